"""Read a table with the reader of "Your data", so that page and build take a file the same way."""

from pathlib import Path

import pandas as pd

from scripts.steps.node import ask_node
from scripts.steps.problem import BuildProblem
from shrinksite.scenario import Table

_SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars", " ": "blanks"}


def read_table(table: Table) -> tuple[pd.DataFrame, str]:
    """Return the columns of the model under their own names, and a sentence on how they were read.

    Raises:
        BuildProblem: If they cannot be read; names file, column, row, and what is allowed.
    """
    asked = {"file": str(table.file), "y": table.y, "x": table.x, "cluster": table.cluster}
    asked["leaveOut"] = table.leave_out_missing
    place = f"docs/data/{table.file.name}"
    read = ask_node(Path(__file__).with_suffix(".mjs"), asked)
    if "problem" in read:
        raise BuildProblem(f"{place}: {read['problem']}")
    columns = {table.y: read["y"]}
    if table.x is not None:
        columns[table.x] = read["x"]
    return pd.DataFrame(columns | {table.cluster: read["cluster"]}), f"{place}: {how(read)}"


def how(read: dict) -> str:
    """Return how a file was read, in words."""
    separator = _SEPARATORS.get(read["separator"], read["separator"])
    mark = "comma" if read["decimal"] == "," else "point"
    said = [f"{len(read['y']):,} rows", f"separated by {separator}", f"decimal {mark}"]
    if read["encoding"] != "utf-8":
        said.append(f"characters as {read['encoding']}")
    if read["leftOut"]:
        said.append(f"{read['leftOut']:,} rows with missing cells left out")
    return "; ".join([", ".join(said), *read["notices"]])
