"""A copy of the site whose pages note what goes wrong on them, in any browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser import ROOT
from tests.conftest import serve_copy

POLICY_ENDS = "'none'\">"  # after it the first script may stand
WATCH = """
window.wrong = [];
const note = (...what) => window.wrong.push(what.map(String).join(" "));
console.error = note;
addEventListener("unhandledrejection", (event) => note("rejected:", event.reason));
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  note(violatedDirective, "forbids", blockedURI);
});
let isLeft = false;
addEventListener("beforeunload", () => (isLeft = true));
addEventListener("error", ({ target, message }) => {
  const isGuess = target.matches?.("link[rel=next], link[rel=prev]"); // Firefox asks, and may stop
  // As soon as a link is followed, Firefox stops loading scripts.
  const isFirefox = navigator.userAgent.includes("Firefox");
  const isStopped = isFirefox && isLeft && target.localName === "script";
  // WebKit says this too where a frame comes late, as on a busy machine; the others say it
  // only where what watches a size changes it at once.
  const isLate = navigator.vendor.startsWith("Apple") && message?.startsWith("ResizeObserver loop");
  if (!isGuess && !isStopped && !isLate) note(message ?? `not loaded: ${target.outerHTML}`);
}, true);
"""


@contextmanager
def serve_watched(folder: Path) -> Iterator[str]:
    """Serve a copy of site/, made in `folder`, while the block runs; give its address.

    What goes wrong is in `window.wrong`.
    """
    with serve_copy(ROOT / "site", folder, 8500) as (copy, address):
        (copy / "watch.js").write_text(WATCH, encoding="utf-8")
        for file in copy.rglob("*.html"):
            policy, end, rest = file.read_text(encoding="utf-8").partition(POLICY_ENDS)
            script = f'<script src="{address}watch.js"></script>'
            file.write_text(f"{policy}{end}{script}{rest}", encoding="utf-8")
        yield address
