"""Execute a scenario and write all that pages show of it."""

from pathlib import Path

import numpy as np
import pandas as pd

from scripts.written.csv_text import estimates_csv, exact_csv, to_csv
from scripts.written.execute import Executed, execute
from scripts.written.figure_html import embed_html, figure_html, line_to_point_html, look_html
from scripts.written.files import to_json, write
from scripts.written.page_tables import clusters_table, worth_table
from scripts.written.why import evidence_data
from shrinksite import MixedFit, lme4_summary, overview_svg
from shrinksite.facts import scenario_facts
from shrinksite.figure_data import drawn, figure_data, moving_means
from shrinksite.line_panels import line_panels_svg
from shrinksite.line_to_point import line_to_point_svg
from shrinksite.names import Names
from shrinksite.own_facts import held_out_facts, own_facts
from shrinksite.scenario import Scenario, Table
from shrinksite.signal_bars import signal_bars_svg

_PICTURED = 6  # digits in a picture


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
    write(folder / "line_to_point.html", line_to_point(done, figure, half, names))
    if table is None:
        write_looks(folder, done, facts)
    write(folder / "facts.json", to_json(facts))
    return "\n".join(done.said)


def write_looks(folder: Path, done: Executed, facts: dict) -> None:
    """Write the pictures that a simulated situation's page may open with, each of its own kind."""
    bars = signal_bars_svg(done.model, done.pooled, done.scenario.title)
    write(folder / "signal_bars.html", look_html("bars", [bars]))
    write(folder / "panels.html", look_html("panels", line_panels_svg(done.model, done.pooled)))
    outward = facts["outward"]["cluster"]
    pictures = line_to_point_svg(done.model, done.pooled, int(outward))
    write(folder / "outward.html", line_to_point_html(*pictures, outward))


def line_to_point(done: Executed, figure: dict, half: pd.Series, names: Names | None) -> str:
    """Return the farthest cluster as a line and as a point; nothing where none has a line."""
    if "means" in figure:
        return "\n"
    farthest = figure["examples"]["farthest"]
    pictures = line_to_point_svg(done.model, done.pooled, farthest, names, half)
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
