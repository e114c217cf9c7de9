"""The picture of a page for messages and posts: named with its whole address, there, and light."""

import re

import pytest

from scripts.steps import previews
from scripts.steps.html_page import read_pages
from scripts.steps.previews import KEPT, LOCKS, PREVIEWS, SIZE, lines, png, svg, write_previews
from scripts.steps.stale import STAMP, write_stamp
from tests.test_twin import ROOT

SITE = ROOT / "site"
ADDRESS = "https://example.org/"
MOST = 150_000  # bytes
NAMED = re.compile(r'<meta property="og:image" content="(https?://[^"]+)"')


def test_titles_break_between_words():
    assert lines("A hundred clusters at once") == ["A hundred", "clusters at once"]
    assert lines("Heteroscedasticities everywhere") == ["Heteroscedasticities", "everywhere"]


def test_ways_have_heads_of_arrows_and_discs_have_none():
    def drawn(mark, end=' marker-end="url(#head)"'):
        head = '<marker id="head" orient="auto"><path d="M0 0L9 9L0 9Z"/></marker>'
        picture = f'<svg><g class="axes"></g>{head}<g{end}>{mark}</g></svg>'
        return png(svg("Title", "Name", picture), [])

    disc, way = '<circle cx="90" cy="90" r="9"/>', '<path class="trail" d="M10 10L90 90"/>'
    assert drawn(disc) == drawn(disc, end="")
    assert drawn(way) != drawn(way, end="")


@pytest.fixture
def write(tmp_path):
    """Give a function that writes the preview of a small site's only page, and returns it."""
    root = tmp_path / "project"
    (root / "docs/generated/one").mkdir(parents=True)
    overview = '<svg><g class="axes"></g></svg>'
    (root / "docs/generated/one/overview.svg").write_text(overview, encoding="utf-8")
    for name in LOCKS:
        (root / name).write_text("packages", encoding="utf-8")
    (root / "node_modules").symlink_to(ROOT / "node_modules")

    def written(run, heading="Heading"):
        site, work = tmp_path / f"site {run}", tmp_path / f"work {run}"
        site.mkdir()
        work.mkdir()
        image = f'<meta property="og:image" content="{ADDRESS}{PREVIEWS}/page.png">'
        page = f"<head>{image}</head><main><h1>{heading}</h1></main>"
        (site / "index.html").write_text(page, encoding="utf-8")
        write_previews(root, site, read_pages(site, ADDRESS), "Name", work)
        return (site / PREVIEWS / "page.png").read_bytes()

    written.root = root
    return written


def only_kept(write):
    (file,) = (file for file in (write.root / KEPT).iterdir() if file.name != STAMP)
    return file


def test_a_picture_is_drawn_again_only_where_what_makes_it_changed(write, tmp_path, monkeypatch):
    drawn = write("first")

    def mark():
        """Keep something else than was drawn: what is not drawn again shows by it."""
        only_kept(write).write_bytes(b"kept")
        write_stamp(write.root / KEPT, PREVIEWS)

    mark()
    assert write("unchanged") == b"kept"
    assert write("its page", heading="Another") not in {b"kept", drawn}
    mark()
    (write.root / LOCKS[0]).write_text("other packages", encoding="utf-8")
    assert write("its packages", heading="Another").startswith(b"\x89PNG")
    mark()
    code = tmp_path / "previews.py"
    code.write_text("other code", encoding="utf-8")
    monkeypatch.setattr(previews, "__file__", str(code))
    assert write("its own code", heading="Another").startswith(b"\x89PNG")


def test_a_kept_picture_that_something_spoilt_is_drawn_again(write):
    drawn = write("first")
    only_kept(write).write_bytes(b"")
    assert write("again") == drawn


@pytest.mark.skipif(not SITE.is_dir(), reason="the site is not built")
def test_every_page_has_a_picture_of_its_own_and_none_loads_it():
    pages = [page for page in SITE.rglob("index.html") if "generated" not in page.parts]
    addresses = [NAMED.search(page.read_text(encoding="utf-8")) for page in pages]
    assert all(addresses)
    files = [SITE / PREVIEWS / address[1].rpartition("/")[2] for address in addresses]
    assert len(set(files)) == len(pages)
    for file in files:
        head = file.read_bytes()[:24]
        assert head.startswith(b"\x89PNG")
        width, height = (int.from_bytes(head[i : i + 4], "big") for i in (16, 20))
        assert (width, height) == SIZE
        assert file.stat().st_size < MOST
