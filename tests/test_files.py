"""What the build writes is the same everywhere, and can be read in a browser."""

import math

import pytest

from scripts.written.files import to_json, write


def test_a_text_is_written_as_it_is_with_its_folder(tmp_path):
    file = tmp_path / "folder/file.txt"
    write(file, "−1 ≤ ρ\n")
    assert file.read_bytes() == "−1 ≤ ρ\n".encode()


def test_json_is_compact_and_has_no_nan():
    assert to_json({"a": [1, None], "ρ": "−"}) == '{"a":[1,null],"ρ":"−"}'
    with pytest.raises(ValueError, match="Out of range float"):
        to_json([math.nan])
