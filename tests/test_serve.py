"""The preview's server, when a browser does what browsers do."""

import socket
import struct
import threading
import urllib.error
import urllib.request
from pathlib import Path
from types import SimpleNamespace

import pytest

from scripts.steps import serve
from scripts.steps.follow import is_written_by_hand
from scripts.steps.serve import HOST, MOMENT, Preview, bind
from tests.conftest import serve_copy

RESET = struct.pack("ii", 1, 0)  # close at once, as a browser does that goes to another page


def test_a_browser_that_leaves_early_is_no_error(tmp_path, capfd):
    (tmp_path / "large.txt").write_bytes(b"x" * 20_000_000)
    (tmp_path / "small.txt").write_text("here")
    server = bind(8200, tmp_path)
    server.daemon_threads = False  # so that closing waits for answers under way
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        with socket.create_connection((HOST, server.server_port)) as browser:
            browser.sendall(b"GET /large.txt HTTP/1.0\r\n\r\n")
            browser.recv(1000)
            browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        address = f"http://{HOST}:{server.server_port}/small.txt"
        with urllib.request.urlopen(address) as answer:
            assert answer.read() == b"here"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert capfd.readouterr().err == ""


@pytest.fixture
def get(tmp_path):
    """Give a function that asks a server of a small site, with a preview or without."""
    (tmp_path / "index.html").write_text("<html>page</html>")
    (tmp_path / "data.csv").write_text("a,b")
    servers = []

    def ask(path, preview=None):
        server = bind(8220, tmp_path, preview)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with urllib.request.urlopen(f"http://{HOST}:{server.server_port}{path}") as answer:
            return answer.read().decode()

    yield ask
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("path", ["/", "/index.html", "/index.html?a=1"])
def test_only_a_preview_adds_a_script_to_pages(get, path):
    assert get(path) == "<html>page</html>"
    assert get(path, Preview()).startswith("<html>page</html><script ")


def test_a_preview_leaves_other_files_alone_and_tells_its_state(get):
    assert get("/data.csv", Preview()) == "a,b"
    assert get("/_preview/state.json", Preview(3, "why")) == '{"builds": 3, "problem": "why"}'
    assert "location.reload()" in get("/_preview/preview.js", Preview())
    with pytest.raises(urllib.error.HTTPError, match="404"):
        get("/_preview/state.json")


@pytest.mark.parametrize("preview", [None, Preview()])
def test_a_folder_that_a_build_is_replacing_is_waited_for(get, tmp_path, monkeypatch, preview):
    away = tmp_path / "away"
    away.mkdir()
    (away / "index.html").write_text("here")
    waited = []

    def sleep(seconds):  # meanwhile the build comes to its end
        waited.append(seconds)
        away.rename(tmp_path / "summary")

    monkeypatch.setattr(serve, "time", SimpleNamespace(sleep=sleep))
    assert get("/summary/", preview).startswith("here")
    assert waited == [MOMENT]


@pytest.mark.parametrize(
    ("name", "followed"),
    [
        ("docs/index.md", True),
        ("docs/scenarios.toml", True),
        ("docs/words/de.ftl", True),
        ("docs/javascripts/lab/lab.js", True),
        ("shrinksite/fit.py", True),
        ("scripts/written/templates/figure.html", True),
        ("mkdocs.yml", True),
        ("docs/generated/baseline/data.csv", False),
        ("docs/vendor/stamp", False),
        ("shrinksite/__pycache__/fit.cpython-311.pyc", False),
        ("docs/.index.md.swp", False),
        ("docs/index.md~", False),
        ("tests/test_fit.py", False),
        ("README.md", False),
    ],
)
def test_what_a_person_writes_is_followed(name, followed):
    assert is_written_by_hand(Path(name)) is followed


@pytest.mark.parametrize("path", ["", "b/", "b%20c/d/"])
def test_a_copy_is_served_below_the_path_it_was_built_for_and_names_its_own_address(tmp_path, path):
    built, built_for = tmp_path / "built", f"https://a.org/{path}"
    (built / "e").mkdir(parents=True)
    (built / "sitemap.xml").write_text(f"<url><loc>{built_for}</loc></url>")
    lost = f'<script>new URL("/{path}")</script> <a href="{{}}e/">e</a>'
    (built / "404.html").write_text(lost.format(built_for))
    with serve_copy(built, tmp_path / "served", 8330) as (copy, address):
        assert address.endswith(f"/{path}")
        with urllib.request.urlopen(f"{address}404.html") as answer:
            assert answer.read().decode() == lost.format(address)
        assert (copy / "e").is_dir()
    assert (built / "404.html").read_text() == lost.format(built_for)
