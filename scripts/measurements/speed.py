"""Time fits, data and samples here and in an older checkout, in turn, and print the ratios.

.venv/bin/python -m scripts.measurements.speed CHECKOUT, after `git worktree add CHECKOUT COMMIT`.
Processor time counts: other work on the machine changes it least. The bounds are those that the
change from random slopes to three structures was held to.
"""

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.measurements.other_fits import write_columns
from shrinksite.simulate import create_data

HERE = Path.cwd()
ENGINE = HERE / "scripts/measurements/speed_engine.mjs"
# clusters, rows a cluster: runs, at most this share of the time before
FITS_OF_ENGINE = {
    (49, 10): (41, None),
    (100, 10): (41, 0.7),
    (10_000, 10): (15, 1 / 3),
    (100_000, 10): (5, 1 / 3),
}
FITS_OF_PACKAGE = {(100, 10): (101, 4 / 14.9), (10_000, 10): (11, 0.5), (100_000, 10): (3, 0.5)}
RUNS_OF_GROWTH = 15
SAMPLES = 2000
ROUNDS = 3
_TIMED = """
import time, statistics, sys, json
from shrinksite import {name}
{before}
def spent():
    start = time.process_time()
    {call}
    return 1000 * (time.process_time() - start)
spent()
print(statistics.median(spent() for _ in range({runs})))
"""


def package(checkout: Path, name: str, call: str, runs: int, before: str = "") -> float:
    """Return the median milliseconds of a call of the package in a checkout."""
    script = _TIMED.format(name=name, call=call, runs=runs, before=before)
    threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=checkout,
        env=os.environ | threads | {"PYTHONPATH": str(checkout)},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def in_turn(old: Path, *arguments) -> list[float]:
    """Return the milliseconds before and now: the medians of rounds in which they take turns."""
    rounds = [[package(place, *arguments) for place in (old, HERE)] for _ in range(ROUNDS)]
    return [statistics.median(times) for times in zip(*rounds, strict=True)]


def engines(job: str, argument, runs: int, *checkouts: Path) -> list[float]:
    """Return the milliseconds of the engines of checkouts, as speed_engine.mjs gives them."""
    command = ["node", ENGINE, job, argument, runs, *checkouts]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def growth(job: str, folder: str, clusters: int, other: int) -> float:
    """Return how many times as long a job with so many clusters takes as with the other number.

    Both are timed in turn: other work on the machine is then the same for both.
    """
    places = ",".join(str(Path(folder, str(n))) for n in (clusters, other))
    one, against = engines(job, places, RUNS_OF_GROWTH, HERE)
    return one / against


def slowest_share(cores: int) -> float:
    """Return the milliseconds of the slowest of so many workers, each with its share of samples."""
    command = ["node", ENGINE, "samples", -(-SAMPLES // cores), 3, HERE]
    workers = [
        subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, text=True)
        for _ in range(cores)
    ]
    return max(json.loads(worker.communicate()[0])[0] for worker in workers)


def show(what: str, before: float, now: float, bound: float | None) -> None:
    """Print a row, and whether it keeps its bound."""
    ratio = now / before
    verdict = "" if bound is None else f"at most {bound:.2f}{'' if ratio <= bound else '  MISSED'}"
    print(f"{what:48}{before:12,.2f}{now:12,.2f}{ratio:8.2f}  {verdict}", flush=True)


def main() -> int:
    """Print one table; return 0."""
    old = Path(sys.argv[1]).resolve()
    print(f"{'milliseconds':48}{'before':>12}{'now':>12}{'ratio':>8}")
    with TemporaryDirectory() as folder:
        for (clusters, rows), (runs, bound) in FITS_OF_ENGINE.items():
            data = create_data(n_cluster=clusters, obs_per_cluster=rows)
            place = Path(folder, str(clusters))
            place.mkdir()
            write_columns(data, place)
            times = engines("fit", place, runs, old, HERE)
            show(f"engine, fit, {len(data):,} rows/{clusters:,}", *times, bound)
        growths = [
            ("49 clusters against 100", growth("fit", folder, 49, 100), 2),
            ("a million rows against 100,000", growth("fit", folder, 100_000, 10_000), 11),
            # Sums of 100,000 clusters leave the cache, and the rows meet them in no order.
            (
                "adding these rows up by cluster alone",
                growth("sums", folder, 100_000, 10_000),
                None,
            ),
        ]
    before, now = engines("samples", SAMPLES, 3, old, HERE)
    show(f"engine, {SAMPLES:,} samples, one worker", before, now, None)
    cores = os.cpu_count() or 1
    show(f"engine, {SAMPLES:,} samples, {cores} workers", before, slowest_share(cores), None)
    for (clusters, rows), (runs, bound) in FITS_OF_PACKAGE.items():
        made = f"from shrinksite import create_data\ndata = create_data({clusters=}, {rows=})"
        made = made.replace("clusters=", "n_cluster=").replace("rows=", "obs_per_cluster=")
        what = f"package, fit, {clusters * rows:,} rows/{clusters:,}"
        show(what, *in_turn(old, "fit", "fit(data)", runs, made), bound)
    data = "create_data(n_cluster=100_000, obs_per_cluster=10)"
    show("package, create_data, 1,000,000 rows", *in_turn(old, "create_data", data, 1), 1.0 / 7.5)
    print()
    for what, times, most in growths:
        verdict = "" if most is None else f" (at most {most}){'' if times <= most else '  MISSED'}"
        print(f"engine, {what}: {times:.2f}-fold{verdict}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
