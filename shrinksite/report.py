"""The fitted model in print: the layout lme4's users know, from the project's own fit."""

from __future__ import annotations

import numpy as np

from shrinksite.arguments import check_kind
from shrinksite.lme4_formula import lme4_formula
from shrinksite.mixed_fit import MixedFit, check_fit
from shrinksite.pooling import estimates, pool
from shrinksite.structures import is_correlated, varying
from shrinksite.words import say

_DIGITS = 4  # significant digits, as lme4 prints


def scaled_residuals(fit: MixedFit) -> np.ndarray:
    """Return (y - fitted) / σ for every row, shape (n,)."""
    frame = fit.rows
    lines = estimates(pool(fit), "partial_pooling").to_numpy()[frame.code]
    slope = lines[:, 1] if "x" in fit.coefficients else 0
    return (frame.y - lines[:, 0] - slope * frame.x) / fit.sigma


def lme4_summary(
    fit: MixedFit, y: str | None = None, x: str | None = None, cluster: str | None = None
) -> str:
    """Return the fit as text, laid out as lme4 prints `summary(model, correlation = FALSE)`.

    A fit of sums has no residuals to show.

    Args:
        fit: the fitted mixed model.
        y: name to print for the outcome; the data's own if not given.
        x: name to print for the predictor, where there is one.
        cluster: name to print for the cluster.

    Raises:
        ValueError: if one of these is not of its kind.
    """
    check_fit(fit)
    for name, given in {"y": y, "x": x, "cluster": cluster}.items():
        check_kind(name, given, (str, type(None)), "a text, or None")
    y, x, cluster = (
        str(own if given is None else given)
        for given, own in zip((y, x, cluster), fit.columns, strict=True)
    )
    terms = ["(Intercept)", x][: len(fit.coefficients)]
    both = r_format(np.append(fit.fixed_effects, fit.standard_errors))
    t_values = r_format(np.round(fit.fixed_effects / fit.standard_errors, _DIGITS - 1))
    fixed_rows = list(zip(terms, both[: len(terms)], both[len(terms) :], t_values, strict=True))
    formula = lme4_formula(y, x if "x" in fit.coefficients else None, cluster, fit.random_effects)
    lines = [
        "Linear mixed model fit by REML" + ("" if fit.prior is None else " and a prior"),
        f"Formula: {formula}",
        "",
        f"REML criterion at convergence: {fit.reml_criterion:.1f}",
        "",
        *(_residual_lines(fit) if fit.frame else []),
        "Random effects:",
        *_table(_random_rows(fit, x, cluster), left=5),
        f"Number of obs: {fit.n_observations}, groups:  {cluster}, {fit.n_cluster}",
        "",
        "Fixed effects:",
        *_table([["", "Estimate", "Std. Error", "t value"], *fixed_rows], left=1),
    ]
    if fit.prior is not None:
        lines += ["", say("report-penalized")]
    elif fit.is_at_boundary:
        lines += ["", say(f"report-singular-{fit.random_effects}")]
    elif fit.is_singular:
        lines += ["", say("report-unit", x=x)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _residual_lines(fit: MixedFit) -> list[str]:
    """Return the quartiles of the scaled residuals."""
    quartiles = r_format(zap_small(np.quantile(scaled_residuals(fit), [0, 0.25, 0.5, 0.75, 1])))
    table = [["Min", "1Q", "Median", "3Q", "Max"], _same_width(quartiles)]
    return ["Scaled residuals:", *_table(table, left=0), ""]


def _random_rows(fit: MixedFit, x: str, cluster: str) -> list[list[str]]:
    """Return the table of the random effects' variances: lme4 has one group for each term."""
    own = varying(fit.random_effects)
    groups = [f" {cluster}", "" if is_correlated(fit.random_effects) else f" {cluster}.1"]
    terms = [[group, ("(Intercept)", x)[k]] for group, k in zip(groups, own, strict=False)]
    variances = np.append(np.diag(fit.random_effects_cov)[own], fit.sigma**2)
    columns = _same_width(r_format(variances)), _same_width(r_format(np.sqrt(variances)))
    table = [
        [" Groups", "Name", "Variance", "Std.Dev."],
        *(
            [*term, *sizes]
            for term, *sizes in zip([*terms, [" Residual", ""]], *columns, strict=True)
        ),
    ]
    if not is_correlated(fit.random_effects):
        return table
    correlation = "NaN" if np.isnan(fit.correlation) else f"{fit.correlation:.2f}"
    return [[*row, end] for row, end in zip(table, ["Corr", "", correlation, ""], strict=True)]


def zap_small(values: np.ndarray, digits: int = _DIGITS + 1) -> np.ndarray:
    """Return numbers rounded to `digits` digits of the largest, as R's `zapsmall` does."""
    largest = np.abs(values).max()
    decimals = np.floor(digits - np.log10(largest) + 0.5) if largest > 0 else digits
    return np.round(values, max(0, int(decimals)))


def r_format(values) -> list[str]:
    """Return numbers as R's `format` prints them together, to 4 significant digits.

    All have as many decimals as these digits need; or an exponent, where that is shorter.
    """
    whole, decimals, digits, long_exponent = 1, 0, 0, 0
    for value in values:
        mantissa, exponent = f"{abs(value):.{_DIGITS - 1}e}".split("e")
        needed = len(mantissa.rstrip("0").partition(".")[2])
        whole = max(whole, int(exponent) + 1)
        decimals = max(decimals, needed - int(exponent))
        digits = max(digits, needed)
        long_exponent = max(long_exponent, len(exponent) - len("+00"))
    places = whole + decimals + (decimals > 0)
    if places <= 1 + digits + (digits > 0) + len("e+00") + long_exponent:
        return [f"{value:.{decimals}f}" for value in values]
    return [f"{value:.{digits}e}" for value in values]


def _same_width(texts: list[str]) -> list[str]:
    """Return texts filled up from the left to the length of the longest."""
    return [text.rjust(max(map(len, texts))) for text in texts]


def _table(rows: list, left: int) -> list[str]:
    """Return rows of text in columns, the first `left` columns aligned left, the others right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        " ".join(
            cell.ljust(width) if i < left else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]
