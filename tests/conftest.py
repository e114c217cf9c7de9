"""What several tests share: the built site on the loopback interface, and Chromium."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import expect

from scripts.steps.config import read_site
from scripts.steps.serve import HOST, bind
from scripts.test import chromium
from scripts.written.cards import card_pages, let_go
from shrinksite.scenarios import read_scenarios

ROOT = Path(__file__).parent.parent
CARD = "#card-"
TEXT = {".html", ".xml", ".js", ".json"}
expect.set_options(timeout=20_000)  # of its own it waits 5 s, which a busy machine needs for a page


def pytest_configure(config):
    config.addinivalue_line("markers", "browser: asks for one; given by itself")
    config.addinivalue_line(
        "markers",
        "needs(*names): situations (slugs), pages (a.md) and cards (#card-…) that a test names",
    )


def pytest_collection_modifyitems(items):
    """Skip what a fork no longer has, by its name; begin with what takes longest.

    A file is one process's work: what it shares, such as a fork that is built, is made once. A long
    one that began late would keep a core idle at the end.
    """
    for item in items:
        gone = [name for mark in item.iter_markers("needs") for name in mark.args if is_gone(name)]
        if item.get_closest_marker("nightly") and not os.environ.get("NIGHTLY"):
            item.add_marker(pytest.mark.skip(reason="left to the night: runs where NIGHTLY is set"))
        if {"browser_type", "driver"} & set(item.fixturenames):  # behind any page
            item.add_marker("browser")
        if gone:
            item.add_marker(pytest.mark.skip(reason=f"this site has no {', '.join(gone)}"))
    longest = ("test_browser_pages", "test_browsers", "test_browser_your_data", "test_build")
    items.sort(
        key=lambda item: (
            [name in item.nodeid for name in longest],
            item.get_closest_marker("browser") is not None,
        ),
        reverse=True,
    )


@cache
def is_gone(name: str) -> bool:
    """Whether this site lacks a page below docs/, a card on one, or a simulated situation."""
    if name.startswith(CARD):
        slug = name.removeprefix(CARD)
        return slug not in card_pages(ROOT) or slug in let_go(ROOT)
    if name.endswith((".md", ".ipynb")):
        return not (ROOT / "docs" / name).is_file()
    simulated = [s for s in read_scenarios(ROOT / "docs/scenarios.toml") if s.table is None]
    return name not in [s.slug for s in simulated]


@pytest.fixture(autouse=True)
def _language(request, monkeypatch):
    """Speak English, and in a browser the language of the site, which `say` then gives as well."""
    in_browser = {"site", "watched"} & set(request.fixturenames)
    monkeypatch.setenv("SHRINKSITE_LANGUAGE", read_site(ROOT).language if in_browser else "en")


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Serve a copy of site/ and give its address, which ends in a slash."""
    if not (ROOT / "site/index.html").is_file():
        pytest.fail("there is no site/: run scripts/build --only-build first")
    with serve_copy(ROOT / "site", tmp_path_factory.mktemp("served"), 8100) as (_, address):
        yield address


@contextmanager
def serve_copy(built: Path, folder: Path, port: int) -> Iterator[tuple[Path, str]]:
    """Serve a copy of a built site, made in `folder`, below the path that it was built for.

    Gives the copy and its address. Its pages name that address as their own, or Material would
    switch its instant navigation off. The path stays: scripts that name it are allowed by a hash.
    """
    built_for = site_url_of(built)
    path = urlsplit(built_for).path
    copy = folder / unquote(path).strip("/")
    shutil.copytree(built, copy, dirs_exist_ok=True)
    server = bind(port, folder)
    address = f"http://{HOST}:{server.server_port}{path}"
    for file in copy.rglob("*"):
        if file.suffix in TEXT:
            text = file.read_text(encoding="utf-8")
            if built_for in text:
                file.write_text(text.replace(built_for, address), encoding="utf-8")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield copy, address
    finally:
        server.shutdown()
        server.server_close()


def site_url_of(folder: Path) -> str:
    """Return the address that the site in a folder was built for."""
    first = (folder / "sitemap.xml").read_text(encoding="utf-8").partition("<loc>")[2]
    return first.partition("</loc>")[0]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Use the system's Chromium, without its calls home."""
    path = chromium()
    if path is None:
        pytest.fail("there is no Chromium: scripts/test installs it")
    quiet = ["background-networking", "component-update", "sync", "gpu"]
    flags = ["--no-sandbox", "--no-first-run", *(f"--disable-{name}" for name in quiet)]
    return {**browser_type_launch_args, "executable_path": path, "args": flags}
