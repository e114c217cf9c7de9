"""Build the pages with Zensical, the successor of MkDocs and its theme, and print what differs.

    .venv/bin/python -m scripts.measurements.zensical

Needs site/ as scripts/build left it, and uv. Zensical is installed into an environment of its own.
What is printed is information, not a test: it says how far the way to the successor is.
"""

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from scripts.steps.html_page import Page, read_pages

ROOT = Path(__file__).parents[2]
VERSION = "0.0.73"
COPIED = ("docs", "scripts", "shrinksite", "mkdocs.yml")
ELEMENTS = ("math", "figure", "table", "svg", "script", "details", "h2", "h3", "li", "code")
SHOWN = 3  # differences in words, a page


def locked(package: str) -> str:
    """Return a package with the version this project locks."""
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    return re.search(rf"^{package}==[^ ;]+", lock, re.MULTILINE)[0]


def build(folder: Path, site_url: str) -> str:
    """Build a copy of the pages in `folder` with Zensical; return what it said."""
    uv = shutil.which("uv") or ROOT / ".cache/uv/bin/uv"
    python = folder / "env/bin/python"
    subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, folder / "env"], check=True)
    packages = [f"zensical=={VERSION}", locked("math-core")]
    subprocess.run([uv, "pip", "install", "--quiet", "--python", python, *packages], check=True)
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("strict: true", "strict: false"))
    run = subprocess.run(
        [python, "-m", "zensical", "build"],
        cwd=folder,
        env={**os.environ, "SITE_URL": site_url, "PYTHONPATH": str(folder), "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return re.sub(r"\x1b\[[0-9;]*m", "", run.stdout)


def compare(ours: Page, theirs: Page) -> list[str]:
    """Return what differs between one page built by MkDocs and by Zensical."""
    found = []
    for element in ELEMENTS:
        articles = (
            page.text.partition("<article")[2].partition("</article>")[0] for page in (ours, theirs)
        )
        counts = [len(re.findall(rf"<{element}[ >]", article)) for article in articles]
        if counts[0] != counts[1]:
            found.append(f"{counts[0]} <{element}>, here {counts[1]}")
    lost = {a for a in ours.anchors - theirs.anchors if not a.startswith("__")}
    if lost:
        found.append(f"without the anchors {', '.join(sorted(lost)[:8])}")
    before, after = (page.words.replace("¶", " ").split() for page in (ours, theirs))
    moves = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    words = [
        f"“{' '.join(before[a:b])[:60]}” is “{' '.join(after[c:d])[:60]}”"
        for kind, a, b, c, d in moves
        if kind != "equal"
    ]
    return found + words[:SHOWN] + ([f"… {len(words)} places in all"] if len(words) > SHOWN else [])


def main() -> None:
    """Build and print."""
    sitemap = (ROOT / "site/sitemap.xml").read_text(encoding="utf-8")
    site_url = re.search("<loc>(.*?)</loc>", sitemap)[1]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        said = build(folder, site_url)
        built = folder / "site"
        theirs = read_pages(built, site_url) if built.is_dir() else {}
        files = {
            place: {str(f.relative_to(place)) for f in place.rglob("*") if f.is_file()}
            for place in (ROOT / "site", built)
        }
    print(
        f"Zensical {VERSION} said: {said.strip().splitlines()[-1] if said.strip() else 'nothing'}"
    )
    for warning, times in Counter(
        re.findall(r"^(?:Warning|Error): .*", said, re.MULTILINE)
    ).items():
        print(f"  {warning} ({times} times)")
    ours = read_pages(ROOT / "site", site_url)
    same = 0
    for address, page in ours.items():
        if address not in theirs:
            print(f"{page.name}: is missing")
        elif differences := compare(page, theirs[address]):
            print(f"{page.name}:", *differences, sep="\n    ")
        else:
            same += 1
    lost = sorted(f for f in files[ROOT / "site"] - files[built] if "assets/" not in f)
    print(f"{same} of {len(ours)} pages are the same in words and elements")
    print(f"files that are missing: {', '.join(lost) or 'none'}")


if __name__ == "__main__":
    main()
