"""The site's own faces, cut to the characters that pages are written with, and their stylesheets.

Each comes in two parts: the characters of nearly every page, and others, which a browser fetches
only where one of them stands (`unicode-range`). What is in neither, the reader's own face draws.

What a page cannot be read without stands in the stylesheet itself. It weighs the same there, comes
before the first paint, and so no line ever breaks anew.
"""

import base64
import shutil
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

# What text is written with in English, and what else it takes in Western European languages.
LETTERS = (
    *range(0x20, 0x7F),
    *(0xA0, 0xAD, 0xB1, 0xB7, 0xB9, 0xD7, 0xE9, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D),
    *(0x2026, 0x202F, 0x2032, 0x2033, 0x2192, 0x2195, 0x2197, 0x2198, 0x2212),
)
MORE_LETTERS = (
    *range(0xA1, 0x100),
    *(0x131, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x1E9E),
    *(0x2009, 0x201A, 0x201E, 0x2020, 0x2022, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2122),
    *(0x2190, 0x2191, 0x2193, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265, 0x25CB, 0x25CF),
)
# What formulas of mixed models are written with, and what else those of statistics take. Greek is
# as LaTeX has it: capitals upright, small letters italic.
SYMBOLS = (
    *map(ord, " %()+,./0123456789:;<=>[]|!"),
    *(*range(0x41, 0x5B), *range(0x61, 0x7B)),
    *(0xA0, 0xAF, 0xB1, 0xB7, 0xD7, 0x2C6, 0x2DC, 0x39B, 0x3A3, 0x2026, 0x2061, 0x2062, 0x2063),
    *(0x2192, 0x2208, 0x220F, 0x2211, 0x2212, 0x221A, 0x221D, 0x221E, 0x223C, 0x2248, 0x2264),
    *(0x2265, 0x22A4, 0x22C5, 0xFE00),
    *(0x1D41A, 0x1D41B, 0x1D41D, 0x1D41E),  # bold a b d e
    *(0x1D42E, 0x1D431, 0x1D432, 0x1D433),  # bold u x y z
    *range(0x1D434, 0x1D468),  # italic
    *(0x210E, 0x1D4A9),  # italic h; script N
    *range(0x1D6FC, 0x1D714),  # italic small Greek
    *(0x1D737, 0x1D73A, 0x1D73D, 0x1D7CE, 0x1D7CF),  # bold β ε θ, 0 and 1
)
MORE_SYMBOLS = (
    *range(0x20, 0x7F),  # braces alone, in all their sizes, weigh a tenth of the first part
    *(0xAC, 0x131, 0x237, 0x2D9, 0x300, 0x301, 0x302, 0x303, 0x304, 0x305, 0x307, 0x308, 0x20D7),
    *range(0x391, 0x3AA),
    *(0x2013, 0x2014, 0x2016, 0x2032, 0x2033, 0x2112, 0x2113, 0x211D, 0x2190, 0x21D2),  # ℓ ℝ ← ⇒
    *(0x2202, 0x2207, 0x2209, 0x2213, 0x2223, 0x222B, 0x2260, 0x2261, 0x22A5),  # ∂ ∇ ∉ ∓ ∣ ∫ ≠ ≡ ⊥
    *(0x22EE, 0x22EF, 0x22F1, 0x27E8, 0x27E9),  # dots ⟨ ⟩
    *range(0x1D400, 0x1D434),  # bold
    *(0x1D6B2, 0x1D6BA, 0x1D726, 0x1D72E, *range(0x1D736, 0x1D750)),  # bold Λ Σ and small Greek
)


@dataclass(frozen=True)
class Face:
    """One face: what stylesheets call it, which file it is, and what it is cut to.

    Attributes:
        sheet: name of the stylesheet in which its first part stands.
    """

    family: str
    package: str
    weight: int
    style: str = "normal"
    sheet: str = "faces"
    characters: tuple[int, ...] = LETTERS
    more: tuple[int, ...] = MORE_LETTERS
    features: tuple[str, ...] = ("kern",)

    @property
    def file(self) -> str:
        """The name of its files, without an ending."""
        return f"{self.package}-{self.weight}-{self.style}"


