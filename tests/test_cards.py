"""Cards: what an entry may say, what its numbers must bear out, what stands in a page."""

import itertools
import json
import re
import tomllib

import pandas as pd
import pytest

from scripts.steps.html_page import read_pages
from scripts.steps.problem import BuildProblem
from scripts.written.card import KINDS, card_of, read_cards
from scripts.written.card_data import card_data, groups
from scripts.written.card_text import as_html, inline
from scripts.written.cards import card_pages, let_go, misplaced, write_cards
from scripts.written.conditions import as_numbers, broken
from shrinksite.scenarios import read_scenarios
from tests.conftest import ROOT

FILE = ROOT / "docs/cards.toml"
CARDS = read_cards(FILE)
GENERATED = ROOT / "docs/generated"
PLACED = card_pages(ROOT)
SHOWN = [card for card in CARDS if card.slug in PLACED and card.slug not in let_go(ROOT)]
DRAG = """
[[card]]
slug = "one"
kind = "drag"
scenario = "baseline"
cluster = "farthest"
title = "T"
meets = "M"
question = "Q {{ baseline.n_cluster }}"
answer = "A"
"""
CHOOSE = """
[[card]]
slug = "two"
kind = "choose"
scenario = "baseline"
title = "T"
meets = "M"
question = "Q"
[[card.choice]]
say = "*yes*"
right = "baseline.worse_off.n > 0"
reply = "R [g](glossary.md#rmse) {{ baseline.worse_off.share }}"
[[card.choice]]
say = "no"
wrong = true
reply = "W"
"""


def entry(text: str, *changes: tuple[str, str]) -> dict:
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return tomllib.loads(text)["card"][0]


