"""The command line: `briefpack build`, `annotate`, `extract`, `init`, and those of `flows.commands` beside them.

Results go to stdout, everything else to stderr. Prefect and the stages are imported inside the commands, so
that `--help` is instant.
"""

import json
import signal
import sys
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from flows import __version__
from flows.commands.console import print_result, refusals_explained, report, say, watched
from flows.commands.intake_commands import intake_commands
from flows.commands.options import (
    AsJson,
    Config,
    DaskAddress,
    EngineName,
    OnlyIfChanged,
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
from flows.commands.pack_commands import pack_commands
from flows.commands.schedule_commands import schedule_commands
from flows.commands.shelf_commands import shelf_commands
from flows.commands.template_commands import template_commands
from flows.errors import ExitCode, UsageError
from flows.making.plan import check_machine, plan_build
from flows.running.starting import WORKERS_IMPORT, prefect_engine
from flows.workers.pool import warmed_up

EXIT_CODES = """\
Exit codes: 0 complete; 1 unexpected error; 2 the command line, pack.toml or a house style asks for something
impossible; 3 published, but partial: a source is missing or is there only as an error sheet; 4 a quotation, link or
structure check failed, nothing was published; 5 the machine lacks something (Pango, a writable folder);
6 another build of the same series is running; 130 stopped by the user."""

app = typer.Typer(
    name="briefpack",
    help="Turn source texts into one print-ready, traceable PDF briefing pack.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.add_typer(intake_commands)
app.add_typer(pack_commands)
app.add_typer(shelf_commands)
app.add_typer(schedule_commands)
app.add_typer(template_commands)

AsOf = Annotated[
    str | None,
    typer.Option("--as-of", help="Data cut-off, ISO 8601, UTC unless it says otherwise; default: now."),
]
Fresh = Annotated[bool, typer.Option("--fresh", help="Make everything again, whatever is in the store.")]


@app.command(epilog=EXIT_CODES)
def build(  # noqa: PLR0913, PLR0917 - one argument for each flag
    sources: Sources = None,
    output: Output = "outputs",
    as_of: AsOf = None,
    config: Config = None,
    series: Series = None,
    title: Title = None,
    workers: Workers = None,
    variant: Variants = None,
    paper: Paper = None,
    templates: Templates = None,
    store: StoreFolder = None,
    fresh: Fresh = False,
    only_if_changed: OnlyIfChanged = False,
    engine: EngineName = "local",
    dask_address: DaskAddress = None,
    as_json: AsJson = False,
    verbose: Verbose = False,
) -> None:
    """Build one edition and print the path of its pack."""
    request: dict[str, Any] = {
        "sources": sources,
        "output": output,
        "as_of": as_of,
        "config": config,
        "series": series,
        "title": title,
        "workers": workers,
        "variants": variant,
        "paper": paper,
        "templates": templates,
        "store": store,
        "fresh": fresh,
        "only_if_changed": only_if_changed,
        "engine": engine,
        "dask_address": dask_address,
    }
    with refusals_explained(verbose=verbose):
        plan = plan_build(**request)  # what cannot be is said at once, before the engine starts
        check_machine()
    with refusals_explained(verbose=verbose):
        warm = nullcontext() if plan.dask_address else warmed_up(plan.workers, WORKERS_IMPORT)
        with watched(), warm, prefect_engine(verbose=verbose):
            from flows.briefing_pack import briefing_pack  # noqa: PLC0415 - slow to import

            edition: Any = briefing_pack(**request)
        # Once the bar is gone: it would take lines printed under it along.
        report(edition)
        if as_json:
            from flows.running.reporting import summary_record  # noqa: PLC0415 - slow to import

            print_result(json.dumps(summary_record(edition), ensure_ascii=False))
        else:
            print_result(edition.pack)
    partial = edition.manifest.status.value == "partial"
    raise typer.Exit(ExitCode.PARTIAL if partial else ExitCode.COMPLETE)


@app.command()
def annotate(
    files: Annotated[list[str] | None, typer.Argument(help="Files or folders of source texts.")] = None,
    records: Annotated[
        str | None,
        typer.Option("--records", help='JSON Lines {"id","text","date"} instead of files; - for stdin.'),
    ] = None,
    config: Config = None,
    verbose: Verbose = False,
) -> None:
    """Write the annotations of each source as one line of JSON."""
    with refusals_explained(verbose=verbose):
        from flows.making.source_records import annotate_files, annotate_records  # noqa: PLC0415 - slow to import
        from flows.workers.pool import WorkerPool  # noqa: PLC0415 - kept beside its use

        if (records is None) == (not files):
            raise UsageError("Give files or --records FILE, one of the two.")
        with WorkerPool(1) as pool:
            lines = (
                annotate_records(records, config) if records else annotate_files(files or [], config, pool)
            )
            code = print_records(lines)
        raise typer.Exit(code)


@app.command()
def extract(
    files: Annotated[list[str], typer.Argument(help="Files or folders of source texts.")],
    config: Config = None,
    verbose: Verbose = False,
) -> None:
    """Write the text and metadata of each source as one line of JSON."""
    with refusals_explained(verbose=verbose):
        from flows.making.source_records import extract_files  # noqa: PLC0415 - slow to import
        from flows.workers.pool import WorkerPool  # noqa: PLC0415 - kept beside its use

        with WorkerPool(1) as pool:
            code = print_records(extract_files(files, config, pool))
        raise typer.Exit(code)


@app.command()
def init(
    folder: Annotated[str, typer.Argument(help="Folder that holds, or will hold, your sources.")] = "inputs",
) -> None:
    """Write a commented pack.toml into a folder."""
    with refusals_explained(verbose=False):
        from flows.commands.starter_file import write_starter  # noqa: PLC0415 - kept beside its use

        print_result(str(write_starter(Path(folder))))


def _print_version(wanted: bool) -> None:
    if wanted:
        print_result(f"briefpack {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Options before the command."""


def main() -> NoReturn:
    """The console script. A service manager, or a terminal that is closed, ends a command as Ctrl-C does."""
    for number in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        if signal.getsignal(number) is signal.SIG_DFL:  # under nohup the second is ignored, and stays so
            signal.signal(number, signal.default_int_handler)
    app()
    sys.exit(ExitCode.COMPLETE)


def print_records(lines: Iterable[Any]) -> ExitCode:
    """One line of JSON for each record, each problem on stderr; partial when a source gave no record."""
    from flows.model.problems import Problem, Severity  # noqa: PLC0415 - kept beside its use

    code = ExitCode.COMPLETE
    for line in lines:
        if not isinstance(line, Problem):
            print_result(json.dumps(line, ensure_ascii=False))
            continue
        say(f"{line.severity.value}: {line}")
        if line.severity is Severity.LOSS:
            code = ExitCode.PARTIAL
    return code
