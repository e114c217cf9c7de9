"""What ties pages and scenarios together: every scenario has a page, every include has a file."""

import json
import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from scripts.steps.numbers import unknown_numbers
from scripts.steps.problem import BuildProblem
from scripts.steps.progress import say

COMMON = "common"  # the folder of what belongs to all scenarios
MARK = re.compile(r"FIXME: *(.*?)(?: *-->|$)")
INCLUDES = re.compile(r"^\s*-+8<-+")
INCLUDE = re.compile(r'^\s*-+8<-+ "([^":]+)[^"]*"')


def add_missing_pages(root: Path, scenarios: list) -> None:
    """Give each scenario without a page a skeleton, and its line in the nav of mkdocs.yml.

    Raises:
        BuildProblem: If mkdocs.yml has no line of a scenario after which to put it.
    """
    pages = figure_pages(root)
    for scenario in scenarios:
        name = f"scenarios/{scenario.slug}.md"
        page = root / "docs" / name
        if scenario.slug in pages or page.exists():
            continue
        add_to_nav(root / "mkdocs.yml", scenario.title, name)
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(draft(scenario) + "\n", encoding="utf-8")
        say(f"new scenario {scenario.slug}: wrote docs/{name} and its line in mkdocs.yml")


def draft(scenario) -> str:
    """Return the page of a new scenario, with FIXME where its author should go on."""
    from scripts.written.html import render
    from shrinksite.words import say as word

    description = word("draft-description", title=scenario.title, look_for=scenario.look_for)
    return render(
        "new_page.md",
        slug=scenario.slug,
        name=scenario.slug.replace("-", "_"),
        title=scenario.title,
        description=json.dumps(description, ensure_ascii=False),
        own=scenario.table,
        has_x=scenario.table is None or scenario.table.x is not None,
    )


def marks(root: Path) -> Iterator[str]:
    """Name each FIXME of the pages: what the author of a draft is still to write."""
    for page in sorted((root / "docs").rglob("*.md")):
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
            if match := MARK.search(line):
                yield f"{page.relative_to(root)}, line {number}: {match[1]}"


def add_to_nav(config: Path, title: str, name: str) -> None:
    """Insert `title: name` after the last scenario's line; the rest of the file stays as it is."""
    lines = config.read_text(encoding="utf-8").splitlines(keepends=True)
    if any(line.rstrip().endswith(f": {name}") for line in lines):
        return
    last = max((i for i, line in enumerate(lines) if ": scenarios/" in line), default=None)
    if last is None:
        raise BuildProblem(f"mkdocs.yml: nav has no line with scenarios/; add one for {name}")
    indent = lines[last][: len(lines[last]) - len(lines[last].lstrip())]
    lines.insert(last + 1, f"{indent}- {json.dumps(title, ensure_ascii=False)}: {name}\n")
    config.write_text("".join(lines), encoding="utf-8")


def includes(root: Path) -> Iterator[tuple[Path, int, str]]:
    """Give each include of the pages: its page, from `root` on, its line, and its path."""
    for page in sorted((root / "docs").rglob("*.md")):
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
            if match := INCLUDE.match(line):
                yield page.relative_to(root), number, match[1]


def unreadable(root: Path) -> Iterator[str]:
    """Name what cannot be read: pages that are not UTF-8, includes that would be shown as text."""
    from shrinksite.toml_entries import read_utf8

    for page in sorted((root / "docs").rglob("*.md")):
        try:
            lines = read_utf8(page).splitlines()
        except ValueError as error:
            yield str(error).removeprefix(f"{root}/")
            continue
        for number, line in enumerate(lines, 1):
            if INCLUDES.match(line) and not INCLUDE.match(line):
                place = f"{page.relative_to(root)}, line {number}"
                yield f'{place}: an include is written --8<-- "folder/file", not {line.strip()}'


def figure_pages(root: Path) -> dict[str, str]:
    """Return the page below docs/ that shows each scenario's figure, by slug.

    Of several pages it is the one that is called as the scenario, otherwise the first.
    """
    pages: dict[str, str] = {}
    for page, _, path in includes(root):
        slug, _, file = path.partition("/")
        if file == "figure.html" and (slug not in pages or page.stem == slug):
            pages[slug] = page.relative_to("docs").as_posix()
    return pages


def page_address(page: str) -> str:
    """Return the address of a page below the site's root: "a/b.md" is at "a/b/"."""
    name = page.removesuffix(".md")
    return "" if name == "index" else f"{name.removesuffix('/index')}/"


def check_slugs(root: Path, scenarios: list) -> None:
    """Check, before anything is executed, that pages and scenarios name each other.

    Raises:
        BuildProblem: If a page includes what will not exist, or a scenario's figure is on no page;
            names all of them.
    """
    pages = figure_pages(root)
    coming = frozenset({COMMON, *(scenario.slug for scenario in scenarios)})
    unused = [s.slug for s in scenarios if s.slug not in pages]
    refuse(
        *missing_includes(root, coming),
        *(
            f'docs/scenarios.toml: no page shows scenario "{slug}": put --8<-- "{slug}/figure.html"'
            " on a page, or remove the scenario"
            for slug in unused
        ),
    )


def check_asked(root: Path) -> None:
    """Check, when all is generated, that each included file and each number of a page is there.

    Raises:
        BuildProblem: If one is not; names all of them, with page and line.
    """
    refuse(*missing_includes(root), *unknown_numbers(root))


def missing_includes(root: Path, coming: frozenset[str] = frozenset()) -> Iterator[str]:
    """Name each include without a file, unless its folder is still to be generated."""
    generated = root / "docs/generated"
    folders = {*coming, *(path.name for path in generated.glob("*/"))}
    for page, line, path in includes(root):
        folder, _, file = path.partition("/")
        if folder in coming or (root / path).is_file() or (generated / path).is_file():
            continue
        hint = ""
        if near := get_close_matches(folder, folders, n=1, cutoff=0.7):
            there = [found.name for found in (generated / near[0]).glob("*")]
            likeliest = [*get_close_matches(file, there, n=1), file][0]
            hint = f'; perhaps "{near[0]}/{likeliest}"'
        elif file and not (root / folder).is_dir():
            hint = f"; docs/scenarios.toml has no {folder}"
        yield f'{page}, line {line}: "{path}" does not exist{hint}'


def refuse(*wrong: str) -> None:
    """Stop the build if anything is wrong."""
    if wrong:
        raise BuildProblem("the pages have mistakes:\n" + "\n".join(wrong))
