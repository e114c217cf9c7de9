"""Ticks are round and few, and those that the browser draws."""

import json
import subprocess

import pytest

from shrinksite.ticks import ticks
from tests.browser import ROOT

RANGES = [(-0.3 * s * 10.0**e, 0.7 * s * 10.0**e) for e in range(-8, 9) for s in (1, 1.7, 3.3, 9.9)]


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ((-0.56, 2.44), [-0.5, 0, 0.5, 1, 1.5, 2]),
        ((0, 1), [0, 0.2, 0.4, 0.6, 0.8, 1]),
        ((-3, 17), [0, 5, 10, 15]),
        ((0, 6), [0, 1, 2, 3, 4, 5, 6]),
        ((0, 6.1), [0, 2, 4, 6]),
        ((0, 0.15), [0, 0.025, 0.05, 0.075, 0.1, 0.125, 0.15]),
    ],
)
def test_ticks_are_round(limits, expected):
    assert ticks(limits) == expected


@pytest.mark.parametrize("size", [1e-3, 0.05, 1, 30, 5e3, 1e6])
def test_any_range_has_a_few_ticks_inside(size):
    values = ticks((-0.4 * size, 0.6 * size))
    assert 2 <= len(values) <= 8
    assert all(-0.4 * size <= value <= 0.6 * size for value in values)


def test_the_browsers_ticks_are_the_same():
    script = (
        "import { ticks } from './docs/engine/ticks.js';"
        f"console.log(JSON.stringify({json.dumps(RANGES)}.map((range) => ticks(range, 5))))"
    )
    node = ["node", "--input-type=module", "--eval", script]
    done = subprocess.run(node, cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [ticks(limits, 5) for limits in RANGES]
