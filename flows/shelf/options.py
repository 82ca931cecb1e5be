"""How a shelf is run, and the seam through which the command line hands it a way to build packs."""

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from flows.errors import EnvironmentMissing, UsageError

LEAST_SECRET = 8
"""Characters of a password or token: the shelf slows guessing down, it does not make short ones safe."""


@dataclass(frozen=True, slots=True)
class BuildOrder:
    """What somebody asked the shelf to build: a folder of sources and what `pack.toml` would say of them."""

    sources: Path
    series: str
    title: str
    marking: str


@dataclass(frozen=True, slots=True)
class BuildReport:
    """How a build ended: its exit code, the edition's folder if one was published, the lines it said."""

    exit_code: int
    edition: Path | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BuildDesk:
    """How packs are built. `build` runs the real flow and calls its second argument with each line of progress.

    `suffixes` are the kinds of files that it can read, as ".txt".
    """

    build: Callable[[BuildOrder, Callable[[str], None]], BuildReport]
    suffixes: tuple[str, ...]
    most_files: int = 100
    most_bytes: int = 50 * 2**20


@dataclass(frozen=True, slots=True)
class ShelfOptions:
    """Which editions are served, where, and to whom.

    `state` is the folder for what the shelf keeps. `address` is the shelf's own address as readers know it,
    empty to take it from each request. Without `password` and `token` there are no strangers: whoever reaches
    the shelf sees everything, which is why it then answers on this machine only. With one of them, `open_markings`
    are the markings of the editions that a stranger may read. `hosts` are further names the shelf answers to.
    """

    output: Path
    state: Path
    host: str = "127.0.0.1"
    port: int = 8420
    address: str = ""
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)
    open_markings: tuple[str, ...] = ("TLP:CLEAR",)
    hosts: tuple[str, ...] = ()
    desk: BuildDesk | None = None

    @property
    def guarded(self) -> bool:
        """Whether a reader can be a stranger."""
        return bool(self.password or self.token)


def check_options(options: ShelfOptions) -> None:
    """Raise UsageError for a shelf that would be open to the world, or would serve its own key."""
    if not options.output.is_dir():
        raise UsageError(
            f"{options.output} is not a folder.", "Build a pack first, or name the folder with --output."
        )
    if options.state.resolve().is_relative_to(options.output.resolve()):
        raise UsageError(
            f"{options.state} lies inside the folder that is served.", "Set BRIEFPACK_CACHE to another."
        )
    if not is_loopback(options.host) and not options.guarded:
        raise UsageError(
            f"On {options.host} others can reach the shelf, and there is no password.",
            "Set BRIEFPACK_SHELF_PASSWORD or BRIEFPACK_SHELF_TOKEN, or leave --host out.",
        )
    for name, secret in (("password", options.password), ("token", options.token)):
        if secret and len(secret) < LEAST_SECRET:
            raise UsageError(
                f"The {name} of the shelf is too short.", f"Give it at least {LEAST_SECRET} characters."
            )


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address. A name other than localhost counts as reachable."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def make_state_folder(options: ShelfOptions) -> None:
    """Make the folder for what the shelf keeps, closed to other users. Raises EnvironmentMissing."""
    try:
        options.state.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise EnvironmentMissing(
            f"{options.state} cannot be written: {error.strerror}.", "Set BRIEFPACK_CACHE to another folder."
        ) from error
