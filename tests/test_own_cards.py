"""A card asked of a student's own sample says what Python says of it; and which cards can be."""

import html
import io
import json
import re

import pandas as pd
import pytest

from scripts.written.card import card_of
from scripts.written.card_data import card_data
from scripts.written.card_text import as_html
from scripts.written.cards import counted
from scripts.written.conditions import as_numbers, broken
from scripts.written.expression import expression_of, marked, names_in
from scripts.written.lab_html import camel
from scripts.written.own_card import own_card
from shrinksite import create_data, fit, pool, true_coefficients
from shrinksite.facts import scenario_facts
from shrinksite.figure_data import figure_data
from shrinksite.scenario import Scenario, Table
from shrinksite.student_seed import student_seed
from shrinksite.words import language
from tests.browser import ROOT
from tests.situations import SCENARIOS
from tests.test_answer_key import STUDENTS, answer_key
from tests.test_cards import CHOOSE, DRAG, GENERATED, SHOWN, entry
from tests.test_twin import engine

BY_SLUG = {scenario.slug: scenario for scenario in SCENARIOS}
OWN = [card for card in SHOWN if own_card(card, BY_SLUG.get(card.scenario))]
SIMULATED = Scenario("baseline", "B", "B")
SETTINGS = [
    {},
    {"n_cluster": 40, "obs_per_cluster": 8, "balanced": 0.5, "seed": 7},
    {"obs_per_cluster": 3, "seed": 8},
    # No difference found: all give up all of it, and no rank correlation with that is defined.
    {"n_cluster": 7, "obs_per_cluster": 4, "sd_int": 0.05, "sd_slope": 0.05, "seed": 3},
]
CARDS = [
    {"kind": "drag", "cluster": "farthest"},
    {"kind": "mark", "who": "moves_most", "marks": 3},
    {"kind": "mark", "who": "worse_off", "marks": 5},
    {"kind": "mark", "who": "gives_most", "marks": 4},
    {"kind": "sketch"},
]
TEXTS = {"slug": "s", "title": "T", "meets": "M", "question": "Q", "answer": "A"}


def twin(*jobs):
    """Return what the browser's modules give for these jobs."""
    return engine([{"language": language(), **job} for job in jobs], "own_cards")


def drawn(parameters):
    """Return the facts and the figure's numbers of a sample."""
    model = fit(create_data(**parameters))
    pooled = pool(model, true_coefficients(**parameters))
    sample = Scenario("sample", "S", "S", parameters=parameters)
    return scenario_facts(model, pooled, parameters), figure_data(model, pooled, sample)


@pytest.mark.parametrize("parameters", SETTINGS)
def test_facts_and_numbers_of_a_sample_are_the_builds(parameters):
    given = {camel(name): value for name, value in parameters.items()}
    (found,) = twin({"parameters": given, "cards": CARDS})
    facts, figure = drawn(parameters)
    assert found["facts"] == facts
    for asked, data in zip(CARDS, found["cards"], strict=True):
        card = card_of({**TEXTS, "scenario": "sample", **asked})
        if asked["kind"] == "sketch" and parameters.get("balanced", 1) == 1:
            assert data is None  # one size: nothing to sketch
            continue
        for name, value in card_data(card, figure).items():
            if name in ("clusters", "groups"):
                frame, expected = pd.DataFrame(data[name]), pd.DataFrame(value)
                for column in expected:
                    if isinstance(expected[column][0], list):
                        for one, other in zip(frame[column], expected[column], strict=True):
                            assert one == pytest.approx(other, abs=6e-5)
                    elif column == "given":
                        assert frame[column].tolist() == pytest.approx(
                            expected[column].tolist(), abs=6e-4
                        )
                    else:
                        assert frame[column].tolist() == expected[column].tolist(), column
            elif name == "window":
                for coefficient in value:
                    assert data[name][coefficient] == pytest.approx(value[coefficient], abs=1e-4)
            elif name in ("average", "half"):
                assert data[name] == pytest.approx(value, abs=1e-4)
            else:
                assert data[name] == value, name


