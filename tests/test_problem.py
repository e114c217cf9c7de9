"""What stops a build is said in one sentence that names the place."""

import errno
import io
import os
import shutil
import sys

import pytest

from scripts.steps.problem import PROJECT, BuildProblem, told
from scripts.steps.progress import say


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (BuildProblem("docs/index.md, line 3: no"), "docs/index.md, line 3: no"),
        (
            OSError(errno.EROFS, "Read-only file system", "/a/site"),
            "/a/site: read-only file system",
        ),
        (OSError(errno.ENOSPC, "No space"), "the disk of this folder: no space"),
        (OSError(errno.EXDEV, "Cross", "/from", None, "/to"), "/to: cross"),
        (
            shutil.Error([("/a", "/b", "[Errno 28] No space left on device: '/a' -> '/b'")]),
            "/b: no space left on device",
        ),
        (
            SyntaxError("invalid syntax", (f"{PROJECT}/shrinksite/fit.py", 7, 1, "x =")),
            "shrinksite/fit.py, line 7: invalid syntax",
        ),
    ],
    ids=["a mistake", "read-only", "full", "two places", "a folder", "Python"],
)
def test_each_kind_of_error_becomes_a_sentence(error, sentence):
    assert told(error) == sentence


def test_a_mistake_in_the_statistics_names_its_line():
    from shrinksite import create_data

    with pytest.raises(ValueError, match="n_cluster") as raised:
        create_data(n_cluster=-1)
    assert "(shrinksite/" in told(raised.value)
    assert ", line " in told(raised.value)


def test_a_defect_of_the_build_keeps_its_traceback():
    from scripts.steps.stale import digest

    with pytest.raises(TypeError) as raised:
        digest([3])
    with pytest.raises(TypeError):
        told(raised.value)


def test_an_output_that_takes_no_more_is_told_from_the_disk(monkeypatch):
    class Full(io.StringIO):
        def flush(self):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(sys, "stdout", Full())
    with pytest.raises(OSError, match="No space left") as caught:
        say("pages")
    assert told(caught.value) == "where this output goes: no space left on device"
