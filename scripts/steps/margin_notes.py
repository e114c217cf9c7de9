"""Markdown extension: footnotes stand in the margin as well, beside the words they belong to.

A wide page shows the note in the margin and a narrow one below the text: the stylesheet chooses.
"""

import re
from copy import deepcopy
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from shrinksite.words import say


class MarginNotes(Treeprocessor):
    """After each reference to a footnote its words, when both have been parsed."""

    def run(self, root: Element) -> None:
        """Add a margin note behind every first reference; name the ways back to them."""
        notes = {item.get("id"): item for item in root.iter("li") if item.get("id")}
        for parent in list(root.iter()):
            for position, child in reversed(list(enumerate(parent))):
                mark = child.get("id", "")
                note = notes.get(mark.replace("fnref:", "fn:", 1))
                if child.tag == "sup" and mark.startswith("fnref:") and note is not None:
                    parent.insert(position + 1, self.beside(child, note))
        for link in root.iter("a"):
            if link.get("class") == "footnote-backref":  # Markdown's own title is English
                number = re.search(r"\d+", link.get("title"))
                link.set("title", say("page-footnote-back", note=number[0]))

    def beside(self, reference: Element, note: Element) -> Element:
        """Return a note as it stands in the margin; what follows its reference follows it."""
        margin = Element("span", {"class": "margin-note", "data-search-exclude": ""})
        SubElement(margin, "b").text = "".join(reference.itertext())
        margin[0].tail = "\N{NO-BREAK SPACE}"
        for paragraph in note.iter("p"):
            words = SubElement(margin, "span")
            words.text, words.tail = paragraph.text, " "
            for part in paragraph:
                if part.get("class") != "footnote-backref":
                    words.append(deepcopy(part))
        margin.tail, reference.tail = reference.tail, None
        return margin


class MarginNotesExtension(Extension):
    """Margin notes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register after what parses the words within a line (20)."""
        md.treeprocessors.register(MarginNotes(md), "margin_notes", 15)


def makeExtension(**options: object) -> MarginNotesExtension:  # noqa: N802
    """Return the extension; the name is the one Python-Markdown looks for."""
    return MarginNotesExtension(**options)
