"""The numbers that prose quotes of data of one's own, as the reader sees them."""

from __future__ import annotations

from dataclasses import asdict

import pandas as pd

from shrinksite.figure_data import drawn, examples, moving_means
from shrinksite.geometry import half_window
from shrinksite.held_out import held_out
from shrinksite.mixed_fit import MixedFit
from shrinksite.model_facts import cluster_facts, model_facts, texts
from shrinksite.names import Names
from shrinksite.number_words import count, precise
from shrinksite.scenario import Scenario

_FOLDS = 10


def own_facts(fit: MixedFit, pooled: pd.DataFrame, names: Names) -> dict:
    """Return what the pages say in numbers of own data: nested dictionaries of short texts.

    Every cluster that the figure draws is in `clusters`, by its name.

    Args:
        fit: the fitted mixed model.
        pooled: its pooled frame.
        names: of the columns.
    """
    half = half_window(pooled)
    shown = drawn(pooled)
    chosen = examples(shown, fit.fixed_effects, half, moving_means(fit, shown))
    clusters = {label: cluster_facts(fit, pooled, label, precise, precise) for label in shown.index}
    return model_facts(fit, pooled, half, precise, precise) | {
        "names": asdict(names),
        "examples": {kind: clusters[label] for kind, label in chosen.items()},
        "clusters": {str(label): facts for label, facts in clusters.items()},
    }


def held_out_facts(data: pd.DataFrame, scenario: Scenario) -> dict:
    """Return errors of the three poolings on what was left out of the fit (`held_out`).

    Nothing where so little is left, without a part of the data, that no model fits it.
    """
    table, folds = scenario.table, min(_FOLDS, len(data))
    columns = (table.y, table.x, table.cluster)
    try:
        errors = held_out(data, *columns, scenario.random_effects, folds=folds)
    except ValueError:
        return {}
    return {
        "held_out": {
            kind: {"n": count(int(row["n"]))} | texts(row.drop("n").astype(float), precise)
            for kind, row in errors.iterrows()
        }
    }
