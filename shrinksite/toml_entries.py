"""Files of entries, such as [[scenario]]: read, and the line of a mistake in them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

# A text of several lines, or what might look like its beginning: a comment, a text of one line.
_TEXT = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'{3}.*?\'{3}|#[^\n]*|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'', re.DOTALL
)
_WRITTEN = (
    "Entries begin with their name in double brackets; texts stand between straight quotation "
    'marks, "…", or three of them for several lines; numbers have a decimal point; what stands '
    "between { } or [ ] has commas between"
)


def read_utf8(path: Path) -> str:
    """Return a file's text, without the mark that Windows may put first.

    Raises:
        ValueError: If it is in another encoding; names the file and the line.
    """
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ValueError(
            f"{path}, line {line}: a character is not UTF-8; save the file with this encoding"
        ) from None


def read_toml(path: Path) -> dict:
    """Return what a file says.

    Raises:
        ValueError: If it is no TOML; names the file and the line, and what is allowed.
    """
    text = read_utf8(path)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason, _, at = str(error).partition(" (at ")
        lines = text.splitlines()
        found = re.match(r"line (\d+)", at)
        number = int(found[1]) if found else len(lines)  # otherwise "end of document"
        quoted = lines[number - 1].strip() if 0 < number <= len(lines) else ""
        raise ValueError(
            f"{path}, line {number}: not valid TOML: {quoted}: {reason}. {_WRITTEN}"
        ) from None


def place(path: Path, kind: str, number: int, entry: object, said: str) -> str:
    """Return where in a file a mistake is: its line, and its entry's number and slug.

    Args:
        path: the file.
        kind: what its entries are called: "scenario" of [[scenario]].
        number: of the entry, from 1.
        entry: what it says.
        said: the mistake, which begins ", key" where it is one key's.
    """
    slug = entry.get("slug", "no slug") if isinstance(entry, dict) else "not a table"
    lines = _without_several_lines(read_utf8(path)).splitlines()
    head = re.compile(rf"\s*\[\[\s*([\"']?){kind}\1\s*\]\]")
    starts = [i for i, line in enumerate(lines) if head.match(line)]
    if number > len(starts):  # written as a list
        return f"{path}, entry {number} ({slug})"
    first, end = starts[number - 1], [*starts, len(lines)][number]
    key = re.match(r", (\w+)", said)
    own = (i for i in range(first, end) if key and re.match(rf"\s*{key[1]}\b *[=.]", lines[i]))
    return f"{path}, line {next(own, first) + 1}, entry {number} ({slug})"


def _without_several_lines(text: str) -> str:
    """Leave nothing but line ends of texts of several lines, in which anything may stand."""

    def short(found: re.Match) -> str:
        return "\n" * found[0].count("\n") or found[0]

    return _TEXT.sub(short, text)
