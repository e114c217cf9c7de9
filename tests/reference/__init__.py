"""Values from R, and how tests get at them; make_reference.R makes the files."""

import json
from functools import cache
from pathlib import Path

import pandas as pd

import shrinksite

FOLDER = Path(__file__).parent
DATA = FOLDER.parent.parent / "docs/data"
REAL_COLUMNS = {
    "sleepstudy": ("Reaction", "Days", "Subject"),
    "radon": ("log_radon", "floor", "county"),
}


@cache
def read(name: str):
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


SCENARIOS = read("scenarios_lme4")
REAL = read("real_data_lme4")
MODELS = read("models_lme4")
MODEL_PARAMETERS = {
    "baseline": {},
    "fewer": {"obs_per_cluster": 3},
    "unbalanced": {"balanced": 0.5, "sd_int": 0.5, "sd_slope": 0.5, "sigma": 0.25},
    "singular": {"n_cluster": 8, "obs_per_cluster": 5, "seed": 2},
}


def scenario_data(slug: str) -> pd.DataFrame:
    return shrinksite.create_data(**SCENARIOS[slug]["parameters"])


def real_data(name: str) -> pd.DataFrame:
    y, x, cluster = REAL_COLUMNS[name]
    data = pd.read_csv(DATA / f"{name}.csv", dtype={cluster: str})
    return data[[y, x, cluster]].set_axis(["y", "x", "cluster"], axis=1)


def model_data(name: str) -> pd.DataFrame:
    """Return the data that a name in `MODELS` stands for."""
    if name in MODEL_PARAMETERS:
        return shrinksite.create_data(**MODEL_PARAMETERS[name])
    return real_data(name)


@cache
def fitted_model(name: str, random_effects: str) -> shrinksite.MixedFit:
    return shrinksite.fit(model_data(name), random_effects=random_effects)


@cache
def fitted(name: str) -> shrinksite.MixedFit:
    """Fit a scenario or a real data set once for all tests."""
    return shrinksite.fit(scenario_data(name) if name in SCENARIOS else real_data(name))


@cache
def pooled(name: str) -> pd.DataFrame:
    truth = shrinksite.true_coefficients(**SCENARIOS[name]["parameters"])
    return shrinksite.pool(fitted(name), truth)


def ragged_data(seed: int = 4) -> pd.DataFrame:
    """Return data with two singletons and a cluster of constant x: three without a slope."""
    data = shrinksite.create_data(n_cluster=12, obs_per_cluster=4, sd_int=1, sd_slope=1, seed=seed)
    data = data.sort_values("cluster", kind="stable").reset_index(drop=True)
    first = ~data["cluster"].duplicated()
    data = data[first | ~data["cluster"].isin([1, 2])].reset_index(drop=True)
    data.loc[data["cluster"] == 3, "x"] = 0.5
    return data
