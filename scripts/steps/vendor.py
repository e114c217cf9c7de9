"""Copy what browsers load from node_modules to docs/vendor: no page asks a third party."""

import shutil
from pathlib import Path

from scripts.steps.progress import step
from scripts.steps.stale import digest, is_fresh, write_stamp
from scripts.steps.swap import swap

COPIED = (
    "plotly.js-basic-dist-min/plotly-basic.min.js",
    "papaparse/papaparse.min.js",
)
FLUENT = "@fluent/bundle/esm"  # modules, and their types for the checker
# Prose and headings, labels and controls; and formulas. The .woff: unpacking a .woff2 takes longer.
TEXT = {
    "source-serif-4": ("400-normal", "400-italic"),
    "source-sans-3": ("400-normal", "600-normal"),
}
FORMULAS = {"stix-two-math": ("400-normal",)}
# What text is written with in Western European languages. A character that is not here is drawn in
# the reader's own face.
LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(0x131, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x1E9E),
    *(0x2009, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2020, 0x2022),
    *(0x2026, 0x202F, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2122),
    *(0x2190, 0x2191, 0x2192, 0x2193, 0x2195, 0x2197, 0x2198, 0x2212, 0x221E),
    *(0x2248, 0x2260, 0x2264, 0x2265, 0x25CB, 0x25CF),
)
# What formulas of statistics are written with. A character that is not here is drawn in the
# reader's own mathematical font. Greek is as LaTeX has it: capitals upright, small letters italic.
CHARACTERS = (
    *range(0x20, 0x7F),
    *(0xA0, 0xAC, 0xAF, 0xB1, 0xB7, 0xD7, 0x131, 0x237, 0x2C6, 0x2D9, 0x2DC),
    *(0x300, 0x301, 0x302, 0x303, 0x304, 0x305, 0x307, 0x308, 0x20D7),
    *range(0x391, 0x3AA),
    *(0x2013, 0x2014, 0x2016, 0x2026, 0x2032, 0x2033, 0x2061, 0x2062, 0x2063),
    *(0x2113, 0x211D, 0x2190, 0x2192, 0x21D2),  # ℓ ℝ ← → ⇒
    *(0x2202, 0x2207, 0x2208, 0x2209, 0x220F, 0x2211, 0x2212, 0x2213),  # ∂ ∇ ∈ ∉ ∏ ∑ − ∓
    *(0x221A, 0x221D, 0x221E, 0x2223, 0x222B, 0x223C),  # √ ∝ ∞ ∣ ∫ ∼
    *(0x2248, 0x2260, 0x2261, 0x2264, 0x2265),  # ≈ ≠ ≡ ≤ ≥
    *(0x22A4, 0x22A5, 0x22C5, 0x22EE, 0x22EF, 0x22F1, 0x27E8, 0x27E9, 0xFE00),  # ⊤ ⊥ ⋅ dots ⟨ ⟩
    *range(0x1D400, 0x1D434),  # bold
    *range(0x1D434, 0x1D468),  # italic
    *(0x210E, 0x2112, 0x1D4A9),  # italic h; script L, N
    *range(0x1D6FC, 0x1D714),  # italic small Greek
    *(0x1D6B2, 0x1D6BA, 0x1D726, 0x1D72E, *range(0x1D736, 0x1D750)),  # bold Λ Σ and small Greek
    *(0x1D7CE, 0x1D7CF),  # bold 0 and 1
)


def vendor(root: Path, work: Path) -> None:
    """Bring docs/vendor up to date; the lock file and this file say what belongs there."""
    place = root / "docs/vendor"
    key = digest([(root / "package-lock.json").read_bytes(), Path(__file__).read_bytes()])
    if is_fresh(place, key):
        return
    with step("third-party files"):
        new = work / "vendor"
        new.mkdir()
        for file in COPIED:
            shutil.copy(root / "node_modules" / file, new)
        shutil.copytree(root / "node_modules" / FLUENT, new / "fluent")
        for faces, characters, features in (
            (TEXT, LETTERS, ["kern", "liga", "lnum", "tnum"]),
            (FORMULAS, CHARACTERS, ["math", "ssty"]),
        ):
            for family, styles in faces.items():
                package = root / "node_modules/@fontsource" / family
                shutil.copy(package / "LICENSE", new / f"{family}-licence.txt")
                for style in styles:
                    source = package / f"files/{family}-latin-{style}.woff"
                    subset(source, new / f"{family}-{style}.woff2", characters, features)
        write_stamp(new, key)
        swap(new, place, work)


def subset(source: Path, target: Path, characters: tuple[int, ...], features: list[str]) -> None:
    """Write the part of the font `source` that pages use; the same bytes every time.

    Without hinting, which costs a third of the bytes and is for screens of the last century.
    """
    from fontTools import subset as fonttools

    options = fonttools.Options(flavor="woff2", layout_features=features, hinting=False)
    with fonttools.load_font(source, options) as font:
        font.recalcTimestamp = False
        subsetter = fonttools.Subsetter(options)
        subsetter.populate(unicodes=characters)
        subsetter.subset(font)
        fonttools.save_font(font, target, options)
