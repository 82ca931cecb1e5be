"""Results of earlier work, found again by what they were made from: what has not changed is not done twice.

    <store>/<stage>/<ab>/<abcdef...>     the digest of the result, then the result

An entry's name is the digest of everything the result depends on (`flows.recipes`). It is written whole or not
at all, and its own digest is compared when it is read: one that is torn or altered is removed, reported and made
again. Entries hold nothing but the project's own model types, whatever stands in the file. The least recently
used go first when the store has grown too large.
"""

import hashlib
import io
import os
import pickle
import secrets
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from flows.model.problems import Problem, Severity

STORE_BYTES = 2 * 2**30
_DIGEST_BYTES = 32
_SUFFIX = ".part"

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Reused(Generic[T_co]):
    """A result that was not made now but found."""

    value: T_co


class Store:
    """A folder of results. May be used from many threads and by several builds at once.

    `fresh` finds nothing but what this run has made itself. A folder that cannot be written costs speed, never the run.
    """

    def __init__(self, folder: Path, *, fresh: bool = False, limit: int = STORE_BYTES) -> None:
        self._folder = folder
        self._fresh = fresh
        self._limit = limit
        self._lock = threading.Lock()
        self._problems: list[Problem] = []
        self._made: set[str] = set()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found damaged, or could not be kept."""
        with self._lock:
            return tuple(self._problems)

    def reuse(
        self, stage: str, key: str, work: Callable[[], T], *, lasting: Callable[[T], bool] = lambda _: True
    ) -> T | Reused[T]:
        """The result kept under `key`, or that of `work`, which is kept if it is `lasting`.

        Exceptions of the work pass through.
        """
        found: Reused[T] | None = self.find(stage, key)
        if found is not None:
            return found
        result = work()
        if lasting(result):
            self.keep(stage, key, result)
        return result

    def find(self, stage: str, key: str) -> Reused[Any] | None:
        """The result kept under `key`, or None."""
        path = self._path(stage, key)
        if self._fresh and key not in self._made:
            return None
        try:
            content = path.read_bytes()
        except OSError:
            return None
        try:
            value = _open(content)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with it, the result can be made again
            self._note(f"A stored result of {stage} was damaged ({error}) and is made again.", path)
            with suppress(OSError):
                path.unlink()
            return None
        with suppress(OSError):
            os.utime(path)
        return Reused(value)

    def keep(self, stage: str, key: str, value: object) -> None:
        """Write a result, whole or not at all."""
        path = self._path(stage, key)
        payload = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
        new = path.with_name(f"{path.name}.{secrets.token_hex(4)}{_SUFFIX}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                with new.open("wb") as file:
                    file.write(hashlib.sha256(payload).digest())
                    file.write(payload)
                new.replace(path)
                self._made.add(key)
            except BaseException:
                new.unlink(missing_ok=True)
                raise
        except OSError as error:
            self._note(f"Results cannot be kept for the next run: {error.strerror or error}.", self._folder)

    def trim(self) -> None:
        """Remove what a killed run left half-written, and the least recently used beyond the limit."""
        entries: list[tuple[float, int, Path]] = []
        for path in self._folder.glob("*/*/*"):
            with suppress(OSError):
                status = path.stat()
                entries.append((status.st_mtime, status.st_size, path))
        total = sum(size for _, size, _ in entries)
        newest = max((used for used, _, _ in entries), default=0.0)
        for used, size, path in sorted(entries):
            abandoned = path.name.endswith(_SUFFIX) and used < newest - 3600
            if abandoned or total > self._limit:
                with suppress(OSError):
                    path.unlink()
                    total -= size

    def _path(self, stage: str, key: str) -> Path:
        return self._folder / stage / key[:2] / key

    def _note(self, message: str, path: Path) -> None:
        """Remember a finding once; there may be thousands of entries."""
        note = Problem("store", str(path), message, severity=Severity.NOTE)
        with self._lock:
            if all(note.message != other.message for other in self._problems):
                self._problems.append(note)


def _open(content: bytes) -> Any:
    """The result in an entry. Raises ValueError or UnpicklingError when it is not whole."""
    digest, payload = content[:_DIGEST_BYTES], content[_DIGEST_BYTES:]
    if hashlib.sha256(payload).digest() != digest:
        raise ValueError("its digest is another")
    return _ModelReader(io.BytesIO(payload)).load()


class _ModelReader(pickle.Unpickler):
    """Reads model types, days and plain values; a file that asks for anything else is damaged, or not ours."""

    def find_class(self, module: str, name: str) -> Any:
        is_ours = module.startswith("flows.model.") and "." not in name
        if not is_ours and (module, name) != ("datetime", "date"):
            raise pickle.UnpicklingError(f"it asks for {module}.{name}")
        return super().find_class(module, name)


def digest_of(*things: object) -> str:
    """One digest for several values: model objects, paths, plain values. Equal values have equal digests."""
    digest = hashlib.sha256()
    for thing in things:
        digest.update(hashlib.sha256(_spelt(thing)).digest())
    return digest.hexdigest()


def _spelt(thing: object) -> bytes:
    """A value as bytes that tell it apart. The `repr` of a frozen dataclass does; long bytes in one are digested."""
    if isinstance(thing, bytes):
        return thing
    if is_dataclass(thing) and not isinstance(thing, type):
        values = (getattr(thing, field.name) for field in fields(thing))
        thing = type(thing).__name__, *(digest_of(v) if isinstance(v, bytes) else v for v in values)
    return repr(thing).encode("utf-8", "surrogatepass")
