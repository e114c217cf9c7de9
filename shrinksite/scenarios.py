"""Reads scenarios.toml: the data situations of a site, in order."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from shrinksite.arguments import check_kind
from shrinksite.scenario import Scenario, scenario_of
from shrinksite.toml_entries import place, read_toml


def read_scenarios(path: str | Path) -> list[Scenario]:
    """Return the scenarios of a file, in its order; tables are in the folder data/ beside it.

    Raises:
        ValueError: naming the file, the line, the entry, the key and what is allowed there.
        OSError: if the file cannot be read.
    """
    check_kind("path", path, (str, PathLike), "the path of a file")
    path = Path(path)
    content = read_toml(path)
    unknown = set(content) - {"scenario"}
    entries = content.get("scenario")
    if unknown or not isinstance(entries, list) or not entries:
        found = ", ".join(sorted(unknown)) or "none of it"
        raise ValueError(f"{path}: allowed are [[scenario]] entries, at least one; found {found}")
    scenarios: list[Scenario] = []
    for number, entry in enumerate(entries, start=1):
        try:
            scenario = scenario_of(entry, path.parent / "data")
            slugs = [other.slug for other in scenarios]
            if scenario.slug in slugs:
                first = slugs.index(scenario.slug) + 1
                raise ValueError(
                    f", slug: every slug may be used once; entry {first} has it already"
                )
        except ValueError as error:
            at = place(path, "scenario", number, entry, str(error))
            raise ValueError(f"{at}{error}") from None
        scenarios.append(scenario)
    return scenarios
