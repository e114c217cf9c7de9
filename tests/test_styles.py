"""Published stylesheets mean what the written ones do."""

import pytest
import tinycss2

from scripts.steps.styles import lightened
from tests.conftest import ROOT

STYLES = sorted((ROOT / "docs/stylesheets").glob("*.css"))


def tokens(css):
    """Return what a stylesheet says, with one blank where it has a meaning."""
    said = []
    for token in flat(tinycss2.parse_component_value_list(css, skip_comments=True)):
        if token in "{};" and said[-1:] == [" "]:
            said.pop()
        if token != " " or (said and said[-1] not in " {};"):
            said.append(token)
    return said if said[-1] != " " else said[:-1]


def flat(found):
    for token in found:
        if token.type == "whitespace":
            yield " "
        elif token.type == "{} block":
            yield from ("{", *flat(token.content), "}")
        else:
            yield " ".join(token.serialize().split())


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.name)
def test_nothing_is_lost_but_comments_and_layout(file):
    css = file.read_text(encoding="utf-8")
    light = lightened(css)
    assert tokens(light) == tokens(css)
    assert "/*" not in light
    assert len(light) < len(css)


def test_blanks_that_mean_something_stay():
    css = "/* a */ a :is(b)  , c{ margin : 0  1px ;\n}\n@media ( x ) { d { e : f } }\n"
    assert lightened(css) == "a :is(b) , c{margin : 0 1px;}@media ( x ){d{e : f}}\n"
