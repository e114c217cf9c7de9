"""Check, build and test everything; the last line is pytest's. Run it as scripts/test."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def ensure_browser() -> str | None:
    """Install Chromium from Debian where there is none; return what to do if that is impossible."""
    if any(map(shutil.which, BROWSERS)):
        return None
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return "test: needs Chromium. On Debian: sudo apt-get install chromium"
    print("test: installing Chromium", flush=True)
    for command in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
        if subprocess.run(["apt-get", *command], stdout=subprocess.DEVNULL, check=False).returncode:
            return f"test: apt-get {' '.join(command)} failed"
    return None


def checks(root: Path) -> list[list[str]]:
    """Return the commands that come before pytest."""
    python = [sys.executable, "-m"]
    commands = [[*python, "ruff", "check", "."], [*python, "ruff", "format", "--check", "."]]
    npm = "node_modules/.bin/"
    commands += [[f"{npm}prettier", "--check", "."], [f"{npm}eslint", "."]]
    commands.append([f"{npm}tsc", "--project", "jsconfig.json"])
    commands.append([*python, "scripts.build", "--only-build"])
    if tests := sorted(map(str, root.glob("tests/js/**/*.test.js"))):
        commands.append(["node", "--test", *tests])
    return commands


def main() -> int:
    """Run every check, also after one failed; return 0 only if all passed."""
    if problem := ensure_browser():
        print(problem, file=sys.stderr)
        return 1
    failed = []
    for command in checks(Path.cwd()):
        print("test:", *command[-3:], flush=True)
        if subprocess.run(command, check=False).returncode:
            failed.append(" ".join(command[-3:]))
    # Three processes keep two cores busy: a browser test waits more than it computes.
    pytest = [sys.executable, "-m", "pytest", "-n", "3", "--dist", "worksteal", *sys.argv[1:]]
    if failed:
        print("test: FAILED before pytest:", "; ".join(failed), flush=True)
    return subprocess.run(pytest, check=False).returncode or bool(failed)


if __name__ == "__main__":
    sys.exit(main())
