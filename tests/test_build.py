"""The build as a teacher meets it: on a copy of the project, through the command line."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request

import pytest

from tests.conftest import ROOT, site_url_of
from tests.situations import FIRST, PAGES, SCENARIOS

pytestmark = pytest.mark.slow
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
    for name in ("node_modules", ".git"):  # the time of the last commit is on the pages
        if (ROOT / name).exists():
            (copy / name).symlink_to(ROOT / name)
    return copy


def build(project, site_url="https://example.org/shrinkage/"):
    environment = {**os.environ, "SITE_URL": site_url}
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
        content = path.read_text(encoding="utf-8")
        before.setdefault(path, content)
        assert old in content
        path.write_text(content.replace(old, text, 1) if old else content + text, encoding="utf-8")

    yield add
    for path, content in before.items():
        path.write_text(content, encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        (
            "docs/summary.md",
            '--8<-- "nowhere/figure.html"\n\n--8<-- "shrinksite/nowhere.py"\n',
            [
                'docs/summary.md, line {1}: "nowhere/figure.html" does not exist',
                'docs/summary.md, line {3}: "shrinksite/nowhere.py" does not exist',
            ],
        ),
        (
            "docs/summary.md",
            "{{ nowhere }}\n{{ baseline.nowhere }}\n",
            [
                "docs/summary.md, line {1}: {{{{ nowhere",
                "docs/summary.md, line {2}: {{{{ baseline.no",
            ],
        ),
        (
            "docs/summary.md",
            "[text](baseline.md#nowhere)\n[text](lost.md)\n\n$\\frac{1$ and $\\nowhere$\n",
            [
                "docs/summary.md, line {1}: Doc file 'summary.md' contains a link 'baseline.md#no",
                "docs/summary.md, line {2}: Doc file 'summary.md' contains a link 'lost.md'",
                "docs/summary.md, line {4}: formula $\\frac{{1$",
                "docs/summary.md, line {4}: formula $\\nowhere$",
            ],
        ),
        (
            "docs/javascripts/site/jumps.js",
            "const = 3;\n",
            ["docs/javascripts/site/jumps.js: line {1}: SyntaxError: Unexpected token '='"],
        ),
        ("shrinksite/pooling.py", "x = \n", ["shrinksite/pooling.py, line {1}: invalid syntax"]),
        ("mkdocs.yml", "]\n", ["mkdocs.yml, line {1}: "]),
    ],
    ids=["includes", "numbers", "links and formulas", "a module", "Python", "configuration"],
)
@pytest.mark.needs("summary.md", "baseline.md")
def test_all_mistakes_of_a_kind_are_named_and_the_old_site_stays(project, edit, file, text, told):
    before = files(project / "site")
    lines = len((project / file).read_text(encoding="utf-8").splitlines())
    edit(file, text)
    run = build(project)
    assert run.returncode == 1
    for words in told:
        assert words.format(*(lines + i for i in range(7))) in run.stderr, run.stderr
    assert "Traceback" not in run.stderr
    assert files(project / "site") == before


def test_an_unused_scenario_stops_the_build(project, edit):
    # Where its own page is missing, the build writes one that shows it.
    own = [slug for slug, page in PAGES.items() if page == f"scenarios/{slug}.md"]
    if not own:
        pytest.skip("no situation has a page called as it is")
    edit(f"docs/scenarios/{own[-1]}.md", "", old=f'--8<-- "{own[-1]}/figure.html"')
    run = build(project)
    assert run.returncode == 1
    assert f'no page shows scenario "{own[-1]}"' in run.stderr


@pytest.mark.needs("course/shrinkage.ipynb")
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


@pytest.mark.nightly
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


def test_an_interrupted_build_leaves_the_site_whole(project):
    before = files(project / "site")
    for moment in (FIRST, "results over all"):
        for made in (FIRST, "common"):  # is to be made again
            shutil.rmtree(project / "docs/generated" / made, ignore_errors=True)
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


def wait_for(what, seconds=300):
    """Give the first answer of a function that is not empty."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := what():
            return answer
        time.sleep(0.1)
    raise TimeoutError(f"waited {seconds} s in vain")


@pytest.mark.needs("summary.md")
def test_what_is_saved_is_followed(project, edit):
    command = [*BUILD[:-1], "--port", "8700"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    environment.pop("SITE_URL", None)
    with subprocess.Popen(
        command,
        cwd=project,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        try:
            address = next(line for line in run.stdout if "serving" in line).split()[2]

            def get(path):
                with urllib.request.urlopen(address + path) as answer:
                    return answer.read().decode()

            before = get("summary/")
            lines = (project / "docs/summary.md").read_text(encoding="utf-8").splitlines()
            wrong = "\n\nA sentence {{ nowhere }}.\n"
            edit("docs/summary.md", wrong)
            problem = wait_for(lambda: json.loads(get("_preview/state.json"))["problem"])
            place = f"docs/summary.md, line {len(lines) + 3}: {{{{ nowhere }}}}"
            assert place in problem
            assert get("summary/") == before

            edit("docs/summary.md", "\n\nA sentence mended.\n", old=wrong)
            wait_for(lambda: "A sentence mended." in get("summary/"))
            wait_for(lambda: not json.loads(get("_preview/state.json"))["problem"])
            assert "_preview" not in (project / "site/summary/index.html").read_text()
        finally:
            run.send_signal(signal.SIGINT)
            _, errors = run.communicate()
        assert run.returncode == 130
        assert place in errors


@pytest.mark.nightly
def test_a_build_from_nothing_in_another_place_gives_the_same_bytes(project):
    """Scenarios, faces, notebook and previews are made again."""
    before = files(ROOT / "site")
    for made in ("docs/generated", "docs/vendor", ".cache", "site"):
        shutil.rmtree(project / made)
    run = build(project, site_url_of(ROOT / "site"))
    assert run.returncode == 0, run.stderr
    after = files(project / "site")
    assert after.keys() == before.keys()
    assert [name for name in after if after[name] != before[name]] == []
