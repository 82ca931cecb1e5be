"""Dates told in the way of another set: what we give as parts, joined and written as that set writes it.

Recognizers-Text takes a whole phrase for one expression ("from 2014 to 2018", "before March", "two days before
yesterday"), ends a stretch where its last part begins, writes an open end as "..", a time without a day and a time of
every day as a time alone, and takes "a few" for three. Nothing is found here that the annotators did not find; only
the words that join what they found are read.
"""

import re
from datetime import date, datetime, timedelta
from typing import Any

from flows.annotate.dates.date_meanings import number_of, shifted
from tests.quality.convention_values import IN, REACH, UNITS, clock_of, day_after, is_bare, written

Record = dict[str, Any]
_FROM = re.compile(r"(?:\b(?P<between>between|in between)|\b(?:from|during|for))(?: the)? \Z", re.IGNORECASE)
_HOURS = re.compile(r",? (?:from|between) ", re.IGNORECASE)
_TO = re.compile(r" ?(?:[-–—~]|to|through|thru|until|till|(?P<and>and))(?: the)? ?", re.IGNORECASE)
_OFFSET = re.compile(r" (?:(?P<back>before)|after|from|since)(?: the)? ")
_BESIDE_NOW = re.compile(
    r"(?:the )?(?P<step>(?:\d+ )?(?:(?P<ahead>next|coming)|last|past|previous)) ", re.IGNORECASE
)
_WITHIN = re.compile(r"\bwithin \Z", re.IGNORECASE)
_EARLIER = ("ago", "earlier", "before")
_LATER = re.compile(
    r"(?P<number>[\w-]+) (?P<unit>day|week|month|year|hour|hr|minute|min)s?"
    r" (?P<step>ago|earlier|before|later|after|from now)",
    re.IGNORECASE,
)
_ORDER = r"(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th) (?:week|weekend|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_WITH_ARTICLE = re.compile(
    rf"(?:{_ORDER}|week (?:of|after|beginning|commencing)|\d{{1,2}}(?:st|nd|rd|th)(?: of|\Z)|[a-z]{{3,7}}(?:first|second|third|th) (?:of )?)\b|(?:first|second|third|\w{{3,12}}th) of",
    re.IGNORECASE,
)
"""What takes in its article, where nothing else does."""
_PART_OF = re.compile(r"the (?=(?:end|beginning|start|middle) of)", re.IGNORECASE)
_THE = re.compile(r"\bthe \Z", re.IGNORECASE)
_LASTS = re.compile(r",? for ")
_BEGINS = re.compile(r",? (?:from|starting(?: from| on| at)?) ")
_STARTING = re.compile(r",? (?=starting )")


def join_expressions(gold: Record, found: Record) -> Record:
    """Our record with its dates as Recognizers-Text would give them. Of `gold` only text and reference date are read."""
    text = gold["text"]
    reference = date.fromisoformat(gold["date"][:10]) if gold.get("date") else None
    joined: list[Record] = []
    for mention in (_as_time(text, each) for each in found["dates"]):
        if joined and _join(text, joined[-1], mention):
            continue
        joined.append(dict(mention))
    now = datetime.fromisoformat(gold["date"][:19]) if gold.get("date") else None
    told = [_by_now(text, written(text, mention, reference), now) for mention in joined]
    return found | {"dates": [_with_article(text, mention) for mention in told]}


def _as_time(text: str, mention: Record) -> Record:
    """The hour of what is open every day as a time: that set knows it as nothing else."""
    is_hour = mention["type"] == "SET" and (mention.get("value") or "").startswith("XXXX-XX-XXT")
    return mention | {"type": "TIME"} if is_hour and is_bare(text, mention) else mention


def _by_now(text: str, mention: Record, now: datetime | None) -> Record:
    """What counts from the time or day of asking: "in 20 minutes", "the last three hours", "two weeks later"."""
    words, value = text[mention["start"] : mention["end"]], mention["value"] or ""
    if now is None:
        return mention
    if clock := re.fullmatch(r"PT([\d.]+)([HM])", value):
        length = timedelta(**{"hours" if clock[2] == "H" else "minutes": float(clock[1])})
        if within := _WITHIN.search(text, max(0, mention["start"] - REACH), mention["start"]):
            return mention | {
                "start": within.start(),
                "value": f"{now.isoformat()}/{(now + length).isoformat()}",
            }
        if ahead := IN.search(text, max(0, mention["start"] - REACH), mention["start"]):
            return mention | {"start": ahead.start(), "type": "TIME", "value": (now + length).isoformat()}
        if beside := _BESIDE_NOW.match(words):
            ends = (now, now + length) if beside["ahead"] else (now - length, now)
            start = mention["start"] + beside.start("step")
            return mention | {"start": start, "value": "/".join(end.isoformat() for end in ends)}
    if value or not (counted := _LATER.fullmatch(words)):
        return mention
    number, unit = number_of(counted["number"] or "a"), counted["unit"].lower()
    if number is None or number != int(number):
        return mention
    signed = int(number) * (-1 if counted["step"].lower() in _EARLIER else 1)
    if unit.startswith(("h", "min")):
        moved = now + timedelta(**{"hours" if unit.startswith("h") else "minutes": signed})
        return mention | {"value": moved.isoformat()}
    return mention | {"value": shifted(now.date(), unit, signed).isoformat()}


