"""The shelf on a port, by uvicorn, until it is stopped. Connections that stand still are closed."""

import asyncio
import socket
import threading
import time
from collections.abc import Callable
from typing import Any, Self

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from flows.errors import EnvironmentMissing
from flows.shelf.application import make_shelf
from flows.shelf.options import ShelfOptions, check_options

HEAD_SECONDS = 15.0
"""How long a client may take to say what it wants."""
STANDSTILL_SECONDS = 60.0
"""How long a reader may take nothing of what is waiting for it."""
MOST_CONNECTIONS = 1000
BACKLOG = 512
MOST_HEAD_BYTES = 32 * 1024


class PatientProtocol(H11Protocol):
    """Uvicorn's own, which waits for ever for the head of a request and for a reader to read, with an end to both."""

    _head_deadline: asyncio.TimerHandle | None = None
    _read_deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._head_deadline = self.loop.call_later(HEAD_SECONDS, transport.abort)

    def data_received(self, data: bytes) -> None:
        cycle = self.cycle
        if self._head_deadline is None and self.conn.their_state is h11.IDLE:
            self._head_deadline = self.loop.call_later(HEAD_SECONDS, self.transport.abort)
        super().data_received(data)
        if self.cycle is not cycle:
            _cancel(self._head_deadline)
            self._head_deadline = None

    def pause_writing(self) -> None:
        super().pause_writing()
        self._read_deadline = self.loop.call_later(STANDSTILL_SECONDS, self.transport.abort)

    def resume_writing(self) -> None:
        _cancel(self._read_deadline)
        super().resume_writing()

    def timeout_keep_alive_handler(self) -> None:
        super().timeout_keep_alive_handler()
        # Closing waits until all is sent, to somebody who may never read it.
        self.loop.call_later(STANDSTILL_SECONDS, self.transport.abort)

    def connection_lost(self, exc: Exception | None) -> None:
        _cancel(self._head_deadline)
        _cancel(self._read_deadline)
        super().connection_lost(exc)


def _cancel(deadline: asyncio.TimerHandle | None) -> None:
    if deadline is not None:
        deadline.cancel()


class ShelfServer:
    """A shelf in a thread of this process; use it in a `with` block."""

    def __init__(self, options: ShelfOptions) -> None:
        check_options(options)
        self._listener = listen(options.host, options.port)
        self.port: int = self._listener.getsockname()[1]
        self._server = uvicorn.Server(_configuration(options))
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [self._listener]}, name="shelf", daemon=True
        )

    def __enter__(self) -> Self:
        self._thread.start()
        while not self._server.started and self._thread.is_alive():
            time.sleep(0.01)
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join(timeout=10)
        self._listener.close()


def serve_shelf(options: ShelfOptions, when_open: Callable[[str], None]) -> None:
    """Serve until stopped; `when_open` is told the address. Raises UsageError and EnvironmentMissing."""
    check_options(options)
    listener = listen(options.host, options.port)
    try:
        server = uvicorn.Server(_configuration(options))
        when_open(options.address or _address(options.host, listener.getsockname()[1]))
        server.run(sockets=[listener])
    finally:
        listener.close()


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one. Raises EnvironmentMissing."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(BACKLOG)  # whoever is told the address may come at once
    except OSError as error:
        listener.close()
        raise EnvironmentMissing(
            f"The shelf cannot listen on {host}, port {port}: {error.strerror or error}.",
            "Choose another with --host or --port.",
        ) from error
    return listener


def _configuration(options: ShelfOptions) -> uvicorn.Config:
    return uvicorn.Config(
        make_shelf(options),
        http=PatientProtocol,
        ws="none",
        log_level="critical",
        access_log=False,
        server_header=False,
        # From a proxy on this machine (or FORWARDED_ALLOW_IPS): who is asking, and whether by HTTPS.
        proxy_headers=bool(options.address),
        timeout_keep_alive=5,
        timeout_graceful_shutdown=3,
        limit_concurrency=MOST_CONNECTIONS,
        backlog=BACKLOG,
        h11_max_incomplete_event_size=MOST_HEAD_BYTES,
    )


def _address(host: str, port: int) -> str:
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/"
