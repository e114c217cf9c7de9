"""The site's colours: one for each pooling, for the truth, for the site itself; light and dark.

Chosen to stay apart with every common colour-vision deficiency and to reach a contrast of 4.5 : 1
as text on the page's background; the tests hold both.
"""

from __future__ import annotations

PALETTE = {
    "light": {
        "no_pooling": "#b45309",
        "partial_pooling": "#0b6fb8",
        "complete_pooling": "#a8327a",
        "truth": "#00795c",
        "accent": "#1f2430",
        "ink": "#1f2430",
        "muted": "#5b6474",
        "grid": "#e3e6ec",
        "paper": "#ffffff",
    },
    "dark": {
        "no_pooling": "#ffb454",
        "partial_pooling": "#5cb8ff",
        "complete_pooling": "#f28ad0",
        "truth": "#4fd6a5",
        "accent": "#eef1f6",
        "ink": "#eef1f6",
        "muted": "#a9b2c3",
        "grid": "#333a48",
        "paper": "#171b24",
    },
}
THEMES = tuple(PALETTE)


def css_variables(theme: str, indent: str = "  ") -> str:
    """Return a theme's colours as CSS custom properties, `--no-pooling` and so on."""
    return "".join(
        f"{indent}--{name.replace('_', '-')}: {colour};\n"
        for name, colour in PALETTE[theme].items()
    )
