"""Disks that are full, small, another, or read-only."""

import os
import resource
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from scripts.measurements.faults.project import FAULTS, Project, fault, mounted


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


def whole_pages(file: Path) -> int:
    """Return the bytes that a file, or a folder, takes of a disk in memory."""
    return -(-max(file.stat().st_size, 1) // resource.getpagesize()) * resource.getpagesize()


@fault
def site_is_too_small_a_disk(project: Project) -> tuple[int, str]:
    """The old site is on it, and there is no room for the new one beside it."""
    site, old = project.root / "site", project.root / "old"
    shutil.copytree(site, old)
    room = int(1.4 * sum(whole_pages(file) for file in old.rglob("*")))
    with mounted(site, "-t", "tmpfs", "-o", f"size={room}", "tmpfs"):
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
def what_is_generated_is_read_only(project: Project) -> tuple[int, str]:
    """And a file of it is missing."""
    generated = project.root / "docs/generated"
    (generated / "baseline/facts.json").unlink()
    with mounted(generated, "--bind", "-o", "ro", str(generated)):
        return project.build()


def with_cache(*options: str) -> Callable:
    """Give a fault in which the place to work is a mount of its own, empty."""

    def odd_cache(project: Project) -> tuple[int, str]:
        shutil.rmtree(project.root / "docs/generated")
        with mounted(project.root / ".cache", "-t", "tmpfs", *options, "tmpfs"):
            return project.build()

    return odd_cache


FAULTS["cache is another disk"] = with_cache()
FAULTS["cache is too small a disk"] = with_cache("-o", "size=1m")
FAULTS["cache is read-only"] = with_cache("-o", "ro")


@fault
def no_place_for_what_is_temporary(project: Project) -> tuple[int, str]:
    """No home either: programs that keep something there must do without."""
    shutil.rmtree(project.root / "docs/generated")
    with (
        tempfile.TemporaryDirectory() as full,
        mounted(Path(full), "-t", "tmpfs", "-o", "size=4k", "tmpfs"),
    ):
        Path(full, "filler").write_bytes(bytes(4096))
        return project.build(TMPDIR=full, HOME="/dev/null")


def with_limit(kind: int, number: int) -> Callable:
    """Give a fault in which the system allows a process only so much."""

    def limited(project: Project) -> tuple[int, str]:
        for name in ("generated", "vendor"):
            shutil.rmtree(project.root / "docs" / name)
        return project.build(lambda: resource.setrlimit(kind, (number, number)))

    return limited


for kilobytes in (10, 100, 1000):
    size = with_limit(resource.RLIMIT_FSIZE, 1024 * kilobytes)
    FAULTS[f"no file larger than {kilobytes} KB"] = size
FAULTS["few open files"] = with_limit(resource.RLIMIT_NOFILE, 40)


def speaking_to(place: str) -> Callable:
    """Give a fault in which the build's words go elsewhere."""

    def unheard(project: Project) -> tuple[int, str]:
        with open(place, "w") as out:
            return project.build(lambda: os.dup2(out.fileno(), 1))

    return unheard


FAULTS["output to a full disk"] = speaking_to("/dev/full")


@fault
def output_to_nobody(project: Project) -> tuple[int, str]:
    """As with `| head -1`, which ends early."""
    read, write = os.pipe()
    os.close(read)
    try:
        return project.build(lambda: os.dup2(write, 1))
    finally:
        os.close(write)


@fault
def the_whole_folder_is_read_only(project: Project) -> tuple[int, str]:
    """Nothing can be written."""
    with mounted(project.root, "--bind", "-o", "ro", str(project.root)):
        return Project(project.root).build()
