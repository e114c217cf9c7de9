"""statsmodels reports on our optimum, or refuses."""

import numpy as np
import pytest
from statsmodels.regression.mixed_linear_model import MixedLM

from shrinksite import create_data, fit
from tests.reference import MODELS, REAL, SCENARIOS, fitted, fitted_model, read

HARD = [
    known["parameters"]
    for known in read("singular")
    if known["singular"] and known["parameters"]["obs_per_cluster"] > 2
][:8]


@pytest.mark.parametrize("name", [*SCENARIOS, *REAL])
def test_its_likelihood_is_the_criterion(name):
    model = fitted(name)
    result = model.statsmodels_result
    # Two ways to the same number; statsmodels' loses digits at 10,000 rows.
    assert -2 * result.llf == pytest.approx(model.reml_criterion, abs=1e-6)
    np.testing.assert_allclose(result.fe_params, model.fixed_effects, rtol=1e-6)
    # statsmodels inverts the observed information of all parameters together, where lme4 and we
    # take β given θ: radon's errors differ by 2 %, most less.
    np.testing.assert_allclose(result.bse_fe, model.standard_errors, rtol=0.03)
    np.testing.assert_allclose(result.cov_re, model.random_effects_cov, rtol=1e-5)
    assert list(result.fe_params.index) == ["intercept", "x"]


@pytest.mark.parametrize("random_effects", ["uncorrelated", "intercept"])
@pytest.mark.parametrize("name", MODELS)
def test_the_other_structures_have_the_same_likelihood(name, random_effects):
    model = fitted_model(name, random_effects)
    result = model.statsmodels_result
    singular = 1e-4 if model.is_singular else 1e-6  # where 1e-7 σ² stands for 0
    assert -2 * result.llf == pytest.approx(model.reml_criterion, abs=singular)
    np.testing.assert_allclose(result.fe_params, model.fixed_effects, rtol=1e-6)
    np.testing.assert_allclose(result.bse_fe, model.standard_errors, rtol=0.03)


def test_a_model_of_means_has_the_same_likelihood():
    model = fit(create_data(), x=None)
    assert -2 * model.statsmodels_result.llf == pytest.approx(model.reml_criterion, abs=1e-6)


def test_its_summary_is_of_this_fit():
    text = str(fitted("baseline").statsmodels_result.summary())
    assert "-1506.0948" in text  # log-likelihood: -3012.1895 / 2
    assert "0.936" in text


@pytest.mark.parametrize("parameters", HARD, ids=lambda parameters: str(parameters["seed"]))
def test_singular_fits_are_reported_too(parameters):
    model = fit(create_data(**parameters))
    assert model.is_singular
    # A variance of 1e-7 σ² stands for 0: that is seen in the criterion's last digits.
    result = model.statsmodels_result
    assert -2 * result.llf == pytest.approx(model.reml_criterion, abs=1e-4)
    # Its own, from a Hessian at the boundary, were off by as much as 71 %.
    np.testing.assert_allclose(result.bse_fe, model.standard_errors, rtol=1e-6)


@pytest.mark.parametrize("llf", [-1507.0, -1505.0, np.nan])
def test_a_result_elsewhere_is_refused(monkeypatch, llf):
    model = fit(create_data())

    class Elsewhere:
        def __init__(self):
            self.llf = llf

    monkeypatch.setattr(MixedLM, "fit", lambda *_, **__: Elsewhere())
    with pytest.raises(RuntimeError, match=r"not at the optimum: .* REML criterion 3012\.1895"):
        _ = model.statsmodels_result


def test_what_statsmodels_cannot_compute_is_said(monkeypatch):
    def singular(*_, **__):
        raise np.linalg.LinAlgError("Singular matrix")

    monkeypatch.setattr(MixedLM, "fit", singular)
    model = fit(create_data())
    with pytest.raises(
        RuntimeError, match=r"^statsmodels cannot compute this fit: Singular matrix$"
    ):
        _ = model.statsmodels_result
