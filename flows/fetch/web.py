"""One address -> what it holds, within limits of time, size and redirects. Only GET, only http and https."""

import ssl
import time
import zlib
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from flows.fetch.refusals import FetchRefused
from flows.fetch.transport import CheckedNetwork, CheckedTransport

LARGEST = 20_000_000
"""Bytes of one answer, unpacked."""
SECONDS = 60.0
"""For one address, its redirects included."""
MOST_REDIRECTS = 5
_LONGEST_ADDRESS = 2_000
_NOT_MODIFIED = 304
_REDIRECTS = frozenset([301, 302, 303, 307, 308])
_TRY_LATER = frozenset([429, 503])
_OK = 200
_NETWORK_ERRORS = (
    httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, httpcore.NetworkError, httpcore.ProtocolError,
    httpcore.ConnectionNotAvailable, httpcore.UnsupportedProtocol, OSError, zlib.error, ValueError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address holds. `is_new` is False when the server says that nothing changed since; then it is empty."""

    url: str
    content: bytes
    media_type: str
    charset: str
    etag: str
    last_modified: str
    is_new: bool = True


class TryLater(FetchRefused):
    """The server asks for patience: `seconds` of it."""

    def __init__(self, reason: str, seconds: int) -> None:
        super().__init__(reason, "It is asked again in a later run.")
        self.seconds = seconds


class Web:
    """Asks servers. `name` is what it calls itself; `largest` and `seconds` bound one answer."""

    def __init__(
        self, name: str, *, allow_private: bool = False, largest: int = LARGEST, seconds: float = SECONDS
    ) -> None:
        self._network = CheckedNetwork(allow_private=allow_private)
        self._client = httpx.Client(
            transport=CheckedTransport(self._network, ssl.create_default_context()),
            headers={"User-Agent": name, "Accept": "*/*", "Accept-Encoding": "gzip, deflate"},
            follow_redirects=False,
            trust_env=False,
        )
        self._largest = largest
        self._seconds = seconds

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def get(self, url: str, etag: str = "", last_modified: str = "", largest: int = 0) -> Answer:
        """What an address holds, or that it holds what it did. Raises FetchRefused."""
        self._network.deadline = time.monotonic() + self._seconds
        asked = {}
        if etag:
            asked["If-None-Match"] = etag
        if last_modified:
            asked["If-Modified-Since"] = last_modified
        seen = [url]
        while True:
            answer = self._ask(check_address(seen[-1]), asked, largest or self._largest)
            if isinstance(answer, Answer):
                return answer
            seen.append(answer)
            if len(seen) > MOST_REDIRECTS + 1 or answer in seen[:-1]:
                raise FetchRefused("It redirects without end.", "Check the address in a browser.")

    def _ask(self, url: str, asked: dict[str, str], largest: int) -> Answer | str:
        """The answer, or the address that it sends on to."""
        try:
            with self._client.stream("GET", url, headers=asked) as response:
                return self._read(url, response, largest)
        except (httpx.TimeoutException, httpcore.TimeoutException) as error:
            raise FetchRefused(
                f"The server took longer than {self._seconds:g} seconds.", "Try later."
            ) from error
        except _NETWORK_ERRORS as error:
            reason = " ".join(str(error).split())[:120] or type(error).__name__
            raise FetchRefused(
                f"It could not be fetched ({reason}).", "Check the address, or try later."
            ) from error

    def _read(self, url: str, response: httpx.Response, largest: int) -> Answer | str:
        if response.status_code in _REDIRECTS and response.headers.get("location"):
            return _follow(url, response.headers["location"])
        kind, _, _ = response.headers.get("content-type", "").partition(";")
        facts = (response.headers.get("etag", "")[:500], response.headers.get("last-modified", "")[:100])
        if response.status_code == _NOT_MODIFIED:
            return Answer(url, b"", kind, "", *facts, is_new=False)
        if response.status_code in _TRY_LATER:
            raise TryLater(f"The server answers {response.status_code}.", _patience(response))
        if response.status_code != _OK:
            raise FetchRefused(
                f"The server answers {response.status_code}.", "Check the address in a browser."
            )
        content = bytearray()
        for chunk in response.iter_bytes(65_536):
            content += chunk
            if len(content) > largest:
                raise FetchRefused(f"It is larger than {largest // 1_000_000} MB.", "Fetch it by hand.")
            self._network.patience()
        return Answer(url, bytes(content), kind.strip().lower(), response.charset_encoding or "", *facts)


def check_address(url: str) -> str:
    """The address itself. Raises FetchRefused for what is no plain address of the web."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        usable = False
    if not usable or len(url) > _LONGEST_ADDRESS or any(c.isspace() or not c.isprintable() for c in url):
        raise FetchRefused("It is no address of the web.", "Begin it with https://.")
    if parts.username or parts.password:
        raise FetchRefused("The address holds a user name or a password.", "Take them out.")
    return url


def _follow(url: str, location: str) -> str:
    """Where a redirect leads. From https it must not lead back to http."""
    try:
        target = urljoin(url, location).partition("#")[0]
    except ValueError as error:
        raise FetchRefused("It redirects to something that is no address.") from error
    if url.startswith("https:") and target.startswith("http:"):
        raise FetchRefused("It redirects from https to http.", "Check the address in a browser.")
    return target


def _patience(response: httpx.Response) -> int:
    """Seconds that the server wants to be left alone: an hour unless it says, a day at most."""
    stated = response.headers.get("retry-after", "")
    return min(int(stated), 86_400) if stated.isdecimal() and len(stated) < 9 else 3_600  # noqa: PLR2004
