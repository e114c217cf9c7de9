"""What "Your data" makes of R's data sets with clusters: its guess, its numbers, its code.

    .venv/bin/python -m scripts.measurements.your_data_sets

Needs R with lme4. Each data set is saved by `write.csv` and read as a reader's file: are the
columns guessed that its help page has in mind, and do the R and the Python code print the page's
numbers?
"""

import contextlib
import csv
import io
import json
import os
import subprocess
import tempfile
from pathlib import Path

from scripts.measurements.printed_numbers import printed_numbers, same_numbers

ROOT = Path(__file__).parents[2]
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
        right = []
        pages = ask_page(jobs)
        printed = run_r([page["code"]["r"] for page in pages], folder)
        for row, page, in_r in zip(wanted, pages, printed, strict=True):
            model = [row["y"], None if row["x"] == "1" else row["x"], row["cluster"]]
            numbers = printed_numbers(page["summary"])
            checks = (
                page["guess"] == model,
                same_numbers(numbers, printed_numbers(run_python(page["code"]["python"], folder))),
                same_numbers(numbers, printed_numbers(in_r)),
            )
            right.append(checks)
            y, x, cluster = (name or "1" for name in page["guess"])
            sure = "" if page["isSure"] else " (not sure)"
            marks = " ".join("yes" if check else "NO " for check in checks)
            print(f"{row['set']:16} {marks}  {y} ~ {x} | {cluster}{sure}", flush=True)
    guess, python, r = (sum(check) for check in zip(*right, strict=True))
    print(f"of {len(right)}: guess {guess}, Python code {python}, R code {r}")


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
