"""Try what can go wrong around a build: each fault must end in the right site or the old one.

    .venv/bin/python -m scripts.measurements.faults [PART OF A NAME ...]

Works in a copy of the project on a small disk of its own, which takes root and Linux. A page of the
copy is changed, a fault brought about, the build run. Printed are what site/ is then ("right": the
bytes of a build without the fault; "old": those from before), and the sentence with which the build
ended. The next build, without the fault, must be right. The exit status tells whether all was well.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "node_modules", "__pycache__", "work-*")
BUILD = [sys.executable, "-m", "scripts.build", "--only-build"]
DISK = 2500  # megabytes: one fault sets up in the copy as well
FAULTS: dict[str, Callable] = {}


class Project:
    """A copy of the project, and the environment in which its build runs."""

    def __init__(self, root: Path):
        self.root = root
        # As scripts/build sets it, which would set up the copy as well.
        as_scripts_build = {"PYTHONUTF8": "1", "SITE_URL": "https://example.org/shrinkage/"}
        self.environment = {**os.environ, **as_scripts_build}

    def start(self, **more: str) -> subprocess.Popen:
        """Start a build."""
        return subprocess.Popen(
            BUILD,
            cwd=self.root,
            env=self.environment | more,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def build(self, **more: str) -> tuple[int, str]:
        """Build; return the exit status and what was said of a failure."""
        with self.start(**more) as run:
            _, errors = run.communicate()
        return run.returncode, errors.strip()

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
        subprocess.run(["umount", place], check=True)


def kill_when(project: Project, moment: str) -> tuple[int, str]:
    """Kill a build, and what it started, after it printed `moment`."""
    with subprocess.Popen(
        BUILD,
        cwd=project.root,
        env=project.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as run:
        next(line for line in run.stdout if moment in line)
        os.killpg(run.pid, signal.SIGKILL)
    return run.returncode, "(killed)"


@fault
def killed_while_scenarios_run(project: Project) -> tuple[int, str]:
    """After the first of them."""
    shutil.rmtree(project.root / "docs/generated")
    return kill_when(project, "  ")


@fault
def killed_while_pages_are_built(project: Project) -> tuple[int, str]:
    """Before they are checked."""
    return kill_when(project, "unchanged")


@fault
def killed_at_the_end(project: Project) -> tuple[int, str]:
    """When all is checked, and site/ is about to be replaced or has just been."""
    return kill_when(project, "checked")


@fault
def two_builds_at_once(project: Project) -> tuple[int, str]:
    """Both end well."""
    first, second = project.start(), project.start()
    said = [run.communicate()[1].strip() for run in (first, second)]
    return first.returncode or second.returncode, " ".join(filter(None, said))


def with_room_for(megabytes: float) -> Callable:
    """Give a fault that leaves so much of the disk."""

    def full_disk(project: Project) -> tuple[int, str]:
        filler = project.root / "filler"
        free = shutil.disk_usage(project.root).free
        with open(filler, "wb") as file:
            os.posix_fallocate(file.fileno(), 0, free - int(megabytes * 2**20))
        try:
            return project.build()
        finally:
            filler.unlink()

    return full_disk


for room in (0, 0.2, 2, 6):
    FAULTS[f"full disk, {room} MB left"] = with_room_for(room)


@fault
def full_disk_for_scenarios(project: Project) -> tuple[int, str]:
    """What is generated does not find room."""
    shutil.rmtree(project.root / "docs/generated")
    return with_room_for(0.3)(project)


@fault
def site_is_a_mount(project: Project) -> tuple[int, str]:
    """As in a container: it cannot be moved, and is filled."""
    with mounted(project.root / "site", "--bind", str(project.root / "site")):
        return project.build()


@fault
def site_is_another_disk(project: Project) -> tuple[int, str]:
    """A disk that was mounted while empty; its content is copied back to be compared."""
    site = project.root / "site"
    with mounted(site, "-t", "tmpfs", "tmpfs"):
        ended = project.build()
        shutil.copytree(site, project.root / "copy")
    shutil.rmtree(site)
    (project.root / "copy").rename(site)
    return ended


@fault
def site_is_too_small_a_disk(project: Project) -> tuple[int, str]:
    """The old site is on it, and there is no room for the new one beside it."""
    site, old = project.root / "site", project.root / "old"
    shutil.copytree(site, old)
    with mounted(site, "-t", "tmpfs", "-o", "size=12m", "tmpfs"):
        shutil.copytree(old, site, dirs_exist_ok=True)
        ended = project.build()
        shutil.rmtree(old)
        shutil.copytree(site, old)
    shutil.rmtree(site)
    old.rename(site)
    return ended


@fault
def site_is_read_only(project: Project) -> tuple[int, str]:
    """A mount without the right to write."""
    site = project.root / "site"
    with mounted(site, "--bind", "-o", "ro", str(site)):
        return project.build()


@fault
def site_is_a_link(project: Project) -> tuple[int, str]:
    """It stays one."""
    site, other = project.root / "site", project.root / "elsewhere"
    site.rename(other)
    site.symlink_to(other)
    try:
        return project.build()
    finally:
        site.unlink()
        other.rename(site)


@fault
def the_whole_folder_is_read_only(project: Project) -> tuple[int, str]:
    """Nothing can be written."""
    with mounted(project.root, "--bind", "-o", "ro", str(project.root)):
        return Project(project.root).build()


def cut(name: str, share: float) -> Callable:
    """Give a fault that leaves a share of a file, as a copy that was broken off does."""

    def cut_file(project: Project) -> tuple[int, str]:
        file = next(project.root.glob(name))
        whole = file.read_bytes()
        file.write_bytes(whole[: int(share * len(whole))])
        return project.build()

    return cut_file


for place in (
    ".cache/notebooks/*.json",
    ".cache/notebooks/stamp",
    "docs/generated/baseline/figure.json",
    "docs/generated/common/facts.yml",
    "docs/generated/common/stamp",
    "docs/vendor/plotly-basic.min.js",
    "docs/vendor/*.woff2",
    "site/index.html",
):
    FAULTS[f"emptied {place}"] = cut(place, 0)
    FAULTS[f"broken off {place}"] = cut(place, 0.6)


@fault
def altered_number(project: Project) -> tuple[int, str]:
    """A digit of what is generated."""
    file = project.root / "docs/generated/baseline/facts.json"
    file.write_text(file.read_text(encoding="utf-8").replace("1", "2", 1), encoding="utf-8")
    return project.build()


@fault
def files_where_folders_belong(project: Project) -> tuple[int, str]:
    """In what is generated and vendored, and in the cache."""
    for name in (
        "docs/generated/baseline",
        "docs/generated/common",
        "docs/vendor",
        ".cache/notebooks",
    ):
        shutil.rmtree(project.root / name)
        (project.root / name).write_text("a file")
    return project.build()


def with_programs(**scripts: str) -> Callable:
    """Give a fault in which `scripts/build` finds these programs first."""

    def odd_programs(project: Project) -> tuple[int, str]:
        with tempfile.TemporaryDirectory() as folder:
            for name, script in scripts.items():
                file = Path(folder) / name.replace("_", ".")
                file.write_text(f"#!/bin/sh\n{script}\n")
                file.chmod(0o755)
            path = f"{folder}:{os.environ['PATH']}"
            run = subprocess.run(
                ["scripts/build", "--only-build"],
                cwd=project.root,
                env=project.environment | {"PATH": path},
                capture_output=True,
                text=True,
                check=False,
            )
        return run.returncode, run.stderr.strip()

    return odd_programs


FAULTS["old Python"] = with_programs(
    python3="exit 1", python3_11="exit 1", python3_12="exit 1", python3_13="exit 1"
)
FAULTS["old Node"] = with_programs(node='[ "$1" = -v ] && echo v18.0.0; exit 1')


@fault
def no_node(project: Project) -> tuple[int, str]:
    """A PATH with everything else."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("bash", "dirname", "mkdir", "flock", "env", "cat", "sha256sum"):
            Path(folder, name).symlink_to(shutil.which(name))
        Path(folder, "python3").symlink_to(Path(sys.executable).resolve())
        run = subprocess.run(
            [shutil.which("bash"), "scripts/build", "--only-build"],
            cwd=project.root,
            env=project.environment | {"PATH": folder},
            capture_output=True,
            text=True,
            check=False,
        )
    return run.returncode, run.stderr.strip()


