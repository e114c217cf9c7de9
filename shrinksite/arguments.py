"""What public functions ask of their arguments, and the one sentence that refuses another value."""

from __future__ import annotations

import math
from collections.abc import Iterable
from numbers import Integral, Real

import numpy as np

_LONGEST = 60  # characters of a list or table that a sentence shows


def refusal(name: str, value: object, allowed: str) -> ValueError:
    """Return the error that names an argument, its value, and what is allowed."""
    return ValueError(f"{name} = {shown(value)} is not allowed: it must be {allowed}")


def shown(value: object) -> str:
    """Return a value as it is written in code, or its type where it is a long table or list.

    Texts and numbers are shown whole.
    """
    try:
        text = repr(value)
    except (ValueError, RecursionError):  # too many digits, or lists in one another
        text = ""
    is_short = len(text) <= _LONGEST and "\n" not in text
    is_shown = text and (is_short or isinstance(value, (str, Real)))
    return text if is_shown else f"<{type(value).__name__}>"


def is_number(value: object, kind: type = Real) -> bool:
    """Return whether a value is a number of this kind that floats can hold; no truth value is."""
    try:
        return isinstance(value, kind) and not isinstance(value, bool) and math.isfinite(value)
    except OverflowError:
        return False


def check_whole(name: str, value: object, least: int, most: int, why: str = "") -> None:
    """Raise ValueError unless `value` is a whole number in this range; `why` says what ends it."""
    if not (is_number(value, Integral) and least <= value <= most):
        raise refusal(name, value, f"a whole number from {least} to {most}{why}")


def check_kind(name: str, value: object, kind: type | tuple[type, ...], allowed: str) -> None:
    """Raise ValueError unless `value` is of this type, or of one of these."""
    if not isinstance(value, kind):
        raise refusal(name, value, allowed)


def check_flag(name: str, value: object) -> None:
    """Raise ValueError unless `value` is True or False."""
    check_kind(name, value, (bool, np.bool_), "True or False")


def check_choice(name: str, value: object, choices: Iterable[str | None]) -> None:
    """Raise ValueError unless `value` is one of these texts, or None where that is one."""
    *others, last = choices
    if not ((value is None or isinstance(value, str)) and value in (*others, last)):
        raise refusal(name, value, f"{', '.join(map(repr, others))} or {last!r}")
