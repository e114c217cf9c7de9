"""The page "When does it break": its figure before any script has run, and its table's numbers."""

from pathlib import Path

import pandas as pd
from markupsafe import Markup

from scripts.written.html import render
from scripts.written.still import still_picture
from shrinksite.departures import DEPARTURES
from shrinksite.number_words import count, number, percent, significant
from shrinksite.parameters import Parameters
from shrinksite.words import say

TABLE = Path("docs/data/departures.csv")  # by scripts/measurements/departures.py
FIRST = "rare_kind"
SEED = Parameters().seed
_SHARES = ("worse_off", "covered", "centred_covered")


def breaks_html() -> str:
    """Return the figure with its first departure, the truth hidden; without scripts it follows."""
    rows = Parameters().obs_per_cluster
    fewest = rows - int(DEPARTURES["size_tied"][0] * (rows - 1))
    switches = [
        {
            "departure": departure,
            "text": say(f"breaks-switch-{departure.replace('_', '-')}"),
            "what": say(
                f"breaks-what-{departure.replace('_', '-')}",
                size=significant(DEPARTURES.get(departure, (0,))[0]),
                fewest=fewest,
            ),
        }
        for departure in ("none", *DEPARTURES)
    ]
    still = still_picture({"departure": FIRST, "seed": SEED})
    return render("breaks.html", switches=switches, first=FIRST, seed=SEED, **still) + "\n"


def simpson_html() -> str:
    """Return the data where x goes with the intercept, as they are and with x centred."""
    pictures = still_picture({"tied": SEED})["pictures"]
    pictures = [{**one, "picture": Markup(one["picture"])} for one in pictures]
    return render("breaks_simpson.html", pictures=pictures) + "\n"


def departure_facts() -> dict:
    """Return the table's numbers as texts: by departure, rows a cluster, group, and column."""
    table = pd.read_csv(TABLE)
    facts: dict = {"samples": count(int(table["samples"].min()))}
    for row in table.to_dict("records"):
        rows = facts.setdefault(row["departure"], {}).setdefault(f"n{row['obs_per_cluster']}", {})
        rows[row["who"]] = {
            name: percent(value) if name in _SHARES else number(value, 2)
            for name, value in row.items()
            if isinstance(value, float) and not name.endswith("_error")
        }
    return facts
