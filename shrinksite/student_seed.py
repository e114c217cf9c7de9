"""A sample of one's own for every student. Twin of docs/engine/student_seed.js."""

import re
from numbers import Integral

from shrinksite.arguments import shown

_MOST = 40  # characters
_SEEDS = 2**31 - 1


def student_seed(number: str | int) -> int:
    """Return the seed that belongs to a student's number.

    It is made by the hash FNV-1a of 32 bits (Fowler, Noll and Vo,
    http://www.isthe.com/chongo/tech/comp/fnv/): numbers side by side have seeds far apart.

    Args:
        number: digits, or whatever the university writes; neither capitals nor zeros in front
            count, since spreadsheets drop them.

    Returns:
        1 to 2^31 - 1.

    Raises:
        ValueError: Saying what is allowed.
    """
    is_written = isinstance(number, (str, Integral)) and not isinstance(number, bool)
    name = re.sub("^0+(?=.)", "", str(number).strip().lower()) if is_written else ""
    if not re.fullmatch("[0-9a-z._-]+", name) or len(name) > _MOST:
        raise ValueError(
            f"student number {shown(number)} is not allowed: it must be 1 to {_MOST} letters, "
            "digits, points, dashes or underscores"
        )
    value = 2166136261
    for letter in name.encode():
        value = (value ^ letter) * 16777619 % 2**32
    return 1 + value % _SEEDS
