"""Random use leaves no error behind, and memory where it was."""

import os
from itertools import islice
from statistics import median

import pytest

from scripts.measurements.soak import soak
from tests.browser import watch

pytestmark = pytest.mark.needs("lab.md", "your-data.md")

# The workflow does forty at night; scripts.measurements.soak as many as one likes.
ROUNDS = int(os.environ.get("SOAK_ROUNDS", "4"))
SECONDS = 2  # in the lab, a round
FRAMES = 10  # from move to move: other tests want a part of the machine too


def test_random_moves_and_tables_leave_memory_level(page, site):
    wrong = watch(page)
    page.set_viewport_size({"width": 1440, "height": 900})
    rounds = list(islice(soak(page, site, FRAMES, SECONDS), ROUNDS))
    third = len(rounds) // 3
    early, late = rounds[1 : 1 + third], rounds[-third:]  # the first round loads what is kept
    grown = {
        name: median(found[name] for found in late) / median(found[name] for found in early)
        for name in ("nodes", "heap")
    }
    print(f"{len(rounds)} rounds, {sum(found['moves'] for found in rounds)} moves, grown {grown}")
    assert grown["nodes"] < 1.1
    assert grown["heap"] < 1.25
    assert wrong == []
