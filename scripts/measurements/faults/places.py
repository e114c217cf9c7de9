"""Other places and environments."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable

from scripts.measurements.faults.project import FAULTS, Project, fault
from scripts.steps.problem import PROJECT


@fault
def spaces_and_umlauts_in_the_folders_name(project: Project) -> tuple[int, str]:
    """And a quote, and what shells and URLs make something of; set up there as well."""
    odd = project.root.parent / "Kurs über 100 % 'Mixed' $x #1"
    project.root.rename(odd)
    try:
        (odd / "node_modules").unlink()
        found = Project(odd).set_up_and_build()
        shutil.rmtree(odd / ".venv", ignore_errors=True)
        shutil.rmtree(odd / "node_modules", ignore_errors=True)
        (odd / "node_modules").symlink_to(PROJECT / "node_modules")
    finally:
        odd.rename(project.root)
    return found


@fault
def checked_out_behind_a_link(project: Project) -> tuple[int, str]:
    """The folder is entered through it."""
    link = project.root.parent / "link"
    link.symlink_to(project.root)
    try:
        return Project(link).build(PWD=str(link))
    finally:
        link.unlink()


def in_place(before: Callable | None = None, **settings: str) -> Callable:
    """Give a fault that is another environment; everything is generated anew in it."""

    def elsewhere(project: Project) -> tuple[int, str]:
        for name in ("docs/generated", "docs/vendor", ".cache/notebooks"):
            shutil.rmtree(project.root / name)
        with tempfile.TemporaryDirectory() as folder:
            locale = settings.get("LC_ALL", "C")
            if locale != "C":
                name, _, charmap = locale.partition(".")
                compile_it = ["localedef", "-i", name, "-f", charmap, f"{folder}/{locale}"]
                subprocess.run(compile_it, check=True)
            return project.build(before, LOCPATH=folder, **settings)

    return elsewhere


FAULTS["locale C"] = in_place(LC_ALL="C")
FAULTS["locale de_DE, Latin-1"] = in_place(LC_ALL="de_DE.ISO-8859-1")
FAULTS["locale tr_TR, Latin-5"] = in_place(LC_ALL="tr_TR.ISO-8859-9")
FAULTS["time zone UTC+14"] = in_place(TZ="Pacific/Kiritimati")
FAULTS["time zone UTC-11"] = in_place(TZ="Pacific/Pago_Pago")
FAULTS["time zone UTC-3:30, a narrow terminal with colours"] = in_place(
    TZ="America/St_Johns", COLUMNS="30", LINES="5", FORCE_COLOR="1", CLICOLOR_FORCE="1"
)
FAULTS["what is written is for oneself alone"] = in_place(lambda: os.umask(0o077))


@fault
def files_from_the_future(project: Project) -> tuple[int, str]:
    """As of a clock that was wrong, or an archive."""
    for file in project.root.glob("docs/**/*"):
        os.utime(file, (2**31 + 2**30, 2**31 + 2**30))
    return project.build()


@fault
def files_from_1970(project: Project) -> tuple[int, str]:
    """What a page is made of looks older than the page: its content counts."""
    for file in project.root.glob("docs/**/*"):
        os.utime(file, (0, 0))
    return project.build()
