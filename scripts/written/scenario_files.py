"""Execute scenarios and write all that pages show of them."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import yaml

from scripts.steps.config import read_site
from scripts.written import side_by_side
from scripts.written.beyond import write_beyond
from scripts.written.breaks import breaks_html, departure_facts, simpson_html
from scripts.written.cards import write_cards
from scripts.written.coverage import coverage_facts
from scripts.written.door import write_door
from scripts.written.execute import Executed, exact_csv, execute
from scripts.written.figure_html import (
    embed_html,
    figure_html,
    line_to_point_html,
    look_html,
    side_by_side_html,
)
from scripts.written.files import to_json, write
from scripts.written.lab_html import lab_html
from scripts.written.lab_keys import lab_keys_table
from scripts.written.page_tables import (
    clusters_table,
    comparison_table,
    own_comparison_table,
    parameter_table,
    worth_table,
)
from scripts.written.reference import reference_page
from scripts.written.repeated import repeated_facts
from scripts.written.singular import singular_facts, singular_html, singular_tables
from scripts.written.summary import spreads_html
from scripts.written.sure import sure_facts, sure_fan_html, sure_html
from scripts.written.why import bells_html, ellipses_html, evidence_data
from scripts.written.your_data_html import your_data_html
from shrinksite import (
    MixedFit,
    create_data,
    fit,
    lme4_summary,
    overview_svg,
    pool,
    true_coefficients,
)
from shrinksite.facts import probability_facts, scenario_facts
from shrinksite.figure_data import drawn, figure_data, moving_means
from shrinksite.figure_style import LAYERS, NARROW, figure_style
from shrinksite.line_panels import line_panels_svg
from shrinksite.line_to_point import line_to_point_svg
from shrinksite.names import Names
from shrinksite.overview import NARROW_CSS, OVERVIEW_CSS
from shrinksite.own_facts import held_out_facts, own_facts
from shrinksite.palette import THEMES, css_variables
from shrinksite.parameters import Parameters
from shrinksite.question_map import question_map_svg
from shrinksite.scenario import Scenario, Table
from shrinksite.signal_bars import signal_bars_svg
from shrinksite.weight_curve import weight_curve_svg

_PICTURED, _SIGNIFICANT = 6, 7  # digits in a picture, and of published estimates
_DECIMALS = 6  # of published data: enough to fit them again, and the same on every processor


def write_scenario(scenario: Scenario, page: str, folder: Path) -> str:
    """Run one scenario's code and write its results into an empty folder; `page` shows them.

    Returns:
        What the build should say: how a table of one's own was read, what is to be asked of data.
    """
    done = execute(scenario)
    table, fixed, pooled = scenario.table, done.model.fixed_effects, drawn(done.pooled)
    names = None if table is None else table.names
    look = {"point_size": scenario.point_size, "title": scenario.title, "names": names}
    look["heights"] = moving_means(done.model, pooled)
    write(folder / "example.py", done.code["python"])
    write(folder / "example.R", done.code["r"])
    write(folder / "data.csv", to_csv(done.data) if table is None else exact_csv(done.data))
    write(folder / "observations.json", to_json(observations(done.model, pooled)))
    write(folder / "estimates.csv", estimates_csv(done.pooled, is_own=table is not None))
    write(folder / "lme4.txt", lme4_summary(done.model))
    write(folder / "statsmodels.txt", statsmodels_text(done.model, table))
    write(folder / "overview.svg", overview_svg(pooled, fixed, **look))
    figure = figure_data(done.model, pooled, scenario)
    facts = (
        scenario_facts(done.model, done.pooled, scenario.parameters)
        if table is None
        else own_facts(done.model, done.pooled, names) | held_out_facts(done.data, scenario)
    )
    half = pd.Series(figure["half"])
    write(folder / "worth.md", worth_table(facts))
    write(folder / "clusters.md", clusters_table(done.model, done.pooled, half, names or Names()))
    picture = overview_svg(pooled, fixed, standalone=False, **look)
    parts = {"examples": figure["examples"], "code": done.code}
    html = {
        kind: figure_html(scenario, picture, facts, kind=kind, **parts)
        for kind in ("figure", "hero", "embed")
    }
    write(folder / "figure.html", html["figure"])
    write(folder / "hero.html", html["hero"])
    write(folder / "embed.html", embed_html(scenario, html["embed"], page))
    write(folder / "figure.json", to_json(figure))
    if table is None:  # the page of two ellipses shows simulated data
        write(folder / "evidence.json", to_json(evidence_data(done.model, done.pooled)))
    write(folder / "line_to_point.html", line_to_point(done, figure, names))
    if table is None:
        write_looks(folder, done, facts)
    write(folder / "facts.json", to_json(facts))
    return "\n".join(done.said)


def write_common(scenarios: list, pages: dict[str, str], root: Path, cards: list) -> None:
    """Write what needs all scenarios: facts for the prose, tables, the figure's style, colours."""
    place = root / "common"
    simulated = [s for s in scenarios if s.table is None]
    facts = {
        s.slug: json.loads((root / s.slug / "facts.json").read_text(encoding="utf-8"))
        for s in scenarios
    }
    named = {slug.replace("-", "_"): values for slug, values in facts.items()}
    shared = {
        "normal": probability_facts(),
        "repeated": repeated_facts(),
        "departures": departure_facts(),
        "coverage": coverage_facts(),
        "sure": sure_facts(),
        "beyond": write_beyond(write, place, to_csv(create_data())),
        "singular": singular_facts(),
        "version": read_site().version,
    }
    write(place / "facts.yml", yaml.safe_dump(named | shared, allow_unicode=True))
    write(place / "lab_keys.md", lab_keys_table())
    write(place / "reference.md", reference_page())
    write(place / "parameters.md", parameter_table())
    write(place / "comparison.md", comparison_table(simulated, pages, facts))
    own = [s for s in scenarios if s.table is not None and "held_out" in facts[s.slug]]
    write(place / "comparison_own.md", own_comparison_table(own, pages, facts))
    figures = {
        s.slug: json.loads((root / s.slug / "figure.json").read_text(encoding="utf-8"))
        for s in scenarios
    }
    groups = side_by_side.groups(scenarios, pages, figures, facts)
    small = side_by_side_html(groups, side_by_side.WIDTH, side_by_side.HEIGHT)
    write(place / "side_by_side.html", small)
    write(place / "spreads.html", spreads_html(simulated, pages, figures, facts))
    first = json.loads((root / simulated[0].slug / "evidence.json").read_text(encoding="utf-8"))
    write(place / "sure.html", sure_html())
    write(place / "sure_fan.html", sure_fan_html())
    write(place / "singular.html", singular_html())
    write(place / "singular_tables.md", singular_tables())
    write(place / "rows_curve.html", look_html("curve", [rows_curve(simulated)]))
    write(place / "question_map.html", look_html("map", [default_question_map()]))
    write(place / "breaks.html", breaks_html())
    write(place / "breaks_simpson.html", simpson_html())
    write(place / "why_bells.html", bells_html(first))
    write(place / "why_ellipses.html", ellipses_html(first, simulated))
    write(place / "lab.html", lab_html(simulated, default_overview()))
    for part, html in your_data_html().items():
        write(place / f"your_data_{part}.html", html)
    styles = {theme: figure_style(theme) for theme in THEMES}
    write(
        place / "figure_style.json", to_json({"layers": LAYERS, "themes": styles, "narrow": NARROW})
    )
    selectors = {"light": ":root", "dark": '[data-md-color-scheme="slate"]'}
    css = "".join(f"{selectors[theme]} {{\n{css_variables(theme)}}}\n" for theme in THEMES)
    write(place / "palette.css", css + OVERVIEW_CSS + NARROW_CSS)
    write_cards(place / "cards", cards, root, named | shared, scenarios)
    write_door(place)


