"""Numbers, dates and found words as the pages print them."""

from calendar import month_name
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from markupsafe import Markup, escape

from flows.edition import PACK_NAME
from flows.shelf.search_index import MARK_END, MARK_START

_KILO = 1000
_ROUNDED_FROM = 10


def say_size(size: int) -> str:
    """Bytes as people say them: "399 kB", "5.2 MB"."""
    if size < _KILO:
        return f"{size} bytes"
    amount, units = size / _KILO, ["kB", "MB", "GB"]
    while amount >= _KILO and len(units) > 1:
        amount, units = amount / _KILO, units[1:]
    digits = 1 if units[0] != "kB" and amount < _ROUNDED_FROM else 0
    return f"{amount:.{digits}f}\u00a0{units[0]}"


def say_edition(name: str) -> str:
    """The name of an edition as its moment: "9 September 2025, 06:00 UTC"."""
    return _say(datetime.strptime(name, "%Y-%m-%dT%H%MZ").replace(tzinfo=UTC))


def say_when(seconds: float) -> str:
    """Seconds since 1970 in the same form."""
    return _say(datetime.fromtimestamp(int(seconds), UTC))


def _say(moment: datetime) -> str:
    return f"{moment.day} {month_name[moment.month]} {moment.year}, {moment:%H:%M} UTC"


def say_day(name: str) -> str:
    """The same, without the time of the day."""
    return say_edition(name).partition(",")[0]


def say_count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 page", "38 pages"."""
    return f"{number:,}\u00a0{one if number == 1 else many or one + 's'}"


def say_variant(file: str) -> str:
    """What a variant is called: "print", "large print"."""
    return "print" if file == PACK_NAME else file.removeprefix("pack-").removesuffix(".pdf").replace("-", " ")


def say_moment(seconds: float) -> str:
    """Seconds since 1970 in the form of feeds: 2025-09-09T06:00:00Z."""
    return datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def show_found(snippet: str) -> Markup:
    """A snippet with the found words marked; everything else escaped."""
    opened = str(escape(snippet)).replace(MARK_START, "<mark>").replace(MARK_END, "</mark>")
    return Markup(opened)  # noqa: S704 - escaped above


FILTERS: dict[str, Callable[..., Any]] = {
    "size": say_size,
    "edition": say_edition,
    "day": say_day,
    "count_of": say_count,
    "variant": say_variant,
    "moment": say_moment,
    "when": say_when,
    "found": show_found,
}
