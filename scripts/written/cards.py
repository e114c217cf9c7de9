"""The cards of docs/cards.toml as they stand in pages: predict first, then see."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from scripts.steps.numbers import mistakes
from scripts.steps.pages import includes, page_address
from scripts.steps.problem import BuildProblem
from scripts.written.card import Card
from scripts.written.card_data import card_data
from scripts.written.card_still import STILL_HEIGHT, STILL_WIDTH, still_file
from scripts.written.card_text import filled_html, inline
from scripts.written.conditions import as_numbers, broken
from scripts.written.figure_html import BASE
from scripts.written.files import to_json, write
from scripts.written.html import render
from scripts.written.own_card import own_card
from scripts.written.still import still_picture
from shrinksite import create_data, fit, pool, true_coefficients
from shrinksite.departures import DEPARTURES, departed_coefficients, departed_data
from shrinksite.facts import scenario_facts
from shrinksite.figure_data import figure_data
from shrinksite.number_words import count, percent, significant
from shrinksite.scenario import Scenario
from shrinksite.words import say

FILE = "cards.toml"
LET_GO = "claims-let-go.txt"
_INCLUDE = re.compile(r"common/cards/([\w-]+)\.html")


def card_pages(root: Path) -> dict[str, str]:
    """Return the page below docs/ that shows each card, by slug; of several, the first."""
    pages: dict[str, str] = {}
    for page, _, path in includes(root):
        if match := _INCLUDE.fullmatch(path):
            pages.setdefault(match[1], page.relative_to("docs").as_posix())
    return pages


def misplaced(root: Path, cards: list[Card], scenarios: list[Scenario]) -> Iterator[str]:
    """Name each include of a card that has no entry, or whose situation there is not."""
    by_slug = {card.slug: card for card in cards}
    slugs = [scenario.slug for scenario in scenarios]
    for page, line, path in includes(root):
        if not (match := _INCLUDE.fullmatch(path)):
            continue
        card = by_slug.get(match[1])
        if card is None:
            there = ", ".join(by_slug) or "none"
            yield f"{page}, line {line}: docs/{FILE} has no card {match[1]!r}; it has {there}"
        elif card.scenario and card.scenario not in slugs:
            yield (
                f"{page}, line {line}: card {card.slug!r} draws the scenario {card.scenario!r}; "
                f"docs/scenarios.toml has {', '.join(slugs)}"
            )


def let_go(root: Path) -> frozenset[str]:
    """Return the cards that docs/claims-let-go.txt lets go of: "cards.toml: slug"."""
    file = root / "docs" / LET_GO
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return frozenset(
        line.removeprefix(f"{FILE}:").strip() for line in lines if line.startswith(f"{FILE}:")
    )


def write_cards(
    place: Path,
    cards: list[tuple[Card, str]],
    root: Path,
    facts: dict,
    scenarios: Sequence[Scenario] = (),
) -> None:
    """Write every card that a page shows, its numbers, and the list of all.

    Args:
        place: the folder that they go into.
        cards: cards with their pages; those let go of have the page "".
        root: the folder with a folder for each situation.
        facts: what pages print, by its names.
        scenarios: the situations; over those that are simulated every student may have a sample.

    Raises:
        BuildProblem: If a card says what the numbers do not; names all of them.
    """
    wrong: list[str] = []
    done = []
    numbers = as_numbers(facts)
    for card, page in cards:
        if not page:
            write(place / f"{card.slug}.html", "\n")
            continue
        try:
            figure, own_facts = _drawn(card, root)
            data = card_data(card, figure)
            own_facts |= {"card": counted(data)}
            known = facts | own_facts
            problems = list(_problems(card, known, numbers | as_numbers(own_facts)))
        except ValueError as error:
            problems = [str(error)]
        if problems:
            wrong += [*(f"docs/{FILE}, card {card.slug}{what}" for what in problems), _advice(card)]
        else:
            done.append((card, page, data, known))
    if wrong:
        raise BuildProblem("cards say what the numbers do not:\n" + "\n".join(wrong))
    by_slug = {scenario.slug: scenario for scenario in scenarios}
    own_cards = {card.slug: own_card(card, by_slug.get(card.scenario or "")) for card, *_ in done}
    shown = [(card, page) for card, page, *_ in done]
    listed = render("card_list.html", cards=_listed(shown, own_cards))
    write(place.parent / "card_list.html", listed + "\n")
    if not done:
        return
    drawn = still_picture({"cards": [data for _, _, data, _ in done], "width": STILL_WIDTH})
    for (card, _, data, known), picture in zip(done, drawn["pictures"], strict=True):
        write(place / f"{card.slug}.json", to_json(data))
        write(place / f"{card.slug}.svg", still_file(picture))
        write(place / f"{card.slug}.html", card_html(card, data, known))
        write(place / f"{card.slug}.own.json", to_json(own_cards[card.slug]))


def card_html(card: Card, data: dict, facts: dict) -> str:
    """Return a card as it stands in a page, in one block of HTML."""
    html = render(
        "card.html",
        card=card,
        data=data,
        still={"width": STILL_WIDTH, "height": STILL_HEIGHT},
        alternative=_alternative(data),
        question=filled_html(card.question, facts),
        answer=filled_html(card.answer, facts),
        choices=[
            {
                "say": inline(filled_html(choice.say, facts)),
                "reply": filled_html(choice.reply, facts),
                "is_right": choice.is_right,
            }
            for choice in card.choices
        ],
    )
    return re.sub(r"\n\s*\n", "\n", html) + "\n"


def _alternative(data: dict) -> str:
    """Return what is said of a card's still picture to who does not see it."""
    if data["kind"] == "sketch":
        return say("card-sketch-before")
    return say("card-picture-before", clusters=len(data["clusters"]))


