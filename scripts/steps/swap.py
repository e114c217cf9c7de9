"""Replace a folder by a finished one, so that an interruption leaves either the old or the new."""

import errno
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

INTERRUPTIONS = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
COMING = ".coming"


def swap(new: Path, place: Path, work: Path) -> None:
    """Move the folder `new` to `place`; what was there goes to `work`, to be removed with it.

    A `place` that cannot be moved, such as a mount point, is filled instead.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    old = Path(tempfile.mkdtemp(dir=work)) / place.name
    if place.is_symlink() and place.is_dir():
        fill(new, place)
        return
    with uninterrupted():
        try:
            if os.path.lexists(place):
                place.rename(old)
            new.rename(place)
        except OSError as error:
            if old.exists():
                old.rename(place)
            if error.errno not in {errno.EBUSY, errno.EXDEV}:
                raise
        else:
            return
    fill(new, place)


def fill(new: Path, place: Path) -> None:
    """Give the folder `place` the content of `new`.

    It is copied beside the old content first: if the disk is too small, the old is still whole.
    """
    coming = place / COMING
    shutil.rmtree(coming, ignore_errors=True)
    try:
        shutil.copytree(new, coming / "new")
        (coming / "old").mkdir()
        with uninterrupted():
            for entry in place.iterdir():
                if entry != coming:
                    entry.rename(coming / "old" / entry.name)
            for entry in (coming / "new").iterdir():
                entry.rename(place / entry.name)
    finally:
        shutil.rmtree(coming, ignore_errors=True)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Have signals wait until the block is done, or a folder could be left missing."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, INTERRUPTIONS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
