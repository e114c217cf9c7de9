"""A page whose head is no head would show it as text; it is named before anything is executed."""

from scripts.steps.page_heads import wrong_heads

FINE = "What an own page of our course shows, in a sentence for a search engine."


def test_every_mistake_in_a_head_is_named(tmp_path):
    (tmp_path / "docs/generated").mkdir(parents=True)
    (tmp_path / "docs/generated/part.md").write_text("no page")
    pages = {
        "a": f"---\ndescription: {FINE}\n---\n\n# A\n",
        "b": f'\ufeff---\r\nhide:\r\n  - toc\r\ndescription: "Course 3: {FINE}"\r\n---\r\n',
        "c": "# No head\n",
        "d": f"---\ndescription: {FINE}\n\n# Not closed\n",
        "e": f"---\nhide: [toc]\ndescription: Course 3: {FINE}\n---\n",
        "f": f"---\n\tdescription:\t{FINE}\n---\n",
        "g": "---\ndescription: Short.\n---\n",
        "h": f"---\ndescription: {FINE}\n---\n",
    }
    for name, text in pages.items():
        (tmp_path / f"docs/{name}.md").write_bytes(text.encode())
    found = list(wrong_heads(tmp_path))
    starts = [
        "docs/c.md, line 1: a page begins with its head, such as\n---\ndescription: ",
        "docs/d.md, line 1: a page begins with its head, such as\n---\ndescription: ",
        "docs/e.md, line 3: mapping values are not allowed here. A text with a colon",
        "docs/f.md, line 2: found character '\\t' that cannot start any token. A text",
        "docs/g.md, line 1: its head needs a description of 51 characters or more",
        "docs/h.md, line 1: its description is that of docs/a.md; write its own",
    ]
    assert len(found) == len(starts)
    assert all(said.startswith(start) for said, start in zip(found, starts, strict=True)), found
