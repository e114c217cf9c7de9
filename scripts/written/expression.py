"""Expressions of cards as plain lists, which a browser evaluates over a student's own numbers.

A constant is itself, all else is [operation, …operands]: "card.sizes|max > 5" becomes
[">", ["max", ["way", "card", "sizes"]], 5]. docs/javascripts/cards/own/evaluate.js reads them. What
the two would not do alike has no list: conditions are over numbers, but texts are over words, which
Jinja would add, compare and count as words.
"""

from __future__ import annotations

from itertools import pairwise

from jinja2 import Environment, nodes

from scripts.steps.numbers import way_to

_OPERATORS = {nodes.Add: "+", nodes.Sub: "-", nodes.Mul: "*", nodes.Div: "/"}
_COMPARED = {"lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "eq": "==", "ne": "!="}
_OF_NUMBERS = ("abs", "max", "min", "length")
_PARSER = Environment()


def expression_of(condition: str | bool) -> object:
    """Return a condition as lists; True is itself.

    Raises:
        ValueError: If there is something in it that has no list.
    """
    if isinstance(condition, bool):
        return condition
    (output,) = _PARSER.parse(f"{{{{ {condition} }}}}").body
    return _as_list(output.nodes[0])


def marked(text: str, said: list) -> str:
    """Return a text with ⟦0⟧, ⟦1⟧ … for what it prints, and add the expressions of these to `said`.

    Raises:
        ValueError: If it has more than expressions, such as a condition around a sentence.
    """
    made = ""
    for part in _PARSER.parse(text).body:
        if not isinstance(part, nodes.Output):
            raise ValueError(f"line {part.lineno} has more than {{{{ variables }}}}")
        for node in part.nodes:
            if isinstance(node, nodes.TemplateData):
                made += node.data
            else:
                made += f"⟦{len(said)}⟧"
                said.append(_printed(node))
    return made


def _printed(node: nodes.Node) -> list:
    """Return what a text prints: a value, how many there are, or all of them joined.

    Raises:
        ValueError: If it prints anything else.
    """
    if not isinstance(node, nodes.Filter):
        return _way(node)
    arguments = _arguments(node)
    marks = [mark.value for mark in arguments if isinstance(mark, nodes.Const)]
    is_joined = node.name == "join" and len(arguments) <= 1 and len(marks) == len(arguments)
    if not is_joined and (node.name != "length" or arguments):
        raise ValueError(f"“{node.name}” of texts cannot be told in a browser")
    return [node.name, _way(node.node), *map(str, marks)]


def _as_list(node: nodes.Node) -> object:
    """Return a condition of Jinja over numbers as lists.

    Raises:
        ValueError: naming what has no list.
    """
    match node:
        case nodes.Const():
            return node.value
        case nodes.Compare():
            sides = [_as_list(node.expr), *(_as_list(operand.expr) for operand in node.ops)]
            signs = [_COMPARED.get(operand.op, operand.op) for operand in node.ops]
            if unknown := set(signs) - set(_COMPARED.values()):
                raise ValueError(f"“{unknown.pop()}” cannot be evaluated in a browser")
            both = [[sign, *two] for sign, two in zip(signs, pairwise(sides), strict=True)]
            return both[0] if len(both) == 1 else ["and", *both]
        case nodes.And() | nodes.Or():
            name = "and" if isinstance(node, nodes.And) else "or"
            return [name, _as_list(node.left), _as_list(node.right)]
        case nodes.Not():
            return ["not", _as_list(node.node)]
        case nodes.Neg():
            return ["-", 0, _as_list(node.node)]
        case nodes.Filter() if node.name in _OF_NUMBERS and not _arguments(node):
            return [node.name, _as_list(node.node)]
    if sign := _OPERATORS.get(type(node)):
        return [sign, _as_list(node.left), _as_list(node.right)]
    return _way(node)


def _arguments(node: nodes.Filter) -> list:
    """Return the arguments of a filter, those with a name as well."""
    others = (node.dyn_args, node.dyn_kwargs)
    return [*node.args, *node.kwargs, *(each for each in others if each is not None)]


def _way(node: nodes.Node) -> list:
    """Return the way to a value.

    Raises:
        ValueError: If it is none, or depends on what only a run would tell, such as names[:3].
    """
    items = [node] if isinstance(node, nodes.Getitem) else []
    items += node.find_all(nodes.Getitem)
    way = way_to(node)
    if not way or not all(isinstance(item.arg, nodes.Const) for item in items):
        raise ValueError(f"{type(node).__name__.lower()} cannot be evaluated in a browser")
    return ["way", *way]


def names_in(expression: object) -> set[str]:
    """Return the first name of every way in an expression: the slugs of what it speaks of."""
    if not isinstance(expression, list):
        return set()
    if expression[0] == "way":
        return {expression[1]}
    return set().union(*map(names_in, expression[1:]))
