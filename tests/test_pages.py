"""What pages ask for is there, and their text can be read, or they are named with the line."""

from scripts.steps.pages import missing_includes, unreadable


def test_an_include_without_a_file_is_named_with_the_likeliest_one(tmp_path):
    for file in ("baseline/figure.html", "baseline/worth.md"):
        (tmp_path / "docs/generated" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs/generated" / file).touch()
    (tmp_path / "shrinksite").mkdir()
    asked = (
        "baseline/figure.html",
        "coming/figure.html",
        "baselin/figur.html",
        "baseline/worht.md",
        "gone/worth.md",
        "shrinksite/gone.py",
    )
    page = "".join(f'--8<-- "{path}"\n' for path in asked)
    (tmp_path / "docs/a.md").write_text(page)
    assert list(missing_includes(tmp_path, frozenset({"coming"}))) == [
        'docs/a.md, line 3: "baselin/figur.html" does not exist; perhaps "baseline/figure.html"',
        'docs/a.md, line 4: "baseline/worht.md" does not exist; perhaps "baseline/worth.md"',
        'docs/a.md, line 5: "gone/worth.md" does not exist; docs/scenarios.toml has no gone',
        'docs/a.md, line 6: "shrinksite/gone.py" does not exist',
    ]


def test_an_include_that_would_be_shown_as_text_is_named(tmp_path):
    (tmp_path / "docs").mkdir()
    wrong = ('--8<-- "baseline/figure.html', "--8<-- „baseline/figure.html“", "  --8<-- b.html")
    page = "\n".join(['--8<-- "baseline/figure.html"', *wrong])
    (tmp_path / "docs/a.md").write_text(page, encoding="utf-8")
    assert list(unreadable(tmp_path)) == [
        f'docs/a.md, line {line}: an include is written --8<-- "folder/file", not {text.strip()}'
        for line, text in enumerate(wrong, 2)
    ]


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
