"""What was looked at once, drawn and said, and is to stay so: twin of tests/js/kept.mjs."""

import json
import os
from itertools import zip_longest
from pathlib import Path

FOLDER = Path(__file__).parent / "kept"
DIGITS = 6  # significant ones: what a computer's own arithmetic may change comes later


def is_as_kept(file: str, text: str) -> None:
    """Check that a text is the one that is kept in tests/kept/.

    After a change that is meant, `KEEP=1 pytest` with the test named keeps the new ones: open them,
    and look at what git shows, before they are committed.
    """
    lines = text.replace("><", ">\n<").strip() + "\n"
    if os.environ.get("KEEP"):
        (FOLDER / file).write_text(lines, encoding="utf-8")
    kept = (FOLDER / file).read_text(encoding="utf-8").split("\n")
    for number, (was, now) in enumerate(zip_longest(kept, lines.split("\n")), 1):
        assert now == was, f"{file}, line {number}; if that is meant: KEEP=1 pytest"


def as_text(value: object) -> str:
    """Return nested dictionaries and lists, a key a line, numbers with the digits that count."""
    return json.dumps(_short(value), indent=1, ensure_ascii=False, allow_nan=False)


def _short(value: object) -> object:
    """Return a value in which lists are one line each."""
    if isinstance(value, dict):
        return {str(key): _short(part) for key, part in value.items()}
    if isinstance(value, list | tuple) and not any(isinstance(part, dict) for part in value):
        return ", ".join(map(str, map(_rounded, value)))
    return [_short(part) for part in value] if isinstance(value, list | tuple) else _rounded(value)


def _rounded(value: object) -> object:
    """Return numbers of the digits that count, and lists in lists."""
    if isinstance(value, list | tuple):
        return [_rounded(part) for part in value]
    if isinstance(value, float):
        return float(f"{value:.{DIGITS}g}")
    return value
