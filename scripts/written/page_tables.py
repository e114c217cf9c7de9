"""Tables that pages show, as Markdown."""

import pandas as pd
from markupsafe import escape

from scripts.written.allowed import allowed
from shrinksite.measures import distance_seen
from shrinksite.mixed_fit import MixedFit
from shrinksite.names import Names
from shrinksite.number_words import count, number, precise, significant
from shrinksite.parameters import PARAMETER_FIELDS
from shrinksite.pooling import POOLINGS, estimates
from shrinksite.words import say

_SLASH = "\N{NO-BREAK SPACE}/ "  # where a phone has no room for a pair, it takes two lines
_MOST_CLUSTERS = 30  # that a table of all shows; of more, those that move farthest
_FARTHEST = 10


def parameter_table() -> str:
    """Return the ten parameters as a Markdown table; what is allowed stands under the meaning.

    Three columns have room on the narrowest phone.
    """
    name, default, meaning, limits = (
        say(f"parameter-table-{head}") for head in ("name", "default", "meaning", "allowed")
    )
    rows = [_row([name, default, with_note(meaning, limits)]), "|---|---|---|"]
    for name, parameter in PARAMETER_FIELDS.items():
        meaning = say(f"parameter-{name.replace('_', '-')}-meaning")
        default = significant(parameter.default)
        rows.append(_row([f"`{name}`", default, with_note(meaning, allowed(name))]))
    return "\n".join(rows) + "\n"


def comparison_table(scenarios: list, pages: dict[str, str], facts: dict) -> str:
    """Return shrinkage, error and harm of simulated scenarios; nothing where there are none."""
    columns = [
        say("comparison-scenario"),
        say("comparison-shrinkage"),
        *(say("comparison-error", pooling=term) for term in _terms()),
        say("comparison-worse-off"),
    ]
    rows = []
    for scenario in scenarios:
        fact = facts[scenario.slug]
        errors = [_SLASH.join(fact["rmse"][pooling].values()) for pooling in POOLINGS]
        shrinkage = _SLASH.join(fact["shrinkage"].values())
        rows.append([_link(scenario, pages), shrinkage, *errors, fact["worse_off"]["share"]])
    return _table(columns, rows)


def own_comparison_table(scenarios: list, pages: dict[str, str], facts: dict) -> str:
    """Return shrinkage and errors on left-out rows of real data; nothing where there are none."""
    columns = [
        say("comparison-data"),
        say("comparison-shrinkage"),
        *_terms(),
    ]
    rows = []
    for scenario in scenarios:
        fact = facts[scenario.slug]
        unit = fact["names"]["y_unit"]
        data = ", ".join(filter(None, [_link(scenario, pages), unit]))
        errors = [fact["held_out"]["rows"][pooling] for pooling in POOLINGS]
        shrinkage = _SLASH.join(fact["shrinkage"].values())
        rows.append([data, shrinkage, *errors])
    return _table(columns, rows)


def worth_table(facts: dict) -> str:
    """Return how well each pooling does: against the truth, or on what was left out of the fit."""
    if "rmse" in facts:
        coefficients = facts["rmse"]["no_pooling"]
        return _table(
            ["RMSE", *_terms()],
            [
                [_coefficient(name), *(facts["rmse"][pooling][name] for pooling in POOLINGS)]
                for name in coefficients
            ],
        )
    if "held_out" not in facts:
        return say("worth-too-few") + "\n"
    unit = facts["names"]["y_unit"]
    head = f"RMSE ({unit})" if unit else "RMSE"
    rows = [
        [say(f"worth-{kind}"), *(errors[pooling] for pooling in POOLINGS), errors["n"]]
        for kind, errors in facts["held_out"].items()
    ]
    return say("worth-how") + "\n\n" + _table([head, *_terms(), say("worth-judged")], rows)


def clusters_table(fit: MixedFit, pooled: pd.DataFrame, half: pd.Series, names: Names) -> str:
    """Return the clusters' estimates: of few clusters all, of many those that move farthest."""
    moved = distance_seen(
        estimates(pooled, "no_pooling"), estimates(pooled, "partial_pooling"), half
    )
    is_all = len(pooled) <= _MOST_CLUSTERS
    shown = pooled if is_all else pooled.loc[moved.nlargest(_FARTHEST).index]
    coefficients = list(fit.fixed_effects.index)
    columns = [say("estimates-cluster"), say("estimates-n")]
    for pooling in ("no_pooling", "partial_pooling"):
        heads = coefficients if "x" in coefficients else ["mean"]
        columns += [say(f"estimates-{pooling.replace('_', '-')}-{head}") for head in heads]
    written = number if names == Names() else precise
    rows = []
    for label, row in shown.iterrows():
        cells = [
            written(row[f"{pooling}_{name}"])
            for pooling in ("no_pooling", "partial_pooling")
            for name in coefficients
        ]
        rows.append([_cell(label), count(int(row["n"])), *cells])
    head = "" if is_all else say("clusters-farthest", n=len(shown)) + "\n\n"
    return head + _table(columns, rows)


def _terms() -> list[str]:
    """Return the poolings' names."""
    return [say(f"term-{pooling.replace('_', '-')}") for pooling in POOLINGS]


def _coefficient(name: str) -> str:
    """Return what a coefficient is called."""
    return say("term-intercept" if name == "intercept" else "term-slope")


def _link(scenario, pages: dict[str, str]) -> str:
    """Return a link to a scenario's page."""
    return f"[{_cell(scenario.title)}]({pages[scenario.slug]})"


def _cell(value: object) -> str:
    """Return a text that stays one cell, and text."""
    return str(escape(str(value))).replace("|", "\\|").replace("\n", " ")


def _table(columns: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table, its first column a name; "" without rows."""
    if not rows:
        return "\n"
    lines = [_row(columns), "|---|" + "--:|" * (len(columns) - 1), *map(_row, rows)]
    return "\n".join(lines) + "\n"


def with_note(text: str, quiet: str) -> str:
    """Return a cell with a text, and below it a quieter one."""
    return f'{text}<br><span class="quiet">{quiet}</span>'


def _row(cells: list[str]) -> str:
    """Return one row of a Markdown table."""
    return f"| {' | '.join(cells)} |"
