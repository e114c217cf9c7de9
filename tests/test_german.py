"""With `language: de` nothing English is left in what the build writes and a figure says."""

import re
from html.parser import HTMLParser

import pytest
from markdown import markdown
from playwright.sync_api import expect

from scripts.steps.config import read_site, read_yaml
from scripts.written import figure_html as written
from scripts.written import page_tables, side_by_side
from scripts.written.files import to_json
from scripts.written.lab_html import lab_html
from scripts.written.theme_words import theme_words
from scripts.written.your_data_html import your_data_html
from shrinksite import create_data, fit, lme4_summary, overview_svg, shrinkage_figure
from shrinksite.facts import scenario_facts
from shrinksite.figure_data import figure_data
from shrinksite.figure_style import LAYERS, NARROW, figure_style
from shrinksite.line_to_point import line_to_point_svg
from shrinksite.scenarios import Scenario
from shrinksite.words import say
from tests.browser import DRAWN, ROOT, settle, wake, watch
from tests.reference import SCENARIOS, fitted, pooled

# Words that no German text has, code and names apart.
ENGLISH = re.compile(
    r"\b(the|of|and|with|is|are|not|from|to|its|permanent|switch|mode|it|this|that|each|every|"
    r"which|for|own|one|two|"
    r"line|lines|point|points|truth|slope|window|mixed|show|play|close|copy|table|download|"
    r"estimates|more|all|shrinkage of|across|kept|keeps|did|does|lies|at)\b",
    re.IGNORECASE,
)
SAME = {  # in both languages, by their nature
    *("number-missing", "figure-share-title", "cluster-name", "cluster-said"),
    *("estimates-n", "notebook-rows", "comparison-error"),
    *("door-label-ms", "door-guess-value"),
}
SEEN = ("aria-label", "aria-valuetext", "title", "alt", "placeholder", "content")
SCENARIO = Scenario("baseline", "Ausgangslage", "Hundert Cluster auf ihrem Weg.")


class Words(HTMLParser):
    """All that a reader of some HTML sees or hears; code is code in any language."""

    def __init__(self, html):
        super().__init__()
        self.found, self.code = [], 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.code += tag in ("pre", "code", "script", "style", "textarea")
        self.found += [value for name, value in attrs if name in SEEN and value]

    def handle_endtag(self, tag):
        self.code -= tag in ("pre", "code", "script", "style", "textarea")

    def handle_data(self, data):
        if not self.code and data.strip():
            self.found.append(data.strip())


def english(html):
    html = html.replace(read_site().name, "")  # the author's own
    return [text for text in Words(html).found if ENGLISH.search(text)]


def page_of_a_figure(kind="embed"):
    """Return the HTML of the baseline's figure, made anew in the language of now."""
    model, frame = fitted("baseline"), pooled("baseline")
    picture = overview_svg(frame, model.fixed_effects, standalone=False, title=SCENARIO.title)
    html = written.figure_html(
        SCENARIO,
        picture,
        scenario_facts(model, frame, SCENARIOS["baseline"]["parameters"]),
        kind=kind,
        examples=figure_data(model, frame, SCENARIO)["examples"],
        code={"python": "x", "r": "x"},
    )
    return written.embed_html(SCENARIO, html, "baseline.md") if kind == "embed" else html


@pytest.fixture
def german(monkeypatch):
    monkeypatch.setenv("SHRINKSITE_LANGUAGE", "de")


def test_the_check_finds_english():
    assert english('<p aria-label="Show the truth">Wahrheit</p><pre>the code</pre>')
    assert len(english(page_of_a_figure("figure"))) > 20


def test_the_header_speaks_the_sites_language(monkeypatch):
    monkeypatch.setenv("SHRINKSITE_LANGUAGE", read_site(ROOT).language)
    html = (ROOT / "site/404.html").read_text(encoding="utf-8")
    labels = re.findall(r'<label class="md-header__button md-icon" title="([^"]+)"', html)
    palettes = read_yaml(ROOT / "mkdocs.yml")["theme"]["palette"]
    switches = [one for one in palettes if "toggle" in one] if isinstance(palettes, list) else []
    names = {"default": say("page-to-dark"), "slate": say("page-to-light")}
    assert labels == [one["toggle"].get("name", names[one["scheme"]]) for one in switches]


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("kind", ["figure", "hero", "embed"])
def test_a_figure_is_german(kind):
    html = page_of_a_figure(kind)
    assert english(html) == []
    assert "Wahrheit" in html or kind == "hero"


@pytest.mark.usefixtures("german")
def test_the_links_that_markdown_adds_are_german():
    extensions = ["toc", "footnotes", "scripts.steps.headings", "scripts.steps.margin_notes"]
    permalink = {"toc": {"permalink": "#"}}
    text = "## Wahrheit\n\nEs gilt.[^1]\n\n[^1]: Meistens."
    html = markdown(text, extensions=extensions, extension_configs=permalink)
    assert english(html) == []
    found = Words(html).found
    assert {say("page-heading-link"), say("page-footnote-back", note="1")} < set(found)


