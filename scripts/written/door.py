"""The landing page's story: its numbers, its words with these numbers, and its still pictures."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

import numpy as np
import pandas as pd
from markupsafe import Markup

from scripts.steps.node import ask_node
from scripts.steps.problem import PROJECT
from scripts.written.files import to_json, write
from scripts.written.html import render
from shrinksite.fit import fit
from shrinksite.held_back import (
    errors_by_share,
    first_rows,
    pool_with_few,
    predictions,
    rmse_by_cluster,
)
from shrinksite.mixed_fit import MixedFit
from shrinksite.number_words import number, percent
from shrinksite.palette import THEMES, css_variables
from shrinksite.pooling import estimates, pool
from shrinksite.words import say

FOLLOWED, EXCEPTION = "372", "335"
KEEP = 3  # mornings that are shown where only few are
LAST = 7  # the night that is guessed
HEIGHTS = (180, 480)  # reaction times in the figure, ms
FIRST_GUESS = 300  # ms
SHARES = np.linspace(0, 1, 101)
SIZES = {"wide": (684, 548), "narrow": (358, 330)}  # of still pictures, pixels
MODULES = PROJECT / "docs/javascripts/door"
# Modules that come with an action.
LATER = {"answers.js", "controls.js", "charts.js", "said.js", "refit.js", "types.js"}
STEPS = ("guess", "answer", "everyone", "share", "points", "pull", "anyone")
# Days 0 and 1 were training and day 2 the baseline, after a usual night (Belenky et al. 2003).
BASELINE_DAY = 2
COLUMNS = {"y": "reaction", "x": "night", "cluster": "person"}


@dataclass(frozen=True)
class Study:
    """What the story is told from.

    Attributes:
        data: every morning: `person`, `night` (0 is the baseline), `reaction` in ms.
        few: pooled lines where each person in turn shows only the first mornings.
        held: the mornings that were held back of the person in turn.
        predicted: what the lines in `few` say of them.
        missed: root mean squared errors of these predictions, a row a person.
        model: the fit in which the followed person alone shows few mornings.
        pooled: its lines.
    """

    data: pd.DataFrame
    few: pd.DataFrame
    held: pd.DataFrame
    predicted: pd.DataFrame
    missed: pd.DataFrame
    model: MixedFit
    pooled: pd.DataFrame

    @property
    def errors(self) -> pd.Series:
        """Mean over people of their error, by the share that every line gives up."""
        held = self.held
        return errors_by_share(self.predicted, held["reaction"], held["person"], SHARES)


def read_study(path: Path = PROJECT / "docs/data/sleepstudy.csv") -> Study:
    """Return the sleep study from its baseline on, with all that is fitted to it."""
    days = pd.read_csv(path, dtype={"Subject": str})
    days = days[days["Days"] >= BASELINE_DAY]
    data = pd.DataFrame(
        {
            "person": days["Subject"],
            "night": days["Days"] - BASELINE_DAY,
            "reaction": days["Reaction"],
        }
    )
    few = pool_with_few(data, KEEP, **COLUMNS)
    is_first = first_rows(data, KEEP, COLUMNS["x"], COLUMNS["cluster"])
    held = data[~is_first]
    predicted = predictions(held, few, COLUMNS["x"], COLUMNS["cluster"])
    model = fit(data[is_first | (data["person"] != FOLLOWED)], **COLUMNS)
    return Study(
        data=data,
        few=few,
        held=held,
        predicted=predicted,
        missed=rmse_by_cluster(predicted, held["reaction"], held["person"]),
        model=model,
        pooled=pool(model),
    )


def numbers(study: Study) -> dict[str, str]:
    """Return what the story says in numbers, as words."""
    followed = study.few.loc[FOLLOWED]
    said = {
        pooling: followed[f"{pooling}_intercept"] + LAST * followed[f"{pooling}_x"]
        for pooling in study.missed
    }
    truth = study.data.query("person == @FOLLOWED and night == @LAST")["reaction"].item()
    mean, exception = study.missed.mean(), study.missed.loc[EXCEPTION]
    nearer = (study.missed["partial_pooling"] < study.missed["no_pooling"]).sum()
    best = study.errors.idxmin()
    start, slope = estimates(study.pooled, "no_pooling").loc[FOLLOWED]
    average = study.model.fixed_effects["x"]
    kept = (study.pooled.loc[FOLLOWED, "partial_pooling_x"] - average) / (slope - average)
    whole = {
        "truth": truth,
        "own": said["no_pooling"],
        "all": said["complete_pooling"],
        "mixed": said["partial_pooling"],
        # What is left between the two numbers as they are printed.
        "mixed_off": abs(round(said["partial_pooling"]) - round(truth)),
        "mean_own": mean["no_pooling"],
        "mean_all": mean["complete_pooling"],
        "mean_mixed": mean["partial_pooling"],
        "exception_own": exception["no_pooling"],
        "exception_mixed": exception["partial_pooling"],
        "best": study.errors.min(),
        "start": start,
    }
    people = len(study.few)
    return {name: number(value, 0) for name, value in whole.items()} | {
        "people": str(people),
        "others": str(people - 1),
        "followed": FOLLOWED,
        "exception": EXCEPTION,
        "nearer": str(nearer),
        "farther": str(people - nearer),
        "best_share": percent(best),
        "loss": number(-slope, 1),
        "given": percent(1 - kept),
    }


def story(study: Study) -> dict:
    """Return the story's data as docs/javascripts/door/types.js describes them."""
    gain = study.missed["no_pooling"] - study.missed["partial_pooling"]
    order = list(gain.sort_values(ascending=False, kind="stable").index)
    mornings = study.data.sort_values("night").groupby("person")["reaction"]

    def line(pooled: pd.DataFrame, pooling: str, person: str) -> list[float]:
        return estimates(pooled, pooling).loc[person].round(4).tolist()

    names = {"own": "no_pooling", "mixed": "partial_pooling", "all": "complete_pooling"}
    people = [
        {
            "id": person,
            "y": mornings.get_group(person).round(4).tolist(),
            "few": {name: line(study.few, pooling, person) for name, pooling in names.items()},
            "pooled": {name: line(study.pooled, names[name], person) for name in ("own", "mixed")},
            "miss": {
                name: round(float(study.missed.loc[person, names[name]]), 3)
                for name in ("own", "mixed")
            },
        }
        for person in order
    ]
    labels = ["ms", *names, "truth", "guess", "nights", "reaction", "intercept", "slope"]
    return {
        "followed": order.index(FOLLOWED),
        "exception": order.index(EXCEPTION),
        "keep": KEEP,
        "heights": list(HEIGHTS),
        "guess": FIRST_GUESS,
        "people": people,
        "average": study.model.fixed_effects.round(4).tolist(),
        "errors": study.errors.round(3).tolist(),
        "mixedError": round(float(study.missed["partial_pooling"].mean()), 3),
        "words": {name: say(f"door-label-{name}") for name in labels},
    }


