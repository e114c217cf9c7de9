"""Tables of one's own, read in the build by the reader of "Your data"."""

from unicodedata import normalize

import numpy as np
import pytest

from scripts.steps.problem import BuildProblem
from scripts.steps.read_table import read_table
from shrinksite.scenario import Table
from tests.reference import DATA


def table(folder, text, x="x", encoding="utf-8", **more):
    file = folder / "ours.csv"
    file.write_bytes(text.encode(encoding))
    return Table(file, "y", "g", x, **more)


def test_a_table_is_read_in_its_order_under_its_own_names():
    data, said = read_table(Table(DATA / "sleepstudy.csv", "Reaction", "Subject", "Days"))
    assert list(data.columns) == ["Reaction", "Days", "Subject"]
    assert data.iloc[[0, -1]].to_numpy().tolist() == [[249.56, 0, 308], [364.1236, 9, 372]]
    assert said == "docs/data/sleepstudy.csv: 180 rows, separated by commas, decimal point"


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ", characters as utf-16le"),
        ("windows-1252", ", characters as windows-1252"),
    ],
)
def test_a_spreadsheets_habits_are_recognized_and_said(tmp_path, encoding, told):
    text = "g;x;y\r\nMüller;1,5;3,25\r\nMüller;2;4\r\n007;1;2,5\r\n7;3;1\r\n"
    data, said = read_table(table(tmp_path, text, encoding=encoding))
    assert data["y"].tolist() == [3.25, 4, 2.5, 1]
    assert data["g"].tolist() == ["Müller", "Müller", "007", "7"]
    assert f"4 rows, separated by semicolons, decimal comma{told}; “g” is read as text" in said


@pytest.mark.parametrize("names", [("class", "1. Test", "2024"), ("7", "3", "5")])
def test_names_that_could_be_data_are_names_where_the_entry_has_them(tmp_path, names):
    cluster, x, y = names
    (tmp_path / "ours.csv").write_text(f"{cluster};{x};{y}\n1;1,5;3\n1;2,5;4\n2;0,5;6\n")
    data, _ = read_table(Table(tmp_path / "ours.csv", y, cluster, x))
    assert data[y].tolist() == [3, 4, 6]
    assert data.columns.tolist() == [y, x, cluster]


def test_an_umlaut_may_be_written_in_both_ways(tmp_path):
    rows = "Klasse;Übung;Pünkte\n1;1,5;3\n1;2,5;4\n2;0,5;6\n"
    (tmp_path / "ours.csv").write_text(normalize("NFD", rows), encoding="utf-8")
    data, _ = read_table(Table(tmp_path / "ours.csv", "Pünkte", "Klasse", "Übung"))
    assert data["Pünkte"].tolist() == [3, 4, 6]
    assert normalize("NFC", data.columns[1]) == "Übung"


def test_without_x_there_are_two_columns(tmp_path):
    data, _ = read_table(table(tmp_path, "g,x,y\na,?,1\na,,2\nb,z,3\n", x=None))
    assert list(data.columns) == ["y", "g"]
    assert data["y"].tolist() == [1, 2, 3]


def test_rows_with_missing_cells_are_left_out_only_if_asked(tmp_path):
    text = "g,x,y\na,1,1\na,,2\nb,2,3\nb,3,NA\n"
    data, said = read_table(table(tmp_path, text, leave_out_missing=True))
    np.testing.assert_array_equal(data["x"], [1, 2])
    assert said.endswith("2 rows with missing cells left out")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("g,x,z\na,1,2\n", "there is no column “y”; it has g, x, z"),
        ("g,x,y\na,1,2\na,2,abc\n", "row 3: “abc” is not a number"),
        ("g,x,y\na,1,2\na,,3\n", "row 3: the cell is empty"),
        ("g,x,y\na,1,2\na,,3\n", "or add to the entry: leave_out_missing = true"),
        ("g,x,y\na,1,2\na,1\n", "Row 3 has 2 cells"),
        ("", "There is nothing in it"),
    ],
    ids=["column", "text", "missing", "way out", "ragged", "empty"],
)
def test_a_mistake_names_file_column_and_row(tmp_path, text, said):
    with pytest.raises(BuildProblem, match=r"^docs/data/ours\.csv: ") as problem:
        read_table(table(tmp_path, text))
    assert said in str(problem.value)
