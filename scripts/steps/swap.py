"""Replace a folder by a finished one, so that an interruption leaves either the old or the new."""

import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

INTERRUPTIONS = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}


@contextmanager
def workspace(root: Path) -> Iterator[Path]:
    """Give an empty folder on the project's disk, so that renaming is atomic; remove it after."""
    cache = root / ".cache"
    cache.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="work-", dir=cache))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def swap(new: Path, place: Path, work: Path) -> None:
    """Move the folder `new` to `place`; what was there goes to `work`, to be removed with it.

    Signals wait until both renames are done, or `place` could be left missing between them.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, INTERRUPTIONS)
    try:
        if place.exists():
            place.rename(Path(tempfile.mkdtemp(dir=work)) / place.name)
        new.rename(place)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
