"""The check of the built site finds what is broken, and nothing in the site as it is."""

import re
import shutil
from pathlib import Path

import pytest

from scripts.steps.check_pages import dead_addresses
from scripts.steps.check_site import check_modules, check_site
from scripts.steps.html_page import read_pages
from scripts.steps.problem import BuildProblem

ROOT = Path(__file__).parent.parent
SITE = ROOT / "site"


def site_url():
    """Give the address the site was built for: the sitemap names it first."""
    return re.search("<loc>(.*?)</loc>", (SITE / "sitemap.xml").read_text(encoding="utf-8"))[1]


# What the faults are planted in.
visits = pytest.mark.needs(
    *("baseline", "unbalanced", "fewer-observations", "more-observations"),
    *(
        "differences.md",
        "summary.md",
        "hundred.md",
        "lab.md",
        "glossary.md",
        "model.md",
        "licence.md",
        "course/shrinkage.ipynb",
    ),
)
FAULTS = {
    "an emptied figure": (
        "docs/generated/fewer-observations/figure.json",
        None,
        "",
        [
            "docs/generated/fewer-observations/figure.json: is empty",
            "fewer-observations/figure.json: is not what was written",
        ],
    ),
    "an altered number": (
        "docs/generated/unbalanced/facts.json",
        "{",
        "{ ",
        ["generated/unbalanced/facts.json: is not what was written"],
    ),
    "an altered copy": (
        "site/generated/baseline/data.csv",
        "y",
        "z",
        ["generated/baseline/data.csv: is not what was written"],
    ),
    "half a JSON": (
        "site/generated/common/figure_style.json",
        re.compile("}}$"),
        "",
        [
            "generated/common/figure_style.json: Expecting",
            "generated/common/figure_style.json: is",
        ],
    ),
    "a short row": (
        "site/generated/unbalanced/data.csv",
        ",",
        "",
        [
            "unbalanced/data.csv: rows of different lengths",
            "generated/unbalanced/data.csv: is",
        ],
    ),
    "a broken picture": (
        "site/generated/baseline/overview.svg",
        "</svg>",
        "",
        ["baseline/overview.svg: no element found", "generated/baseline/overview.svg: is"],
    ),
    "a broken module": (
        "site/javascripts/site/jumps.js",
        "export function",
        "export funct ion",
        ["javascripts/site/jumps.js: line 1: SyntaxError: Unexpected token 'export'"],
    ),
    "a broken stylesheet": (
        "site/stylesheets/site.css",
        "{",
        "",
        ["stylesheets/site.css: line "],
    ),
    "half a stylesheet": (
        "site/stylesheets/math.css",
        re.compile(r"}\s*$"),
        "",
        ["stylesheets/math.css: breaks off"],
    ),
    "an open element": (
        "docs/generated/unbalanced/hero.html",
        "</figure>",
        "",
        [
            "docs/generated/unbalanced/hero.html: <figure> is not closed",
            "unbalanced/hero.html: is not what was written",
        ],
    ),
    "an emptied library": (
        "docs/vendor/papaparse.min.js",
        None,
        "",
        ["docs/vendor/papaparse.min.js: is empty", "docs/vendor/papaparse.min.js: is not what"],
    ),
    "an emptied script": (
        "site/assets/javascripts/lunr/tinyseg.js",
        None,
        "",
        ["assets/javascripts/lunr/tinyseg.js: is empty"],
    ),
    "an empty page": (
        "site/differences/index.html",
        re.compile("<h1.*</article>", re.DOTALL),
        "<h1>Differences</h1></article>",
        ["differences/index.html: is empty"],
    ),
    "a page without heading": (
        "site/summary/index.html",
        re.compile("<h1.*?</h1>", re.DOTALL),
        "",
        ["summary/index.html: is empty"],
    ),
    "half a page": ("site/licence/index.html", "</html>", "", ["licence/index.html: breaks off"]),
    "a page without its figure": (
        "site/scenarios/unbalanced/index.html",
        'id="figure-unbalanced"',
        "",
        ["the built page lacks unbalanced/figure.html"],
    ),
    "a figure without its picture": (
        "site/hundred/index.html",
        re.compile('(?<=<div class="shrinkage-poster">).*?</svg>', re.DOTALL),
        "",
        ["the built page lacks baseline/hero.html"],
    ),
    "a figure without numbers": (
        "site/generated/more-observations/figure.json",
        ...,
        "",
        ["more-observations/index.html: the figure of more-observations has no numbers"]
        + ["generated/more-observations/embed.html: the figure of more-observations has no"],
    ),
    "a dead link": (
        "site/lab/index.html",
        'href="../baseline/"',
        'href="../base line/"',
        ["lab/index.html: ", "base line/ does not exist"],
    ),
    "a dead anchor": (
        "site/glossary/index.html",
        'id="reml"',
        'id="rem"',
        ["glossary/#reml has no such anchor"],
    ),
    "a missing module": (
        "site/javascripts/site/embed.js",
        ...,
        "",
        ["javascripts/site/embed.js, which does not exist"],
    ),
    "a third party": (
        "site/model/index.html",
        "</body>",
        '<script src="https://cdn.example.org/a.js"></script></body>',
        ["model/index.html: loads https://cdn.example.org/a.js from elsewhere"],
    ),
    "a row without its table": (
        "site/lab/index.html",
        "</article>",
        "<p>| a phone | tried |\n| a screen | tried |</p></article>",
        ["lab/index.html: a row has lost its table: | a phone"],
    ),
    "another server of this machine": (
        "site/javascripts/site/site.js",
        "\n",
        "\n// http://localhost:4000/\n",
        ["javascripts/site/site.js, line 2: tells of this machine: http://localhost:4000/"],
    ),
    "a temporary notebook": (
        "site/course/shrinkage/index.html",
        "</main>",
        "/tmp/ipykernel_7/1.py:3: a warning</main>",
        ["course/shrinkage/index.html, line ", "tells of this machine: /tmp/ipykernel"],
    ),
}


