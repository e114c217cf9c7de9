"""The structures as formulas of lme4 have them."""

from __future__ import annotations

from shrinksite.structures import row_of

# As one types it, and as lme4 prints it where that is longer.
_TERMS = {
    "correlated": ["({x} | {cluster})"],
    "uncorrelated": ["({x} || {cluster})", "((1 | {cluster}) + (0 + {x} | {cluster}))"],
    "intercept": ["(1 | {cluster})"],
}


def lme4_term(random_effects: str, x: str | None = "x", cluster: str = "cluster") -> str:
    """Return the random effects as one types them in R.

    Raises:
        KeyError: if this structure has no term yet.
    """
    return row_of(_TERMS, random_effects, "lme4 term")[0].format(x=x, cluster=cluster)


def lme4_formula(y: str, x: str | None, cluster: str, random_effects: str) -> str:
    """Return the model's formula as lme4 prints it.

    Raises:
        KeyError: if this structure has no term yet.
    """
    fixed = "1" if x is None else x
    printed = row_of(_TERMS, random_effects, "lme4 term")[-1].format(x=fixed, cluster=cluster)
    return f"{y} ~ {fixed} + {printed}"
