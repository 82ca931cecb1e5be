"""The flow on schedules: served from this process, or deployed to a work pool of the user's own Prefect server.

Runs never overlap: one at a time here, and each build claims its series. Runs missed while nothing was
serving do not pile up: of all that are overdue only the newest is built, the others end as "Superseded".
"""

import asyncio
import warnings
from collections.abc import Sequence
from datetime import datetime
from typing import cast
from zoneinfo import ZoneInfo

from prefect import serve
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import FlowFilter, FlowFilterName
from prefect.deployments.runner import RunnerDeployment
from prefect.schedules import Cron, Interval, RRule, Schedule
from prefect.server.schemas.schedules import CronSchedule, IntervalSchedule, RRuleSchedule
from prefect.types import DateTime
from prefect.types.entrypoint import EntrypointType

from flows.briefing_pack import briefing_pack
from flows.errors import EnvironmentMissing, UsageError
from flows.running.timetable import ScheduleRequest, check_request

_EPOCH = datetime(2001, 1, 1)  # noqa: DTZ001 - a Monday; every schedule takes it in its own zone


def prefect_schedule(request: ScheduleRequest) -> Schedule:
    """The schedule in its own zone, daylight saving included. Raises UsageError."""
    check_request(request)
    zone = request.timezone
    try:
        if request.cron:
            return Cron(request.cron, timezone=zone)
        every = request.every
        if every and every.days:
            # As days of the calendar: Prefect's own intervals of days move by an hour with the clocks.
            return RRule(
                f"DTSTART:{_EPOCH:%Y%m%dT%H%M%S}\nRRULE:FREQ=DAILY;INTERVAL={every.days}", timezone=zone
            )
        if every:
            return Interval(every, anchor_date=_EPOCH.replace(tzinfo=ZoneInfo(zone)), timezone=zone)
        return RRule(request.rrule, timezone=zone)
    except (ValueError, TypeError) as error:
        raise UsageError(
            f"{request.when} is not a schedule: {error}.",
            'Write --cron "0 6 * * 1-5", --interval 6h or --rrule "FREQ=WEEKLY;BYDAY=MO;BYHOUR=6;BYMINUTE=0".',
        ) from error


def due_times(request: ScheduleRequest, start: datetime, count: int) -> list[datetime]:
    """The first times from `start` on at which a schedule is due, in its own zone. Raises UsageError."""
    given = prefect_schedule(request)
    dates: CronSchedule | IntervalSchedule | RRuleSchedule
    if given.cron:
        dates = CronSchedule(cron=given.cron, timezone=given.timezone)
    elif given.interval:
        anchor = cast(DateTime, given.anchor_date)  # of pendulum's kind once it is checked
        dates = IntervalSchedule(interval=given.interval, anchor_date=anchor, timezone=given.timezone)
    else:
        dates = RRuleSchedule(rrule=given.rrule or "", timezone=given.timezone)
    zone = ZoneInfo(request.timezone)
    return [due.astimezone(zone) for due in asyncio.run(dates.get_dates(count, start))]


def serve_schedules(requests: Sequence[ScheduleRequest], *, only_these: bool) -> None:
    """Build on these schedules from here until the process is stopped. Needs a Prefect API that runs its scheduler.

    `only_these` forgets schedules served earlier: on a server that is ours alone nobody else does.
    """
    deployments = [_deployment(request) for request in requests]
    if only_these:
        _forget_all_but({request.name for request in requests})
    # Prefect stops its runner from a signal handler, where it cannot wait for it; Python would say so at the end.
    warnings.filterwarnings("ignore", "coroutine 'Runner.astop' was never awaited", RuntimeWarning)
    # Service managers stop and start processes: a schedule must not stay paused after that.
    serve(*deployments, limit=1, pause_on_shutdown=False, print_starting_message=False)


def deploy(request: ScheduleRequest, work_pool: str) -> str:
    """Apply the schedule to the user's own Prefect server; its workers do the runs. Gives back the deployment's id.

    Raises EnvironmentMissing when the server refuses or the work pool is not there.
    """
    deployment = _deployment(request, work_pool)
    try:
        return str(deployment.apply())
    except Exception as error:  # the client raises many kinds; all of them mean that the server said no
        raise EnvironmentMissing(
            f"The Prefect server did not take the deployment: {str(error).rstrip('.')}.",
            f"Check PREFECT_API_URL, and that the work pool {work_pool!r} exists.",
        ) from error


def _deployment(request: ScheduleRequest, work_pool: str | None = None) -> RunnerDeployment:
    return cast(
        RunnerDeployment,  # a coroutine only where an event loop runs
        briefing_pack.to_deployment(
            name=request.name,
            schedules=[prefect_schedule(request)],
            parameters=request.parameters(),
            work_pool_name=work_pool,
            entrypoint_type=EntrypointType.MODULE_PATH,
        ),
    )


def _forget_all_but(names: set[str]) -> None:
    """Delete the other deployments of the flow: their runs would be scheduled and never started."""
    with get_client(sync_client=True) as client:
        ours = FlowFilter(name=FlowFilterName(any_=[briefing_pack.name]))
        for deployment in client.read_deployments(flow_filter=ours):
            if deployment.name not in names:
                client.delete_deployment(deployment.id)
