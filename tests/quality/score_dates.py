"""Dates against gold: the same stretch of the calendar counts as the same value, however it is written."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from tests.quality.conventions import join_expressions
from tests.quality.marked_text import UNRESOLVED
from tests.quality.spans import Share, Tally, overlap, paired, trimmed

Record = dict[str, Any]
Days = tuple[date, date]
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12}


def score_dates(pairs: Sequence[tuple[Record, Record]], *, points: bool = False) -> dict[str, float]:
    """`exact` span F1; `value F1` (overlapping, right value); `value accuracy` of overlapping dates; `modifier`.

    `points` asks only for gold values that name a stretch of the calendar.
    """
    exact, valued, accuracy, modifier = Tally(), Tally(), Share(), Share()
    for gold, found in pairs:
        text = gold["text"]
        asked = [d for d in gold["dates"] if not points or days_of(d.get("value"))]
        there = [trimmed(text, d["start"], d["end"]) for d in asked]
        ignored = [trimmed(text, d["start"], d["end"]) for d in gold["dates"] if d not in asked]
        dates = [(trimmed(text, d["start"], d["end"]), d) for d in found["dates"]]
        dates = [
            (place, d)
            for place, d in dates
            if any(overlap(place, p) for p in there) or not any(overlap(place, p) for p in ignored)
        ]
        places = [place for place, _ in dates]
        exact.add_sets(set(places), set(there))
        right = 0
        for i, j in paired(there, places):
            if asked[i].get("value") or asked[i].get("values"):
                same = same_date(dates[j][1].get("value"), asked[i])
                accuracy.add(same)
                right += same
            if asked[i].get("mod"):
                modifier.add(dates[j][1].get("mod", "") == asked[i]["mod"])
        valued.add(right, len(places), len(there))
    return {
        "exact F1": exact.f1,
        "value F1": valued.f1,
        "value accuracy": accuracy.value,
        "modifier accuracy": modifier.value,
    }


def score_joined(pairs: Sequence[tuple[Record, Record]]) -> dict[str, float]:
    """The same with our dates joined and written as Recognizers-Text has them."""
    return score_dates([(gold, join_expressions(gold, found)) for gold, found in pairs])


def same_date(value: str | None, gold: Record) -> bool:
    """Whether a value is one of those accepted, as printed or as days; a clock time must be as printed."""
    accepted = [v for v in (gold.get("value"), *gold.get("values", ())) if v]
    if UNRESOLVED in accepted:
        return value is None
    if not value:
        return False
    if any(_plain(value) == _plain(v) for v in accepted):
        return True
    days = days_of(value)
    for other in accepted:
        if days and days == days_of(other):
            # Same days: right, unless both state a time of day and differ in it.
            return not (re.match(r"\d{4}-\d\d-\d\dT", _plain(other)) and "T" in _plain(value))
    return False


def _plain(value: str) -> str:
    return re.sub(r"T00:00(:00)?$", "", value.strip().upper())


def days_of(value: str | None) -> Days | None:
    """First and last day of a TIMEX3 value or interval "A/B"; None where it names no stretch of the calendar."""
    if not value:
        return None
    plain = value.strip().upper().replace("TXX:XX", "")
    if "/" in plain:
        first, last = (days_of(half) for half in plain.split("/", 1))
        return (first[0], last[1]) if first and last else None
    plain = re.split(r"T|\s", plain)[0]
    try:
        return _days_of_one(plain)
    except ValueError:
        return None


def _days_of_one(plain: str) -> Days | None:
    if match := re.fullmatch(r"(\d{4})-(\d\d?)-(\d\d?)", plain):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return day, day
    if match := re.fullmatch(r"(\d{4})-W(\d\d?)(?:-(WE|\d))?", plain):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        if match[3] is None:
            return monday, monday + timedelta(6)
        if match[3] == "WE":
            return monday + timedelta(5), monday + timedelta(6)
        return (monday + timedelta(int(match[3]) - 1),) * 2
    if match := re.fullmatch(r"(\d{4})-(\d\d)", plain):
        return _months(int(match[1]), int(match[2]), 1)
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", plain):
        return _months(int(match[1]), 3 * int(match[2]) - 2, 3)
    if match := re.fullmatch(r"(\d{4})-H([12])", plain):
        return _months(int(match[1]), 6 * int(match[2]) - 5, 6)
    if match := re.fullmatch(r"(\d{4})-?(SP|SU|FA|AU|WI)", plain):
        return _months(int(match[1]), _SEASONS[match[2]], 3)
    return _years_of(plain)


def _years_of(plain: str) -> Days | None:
    """A year ("2025"), a decade ("199", "199X") or a century ("19", "19XX")."""
    if not (match := re.fullmatch(r"(\d{4})|(\d{3})X?|(\d\d)(?:XX)?", plain)):
        return None
    digits = match[1] or match[2] or match[3]
    length = 10 ** (4 - len(digits))
    return date(int(digits) * length, 1, 1), date(int(digits) * length + length - 1, 12, 31)


def _months(year: int, month: int, count: int) -> Days:
    """`count` months from that one on."""
    after = month + count - 1
    return date(year, month, 1), date(year + after // 12, after % 12 + 1, 1) - timedelta(1)
