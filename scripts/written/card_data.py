"""What a card draws and judges a prediction by: numbers of a situation's figure, ready for JSON."""

from __future__ import annotations

import math
from statistics import median

from scripts.written.card import Card
from shrinksite.figure_data import EXAMPLES

_MOST_GROUPS, _GROUPS = 8, 6  # sizes of clusters that each stand alone, and groups of more


def card_data(card: Card, figure: dict) -> dict:
    """Return a card's numbers as docs/javascripts/cards/types.js describes them.

    Args:
        card: the card.
        figure: numbers of its situation (`figure_data`).

    Raises:
        ValueError: If the situation cannot be drawn so, or there is no such cluster; to go on where
            the card was named.
    """
    if "means" in figure:
        raise ValueError(f", scenario = {card.scenario!r}: its clusters have no slopes to draw")
    clusters = _clusters(figure)
    data = {
        "kind": card.kind,
        "average": figure["fixed_effects"],
        "half": list(figure["half"].values()),
        "window": {name: figure["windows"]["fitting"][name] for name in ("intercept", "x")},
        "clusters": clusters,
    }
    if "names" in figure:
        data["names"] = figure["names"]
    match card.kind:
        case "drag":
            data["followed"] = _followed(card, figure, clusters)
        case "mark":
            data |= {"who": card.who, "marks": card.marks, "answer": _answer(card, data)}
        case "sketch":
            data["groups"] = groups(clusters)
    return data


def _clusters(figure: dict) -> list[dict]:
    """Return those clusters that have a line of their own."""
    found = figure["clusters"]
    made = []
    for i, name in enumerate(found["cluster"]):
        start, end, truth = (
            [found[kind][coefficient][i] for coefficient in ("intercept", "x")]
            for kind in ("no_pooling", "partial_pooling", "truth")
        )
        if None in start:
            continue
        one = {"name": str(name), "n": found["n"][i], "size": found["diameter"][i]}
        one |= {"start": start, "end": end, "given": round(1 - found["share_kept"][i], 4)}
        if None not in truth:
            one |= {"truth": truth, "worse": found["worse_off"][i]}
        made.append(one)
    return made


def _followed(card: Card, figure: dict, clusters: list[dict]) -> int:
    """Return the place of the cluster that is to be dragged."""
    names = [one["name"] for one in clusters]
    name = card.cluster
    if name in EXAMPLES:
        if name not in figure["examples"]:
            there = ", ".join(figure["examples"])
            raise ValueError(f", cluster = {name!r}: nobody is of this kind; there are {there}")
        name = str(figure["examples"][name])
    if name not in names:
        raise ValueError(f", cluster = {name!r}: no such cluster with a line of its own")
    return names.index(name)


def _answer(card: Card, data: dict) -> list[int]:
    """Return the places of the clusters that should have been marked."""
    clusters = data["clusters"]
    if card.who == "worse_off":
        if not any("worse" in one for one in clusters):
            raise ValueError(", who = 'worse_off': nobody knows the truth of real data")
        return [i for i, one in enumerate(clusters) if one["worse"]]
    by = {"moves_most": lambda one: moved(one, data["half"]), "gives_most": lambda o: o["given"]}
    order = sorted(range(len(clusters)), key=lambda i: -by[card.who](clusters[i]))
    return order[: card.marks]


def moved(cluster: dict, half: list[float]) -> float:
    """Return how far a cluster moves, as it is seen in the window."""
    return math.hypot(
        *((a - b) / h for a, b, h in zip(cluster["start"], cluster["end"], half, strict=True))
    )


def groups(clusters: list[dict]) -> list[dict]:
    """Return clusters by their size, from small to large: each size, or a sixth of all in each.

    Raises:
        ValueError: If all are of one size.
    """
    sizes = sorted({one["n"] for one in clusters})
    if len(sizes) < 2:
        raise ValueError(", kind = 'sketch': all clusters have the same number of rows")
    if len(sizes) <= _MOST_GROUPS:
        bounds = [(n, n) for n in sizes]
    else:
        order = sorted(one["n"] for one in clusters)
        ends = sorted({order[-(-len(order) * (g + 1) // _GROUPS) - 1] for g in range(_GROUPS)})
        bounds = list(zip([order[0], *(end + 1 for end in ends[:-1])], ends, strict=True))
    made = []
    for low, high in bounds:
        inside = [one for one in clusters if low <= one["n"] <= high]
        share = round(median(one["given"] for one in inside), 4)
        made.append({"from": low, "to": high, "clusters": len(inside), "given": share})
    return made
