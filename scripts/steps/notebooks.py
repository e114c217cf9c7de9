"""What is given away of a notebook: one for students, one with solutions, both from one source.

In the source, cells have tags: "student" is where students write, "solution" is worked code, and
"answer" says in words what to find. All of it is executed when the site is built.
"""

import json
from pathlib import Path

from scripts.steps.config import Course, Site

KINDS = {
    "students": {"solution", "answer"},
    "solutions": {"student"},
}  # and the tags they leave out
KEPT = Path(".cache/course")  # where solutions go that are not published


def hidden_tags(course: Course) -> dict[str, str]:
    """Return the variables by which mkdocs.yml leaves cells out of pages."""
    return {"NOTEBOOK_HIDES": "answer" if course.solutions == "kept" else "nothing"}


def write_downloads(root: Path, folder: Path, site: Site, course: Course, site_url: str) -> None:
    """Write every notebook of docs/ in both kinds below `folder`, which is the new site."""
    docs = root / "docs"
    for source in sorted(docs.rglob("*.ipynb")):
        notebook = json.loads(source.read_text(encoding="utf-8"))
        place = source.relative_to(docs).with_suffix("")
        for kind, left_out in KINDS.items():
            is_kept = kind == "solutions" and course.solutions == "kept"
            target = (root / KEPT if is_kept else folder / place) / f"{source.stem}-{kind}.ipynb"
            target.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(without(notebook, left_out, site), indent=1, ensure_ascii=False)
            # Outside of this site's folder the data are where the site is.
            target.write_text(text.replace("../data/", f"{site_url}data/") + "\n", encoding="utf-8")


def without(notebook: dict, left_out: set[str], site: Site) -> dict:
    """Return a notebook without the cells of these tags, and with one that installs the package."""
    cells = [
        cell for cell in notebook["cells"] if not left_out & set(cell["metadata"].get("tags", []))
    ]
    return notebook | {"cells": [*cells[:1], *installation(site), *cells[1:]]}


def installation(site: Site) -> list[dict]:
    """Return the cell that installs the package, where the site says where it is."""
    if not site.repository:
        return []
    source = f"%pip install --quiet git+{site.repository}"
    code = {"cell_type": "code", "id": "install", "metadata": {}, "source": [source]}
    return [code | {"execution_count": None, "outputs": []}]
