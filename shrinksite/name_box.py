"""The room that a name takes in the figure, in shares of its window (as figure/name_box.js)."""

from __future__ import annotations

from typing import NamedTuple

LARGEST = 26  # units of letters, on the narrowest phone: names stay where they are on any screen
# For each unit of letters, in the figure as wide as it was drawn for; a little more than most take.
_LETTER = 0.0008
_LINE = 0.0032
_OFF = 0.008  # of the window: how far a text is kept off its place


class Box(NamedTuple):
    """Where a text stands, in shares of the window."""

    left: float
    right: float
    bottom: float
    top: float


def name_box(across: float, up: float, text: str, anchor: str, *, is_above: bool) -> Box:
    """Return the box of a text beside a place.

    Args:
        across: the place, a share of the window.
        up: the same.
        text: what is said there.
        anchor: "start", "middle" or "end", as SVG has it.
        is_above: whether the text stands above its place, or below.
    """
    wide, high = _LETTER * LARGEST * len(text), _LINE * LARGEST
    left = across - {"start": 0, "middle": wide / 2, "end": wide}[anchor]
    bottom = up + _OFF if is_above else up - _OFF - high
    return Box(left, left + wide, bottom, bottom + high)


def overlap(one: Box, other: Box) -> bool:
    """Return whether two boxes lie over each other."""
    return (
        one.left < other.right
        and other.left < one.right
        and one.bottom < other.top
        and other.bottom < one.top
    )
