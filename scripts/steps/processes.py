"""Two processes at once, for what fills a core."""

import multiprocessing
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager


@contextmanager
def two_processes() -> Iterator[ProcessPoolExecutor]:
    """Give a pool of two forks of this process; where the block raises, what waits is not begun."""
    fork = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(2, mp_context=fork, initializer=leave_signals_to_parent)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def leave_signals_to_parent() -> None:
    """Let the parent end the pool: a worker must not answer Ctrl-C with its own traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
