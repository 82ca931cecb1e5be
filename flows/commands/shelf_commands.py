"""The commands around the shelf: `briefpack shelf`, `link`, `retain`, `pin`. Prefect is never started.

Addresses and names go to stdout, everything else to stderr. The shelf is imported inside the commands, so that
`--help` is instant.
"""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any

import typer

from flows.commands.console import print_result, refusals_explained, say
from flows.commands.options import Verbose
from flows.edition import SeriesFolder, edition_address
from flows.errors import ExitCode, UsageError

shelf_commands = typer.Typer()

PASSWORD_VARIABLE = "BRIEFPACK_SHELF_PASSWORD"  # noqa: S105 - the name of a variable
TOKEN_VARIABLE = "BRIEFPACK_SHELF_TOKEN"  # noqa: S105 - as above
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}

Output = Annotated[Path, typer.Option("--output", help="Folder of finished editions.")]
EditionName = Annotated[str, typer.Argument(metavar="SERIES/EDITION", help="Such as desk/2025-09-09T0600Z.")]


@shelf_commands.command()
def shelf(  # noqa: PLR0913, PLR0917 - one argument for each flag
    output: Output = Path("outputs"),
    host: Annotated[
        str, typer.Option("--host", help="Address to answer on; others than this machine's need a password.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Port; 0 takes a free one.")] = 8420,
    address: Annotated[
        str, typer.Option("--address", help="The shelf's address as readers know it, behind a proxy.")
    ] = "",
    allow_host: Annotated[
        list[str] | None,
        typer.Option("--allow-host", help="A further name to answer to. Several may be given."),
    ] = None,
    open_marking: Annotated[
        list[str] | None,
        typer.Option(
            "--open-marking",
            help="A marking whose editions may be read without the password. Several may be given.",
            show_default="TLP:CLEAR",
        ),
    ] = None,
    builds: Annotated[
        bool, typer.Option("--builds", help="Let readers who are signed in send sources and build packs.")
    ] = False,
    reindex: Annotated[bool, typer.Option("--reindex", help="Make the search index again first.")] = False,
    verbose: Verbose = False,
) -> None:
    """Serve finished packs as web pages, until stopped. BRIEFPACK_SHELF_PASSWORD, BRIEFPACK_SHELF_TOKEN guard it."""
    with refusals_explained(verbose=verbose):
        from flows.shelf import ShelfOptions, forget_index  # noqa: PLC0415 - slow to import

        options = ShelfOptions(
            output,
            _state_folder(),
            host,
            port,
            address,
            os.environ.get(PASSWORD_VARIABLE, ""),
            os.environ.get(TOKEN_VARIABLE, ""),
            tuple(open_marking or ("TLP:CLEAR",)),
            tuple(allow_host or ()),
        )
        if reindex:
            forget_index(options)
        _serve(options, builds=builds)


@shelf_commands.command()
def link(
    edition: EditionName,
    expires: Annotated[
        str, typer.Option("--expires", help="How long it opens the edition: 30m, 12h, 7d, 4w.")
    ] = "7d",
    address: Annotated[
        str, typer.Option("--address", help="The shelf's address as readers know it.")
    ] = "http://127.0.0.1:8420/",
    output: Output = Path("outputs"),
    verbose: Verbose = False,
) -> None:
    """Print a link that opens one edition of a guarded shelf without a password, for a time."""
    with refusals_explained(verbose=verbose):
        from flows.shelf import make_pass, shelf_key  # noqa: PLC0415 - slow to import

        folder, name = _find_edition(output, edition)
        note = make_pass(shelf_key(_state_folder()), folder.series, name, read_duration(expires))
        print_result(f"{edition_address(address, folder.series, name)}?pass={note}")


@shelf_commands.command()
def pin(
    edition: EditionName,
    remove: Annotated[bool, typer.Option("--remove", help="Let it age like any other again.")] = False,
    output: Output = Path("outputs"),
    verbose: Verbose = False,
) -> None:
    """Keep an edition whatever its age."""
    with refusals_explained(verbose=verbose):
        from flows.publish import pin_edition, unpin_edition  # noqa: PLC0415 - slow to import

        folder, name = _find_edition(output, edition)
        (unpin_edition if remove else pin_edition)(folder, name)
        say(f"{edition} is {'no longer ' if remove else ''}pinned.")


