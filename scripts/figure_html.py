"""The figure as it stands in a page before any script has run."""

from html import escape


def figure_html(scenario, picture: str, facts: dict) -> str:
    """Return the HTML of a scenario's figure: picture, caption."""
    outside = facts["outside"]
    return (
        f'<figure class="shrinkage" id="figure-{scenario.slug}" data-scenario="{scenario.slug}">\n'
        f'<div class="shrinkage-stage">{"".join(picture.splitlines())}</div>\n'
        f"<figcaption>{escape(scenario.look_for)} Outside this window: {outside['start']} of "
        f"{facts['n_cluster']} clusters at the start, {outside['end']} at the end.</figcaption>\n"
        "</figure>\n"
    )
