"""When to build what: one schedule from the command line, or the many of a schedules.toml.

[[schedule]]
name = "morning"                  # what it is called in Prefect's interface
cron = "0 6 * * 1-5"              # or interval = "30m", or rrule = "FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=6;..."
timezone = "Europe/London"
sources = ["asia"]                # files or folders, relative to this file; default: its own folder
series = "asia"                   # output, config, title, variants, workers ...: as the flags of `briefpack schedule`
only_if_changed = true
"""

import re
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from flows.errors import UsageError
from flows.settings import LOCAL
from flows.toml_files import read_toml, suggest_name

_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_PATHS = ("output", "config", "templates", "store")
"""Keys whose value is a path, relative to the file of schedules."""
_INTERVAL = re.compile(r"(\d+)([mhdw])")


@dataclass(frozen=True, slots=True)
class ScheduleRequest:
    """When to build, and with which parameters of the flow. Exactly one of cron, interval and rrule is given.

    A time of day means that time in `timezone`, summer and winter; an interval counts from midnight there.
    """

    name: str
    sources: tuple[str, ...]
    cron: str = ""
    interval: str = ""
    rrule: str = ""
    timezone: str = "UTC"
    output: str = "outputs"
    config: str = ""
    series: str = ""
    title: str = ""
    templates: str = ""
    store: str = ""
    workers: int = 0
    variants: tuple[str, ...] = ()
    paper: str = ""
    engine: str = LOCAL
    dask_address: str = ""
    only_if_changed: bool = False

    @property
    def when(self) -> str:
        """The schedule in its own words."""
        return f"{self.cron or self.interval or self.rrule} ({self.timezone})"

    @property
    def every(self) -> timedelta | None:
        """The interval, if that is how the schedule is given. Raises UsageError for one that is none."""
        if not self.interval:
            return None
        found = _INTERVAL.fullmatch(self.interval)
        if found is None or not int(found[1]):
            raise UsageError(f"{self.interval!r} is not an interval.", "Write 30m, 6h, 1d or 2w.")
        return timedelta(**{_UNITS[found[2]]: int(found[1])})

    def build(self) -> dict[str, Any]:
        """What every run builds. Paths are made absolute: a run may start anywhere."""
        given = {
            name: getattr(self, name) or None
            for name in ("series", "title", "workers", "paper", "dask_address")
        }
        paths = {name: _absolute(getattr(self, name)) for name in ("config", "templates", "store")}
        return {
            "sources": [_absolute(source) for source in self.sources],
            "output": _absolute(self.output),
            "variants": list(self.variants) or None,
            "only_if_changed": self.only_if_changed,
            "engine": self.engine,
            **given,
            **paths,
        }

    def parameters(self) -> dict[str, Any]:
        """The parameters of every run: what it builds, once the feeds have been fetched."""
        return {**self.build(), "fetch": True}


def check_request(request: ScheduleRequest) -> None:
    """Raise UsageError unless the request says when, in one way, and in a zone that is known."""
    given = [word for word in (request.cron, request.interval, request.rrule) if word]
    if len(given) != 1:
        raise UsageError(
            f"The schedule {request.name!r} says {len(given)} times when to build.",
            "Give one of cron, interval and rrule.",
        )
    _ = request.every
    try:
        ZoneInfo(request.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UsageError(
            f"{request.timezone!r} in the schedule {request.name!r} is not a time zone.",
            "Use an IANA name such as Europe/London.",
        ) from error


def read_schedules(path: Path, output: str) -> tuple[ScheduleRequest, ...]:
    """The schedules of a file, each with a name of its own; `output` where a row names none. Raises UsageError."""
    tables = read_toml(path, "Check the path given to --file.")
    rows = tables.get("schedule")
    if set(tables) != {"schedule"} or not isinstance(rows, list) or not rows:
        raise UsageError(f"{path} holds something else than schedules.", "Write [[schedule]] above each row.")
    requests = tuple(
        _read_row(row, f"{path}: [[schedule]] {number}", path.parent, output)
        for number, row in enumerate(rows, 1)
    )
    names = [request.name for request in requests]
    if repeated := next((name for name in names if names.count(name) > 1), None):
        raise UsageError(f"{path}: two schedules are called {repeated!r}.", "Give each a name of its own.")
    return requests


def _read_row(row: Any, place: str, home: Path, output: str) -> ScheduleRequest:
    known = {field.name: field.type for field in fields(ScheduleRequest)}
    if not isinstance(row, dict) or not isinstance(row.get("name"), str) or not row["name"]:
        raise UsageError(f"{place} has no name.", 'Write name = "morning".')
    values: dict[str, Any] = {"sources": (".",), "output": output}
    for key, value in row.items():
        if key not in known:
            raise UsageError(f"{place}: unknown key {key}.", suggest_name(key, known, "Known keys:"))
        values[key] = _read_value(f"{place}: {key}", value, known[key])
    request = ScheduleRequest(**values)
    check_request(request)
    beside: dict[str, Any] = {key: str(home / row[key]) for key in _PATHS if row.get(key)}
    return replace(request, sources=tuple(str(home / source) for source in request.sources), **beside)


def _read_value(place: str, value: Any, expected: Any) -> Any:
    if expected == tuple[str, ...]:
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
    elif type(value) is expected:
        return value
    raise UsageError(f"{place} = {value!r} is of the wrong kind.", "See the README for an example.")


def _absolute(path: str) -> str | None:
    return str(Path(path).resolve()) if path else None
