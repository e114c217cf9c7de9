"""Make one mistake after the other in a copy of the package, and run the tests that are nearest.

Called by mutation.py, in the copy. mutmut says what mistakes there are; its own runner is not used,
since it forks after the tests ran once: a fit they cache would hide every mistake in it.
"""

import difflib
import json
import os
import re
import resource
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

# Loaded once, before the forks; the package and its tests are not.
import numpy  # noqa: F401
import pandas  # noqa: F401
import plotly.graph_objects  # noqa: F401
import pytest
import scipy.optimize
import scipy.stats  # noqa: F401
from mutmut.mutation.file_mutation import create_mutations

SECONDS = 120  # of a processor: more than the nearest tests of any module take
LEFT_OUT = {"test_twin.py"}  # compares all with the engine, which takes minutes
# They keep the numbers, pictures and refusals of all modules.
OF_ALL = ("tests/test_kept.py", "tests/test_kept_numbers.py", "tests/test_refusals.py")
IN_BROWSER = {"page", "site", "new_context", "browser"}


class WithoutBrowser:
    """A plugin of pytest that leaves out what needs a browser."""

    @staticmethod
    def pytest_collection_modifyitems(items: list) -> None:
        """Keep the other tests."""
        items[:] = [item for item in items if not IN_BROWSER & {*item.fixturenames}]


def mistakes(file: Path, places: set[int]) -> Iterator[tuple[int, str, str]]:
    """Give every mistake that begins on these lines: its line, what it says, and the whole text."""
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    module, found, *_ = create_mutations(str(file), text, places)
    for one in found:
        changed = module.deep_replace(one.original_node, one.mutated_node).code
        blocks = difflib.SequenceMatcher(None, lines, changed.splitlines(), autojunk=False)
        for kind, start, _, new, end in blocks.get_opcodes():
            if kind != "equal":
                said = " ".join(line.strip() for line in changed.splitlines()[new:end])
                yield start + 1, said, changed
                break


@cache
def nearest_tests(module: str) -> tuple[str, ...]:
    """Return the tests named after a module or importing it, or its users', and those of all."""
    exports = Path("shrinksite/__init__.py").read_text(encoding="utf-8")
    lists = re.findall(rf"from shrinksite\.{module} import (\([^)]+\)|.+)", exports)
    names = [module, *(name for one in lists for name in re.findall(r"\w+", one))]
    mentions = re.compile(
        r"\b__all__\b" if module == "__init__" else rf"\bshrinksite\.({'|'.join(names)})\b"
    )
    own = f"test_{module}.py"
    near = [
        file
        for file in sorted(Path("tests").rglob("test_*.py"))
        if file.name not in LEFT_OUT and (file.name == own or mentions.search(file.read_text()))
    ]
    near = [file for file in near if str(file) not in OF_ALL]
    near.sort(key=lambda file: file.name != own)
    if near:
        return (*map(str, near), *OF_ALL)
    direct = re.compile(rf"\bshrinksite\.{module}\b")
    package = Path("shrinksite").glob("[!_]*.py")
    users = [file.stem for file in package if direct.search(file.read_text())]
    found = {test for user in users for test in nearest_tests(user)}
    return (*sorted(found - {*OF_ALL}), *OF_ALL)


def exit_code(tests: tuple[str, ...]) -> int:
    """Return how the tests ended, in a process that has seen nothing of the package before."""
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(1, 2)
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        options = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
        os._exit(pytest.main([*options, *tests], plugins=[WithoutBrowser()]))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main() -> None:
    """Try the mistakes on lines given as file:number; print how many, and those no test noticed."""
    sys.dont_write_bytecode = True  # a mistake of the same second and length would not be seen
    places = defaultdict(set)
    for place in sys.argv[1:]:
        name, number = place.split(":")
        places[Path(name)].add(int(number))
    made, survivors = 0, []
    for file, lines in places.items():
        text, tests = file.read_text(encoding="utf-8"), nearest_tests(file.stem)
        tried = list(mistakes(file, lines))
        if not tried:  # a docstring
            continue
        unharmed = exit_code(tests) if tests else pytest.ExitCode.NO_TESTS_COLLECTED
        if unharmed not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            sys.exit(f"{file}: its tests fail without a mistake: {' '.join(tests)}")
        for line, said, changed in tried:
            made += 1
            file.write_text(changed, encoding="utf-8")
            if not tests or exit_code(tests) == unharmed:
                was = text.splitlines()[line - 1].strip()
                survivors.append(f"{file}:{line}  {was[:90]}  [{said[:90]}]")
            file.write_text(text, encoding="utf-8")
    print(json.dumps([made, survivors]))


if __name__ == "__main__":
    main()
