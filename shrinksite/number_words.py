"""Numbers as words, with the marks of the site's language.

Never for CSV, code or a printout. Ties are rounded away from zero, as JavaScript does: the twin is
docs/javascripts/words/numbers.js.
"""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Context, Decimal

from shrinksite.words import say

_ROUNDING = 1e-9  # what is smaller is what rounding left of 0
_MOST_DECIMALS = 5  # numbers that need more have a power of ten
_LARGEST = 1e21  # from here on JavaScript writes a power of ten
_EXACT = Context(prec=400, rounding=ROUND_HALF_UP)


def number(value: float | None, digits: int = 3) -> str:
    """Return a number with `digits` decimals; a dash where there is none."""
    return _words(value, lambda: _fixed(value, digits))


def significant(value: float | None, digits: int = 6) -> str:
    """Return a number rounded to `digits` significant digits, without zeros at its end."""
    return _words(value, lambda: _shortest(_rounded(value, digits)))


def precise(value: float | None) -> str:
    """Return a number with three significant digits and two decimals at least; rounding is 0."""
    return _words(value, lambda: _precise(value))


def signed(value: float | None, digits: int = 3) -> str:
    """Return a number with `digits` decimals and its sign, also where it is positive."""
    return with_sign(number(value, digits))


def with_sign(text: str) -> str:
    """Return a number that is already text with a plus where it is positive."""
    is_positive = any("1" <= digit <= "9" for digit in text) and text[0] != "−"
    return f"+{text}" if is_positive else text


def percent(share: float | None, digits: int = 0) -> str:
    """Return a share as a percentage with `digits` decimals."""
    if share is None or not math.isfinite(share):
        return number(share)
    return say("number-percent", number=number(100 * share, digits))


def count(value: int) -> str:
    """Return a whole number, its thousands set apart."""
    return f"{value:,}".replace(",", say("number-thousands")).replace("-", "−")


def interval(low: float, high: float, digits: int = 3) -> str:
    """Return a range of numbers with `digits` decimals."""
    return say("number-interval", low=number(low, digits), high=number(high, digits))


def _words(value: float | None, written) -> str:
    """Return what `written` gives in digits with the language's marks; a dash for no number."""
    if value is None or not math.isfinite(value):
        return say("number-missing")
    text = written()
    if text.strip("-0.") == "":  # no zero has a sign
        text = text.removeprefix("-")
    return text.replace("-", "−").replace(".", say("number-decimal"))


def _fixed(value: float, digits: int) -> str:
    """Return the number's digits as JavaScript's `toFixed` does."""
    if abs(value) >= _LARGEST:
        return repr(float(value))
    return f"{Decimal(float(value)).quantize(Decimal(1).scaleb(-digits), context=_EXACT):f}"


def _precise(value: float) -> str:
    """Return the digits of `precise`."""
    size = abs(value)
    if size < _ROUNDING:
        return "0.00"
    decimals = max(2, 2 - math.floor(math.log10(size)))
    return f"{_rounded(value, 3):.2e}" if decimals > _MOST_DECIMALS else _fixed(value, decimals)


def _rounded(value: float, digits: int) -> Decimal:
    """Return a number rounded to `digits` significant digits."""
    return Context(prec=digits, rounding=ROUND_HALF_UP).create_decimal(float(value))


def _shortest(value: Decimal) -> str:
    """Return a number's digits as JavaScript's `String` does."""
    if value == 0:
        return "0"
    value = value.normalize()
    return f"{value:f}" if 1e-6 <= abs(value) < _LARGEST else f"{value:e}"
