"""Numbers as words: in every language, with the vectors that the browser's twin passes as well."""

import json
from pathlib import Path

import numpy as np
import pytest

from shrinksite import number_words

VECTORS = json.loads((Path(__file__).parent / "reference/number_words.json").read_text("utf-8"))


@pytest.mark.parametrize("code", ["en", "de"])
@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: f"{v['function']}{v['arguments']}")
def test_numbers_are_words(vector, code, monkeypatch):
    monkeypatch.setenv("SHRINKSITE_LANGUAGE", code)
    assert getattr(number_words, vector["function"])(*vector["arguments"]) == vector[code]


@pytest.mark.parametrize("name", ["number", "significant", "precise", "signed", "percent"])
@pytest.mark.parametrize("value", [np.nan, np.inf, None])
def test_what_is_no_number_is_a_dash(name, value):
    assert getattr(number_words, name)(value) == "–"


def test_numpys_numbers_are_numbers():
    assert number_words.number(np.float32(0.5), 1) == "0.5"
    assert number_words.count(np.int64(1000)) == "1,000"
