"""What browser tests share: which pages there are, what they say, how to wait for a figure."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.steps.check_words import read
from shrinksite.palette import PALETTE
from shrinksite.words import language, say
from tests.scroll import BRING

ROOT = Path(__file__).parent.parent
AXE = ROOT / "node_modules/axe-core/axe.min.js"
DRAWN = ".shrinkage-stage.is-drawn"
INK = "rgb({}, {}, {})".format(*bytes.fromhex(PALETTE["dark"]["ink"].removeprefix("#")))
# Whether a drawn figure's axes have the dark theme's ink.
IS_DARK = f"() => getComputedStyle(document.querySelector('.xtick text')).fill === '{INK}'"
# Milliseconds in which a motion of seconds ends also where frames are few: each takes it on by no
# more than a twentieth of a second.
MOTION = 90_000
SCRUB = ".shrinkage-scrub input"
# Notes where the scrubber is in every frame: it may have arrived when it is asked.
NOTES = """(s) => {
  window.onTheWay = new Set();
  const look = () => {
    const { value } = document.querySelector(s);
    if (value > 0 && value < 100) onTheWay.add(Number(value));
    requestAnimationFrame(look);
  };
  look();
}"""


def pages() -> list[str]:
    """Give the address of every page below the site's root, embedded figures included."""
    site = ROOT / "site"
    found = [p.parent.relative_to(site).as_posix() for p in site.rglob("index.html")]
    addresses = [f"{p}/" if p != "." else "" for p in found]
    embeds = [p.relative_to(site).as_posix() for p in site.glob("generated/*/embed.html")]
    return sorted([*addresses, *embeds, "404.html"])


def saying(key: str, **values: str | int) -> re.Pattern:
    """Give a pattern of the words of a key, in which any values stand for those not given."""
    any_value = dict.fromkeys(read(ROOT / f"docs/words/{language()}.ftl")[key], "•")
    words = re.escape(say(key, **{**any_value, **values}))
    return re.compile(words.replace("\N{BULLET}", ".+"))


def numbers_in(text: str) -> list[float]:
    """Give the numbers of a sentence that have decimals, as the site's language writes them."""
    mark = say("number-decimal")
    found = re.findall(rf"−?\d+{re.escape(mark)}\d+", text)
    return [float(number.replace("−", "-").replace(mark, ".")) for number in found]


def wake(page) -> None:
    """Interact for the first time: what a page fetches later begins now."""
    page.mouse.move(5, 5)
    page.mouse.move(9, 9)


def wake_navigation(page) -> None:
    """Interact for the first time, and wait until a click on a link swaps pages."""
    with navigation(page):
        wake(page)


@contextmanager
def navigation(page) -> Iterator[None]:
    """Have a page woken in the block, and wait after it until a click on a link swaps pages.

    Material knows which links are pages when it has read the sitemap.
    """
    with page.expect_response("**/sitemap.xml") as sitemap:
        yield
    sitemap.value.finished()
    settle(page)


def into_view(element) -> None:
    """Scroll to an element that is out of view, in one step: a page may be about to replace it."""
    element.wait_for()
    element.evaluate_all("([e]) => e.scrollIntoViewIfNeeded()")


def box_of(element) -> dict[str, float]:
    """Give where an element is, in one step: a picture that is drawn anew has another one."""
    element.wait_for()
    return element.evaluate_all("([e]) => e.getBoundingClientRect().toJSON()")


def withhold(page, what: str) -> Callable[[], None]:
    """Keep back what a page asks for; return what lets it come, also where it is asked then."""
    held = []
    is_released = threading.Event()

    def answer(route):
        route.continue_() if is_released.is_set() else held.append(route)

    def release():
        is_released.set()
        for route in held:
            route.continue_()

    page.route(f"**/{what}", answer)
    return release


def open_figure(page, address: str, *, drawn: bool = True):
    """Open a page, bring its figure into view, wait until Plotly has drawn it; give the figure."""
    page.goto(address)
    wake(page)
    figure = page.locator("figure.shrinkage").first
    into_view(figure.locator(".shrinkage-main"))
    if drawn:
        figure.locator(DRAWN).wait_for()
    return figure


def settle(page) -> None:
    """Wait until what has just been asked for is laid out and drawn."""
    frame = "requestAnimationFrame"
    page.evaluate(f"new Promise((done) => {frame}(() => {frame}(() => setTimeout(done, 50))))")


def violations(page, *rules: str) -> list[str]:
    """Give what axe finds wrong with the page as it is now, by all of its rules or by some."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    # Without the details of what passed it takes a third of the time. Of what it may fetch again,
    # its rules need sounds and films; style sheets are for one that only who asks for it has.
    options = {"resultTypes": ["violations"], "preload": {"assets": ["media"]}}
    options |= {"runOnly": list(rules)} if rules else {}
    run = "(options) => axe.run(options).then((result) => result.violations)"
    found = page.evaluate(run, options)
    return [f"{v['id']}: {v['nodes'][0]['html'][:150]} {v['nodes'][0]['target']}" for v in found]


def be_still(page) -> None:
    """Wait until nothing is on its way from one look to another, as colours and opacities are."""
    page.wait_for_function(
        """() => document.getAnimations().every(({ playState, effect }) =>
          playState !== "running" || effect.getComputedTiming().endTime === Infinity)"""
    )


def watch(page) -> list[str]:
    """Collect what goes wrong on a page: errors of scripts, and errors on the console."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
    return wrong


def bring(element, block: str, by: float = 0) -> None:
    """Scroll to an element, and some pixels on, and wait until it stands there."""
    element.evaluate(BRING, [block, by])
