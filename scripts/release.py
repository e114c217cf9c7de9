"""Check that a tag names the version that is here, and print what CHANGELOG.md says of it.

    python3 scripts/release.py v1.1.0

Needs nothing but Python: the workflow runs it first on every tag that begins with v.
"""

import re
import sys
import tomllib
from pathlib import Path

HEADING = re.compile(
    r"^## (.+?)(?: +\((\d{4}-\d\d-\d\d)\))?\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL
)


def newest(changelog: str) -> tuple[str, str, str]:
    """Return version, date and text of the first section; of one without a date, "" for it."""
    found = HEADING.search(changelog)
    return (found[1], found[2] or "", found[3].strip()) if found else ("", "", "")


def differences(root: Path, tag: str) -> list[str]:
    """Say of each file that does not name the tag's version what it must say."""
    texts = {
        name: (root / name).read_text(encoding="utf-8")
        for name in ("pyproject.toml", "CHANGELOG.md", "CITATION.cff")
    }
    version = tag.removeprefix("v")
    named, date, _ = newest(texts["CHANGELOG.md"])
    wrong = []
    try:
        project = tomllib.loads(texts["pyproject.toml"]).get("project")
    except tomllib.TOMLDecodeError as error:
        wrong.append(f"pyproject.toml: not valid TOML: {error}")
    else:
        if not isinstance(project, dict) or project.get("version") != version:
            wrong.append(f'pyproject.toml, project.version: it must be "{version}"')
    if named != version or not date:
        wrong.append(f"CHANGELOG.md: its first heading must be ## {version} (YEAR-MONTH-DAY)")
    for line in (f"version: {version}", f'date-released: "{date or "YEAR-MONTH-DAY"}"'):
        if line not in texts["CITATION.cff"].splitlines():
            wrong.append(f"CITATION.cff: it must have the line {line}")
    return wrong


def main() -> int:
    """Print the version's changes, or what must be written before it is tagged."""
    root = Path(__file__).parents[1]
    if len(sys.argv) != 2:
        print("release: give one tag, such as v1.1.0", file=sys.stderr)
        return 2
    tag = sys.argv[1]
    if wrong := differences(root, tag):
        print(f"release: {tag} is not the version that is here:", *wrong, sep="\n", file=sys.stderr)
        return 1
    print(newest((root / "CHANGELOG.md").read_text(encoding="utf-8"))[2])
    return 0


if __name__ == "__main__":
    sys.exit(main())
