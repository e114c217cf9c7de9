"""Time one fit here, in the browser's engine, in lme4 and in statsmodels, on the same data.

Run it as .venv/bin/python -m scripts.measurements.benchmark; it takes some minutes, most of them
lme4's.
"""

import sys

from scripts.measurements.other_fits import by_engine, by_lme4, by_package, by_statsmodels
from shrinksite.simulate import create_data

SIZES = {100: 401, 10_000: 15, 100_000: 5}  # clusters of ten rows: runs of the fast fits
LARGEST_FOR_STATSMODELS = 10_000
COLUMNS = ("rows", "clusters", "browser engine", "package", "lme4", "statsmodels")


def times(n_cluster: int, runs: int) -> list[float | None]:
    """Return the milliseconds of a fit in the engine, the package, lme4 and statsmodels."""
    data = create_data(n_cluster=n_cluster)
    few = min(5, max(1, runs // 5))
    lme4 = by_lme4(data, few)
    fast = [by_engine(data, runs)[0], by_package(data, few)[0], lme4 and lme4[0]]
    if n_cluster > LARGEST_FOR_STATSMODELS:
        return [*fast, None]
    return [*fast, by_statsmodels(data)[0]]


def cell(milliseconds: float | None, engine: float) -> str:
    """Return a time, and how many times the engine's it is."""
    if milliseconds is None:
        return "-"
    ratio = f"  ({milliseconds / engine:,.0f}x)" if milliseconds != engine else ""
    return f"{milliseconds:,.2f} ms{ratio}"


def main() -> int:
    """Print one table; return 0."""
    print("Median time of one fit, sums over the rows included; (times the engine's)\n")
    print("".join(name.rjust(24 if i > 1 else 10) for i, name in enumerate(COLUMNS)))
    engine = []
    for n_cluster, runs in SIZES.items():
        row = times(n_cluster, runs)
        engine.append(row[0])
        cells = "".join(cell(time, row[0]).rjust(24) for time in row)
        print(f"{10 * n_cluster:>10,}{n_cluster:>10,}{cells}", flush=True)
    print("\nGrowth of the engine's time where the rows grow tenfold:", end=" ")
    print(f"{engine[2] / engine[1]:.1f}-fold; hundredfold from 1,000 rows on: ", end="")
    print(f"{engine[1] / engine[0]:.0f}-fold (linear: 10 and 100)")
    print("-: lme4 is not installed, or statsmodels, which would take hours and most memory")
    return 0


if __name__ == "__main__":
    sys.exit(main())
