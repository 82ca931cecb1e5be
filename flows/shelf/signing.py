"""Signed notes: what the shelf says to itself through a reader's browser, and nobody else can say."""

import base64
import hashlib
import hmac
import json
import os
import secrets
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from flows.errors import EnvironmentMissing

KEY_NAME = "shelf.key"
_KEY_BYTES = 32


def read_key(state: Path) -> bytes:
    """The key of this shelf, made when there is none. Only its user can read it. Raises EnvironmentMissing."""
    path = state / KEY_NAME
    try:
        state.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Written whole under another name first: two shelves that start at once agree on one key.
        new = state / f".{KEY_NAME}.{secrets.token_hex(4)}"
        if not path.exists():
            descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(secrets.token_bytes(_KEY_BYTES))
            with suppress(FileExistsError):
                os.link(new, path)
            new.unlink()
        key = path.read_bytes()
    except OSError as error:
        raise EnvironmentMissing(
            f"The key {path} cannot be read: {error.strerror}.", "Set BRIEFPACK_CACHE to another folder."
        ) from error
    if len(key) < _KEY_BYTES:
        raise EnvironmentMissing(f"The key {path} is too short.", "Remove it; links made with it end.")
    return key


def sign(key: bytes, purpose: str, said: dict[str, Any], expires: float) -> str:
    """A note that says `said` for one purpose until `expires`, seconds since 1970. Fit for an address."""
    body = json.dumps({**said, "expires": int(expires)}, sort_keys=True, separators=(",", ":"))
    payload = _encode(body.encode("utf-8"))
    return f"{payload}.{_encode(_seal(key, purpose, payload))}"


def read_signed(key: bytes, purpose: str, note: str) -> dict[str, Any] | None:
    """What a note says; None when it was not signed for this purpose, was altered, or has expired."""
    payload, _, seal = note.partition(".")
    try:
        if not hmac.compare_digest(_decode(seal), _seal(key, purpose, payload)):
            return None
        said = json.loads(_decode(payload))
    except (ValueError, UnicodeError):
        return None
    if not isinstance(said, dict) or said.get("expires", 0) < time.time():
        return None
    return said


def _seal(key: bytes, purpose: str, payload: str) -> bytes:
    return hmac.digest(key, f"{purpose}:{payload}".encode(), hashlib.sha256)


def _encode(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode("ascii")


def _decode(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
