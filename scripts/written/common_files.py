"""Write what needs all scenarios: facts for the prose, tables, the figure's style, colours."""

import json
from pathlib import Path

import yaml

from scripts.steps.config import read_site
from scripts.written import side_by_side
from scripts.written.beyond import write_beyond
from scripts.written.breaks import breaks_html, departure_facts, simpson_html
from scripts.written.cards import write_cards
from scripts.written.coverage import coverage_facts
from scripts.written.csv_text import to_csv
from scripts.written.door import write_door
from scripts.written.figure_html import look_html, side_by_side_html
from scripts.written.files import to_json, write
from scripts.written.lab_html import lab_html
from scripts.written.lab_keys import lab_keys_table
from scripts.written.page_tables import comparison_table, own_comparison_table, parameter_table
from scripts.written.reference import reference_page
from scripts.written.repeated import repeated_facts
from scripts.written.singular import singular_facts, singular_html, singular_tables
from scripts.written.summary import spreads_html
from scripts.written.sure import sure_facts, sure_fan_html, sure_html
from scripts.written.why import bells_html, ellipses_html
from scripts.written.your_data_html import your_data_html
from shrinksite import create_data, fit, overview_svg, pool, true_coefficients
from shrinksite.facts import probability_facts
from shrinksite.figure_style import LAYERS, NARROW, figure_style
from shrinksite.overview import NARROW_CSS, OVERVIEW_CSS
from shrinksite.palette import THEMES, css_variables
from shrinksite.parameters import Parameters
from shrinksite.question_map import question_map_svg
from shrinksite.weight_curve import weight_curve_svg


def write_common(scenarios: list, pages: dict[str, str], root: Path, cards: list) -> None:
    """Write what needs all scenarios: facts for the prose, tables, the figure's style, colours."""
    place = root / "common"
    simulated = [s for s in scenarios if s.table is None]
    facts = {s.slug: read_json(root / s.slug / "facts.json") for s in scenarios}
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
    figures = {s.slug: read_json(root / s.slug / "figure.json") for s in scenarios}
    groups = side_by_side.groups(scenarios, pages, figures, facts)
    small = side_by_side_html(groups, side_by_side.WIDTH, side_by_side.HEIGHT)
    write(place / "side_by_side.html", small)
    write(place / "spreads.html", spreads_html(simulated, pages, figures, facts))
    first = read_json(root / simulated[0].slug / "evidence.json")
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


def read_json(path: Path) -> dict:
    """Return what a scenario's JSON file holds."""
    return json.loads(path.read_text(encoding="utf-8"))
