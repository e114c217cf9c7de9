"""The preview's server, when a browser does what browsers do."""

import socket
import struct
import threading
import urllib.request

from scripts.steps.serve import HOST, bind

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
