"""The code of "Your data" repeats the analysis: it is run in Python, and in R where that is."""

import json
import re
import shutil
import subprocess
from itertools import product
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from scripts.measurements.printed_numbers import printed_numbers, same_numbers
from scripts.measurements.your_data_sets import ask_page, run_python, run_r
from shrinksite import create_data
from tests.sums import sums_of

CASES = Path(__file__).parent / "cases"
EXPECTED = json.loads((CASES / "expected.json").read_text(encoding="utf-8"))
BEYOND = "slopes_variance_said_0.csv"  # where lme4 loses digits, and the page says so

ROWS = [(y, x, f"c{c}") for c in range(8) for x, y in enumerate((5, 6.5, 8, 7.25, 9))]
"""Clusters whose lines differ, so that no variance is 0."""


def number(value: float, decimal: str = ".", thousands: str = "") -> str:
    """Write a number in a country's way."""
    whole, rest = f"{value:,.2f}".split(".")
    return whole.replace(",", thousands) + decimal + rest


def lines(write, header: str = "y;x;g", separator: str = ";") -> list[str]:
    """Write the rows, each by a function of y, x, cluster and place that gives its cells."""
    rows = []
    for i, (y, x, g) in enumerate(ROWS):
        c = int(g[1:])
        moved = y * 300 + 211 * (c % 5) + 37 * c * x + 53 * ((i * 7919) % 11)
        rows.append(separator.join(write(moved, x, g, i)))
    return [header, *rows]


WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")
ARABIC = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")
BOX = "+-------------+"


def plain(y, x, g, _):
    return [number(y), str(x), g]


ALONE = {
    "1.5*": lambda y, i: y + "*" * (i % 3),
    "1.5a": lambda y, i: y + ["", "a", "b"][i % 3],
    "1.5¹": lambda y, i: y + ["", "¹", " ²"][i % 3],
    "1.5 ± 0.4": lambda y, i: f"{y} ± 0.{i}",
    "1.5 (0.4)": lambda y, i: f"{y} (0.{i})",
    "1.5 [1, 2]": lambda y, i: f"{y} [{i}, 9999]",
    "ca. 1.5": lambda y, i: ["ca. ", "~", ""][i % 3] + y,
    "1.5 of 10": lambda y, _: f"{y} of 9999",
    "-1.5 = low": lambda y, _: f"-{y} = low",
    "(1,500.25) low": lambda y, _: f"({float(y):,}) low",
    '="1.5"': lambda y, _: f'="{y}"',
    "“1,5”": lambda y, _: f"“{y.replace('.', ',')}”",
    "−1.5°N": lambda y, _: f"−{y} °N",
}


def merged(y, x, g, _):
    return ["" if x else g, str(x), number(y)]


def dittos(mark):
    """Write clusters once for each block, and a mark below."""
    return lines(lambda y, x, g, _: [mark if x else g, str(x), number(y)], "g\tx\ty", "\t")


