"""One built page as the checks see it: what it links to, loads, shows and says."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

LOADING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
RELATIONS_THAT_LOAD = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
UNREAD = {"script", "style", "svg", "math", "nav"}


class Page(HTMLParser):
    """What a page links to and loads, its anchors, the scenarios it draws, its words.

    Attributes:
        name: its file, below the site's folder.
        address: what a host serves it as.
        links, loads: absolute addresses.
        anchors: every id.
        figures: slugs of the scenarios whose figure stands here with its picture.
        heading, words: of `main`, without what is drawn.
    """

    def __init__(self, file: Path, site: Path, site_url: str):
        super().__init__()
        self.name = file.relative_to(site).as_posix()
        self.address = urljoin(site_url, self.name.removesuffix("index.html"))
        self.links: set[str] = set()
        self.loads: set[str] = set()
        self.anchors: set[str] = set()
        self.figures: set[str] = set()
        self.heading = self.words = ""
        self._open: list[str] = []
        self._figure = ""
        self.text = file.read_text(encoding="utf-8")
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element says of itself."""
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given[key] for key in ("id", "name") if given.get(key)}
        relations = set(given.get("rel", "").split())
        address = urljoin(self.address, given.get(LOADING.get(tag, "href"), ""))
        if tag in LOADING and (tag != "link" or relations & RELATIONS_THAT_LOAD):
            if address != self.address:
                self.loads.add(address)
        elif tag in {"a", "link"} and "href" in given:
            self.links.add(address)
        self._figure = given.get("data-scenario", self._figure)
        if tag == "path" and self._figure and "svg" in self._open:
            self.figures.add(self._figure)
        if tag in UNREAD | {"main", "h1", "figure"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave the element."""
        if tag == "figure":
            self._figure = ""
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Collect what a reader reads."""
        if "main" in self._open and not UNREAD & set(self._open):
            self.words += data
            if "h1" in self._open:
                self.heading += data


def read_pages(site: Path, site_url: str) -> dict[str, Page]:
    """Return all pages of a site by their address."""
    pages = (Page(file, site, site_url) for file in sorted(site.rglob("*.html")))
    return {page.address: page for page in pages}


def file_of(address: str, site: Path, site_url: str) -> Path | None:
    """Return the file that a host answers an address with; None if that is another site's."""
    if not address.startswith(site_url):
        return None
    path = unquote(urlsplit(address).path).removeprefix(unquote(urlsplit(site_url).path))
    file = site / path
    return file / "index.html" if file.is_dir() else file
