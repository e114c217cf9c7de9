"""Every argument of every public function: nonsense is refused by a ValueError that names it."""

import inspect
import math

import numpy as np
import pandas as pd
import pytest

import shrinksite
from shrinksite.arguments import check_whole, is_number, shown
from tests.conftest import ROOT
from tests.sums import sums_of

DATA = shrinksite.create_data(n_cluster=6, obs_per_cluster=4)
MODEL = shrinksite.fit(DATA)
TRUTH = shrinksite.true_coefficients(n_cluster=6, obs_per_cluster=4)
POOLED = shrinksite.pool(MODEL, TRUTH)
FIXED = MODEL.fixed_effects
FIT = {"fit": MODEL}
MEASURED = {"pooled": POOLED, "fixed_effects": FIXED}
MODELLED = {"y": "y", "x": "x", "cluster": "cluster", "random_effects": "intercept"}
DRAWN = {"n": 2, "seed": 1}
LEVEL = {"level": 0.9}
SIMULATED = {
    "obs_per_cluster": 3,
    "n_cluster": 4,
    "intercept": 1,
    "beta": 0.5,
    "sigma": 1,
    "sd_int": 0.5,
    "sd_slope": 0.25,
    "cor": 0,
    "balanced": 1,
    "seed": 1,
}
DEPARTED = {"departure": "two_kinds", "size": 1, "n_cluster": 4}
LOOK = {"point_size": "equal", "fit_window": False, "names": None}
# What each public function takes; the other public names are what functions return.
TAKEN = {
    "Names": {"y": "y", "x": "x", "y_unit": "", "x_unit": ""},
    "Parameters": SIMULATED,
    "Priors": {"sd_intercept": 1, "sd_x": 1, "sigma": 1, "lkj": 2},
    "between_within": {"clusters": MODEL.standard.clusters},
    "bootstrap": FIT | DRAWN,
    "bootstrap_intervals": {"samples": shrinksite.bootstrap(MODEL, n=5)} | LEVEL,
    "centre_within": {"data": DATA, "x": "x", "cluster": "cluster"},
    "compare": {"fits": [MODEL]} | DRAWN,
    "conditional_cov": FIT,
    "create_data": SIMULATED,
    "default_priors": {"y": DATA["y"]},
    "departed_coefficients": DEPARTED,
    "departed_data": DEPARTED,
    "departed_parameters": DEPARTED,
    "estimates": {"pooled": POOLED, "pooling": "no_pooling"},
    "fit": {"data": DATA} | MODELLED | {"prior": None},
    "fit_sums": {"table": sums_of(DATA), "cluster": "cluster"}
    | {"random_effects": "intercept", "prior": None},
    "harm": {"pooled": POOLED},
    "held_out": {"data": DATA} | MODELLED | {"folds": 2, "seed": 1},
    "intervals": FIT | LEVEL,
    "line_intervals": FIT | {"at": [0]} | LEVEL,
    "lme4_summary": FIT | {"y": "y", "x": "x", "cluster": "cluster"},
    "mean_shrinkage": MEASURED,
    "means": FIT,
    "moved_away": MEASURED,
    "outside": MEASURED | {"pooling": "no_pooling"},
    "overview_svg": MEASURED | LOOK | {"title": "", "heights": None, "standalone": True},
    "own_weight": FIT,
    "pool": FIT | {"truth": TRUTH},
    "posterior": FIT | {"priors": None},
    "predict_new_cluster": FIT | {"at": [0], "seen": DATA[:2]} | LEVEL,
    "prediction_error_cov": FIT,
    "profile_intervals": FIT | LEVEL,
    "read_scenarios": {"path": ROOT / "docs/scenarios.toml"},
    "rmse": {"pooled": POOLED},
    "satterthwaite": FIT | LEVEL,
    "share_kept": MEASURED | {"half": FIXED},
    "shrinkage_figure": MEASURED
    | {"random_effects_cov": MODEL.random_effects_cov, "theme": "light"}
    | LOOK
    | {"heights": None},
    "student_seed": {"number": "4711"},
    "true_coefficients": SIMULATED,
    "worse_off": {"pooled": POOLED},
}
RETURNED = {"DataWarning", "MixedFit", "Posterior", "Scenario"}
NONSENSE = {
    "none": None,
    "text": "nonsense",
    "negative": -1,
    "fraction": 2.5,
    "nan": math.nan,
    "infinite": math.inf,
    "huge": 10**400,
    "truth value": True,
    "empty list": [],
    "list": [1],
    "texts": ["a"],
    "nested": [[1]],
    "dictionary": {},
    "bytes": b"x",
    "complex": 1j,
    "missing": pd.NA,
    "array": np.array([math.nan]),
    "square": np.eye(2),
    "column": pd.Series([1.0, 2.0]),
    "frame": pd.DataFrame(),
    "object": object(),
}
NUMBER = {"negative", "fraction"}
NUMBERS = NUMBER | {"empty list", "list", "dictionary", "column"}
# What of that is none for an argument
SENSE = {
    "at": NUMBERS,
    "beta": NUMBER,
    "cor": {"negative"},
    "fit_window": {"truth value"},
    "heights": {"none"},
    "intercept": NUMBER,
    "lkj": {"fraction"},
    "names": {"none"},
    "number": {"negative", "text"},
    "prior": {"none"},
    "priors": {"none"},
    "random_effects_cov": {"none"},
    "sd_int": {"fraction"},
    "sd_intercept": {"fraction"},
    "sd_slope": {"fraction"},
    "sd_x": {"fraction"},
    "seed": {"negative"},
    "seen": {"none"},
    "sigma": {"fraction"},
    "size": {"fraction", "none"},
    "standalone": {"truth value"},
    "title": {"text"},
    "truth": {"none"},
    "x_unit": {"text"},
    "y_unit": {"text"},
}
SENSE_OF = {
    ("Names", "x"): {"text"},
    ("Names", "y"): {"text"},
    ("default_priors", "y"): NUMBERS - {"empty list", "dictionary"},
    ("fit", "x"): {"none"},
    ("held_out", "x"): {"none"},
    **{("lme4_summary", name): {"none", "text"} for name in ("y", "x", "cluster")},
}
# Where the sentence does not say the argument's name but what it is
CALLED = {
    "table": "the sums",
    "data": "the data",
    "x": "column",
    "y": "column",
    "path": "No such file",
}


