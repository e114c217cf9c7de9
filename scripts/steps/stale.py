"""Which results are out of date: all it depends on has the hash it had, and so has what was made.

Only what takes seconds to make has a stamp: scenarios, the formulas' font, the notebook, previews.
"""

import hashlib
import json
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
        *root.glob("scripts/written/**/*"),
        *root.glob("scripts/steps/jupyter/**/*"),
        *root.glob("docs/stylesheets/door_figure.css"),
        *root.glob("docs/stylesheets/cards_alive.css"),
        *root.glob("docs/words/*.ftl"),
        *root.glob("docs/data/*.csv"),
        *root.glob("docs/sql/*.sql"),
        root / "requirements.txt",
        root / "package-lock.json",
    ]
    kept = sorted(f for f in files if f.is_file() and "__pycache__" not in f.parts)
    parts = [part for f in kept for part in (str(f.relative_to(root)).encode(), f.read_bytes())]
    about = [platform.python_version(), platform.machine(), repr(read_site(root))]
    return digest([*(text.encode() for text in about), *parts])


def modules_key(root: Path) -> str:
    """Return the hash of the browser's modules, which also make what pages show at first."""
    rooms = ("engine", "javascripts", "table")
    files = [f for room in rooms for f in sorted((root / "docs" / room).rglob("*.js"))]
    return digest(f.read_bytes() for f in files)


def is_fresh(folder: Path, key: str) -> bool:
    """Tell whether `folder` was completed under `key`, and no file in it is altered since."""
    return noted(folder)["key"] == key and not altered(folder, folder)


def write_stamp(folder: Path, key: str) -> None:
    """Note in `folder` that its files were made under `key`, and what they are."""
    (folder / STAMP).write_text(json.dumps({"key": key, "files": hashes(folder)}))


def noted(folder: Path) -> dict:
    """Return what the stamp of `folder` says: its `key`, and the hashes of its `files`."""
    try:
        return json.loads((folder / STAMP).read_bytes())
    except (OSError, ValueError):
        return {"key": None, "files": {}}


def altered(folder: Path, copy: Path, *, whole: bool = True) -> list[str]:
    """Return the files of `copy` that are not what was written into `folder`.

    Args:
        folder: a folder with a stamp.
        copy: the same folder, or one with the same files.
        whole: whether files that are missing in `copy` count as well.
    """
    then, now = noted(folder)["files"], hashes(copy)
    names = (then.keys() | now.keys()) if whole else (then.keys() & now.keys())
    return sorted(name for name in names if then.get(name) != now.get(name))


def hashes(folder: Path) -> dict[str, str]:
    """Return the hash of every file in `folder` but the stamp, by its path there."""
    files = sorted(f for f in folder.rglob("*") if f.is_file() and f != folder / STAMP)
    return {f.relative_to(folder).as_posix(): digest([f.read_bytes()]) for f in files}