def _drawn(card: Card, root: Path) -> tuple[dict, dict]:
    """Return the figure's numbers that a card draws, and facts of a sample of its own."""
    if card.scenario:
        return json.loads((root / card.scenario / "figure.json").read_text(encoding="utf-8")), {}
    if card.departure:
        data = departed_data(card.departure, **card.parameters)
        truth = departed_coefficients(card.departure, **card.parameters)
    else:
        data, truth = create_data(**card.parameters), true_coefficients(**card.parameters)
    model = fit(data)
    pooled = pool(model, truth)
    sample = Scenario(card.slug, card.title, card.title, parameters=card.parameters)
    facts = scenario_facts(model, pooled, card.parameters)
    if card.departure:
        facts["departure_size"] = significant(DEPARTURES[card.departure][0])
    return figure_data(model, pooled, sample), {"sample": facts}


def counted(data: dict) -> dict:
    """Return what the card's own texts may print: how many clusters, and which are the answer.

    Twin of `counted` in docs/javascripts/cards/own/own_sample.js.
    """
    clusters = data["clusters"]
    answer = [clusters[i] for i in data.get("answer", [])]
    return {
        "clusters": count(len(clusters)),
        "answer": count(len(answer)),
        "names": [one["name"].title() for one in answer],
        "sizes": [count(one["n"]) for one in answer],
        "groups": [
            {"from": count(g["from"]), "to": count(g["to"]), "given": percent(g["given"])}
            for g in data.get("groups", [])
        ],
    }


def _problems(card: Card, facts: dict, numbers: dict) -> Iterator[str]:
    """Name each variable that `facts` lack, and each condition that `numbers` do not bear out."""
    texts = {"question": card.question, "answer": card.answer, "otherwise": card.otherwise}
    for number, choice in enumerate(card.choices, start=1):
        texts |= {
            f"choice {number}, say": choice.say,
            f"choice {number}, reply": choice.reply,
        }
    for key, text in texts.items():
        for _, what in mistakes(text, facts):
            yield f", {key}: {what}"
    taken = [("holds", condition) for condition in card.holds]
    for number, choice in enumerate(card.choices, start=1):
        kind = "right" if choice.is_right else "wrong"
        taken.append((f"choice {number}, {kind}", choice.condition))
    for key, condition in taken:
        if condition is not True and (why := broken(condition, numbers)):
            yield f", {key}: {why}"


def _advice(card: Card) -> str:
    """Return what to do about a card that is wrong."""
    return (
        f"Correct the card, or let go of it: add to docs/{LET_GO} the line\n    {FILE}: {card.slug}"
    )


def _listed(cards: list[tuple[Card, str]], own_cards: dict[str, dict | None]) -> list[dict]:
    """Return what the list of all cards says of each."""
    return [
        {
            "title": card.title,
            "kind": say(f"card-kind-{card.kind}"),
            "minutes": card.minutes,
            "meets": card.meets,
            "is_own": own_cards[card.slug] is not None,
            "address": f"{BASE}/{page_address(page)}#card-{card.slug}",
        }
        for card, page in cards
    ]
