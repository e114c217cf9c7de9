"""The error a person can act on."""

import re
import shutil
from pathlib import Path

from mkdocs.exceptions import MkDocsException

PROJECT = Path(__file__).parents[2]


class BuildProblem(Exception):  # noqa: N818 - it names what the reader has, not a class of errors
    """A mistake in the project that stops the build: its message names the place and the way out.

    Printed without a traceback; any other exception is a defect of the build itself.
    """


def machine_problem(error: OSError) -> str:
    """Return in one sentence what the machine refused: a full disk, a file that is read-only."""
    if isinstance(error, shutil.Error):  # of copying a folder: what is wrong with each file
        _, place, why = error.args[0][0]
        reason = re.sub(r"^\[Errno \d+\] ([^:]*).*", r"\1", why)
        return f"{place}: {reason.lower()}"
    place = error.filename2 or error.filename or "the disk of this folder"
    return f"{place}: {(error.strerror or str(error)).lower()}"


def told(error: Exception) -> str:
    """Return what stopped a build, for a person, with its place.

    Raises:
        Exception: The same, if it is a defect of the build itself, which needs its traceback.
    """
    match error:
        case BuildProblem():
            return str(error)
        case SyntaxError():
            return f"{error.filename}, line {error.lineno}: {error.msg}".removeprefix(f"{PROJECT}/")
        case MkDocsException():
            return f"mkdocs.yml: {' '.join(str(error).split())}".replace(
                'in "<unicode string>", ', ""
            )
        case OSError():
            return machine_problem(error)
    if places(error)[-1:] and not places(error)[-1].startswith("scripts/steps"):
        return describe(error)
    raise error


def describe(error: BaseException) -> str:
    """Return what went wrong and the line of the project it came from."""
    place = "".join(f" ({place})" for place in places(error)[-1:])
    return f"{type(error).__name__}: {error}{place}"


def places(error: BaseException) -> list[str]:
    """Return the lines of the project's code that an error went through, its origin last."""
    found = []
    trace = error.__traceback__
    while trace:
        file = Path(trace.tb_frame.f_code.co_filename)
        if any(file.is_relative_to(PROJECT / room) for room in ("shrinksite", "scripts")):
            found.append(f"{file.relative_to(PROJECT)}, line {trace.tb_lineno}")
        trace = trace.tb_next
    return found
