"""A picture for every page, which a message or a post shows beside its link: title and figure.

It is drawn in the site's own face and colours, and lies beside the pages: no page loads it.
"""

import html
import re
import shutil
import tempfile
from functools import cache, partial
from pathlib import Path

from scripts.steps.html_page import Page
from scripts.steps.problem import BuildProblem
from scripts.steps.processes import two_processes
from scripts.steps.stale import altered, digest, noted, write_stamp
from scripts.steps.swap import swap

PREVIEWS = "previews"
KEPT = Path(".cache/previews")  # each by the hash of what it shows
LOCKS = ("requirements.txt", "package-lock.json")  # say which renderer and which faces
SIZE = (1200, 630)  # pixels, as most networks show it
_FIGURE = 580  # width
_LINE = 16  # letters of a title that fit beside it


def write_previews(root: Path, site: Path, pages: dict[str, Page], name: str, work: Path) -> None:
    """Write a picture for every page that names one; what was drawn before is not drawn again.

    Args:
        root: the project.
        site: the built site.
        pages: what it has.
        name: of the site.
        work: a folder for what is not finished.

    Raises:
        BuildProblem: If the first situation has no picture.
    """
    generated = root / "docs/generated"
    first = next(iter(sorted(generated.glob("*/overview.svg"))), None)
    if first is None:
        raise BuildProblem("docs/generated has no overview.svg to draw previews from")
    pictures = {}
    for page in pages.values():
        if preview := named(page):
            own = [generated / slug / "overview.svg" for slug in sorted(page.figures)]
            figure = next((file for file in own if file.is_file()), first)
            pictures[preview] = svg(heading(page), name, figure.read_text(encoding="utf-8"))
    drawn_by = digest(f.read_bytes() for f in (Path(__file__), *(root / f for f in LOCKS))).encode()
    keys = {preview: digest([drawn_by, pictures[preview].encode()]) for preview in pictures}
    kept, new = root / KEPT, work / PREVIEWS
    new.mkdir()
    whole = noted(kept)["files"].keys() - altered(kept, kept)
    for key in whole & set(keys.values()):
        shutil.copy(kept / key, new / key)
    draw({new / keys[preview]: pictures[preview] for preview in pictures}, root)
    (site / PREVIEWS).mkdir()
    for preview, key in keys.items():
        shutil.copy(new / key, site / PREVIEWS / preview)
    write_stamp(new, PREVIEWS)
    swap(new, kept, work)


def draw(pictures: dict[Path, str], root: Path) -> None:
    """Write the pictures whose file is not there, two at a time."""
    missing = {file: picture for file, picture in pictures.items() if not file.exists()}
    if not missing:
        return
    with tempfile.TemporaryDirectory() as folder, two_processes() as pool:
        faces = unpacked(root / "node_modules/@fontsource", Path(folder))
        drawn = pool.map(partial(png, faces=faces), missing.values())
        for file, content in zip(missing, drawn, strict=True):
            file.write_bytes(content)


def heading(page: Page) -> str:
    """Return a page's heading without the mark of its permanent link."""
    return " ".join(page.heading.split()).removesuffix("#").strip()


def named(page: Page) -> str | None:
    """Return the file that a page names as its picture."""
    found = re.search(rf'<meta property="og:image" content="[^"]*/{PREVIEWS}/([^"/]+)"', page.text)
    return found and found[1]


def unpacked(packages: Path, folder: Path) -> list[str]:
    """Write the faces of titles and labels as a renderer reads them, and return their files."""
    from fontTools.ttLib import TTFont

    files = []
    for face, family in (("source-serif-4", "Site Serif"), ("source-sans-3", "Site Sans")):
        font = TTFont(packages / face / f"files/{face}-latin-400-normal.woff")
        font.flavor = None
        for record in font["name"].names:
            if record.nameID in (1, 4, 16):
                record.string = family
        file = folder / f"{face}.otf"
        font.save(file)
        files.append(str(file))
    return files


@cache
def colours() -> dict[str, str]:
    """Return the colours of a light page, by the names that stylesheets have for them."""
    from shrinksite.palette import PALETTE  # here, so that a mistake in it is the build's to name

    return {name.replace("_", "-"): value for name, value in PALETTE["light"].items()}


@cache
def style() -> str:
    """Return the rules that an overview needs on its own, with colours for its variables."""
    from shrinksite.overview import OVERVIEW_CSS

    rules = re.sub(
        r"font: 13px var\([^;}]*\)",
        "font-size: 15px; font-family: Site Sans",
        re.sub(r"var\(--([\w-]+)\)", lambda found: colours()[found[1]], OVERVIEW_CSS),
    ).replace(".shrinkage-overview", ".figure")
    # What draws it gives heads of arrows to discs as well, which SVG does not
    return f"{rules}.figure circle {{ marker-end: none }}"


def svg(title: str, name: str, overview: str) -> str:
    """Return the picture of a page: its title, the site's name, and a figure."""
    from shrinksite.overview import HEIGHT, WIDTH

    width, height = SIZE
    inside = overview[overview.index('<g class="axes">') : overview.rindex("</svg>")]
    shown = lines(title)
    size = 56 if len(shown) <= 5 else 46
    top = height / 2 - size * 1.15 * (len(shown) - 1) / 2 - 20
    rows = "".join(
        f'<text x="64" y="{top + i * size * 1.15:.0f}">{html.escape(line)}</text>'
        for i, line in enumerate(shown)
    )
    figure_height = _FIGURE * HEIGHT / WIDTH
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f"<style>{style()}</style>"
        f'<rect width="{width}" height="{height}" fill="{colours()["paper"]}"/>'
        f'<rect width="14" height="{height}" fill="{colours()["no-pooling"]}"/>'
        f'<rect x="14" width="6" height="{height}" fill="{colours()["partial-pooling"]}"/>'
        f'<g font-family="Site Serif" font-size="{size}" fill="{colours()["ink"]}">{rows}</g>'
        f'<text x="64" y="{height - 56}" font-family="Site Sans" font-size="26" '
        f'fill="{colours()["muted"]}">{html.escape(name)}</text>'
        f'<svg class="figure" x="{width - _FIGURE - 30}" y="{(height - figure_height) / 2:.0f}" '
        f'width="{_FIGURE}" height="{figure_height:.0f}" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<g class="figure">{inside}</g></svg></svg>'
    )


def lines(title: str) -> list[str]:
    """Return a title in lines that fit beside the figure."""
    broken: list[str] = []
    for word in title.split():
        if broken and len(broken[-1]) + 1 + len(word) <= _LINE:
            broken[-1] += f" {word}"
        else:
            broken.append(word)
    return broken


def png(picture: str, faces: list[str]) -> bytes:
    """Return the picture in pixels, in no face but the site's own."""
    from resvg_py import svg_to_bytes

    return bytes(svg_to_bytes(svg_string=picture, font_files=faces, skip_system_fonts=True))
