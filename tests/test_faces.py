"""The site's faces: no character twice, files that are light, stylesheets that name them all."""

import re

import pytest

from scripts.steps.faces import FACES, LETTERS, faces_of, letters_of, ranges, subset, write_faces
from tests.conftest import ROOT

PACKAGES = ROOT / "node_modules"


LANGUAGES = sorted(file.stem for file in (ROOT / "docs/words").glob("*.ftl"))


@pytest.fixture(scope="module", params=LANGUAGES)
def words(request):
    """The words of a language."""
    return (ROOT / f"docs/words/{request.param}.ftl").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def folder(words, tmp_path_factory):
    place = tmp_path_factory.mktemp("vendor")
    write_faces(PACKAGES, place, letters_of(words))
    return place


def test_runs_of_characters_are_written_as_css_has_them():
    assert ranges([0x41, 0x43, 0x42, 0xE4, 0x42]) == "U+41-43, U+E4"


def test_both_parts_of_a_face_share_no_character(words):
    for face in faces_of(letters_of(words)):
        others = set(face.more) - set(face.characters)
        assert others
        assert len(set(face.characters)) == len(face.characters), face.file


def test_the_letters_of_a_languages_words_come_with_the_page(words):
    """But for signs of formulas, which stand on few pages."""
    for face in faces_of(letters_of(words)):
        if face.sheet == "faces":
            assert set(words) - set(map(chr, face.characters)) <= set("\n²τσχ")


def test_letters_of_the_sites_own_name_come_with_every_page_and_not_as_a_second_part():
    """Each in the foot of all pages would otherwise fetch 5 KB."""
    before, after = faces_of(), faces_of("Universität Überall, ä, ∀")
    for face, other in zip(before, after, strict=True):
        added = "Üä" if face.sheet == "faces" else ""
        assert [*other.characters] == [*face.characters, *map(ord, added)]


@pytest.mark.slow
def test_every_rule_has_its_file_and_every_face_its_licence(folder):
    rules = "".join(sheet.read_text() for sheet in folder.glob("*.css")).splitlines()
    assert len(rules) == 2 * len(FACES)
    for rule in rules:
        (address,) = re.findall(r'url\("([^"]*)"\)', rule)
        is_inside = address.startswith("data:font/woff2;base64,")
        assert is_inside == ("font-display: block" in rule)
        assert is_inside or (folder / address).is_file()
    for face in FACES:
        assert "SIL OPEN FONT LICENSE" in (
            (folder / f"{face.package}-licence.txt").read_text(encoding="utf-8").upper()
        )


@pytest.mark.slow
def test_what_a_page_waits_for_is_light(folder, words):
    """Base64 is a third longer, and compressed as long as what it packs."""
    of_its_own = len(faces_of(letters_of(words))[0].characters) - len(LETTERS)
    assert (folder / "faces.css").stat().st_size * 3 / 4 < 38_000 + 250 * of_its_own
    assert (folder / "formulas.css").stat().st_size * 3 / 4 < 20_000


def test_a_cut_face_has_what_was_asked_for_and_the_same_bytes_every_time(tmp_path):
    from fontTools.ttLib import TTFont

    face = FACES[0]
    name = f"{face.package}-latin-{face.weight}-{face.style}.woff"
    source = PACKAGES / "@fontsource" / face.package / "files" / name
    for file in ("one.woff2", "two.woff2"):
        subset(source, tmp_path / file, face.characters, face.features)
    assert (tmp_path / "one.woff2").read_bytes() == (tmp_path / "two.woff2").read_bytes()
    assert set(TTFont(tmp_path / "one.woff2").getBestCmap()) <= set(face.characters)
    assert set(map(ord, "ABCxyz0189 —’“")) <= set(TTFont(tmp_path / "one.woff2").getBestCmap())
