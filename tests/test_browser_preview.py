"""While someone writes, an open page shows what was saved, or what is wrong with it."""

import threading

import pytest
from playwright.sync_api import expect

from scripts.steps.serve import HOST, Preview, bind


@pytest.fixture
def writing(tmp_path):
    """A page in a preview; gives its file, its address, and what the preview tells."""
    file = tmp_path / "index.html"
    file.write_text("<!doctype html><title>a</title><body><h1>First</h1></body>")
    preview = Preview()
    server = bind(8300, tmp_path, preview)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield file, f"http://{HOST}:{server.server_port}/", preview
    server.shutdown()
    server.server_close()


def test_a_saved_page_is_shown_and_a_mistake_lies_over_the_old_one(page, writing):
    file, address, preview = writing
    page.goto(address)
    problem = page.get_by_role("alert")
    preview.problem = "docs/index.md, line 3: {{ a }}: there is no a"
    expect(problem).to_have_text(preview.problem)
    expect(page.locator("h1")).to_have_text("First")

    file.write_text(file.read_text().replace("First", "Second"))
    preview.problem = ""
    preview.builds += 1
    expect(page.locator("h1")).to_have_text("Second")
    expect(problem).to_have_count(0)


def test_a_page_that_is_opened_later_tells_of_the_mistake_too(page, writing):
    _, address, preview = writing
    preview.problem = "docs/words/en.ftl, line 7: not a message of Fluent"
    page.goto(f"{address}index.html?again")
    expect(page.get_by_role("alert")).to_have_text(preview.problem)
