"""What is written along axes, in both languages of the code."""

import json

import pytest

from shrinksite.names import Names
from tests.reference import FOLDER

CASES = json.loads((FOLDER / "axis_names.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("columns", "expected"), CASES)
def test_axes_have_names_and_units(columns, expected):
    names = Names(**columns)
    assert [names.intercept_axis, names.slope_axis, names.y_axis, names.x_axis] == expected
