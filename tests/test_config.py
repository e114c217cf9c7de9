"""The site's own data: complete, known, and the same wherever they stand."""

from pathlib import Path

import pytest
import yaml
from jinja2 import DictLoader, Environment

from scripts.steps.config import OWN, check_citation, read_course, read_site, said_on_all_pages
from scripts.steps.problem import BuildProblem

ROOT = Path(__file__).parent.parent
SITE = dict.fromkeys(OWN) | {"authors": "A", "title": "T", "year": 2031}
CITED = {"title": "T", "version": "2.0", "authors": [{"name": "A"}], "date-released": "2031-02-03"}


@pytest.fixture
def write(tmp_path):
    """Give a function that writes a project of nothing but its own data, and gives its folder."""
    (tmp_path / "docs/words").mkdir(parents=True)
    for language in ("de", "en"):
        (tmp_path / f"docs/words/{language}.ftl").touch()

    def written(site, language="en", **cited):
        config = {"site_name": "N", "theme": {"language": language}, "extra": {"site": site}}
        (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(config))
        (tmp_path / "pyproject.toml").write_text('[project]\nversion = "2.0"\n')
        (tmp_path / "CITATION.cff").write_text(yaml.safe_dump(CITED | cited))
        return tmp_path

    return written


def test_the_projects_own_data_are_whole():
    assert read_site(ROOT).name
    check_citation(ROOT)


def test_what_is_not_given_is_empty(write):
    site = read_site(write(SITE, "de"))
    assert (site.name, site.language, site.institution, site.year) == ("N", "de", "", "2031")


def test_what_is_said_on_all_pages_is_name_institution_licence_and_navigation(write):
    root = write(SITE | {"institution": "Universität", "licence": "Ø"})
    config = yaml.safe_load((root / "mkdocs.yml").read_text()) | {"nav": [{"Übung": "a.md"}]}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config))
    assert set("NUniversitätØÜbung") <= set(said_on_all_pages(root))


@pytest.mark.parametrize(
    ("site", "told"),
    [
        ({key: SITE[key] for key in OWN if key != "contact"}, "contact is missing"),
        (SITE | {"colour": "red"}, "colour is not known"),
        (None, "institution is missing; contact is missing"),
    ],
)
def test_a_key_that_does_not_fit_is_named(write, site, told):
    with pytest.raises(BuildProblem, match=rf"mkdocs\.yml, extra\.site: .*{told}"):
        read_site(write(site))


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("mkdocs.yml", "a: 1\nsite_name: Course 3: Models\n", "line 2: mapping values are not"),
        ("mkdocs.yml", "nav:\n  - a.md\n\t- b.md\n", "line 3: found a tab character"),
        ("CITATION.cff", "title: [\n", "line 2: "),
    ],
)
def test_what_is_no_yaml_is_named_with_file_line_and_what_is_allowed(write, file, text, told):
    root = write(SITE)
    (root / file).write_text(text)
    with pytest.raises(BuildProblem, match=rf"^{file}, {told}.* quotation marks, .*not tabs"):
        check_citation(root)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "[project]\nversion = 2.0.1\n",
            r"pyproject\.toml, line 2: not valid TOML: version = 2\.0\.1",
        ),
        (
            "[project]\nversion = 2.0\n",
            r"pyproject\.toml, project\.version: it must be there, as a text",
        ),
        ('[tool]\nversion = "2.0"\n', r"pyproject\.toml, project\.version: it must be there"),
    ],
)
def test_a_version_that_cannot_be_read_is_named_with_its_file(write, text, told):
    root = write(SITE)
    (root / "pyproject.toml").write_text(text)
    with pytest.raises(BuildProblem, match=f"^{told}"):
        read_site(root)


@pytest.mark.parametrize("text", ["stats@example.org", "github.com/our/course", "https://a b"])
def test_what_is_no_address_is_named_with_how_one_begins(write, text):
    said = rf": '{text}'; it must be an address that begins with https:// or mailto:$"
    for key in ("contact", "repository"):
        with pytest.raises(BuildProblem, match=rf"^mkdocs\.yml, extra\.site\.{key}{said}"):
            read_site(write(SITE | {key: text}))
    root = write(SITE | {"contact": "mailto:stats@example.org", "repository": "https://a.org/b"})
    assert read_site(root).contact == "mailto:stats@example.org"
    config = {"extra": {"course": {"open_at": text}}}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config))
    with pytest.raises(BuildProblem, match=rf"^mkdocs\.yml, extra\.course\.open_at{said}"):
        read_course(root)


def test_a_language_without_words_is_named(write):
    with pytest.raises(BuildProblem, match=r"theme\.language: fi: .* there are de, en"):
        read_site(write(SITE, "fi"))


@pytest.mark.parametrize(
    ("cited", "told"),
    [
        ({"title": "U"}, r"title: 'U'; .*site\.title: 'T'"),
        ({"version": "2.1"}, r"version: '2.1'; .*pyproject\.toml, project\.version: '2.0'"),
        ({"authors": [{"name": "B"}]}, r"authors: .*B.*site\.authors: .*A"),
        ({"date-released": "2030-12-31"}, r"date-released: '2030-12-31'; .*site\.year: '2031-'"),
        (
            {"repository-code": "https://example.org"},
            r"repository-code: 'https://example.org'; .*site\.repository: ''",
        ),
    ],
)
def test_another_citation_is_named(write, cited, told):
    check_citation(write(SITE))
    with pytest.raises(BuildProblem, match=rf"CITATION\.cff, {told}"):
        check_citation(write(SITE, **cited))


def test_a_line_that_the_citation_lacks_is_named(write):
    told = r"repository-code: this line is missing; .*repository: 'https://r\.example'"
    with pytest.raises(BuildProblem, match=told):
        check_citation(write(SITE | {"repository": "https://r.example"}))


def test_the_footer_shows_what_is_given():
    names = ("words", "copyright")
    folder = ROOT / "docs/.theme/partials"
    parts = {f"partials/{name}.html": (folder / f"{name}.html").read_text() for name in names}
    environment = Environment(loader=DictLoader(parts))
    environment.filters["url"] = str  # MkDocs has one that knows the page
    template = environment.get_template("partials/copyright.html")

    def footer(**given):
        return template.render(config={"extra": {"site": SITE | given}})

    assert "<a" not in footer(licence="CC")
    whole = footer(institution="I", licence="CC", contact="mailto:c", repository="https://r")
    assert [whole.count(part) for part in (">I<", ">CC<", '"mailto:c"', '"https://r"')] == [1] * 4
