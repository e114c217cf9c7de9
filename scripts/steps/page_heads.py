"""The heads of pages: each page begins with one, which describes it to who has not opened it."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from scripts.steps.config import AS_YAML

HEAD = re.compile(r"-{3}[ \t]*\n(.*?\n)-{3}[ \t]*\n", re.DOTALL)
SHORTEST = 51  # characters: what search engines and previews show in place of the page
LIKE = "---\ndescription: One sentence on what the page shows.\n---"


def wrong_heads(root: Path) -> Iterator[str]:
    """Name each page whose head is missing, does not describe it, or cannot be read."""
    from shrinksite.toml_entries import read_utf8

    seen: dict[str, Path] = {}
    for page in sorted((root / "docs").rglob("*.md")):
        if page.is_relative_to(root / "docs/generated"):
            continue
        name = page.relative_to(root)
        match = HEAD.match(read_utf8(page).replace("\r\n", "\n"))
        if match is None:
            yield f"{name}, line 1: a page begins with its head, such as\n{LIKE}"
            continue
        try:
            head = yaml.safe_load(match[1])
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 2 if error.problem_mark else 1
            yield f"{name}, line {line}: {error.problem}. {AS_YAML}"
            continue
        said = head.get("description") if isinstance(head, dict) else None
        if not isinstance(said, str) or len(said) < SHORTEST:
            yield f"{name}, line 1: its head needs a description of {SHORTEST} characters or more"
        elif said in seen:
            yield f"{name}, line 1: its description is that of {seen[said]}; write its own"
        else:
            seen[said] = name
