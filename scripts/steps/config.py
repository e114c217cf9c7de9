"""What mkdocs.yml says of the site as a whole."""

from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from scripts.steps.problem import BuildProblem


def site_language(root: Path) -> str:
    """Return `theme.language`, the language of the site.

    Raises:
        BuildProblem: If docs/words has no words for it; names those it has.
    """
    config = yaml_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    code = config["theme"].get("language", "en")
    there = sorted(file.stem for file in (root / "docs/words").glob("*.ftl"))
    if code not in there:
        raise BuildProblem(
            f"mkdocs.yml, theme.language: {code}: docs/words has no {code}.ftl; "
            f"there are {', '.join(there)}"
        )
    return code
