"""The site for a stick: every link leads to a file, and nothing names the address of the other."""

import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest

from scripts.steps.offline import OFFLINE, build_offline

SITE = Path(__file__).parent.parent / "site"


@pytest.fixture(scope="module")
def stick(tmp_path_factory):
    """The site as it would be copied to a stick."""
    root = tmp_path_factory.mktemp("root")
    shutil.copytree(SITE, root / "site")
    (root / "work").mkdir()
    build_offline(root, root / "work")
    return root / OFFLINE


def test_every_link_leads_to_a_file(stick):
    links = {
        (page, link)
        for page in stick.rglob("*.html")
        for link in re.findall(r'\s(?:href|src)="([^"]*)"', page.read_text(encoding="utf-8"))
        if not re.match("[a-z]+:", link)
    }
    assert len(links) > 500
    lost = [
        (page.relative_to(stick).as_posix(), link)
        for page, link in links
        if (path := unquote(re.split("[#?]", link)[0])) and not (page.parent / path).is_file()
    ]
    assert lost == []


def test_places_within_pages_stay(stick):
    assert 'href="../glossary/index.html#shrinkage"' in (stick / "model/index.html").read_text()


def test_no_page_names_the_address_of_the_site(stick):
    sitemap = (SITE / "sitemap.xml").read_text(encoding="utf-8")
    site_url = re.search("<loc>(.*?)</loc>", sitemap)[1]
    pages = [page for page in stick.rglob("*.html") if site_url in page.read_text(encoding="utf-8")]
    assert pages == []
    assert not (stick / "404.html").exists()


def test_the_site_itself_stays_as_it_is(stick):
    before, after = (SITE / "index.html"), stick.parent / "site/index.html"
    assert before.read_bytes() == after.read_bytes()