@pytest.mark.parametrize(
    ("text", "old", "new", "said"),
    [
        (DRAG, '"drag"', '"darg"', "kind = 'darg': it must be 'drag' or 'sketch' or 'mark' or"),
        (DRAG, 'slug = "one"', 'slug = "One"', "slug: allowed are lower-case letters"),
        (DRAG, 'title = "T"', 'title = " "', "title = ' ': it must be a text, and not empty"),
        (DRAG, 'title = "T"\n', "", "title is missing: it must be a text"),
        (CHOOSE, 'kind = "choose"', 'kind = "chose"', "kind = 'chose': it must be 'drag' or"),
        (CHOOSE, "meets = ", "meet = ", "meet: not a key of a card to choose; allowed are slug"),
        (DRAG, 'title = "T"', 'title = "T"\ncolour = "red"', "colour: not a key of a card to drag"),
        (DRAG, 'title = "T"', 'title = "T"\nmarks = 3', "marks: not a key of a card to drag"),
        (DRAG, 'cluster = "farthest"\n', "", "cluster = None: it must be a cluster's name, or"),
        (DRAG, 'scenario = "baseline"\n', "", "give either scenario, a slug of docs/scenarios"),
        (DRAG, 'title = "T"', 'title = "T"\nparameters = {}', "give either scenario"),
        (DRAG, 'title = "T"', 'title = "T"\nminutes = 0', "minutes = 0: it must be a whole number"),
        (DRAG, 'title = "T"', 'title = "T"\nholds = "a"', "holds = 'a': it must be a list of"),
        (DRAG, 'title = "T"', 'title = "T"\ndeparture = "x_tied"', "departure = 'x_tied': it must"),
        (DRAG, 'title = "T"', 'title = "T"\notherwise = "O"', "otherwise: it needs holds"),
        (CHOOSE, 'title = "T"', 'title = "T"\notherwise = "O"', "otherwise: not a key of a card"),
        (DRAG, '"drag"', '"mark"', "cluster: not a key of a card to mark"),
        (DRAG, 'scenario = "baseline"', "parameters = { n = 3 }", "parameters = {'n': 3}: allowed"),
        (CHOOSE, "wrong = true", 'right = "true"', "choice: 2 are right; it must be exactly one"),
        (CHOOSE, "wrong = true\n", "", "choice 2: it must be either right or wrong"),
        (CHOOSE, "wrong = true", "wrong = false", "choice 2: right or wrong = False; it must be a"),
        (CHOOSE, 'reply = "W"', 'reply = ""', "choice 2, reply: it must be a text"),
        (CHOOSE, 'reply = "W"', 'reply = "W"\nif = 1', "choice 2: allowed are say, reply, and"),
    ],
)
def test_a_mistake_names_its_key_and_what_is_allowed(text, old, new, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        card_of(entry(text, (old, new)))


def test_a_mistake_names_its_file_and_entry(tmp_path):
    file = tmp_path / "cards.toml"
    file.write_text(CHOOSE + DRAG.replace('"farthest"', "3.5").replace("drag", "dragged"))
    with pytest.raises(
        ValueError, match=r"cards\.toml, line \d+, entry 2 \(one\), kind = 'dragged'"
    ):
        read_cards(file)
    file.write_text(DRAG + DRAG)
    with pytest.raises(ValueError, match=r"entry 2 \(one\), slug: every slug may be used once"):
        read_cards(file)
    file.write_text("[[cards]]\n")
    with pytest.raises(ValueError, match="entries; found cards"):
        read_cards(file)
    assert read_cards(tmp_path / "none.toml") == []


NUMBERS = as_numbers(
    {"a": {"n": "1,200", "share": "12%", "low": "−0.30", "none": []}, "word": "yes", "zero": "0"}
)


@pytest.mark.parametrize(
    ("condition", "why"),
    [
        ("a.n == 1200 and a.share == 0.12 and a.low|abs < 0.31 and word == 'yes'", None),
        ("0 < a.share < a.n", None),
        ("a.n < 3", "“a.n < 3” does not hold: a.n is 1200"),
        ("a.shar < 3", "{{ a.shar }}: a has no shar; perhaps share"),
        ("b > 1", "{{ b }}: there is no b"),
        ("word > 3", "“word > 3” cannot be told: '>' not supported"),
        ("a.none|max > 3", "“a.none|max > 3” cannot be told: No aggregated item"),
        ("a.n / zero > 3", "“a.n / zero > 3” cannot be told: float division by zero"),
        ("a.n <", "“a.n <” is no condition:"),
    ],
)
def test_a_condition_is_about_the_numbers_that_pages_print(condition, why):
    found = broken(condition, NUMBERS)
    assert found is None if why is None else found.startswith(why)


def test_german_numbers_are_numbers_as_well(monkeypatch):
    monkeypatch.setenv("SHRINKSITE_LANGUAGE", "de")
    assert as_numbers(["1.200", "−0,30", "12\N{NO-BREAK SPACE}%"]) == [1200, -0.3, 0.12]


@pytest.fixture
def figure():
    return json.loads((GENERATED / "baseline/figure.json").read_text(encoding="utf-8"))


@pytest.fixture
def facts():
    return {"baseline": json.loads((GENERATED / "baseline/facts.json").read_text("utf-8"))}


def written(tmp_path, facts, *texts, page="a.md"):
    cards = [(card_of(entry(text)), page) for text in texts]
    write_cards(tmp_path / "cards", cards, GENERATED, facts)
    return {p.name: p.read_text(encoding="utf-8") for p in tmp_path.rglob("*.*")}


def test_a_card_stands_in_one_block_with_its_answer_in_a_disclosure(tmp_path, facts, figure):
    files = written(tmp_path, facts, DRAG, CHOOSE)
    html = files["two.html"]
    assert "\n\n" not in html
    assert "<em>yes</em>" in html
    assert 'href="%base%/glossary/#rmse"' in html
    assert "R <a" in html
    assert facts["baseline"]["worse_off"]["share"] in html
    details = html[html.index("<details") : html.index("</details>")]
    assert re.findall(r'<dt class="is-right">(.*?)</dt>', details) == ["<em>yes</em>"]
    assert "<noscript" not in html  # its picture is there for everybody, before any script
    assert html.count('<img class="card-still"') == 1
    assert files["two.svg"].count('class="ring"') == len(figure["clusters"]["cluster"])
    assert f"Q {facts['baseline']['n_cluster']}" in files["one.html"]
    assert 'class="disc' not in files["one.svg"]
    assert 'href="%base%/a/#card-one"' in files["card_list.html"]


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("*a* &nbsp;&beta; &#946;", "<em>a</em> \N{NO-BREAK SPACE}β β"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("&lt;em> &#60;em> `&lt;`", "&lt;em&gt; &lt;em&gt; <code>&amp;lt;</code>"),
        ('"a" it\'s', "“a” it’s"),
        ('[a](b.md "&quot;c&quot;")', '<a href="%base%/b/" title="&quot;c&quot;">a</a>'),
    ],
)
def test_entities_are_characters_but_those_of_markup(markdown, html):
    assert inline(as_html(markdown)) == html


@pytest.mark.parametrize(
    ("text", "old", "new", "said"),
    [
        (CHOOSE, "worse_off.n > 0", "worse_off.n > 99", "choice 1, right: “baseline.worse_off.n"),
        (CHOOSE, "wrong = true", 'wrong = "baseline.n_cluster == 3"', "choice 2, wrong: “base"),
        (
            CHOOSE,
            "worse_off.share }}",
            "worse.share }}",
            "baseline has no worse; perhaps worse_off",
        ),
        (DRAG, '"farthest"', '"nobody"', "cluster = 'nobody': no such cluster"),
        (DRAG, '"farthest"', '"smallest"', "nobody is of this kind; there are farthest"),
        (
            DRAG,
            'title = "T"',
            "title = 'T'\nholds = ['baseline.n_cluster < 2']",
            "holds: “baseline",
        ),
    ],
)
def test_what_the_numbers_do_not_bear_out_stops_the_build(tmp_path, facts, text, old, new, said):
    assert old in text
    with pytest.raises(BuildProblem, match=re.escape(said)) as stopped:
        written(tmp_path, facts, text.replace(old, new))
    slug = entry(text)["slug"]
    assert f"docs/cards.toml, card {slug}" in str(stopped.value)
    assert str(stopped.value).endswith(f"claims-let-go.txt the line\n    cards.toml: {slug}")


