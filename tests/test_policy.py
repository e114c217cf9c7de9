"""The policy lets the pages' own scripts run, and nothing else."""

import pytest

from scripts.steps.policy import policy, write_policy
from scripts.steps.problem import BuildProblem

# Of "a()" and "b()": printf 'a()' | openssl dgst -sha256 -binary | base64
A = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"
B = "'sha256-cf242PFc/kb7xD0Qzhsmd9vvRkc+cWFmbi+k+YvtdKc='"


def scripts(text):
    """Give the sources of scripts that the policy for one page allows."""
    return policy([text]).partition("script-src ")[2].partition(";")[0]


def test_inline_scripts_are_allowed_by_their_hash_alone():
    assert scripts("<p>text</p>") == "'self'"
    assert scripts("<script>a()</script>") == f"'self' {A}"
    assert scripts('<script type="module">a()</script><script>a()</script>') == f"'self' {A}"
    assert "unsafe-inline" not in scripts("<script>a()</script>")


@pytest.mark.parametrize(
    "attributes", ['src="a.js"', 'type="application/json"', 'type="text/plain" data-src="a.js"']
)
def test_what_does_not_run_inline_needs_no_hash(attributes):
    assert scripts(f"<script {attributes}>a()</script>") == "'self'"


def test_every_page_has_the_scripts_of_all_before_anything_else(tmp_path):
    (tmp_path / "deep").mkdir()
    for name, script in (("index.html", "a()"), ("deep/embed.html", "b()")):
        page = f'<head><meta charset="utf-8"><script>{script}</script></head>'
        (tmp_path / name).write_text(page)
    write_policy(tmp_path)
    for name in ("index.html", "deep/embed.html"):
        before = (tmp_path / name).read_text().partition("<script>")[0]
        assert {A, B} <= set(before.replace(";", " ").split())
        assert "base-uri 'none'" in before


def test_a_page_without_a_place_for_it_is_named(tmp_path):
    (tmp_path / "bare.html").write_text("<p>")
    with pytest.raises(BuildProblem, match=r"bare\.html"):
        write_policy(tmp_path)
