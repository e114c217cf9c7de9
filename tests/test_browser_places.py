"""The site in a subpath of a host, and in a folder without a server."""

import os
import shutil
import subprocess
import sys
import threading

import pytest
from playwright.sync_api import expect

from scripts.steps.offline import build_offline
from scripts.steps.serve import HOST, bind
from tests.browser import ROOT, wake_navigation, watch

pytestmark = pytest.mark.needs("baseline", "unbalanced", "lab.md")

LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "node_modules", "__pycache__", "work-*")


@pytest.fixture(scope="module")
def subpath(tmp_path_factory):
    """A site built for a subpath, as a project's pages have it, and served there."""
    copy = tmp_path_factory.mktemp("copy") / "project"
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    (copy / "served").mkdir()
    server = bind(8320, copy / "served")
    address = f"http://{HOST}:{server.server_port}/course/2026/"
    command = [sys.executable, "-m", "scripts.build", "--only-build"]
    subprocess.run(command, cwd=copy, env={**os.environ, "SITE_URL": address}, check=True)
    (copy / "served/course").mkdir()
    (copy / "site").rename(copy / "served/course/2026")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield address
    server.shutdown()
    server.server_close()


def test_a_site_in_a_subpath_is_whole(page, subpath):
    wrong = watch(page)
    lost = []
    page.on("response", lambda r: lost.append(r.url) if r.status >= 400 else None)
    page.on(
        "request", lambda r: None if r.url.startswith((subpath, "data:")) else lost.append(r.url)
    )
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{subpath}baseline/")
    wake_navigation(page)
    page.locator(".md-nav--primary").get_by_role("link", name="Unbalanced").click()
    page.wait_for_url(f"{subpath}scenarios/unbalanced/")
    page.locator("figure.shrinkage .shrinkage-stage.is-drawn").wait_for()
    page.goto(f"{subpath}lab/")
    page.mouse.move(9, 9)
    page.locator(".lab .is-drawn").wait_for()
    assert (lost, wrong) == ([], [])


def test_the_page_for_lost_addresses_leads_back(page, subpath):
    page.goto(f"{subpath}404.html")
    page.get_by_role("main").get_by_role("link").first.click()
    page.wait_for_url(lambda url: url.startswith(subpath) and not url.endswith("404.html"))
    expect(page.locator("h1")).not_to_have_text("404")
    assert page.locator("link[rel=stylesheet]").first.evaluate("(link) => link.sheet !== null")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The site for a stick."""
    root = tmp_path_factory.mktemp("root")
    (root / "site").symlink_to(ROOT / "site")
    (root / "work").mkdir()
    build_offline(root, root / "work")
    return root / "site-offline"


def test_opened_from_a_folder_it_says_what_does_not_work(page, folder):
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto((folder / "baseline/index.html").as_uri())
    note = page.locator(".from-folder-note")
    expect(note).to_be_visible()
    expect(note).to_contain_text("python3 -m http.server")
    expect(page.locator("#not-loaded")).to_be_hidden()
    expect(page.locator(".shrinkage-player")).to_be_hidden()
    expect(page.locator(".shrinkage-poster svg").first).to_be_visible()
    page.get_by_role("navigation").get_by_role("link", name="Unbalanced").first.click()
    page.wait_for_url((folder / "scenarios/unbalanced/index.html").as_uri())
    expect(note).to_be_visible()


def test_served_it_does_not_say_so(page, site):
    page.goto(f"{site}baseline/")
    expect(page.locator(".from-folder-note")).to_be_hidden()
    expect(page.locator(".shrinkage-player")).to_be_visible()
