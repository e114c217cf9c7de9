"""Firefox and WebKit, driven by the standards they speak: WebDriver BiDi, and WebDriver.

Neither needs a program beside what Debian's packages bring. Both do the same few things, and what
is asked of a page is JavaScript, so that a test is written once.
"""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path

from websockets.sync.client import connect

from tests.scroll import BRING_SEEN

SECONDS = 30  # to wait for anything
SIZE = (1440, 900)
# Whether the next press is where the element is then: late pictures move what lies below them.
HEAR = """(selector) => {
  const seen = [...document.querySelectorAll(selector)].find((e) => e.checkVisibility());
  window.isMissed = false;
  const hear = ({ clientX: x, clientY: y }) => {
    const { left, right, top, bottom } = seen.getBoundingClientRect();
    window.isMissed = x < left || x > right || y < top || y > bottom;
  };
  addEventListener("pointerdown", hear, { capture: true, once: true });
}"""
# How long a slider's way is, and at which share of it the thumb stands; null where it is no slider.
THUMB = """(selector) => {
  const e = document.querySelector(selector);
  return [e.getBoundingClientRect().width - 16, (e.value - e.min) / (e.max - e.min)];
}"""
MINI_BROWSER = "usr/lib/*-linux-gnu/webkit*/MiniBrowser"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # how WebDriver marks one
IS_LOADED = """(url) => document.readyState === "complete" &&
  (url === "about:blank") === (location.href === "about:blank")"""
FIREFOX = """
user_pref("browser.download.folderList", 2);
user_pref("browser.download.dir", "{downloads}");
user_pref("browser.download.alwaysOpenPanel", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.page", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.normandy.enabled", false);
user_pref("app.update.auto", false);
user_pref("extensions.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "data:,");
user_pref("toolkit.telemetry.server", "");
"""


class Driver:
    """What both browsers do; a page's answers come as JSON."""

    def __init__(self, folder: Path):
        self.downloads = folder / "downloads"
        self.downloads.mkdir()
        self.at_the_end = ExitStack()

    def start(self, *command: str | Path, **options: object) -> None:
        """Start a program that ends with the browser."""
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen(command, **quiet, **options)
        self.at_the_end.callback(end_of, process)

    def close(self) -> None:
        """End what was started, the last first."""
        self.at_the_end.close()

    def open(self, address: str) -> None:
        """Load a page, anew also where only what follows # differs."""
        raise NotImplementedError

    def run(self, function: str, *arguments: object) -> object:
        """Call a JavaScript function, which may be asynchronous, and return what it returns."""
        raise NotImplementedError

    def act(self, *sources: dict) -> None:
        """Perform actions of pointer and keys, as both standards write them."""
        raise NotImplementedError

    def bring(self, selector: str, file: Path) -> None:
        """Choose a file in a field."""
        raise NotImplementedError

    def wait(self, function: str, *arguments: object, seconds: float = SECONDS) -> object:
        """Call a function until it returns something true, and return that."""
        end = time.monotonic() + seconds
        while not (found := self.run(function, *arguments)):
            assert time.monotonic() < end, f"not within {seconds} s: {function} {arguments}"
            time.sleep(0.05)
        return found

    def see(self, selector: str) -> None:
        """Wait until something is there to be seen."""
        script = "(s) => [...document.querySelectorAll(s)].some((e) => e.checkVisibility())"
        self.wait(script, selector)

    def text(self, selector: str) -> str:
        """Return the text of the first element."""
        return str(self.run("(s) => document.querySelector(s).textContent.trim()", selector))

    def value(self, selector: str) -> str:
        """Return the value of a field."""
        return str(self.run("(s) => document.querySelector(s).value", selector))

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Press the mouse at one place, move it to another, and let go."""
        steps = [[a + (b - a) * i / 5 for a, b in zip(start, end, strict=True)] for i in range(6)]
        (first, *moves) = [
            {"type": "pointerMove", "x": round(x), "y": round(y), "duration": 20} for x, y in steps
        ]
        down, up = ({"type": f"pointer{what}", "button": 0} for what in ("Down", "Up"))
        moves = [] if start == end else moves
        mouse = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}}
        self.act({**mouse, "actions": [first, down, *moves, up]})

    def click(self, selector: str) -> None:
        """Click what is seen of the elements first."""
        self.press(selector, lambda x, y: ((x, y), (x, y)))

    def slide(self, selector: str, share: float) -> None:
        """Drag a slider's thumb to a share of its way, by the mouse."""

        def stroke(x, y):
            width, at = self.run(THUMB, selector)
            assert at is not None, f"{selector} is no slider any more"
            return (x + (at - 0.5) * width, y), (x + (share - 0.5) * width, y)

        self.press(selector, stroke)

    def press(self, selector: str, stroke: Callable) -> None:
        """Drag what is seen of the elements first, again where it moved away meanwhile.

        The stroke is given where the element's middle is, and gives where the mouse goes.
        """
        self.see(selector)
        for _ in range(3):
            start, end = stroke(*self.run(BRING_SEEN, selector))
            self.run(HEAR, selector)
            self.drag(start, end)
            if not self.run("() => window.isMissed"):
                return
        raise AssertionError(f"{selector} moves away from the mouse every time")

    def keys(self, text: str) -> None:
        """Type into what has the focus."""
        strokes = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self.act({"type": "key", "id": "keyboard", "actions": strokes})

    def downloaded(self, action: Callable) -> bytes:
        """Do something and return the file that it brings."""
        before = set(self.downloads.iterdir())
        action()
        end = time.monotonic() + SECONDS
        unfinished = {".part", ".wkdownload"}
        while time.monotonic() < end:
            files = set(self.downloads.iterdir()) - before
            if files and not any(f.suffix in unfinished or not f.stat().st_size for f in files):
                return files.pop().read_bytes()
            time.sleep(0.05)
        raise AssertionError("nothing was downloaded")


