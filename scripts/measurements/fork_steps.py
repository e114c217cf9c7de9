"""What a teacher changes in a fork: each step edits a copy of the project as README says."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

SINGULAR = """
[[scenario]]
slug = "eight-clusters"
title = "Eight clusters"
look_for = "Eight clusters of five rows: the fit is singular, and all points end on one line."
parameters = { n_cluster = 8, obs_per_cluster = 5, cor = 0.9, seed = 2 }
"""
OWN_DATA = """
[[scenario]]
slug = "our-experiment"
title = "Our experiment"
look_for = "Classes with few pupils give way."
point_size = "n"
data = "ours.csv"
y = "Punkte"
x = "Stunden"
cluster = "Klasse"
units = { y = "points", x = "hours" }
"""
# As a spreadsheet saves it in much of Europe: semicolons, decimal commas, names with umlauts.
ROWS = [
    (f"Gruppe {'ÄBCDEFGH'[g]}", 1.5 * i % 7, 40 + 3 * g + (2 + g % 3) * i + (i * 7 + g * 11) % 9)
    for g in range(8)
    for i in range(3 + g)
]
PAGE = """\
---
description: An exercise of our own course, with the lab in the right state and an answer.
---

# An exercise of our own

<a href="../lab/#v1&amp;obs=3">Three observations a cluster</a>: draw ten samples. How many are
singular?

??? success "Answer"

    About two of ten. In {{ baseline.n_cluster }} clusters the share is never far from that.
"""


@dataclass(frozen=True)
class Step:
    """One line of README's table.

    Attributes:
        name: what the teacher wants.
        change: edits the copy.
        environment: variables of the build, such as the address it is published at.
    """

    name: str
    change: Callable[[Path], None]
    environment: dict[str, str] = field(default_factory=dict)


def replace(file: Path, *pairs: tuple[str, str]) -> None:
    """Replace texts that must be there."""
    text = file.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, f"{file}: {old!r} is not there"
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")


def append(file: Path, text: str) -> None:
    """Add text at the end of a file."""
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def add_situation(root: Path) -> None:
    """Add a small, strongly correlated, singular situation."""
    append(root / "docs/scenarios.toml", SINGULAR)


def add_own_data(root: Path) -> None:
    """Add a table of one's own as a spreadsheet saves it."""
    lines = ["Klasse;Stunden;Punkte", *(f"{g};{x};{y}".replace(".", ",") for g, x, y in ROWS)]
    (root / "docs/data/ours.csv").write_bytes("\r\n".join([*lines, ""]).encode("utf-8-sig"))
    append(root / "docs/scenarios.toml", OWN_DATA)


def remove_situation(root: Path) -> None:
    """Remove one of the article's six: its entry, its page, its line under nav."""
    toml = root / "docs/scenarios.toml"
    text = toml.read_text(encoding="utf-8")
    toml.write_text(
        re.sub(
            r'\[\[scenario\]\]\nslug = "more-observations"\n.*?\n(?=\n|$)', "", text, flags=re.S
        ),
        encoding="utf-8",
    )
    (root / "docs/scenarios/more-observations.md").unlink()
    drop_from_nav(root, "scenarios/more-observations.md")


def change_baseline(root: Path) -> None:
    """Give the baseline another seed and other parameters."""
    replace(
        root / "docs/scenarios.toml",
        ('title = "Baseline"\n', 'title = "Baseline"\nparameters = { seed = 7, n_cluster = 60 }\n'),
    )


def drop_and_reorder(root: Path) -> None:
    """Drop two pages, and put the summary before the situations."""
    for page in ("differences.md", "stories/radon.md"):
        (root / "docs" / page).unlink()
        drop_from_nav(root, page)
    toml = root / "docs/scenarios.toml"
    text = toml.read_text(encoding="utf-8")
    text = re.sub(r'\n\[\[scenario\]\]\nslug = "radon"\n.*?(?=\n\[\[|\Z)', "\n", text, flags=re.S)
    toml.write_text(text, encoding="utf-8")
    config = root / "mkdocs.yml"
    lines = config.read_text(encoding="utf-8").splitlines(keepends=True)
    summary = next(line for line in lines if line.rstrip().endswith(": summary.md"))
    lines.remove(summary)
    at = next(i for i, line in enumerate(lines) if ": scenarios/" in line)
    config.write_text("".join([*lines[:at], summary, *lines[at:]]), encoding="utf-8")


def drop_from_nav(root: Path, page: str) -> None:
    """Remove a page's line under nav."""
    config = root / "mkdocs.yml"
    lines = config.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.rstrip().endswith(f": {page}")]
    assert len(kept) == len(lines) - 1, page
    config.write_text("".join(kept), encoding="utf-8")


def make_it_ours(root: Path) -> None:
    """Change name, institution, colours, logo and licence."""
    replace(
        root / "mkdocs.yml",
        ("site_name: Shrinkage in mixed models", "site_name: Statistik II"),
        ("institution: #", 'institution: "Universität Überall" #'),
        ("contact: #", "contact: mailto:stats@example.org #"),
        ("licence: Text and figures CC BY-SA 4.0, code MIT", "licence: CC BY 4.0"),
        ("authors: The shrinksite contributors", "authors: The statistics group"),
        ("icon:\n    logo: material/chart-scatter-plot", "icon:\n    logo: material/school"),
    )
    replace(
        root / "CITATION.cff", ("name: The shrinksite contributors", "name: The statistics group")
    )
    replace(
        root / "shrinksite/palette.py",
        ('"accent": "#1f2430"', '"accent": "#5c0f2e"'),
        ('"accent": "#eef1f6"', '"accent": "#ffd9e6"'),
    )


def speak_german(root: Path) -> None:
    """Change the language of the interface."""
    replace(root / "mkdocs.yml", ("language: en", "language: de"))


def add_page(root: Path) -> None:
    """Add a page of one's own with an exercise."""
    (root / "docs/our-exercise.md").write_text(PAGE, encoding="utf-8")
    replace(
        root / "mkdocs.yml",
        (
            "      - The lab: lab.md\n",
            "      - The lab: lab.md\n      - Our exercise: our-exercise.md\n",
        ),
    )


def publish_below(root: Path) -> None:
    """Change nothing: only the address, which has a path."""


STEPS = [
    Step("a small, singular situation added", add_situation),
    Step("own data added", add_own_data),
    Step("one of the six removed", remove_situation),
    Step("seed and parameters of the baseline changed", change_baseline),
    Step("pages dropped and reordered", drop_and_reorder),
    Step("name, institution, colours, logo, licence", make_it_ours),
    Step("language German", speak_german),
    Step("an own page with an exercise", add_page),
    Step(
        "published under a sub-path",
        publish_below,
        {"SITE_URL": "https://example.org/courses/shrinkage/"},
    ),
]
