"""Measure how evenly things move in Chromium: python -m scripts.measurements.measure_frames SITE.

SITE is the address that scripts/build serves at. Prints the time from Play to the first motion, on
a page that has loaded nothing yet and on one that has; the frames of the figure with 100 and with
400 clusters; the frames of the lab while a slider moves, at 1,000 rows; and those of the landing
page's story on a phone whose processor is four times slower, from the first step to the last.
"""

import json
import sys

from playwright.sync_api import sync_playwright

from scripts.test import chromium

FIRST_MOTION = """() => new Promise((resolve) => {
  let pressed = 0;
  addEventListener("pointerdown", () => (pressed = performance.now()), true);
  const scrubber = document.querySelector("figure.shrinkage input[type=range]");
  const frame = () => {
    if (pressed && scrubber.value !== "100") resolve(performance.now() - pressed);
    else requestAnimationFrame(frame);
  };
  frame();
})"""
PLAY = """() => new Promise((resolve) => {
  const frames = [];
  const scrubber = document.querySelector("figure.shrinkage input[type=range]");
  let first = 0, last = 0;
  const frame = (now) => {
    if (last) frames.push(now - last);
    last = now;
    first ||= scrubber.value !== "100";
    if (first && scrubber.value === "100") resolve(frames);
    else requestAnimationFrame(frame);
  };
  document.querySelector("figure.shrinkage [data-do=play]").click();
  requestAnimationFrame(frame);
})"""
# A message posted at the beginning of a frame arrives when all of the frame's work is done.
SLIDE = """() => new Promise((resolve) => {
  const slider = document.querySelector("[data-parameter=sdInt] input[type=range]");
  const frames = [], work = [];
  const channel = new MessageChannel();
  let began = 0, last = 0;
  channel.port1.onmessage = () => work.push(performance.now() - began);
  const frame = (now) => {
    began = performance.now();
    channel.port2.postMessage(0);
    if (last) frames.push(now - last);
    last = now;
    if (frames.length === 300) return resolve({ frames, work });
    requestAnimationFrame(frame);
    slider.value = String(0.75 + 0.7 * Math.sin(frames.length / 20));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  };
  requestAnimationFrame(frame);
})"""

# Press Next through the whole story, each time when the figure has come to rest.
STORY = """() => new Promise((resolve) => {
  const frames = [];
  const next = document.querySelector("[data-do=next]");
  let last = 0, still = 0;
  const changed = { attributes: true, childList: true, subtree: true };
  new MutationObserver(() => (still = 0)).observe(document.querySelector(".story"), changed);
  const frame = (now) => {
    if (last) frames.push(now - last);
    last = now;
    still += 1;
    const isLast = document.querySelector("#step-7.is-now");
    if (still > 20 && isLast) return resolve(frames);
    if (still > 20 && !next.hasAttribute("aria-busy")) {
      still = 0;
      next.click();
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})"""
SLOWER = 4


def repeat(figure: dict, times: int) -> dict:
    """Return a figure with every cluster `times` times."""
    clusters = figure["clusters"]
    for name, values in clusters.items():
        if isinstance(values, dict):
            clusters[name] = {key: numbers * times for key, numbers in values.items()}
        else:
            clusters[name] = values * times
    return figure


def still_page(browser, address: str, times: int = 1):
    """Open a page whose figure does not play by itself, but may; every cluster `times` times."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page.route(
        "**/figure.json",
        lambda route: route.fulfill(body=json.dumps(repeat(route.fetch().json(), times))),
    )
    page.goto(address)
    return page


def wake(page, drawn: str) -> None:
    """Interact, and wait until the figure is drawn and all rests."""
    page.mouse.move(5, 5)
    page.mouse.move(9, 9)
    page.locator("figure.shrinkage .shrinkage-main").first.scroll_into_view_if_needed()
    page.locator(drawn).wait_for()
    page.wait_for_timeout(1000)
    page.emulate_media(reduced_motion="no-preference")
    page.wait_for_timeout(1000)


def first_motion(page) -> float:
    """Press Play and give the milliseconds to the first motion."""
    button = page.locator("figure.shrinkage [data-do=play]").first
    page.evaluate("button => button.scrollIntoView({ block: 'center' })", button.element_handle())
    box = button.bounding_box()
    page.evaluate(f"window.firstMotion = ({FIRST_MOTION})(); 0")
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return page.evaluate("window.firstMotion")


def spread(milliseconds: list[float]) -> str:
    """Say median, 95% and longest."""
    ordered = sorted(milliseconds)
    return (
        f"median {ordered[len(ordered) // 2]:.1f} ms, 95% {ordered[int(0.95 * len(ordered))]:.1f}, "
        f"longest {ordered[-1]:.1f}"
    )


def main() -> None:
    """Measure and print."""
    site = sys.argv[1].rstrip("/") + "/"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(f"{site}baseline/")
        print(f"Play on a page at rest: first motion after {first_motion(page):.0f} ms")
        page.close()
        page = still_page(browser, f"{site}baseline/")
        wake(page, ".shrinkage-stage.is-drawn")
        print(f"Play on a drawn figure: first motion after {first_motion(page):.0f} ms")
        page.close()
        for times in (1, 4):
            page = still_page(browser, f"{site}baseline/", times)
            wake(page, ".shrinkage-stage.is-drawn")
            frames = page.evaluate(PLAY)
            print(f"{100 * times} clusters, {len(frames)} frames: {spread(frames)}")
            page.close()
        page = still_page(browser, f"{site}lab/")
        wake(page, ".lab .is-drawn")
        slid = page.evaluate(SLIDE)
        print(f"Lab, a slider moving: between frames {spread(slid['frames'])}")
        print(f"                      work in a frame {spread(slid['work'])}")
        page.close()
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(site)
        page.wait_for_timeout(6000)  # its own motion
        page.mouse.move(5, 5)
        page.wait_for_timeout(2000)
        throttle = page.context.new_cdp_session(page)
        throttle.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        frames = page.evaluate(STORY)
        print(f"Story, {SLOWER} × slower, {len(frames)} frames: {spread(frames)}")
        browser.close()


if __name__ == "__main__":
    main()