def test_a_card_let_go_of_is_an_empty_place(tmp_path, facts):
    files = written(tmp_path, facts, CHOOSE.replace("worse_off.n > 0", "worse_off.n > 99"), page="")
    assert files["two.html"] == "\n"
    assert "card-two" not in files["card_list.html"]


def test_letting_go_is_a_line_of_the_file_of_claims(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/claims-let-go.txt").write_text(
        "# cards.toml: none\ncards.toml: two\nbaseline.md: A sentence.\n"
    )
    assert let_go(tmp_path) == {"two"}


def test_pages_name_cards_and_situations_that_are_there(tmp_path):
    (tmp_path / "docs").mkdir()
    page = tmp_path / "docs/a.md"
    page.write_text('# A\n\n--8<-- "common/cards/one.html"\n\n--8<-- "common/cards/three.html"\n')
    card = card_of(entry(DRAG))
    assert card_pages(tmp_path) == {"one": "a.md", "three": "a.md"}
    said = list(misplaced(tmp_path, [card], read_scenarios(ROOT / "docs/scenarios.toml")))
    assert said == ["docs/a.md, line 5: docs/cards.toml has no card 'three'; it has one"]
    said = list(misplaced(tmp_path, [card], []))
    assert said[0].startswith("docs/a.md, line 3: card 'one' draws the scenario 'baseline';")


def test_the_right_marks_are_those_of_the_table_of_estimates(figure):
    mark = entry(DRAG, ('"drag"', '"mark"'), ('cluster = "farthest"', 'who = "worse_off"'))
    data = card_data(card_of(mark), figure)
    table = pd.read_csv(GENERATED / "baseline/estimates.csv")

    def off(pooling):
        return sum((table[f"{pooling}_{c}"] - table[f"truth_{c}"]) ** 2 for c in ("intercept", "x"))

    worse = table["cluster"][off("partial_pooling") > off("no_pooling")].astype(str)
    assert [data["clusters"][i]["name"] for i in data["answer"]] == worse.tolist()

    most = card_data(card_of(mark | {"who": "moves_most", "marks": 7}), figure)
    way = sum(
        ((table[f"no_pooling_{c}"] - table[f"partial_pooling_{c}"]) / h) ** 2
        for c, h in figure["half"].items()
    )
    farthest = table["cluster"][way.nlargest(7).index].astype(str)
    assert [most["clusters"][i]["name"] for i in most["answer"]] == farthest.tolist()


def test_nobody_knows_who_is_worse_off_among_real_data(figure):
    figure["clusters"]["truth"] = {name: [None] * 100 for name in figure["clusters"]["truth"]}
    mark = entry(DRAG, ('"drag"', '"mark"'), ('cluster = "farthest"', 'who = "worse_off"'))
    with pytest.raises(ValueError, match="nobody knows the truth of real data"):
        card_data(card_of(mark), figure)


@pytest.mark.parametrize("sizes", [range(2, 9), range(1, 61), [1] * 30 + list(range(1, 31))])
def test_groups_hold_every_cluster_once_and_the_median_of_each(sizes):
    clusters = [{"n": n, "given": 1 / n} for n in sizes]
    made = groups(clusters)
    assert sum(group["clusters"] for group in made) == len(clusters)
    assert made[0]["from"] == min(sizes)
    assert made[-1]["to"] == max(sizes)
    for group, following in itertools.pairwise(made):
        assert group["from"] <= group["to"] < following["from"]
    for group in made:
        inside = [1 / n for n in sizes if group["from"] <= n <= group["to"]]
        assert group["given"] == pytest.approx(pd.Series(inside).median(), abs=1e-4)


def test_clusters_of_one_size_cannot_be_sketched():
    with pytest.raises(ValueError, match="all clusters have the same number"):
        groups([{"n": 3, "given": 0.5}] * 4)


@pytest.fixture(scope="module")
def pages():
    return read_pages(ROOT / "site", "http://127.0.0.1:8000/")


@pytest.mark.parametrize("card", SHOWN, ids=lambda card: card.slug)
def test_each_card_stands_on_its_page_and_in_the_list(card, pages):
    site = ROOT / "site"
    found = [page for page in pages.values() if f"card-{card.slug}" in page.anchors]
    assert [page.name.removesuffix("index.html") for page in found]
    text = found[0].text
    assert text.count(f'data-card="{card.slug}"') == 1
    assert (site / f"generated/common/cards/{card.slug}.json").is_file()
    listed = (site / "cards/index.html").read_text(encoding="utf-8")
    assert f"#card-{card.slug}" in listed


def test_there_are_cards_of_every_kind():
    if len(SHOWN) < len(CARDS):
        pytest.skip("some cards are on no page, or let go of")
    assert {card.kind for card in SHOWN} == set(KINDS)
    assert len(SHOWN) >= 12
    assert all(card.kind != "choose" or 3 <= len(card.choices) <= 4 for card in SHOWN)


def test_readme_has_an_example_that_works(tmp_path, facts):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    example = re.search(r"```toml\n(\[\[card\]\].*?)```", readme, re.DOTALL)[1]
    files = written(tmp_path, facts, example)
    assert f"{entry(example)['slug']}.html" in files