class Firefox(Driver):
    """Firefox without a window, over WebDriver BiDi."""

    def __init__(self, folder: Path):
        super().__init__(folder)
        program = next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))))
        profile = folder / "profile"
        profile.mkdir()
        (profile / "user.js").write_text(FIREFOX.format(downloads=self.downloads))
        flags = ["--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile]
        self.start(program, *flags, env=os.environ | {"HOME": str(folder)})
        port = until(lambda: json.loads((profile / "WebDriverBiDiServer.json").read_text()))
        address = f"ws://{port['ws_host']}:{port['ws_port']}/session"
        # What is asked has its own time; a busy browser is late to tell that it is there.
        patient = {"max_size": None, "open_timeout": SECONDS, "ping_interval": None}
        self.socket = self.at_the_end.enter_context(connect(address, **patient))
        self.sent = 0
        self.ask("session.new", capabilities={})
        # The first tab never has the focus, without which nothing goes full screen.
        self.tab = self.ask("browsingContext.create", type="tab")["context"]
        size = dict(zip(("width", "height"), SIZE, strict=True))
        self.ask("browsingContext.setViewport", context=self.tab, viewport=size)
        self.ask("browsingContext.activate", context=self.tab)

    def ask(self, method: str, **parameters: object) -> dict:
        """Send a command and return its result."""
        self.sent += 1
        self.socket.send(json.dumps({"id": self.sent, "method": method, "params": parameters}))
        while (answer := json.loads(self.socket.recv(timeout=5 * SECONDS))).get("id") != self.sent:
            pass
        assert answer["type"] == "success", answer
        return answer["result"]

    def open(self, address: str) -> None:
        # Asked to wait itself, a busy Firefox once in thousands of pages never answered.
        for url in ("about:blank", address):
            self.ask("browsingContext.navigate", context=self.tab, url=url, wait="none")
            until(lambda url=url: self.expect_loaded(url), 5 * SECONDS)

    def expect_loaded(self, url: str) -> None:
        """Raise a ValueError while an address is still to come."""
        try:
            is_loaded = self.run(IS_LOADED, url)
        except AssertionError:  # the page before went away while it was asked
            is_loaded = False
        if not is_loaded:
            raise ValueError(f"{url} did not load")

    def run(self, function: str, *arguments: object) -> object:
        call = f"Promise.resolve(({function})(...{json.dumps(arguments)}))"
        given = self.ask(
            "script.evaluate",
            expression=f"{call}.then((value) => JSON.stringify(value ?? null))",
            target={"context": self.tab},
            awaitPromise=True,
            userActivation=False,
        )
        assert given["type"] == "success", given["exceptionDetails"]["text"]
        return json.loads(given["result"]["value"])

    def act(self, *sources: dict) -> None:
        self.ask("input.performActions", context=self.tab, actions=sources)

    def bring(self, selector: str, file: Path) -> None:
        locator = {"type": "css", "value": selector}
        found = self.ask("browsingContext.locateNodes", context=self.tab, locator=locator)
        element = {"sharedId": found["nodes"][0]["sharedId"]}
        self.ask("input.setFiles", context=self.tab, element=element, files=[str(file)])


class WebKit(Driver):
    """WebKitGTK's small browser on a screen of its own, over WebDriver."""

    def __init__(self, folder: Path):
        super().__init__(folder)
        config = folder / ".config"
        config.mkdir()
        (config / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{self.downloads}"\n')
        with open(folder / "display", "w+", encoding="utf-8") as shown:
            screen = "x".join(map(str, (*SIZE, 24)))
            file = shown.fileno()
            self.start("Xvfb", "-displayfd", str(file), "-screen", "0", screen, pass_fds=[file])
        display = until(lambda: int((folder / "display").read_text()))
        home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(config), "DISPLAY": f":{display}"}
        # Layers put together by a graphics card that is not there take half of the time.
        home |= {"WEBKIT_DISABLE_COMPOSITING_MODE": "1"}
        port = free_port()
        self.server = f"http://127.0.0.1:{port}/"
        listen = ["--host=127.0.0.1", f"--port={port}"]
        self.start("WebKitWebDriver", *listen, env=os.environ | home)
        self.enter()
        self.at_the_end.callback(self.leave)

    def enter(self) -> None:
        """Open the browser's window."""
        self.address = self.server
        program = next(str(p) for p in Path("/").glob(MINI_BROWSER))
        options = {"binary": program, "args": ["--automation"]}
        wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        started = until(lambda: self.ask("session", capabilities=wanted))
        self.address += f"session/{started['sessionId']}/"
        self.ask("timeouts", script=1000 * SECONDS, pageLoad=1000 * SECONDS)
        self.ask("window/rect", x=0, y=0, width=SIZE[0], height=SIZE[1])

    def ask(self, command: str, **parameters: object) -> object:
        """Send a command and return its result."""
        body = json.dumps(parameters).encode()
        request = urllib.request.Request(self.address + command, body, method="POST")
        try:
            with urllib.request.urlopen(request, timeout=2 * SECONDS) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(json.load(error)["value"]["message"]) from None

    def open(self, address: str) -> None:
        # The bar that tells of downloads makes a window lower, and up to 32,767 pixels wide.
        if files := list(self.downloads.iterdir()):
            self.leave()
            self.enter()
            for file in files:
                file.unlink()
        for url in ("about:blank", address):
            self.ask("url", url=url)

    def run(self, function: str, *arguments: object) -> object:
        script = f"""const [given, done] = arguments;
          Promise.resolve(({function})(...JSON.parse(given))).then(
            (value) => done(JSON.stringify({{ value: value ?? null }})),
            (error) => done(JSON.stringify({{ error: String(error) }})),
          );"""
        given = self.ask("execute/async", script=script, args=[json.dumps(arguments)])
        answer = json.loads(given)
        assert "value" in answer, answer["error"]
        return answer["value"]

    def act(self, *sources: dict) -> None:
        self.ask("actions", actions=sources)

    def bring(self, selector: str, file: Path) -> None:
        found = self.ask("element", using="css selector", value=selector)
        self.ask(f"element/{found[ELEMENT]}/value", text=str(file))

    def leave(self) -> None:
        """Close the browser's window."""
        with suppress(OSError):
            asked = urllib.request.Request(self.address[:-1], method="DELETE")
            urllib.request.urlopen(asked, timeout=SECONDS).close()


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def until(function: Callable, seconds: float = SECONDS) -> object:
    """Call a function until it raises nothing, and return what it returns."""
    end = time.monotonic() + seconds
    while True:
        try:
            return function()
        except (OSError, ValueError):
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def end_of(process: subprocess.Popen) -> None:
    """Wait for a process that was told to end, and end it where it does not."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


DRIVERS = {"firefox": Firefox, "webkit": WebKit}
