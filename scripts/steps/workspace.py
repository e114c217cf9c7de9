"""Where a build works before anything of it is seen: one at a time, and nothing is left behind."""

import fcntl
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.steps.progress import say


@contextmanager
def workspace(root: Path) -> Iterator[Path]:
    """Give an empty folder on the project's disk, so that renaming is atomic; remove it after.

    A second build in the same folder waits here for the first. What a killed build left is removed.
    """
    cache = root / ".cache"
    cache.mkdir(exist_ok=True)
    with open(cache / "lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("waiting for another build of this folder to end")
            fcntl.flock(lock, fcntl.LOCK_EX)
        for left in cache.glob("work-*"):
            shutil.rmtree(left, ignore_errors=True)
        folder = Path(tempfile.mkdtemp(prefix="work-", dir=cache))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
