"""The code that a situation's page shows: in Python, which is what the build runs, and in R."""

import json
import re

import pandas as pd

from scripts.steps.config import read_site
from shrinksite.lme4_formula import lme4_term
from shrinksite.scenario import Scenario, Table
from shrinksite.structures import USUAL, varying

_R_WORDS = frozenset(
    ("if", "else", "repeat", "while", "function", "for", "next", "break", "TRUE", "FALSE")
)
# lme4 refuses data with no more rows than random effects, unless it is told otherwise.
_R_SATURATED = """,
              control = lmerControl(check.nobs.vs.nRE = "ignore", check.nobs.vs.rankZ = "ignore")"""


def data_name(scenario: Scenario) -> str:
    """Return what a reader's download of the data is called, and so the file in the code."""
    return f"{scenario.slug}-data.csv"


def python_code(scenario: Scenario, data: pd.DataFrame | None = None) -> str:
    """Return the Python code of a situation; `data` are those of a table of one's own."""
    return _simulated(scenario) if scenario.table is None else _own(scenario, data)


def _simulated(scenario: Scenario) -> str:
    """Return the code that makes data and fits them."""
    arguments = ", ".join(f"{name}={value!r}" for name, value in scenario.parameters.items())
    settings = f"settings = dict({arguments})\n" if arguments else ""
    given = "**settings" if arguments else ""
    model = ", ".join(["data", *_structure(scenario)])
    return (
        f"{_installed()}from shrinksite import create_data, fit, pool, true_coefficients\n\n"
        f"{settings}data = create_data({given})\n"
        f"model = fit({model})\n"
        f"pooled = pool(model, true_coefficients({given}))\n"
    )


def _own(scenario: Scenario, data: pd.DataFrame) -> str:
    """Return the code that reads data and fits them."""
    table = scenario.table
    is_text = not pd.api.types.is_numeric_dtype(data[table.cluster])  # a class 007 is not 7
    as_text = f", dtype={{{_text(table.cluster)}: str}}, keep_default_na=False" if is_text else ""
    x = "None" if table.x is None else _text(table.x)
    columns = [f"y={_text(table.y)}", f"x={x}", f"cluster={_text(table.cluster)}"]
    model = ", ".join(["data", *columns, *([] if table.x is None else _structure(scenario))])
    return (
        f"{_installed()}import pandas as pd\nfrom shrinksite import fit, pool\n\n"
        f"data = pd.read_csv({_text(data_name(scenario))}{as_text})  # from this page\n"
        f"model = fit({model})\n"
        "pooled = pool(model)\n"
    )


def _installed() -> str:
    """Return the line that says where the package is from, if the site does."""
    repository = read_site().repository
    return f"# pip install git+{repository}\n" if repository else ""


def _structure(scenario: Scenario) -> list[str]:
    """Return the argument that names the structure of the random effects, unless it is usual."""
    usual = scenario.random_effects == USUAL
    return [] if usual else [f"random_effects={_text(scenario.random_effects)}"]


def r_code(scenario: Scenario, data: pd.DataFrame) -> str:
    """Return R code that gives the same fit, of the same data."""
    table = scenario.table or Table("", "y", "cluster", "x")
    y, cluster = _r_name(table.y), _r_name(table.cluster)
    x = "1" if table.x is None else _r_name(table.x)
    random = lme4_term(scenario.random_effects, x, cluster)
    n_random = data[table.cluster].nunique() * len(varying(scenario.random_effects))
    saturated = _R_SATURATED if n_random >= len(data) else ""
    own = (
        f"tapply(data[[{_text(table.y)}]], data[[{_text(table.cluster)}]], mean)"
        if table.x is None
        else f"coef(lmList({y} ~ {x} | {cluster}, data))"
    )
    return (
        f"{_r_data(scenario, data)}"
        f"model <- lmer({y} ~ {x} + {random}, data{saturated})\n"
        "summary(model, correlation = FALSE)\n"
        f"coef(model)${cluster}  # the mixed model's estimates\n"
        f"{own}  # every cluster's own {'mean' if table.x is None else 'regression'}\n"
    )


def _r_data(scenario: Scenario, data: pd.DataFrame) -> str:
    """Return the lines of R that make the data, or read them."""
    if scenario.table is None:
        arguments = ", ".join(f"{name} = {value!r}" for name, value in scenario.parameters.items())
        return (
            'source("create_data.R")  # from this site\nlibrary(lme4)\n\n'
            f"data <- create_data({arguments})\n"
        )
    cluster = scenario.table.cluster
    is_text = not pd.api.types.is_numeric_dtype(data[cluster])
    classes = f', colClasses = c({_r_name(cluster)} = "character")' if is_text else ""
    read = f"read.csv({_text(data_name(scenario))}, check.names = FALSE{classes})"
    return f"library(lme4)\n\ndata <- {read}  # from this page\n"


def _text(value: str) -> str:
    """Return a text as Python and R both quote it."""
    return json.dumps(value, ensure_ascii=False)


def _r_name(name: str) -> str:
    """Return the name of a column as a formula in R takes it."""
    is_plain = re.fullmatch(r"[A-Za-z][A-Za-z0-9._]*", name) and name not in _R_WORDS
    return name if is_plain else "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`"
