"""Markdown extension: a heading is named by its words alone, and its link in the site's language.

The sign behind it is a link for who points at it. Read aloud, each heading would end in that sign,
and a keyboard would stop at each; the navigation leads to the same places.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from shrinksite.words import say


class Headings(Treeprocessor):
    """Takes the signs behind headings out of what is read aloud and reached by Tab."""

    def run(self, root: Element) -> None:
        """Mark them, and name them to who points at one."""
        for link in root.iter("a"):
            if link.get("class") == "headerlink":
                link.set("aria-hidden", "true")
                link.set("tabindex", "-1")
                link.set("title", say("page-heading-link"))


class HeadingsExtension(Extension):
    """Headings."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register after the table of contents (5), which adds the signs."""
        md.treeprocessors.register(Headings(md), "headings", 4)


def makeExtension(**options: object) -> HeadingsExtension:  # noqa: N802
    """Return the extension; the name is the one Python-Markdown looks for."""
    return HeadingsExtension(**options)
