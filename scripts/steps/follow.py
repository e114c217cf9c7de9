"""Build again whatever is saved, and tell the open pages."""

import os
import queue
import subprocess
import sys
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from scripts.steps.progress import say
from scripts.steps.serve import HOST, Preview

FOLLOWED = ("docs", "shrinksite", "scripts")
OURS = {"generated", "vendor", "__pycache__"}  # written by the build itself
CHANGES = {"created", "modified", "moved", "deleted"}
QUIET = 0.2  # seconds without a change: an editor writes several times, a checkout many files


class Changes(FileSystemEventHandler):
    """Puts the path of every file that a person changed into a queue."""

    def __init__(self, root: Path, changed: queue.Queue):
        self.root, self.changed = root, changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take it, if it is one."""
        if event.event_type in CHANGES and not event.is_directory:
            for path in filter(None, map(os.fsdecode, (event.src_path, event.dest_path))):
                name = Path(path).relative_to(self.root)
                if is_written_by_hand(name):
                    self.changed.put(name.as_posix())


def is_written_by_hand(path: Path) -> bool:
    """Tell whether a person writes this file: no part of the build, no editor's own."""
    is_source = path.parts[0] in FOLLOWED or path.name in {"mkdocs.yml", "CITATION.cff"}
    is_hidden = path.name.startswith((".", "#")) or path.name.endswith(("~", ".tmp"))
    return is_source and not is_hidden and not OURS & set(path.parts)


def follow(root: Path, server: ThreadingHTTPServer, preview: Preview, site_url: str) -> None:
    """Serve the site, and build it again after every change, until Ctrl-C.

    Each build is a process of its own: it reads modules and words as they are now.
    """
    changed: queue.Queue = queue.Queue()
    observer = Observer()
    handler = Changes(root, changed)
    observer.schedule(handler, str(root), recursive=False)
    for folder in FOLLOWED:
        observer.schedule(handler, str(root / folder), recursive=True)
    observer.start()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"serving http://{HOST}:{server.server_port}/ and following what is saved, until Ctrl-C")
    while True:
        names = {changed.get()}
        try:
            while True:
                names.add(changed.get(timeout=QUIET))
        except queue.Empty:
            say(f"changed: {', '.join(sorted(names)[:3])}{', …' if len(names) > 3 else ''}")
        preview.problem = build_again(root, site_url)
        preview.builds += not preview.problem


def build_again(root: Path, site_url: str) -> str:
    """Run the build in a process of its own; return what stopped it, or ""."""
    command = [sys.executable, "-m", "scripts.build", "--only-build"]
    with subprocess.Popen(
        command,
        cwd=root,
        env={**os.environ, "SITE_URL": site_url},
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        try:
            told = []
            for line in run.stderr:
                print(line, end="", file=sys.stderr, flush=True)
                told.append(line)
        except BaseException:
            run.terminate()
            raise
    return "".join(told).strip() if run.returncode else ""
