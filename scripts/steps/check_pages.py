"""The built pages: none is empty, each has the figures it names, every address leads somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from scripts.steps.html_page import Page, file_of
from scripts.steps.pages import includes

SCENARIO = re.compile(r'data-scenario="([^"]+)"')
LIVE = {"_lab", "your-data"}  # figures without a file: the reader's browser computes them
FEWEST_WORDS = 10  # the page for addresses that do not exist has thirty
STATE = "v1"  # begins the lab's settings in an address, which are no anchor


def bare_pages(pages: dict[str, Page]) -> Iterator[str]:
    """Name pages that say nothing or break off."""
    for page in pages.values():
        if not page.text.rstrip().endswith("</html>"):
            yield f"{page.name}: breaks off"
        elif not page.heading.strip() or len(page.words.split()) < FEWEST_WORDS:
            yield f"{page.name}: is empty"
        if "Content-Security-Policy" not in page.text.partition("<script")[0]:
            yield f"{page.name}: runs a script before it says which may run"


def missing_figures(root: Path, site: Path, pages: dict[str, Page]) -> Iterator[str]:
    """Name pages whose Markdown asks for a figure that is not there, or not with its numbers."""
    built = {page.name: page for page in pages.values()}
    for source, line, include in includes(root):
        part = root / "docs/generated" / include
        if part.suffix == ".html" and part.is_file():
            markdown = source.relative_to("docs").with_suffix("")
            folder = markdown.parent if markdown.name == "index" else markdown
            page = built.get((folder / "index.html").as_posix())
            if page is None or not stands_in(part, page):
                yield f"{source}, line {line}: the built page lacks {include}"
    for page in pages.values():
        for slug in page.figures - LIVE:
            if not (site / f"generated/{slug}/figure.json").is_file():
                yield f"{page.name}: the figure of {slug} has no numbers"


def stands_in(part: Path, page: Page) -> bool:
    """Tell whether a generated part of a page is there, and the picture where it has one."""
    text = part.read_text(encoding="utf-8")
    slug = SCENARIO.search(text)
    opening = text.partition(">")[0]
    return opening in page.text and (slug is None or slug[1] in page.figures | LIVE)


def dead_addresses(site: Path, site_url: str, pages: dict[str, Page]) -> Iterator[str]:
    """Name links and anchors of the site that lead nowhere, and what is loaded from elsewhere."""
    host = urlsplit(site_url).netloc
    for page in pages.values():
        for link in sorted(page.links):
            address, _, anchor = link.partition("#")
            file = file_of(address, site, site_url)
            if file is None:
                if urlsplit(address).netloc == host:
                    yield f"{page.name}: {link} lies outside of this site"
            elif not file.is_file():
                yield f"{page.name}: {link} does not exist"
            elif not is_anchor(anchor, pages.get(address)):
                yield f"{page.name}: {link} has no such anchor"
        for load in sorted(page.loads):
            file = file_of(load, site, site_url)
            if file is None:
                if not load.startswith("data:"):
                    yield f"{page.name}: loads {load} from elsewhere"
            elif not file.is_file():
                yield f"{page.name}: loads {load}, which does not exist"


def is_anchor(anchor: str, page: Page | None) -> bool:
    """Tell whether what follows "#" is there; in files that are no pages nobody looks."""
    return not anchor or page is None or anchor.startswith(STATE) or anchor in page.anchors
