"""Mistakes in what pages print are all named, with their lines."""

import pytest
import yaml

from scripts.steps.numbers import SHARED, mistakes, taken_slugs, unknown_numbers
from shrinksite.scenario import Scenario
from shrinksite.scenarios import read_scenarios
from tests.conftest import ROOT

KNOWN = {
    "baseline": {"shrinkage": {"x": "23%", "intercept": "13%"}, "weight": [["0.1", "0.2"]]},
    "site": {"year": 2026},
}


@pytest.mark.parametrize(
    "text",
    [
        "{{ baseline.shrinkage.x }} {{ baseline['shrinkage']['intercept'] }}",
        "{{ baseline.weight[0][1] }} {{ '{' ~ site.year ~ '}' }} {{ config.site_name }}",
        "{% for row in baseline.weight %}{{ row[0] }}{% endfor %}",
        "{% set one = baseline.shrinkage %}{{ one.x }} {{ baseline.weight[one.x] }}",
        "{% for i in range(3) %}{{ i }}{% endfor %} {{ baseline.weight | length }}",
        "{% raw %}{{ nowhere }}{% endraw %} $x_{1}$",
    ],
)
def test_what_exists_is_no_mistake(text):
    assert list(mistakes(text, KNOWN)) == []


def test_every_mistake_is_named_with_its_line():
    text = (
        "{{ baselin.n }} {{ baseline.shrinkage.y }}\n"
        "{{ baseline['shrinkag'].x }}\n"
        "{% if nowhere %}{{ baseline.weight[1] }}{% endif %}\n"
        "{{ baseline.shrinkage.x.more }}\n"
        "{{ baseline.shrinkage[site.month] }}"
    )
    assert sorted(mistakes(text, KNOWN)) == [
        (1, "{{ baselin.n }}: there is no baselin; perhaps baseline"),
        (1, "{{ baseline.shrinkage.y }}: baseline.shrinkage has no y"),
        (2, "{{ baseline.shrinkag.x }}: baseline has no shrinkag; perhaps shrinkage"),
        (3, "{{ baseline.weight.1 }}: baseline.weight has no 1"),
        (3, "{{ nowhere }}: there is no nowhere"),
        (4, "{{ baseline.shrinkage.x.more }}: baseline.shrinkage.x has no more"),
        (5, "{{ site.month }}: site has no month"),
    ]


def test_what_is_no_template_is_named_with_its_line_and_how_it_is_written():
    ((line, said),) = mistakes("a\n{{ baseline x }}", KNOWN)
    assert line == 2
    assert said.endswith("; variables are written {{ name }}")


def test_a_filter_that_does_not_exist_is_named_with_its_line():
    assert list(mistakes("a\n{{ baseline | lenght }} {{ baseline | length | zz }}", KNOWN)) == [
        (2, "{{ … | lenght }}: there is no filter lenght; perhaps length"),
        (2, "{{ … | zz }}: there is no filter zz"),
    ]


def test_a_situation_that_is_gone_is_not_taken_for_one_that_sounds_like_it():
    said = "{{ more_slope_variance.n }}: there is no more_slope_variance"
    assert list(mistakes("{{ more_slope_variance.n }}", {"more_observations": {}})) == [(1, said)]


@pytest.mark.parametrize(
    ("slug", "is_taken"),
    [
        ("our-experiment", False),
        ("class-3", False),
        ("2024-study", True),
        ("not", True),
        ("true", True),
        ("page", True),
        ("range", True),
        ("site", True),
        ("singular", True),
    ],
)
def test_a_slug_that_means_something_else_on_pages_is_named(tmp_path, slug, is_taken):
    (tmp_path / "mkdocs.yml").write_text("extra: {site: {name: here}}")
    found = list(taken_slugs(tmp_path, [Scenario("fine", "T", "L"), Scenario(slug, "T", "L")]))
    assert len(found) == is_taken
    assert all(said.startswith(f'docs/scenarios.toml, slug = "{slug}": pages') for said in found)


def test_names_of_what_belongs_to_no_situation_are_all_known():
    facts = yaml.safe_load((ROOT / "docs/generated/common/facts.yml").read_text(encoding="utf-8"))
    slugs = {s.slug.replace("-", "_") for s in read_scenarios(ROOT / "docs/scenarios.toml")}
    assert facts.keys() == slugs | SHARED


def test_all_pages_are_read_but_not_what_is_generated(tmp_path):
    facts = tmp_path / "docs/generated/common/facts.yml"
    facts.parent.mkdir(parents=True)
    facts.write_text(yaml.safe_dump(KNOWN))
    (tmp_path / "mkdocs.yml").write_text("extra: {site: {name: here}}")
    (facts.parent / "table.md").write_text("{{ a }}")
    (tmp_path / "docs/scenarios").mkdir()
    (tmp_path / "docs/index.md").write_text("{{ site.name }}\n\n{{ b }}")
    (tmp_path / "docs/scenarios/one.md").write_text("{{ c }}")
    assert list(unknown_numbers(tmp_path)) == [
        "docs/index.md, line 3: {{ b }}: there is no b",
        "docs/scenarios/one.md, line 1: {{ c }}: there is no c",
    ]
