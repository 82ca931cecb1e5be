"""The command `briefpack schedule`: builds on schedules until it is stopped, or hands them to a work pool."""

from pathlib import Path
from typing import Annotated

import typer

from flows.console import print_result, refusals_explained, say
from flows.errors import UsageError
from flows.timetable import ScheduleRequest, check_request, read_schedules

schedule_commands = typer.Typer()
EVERY_WORKING_DAY = "0 6 * * 1-5"


@schedule_commands.command()
def schedule(  # noqa: PLR0913, PLR0917 - one argument for each flag
    sources: Annotated[
        list[str] | None, typer.Argument(help="Files or folders of source texts.", show_default="inputs/")
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", help="Many schedules: a schedules.toml instead of the flags.")
    ] = None,
    cron: Annotated[
        str,
        typer.Option("--cron", help="When to build, as five cron fields.", show_default=EVERY_WORKING_DAY),
    ] = "",
    interval: Annotated[str, typer.Option("--interval", help="Or how often: 30m, 6h, 1d, 2w.")] = "",
    rrule: Annotated[
        str,
        typer.Option("--rrule", help='Or as in calendars: "FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=6;BYMINUTE=0".'),
    ] = "",
    timezone: Annotated[str, typer.Option("--timezone", help="IANA zone of the schedule.")] = "UTC",
    output: Annotated[str, typer.Option("--output", help="Folder for finished editions.")] = "outputs",
    config: Annotated[str, typer.Option("--config", help="Settings file.")] = "",
    series: Annotated[str, typer.Option("--series", help="Name of the series, a folder in the output.")] = "",
    title: Annotated[str, typer.Option("--title", help="Title of the pack.")] = "",
    workers: Annotated[
        int, typer.Option("--workers", min=0, help="Worker processes; 0: one for each core.")
    ] = 0,
    only_if_changed: Annotated[
        bool, typer.Option("--only-if-changed", help="Build no edition when no source has changed.")
    ] = False,
    work_pool: Annotated[
        str | None,
        typer.Option(
            "--work-pool", help="Deploy to this work pool of your Prefect server instead of serving here."
        ),
    ] = None,
    port: Annotated[
        int, typer.Option("--port", help="Port of the local Prefect server, if one is needed.")
    ] = 4200,
    verbose: Annotated[bool, typer.Option("--verbose", help="Show tracebacks.")] = False,
) -> None:
    """Build on a schedule, until stopped. Uses PREFECT_API_URL if it is set, else a server of its own."""
    with refusals_explained(verbose=verbose):
        if file and (sources or cron or interval or rrule):
            raise UsageError("Both --file and a schedule are given.", "Give one of the two.")
        given = ScheduleRequest(
            name=series or "scheduled",
            sources=tuple(sources or ["inputs"]),
            cron=cron or ("" if interval or rrule else EVERY_WORKING_DAY),
            interval=interval,
            rrule=rrule,
            timezone=timezone,
            output=output,
            config=config,
            series=series,
            title=title,
            workers=workers,
            only_if_changed=only_if_changed,
        )
        requests = read_schedules(file, output) if file else (given,)
        for request in requests:
            check_request(request)
        _start(requests, work_pool, port)


def _start(requests: tuple[ScheduleRequest, ...], work_pool: str | None, port: int) -> None:
    from flows.starting import prefect_engine  # noqa: PLC0415 - kept beside its use

    with prefect_engine(verbose=True, scheduler=True, port=port) as engine:
        from flows.schedule import deploy, serve_schedules  # noqa: PLC0415 - slow to import

        if work_pool:
            for request in requests:
                print_result(deploy(request, work_pool))
            return
        for request in requests:
            say(f"{request.name}: {request.when}")
        say(f"Building on schedule. Prefect's interface: {engine.api_url.removesuffix('/api')}")
        serve_schedules(requests, only_these=engine.own)
