"""What a browser needs to ask a card of a sample that is a student's own."""

from __future__ import annotations

from scripts.written.card import Card
from scripts.written.card_text import as_html, inline
from scripts.written.expression import expression_of, marked, names_in
from scripts.written.lab_html import camel
from shrinksite.figure_data import MOST_DRAWN
from shrinksite.parameters import Parameters
from shrinksite.scenario import Scenario


def own_card(card: Card, scenario: Scenario | None) -> dict | None:
    """Return a card as docs/javascripts/cards/own/own_sample.js takes it.

    None where everybody has the same sample: over real data, over a sample that was chosen for what
    it shows, over so many clusters that a figure draws but some, and where texts or conditions have
    more in them than a browser tells alike (`expression`), or speak of more than the situation that
    is drawn.
    """
    if scenario is None or scenario.table is not None:
        return None
    if Parameters(**scenario.parameters).n_cluster > MOST_DRAWN:
        return None
    name = card.scenario.replace("-", "_")
    said: list = []
    try:
        texts = {
            key: as_html(marked(getattr(card, key), said))
            for key in ("question", "answer", "otherwise")
        }
        choices = [
            {
                "say": inline(as_html(marked(choice.say, said))),
                "reply": as_html(marked(choice.reply, said)),
                "isRight": choice.is_right,
                "condition": expression_of(choice.condition),
            }
            for choice in card.choices
        ]
        holds = [expression_of(condition) for condition in card.holds]
    except ValueError:
        return None
    conditions = [*holds, *(choice["condition"] for choice in choices)]
    if set().union(*map(names_in, [*said, *conditions])) - {name, "card"}:
        return None
    chosen = {"drag": {"cluster": card.cluster}, "mark": {"who": card.who, "marks": card.marks}}
    return {
        "kind": card.kind,
        "name": name,
        "parameters": {camel(key): value for key, value in scenario.parameters.items()},
        "pointSize": scenario.point_size,
        "randomEffects": scenario.random_effects,
        **chosen.get(card.kind, {}),
        "holds": holds,
        **texts,
        "choices": choices,
        "said": said,
    }
