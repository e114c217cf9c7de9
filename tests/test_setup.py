"""What scripts/setup installs when lock files change, with npm and uv that only note it."""

import os
import shutil
import subprocess

import pytest

from tests.conftest import ROOT


@pytest.fixture
def setup(tmp_path):
    """Give a function that runs scripts/setup in a small project and returns npm's arguments."""
    programs = tmp_path / "programs"
    project = tmp_path / "project"
    for folder in (programs, project / "scripts", project / ".venv"):
        folder.mkdir(parents=True)
    shutil.copy(ROOT / "scripts/setup", project / "scripts")
    (project / "requirements.txt").write_text("")
    noted = tmp_path / "noted"
    for name, does in (("uv", ""), ("npm", f'echo "$*" >> "{noted}"; mkdir -p node_modules')):
        (programs / name).write_text(f"#!/bin/sh\n{does}\n")
        (programs / name).chmod(0o755)

    def run(lock, *arguments):
        noted.unlink(missing_ok=True)
        (project / "package-lock.json").write_text(lock)
        path = f"{programs}{os.pathsep}{os.environ['PATH']}"
        command = [project / "scripts/setup", *arguments]
        subprocess.run(command, env={**os.environ, "PATH": path}, check=True, capture_output=True)
        return noted.read_text() if noted.exists() else ""

    return run


@pytest.mark.slow
def test_a_build_brings_no_tools_that_check_unless_they_are_there(setup):
    assert "--omit=dev" in setup("one")
    assert setup("one") == ""
    assert "--omit=dev" in setup("two")
    assert setup("two", "test").startswith("ci ")
    assert setup("two", "test") == setup("two") == ""
    again = setup("three")
    assert again.startswith("ci ")
    assert "--omit=dev" not in again
    assert setup("three", "test") == ""