def test_every_public_name_is_tried():
    assert set(TAKEN) | RETURNED == set(shrinksite.__all__)
    for name, taken in TAKEN.items():
        parameters = inspect.signature(getattr(shrinksite, name)).parameters
        assert set(parameters) <= {*taken, "parameters"}, name
        getattr(shrinksite, name)(**taken)


def refusal(name, argument, value) -> str | None:
    """Return the words in which a function refuses an argument."""
    try:
        getattr(shrinksite, name)(**TAKEN[name] | {argument: value})
    except (ValueError, FileNotFoundError) as refused:
        return str(refused)
    return None


@pytest.mark.filterwarnings("ignore::shrinksite.DataWarning")
@pytest.mark.parametrize(
    ("name", "argument"), [(name, argument) for name, taken in TAKEN.items() for argument in taken]
)
def test_nonsense_is_refused_by_name(name, argument):
    sense = SENSE_OF.get((name, argument), SENSE.get(argument, set()))
    for kind, value in NONSENSE.items():
        said = refusal(name, argument, value)
        if kind in sense:
            assert said is None, kind
        else:
            assert said, f"{kind} is taken silently"
            assert argument in said or CALLED[argument] in said, said


def test_a_value_is_shown_as_it_is_written_unless_it_is_a_long_table():
    assert shown("a\nb") == r"'a\nb'"
    assert shown("a" * 100) == repr("a" * 100)
    assert shown(10**70) == "1" + "0" * 70
    assert shown(10**5000) == "<int>"  # Python prints no number so long
    assert shown([1, 2]) == "[1, 2]"
    holds_itself, deep = [1], []
    holds_itself.append(holds_itself)
    assert shown(holds_itself) == "[1, [...]]"
    for _ in range(100_000):
        deep = [deep]
    assert shown(deep) == "<list>"
    assert shown(list(range(100))) == "<list>"
    assert shown(pd.DataFrame({"a": [1]})) == "<DataFrame>"


def test_numpys_numbers_are_numbers_and_truth_values_are_none():
    assert is_number(np.int8(3))
    assert is_number(np.float32(3))
    assert not is_number(True)
    assert not is_number(np.True_)
    check_whole("n", np.int16(7), 7, 7)
    with pytest.raises(
        ValueError, match="n = 8 is not allowed: it must be a whole number from 1 to 7, the days"
    ):
        check_whole("n", 8, 1, 7, ", the days")


def test_a_small_seed_of_numpys_is_the_same_seed():
    ours, numpys = (shrinksite.bootstrap(MODEL, n=2, seed=seed) for seed in (-5, np.int8(-5)))
    pd.testing.assert_frame_equal(ours, numpys)
