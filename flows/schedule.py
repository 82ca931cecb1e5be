"""The flow on a schedule: served from this process, or deployed to a work pool of the user's own Prefect server.

Runs never overlap: one at a time here, and each build claims its series. Runs missed while nothing was
serving do not pile up: of all that are overdue only the newest is built, the others end as "Superseded".
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from prefect.deployments.runner import RunnerDeployment
from prefect.schedules import Cron, Schedule
from prefect.types.entrypoint import EntrypointType

from flows.briefing_pack import briefing_pack
from flows.errors import EnvironmentMissing, UsageError


@dataclass(frozen=True, slots=True)
class ScheduleRequest:
    """When to build, and with which parameters of the flow. Paths are made absolute: a run may start anywhere."""

    cron: str
    timezone: str
    name: str
    sources: tuple[str, ...]
    output: str
    config: str | None = None
    series: str | None = None
    title: str | None = None
    workers: int | None = None

    def parameters(self) -> dict[str, Any]:
        """The parameters of every run."""
        return {
            "sources": [str(Path(source).resolve()) for source in self.sources],
            "output": str(Path(self.output).resolve()),
            "config": str(Path(self.config).resolve()) if self.config else None,
            "series": self.series,
            "title": self.title,
            "workers": self.workers,
            "fetch": True,
        }

    def schedule(self) -> Schedule:
        """The cron schedule in its own zone, daylight saving included. Raises UsageError."""
        try:
            ZoneInfo(self.timezone)
            return Cron(self.cron, timezone=self.timezone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise UsageError(
                f"{self.cron!r} in {self.timezone!r} is not a schedule: {error}.",
                'Write five cron fields and an IANA zone: --cron "0 6 * * 1-5" --timezone Europe/London.',
            ) from error


def serve(request: ScheduleRequest) -> None:
    """Build on schedule from here until the process is stopped. Needs a Prefect API that runs its scheduler."""
    briefing_pack.serve(
        name=request.name,
        schedules=[request.schedule()],
        parameters=request.parameters(),
        limit=1,
        # Service managers stop and start processes: a schedule must not stay paused after that.
        pause_on_shutdown=False,
        print_starting_message=False,
        entrypoint_type=EntrypointType.MODULE_PATH,
    )


def deploy(request: ScheduleRequest, work_pool: str) -> str:
    """Apply the schedule to the user's own Prefect server; its workers do the runs. Gives back the deployment's id.

    Raises EnvironmentMissing when the server refuses or the work pool is not there.
    """
    deployment = cast(
        RunnerDeployment,  # a coroutine only where an event loop runs
        briefing_pack.to_deployment(
            name=request.name,
            schedules=[request.schedule()],
            parameters=request.parameters(),
            work_pool_name=work_pool,
            entrypoint_type=EntrypointType.MODULE_PATH,
        ),
    )
    try:
        return str(deployment.apply())
    except Exception as error:  # the client raises many kinds; all of them mean that the server said no
        raise EnvironmentMissing(
            f"The Prefect server did not take the deployment: {error}.",
            f"Check PREFECT_API_URL, and that the work pool {work_pool!r} exists.",
        ) from error
