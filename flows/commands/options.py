"""The flags that several commands share, with the same words wherever they stand."""

from typing import Annotated

import typer

Sources = Annotated[
    list[str] | None, typer.Argument(help="Files or folders of source texts.", show_default="inputs/")
]
Output = Annotated[str, typer.Option("--output", help="Folder for finished editions.")]
Config = Annotated[
    str | None,
    typer.Option(
        "--config",
        help="Settings file; default: pack.toml in the folder given, or beside the first file given.",
    ),
]
Series = Annotated[str | None, typer.Option("--series", help="Name of the series, a folder in the output.")]
Title = Annotated[str | None, typer.Option("--title", help="Title of the pack.")]
Workers = Annotated[
    int | None, typer.Option("--workers", min=1, help="Worker processes; default: one for each core.")
]
Variants = Annotated[
    list[str] | None,
    typer.Option(
        "--variant",
        help="A variant beside the print one: accessible, large-print, greyscale, summary. Several may be given.",
    ),
]
Paper = Annotated[str | None, typer.Option("--paper", help="A4 or Letter.")]
Templates = Annotated[
    str | None,
    typer.Option("--templates", help="Folder whose templates and styles go before the built-in ones."),
]
StoreFolder = Annotated[
    str | None, typer.Option("--store", help="Folder of earlier results; default: .store in the output.")
]
OnlyIfChanged = Annotated[
    bool, typer.Option("--only-if-changed", help="Build no edition when no source has changed.")
]
EngineName = Annotated[str, typer.Option("--engine", help="Who does the work: local or dask.")]
DaskAddress = Annotated[
    str | None, typer.Option("--dask-address", help="Scheduler of the Dask cluster, tcp://host:8786.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print a summary as JSON instead of the pack's path.")]
Verbose = Annotated[bool, typer.Option("--verbose", help="Show Prefect's own log, and tracebacks.")]
