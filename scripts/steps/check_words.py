"""Check docs/words against what the project says: every key there, in every language, and used."""

import re
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from scripts.steps.problem import BuildProblem

SOURCES = (
    "shrinksite/**/*.py",
    "scripts/**/*.py",
    "scripts/written/templates/*",
    "docs/.theme/**/*.html",
    "docs/javascripts/**/*.js",
    "docs/table/**/*.js",
    "docs/engine/**/*.js",
)
KEY = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+"
# What takes a key, whole or the beginning of one: `say`, and the errors that are said later.
SAID = re.compile(
    r"\b(?:say|say_markup|EngineError|DataProblem)\(\s*f?"
    rf"""(?:(["'`])({KEY})\1|["'`]([a-z][a-z0-9-]*-)(?:\$?{{|["'`]\s*[~+]))"""
)
WRITTEN = re.compile(rf"""["'`]({KEY})["'`]""")


def check_words(root: Path) -> None:
    """Check that languages have the same keys and variables, and that they are those in use.

    Raises:
        BuildProblem: If not; names every key that is missing, different or unused.
    """
    languages = {file.name: read(file) for file in sorted((root / "docs/words").glob("*.ftl"))}
    first, messages = next(iter({"en.ftl": languages["en.ftl"], **languages}.items()))
    wrong = []
    for name, others in languages.items():
        wrong += [f"docs/words/{name}: {key} is missing" for key in messages if key not in others]
        for key, variables in others.items():
            if key not in messages:
                wrong.append(f"docs/words/{name}: {key} is not in {first}")
            elif variables != messages[key]:
                wrong.append(
                    f"docs/words/{name}: {key} has the variables {named(variables)}, "
                    f"in {first} {named(messages[key])}"
                )
    used: set[str] = set()
    for place, text in sources(root):
        used |= set(WRITTEN.findall(text)) & messages.keys()
        for match in SAID.finditer(text):
            _, key, beginning = match.groups()
            found = {k for k in messages if k == key or (beginning and k.startswith(beginning))}
            used |= found
            if not found:
                line = text.count("\n", 0, match.start()) + 1
                wrong.append(f"{place}, line {line}: docs/words has no {key or beginning}")
    wrong += [f"docs/words/{first}: {key} is not used" for key in messages if key not in used]
    if wrong:
        raise BuildProblem("the words do not fit:\n" + "\n".join(wrong))


def sources(root: Path) -> Iterator[tuple[Path, str]]:
    """Give the place and the text of every file that may say something."""
    for pattern in SOURCES:
        for file in sorted(root.glob(pattern)):
            if "__pycache__" not in file.parts:
                yield file.relative_to(root), file.read_text(encoding="utf-8")


def read(file: Path) -> dict[str, frozenset[str]]:
    """Return the keys of a language with the variables of each.

    Raises:
        BuildProblem: If a line is not Fluent; says which.
    """
    text = file.read_text(encoding="utf-8")
    messages: dict[str, frozenset[str]] = {}
    for entry in FluentParser().parse(text).body:
        line = text.count("\n", 0, entry.span.start) + 1
        if isinstance(entry, ast.Junk):
            raise BuildProblem(f"docs/words/{file.name}, line {line}: not a message of Fluent")
        if not isinstance(entry, ast.Message):
            continue
        if entry.id.name in messages:
            raise BuildProblem(f"docs/words/{file.name}, line {line}: {entry.id.name} again")
        variables = Variables()
        variables.visit(entry)
        messages[entry.id.name] = frozenset(variables.found)
    return messages


class Variables(Visitor):
    """Collects the $variables of a message."""

    def __init__(self):
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        """Take one."""
        self.found.add(node.id.name)


def named(variables: frozenset[str]) -> str:
    """Return variables as a list for the reader."""
    return ", ".join(f"${name}" for name in sorted(variables)) or "none"
