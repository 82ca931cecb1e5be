"""How worker processes begin, and where they keep temporary files.

On Linux they are forked from a process that has imported what their work needs: that is done once and not in every
worker, and the memory it takes is shared. That process itself begins afresh, before any thread or lock of ours, so
that nothing is forked that may not be. Elsewhere workers begin afresh themselves (spawn).

The temporary files of this process and its workers lie in one folder, which goes when the process ends. A process
that was killed leaves its folder, which the next one that starts workers removes.
"""

import atexit
import multiprocessing
import multiprocessing.context
import multiprocessing.process
import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

PREFIX = "briefpack-"
LOCK_NAME = "in-use.lock"
LONGEST_FOLDER = 107 - len("/listener-00000000")
"""Bytes: the address of a socket has at most 107."""


@cache
def worker_context() -> multiprocessing.context.BaseContext:
    """The way of beginning processes on this system."""
    # The socket of the process they are forked from is a temporary file, too, and its address may not be long.
    if sys.platform != "linux" or len(os.fsencode(scratch_folder())) > LONGEST_FOLDER:
        return multiprocessing.get_context("spawn")
    current: Any = multiprocessing.process.current_process()
    current._config.setdefault("tempdir", str(scratch_folder()))  # noqa: SLF001 - no public way to say where
    return multiprocessing.get_context("forkserver")


def import_before_forking(modules: Sequence[str]) -> None:
    """Begin the process that workers are forked from, and have it import what they need.

    Without effect once one has begun, or where workers begin afresh.
    """
    context = worker_context()
    context.set_forkserver_preload(list(modules))
    if context.get_start_method() == "forkserver":
        from multiprocessing.forkserver import ensure_running  # noqa: PLC0415 - not on every system

        with _temporary_files_in(scratch_folder()), _interrupts_ignored():
            ensure_running()


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Processes that are begun inside the block leave Ctrl-C to this one, from their first moment."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _temporary_files_in(folder: Path) -> Iterator[None]:
    """Processes that are begun inside the block keep their temporary files in a folder."""
    before = os.environ.get("TMPDIR")
    os.environ["TMPDIR"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["TMPDIR"]
        else:
            os.environ["TMPDIR"] = before


@cache
def scratch_folder() -> Path:
    """The folder for temporary files of this process and its workers."""
    sweep_scratch()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    lock = FileLock(folder / LOCK_NAME)
    lock.acquire()

    def remove() -> None:
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(remove)
    return folder


def sweep_scratch() -> None:
    """Remove the folders of processes that were killed: those whose lock nobody holds."""
    for lock_file in Path(tempfile.gettempdir()).glob(f"{PREFIX}*/{LOCK_NAME}"):
        with suppress(OSError, Timeout), FileLock(lock_file, timeout=0):
            shutil.rmtree(lock_file.parent, ignore_errors=True)
