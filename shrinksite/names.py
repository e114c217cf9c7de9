"""What the columns of a model are called along axes, with their units."""

from __future__ import annotations

from dataclasses import dataclass, fields

from shrinksite.arguments import check_kind
from shrinksite.words import say

_MOST = 28  # characters that fit along an axis


@dataclass(frozen=True)
class Names:
    """Names of the columns, and units; "" is no unit. Twin of docs/javascripts/words/names.js.

    Attributes:
        y: the outcome.
        x: the predictor.
        y_unit: of the outcome, and so of intercepts.
        x_unit: of the predictor; a slope has the unit of y over it, or of y where x has none.

    Raises:
        ValueError: if one of them is no text.
    """

    y: str = "y"
    x: str = "x"
    y_unit: str = ""
    x_unit: str = ""

    def __post_init__(self):
        for field in fields(self):
            check_kind(field.name, getattr(self, field.name), str, "a text")

    @property
    def intercept_axis(self) -> str:
        """What is written along intercepts."""
        return _with_unit(say("figure-axis-intercept"), self.y_unit)

    @property
    def slope_axis(self) -> str:
        """What is written along slopes."""
        unit = f"{self.y_unit}/{self.x_unit}" if self.y_unit and self.x_unit else self.y_unit
        return _with_unit(say("figure-axis-slope", x=_short(self.x)), unit)

    @property
    def y_axis(self) -> str:
        """What is written along the outcome."""
        return _with_unit(_short(self.y), self.y_unit)

    @property
    def x_axis(self) -> str:
        """What is written along the predictor."""
        return _with_unit(_short(self.x), self.x_unit)


def _with_unit(name: str, unit: str) -> str:
    """Return a name with its unit, where it has one that does not say the same."""
    is_said = unit.casefold() in ("", name.casefold())
    return name if is_said else say("figure-axis-unit", name=name, unit=unit)


def _short(name: str) -> str:
    """Return a name that fits along an axis."""
    return name if len(name) <= _MOST else f"{name[: _MOST - 1]}…"
