"""Make small deliberate mistakes in the code and count how many the tests notice.

    .venv/bin/python -m scripts.measurements.mutation [room ...] [--files PATTERN] [--lines N] \
        [--seed S]

Python is mutated by mutmut, JavaScript by Stryker, installed into .cache for this script alone.
Of every room a random sample of lines is taken, the same for the same seed; with --files '*/re*'
only of the files that match. What survives is printed with its place and the change. A line costs
about 5 s in JavaScript and 10 s in Python.
"""

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import sysconfig
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLACE = ROOT / ".cache/mutation"
MUTMUT = "mutmut==3.6.0"
STRYKER = (
    "@stryker-mutator/core@9.6.1",
    "@stryker-mutator/tap-runner@9.6.1",
)  # the last for Node 20
MOST_SECONDS = 200  # of a processor, for any process of Stryker's
# What has no document: the others in these folders only put into pages what these compute.
ROOMS = {
    "shrinksite": ["shrinksite/*.py"],
    "engine": ["docs/engine/*.js"],
    "table": ["docs/table/*.js"],
    "pages": ["docs/javascripts/*/*.js"],
}
DOCUMENT = re.compile(
    r"\b(document|HTMLElement|addEventListener|AbortSignal|querySelector|requestAnimationFrame)\b"
)
NOT_RUN = {
    *("repeat_worker.js", "posterior_worker.js", "compare_worker.js"),
    *("worker.js", "no_senders.js", "types.js"),
}
COPIED = ("docs", "scripts", "tests", "shrinksite", "package.json", "mkdocs.yml", "pyproject.toml")
COPIED += ("README.md", "CITATION.cff", "requirements.txt", "package-lock.json")


def files(room: str, wanted: str = "*") -> list[Path]:
    """Return the files of a room that match and can be tested without a browser."""
    found = sorted(file for pattern in ROOMS[room] for file in ROOT.glob(pattern))
    found = [file for file in found if fnmatch(file.relative_to(ROOT).as_posix(), wanted)]
    if room == "shrinksite":
        return found
    return [f for f in found if f.name not in NOT_RUN and not DOCUMENT.search(f.read_text())]


def sample_lines(room: str, wanted: str, number: int, seed: int) -> list[tuple[Path, int]]:
    """Return a random sample of the lines of code of a room's files that match."""
    lines = [
        (file.relative_to(ROOT), number)
        for file in files(room, wanted)
        for number, text in enumerate(file.read_text().splitlines(), 1)
        if re.search(r"[a-z0-9]", text) and not text.strip().startswith(("*", "/", "#", "import"))
    ]
    return sorted(random.Random(f"{room}{seed}").sample(lines, min(number, len(lines))))


def copy_project(room: str) -> Path:
    """Return a fresh copy of what the tests need: no mistake is ever made in the project."""
    target = PLACE / "projects" / room
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__", ".theme")
            shutil.copytree(source, target / name, ignore=ignored)
        else:
            shutil.copy(source, target)
    for name in ("node_modules", ".venv", "site"):  # a test nearby may read a built page as well
        (target / name).symlink_to(ROOT / name)
    return target


def nearest_tests(folders: set[str]) -> list[str]:
    """Return the tests in JavaScript that import something of these folders."""
    return [
        file.relative_to(ROOT).as_posix()
        for file in sorted((ROOT / "tests/js").glob("*.test.js"))
        if any(f"{folder}/" in file.read_text(encoding="utf-8") for folder in folders)
    ]


def mutate_javascript(room: str, lines: list[tuple[Path, int]]) -> tuple[int, list[str]]:
    """Return how many mistakes were made on the lines, and those that no test noticed."""
    tools = PLACE / "stryker"
    if not (tools / "node_modules").is_dir():
        tools.mkdir(parents=True, exist_ok=True)
        run("npm", "install", "--prefix", tools, "--ignore-scripts", "--no-audit", *STRYKER)
    project = copy_project(room)
    modules = tools / "node_modules/@stryker-mutator"
    settings = {
        "testRunner": "tap",
        "plugins": [str(modules / "tap-runner/dist/src/index.js")],
        "tap": {"testFiles": nearest_tests({file.parent.as_posix() for file, _ in lines})},
        "coverageAnalysis": "perTest",
        "dryRunTimeoutMinutes": 20,  # all of the nearest tests once, on a slow and busy machine
        "mutate": [f"{file}:{line}-{line}" for file, line in lines],
        "concurrency": 2,
        "inPlace": True,
        "reporters": ["json"],
        "jsonReporter": {"fileName": f"{room}.json"},
        "allowEmpty": True,
        "disableTypeChecks": False,
    }
    (project / "stryker.config.json").write_text(json.dumps(settings))
    # Stryker's runner leaves a test running that a mistake made endless, deaf to all but this.
    limited = f'ulimit -t {MOST_SECONDS}; exec "$0" "$@"'
    run("sh", "-c", limited, tools / "node_modules/.bin/stryker", "run", folder=project)
    report = json.loads((project / f"{room}.json").read_text())
    made, survivors = 0, []
    for file, content in report["files"].items():
        text = content["source"].splitlines()
        for mutant in content["mutants"]:
            if mutant["status"] in {"Killed", "Timeout", "Survived", "NoCoverage"}:
                made += 1
                line = mutant["location"]["start"]["line"]
                if mutant["status"] in {"Survived", "NoCoverage"}:
                    change = f"{mutant['mutatorName']} → {mutant.get('replacement', '')[:60]}"
                    survivors.append(f"{file}:{line}  {text[line - 1].strip()[:90]}  [{change}]")
    return made, survivors


def mutate_python(lines: list[tuple[Path, int]]) -> tuple[int, list[str]]:
    """Return how many mistakes were made on the lines, and those that no test noticed."""
    tools = PLACE / "mutmut"
    if not tools.is_dir():
        uv = shutil.which("uv") or ROOT / ".cache/uv/bin/uv"  # where scripts/setup puts it
        run(uv, "pip", "install", "--python", sys.executable, "--target", tools, MUTMUT)
    project = copy_project("shrinksite")
    (project / "setup.cfg").write_text("[mutmut]\nsource_paths=shrinksite\n")
    tried = run(
        *(sys.executable, "-m", "scripts.measurements.python_mutants"),
        *(f"{file}:{line}" for file, line in lines),
        folder=project,
        # What the project has locked comes first, and what only mutmut needs after it.
        PYTHONPATH=os.pathsep.join([sysconfig.get_path("purelib"), str(tools)]),
        OPENBLAS_NUM_THREADS="1",
    )
    made, survivors = json.loads(tried)
    return made, survivors


def run(*command: object, folder: Path = ROOT, **environment: str) -> str:
    """Run a command quietly and return what it printed; show it if it fails."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{command[0]}: {done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


def main() -> None:
    """Print the share noticed, and every survivor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rooms", nargs="*", default=[*ROOMS], choices=[*ROOMS, []])
    parser.add_argument("--files", default="*", metavar="PATTERN")
    parser.add_argument("--lines", type=int, default=80)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    for room in chosen.rooms or ROOMS:
        lines = sample_lines(room, chosen.files, chosen.lines, chosen.seed)
        mutate = (
            mutate_python if room == "shrinksite" else lambda of, r=room: mutate_javascript(r, of)
        )
        made, survivors = mutate(lines)
        noticed = made - len(survivors)
        print(f"{room}: {noticed} of {made} noticed, {noticed / max(made, 1):.0%}", flush=True)
        print("\n".join(f"  survived: {place}" for place in survivors), flush=True)


if __name__ == "__main__":
    main()