FACES = (
    Face("Site Serif", "source-serif-4", 400, features=("kern", "liga")),
    Face("Site Serif", "source-serif-4", 400, "italic"),
    Face("Site Sans", "source-sans-3", 400, features=("kern", "tnum")),
    Face("Site Sans", "source-sans-3", 600, features=("kern", "tnum")),
    Face(
        "STIX Two Math",
        "stix-two-math",
        400,
        sheet="formulas",
        characters=SYMBOLS,
        more=MORE_SYMBOLS,
        features=("math", "ssty"),
    ),
)


def letters_of(words: str) -> str:
    """Return the characters of a language's words, but for raised numbers, which are rare."""
    return "".join(c for c in sorted(set(words)) if unicodedata.category(c) != "No")


def faces_of(on_all_pages: str = "") -> list[Face]:
    """Return the faces of a site, with the characters of what stands on all of its pages."""
    shown = sorted(set(map(ord, on_all_pages)) & set(MORE_LETTERS))
    letters = tuple(dict.fromkeys([*LETTERS, *shown]))
    return [replace(face, characters=letters) if face.sheet == "faces" else face for face in FACES]


def write_faces(packages: Path, folder: Path, on_all_pages: str = "") -> None:
    """Write every face's files and licence, and the stylesheets that name them.

    Args:
        packages: where npm puts packages.
        folder: where the site's third-party files go.
        on_all_pages: letters of the site's language, and what it says of itself, such as its name.
    """
    sheets: dict[str, str] = {}
    for face in faces_of(on_all_pages):
        package = packages / "@fontsource" / face.package
        shutil.copy(package / "LICENSE", folder / f"{face.package}-licence.txt")
        # The .woff: unpacking the .woff2 takes a second longer.
        source = package / f"files/{face.package}-latin-{face.weight}-{face.style}.woff"
        others = sorted(set(face.more) - set(face.characters))
        for ending, characters in (("", face.characters), ("-more", others)):
            file = f"{face.file}{ending}.woff2"
            subset(source, folder / file, characters, face.features)
            # A page that is drawn before the second part has come does without.
            address, display = file, "optional"
            if not ending:
                display = "block"  # for the moment it takes to unpack
                packed = base64.b64encode((folder / file).read_bytes()).decode()
                address = f"data:font/woff2;base64,{packed}"
                (folder / file).unlink()
            sheets[face.sheet] = sheets.get(face.sheet, "") + (
                f'@font-face {{ font-family: "{face.family}"; font-style: {face.style}; '
                f'font-weight: {face.weight}; src: url("{address}") format("woff2"); '
                f"font-display: {display}; unicode-range: {ranges(characters)}; }}\n"
            )
    for name, rules in sheets.items():
        (folder / f"{name}.css").write_text(rules, encoding="utf-8")


def ranges(characters: Iterable[int]) -> str:
    """Return characters as CSS has them: U+41-5A, U+E4."""
    runs: list[list[int]] = []
    for character in sorted(set(characters)):
        if runs and character == runs[-1][1] + 1:
            runs[-1][1] = character
        else:
            runs.append([character, character])
    return ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def subset(source: Path, target: Path, characters: Iterable[int], features: Iterable[str]) -> None:
    """Write the part of the font `source` that has these characters; the same bytes every time.

    Without hinting, which costs a third of the bytes and is for screens of the last century, and
    without the names that menus of installed fonts show; its licence lies beside it.
    """
    from fontTools import subset as fonttools

    options = fonttools.Options(
        flavor="woff2", layout_features=[*features], hinting=False, name_IDs=[]
    )
    options.drop_tables += ["STAT"]  # names, too
    with fonttools.load_font(source, options) as font:
        font.recalcTimestamp = False
        subsetter = fonttools.Subsetter(options)
        subsetter.populate(unicodes=characters)
        subsetter.subset(font)
        fonttools.save_font(font, target, options)
