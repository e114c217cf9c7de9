"""The templates of what stands in pages; they call `say` for their words, as Python does."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from shrinksite.words import language, say


def say_markup(key: str, **values: str) -> Markup:
    """Return the words of `key` where values are markup, such as a number in bold or a link."""
    words = say(key, **{name: f"{{{name}}}" for name in values})
    return Markup(escape(words)).format(**values)


_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=lambda name: not str(name).endswith(".md"),
    undefined=StrictUndefined,
)
_TEMPLATES.globals.update(say=say, say_markup=say_markup, language=language)


def render(template: str, **values: object) -> str:
    """Return a template of scripts/written/templates with its variables filled in."""
    return _TEMPLATES.get_template(template).render(**values)
