"""What MkDocs warns of is told whole, and with the line that it does not say."""

from scripts.steps.mkdocs_says import mistakes

SAID = """\
INFO    -  Building documentation to directory: /tmp/site
WARNING -  The following pages exist in the docs directory, but are not included in the "nav" \
configuration:
  - new.md
  - stories/b.md
WARNING -  A reference to 'lost.md' is included in the 'nav' configuration, which is not found in \
the documentation files.
WARNING -  Doc file 'a.md' contains a link 'gone.md', but the target is not found among \
documentation files.

Aborted with 3 warnings in strict mode!
"""


def test_each_warning_has_its_place_and_what_it_lists(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text("# A\n\n[B](gone.md)\n")
    (tmp_path / "mkdocs.yml").write_text("nav:\n  - A: a.md\n  - Lost: lost.md\n")
    listed, missing, link = mistakes(tmp_path, SAID).splitlines()
    assert listed.endswith('are not included in the "nav" configuration: new.md, stories/b.md')
    assert missing.startswith("mkdocs.yml, line 3: A reference to 'lost.md'")
    assert link.startswith("docs/a.md, line 3: Doc file 'a.md' contains a link 'gone.md'")


def test_an_icon_that_does_not_exist_is_named_where_it_is_asked_for(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("theme:\n  icon:\n    logo: material/schule\n")
    said = "\n".join(
        (
            "Traceback (most recent call last):",
            '  File "/usr/lib/jinja2/loaders.py", line 209, in get_source',
            "jinja2.exceptions.TemplateNotFound: '.icons/material/schule.svg' not found in search "
            "paths: '/home/t/docs/.theme', '/usr/lib/material/templates'",
        )
    )
    (told,) = mistakes(tmp_path, said).splitlines()
    assert told.startswith("mkdocs.yml, line 3: there is no icon material/schule; ")
    assert "search paths" not in told
