"""Formulas in Markdown."""

import re

import markdown
import pytest

from scripts.steps.mathml import mathml


def convert(text):
    extensions = ["scripts.steps.mathml", "tables", "pymdownx.superfences", "footnotes"]
    return markdown.markdown(text, extensions=extensions)


def test_inline_formula_keeps_backslashes_and_underscores():
    html = convert(r"Let $\beta_{0j} < x_1 \cdot y_2$ be.")
    assert html.startswith("<p>Let <math><msub><mi>β</mi>")
    assert "<em>" not in html


def test_no_line_begins_with_what_closes_a_formula():
    html = convert("(larger $x$), or $y$ as well")
    assert re.search(r'<span class="unbroken"><math>[^ ]*</math>\),</span> or <math>', html)


def test_block_formula_stands_between_its_paragraphs():
    html = convert("before\n$$\n\\begin{aligned} y &= x \\\\\n z &= 1 \\end{aligned}\n$$\nafter")
    assert html.index("<p>before") < html.index('<div class="math">') < html.index("<p>after</p>")
    assert html.count("<mtr>") == 2


@pytest.mark.parametrize(
    "latex",
    [r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", r"\mathbf{\Sigma}", r"\hat\theta^\top"],
)
def test_what_the_pages_use(latex):
    assert mathml(latex, block=True).startswith('<math display="block">')


@pytest.mark.parametrize(
    "text", ["costs $5 and $6", "`$a$`", "```\n$a$ $$b$$\n```", r"\$a and b\$", "a $ b $ c"]
)
def test_other_dollars_stay(text):
    html = convert(text)
    assert "<math" not in html
    assert "$" in html


def test_formulas_in_tables_lists_and_footnotes():
    html = convert("| a |\n|---|\n| $x$ |\n\n- item\n\n    $$y$$\n\ntext[^1]\n\n[^1]: $z$\n")
    assert html.count("<math") == 3


def test_mistakes_name_their_formulas(caplog):
    convert(r"see $\frac{1$ here and $\nowhere$ there")
    assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING"]
    assert r"formula $\frac{1$: character 7" in caplog.text
    assert r"formula $\nowhere$: character 0" in caplog.text