def test_conditions_are_evaluated_as_the_build_does():
    facts, _ = drawn({})
    conditions = {
        condition: scenario.replace("-", "_")
        for card in OWN
        for condition in [*card.holds, *(choice.condition for choice in card.choices)]
        if isinstance(condition, str) and "card." not in condition
        for scenario in [card.scenario]
    }
    conditions |= {
        "a.worse_off.n < 0": "a",
        "a.sd.x * 2 + 1 - 3 / 2 >= 0.5": "a",
        "not a.fixed.x|abs == 0 and (-1 < a.correlation or a.is_singular != 'x')": "a",
        "a.movement.rank.n_given != 0": "a",  # not there, where all have one size
        "not a.movement.rank.n_given > 0": "a",
        "a.n_cluster > 0 or a.lost > 0": "a",
        "not a.is_singular > 0": "a",
        "a.is_singular != 0": "a",
        "a.n_cluster / (a.n_cluster - a.n_cluster) > 0": "a",
        "a.n_cluster": "a",
        "a.examples": "a",
        "a.examples|length == a.lost": "a",
        "a.examples|length > 1": "a",
        "a.movement.by_n|length == 1": "a",
    }
    jobs = [
        {"condition": expression_of(condition), "facts": {name: facts}}
        for condition, name in conditions.items()
    ]
    numbers = as_numbers(dict.fromkeys(conditions.values(), facts))
    expected = [broken(condition, numbers) is None for condition in conditions]
    assert twin(*jobs) == expected
    assert {True, False} <= set(expected)


def test_only_cards_of_one_simulated_situation_are_asked_of_own_samples():
    drag = card_of(entry(DRAG))
    assert own_card(drag, SIMULATED)["said"] == [["way", "baseline", "n_cluster"]]
    assert own_card(drag, None) is None
    assert own_card(drag, Scenario("baseline", "B", "B", table=Table(ROOT, "y", "g"))) is None
    many = Scenario("baseline", "B", "B", parameters={"n_cluster": 501})
    assert own_card(drag, many) is None
    for changed in (
        "{{ coverage.n }}",
        "{% if baseline.n_cluster %}a{% endif %}",
        "{{ baseline.n_cluster | title }}",
    ):
        other = card_of(entry(DRAG, ("{{ baseline.n_cluster }}", changed)))
        assert own_card(other, SIMULATED) is None
    choose = card_of(entry(CHOOSE))
    own = own_card(choose, SIMULATED)
    assert own["choices"][0]["say"] == "<em>yes</em>"
    assert own["choices"][0]["condition"] == [">", ["way", "baseline", "worse_off", "n"], 0]
    assert own["choices"][0]["reply"].startswith('<p>R <a href="%base%/glossary/#rmse">g</a> ⟦0⟧')
    beyond = card_of(entry(CHOOSE, ("baseline.worse_off.n > 0", "repeated.n > 0")))
    assert own_card(beyond, SIMULATED) is None


def test_what_is_said_is_marked_and_its_names_are_known():
    said = []
    assert marked("a {{ b.c }} and {{ d['e f'][0] }}", said) == "a ⟦0⟧ and ⟦1⟧"
    assert said == [["way", "b", "c"], ["way", "d", "e f", 0]]
    assert names_in(["and", *said, 3]) == {"b", "d"}
    said = []
    marked("{{ b.c|join }}{{ b.c|join(', ') }}{{ b.c|length }}", said)
    way = ["way", "b", "c"]
    assert said == [["join", way], ["join", way, ", "], ["length", way]]