def write_door(folder: Path) -> None:
    """Write the story as it stands in the page, and a still picture of each of its steps."""
    study = read_study()
    told, facts = story(study), numbers(study)
    best = float(study.errors.idxmin())
    pictures = still_pictures(told, best)
    for step, drawn in zip(STEPS, pictures, strict=True):
        for kind, inside in drawn.items():
            svg = svg_file(inside, *SIZES[kind], alternative(step, facts))
            write(folder / f"door-{step}-{kind}.svg", svg)
    steps = [
        {
            "name": step,
            "title": say(f"door-title-{step}", **facts),
            "say": [Markup(text) for text in say(f"door-say-{step}", **facts).split("\n\n")],
            "picture": alternative(step, facts),
        }
        for step in STEPS
    ]
    html = render(
        "door.html",
        steps=steps,
        facts=facts,
        sizes=SIZES,
        first=[(SIZES[kind], Markup(inside), kind) for kind, inside in pictures[0].items()],
        heights=HEIGHTS,
        guess=FIRST_GUESS,
        people=sorted(study.few.index),
        modules=sorted(p.name for p in MODULES.glob("*.js") if p.name not in LATER),
        # Escaped without its quotation marks: there are hundreds of them.
        data=Markup(escape(to_json(told), quote=False)),
    )
    write(folder / "door.html", html + "\n")


def alternative(step: str, facts: dict) -> str:
    """Return what a screen reader says of a step's picture."""
    return say(f"door-picture-{step}", **facts)


def still_pictures(told: dict, share: float) -> list[dict[str, str]]:
    """Return what stands in each step's picture, by the names of `SIZES`: drawn as in a browser."""
    asked = {"story": told, "sizes": list(SIZES.values()), "share": share}
    pictures = ask_node(Path(__file__).with_name("door_pictures.mjs"), asked)
    return [dict(zip(SIZES, drawn, strict=True)) for drawn in pictures]


def svg_file(inside: str, width: int, height: int, label: str) -> str:
    """Return a picture as a file of its own, which follows the reader's preferred colours."""
    css = (PROJECT / "docs/stylesheets/door_figure.css").read_text(encoding="utf-8")
    light, dark = (css_variables(theme) for theme in THEMES)
    return render(
        "door_picture.svg",
        inside=Markup(inside),
        width=width,
        height=height,
        label=label,
        light=Markup(light),
        dark=Markup(dark),
        css=Markup(css),
    )
