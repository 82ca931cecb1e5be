"""The commands for a finished pack: `briefpack check`, `copies`, `booklet`. Prefect is never started.

Paths go to stdout, everything else to stderr. The stages are imported inside the commands, so that `--help`
is instant.
"""

import os
from pathlib import Path
from typing import Annotated

import typer

from flows.commands.console import print_result, refusals_explained, say, watched
from flows.commands.options import Verbose
from flows.errors import ExitCode

pack_commands = typer.Typer()

Pack = Annotated[Path, typer.Argument(help="A pack.pdf made by `briefpack build`.")]


@pack_commands.command()
def check(
    pack: Annotated[Path, typer.Argument(help="Any PDF; a pack made by `briefpack build` should pass.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
    verbose: Verbose = False,
) -> None:
    """Check a finished pack: structure, links, page numbers, fonts, attachments, quotations against sources."""
    with refusals_explained(verbose=verbose):
        from flows.making.after_binding import check_file, report_table  # noqa: PLC0415 - slow to import
        from flows.model.json_form import to_json  # noqa: PLC0415 - kept beside its use

        report = check_file(pack)
        print_result(to_json(report) if as_json else report_table(report))
    raise typer.Exit(ExitCode.COMPLETE if report.passed else ExitCode.CHECK_FAILED)


@pack_commands.command()
def copies(
    pack: Pack,
    to: Annotated[
        Path,
        typer.Option(
            "--to", help="CSV: a header naming the columns name[,organisation][,copy][,password][,parts]."
        ),
    ],
    output: Annotated[Path, typer.Option("--output", help="Folder for the copies.")] = Path("copies"),
    parts: Annotated[
        str,
        typer.Option("--parts", help="Only these parts, key,key...; a recipient's own choice goes before."),
    ] = "",
    sign: Annotated[
        Path | None,
        typer.Option(
            "--sign",
            help="Sign each copy with this PKCS #12 file; its passphrase is read from BRIEFPACK_SIGN_PASSPHRASE.",
        ),
    ] = None,
    verbose: Verbose = False,
) -> None:
    """Make numbered copies of a pack: name and copy number on every page, a password for those who have one."""
    with refusals_explained(verbose=verbose):
        from flows.bind import PASSPHRASE_VARIABLE  # noqa: PLC0415 - slow to import
        from flows.making.after_binding import write_copies  # noqa: PLC0415 - slow to import

        passphrase = os.environ.get(PASSPHRASE_VARIABLE, "")
        earlier = set(output.iterdir()) if output.is_dir() else set()
        replaced = 0
        with watched():
            for path in write_copies(pack, to, output, parts, sign, passphrase):
                replaced += path in earlier
                print_result(str(path))
        if replaced:
            were = "file of that name was" if replaced == 1 else "files of these names were"
            say(f"note: {replaced} {were} replaced. To keep earlier copies, give --output another folder.")


@pack_commands.command()
def booklet(
    pack: Pack,
    output: Annotated[Path, typer.Option("--output", help="Folder for the booklet.")] = Path(),
    signature: Annotated[
        int | None,
        typer.Option("--signature", min=1, help="Sheets in each folded section; default: all in one."),
    ] = None,
    verbose: Verbose = False,
) -> None:
    """Impose a pack for folding: two pages side by side on A4 landscape, for the press."""
    with refusals_explained(verbose=verbose):
        from flows.making.after_binding import write_booklet  # noqa: PLC0415 - slow to import

        with watched():
            path, sheets, replaced = write_booklet(pack, output, signature)
        if replaced:
            say(f"note: {path} was there and has been replaced.")
        say(f"{sheets} sheets of A4: print both sides, flip on the short edge.")
        say(
            "note: A booklet is for the press: it is not tagged and claims no conformance. Send the pack to readers."
        )
        print_result(str(path))
