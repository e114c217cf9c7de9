"""The build as a teacher meets it: on a copy of the project, through the command line."""

import json
import os
import shutil
import signal
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.situations import FIRST, LAST, PAGES, SCENARIOS

LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "node_modules", "__pycache__", "work-*")
BUILD = [sys.executable, "-m", "scripts.build", "--only-build"]
NEW = """
[[scenario]]
slug = "many-clusters"
title = "Many: clusters"
look_for = "More clusters, better variances."
parameters = { n_cluster = 200 }
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy, built as far as the original is."""
    if not (ROOT / "site/index.html").is_file():
        pytest.fail("there is no site/: run scripts/build --only-build first")
    copy = tmp_path_factory.mktemp("copy") / "project"
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    return copy


def build(project):
    environment = {**os.environ, "SITE_URL": "https://example.org/shrinkage/"}
    return subprocess.run(
        BUILD, cwd=project, env=environment, capture_output=True, text=True, check=False
    )


def files(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture
def edit(project):
    """Give a function that adds text to a file; undo it afterwards."""
    before = {}

    def add(name, text, old=""):
        path = project / name
        before[path] = content = path.read_text(encoding="utf-8")
        assert old in content
        path.write_text(content.replace(old, text, 1) if old else content + text, encoding="utf-8")

    yield add
    for path, content in before.items():
        path.write_text(content, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('\n\n--8<-- "nowhere/figure.html"\n', [", line", '"nowhere/figure.html"']),
        ("\n\n[text](#nowhere) [text](lost.md)\n", ["#nowhere", "lost.md"]),
        ("\n\n{{ nowhere }}\n", ["nowhere"]),
        ("\n\n$\\frac{1$\n", ["\\frac{1"]),
    ],
    ids=["include", "anchor and link", "variable", "formula"],
)
def test_a_mistake_on_a_page_stops_the_build(project, edit, text, told):
    before = files(project / "site")
    edit(f"docs/{PAGES[FIRST]}", text)
    run = build(project)
    assert run.returncode == 1
    assert all(word in run.stderr for word in [PAGES[FIRST], *told]), run.stderr
    assert "Traceback" not in run.stderr
    assert files(project / "site") == before


def test_an_unused_scenario_stops_the_build(project, edit):
    page = f"docs/{PAGES[LAST]}"
    edit(page, "", old=f'--8<-- "{LAST}/figure.html"')
    run = build(project)
    assert run.returncode == 1
    assert f'no page shows scenario "{LAST}"' in run.stderr


def test_a_failing_notebook_stops_the_build(project, edit):
    name = "docs/course/shrinkage.ipynb"
    edit(name, "")
    notebook = json.loads((project / name).read_text(encoding="utf-8"))
    next(c for c in notebook["cells"] if c["cell_type"] == "code")["source"] = ["1 / 0"]
    (project / name).write_text(json.dumps(notebook), encoding="utf-8")
    run = build(project)
    assert run.returncode == 1
    assert "course/shrinkage.ipynb" in run.stderr
    assert "ZeroDivisionError" in run.stderr


def test_a_new_scenario_gets_a_page_and_goes_again(project, edit):
    edit("mkdocs.yml", "")
    edit("docs/scenarios.toml", NEW)
    page = project / "docs/scenarios/many-clusters.md"
    run = build(project)
    assert run.returncode == 0, run.stderr
    assert "wrote docs/scenarios/many-clusters.md" in run.stdout
    assert f"1 of {len(SCENARIOS) + 1} scenarios executed" in run.stdout
    assert "More clusters, better variances." in page.read_text()
    assert (project / "site/scenarios/many-clusters/index.html").is_file()

    toml = project / "docs/scenarios.toml"
    toml.write_text(toml.read_text().removesuffix(NEW))
    run = build(project)
    assert run.returncode == 1
    assert "docs/scenarios/many-clusters.md, line" in run.stderr

    page.unlink()
    nav = project / "mkdocs.yml"
    nav.write_text(
        nav.read_text().replace('      - "Many: clusters": scenarios/many-clusters.md\n', "")
    )
    assert build(project).returncode == 0
    assert not (project / "docs/generated/many-clusters").exists()


def test_an_interrupted_build_leaves_the_site_whole(project, edit):
    before = files(project / "site")
    edit("shrinksite/__init__.py", "\n")
    for moment in (FIRST, "results over all"):
        # A shell in the background ignores Ctrl-C, and its children with it: undo that here.
        with subprocess.Popen(
            BUILD,
            cwd=project,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        ) as run:
            next(line for line in run.stdout if moment in line)
            run.send_signal(signal.SIGINT)
        assert run.returncode == 130
        assert files(project / "site") == before
    assert not list((project / ".cache").glob("work-*"))


def test_two_builds_give_the_same_bytes(project):
    """The second starts from nothing: scenarios, fonts and notebook are made again."""
    assert build(project).returncode == 0
    before = files(project / "site")
    for made in ("docs/generated", "docs/vendor", ".cache", "site"):
        shutil.rmtree(project / made)
    assert build(project).returncode == 0
    after = files(project / "site")
    assert after.keys() == before.keys()
    assert [name for name in after if after[name] != before[name]] == []
