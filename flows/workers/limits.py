"""Inside a worker: how it begins, and the limits on the time and the memory of what it does."""

import importlib
import math
import multiprocessing
import multiprocessing.connection
import os
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ParamSpec, TypeVar

from flows.workers.garbage import give_back_memory, look_seldom
from flows.workers.work import WorkFailed

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

P = ParamSpec("P")
T = TypeVar("T")

LONG_WORK = 2.0
"""Seconds of processor time, after which a worker gives back the memory that it no longer needs."""
MEMORY_BYTES = 4 * 2**30
"""Address space of one worker."""


def prepare_worker(scratch: Path) -> None:
    """In each new worker: Ctrl-C is the parent's affair, the worker ends with it, and memory has a limit.

    `scratch` is the folder of its temporary files.
    """
    look_seldom()
    tempfile.tempdir = os.environ["TMPDIR"] = str(scratch)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, resource.getrlimit(resource.RLIMIT_AS)[1]))


def import_modules(names: tuple[str, ...]) -> None:
    """In a worker: import these now rather than with the first piece of work."""
    for name in names:
        importlib.import_module(name)


def run_limited(work: Callable[P, T], cpu_seconds: float, *args: P.args, **kwargs: P.kwargs) -> T:
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
