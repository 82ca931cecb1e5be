"""The command `briefpack schedule`: builds on schedules until it is stopped, or hands them to a work pool."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from flows.commands.console import print_result, refusals_explained, say
from flows.commands.options import (
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
from flows.errors import ExitCode, UsageError
from flows.making.plan import plan_build
from flows.running.timetable import ScheduleRequest, check_request, read_schedules
from flows.settings import LOCAL

schedule_commands = typer.Typer()
EVERY_WORKING_DAY = "0 6 * * 1-5"
File = Annotated[
    Path | None, typer.Option("--file", help="Many schedules: a schedules.toml instead of the flags.")
]
CronFields = Annotated[
    str, typer.Option("--cron", help="When to build, as five cron fields.", show_default=EVERY_WORKING_DAY)
]
Every = Annotated[str, typer.Option("--interval", help="Or how often: 30m, 6h, 1d, 2w.")]
CalendarRule = Annotated[
    str, typer.Option("--rrule", help='Or as in calendars: "FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=6;BYMINUTE=0".')
]
Zone = Annotated[str, typer.Option("--timezone", help="IANA zone of the schedule.")]
WorkPool = Annotated[
    str | None,
    typer.Option(
        "--work-pool", help="Deploy to this work pool of your Prefect server instead of serving here."
    ),
]
Port = Annotated[int, typer.Option("--port", help="Port of the local Prefect server, if one is needed.")]


@schedule_commands.command()
def schedule(  # noqa: PLR0913, PLR0917 - one argument for each flag
    sources: Sources = None,
    file: File = None,
    cron: CronFields = "",
    interval: Every = "",
    rrule: CalendarRule = "",
    timezone: Zone = "UTC",
    output: Output = "outputs",
    config: Config = None,
    series: Series = None,
    title: Title = None,
    workers: Workers = None,
    variant: Variants = None,
    paper: Paper = None,
    templates: Templates = None,
    store: StoreFolder = None,
    only_if_changed: OnlyIfChanged = False,
    engine: EngineName = LOCAL,
    dask_address: DaskAddress = None,
    work_pool: WorkPool = None,
    port: Port = 4200,
    verbose: Verbose = False,
) -> None:
    """Build on a schedule, until stopped. Uses PREFECT_API_URL if it is set, else a server of its own."""
    with refusals_explained(verbose=verbose):
        if file and (sources or cron or interval or rrule):
            raise UsageError("Both --file and a schedule are given.", "Give one of the two.")
        flags: dict[str, Any] = {
            "series": series,
            "title": title,
            "workers": workers,
            "variants": tuple(variant or ()),
            "paper": paper,
            "config": config,
            "templates": templates,
            "store": store,
            "dask_address": dask_address,
        }
        given = ScheduleRequest(
            series or "scheduled",
            tuple(sources or ["inputs"]),
            cron or ("" if interval or rrule else EVERY_WORKING_DAY),
            interval,
            rrule,
            timezone,
            output,
            engine=engine,
            only_if_changed=only_if_changed,
            **{name: value for name, value in flags.items() if value},
        )
        requests = read_schedules(file, output) if file else (given,)
        for request in requests:
            check_request(request)
            if not work_pool:  # else the sources may lie on another machine only
                plan_build(**request.build())
        _start(requests, work_pool, port)


def _start(requests: tuple[ScheduleRequest, ...], work_pool: str | None, port: int) -> None:
    from flows.running.engine import prepare_environment  # noqa: PLC0415 - kept beside its use
    from flows.running.starting import prefect_engine  # noqa: PLC0415 - kept beside its use

    prepare_environment(verbose=True)
    from flows.schedule import deploy, due_times, prefect_schedule, serve_schedules  # noqa: PLC0415 - slow to import

    for request in requests:  # what is no schedule is said before a server starts
        prefect_schedule(request)
    with prefect_engine(verbose=True, scheduler=True, port=port) as engine:
        if work_pool:
            for request in requests:
                print_result(deploy(request, work_pool))
            return
        for request in requests:
            say(f"{request.name}: {request.when}; {_next_run(due_times(request, datetime.now(UTC), 1))}")
        say(f"Building on schedule. Prefect's interface: {engine.api_url.removesuffix('/api')}")
        with suppress(SystemExit):  # Prefect heeds the signals that stop it, and ends as if all were done
            serve_schedules(requests, only_these=engine.own)
        say("briefpack: the schedule is stopped.")
        raise typer.Exit(ExitCode.INTERRUPTED)


def _next_run(due: list[datetime]) -> str:
    """When the next run is, from the list of times that are due."""
    return "".join(f"next on {one:%A} {one.day} {one:%B %Y, %H:%M}" for one in due) or "never due again"
