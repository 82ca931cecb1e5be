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

Record = dict[str, Any]
_FROM = re.compile(r"(?:\b(?P<between>between|in between)|\b(?:from|during|for))(?: the)? \Z", re.IGNORECASE)
_HOURS = re.compile(r",? (?:from|between) ", re.IGNORECASE)
_TO = re.compile(r" ?(?:[-–—~]|to|through|thru|until|till|(?P<and>and))(?: the)? ?", re.IGNORECASE)
_RELATION = re.compile(
    r"\b(?:(?P<since>since|as early as|(?:starting|beginning)(?: from| on| in)?)|(?P<after>(?:on or )?after|later than)"
    r"|(?P<before>(?:on or )?before|prior to|earlier than|until|till|as late as|no later than|by))(?: the)? \Z",
    re.IGNORECASE,
)
_OFFSET = re.compile(r" (?:(?P<back>before)|after|from|since)(?: the)? ")
_COUNTED = re.compile(r"in (?P<number>\w+) (?P<unit>day|week|month|year)s?", re.IGNORECASE)
_BARE_TIME = re.compile(
    r"\d{1,2}(?:[:.]\d\d){0,2} ?(?:[ap]\.?m\.?)?|(?:12 )?noon|midday|midnight|[\w ]{1,12}o[’']clock"
    r"|(?:half|quarter|[\w-]+(?: minutes?| mins?)?) (?:past|to|after|before) \w+(?: o[’']clock)?"
    r"|(?:[\w:’']+[ -]){1,3}(?:in the (?:morning|afternoon|evening)|at night)",
    re.IGNORECASE,
)
_IN = re.compile(r"\bin \Z", re.IGNORECASE)
_BESIDE_NOW = re.compile(r"(?:the )?(?P<step>(?P<ahead>next|coming)|last|past|previous) ", re.IGNORECASE)
_EARLIER = ("ago", "earlier", "before")
_LATER = re.compile(
    r"(?P<number>[\w-]+) (?P<unit>day|week|month|year|hour|hr|minute|min)s? (?P<step>ago|earlier|before|later|after)",
    re.IGNORECASE,
)
_PAST = re.compile(r"(?:the )?(?:past|last|previous)\b", re.IGNORECASE)
_WHOLE = re.compile(r"[\d-]+(?:W\d+|[QH]\d)?")
_NARROWED = re.compile(
    r"(?:the )?(?:early|earlier|late|later|mid|(?:beginning|start|middle|end)(?: of)?)[ -]", re.IGNORECASE
)
_FISCAL = re.compile(r"\b(?:fiscal|financial) year\b", re.IGNORECASE)
_MONTHS = re.compile(r"(\d{4}-\d\d)/(\d{4}-\d\d)")
_ABOUT = re.compile(r"\b(?:around|about) \Z", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:the )?(?:first|last|final|opening|closing) ", re.IGNORECASE)
_ORDER = r"(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th) (?:week|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_WITH_ARTICLE = re.compile(
    rf"(?:{_ORDER}|week of|week after|[a-z]{{3,7}}(?:first|second|third|th) (?:of )?)\b|(?:first|second|third|\w{{3,12}}th) of",
    re.IGNORECASE,
)
"""What takes in its article, where nothing else does."""
_PART_OF = re.compile(r"the (?=(?:end|beginning|start|middle) of)", re.IGNORECASE)
_THE = re.compile(r"\bthe \Z", re.IGNORECASE)
_UNITS = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}
_REACH = 20


def join_expressions(gold: Record, found: Record) -> Record:
    """Our record with its dates as Recognizers-Text would give them. Of `gold` only text and reference date are read."""
    text = gold["text"]
    reference = date.fromisoformat(gold["date"][:10]) if gold.get("date") else None
    joined: list[Record] = []
    for mention in found["dates"]:
        if joined and _join(text, joined[-1], mention):
            continue
        joined.append(dict(mention))
    now = datetime.fromisoformat(gold["date"][:19]) if gold.get("date") else None
    written = [_by_now(text, _written(text, mention, reference), now) for mention in joined]
    return found | {"dates": [_with_article(text, mention) for mention in written]}


def _by_now(text: str, mention: Record, now: datetime | None) -> Record:
    """What counts from the time or day of asking: "in 20 minutes", "the last three hours", "two weeks later"."""
    words, value = text[mention["start"] : mention["end"]], mention["value"] or ""
    if now is None:
        return mention
    if clock := re.fullmatch(r"PT(\d+)([HM])", value):
        length = timedelta(**{"hours" if clock[2] == "H" else "minutes": int(clock[1])})
        if ahead := _IN.search(text, max(0, mention["start"] - _REACH), mention["start"]):
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
    if before["type"] == "DURATION" and before.get("value") and mention.get("first"):
        offset = _OFFSET.fullmatch(between)
        day = _shift(mention["first"], before["value"], back=bool(offset and offset["back"]))
        if offset and day:
            before.update(end=mention["end"], type="DATE", value=day, first=day, last=day)
            return True
    if "until" not in before and "relation" not in before and _is_hours_of(before, mention, between):
        before.update(end=mention["end"], type="TIME", value=mention["value"], hours=True)
        return True
    connector = _TO.fullmatch(between)
    opened = _FROM.search(text, max(0, before["start"] - _REACH), before["start"])
    if (
        not connector
        or before["type"] == "DURATION"
        or (connector["and"] and not (before.get("hours") or (opened and opened["between"])))
    ):
        return False
    if "until" in before or "relation" in before:
        return False
    if before["type"] == "TIME" and _is_bare(text, before):
        before["begun"] = True
    if opened:
        before["start"] = opened.start()
    before.update(end=mention["end"], until=mention)
    return True


