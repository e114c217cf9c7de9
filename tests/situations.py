"""The situations of this site, whatever they are, for tests that hold for any."""

import json

from scripts.steps.pages import figure_pages, includes, page_address
from shrinksite.scenarios import read_scenarios
from tests.conftest import ROOT

SCENARIOS = read_scenarios(ROOT / "docs/scenarios.toml")
PAGES = figure_pages(ROOT)
ADDRESSES = {s.slug: page_address(PAGES[s.slug]) for s in SCENARIOS}
HEROES = {  # pages with the smaller figure
    page_address(page.relative_to("docs").as_posix()): path.partition("/")[0]
    for page, _, path in includes(ROOT)
    if path.endswith("/hero.html")
}
SIMULATED = [s for s in SCENARIOS if s.table is None]
FIRST, LAST = (SIMULATED or SCENARIOS)[0].slug, SCENARIOS[-1].slug
PAGE = ADDRESSES[FIRST]  # a page with a figure
MEASURED = [s for s in SCENARIOS if s.table is not None]


def n_cluster(slug: str) -> int:
    """Return how many clusters a situation's figure has, as the build wrote it."""
    text = (ROOT / f"docs/generated/{slug}/figure.json").read_text(encoding="utf-8")
    return len(json.loads(text)["clusters"]["cluster"])
