"""What a request for a file asks of its state: RFC 9110, sections 13 (conditions) and 14 (ranges).

A strong entity tag is the content's digest. One range is served; a request for several gets the whole file, as
the standard allows.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

from starlette.datastructures import Headers

_RANGE = re.compile(r"bytes=\s*(\d*)-(\d*)\s*", re.ASCII | re.IGNORECASE)
_TAG = re.compile(r'(?:W/)?"[^"]*"')
_LONGEST_NUMBER = 18
"""Digits of a position that can be one."""


@dataclass(frozen=True, slots=True)
class FileState:
    """A file as its headers state it. `modified` is seconds since 1970, rounded down."""

    tag: str
    modified: int
    size: int

    @property
    def last_modified(self) -> str:
        return format_datetime(datetime.fromtimestamp(self.modified, UTC), usegmt=True)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is to be sent: the status, and for 200 and 206 which bytes."""

    status: int
    start: int = 0
    length: int = 0


def answer(method: str, headers: Headers, state: FileState) -> Answer:
    """Decide between 200, 206, 304, 412 and 416, in the order the standard gives."""
    if not _still_wanted(headers, state):
        return Answer(412)
    if _already_there(headers, state):
        return Answer(304)
    asked = headers.get("range")
    if method == "GET" and asked and _range_applies(headers, state):
        return _read_range(asked, state.size)
    return Answer(200, 0, state.size)


def _still_wanted(headers: Headers, state: FileState) -> bool:
    """If-Match and If-Unmodified-Since."""
    match = headers.get("if-match")
    if match is not None:
        return match.strip() == "*" or state.tag in _TAG.findall(match)
    since = _moment(headers.get("if-unmodified-since"))
    return since is None or state.modified <= since


def _already_there(headers: Headers, state: FileState) -> bool:
    """If-None-Match (compared weakly) and If-Modified-Since."""
    match = headers.get("if-none-match")
    if match is not None:
        return match.strip() == "*" or state.tag in {tag.removeprefix("W/") for tag in _TAG.findall(match)}
    since = _moment(headers.get("if-modified-since"))
    return since is not None and state.modified <= since


def _range_applies(headers: Headers, state: FileState) -> bool:
    """If-Range: a strong tag, or the very date of Last-Modified; anything else asks for the whole file."""
    condition = headers.get("if-range")
    if condition is None:
        return True
    condition = condition.strip()
    if '"' in condition:
        return condition == state.tag
    return _moment(condition) == state.modified


def _read_range(asked: str, size: int) -> Answer:
    whole = Answer(200, 0, size)
    match = _RANGE.fullmatch(asked.strip())
    if match is None or max(map(len, match.groups())) > _LONGEST_NUMBER:
        return whole
    first, last = match.groups()
    if not first:
        if not last:
            return whole
        length = min(int(last), size)
        return Answer(206, size - length, length) if length else Answer(416)
    start, end = int(first), min(int(last), size - 1) if last else size - 1
    if last and int(last) < start:
        return whole
    return Answer(206, start, end - start + 1) if start < size else Answer(416)


def _moment(text: str | None) -> int | None:
    """An HTTP date as seconds since 1970; None when there is none."""
    if not text:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return int(moment.replace(tzinfo=moment.tzinfo or UTC).timestamp())
