"""What is imported from npm is asked for by name, not there because something else needs it."""

import json
import re

from tests.conftest import ROOT

IMPORT = re.compile(
    r"""^(?:import|\}) .*?["']([^."'][^"']*)["'];?$|import\(["']([^."'][^"']*)["']\)""", re.M
)
FOLDERS = ("docs/engine", "docs/javascripts", "docs/table", "scripts", "tests/js")


def package(name: str) -> str:
    """Return the package of a module: its first part, or two where that is a scope."""
    return "/".join(name.split("/")[: 2 if name.startswith("@") else 1])


def test_every_imported_package_is_one_that_this_project_asks_for():
    files = [f for folder in FOLDERS for f in (ROOT / folder).rglob("*.*js")]
    files.append(ROOT / "eslint.config.js")
    named = {a or b for f in files for a, b in IMPORT.findall(f.read_text(encoding="utf-8"))}
    imported = {package(name) for name in named if not name.startswith("node:")}
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    assert {"puppeteer-core", "@eslint/js"} <= imported
    assert imported <= asked["dependencies"].keys() | asked["devDependencies"].keys()
