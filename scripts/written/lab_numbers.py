"""The numbers beside the lab's figure as they are before any script has run."""

from shrinksite import create_data, fit, pool, true_coefficients
from shrinksite.parameters import Parameters
from shrinksite.pooling import POOLINGS, mean_shrinkage, rmse, worse_off

_ROWS = {"no_pooling": "noPooling", "partial_pooling": "partialPooling"}
_ROWS |= {"complete_pooling": "completePooling"}


def lab_numbers() -> dict[str, list[str]]:
    """Return the texts of every row's cells, as docs/javascripts/lab/numbers.js writes them."""
    parameters = Parameters()
    model = fit(create_data())
    pooled = pool(model, true_coefficients())
    n = model.n_observations / model.n_cluster
    cov = model.random_effects_cov.to_numpy()
    noise = parameters.sigma**2, model.sigma**2
    between = parameters.sd_int**2, cov[0, 0]
    pairs = {
        "intercept": (parameters.intercept, model.fixed_effects["intercept"]),
        "x": (parameters.beta, model.fixed_effects["x"]),
        "sdInt": (parameters.sd_int, cov[0, 0] ** 0.5),
        "sdSlope": (parameters.sd_slope, cov[1, 1] ** 0.5),
        "cor": (parameters.cor, model.correlation),
        "sigma": (parameters.sigma, model.sigma),
        "icc": [a / (a + b) for a, b in zip(between, noise, strict=True)],
        "reliability": [n * a / (n * a + b) for a, b in zip(between, noise, strict=True)],
    }
    cells = {
        row: [f"{truth:.3f}", f"{estimate:.3f}", f"{estimate - truth:+.3f}"]
        for row, (truth, estimate) in pairs.items()
    }
    errors = rmse(pooled)
    for pooling in POOLINGS:
        cells[_ROWS[pooling]] = [f"{error:.3f}" for error in errors.loc[pooling]]
    shrinkage = mean_shrinkage(pooled, model.fixed_effects)
    cells["shrinkage"] = [f"{share:.0%}" for share in shrinkage]
    worse = worse_off(pooled).dropna()
    cells["harm"] = [str(worse.sum()), str(len(worse)), f"({worse.mean():.0%})"]
    return {row: [text.replace("-", "−") for text in texts] for row, texts in cells.items()}
