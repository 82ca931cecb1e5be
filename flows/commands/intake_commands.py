"""The commands around the inputs: `briefpack fetch` and `briefpack watch`.

Paths go to stdout, everything else to stderr. The stages are imported inside the commands, so that `--help`
is instant.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from flows.commands.console import print_result, refusals_explained, report, say, watched
from flows.commands.options import (
    Config,
    DaskAddress,
    EngineName,
    Output,
    Paper,
    Series,
    Sources,
    StoreFolder,
    Templates,
    Title,
    Variants,
    Verbose,
    Workers,
)
from flows.errors import BriefingError, ExitCode
from flows.settings import LOCAL

intake_commands = typer.Typer()


@intake_commands.command()
def fetch(sources: Sources = None, config: Config = None, verbose: Verbose = False) -> None:
    """Fetch the feeds and addresses that pack.toml asks for, into a folder of the inputs; print the new files."""
    with refusals_explained(verbose=verbose):
        from flows.making.intake import fetch_inputs  # noqa: PLC0415 - slow to import

        report = fetch_inputs(sources or ["inputs"], config)
        for path in report.written:
            print_result(str(path))
        for path in report.removed:
            say(f"removed: {path} is older than the window of its feed.")
        for problem in report.problems:
            say(f"{problem.severity.value}: {problem}")
        say(f"{len(report.written)} new, {report.unchanged} unchanged, {len(report.removed)} removed.")
        failed = any(problem.severity.value != "note" for problem in report.problems)
    raise typer.Exit(ExitCode.PARTIAL if failed else ExitCode.COMPLETE)


@intake_commands.command()
def watch(  # noqa: PLR0913, PLR0917 - one argument for each flag
    sources: Sources = None,
    output: Output = "outputs",
    config: Config = None,
    series: Series = None,
    title: Title = None,
    workers: Workers = None,
    variant: Variants = None,
    paper: Paper = None,
    templates: Templates = None,
    store: StoreFolder = None,
    engine: EngineName = LOCAL,
    dask_address: DaskAddress = None,
    settled_after: Annotated[
        float,
        typer.Option("--settled-after", min=0.5, help="Seconds without a change before a build begins."),
    ] = 5.0,
    builds: Annotated[
        int | None, typer.Option("--builds", min=1, help="Stop after so many builds; default: never.")
    ] = None,
    verbose: Verbose = False,
) -> None:
    """Build whenever the folder of sources has changed and settled, until stopped. Nothing half-copied is read."""
    paths = [Path(source) for source in sources or ["inputs"]]
    request: dict[str, Any] = {
        "sources": sources,
        "output": output,
        "config": config,
        "series": series,
        "title": title,
        "workers": workers,
        "variants": variant,
        "paper": paper,
        "templates": templates,
        "store": store,
        "engine": engine,
        "dask_address": dask_address,
    }
    with refusals_explained(verbose=verbose):
        from flows.making.plan import check_machine, plan_build  # noqa: PLC0415 - kept beside its use
        from flows.running.starting import prefect_engine  # noqa: PLC0415 - kept beside its use
        from flows.watch import Watch  # noqa: PLC0415 - kept beside its use

        plan_build(**request)
        check_machine()
        say(f"Watching {', '.join(str(path) for path in paths)}. Ctrl-C stops.")
        build = partial(_build, request)
        with prefect_engine(verbose=verbose), end_told() as published:
            Watch(paths, settled_after).run(lambda: published.extend(build()), builds)


@contextmanager
def end_told() -> Iterator[list[str]]:
    """The packs that were made inside, to be filled there; who stops it is told how many there are."""
    packs: list[str] = []
    try:
        yield packs
    except KeyboardInterrupt as error:
        if not packs:
            raise
        say(f"briefpack: stopped after {len(packs)} {'build' if len(packs) == 1 else 'builds'}.")
        raise typer.Exit(ExitCode.INTERRUPTED) from error


def _build(request: dict[str, Any]) -> tuple[str, ...]:
    """The pack of one edition; what it cannot be made of is said, and the next change may put it right."""
    from flows.briefing_pack import briefing_pack  # noqa: PLC0415 - slow to import

    try:
        with watched():
            edition: Any = briefing_pack(**request)
    except BriefingError as error:
        say(f"briefpack: {error}")
        return ()
    report(edition)
    print_result(edition.pack)
    return (edition.pack,)
