"""A second site for a stick: opened from its folder, every link leads to a page."""

import re
import shutil
from pathlib import Path
from urllib.parse import unquote

from scripts.steps.progress import step
from scripts.steps.swap import swap

OFFLINE = "site-offline"
HREF = re.compile(r'(?<=\shref=")([^"#?:]*)(?=["#?])')
# What only means something at an address: who else has this page, and what is not found there.
ADDRESSES = re.compile(
    r'\s*<(?:link rel="canonical"|meta property="og:(?:url|image[:a-z]*)")[^>]*>'
)
LEFT_OUT = shutil.ignore_patterns("404.html", "sitemap.xml*")


def build_offline(root: Path, work: Path) -> None:
    """Bring site-offline/ up to date with site/: its pages, with links to files, not to folders."""
    with step(f"{OFFLINE}/ is up to date"):
        new = work / OFFLINE
        shutil.copytree(root / "site", new, ignore=LEFT_OUT)
        for page in new.rglob("*.html"):
            page.write_text(offline(page, new), encoding="utf-8")
        swap(new, root / OFFLINE, work)


def offline(page: Path, site: Path) -> str:
    """Return the text of a page of `site` as it is on a stick."""

    def to_file(match: re.Match) -> str:
        """Name the page that a server finds in a folder."""
        href = match[1]
        target = (page.parent / unquote(href)).resolve()
        is_folder = (
            href and target.is_relative_to(site.resolve()) and (target / "index.html").exists()
        )
        return f"{href.rstrip('/')}/index.html" if is_folder else href

    return HREF.sub(to_file, ADDRESSES.sub("", page.read_text(encoding="utf-8")))
