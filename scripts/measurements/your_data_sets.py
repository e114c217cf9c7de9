"""What "Your data" makes of R's data sets with clusters: its guess, its numbers, its code.

    .venv/bin/python -m scripts.measurements.your_data_sets

Needs R with lme4; writes docs/data/your_data_sets.csv. Each data set is saved by `write.csv` and
read as a reader's file: are the columns guessed that its help page has in mind (or others with the
same clusters), and do the R and the Python code print the page's numbers?
"""

import contextlib
import csv
import io
import json
import os
import subprocess
import tempfile
from pathlib import Path

import pandas as pd

from scripts.measurements.printed_numbers import printed_numbers, same_numbers

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "docs/data/your_data_sets.csv"
_END = "--- end of this code ---\n"
_RUN_ALL = f"""
for (file in list.files(commandArgs(TRUE), full.names = TRUE)) {{
  out <- tryCatch(
    capture.output(suppressMessages(
      source(file, local = new.env(), print.eval = TRUE, encoding = "UTF-8")
    )),
    error = function(e) conditionMessage(e)
  )
  cat(out, {json.dumps(_END.strip())}, sep = "\\n")
}}
"""


def main() -> None:
    """Print a line for each data set, and how many are right."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(
            ["Rscript", ROOT / "scripts/measurements/your_data_sets.R", folder], check=True
        )
        wanted = list(csv.DictReader((folder / "wanted").open()))
        jobs = [
            {"file": str(folder / f"{row['set']}.csv"), "chosen": chosen(row)} for row in wanted
        ]
        rows = []
        pages = ask_page(jobs)
        printed = run_r([page["code"]["r"] for page in pages], folder)
        for row, page, in_r in zip(wanted, pages, printed, strict=True):
            model = [row["y"], None if row["x"] == "1" else row["x"], row["cluster"]]
            numbers = printed_numbers(page["summary"])
            in_python = run_python(page["code"]["python"], folder)
            rows.append(
                {
                    "package": row["package"],
                    "set": row["set"],
                    "wanted": formula(model),
                    "guess": formula(page["guess"]),
                    "is_sure": page["isSure"],
                    "guess_right": is_same_model(
                        page["guess"], model, folder / f"{row['set']}.csv"
                    ),
                    "python_right": same_numbers(numbers, printed_numbers(in_python)),
                    "r_right": same_numbers(numbers, printed_numbers(in_r)),
                }
            )
            print(*rows[-1].values(), flush=True)
    found = pd.DataFrame(rows)
    found.to_csv(TABLE, index=False, lineterminator="\n")
    print(len(found), found.filter(like="right").sum().to_dict())


def formula(model: list[str | None]) -> str:
    """Write outcome, predictor and cluster as a formula."""
    y, x, cluster = (name or "1" for name in model)
    return f"{y} ~ {x} | {cluster}"


def is_same_model(guess: list, wanted: list, file: Path) -> bool:
    """Whether the columns are those that are wanted, or others that have the same clusters."""
    if guess[:2] != wanted[:2] or guess[2] is None:
        return False
    if guess[2] == wanted[2]:
        return True
    clusters = pd.read_csv(file, dtype=str)[[guess[2], wanted[2]]].drop_duplicates()
    return clusters[guess[2]].is_unique and clusters[wanted[2]].is_unique


def chosen(row: dict) -> dict:
    """Return what a reader would choose who wants the model of the help page."""
    x = -1 if row["x"] == "1" else row["x"]
    levels = {"RatPupWeight": ["Female", "Male"], "Gun": ["M1", "M2"]}.get(row["set"])
    return {"y": row["y"], "x": x, "cluster": row["cluster"], "levels": levels, "leaveOut": True}


def ask_page(jobs: list[dict]) -> list[dict]:
    """Return what the page makes of tables."""
    answers = subprocess.run(
        ["node", ROOT / "tests/js/your_data.mjs"],
        input=json.dumps(jobs),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(answers.stdout)


def run_python(code: str, folder: Path) -> str:
    """Return what Python code prints that is run in a folder."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.chdir(folder):
        exec(compile(code, "code", "exec"), {})
    return printed.getvalue()


def run_r(codes: list[str], folder: Path) -> list[str]:
    """Return what R prints of each code that is run in a folder, an error where it fails."""
    with tempfile.TemporaryDirectory() as name:
        for place, code in enumerate(codes):
            (Path(name) / f"{place:04}.R").write_text(code, encoding="utf-8")
        result = subprocess.run(
            ["Rscript", "-e", _RUN_ALL, name],
            capture_output=True,
            text=True,
            cwd=folder,
            check=True,
            env={**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"},
        )
    return result.stdout.split(_END)[:-1]


if __name__ == "__main__":
    main()
