"""Which results are out of date: one is fresh while the hash of all it depends on is the same."""

import hashlib
import platform
from collections.abc import Iterable
from pathlib import Path

from scripts.steps.config import read_site

STAMP = "stamp"


def digest(parts: Iterable[bytes]) -> str:
    """Return one SHA-256 over `parts`; their lengths count, so no two lists run together."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


def source_key(root: Path) -> str:
    """Return the hash of all that can change any result: code, words, data, packages, Python.

    Too much rather than too little: a needless second costs less than a stale number.
    """
    files = [
        *root.glob("shrinksite/**/*"),
        *root.glob("scripts/**/*.py"),
        *root.glob("scripts/written/templates/*"),
        *root.glob("docs/words/*.ftl"),
        *root.glob("*lock*"),
    ]
    kept = sorted(f for f in files if f.is_file() and "__pycache__" not in f.parts)
    parts = [part for f in kept for part in (str(f.relative_to(root)).encode(), f.read_bytes())]
    about = [platform.python_version(), platform.machine(), repr(read_site(root))]
    return digest([*(text.encode() for text in about), *parts])


def is_fresh(folder: Path, key: str) -> bool:
    """Tell whether `folder` was completed under `key`."""
    stamp = folder / STAMP
    return stamp.is_file() and stamp.read_text() == key


def write_stamp(folder: Path, key: str) -> None:
    """Note in `folder` that its files were made under `key`."""
    (folder / STAMP).write_text(key)
