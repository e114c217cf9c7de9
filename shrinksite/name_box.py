"""The room that a name takes in the figure, in shares of its window (as figure/name_box.js)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

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


def axis_name_box(text: str, place: str) -> Box:
    """Return the box of an axis's own name inside the axes.

    Args:
        text: the name.
        place: "up" at the top left; "left" or "right" at the bottom.
    """
    if place == "up":
        return name_box(0, 1 + _OFF, text, "start", is_above=False)
    across, anchor = (0, "start") if place == "left" else (1, "end")
    return name_box(across, -_OFF, text, anchor, is_above=True)


def axis_name_end(text: str, marks: np.ndarray) -> str:
    """Return the end of the axis below at which its name stands.

    The right one, unless fewer marks would lie under it on the left.

    Args:
        text: the name.
        marks: across and up of each, shape (n, 2), in shares of the window.
    """

    def under(end: str) -> int:
        box = axis_name_box(text, end)
        across, up = np.asarray(marks).T
        is_under = (box.left < across) & (across < box.right) & (box.bottom < up) & (up < box.top)
        return int(is_under.sum())

    return "left" if under("left") < under("right") else "right"


def overlap(one: Box, other: Box) -> bool:
    """Return whether two boxes lie over each other."""
    return (
        one.left < other.right
        and other.left < one.right
        and one.bottom < other.top
        and other.bottom < one.top
    )
