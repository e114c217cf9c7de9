"""Execute scenarios and write all that pages show of them."""

import json
import re
from pathlib import Path

import pandas as pd
import yaml

from scripts.steps.config import read_site
from scripts.written import side_by_side
from scripts.written.allowed import allowed
from scripts.written.breaks import breaks_html, departure_facts
from scripts.written.figure_html import (
    embed_html,
    figure_html,
    line_to_point_html,
    page_of,
    side_by_side_html,
)
from scripts.written.lab_html import lab_html
from scripts.written.repeated import repeated_facts
from scripts.written.why import bells_html, ellipses_html, evidence_data
from scripts.written.your_data_html import your_data_html
from shrinksite import lme4_summary, overview_svg
from shrinksite.facts import probability_facts, scenario_facts
from shrinksite.figure_data import examples, figure_data
from shrinksite.figure_style import LAYERS, figure_style
from shrinksite.geometry import COMPARABLE_WINDOW
from shrinksite.line_to_point import line_to_point_svg
from shrinksite.number_words import significant
from shrinksite.overview import OVERVIEW_CSS
from shrinksite.palette import THEMES, css_variables
from shrinksite.parameters import PARAMETER_FIELDS
from shrinksite.pooling import POOLINGS
from shrinksite.words import say

_SLASH = "\N{NO-BREAK SPACE}/\N{NO-BREAK SPACE}"
_DECIMALS = 6  # of published data: enough to fit them again, and the same on every processor


def example_code(parameters: dict) -> str:
    """Return the Python code of a scenario: the pages show it and `write_scenario` runs it."""
    arguments = ", ".join(f"{name}={value!r}" for name, value in parameters.items())
    settings = f"settings = dict({arguments})\n" if parameters else ""
    given = "**settings" if parameters else ""
    repository = read_site().repository
    installed = f"# pip install git+{repository}\n" if repository else ""
    return (
        f"{installed}from shrinksite import create_data, fit, pool, true_coefficients\n\n"
        f"{settings}data = create_data({given})\n"
        "model = fit(data)\n"
        f"pooled = pool(model, true_coefficients({given}))\n"
    )


def example_r(parameters: dict) -> str:
    """Return R code that gives the same data and the same fit."""
    arguments = ", ".join(f"{name} = {value!r}" for name, value in parameters.items())
    return (
        'source("create_data.R")  # from this site\nlibrary(lme4)\n\n'
        f"data <- create_data({arguments})\n"
        "model <- lmer(y ~ x + (x | cluster), data)\n"
        "summary(model, correlation = FALSE)\ncoef(model)$cluster  # the mixed model's estimates\n"
        "coef(lmList(y ~ x | cluster, data))  # every cluster's own regression\n"
    )


def write_scenario(scenario, folder: Path) -> None:
    """Run one scenario's example and write its results into an empty folder."""
    code = example_code(scenario.parameters)
    results: dict = {}
    exec(compile(code, f"example of {scenario.slug}", "exec"), results)
    data, model, pooled = results["data"], results["model"], results["pooled"]
    fixed = model.fixed_effects
    look = {"point_size": scenario.point_size, "title": scenario.title}
    write(folder / "example.py", code)
    r_code = example_r(scenario.parameters)
    write(folder / "example.R", r_code)
    write(folder / "data.csv", to_csv(data))
    write(folder / "estimates.csv", to_csv(pooled.reset_index()))
    write(folder / "lme4.txt", lme4_summary(model))
    write(folder / "statsmodels.txt", str(model.statsmodels_result.summary()) + "\n")
    write(folder / "overview.svg", overview_svg(pooled, fixed, **look))
    facts = scenario_facts(model, pooled, scenario.parameters)
    picture = overview_svg(pooled, fixed, standalone=False, **look)
    figure = figure_data(model, pooled, scenario)
    parts = {"examples": figure["examples"], "code": {"python": code, "r": r_code}}
    html = {
        kind: figure_html(scenario, picture, facts, kind=kind, **parts)
        for kind in ("figure", "hero", "embed")
    }
    write(folder / "figure.html", html["figure"])
    write(folder / "hero.html", html["hero"])
    write(folder / "embed.html", embed_html(scenario, html["embed"]))
    write(folder / "figure.json", to_json(figure))
    write(folder / "evidence.json", to_json(evidence_data(model, pooled)))
    farthest = examples(pooled, fixed)["farthest"]
    pictures = line_to_point_svg(model, pooled, farthest)
    write(folder / "line_to_point.html", line_to_point_html(*pictures, farthest))
    write(folder / "facts.json", to_json(facts))


