"""The reference of the package: every public name, by what it is for, from its docstring."""

import re
from dataclasses import dataclass
from pathlib import Path

import griffe

import shrinksite
from scripts.steps.config import read_site
from scripts.steps.problem import PROJECT
from scripts.written.html import render
from shrinksite.words import say

# What a reader looks for, in the order in which an analysis needs it.
GROUPS = {
    "data": (
        "create_data",
        "true_coefficients",
        "Parameters",
        "departed_data",
        "departed_coefficients",
        "departed_parameters",
        "student_seed",
        "read_scenarios",
        "Scenario",
    ),
    "fit": (
        "fit",
        "fit_sums",
        "MixedFit",
        "lme4_summary",
        "between_within",
        "centre_within",
        "DataWarning",
    ),
    "poolings": ("pool", "estimates", "means", "own_weight"),
    "measures": (
        "mean_shrinkage",
        "share_kept",
        "moved_away",
        "rmse",
        "harm",
        "worse_off",
        "outside",
        "held_out",
    ),
    "sure": (
        "intervals",
        "conditional_cov",
        "prediction_error_cov",
        "line_intervals",
        "predict_new_cluster",
        "satterthwaite",
        "profile_intervals",
        "bootstrap",
        "bootstrap_intervals",
        "compare",
        "posterior",
        "Posterior",
        "Priors",
        "default_priors",
    ),
    "figures": ("shrinkage_figure", "overview_svg", "Names"),
}
_VALUE = re.compile(r'"(\w*)"')  # not typography: what is written in code
# A helper of the module that gives an argument its default, and what is allowed
_DEFAULT = re.compile(r"\b_\w+\(([^,)]+)[^)]*\)")
_ARGUMENT = re.compile(r", (?=\*|\w+(?:: |=|,|\)))(?![^\[(]*\])")
_WIDEST = 72  # characters of a signature on one line
_LISTED = {
    "parameters": "reference-arguments",
    "attributes": "reference-attributes",
    "returns": "reference-returns",
    "raises": "reference-raises",
    "warns": "reference-warns",
}


@dataclass(frozen=True)
class Entry:
    """What the page says of one name.

    Attributes:
        name: as it is imported.
        signature: as Python shows it.
        text: Markdown.
        sections: heading and items, each a name, or "", and what is said of it.
        file: where it is written, from the repository's root on.
        line: where in the file it begins.
        address: of that line; "" where the site has no repository.
    """

    name: str
    signature: str
    text: str
    sections: list[tuple[str, list[tuple[str, str]]]]
    file: str
    line: int
    address: str


def reference_page(root: Path = PROJECT) -> str:
    """Return the reference as Markdown."""
    repository = read_site(root).repository
    package = griffe.load("shrinksite", search_paths=[root])
    titles = [say(f"reference-{group}") for group in grouped()]
    groups = {
        title: [entry(public(package, name), repository) for name in names]
        for title, names in zip(titles, grouped().values(), strict=True)
    }
    return render("reference.md", groups=groups)


def grouped() -> dict[str, tuple[str, ...]]:
    """Return the public names in their groups; a new one in none of them comes last."""
    known = {name for names in GROUPS.values() for name in names}
    others = tuple(name for name in shrinksite.__all__ if name not in known)
    return GROUPS | ({"others": others} if others else {})


def public(package: griffe.Module, name: str) -> griffe.Object:
    """Return what a public name stands for, in the module where it is written."""
    module = getattr(shrinksite, name).__module__.removeprefix("shrinksite.")
    return package[f"{module}.{name}"]


def entry(thing: griffe.Object, repository: str) -> Entry:
    """Return what the page says of a function or class."""
    parsed = griffe.parse_google(thing.docstring, warnings=False)
    file = thing.relative_filepath.as_posix()
    place = f"{file}#L{thing.lineno}-L{thing.endlineno}"
    return Entry(
        name=thing.name,
        signature=signature(thing),
        text="\n\n".join(marked(part.value) for part in parsed if part.kind.value == "text"),
        sections=[
            (say(heading), items(part.value))
            for kind, heading in _LISTED.items()
            for part in parsed
            if part.kind.value == kind
        ],
        file=file,
        line=thing.lineno,
        address=f"{repository.removesuffix('.git')}/blob/HEAD/{place}" if repository else "",
    )


def signature(thing: griffe.Object) -> str:
    """Return how it is called, an argument a line where they are too many for one."""
    whole = _DEFAULT.sub(r"\1", str(thing.signature()))
    if len(whole) <= _WIDEST:
        return whole
    first, rest = whole.split("(", 1)
    arguments, last = rest.rsplit(")", 1)
    lines = [f"    {argument},\n" for argument in _ARGUMENT.split(arguments)]
    return f"{first}(\n{''.join(lines)}){last}"


def items(values: list) -> list[tuple[str, str]]:
    """Return name and description of each item; a paragraph is one item without a name."""
    if isinstance(values[0], griffe.DocstringRaise | griffe.DocstringWarn):
        return [(str(value.annotation), marked(value.description)) for value in values]
    if not any(value.name for value in values):
        return [("", marked(" ".join(value.description for value in values)))]
    return [(value.name, marked(value.description)) for value in values]


def marked(text: str) -> str:
    """Return a docstring's text as Markdown: values are code, and lines run on."""
    return _VALUE.sub(r'`"\1"`', re.sub(r"(?<!\n)\n *(?!\n)", " ", text))
