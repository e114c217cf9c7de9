"""What hovering over a cluster of a figure says."""

from __future__ import annotations

import pandas as pd

from shrinksite.geometry import COMPARABLE_WINDOW
from shrinksite.measures import share_kept
from shrinksite.number_words import number, percent, precise
from shrinksite.words import say


def hover_texts(
    pooled: pd.DataFrame, fixed_effects: pd.Series, half: pd.Series = COMPARABLE_WINDOW
) -> list[str]:
    """Return what hovering says of every cluster: n, estimates, truth, share of distance kept.

    Distances are those the eye sees in a window with the half sides `half`.
    """
    is_own = half is not COMPARABLE_WINDOW
    keys = {
        "no_pooling": "notebook-own",
        "partial_pooling": "notebook-mixed",
        "truth": "notebook-true",
    }
    texts = []
    for (cluster, row), kept in zip(
        pooled.iterrows(), share_kept(pooled, fixed_effects, half), strict=True
    ):
        name = say("notebook-cluster", name=str(cluster))
        lines = [f"<b>{name}</b>, {say('notebook-rows', n=int(row['n']))}"]
        for pooling, key in keys.items():
            intercept, slope = row[f"{pooling}_intercept"], row[f"{pooling}_x"]
            if pd.notna(slope):
                written = [precise(v) if is_own else number(v, 2) for v in (intercept, slope)]
                lines.append(say(key, intercept=written[0], slope=written[1]))
        if pd.notna(kept):
            lines.append(say("notebook-keeps", share=percent(kept)))
        texts.append("<br>".join(lines))
    return texts


def means_texts(pooled: pd.DataFrame, heights: pd.DataFrame) -> list[str]:
    """Return what hovering says of every cluster whose mean moves."""
    texts = []
    for (cluster, row), n in zip(heights.iterrows(), pooled["n"], strict=True):
        own, mixed = row["no_pooling"], row["partial_pooling"]
        away = abs(own - row["fixed_effects"])
        name = say("notebook-cluster", name=str(cluster))
        lines = [
            f"<b>{name}</b>, {say('notebook-rows', n=int(n))}",
            say("notebook-own-mean", mean=precise(own)),
            say("notebook-mixed-mean", mean=precise(mixed)),
        ]
        if away > 0:
            share = percent(abs(mixed - row["fixed_effects"]) / away)
            lines.append(say("notebook-keeps", share=share))
        texts.append("<br>".join(lines))
    return texts
