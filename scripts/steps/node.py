"""Ask a module in Node: a job as JSON on its standard input, the answer as JSON on its output."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

from scripts.steps.problem import PROJECT


def ask_node(script: Path, job: object = None, *flags: str) -> Any:
    """Return what a module answers.

    Args:
        script: the module's file.
        job: anything that JSON has.
        flags: of Node.

    Raises:
        RuntimeError: If the module fails; names the error and the line that it came from.
    """
    run = subprocess.run(
        ["node", *flags, script], input=json.dumps(job), capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise RuntimeError(f"{script.name}: {failure(run.stderr)}")
    return json.loads(run.stdout)


def failure(said: str) -> str:
    """Return in one line what Node says of a script that failed, with its place in the project."""
    error = re.search(r"^\w*Error\b.*", said, re.MULTILINE)
    place = re.search(rf"{re.escape(str(PROJECT))}/(\S+?):(\d+)", said)
    lines = said.split("\n") if said.strip() else ["no word"]
    reason = error[0] if error else next(line for line in reversed(lines) if line.strip())
    return f"{reason} ({place[1]}, line {place[2]})" if place else reason
