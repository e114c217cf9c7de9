"""The words of the interface: each is there in every language, and none that nobody says."""

from pathlib import Path

import pytest

from scripts.steps.check_words import check_words
from scripts.steps.problem import BuildProblem
from shrinksite.words import say

ROOT = Path(__file__).parent.parent
WORDS = "player-play = Play\nplayer-at = at { $share }\nfigure-kind-a = A\n"
SAYS = {
    "docs/javascripts/a.js": 'say("player-play"); say(\n  `figure-kind-${a}`\n);',
    "scripts/written/templates/a.html": "{{ say('player-at', share=1) }}",
}


@pytest.fixture
def project(tmp_path):
    """Give a function that writes files, beside those of a small project without a mistake."""

    def write(**files):
        given = {"docs/words/en.ftl": WORDS, "docs/words/de.ftl": WORDS, **SAYS}
        for name, text in {**given, **{k.replace("__", "/"): v for k, v in files.items()}}.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_the_projects_words_fit():
    check_words(ROOT)


def test_a_small_project_fits(project):
    check_words(project())


@pytest.mark.parametrize(
    "text",
    [
        "say('player-at', share=f(a, b=1))",
        'say("player-at", { share })',
        'say("player-at", {\n  share: `${a}, ${b}`,\n})',
        'say("player-at", { ...values })',
        "say('player-at', **values)",
        'say("player-at", values)',
        'say(isOn ? "player-at" : "player-play", { share })',
    ],
)
def test_values_that_fit_or_cannot_be_read_are_no_mistake(project, text):
    check_words(project(**{"docs__table__b.js": text}))


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {"docs__words__de.ftl": "player-play = Los\n"},
            ["de.ftl: player-at is missing", "kind-a"],
        ),
        (
            {"docs__words__de.ftl": WORDS.replace("$share", "$much")},
            ["de.ftl: player-at has the variables $much, in en.ftl $share"],
        ),
        ({"docs__words__de.ftl": WORDS + "a-b = C\n"}, ["de.ftl: a-b is not in en.ftl"]),
        ({"shrinksite__a.py": 'x = 1\nsay("player-stop")'}, ["a.py, line 2: docs/words has no"]),
        ({"docs__table__a.js": "new DataProblem('data-bad')"}, ["a.js, line 1", "data-bad"]),
        ({"docs__engine__b.js": "{ cause: { key: 'data-bad' } }"}, ["b.js, line 1", "data-bad"]),
        ({"docs__engine__a.js": "say(`data-${a}`)"}, ["a.js, line 1", "data-"]),
        (
            {"shrinksite__a.py": "say('player-play', at=1)"},
            ["player-play gets $at, in en.ftl", "none"],
        ),
        ({"shrinksite__a.py": "say('player-at')"}, ["a.py, line 1: player-at gets none", "$share"]),
        (
            {"docs__table__a.js": 'say("player-at", {\n  a: f({ share }, [b]),\n  c,\n})'},
            ["player-at gets $a, $c, in en.ftl it has $share"],
        ),
        (
            {"docs__.theme__a.html": '{{ say_markup("player-at", much=b("(", c)) }}'},
            ["player-at gets $much"],
        ),
        ({"docs__javascripts__a.js": ""}, ["player-play is not used", "figure-kind-a is not used"]),
        ({"docs__words__en.ftl": WORDS + "player-play = Go\n"}, ["line 4: player-play again"]),
        ({"docs__words__en.ftl": WORDS + "oh dear\n"}, ["en.ftl, line 4: not a message"]),
    ],
    ids=[
        *("missing", "variables", "more", "Python", "error", "cause", "prefix"),
        *("value", "no value", "other values", "another value", "unused", "twice", "junk"),
    ],
)
def test_what_does_not_fit_is_named(project, files, told):
    with pytest.raises(BuildProblem) as caught:
        check_words(project(**files))
    assert all(words in str(caught.value) for words in told), caught.value


def test_say_wants_every_variable_and_no_fraction():
    with pytest.raises(ValueError, match="number-percent"):
        say("number-percent")
    with pytest.raises(TypeError, match=r"number-percent: number = 0\.5"):
        say("number-percent", number=0.5)
    with pytest.raises(KeyError, match=r"en.ftl has no message 'no-such-key'"):
        say("no-such-" + "key")
