"""The variables that pages print: every one is a fact of this build, or the site's own data."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

import yaml
from jinja2 import Environment, TemplateSyntaxError, nodes

from scripts.steps.config import read_yaml

# What MkDocs and the macros plugin give to every page besides.
GIVEN = {"config", "environment", "extra", "files", "git", "macros", "navigation", "page", "plugin"}

FILTERS = {"pretty"}  # what the plugin adds to Jinja's own
# What is of no single situation, and stands beside them in facts.yml.
SHARED = {
    "beyond",
    "coverage",
    "departures",
    "normal",
    "repeated",
    "singular",
    "sure",
    "version",
}


def taken_slugs(root: Path, scenarios: list) -> Iterator[str]:
    """Name each slug whose numbers no page could print, since its variable means something else."""
    taken = GIVEN | SHARED | Environment().globals.keys()
    taken |= read_yaml(root / "mkdocs.yml").get("extra", {}).keys()
    for slug in (scenario.slug for scenario in scenarios):
        name = slug.replace("-", "_")
        if name in taken or not is_variable(name):
            yield (
                f'docs/scenarios.toml, slug = "{slug}": pages print its numbers as '
                f"{{{{ {name}.n_cluster }}}}, and that is taken, or no name; choose another slug, "
                "which begins with a letter"
            )


def is_variable(name: str) -> bool:
    """Tell whether a template takes this for the name of a variable."""
    try:
        return [way for _, way in ways(Environment().parse(f"{{{{ {name} }}}}"))] == [[name]]
    except TemplateSyntaxError:
        return False


def unknown_numbers(root: Path) -> Iterator[str]:
    """Name every variable of a page that does not exist, with its line and the likeliest name."""
    facts = root / "docs/generated/common/facts.yml"
    known = yaml.load(facts.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    known |= read_yaml(root / "mkdocs.yml").get("extra", {})
    for page in sorted((root / "docs").rglob("*.md")):
        if not page.is_relative_to(root / "docs/generated"):
            name = page.relative_to(root)
            for line, what in mistakes(page.read_text(encoding="utf-8"), known):
                yield f"{name}, line {line}: {what}"


def mistakes(text: str, known: dict) -> Iterator[tuple[int, str]]:
    """Give the line and the words of every mistake in a page's variables."""
    environment = Environment()
    try:
        page = environment.parse(text)
    except TemplateSyntaxError as error:
        yield error.lineno, f"{error.message}; variables are written {{{{ name }}}}"
        return
    for used in page.find_all(nodes.Filter):
        if used.name not in {*environment.filters, *FILTERS}:
            near = get_close_matches(used.name, environment.filters, n=1)
            hint = f"; perhaps {near[0]}" if near else ""
            yield used.lineno, f"{{{{ … | {used.name} }}}}: there is no filter {used.name}{hint}"
    own = {name.name for name in page.find_all(nodes.Name) if name.ctx == "store"}
    free = own | GIVEN | environment.globals.keys()
    for line, way in ways(page):
        if way[0] not in free and (wrong := lost(way, known)):
            yield line, wrong


def ways(tree: nodes.Node) -> Iterator[tuple[int, list]]:
    """Give the line of each value in a template, and the whole way of names that leads to it."""
    inner = {id(node.node) for node in tree.find_all((nodes.Getattr, nodes.Getitem))}
    for node in tree.find_all((nodes.Name, nodes.Getattr, nodes.Getitem)):
        if id(node) not in inner and (way := way_to(node)):
            yield node.lineno, way


def way_to(node: nodes.Node) -> list:
    """Return the names that lead to a value: ["baseline", "shrinkage", "x"].

    It ends before a name that only the page's own run would tell, and is empty without a first one.
    """
    match node:
        case nodes.Name(ctx="load"):
            return [node.name]
        case nodes.Getattr():
            last = node.attr
        case nodes.Getitem(arg=nodes.Const()):
            last = node.arg.value
        case _:
            return way_to(node.node) if isinstance(node, nodes.Getitem) else []
    way = way_to(node.node)
    return [*way, last] if way else []


def lost(way: list, known: dict) -> str | None:
    """Return where a way ends that leads to nothing, and the likeliest name there."""
    value = known
    for i, name in enumerate(way):
        try:
            value = value[name]
        except (KeyError, IndexError, TypeError):
            whole = ".".join(map(str, way))
            there = [str(key) for key in value] if isinstance(value, dict) else []
            near = get_close_matches(str(name), there, n=1, cutoff=0.7)
            hint = f"; perhaps {near[0]}" if near else ""
            place = f"{'.'.join(map(str, way[:i]))} has no {name}" if i else f"there is no {name}"
            return f"{{{{ {whole} }}}}: {place}{hint}"
    return None
