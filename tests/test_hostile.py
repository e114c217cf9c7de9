"""Files and addresses that mean harm: a share of those in scripts/measurements/hostile.py."""

import importlib
import tracemalloc

import pytest

from scripts.measurements import hostile
from scripts.measurements.hostile import files, in_node, judge

SHARE = 7


@pytest.mark.slow
def test_hostile_files_and_addresses_end_in_a_right_reading_or_a_sentence(capsys):
    assert in_node(SHARE), capsys.readouterr().out
    assert "right" in capsys.readouterr().out


def test_files_of_megabytes_are_made_when_they_are_asked_for():
    tracemalloc.start()
    importlib.reload(hostile)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000_000  # bytes: less than the longest of them


def test_there_are_as_many_as_promised():
    promised = files()
    assert len(promised) == 341
    assert {expected for _, expected in promised.values()} == {"right", "any", "refused"}


@pytest.mark.parametrize(
    ("page", "end"),
    [
        ({"problem": ["a"], "said": [""]}, "WITHOUT A WORD"),
        ({"problem": ["a"], "said": ["Column { $column }"]}, "WITHOUT A WORD"),
        ({"problem": ["TypeError"], "crash": "at x"}, "UNCAUGHT"),
        ({"problem": ["a"], "said": ["No."]}, "REFUSED"),
        ({"code": {"python": "window.owned = 1"}, "summary": ""}, "CODE"),
        ({"code": {"python": "y = 1  # window.owned"}, "summary": "1"}, "SILENT"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_wrong_counts_as_wrong(page, end):
    assert judge("heading 1", "right", page, ["2"]).startswith(end)
