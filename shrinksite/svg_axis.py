"""Axes of a picture as SVG text; colours and letters come from the style sheet.

What the browser draws has docs/javascripts/svg/axis.js.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from shrinksite.number_words import significant
from shrinksite.ticks import ticks

Scale = Callable[[float], float]
_MIDDLE = 4  # pixels that put a number's middle at the height of its line


@dataclass(frozen=True)
class Frame:
    """Where the axes lie, in pixels: two verticals and two horizontals."""

    left: float
    right: float
    top: float
    bottom: float


def linear(values: tuple[float, float], pixels: tuple[float, float]) -> Scale:
    """Return the scale that takes a range of values to a range of pixels.

    It takes a number, or an array or a column of them.
    """
    (low, high), (first, last) = values, pixels
    return lambda value: first + (value - low) / (high - low) * (last - first)


def with_room(values: Collection[float], room: float) -> tuple[float, float]:
    """Return the range of values with some room on each side.

    Args:
        values: at least one.
        room: on each side, as a share of their range; of 1 where they are all the same.
    """
    low, high = min(values), max(values)
    extent = (high - low) or 1.0
    return low - room * extent, high + room * extent


def axis_below(limits: tuple[float, float], x: Scale, frame: Frame, gap: float = 16) -> list[str]:
    """Return lines up from an axis at the bottom of a frame, with their values below.

    Args:
        limits: range of the axis.
        x: its scale.
        frame: of the axes.
        gap: pixels from the axis down to the line that the numbers stand on.
    """
    return [
        f'<path class="grid" d="M{x(at):.1f} {frame.top:g}V{frame.bottom:g}"/>'
        f'<text x="{x(at):.1f}" y="{frame.bottom + gap:g}" text-anchor="middle">'
        f"{significant(at, 12)}</text>"
        for at in ticks(limits)
    ]


def axis_beside(limits: tuple[float, float], y: Scale, frame: Frame, gap: float = 6) -> list[str]:
    """Return lines across a frame from an axis at its left, with their values beside.

    Args:
        limits: range of the axis.
        y: its scale.
        frame: of the axes.
        gap: pixels between the axis and its numbers.
    """
    return [
        f'<path class="grid" d="M{frame.left:g} {y(at):.1f}H{frame.right:g}"/>'
        f'<text x="{frame.left - gap:g}" y="{y(at) + _MIDDLE:.1f}" text-anchor="end">'
        f"{significant(at, 12)}</text>"
        for at in ticks(limits)
    ]
