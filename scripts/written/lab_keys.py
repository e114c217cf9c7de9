"""The keys of the lab's address as a table, from the modules that read it."""

import re
from pathlib import Path

from scripts.steps.node import ask_node
from scripts.written.allowed import allowed
from scripts.written.page_tables import with_note
from shrinksite.words import say


def lab_keys_table() -> str:
    """Return what may stand in the lab's address, as a Markdown table."""
    key, meaning, values, first = (
        say(f"lab-keys-{head}") for head in ("key", "meaning", "allowed", "first")
    )
    heads = [key, with_note(meaning, values), first]
    rows = [heads, ["---"] * len(heads), *(row(key) for key in lab_keys())]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in rows)


def lab_keys() -> list[dict]:
    """Return key, value at first, parameter and allowed values, as the lab has them."""
    return ask_node(Path(__file__).with_suffix(".mjs"))


def row(key: dict) -> list[str]:
    """Return the cells of one key."""
    name = key["key"]
    if key["parameter"]:
        snake = re.sub(r"(?=[A-Z])", "_", key["parameter"]).lower()
        meaning = say(f"parameter-{snake.replace('_', '-')}-meaning")
        values = allowed(snake)
    else:
        meaning = say(f"lab-key-{name}")
        values = ", ".join(f"`{value}`" for value in (key["allowed"] or "").split(", ") if value)
    if key["first"] is None:
        meaning = with_note(meaning, say(f"lab-key-{name}-allowed"))
        return [f"`{name}`", meaning, say(f"lab-key-{name}-first")]
    meaning = with_note(meaning, values or say("lab-keys-share"))
    return [f"`{name}`", meaning, f"`{name}={key['first']}`"]
