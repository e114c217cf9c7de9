"""A folder is replaced whole, or stays; one build at a time works, and leaves nothing behind."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.steps.swap import swap
from scripts.steps.workspace import workspace

WAITING = """
import sys
from pathlib import Path
from scripts.steps.workspace import workspace
with workspace(Path(sys.argv[1])) as work:
    print("here", flush=True)
"""


@pytest.fixture
def folders(tmp_path):
    """A finished folder, the one it replaces, and a place to work."""
    new, place, work = (tmp_path / name for name in ("new", "place", "work"))
    for folder, text in ((new, "new"), (place, "old")):
        (folder / "inner").mkdir(parents=True)
        (folder / "inner/file").write_text(text)
        (folder / text).write_text(text)
    work.mkdir()
    return new, place, work


def content(folder):
    return {
        p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*") if p.is_file()
    }


def refuse(monkeypatch, place, number):
    """Have the system refuse to move `place`, as it does with a mount point (EBUSY)."""
    rename = Path.rename

    def fake(self, target):
        if place in (self, Path(target)):
            raise OSError(number, "refused", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fake)


NEW = {"inner/file": "new", "new": "new"}
OLD = {"inner/file": "old", "old": "old"}


def test_the_new_is_in_place_and_the_old_gone(folders):
    new, place, work = folders
    swap(new, place, work)
    assert content(place) == NEW
    assert not new.exists()


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EXDEV])
def test_a_mount_point_is_filled_in_place(folders, monkeypatch, number):
    new, place, work = folders
    inode = place.stat().st_ino
    refuse(monkeypatch, place, number)
    swap(new, place, work)
    assert content(place) == NEW
    assert place.stat().st_ino == inode


def test_a_link_stays_one(folders, tmp_path):
    new, place, work = folders
    link = tmp_path / "link"
    link.symlink_to(place)
    swap(new, link, work)
    assert link.is_symlink()
    assert content(place) == NEW


def test_what_a_killed_build_left_in_a_mount_goes(folders, monkeypatch):
    new, place, work = folders
    (place / ".coming/new").mkdir(parents=True)
    refuse(monkeypatch, place, errno.EBUSY)
    swap(new, place, work)
    assert content(place) == NEW


def test_a_disk_too_small_for_a_mount_keeps_the_old(folders, monkeypatch):
    new, place, work = folders
    refuse(monkeypatch, place, errno.EBUSY)

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("shutil.copytree", full)
    with pytest.raises(OSError, match="No space"):
        swap(new, place, work)
    assert content(place) == OLD


def test_what_cannot_be_moved_keeps_the_old(folders, monkeypatch):
    new, place, work = folders
    refuse(monkeypatch, place, errno.EROFS)
    with pytest.raises(OSError, match="refused"):
        swap(new, place, work)
    assert content(place) == OLD


def test_a_new_folder_that_cannot_come_brings_the_old_back(folders, monkeypatch):
    new, place, work = folders
    refuse(monkeypatch, new, errno.EACCES)
    with pytest.raises(OSError, match="refused"):
        swap(new, place, work)
    assert content(place) == OLD


def test_what_killed_builds_left_is_cleared(tmp_path):
    (tmp_path / ".cache/work-killed/site").mkdir(parents=True)
    with workspace(tmp_path) as work:
        assert [path.name for path in (tmp_path / ".cache").glob("work-*")] == [work.name]
    assert not list((tmp_path / ".cache").glob("work-*"))


def test_a_second_build_waits_and_says_so(tmp_path):
    command = [sys.executable, "-c", WAITING, tmp_path]
    with workspace(tmp_path):
        second = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        said = second.stdout.readline()
    with second:
        assert said == "build: waiting for another build of this folder to end\n"
        assert second.stdout.read() == "here\n"
