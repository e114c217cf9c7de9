"""How sure one may be of a model's parameters: intervals of three kinds, side by side."""

from pathlib import Path

import pandas as pd

from shrinksite import bootstrap, bootstrap_intervals, fit, posterior, profile_intervals
from shrinksite.bootstrap import sds_and_correlation
from shrinksite.number_words import count, interval, number, percent

STUDY = Path("docs/data/sleepstudy.csv")  # lme4's own example
DRAWS, SEED = 1000, 1
KINDS = ("bootstrap", "profile", "posterior")
# Decimals as printed, and the rows of the table from top to bottom
DECIMALS = {
    "sd_intercept": 1,
    "sd_x": 1,
    "correlation": 2,
    "sigma": 1,
    "intercept": 0,
    "x": 1,
}


def three_intervals() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return 95 % intervals of the study's parameters, and the refits of the bootstrap.

    Returns:
        Rows as in `DECIMALS`; columns `estimate`, and `low` and `high` of each kind, as
        `bootstrap_low`. And the frame of `bootstrap`.
    """
    data = pd.read_csv(STUDY, dtype={"Subject": str})
    model = fit(data, y="Reaction", x="Days", cluster="Subject")
    refits = bootstrap(model, DRAWS, SEED)
    summary = posterior(model).parameters[["q025", "q975"]].set_axis(["low", "high"], axis=1)
    spread = sds_and_correlation(model.theta, model.random_effects, model.sigma)
    estimate = {**model.fixed_effects, **spread, "sigma": model.sigma}
    table = pd.concat(
        [
            pd.Series(estimate, name="estimate"),
            bootstrap_intervals(refits).add_prefix("bootstrap_"),
            profile_intervals(model).add_prefix("profile_"),
            summary.add_prefix("posterior_"),
        ],
        axis=1,
    )
    return table.loc[list(DECIMALS)], refits


def interval_facts(table: pd.DataFrame, refits: pd.DataFrame) -> dict:
    """Return what `three_intervals` does as texts, by parameter and column."""
    facts: dict = {"draws": count(DRAWS), "singular": percent(refits["is_singular"].mean())}
    for name, decimals in DECIMALS.items():
        row = table.loc[name]
        facts[name] = {"estimate": number(row["estimate"], decimals)}
        for kind in KINDS:
            facts[name][kind] = interval(row[f"{kind}_low"], row[f"{kind}_high"], decimals)
    return facts
