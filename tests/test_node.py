"""Modules that the build asks in Node, and what it says where one fails."""

import pytest

from scripts.steps.node import ask_node, failure
from scripts.steps.problem import PROJECT

SAID = f"""file://{PROJECT}/docs/engine/fit.js:12
  throw new RangeError("no rows");
  ^

RangeError: no rows
    at fit (file://{PROJECT}/docs/engine/fit.js:12:9)
"""


@pytest.fixture
def module(tmp_path):
    """Give a function that writes a module, which has the `job`, and returns its file."""

    def written(code):
        file = tmp_path / "asked.mjs"
        reads = (
            'import { readFileSync } from "node:fs";\nconst job = JSON.parse(readFileSync(0));\n'
        )
        file.write_text(reads + code, encoding="utf-8")
        return file

    return written


def test_an_answer_is_what_the_module_makes_of_its_job(module):
    file = module("console.log(JSON.stringify([job, process.execArgv]));")
    assert ask_node(file, {"words": "−1 ≤ ρ"}) == [{"words": "−1 ≤ ρ"}, []]
    assert ask_node(file, None, "--no-warnings") == [None, ["--no-warnings"]]


def test_a_module_that_fails_is_named_with_the_reason(module):
    with pytest.raises(RuntimeError, match=r"^asked\.mjs: Error: no such departure$"):
        ask_node(module('throw new Error("no such departure");'))


def test_a_failure_is_named_with_the_line_it_came_from():
    assert failure(SAID) == "RangeError: no rows (docs/engine/fit.js, line 12)"


@pytest.mark.parametrize(
    ("said", "reason"),
    [("node: too many open files\n\n", "node: too many open files"), ("", "no word")],
)
def test_what_is_no_error_of_a_script_is_quoted(said, reason):
    assert failure(said) == reason


def test_a_module_of_the_project_that_fails_is_named_with_its_line():
    still = PROJECT / "scripts/written/still.mjs"
    with pytest.raises(RuntimeError, match=r"^still\.mjs: \w*Error.* \(.*, line \d+\)$"):
        ask_node(still, {"language": "tlh"})
