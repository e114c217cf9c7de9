"""Use every page at random, in three browsers, and list what goes wrong.

    .venv/bin/python -m scripts.measurements.monkey [MINUTES [SEED [BROWSER ...]]]

Serves site/ on the loopback interface. A page is chosen at random, and on it things that can be
seen are clicked, typed into and dragged. The same seed does the same, as far as pages answer
equally fast. The exit status tells whether no browser had an error.
"""

import random
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from scripts.test import chromium
from tests.browser import pages
from tests.drivers import DRIVERS, SIZE, Driver
from tests.watched import serve_watched

ACTIONS = 12  # on a page
SEEN = """() => [...document.querySelectorAll("button, summary, select, input, textarea, label,"
    + " [tabindex='0'], a[href^='#'], .md-nav a")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled
    && e.type !== "file" && !e.hasAttribute("download"))
  .map((e, i) => ((e.dataset.monkey = i),
    e.localName + (["range", "radio", "checkbox"].includes(e.type) ? `-${e.type}` : "")))"""
TEXTS = ("0", "-4", "7", "%", "abc", "0.5", "1e9", "y,x,g\\n1,2,a\\n", "<b>")
# As WebDriver writes them, and as Playwright does.
KEYS = {
    "\ue004": "Tab",
    "\ue00c": "Escape",
    "\ue012": "ArrowLeft",
    "\ue014": "ArrowRight",
    "\ue00d": "Space",
    "\ue006": "Enter",
}
CHOOSE = """([selector, share]) => {
  const e = document.querySelector(selector);
  e.selectedIndex = Math.floor(share * e.options.length);
  e.dispatchEvent(new Event("change", { bubbles: true }));
}"""
FILL = """([selector, text]) => {
  const e = document.querySelector(selector);
  e.value = text;
  for (const kind of ["input", "change"]) e.dispatchEvent(new Event(kind, { bubbles: true }));
}"""


class Chromium(Driver):
    """Chromium, which Playwright drives."""

    def __init__(self, folder: Path):
        super().__init__(folder)
        playwright = self.at_the_end.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        self.at_the_end.callback(browser.close)
        width, height = SIZE
        self.page = browser.new_page(viewport={"width": width, "height": height})

    def open(self, address: str) -> None:
        """Load a page."""
        self.page.goto("about:blank")
        self.page.goto(address)

    def run(self, function: str, *arguments: object) -> object:
        """Call a function."""
        return self.page.evaluate(f"(all) => ({function})(...all)", arguments)

    def act(self, *sources: dict) -> None:
        """Perform actions, one after the other."""
        mouse, keyboard = self.page.mouse, self.page.keyboard
        for step in [step for source in sources for step in source["actions"]]:
            match step["type"]:
                case "pointerMove":
                    mouse.move(step["x"], step["y"])
                case "pointerDown":
                    mouse.down()
                case "pointerUp":
                    mouse.up()
                case "keyDown":
                    keyboard.press(KEYS[step["value"]])


def act(driver: Driver, rng: random.Random) -> None:
    """Do one thing to one thing that can be seen."""
    seen = driver.run(SEEN)
    number = rng.randrange(len(seen))
    name, selector = seen[number], f"[data-monkey='{number}']"
    if rng.random() < 0.15:
        driver.keys(rng.choice(tuple(KEYS)))
    elif name == "select":
        driver.run(CHOOSE, [selector, rng.random()])
    elif name == "input-range":
        driver.slide(selector, rng.random())
    elif name in ("input", "textarea") and rng.random() < 0.7:
        driver.run(FILL, [selector, rng.choice(TEXTS)])
    else:
        driver.click(selector)


def errors(driver: Driver) -> list[str]:
    """Return what went wrong since it was last asked; a page that is being left answers later."""
    for _ in range(100):
        try:
            return driver.run("() => (window.wrong ?? []).splice(0)")
        except (AssertionError, ValueError, Error):
            time.sleep(0.1)
    return ["the page does not answer"]


def use(driver: Driver, site: str, seconds: float, seed: int) -> tuple[int, list[str]]:
    """Use pages at random; return how many actions, and what went wrong."""
    rng, wrong, n = random.Random(seed), [], 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        address = rng.choice(pages())
        driver.open(site + address)
        for _ in range(ACTIONS):
            try:
                act(driver, rng)
                n += 1
            except (AssertionError, ValueError, Error):
                pass  # what was chosen has gone meanwhile
            wrong += [f"{address}: {text}" for text in errors(driver)]
    return n, wrong


def main() -> int:
    """Use the site in each browser."""
    minutes, seed, *chosen = [*sys.argv[1:], *("1", "1")[len(sys.argv) - 1 :]]
    kinds = {"chromium": Chromium, **DRIVERS}
    failed = False
    with tempfile.TemporaryDirectory() as folder, serve_watched(Path(folder)) as site:
        for name in chosen or kinds:
            place = Path(folder) / name
            place.mkdir()
            driver = kinds[name](place)
            try:
                n, wrong = use(driver, site, 60 * float(minutes), int(seed))
            finally:
                driver.close()
            print(f"{name}: {n} actions, {len(wrong)} errors", *wrong, sep="\n  ", flush=True)
            failed |= bool(wrong)
    return failed


if __name__ == "__main__":
    sys.exit(main())
