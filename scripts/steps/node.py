"""Ask a module in Node: a job as JSON on its standard input, the answer as JSON on its output."""

import json
import subprocess
from pathlib import Path
from typing import Any


def ask_node(script: Path, job: object = None, *flags: str) -> Any:
    """Return what a module answers.

    Args:
        script: the module's file.
        job: anything that JSON has.
        flags: of Node.

    Raises:
        RuntimeError: If the module fails; with what Node says of it.
    """
    run = subprocess.run(
        ["node", *flags, script], input=json.dumps(job), capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise RuntimeError(f"{script.name}: {run.stderr.strip()}")
    return json.loads(run.stdout)
