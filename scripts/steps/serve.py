"""Serve site/ on the loopback interface."""

import functools
import sys
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOST = "127.0.0.1"


class Handler(SimpleHTTPRequestHandler):
    """Files of one folder, without a line of log for each, and the site's own page for 404."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".woff2": "font/woff2"}  # noqa: RUF012

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


def bind(port: int, folder: Path) -> ThreadingHTTPServer:
    """Return a server of `folder` at `port` or the next free one; it starts with serve_forever.

    Raises:
        OSError: If none of twenty ports is free.
    """
    handler = functools.partial(Handler, directory=str(folder))
    for candidate in range(port, port + 20):
        try:
            return Server((HOST, candidate), handler)
        except OSError:
            if candidate == port + 19:
                raise
    raise AssertionError("unreachable")
