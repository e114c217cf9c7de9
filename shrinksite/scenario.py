"""One data situation: simulated, or a table of one's own; checked as scenarios.toml has it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import normalize

from shrinksite.names import Names
from shrinksite.parameters import PARAMETER_FIELDS, Parameters, check_value
from shrinksite.structures import PLACES

_ALWAYS = ("slug", "title", "look_for")
_CHOICES = {"point_size": ("equal", "n"), "random_effects": tuple(PLACES)}
_SIMULATED = (*_ALWAYS, *_CHOICES, "parameters")
_OWN_DATA = (*_ALWAYS, *_CHOICES, "data", "y", "x", "cluster", "units", "leave_out_missing")
_OWN_DATA_ONLY = set(_OWN_DATA) - set(_SIMULATED)


@dataclass(frozen=True)
class Table:
    """A file with data of one's own, and the columns of the model in it.

    Attributes:
        file: where it is; a CSV as a spreadsheet saves it.
        y: heading of the outcome.
        cluster: heading of the cluster.
        x: heading of the predictor; None for clusters' means alone.
        units: units of y and x, by these two names, as far as they are known.
        leave_out_missing: whether rows with a missing cell are left out, or a mistake.
    """

    file: Path
    y: str
    cluster: str
    x: str | None = None
    units: dict = field(default_factory=dict)
    leave_out_missing: bool = False

    @property
    def names(self) -> Names:
        """What the columns are called along axes."""
        units = {f"{column}_unit": unit for column, unit in self.units.items()}
        return Names(y=self.y, x=self.x or "x", **units)


@dataclass(frozen=True)
class Scenario:
    """One data situation.

    Attributes:
        slug: name in addresses, lower-case words joined by hyphens.
        title: heading.
        look_for: one sentence for the reader.
        point_size: "equal", or "n" where a point's area follows its cluster's size.
        random_effects: structure of the random effects' covariance, as `fit` takes it.
        parameters: of simulated data, the arguments of `create_data` that are not its defaults.
        table: of data of one's own; None where data are simulated.
    """

    slug: str
    title: str
    look_for: str
    point_size: str = "equal"
    random_effects: str = "correlated"
    parameters: dict = field(default_factory=dict)
    table: Table | None = None


def scenario_of(entry: object, folder: Path) -> Scenario:
    """Return the scenario of one entry of scenarios.toml; its table lies in `folder`.

    Raises:
        ValueError: naming the key and what is allowed, to go on where its place was named.
    """
    if not isinstance(entry, dict):
        raise ValueError(": a scenario is a table that starts with [[scenario]]")
    is_own = not _OWN_DATA_ONLY.isdisjoint(entry)
    allowed = _OWN_DATA if is_own else _SIMULATED
    for key in entry:
        if key not in allowed:
            goes = " beside data of one's own" if is_own else ""
            raise ValueError(f", {key}: not a key{goes}; allowed are {', '.join(allowed)}")
    for key in _ALWAYS:
        _check_text(entry, key)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry["slug"]):
        raise ValueError(", slug: allowed are lower-case letters, digits, single hyphens")
    if entry["slug"] == "common":
        raise ValueError(", slug: 'common' is taken; any other word is allowed")
    for key, choices in _CHOICES.items():
        _check(
            entry, key, lambda value, all_=choices: value in all_, " or ".join(map(repr, choices))
        )
    given = {key: entry[key] for key in (*_ALWAYS, *_CHOICES) if key in entry}
    if is_own:
        table = _table(entry, folder)
        if table.x is None:
            _check(
                entry, "random_effects", lambda value: value == "intercept", "'intercept' (no x)"
            )
        return Scenario(**given | ({} if table.x else {"random_effects": "intercept"}), table=table)
    _check_parameters(entry.get("parameters", {}))
    return Scenario(**given, parameters=entry.get("parameters", {}))


def _table(entry: dict, folder: Path) -> Table:
    """Return the checked table of an entry."""
    for key in ("data", "y", "cluster", *(["x"] if "x" in entry else [])):
        _check_text(entry, key)
    # Systems write ü in two ways, which look the same.
    there = {normalize("NFC", file.name): file for file in folder.glob("*") if file.is_file()}
    file = there.get(normalize("NFC", entry["data"]))
    if file is None:
        raise ValueError(
            f", data = {entry['data']!r}: there is no such file in {folder}; "
            f"it has {', '.join(sorted(there)) or 'none'}"
        )
    columns = {key: entry[key] for key in ("y", "x", "cluster") if key in entry}
    if len(set(columns.values())) < len(columns):
        raise ValueError(f", {', '.join(columns)}: each must be another column")
    units = entry.get("units", {})
    is_units = isinstance(units, dict) and units.keys() <= columns.keys() - {"cluster"}
    if not is_units or not all(isinstance(unit, str) and unit.strip() for unit in units.values()):
        raise ValueError(
            f", units = {units!r}: it must be a table of texts, such as {{ y = 'ms' }}"
        )
    _check(entry, "leave_out_missing", lambda value: isinstance(value, bool), "true or false")
    leave_out = entry.get("leave_out_missing", False)
    return Table(file, **columns, units=units, leave_out_missing=leave_out)


def _check_parameters(parameters: object) -> None:
    """Raise ValueError unless these are arguments of `create_data`."""
    if not isinstance(parameters, dict):
        raise ValueError(f", parameters = {parameters!r}: it must be a table name = number")
    for name, value in parameters.items():
        if name not in PARAMETER_FIELDS:
            names = ", ".join(PARAMETER_FIELDS)
            raise ValueError(f", parameters.{name}: not a parameter; allowed are {names}")
        try:
            check_value(name, value)
        except ValueError as error:
            raise ValueError(f", parameters.{error}") from None
    try:
        Parameters(**parameters)
    except ValueError as error:
        raise ValueError(f", parameters: {error}") from None


def _check_text(entry: dict, key: str) -> None:
    """Raise ValueError unless the entry has a text there."""
    if key not in entry:
        raise ValueError(f", {key} is missing: it must be a text")
    value = entry[key]
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f", {key} = {value!r}: it must be a text, and not empty")


def _check(entry: dict, key: str, is_allowed: Callable[[object], bool], allowed: str) -> None:
    """Raise ValueError if the entry has something there that is not allowed."""
    if key in entry and not is_allowed(entry[key]):
        raise ValueError(f", {key} = {entry[key]!r}: it must be {allowed}")
