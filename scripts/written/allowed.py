"""What a parameter may be, in the site's words."""

from numbers import Integral

from shrinksite.number_words import significant
from shrinksite.parameters import PARAMETER_FIELDS
from shrinksite.words import say


def allowed(name: str) -> str:
    """Say what values the parameter called `name` may take."""
    limits = PARAMETER_FIELDS[name].metadata
    number = say("parameter-allowed-" + ("whole" if limits["kind"] is Integral else "number"))
    least, above, most = (
        None if abs(limits[key]) == float("inf") else significant(limits[key], 12)
        for key in ("at_least", "above", "at_most")
    )
    if above:
        return say("parameter-allowed-above", number=number, above=above, most=most)
    if most:
        return say("parameter-allowed-between", number=number, least=least, most=most)
    if least:
        return say("parameter-allowed-least", number=number, least=least)
    return number
