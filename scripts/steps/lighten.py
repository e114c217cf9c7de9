"""A site's pages, scripts and stylesheets without what only their writers need."""

import errno
import os
import re
import subprocess
from pathlib import Path

from scripts.steps.problem import BuildProblem

# Folders of a site with code of this project's; libraries come light.
OWN = ("engine", "javascripts", "table", "stylesheets")
# In a page: what means its blanks (a notebook's code too, as it is copied), or begins a line.
MEANT = r"<(pre|textarea|script)\b.*?</\2>|<div [^>]*\bclipboard-copy-txt\b.*?</div>"
BLANKS = re.compile(rf"({MEANT})|\n\s+", re.DOTALL)


def lighten(root: Path, site: Path) -> None:
    """Rewrite a built site's scripts and stylesheets without comments and layout.

    Pages lose their layout only. Names stay, so what a browser reports can be found in the source.
    A page at rest loads a fifth less for it: within the budget that `tests/` hold.

    Args:
        root: the project, with `node_modules`.
        site: the built site; its files are replaced.

    Raises:
        BuildProblem: If a file does not parse; names file, line and column.
        OSError: If the disk is full.
    """
    for page in site.rglob("*.html"):
        page.write_text(without_layout(page.read_text(encoding="utf-8")), encoding="utf-8")
    files = [
        file
        for folder in OWN
        for kind in ("js", "css")
        for file in (site / folder).rglob(f"*.{kind}")
    ]
    command = [root / "node_modules/.bin/esbuild", *sorted(map(str, files))]
    command += ["--minify-whitespace", "--charset=utf8", "--log-level=warning", "--color=false"]
    command += ["--tsconfig-raw={}", f"--outdir={site}", f"--outbase={site}", "--allow-overwrite"]
    run = subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)
    if "no space left on device" in run.stderr:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(site))
    if run.returncode or run.stderr:
        raise BuildProblem(f"scripts or stylesheets have mistakes:\n{run.stderr.strip()}")


def without_layout(page: str) -> str:
    """Return a page without indents and empty lines, but where blanks mean something."""
    return BLANKS.sub(lambda found: found[1] or "\n", page)
