"""The picture of a page for messages and posts: named with its whole address, there, and light."""

import re

import pytest

from scripts.steps.previews import PREVIEWS, SIZE, lines
from tests.test_twin import ROOT

SITE = ROOT / "site"
MOST = 150_000  # bytes
NAMED = re.compile(r'<meta property="og:image" content="(https?://[^"]+)"')


def test_titles_break_between_words():
    assert lines("A hundred clusters at once") == ["A hundred", "clusters at once"]
    assert lines("Heteroscedasticities everywhere") == ["Heteroscedasticities", "everywhere"]


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
