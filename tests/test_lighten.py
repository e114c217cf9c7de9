"""Published scripts and stylesheets mean what the written ones do."""

import shutil
import subprocess

import pytest
import tinycss2

from scripts.steps.lighten import OWN, lighten, without_layout
from scripts.steps.problem import BuildProblem
from tests.conftest import ROOT

STYLES = sorted(file.name for file in (ROOT / "docs/stylesheets").glob("*.css"))


@pytest.fixture(scope="module")
def light(tmp_path_factory):
    """The project's scripts and stylesheets, lightened, in a folder by themselves."""
    site = tmp_path_factory.mktemp("site")
    for name in OWN:
        shutil.copytree(ROOT / "docs" / name, site / name)
    lighten(ROOT, site)
    (site / "package.json").write_text('{"type": "module"}')  # as Node is told of modules
    return site


def tokens(css):
    """Return all that a stylesheet says; quotes and ends of declarations may be left out."""
    parsed = tinycss2.parse_component_value_list(css, skip_comments=True)
    return [text for text in flat(parsed) if text.strip() not in ("", ";")]


def flat(found):
    for token in found:
        if token.type in ("{} block", "() block", "[] block"):
            yield from (token.type[0], *flat(token.content), token.type[1])
        elif token.type == "function":
            yield from (token.name, "(", *flat(token.arguments), ")")
        elif token.type in ("number", "percentage", "dimension"):
            yield f"{token.value}{getattr(token, 'unit', '')}"
        elif token.type in ("string", "ident"):
            yield token.value
        else:
            yield token.serialize()


@pytest.mark.parametrize("name", STYLES)
def test_a_stylesheet_loses_only_comments_and_layout(light, name):
    written = (ROOT / "docs/stylesheets" / name).read_text(encoding="utf-8")
    published = (light / "stylesheets" / name).read_text(encoding="utf-8")
    assert tokens(published) == tokens(written)
    assert "/*" not in published
    assert len(published) < len(written)


def test_blanks_between_selectors_stay(tmp_path):
    (tmp_path / "stylesheets").mkdir()
    file = tmp_path / "stylesheets/a.css"
    file.write_text("/* why */ a :is(b), a:is(c)  { margin: 0  1px }\n")
    lighten(ROOT, tmp_path)
    assert file.read_text() == "a :is(b),a:is(c){margin:0 1px}\n"


def test_modules_keep_names_and_lose_comments(light):
    written = (ROOT / "docs/engine/fit.js").read_text(encoding="utf-8")
    published = (light / "engine/fit.js").read_text(encoding="utf-8")
    assert "/**" in written
    assert "/**" not in published
    assert published.startswith("import{")
    assert "{randomEffects:wanted=" in published
    assert len(published) < 0.6 * len(written)


@pytest.mark.slow
def test_the_published_engine_gives_the_same_numbers(light):
    """Every module of it loads, and draws, fits and doubts to the last digit as it was written."""
    code = """
      const load = (name) => import(`%s/${name}.js`);
      const { createData } = await load("simulate");
      const { checkParameters } = await load("parameters");
      const { fit } = await load("fit");
      const { posterior } = await load("posterior");
      const { defaultPriors } = await load("priors");
      const parameters = checkParameters({ nCluster: 30, obsPerCluster: 4, seed: 3 });
      const data = createData(parameters);
      const model = fit(data);
      console.log(JSON.stringify([model, posterior(model, defaultPriors(data.y))]));
    """
    said = [
        subprocess.run(
            ["node", "--input-type=module", "--eval", code % place],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for place in (ROOT / "docs/engine", light / "engine")
    ]
    assert len(said[0]) > 1000
    assert said[0] == said[1]


def test_a_mistake_is_named_by_file_and_line(tmp_path):
    (tmp_path / "engine").mkdir()
    (tmp_path / "engine/broken.js").write_text("export const a = 1;\nexport const b = ;\n")
    with pytest.raises(BuildProblem, match=r"engine/broken\.js:2:17"):
        lighten(ROOT, tmp_path)


def test_a_page_keeps_the_blanks_that_mean_something():
    kept = [
        "<pre class=a>x\n\n    y</pre>",
        "<textarea>\n  1,2\n  </textarea>",
        "<script>\n  `a\n   b`\n</script>",
        '<div id=cell-1 class="clipboard-copy-txt">for i in x:\n    i\n\n    j</div>',
    ]
    page = "<p>one\n    <b>two</b>\n\n\n  three\n" + "\n  ".join(kept) + "\n  </p>\n"
    light = "<p>one\n<b>two</b>\nthree\n" + "\n".join(kept) + "\n</p>\n"
    assert without_layout(page) == light


def test_published_pages_say_what_was_written(tmp_path):
    (tmp_path / "stylesheets").mkdir()
    (tmp_path / "stylesheets/a.css").write_text("a { margin: 0 }")
    page = tmp_path / "a/index.html"
    page.parent.mkdir()
    page.write_text("<p>one\n  two</p>\n", encoding="utf-8")
    lighten(ROOT, tmp_path)
    assert page.read_text(encoding="utf-8") == "<p>one\ntwo</p>\n"
