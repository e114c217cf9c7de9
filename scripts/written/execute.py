"""Run the code that a situation's page shows, and keep what it computed."""

import warnings
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from scripts.steps.problem import BuildProblem
from scripts.steps.read_table import read_table
from scripts.written.csv_text import exact_csv
from scripts.written.example_code import data_name, python_code, r_code
from shrinksite import DataWarning, MixedFit
from shrinksite.scenario import Scenario


@dataclass(frozen=True)
class Executed:
    """What came of a situation's code.

    Attributes:
        scenario: the situation.
        data: its rows.
        model: the fit.
        pooled: its pooled frame.
        code: what was run, by language; R's is not.
        said: how a table of one's own was read, and what the fit asks about the data.
    """

    scenario: Scenario
    data: pd.DataFrame
    model: MixedFit
    pooled: pd.DataFrame
    code: dict[str, str]
    said: list[str]


def execute(scenario: Scenario) -> Executed:
    """Run a situation's Python code, as a reader would who saved the page's data beside it.

    Raises:
        BuildProblem: If a table of one's own cannot be read or fitted; names file and column.
        ValueError: If no model fits simulated data.
    """
    data, reading = (None, None) if scenario.table is None else read_table(scenario.table)
    code = python_code(scenario, data)
    results: dict = {}
    with (
        TemporaryDirectory() as folder,
        chdir(folder),
        warnings.catch_warnings(record=True) as asked,
    ):
        warnings.simplefilter("always", DataWarning)  # any other stays the error it is
        if data is not None:
            Path(data_name(scenario)).write_text(exact_csv(data), encoding="utf-8")
        try:
            exec(compile(code, f"example of {scenario.slug}", "exec"), results)
        except ValueError as error:
            if scenario.table is None:
                raise
            raise BuildProblem(f"docs/data/{scenario.table.file.name}: {error}") from error
    rows = results["data"]
    codes = {"python": code, "r": r_code(scenario, rows)}
    said = ([reading] if reading else []) + [str(warning.message) for warning in asked]
    return Executed(scenario, rows, results["model"], results["pooled"], codes, said)
