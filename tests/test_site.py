"""The built files themselves: every link leads somewhere, and nothing is loaded from elsewhere."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

SITE = Path(__file__).parent.parent / "site"
BASE = "https://site.invalid/"
FILES = sorted(SITE.rglob("*.html"))
LOADING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
RELATIONS_THAT_LOAD = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}


class Page(HTMLParser):
    """What a page links to, what it loads, and the anchors it has."""

    def __init__(self, file: Path):
        super().__init__()
        path = file.relative_to(SITE).as_posix().removesuffix("index.html")
        self.address = urljoin(BASE, path)
        self.links, self.loads, self.anchors = set(), set(), set()
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.anchors |= {given.get("id"), given.get("name") if tag == "a" else None}
        if tag == "a" and given.get("href"):
            self.links.add(urljoin(self.address, given["href"]))
        relations = set((given.get("rel") or "").split())
        if given.get(LOADING.get(tag)) and (tag != "link" or relations & RELATIONS_THAT_LOAD):
            self.loads.add(urljoin(self.address, given[LOADING[tag]]))


PAGES = {page.address: page for page in map(Page, FILES)}


def file_of(address: str) -> Path:
    """Give the file that a host answers an address with."""
    file = SITE / unquote(urlsplit(address).path).lstrip("/")
    return file / "index.html" if file.is_dir() else file


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_links_and_anchors_resolve(page):
    assert [link for link in page.links if link.startswith(BASE) and not resolves(link)] == []


def resolves(link: str) -> bool:
    """Whether there is a file for a link, and in it the anchor; "#v1…" is a state of the lab."""
    address, _, fragment = link.partition("#")
    if not file_of(address).is_file():
        return False
    return not fragment or fragment.startswith("v1") or fragment in PAGES[address].anchors


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_everything_loaded_is_the_sites_own(page):
    own = {address for address in page.loads if address.startswith(BASE)}
    assert page.loads - own <= {address for address in page.loads if address.startswith("data:")}
    assert [address for address in own if not file_of(address).is_file()] == []


def test_every_page_describes_itself():
    texts = [file.read_text(encoding="utf-8") for file in FILES if file.name == "index.html"]
    titles = [text.partition("<title>")[2].partition("</title>")[0] for text in texts]
    descriptions = [
        text.partition('name="description" content="')[2].partition('"')[0] for text in texts
    ]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    assert all(len(description) > 50 for description in descriptions)
    assert len(set(descriptions)) == len(descriptions)
