"""The README's figures of attacks and faults are those of what is tried."""

import re

from scripts.measurements.faults import disks, files, killed, places, programs  # noqa: F401
from scripts.measurements.faults.project import FAULTS
from scripts.measurements.hostile import files as hostile_files
from tests.conftest import ROOT
from tests.test_browser_broken_off import SILENT


def test_the_readme_counts_what_is_tried():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (rows,) = re.findall(r"Attacks and faults.*?\n\n(.*?)\n\n", text, re.DOTALL)
    counts = [int(number) for number in re.findall(r"^\| (\d+) ", rows, re.MULTILINE)]
    assert counts == [len(hostile_files()), 500, len(SILENT), len(FAULTS)]
    ended = [sum(map(int, re.findall(r"\b\d+\b", row.split("|")[2]))) for row in rows.split("\n")]
    assert ended[2:4] == counts[:2]
