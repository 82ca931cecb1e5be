"""The network under httpx: every connection goes to a checked address and ends at a deadline.

httpx limits each wait; a server that sends a byte now and then would hold it for ever. Here all waits of one
request share one deadline.
"""

import ssl
import time
from collections.abc import Iterable, Iterator
from typing import Any

import httpcore
import httpx

from flows.fetch.public_addresses import resolve_host

_SILENT_SECONDS = 15.0
"""How long a server may say nothing."""


class _DeadlineStream(httpcore.NetworkStream):
    """A connection whose reads and writes end at a deadline."""

    def __init__(self, inner: httpcore.NetworkStream, network: "CheckedNetwork") -> None:
        self._inner = inner
        self._network = network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - the deadline decides
        return self._inner.read(max_bytes, self._network.patience())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 - as above
        self._inner.write(buffer, self._network.patience())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - as above
    ) -> httpcore.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, self._network.patience())
        return _DeadlineStream(inner, self._network)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class CheckedNetwork(httpcore.NetworkBackend):
    """Connects to checked addresses only. `deadline` is on the monotonic clock."""

    def __init__(self, *, allow_private: bool) -> None:
        self._allow_private = allow_private
        self._backend = httpcore.SyncBackend()
        self.deadline = time.monotonic()

    def patience(self) -> float:
        """Seconds that may still be waited now. Raises httpcore.ReadTimeout when there are none."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("deadline")
        return min(left, _SILENT_SECONDS)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline decides
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = resolve_host(host, port, allow_private=self._allow_private)
        for address in addresses[:-1]:
            try:
                return self._connect(address, port, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._connect(addresses[-1], port, local_address, socket_options)

    def _connect(
        self, address: str, port: int, local_address: str | None, options: Iterable[Any] | None
    ) -> httpcore.NetworkStream:
        inner = self._backend.connect_tcp(address, port, self.patience(), local_address, options)
        return _DeadlineStream(inner, self)


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        if hasattr(self._stream, "close"):
            self._stream.close()


class CheckedTransport(httpx.BaseTransport):
    """httpx over a CheckedNetwork. Errors of the network come through as httpcore raises them."""

    def __init__(self, network: CheckedNetwork, context: ssl.SSLContext) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=context, max_connections=4, max_keepalive_connections=0, network_backend=network
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        response = self._pool.handle_request(
            httpcore.Request(request.method, url, headers=request.headers.raw, content=request.stream)
        )
        return httpx.Response(response.status, headers=response.headers, stream=_Body(response.stream))

    def close(self) -> None:
        self._pool.close()
