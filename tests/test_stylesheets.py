"""Styles and words hold in both palettes, and no style rests on a variable that nobody sets."""

import re

from tests.browser import ROOT

# Ink is black in one palette and white in the other.
OF_ONE_PALETTE = re.compile(
    r"\b(dark(er|est)?|black|white|pale(r|st)?|dunkl\w+|dunkel|schwarz\w*|weiße\w*)\b",
    re.IGNORECASE,
)
SWITCHES = ("page-to-dark", "page-to-light")  # what names the palettes themselves
SET = re.compile(r"(--[\w-]+)\s*:|[\"'](--[\w-]+)[\"']")  # in a stylesheet, by a script
USED = re.compile(r"var\((--[\w-]+)\)")


def test_no_word_names_what_only_one_palette_has():
    docs = ROOT / "docs"
    texts = [docs / "cards.toml", *docs.glob("*.md"), *docs.glob("scenarios/*.md")]
    found = [
        f"{text.relative_to(docs)}: {line.strip()}"
        for text in [*texts, *docs.glob("words/*.ftl")]
        for line in text.read_text(encoding="utf-8").splitlines()
        if OF_ONE_PALETTE.search(line) and not line.startswith(SWITCHES)
    ]
    assert found == []


def test_every_variable_of_a_stylesheet_is_set_somewhere():
    """One that is not makes its whole line void, without a word."""
    styles = sorted(ROOT.glob("docs/stylesheets/*.css"))
    setters = [
        *styles,
        *ROOT.glob("site/assets/stylesheets/*.css"),  # Material's
        *ROOT.glob("docs/generated/common/*.css"),
        *ROOT.glob("docs/javascripts/**/*.js"),
        *ROOT.glob("scripts/written/**/*.html"),
    ]
    known = {
        name
        for file in setters
        for match in SET.finditer(file.read_text(encoding="utf-8"))
        for name in match.groups()
    }
    used = {
        (style.name, name)
        for style in styles
        for name in USED.findall(style.read_text(encoding="utf-8"))
    }
    assert {(style, name) for style, name in used if name not in known} == set()
