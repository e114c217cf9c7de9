"""The teachers' page: its minutes add up, its links lead where they say, its keys are the lab's."""

import re

import pytest

from scripts.steps.config import read_site
from scripts.written.lab_keys import lab_keys, lab_keys_table
from shrinksite.words import say
from tests.conftest import ROOT

pytestmark = pytest.mark.needs("baseline", "teachers.md")

PAGE = ROOT / "docs/teachers.md"
TEXT = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else ""
# What the plans lead to; without one of them a row goes
PLANNED = (
    *("lab.md", "why.md", "singular.md", "breaks.md", "sure.md", "stories/radon.md"),
    *("#card-straight-home", "#card-who-loses"),
)
STEPS = ("guess", "answer", "everyone", "share", "points", "pull", "anyone")


def minutes(title):
    """Return the first column of the plan under a heading."""
    plan = TEXT.partition(f"## {title}\n")[2].partition("\n## ")[0]
    return [int(n) for n in re.findall(r"^\| (\d+) \|", plan, re.MULTILINE)]


@pytest.mark.needs(*PLANNED)
def test_the_minutes_add_up():
    fifty, ninety = minutes("Fifty minutes"), minutes("Ninety minutes")
    assert sum(fifty) == 50
    assert "The first forty-six minutes as above, without the last line." in TEXT
    assert sum(fifty[:-1]) == 46
    assert 46 + sum(ninety) == 90


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("The first minute", "guess"),
        ("Everyone", "everyone"),
        ("one share for all", "share"),
        ("Lines fold into points", "points"),
    ],
)
def test_links_into_the_story_lead_to_their_step(text, step, monkeypatch):
    monkeypatch.setenv("SHRINKSITE_LANGUAGE", read_site(ROOT).language)  # which the story speaks
    assert f"[{text}](index.md#step-{STEPS.index(step) + 1})" in TEXT
    door = (ROOT / "docs/generated/common/door.html").read_text(encoding="utf-8")
    places = re.findall(r'id="(step-\d)".*?class="story-title"[^>]*>(.*?)<', door, re.DOTALL)
    title = say(f"door-title-{step}", people="•").partition("•")[0]
    assert dict(places)[f"step-{STEPS.index(step) + 1}"].startswith(title)


def test_the_keys_are_those_that_the_lab_reads_and_writes():
    code = (ROOT / "docs/javascripts/lab/hash.js").read_text(encoding="utf-8")
    short = re.search(r"const SHORT = \{(.*?)\}", code, re.DOTALL)[1]
    written = set(re.findall(r': "(\w+)"', short)) | set(re.findall(r"push\(`(\w+)=", code))
    read = set(re.findall(r'key === "(\w+)"', code))
    keys = {key["key"] for key in lab_keys()}
    assert keys == written
    assert read < keys


def test_the_table_says_what_is_allowed_and_what_holds_without_a_key():
    cells = r'\| `(\w+)` \| .+<br><span class="quiet">(.+)</span> \| (`\w+=.+`) \|'
    rows = {key: said for key, *said in re.findall(cells, lab_keys_table())}
    number = say("parameter-allowed-number")
    least = say("parameter-allowed-least", number=number, least="0")
    assert rows["sigma"] == [least, "`sigma=1`"]
    assert rows["re"] == ["`correlated`, `uncorrelated`, `intercept`", "`re=correlated`"]
    assert rows["at"] == [say("lab-keys-share"), "`at=1`"]


@pytest.mark.needs("differences.md")  # which the line on rows without a thread leads to
def test_each_misconception_has_its_threads_or_is_said_to_have_none():
    believed = TEXT.partition("## What students believe")[2].partition("\n## ")[0]
    table, _, asked = believed.partition("### Where people asked this\n")
    links, _, without = asked.partition("No thread was found for two rows: ")
    threads = re.findall(r"^- \*(.+?)\*: \[.+\]\(https://", links, re.MULTILINE)
    none = re.findall(r"\*(.+?)\*", without)
    assert (len(threads), len(none)) == (links.count("\n- "), 2)
    # A fork may have fewer rows: one goes with the page that it leads to
    for row in re.findall(r"^\| ([^|]+\.) \|", table, re.MULTILINE):
        named = [name for name in (*threads, *none) if name.lower() in row.lower()]
        assert len(named) == 1, f"{row} Name a thread below the table, or say that none was found"


def test_what_the_page_names_exists():
    assert (ROOT / "site/generated/baseline/embed.html").is_file()
    assert "node scripts/answer_key.mjs '#v1&obs=3' < students.txt" in TEXT
    assert (ROOT / "scripts/answer_key.mjs").is_file()
    built = (ROOT / "site/teachers/index.html").read_text(encoding="utf-8")
    assert "<td><code>sdslope</code></td>" in built
    assert "[this" not in built
    assert 'href="../teachers/"' not in (ROOT / "site/index.html").read_text(encoding="utf-8")
    assert 'href="teachers/"' in (ROOT / "site/index.html").read_text(encoding="utf-8")
