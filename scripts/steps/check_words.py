"""Check docs/words against what the project says: every key there, in every language, and used."""

from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from scripts.steps.problem import BuildProblem
from scripts.steps.said_words import said, written

FIRST = "en.ftl"  # the language that the others are compared with
Messages = dict[str, frozenset[str]]  # the $variables of every key


def check_words(root: Path) -> None:
    """Check that languages have the same keys and variables, and that they are those in use.

    Raises:
        BuildProblem: If not; names every key that is missing, different or unused.
    """
    languages = {file.name: read(file) for file in sorted((root / "docs/words").glob("*.ftl"))}
    wrong = [*differences(languages), *misuses(root, languages[FIRST])]
    if wrong:
        raise BuildProblem("the words do not fit:\n" + "\n".join(wrong))


def differences(languages: dict[str, Messages]) -> Iterator[str]:
    """Name what is not the same in every language."""
    first = languages[FIRST]
    for name, messages in languages.items():
        for key in first.keys() - messages.keys():
            yield f"docs/words/{name}: {key} is missing"
        for key, variables in messages.items():
            if key not in first:
                yield f"docs/words/{name}: {key} is not in {FIRST}"
            elif variables != first[key]:
                yield (
                    f"docs/words/{name}: {key} has the variables {named(variables)}, "
                    f"in {FIRST} {named(first[key])}"
                )


def misuses(root: Path, messages: Messages) -> Iterator[str]:
    """Name keys that are said but not there, said with other values, or never said."""
    used = written(root) & messages.keys()
    for call in said(root):
        found = {k for k in messages if call.beginning and k.startswith(call.beginning)}
        found |= {call.key} & messages.keys()
        used |= found
        if not found:
            yield f"{call.place}: docs/words has no {call.key or call.beginning}"
        elif call.values is not None and call.values != messages[call.key]:
            yield (
                f"{call.place}: {call.key} gets {named(call.values)}, "
                f"in {FIRST} it has {named(messages[call.key])}"
            )
    for key in messages.keys() - used:
        yield f"docs/words/{FIRST}: {key} is not used"


def read(file: Path) -> Messages:
    """Return the keys of a language with the variables of each.

    Raises:
        BuildProblem: If a line is not Fluent; says which.
    """
    text = file.read_text(encoding="utf-8")
    messages: Messages = {}
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
