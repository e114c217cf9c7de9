"""What pages may run and load: nothing but the site's own, and no script that data smuggle in."""

import base64
import hashlib
import re
from pathlib import Path

from scripts.steps.problem import BuildProblem

POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",  # and the hash of every script that stands in a page
    "script-src-attr": "'none'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "frame-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
BEFORE = '<meta charset="utf-8">'
# Scripts that run; "text/plain" waits for its address, "application/json" is data.
INLINE = re.compile(
    r"<script(?![^>]*\ssrc=)(?![^>]*type=\"(?:text/plain|application/json)\")[^>]*>(.*?)</script>",
    re.DOTALL,
)


def write_policy(site: Path) -> None:
    """Write the policy into every page, before anything that it governs.

    All pages have the same: instant navigation swaps pages and keeps the first one's policy.

    Raises:
        BuildProblem: If a page has no place for it.
    """
    pages = {file: file.read_text(encoding="utf-8") for file in sorted(site.rglob("*.html"))}
    element = f'<meta http-equiv="Content-Security-Policy" content="{policy(pages.values())}">'
    for file, text in pages.items():
        if BEFORE not in text:
            raise BuildProblem(
                f"{file.relative_to(site)}: has no {BEFORE}, so no place for a policy"
            )
        file.write_text(text.replace(BEFORE, f"{BEFORE}\n{element}", 1), encoding="utf-8")


def policy(pages) -> str:
    """Return the policy that lets the inline scripts of all `pages` run, and no others."""
    hashes = {digest(script) for text in pages for script in INLINE.findall(text)}
    scripts = " ".join([POLICY["script-src"], *sorted(hashes)])
    return "; ".join(
        f"{name} {value}" for name, value in (POLICY | {"script-src": scripts}).items()
    )


def digest(script: str) -> str:
    """Return a script's hash as a policy writes it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
