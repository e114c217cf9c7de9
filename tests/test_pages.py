"""Pages are read as an editor saved them, or the one that cannot be is named."""

from scripts.steps.pages import unreadable


def test_pages_in_another_encoding_are_all_named_with_their_lines(tmp_path):
    folder = tmp_path / "docs/stories"
    folder.mkdir(parents=True)
    (folder.parent / "right.md").write_bytes("\ufeff# Übung\r\n".encode())
    (folder.parent / "a.md").write_bytes(b"# One\n\n\xdcbung\n")
    (folder / "b.md").write_bytes(b"\xe9\n")
    said = "a character is not UTF-8; save the file with this encoding"
    assert list(unreadable(tmp_path)) == [
        f"docs/a.md, line 3: {said}",
        f"docs/stories/b.md, line 1: {said}",
    ]
