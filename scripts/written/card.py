"""One card of docs/cards.toml: a question, a prediction made by hand, an answer; checked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from shrinksite.departures import DEPARTURES
from shrinksite.figure_data import EXAMPLES
from shrinksite.parameters import PARAMETER_FIELDS, Parameters
from shrinksite.toml_entries import place, read_toml

KINDS = ("drag", "sketch", "mark", "choose")
WHO = ("worse_off", "moves_most", "gives_most")
_TEXTS = ("slug", "kind", "title", "meets", "question", "answer")
_ALWAYS = (*_TEXTS, "minutes", "holds", "scenario", "parameters", "departure")
_OWN = {
    "drag": ("cluster", "otherwise"),
    "sketch": ("otherwise",),
    "mark": ("who", "marks", "otherwise"),
    "choose": ("choice",),
}


@dataclass(frozen=True)
class Choice:
    """One answer to choose.

    Attributes:
        say: what it says, Markdown.
        reply: what is said to who chose it, Markdown.
        is_right: whether it is the right one.
        condition: why, over the numbers of the build; True by definition.
    """

    say: str
    reply: str
    is_right: bool
    condition: str | bool


@dataclass(frozen=True)
class Card:
    """A card as its entry has it.

    Attributes:
        slug: name in addresses, `#card-<slug>`, and of its include.
        kind: one of `KINDS`: how the prediction is made.
        title: the question in short.
        meets: the misconception, for teachers.
        question: Markdown with variables.
        answer: the same, shown after every prediction.
        otherwise: the same, instead of the answer in a student's own sample in which a condition of
            `holds` is not met.
        minutes: that it takes.
        holds: conditions over the numbers of the build that question and answer take as given.
        scenario: slug of the situation that is drawn; None where there are parameters.
        parameters: of a sample of the card's own.
        departure: of this sample from the model; "" is none.
        cluster: of "drag": a cluster's name, or one of `EXAMPLES`.
        who: of "mark": one of `WHO`.
        marks: of "mark": how many are to be marked.
        choices: of "choose".
    """

    slug: str
    kind: str
    title: str
    meets: str
    question: str
    answer: str
    otherwise: str = ""
    minutes: int = 2
    holds: tuple[str, ...] = ()
    scenario: str | None = None
    parameters: dict = field(default_factory=dict)
    departure: str = ""
    cluster: str = ""
    who: str = ""
    marks: int = 5
    choices: tuple[Choice, ...] = ()


def read_cards(path: Path) -> list[Card]:
    """Return the cards of a file, in its order; none where there is no file.

    Raises:
        ValueError: naming the file, the line, the entry, the key and what is allowed there.
    """
    if not path.is_file():
        return []
    content = read_toml(path)
    entries = content.get("card", [])
    if set(content) - {"card"} or not isinstance(entries, list):
        found = ", ".join(content)
        raise ValueError(f"{path}: allowed are [[card]] entries; found {found}")
    cards: list[Card] = []
    for number, entry in enumerate(entries, start=1):
        try:
            card = card_of(entry)
            if card.slug in {other.slug for other in cards}:
                raise ValueError(", slug: every slug may be used once")
        except ValueError as error:
            at = place(path, "card", number, entry, str(error))
            raise ValueError(f"{at}{error}") from None
        cards.append(card)
    return cards


def card_of(entry: object) -> Card:
    """Return the card of one entry.

    Raises:
        ValueError: naming the key and what is allowed, to go on where its place was named.
    """
    if not isinstance(entry, dict):
        raise ValueError(": a card is a table that starts with [[card]]")
    kind = entry.get("kind")
    _check(entry, "kind", kind in KINDS, " or ".join(map(repr, KINDS)))
    allowed = (*_ALWAYS, *_OWN[kind])
    for key in entry:
        if key not in allowed:
            raise ValueError(
                f", {key}: not a key of a card to {kind}; allowed are {', '.join(allowed)}"
            )
    for key in _TEXTS:
        if key != "answer" or kind != "choose":
            _check_text(entry, key)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry["slug"]):
        raise ValueError(", slug: allowed are lower-case letters, digits, single hyphens")
    if ("scenario" in entry) == ("parameters" in entry):
        raise ValueError(": give either scenario, a slug of docs/scenarios.toml, or parameters")
    if "otherwise" in entry:
        _check_text(entry, "otherwise")
    given = dict(entry)
    holds = entry.get("holds", [])
    is_list = isinstance(holds, list) and all(isinstance(text, str) for text in holds)
    _check(entry, "holds", is_list, "a list of conditions, such as ['baseline.worse_off.n > 0']")
    given["holds"] = tuple(holds)
    if "otherwise" in entry and not holds:
        raise ValueError(", otherwise: it needs holds, whose conditions say when it is shown")
    for key, most in (("minutes", 60), ("marks", 20)):
        value = entry.get(key, 1)
        is_whole = isinstance(value, int) and not isinstance(value, bool)
        _check(entry, key, is_whole and 1 <= value <= most, f"a whole number from 1 to {most}")
    if "parameters" in entry:
        _check_parameters(entry["parameters"])
    if "departure" in entry:
        is_known = entry["departure"] in DEPARTURES and "parameters" in entry
        names = " or ".join(map(repr, DEPARTURES))
        _check(entry, "departure", is_known, f"{names}, beside parameters")
    match entry["kind"]:
        case "drag":
            given["cluster"] = str(entry.get("cluster", ""))
            names = f"a cluster's name, or {' or '.join(map(repr, EXAMPLES))}"
            _check(entry, "cluster", bool(given["cluster"]), names)
        case "mark":
            _check(entry, "who", entry.get("who") in WHO, " or ".join(map(repr, WHO)))
        case "choose":
            choices = given.pop("choice", [])
            given["choices"] = tuple(_choices(choices))
            given.setdefault("answer", "")
    return Card(**given)


def _choices(entries: object) -> list[Choice]:
    """Return the checked answers of a card to choose; exactly one of them is right."""
    if not isinstance(entries, list) or len(entries) < 2:
        raise ValueError(", choice: at least two [[card.choice]] are needed")
    choices = []
    for number, entry in enumerate(entries, start=1):
        place = f", choice {number}"
        keys = {"say", "reply", "right", "wrong"}
        if not isinstance(entry, dict) or not set(entry) <= keys:
            raise ValueError(f"{place}: allowed are say, reply, and right or wrong")
        for key in ("say", "reply"):
            if not isinstance(entry.get(key), str) or not entry[key].strip():
                raise ValueError(f"{place}, {key}: it must be a text, and not empty")
        if ("right" in entry) == ("wrong" in entry):
            raise ValueError(f"{place}: it must be either right or wrong, with a condition")
        condition = entry.get("right", entry.get("wrong"))
        if condition is not True and not (isinstance(condition, str) and condition.strip()):
            raise ValueError(
                f"{place}: right or wrong = {condition!r}; it must be a condition, such as "
                "'baseline.worse_off.n > 0', or true where no data decide it"
            )
        choices.append(Choice(entry["say"], entry["reply"], "right" in entry, condition))
    if (right := sum(choice.is_right for choice in choices)) != 1:
        raise ValueError(f", choice: {right} are right; it must be exactly one")
    return choices


def _check_parameters(parameters: object) -> None:
    """Raise ValueError unless these are arguments of `create_data`."""
    names = ", ".join(PARAMETER_FIELDS)
    if not isinstance(parameters, dict) or not set(parameters) <= set(PARAMETER_FIELDS):
        raise ValueError(f", parameters = {parameters!r}: allowed are numbers of {names}")
    try:
        Parameters(**parameters)
    except (TypeError, ValueError) as error:
        raise ValueError(f", parameters: {error}") from None


def _check_text(entry: dict, key: str) -> None:
    """Raise ValueError unless the entry has a text there."""
    if key not in entry:
        raise ValueError(f", {key} is missing: it must be a text")
    value = entry[key]
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f", {key} = {value!r}: it must be a text, and not empty")


def _check(entry: dict, key: str, is_allowed: bool, allowed: str) -> None:
    """Raise ValueError if what the entry has there is not allowed."""
    if not is_allowed:
        raise ValueError(f", {key} = {entry.get(key)!r}: it must be {allowed}")
