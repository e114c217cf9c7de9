"""Print the REML criterion at which four programs end on every simulated scenario; lower is better.

Run it as .venv/bin/python -m scripts.measurements.reference_table.
"""

import sys

import pandas as pd

from scripts.measurements.other_fits import by_engine, by_lme4, by_package, by_statsmodels
from shrinksite.scenarios import read_scenarios
from shrinksite.simulate import create_data


def simulated_data() -> dict[str, pd.DataFrame]:
    """Return the data of every scenario that parameters describe, by its slug."""
    scenarios = read_scenarios("docs/scenarios.toml")
    return {s.slug: create_data(**s.parameters) for s in scenarios if s.table is None}


def main() -> int:
    """Print one table; return 1 if the package or its engine is above any other, else 0."""
    names = ("package", "engine", "lme4", "statsmodels default", "statsmodels lbfgs")
    print("scenario".ljust(24) + "".join(name.rjust(24) for name in names))
    beaten = False
    for slug, data in simulated_data().items():
        _, package = by_package(data, 1)
        _, engine = by_engine(data, 1)
        lme4 = by_lme4(data, 1)
        statsmodels = [by_statsmodels(data, method) for method in (None, "lbfgs")]
        criteria = [package, engine, *(lme4[1:] if lme4 else [float("nan")])]
        cells = [f"{criterion:.6f}".rjust(24) for criterion in criteria]
        for _, criterion, converged in statsmodels:
            said = "converged" if converged else "not converged"
            cells.append(f"{criterion:.2f} {said}".rjust(24))
        print(slug.ljust(24) + "".join(cells), flush=True)
        others = [criteria[2], *(criterion for _, criterion, _ in statsmodels)]
        beaten |= any(other < max(package, engine) - 1e-4 for other in others)
    print('\nnan: not installed, or it raised. "converged" is what statsmodels itself reports.')
    return int(beaten)


if __name__ == "__main__":
    sys.exit(main())
