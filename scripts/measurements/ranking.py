"""How often the cluster that looks best is truly the best, by its own line and by partial pooling.

Writes docs/data/ranking.csv, which the page "How sure" quotes and a test recomputes in part. Run it
as .venv/bin/python -m scripts.measurements.ranking; it takes two minutes of one core.
"""

from pathlib import Path

import numpy as np
import pandas as pd

from shrinksite import create_data, estimates, fit, pool, true_coefficients

TABLE = Path("docs/data/ranking.csv")
N_SAMPLES = 500
# Clusters, and rows in each: all as many, or 2, 4, 8, 16, 32, and again.
UNEQUAL = "2-32"
SIZES = (2, 4, 8, 16, 32)
SETTINGS = [(20, "5"), (20, "20"), (100, "3"), (100, "10"), (100, "50"), (100, UNEQUAL)]
TOP = 0.1  # the share of clusters that truly are the top
_KEY = ["clusters", "rows", "coefficient", "pooling"]


def one_sample(setting: tuple[int, str], seed: int) -> pd.DataFrame:
    """Return where the cluster with the highest estimate truly stands.

    Returns:
        A row for each coefficient and pooling: whether it `is_best` of all, `in_top` tenth, its
        true `rank` from 1, and whether it is among the two fifths with the fewest rows, `is_small`.
    """
    clusters, rows = setting
    is_equal = rows != UNEQUAL
    parameters = {"n_cluster": clusters, "obs_per_cluster": int(rows) if is_equal else SIZES[-1]}
    data = create_data(**parameters, seed=seed)
    if not is_equal:
        kept = np.resize(SIZES, clusters)[data["cluster"] - 1]
        data = data[data.groupby("cluster").cumcount() < kept]
    pooled = pool(fit(data), true_coefficients(**parameters, seed=seed))
    place = estimates(pooled, "truth").rank(ascending=False)
    found = []
    for pooling in ("no_pooling", "partial_pooling"):
        for coefficient, best in estimates(pooled, pooling).idxmax().items():
            rank = place.loc[best, coefficient]
            found.append(
                {
                    "clusters": clusters,
                    "rows": rows,
                    "coefficient": coefficient,
                    "pooling": pooling,
                    "is_best": float(rank == 1),
                    "in_top": float(rank <= np.ceil(TOP * clusters)),
                    "rank": rank,
                    "is_small": np.nan if is_equal else float(pooled.loc[best, "n"] <= SIZES[1]),
                }
            )
    return pd.DataFrame(found)


def summary(samples: pd.DataFrame) -> pd.DataFrame:
    """Return means over samples with their Monte Carlo errors, a row for each setting."""
    grouped = samples.groupby(_KEY, sort=False)
    mean, error = grouped.mean(), grouped.sem()
    table = pd.DataFrame({"samples": grouped.size()})
    for name in mean:
        table[name], table[f"{name}_error"] = mean[name], error[name]
    return table.reset_index()


def simulate(settings: list[tuple[int, str]], seeds: range) -> pd.DataFrame:
    """Return the samples of all settings."""
    return pd.concat([one_sample(setting, seed) for setting in settings for seed in seeds])


if __name__ == "__main__":
    table = summary(simulate(SETTINGS, range(1, N_SAMPLES + 1)))
    table.to_csv(TABLE, index=False, float_format="%.4g")
    print(table.round(3).to_string(index=False))