@pytest.mark.parametrize(
    "wrong",
    [
        "a in b",
        "a ** 2",
        "a|random > 1",
        "a|max(attribute='given') > 1",
        "a|max(true) > 1",
        "a|abs(*b) > 1",
        "a|min(**b) > 1",
        "a|join == '5, 6'",  # of numbers, which each language writes in its way
        "a[:3]|length > 1",
        "a[b].c > 1",
        "a[0 - 1] > 1",
    ],
)
def test_a_condition_that_a_browser_would_not_tell_alike_has_no_list(wrong):
    with pytest.raises(ValueError, match="cannot be evaluated in a browser"):
        expression_of(wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        "a|max",  # Jinja compares texts as texts, so "9" > "10"
        "a|abs",
        "a + 1",
        "a == 1",
        "a or b",
        "1.0",
        "a|join(d='; ')",
        "a|join(', ', 'b')",
        "a|join(b)",
        "a|length(1)",
        "a[:3]|join(', ')",
        "a|first|join",
    ],
)
def test_a_text_that_a_browser_would_not_print_alike_is_in_no_own_card(wrong):
    with pytest.raises(ValueError, match=r"cannot be (told|evaluated) in a browser"):
        marked(f"{{{{ {wrong} }}}}", [])


@pytest.mark.slow
def test_the_key_of_cards_is_what_python_says_of_each_sample():
    if not OWN:
        pytest.skip("no card on a page is asked of own samples")
    key = pd.read_csv(io.StringIO(answer_key(STUDENTS, "--cards").stdout), dtype=str).fillna("")
    assert len(key) == len(STUDENTS) * len(SHOWN)
    of = key.set_index(["student", "card"])
    for card in SHOWN:
        for student in STUDENTS:
            row = of.loc[(student, card.slug)]
            data = json.loads((GENERATED / f"common/cards/{card.slug}.json").read_text("utf-8"))
            if row["seed"]:
                assert card in OWN
                assert row["seed"] == str(student_seed(student))
                scenario = BY_SLUG[card.scenario]
                parameters = scenario.parameters | {"seed": student_seed(student)}
                facts, figure = drawn(parameters)
                data = card_data(card, figure)
                known = {scenario.slug.replace("-", "_"): facts, "card": counted(data)}
                conditions = [choice.condition for choice in card.choices]
                conditions += [] if card.otherwise else card.holds
                assert not [
                    why
                    for condition in conditions
                    if condition is not True and (why := broken(condition, as_numbers(known)))
                ]
            assert row["answer"].startswith(told(card, data)), card.slug
            if card.kind == "drag":
                place = row["answer"].removeprefix(told(card, data)).replace(",", "").split()
                end = data["clusters"][data["followed"]]["end"]
                # two decimals or three digits, of numbers that are rounded themselves
                assert list(map(float, place)) == pytest.approx(end, rel=0.006, abs=0.006)


def told(card, data):
    """Return how a card's answer begins in the key."""
    clusters = data["clusters"]
    match card.kind:
        case "drag":
            return f"{clusters[data['followed']]['name']}: "
        case "mark":
            return " ".join(clusters[i]["name"] for i in data["answer"])
        case "sketch":
            sizes = [dict.fromkeys(map(str, (g["from"], g["to"]))) for g in data["groups"]]
            shares = [f"{100 * group['given']:.0f}%" for group in data["groups"]]
            both = zip(sizes, shares, strict=True)
            return " ".join(f"{'–'.join(size)}: {share}" for size, share in both)
        case _:
            (right,) = [i for i, choice in enumerate(card.choices, start=1) if choice.is_right]
            said = card.choices[right - 1].say
            return f"{right}: " if "{{" in said else f"{right}: {plain_text(as_html(said))}"


def plain_text(markup):
    """Return what is read of markup."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", markup)).split())


def test_one_card_is_chosen_and_an_unknown_one_is_named():
    if not SHOWN:
        pytest.skip("no page shows a card")
    slug = SHOWN[0].slug
    key = pd.read_csv(io.StringIO(answer_key(STUDENTS, "--cards", slug).stdout))
    assert key["card"].tolist() == [slug] * len(STUDENTS)
    lost = answer_key(STUDENTS, "--cards", "lost")
    assert lost.returncode == 1
    assert lost.stderr.startswith("there is no card lost; there are ")
