"""The site in a subpath, with situations that a fork added, and in a folder without a server."""

import threading

import pytest
from playwright.sync_api import expect

from scripts.measurements.fork_path import copy_to, run
from scripts.measurements.fork_steps import add_own_data, add_situation
from scripts.steps.offline import build_offline
from scripts.steps.serve import HOST, bind
from tests.browser import ROOT, wake_navigation, watch
from tests.situations import SCENARIOS

pytestmark = pytest.mark.needs("baseline", "unbalanced", "lab.md")

# What the short form of a fork's path adds; tests/test_fork.py takes all of it, at night.
ADDED = {"eight-clusters": add_situation, "our-experiment": add_own_data}


@pytest.fixture(scope="module")
def fork(tmp_path_factory):
    """A copy with two situations more, built for a subpath and served there: folder and address."""
    copy = copy_to(tmp_path_factory.mktemp("copy"))
    for slug, add in ADDED.items():
        if slug not in [scenario.slug for scenario in SCENARIOS]:
            add(copy)
    (copy / "served").mkdir()
    server = bind(8320, copy / "served")
    address = f"http://{HOST}:{server.server_port}/course/2026/"
    built = run(copy, {"SITE_URL": address}, "scripts.build", "--only-build")
    assert built.returncode == 0, built.stdout
    (copy / "served/course").mkdir()
    (copy / "served/course/2026").symlink_to(copy / "site")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield copy, address
    server.shutdown()
    server.server_close()


@pytest.fixture
def subpath(fork):
    """The address of the site in a subpath."""
    return fork[1]


@pytest.mark.parametrize("slug", ADDED)
def test_a_situation_that_a_fork_added_is_published_and_drawn(page, subpath, slug):
    wrong = watch(page)
    page.goto(f"{subpath}scenarios/{slug}/")
    page.mouse.move(9, 9)
    page.locator("figure.shrinkage .shrinkage-stage.is-drawn").first.wait_for()
    assert wrong == []


@pytest.mark.slow
def test_what_the_pages_say_stays_true_in_a_fork(fork):
    copy, address = fork
    tests = ("tests/article", "tests/test_pages.py", "tests/test_site.py")
    said = run(copy, {"SITE_URL": address}, "pytest", "-q", "-m", "not browser", *tests)
    assert said.returncode == 0, said.stdout[-6000:]


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
