"""Copy what browsers load from node_modules to docs/vendor: no page asks a third party."""

import shutil
from pathlib import Path

from scripts.steps import faces
from scripts.steps.config import read_site, said_on_all_pages
from scripts.steps.faces import letters_of, write_faces
from scripts.steps.progress import step
from scripts.steps.stale import digest, is_fresh, write_stamp
from scripts.steps.swap import swap

COPIED = (
    "plotly.js-basic-dist-min/plotly-basic.min.js",
    "papaparse/papaparse.min.js",
)
FLUENT = "@fluent/bundle/esm"  # modules, and their types for the checker


def vendor(root: Path, work: Path) -> None:
    """Bring docs/vendor up to date.

    The lock file, this file, `faces`, the letters of the site's language and what it says of itself
    say what belongs there.
    """
    place = root / "docs/vendor"
    words = root / f"docs/words/{read_site(root).language}.ftl"
    said = letters_of(words.read_text(encoding="utf-8")) + said_on_all_pages(root)
    says = (root / "package-lock.json", Path(__file__), Path(faces.__file__))
    key = digest([*(file.read_bytes() for file in says), said.encode()])
    if is_fresh(place, key):
        return
    with step("third-party files"):
        new = work / "vendor"
        new.mkdir()
        for file in COPIED:
            shutil.copy(root / "node_modules" / file, new)
        shutil.copytree(root / "node_modules" / FLUENT, new / "fluent")
        write_faces(root / "node_modules", new, said)
        write_stamp(new, key)
        swap(new, place, work)
