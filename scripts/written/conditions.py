"""Conditions over the numbers of the build, such as "baseline.worse_off.n > 0"."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, TemplateSyntaxError, UndefinedError

from scripts.steps.numbers import lost, ways
from shrinksite.words import say

_CONDITIONS = Environment()


def as_numbers(facts: Any) -> Any:
    """Return facts with every text that is a number as that number, a percentage as a share.

    Twin of docs/javascripts/cards/own/as_numbers.js.
    """
    if isinstance(facts, dict):
        return {key: as_numbers(value) for key, value in facts.items()}
    if isinstance(facts, list | tuple):
        return [as_numbers(value) for value in facts]
    return _number(facts) if isinstance(facts, str) else facts


def _number(text: str) -> float | str:
    """Return the number that a text of `number_words` says; any other text as it is."""
    plain = text.replace(say("number-thousands"), "").replace("−", "-")
    plain = plain.replace(say("number-decimal"), ".")
    try:
        if plain.endswith("%"):
            return float(plain[:-1]) / 100
        return float(plain)
    except ValueError:
        return text


def broken(condition: str, numbers: dict) -> str | None:
    """Return why a condition does not hold, with the values in it; None where it does.

    Twin of `isBorneOut` in docs/javascripts/cards/own/evaluate.js.
    """
    try:
        tree = _CONDITIONS.parse(f"{{{{ {condition} }}}}")
        test = _CONDITIONS.compile_expression(condition)
    except TemplateSyntaxError as error:
        return f"“{condition}” is no condition: {error.message}"
    asked = [way for _, way in ways(tree)]
    for way in asked:
        if wrong := lost(way, numbers):
            return wrong
    try:
        if test(**numbers):
            return None
    except (TypeError, ArithmeticError, UndefinedError) as error:
        return f"“{condition}” cannot be told: {error}"
    values = (f"{'.'.join(map(str, way))} is {_value(way, numbers)}" for way in asked)
    return f"“{condition}” does not hold: {', '.join(values)}"


def _value(way: list, numbers: dict) -> object:
    """Return the value at the end of a way."""
    value: object = numbers
    for name in way:
        value = value[name]  # type: ignore[index]
    return f"{value:g}" if isinstance(value, float) else value
