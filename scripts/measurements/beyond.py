"""Sums of ten million rows in a Parquet file by DuckDB, the fit of them, and the fit of the rows.

.venv/bin/python -m scripts.measurements.beyond [rows] writes docs/data/ten_million.csv and prints
it, and how far the two fits are apart. Each part runs in a process of its own, whose peak of memory
is taken; that of importing the packages is in it, and measured for itself.
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

QUERY = Path("docs/sql/sums.sql")
TABLE = Path("docs/data/ten_million.csv")
ROWS = 10_000_000
ROWS_A_CLUSTER = 100
# Deterministic, in any order of the rows: hashes make normal numbers, by Box and Muller.
MAKE = """
copy (
    with uniform as (
        select
            i, hash(i) %% {clusters} as cluster,
            (hash(i, 1) %% 1048576 + 0.5) / 1048576 as u1, (hash(i, 2) %% 1048576) / 1048576 as u2,
            (hash(i, 3) %% 1048576 + 0.5) / 1048576 as u3, (hash(i, 4) %% 1048576) / 1048576 as u4
        from range({rows}) as numbers(i)
    ), normal as (
        select cluster,
            sqrt(-2 * ln(u1)) * cos(2 * pi() * u2) as x,
            sqrt(-2 * ln(u3)) * cos(2 * pi() * u4) as noise
        from uniform
    )
    select
        0.5 + 0.5 * x + (hash(cluster, 5) %% 1000 / 1000.0 - 0.5)
            + 0.5 * (hash(cluster, 6) %% 1000 / 1000.0 - 0.5) * x + noise as y,
        x, cluster::integer as cluster
    from normal
) to '{file}' (format parquet)
""".replace("%%", "%")


def make(file: str, rows: str) -> dict:
    """Write the Parquet file."""
    import duckdb

    clusters = int(rows) // ROWS_A_CLUSTER
    duckdb.sql(MAKE.format(rows=int(rows), clusters=clusters, file=file))
    return {}


def packages(_: str) -> dict:
    """Import what both need, for the memory that this takes."""
    import duckdb  # noqa: F401

    import shrinksite  # noqa: F401

    return {}


def of_sums(file: str) -> dict:
    """Sum the rows in DuckDB and fit the sums."""
    import duckdb

    from shrinksite import fit_sums

    query = QUERY.read_text(encoding="utf-8")
    start = time.perf_counter()
    data = duckdb.read_parquet(file)  # noqa: F841 - the query reads it by its name
    sums = duckdb.sql(query).df()
    summed = time.perf_counter()
    model = fit_sums(sums)
    return estimates(model) | {"sums": summed - start, "fit_sums": time.perf_counter() - summed}


def of_rows(file: str) -> dict:
    """Read the rows and fit them."""
    import duckdb

    from shrinksite import fit

    start = time.perf_counter()
    data = duckdb.read_parquet(file).df()
    read = time.perf_counter()
    model = fit(data)
    return estimates(model) | {"read": read - start, "fit": time.perf_counter() - read}


def estimates(model) -> dict:
    """Return what the two fits are compared by."""
    return {
        "estimates": [
            *model.fixed_effects,
            *model.standard_errors,
            *model.random_effects_cov.to_numpy().ravel(),
            model.sigma,
            *model.conditional_modes.to_numpy().ravel()[:: len(model.conditional_modes) // 50],
        ],
        "criterion": model.reml_criterion,
        "clusters": model.n_cluster,
    }


def alone(part: str, *arguments: str) -> dict:
    """Run a part in a process of its own, and return what it said, with its peak of memory."""
    command = [sys.executable, "-m", "scripts.measurements.beyond", part, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def measure(rows: int) -> None:
    """Measure, write the table and print it."""
    with TemporaryDirectory() as folder:
        file = str(Path(folder) / "rows.parquet")
        alone("make", file, str(rows))
        size = Path(file).stat().st_size / 1e6
        none, sums, whole = (alone(part, file) for part in ("packages", "of_sums", "of_rows"))
    table = pd.DataFrame(
        [
            ("packages", 0, none["megabytes"]),
            ("sums", sums["sums"], sums["megabytes"]),
            ("fit_sums", sums["fit_sums"], sums["megabytes"]),
            ("read", whole["read"], whole["megabytes"]),
            ("fit", whole["fit"], whole["megabytes"]),
        ],
        columns=["what", "seconds", "megabytes"],
    ).assign(rows=rows, clusters=sums["clusters"])
    if rows == ROWS:
        table.round({"seconds": 3, "megabytes": 0}).to_csv(TABLE, index=False, lineterminator="\n")
    print(table.to_string(index=False))
    pairs = zip(sums["estimates"], whole["estimates"], strict=True)
    print(f"file: {size:.0f} MB; largest difference: {max(abs(a - b) for a, b in pairs):.1e}")
    print(f"criterion: {sums['criterion']:.6f} from sums, {whole['criterion']:.6f} from rows")


if __name__ == "__main__":
    if len(sys.argv) > 2:
        said = globals()[sys.argv[1]](*sys.argv[2:])
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        print(json.dumps(said | {"megabytes": peak}))
    else:
        measure(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
