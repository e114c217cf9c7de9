"""Walk the path of a fork in a copy: each of a teacher's changes alone, then all together.

    .venv/bin/python -m scripts.measurements.fork_path [--browser | --quick] [WORD …]

A change builds, what the build and the claims' tests complain of is mended as they say, and
`scripts/test` passes or skips by name. Words choose the steps whose names hold them; `--browser`
runs all tests instead of those without a browser, `--quick` those of `scripts/test --quick`. Each
step writes its row of the log, scripts/measurements/fork_path.csv.
"""

import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from scripts.measurements.fork_steps import STEPS, Step

ROOT = Path(__file__).parents[2]
LOG = Path(__file__).with_suffix(".csv")
TESTS = {
    "all": [],
    "without a browser": ["-m", "not browser"],
    "quick": ["--quick"],
}
COUNTS = ("passed", "skipped", "failed", "errors")
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "node_modules", "__pycache__", "work-*")
PLACE = re.compile(r"^(?:WARNING +- +)?(docs/\S+\.md), line (\d+)", re.MULTILINE)
LINK = re.compile(r"'([^']+\.md)' contains a link '([^']+)'")
LET_GO = re.compile(r"add to docs/claims-let-go\.txt the line\n((?: {4}.+\n)+)")
EMPTY_SECTION = re.compile(r"^## .+\n\s*^(?=## |\Z)", re.MULTILINE)
TOGETHER = "all of these together"
MOST = 100  # sentences: whoever has to change more has not understood the build


@dataclass
class Taken:
    """What came of steps.

    Attributes:
        environment: variables of the build.
        seconds: of the first build.
        sentences: paragraphs and links that the author had to change.
        claims: lines that let go of claims.
        said: what all builds said.
        problem: what could not be mended.
    """

    environment: dict[str, str]
    seconds: float
    sentences: int = 0
    claims: int = 0
    said: str = ""
    problem: str = ""


def copy_to(folder: Path) -> Path:
    """Return a copy of the project, built as far as the original is."""
    copy = folder / "fork"
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    for shared in ("node_modules", ".venv"):
        (copy / shared).symlink_to(ROOT / shared)
    git = ["git", "-c", "user.name=fork", "-c", "user.email=fork@example.org"]
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "-m", "Fork"]):
        subprocess.run([*git, *command], cwd=copy, check=True)
    return copy


def run(copy: Path, environment: dict, *command: str) -> subprocess.CompletedProcess:
    """Run a module of the copy, and give what it said.

    For its tests it is day, or they would take the fork's steps once more.
    """
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "NIGHTLY": "", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def build(copy: Path, environment: dict) -> subprocess.CompletedProcess:
    """Build the copy's site."""
    return run(copy, environment, "scripts.build", "--only-build")


def mend(copy: Path, said: str) -> int:
    """Do what the build asks for: take out passages and links that lead nowhere; count them."""
    mended = 0
    wrong: dict[str, list[int]] = {}
    for page, line in PLACE.findall(said):
        wrong.setdefault(page, []).append(int(line))
    for page, lines in wrong.items():
        mended += remove_passages(copy / page, lines)
    for page, link in LINK.findall(said):
        file = copy / "docs" / page
        text = file.read_text(encoding="utf-8")
        without = re.sub(rf"\[([^\]]*)\]\({re.escape(link)}\)", r"\1", text)
        mended += text != without
        file.write_text(without, encoding="utf-8")
    return mended


def remove_passages(page: Path, lines: list[int]) -> int:
    """Remove the paragraphs, and of tables the rows, that these lines are in; give their number.

    As an author would, remove a section's heading as well where nothing is left below it.
    """
    text = page.read_text(encoding="utf-8").splitlines()
    starts = [i for i, line in enumerate(text) if not line.strip()]
    gone = set()
    for i in {number - 1 for number in lines}:
        first = max((start for start in starts if start < i), default=-1) + 1
        last = min((start for start in starts if start >= i), default=len(text))
        gone.add((i, i + 1) if text[i].startswith("|") else (first, last))
    kept = [line for i, line in enumerate(text) if not any(a <= i < b for a, b in gone)]
    page.write_text(EMPTY_SECTION.sub("", "\n".join(kept) + "\n"), encoding="utf-8")
    return len(gone)


