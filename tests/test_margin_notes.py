"""Footnotes beside the text: where they stand, what they hold, and that the list stays."""

from xml.etree import ElementTree

from markdown import markdown

EXTENSIONS = ["footnotes", "scripts.steps.margin_notes", "scripts.steps.mathml"]
TEXT = """\
One[^a] and *two*[^b] and one again[^a].

[^a]: A note with `code` and $x$.

[^b]: First.

    Second.
"""


def notes(text):
    tree = ElementTree.fromstring(f"<div>{markdown(text, extensions=EXTENSIONS)}</div>")
    return tree, [span for span in tree.iter("span") if span.get("class") == "margin-note"]


def words(element):
    return " ".join("".join(element.itertext()).split())


def test_a_note_stands_behind_its_first_reference_and_the_sentence_goes_on():
    tree, found = notes(TEXT)
    assert [words(note) for note in found] == ["1 A note with code and x.", "2 First. Second."]
    paragraph = next(tree.iter("p"))
    order = [part.get("class") or part.tag for part in paragraph]
    assert order == ["sup", "margin-note", "em", "sup", "margin-note", "sup"]
    assert words(paragraph).startswith("One1")
    assert paragraph[1].tail == " and "


def test_code_and_formulas_come_along_and_the_way_back_stays_below():
    _, (first, _) = notes(TEXT)
    assert first.find(".//code") is not None
    assert first.find(".//math") is not None
    assert first.find(".//a") is None


def test_the_list_below_the_text_stays_as_it_was():
    tree, _ = notes(TEXT)
    items = [item for item in tree.iter("li") if item.get("id", "").startswith("fn:")]
    assert [item.get("id") for item in items] == ["fn:a", "fn:b"]
    assert all(item.find(".//a[@class='footnote-backref']") is not None for item in items)


def test_a_page_without_notes_is_left_alone():
    plain = "A page.\n\n1. one\n2. two\n"
    assert markdown(plain, extensions=EXTENSIONS) == markdown(plain)


def test_a_search_does_not_find_a_note_twice():
    _, found = notes(TEXT)
    assert all("data-search-exclude" in note.attrib for note in found)
