"""What MkDocs says is wrong, with the line of the page, which it does not say."""

import re
from pathlib import Path

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
TOLD = re.compile(
    r"(WARNING|ERROR) +- +|_\w+|Error: |\S*(Error|Exception|Undefined\w*|TemplateNotFound)\b.*: "
)
LINK = re.compile(r"Doc file '([^']+)' contains .*?'([^']+)'")
NAV = re.compile(r"A reference to '([^']+)' is included in the 'nav'")
LISTED = re.compile(r"\n +- ")  # names below a line that ends with a colon
ICON = re.compile(r"\S*TemplateNotFound: '\.icons/([^']+)\.svg' .*")
FORMULA = re.compile(r"formula (\$.+?\$):")

NO_ICON = r"there is no icon \1; squidfunk.github.io/mkdocs-material lists those there are"


def mistakes(root: Path, output: str) -> str:
    """Return the lines of MkDocs' output that tell what is wrong, each with its place."""
    plain = LISTED.sub(", ", ESCAPES.sub("", output)).replace(":, ", ": ")
    told = dict.fromkeys(line for line in plain.splitlines() if TOLD.match(line))
    placed = [
        f"{place}{ICON.sub(NO_ICON, line.removeprefix('WARNING -  '))}"
        for line in told
        for place in places(root, line)
    ]
    # A template of the theme is named in the traceback alone.
    inside = re.findall(rf'File "{re.escape(str(root))}/(docs/\.theme/[^"]+)", line (\d+)', plain)
    placed += [f"{file}, line {line}" for file, line in inside[-1:]]
    return "\n".join(placed) or output


def places(root: Path, told: str) -> list[str]:
    """Return "docs/page.md, line 3: " for each place of what is told of, or [""]."""
    if link := LINK.search(told):
        files, what = [root / "docs" / link[1]], link[2]
    elif page := NAV.search(told):
        files, what = [root / "mkdocs.yml"], page[1]
    elif icon := ICON.search(told):
        files, what = [root / "mkdocs.yml"], icon[1]
    elif formula := FORMULA.search(told):
        files, what = sorted((root / "docs").rglob("*.md")), formula[1]
    else:
        return [""]
    found = [
        f"{file.relative_to(root)}, line {number}: "
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if what in line
    ]
    return found or [""]