def _with_article(text: str, mention: Record) -> Record:
    """The extent as that set has it: "the first week of May", but "end of May"."""
    start = mention["start"]
    if part := _PART_OF.match(text, start, mention["end"]):
        return mention | {"start": part.end()}
    if _WITH_ARTICLE.match(text, start, mention["end"]) and _THE.search(
        text, max(0, start - len("the ")), start
    ):
        return mention | {"start": start - len("the ")}
    return mention


def _join(text: str, before: Record, mention: Record) -> bool:
    """Takes a date into the one before it, if words join them."""
    between = text[before["end"] : mention["start"]]
    if _join_length(text, before, mention, between):
        return True
    if before["type"] == "DURATION" and before.get("value") and mention.get("first"):
        offset = _OFFSET.fullmatch(between)
        day = day_after(mention["first"], before["value"], back=bool(offset and offset["back"]))
        if offset and day:
            before.update(end=mention["end"], type="DATE", value=day, first=day, last=day)
            return True
    if "until" not in before and "relation" not in before and _is_hours_of(before, mention, between):
        before.update(end=mention["end"], type="TIME", value=mention["value"], hours=True)
        return True
    connector = _TO.fullmatch(between)
    opened = _FROM.search(text, max(0, before["start"] - REACH), before["start"])
    if (
        not connector
        or before["type"] == "DURATION"
        or (connector["and"] and not (before.get("hours") or (opened and opened["between"])))
    ):
        return False
    if "until" in before or "relation" in before:
        return False
    if before["type"] == "TIME" and is_bare(text, before):
        before["begun"] = True
    if opened:
        before["start"] = opened.start()
    before.update(end=mention["end"], until=mention)
    return True


def _join_length(text: str, before: Record, mention: Record, between: str) -> bool:
    """Takes in a length behind its begin, or a begin behind its length: "10 am for 3 hours", "a week from 3 May"."""
    if mention["type"] == "DURATION" and before["type"] == "TIME" and _LASTS.fullmatch(between):
        begin, length = before, mention
    elif before["type"] == "DURATION" and (
        _BEGINS.fullmatch(between)
        or _STARTING.match(text, before["end"], mention["start"] + len("starting "))
    ):
        begin, length = mention, before
    else:
        return False
    ends = None if "until" in before else _ends_of(text, begin, length.get("value") or "")
    if ends is None:
        return False
    starts = text.startswith("starting ", mention["start"])
    opened = None if starts else _FROM.search(text, max(0, before["start"] - REACH), before["start"])
    if begin is mention and not starts and opened is None:
        return False  # "two weeks from 3 May" is a day
    start = opened.start() if opened else before["start"]
    before.update(start=start, end=mention["end"], type="DATE", value=ends, whole=True)
    return True


def _ends_of(text: str, begin: Record, length: str) -> str | None:
    """The begin and the end of a length, as days or times of day."""
    parts = re.fullmatch(r"P(?:(\d+)([DWMQY]))?(?:T(?:([\d.]+)H)?(?:(\d+)M)?)?", length)
    if parts is None or not begin.get("value"):
        return None
    if (
        begin["type"] == "DATE"
        and begin.get("first") == begin.get("last")
        and begin.get("first")
        and parts[1]
    ):
        end = day_after(begin["first"], length, back=False)
        return f"{begin['first']}/{end}" if end else None
    if begin["type"] != "TIME" or "T" not in begin["value"]:
        return None
    day = begin["value"].partition("T")[0] or "2000-01-01"
    start = datetime.fromisoformat(f"{day}T{clock_of(begin)}")
    end_day = shifted(start.date(), UNITS[parts[2]], int(parts[1])) if parts[1] else start.date()
    end = datetime.combine(end_day, start.time()) + timedelta(
        hours=float(parts[3] or 0), minutes=int(parts[4] or 0)
    )
    if is_bare(text, begin):
        return f"{start.time().isoformat()}/{end.time().isoformat()}"
    return f"{start.isoformat()}/{end.isoformat()}"


def _is_hours_of(before: Record, mention: Record, between: str) -> bool:
    """Whether the times from which hours begin stand behind their day: "Monday from 8 to 9 pm"."""
    day = before.get("first")
    is_day = before["type"] == "DATE" and day == before.get("last") and bool(day)
    return bool(is_day and mention["type"] == "TIME" and _HOURS.fullmatch(between))