HABITS = {
    "blanks around labels": lines(lambda y, x, g, i: [number(y), str(x), g + " " * (i % 3)]),
    "labels that are numbers": lines(lambda y, x, g, _: [number(y), str(x), f"0{g[1:]}"]),
    "decimal comma": lines(lambda y, x, g, _: [number(y, ","), str(x), g]),
    "thousands": lines(lambda y, x, g, _: [number(y, ",", "."), str(x), g]),
    "blank thousands": lines(lambda y, x, g, _: [number(y, ",", "\u202f"), str(x), g]),
    "apostrophes": lines(lambda y, x, g, _: [number(y, ".", "’"), str(x), g]),
    "currency": lines(lambda y, x, g, _: [f"€ {number(y, '.', ',')}", str(x), g]),
    "unit": lines(lambda y, x, g, _: [f"{number(y)} mg/l", str(x), g]),
    "percent": lines(lambda y, x, g, _: [f"{number(y)}%", str(x), g]),
    "brackets": lines(lambda y, x, g, _: [f"({number(y)})", str(x), g]),
    "printed minus": lines(lambda y, x, g, _: [f"−{number(y)}", str(x), g]),
    "minus behind": lines(lambda y, x, g, _: [f"{number(y)}-", str(x), g]),
    "minus before the unit": lines(
        lambda y, x, g, i: [f"{number(y)}{'-' * (i % 2)} EUR", str(x), g]
    ),
    "exponents": lines(lambda y, x, g, _: [f"{y:.6e}".replace("e", "D"), str(x), g]),
    "missing": lines(lambda y, x, g, i: [["n/a", "*", number(y)][min(i % 9, 2)], str(x), g]),
    "missing labels": lines(lambda y, x, g, i: [number(y), str(x), "NULL" if i % 9 == 0 else g]),
    "rows of separators": [*lines(plain)[:20], ";;", *lines(plain)[20:], ";;", ";;"],
    "blank lines": [*lines(plain)[:20], "", "   ", *lines(plain)[20:]],
    "title, units, total, note": [
        "A study",
        "",
        lines(plain)[0],
        "(m);(d);",
        *lines(plain)[1:],
        "Total;7;",
        "",
        "Source: our own",
    ],
    "totals of blocks": [*lines(plain)[:20], "Mean;;", *lines(plain)[20:], ";2;c7 Total"],
    "comments among rows": [
        "# one",
        *lines(plain)[:9],
        "# two; with; many; separators",
        *lines(plain)[9:],
    ],
    "header again, of a second file": [
        *lines(plain),
        "\ufeffY;X;G",
        *lines(plain)[1:9],
    ],
    "header again": [*lines(plain), *lines(plain)[:1], "1.5;2;c1"],
    "separators at ends": [f"{line};" for line in lines(plain)],
    "no header": lines(plain)[1:],
    "R's row names": ["y x g", *(f"{i} {a}" for i, a in enumerate(lines(plain, "", " ")[1:]))],
    "blanks": [" ".join(line.split(";")) for line in lines(plain)],
    "wide digits": lines(
        lambda y, x, g, _: [number(y).translate(WIDE), f"−{x}".translate(WIDE), g]
    ),
    "Arabic digits": lines(lambda y, x, g, _: [number(y).translate(ARABIC), str(x), g]),
    "nothing to see": lines(
        lambda y, x, g, i: [f"\u200e{number(y)}", f"{x}\u200b", g + "\u200b" * (i % 2)]
    ),
    "printed in R": [
        "> d",
        "   y x g",
        *(f"{i} {a}" for i, a in enumerate(lines(plain, "", " ")[1:], 1)),
        " [ reached 'max' / getOption(\"max.print\") -- omitted 9 rows ]",
        "> ",
    ],
    "a tibble": [
        "# A tibble: 99 × 3",
        "  y x g",
        "  <dbl> <dbl> <chr>",
        *(f"{i} {a}" for i, a in enumerate(lines(plain, "", " ")[1:], 1)),
        "# ℹ 59 more rows",
    ],
    "pandas, elided": [
        "      y  x  g",
        *(f"{i}  {a}" for i, a in enumerate(lines(plain, "", "  ")[1:21])),
        "..  ..  ..  ..",
        *(f"{i}  {a}" for i, a in enumerate(lines(plain, "", "  ")[21:], 70)),
        "",
        "[90 rows x 3 columns]",
    ],
    "Stata's list": [
        BOX,
        "| y x g |",
        BOX.replace("+", "|"),
        *(f"{i}. | {a} |" for i, a in enumerate(lines(plain, "", " ")[1:21], 1)),
        BOX.replace("+", "|"),
        *(f"{i}. | {a} |" for i, a in enumerate(lines(plain, "", " ")[21:], 21)),
        BOX,
    ],
    "polars": [
        "shape: (40, 3)",
        "┌───┬───┬───┐",
        "│ y ┆ x ┆ g │",
        "│ --- ┆ --- ┆ --- │",
        "│ f64 ┆ i64 ┆ str │",
        "╞═══╪═══╪═══╡",
        *(f"│ {a} │" for a in lines(plain, "", " ┆ ")[1:]),
        "└───┴───┴───┘",
    ],
    "PostgreSQL": [" y | x | g ", "---+---+---", *lines(plain, "", " | ")[1:], "(40 rows)"],
    "LaTeX": [
        "\\begin{tabular}{rrl}",
        "\\toprule",
        *(f"{a} \\\\" for a in lines(plain, "y & x & g", " & ")),
        "\\end{tabular}",
    ],
    "places": [
        "y          x  g",
        *lines(
            lambda y, x, g, i: [
                f"{number(y):<10} {x if i % 7 else '':<2} {g} {'' if i % 2 else 'b'}"
            ]
        )[1:],
    ],
    "quotes": lines(lambda y, x, g, _: [f'"{number(y)}"', f'"{x}"', f'"{g}; ""{g}"""']),
    "lines in cells": lines(lambda y, x, g, _: [number(y), str(x), f'"{g}\n{g}"'])[:30] + [";;"],
    "odd quotes": lines(lambda y, x, g, _: [number(y), str(x), f'"5" {g}"']),
    "quotes in cells": lines(lambda y, x, g, _: [number(y), str(x), f'5" {g}']),
    "dates": lines(lambda y, x, g, _: [number(y), f"2024-02-{25 + x:02}", g]),
    "German dates": lines(lambda y, x, g, _: [number(y), f"{25 + x:02}.02.24", g]),
    "dates by name": lines(lambda y, x, g, _: [number(y), f"{25 + x} May 2024", g]),
    "moments": lines(lambda y, x, g, _: [number(y), f"2024-03-02T{x:02}:30:15+02:00", g]),
    "fractions of seconds": lines(lambda y, x, g, _: [number(y), f"2024-03-02 12:00:0{x}.25", g]),
    "times of day": lines(lambda y, x, g, _: [number(y), f"{x + 8}:15", g]),
    "afternoons": lines(lambda y, x, g, _: [number(y), f"{x + 1}:15 PM", g]),
    "months": lines(lambda y, x, g, _: [number(y), f"2024-0{x + 1}", g]),
    "compact dates": lines(lambda y, x, g, _: [number(y), f"202402{25 + x}", g]),
}
CHOICES = {
    "no predictor": {"x": -1},
    "uncorrelated": {"randomEffects": "uncorrelated"},
    "intercepts": {"randomEffects": "intercept"},
    "centred": {"centre": True},
    "centred within": {"centreWithin": True},
    "scaled": {"scale": True},
    "all": {"centreWithin": True, "scale": True, "randomEffects": "uncorrelated"},
}
JOBS = {
    **{
        f"{case['file']} {case.get('chosen', '')}": {**case, "file": str(CASES / case["file"])}
        for case in EXPECTED
    },
    **{name: {"lines": text, "chosen": {"leaveOut": True}} for name, text in HABITS.items()},
    **{
        f"model: {name}": {"lines": lines(plain), "chosen": chosen}
        for name, chosen in CHOICES.items()
    },
    "far from 0": {"lines": lines(lambda y, x, g, _: [number(y), str(2000 + x), g])},
    "large units": {"lines": lines(lambda y, x, g, _: [number(y), str(x * 10_000), g])},
    "large units, uncorrelated": {
        "lines": lines(lambda y, x, g, _: [number(y), str(x * 10_000), g]),
        "chosen": {"randomEffects": "uncorrelated"},
    },
    "levels": {
        "lines": lines(lambda y, x, g, _: [number(y), "abcd"[x % 4], g]),
        "chosen": {"x": "x", "levels": ["a", "b"]},
    },
    "two columns": {
        "lines": lines(
            lambda y, x, g, i: [number(y), str(x), g, "NA" if i == 3 else f"s{i % 2}"], "y;x;g;h"
        ),
        "chosen": {"cluster": "h", "within": "g", "leaveOut": True},
    },
    "wide": {
        "lines": [
            "id;t1;t2.5;t4",
            *(f"{i};{i + i % 3},5;{2 * i};{3 * i + i % 5}" for i in range(9)),
        ],
        "asked": {"long": {"columns": [1, 2, 3]}},
        "chosen": {"leaveOut": True},
    },
    "merged cells": {
        "lines": [*lines(merged, "g;x;y")[:20], ";;", *lines(merged)[20:]],
        "asked": {"filled": [0]},
        "chosen": {"y": "y", "x": "x", "cluster": "g", "leaveOut": True},
    },
    **{
        f"alone: {example}": {
            "lines": lines(lambda y, x, g, i, say=say: [say(number(y), i), str(x), g]),
            "asked": {"alone": [0]},
        }
        for example, say in ALONE.items()
    },
    **{
        f"ditto {mark}": {
            "lines": dittos(mark),
            "asked": {"filled": [0]},
            "chosen": {"y": "y", "x": "x", "cluster": "g"},
        }
        for mark in ("〃", '"', '""""', "dto.")
    },
    "decimal commas, tabs, totals, Windows-1252": {
        "lines": [
            *lines(lambda y, x, g, _: [f"Müller {g}", f"{x},5", number(y, ",")], "g\tx\ty", "\t")[
                :31
            ],
            "Mittelwert\t\t1500,25",
            *lines(lambda y, x, g, _: [f"Größe {g}", f"{x},5", number(y, ",")], "g\tx\ty", "\t")[
                31:
            ],
        ],
        "encoding": "cp1252",
    },
    "few rows": {"lines": lines(lambda y, x, _, i: [number(y), str(x * x % 7), f"k{i // 2}"])},
    "two rows each": {
        "lines": [
            "y;x;g",
            *(
                f"{7 * c % 5 * 0.7 + x * (1 + c % 3) + (13 * c + 5 * x) % 7 * 0.31:.2f};{x};k{c}"
                for c in range(12)
                for x in (0, 1)
            ),
        ]
    },
    "the reader's codes": {
        "lines": lines(lambda y, x, g, i: ["-999" if i % 8 == 0 else number(y), str(x), g]),
        "asked": {"missing": ["-999"]},
        "chosen": {"leaveOut": True},
    },
    "the reader's codes, with what stands around them": {
        "lines": lines(lambda y, x, g, i: [f"{'-999' if i % 8 == 0 else number(y)}*", str(x), g]),
        "asked": {"alone": [0], "missing": ["-999"]},
        "chosen": {"leaveOut": True},
    },
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Save every table, and give what the page makes of each, with the folder it lies in."""
    folder = tmp_path_factory.mktemp("tables")
    jobs = []
    for place, job in enumerate(JOBS.values()):
        given = dict(job)
        if "lines" in given:
            path = folder / f"table {place}.csv"
            encoding = given.pop("encoding", "utf-8")
            path.write_text("\n".join(given.pop("lines")) + "\n", encoding=encoding)
            given["file"] = str(path)
        else:
            shutil.copy(given["file"], folder)
        jobs.append(given)
    return dict(zip(JOBS, zip(ask_page(jobs), [folder] * len(jobs), strict=True), strict=True))


def numbers_of(page: dict) -> list[str]:
    """Give the numbers that a page prints, without those in names such as "column 2"."""
    return printed_numbers(re.sub(r"column \d", "column", page["summary"]))


@pytest.mark.parametrize("name", JOBS)
def test_python_prints_the_pages_numbers(pages, name):
    page, folder = pages[name]
    assert "problem" not in page, page
    printed = run_python(page["code"]["python"], folder)
    assert same_numbers(numbers_of(page), printed_numbers(printed)), page["code"]["python"]


@pytest.fixture(scope="session")
def _lme4():
    """Skip where there is no R with lme4: asked when it is wanted, for R takes its time."""
    asked = ["Rscript", "-e", "library(lme4)"]
    if not shutil.which("Rscript") or subprocess.run(asked, capture_output=True).returncode:
        pytest.skip("there is no R with lme4")


@pytest.mark.slow
@pytest.mark.usefixtures("_lme4")
def test_r_prints_the_pages_numbers(pages):
    within = {name: page for name, (page, _) in pages.items() if not name.startswith(BEYOND)}
    folder = pages[next(iter(within))][1]
    codes = [page["code"]["r"] for page in within.values()]
    wrong = []
    for (name, page), printed in zip(within.items(), run_r(codes, folder), strict=True):
        if not same_numbers(numbers_of(page), printed_numbers(printed)):
            wrong.append(f"{name}\n{page['code']['r']}\n{page['summary']}\n{printed}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
@pytest.mark.usefixtures("_lme4")
@pytest.mark.parametrize("random_effects", ["intercept", "uncorrelated"])
def test_r_takes_the_clusters_means_as_a_second_predictor(random_effects, tmp_path):
    # All clusters as large, x alike around their means: the slope is that of the means alone.
    rows = [(c, x, c % 4 + x * 0.5, i) for i, (c, x) in enumerate(product(range(9), range(5)))]
    cells = [
        (f"{1.7 * at - 3 * c + 0.9 * x + 7919 * i % 11 / 5:.3f}", at, c) for c, x, at, i in rows
    ]
    frame = pd.DataFrame(cells, columns=["y", "x", "g"]).astype({"y": float})
    frame.to_csv(tmp_path / "table.csv", index=False)
    chosen = {"centreWithin": True, "randomEffects": random_effects}
    (page,) = ask_page([{"file": str(tmp_path / "table.csv"), "chosen": chosen}])
    line = next(
        line for line in page["code"]["r"].splitlines() if "mean_x" in line and "lmer(" in line
    )
    assert line.startswith("# summary(lmer(y ~ x + mean_x + ")
    (printed,) = run_r([page["code"]["r"].replace(line, line.removeprefix("# "))], tmp_path)
    slope = float(re.findall(r"^mean_x +(\S+)", printed, flags=re.M)[0])
    means = frame.groupby("g").mean()
    expected = np.polyfit(means["x"], means["y"], 1)[0]
    assert slope == pytest.approx(expected, abs=1e-4)  # as many digits as R prints


def test_where_lme4_prints_other_numbers_the_page_says_so(pages):
    said = {name: page["rNote"] for name, (page, _) in pages.items()}
    beyond = [name for name, note in said.items() if note == "data-code-beyond"]
    assert beyond == [f"{BEYOND} "]
    assert said["far from 0"] == said["large units, uncorrelated"] == "data-code-far-off"
    assert said["two rows each"] == "data-code-any-end"
    assert said["model: intercepts"] == said["model: centred"] == "data-code-plain"


def test_numbers_of_a_printout_are_told_apart():
    assert not same_numbers(["10.47"], ["10.49"])
    assert same_numbers(["10.47"], ["10.48"])
    assert not same_numbers(["1743.6"], ["1743.6", "2"])
    assert same_numbers(["0.0000"], ["1.7e-20"])
    assert not same_numbers(["0.0000"], ["0.01"])


SUMS = sums_of(create_data(n_cluster=12)).astype({"cluster": str})


@pytest.mark.parametrize(
    "chosen",
    [
        {},
        {"randomEffects": "uncorrelated"},
        {"centre": True, "scale": True},
        {"centreWithin": True, "scale": True},
        {"x": -1},
    ],
    ids=str,
)
def test_python_prints_the_pages_numbers_of_a_table_of_sums(chosen, tmp_path):
    file = tmp_path / "sums.csv"
    file.write_text(SUMS.to_csv(index=False, sep=";", decimal=","), encoding="utf-8")
    (page,) = ask_page([{"file": str(file), "chosen": chosen}])
    printed = run_python(page["code"]["python"], tmp_path)
    assert same_numbers(numbers_of(page), printed_numbers(printed))