def _is_bare(text: str, mention: Record) -> bool:
    """Whether a time stands without a day."""
    return _BARE_TIME.fullmatch(text, mention["start"], mention["end"]) is not None


def _clock(mention: Record) -> str:
    """The time of day to the second: "17:00:00"."""
    hour, minute, second = [*mention["value"].rpartition("T")[2].rstrip("Z").split(":"), "00", "00"][:3]
    return f"{hour}:{minute}:{second}"


def _is_hours_of(before: Record, mention: Record, between: str) -> bool:
    """Whether the times from which hours begin stand behind their day: "Monday from 8 to 9 pm"."""
    day = before.get("first")
    is_day = before["type"] == "DATE" and day == before.get("last") and bool(day)
    return bool(is_day and mention["type"] == "TIME" and _HOURS.fullmatch(between))


def _shift(day: str, duration: str, *, back: bool) -> str | None:
    parts = re.fullmatch(r"P(\d+)([DWMQY])", duration)
    if parts is None:
        return None
    number = -int(parts[1]) if back else int(parts[1])
    return shifted(date.fromisoformat(day), _UNITS[parts[2]], number).isoformat()


def _written(text: str, mention: Record, reference: date | None) -> Record:
    if "until" in mention:
        until = mention.pop("until")
        if {mention["type"], until["type"]} == {"TIME"} and "begun" in mention and _is_bare(text, until):
            mention["value"], until["value"] = _clock(mention), _clock(until)
        return mention | {"value": f"{_begin(mention)}/{_begin(until)}"}
    if mention["type"] == "DURATION":
        return _written_duration(text, mention, reference)
    if mention["type"] == "SET" or not mention.get("value"):
        return mention | {"value": (mention.get("value") or "").removeprefix("XXXX-XX-XX") or None}
    value, first, last = mention["value"], mention.get("first"), mention.get("last")
    words = text[mention["start"] : mention["end"]]
    if mention["type"] == "TIME" and (
        about := _ABOUT.search(text, max(0, mention["start"] - _REACH), mention["start"])
    ):
        mention = mention | {"start": about.start()}
    value = _value_in_words(words, mention, reference)
    relation = _RELATION.search(text, max(0, mention["start"] - _REACH), mention["start"])
    if relation is None:
        return mention | {"value": value}
    if first and last and mention["type"] == "DATE":
        opened = _after(last) if relation["after"] else first
        value = f"../{first}" if relation["before"] else f"{opened}/.."
    return mention | {"start": relation.start(), "value": value}


def _value_in_words(words: str, mention: Record, reference: date | None) -> str:
    """The value of a date as that set writes it."""
    value: str = mention["value"]
    first, last = mention.get("first"), mention.get("last")
    if mention["type"] == "TIME" and _BARE_TIME.fullmatch(words):
        return "T" + value.rpartition("T")[2]
    if (counted := _COUNTED.fullmatch(words)) and reference and (number := number_of(counted["number"])):
        return shifted(reference, counted["unit"].lower(), int(number)).isoformat()
    if _FISCAL.search(words) and re.fullmatch(r"\d{4}", value):
        return f"FY{value}"
    if not first or not last or first == last:
        return value
    if months := _MONTHS.fullmatch(value):
        return f"{first}/{_after(last) if _NUMBERED.match(words) else f'{months[2]}-01'}"
    return f"{first}/{_after(last)}" if _WHOLE.fullmatch(value) and not _NARROWED.match(words) else value


def _written_duration(text: str, mention: Record, reference: date | None) -> Record:
    value = (mention.get("value") or "").replace("X", "3")
    if mention.get("first") and mention.get("last"):
        words = _PAST.match(text, mention["start"])
        article = 4 if text[mention["start"] :].startswith("the ") else 0
        ends = (mention["first"], mention["last"])
        if value.endswith("Q"):
            ends = (ends[0], _after(ends[1]))
        elif not words:
            ends = (_after(ends[0]), _after(ends[1]))
        return mention | {"start": mention["start"] + article, "type": "DATE", "value": "/".join(ends)}
    ahead = _IN.search(text, max(0, mention["start"] - _REACH), mention["start"])
    day = _shift(reference.isoformat(), value, back=False) if ahead and reference else None
    if ahead and day:
        return mention | {"start": ahead.start(), "type": "DATE", "value": day}
    return mention | {"value": value}


def _begin(mention: Record) -> str:
    return (
        mention["value"] if mention["type"] == "TIME" else mention.get("first") or mention.get("value") or ""
    )


def _after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(1)).isoformat()