def rows_curve(simulated: list) -> str:
    """Return the curve of what clusters keep by their rows, with the situations' sizes marked."""
    sizes = {Parameters(**s.parameters).obs_per_cluster for s in simulated}
    return weight_curve_svg(Parameters(), sorted(sizes))


def default_question_map() -> str:
    """Return the picture of the defaults that the page of questions begins with."""
    model = fit(create_data())
    return question_map_svg(model, pool(model, true_coefficients()))


def default_overview() -> str:
    """Return the overview of the defaults, which the lab begins with."""
    model = fit(create_data())
    pooled = pool(model, true_coefficients())
    return overview_svg(pooled, model.fixed_effects, standalone=False)


def write_looks(folder: Path, done: Executed, facts: dict) -> None:
    """Write the pictures that a simulated situation's page may open with, each of its own kind."""
    bars = signal_bars_svg(done.model, done.pooled, done.scenario.title)
    write(folder / "signal_bars.html", look_html("bars", [bars]))
    write(folder / "panels.html", look_html("panels", line_panels_svg(done.model, done.pooled)))
    outward = facts["outward"]["cluster"]
    pictures = line_to_point_svg(done.model, done.pooled, int(outward))
    write(folder / "outward.html", line_to_point_html(*pictures, outward))


def line_to_point(done: Executed, figure: dict, names: Names | None) -> str:
    """Return the farthest cluster as a line and as a point; nothing where none has a line."""
    if "means" in figure:
        return "\n"
    farthest = figure["examples"]["farthest"]
    pictures = line_to_point_svg(done.model, done.pooled, farthest, names)
    return line_to_point_html(*pictures, farthest)


def statsmodels_text(model: MixedFit, table: Table | None) -> str:
    """Return statsmodels' summary with the names of the columns, or why there is none."""
    try:
        result = model.statsmodels_result
    except RuntimeError as error:
        return f"{error}\n"
    if table is None:
        return f"{result.summary()}\n"
    fixed = ["Intercept", table.x][: len(model.coefficients)]
    return f"{result.summary(yname=table.y, xname_fe=fixed)}\n"


def observations(model: MixedFit, pooled: pd.DataFrame) -> dict:
    """Return the rows of every cluster of `pooled`, in its order."""
    frame = model.frame
    codes = frame.labels.get_indexer(pooled.index)
    columns = {"y": frame.y} | ({"x": frame.x} if "x" in model.coefficients else {})
    return {
        name: [rounded(values[frame.code == code]) for code in codes]
        for name, values in columns.items()
    }


def rounded(values: np.ndarray) -> list[float]:
    """Return numbers with the digits that a picture needs."""
    return [float(f"{value:.{_PICTURED}g}") for value in values]


def estimates_csv(pooled: pd.DataFrame, *, is_own: bool) -> str:
    """Return the estimates as CSV text; of own data, in digits that suit any unit."""
    if not is_own:
        return to_csv(pooled.reset_index())
    known = pooled.dropna(axis="columns", how="all").reset_index()
    return known.to_csv(index=False, lineterminator="\n", float_format=f"%.{_SIGNIFICANT}g")


def to_csv(frame: pd.DataFrame) -> str:
    """Return a frame as CSV text; what is not known is an empty cell."""
    return frame.round(_DECIMALS).to_csv(index=False, lineterminator="\n")
