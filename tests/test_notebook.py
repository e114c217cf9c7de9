"""The figure in a notebook, and the notebooks that are given away."""

import dataclasses
import html
import json
import re
import xml.etree.ElementTree as ET

import nbformat
import pandas as pd
import pytest
import yaml
from jinja2 import DictLoader, Environment
from nbclient import NotebookClient

import shrinksite as ss
from scripts.steps.config import Course, read_course, read_site
from scripts.steps.notebooks import KEPT, write_downloads
from scripts.steps.problem import BuildProblem
from shrinksite.names import Names
from shrinksite.number_words import precise
from shrinksite.words import say
from tests.conftest import ROOT
from tests.reference import DATA

MIME_TYPES = {"application/vnd.plotly.v1+json", "text/html", "image/svg+xml", "text/plain"}


@pytest.fixture(scope="module")
def figure():
    model = ss.fit(ss.create_data(n_cluster=8))
    return ss.shrinkage_figure(ss.pool(model), model.fixed_effects, model.random_effects_cov)


def test_a_figure_has_a_form_for_every_reader(figure):
    bundle = figure._repr_mimebundle_()
    assert bundle.keys() == MIME_TYPES
    native = bundle["application/vnd.plotly.v1+json"]
    assert len(native["data"]) == len(figure.data)
    assert len(native["frames"]) == len(figure.frames)
    svg = ET.fromstring(bundle["image/svg+xml"])
    ends = [c for c in svg.iter("{http://www.w3.org/2000/svg}circle") if c.get("class") == "end"]
    assert len(ends) == 8
    assert bundle["text/plain"] == "<a figure of 8 clusters>"


def test_its_html_is_named_anew_each_time_and_asks_no_third_party_on_the_site(figure):
    first, second = (figure._repr_mimebundle_()["text/html"] for _ in range(2))
    assert first.split()[1] != second.split()[1]
    assert 'window.__md_scope\n      ? new URL("vendor/plotly-basic.min.js"' in first


def test_its_html_has_the_still_picture_until_the_reader_comes_near_and_on_paper(figure):
    bundle = figure._repr_mimebundle_()
    box = bundle["text/html"].partition("</div>")[0]
    assert box.count('<svg style="max-height: 620px" ') == 1
    assert bundle["image/svg+xml"].partition("<svg ")[2].strip() in box
    assert "box.replaceChildren();\n    Plotly.newPlot(box," in bundle["text/html"]


def test_it_stays_a_plotly_figure(figure):
    assert figure.update_layout(height=500) is figure
    assert json.loads(figure.to_json())["layout"]["height"] == 500


def test_real_data_have_their_names_and_fit():
    data = pd.read_csv(DATA / "sleepstudy.csv")
    model = ss.fit(data, "Reaction", "Days", "Subject")
    names = Names("Reaction", "Days", "ms", "day")
    figure = ss.shrinkage_figure(ss.pool(model), model.fixed_effects, names=names)
    assert figure.layout.yaxis.title.text == "slope of Days (ms/day)"
    low, high = figure.layout.xaxis.range
    starts = figure.frames[0].data[1].x
    assert low < min(starts) < max(starts) < high
    assert "own line: 244.19, 21.76" in next(figure.select_traces({"meta": "clusters"})).text[0]


