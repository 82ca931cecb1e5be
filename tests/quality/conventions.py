"""Dates told in the way of another set: what we give as parts, joined and written as that set writes it.

Recognizers-Text takes a whole phrase for one expression ("from 2014 to 2018", "before March", "two days before
yesterday"), ends a stretch where its last part begins, writes an open end as "..", a time without a day and a time of
every day as a time alone, and takes "a few" for three. Nothing is found here that the annotators did not find; only
the words that join what they found are read.
"""

import re
from datetime import date, timedelta
from typing import Any

from flows.annotate.dates.date_meanings import number_of, shifted

Record = dict[str, Any]
_FROM = re.compile(r"(?:\b(?P<between>between|in between)|\b(?:from|during|for))(?: the)? \Z", re.IGNORECASE)
_TO = re.compile(r" ?(?:[-–—~]|to|through|thru|until|till|(?P<and>and))(?: the)? ?", re.IGNORECASE)
_RELATION = re.compile(
    r"\b(?:(?P<since>since|as early as|starting(?: from)?)|(?P<after>after|later than)|(?P<before>before|prior to"
    r"|earlier than|until|till|as late as|no later than))(?: the)? \Z",
    re.IGNORECASE,
)
_OFFSET = re.compile(r" (?:(?P<back>before)|after|from|since)(?: the)? ")
_COUNTED = re.compile(r"in (?P<number>\w+) (?P<unit>day|week|month|year)s?", re.IGNORECASE)
_BARE_TIME = re.compile(
    r"[\d:. ]+(?:[ap]\.?m\.?)?|noon|midday|midnight|.*o[’']clock.*|(?:half|quarter) .*", re.IGNORECASE
)
_IN = re.compile(r"\bin \Z", re.IGNORECASE)
_PAST = re.compile(r"(?:the )?(?:past|last|previous)\b", re.IGNORECASE)
_WHOLE = re.compile(r"[\d-]+(?:W\d+|[QH]\d)?")
_NARROWED = re.compile(
    r"(?:the )?(?:early|earlier|late|later|mid|(?:beginning|start|middle|end)(?: of)?)[ -]", re.IGNORECASE
)
_FISCAL = re.compile(r"\b(?:fiscal|financial) year\b", re.IGNORECASE)
_MONTHS = re.compile(r"(\d{4}-\d\d)/(\d{4}-\d\d)")
_ABOUT = re.compile(r"\b(?:around|about) \Z", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:the )?(?:first|last|final|opening|closing) ", re.IGNORECASE)
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
    return found | {"dates": [_written(text, mention, reference) for mention in joined]}


def _join(text: str, before: Record, mention: Record) -> bool:
    """Takes a date into the one before it, if words join them."""
    between = text[before["end"] : mention["start"]]
    if before["type"] == "DURATION" and before.get("value") and mention.get("first"):
        offset = _OFFSET.fullmatch(between)
        day = _shift(mention["first"], before["value"], back=bool(offset and offset["back"]))
        if offset and day:
            before.update(end=mention["end"], type="DATE", value=day, first=day, last=day)
            return True
    connector = _TO.fullmatch(between)
    opened = _FROM.search(text, max(0, before["start"] - _REACH), before["start"])
    if (
        not connector
        or before["type"] == "DURATION"
        or (connector["and"] and not (opened and opened["between"]))
    ):
        return False
    if "until" in before or "relation" in before:
        return False
    if opened:
        before["start"] = opened.start()
    before.update(end=mention["end"], until=mention)
    return True


def _shift(day: str, duration: str, *, back: bool) -> str | None:
    parts = re.fullmatch(r"P(\d+)([DWMQY])", duration)
    if parts is None:
        return None
    number = -int(parts[1]) if back else int(parts[1])
    return shifted(date.fromisoformat(day), _UNITS[parts[2]], number).isoformat()


def _written(text: str, mention: Record, reference: date | None) -> Record:
    if "until" in mention:
        until = mention.pop("until")
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
