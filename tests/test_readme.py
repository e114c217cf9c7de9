"""Every command that README shows is there, and knows the options that README gives it."""

import os
import re
import shlex
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
BEFORE = r"(?:sudo |[A-Z_]+=\S+ )*"
PROGRAM = r"(?:scripts/\w+|\.venv/bin/python|node)(?= |`|$)"
INLINE = re.compile(rf"`{BEFORE}({PROGRAM}[^`]*)`")
LINE = re.compile(rf"^{BEFORE}({PROGRAM}.*)$", re.MULTILINE)
BLOCK = re.compile(r"```bash\n(.*?)```", re.DOTALL)


def commands(text):
    """Return the commands of a text: those between backticks, and the lines of its blocks."""
    lines = "\n".join(BLOCK.findall(text))
    return sorted({*INLINE.findall(BLOCK.sub("", text)), *LINE.findall(lines)})


def source_of(program, first, *others):
    """Return the file that a command runs; None where there is no such module."""
    if program == "node":
        return ROOT / (first if first != "--test" else others[0])
    if program == ".venv/bin/python":
        assert first == "-m", "a module of the project"
        found = find_spec(others[0])
        package = found and found.submodule_search_locations
        return Path(package[0]) / "__main__.py" if package else found and Path(found.origin)
    assert os.access(ROOT / program, os.X_OK), program
    return ROOT / f"{program}.py"


@pytest.mark.parametrize("command", commands(README))
def test_a_command_is_there_with_its_options(command):
    words = shlex.split(
        command.replace("\\|", "").replace("[", " ").replace("]", " "), comments=True
    )
    source = source_of(*words, "")
    if source and "*" in source.name:
        assert list(source.parent.glob(source.name)), command
        return
    assert source, command
    text = source.read_text(encoding="utf-8")
    asked = [word for word in words[1:] if word.startswith("--") and word != "--test"]
    assert [option for option in asked if option not in text] == []


def test_commands_are_found_in_lines_and_between_backticks():
    text = "Run `scripts/nothing --fast` or\n```bash\nA=b node x.mjs < a > b\ngit merge\n```\n"
    assert commands(text) == ["node x.mjs < a > b", "scripts/nothing --fast"]
    assert len(commands(README)) > 25
    with pytest.raises(AssertionError, match="scripts/nothing"):
        source_of("scripts/nothing", "")
    assert find_spec("scripts.measurements.nothing") is None


def test_every_file_of_the_map_is_there_and_one_would_take_further_predictors():
    rooms = README.partition("## The way through the house")[2].partition("\n## ")[0]
    named = set(
        re.findall(r"(?<![\w.*])\w[\w.]*\.(?:py|js|mjs|md|css|toml|html|ipynb|yml|csv)\b", rooms)
    )
    there = {
        file.name
        for folder in ("docs", "scripts", "shrinksite", "tests")
        for file in (ROOT / folder).rglob("*.*")
    }
    assert len(named) > 100
    assert named <= there | {"mkdocs.yml"}
    (row,) = (line for line in rooms.splitlines() if line.startswith("| further predictors"))
    assert "`shrinksite/cluster_sums.py`" in row