def let_go(copy: Path, said: str) -> int:
    """Add the lines that failing claims and cards name to claims-let-go.txt; count them."""
    lines = {line.strip() for block in LET_GO.findall(said) for line in block.splitlines()}
    with (copy / "docs/claims-let-go.txt").open("a", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in sorted(lines))
    return len(lines)


def take(copy: Path, steps: list[Step]) -> Taken:
    """Take these steps in a copy, build it, and mend what the build and the claims' tests name."""
    environment = {key: value for step in steps for key, value in step.environment.items()}
    for step in steps:
        step.change(copy)
    start = time.perf_counter()
    said = build(copy, environment)
    taken = Taken(environment, time.perf_counter() - start, said=said.stdout)
    while said.returncode and taken.sentences < MOST:
        mended, gone = mend(copy, said.stdout), let_go(copy, said.stdout)
        if not mended + gone:
            break
        taken.sentences += mended
        taken.claims += gone
        said = build(copy, environment)
        taken.said += said.stdout
    taken.problem = said.stdout[-2000:] if said.returncode else ""
    while not taken.problem:
        claims = ("pytest", "-q", "-n", "1", "tests/article", *TESTS["without a browser"])
        said = run(copy, environment, *claims)
        if said.returncode == 0:
            break
        lines = let_go(copy, said.stdout)
        taken.claims += lines
        taken.problem = "" if lines else said.stdout[-4000:]
    return taken


def walk(name: str, steps: list[Step], which: str) -> dict[str, str | int]:
    """Take these steps in a new copy and run the tests; print and return the log's row of them."""
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        copy = copy_to(Path(folder))
        taken = take(copy, steps)
        counts: dict[str, int] = {}
        if not taken.problem:
            said = run(copy, taken.environment, "scripts.test", *TESTS[which])
            counts = counted(said.stdout)
            taken.problem = said.stdout if said.returncode else ""
    row = {
        "step": name,
        "tests": which,
        "outcome": "fails" if taken.problem else "passes",
        "first_build_seconds": round(taken.seconds),
        "minutes": f"{(time.perf_counter() - start) / 60:.1f}",
        "sentences_changed": taken.sentences,
        "claims_let_go": taken.claims,
        **{count: counts.get(count, "") for count in COUNTS},
    }
    print(", ".join(f"{key} {value}" for key, value in row.items()), flush=True)
    if taken.problem:
        print(taken.problem, flush=True)
    return row


def counted(said: str) -> dict[str, int]:
    """Return how many tests came out how, from the line that pytest ends with; without it, {}."""
    ends = re.findall(r"^=+ (.*\d+ \w+.*) in [\d.]+s.*=+$", said, re.MULTILINE)
    if not ends:
        return {}
    found = {word: int(n) for n, word in re.findall(r"(\d+) (\w+)", ends[-1])}
    return {count: found.get(count, found.get(count.rstrip("s"), 0)) for count in COUNTS}


def write_down(row: dict[str, str | int], names: list[str]) -> None:
    """Put a row in its place in the log; rows of steps that there are no more go."""
    rows = {}
    if LOG.is_file():
        with LOG.open(encoding="utf-8", newline="") as file:
            rows = {old["step"]: old for old in csv.DictReader(file)}
    rows[row["step"]] = row
    with LOG.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, row, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows[name] for name in names if name in rows)


def main() -> int:
    """Walk each step, then all of them together."""
    options = {"--browser": "all", "--quick": "quick"}
    words = [word for word in sys.argv[1:] if word not in options]
    which = next((options[w] for w in sys.argv[1:] if w in options), "without a browser")
    walks = {step.name: [step] for step in STEPS} | {TOGETHER: STEPS}
    chosen = [name for name in walks if not words or any(word in name for word in words)]
    passed = []
    for name in chosen:
        row = walk(name, walks[name], which)
        write_down(row, list(walks))
        passed.append(row["outcome"] == "passes")
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
