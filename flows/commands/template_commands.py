"""The commands for whoever changes the look: `briefpack specimen`."""

from pathlib import Path
from typing import Annotated

import typer

from flows.commands.console import print_result, refusals_explained
from flows.commands.options import Verbose
from flows.errors import UsageError
from flows.model.variants import PAPERS, PRINT, VARIANTS, Style, variant_named

template_commands = typer.Typer()


@template_commands.command()
def specimen(
    output: Annotated[Path, typer.Option("--output", help="Folder for the specimen.")] = Path(),
    variant: Annotated[
        str, typer.Option("--variant", help="print, accessible, large-print or greyscale.")
    ] = PRINT.name,
    paper: Annotated[str, typer.Option("--paper", help="A4 or Letter.")] = PAPERS[0],
    templates: Annotated[
        Path | None,
        typer.Option("--templates", help="Folder whose templates and styles go before the built-in ones."),
    ] = None,
    verbose: Verbose = False,
) -> None:
    """Print every component of the templates once, under its name: the style guide."""
    with refusals_explained(verbose=verbose):
        names = [known.name for known in VARIANTS if not known.is_summary]
        if variant not in names:
            raise UsageError(f"--variant: {variant!r} is not known.", f"Known are {', '.join(names)}.")
        if paper not in PAPERS:
            raise UsageError(f"--paper: {paper!r} is not known.", f"Known are {', '.join(PAPERS)}.")
        if templates and not templates.is_dir():
            raise UsageError(f"{templates} is not a folder.", "Give --templates a folder of templates.")
        from flows.making.plan import check_machine  # noqa: PLC0415 - kept beside its use

        check_machine()
        from flows.making.specimen import write_specimen  # noqa: PLC0415 - slow to import
        from flows.render.house_sheet import check_house_sheets  # noqa: PLC0415 - slow to import

        if templates:
            check_house_sheets(templates)
        print_result(str(write_specimen(Style(variant_named(variant), paper, templates), output)))
