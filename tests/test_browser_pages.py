"""Every page: accessible, inside its width, and light."""

import gzip

import pytest

from tests.browser import DRAWN, ROOT, pages, violations, wake, watch

KILOBYTES = 90
PAGES = pages()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_accessible_before_and_after_hydration(page, site, address, scheme):
    wrong = watch(page)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(site + address)
    assert violations(page) == []
    wake(page)
    if page.locator("figure.shrinkage").count():
        page.locator(".shrinkage-main").first.scroll_into_view_if_needed()
        page.locator(DRAWN).first.wait_for()
    if page.locator(".shrinkage-examples button").count():
        page.locator(".shrinkage-examples button").first.click()
        page.locator(".shrinkage-panel svg").wait_for()
        for summary in page.locator(".shrinkage-more summary").all():
            summary.click()
    page.wait_for_timeout(300)
    assert violations(page) == []
    assert wrong == []


@pytest.mark.parametrize("address", PAGES)
def test_no_sideways_scroll(page, site, address):
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site + address)
    wake(page)
    if page.locator(".shrinkage-examples button").count():
        page.locator(".shrinkage-examples button").first.click()
        page.locator(".shrinkage-panel svg").wait_for()
        for summary in page.locator(".shrinkage-more summary").all():
            summary.click()
    wide = {}
    # 720 is 1440 at 200 % zoom.
    for width in (320, 390, 720, 768, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_timeout(150)
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if over > 0:
            wide[width] = over
    assert wide == {}


@pytest.mark.parametrize("address", [a for a in PAGES if a != "course/shrinkage/"])
def test_weight_before_the_first_interaction(page, site, address):
    asked = []
    page.on("response", lambda r: asked.append(r))
    page.goto(site + address)
    page.wait_for_timeout(800)
    size = sum(weight(response) for response in asked)
    print(f"{address or 'index'}: {size / 1000:.1f} KB in {len(asked)} requests")
    assert size <= KILOBYTES * 1000


def weight(response) -> int:
    """Give the bytes of a response as a server would compress them."""
    body = response.body()
    packed = response.url.endswith((".woff2", ".png"))
    return len(body) if packed else len(gzip.compress(body, 9))


def test_there_are_pages():
    assert len(PAGES) > 20, f"{ROOT / 'site'} is not built"
