"""One pool of worker processes for everything that computes; threads above it only wait.

Workers import only what a stage needs (`flows.worker_start`), and are replaced after a number of tasks so that memory
stays flat. A worker that dies (killed for memory, say) breaks a whole pool: the pool is then
rebuilt and the unfinished work is done again, one piece at a time, so that only the piece that kills its
worker is lost.
"""

import importlib
import math
import multiprocessing
import multiprocessing.connection
import os
import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, ParamSpec, Protocol, Self, TypeVar

from flows.errors import BriefingError
from flows.garbage import give_back_memory, look_seldom
from flows.turns import Turns
from flows.worker_start import import_before_forking, scratch_folder, worker_context

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

P = ParamSpec("P")
T = TypeVar("T")

TASKS_PER_WORKER = 50
TASK_SECONDS = 300
"""Wall-clock limit of one piece of work."""
CPU_SECONDS = 240
"""Limit of the processor time of one piece of work: less than the other, so that a busy machine costs nothing."""
LONG_WORK = 2.0
"""Seconds of processor time, after which a worker gives back the memory that it no longer needs."""
MEMORY_BYTES = 4 * 2**30
"""Address space of one worker."""


class WorkFailed(BriefingError):  # noqa: N818 - the name says what happened
    """A piece of work was given up: its worker died twice, or it needed too much time or memory."""


class Workers(Protocol):
    """Something that does pieces of work elsewhere: this machine's processes, or those of a cluster."""

    @property
    def workers(self) -> int:
        """How many pieces it does at once."""

    def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The result of `work`; its own exceptions pass through. Raises WorkFailed."""

    def run_within(self, seconds: float, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same with a time limit of its own."""

    def run_weighed(self, weight: int, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same for work of which there is more: of what waits, the heaviest is done first."""

    def close(self) -> None:
        """Give back what is idle; the next piece of work takes it again."""


class WorkerPool:
    """A ProcessPoolExecutor that survives its workers. `run` blocks; call it from as many threads as you like."""

    def __init__(self, workers: int) -> None:
        self._workers = max(1, workers)
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._alone = threading.Lock()
        # The limit on time counts from here: no piece of work waits long behind others.
        self._turns = Turns(self._workers + 1)
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
                self._submit(_import_modules, modules)

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

    def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The result of `work` from a worker process. Its own exceptions pass through.

        Raises WorkFailed when the worker dies twice, or when time or memory run out.
        """
        return self.run_within(TASK_SECONDS, work, *args, **kwargs)

    def run_within(self, seconds: float, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same with a time limit of its own."""
        return self._run(0, seconds, work, *args, **kwargs)

    def run_weighed(self, weight: int, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same; of all the work that waits, the heaviest is done first."""
        return self._run(weight, TASK_SECONDS, work, *args, **kwargs)

    def _run(self, weight: int, seconds: float, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        limited = partial(_run_limited, work, seconds * CPU_SECONDS / TASK_SECONDS)
        try:
            with self._turns.taken(weight):
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
                    "It may need more memory than there is: use fewer workers or split the source.",
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
            initializer=_prepare_worker,
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


def _prepare_worker(scratch: Path) -> None:
    """In each new worker: Ctrl-C is the parent's affair, the worker ends with it, and memory has a limit.

    `scratch` is the folder of its temporary files.
    """
    look_seldom()
    tempfile.tempdir = os.environ["TMPDIR"] = str(scratch)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _import_modules(names: tuple[str, ...]) -> None:
    for name in names:
        importlib.import_module(name)


def _run_limited(work: Callable[P, T], cpu_seconds: float, *args: P.args, **kwargs: P.kwargs) -> T:
    """In a worker: one piece of work with limits on processor time and memory. Raises WorkFailed beyond them."""
    name = getattr(work, "__name__", "work")
    began = time.process_time()
    try:
        with _limited_cpu(name, cpu_seconds):
            return work(*args, **kwargs)
    except MemoryError as error:
        raise WorkFailed(
            f"{name} needed more than {MEMORY_BYTES // 2**20:,} MB of memory and was stopped.",
            "Split the source.",
        ) from error
    finally:
        if time.process_time() - began > LONG_WORK:
            give_back_memory()


@contextmanager
def _limited_cpu(name: str, seconds: float) -> Iterator[None]:
    """Raise WorkFailed inside the block once it has used so much processor time.

    Code that never comes back to the interpreter does not notice: the wall-clock limit ends its process.
    """
    if resource is None:
        yield
        return

    def give_up(*_: object) -> None:
        raise WorkFailed(
            f"{name} used more than {seconds:g} seconds of processor time and was stopped.",
            "Split the source.",
        )

    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    before = signal.signal(signal.SIGXCPU, give_up)
    used = math.ceil(time.process_time())
    resource.setrlimit(resource.RLIMIT_CPU, (used + max(1, math.ceil(seconds)), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_CPU, (hard, hard))
        signal.signal(signal.SIGXCPU, before)


def _end_with_parent() -> None:
    """A killed parent cannot tell its workers to stop; without this they would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
