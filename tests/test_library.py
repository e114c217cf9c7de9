"""The package as a library: one import, public names alone, and a wheel that needs no Node."""

import json
import os
import re
import subprocess
import sys
import zipfile

import pytest

import shrinksite as ss
from tests.conftest import ROOT

IMPORT = re.compile(r"(?:from (shrinksite[\w.]*) import|import (shrinksite\S*)) *([\w, ]+)")
USED = re.compile(r"\bss\.([A-Za-z_]\w*)")
READ = [
    *sorted(ROOT.glob("docs/**/*.md")),
    *sorted(ROOT.glob("docs/generated/*/example.py")),
    ROOT / "docs/table/python_code.js",
    ROOT / "docs/javascripts/lab/take.js",
    ROOT / "README.md",
]
NOTEBOOKS = sorted(ROOT.glob("docs/**/*.ipynb"))


def code_of(notebook):
    """Return the sources of a notebook's code cells."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def shown(file):
    """Return what a file shows to readers."""
    text = file.read_text(encoding="utf-8")
    if file in NOTEBOOKS:
        return "\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"])
    return text


def names_used(text):
    """Return the modules that a text imports from, and the names it uses of the package."""
    modules, names = set(), set(USED.findall(text))
    for module, whole, what in IMPORT.findall(text):
        modules.add(module or whole)
        names |= set(re.findall(r"\w+", what)) if module else set()
    return modules, names


@pytest.mark.parametrize("file", READ + NOTEBOOKS, ids=lambda file: str(file.relative_to(ROOT)))
def test_readers_meet_public_names_alone(file):
    modules, names = names_used(shown(file))
    assert modules <= {"shrinksite"}
    assert names <= set(ss.__all__)


def test_private_places_are_noticed():
    text = "from shrinksite.fit import fit, fits\nimport shrinksite as ss\nss.pool(ss.fit(_d))"
    assert names_used(text) == ({"shrinksite.fit", "shrinksite"}, {"fit", "fits", "pool"})
    assert sum(bool(names_used(shown(file))[1]) for file in READ + NOTEBOOKS) > 10


def test_every_public_name_is_there_and_the_list_is_sorted():
    assert ss.__all__ == sorted(ss.__all__)
    assert all(callable(getattr(ss, name)) for name in ss.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'shrink'"):
        _ = ss.shrink


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The folder of a wheel that was built where there is no Node, and unpacked as pip does."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", folder]
    subprocess.run(command, cwd=ROOT, env={"PATH": str(folder)}, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site-packages")
    return folder / "site-packages"


def run(installed, folder, code):
    """Run code with the unpacked wheel before all else; return the process."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(installed), "PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_a_wheel_built_without_node_runs_the_notebooks_first_cells(installed, tmp_path):
    first = [code for code in code_of(NOTEBOOKS[0]) if "%pip" not in code][:10]
    assert any("ss.shrinkage_figure" in code for code in first)
    where = f"import shrinksite\nassert shrinksite.__file__.startswith({str(installed)!r})"
    done = run(installed, tmp_path, "\n".join([where, *first]))
    assert done.returncode == 0, done.stderr
    assert "REML criterion at convergence" in done.stdout


@pytest.mark.slow
def test_a_wheel_has_every_modules_files_and_no_others(installed):
    modules = {f.relative_to(ROOT).as_posix() for f in ROOT.glob("shrinksite/*.py")}
    words = {f"shrinksite/words/{f.name}" for f in ROOT.glob("docs/words/*.ftl")}
    files = {f.relative_to(installed).as_posix() for f in installed.rglob("*") if f.is_file()}
    assert {f for f in files if ".dist-info" not in f and "__pycache__" not in f} == modules | words
