"""Use the lab and "Your data" at random for a while, and watch memory and errors.

    .venv/bin/python -m scripts.measurements.soak ADDRESS MINUTES

ADDRESS is the one that the site was built for (SITE_URL): elsewhere every link loads a page anew.
Prints a line a round: sliders, presets, samples and dial of the lab for some seconds, then tables
good and bad, all without loading a page anew, as a reader goes about.
"""

import random
import sys
import time
from collections.abc import Iterator
from itertools import takewhile

from playwright.sync_api import CDPSession, Page, sync_playwright

from scripts.test import chromium
from shrinksite.words import say

SECONDS_IN_LAB = 12
TABLES = 5  # a round
MOVE_AT_RANDOM = """async ([seconds, frames, seed]) => {
  const lab = document.querySelector(".lab");
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const one = (all) => all[Math.floor(random() * all.length)];
  const sliders = [...lab.querySelectorAll(".lab-control input[type=range], [name=dial]")];
  const buttons = [...lab.querySelectorAll("[data-do=preset], [data-do=sample], [data-do=undo]")];
  const end = performance.now() + 1000 * seconds;
  let moves = 0;
  while (performance.now() < end) {
    const slider = one(sliders);
    for (let i = 0; i < 15; i++) {
      slider.value = Number(slider.min) + random() * (slider.max - slider.min);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      for (let wait = 0; wait < frames; wait++) await new Promise(requestAnimationFrame);
      moves += 1;
    }
    one(buttons).click();
  }
  lab.querySelector("[data-do=reset]").click();
  return moves;
}"""


def table(rng: random.Random) -> tuple[str, bool]:
    """Give a random table as text, and whether a model fits it."""
    n_cluster, rows = rng.randint(3, 60), rng.randint(4, 10)
    lines = [
        f"{rng.gauss(0, 1):.3f},{rng.gauss(0, 1):.3f},c{cluster}"
        for cluster in range(n_cluster)
        for _ in range(rows)
    ]
    is_good = rng.random() < 0.8
    if not is_good:
        # Right below the heading it would be read as what explains the columns.
        lines[rng.randrange(1, len(lines))] = "here,is,text,and too many cells"
    return "\n".join(["y,x,g", *lines]), is_good


def one_round(page: Page, rng: random.Random, frames: int, seconds: float) -> int:
    """Go once through both pages; give the moves of the lab's sliders."""
    navigation = page.locator(".md-nav--primary")
    navigation.get_by_role("link", name="The lab").click()
    page.locator(".lab .is-drawn").wait_for()
    moves = page.evaluate(MOVE_AT_RANDOM, [seconds, frames, rng.randint(1, 10**6)])
    navigation.get_by_role("link", name="Your data").click()
    page.locator("#yd-bring[data-ready]").wait_for()
    for _ in range(TABLES):
        text, is_good = table(rng)
        page.locator("#yd-text").fill(text)
        page.get_by_role("button", name=say("data-paste-read")).click()
        answer = "#yd-results:not([hidden])" if is_good else ".yd-problem:not(:empty)"
        page.locator(answer).wait_for()
    # Memory is compared on a page that shows nothing of this.
    navigation.get_by_role("link", name="Glossary").click()
    page.locator("h1", has_text="Glossary").wait_for()
    return moves


def collected(page: Page, tools: CDPSession) -> dict[str, float]:
    """Give the browser's counts when the page is idle and its garbage is collected."""
    page.evaluate("() => new Promise((idle) => requestIdleCallback(() => idle()))")
    tools.send("HeapProfiler.collectGarbage")
    return {m["name"]: m["value"] for m in tools.send("Performance.getMetrics")["metrics"]}


def left_over(page: Page, tools: CDPSession) -> dict[str, float]:
    """Give these counts as soon as they rest: a page that was left goes piece by piece."""
    found = collected(page, tools)
    while (again := collected(page, tools))["Nodes"] != found["Nodes"]:
        found = again
    return again


def soak(
    page: Page, site: str, frames: int = 1, seconds: float = SECONDS_IN_LAB, seed: int = 1
) -> Iterator[dict]:
    """Go round and round: some seconds in the lab with a move every so many frames, then tables.

    Yields:
        After every round its `moves`, and the `nodes` and the `heap` in megabytes that are left.
    """
    rng = random.Random(seed)
    page.set_default_timeout(60_000)
    page.goto(f"{site}lab/")
    page.mouse.move(5, 5)
    page.mouse.move(9, 9)
    page.locator(".lab .is-drawn").wait_for()
    tools = page.context.new_cdp_session(page)
    tools.send("Performance.enable")
    while True:
        moves = one_round(page, rng, frames, seconds)
        counts = left_over(page, tools)
        yield {"moves": moves, "nodes": counts["Nodes"], "heap": counts["JSHeapUsedSize"] / 1e6}


def main() -> None:
    """Run and print."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        wrong = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
        end = time.monotonic() + 60 * float(sys.argv[2])
        rounds = takewhile(lambda _: time.monotonic() < end, soak(page, sys.argv[1]))
        for number, found in enumerate(rounds, 1):
            print(
                f"round {number}: {found['moves']} moves, {found['nodes']:.0f} nodes, "
                f"{found['heap']:.1f} MB",
                flush=True,
            )
        print(f"errors: {wrong or 'none'}")
        browser.close()


if __name__ == "__main__":
    main()
