"""The templates of what stands in pages; they call `say` for their words, as Python does."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from shrinksite.words import language, say

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
)
_TEMPLATES.globals.update(say=say, language=language)


def render(template: str, **values: object) -> str:
    """Return a template of scripts/written/templates with its variables filled in."""
    return _TEMPLATES.get_template(template).render(**values)
