"""Serve site/ on the loopback interface."""

import functools
import io
import json
import sys
import time
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

HOST = "127.0.0.1"
ADDRESS = "/_preview/"  # of what the preview adds to pages; nothing of it is in site/
SCRIPT = Path(__file__).parent / "preview.js"
MOMENT = 0.1  # seconds, more than the folder is away while a build takes its place: see swap.py


@dataclass
class Preview:
    """What open pages are told while someone writes: how many builds there were, what is wrong."""

    builds: int = 0
    problem: str = ""


class Handler(SimpleHTTPRequestHandler):
    """Files of one folder, without a line of log for each, and the site's own page for 404."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".woff2": "font/woff2"}  # noqa: RUF012

    def __init__(self, *arguments: object, preview: Preview | None, **options: object):
        self.preview = preview
        super().__init__(*arguments, **options)

    def send_head(self) -> BinaryIO | None:
        """Answer with a file; with a preview, add its script to pages."""
        if self.preview is None:
            return super().send_head()
        if self.path == f"{ADDRESS}state.json":
            return self.answer(json.dumps(vars(self.preview)).encode(), "application/json")
        if self.path == f"{ADDRESS}preview.js":
            return self.answer(SCRIPT.read_bytes(), "text/javascript")
        file = Path(self.translate_path(self.path))
        page = file / "index.html" if self.path.partition("?")[0].endswith("/") else file
        if page.suffix != ".html" or not page.is_file():
            return super().send_head()
        script = f'<script type="module" src="{ADDRESS}preview.js"></script>'.encode()
        return self.answer(page.read_bytes() + script, "text/html; charset=utf-8")

    def translate_path(self, path: str) -> str:
        """Return the file at an address; one that is not there is looked for again in a moment."""
        file = super().translate_path(path)
        if not Path(file).exists():
            time.sleep(MOMENT)
        return file

    def answer(self, content: bytes, kind: str) -> BinaryIO:
        """Answer with `content`."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def end_headers(self) -> None:
        """Have browsers ask again after every build."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


class Server(ThreadingHTTPServer):
    """Serves the forty files a page asks for at once; a reader who leaves early is no error."""

    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        """Report errors, but not that a browser closed its connection."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def bind(port: int, folder: Path, preview: Preview | None = None) -> ThreadingHTTPServer:
    """Return a server of `folder` at `port` or the next free one; it starts with serve_forever.

    Raises:
        OSError: If none of twenty ports is free.
    """
    handler = functools.partial(Handler, directory=str(folder), preview=preview)
    for candidate in range(port, port + 20):
        try:
            return Server((HOST, candidate), handler)
        except OSError:
            if candidate == port + 19:
                raise
    raise AssertionError("unreachable")
