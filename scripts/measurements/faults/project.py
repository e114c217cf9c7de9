"""What a fault is tried on: a copy of the project, whose build can be started."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

BUILD = [sys.executable, "-m", "scripts.build", "--only-build"]
FAULTS: dict[str, Callable] = {}


class Project:
    """A copy of the project, and the environment in which its build runs."""

    def __init__(self, root: Path):
        self.root = root
        # As scripts/build sets it, which would set up the copy as well.
        as_scripts_build = {"PYTHONUTF8": "1", "SITE_URL": "https://example.org/shrinkage/"}
        self.environment = {**os.environ, **as_scripts_build}

    def start(self, before: Callable | None = None, **more: str) -> subprocess.Popen:
        """Start a build, in this environment and more; `before` is called in its process."""
        return subprocess.Popen(
            BUILD,
            cwd=self.root,
            env=self.environment | more,
            preexec_fn=before,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def build(self, before: Callable | None = None, **more: str) -> tuple[int, str]:
        """Build; return the exit status and what was said of a failure."""
        with self.start(before, **more) as run:
            _, errors = run.communicate()
        return run.returncode, errors.strip()

    def set_up_and_build(self, shell: str = "bash", **more: str) -> tuple[int, str]:
        """Run scripts/build itself, which sets up the copy first; return as `build` does."""
        run = subprocess.run(
            [shell, "scripts/build", "--only-build"],
            cwd=self.root,
            env=self.environment | more,
            capture_output=True,
            text=True,
            check=False,
        )
        return run.returncode, run.stderr.strip()

    def site(self) -> dict[str, bytes]:
        """Return the site's files."""
        site = self.root / "site"
        return {str(p.relative_to(site)): p.read_bytes() for p in site.rglob("*") if p.is_file()}


def fault(function: Callable) -> Callable:
    """Note a fault under its name."""
    FAULTS[function.__name__.replace("_", " ")] = function
    return function


@contextmanager
def mounted(place: Path, *options: str) -> Iterator[None]:
    """Mount something at `place` while the block runs."""
    subprocess.run(["mount", *options, place], check=True)
    try:
        yield
    finally:
        # A build that is ended with the script may still be at work there.
        subprocess.run(["umount", "--lazy", place], check=True)
