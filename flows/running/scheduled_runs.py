"""What a run that was started by a schedule knows of itself: when it was due, and whether a newer one is due.

A run that nobody scheduled (the command line, a test) has no deployment and gets None and False.
"""

from datetime import UTC, datetime
from uuid import UUID

from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import (
    FlowRunFilter,
    FlowRunFilterDeploymentId,
    FlowRunFilterNextScheduledStartTime,
    FlowRunFilterState,
    FlowRunFilterStateType,
)
from prefect.client.schemas.objects import StateType
from prefect.runtime import deployment, flow_run
from prefect.types import DateTime


def due_time() -> datetime | None:
    """When this run was due: the data cut-off of a scheduled edition, however late it starts."""
    if not deployment.id:
        return None
    due: datetime = flow_run.scheduled_start_time
    return due


def newer_run_is_due() -> bool:
    """Whether another run of the same schedule, due later than this one, is already waiting.

    Prefect replays every run that was missed; only the newest of them has anything to tell. A run with other
    parameters builds something else.
    """
    due = due_time()
    if due is None:
        return False
    waiting = FlowRunFilter(
        deployment_id=FlowRunFilterDeploymentId(any_=[UUID(str(deployment.id))]),
        state=FlowRunFilterState(type=FlowRunFilterStateType(any_=[StateType.SCHEDULED, StateType.PENDING])),
        next_scheduled_start_time=FlowRunFilterNextScheduledStartTime(before_=DateTime.now(UTC)),
    )
    with get_client(sync_client=True) as client:
        runs = client.read_flow_runs(flow_run_filter=waiting)
        own = client.read_flow_run(UUID(str(flow_run.id)))
    later = [run for run in runs if run.next_scheduled_start_time and run.next_scheduled_start_time > due]
    return any(run.parameters == own.parameters for run in later)
