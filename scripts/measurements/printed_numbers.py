"""The numbers in a printed summary of a fit, and whether two printouts have the same."""

import re

_NUMBER = re.compile(r"(?<![\w.])-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|NaN)(?![\w.])")
_ENDS = re.compile(
    r"optimizer|fit warnings|boundary|Some predictor|The fit is|lme4 calls|Correlation"
)
_COEFFICIENTS = re.compile(r"\s+\(Intercept\)(\s+x)?\s*$")  # the table after the summary
_NEAR = 4e-6
_SIZES = re.compile(r"Number of obs: (\d+), groups:.*?, (\d+)$")


def printed_numbers(printed: str) -> list[str]:
    """Return the numbers of a summary, by lme4, its print here, or shrinksite, in their order."""
    lines = iter(printed.splitlines())
    numbers: list[str] = []
    for line in lines:
        if line.startswith("REML criterion"):
            numbers += _NUMBER.findall(line)
            break
    for line in lines:
        if _ENDS.match(line) or _COEFFICIENTS.match(line):
            break
        sizes = _SIZES.match(line)
        numbers += list(sizes.groups()) if sizes else _NUMBER.findall(line)
    return numbers


def same_numbers(some: list[str], others: list[str]) -> bool:
    """Whether two printouts agree in every digit that both have, or but for one in the last.

    Both round a number of their own, and a search by the values of a criterion ends within 2e-6 of
    its minimum: where that lies next to the middle of two printed numbers, either is printed.
    """
    return len(some) == len(others) and all(map(_same, some, others))


def _same(one: str, other: str) -> bool:
    if "NaN" in (one, other):
        return True  # a correlation that has no meaning, beside a variance of 0
    fine, coarse = sorted((_last_digit(one), _last_digit(other)))
    allowed = coarse if fine == coarse else coarse / 2 + fine
    return abs(float(one) - float(other)) <= max(allowed * (1 + 1e-9), _NEAR * abs(float(one)))


def _last_digit(text: str) -> float:
    """Return what one in the last digit of a printed number is worth."""
    mantissa, _, exponent = text.partition("e")
    decimals = len(mantissa.partition(".")[2])
    return 10.0 ** (int(exponent or 0) - decimals)
