"""Reads scenarios.toml: the data situations of a site, in order."""

from __future__ import annotations

import tomllib
from pathlib import Path

from shrinksite.scenario import Scenario, scenario_of


def read_scenarios(path: str | Path) -> list[Scenario]:
    """Return the scenarios of a file, in its order; tables are in the folder data/ beside it.

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
    scenarios = []
    for number, entry in enumerate(entries, start=1):
        slug = entry.get("slug", "no slug") if isinstance(entry, dict) else "not a table"
        try:
            scenarios.append(scenario_of(entry, path.parent / "data"))
        except ValueError as error:
            raise ValueError(f"{path}, entry {number} ({slug}){error}") from None
    slugs = [scenario.slug for scenario in scenarios]
    for number, slug in enumerate(slugs, start=1):
        if slug in slugs[: number - 1]:
            raise ValueError(
                f"{path}, entry {number} ({slug}), slug: every slug may be used once; "
                f"entry {slugs.index(slug) + 1} has it already"
            )
    return scenarios
