"""Measure how evenly a figure moves: python -m scripts.measure_frames ADDRESS.

Prints, for 100 and for 400 clusters, the time from Play to the first motion, and the frames.
"""

import json
import shutil
import sys

from playwright.sync_api import sync_playwright

from scripts.test import BROWSERS

COUNT = """() => new Promise((resolve) => {
  const frames = [];
  const scrubber = document.querySelector("figure.shrinkage input[type=range]");
  const pressed = performance.now();
  let first = 0, last = 0;
  const frame = (now) => {
    if (last) frames.push(now - last);
    last = now;
    if (!first && scrubber.value !== "100") first = performance.now();
    if (first && scrubber.value === "100") resolve({ wait: first - pressed, frames });
    else requestAnimationFrame(frame);
  };
  document.querySelector("figure.shrinkage [data-do=play]").click();
  requestAnimationFrame(frame);
})"""


def repeat(figure: dict, times: int) -> dict:
    """Return a figure with every cluster `times` times."""
    clusters = figure["clusters"]
    for name, values in clusters.items():
        if isinstance(values, dict):
            clusters[name] = {key: numbers * times for key, numbers in values.items()}
        else:
            clusters[name] = values * times
    return figure


def measure(browser, address: str, times: int) -> dict:
    """Play the first figure of a page, with every cluster `times` times."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")

    def answer(route):
        route.fulfill(body=json.dumps(repeat(route.fetch().json(), times)))

    page.route("**/figure.json", answer)
    page.goto(address)
    page.mouse.move(5, 5)
    page.mouse.move(9, 9)
    page.locator("figure.shrinkage .shrinkage-main").first.scroll_into_view_if_needed()
    page.locator(".shrinkage-stage.is-drawn").wait_for()
    page.wait_for_timeout(1000)
    page.emulate_media(reduced_motion="no-preference")
    page.wait_for_timeout(1000)
    result = page.evaluate(COUNT)
    page.close()
    return result


def main() -> None:
    """Measure and print."""
    path = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for times in (1, 4):
            result = measure(browser, sys.argv[1], times)
            frames = sorted(result["frames"])
            print(
                f"{100 * times} clusters: first motion after {result['wait']:.0f} ms; "
                f"{len(frames)} frames, median {frames[len(frames) // 2]:.1f} ms, "
                f"95 % {frames[int(0.95 * len(frames))]:.1f} ms, longest {frames[-1]:.1f} ms"
            )
        browser.close()


if __name__ == "__main__":
    main()