def test_means_alone_move_along_one_axis():
    model = ss.fit(ss.create_data(n_cluster=8), x=None)
    pooled, fixed = ss.pool(model), model.fixed_effects
    figure = ss.shrinkage_figure(pooled, fixed, model.random_effects_cov, names=Names("score"))
    (clusters,) = figure.select_traces({"meta": "clusters"})
    first, last = (frame.data[1] for frame in (figure.frames[0], figure.frames[-1]))
    assert list(first.x) == list(clusters.x) == pooled["no_pooling_intercept"].round(3).tolist()
    assert list(last.x) == pooled["partial_pooling_intercept"].round(3).tolist()
    assert list(first.y) == list(last.y)  # in the order of their means
    assert sorted(first.y) == list(range(1, 9))
    layout = figure.layout
    assert layout.xaxis.range[0] < min(first.x) < max(first.x) < layout.xaxis.range[1]
    assert (layout.xaxis.title.text, layout.yaxis.showticklabels) == ("score", False)
    assert layout.shapes[0].x0 == layout.shapes[0].x1 == fixed["intercept"]
    (centre,) = figure.select_traces({"meta": "fixed_effects"})
    assert centre.x[0] == pytest.approx(fixed["intercept"], abs=5e-4)
    kept = (pooled["partial_pooling_intercept"] - fixed["intercept"]).iloc[0]
    kept /= (pooled["no_pooling_intercept"] - fixed["intercept"]).iloc[0]
    assert clusters.text[0] == (
        f"<b>cluster 1</b>, n = 10<br>own mean: {precise(pooled['no_pooling_intercept'][1])}"
        f"<br>mixed model: {precise(pooled['partial_pooling_intercept'][1])}"
        f"<br>keeps {100 * kept:.0f}% of its distance"
    )
    still = ss.overview_svg(pooled, fixed, names=Names("score"), heights=ss.means(model))
    assert figure._repr_mimebundle_()["image/svg+xml"] == still
    assert ss.overview_svg(pooled, fixed, names=Names("score")) == still


def test_where_x_is_constant_in_every_cluster_means_move_at_their_x():
    data = ss.create_data(n_cluster=8)
    model = ss.fit(data.assign(x=data["cluster"] % 3), random_effects="intercept")
    heights = ss.means(model)
    figure = ss.shrinkage_figure(ss.pool(model), model.fixed_effects, heights=heights)
    first, last = (frame.data[1] for frame in (figure.frames[0], figure.frames[-1]))
    assert list(first.y) == list(last.y) == heights["x"].tolist()
    assert list(last.x) == heights["partial_pooling"].round(3).tolist()
    assert figure.layout.yaxis.showticklabels


@pytest.mark.slow
def test_the_last_line_of_a_cell_shows_it():
    cell = nbformat.v4.new_code_cell(
        "import shrinksite as ss\n"
        "model = ss.fit(ss.create_data(n_cluster=8))\n"
        "ss.shrinkage_figure(ss.pool(model), model.fixed_effects)"
    )
    notebook = nbformat.v4.new_notebook(cells=[cell])
    NotebookClient(notebook, resources={"metadata": {"path": ROOT}}).execute()
    (output,) = notebook.cells[0].outputs
    assert output["data"].keys() == MIME_TYPES


SOURCE = {
    "cells": [
        {"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["# A"]},
        *(
            {"cell_type": "code", "id": tag, "metadata": {"tags": [tag]}, "source": [tag]}
            for tag in ("student", "solution", "answer")
        ),
        {"cell_type": "code", "id": "e", "metadata": {}, "source": ['read("../data/b.csv")']},
    ]
}


@pytest.fixture
def give(tmp_path):
    """Give a function that writes both notebooks of a course, and gives their cells' sources."""
    source = tmp_path / "docs/course/a.ipynb"
    source.parent.mkdir(parents=True)
    source.write_text(json.dumps(SOURCE))

    def given(course=None, **site):
        own = dataclasses.replace(read_site(ROOT), **{"repository": ""} | site)
        write_downloads(
            tmp_path, tmp_path / "site", own, course or Course(), "https://example.org/c/"
        )
        return {
            file.relative_to(tmp_path).as_posix(): [
                "".join(cell["source"]) for cell in json.loads(file.read_text())["cells"]
            ]
            for file in sorted(tmp_path.rglob("a-*.ipynb"))
        }

    return given


def test_students_get_room_and_teachers_get_solutions(give):
    data = 'read("https://example.org/c/data/b.csv")'
    assert give() == {
        "site/course/a/a-solutions.ipynb": ["# A", "solution", "answer", data],
        "site/course/a/a-students.ipynb": ["# A", "student", data],
    }


def test_the_package_is_installed_from_where_the_site_says_it_is(give):
    students = give(repository="https://example.org/r.git")["site/course/a/a-students.ipynb"]
    assert students[:2] == ["# A", "%pip install --quiet git+https://example.org/r.git"]


def test_solutions_may_be_kept(give):
    assert list(give(Course(solutions="kept"))) == [
        f"{KEPT.as_posix()}/a-solutions.ipynb",
        "site/course/a/a-students.ipynb",
    ]


@pytest.mark.parametrize(
    ("course", "told"),
    [
        ({"solution": "kept"}, "solution is not known; allowed are solutions, open_at"),
        ({"solutions": "no"}, "extra.course.solutions: 'no'; it must be published or kept"),
    ],
)
def test_another_wish_is_refused(tmp_path, course, told):
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump({"extra": {"course": course}}))
    with pytest.raises(BuildProblem, match=re.escape(told)):
        read_course(tmp_path)


