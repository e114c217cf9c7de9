"""The figure in a notebook, and the notebooks that are given away."""

import json
import xml.etree.ElementTree as ET

import nbformat
import pandas as pd
import pytest
from nbclient import NotebookClient

import shrinksite as ss
from shrinksite.names import Names
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
    assert "own line: 244.19, 21.76" in figure.data[-1].text[0]


def test_means_alone_are_refused():
    model = ss.fit(ss.create_data(n_cluster=8), x=None)
    with pytest.raises(ValueError, match="without a predictor there are no slopes"):
        ss.shrinkage_figure(ss.pool(model), model.fixed_effects)


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
