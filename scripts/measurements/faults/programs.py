"""Programs that are too old, or missing."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from scripts.measurements.faults.project import FAULTS, Project, fault


def with_programs(**scripts: str) -> Callable:
    """Give a fault in which `scripts/build` finds these programs first."""

    def odd_programs(project: Project) -> tuple[int, str]:
        with tempfile.TemporaryDirectory() as folder:
            for name, script in scripts.items():
                file = Path(folder) / name.replace("_", ".")
                file.write_text(f"#!/bin/sh\n{script}\n")
                file.chmod(0o755)
            return project.set_up_and_build(PATH=f"{folder}:{os.environ['PATH']}")

    return odd_programs


FAULTS["old Python"] = with_programs(
    python3="exit 1", python3_11="exit 1", python3_12="exit 1", python3_13="exit 1"
)
FAULTS["old Node"] = with_programs(node='[ "$1" = -v ] && echo v18.0.0; exit 1')


@fault
def no_node(project: Project) -> tuple[int, str]:
    """A PATH with everything else."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("bash", "dirname", "mkdir", "flock", "env", "cat", "sha256sum"):
            Path(folder, name).symlink_to(shutil.which(name))
        Path(folder, "python3").symlink_to(Path(sys.executable).resolve())
        return project.set_up_and_build(str(shutil.which("bash")), PATH=folder)
