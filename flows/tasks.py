"""The stages as Prefect tasks: one task for each source and stage, named so that a run reads as a story.

Stage functions know nothing of Prefect. A task is given a label and a piece of work (a function with its
arguments bound); it runs the work and hands back its value. A value that was found in the store instead is
shown as Reused. Threads wait, the worker pool computes, so a
task costs milliseconds. Inside a flow only.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

from prefect import Task, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.futures import PrefectFuture
from prefect.states import Completed

from flows.errors import EnvironmentMissing
from flows.progress import progress
from flows.store import Reused

T = TypeVar("T")

STAGES = (
    "fetch",
    "gather",
    "ingest",
    "reprint",
    "segment",
    "annotate",
    "compose",
    "render",
    "typeset",
    "bind",
    "check",
    "preview",
    "publish",
    "deliver",
)


REUSED = "Reused"
"""The state of a task whose result was found in the store."""


def _perform(stage: str, label: str, work: Callable[[], Any]) -> Any:  # noqa: ARG001 - they name the task run
    result = work()
    if isinstance(result, Reused):
        return Completed(name=REUSED, message="Nothing it depends on has changed.", data=result.value)
    return result


def _as_task(stage: str) -> Task[[str, str, Callable[[], Any]], Any]:
    wrap = task(
        name=stage,
        task_run_name="{stage} {label}",
        cache_policy=NO_CACHE,  # results are values of this run; what can be reused is decided by content, not here
        persist_result=False,
    )
    return wrap(_perform)


TASKS = {stage: _as_task(stage) for stage in STAGES}


def perform(stage: str, label: str, work: Callable[[], T | Reused[T]]) -> T:
    """Run one piece of work as a task, here and now. Exceptions of the work pass through."""
    progress().stage(stage, 1)
    result: Any = TASKS[stage](stage, label, work)
    progress().advance()
    # A task that is called gives back the state it was given a name in, and not what that holds.
    return cast(T, result.result() if isinstance(result, State) else result)


def begin(stage: str, label: str, work: Callable[[], T | Reused[T]]) -> Callable[[], T]:
    """Start one piece of work as a task and go on; what is given back waits for its result or raises its exception."""
    future: PrefectFuture[Any] = TASKS[stage].submit(stage, label, work)

    def finish() -> T:
        progress().stage(stage, 1)
        result: Any = future.result()
        progress().advance()
        return cast(T, result)

    return finish


def perform_all(stage: str, works: Sequence[tuple[str, Callable[[], T | Reused[T]]]]) -> list[T | Exception]:
    """Run labelled pieces of work as tasks, side by side; results in the order given.

    Work that raised gives its exception as a value: the caller decides what one failure costs. That nobody is left to
    do any work costs the run: EnvironmentMissing is raised.
    """
    return begin_all(stage, works)()


def begin_all(
    stage: str, works: Sequence[tuple[str, Callable[[], T | Reused[T]]]]
) -> Callable[[], list[T | Exception]]:
    """The same begun; what is given back waits for the results."""
    futures: list[PrefectFuture[Any]] = [TASKS[stage].submit(stage, label, work) for label, work in works]

    def finish() -> list[T | Exception]:
        if works:
            progress().stage(stage, len(works))
        results: list[T | Exception] = []
        for future in futures:
            results.append(_outcome(future.result(raise_on_failure=False)))
            progress().advance()
        return results

    return finish


def _outcome(result: T | Exception) -> T | Exception:
    if isinstance(result, EnvironmentMissing):
        raise result
    return result
