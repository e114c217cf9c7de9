"""A student's own cards in a browser: the sample of the key, and why a card has none."""

import csv
import io

import pytest
from playwright.sync_api import expect

from scripts.steps.pages import page_address
from scripts.written.card_data import card_data
from scripts.written.card_text import filled_html
from scripts.written.cards import counted
from shrinksite.student_seed import student_seed
from shrinksite.words import say
from tests.browser import saying, wake, watch
from tests.test_answer_key import answer_key
from tests.test_browser_cards import come_alive, drag, plain, show
from tests.test_cards import PLACED, SHOWN
from tests.test_own_cards import BY_SLUG, OWN, drawn, plain_text

NUMBER = "4711"


@pytest.fixture
def visit(page, site):
    """Return what opens a card for a student, and check that its page had no errors."""
    wrong = watch(page)

    def open_card(card, student=NUMBER):
        page.goto(f"{site}{page_address(PLACED[card.slug])}?student={student}#card-{card.slug}")
        return come_alive(page, card.slug)

    yield open_card
    assert wrong == []


def key_of(slug):
    """Return the seed and the answer that the key has for this card."""
    (row,) = csv.DictReader(io.StringIO(answer_key([NUMBER], "--cards", slug).stdout))
    return row["seed"], row["answer"]


def first_own(kind, is_meant=lambda _: True, what="is asked of own samples"):
    """Return the first card of a kind that this student has a sample of, and its answer."""
    for card in OWN:
        if card.kind == kind and is_meant(card) and (key := key_of(card.slug))[0]:
            return card, key[1]
    pytest.skip(f"no card to {kind} {what}")
    return None


def right_reply(card):
    """Return what a card to choose says to who is right, Markdown."""
    return next(choice.reply for choice in card.choices if choice.is_right)


def test_a_dragged_point_goes_where_the_key_says(page, visit):
    card, answer = first_own("drag")
    element = visit(card)
    own = saying("card-own", student=NUMBER, seed=str(student_seed(NUMBER)))
    expect(element.locator(".card-own")).to_have_text(own)
    place = answer.split(": ")[1]
    drag(page, element.locator(".grip"), 20, 20)
    said = plain(show(element)).replace("−", "-")
    for value in place.split():
        assert value.replace(".", say("number-decimal")) in said


def test_a_question_names_the_cluster_of_the_own_sample(visit):
    def is_named(card):
        return f".examples.{card.cluster}.cluster }}}}" in card.question

    card, answer = first_own("drag", is_named, "that names its cluster is asked of own samples")
    name = answer.split(": ")[0]
    assert name in visit(card).locator(".card-question").inner_text()


def test_an_answer_is_chosen_and_replies_with_the_numbers_of_the_own_sample(visit):
    def prints(card):
        return "{{" in right_reply(card)

    card, answer = first_own("choose", prints, "that replies with a number has own samples")
    element = visit(card)
    right = int(answer.split(":")[0]) - 1
    element.locator(".card-choices input").nth(right).check()
    parameters = BY_SLUG[card.scenario].parameters | {"seed": student_seed(NUMBER)}
    facts, figure = drawn(parameters)
    known = {card.scenario.replace("-", "_"): facts, "card": counted(card_data(card, figure))}
    assert plain_text(filled_html(right_reply(card), known)) in plain(show(element))


def test_a_sketch_has_the_sizes_of_the_own_sample(visit):
    card, answer = first_own("sketch")
    element = visit(card)
    labels = element.locator(".card-hidden-ranges label").all_text_contents()
    assert len(labels) == answer.count(": ")


def test_a_card_that_everyone_shares_says_so(visit):
    others = [card for card in SHOWN if card not in OWN]
    if not others:
        pytest.skip("every card is asked of own samples")
    note = visit(others[0]).locator(".card-own")
    expect(note).to_have_text(saying("card-own-everyones", student=NUMBER))


def test_a_number_that_is_none_is_named_and_everyones_sample_stays(visit):
    card, _ = first_own("drag")
    note = visit(card, "%C3%A4").locator(".card-own")
    expect(note).to_have_text(saying("engine-student", most=40))


@pytest.mark.needs("cards.md")
def test_the_field_above_the_list_leads_to_own_samples(page, site):
    wrong = watch(page)
    card, _ = first_own("drag")
    page.goto(f"{site}cards/")
    wake(page)
    field = page.locator("#card-student")
    expect(page.locator(".card-student button")).to_be_enabled()
    field.fill("ä")
    field.press("Enter")
    said = page.locator("#card-student-said")
    expect(said).to_have_text(saying("engine-student", most=40))
    field.fill(NUMBER)
    field.press("Enter")
    expect(said).to_have_text(saying("card-student-said", student=NUMBER))
    assert page.evaluate("location.search") == f"?student={NUMBER}"
    page.locator(f"a[href$='#card-{card.slug}']").first.click()
    expect(page.locator(f"#card-{card.slug} .card-own")).to_contain_text(NUMBER)
    assert wrong == []
