"""Execute the scenarios, build the site strictly, and serve it. Run it as scripts/build."""

import argparse
import os
import signal
import sys
from pathlib import Path

# Before NumPy is imported: two processes fill two cores, threads inside them only get in the way.
os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")

from scripts.steps.check_site import check_modules
from scripts.steps.check_words import check_words
from scripts.steps.config import check_citation, read_course, read_site
from scripts.steps.follow import follow
from scripts.steps.generate import generate
from scripts.steps.numbers import taken_slugs
from scripts.steps.offline import build_offline
from scripts.steps.page_heads import wrong_heads
from scripts.steps.pages import (
    add_missing_pages,
    check_asked,
    check_slugs,
    marks,
    refuse,
    unreadable,
)
from scripts.steps.problem import BuildProblem, told
from scripts.steps.progress import say, step
from scripts.steps.serve import HOST, Preview, bind
from scripts.steps.site import build_site
from scripts.steps.vendor import vendor
from scripts.steps.workspace import workspace


def options(arguments: list[str] | None = None) -> argparse.Namespace:
    """Return the command line's options."""
    parser = argparse.ArgumentParser(prog="scripts/build", description=__doc__)
    parser.add_argument("--only-build", action="store_true", help="do not serve the site")
    parser.add_argument(
        "--offline", action="store_true", help="only build, and a second site for a stick as well"
    )
    parser.add_argument("--port", type=int, default=8000, help="where to serve it (default 8000)")
    return parser.parse_args(arguments)


def build(root: Path, site_url: str, *, offline: bool = False) -> None:
    """Bring site/ up to date; leave it as it was if anything fails or interrupts.

    Raises:
        BuildProblem: If there is a mistake in the project; names the place.
    """
    from scripts.written.card import read_cards
    from scripts.written.cards import card_pages, let_go, misplaced
    from scripts.written.theme_words import write_theme_words
    from shrinksite.scenarios import read_scenarios

    os.environ["SHRINKSITE_LANGUAGE"] = read_site(root).language  # of all that is written
    check_words(root)
    check_citation(root)
    read_course(root)  # which the pages need: a mistake is named before minutes were spent
    write_theme_words(root)
    with workspace(root) as work:
        vendor(root, work)
        try:
            scenarios = read_scenarios(root / "docs/scenarios.toml")
            cards = read_cards(root / "docs/cards.toml")
        except (ValueError, OSError) as error:
            raise BuildProblem(str(error).replace(f"{root}/", "")) from error
        refuse(*unreadable(root))
        refuse(*wrong_heads(root), *taken_slugs(root, scenarios))
        add_missing_pages(root, scenarios)
        check_slugs(root, scenarios)
        check_modules(root)
        refuse(*misplaced(root, cards, scenarios))
        pages, gone = card_pages(root), let_go(root)
        shown = [(c, "" if c.slug in gone else pages[c.slug]) for c in cards if c.slug in pages]
        generate(root, scenarios, work, shown)
        check_asked(root)
        build_site(root, site_url, work)
        if offline:
            build_offline(root, work)
    for mark in marks(root):
        say(f"to write: {mark}")
    for card in cards:
        if card.slug not in pages:
            say(f'card {card.slug} is on no page: --8<-- "common/cards/{card.slug}.html"')


def main() -> int:
    """Build and serve; return the exit status."""
    chosen = options()
    root = Path.cwd()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    # The port comes first: the site must know its own address (see site_url in mkdocs.yml).
    preview = Preview()
    is_served = not (chosen.only_build or chosen.offline)
    server = bind(chosen.port, root / "site", preview) if is_served else None
    port = server.server_port if server else chosen.port
    site_url = os.environ.get("SITE_URL") or f"http://{HOST}:{port}/"
    try:
        preview.problem = problem_of(root, site_url, offline=chosen.offline)
        if server and (root / "site/index.html").is_file():
            follow(root, server, preview, site_url)
    except KeyboardInterrupt:
        print("\nbuild: stopped", file=sys.stderr)
        return 130
    return bool(preview.problem)


def problem_of(root: Path, site_url: str, *, offline: bool) -> str:
    """Build; return and print what stopped it, or ""."""
    try:
        with step("site/ is up to date"):
            build(root, site_url, offline=offline)
    except Exception as error:
        problem = f"build failed: {told(error)}"
        print(f"\n{problem}", file=sys.stderr)
        return problem
    return ""


if __name__ == "__main__":
    sys.exit(main())