def write_common(scenarios: list, root: Path) -> None:
    """Write what needs all scenarios: facts for the prose, tables, the figure's style, colours."""
    place = root / "common"
    facts = {s.slug: json.loads((root / s.slug / "facts.json").read_text()) for s in scenarios}
    named = {slug.replace("-", "_"): values for slug, values in facts.items()}
    shared = {
        "normal": probability_facts(),
        "repeated": repeated_facts(),
        "departures": departure_facts(),
    }
    write(place / "facts.yml", yaml.safe_dump(named | shared, allow_unicode=True))
    write(place / "parameters.md", parameter_table())
    write(place / "comparison.md", comparison_table(scenarios, facts))
    figures = {s.slug: json.loads((root / s.slug / "figure.json").read_text()) for s in scenarios}
    half = {name: significant(value) for name, value in COMPARABLE_WINDOW.items()}
    small = side_by_side_html(
        side_by_side.cells(scenarios, figures, facts),
        side_by_side.WIDTH,
        side_by_side.HEIGHT,
        half,
    )
    write(place / "side_by_side.html", small)
    first = json.loads((root / scenarios[0].slug / "evidence.json").read_text())
    write(place / "breaks.html", breaks_html())
    write(place / "why_bells.html", bells_html(first))
    write(place / "why_ellipses.html", ellipses_html(first, scenarios))
    write(place / "lab.html", lab_html(scenarios, poster(root / scenarios[0].slug)))
    for part, html in your_data_html().items():
        write(place / f"your_data_{part}.html", html)
    styles = {theme: figure_style(theme) for theme in THEMES}
    write(place / "figure_style.json", to_json({"layers": LAYERS, "themes": styles}))
    selectors = {"light": ":root", "dark": '[data-md-color-scheme="slate"]'}
    css = "".join(f"{selectors[theme]} {{\n{css_variables(theme)}}}\n" for theme in THEMES)
    write(place / "palette.css", css + OVERVIEW_CSS)


def poster(folder: Path) -> str:
    """Return a scenario's overview as it stands in a page, without the style of a file."""
    svg = (folder / "overview.svg").read_text(encoding="utf-8")
    return re.sub(r"<style>.*?</style>", "", svg, flags=re.DOTALL)


def parameter_table() -> str:
    """Return the ten parameters as a Markdown table."""
    heads = ("name", "default", "meaning", "allowed")
    rows = [_row([say(f"parameter-table-{head}") for head in heads]), "|---|---|---|---|"]
    for name, parameter in PARAMETER_FIELDS.items():
        meaning = say(f"parameter-{name.replace('_', '-')}-meaning")
        rows.append(_row([f"`{name}`", significant(parameter.default), meaning, allowed(name)]))
    return "\n".join(rows) + "\n"


def comparison_table(scenarios: list, facts: dict) -> str:
    """Return shrinkage, error and harm of every scenario as a Markdown table."""
    terms = [say(f"term-{pooling.replace('_', '-')}") for pooling in POOLINGS]
    errors = [say("comparison-error", pooling=term) for term in terms]
    columns = [
        say("comparison-scenario"),
        say("comparison-shrinkage"),
        *errors,
        say("comparison-worse-off"),
    ]
    rows = [_row(columns), "|---|" + "--:|" * (len(columns) - 1)]
    for scenario in scenarios:
        fact = facts[scenario.slug]
        errors = [_SLASH.join(fact["rmse"][pooling].values()) for pooling in POOLINGS]
        link = f"[{scenario.title}]({page_of(scenario).rstrip('/')}.md)"
        shrinkage = _SLASH.join(fact["shrinkage"].values())
        rows.append(_row([link, shrinkage, *errors, fact["worse_off"]["share"]]))
    return "\n".join(rows) + "\n"


def _row(cells: list[str]) -> str:
    """Return one row of a Markdown table."""
    return f"| {' | '.join(cells)} |"


def to_csv(frame: pd.DataFrame) -> str:
    """Return a frame as CSV text; what is not known is an empty cell."""
    return frame.round(_DECIMALS).to_csv(index=False, lineterminator="\n")


def to_json(value) -> str:
    """Return compact JSON text; NaN is an error, because browsers cannot read it."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def write(path: Path, text: str) -> None:
    """Write a text file with the same bytes on every system."""
    path.write_bytes(text.encode())
