"""Which scenarios are executed again, and what an error leaves behind."""

import os
import shutil
import sys
import types
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from scripts.steps.config import read_site
from scripts.steps.generate import generate, what_makes
from scripts.steps.problem import BuildProblem
from scripts.steps.site import notebook_key
from scripts.steps.workspace import workspace
from shrinksite.scenario import Scenario as RealScenario
from shrinksite.scenario import Table

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Scenario:
    slug: str
    parameters: dict = field(default_factory=dict)
    table: None = None


def write_scenario(scenario, page, folder):  # noqa: ARG001
    if scenario.parameters.get("cor", 0) > 1:
        raise ValueError("cor: 2 is not in [-1, 1]")
    (folder / "run").write_bytes(os.urandom(8))


def write_common(scenarios, pages, root, cards):  # noqa: ARG001
    runs = [(root / scenario.slug / "run").read_bytes() for scenario in scenarios]
    (root / "common" / "all").write_bytes(b"".join(runs))


@pytest.fixture
def project(tmp_path, monkeypatch):
    for file, write in {"scenario_files": write_scenario, "common_files": write_common}.items():
        fake = types.SimpleNamespace(**{write.__name__: write})
        monkeypatch.setitem(sys.modules, f"scripts.written.{file}", fake)
    (tmp_path / "shrinksite").mkdir()
    (tmp_path / "shrinksite/fit.py").write_text("a = 1\n")
    (tmp_path / "docs/words").mkdir(parents=True)
    for language in ("en", read_site(ROOT).language):
        shutil.copy(ROOT / f"docs/words/{language}.ftl", tmp_path / "docs/words")
    for file in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(ROOT / file, tmp_path)
    return tmp_path


def run(root, *scenarios):
    """Generate, and return each folder's content."""
    with workspace(root) as work:
        generate(root, list(scenarios), work)
    return contents(root)


def contents(root):
    folders = (root / "docs/generated").iterdir()
    return {f.name: b"".join(p.read_bytes() for p in sorted(f.iterdir())) for f in folders}


def test_nothing_changed_nothing_executed(project):
    first = run(project, Scenario("a"), Scenario("b"))
    assert first.keys() == {"a", "b", "common"}
    assert run(project, Scenario("a"), Scenario("b")) == first


def test_a_changed_parameter_executes_its_scenario_alone(project):
    first = run(project, Scenario("a"), Scenario("b"))
    second = run(project, Scenario("a"), Scenario("b", {"sigma": 2}))
    assert second["a"] == first["a"]
    assert second["b"] != first["b"]
    assert second["common"] != first["common"]


@pytest.mark.parametrize(
    "file", ["shrinksite/fit.py", "shrinksite/new.csv", "requirements.txt", "docs/words/de.ftl"]
)
def test_a_changed_source_executes_all(project, file):
    first = run(project, Scenario("a"), Scenario("b"))
    (project / file).write_text("a = 2\n")
    second = run(project, Scenario("a"), Scenario("b"))
    assert all(second[name] != first[name] for name in first)


@pytest.mark.parametrize(
    "file", ["engine/fit.js", "javascripts/cards/own/own_sample.js", "table/paper.js"]
)
def test_a_changed_module_makes_what_all_scenarios_share_anew(project, file):
    module = project / "docs" / file
    module.parent.mkdir(parents=True)
    module.write_text("1;")
    first = run(project, Scenario("a"))
    module.write_text("2;")
    second = run(project, Scenario("a"))
    assert second["a"] == first["a"]
    assert second["common"] != first["common"]


@pytest.mark.parametrize("harm", ["emptied", "altered", "removed", "added", "no stamp"])
@pytest.mark.parametrize("folder", ["a", "common"])
def test_what_is_no_longer_what_was_written_is_made_again(project, folder, harm):
    run(project, Scenario("a"))
    place = project / "docs/generated" / folder
    file = place / {"a": "run", "common": "all"}[folder]
    match harm:
        case "emptied":
            file.write_bytes(b"")
        case "altered":
            file.write_bytes(file.read_bytes()[::-1] + b"x")
        case "removed":
            file.unlink()
        case "added":
            (place / "more").write_text("")
        case "no stamp":
            (place / "stamp").write_text("cut of")
    run(project, Scenario("a"))
    assert file.stat().st_size == 8
    assert not (place / "more").exists()
    whole = contents(project)
    assert run(project, Scenario("a")) == whole


def test_what_belongs_to_no_scenario_goes(project):
    run(project, Scenario("a"))
    generated = project / "docs/generated"
    (generated / "stray.txt").write_text("here")
    (generated / "b").mkdir()
    run(project, Scenario("a"))
    assert {path.name for path in generated.iterdir()} == {"a", "common"}


def test_a_removed_scenario_leaves_nothing(project):
    run(project, Scenario("a"), Scenario("b"))
    assert run(project, Scenario("a")).keys() == {"a", "common"}


def test_a_failing_scenario_is_named_and_replaces_nothing(project):
    first = run(project, Scenario("a"), Scenario("b"))
    with pytest.raises(BuildProblem, match=r"scenario b: ValueError: cor: 2 is not in \[-1, 1\]"):
        run(project, Scenario("a", {"sigma": 2}), Scenario("b", {"cor": 2}))
    assert contents(project) == first
    assert not list((project / ".cache").glob("work-*"))


def test_a_table_counts_by_its_name_and_content_wherever_the_project_lies(tmp_path):
    def parts(folder, name="rows.csv", text="y,g\n1,a\n"):
        file = tmp_path / folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
        return what_makes(RealScenario("a", "A", "See", table=Table(file, "y", "g")), "a.md")

    assert parts("here") == parts("there")
    assert parts("here") != parts("here", name="cells.csv")
    assert parts("here") != parts("here", text="y,g\n2,a\n")


@pytest.mark.parametrize("speaks", ["", "read_scenarios(path)", "../generated/baseline/data.csv"])
def test_a_notebook_is_executed_again_for_a_situation_it_may_read(project, speaks):
    (project / "docs/a.ipynb").write_text(f'{{"cells": ["{speaks}"]}}')
    keys = set()
    for text in ("", "# changed"):
        (project / "docs/scenarios.toml").write_text(text)
        keys.add(notebook_key(project))
    assert len(keys) == (2 if speaks else 1)
    (project / "docs/data").mkdir()
    (project / "docs/data/rows.csv").write_text("y\n1\n")
    assert notebook_key(project) not in keys