@pytest.mark.usefixtures("german")
def test_what_stands_on_pages_is_german():
    model, frame = fitted("baseline"), pooled("baseline")
    facts = {"baseline": scenario_facts(model, frame, SCENARIOS["baseline"]["parameters"])}
    figures = {"baseline": figure_data(model, frame, SCENARIO)}
    pages = {"baseline": "baseline.md"}
    small = written.side_by_side_html(
        side_by_side.groups([SCENARIO], pages, figures, facts), 240, 180
    )
    parts = [
        small,
        written.line_to_point_html(*line_to_point_svg(model, frame, 1), 1),
        *your_data_html().values(),
        re.sub(r"`.*?`", "", page_tables.parameter_table()),
        page_tables.comparison_table([SCENARIO], pages, facts),
        *theme_words().values(),
        facts["baseline"]["is_singular"],
        lab_html([SCENARIO], "<svg></svg>"),
    ]
    assert [english(part) for part in parts] == [[]] * len(parts)
    assert facts["baseline"]["n_observations"] == "1.000"
    assert facts["baseline"]["fixed"] == {"intercept": "0,936", "x": "0,544"}
    assert facts["baseline"]["shrinkage"]["x"] == "67\N{NO-BREAK SPACE}%"


@pytest.mark.usefixtures("german")
def test_the_notebooks_figure_is_german():
    model = fitted("baseline")
    figure = shrinkage_figure(pooled("baseline"), model.fixed_effects, model.random_effects_cov)
    layout = figure.layout
    words = [
        *(trace.name for trace in figure.data if trace.showlegend),
        *figure.data[LAYERS.index("clusters")].text,
        *(axis.title.text for axis in (layout.xaxis, layout.yaxis)),
        layout.title.text,
        layout.updatemenus[0].buttons[0].label,
        layout.sliders[0].currentvalue.prefix,
    ]
    assert [text for text in words if ENGLISH.search(text)] == []
    assert layout.separators == ",."


@pytest.mark.usefixtures("german")
def test_the_last_lines_of_a_printout_are_german_and_the_rest_is_lme4s():
    text = lme4_summary(fit(create_data(n_cluster=12, obs_per_cluster=2, seed=1)))
    assert "Random effects:" in text
    assert text.splitlines()[-1].startswith("Der Fit ist singulär")


def test_no_german_words_are_english():
    """What is the same in both languages has no English word: an abbreviation, or Cluster."""
    texts = [(ROOT / f"docs/words/{code}.ftl").read_text("utf-8") for code in ("en", "de")]
    message = re.compile(r"^([a-z0-9-]+) =\s+(.+(?:\n[ }].*)*)", re.MULTILINE)
    english, german = (dict(message.findall(text)) for text in texts)
    assert len(english) > 200
    same = [text for key, text in english.items() if german[key] == text]
    assert [text for text in same if ENGLISH.search(text)] == []


@pytest.mark.needs("baseline")
@pytest.mark.browser_context_args(reduced_motion="reduce")
def test_a_figure_speaks_german_in_the_browser(page, site, monkeypatch):
    monkeypatch.setenv("SHRINKSITE_LANGUAGE", "de")
    style = {
        "layers": LAYERS,
        "themes": {t: figure_style(t) for t in ("light", "dark")},
        "narrow": NARROW,
    }
    for path, body in (
        ("baseline/embed.html", page_of_a_figure()),
        ("common/figure_style.json", to_json(style)),
    ):
        kind = "text/html" if path.endswith("html") else "application/json"
        answer = {"body": body, "content_type": f"{kind}; charset=utf-8"}
        page.route(f"**/generated/{path}", lambda route, _, a=answer: route.fulfill(**a))
    wrong = watch(page)
    page.goto(f"{site}generated/baseline/embed.html")
    wake(page)
    figure = page.locator("figure.shrinkage")
    figure.locator(DRAWN).wait_for()
    figure.locator("[name=truth]").check()
    figure.locator("[value=fitting]").check()
    figure.locator("input[type=range]").fill("40")
    for kind in ("moved_away", "worse_off"):
        figure.locator(f"[data-kind={kind}]").click()
        figure.locator(".shrinkage-panel svg").wait_for()
        settle(page)
        assert english(page.content()) == []
    assert figure.locator(".shrinkage-where").inner_text() == "40\N{NO-BREAK SPACE}% des Weges"
    figure.locator("[value=comparable]").check()
    expect(figure.locator(".ytick text").get_by_text("0,5", exact=True)).to_be_visible()
    assert wrong == []