@fault
def spaces_and_umlauts_in_the_folders_name(project: Project) -> tuple[int, str]:
    """And a quote, and what shells and URLs make something of; set up there as well."""
    odd = project.root.parent / "Kurs über 100 % 'Mixed' $x #1"
    project.root.rename(odd)
    try:
        (odd / "node_modules").unlink()
        run = subprocess.run(
            ["scripts/build", "--only-build"],
            cwd=odd,
            env=project.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        shutil.rmtree(odd / ".venv", ignore_errors=True)
        shutil.rmtree(odd / "node_modules", ignore_errors=True)
        (odd / "node_modules").symlink_to(ROOT / "node_modules")
    finally:
        odd.rename(project.root)
    return run.returncode, run.stderr.strip()


def in_place(**settings: str) -> Callable:
    """Give a fault that is another environment; everything is generated anew in it."""

    def elsewhere(project: Project) -> tuple[int, str]:
        for name in ("docs/generated", "docs/vendor", ".cache/notebooks"):
            shutil.rmtree(project.root / name)
        with tempfile.TemporaryDirectory() as folder:
            locale = settings.get("LC_ALL", "C")
            if locale != "C":
                name, _, charmap = locale.partition(".")
                compile_it = ["localedef", "-i", name, "-f", charmap, f"{folder}/{locale}"]
                subprocess.run(compile_it, check=True)
            return project.build(LOCPATH=folder, **settings)

    return elsewhere


FAULTS["locale C"] = in_place(LC_ALL="C")
FAULTS["locale de_DE, Latin-1"] = in_place(LC_ALL="de_DE.ISO-8859-1")
FAULTS["locale tr_TR, Latin-5"] = in_place(LC_ALL="tr_TR.ISO-8859-9")
FAULTS["time zone UTC+14"] = in_place(TZ="Pacific/Kiritimati")
FAULTS["time zone UTC-11"] = in_place(TZ="Pacific/Pago_Pago")


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
        shutil.copytree(ROOT, project.root, ignore=LEFT_OUT)
        (project.root / "node_modules").symlink_to(ROOT / "node_modules")
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
