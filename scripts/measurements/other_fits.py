"""The same data fitted by this package, its browser engine, lme4 and statsmodels, and timed."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import time
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd
from statsmodels.regression.mixed_linear_model import MixedLM

from shrinksite.fit import fit

SCRIPTS = Path(__file__).parent


def by_package(data: pd.DataFrame, runs: int) -> tuple[float, float]:
    """Return the median milliseconds of a fit, and the criterion."""
    criterion = fit(data).reml_criterion
    milliseconds = []
    for _ in range(runs):
        start = time.perf_counter()
        fit(data)
        milliseconds.append(1000 * (time.perf_counter() - start))
    return statistics.median(milliseconds), criterion


def by_engine(data: pd.DataFrame, runs: int) -> tuple[float, float]:
    """Return the same for docs/engine in node.

    Raises:
        subprocess.CalledProcessError: if node fails.
    """
    with TemporaryDirectory() as folder:
        write_columns(data, folder)
        return _run("node", SCRIPTS / "benchmark_engine.mjs", folder, runs)


def write_columns(data: pd.DataFrame, folder: str) -> None:
    """Write y, x and cluster into a folder as the engine's benchmarks read them: bare numbers."""
    for name, kind in {"y": float, "x": float, "cluster": np.int32}.items():
        data[name].to_numpy(kind).tofile(Path(folder, name))


def by_lme4(data: pd.DataFrame, runs: int) -> tuple[float, float] | None:
    """Return the same for lme4; None where R or lme4 is not installed."""
    if not shutil.which("Rscript"):
        return None
    probe = ["Rscript", "-e", "quit(status = !requireNamespace('lme4', quietly = TRUE))"]
    if subprocess.run(probe, capture_output=True, check=False).returncode:
        return None
    with TemporaryDirectory() as folder:
        data.to_csv(Path(folder, "data.csv"), index=False)
        return _run("Rscript", SCRIPTS / "lme4_fit.R", folder, runs)


def by_statsmodels(data: pd.DataFrame, method: str | None = None) -> tuple[float, float, bool]:
    """Return milliseconds, criterion and `converged` of MixedLM as it comes, or with `method`.

    A fit that raises has the criterion NaN.
    """
    design = pd.DataFrame({"intercept": 1.0, "x": data["x"]})
    start = time.perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            model = MixedLM(data["y"], design, groups=data["cluster"], exog_re=design)
            result = model.fit(method=method)
        except (np.linalg.LinAlgError, ValueError):
            return 1000 * (time.perf_counter() - start), float("nan"), False
    return 1000 * (time.perf_counter() - start), -2 * float(result.llf), bool(result.converged)


def _run(*command) -> tuple[float, float]:
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=True
    )
    milliseconds, criterion = json.loads(done.stdout)
    return milliseconds, criterion
