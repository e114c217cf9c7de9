"""What the browser's own modules say or draw, asked in Node."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def in_node(script: str, *arguments: str, asked: Any = None) -> Any:
    """Return what a script prints as JSON.

    Args:
        script: the name of a module in this folder.
        arguments: of its command line.
        asked: what it reads as JSON.

    Raises:
        RuntimeError: If it fails; names the error and the line of the project that it came from.
    """
    file = ROOT / "scripts/written" / script
    run = subprocess.run(
        ["node", file, *arguments],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise RuntimeError(f"{script}: {failure(run.stderr)}")
    return json.loads(run.stdout)


def failure(said: str) -> str:
    """Return in one line what Node says of a script that failed, with its place in the project."""
    error = re.search(r"^\w*Error\b.*", said, re.MULTILINE)
    place = re.search(rf"{re.escape(str(ROOT))}/(\S+?):(\d+)", said)
    lines = said.split("\n") if said.strip() else ["no word"]
    reason = error[0] if error else next(line for line in reversed(lines) if line.strip())
    return f"{reason} ({place[1]}, line {place[2]})" if place else reason
