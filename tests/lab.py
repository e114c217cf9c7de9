"""The lab in a browser: opened, and moved by its controls."""

import re

from tests.browser import wake

PARAMETERS = {"sd_int": 0.8, "cor": -0.4, "seed": 41}
HASH = "#v1&sdint=0.8&cor=-0.4&seed=41"
# The lab follows a change at once, and its address and words after 300 ms without another one.
STILL = """() => new Promise((done) => {
  let changes = 0;
  const observer = new MutationObserver(wait);
  const asked = () => new Promise(requestAnimationFrame); // a busy machine draws it late
  async function wait() {
    const last = ++changes;
    await asked();
    await new Promise((pause) => setTimeout(pause, 400));
    await asked();
    await new Promise((told) => setTimeout(told));
    if (last !== changes) return;
    observer.disconnect();
    done();
  }
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document.querySelector(".lab"), all);
  wait();
})"""


def rest(page):
    """Wait until nothing in the lab changes any more."""
    page.evaluate(STILL)


def open_lab(page, site, address=""):
    """Open the lab, and wait until its figure is drawn."""
    page.goto("about:blank")
    page.goto(f"{site}lab/{address}")
    wake(page)
    page.locator(".lab .is-drawn").wait_for(timeout=30_000)
    rest(page)


def slide(page, name, value):
    """Move a slider with the pointer's events; the page follows on the next frame."""
    page.locator(f"[data-parameter={name}] input[type=range]").fill(str(value))
    rest(page)


def press(page, do):
    """Press the lab's first button of this name that is in view."""
    page.locator(f"[data-do={do}]:visible").first.click()
    rest(page)


def cell(page, row, column):
    """Return a number of the tables beside the figure."""
    text = page.locator(f"tr[data-row={row}] td").nth(column).inner_text()
    return float(re.sub(r"\s*%", "", text).replace("−", "-").replace(",", "."))


def first_points(page):
    """Return where some points of the figure are, in pixels."""
    return page.locator(".lab .traceclusters .point").evaluate_all(
        "all => all.slice(0, 5).map((e) => e.getBoundingClientRect().x)"
    )


def address(page):
    """Return the part of the address that holds the lab's state."""
    return page.evaluate("location.hash")


def download(page, button):
    """Press a button and return what it downloads, as bytes."""
    with page.expect_download() as waiting:
        page.locator(f"[data-do={button}]").click()
    return waiting.value.path().read_bytes()


def exact(page):
    """Return the locator of exact p that are there."""
    return page.locator("details.compare td:last-child:not(:empty)")
