"""One line per step of the build, with the seconds it took."""

import time
from collections.abc import Iterator
from contextlib import contextmanager


def say(line: str) -> None:
    """Print one line at once, also where the output is a pipe.

    Raises:
        OSError: If nobody reads the pipe any more, or the file it goes to finds no room.
    """
    try:
        print(f"build: {line}", flush=True)
    except OSError as error:
        raise OSError(error.errno, error.strerror, "where this output goes") from None


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print `name` and the seconds the block took; nothing if the block raises."""
    start = time.perf_counter()
    yield
    say(f"{name} ({time.perf_counter() - start:.1f} s)")
