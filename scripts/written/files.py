"""What the build writes: the same bytes on every system, and JSON that every browser reads."""

import json
from pathlib import Path


def write(path: Path, text: str) -> None:
    """Write a text file, and the folder that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def to_json(value: object) -> str:
    """Return compact JSON text; NaN is an error, because browsers cannot read it."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
