"""A mistake in a file of entries is named with its line, as an editor counts it."""

import re

import pytest

from shrinksite.toml_entries import place, read_toml, read_utf8

TWO = """\
# A head that shows [[scenario]] in a line is no entry.

[[scenario]]
slug = "one"
title = "One"

[[scenario]]
slug = "two"
parameters = { sd_int = -1 }
notes.title = 3
"""


def test_what_is_written_is_read_with_the_mark_that_windows_puts_first(tmp_path):
    file = tmp_path / "a.toml"
    file.write_bytes('\ufeff[[scenario]]\r\nslug = "ü"\r\n'.encode())
    assert read_toml(file) == {"scenario": [{"slug": "ü"}]}


def test_another_encoding_is_named_with_its_line(tmp_path):
    file = tmp_path / "a.toml"
    file.write_bytes(b'# one\n# two\ntitle = "\xdcbung"\n')
    said = f"{file}, line 3: a character is not UTF-8; save the file with this encoding"
    for read in (read_utf8, read_toml):
        with pytest.raises(ValueError, match=f"^{re.escape(said)}$"):
            read(file)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("a = { b = 7 c = 3 }", "Unclosed inline table"),
        ("a = { b = 0,5 }", "Expected '=' after a key in a key/value pair"),
        ("a = „Klassen“", "Invalid value"),
        ("a Klassen", "Expected '=' after a key in a key/value pair"),
        ("[a]", "Cannot declare ('a',) twice"),
    ],
)
def test_what_is_no_toml_is_quoted_with_its_line_and_what_is_allowed(tmp_path, line, reason):
    file = tmp_path / "a.toml"
    file.write_text(f"[a]\nx = 1\n\n{line}\n\n[z]\n", encoding="utf-8")
    said = f"{file}, line 4: not valid TOML: {line}: {reason}. Entries begin with"
    with pytest.raises(ValueError, match=f"^{re.escape(said)}"):
        read_toml(file)


def test_a_text_that_never_ends_is_named_at_the_end_of_the_file(tmp_path):
    file = tmp_path / "a.toml"
    file.write_text('a = 1\nb = """\nText')
    with pytest.raises(ValueError, match=r", line 3: not valid TOML: Text: "):
        read_toml(file)


@pytest.mark.parametrize(
    ("number", "said", "where"),
    [
        (1, ", title = 3: no", ", line 5, entry 1 (one)"),
        (2, ", parameters.sd_int = -1 is not allowed", ", line 9, entry 2 (two)"),
        (2, ", notes: not a key", ", line 10, entry 2 (two)"),
        (2, ", title is missing", ", line 7, entry 2 (two)"),
        (1, ", parameters = 3: no", ", line 3, entry 1 (one)"),
        (2, ": give either", ", line 7, entry 2 (two)"),
        (3, ", slug: no", ", entry 3 (two)"),
    ],
)
def test_a_mistake_is_at_its_key_or_where_its_entry_begins(tmp_path, number, said, where):
    file = tmp_path / "a.toml"
    file.write_text(TWO)
    entry = {"slug": "one" if number == 1 else "two"}
    assert place(file, "scenario", number, entry, said) == f"{file}{where}"


def test_entries_are_counted_where_toml_has_them(tmp_path):
    file = tmp_path / "a.toml"
    file.write_text(
        '# """ is for several lines\n[[ "scenario" ]]\n'
        'look_for = """\n[[scenario]]\ntitle = \\"""\n'
        "\"\"\"\ntitle = 'a \"\"\"' # [[scenario]]\n[[scenario]]\nnotes = '''\n[[scenario]]\n'''\n"
        "title = 3\n"
    )
    assert len(read_toml(file)["scenario"]) == 2
    assert place(file, "scenario", 1, {}, ", title = 1") == f"{file}, line 7, entry 1 (no slug)"
    assert place(file, "scenario", 2, {}, ", title = 3") == f"{file}, line 12, entry 2 (no slug)"
