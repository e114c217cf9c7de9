"""What stops a build is said in one sentence that names the place."""

import errno
import shutil

import pytest

from scripts.steps.problem import PROJECT, BuildProblem, told


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
