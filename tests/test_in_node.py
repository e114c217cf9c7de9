"""What Node says of a script that failed becomes one line with its place in the project."""

import pytest

from scripts.written.in_node import ROOT, failure, in_node

SAID = f"""file://{ROOT}/docs/engine/fit.js:12
  throw new RangeError("no rows");
  ^

RangeError: no rows
    at fit (file://{ROOT}/docs/engine/fit.js:12:9)
"""


def test_a_failure_is_named_with_the_line_it_came_from():
    assert failure(SAID) == "RangeError: no rows (docs/engine/fit.js, line 12)"


@pytest.mark.parametrize(
    ("said", "reason"),
    [("node: too many open files\n\n", "node: too many open files"), ("", "no word")],
)
def test_what_is_no_error_of_a_script_is_quoted(said, reason):
    assert failure(said) == reason


def test_a_real_script_that_fails_is_named():
    with pytest.raises(RuntimeError, match=r"^still\.mjs: \w*Error.* \(.*, line \d+\)$"):
        in_node("still.mjs", asked={"language": "tlh"})


def test_a_real_script_answers():
    assert all("key" in row for row in in_node("lab_keys.mjs"))
