"""Who is reading, and what they may read.

A shelf without a password knows no strangers. With one, a reader is signed in (a cookie from the sign-in page,
HTTP Basic, or a bearer token), or a stranger, who sees the editions whose marking is open to all and those for
which they hold a pass: a signed link to one edition, which expires.
"""

import base64
import hashlib
import hmac
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from starlette.requests import HTTPConnection

from flows.model.publication import Manifest
from flows.shelf.catalogue import Edition, Series, marking_of
from flows.shelf.options import ShelfOptions
from flows.shelf.signing import read_key, read_signed, sign

SESSION_COOKIE = "briefpack"
PASS_COOKIE = "briefpack-pass"  # noqa: S105 - the name of a cookie
PASS_PARAMETER = "pass"  # noqa: S105 - the name of a parameter
SESSION = timedelta(hours=12)
TRIES = 10
MOST_CLIENTS = 10_000
TRIES_WITHIN = 60.0
"""Wrong passwords from one address before it has to wait, and for how many seconds they count."""


def shelf_key(state: Path) -> bytes:
    """The key with which passes are signed."""
    return read_key(state)


def make_pass(key: bytes, series: str, edition: str, lasts: timedelta) -> str:
    """A pass for one edition, to be put behind its address as `?pass=`."""
    return sign(key, "edition", {"series": series, "edition": edition}, time.time() + lasts.total_seconds())


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody at the shelf. `edition` is the (series, edition) for which they hold a pass."""

    signed_in: bool
    open_markings: frozenset[str]
    edition: tuple[str, str] | None = None
    expires: int = 0
    """When the pass does, seconds since 1970."""

    def may_read(self, edition: Edition) -> bool:
        return edition.key == self.edition or self._sees(edition.marking)

    def may_know(self, manifest: Manifest) -> bool:
        """Whether they may see what is left of a removed edition."""
        return (manifest.series, manifest.edition) == self.edition or self._sees(marking_of(manifest))

    def readable(self, series: Series) -> tuple[Edition, ...]:
        """The editions of a series that they may read, newest first."""
        return tuple(edition for edition in series.editions if self.may_read(edition))

    def _sees(self, marking: str) -> bool:
        return self.signed_in or marking.strip().upper() in self.open_markings


class Doorkeeper:
    """Tells who a request comes from."""

    def __init__(self, options: ShelfOptions) -> None:
        self._options = options
        self._key = read_key(options.state)
        # Sessions are signed with the secrets too: a new password ends them all.
        secrets = f"{options.password}\0{options.token}".encode()
        self._session_key = hashlib.sha256(self._key + secrets).digest()
        self._open = frozenset(marking.strip().upper() for marking in options.open_markings)
        self._tries: dict[str, list[float]] = {}

    def reader(self, request: HTTPConnection) -> Reader:
        """Who this is. A wrong password makes a stranger."""
        signed_in = not self._options.guarded or self._has_session(request) or self._has_secret(request)
        said = self._read_pass(request)
        if said is None:
            return Reader(signed_in, self._open)
        return Reader(signed_in, self._open, (said["series"], said["edition"]), said["expires"])

    def is_public(self, edition: Edition) -> bool:
        """Whether a stranger may read an edition of a guarded shelf: what caches on the way may keep."""
        return self._options.guarded and edition.marking.strip().upper() in self._open

    def session(self) -> str:
        """A cookie's worth of being signed in."""
        return sign(self._session_key, "session", {}, time.time() + SESSION.total_seconds())

    def is_secret(self, given: str) -> bool:
        """Whether this is the password or the token."""
        known = [secret for secret in (self._options.password, self._options.token) if secret]
        return any([_same(given, secret) for secret in known])  # noqa: C419 - the same time for each

    def must_wait(self, client: str) -> bool:
        """Whether too many wrong passwords came from this address of late."""
        recent = [
            moment for moment in self._tries.get(client, []) if moment > time.monotonic() - TRIES_WITHIN
        ]
        if recent:
            self._tries[client] = recent
        else:
            self._tries.pop(client, None)
        return len(recent) >= TRIES

    def note_wrong_password(self, client: str) -> None:
        if len(self._tries) >= MOST_CLIENTS:
            self._tries.clear()  # somebody has very many addresses: memory goes before memories
        self._tries.setdefault(client, []).append(time.monotonic())

    def _has_session(self, request: HTTPConnection) -> bool:
        note = request.cookies.get(SESSION_COOKIE, "")
        return read_signed(self._session_key, "session", note) is not None

    def _has_secret(self, request: HTTPConnection) -> bool:
        """A bearer token, or the password by HTTP Basic under any name."""
        given = _given_secret(request)
        client = client_of(request)
        if not given or self.must_wait(client):
            return False
        if self.is_secret(given):
            return True
        self.note_wrong_password(client)
        return False

    def _read_pass(self, request: HTTPConnection) -> dict[str, Any] | None:
        note = request.query_params.get(PASS_PARAMETER) or request.cookies.get(PASS_COOKIE, "")
        said = read_signed(self._key, "edition", note) if note else None
        return said if said and {"series", "edition"} <= set(said) else None


def _given_secret(request: HTTPConnection) -> str:
    """What a program says to be let in; empty when it says nothing."""
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return given.strip()
    if scheme.lower() != "basic":
        return ""
    try:
        return base64.b64decode(given, validate=True).decode("utf-8").partition(":")[2]
    except ValueError:
        return ""


def client_of(request: HTTPConnection) -> str:
    return request.client.host if request.client else ""


def _same(given: str, secret: str) -> bool:
    return bool(secret) and hmac.compare_digest(
        hashlib.sha256(given.encode("utf-8")).digest(), hashlib.sha256(secret.encode("utf-8")).digest()
    )
