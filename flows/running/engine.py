"""Prefect's engine for a run on this machine: the user's own server if there is one, else one inside this process.

Prefect would start its temporary server in a second interpreter that imports everything again; a server in a
thread of this process starts several times faster and ends with it. Its database lies in the user's cache
folder, never in the user's Prefect home. Nothing here imports Prefect before `prepare_environment` has run.
"""

import contextvars
import logging
import os
import queue
import socket
import threading
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from flows.errors import EnvironmentMissing
from flows.packaged import cache_folder

START_SECONDS = 180
"""A first start makes the database; on a slow, busy machine that takes most of a minute."""
DATABASE_BYTES = 200 * 2**20
"""The database only remembers past runs: beyond this size it is begun anew."""
DATABASE_SLOTS = 8
"""How many runs of different series can go on at once on one machine, each with a database of its own."""

DRAIN_SECONDS = 5
"""So long the last events and logs of a run are waited for."""

# One transaction for many events: unbatched, the end of a run waits behind hundreds of commits.
_BATCHING = {
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_BATCH_SIZE": "200",
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_READ_BATCH_SIZE": "200",
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_FLUSH_INTERVAL": "1",
    "PREFECT_SERVER_SERVICES_EVENT_PERSISTER_READ_BATCH_SIZE": "200",
}
_OFFLINE = {"PREFECT_SERVER_ANALYTICS_ENABLED": "false", "DO_NOT_TRACK": "1"}
_QUIET = {
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
}


@dataclass(frozen=True, slots=True)
class Engine:
    """Where the run's Prefect API answers, and whether it is ours."""

    api_url: str
    own: bool


def prepare_environment(*, verbose: bool) -> None:
    """Set what Prefect reads when it is imported; what the user has set stays. Call before any Prefect import."""
    for name, value in (_BATCHING | _OFFLINE | ({} if verbose else _QUIET)).items():
        os.environ.setdefault(name, value)


@contextmanager
def running_engine(*, scheduler: bool = False, port: int = 0) -> Iterator[Engine]:
    """A Prefect API for the block: the user's own (PREFECT_API_URL, or a profile), else ours on loopback.

    The run is not watched by heartbeats, whose end Prefect waits for up to a second, unless the user asks for them.
    `scheduler` also runs the services that make scheduled runs; `port` 0 takes a free one. Raises
    EnvironmentMissing when ours does not start.
    """
    from prefect.settings import (  # noqa: PLC0415 - slow to import
        PREFECT_API_URL,
        PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
        temporary_settings,
    )

    standing = PREFECT_API_URL.value() or _answering(port)
    watched = scheduler or PREFECT_FLOWS_HEARTBEAT_FREQUENCY.name in os.environ
    with temporary_settings({} if watched else {PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        if standing:
            yield Engine(str(standing), own=False)
            return
        with _claim_database() as database, _serving(database, scheduler=scheduler, port=port) as engine:
            yield engine


@contextmanager
def _serving(database: Path, *, scheduler: bool, port: int) -> Iterator[Engine]:
    from prefect.settings import (  # noqa: PLC0415 - slow to import
        PREFECT_API_DATABASE_CONNECTION_URL,
        PREFECT_API_URL,
        PREFECT_CLIENT_SERVER_VERSION_CHECK_ENABLED,
        PREFECT_LOGGING_TO_API_ENABLED,
        temporary_settings,
    )

    listener = _listen(port)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/api"
    updates: dict[Any, Any] = {
        PREFECT_API_URL: url,
        PREFECT_API_DATABASE_CONNECTION_URL: f"sqlite+aiosqlite:///{database}",
        PREFECT_CLIENT_SERVER_VERSION_CHECK_ENABLED: False,  # it is of the same installation
        # Logs of a server that ends with the run are read by nobody, and sending them delays the end.
        PREFECT_LOGGING_TO_API_ENABLED: scheduler,
    }
    with temporary_settings(updates):
        server, thread = _start_server(listener, scheduler=scheduler)
        try:
            yield Engine(url, own=True)
        finally:
            _drain_messages()
            server.should_exit = True
            thread.join(timeout=10)
            listener.close()


def _start_server(listener: socket.socket, *, scheduler: bool) -> tuple[Any, threading.Thread]:
    """Prefect's server in a thread that sees our settings; returns when it answers."""
    import uvicorn  # noqa: PLC0415 - slow to import
    from prefect.server.api.server import create_app  # noqa: PLC0415 - slow to import

    app = create_app(ephemeral=not scheduler)
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", access_log=False, lifespan="on"))
    context = contextvars.copy_context()
    thread = threading.Thread(
        target=context.run,
        args=(server.run,),
        kwargs={"sockets": [listener]},
        name="prefect-server",
        daemon=True,
    )
    thread.start()
    deadline = time.monotonic() + START_SECONDS
    while not server.started:
        if not thread.is_alive() or time.monotonic() > deadline:
            raise EnvironmentMissing(
                "Prefect's local server did not start.",
                "Run again with --verbose to see why, or set PREFECT_API_URL to a server of your own.",
            )
        time.sleep(0.02)
    return server, thread


def _drain_messages() -> None:
    """Let the run's events and logs reach the server before it stops; what has not after a while is given up.

    Each that came later would be tried again for seconds and printed as an error: minutes, after a run of thousands
    of parts that was stopped.
    """
    from prefect.events.worker import EventsWorker  # noqa: PLC0415 - slow to import
    from prefect.logging.handlers import APILogWorker  # noqa: PLC0415 - slow to import

    workers: tuple[Any, ...] = (EventsWorker, APILogWorker)
    for worker in workers:
        waiting = [one._queue for one in worker._instances.values()]  # noqa: SLF001 - no other way to them
        _, late = worker.drain_all(timeout=DRAIN_SECONDS)
        for messages in waiting if late else ():
            with suppress(queue.Empty):
                while True:
                    messages.get_nowait()
            messages.put_nowait(None)  # what says that no more will come
        if wait(late, timeout=DRAIN_SECONDS).not_done:
            # What is under way fails when the server is gone, and nobody needs to hear of it.
            logging.getLogger("prefect._internal.concurrency").disabled = True


def _answering(port: int) -> str:
    """The API of a Prefect server that already runs on this port of this machine, if one does."""
    url = f"http://127.0.0.1:{port}/api"
    if not port:
        return ""
    try:
        straight = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # this machine needs no proxy
        with straight.open(f"{url}/health", timeout=2) as answer:
            return url if answer.read() == b"true" else ""
    except (OSError, ValueError):
        return ""


def _listen(port: int) -> socket.socket:
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
    except OSError as error:
        listener.close()
        raise EnvironmentMissing(
            f"Port {port} on this machine is taken.", "Choose another, or set PREFECT_API_URL to that server."
        ) from error
    return listener


@contextmanager
def _claim_database() -> Iterator[Path]:
    """A database file that no other run is using, begun anew when it has grown too large."""
    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    for slot in range(1, DATABASE_SLOTS + 1):
        database = folder / f"prefect-{slot}.db"
        lock = FileLock(database.with_suffix(".lock"), timeout=0)
        try:
            lock.acquire()
        except Timeout:
            continue
        try:
            if database.is_file() and database.stat().st_size > DATABASE_BYTES:
                for leftover in folder.glob(f"{database.name}*"):
                    leftover.unlink()
            yield database
        finally:
            lock.release()
        return
    raise EnvironmentMissing(
        f"{DATABASE_SLOTS} runs are already going on on this machine.", "Wait for one to end, then run again."
    )
