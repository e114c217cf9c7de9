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
