"""Build the pages with MkDocs into a temporary folder, then put it in place of site/."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.steps.check_site import check_site
from scripts.steps.config import read_course, read_site
from scripts.steps.html_page import read_pages
from scripts.steps.lighten import lighten
from scripts.steps.mkdocs_says import mistakes
from scripts.steps.notebooks import hidden_tags, write_downloads
from scripts.steps.policy import write_policy
from scripts.steps.previews import write_previews
from scripts.steps.problem import BuildProblem
from scripts.steps.progress import step
from scripts.steps.stale import digest, is_fresh, source_key, write_stamp
from scripts.steps.swap import swap


def build_site(root: Path, site_url: str, work: Path) -> None:
    """Build strictly, every page and notebook, and replace site/ only when all of it is right.

    Raises:
        BuildProblem: If MkDocs warns about or fails at anything; its message names the page.
    """
    kept, key = root / ".cache/notebooks", notebook_key(root)
    notebooks = work / "notebooks"
    if is_fresh(kept, key):
        shutil.copytree(kept, notebooks)
    with step("pages"):
        run = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", work / "site"],
            cwd=root,
            env=environment(root, site_url, notebooks),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    if notebooks.is_dir():  # executed, whatever else is wrong
        write_stamp(notebooks, key)
        swap(notebooks, kept, work)
    if f"Errno {errno.ENOSPC}]" in run.stdout:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(root))
    if run.returncode != 0:
        raise BuildProblem(f"the pages have mistakes:\n{mistakes(root, run.stdout)}")
    write_downloads(root, work / "site", read_site(root), read_course(root), site_url)
    lighten(root, work / "site")
    write_policy(work / "site")
    pages = read_pages(work / "site", site_url)
    with step("previews"):
        write_previews(root, work / "site", pages, read_site(root).name, work)
    with step("all of it checked"):
        check_site(root, work / "site", site_url, pages)
    swap(work / "site", root / "site", work)


def notebook_key(root: Path) -> str:
    """Return the hash of what a notebook's output depends on besides the notebook itself.

    Situations count only where a notebook speaks of them, or of what is generated from them.
    """
    read = sorted((root / "docs/data").glob("*"))
    notebooks = [file.read_text(encoding="utf-8") for file in (root / "docs").rglob("*.ipynb")]
    if any(word in text for text in notebooks for word in ("scenarios", "generated")):
        read.append(root / "docs/scenarios.toml")
    return digest([source_key(root).encode(), *(file.read_bytes() for file in read)])


def environment(root: Path, site_url: str, notebooks: Path) -> dict[str, str]:
    """Return the variables under which two builds of one commit give the same bytes."""
    return {
        **os.environ,
        "SITE_URL": site_url,
        "NOTEBOOK_CACHED": "true",
        "NOTEBOOK_CACHE": str(notebooks),
        **hidden_tags(read_course(root)),
        "SOURCE_DATE_EPOCH": commit_time(root),
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(root),  # notebooks import the package of this folder
        "JUPYTER_PATH": str(root / "scripts/steps/jupyter"),  # no third-party scripts
        "NO_COLOR": "1",
    }


def commit_time(root: Path) -> str:
    """Return the time of the last commit in seconds, or of 2026 where there is none."""
    git = ["git", "-C", root, "log", "-1", "--format=%ct"]
    try:
        # What git says of a mistake is in the reader's language and encoding: nobody needs it.
        return subprocess.check_output(git, stderr=subprocess.DEVNULL, text=True).strip()
    except (OSError, subprocess.CalledProcessError):
        return "1767225600"
