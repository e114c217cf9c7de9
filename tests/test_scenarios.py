"""scenarios.toml: what is read, and what is said of mistakes."""

import re
from unicodedata import normalize

import pytest

from scripts.measurements.reference_table import simulated_data
from shrinksite import read_scenarios
from shrinksite.parameters import PARAMETER_FIELDS
from shrinksite.scenario import Table
from tests.conftest import ROOT

ENTRY = '[[scenario]]\nslug = "a"\ntitle = "A"\nlook_for = "Look."\n'
OWN = ENTRY + 'data = "ours.csv"\ny = "score"\nx = "hours"\ncluster = "class"\n'


def read(tmp_path, text):
    (tmp_path / "data").mkdir(exist_ok=True)
    for name in ("ours.csv", "theirs.csv"):
        (tmp_path / "data" / name).touch()
    file = tmp_path / "scenarios.toml"
    file.write_text(text, encoding="utf-8")
    return read_scenarios(file)


def test_a_scenario_needs_three_keys(tmp_path):
    (scenario,) = read(tmp_path, ENTRY)
    assert (scenario.slug, scenario.title, scenario.look_for) == ("a", "A", "Look.")
    assert (scenario.point_size, scenario.random_effects) == ("equal", "correlated")
    assert (scenario.parameters, scenario.table) == ({}, None)


def test_the_mark_that_windows_puts_first_is_no_mistake(tmp_path):
    assert len(read(tmp_path, "\ufeff" + ENTRY)) == 1


def test_order_is_the_files(tmp_path):
    text = "".join(ENTRY.replace('"a"', f'"{slug}"') for slug in ("z", "a", "m-2"))
    assert [scenario.slug for scenario in read(tmp_path, text)] == ["z", "a", "m-2"]


def test_own_data_are_a_table_and_its_columns(tmp_path):
    (scenario,) = read(tmp_path, OWN + 'random_effects = "uncorrelated"\nunits = { y = "ms" }\n')
    table = Table(tmp_path / "data/ours.csv", "score", "class", "hours", {"y": "ms"})
    assert (scenario.random_effects, scenario.parameters) == ("uncorrelated", {})
    assert scenario.table == table


def test_a_files_umlaut_may_be_written_in_both_ways(tmp_path):
    text = OWN.replace("ours.csv", normalize("NFC", "ü.csv"))
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / normalize("NFD", "ü.csv")).touch()
    assert read(tmp_path, text)[0].table.file.is_file()


def test_without_x_there_are_intercepts_alone(tmp_path):
    (scenario,) = read(tmp_path, OWN.replace('x = "hours"\n', "leave_out_missing = true\n"))
    assert (scenario.random_effects, scenario.table.x) == ("intercept", None)
    assert scenario.table.leave_out_missing


def test_without_x_intercepts_alone_may_be_said(tmp_path):
    said = OWN.replace('x = "hours"\n', 'random_effects = "intercept"\n')
    assert read(tmp_path, said)[0].random_effects == "intercept"


KEYS = "slug, title, look_for, point_size, random_effects, parameters"
NAMES = ", ".join(PARAMETER_FIELDS)
MISTAKES = {
    "not TOML": ("[[scenario]\n", ", line 1: not valid TOML: [[scenario]: "),
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
    "no slug": (ENTRY.replace('slug = "a"\n', ""), ", entry 1 (no slug), slug is missing: it must"),
    "no title": (ENTRY.replace('title = "A"\n', ""), ", entry 1 (a), title is missing: it must be"),
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
    "unknown structure": (
        ENTRY + 'random_effects = "slope"\n',
        ", entry 1 (a), random_effects = 'slope': it must be 'correlated' or 'uncorrelated' or",
    ),
    "no such file": (
        OWN.replace("ours", "our"),
        ", entry 1 (a), data = 'our.csv': there is no such file in {data}; it has ours.csv, the",
    ),
    "a file elsewhere": (OWN.replace('"ours', '"../data/ours'), ", entry 1 (a), data = '../data/"),
    "no y": (OWN.replace('y = "score"\n', ""), ", entry 1 (a), y is missing: it must be a text"),
    "x is a number": (OWN.replace('"hours"', "1"), ", entry 1 (a), x = 1: it must be a text"),
    "a column twice": (
        OWN.replace('"hours"', '"score"'),
        ", entry 1 (a), y, x, cluster: each must be another column",
    ),
    "units of the cluster": (
        OWN + 'units = { cluster = "m" }\n',
        ", entry 1 (a), units = {'cluster': 'm'}: it must be a table of texts",
    ),
    "a unit is a number": (OWN + "units = { x = 1 }\n", ", entry 1 (a), units = {'x': 1}: it must"),
    "unit of no x": (
        OWN.replace('x = "hours"', 'units = { x = "h" }'),
        ", entry 1 (a), units = {'x': 'h'}: it must be a table of texts",
    ),
    "missing": (
        OWN + "leave_out_missing = 1\n",
        ", entry 1 (a), leave_out_missing = 1: it must be true or false",
    ),
    "parameters of own data": (
        OWN + "parameters = { cor = 1 }\n",
        ", entry 1 (a), parameters: not a key beside data of one's own; allowed are slug, title, "
        "look_for, point_size, random_effects, data, y, x, cluster, units, leave_out_missing",
    ),
    "columns without data": (
        ENTRY + 'y = "score"\ncluster = "class"\n',
        ", entry 1 (a), data is missing: it must be a text",
    ),
    "slopes without x": (
        OWN.replace('x = "hours"', 'random_effects = "correlated"'),
        ", entry 1 (a), random_effects = 'correlated': it must be 'intercept' (no x)",
    ),
    "too few rows": (
        ENTRY + "parameters = { n_cluster = 2, obs_per_cluster = 2 }\n",
        ", entry 1 (a), parameters: obs_per_cluster = 2, n_cluster = 2, balanced = 1 leave 4 rows",
    ),
}


@pytest.mark.parametrize(("text", "said"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_names_file_entry_key_and_what_is_allowed(tmp_path, text, said):
    said = said.replace("{data}", str(tmp_path / "data"))
    file = re.escape(str(tmp_path / "scenarios.toml"))
    with pytest.raises(ValueError, match=rf"^{file}(, line \d+)?{re.escape(said)}"):
        read(tmp_path, text)


def test_a_missing_file_is_an_error_of_the_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_scenarios(tmp_path / "none.toml")


def test_other_programs_are_compared_on_what_parameters_describe():
    """A table of one's own has none, and would have been compared by the defaults' data."""
    own = {s.slug for s in read_scenarios(ROOT / "docs/scenarios.toml") if s.table is not None}
    assert simulated_data()
    assert not own & simulated_data().keys()
