"""The code that "Your data" gives repeats the analysis: run here, in Python."""

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).parent.parent


ROLES = {"y": 0, "x": 1, "cluster": 2}
ANALYSIS = {
    "file": "mine.csv",
    "format": {"delimiter": ";", "decimal": ",", "header": True},
    "positions": ROLES,
    "headings": {role: role for role in ROLES},
    **dict.fromkeys(("centre", "scale", "leavesOut", "isSaturated"), False),
}


def code(language: str, changes: dict) -> str:
    """Return what the page would show for an analysis."""
    module = (ROOT / "docs/table/analysis_code.js").as_uri()
    script = (
        f"import {{ {language} }} from {json.dumps(module)};"
        f"process.stdout.write({language}({json.dumps(ANALYSIS | changes)}))"
    )
    return subprocess.run(
        ["node", "--input-type=module", "-e", script], capture_output=True, text=True, check=True
    ).stdout


def run(folder, monkeypatch, table: str, **changes) -> dict:
    """Save a table, run its code beside it, and give the variables."""
    (folder / "mine.csv").write_text(table, encoding="utf-8")
    monkeypatch.chdir(folder)
    results: dict = {}
    exec(code("pythonCode", changes), results)
    return results


@pytest.fixture
def table():
    """A table with decimal commas, whose clusters 007 and 7 are two."""
    rng = np.random.default_rng(5)
    rows = [(rng.normal(), rng.normal(), name) for name in ("007", "7", "08", "1e3") * 6]
    return "y;x;g\n" + "".join(f"{y:.3f};{x:.3f};{g}\n".replace(".", ",") for y, x, g in rows)


def test_clusters_keep_their_names(tmp_path, monkeypatch, table):
    found = run(tmp_path, monkeypatch, table)
    assert list(found["fitted"].conditional_modes.index) == ["007", "08", "1e3", "7"]


@pytest.mark.parametrize("structure", ["uncorrelated", "intercept"])
def test_the_structure_is_that_of_the_fit(tmp_path, monkeypatch, table, structure):
    found = run(tmp_path, monkeypatch, table, randomEffects=structure)
    assert found["fitted"].random_effects == structure


def test_without_a_predictor_it_is_a_model_of_means(tmp_path, monkeypatch, table):
    found = run(tmp_path, monkeypatch, table, positions={"y": 0, "x": None, "cluster": 2})
    assert found["fitted"].coefficients == ["intercept"]


@pytest.mark.parametrize(
    ("analysis", "formula"),
    [
        ({}, "y ~ x + (x | cluster)"),
        ({"randomEffects": "uncorrelated"}, "y ~ x + (x || cluster)"),
        ({"randomEffects": "intercept"}, "y ~ x + (1 | cluster)"),
        ({"positions": {"y": 0, "x": None, "cluster": 2}}, "y ~ 1 + (1 | cluster)"),
    ],
)
def test_r_gets_the_formula_of_the_fit(analysis, formula):
    assert f"lmer({formula}, d" in code("rCode", analysis)


def test_missing_cells_are_left_out_and_the_predictor_is_standardized(tmp_path, monkeypatch, table):
    holes = table.replace("\n", "\nNA;1,5;7\n", 1) + "0,3;0,4;\n"
    found = run(tmp_path, monkeypatch, holes, leavesOut=True, centre=True, scale=True)
    assert found["fitted"].n_observations == 24
    assert found["d"]["x"].mean() == pytest.approx(0, abs=1e-12)
    assert found["d"]["x"].std() == pytest.approx(1)
