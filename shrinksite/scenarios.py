"""Reads scenarios.toml: what each data situation changes, and what to look for in it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from shrinksite.parameters import PARAMETER_FIELDS, Parameters, check_value

POINT_SIZES = ("equal", "n")
_REQUIRED = ("slug", "title", "look_for")
_KEYS = (*_REQUIRED, "point_size", "parameters")


@dataclass(frozen=True)
class Scenario:
    """One data situation.

    Attributes:
        slug: name in addresses, lower-case words joined by hyphens.
        title: heading.
        look_for: one sentence for the reader.
        point_size: "equal", or "n" where a point's area follows its cluster's size.
        parameters: the arguments of `create_data` that differ from its defaults.
    """

    slug: str
    title: str
    look_for: str
    point_size: str = "equal"
    parameters: dict = field(default_factory=dict)


def read_scenarios(path: str | Path) -> list[Scenario]:
    """Return the scenarios of a file, in its order.

    Raises:
        ValueError: naming the file, the entry, the key and what is allowed there.
        OSError: if the file cannot be read.
    """
    path = Path(path)
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))  # Windows may add a mark
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{path}: not valid TOML: {error}") from None
    unknown = set(content) - {"scenario"}
    entries = content.get("scenario")
    if unknown or not isinstance(entries, list) or not entries:
        found = ", ".join(sorted(unknown)) or "none of it"
        raise ValueError(f"{path}: allowed are [[scenario]] entries, at least one; found {found}")
    scenarios = [_scenario(entry, path, i) for i, entry in enumerate(entries, start=1)]
    slugs = [scenario.slug for scenario in scenarios]
    for number, slug in enumerate(slugs, start=1):
        if slug in slugs[: number - 1]:
            raise ValueError(
                f"{path}, entry {number} ({slug}), slug: every slug may be used once; "
                f"entry {slugs.index(slug) + 1} has it already"
            )
    return scenarios


def _scenario(entry: object, path: Path, number: int) -> Scenario:
    """Return one checked entry, or raise ValueError that names its place."""
    slug = entry.get("slug", "no slug") if isinstance(entry, dict) else "not a table"
    place = f"{path}, entry {number} ({slug})"
    if not isinstance(entry, dict):
        raise ValueError(f"{place}: a scenario is a table that starts with [[scenario]]")
    for key in entry:
        if key not in _KEYS:
            raise ValueError(f"{place}, {key}: not a key; allowed are {', '.join(_KEYS)}")
    for key in _REQUIRED:
        value = entry.get(key)
        if not isinstance(value, str) or not value.strip():
            raise ValueError(f"{place}, {key} = {value!r}: it must be a text, and not empty")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry["slug"]):
        raise ValueError(f"{place}, slug: allowed are lower-case letters, digits, single hyphens")
    if entry["slug"] == "common":
        raise ValueError(f"{place}, slug: 'common' is taken; any other word is allowed")
    if entry.get("point_size", "equal") not in POINT_SIZES:
        allowed = " or ".join(map(repr, POINT_SIZES))
        raise ValueError(f"{place}, point_size = {entry['point_size']!r}: it must be {allowed}")
    parameters = entry.get("parameters", {})
    if not isinstance(parameters, dict):
        raise ValueError(f"{place}, parameters = {parameters!r}: it must be a table name = number")
    for name, value in parameters.items():
        if name not in PARAMETER_FIELDS:
            names = ", ".join(PARAMETER_FIELDS)
            raise ValueError(f"{place}, parameters.{name}: not a parameter; allowed are {names}")
        try:
            check_value(name, value)
        except ValueError as error:
            raise ValueError(f"{place}, parameters.{error}") from None
    try:
        Parameters(**parameters)
    except ValueError as error:
        raise ValueError(f"{place}, parameters: {error}") from None
    return Scenario(**entry)
