"""The words of the interface: a key and values in, the sentence in the site's language out."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

# In a checkout the site's own words; an installed package carries a copy beside its modules.
_PLACES = (Path(__file__).parents[1] / "docs/words", Path(__file__).parent / "words")


def language() -> str:
    """Return the language in use: `theme.language` during a build, otherwise English."""
    return os.environ.get("SHRINKSITE_LANGUAGE", "en")


def say(key: str, **values: str | int) -> str:
    """Return the words of `key`, its variables filled in.

    Args:
        key: name of a message in docs/words/<language>.ftl.
        **values: what the message names as $variables. Whole numbers choose plurals and are
            written with separators; any other number comes as text, from `number_words`.

    Raises:
        KeyError: if there is no such message; names it and the file.
        TypeError: if a value is neither a text nor a whole number.
        ValueError: if a variable is missing.
    """
    for name, value in values.items():
        if not isinstance(value, str | int):
            raise TypeError(f"{key}: {name} = {value!r} is neither a text nor a whole number")
    bundle = _bundle(language())
    if not bundle.has_message(key):
        raise KeyError(f"docs/words/{language()}.ftl has no message {key!r}")
    text, errors = bundle.format_pattern(bundle.get_message(key).value, values)
    if errors:
        raise ValueError(f"docs/words/{language()}.ftl, {key}: {errors[0]}")
    return text


@cache
def _bundle(code: str) -> FluentBundle:
    """Return the messages of one language."""
    files = [place / f"{code}.ftl" for place in _PLACES if place.is_dir()]
    if not files or not files[0].exists():
        raise KeyError(f"docs/words has no {code}.ftl: add it, or choose a language that is there")
    bundle = FluentBundle([code], use_isolating=False)
    bundle.add_resource(FluentResource(files[0].read_text(encoding="utf-8")))
    return bundle
