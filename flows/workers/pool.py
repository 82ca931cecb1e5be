"""One pool of worker processes for everything that computes; threads above it only wait.

Workers import only what a stage needs (`flows.workers.beginning`), and are replaced after a number of tasks so that
memory stays flat. A worker that dies (killed for memory, say) breaks a whole pool: the pool is then rebuilt and the
unfinished work is done again, one piece at a time, so that only the piece that kills its worker is lost.
"""

import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar

from flows.workers.beginning import import_before_forking, scratch_folder, worker_context
from flows.workers.limits import import_modules, prepare_worker, run_limited
from flows.workers.waiting_line import WaitingLine
from flows.workers.work import TASK_SECONDS, Workers, WorkFailed

P = ParamSpec("P")
T = TypeVar("T")

TASKS_PER_WORKER = 50
CPU_SECONDS = 240
"""Limit of the processor time of one piece of work: less than the other, so that a busy machine costs nothing."""


class WorkerPool(Workers):
    """A ProcessPoolExecutor that survives its workers. `run` blocks; call it from as many threads as you like."""

    def __init__(self, workers: int) -> None:
        self._workers = max(1, workers)
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._alone = threading.Lock()
        # The limit on time counts from here: no piece of work waits long behind others.
        self._line = WaitingLine(lambda: self._workers + 1)
        self._stopped = False
        self._scratch: Path | None = None

    @property
    def workers(self) -> int:
        return self._workers

    def warm_up(self, modules: Sequence[str]) -> None:
        """Start the workers and let them import what their work needs; returns at once."""
        import_before_forking(modules)
        # In a thread, for a worker's start waits until the process it is forked from has imported all.
        threading.Thread(target=self._start_workers, args=(tuple(modules),), daemon=True).start()

    def _start_workers(self, modules: tuple[str, ...]) -> None:
        # Stopped before it began, or something that the first piece of work meets, too, and reports.
        with suppress(WorkFailed, OSError, RuntimeError):
            for _ in range(self._workers):
                self._submit(import_modules, modules)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped = True
        if kind is None:
            self.close()
        else:
            self._discard()  # somebody wants to stop: do not wait for work whose result nobody will read
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)

    def _run(self, weight: int, seconds: float, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        limited = partial(run_limited, work, seconds * CPU_SECONDS / TASK_SECONDS)
        try:
            with self._line.taken(weight):
                return self._await(self._submit(limited, *args, **kwargs), work, seconds)
        except BrokenProcessPool:
            return self._run_alone(seconds, work, limited, *args, **kwargs)

    def _run_alone(
        self,
        seconds: float,
        work: Callable[..., T],
        limited: Callable[P, T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Once more in a pool of its own: another piece of work cannot take this one down again."""
        with self._alone, self._new_pool(1) as pool:
            if self._stopped:
                raise WorkFailed("The run was stopped.")
            try:
                return self._await(pool.submit(limited, *args, **kwargs), work, seconds)
            except WorkFailed:
                _end_processes(pool)
                raise
            except BrokenProcessPool as error:
                raise WorkFailed(
                    f"The worker process died twice during {work.__name__}.",
                    "The source may be damaged, or too large: save it again, split it, or use fewer workers.",
                ) from error

    def _await(self, future: "Future[T]", work: Callable[..., T], seconds: float) -> T:
        try:
            return future.result(timeout=seconds)
        except TimeoutError as error:
            self._discard()
            raise WorkFailed(
                f"{work.__name__} took longer than {seconds:g} seconds and was stopped.",
                "Split the source.",
            ) from error

    def _submit(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        with self._lock:
            if self._stopped:
                raise WorkFailed("The run was stopped.")
            if self._pool is None:
                self._pool = self._new_pool(self._workers)
            try:
                return self._pool.submit(work, *args, **kwargs)
            except (BrokenProcessPool, RuntimeError, OSError):  # the pool broke, or is being closed, just now
                self._pool.shutdown(wait=False, cancel_futures=True)
                self._pool = self._new_pool(self._workers)
                return self._pool.submit(work, *args, **kwargs)

    def _new_pool(self, workers: int) -> ProcessPoolExecutor:
        # What a worker that is killed leaves in it goes with the pool.
        self._scratch = self._scratch or Path(tempfile.mkdtemp(dir=scratch_folder()))
        return ProcessPoolExecutor(
            max_workers=workers,
            mp_context=worker_context(),
            initializer=prepare_worker,
            initargs=(self._scratch,),
            max_tasks_per_child=TASKS_PER_WORKER,
        )

    def _discard(self) -> None:
        """End the pool's processes now: one of them is stuck."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            _end_processes(pool)

    def close(self) -> None:
        """End all workers; what they still do is dropped."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=True, cancel_futures=True)


_WARM: ContextVar[WorkerPool | None] = ContextVar("warm workers", default=None)


@contextmanager
def warmed_up(workers: int, modules: Sequence[str]) -> Iterator[None]:
    """Let workers start and import inside the block while other things are done; `hire` takes them over."""
    with WorkerPool(workers) as pool:
        pool.warm_up(modules)
        token = _WARM.set(pool)
        try:
            yield
        finally:
            _WARM.reset(token)


def hire(workers: int) -> WorkerPool:
    """So many workers of this machine: those that have been warmed up, or new ones."""
    warm = _WARM.get()
    return warm if warm is not None and warm.workers == workers else WorkerPool(workers)


def default_workers() -> int:
    """One worker for each core this process may use."""
    affinity: Callable[[int], Any] | None = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _end_processes(pool: ProcessPoolExecutor) -> None:
    for process in list((pool._processes or {}).values()):  # noqa: SLF001 - no public way to end a stuck worker
        process.kill()
    pool.shutdown(wait=False, cancel_futures=True)
