"""Builds that are killed, and two at once."""

import os
import shutil
import signal
import subprocess

from scripts.measurements.faults.project import BUILD, Project, fault


def kill_when(project: Project, moment: str) -> tuple[int, str]:
    """Kill a build, and what it started, after it printed `moment`."""
    with subprocess.Popen(
        BUILD,
        cwd=project.root,
        env=project.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as run:
        next(line for line in run.stdout if moment in line)
        os.killpg(run.pid, signal.SIGKILL)
    return run.returncode, "(killed)"


@fault
def killed_while_scenarios_run(project: Project) -> tuple[int, str]:
    """After the first of them."""
    shutil.rmtree(project.root / "docs/generated")
    return kill_when(project, "  ")


@fault
def killed_while_pages_are_built(project: Project) -> tuple[int, str]:
    """Before they are checked."""
    return kill_when(project, "unchanged")


@fault
def killed_at_the_end(project: Project) -> tuple[int, str]:
    """When all is checked, and site/ is about to be replaced or has just been."""
    return kill_when(project, "checked")


@fault
def two_builds_at_once(project: Project) -> tuple[int, str]:
    """Both end well."""
    first, second = project.start(), project.start()
    said = [run.communicate()[1].strip() for run in (first, second)]
    return first.returncode or second.returncode, " ".join(filter(None, said))
