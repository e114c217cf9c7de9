"""Run the course notebooks as a student would: in a fresh environment, outside of any clone.

    .venv/bin/python -m scripts.measurements.fresh_notebook

A new virtual environment has Jupyter and nothing of this project, PATH has no Node, and the first
code cell installs the package by pip from the repository, which is this one's last commit. Both
downloads are executed from the first cell to the last; printed are seconds, cells and figures.
"""

import dataclasses
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat

from scripts.steps.config import Course, read_site
from scripts.steps.notebooks import write_downloads
from scripts.steps.problem import PROJECT

JUPYTER = ["nbclient", "ipykernel"]
NATIVE = "application/vnd.plotly.v1+json"


def environment(folder: Path) -> Path:
    """Return a fresh environment's folder of programs; it has Jupyter and pip."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run([folder / "bin/pip", "install", "--quiet", *JUPYTER], check=True)
    return folder / "bin"


def downloads(place: Path) -> list[Path]:
    """Write both notebooks as the site gives them away, with this repository's address."""
    bare = place / "repository.git"
    subprocess.run(["git", "clone", "--quiet", "--bare", PROJECT, bare], check=True)
    site = dataclasses.replace(read_site(), repository=bare.as_uri())
    address = f"{(PROJECT / 'docs').as_uri()}/"
    write_downloads(PROJECT, place / "site", site, Course(), address)
    return sorted((place / "site").rglob("*.ipynb"), reverse=True)


def without_node(folder: Path) -> Path:
    """Return a folder with links to git and the shell, which pip asks for, and no Node."""
    folder.mkdir()
    for program in ("git", "sh", "uname"):
        (folder / program).symlink_to(shutil.which(program))
    return folder


def execute(notebook: Path, path: str) -> str:
    """Execute a notebook in its folder; return how many cells and figures it has now."""
    variables = {**os.environ, "PATH": path}
    variables.pop("PYTHONPATH", None)
    command = [shutil.which("jupyter-execute", path=path), "--inplace", "--timeout=600", notebook]
    subprocess.run(command, cwd=notebook.parent, env=variables, check=True, stderr=subprocess.PIPE)
    cells = [c for c in nbformat.read(notebook, 4).cells if c.cell_type == "code"]
    figures = sum(NATIVE in out.get("data", {}) for cell in cells for out in cell.outputs)
    return f"{len(cells)} cells, {figures} figures"


def main() -> None:
    """Print a line for each notebook; its first one installs the package."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        path = f"{environment(place / 'fresh')}:{without_node(place / 'programs')}"
        for notebook in downloads(place):
            start = time.perf_counter()
            said = execute(notebook, path)
            print(f"{notebook.name}: {time.perf_counter() - start:.0f} s, {said}", flush=True)


if __name__ == "__main__":
    main()
