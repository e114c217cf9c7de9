"""The error a person can act on."""

import shutil


class BuildProblem(Exception):  # noqa: N818 - it names what the reader has, not a class of errors
    """A mistake in the project that stops the build: its message names the place and the way out.

    Printed without a traceback; any other exception is a defect of the build itself.
    """


def machine_problem(error: OSError) -> str:
    """Return in one sentence what the machine refused: a full disk, a file that is read-only."""
    if isinstance(error, shutil.Error):  # of copying a folder: one entry for every file
        source, target, why = error.args[0][0]
        return f"{target or source}: {why}"
    place = error.filename2 or error.filename or "the disk of this folder"
    return f"{place}: {(error.strerror or str(error)).lower()}"
