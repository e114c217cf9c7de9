"""Check, build and test everything; the last line is pytest's. Run it as scripts/test."""

import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# Without a window to draw it opens a page in a third of the time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# What the tests drive, each by any of its names, and the Debian package that brings it.
PROGRAMS = {
    "chromium-headless-shell": BROWSERS,
    "firefox-esr": ("firefox-esr", "firefox"),
    "webkit2gtk-driver": ("WebKitWebDriver",),
    "xvfb": ("Xvfb",),
}
CORES = os.cpu_count() or 2
KEPT = "node_modules/.cache"  # what was found right, by its contents
QUICK = "--quick"  # all but what needs a browser, or seconds of its own


def chromium() -> str | None:
    """Return the path of the first Chromium that is there."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def ensure_browsers() -> str | None:
    """Install from Debian the browsers that are missing; return what to do where that fails."""
    missing = [name for name, any_of in PROGRAMS.items() if not any(map(shutil.which, any_of))]
    if not missing:
        return None
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        names = " ".join(missing)
        return f"test: needs {', '.join(missing)}. On Debian: sudo apt-get install {names}"
    print(f"test: installing {', '.join(missing)}", flush=True)
    for command in (["update"], ["install", "-y", "--no-install-recommends", *missing]):
        if subprocess.run(["apt-get", *command], stdout=subprocess.DEVNULL, check=False).returncode:
            return f"test: apt-get {' '.join(command)} failed"
    return None


def checks() -> list[list[str]]:
    """Return the commands that come before pytest, the longest first."""
    python = [sys.executable, "-m"]
    npm = "node_modules/.bin/"
    typed = ("jsconfig.json", "scripts/jsconfig.json", "tests/js/jsconfig.json")
    kept = ("--cache", "--cache-strategy=content")  # no rule of either looks at a second file
    return [
        [*python, "scripts.build", "--only-build"],
        [f"{npm}prettier", "--check", *kept, f"--cache-location={KEPT}/formatted", "."],
        [f"{npm}eslint", *kept, f"--cache-location={KEPT}/linted", "."],
        *([f"{npm}tsc", "--project", config] for config in typed),
        [*python, "ruff", "check", "."],
        [*python, "ruff", "format", "--check", "."],
        [str(Path(sys.executable).parent / "zizmor"), "--offline", "--quiet", ".github"],
    ]


def module_tests() -> list[list[str]]:
    """Return the commands that test the modules, each a share of the files in one process.

    They speak the site's words, with a library that the build brings.
    """
    files = sorted(map(str, Path("tests/js").glob("**/*.test.js")))
    reporter = "--test-reporter=spec"
    return [["node", reporter, "tests/js/together.mjs", *files[i::CORES]] for i in range(CORES)]


def before_pytest() -> list[str]:
    """Run every check, as many at once as there are cores; return the names of those that fail."""
    with ThreadPoolExecutor(CORES) as pool:
        built, *others = [pool.submit(run, command) for command in checks()]
        built.result()
        others += [pool.submit(run, command) for command in module_tests()]
    return [name for done in (built, *others) if (name := done.result())]


def run(command: list[str]) -> str | None:
    """Run one command and print what it says if it fails; return its name then."""
    start = time.perf_counter()
    name = " ".join(command[:4]).replace(sys.executable, "python")
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    state = "failed" if done.returncode else "ok"
    told = f"\n{done.stdout}" if done.returncode else ""
    print(f"test: {name}: {state} ({time.perf_counter() - start:.1f} s){told}", flush=True)
    return name if done.returncode else None


def main() -> int:
    """Run every check, also after one failed; return 0 only if all passed."""
    arguments = [argument for argument in sys.argv[1:] if argument != QUICK]
    is_quick = len(arguments) < len(sys.argv[1:])
    if is_quick:
        os.environ.setdefault("ROUNDS", "100")  # fewer random tables than the module tests read
    elif problem := ensure_browsers():
        print(problem, file=sys.stderr)
        return 1
    failed = before_pytest()
    # One more than there are cores keeps all of them busy: a browser test waits more than it
    # computes. Without browsers that one would only read all tests once more.
    processes = CORES if is_quick else CORES + 1
    pytest = [sys.executable, "-m", "pytest", "-n", str(processes), "--dist", "loadfile"]
    pytest.append("--no-loadscope-reorder")  # tests/conftest.py says what comes first
    if is_quick:
        pytest += ["-m", "not slow and not browser"]
    code = subprocess.run([*pytest, *arguments], check=False).returncode
    if failed:  # at the end, where one looks
        print("test: FAILED before pytest:", "; ".join(failed), flush=True)
    return code or bool(failed)


if __name__ == "__main__":
    sys.exit(main())
