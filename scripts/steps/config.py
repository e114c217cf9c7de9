"""What mkdocs.yml says of the site as a whole."""

import re
from dataclasses import dataclass, fields
from pathlib import Path

import yaml
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from scripts.steps.problem import PROJECT, BuildProblem

AS_YAML = (
    'A text with a colon or a # in it stands between quotation marks, "…"; '
    "lines begin with blanks, not tabs, as many as their neighbours"
)


def read_yaml(file: Path) -> dict:
    """Return what a YAML file says.

    Raises:
        BuildProblem: If it cannot be read; names the line, and what is allowed.
    """
    from shrinksite.toml_entries import read_utf8

    try:
        # As MkDocs reads it, in a tenth of the time.
        return yaml_load(read_utf8(file), get_yaml_loader(yaml.CLoader))
    except ValueError as error:
        raise BuildProblem(str(error).replace(f"{file.parent}/", "")) from None
    except ConfigurationError as error:
        wrong = error.__context__
        mark = getattr(wrong, "problem_mark", None)
        raise BuildProblem(
            f"{file.name}{f', line {mark.line + 1}' if mark else ''}: "
            f"{getattr(wrong, 'problem', wrong)}. {AS_YAML}"
        ) from None


@dataclass(frozen=True)
class Site:
    """The site's own data; what is not given is "".

    Attributes:
        name: `site_name`.
        language: `theme.language`, one of docs/words.
        institution: who offers the site, for the footer.
        contact: where mistakes are reported: an address of issues, or mailto:.
        repository: where the source is.
        licence: one line for the footer.
        figures_licence: that of a figure alone on a page.
        authors: whom to cite.
        title: what to cite.
        version: which of it, from pyproject.toml.
        year: of that version.
    """

    name: str
    language: str
    institution: str
    contact: str
    repository: str
    licence: str
    figures_licence: str
    authors: str
    title: str
    version: str
    year: str


_ELSEWHERE = {"name", "language", "version"}
OWN = tuple(field.name for field in fields(Site) if field.name not in _ELSEWHERE)
ADDRESSES = ("contact", "repository")
SOLUTIONS = ("published", "kept")


@dataclass(frozen=True)
class Course:
    """What the site does with its course.

    Attributes:
        solutions: "published", or "kept" by the teacher.
        open_at: where a click opens the students' notebook; "" is nowhere.
    """

    solutions: str = "published"
    open_at: str = ""


def check_address(key: str, text: str) -> None:
    """Check that what mkdocs.yml says there can be linked to, if it says anything.

    Raises:
        BuildProblem: If not; says how an address begins.
    """
    if text and not re.match(r"(https?://|mailto:)\S+$", text):
        raise BuildProblem(
            f"mkdocs.yml, {key}: {text!r}; it must be an address that begins with https:// "
            "or mailto:"
        )


def read_course(root: Path = PROJECT) -> Course:
    """Return what mkdocs.yml says under `extra.course`.

    Raises:
        BuildProblem: If a key is unknown or has another value than is allowed.
    """
    config = read_yaml(root / "mkdocs.yml")
    own = config.get("extra", {}).get("course") or {}
    known = [field.name for field in fields(Course)]
    if unknown := [key for key in own if key not in known]:
        raise BuildProblem(
            f"mkdocs.yml, extra.course: {unknown[0]} is not known; allowed are {', '.join(known)}"
        )
    course = Course(**{key: str(value) for key, value in own.items() if value is not None})
    check_address("extra.course.open_at", course.open_at)
    if course.solutions not in SOLUTIONS:
        raise BuildProblem(
            f"mkdocs.yml, extra.course.solutions: {course.solutions!r}; it must be "
            + " or ".join(SOLUTIONS)
        )
    return course


def read_site(root: Path = PROJECT) -> Site:
    """Return what mkdocs.yml says of the site, and pyproject.toml of its version.

    Raises:
        BuildProblem: If a key is missing or unknown, or has another value than is allowed.
    """
    config = read_yaml(root / "mkdocs.yml")
    language = config["theme"].get("language", "en")
    there = sorted(file.stem for file in (root / "docs/words").glob("*.ftl"))
    if language not in there:
        raise BuildProblem(
            f"mkdocs.yml, theme.language: {language}: docs/words has no {language}.ftl; "
            f"there are {', '.join(there)}"
        )
    own = config.get("extra", {}).get("site") or {}
    wrong = [f"{key} is missing" for key in OWN if key not in own]
    wrong += [f"{key} is not known" for key in own if key not in OWN]
    if wrong:
        raise BuildProblem(f"mkdocs.yml, extra.site: {'; '.join(wrong)}")
    texts = {key: "" if value is None else str(value) for key, value in own.items()}
    for key in ADDRESSES:
        check_address(f"extra.site.{key}", texts[key])
    return Site(config["site_name"], language, version=read_version(root), **texts)


def read_version(root: Path) -> str:
    """Return the version that pyproject.toml names.

    Raises:
        BuildProblem: If the file cannot be read, which names the line, or has no version.
    """
    from shrinksite.toml_entries import read_toml

    try:
        project = read_toml(root / "pyproject.toml").get("project")
    except ValueError as error:
        raise BuildProblem(str(error).replace(f"{root}/", "")) from None
    version = project.get("version") if isinstance(project, dict) else None
    if not isinstance(version, str):
        raise BuildProblem(
            'pyproject.toml, project.version: it must be there, as a text such as "1.1.0"'
        )
    return version


def said_on_all_pages(root: Path) -> str:
    """Return what head, navigation and foot of all pages say of this site, for its letters."""
    site = read_site(root)
    nav = read_yaml(root / "mkdocs.yml").get("nav", [])
    return f"{site.name} {site.institution} {site.licence} {nav}"


def check_citation(root: Path) -> None:
    """Check that CITATION.cff says the same as mkdocs.yml and pyproject.toml.

    Raises:
        BuildProblem: If it does not; names each line that differs.
    """
    site = read_site(root)
    cited = read_yaml(root / "CITATION.cff")
    expected = {
        "title": ("mkdocs.yml, extra.site.title", site.title),
        "version": ("pyproject.toml, project.version", site.version),
        "authors": ("mkdocs.yml, extra.site.authors", [{"name": site.authors}]),
        "date-released": ("mkdocs.yml, extra.site.year", f"{site.year}-"),
        "repository-code": ("mkdocs.yml, extra.site.repository", site.repository),
    }
    wrong = []
    for key, (place, value) in expected.items():
        found = cited.get(key, "")
        if not (str(found).startswith(value) if key == "date-released" else found == value):
            says = repr(found) if key in cited else "this line is missing"
            wrong.append(f"CITATION.cff, {key}: {says}; {place}: {value!r}")
    if wrong:
        raise BuildProblem("write the same in both files:\n" + "\n".join(wrong))
