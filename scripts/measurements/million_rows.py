"""Bring a large CSV to "Your data" in Chromium: time from the file to the figure, and peak memory.

    .venv/bin/python -m scripts.measurements.million_rows [ROWS [SITE ...]]

ROWS, a million by default, lie in clusters of ten, in no order. Every SITE, a folder, is measured
in turn, so that two can be compared; without one it is this checkout's. Times run from the file's
arrival to the columns, to the results, and to the drawn figure. Beside them stands the processor
time of the page and its worker, which other work on the machine changes least, and the most memory
they ever held.
"""

import statistics
import sys
from contextlib import contextmanager
from os import sysconf
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

from scripts.steps.serve import HOST, bind
from scripts.test import chromium
from shrinksite import create_data

ROWS_A_CLUSTER = 10
ROWS = 1_000_000
ROUNDS = 3
TIMEOUT = 120_000  # milliseconds
MOMENTS = {
    "columns": "#yd-columns:not([hidden])",
    "results": "#yd-results:not([hidden])",
    "figure": "#yd-live .is-drawn",
}


@contextmanager
def served(folder: Path):
    """Serve a folder, and give its address."""
    server = bind(8500, folder)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://{HOST}:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def process_of_page(browser: Browser) -> Path:
    """Return where Linux tells of the page's process: the one that has worked most."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    pages = [process for process in processes if process["type"] == "renderer"]
    return Path("/proc", str(max(pages, key=lambda process: process["cpuTime"])["id"]))


def processor_seconds(process: Path) -> float:
    """Return the seconds that a process worked so far, on all cores."""
    after_name = process.joinpath("stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / sysconf("SC_CLK_TCK")


def peak_megabytes(process: Path) -> float:
    """Return the most memory that a process ever held."""
    status = process.joinpath("status").read_text(encoding="utf-8")
    (line,) = (line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def bring(browser: Browser, address: str, file: Path) -> dict[str, float]:
    """Return what it took to bring a file to a page of its own."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{address}your-data/")
    page.mouse.move(5, 5)  # what a page fetches later begins now
    page.mouse.move(9, 9)
    page.locator("#yd-bring[data-ready]").wait_for()
    process = process_of_page(browser)
    worked, start = processor_seconds(process), page.evaluate("performance.now()")
    page.locator("#yd-file").set_input_files(file)
    taken = {}
    for name, moment in MOMENTS.items():
        if name == "figure":  # is drawn where it is seen
            page.locator("#yd-live .shrinkage-main").scroll_into_view_if_needed(timeout=TIMEOUT)
        page.locator(moment).wait_for(timeout=TIMEOUT)
        taken[name] = (page.evaluate("performance.now()") - start) / 1000
    taken["processor"] = processor_seconds(process) - worked
    taken["megabytes"] = peak_megabytes(process)
    page.close()
    return taken


def main() -> None:
    """Print a line for every site: the medians of rounds in which they take turns."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    sites = [Path(site) for site in sys.argv[2:]] or [Path("site")]
    taken: dict[Path, list] = {site: [] for site in sites}
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder, "rows.csv")
        data = create_data(n_cluster=rows // ROWS_A_CLUSTER, obs_per_cluster=ROWS_A_CLUSTER)
        data.to_csv(file, index=False)
        print(f"{len(data):,} rows, {file.stat().st_size / 1e6:.0f} MB")
        for site in sites * ROUNDS:
            # A browser of its own: what one held is no other's peak.
            browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
            with served(site) as address:
                taken[site].append(bring(browser, address, file))
            browser.close()
    for site, rounds in taken.items():
        median = {name: statistics.median(one[name] for one in rounds) for name in rounds[0]}
        print(
            f"{site}: columns after {median['columns']:.1f} s, results {median['results']:.1f} s, "
            f"figure {median['figure']:.1f} s; {median['processor']:.1f} s of a processor, "
            f"{median['megabytes']:.0f} MB at most"
        )


if __name__ == "__main__":
    main()
