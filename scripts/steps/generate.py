"""Execute the scenarios whose key changed, and what is drawn from all of them together."""

import shutil
import warnings
from concurrent.futures import as_completed
from dataclasses import replace
from pathlib import Path

from scripts.steps.pages import COMMON, figure_pages
from scripts.steps.problem import PROJECT, BuildProblem, describe
from scripts.steps.processes import two_processes
from scripts.steps.progress import say, step
from scripts.steps.stale import digest, is_fresh, modules_key, source_key, write_stamp
from scripts.steps.swap import swap

GENERATED = Path("docs/generated")


def generate(root: Path, scenarios: list, work: Path, cards: list | None = None) -> None:
    """Bring `docs/generated` up to date: one folder a scenario, and `common`.

    Args:
        root: the project.
        scenarios: its situations.
        work: a folder for what is not finished.
        cards: each card with the page that shows it, "" where it is let go of.

    Raises:
        BuildProblem: If a scenario cannot be executed; names it.
    """
    place = root / GENERATED
    sources = source_key(root)
    pages = figure_pages(root)
    keys = {
        s.slug: digest([sources.encode(), *what_makes(s, pages.get(s.slug, ""))]) for s in scenarios
    }
    changed = [s for s in scenarios if not is_fresh(place / s.slug, keys[s.slug])]
    remove_others(place, set(keys))
    if changed:
        with step(f"{len(changed)} of {len(scenarios)} scenarios executed"):
            run_all(changed, pages, work)
        for scenario in changed:
            write_stamp(work / scenario.slug, keys[scenario.slug])
            swap(work / scenario.slug, place / scenario.slug, work)
    else:
        say(f"{len(scenarios)} scenarios unchanged")
    cards = cards or []
    own = [keys[s.slug].encode() for s in scenarios]
    key = digest([modules_key(root).encode(), repr(cards).encode(), *own])
    if not is_fresh(place / COMMON, key):
        with step("results over all scenarios"):
            new = write_together(place, scenarios, pages, work, cards)
        write_stamp(new, key)
        swap(new, place / COMMON, work)


def what_makes(scenario, page: str) -> list[bytes]:
    """Return what a scenario's files are made from, besides the sources of all."""
    if scenario.table is None:
        return [repr(scenario).encode(), page.encode()]
    # Its name alone: where the project lies changes no result.
    file = scenario.table.file
    named = replace(scenario, table=replace(scenario.table, file=file.name))
    readers = sorted((PROJECT / "docs/table").glob("*.js"))
    parts = [repr(named).encode(), page.encode()]
    return parts + [source.read_bytes() for source in (file, *readers)]


def remove_others(place: Path, slugs: set[str]) -> None:
    """Remove what belongs to no scenario of the file."""
    for other in place.glob("*"):
        if other.name not in {COMMON, *slugs}:
            shutil.rmtree(other) if other.is_dir() else other.unlink()


def run_all(scenarios: list, pages: dict[str, str], work: Path) -> None:
    """Write each scenario's folder below `work`, two at a time."""
    # Imported here and before the fork: once for all, and not at all when nothing changed.
    import scripts.written.scenario_files  # noqa: F401

    with two_processes() as pool:
        runs = {
            pool.submit(run_one, s, pages.get(s.slug, ""), work / s.slug): s.slug for s in scenarios
        }
        for run in as_completed(runs):
            say(": ".join(filter(None, [f"  {runs[run]}", run.result()])))


def run_one(scenario: object, page: str, folder: Path) -> str:
    """Write one scenario's files; a warning is an error, as everywhere in this project.

    Returns:
        What the build should say of it.

    Raises:
        BuildProblem: If it cannot be executed. Its place is looked up here, because a traceback
            does not leave its process.
    """
    from scripts.written.scenario_files import write_scenario

    folder.mkdir(parents=True)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return write_scenario(scenario, page, folder)
    except OSError:
        raise  # the machine's, not the scenario's
    except Exception as error:
        place = f"docs/scenarios.toml, scenario {scenario.slug}"
        what = str(error) if isinstance(error, BuildProblem) else describe(error)
        raise BuildProblem(f"{place}: {what}") from None


def write_together(
    place: Path, scenarios: list, pages: dict[str, str], work: Path, cards: list
) -> Path:
    """Write the files that need all scenarios, and return their folder.

    They are written beside links to the scenarios' folders, so that `docs/generated` keeps the old
    ones until all of the new are there.

    Raises:
        BuildProblem: If they cannot be written.
    """
    from scripts.written.common_files import write_common

    stage = work / "stage"
    (stage / COMMON).mkdir(parents=True)
    for scenario in scenarios:
        (stage / scenario.slug).symlink_to((place / scenario.slug).resolve())
    try:
        write_common(scenarios, pages, stage, cards)
    except (OSError, BuildProblem):
        raise
    except Exception as error:
        raise BuildProblem(f"results over all scenarios: {describe(error)}") from error
    return stage / COMMON
