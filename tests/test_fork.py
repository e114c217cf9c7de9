"""The path of a fork: what README promises a teacher, all of it at once, in a copy.

That takes minutes, so it runs at night. By day test_browser_places.py builds, visits and tests a
fork with two situations more. At night each step alone as well, with the tests that need no
browser; all tests of the fork with everything changed are run by
scripts/measurements/fork_path.py.
"""

import csv
import re
from pathlib import Path

import pytest
import yaml

from scripts.measurements import fork_path
from scripts.measurements.fork_path import (
    PLACE,
    TOGETHER,
    copy_to,
    counted,
    mend,
    remove_passages,
    run,
    take,
    write_down,
)
from scripts.measurements.fork_steps import STEPS
from tests.conftest import ROOT

TABLE = "| I want to … | files | minutes |"


@pytest.fixture(scope="module")
def fork(tmp_path_factory):
    """A copy with all that a teacher may change, and what came of it."""
    if not (ROOT / "site/index.html").is_file():
        pytest.fail("there is no site/: run scripts/build --only-build first")
    copy = copy_to(tmp_path_factory.mktemp("fork"))
    return copy, take(copy, STEPS)


@pytest.mark.nightly
def test_a_fork_with_everything_changed_builds_and_its_claims_pass(fork):
    _, taken = fork
    assert taken.problem == ""
    assert 0 < taken.sentences < 20
    assert 0 < taken.claims < 60


@pytest.mark.slow
@pytest.mark.nightly
@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_a_fork_with_one_thing_changed_builds_and_passes(step, tmp_path):
    copy = copy_to(tmp_path)
    taken = take(copy, [step])
    assert taken.problem == ""
    quick = ("pytest", "-q", "-n", "1", "-m", "not slow and not browser")
    said = run(copy, taken.environment, *quick)
    assert said.returncode == 0, said.stdout[-6000:]


@pytest.mark.nightly
def test_what_was_added_is_published_and_what_was_removed_is_gone(fork):
    copy, _ = fork
    site = copy / "site"
    for page in ("scenarios/eight-clusters", "scenarios/our-experiment", "our-exercise"):
        assert (site / page / "index.html").is_file(), page
    for page in ("scenarios/more-observations", "differences", "stories/radon"):
        assert not (site / page).exists(), page
    assert "Gruppe Ä" in (site / "generated/our-experiment/data.csv").read_text(encoding="utf-8")
    page = (site / "scenarios/our-experiment/index.html").read_text(encoding="utf-8")
    assert "Universität Überall" in page
    assert "CC BY 4.0" in page
    assert "eigene Regression" in page
    assert "https://example.org/courses/shrinkage/scenarios/our-experiment/" in page


@pytest.mark.nightly
def test_the_build_says_how_the_table_was_read_and_what_is_to_be_written(fork):
    _, taken = fork
    marks = re.findall(r"to write: docs/scenarios/([\w-]+)\.md, line \d+: .", taken.said)
    assert set(marks) == {"eight-clusters", "our-experiment"}
    read = "docs/data/ours.csv: 52 rows, separated by semicolons, decimal comma"
    assert read in taken.said


def test_in_a_fork_it_is_day(tmp_path, monkeypatch):
    monkeypatch.setenv("NIGHTLY", "1")
    (tmp_path / "night.py").write_text("import os; print(bool(os.environ.get('NIGHTLY')))")
    assert run(tmp_path, {}, "night").stdout == "False\n"


def test_paragraphs_and_links_are_mended_where_the_build_names_them(tmp_path):
    page = tmp_path / "docs/a.md"
    page.parent.mkdir()
    page.write_text("# A\n\nOne {{ b.x }}\nline.\n\nA [link](lost.md#there) stays.\n")
    said = (
        "the pages have mistakes:\n"
        "docs/a.md, line 3: {{ b.x }}: there is no b\n"
        "Doc file 'a.md' contains a link 'lost.md#there', but\n"
    )
    assert PLACE.findall(said) == [("docs/a.md", "3")]
    assert mend(tmp_path, said) == 2
    assert page.read_text() == "# A\n\n\nA link stays.\n"


def test_of_a_table_a_row_goes_and_an_empty_section_with_its_heading(tmp_path):
    page = tmp_path / "a.md"
    page.write_text("| a |\n|---|\n| gone |\n| b |\n\n## C\n\ngone\n\n## D\n\nd\n\n## E\n\ngone\n")
    assert remove_passages(page, [3, 8, 16]) == 3
    assert page.read_text() == "| a |\n|---|\n| b |\n\n## D\n\nd\n\n"


def test_tests_are_counted_from_the_line_that_pytest_ends_with():
    said = "test: build: ok (3.1 s)\n== 1 failed, 12 passed, 4 skipped, 1 error in 62.3s ==\n"
    assert counted(said) == {"passed": 12, "skipped": 4, "failed": 1, "errors": 1}
    assert counted("== 9 passed in 0.12s ==") == {
        "passed": 9,
        "skipped": 0,
        "failed": 0,
        "errors": 0,
    }
    assert counted("no tests ran") == {}


def test_the_log_keeps_other_steps_in_their_order_and_forgets_those_that_are_gone(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(fork_path, "LOG", tmp_path / "log.csv")
    for step, minutes in (("b", 1), ("gone", 2), ("a", 3)):
        write_down({"step": step, "minutes": minutes}, ["a", "gone", "b"])
    write_down({"step": "b", "minutes": 4}, ["a", "b"])
    assert (tmp_path / "log.csv").read_text() == "step,minutes\na,3\nb,4\n"


def test_the_log_holds_steps_that_there_are_and_none_that_failed():
    names = [*(step.name for step in STEPS), TOGETHER]
    with fork_path.LOG.open(encoding="utf-8", newline="") as file:
        rows = {row["step"]: row for row in csv.DictReader(file)}
    assert list(rows) == [name for name in names if name in rows]
    results = {(row["outcome"], row["failed"], row["errors"]) for row in rows.values()}
    assert results == {("passes", "0", "0")}


def test_gitlab_runs_what_github_runs():
    gitlab = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    github = (ROOT / ".github/workflows/site.yml").read_text(encoding="utf-8")
    assert gitlab["test"]["script"] == ["scripts/test"]
    assert "run: scripts/test" in github
    assert any("scripts/build --only-build" in line for line in gitlab["pages"]["script"])
    assert gitlab["pages"]["artifacts"]["paths"] == ["public"]


def test_what_is_left_to_the_night_is_run_at_night():
    workflow = yaml.safe_load((ROOT / ".github/workflows/nightly.yml").read_text(encoding="utf-8"))
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    said = {step["run"] for step in steps if step.get("env", {}).get("NIGHTLY")}
    here = Path(__file__).relative_to(ROOT).as_posix()
    assert said == {f"scripts/test --ignore={here}", f"scripts/test {here}"}


def test_readme_has_a_line_for_every_step():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = readme[readme.index(TABLE) :].partition("\n\n")[0].splitlines()[2:]
    assert len(rows) >= len(STEPS)
    assert all(re.fullmatch(r"\|.+\|.+\| \d+ \|", row) for row in rows)
    files = {name for row in rows for name in re.findall(r"`((?:docs|shrinksite)/[\w./-]+)`", row)}
    generated = {name for name in files if name.startswith("docs/generated/")}
    assert all((ROOT / name).exists() for name in files - generated)
