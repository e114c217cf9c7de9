"""Markdown extension: `$…$` and `$$…$$` become MathML, which browsers draw without JavaScript."""

import logging
import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from math_core import LatexError, LatexToMathML

LOG = logging.getLogger("mkdocs.formulas")
# As in Pandoc: no space inside the dollars and no digit after, so that prices stay prices.
# \x02 begins what Markdown has put aside already, such as code. What closes the words around the
# formula belongs to it, or a line could begin with a bracket.
INLINE = r"(?<![\\$])\$(?![\s$])([^$\x02]*?[^$\x02\s\\])\$(?![\d$])([),.;:?!]*)"
BLOCK = re.compile(r"^ {0,3}\$\$(.+?)\$\$[ \t]*$", re.DOTALL | re.MULTILINE)


def mathml(latex: str, *, block: bool) -> str:
    """Return `latex` as a MathML element.

    What does not parse is a warning, so that MkDocs, being strict, stops after naming all of them.
    """
    formula = latex.strip()
    try:
        return LatexToMathML(fancy_error=False).convert_with_local_state(
            formula, displaystyle=block
        )
    except LatexError as error:
        LOG.warning("formula $%s$: character %s", formula, str(error).strip())
        return ""


class InlineMath(InlineProcessor):
    """`$…$` within a paragraph."""

    def handleMatch(self, m: re.Match, data: str) -> tuple[str, int, int]:  # noqa: ARG002, N802
        """Put the MathML aside, so that Markdown leaves it alone."""
        html = mathml(m[1], block=False)
        if m[2]:
            html = f'<span class="unbroken">{html}{m[2]}</span>'
        return self.md.htmlStash.store(html), *m.span()


class BlockMath(BlockProcessor):
    """`$$…$$` that starts and ends on lines of its own, without an empty line between."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Tell whether the block holds a displayed formula."""
        return bool(BLOCK.search(block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Write the formula between what stands before and after it in the block."""
        block = blocks.pop(0)
        match = BLOCK.search(block)
        self.parser.parseBlocks(parent, [block[: match.start()].rstrip()])
        html = f'<div class="math">{mathml(match[1], block=True)}</div>'
        SubElement(parent, "p").text = self.parser.md.htmlStash.store(html)
        if rest := block[match.end() :].lstrip("\n"):
            blocks.insert(0, rest)


class MathExtension(Extension):
    """Both kinds of formula."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register after code (190) and before backslash escapes (180), which LaTeX is full of."""
        md.ESCAPED_CHARS.append("$")
        md.inlinePatterns.register(InlineMath(INLINE, md), "mathml", 185)
        md.parser.blockprocessors.register(BlockMath(md.parser), "mathml", 75)


def makeExtension(**options: object) -> MathExtension:  # noqa: N802
    """Return the extension; the name is the one Python-Markdown looks for."""
    return MathExtension(**options)
