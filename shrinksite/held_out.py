"""Which pooling predicts best what it has not seen: rows of known clusters, and whole clusters."""

from __future__ import annotations

import numpy as np
import pandas as pd

from shrinksite.arguments import check_whole
from shrinksite.fit import fit_frame
from shrinksite.model_frame import ModelFrame, model_frame
from shrinksite.parameters import check_value
from shrinksite.pooling import estimates, pool
from shrinksite.r_random import RRandom
from shrinksite.structures import check_structure


def held_out(
    data: pd.DataFrame,
    y: str = "y",
    x: str | None = "x",
    cluster: str = "cluster",
    random_effects: str = "correlated",
    folds: int = 10,
    seed: int = 1,
) -> pd.DataFrame:
    """Return how far predictions are from observations that were left out of the fit.

    Rows are left out in `folds` parts, over which the rows of each cluster are spread; each row is
    then predicted by the three poolings of the other parts. All three are judged by the same rows:
    those in whose cluster two distinct x are left, or, without a predictor, one row. Clusters are
    left out whole in as many parts: partial pooling predicts their rows by its fixed effects, and
    no pooling has nothing to say.

    Args:
        data: one row per observation.
        y: name of the outcome column.
        x: name of the predictor column, or None.
        cluster: name of the cluster column.
        random_effects: the structure, as for `fit`.
        folds: number of parts, at least 2 and at most the number of rows.
        seed: of the division into parts, as for `create_data`.

    Returns:
        Rows `rows` and `clusters`; columns `n`, the rows that were judged, and `no_pooling`,
        `partial_pooling`, `complete_pooling`, root mean squared errors in units of y; NaN where
        nothing is judged, which are clusters where there are but two of them.

    Raises:
        ValueError: as `fit`, of the data or of what a part leaves of them; or if `folds` or `seed`
            is not allowed.
    """
    check_structure(random_effects)
    check_value("seed", seed)
    frame = model_frame(data, y, x, cluster, random_effects)
    n, n_cluster = len(frame.y), len(frame.labels)
    check_whole("folds", folds, 2, n, ", the rows")
    structure = {"x": None if x is None else "x", "random_effects": random_effects}
    stream = RRandom(seed)
    shuffled = stream.sample(n, n)
    by_cluster = shuffled[np.argsort(frame.code[shuffled], kind="stable")]
    part = np.empty(n, dtype=int)
    part[by_cluster] = np.arange(n) % folds
    of_rows = _errors(frame, part, structure)

    part = np.empty(n_cluster, dtype=int)
    part[stream.sample(n_cluster, n_cluster)] = np.arange(n_cluster) % folds
    of_clusters = _errors(frame, part[frame.code], structure) if n_cluster > 2 else of_rows[:0]
    judged = {"rows": of_rows.dropna(), "clusters": of_clusters}
    return pd.DataFrame(
        {name: {"n": len(errors), **np.sqrt((errors**2).mean())} for name, errors in judged.items()}
    ).T.astype({"n": int})


def _errors(frame: ModelFrame, part: np.ndarray, structure: dict) -> pd.DataFrame:
    """Return every row's error by the poolings of the other parts, NaN where there is none.

    Args:
        frame: all rows.
        part: of each row, shape (n,).
        structure: `x` and `random_effects` of the fits.
    """
    data = pd.DataFrame({"y": frame.y, "x": frame.x, "cluster": frame.code})
    errors = []
    for left_out, unseen in data.groupby(part):
        try:
            seen = model_frame(data.drop(unseen.index), "y", cluster="cluster", **structure)
            model = fit_frame(seen, structure["random_effects"], ("y", structure["x"], "cluster"))
        except ValueError as problem:
            raise ValueError(f"without part {left_out + 1} of the data: {problem}") from None
        own, partial = (
            estimates(pool(model), pooling).reindex(unseen["cluster"])
            for pooling in ("no_pooling", "partial_pooling")
        )
        lines = {
            "no_pooling": own,
            "partial_pooling": partial.fillna(model.fixed_effects),
            "complete_pooling": model.standard.ols[: own.shape[1]],
        }
        design = np.stack([np.ones(len(unseen)), unseen["x"]], axis=1)[:, : own.shape[1]]
        errors.append(
            pd.DataFrame(
                {
                    pooling: unseen["y"] - np.sum(design * np.asarray(line), axis=1)
                    for pooling, line in lines.items()
                }
            )
        )
    return pd.concat(errors)
