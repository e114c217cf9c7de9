"""A version is one number: in pyproject.toml, and wherever else it must be read."""

import re
import shutil
import subprocess
import sys
import tomllib

import pytest
import yaml

from scripts.measurements.fork_steps import make_it_ours, replace
from scripts.release import HEADING, differences, newest
from tests.conftest import ROOT

CHANGES = "# Changes\n\n## 1.1.0 (2027-01-02)\n\n- New.\n\n## 1.0.0 (2026-11-23)\n\nFirst.\n"
OF_THIS_PROJECT = {
    "mkdocs.yml": "site_name: Shrinkage in mixed models",
    "CITATION.cff": "name: The shrinksite contributors",
    "shrinksite/palette.py": '"accent": "#1f2430"',
}
CITED = 'version: 1.1.0\ndate-released: "2027-01-02"\n'


@pytest.fixture
def project(tmp_path):
    """A project whose version is ready to be tagged."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts/release.py", tmp_path / "scripts")
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.1.0"\n')
    (tmp_path / "CHANGELOG.md").write_text(CHANGES)
    (tmp_path / "CITATION.cff").write_text(CITED)
    return tmp_path


def test_the_newest_dated_changes_are_of_the_version_that_is_here():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    dated = [version for version, date, _ in HEADING.findall(changelog) if date]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert dated[0] == project["version"]


def test_the_version_stands_nowhere_else():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    version = re.escape(project["version"])
    files = [ROOT / "mkdocs.yml", *ROOT.glob("docs/*.md"), *ROOT.glob("shrinksite/*.py")]
    said = re.compile(rf"version\W+{version}\b", re.IGNORECASE)
    assert [file.name for file in files if said.search(file.read_text(encoding="utf-8"))] == []


def test_a_tag_of_the_version_prints_its_changes(project):
    command = [sys.executable, project / "scripts/release.py", "v1.1.0"]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    assert said.stdout == "- New.\n"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "pyproject.toml",
            "1.1.0",
            "1.0.9",
            ['pyproject.toml, project.version: it must be "1.1.0"'],
        ),
        (
            "pyproject.toml",
            "[project]",
            "[tool.project]",
            ['pyproject.toml, project.version: it must be "1.1.0"'],
        ),
        (
            "pyproject.toml",
            '"1.1.0"',
            '"1.1.0',
            ["pyproject.toml: not valid TOML: Illegal character '\\n' (at line 2, column 17)"],
        ),
        (
            "CHANGELOG.md",
            "## 1.1.0 (2027-01-02)",
            "## Unreleased",
            [
                "CHANGELOG.md: its first heading must be ## 1.1.0 (YEAR-MONTH-DAY)",
                'CITATION.cff: it must have the line date-released: "YEAR-MONTH-DAY"',
            ],
        ),
        ("CITATION.cff", "1.1.0", "1.0.0", ["CITATION.cff: it must have the line version: 1.1.0"]),
        (
            "CITATION.cff",
            "2027",
            "2026",
            ['CITATION.cff: it must have the line date-released: "2027-01-02"'],
        ),
    ],
)
def test_a_file_that_names_another_version_is_named(project, file, old, new, told):
    text = (project / file).read_text()
    assert differences(project, "v1.1.0") == []
    (project / file).write_text(text.replace(old, new, 1))
    assert differences(project, "v1.1.0") == told
    command = [sys.executable, project / "scripts/release.py", "v1.1.0"]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr.splitlines()[1:] == told


def test_a_release_merges_into_a_fork_of_another_name(tmp_path):
    def git(*command):
        who = ("-c", "user.name=t", "-c", "user.email=t@example.org")
        subprocess.run(["git", *who, *command], cwd=tmp_path, capture_output=True, check=True)

    files = (
        "mkdocs.yml",
        "CITATION.cff",
        "CHANGELOG.md",
        "pyproject.toml",
        "shrinksite/palette.py",
    )
    for file, text in OF_THIS_PROJECT.items():
        if text not in (ROOT / file).read_text(encoding="utf-8"):
            pytest.skip(f"speaks of this project's own {file}")
    (tmp_path / "shrinksite").mkdir()
    for file in files:
        shutil.copy(ROOT / file, tmp_path / file)
    git("init", "--initial-branch=ours")
    git("add", ".")
    git("commit", "-m", "forked")
    git("branch", "theirs")
    make_it_ours(tmp_path)
    for file in ("mkdocs.yml", "CITATION.cff"):
        replace(tmp_path / file, ('title: "Shrinkage in', 'title: "Our shrinkage in'))
    git("commit", "-am", "ours")
    git("switch", "theirs")
    version = tomllib.loads((tmp_path / "pyproject.toml").read_text())["project"]["version"]
    for file, line in (("pyproject.toml", 'version = "{}"'), ("CITATION.cff", "version: {}")):
        replace(tmp_path / file, (f"\n{line.format(version)}\n", f"\n{line.format('99.0.0')}\n"))
    replace(tmp_path / "CITATION.cff", ('date-released: "2', 'date-released: "3'))
    git("commit", "-am", "theirs")
    git("switch", "ours")
    git("merge", "theirs")
    assert "version: 99.0.0" in (tmp_path / "CITATION.cff").read_text()
    assert "The statistics group" in (tmp_path / "CITATION.cff").read_text()


def test_changes_without_a_section_have_no_version():
    assert newest("# Changes\n") == ("", "", "")


def test_a_tag_is_checked_tested_at_length_and_then_released():
    jobs = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text(encoding="utf-8"))["jobs"]
    check = next(step for step in jobs["test"]["steps"] if "release.py" in step.get("run", ""))
    tags = "startsWith(github.ref, 'refs/tags/v')"
    assert check["if"] == jobs["long"]["if"] == jobs["release"]["if"] == tags
    assert jobs["long"]["uses"] == "./.github/workflows/nightly.yml"
    assert jobs["release"]["needs"] == ["test", "long"]
    nightly = (ROOT / ".github/workflows/nightly.yml").read_text(encoding="utf-8")
    assert re.search(r"^  workflow_call:", nightly, re.MULTILINE)