def plant(folder, name, old, new):
    """Break a file: remove it (`old` is ...), empty it (None), or replace text in it."""
    file = folder / name
    if old is ...:
        file.unlink()
    elif old is None:
        file.write_text("")
    else:
        before = file.read_text(encoding="utf-8")
        pattern = old if isinstance(old, re.Pattern) else re.compile(re.escape(old))
        after, found = pattern.subn(lambda _: new, before, count=1)
        assert found, f"{name} has no {old}"
        file.write_text(after, encoding="utf-8")


@pytest.fixture(scope="module")
def pages():
    """Give the site's pages by address."""
    return read_pages(SITE, site_url())


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """A copy of pages, generated files and site with every fault, and what the check says of it."""
    copy = tmp_path_factory.mktemp("broken")
    shutil.copytree(ROOT / "docs", copy / "docs")
    shutil.copytree(SITE, copy / "site")
    for name, old, new, _ in FAULTS.values():
        plant(copy, name, old, new)
    with open(copy / "site/course/shrinkage/shrinkage.ipynb", "a") as notebook:
        notebook.write(f"{copy}/shrinksite/fit.py")
    pages = read_pages(copy / "site", site_url())
    with pytest.raises(BuildProblem) as problem:
        check_site(copy, copy / "site", site_url(), pages)
    print(problem.value)
    return copy, str(problem.value).splitlines()[1:]


def test_the_site_is_right(pages):
    check_site(ROOT, SITE, site_url(), pages)


@visits
@pytest.mark.parametrize("told", [told for *_, told in FAULTS.values()], ids=FAULTS)
def test_a_fault_is_named(broken, told):
    _, found = broken
    for text in told:
        assert any(text in line for line in found), found


@visits
def test_a_path_of_this_machine_is_named(broken):
    copy, found = broken
    assert any(f"tells of this machine: {copy}/" in line for line in found)


@visits
def test_nothing_else_is_named(broken):
    _, found = broken
    # What follows from a page without content or script, and from the path in the notebook.
    also = "differences/#", "summary/#", "embed.js, which", "shrinkage.ipynb"
    expected = [text for *_, told in FAULTS.values() for text in told]
    assert [line for line in found if not any(text in line for text in (*expected, *also))] == []


def test_modules_that_do_not_parse_are_all_named_before_anything_is_executed(tmp_path):
    broken = ("engine/fit.js", "javascripts/site/jumps.js", "table/rows.js")
    for name in (*broken, "javascripts/site/site.js"):
        copy = tmp_path / "docs" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "docs" / name, copy)
    lines = {}
    for name in broken:
        copy = tmp_path / "docs" / name
        lines[name] = len(copy.read_text(encoding="utf-8").splitlines()) + 1
        with copy.open("a", encoding="utf-8") as module:
            module.write("const = 3;\n")
    with pytest.raises(BuildProblem) as problem:
        check_modules(tmp_path)
    heading, *told = str(problem.value).splitlines()
    assert heading == "modules have mistakes:"
    why = "SyntaxError: Unexpected token '='"
    assert told == [f"docs/{name}: line {lines[name]}: {why}" for name in broken]


def test_a_link_out_of_a_site_in_a_subpath_is_named(tmp_path):
    """As on GitHub Pages: "/baseline/" is then another site's."""
    page = tmp_path / "index.html"
    page.write_text('<a href="/baseline/">there</a><a href="/shrinkage/">here</a>')
    address = "https://example.org/shrinkage/"
    found = list(dead_addresses(tmp_path, address, read_pages(tmp_path, address)))
    assert found == ["index.html: https://example.org/baseline/ lies outside of this site"]


def test_every_page_describes_itself(pages):
    texts = [page.text for page in pages.values() if page.name.endswith("index.html")]
    titles = [text.partition("<title>")[2].partition("</title>")[0] for text in texts]
    descriptions = [
        text.partition('name="description" content="')[2].partition('"')[0] for text in texts
    ]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    assert all(len(description) > 50 for description in descriptions)
    assert len(set(descriptions)) == len(descriptions)
