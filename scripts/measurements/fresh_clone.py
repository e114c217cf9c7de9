"""Measure how long a fresh clone takes to a built site, on a machine without uv.

    .venv/bin/python -m scripts.measurements.fresh_clone COMMIT [COMMIT ...]

Each commit is cloned into a temporary folder, twice: first with empty caches, as on a machine
that has never seen the project, then with the caches which the first run left. Printed are seconds
of `scripts/setup` and of the whole, one line a clone; compare lines of one run only.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def path_without(program: str) -> str:
    """Return PATH without the folders that have `program`."""
    folders = os.environ["PATH"].split(os.pathsep)
    return os.pathsep.join(f for f in folders if not os.access(Path(f) / program, os.X_OK))


def seconds(clone: Path, command: list[str], environment: dict[str, str]) -> float:
    """Return the seconds of one command in a clone."""
    start = time.perf_counter()
    subprocess.run(command, cwd=clone, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def measure(commit: str, place: Path, caches: Path) -> tuple[float, float]:
    """Return the seconds of setting up and of building in a clone that is then removed."""
    clone = place / "clone"
    source = Path(__file__).parents[2]
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", source, clone], check=True)
    subprocess.run(["git", "checkout", "--quiet", "--detach", commit], cwd=clone, check=True)
    environment = {
        **os.environ,
        "PATH": path_without("uv"),
        "PIP_CACHE_DIR": str(caches / "pip"),
        "UV_CACHE_DIR": str(caches / "uv"),
        "npm_config_cache": str(caches / "npm"),
    }
    try:
        setup = seconds(clone, ["scripts/setup"], environment)
        return setup, seconds(clone, ["scripts/build", "--only-build"], environment)
    finally:
        shutil.rmtree(clone)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        print("commit    caches  setup   all")
        for commit in sys.argv[1:]:
            for caches in ("empty", "warm"):
                setup, build = measure(commit, place, place / commit)
                print(f"{commit:9.9} {caches:6} {setup:6.1f} {setup + build:5.1f} s", flush=True)


if __name__ == "__main__":
    main()