@shelf_commands.command()
def retain(
    series: Annotated[
        list[str] | None, typer.Argument(help="Names of series.", show_default="all of them")
    ] = None,
    keep: Annotated[int, typer.Option("--keep", min=1, help="How many editions of each series stay.")] = 10,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
    output: Output = Path("outputs"),
    verbose: Verbose = False,
) -> None:
    """Remove old editions, but neither pinned ones nor the latest; print what went. Manifests stay."""
    with refusals_explained(verbose=verbose):
        from flows.publish import claim_series, list_removable, retain_editions  # noqa: PLC0415 - slow to import

        gone = 0
        for folder in _series_folders(output, series):
            if dry_run:
                names = list_removable(folder, keep)
            else:
                with claim_series(folder):
                    names = retain_editions(folder, keep)
            gone += len(names)
            for name in names:
                print_result(f"{folder.series}/{name}")
        editions = "1 edition" if gone == 1 else f"{gone} editions"
        say(f"{editions} would be removed." if dry_run else f"{editions} removed; manifests stay.")


def _serve(options: Any, *, builds: bool) -> None:
    """Serve until stopped; with `builds`, readers may have packs built meanwhile."""
    from flows.ingest.gathering.media_types import ADDRESSES, SUFFIXES  # noqa: PLC0415 - slow to import
    from flows.running.commissions import Workshop  # noqa: PLC0415 - slow to import
    from flows.shelf import BuildDesk, check_options, is_loopback, serve_shelf  # noqa: PLC0415 - slow to import

    check_options(options)
    if not is_loopback(options.host) and not options.address.startswith("https:"):
        say(
            "note: Without HTTPS, passwords travel in the clear: put a proxy before it and name it by --address."
        )
    workshop = Workshop(options.output)
    if builds:
        # Lists of addresses are for the desk: readers shall not choose what this machine fetches.
        suffixes = tuple(suffix for suffix, kind in SUFFIXES.items() if kind != ADDRESSES)
        options = replace(options, desk=BuildDesk(workshop.build, suffixes))
    try:
        serve_shelf(options, print_result)
    except KeyboardInterrupt as error:
        say("briefpack: the shelf is closed.")
        raise typer.Exit(ExitCode.INTERRUPTED) from error
    finally:
        workshop.close()  # the build under way is stopped too


def read_duration(text: str) -> timedelta:
    """A time as people write it: 30m, 12h, 7d, 4w. Raises UsageError."""
    number, unit = text[:-1], text[-1:]
    if unit not in _UNITS or not number.isdecimal() or not 0 < int(number) <= 10_000:  # noqa: PLR2004
        raise UsageError(f"--expires {text!r} is no length of time.", "Write 30m, 12h, 7d or 4w.")
    return timedelta(**{_UNITS[unit]: int(number)})


def _state_folder() -> Path:
    """Where the shelf keeps its key and index; the same for `shelf` and `link`."""
    from flows.packaged import cache_folder  # noqa: PLC0415 - kept beside its use

    return cache_folder() / "shelf"


def _find_edition(output: Path, text: str) -> tuple[SeriesFolder, str]:
    """The edition named on the command line. Raises UsageError."""
    series, _, name = text.rstrip("/").rpartition("/")
    for folder in _series_folders(output, [series] if series else []):
        if name in folder.editions():
            return folder, name
        if name == "latest" and folder.editions():
            return folder, folder.editions()[-1]
    raise UsageError(f"There is no edition {text} in {output}.", "Name one as series/2025-09-09T0600Z.")


def _series_folders(output: Path, names: list[str] | None) -> list[SeriesFolder]:
    """The folders of the series that are named; all that have editions when none is. Raises UsageError."""
    if not output.is_dir():
        raise UsageError(f"{output} is not a folder.", "Name the folder of finished editions with --output.")
    there = sorted(path.name for path in output.iterdir() if path.is_dir() and not path.name.startswith("."))
    for name in names or ():
        if name not in there:
            raise UsageError(f"There is no series {name!r} in {output}.", f"There are {', '.join(there)}.")
    folders = [SeriesFolder(output, name) for name in (there if names is None else names)]
    return [folder for folder in folders if folder.editions()]
