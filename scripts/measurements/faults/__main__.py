"""Try what can go wrong around a build: each fault must end in the right site or the old one.

    .venv/bin/python -m scripts.measurements.faults [PART OF A NAME ...]

Works in a copy of the project on a small disk of its own, which takes root and Linux. A page of the
copy is changed, a fault brought about, the build run. Printed are what site/ is then ("right": the
bytes of a build without the fault; "old": those from before), and the sentence with which the build
ended. The next build, without the fault, must be right. The exit status tells whether all was well.
"""

import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from scripts.measurements.faults import disks, files, killed, places, programs  # noqa: F401
from scripts.measurements.faults.project import FAULTS, Project, mounted
from scripts.steps.problem import PROJECT

LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "node_modules", "__pycache__", "work-*")
DISK = 2500  # megabytes: one fault sets up in the copy as well


def attempt(project: Project, name: str, right: dict, old: dict) -> bool:
    """Bring about one fault and print how it ended; return whether it ended well."""
    start = time.perf_counter()
    status, said = FAULTS[name](project)
    site = project.site()
    state = "right" if site == right else "old" if site == old else "BROKEN"
    project.build()
    healed = project.site() == right and not list((project.root / ".cache").glob("work-*"))
    sentences = [line for line in said.splitlines() if line]
    is_well = (
        healed
        and {
            "right": said == "(killed)" or (status == 0 and not said),
            "old": status != 0 and len(sentences) == 1,
            "BROKEN": False,
        }[state]
    )
    print(
        f"{'ok  ' if is_well else 'FAIL'} {name:42} site {state}, exit {status}, next "
        f"{'right' if healed else 'BROKEN'} ({time.perf_counter() - start:.0f} s)"
        + "".join(f"\n       {line}" for line in sentences),
        flush=True,
    )
    return is_well


def main() -> int:
    """Try every fault, or those named."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # what is mounted is unmounted
    chosen = [n for n in FAULTS if not sys.argv[1:] or any(part in n for part in sys.argv[1:])]
    with (
        tempfile.TemporaryDirectory() as folder,
        mounted(Path(folder), "-t", "tmpfs", "-o", f"size={DISK}m", "tmpfs"),
    ):
        project = Project(Path(folder) / "project")
        shutil.copytree(PROJECT, project.root, ignore=LEFT_OUT)
        (project.root / "node_modules").symlink_to(PROJECT / "node_modules")
        kept = Path(folder) / "kept"
        page = project.root / "docs/summary.md"
        before = page.read_bytes()
        if (problem := project.build()[1]) or not (old := project.site()):
            print(f"the project does not build: {problem}")
            return 1
        shutil.copytree(project.root / "site", kept)
        page.write_bytes(before + "\nA sentence more, with “quotes” and an ü.\n".encode())
        project.build()
        right = project.site()
        well = []
        for name in chosen:
            shutil.rmtree(project.root / "site")
            shutil.copytree(kept, project.root / "site")
            well.append(attempt(project, name, right, old))
    print(f"{sum(well)} of {len(well)} ended well")
    return not all(well)


if __name__ == "__main__":
    sys.exit(main())
