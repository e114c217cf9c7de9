"""The built site as a whole, before anyone sees it."""

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.steps.check_pages import bare_pages, dead_addresses, missing_figures
from scripts.steps.html_page import Page
from scripts.steps.parse_files import unparsed
from scripts.steps.problem import BuildProblem
from scripts.steps.stale import STAMP, altered

TEXT = {".html", ".css", ".js", ".json", ".xml", ".svg", ".csv", ".ipynb", ".ftl", ".txt", ".py"}


def check_site(root: Path, site: Path, site_url: str, pages: dict[str, Page]) -> None:
    """Check a finished site: files, pages, figures, links, and what it tells of this machine.

    Args:
        root: the project.
        site: the built site.
        site_url: the address it was built for.
        pages: what it has, by address.

    Raises:
        BuildProblem: If anything is wrong; names every place.
    """
    wrong = [
        *broken_files(root, site),
        *bare_pages(pages),
        *missing_figures(root, site, pages),
        *dead_addresses(site, site_url, pages),
        *lost_rows(site),
        *traces_of_this_machine(root, site, site_url),
    ]
    if wrong:
        raise BuildProblem("the site has mistakes:\n" + "\n".join(wrong))


def check_modules(root: Path) -> None:
    """Check, before anything is executed, that every module of the browser's parses.

    Raises:
        BuildProblem: If one does not; names all of them, with line and reason.
    """
    modules = [*(root / "docs/engine").glob("*.js"), *(root / "docs/table").glob("*.js")]
    modules += (root / "docs/javascripts").rglob("*.js")
    if wrong := unparsed(sorted(modules)):
        told = (f"{file.relative_to(root)}: {why}" for file, why in wrong)
        raise BuildProblem("modules have mistakes:\n" + "\n".join(told))


def broken_files(root: Path, site: Path) -> Iterator[str]:
    """Name files that are empty, do not parse, or are no longer what was written."""
    made = [*(root / "docs/generated").rglob("*"), *(root / "docs/vendor").rglob("*")]
    # Whole pages are MkDocs' and nbconvert's, not as strict as what is generated here.
    published = [file for file in own(site) if file.suffix != ".html"]
    files = [file for file in [*made, *published] if file.is_file() and file.name != STAMP]
    for file, why in unparsed(files):
        source = root / "docs" / file.relative_to(site) if file.is_relative_to(site) else file
        yield f"{source.relative_to(root) if source.exists() else file.relative_to(site)}: {why}"
    for file in (site / "assets").rglob("*.*"):
        if not file.stat().st_size:
            yield f"{file.relative_to(site)}: is empty"
    for folder in [*(root / "docs/generated").iterdir(), root / "docs/vendor"]:
        copy = site / folder.relative_to(root / "docs")
        for name in altered(folder, folder):
            yield f"{(folder / name).relative_to(root)}: is not what was written"
        for name in altered(folder, copy, whole=False):
            if not name.endswith(".html"):  # into pages the policy was written
                yield f"{(copy / name).relative_to(site)}: is not what was written"


def own(site: Path) -> list[Path]:
    """Return the site's files without the theme's, libraries', and tables as owners save them."""
    others = site / "assets", site / "vendor", site / "data"
    files = [file for file in site.rglob("*") if file.is_file()]
    return sorted(file for file in files if not any(map(file.is_relative_to, others)))


def lost_rows(site: Path) -> Iterator[str]:
    """Name rows that stand as text, because a blank line took them from their table."""
    for file in own(site):
        if file.suffix == ".html":
            for row in re.findall(r"<p>(\| [^|<]*)", file.read_text(encoding="utf-8")):
                yield f"{file.relative_to(site)}: a row has lost its table: {row.strip()}"


def traces_of_this_machine(root: Path, site: Path, site_url: str) -> Iterator[str]:
    """Name files with a path of this machine or an address at which only it serves."""
    local = r"https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])[:/][^\s\"'<>]*"
    trace = re.compile(rf"{local}|file:///[\w.]|(?<![\w./-]){re.escape(str(root))}/|/tmp/ipykernel")
    for file in own(site):
        if file.suffix in TEXT:
            text = file.read_text(encoding="utf-8").replace(site_url, "")
            if found := trace.search(text):
                line = text.count("\n", 0, found.start()) + 1
                yield f"{file.relative_to(site)}, line {line}: tells of this machine: {found[0]}"
