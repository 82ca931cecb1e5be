"""From a fresh clone to a running pack: `python3 -m flows.bootstrap build` or `... test`.

Standard library only, because nothing is installed yet. It makes the virtual environment `.venv` (Debian and
Ubuntu refuse pip outside one), installs the project into it, installs Pango through apt where it is missing
and may be installed, and then runs the command with the project's own interpreter: `test` runs the test
suite, anything else is handed to `briefpack`. Running it again is quick: what is there is kept.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path

OLDEST_PYTHON = (3, 11)
ENVIRONMENT_EXIT_CODE = 5

PANGO_LIBRARIES = ("pango-1.0", "pangoft2-1.0", "harfbuzz", "fontconfig")
FONT_SUBSETTER = "harfbuzz-subset"
"""Makes fonts smaller faster; WeasyPrint does without it, more slowly."""
DEBIAN_PANGO = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fontconfig")
DEBIAN_BROWSER = ("chromium", "chromium-driver")
"""The tests of the shelf use a real browser, and are skipped where there is none."""
PANGO_ADVICE = """\
WeasyPrint needs the Pango libraries, and they are not on this machine. Install them with
  Debian, Ubuntu   sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig
  Fedora           sudo dnf install -y pango
  macOS            brew install pango
  Windows          pacman -S mingw-w64-x86_64-pango   (in an MSYS2 shell), then add its bin folder to PATH
and run the same command again."""

TESTS = ("-m", "pytest", "-n", str((os.cpu_count() or 1) + 1), "--dist", "loadfile", "--no-loadscope-reorder")
"""One process more than there are processors, since many tests only wait for a server or a schedule; file by file in
their order: those of few tests, which take longest, would else come last, one after the other.
"""

NEVER_RUN = r"site-packages[/\\](.*[/\\])?(pip|setuptools|mypyc?|tests|apprise|devtools)[/\\]"
"""Parts of libraries that no build imports: byte code for them would be made for nothing."""

PROJECT = Path(__file__).resolve().parent.parent
ENVIRONMENT = PROJECT / ".venv"
LOCK = PROJECT / "requirements.lock"


def main(arguments: list[str]) -> int:
    """Set up what `arguments` need, run them, and give back their exit code."""
    if sys.version_info < OLDEST_PYTHON:
        say(f"Python {sys.version.split()[0]} is too old: 3.11 or newer is needed.")
        return ENVIRONMENT_EXIT_CODE
    testing = arguments[:1] == ["test"]
    try:
        make_environment()
        install_project("[test]" if testing else "")
        install_pango()
        if testing:
            install_browser()
    except subprocess.CalledProcessError as error:
        say(f"This step failed: {' '.join(map(str, error.cmd))}")
        return ENVIRONMENT_EXIT_CODE
    if pango_is_missing():
        say(PANGO_ADVICE)
        return ENVIRONMENT_EXIT_CODE
    if testing:
        return run(python(), *TESTS, *arguments[1:], check=False)
    return run(python(), "-m", "flows", *arguments, check=False)


def pango_is_missing() -> bool:
    """Whether one of the libraries that WeasyPrint opens cannot be found."""
    if sys.platform in ("darwin", "win32"):
        # Found through WeasyPrint's own search there; it says so itself when they are missing.
        return False
    return any(find_library(name) is None for name in PANGO_LIBRARIES)


def make_environment() -> None:
    """Make `.venv` unless a working one is there; on Debian the venv package may have to be installed first."""
    if (
        python().exists()
        and subprocess.run([python(), "-m", "pip", "--version"], capture_output=True, check=False).returncode
        == 0
    ):
        return
    say("Making the virtual environment .venv")
    if subprocess.run(
        [sys.executable, "-c", "import ensurepip, venv"], capture_output=True, check=False
    ).returncode:
        install_with_apt("python3-venv", f"python3.{sys.version_info.minor}-venv")
    run(sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT))


def install_project(extra: str) -> None:
    """Install the project, editable, with its locked dependencies; skipped when nothing changed since."""
    stamp = ENVIRONMENT / f"installed{extra}.sha256"
    inputs = (PROJECT / "pyproject.toml").read_bytes() + LOCK.read_bytes() + str(PROJECT).encode()
    wanted = hashlib.sha256(inputs).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    say("Installing briefing-pack and its dependencies into .venv")
    install = (python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    # The lock lists all: nothing to resolve. Byte code is made below, by all processors.
    run(*install, "--no-compile", "--no-deps", "--require-hashes", "-r", LOCK)
    run(*install, "-e", f"{PROJECT}{extra}")
    # Byte code now rather than in every run: the Prefect server alone is thousands of files.
    everything = (python(), "-m", "compileall", "-qq", "-j", "0", str(ENVIRONMENT / "lib"))
    run(*everything, "-x", NEVER_RUN, check=False, quiet=True)
    stamp.write_text(wanted)


def install_pango() -> None:
    """Install Pango with apt where it is missing and this user may; otherwise leave it to the advice."""
    if pango_is_missing() or (sys.platform == "linux" and find_library(FONT_SUBSETTER) is None):
        install_with_apt(*DEBIAN_PANGO)


def install_browser() -> None:
    """Install Chromium and its driver on Debian where they are missing and this user may. Elsewhere apt has none."""
    try:
        debian = "\nID=debian" in "\n" + Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return
    if debian and not (shutil.which("chromium") and shutil.which("chromedriver")):
        install_with_apt(*DEBIAN_BROWSER)


def install_with_apt(*packages: str) -> None:
    """Try to install Debian packages: as root, or with sudo where it asks no password or a person can answer."""
    apt = shutil.which("apt-get")
    prefix = [] if os.name == "posix" and os.geteuid() == 0 else _sudo()
    if apt is None or prefix is None:
        return
    say(f"Installing {' '.join(packages)}")
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages]):
        subprocess.run([*prefix, apt, *command], env=quietly, stdout=sys.stderr, check=False)


def _sudo() -> list[str] | None:
    """The words that make a command run as root, or None when this user may not."""
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    if sys.stdin.isatty():
        return [sudo]
    allowed = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0
    return [sudo, "-n"] if allowed else None


def python() -> Path:
    """The interpreter of the virtual environment."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def run(*command: str | Path, check: bool = True, quiet: bool = False) -> int:
    """Run a command from the folder it was called in. Raises CalledProcessError when it must succeed and does not."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    output = subprocess.DEVNULL if quiet else None
    return subprocess.run(list(map(str, command)), env=environment, check=check, stderr=output).returncode


def say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
