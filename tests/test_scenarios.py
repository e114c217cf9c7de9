"""scenarios.toml: what is read, and what is said of mistakes."""

import re

import pytest

from shrinksite import read_scenarios
from shrinksite.parameters import PARAMETER_FIELDS
from tests.reference import DATA, SCENARIOS

OURS = DATA.parent / "scenarios.toml"
ENTRY = '[[scenario]]\nslug = "a"\ntitle = "A"\nlook_for = "Look."\n'


def read(tmp_path, text):
    file = tmp_path / "scenarios.toml"
    file.write_text(text, encoding="utf-8")
    return read_scenarios(file)


def test_ours_are_the_articles():
    scenarios = {scenario.slug: scenario for scenario in read_scenarios(OURS)}
    for slug, known in SCENARIOS.items():
        assert scenarios[slug].parameters == known["parameters"]
    assert scenarios["unbalanced"].point_size == "n"


def test_a_scenario_needs_three_keys(tmp_path):
    (scenario,) = read(tmp_path, ENTRY)
    assert (scenario.slug, scenario.title, scenario.look_for) == ("a", "A", "Look.")
    assert (scenario.point_size, scenario.parameters) == ("equal", {})


def test_the_mark_that_windows_puts_first_is_no_mistake(tmp_path):
    assert len(read(tmp_path, "\ufeff" + ENTRY)) == 1


def test_order_is_the_files(tmp_path):
    text = "".join(ENTRY.replace('"a"', f'"{slug}"') for slug in ("z", "a", "m-2"))
    assert [scenario.slug for scenario in read(tmp_path, text)] == ["z", "a", "m-2"]


KEYS = "slug, title, look_for, point_size, parameters"
NAMES = ", ".join(PARAMETER_FIELDS)
MISTAKES = {
    "not TOML": ("[[scenario]\n", ": not valid TOML: "),
    "no entries": ("", ": allowed are [[scenario]] entries, at least one; found none of it"),
    "empty list": (
        "scenario = []\n",
        ": allowed are [[scenario]] entries, at least one; found none",
    ),
    "other table": ("[[scenarios]]\n", ": allowed are [[scenario]] entries, at least one; found s"),
    "one table": ("[scenario]\nslug = 'a'\n", ": allowed are [[scenario]] entries"),
    "not a table": ("scenario = [3]\n", ", entry 1 (not a table): a scenario is a table"),
    "unknown key": (
        ENTRY + "colour = 1\n",
        f", entry 1 (a), colour: not a key; allowed are {KEYS}",
    ),
    "no slug": (ENTRY.replace('slug = "a"\n', ""), ", entry 1 (no slug), slug = None: it must be"),
    "no title": (ENTRY.replace('title = "A"\n', ""), ", entry 1 (a), title = None: it must be a t"),
    "empty text": (ENTRY.replace("Look.", " "), ", entry 1 (a), look_for = ' ': it must be a text"),
    "text is a number": (ENTRY.replace('"A"', "1"), ", entry 1 (a), title = 1: it must be a text"),
    "slug with a space": (
        ENTRY.replace('"a"', '"A b"'),
        ", entry 1 (A b), slug: allowed are lower-case letters, digits, single hyphens",
    ),
    "slug out of its folder": (ENTRY.replace('"a"', '"../a"'), ", entry 1 (../a), slug: allowed a"),
    "slug that is taken": (ENTRY.replace('"a"', '"common"'), ", entry 1 (common), slug: 'common'"),
    "slug twice": (
        ENTRY + ENTRY.replace('"a"', '"b"') + ENTRY,
        ", entry 3 (a), slug: every slug may be used once; entry 1 has it already",
    ),
    "point size": (
        ENTRY + 'point_size = "big"\n',
        ", entry 1 (a), point_size = 'big': it must be 'equal' or 'n'",
    ),
    "point size is a list": (
        ENTRY + "point_size = []\n",
        ", entry 1 (a), point_size = []: it must be 'equal' or 'n'",
    ),
    "parameters no table": (
        ENTRY + "parameters = 3\n",
        ", entry 1 (a), parameters = 3: it must be a table name = number",
    ),
    "unknown parameter": (
        ENTRY + "parameters = { sd = 1 }\n",
        f", entry 1 (a), parameters.sd: not a parameter; allowed are {NAMES}",
    ),
    "parameter out of range": (
        ENTRY + "parameters = { cor = 2 }\n",
        ", entry 1 (a), parameters.cor = 2 is not allowed: it must be a number at least -1",
    ),
    "parameter is true": (
        ENTRY + "parameters = { balanced = true }\n",
        ", entry 1 (a), parameters.balanced = True is not allowed: it must be a number greater",
    ),
    "count with a fraction": (
        ENTRY + "parameters = { n_cluster = 2.5 }\n",
        ", entry 1 (a), parameters.n_cluster = 2.5 is not allowed: it must be a whole number at l",
    ),
    "too few rows": (
        ENTRY + "parameters = { n_cluster = 2, obs_per_cluster = 2 }\n",
        ", entry 1 (a), parameters: obs_per_cluster = 2, n_cluster = 2, balanced = 1 leave 4 rows",
    ),
}


@pytest.mark.parametrize(("text", "said"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_names_file_entry_key_and_what_is_allowed(tmp_path, text, said):
    with pytest.raises(ValueError, match=re.escape(f"{tmp_path / 'scenarios.toml'}{said}")):
        read(tmp_path, text)


def test_a_file_that_is_not_text_is_named(tmp_path):
    file = tmp_path / "scenarios.toml"
    file.write_bytes(b'title = "\xff"')
    with pytest.raises(ValueError, match="not valid TOML"):
        read_scenarios(file)


def test_a_missing_file_is_an_error_of_the_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_scenarios(tmp_path / "none.toml")