def shown_above(course):
    """Return what stands above a notebook on its page, in the theme's own template."""
    names = ("main.html", "partials/words.html")
    parts = {name: (ROOT / "docs/.theme" / name).read_text(encoding="utf-8") for name in names}
    theme = Environment(
        loader=DictLoader(parts | {"base.html": "{% block content %}{% endblock %}"})
    )
    theme.filters["url"] = lambda path: f"../{path}"
    file = {"src_uri": "course/a.ipynb", "name": "a"}
    page, config = {"file": file, "url": "course/a/"}, {"extra": {"course": course}}
    return theme.get_template("main.html").render(page=page, config=config)


def test_a_click_opens_the_notebook_where_the_site_names_a_place(monkeypatch):
    monkeypatch.setenv("SHRINKSITE_LANGUAGE", read_site(ROOT).language)
    place = "https://mybinder.org/v2/gh/a/b/HEAD?labpath=c.ipynb"
    buttons = re.findall(
        r'<a class="md-button" href="(.*?)".*?>(.*?)</a>', shown_above({"open_at": place})
    )
    assert buttons[-1] == (place, say("page-notebook-open"))
    assert [href for href, _ in buttons[:-1]] == [
        "../course/a/a-students.ipynb",
        "../course/a/a-solutions.ipynb",
    ]
    assert shown_above({"open_at": None}).count("md-button") == 2  # as mkdocs.yml has it at first


PUBLISHED = sorted((ROOT / "site").rglob("*-s*.ipynb"))


@pytest.mark.parametrize("file", PUBLISHED, ids=lambda file: file.stem)
def test_what_is_published_is_a_notebook_without_outputs(file):
    notebook = nbformat.read(file, 4)
    nbformat.validate(notebook)
    tags = {tag for cell in notebook.cells for tag in cell.metadata.get("tags", [])}
    assert tags == ({"student"} if "students" in file.stem else {"solution", "answer"})
    assert not any(cell.get("outputs") for cell in notebook.cells)


def test_the_page_has_answers_and_no_worked_code():
    page = ROOT / "site/course/shrinkage/index.html"
    if not page.is_file():
        pytest.skip("this site has no course/shrinkage.ipynb")
    text = page.read_text(encoding="utf-8")
    assert ("Check yourself" in text) == (read_course().solutions == "published")
    assert "lead of partial pooling" not in text


@pytest.mark.needs("course/shrinkage.ipynb")
def test_what_is_copied_from_a_published_cell_is_its_code():
    notebook = nbformat.read(ROOT / "docs/course/shrinkage.ipynb", as_version=4)
    page = (ROOT / "site/course/shrinkage/index.html").read_text(encoding="utf-8")
    copied = re.findall(r"<div [^>]*clipboard-copy-txt[^>]*>(.*?)</div>", page, re.DOTALL)
    found = [html.unescape(text).strip() for text in copied]
    written = [c.source.strip() for c in notebook.cells if c.cell_type == "code"]
    assert any("\n    " in code for code in written)
    assert [code for code in found if code not in written] == []
    assert len(found) > 5
