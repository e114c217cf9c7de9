"""Every student's seed: the hash's published values, the twin's, and what is refused."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from shrinksite.student_seed import student_seed

VECTORS = json.loads(
    (Path(__file__).parent / "reference/student_seeds.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(("text", "fnv"), [("a", 0xE40C292C), ("foobar", 0xBF9CF968)])
def test_the_hash_is_fnv_1a(text, fnv):
    assert student_seed(text) == 1 + fnv % (2**31 - 1)


def test_seeds_are_those_of_the_browser():
    found = {number: student_seed(number) for number in VECTORS["seeds"]}
    assert found == VECTORS["seeds"]


def test_a_number_may_be_a_whole_number_and_zeros_in_front_do_not_count():
    assert student_seed(4711) == student_seed("004711") == student_seed(" 4711 ")


@pytest.mark.parametrize("number", VECTORS["refused"])
def test_what_is_refused(number):
    with pytest.raises(ValueError, match="1 to 40 letters, digits"):
        student_seed(number)


def test_a_class_has_seeds_of_its_own():
    seeds = [student_seed(number) for number in range(3_000_000, 3_002_000)]
    assert len(set(seeds)) == 2000
    assert all(1 <= seed <= 2**31 - 1 for seed in seeds)
    # Further samples of one student have the next seeds: no neighbour's among them
    assert min(abs(a - b) for a, b in pairwise(seeds)) > 2000
