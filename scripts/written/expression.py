"""Expressions of cards as plain lists, which a browser evaluates over a student's own numbers.

A constant is itself, all else is [operation, …operands]: "card.sizes|max > 5" becomes
[">", ["max", ["way", "card", "sizes"]], 5]. docs/javascripts/cards/own/evaluate.js reads them.
"""

from __future__ import annotations

from itertools import pairwise

from jinja2 import Environment, nodes

from scripts.steps.numbers import way_to

_OPERATORS = {nodes.Add: "+", nodes.Sub: "-", nodes.Mul: "*", nodes.Div: "/"}
_COMPARED = {"lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "eq": "==", "ne": "!="}
_FILTERS = ("abs", "max", "min", "length", "join")
_PARSER = Environment()


def expression_of(condition: str | bool) -> object:
    """Return a condition as lists; True is itself.

    Raises:
        ValueError: If there is something in it that has no list.
    """
    if isinstance(condition, bool):
        return condition
    (output,) = _PARSER.parse(f"{{{{ {condition} }}}}").body
    return as_list(output.nodes[0])


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
                said.append(as_list(node))
    return made


def as_list(node: nodes.Node) -> object:
    """Return one expression of Jinja as lists.

    Raises:
        ValueError: naming what has no list.
    """
    match node:
        case nodes.Const():
            return node.value
        case nodes.Name() | nodes.Getattr() | nodes.Getitem() if way := way_to(node):
            return ["way", *way]
        case nodes.Compare():
            sides = [as_list(node.expr), *(as_list(operand.expr) for operand in node.ops)]
            signs = [_COMPARED.get(operand.op, operand.op) for operand in node.ops]
            if unknown := set(signs) - set(_COMPARED.values()):
                raise ValueError(f"“{unknown.pop()}” cannot be evaluated in a browser")
            both = [[sign, *two] for sign, two in zip(signs, pairwise(sides), strict=True)]
            return both[0] if len(both) == 1 else ["and", *both]
        case nodes.And() | nodes.Or():
            name = "and" if isinstance(node, nodes.And) else "or"
            return [name, as_list(node.left), as_list(node.right)]
        case nodes.Not():
            return ["not", as_list(node.node)]
        case nodes.Neg():
            return ["-", 0, as_list(node.node)]
        case nodes.Filter() if node.name in _FILTERS and node.node is not None:
            return [node.name, as_list(node.node), *(as_list(each) for each in node.args)]
    if sign := _OPERATORS.get(type(node)):
        return [sign, as_list(node.left), as_list(node.right)]
    raise ValueError(f"{type(node).__name__.lower()} cannot be evaluated in a browser")


def names_in(expression: object) -> set[str]:
    """Return the first name of every way in an expression: the slugs of what it speaks of."""
    if not isinstance(expression, list):
        return set()
    if expression[0] == "way":
        return {expression[1]}
    return set().union(*map(names_in, expression[1:]))
