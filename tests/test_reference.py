"""The reference page has every public name, as its module has it."""

import inspect
import re
from types import SimpleNamespace

import griffe
import pytest

import shrinksite as ss
from scripts.written import reference
from scripts.written.reference import GROUPS, entry, grouped, public, reference_page, signature
from tests.conftest import ROOT

PACKAGE = griffe.load("shrinksite", search_paths=[ROOT])
ENTRIES = {name: entry(public(PACKAGE, name), "https://example.org/r.git") for name in ss.__all__}


def test_every_public_name_is_in_one_group():
    assert sorted(name for names in GROUPS.values() for name in names) == ss.__all__


def test_a_new_name_comes_last_until_it_has_a_group(monkeypatch):
    monkeypatch.setattr(reference, "shrinksite", SimpleNamespace(__all__=["fit", "new"]))
    assert list(grouped().items())[-1] == ("others", ("new",))


@pytest.mark.parametrize("name", ss.__all__)
def test_an_entry_is_what_the_module_says(name):
    said, thing = ENTRIES[name], getattr(ss, name)
    lines, first = inspect.getsourcelines(thing)
    assert said.file == f"{thing.__module__.replace('.', '/')}.py"
    assert f"{said.file}#L{said.line}-L" in said.address
    assert said.address.startswith("https://example.org/r/blob/HEAD/shrinksite/")
    assert lines[said.line - first].lstrip().startswith(("def ", "class ", "@"))
    summary = inspect.getdoc(thing).splitlines()[0]
    assert said.text.replace("`", "").startswith(summary.replace("`", "").split('"')[0])
    is_warning = isinstance(thing, type) and issubclass(thing, Warning)
    arguments = set() if is_warning else set(inspect.signature(thing).parameters)
    assert all(re.search(rf"\b{argument}\b", said.signature) for argument in arguments)
    documented = {
        name.lstrip("*")
        for heading, items in said.sections
        for name, _ in items
        if heading == "Arguments"
    }
    assert documented in (set(), arguments)


def test_signatures_are_short_or_have_an_argument_a_line():
    assert signature(public(PACKAGE, "rmse")) == "rmse(pooled: pd.DataFrame) -> pd.DataFrame"
    lines = signature(public(PACKAGE, "shrinkage_figure")).splitlines()
    assert lines[1] == "    pooled: pd.DataFrame,"
    assert lines[4] == "    *,"
    assert lines[-1] == ") -> NotebookFigure"
    parameters = signature(public(PACKAGE, "Parameters")).splitlines()
    assert parameters[5] == "    sigma: float = 1,"
    assert len(parameters) == 12


def test_sections_come_from_the_docstring():
    (_, arguments), (_, returned), (_, raised) = ENTRIES["create_data"].sections
    assert arguments[0] == (
        "obs_per_cluster",
        "observations per cluster before sampling, at least 1.",
    )
    assert [name for name, _ in returned] == [""]
    assert returned[0][1].endswith("`x` (standard normal), `cluster` (1 … n_cluster).")
    assert [name for name, _ in raised] == ["ValueError"]
    assert [name for name, _ in ENTRIES["between_within"].sections[1][1]][:2] == [
        "within",
        "between",
    ]
    assert '`"correlated"` intercepts' in dict(ENTRIES["fit"].sections[0][1])["random_effects"]


def test_the_page_links_sources_only_where_the_site_has_a_repository():
    page = reference_page(ROOT)
    assert page.count("\n### `") == len(ss.__all__)
    assert "`shrinksite/simulate.py`, line" in page
