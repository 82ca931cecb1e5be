"""How Recognizers-Text writes the values of dates: open ends as "..", a stretch ending where its last part begins."""

import re
from datetime import date, timedelta
from typing import Any

from flows.annotate.dates.date_meanings import number_of, shifted

Record = dict[str, Any]
_RELATION = re.compile(
    r"\b(?:(?P<since>since|as early as|(?:starting|beginning)(?: from| on| in)?)|(?P<after>(?:on or )?after|later than)"
    r"|(?P<before>(?:on or )?before|prior to|earlier than|until|till|as late as|no later than|by))(?: the)? \Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"in (?P<number>\w+) (?P<unit>day|week|month|year)s?", re.IGNORECASE)
_BARE_TIME = re.compile(
    r"\d{1,2}(?:[:.]\d\d){0,2} ?(?:[ap]\.?m\.?)?|\d{3,4}(?: ?[ap]\.?m\.?)?|in the [a-z]+ at \d{1,2}"
    r"|(?:12 )?noon|midday|midnight|[\w ]{1,12}o[’']clock"
    r"|(?!to|\w{3,6}day\b)(?:half|quarter|[\w-]+(?: minutes?| mins?)?) (?:past|to|after|before) \w+(?: o[’']clock)?"
    r"|(?:[\w:’']+[ -]){1,3}(?:in the (?:morning|afternoon|evening)|at night)",
    re.IGNORECASE,
)
IN = re.compile(r"\bin \Z", re.IGNORECASE)
_PAST = re.compile(r"(?:the )?(?:\d+ )?(?:past|last|previous)\b", re.IGNORECASE)
_WHOLE = re.compile(r"[\d-]+(?:W\d+|[QH]\d)?")
_NARROWED = re.compile(
    r"(?:the )?(?:early|earlier|late|later|mid|(?:beginning|start|middle|end)(?: of)?)[ -]", re.IGNORECASE
)
_FISCAL = re.compile(r"\b(?:fiscal|financial) year\b", re.IGNORECASE)
_MONTHS = re.compile(r"(\d{4}-\d\d)/(\d{4}-\d\d)")
_ABOUT = re.compile(r"\b(?:around|about) \Z", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:the )?(?:first|last|final|opening|closing) ", re.IGNORECASE)
_BEGUN = re.compile(r".{1,40} from (?:today|now|tomorrow)", re.IGNORECASE)
_FOR = re.compile(r"\bfor \Z", re.IGNORECASE)
_OR_LATER = re.compile(r" (?:or|and) later\b")
_END_OF = re.compile(r"(?:(?:from|between) )?(?:the )?(?P<middle>middle|end) of\b", re.IGNORECASE)
_LATE = re.compile(r"late[ -]", re.IGNORECASE)
_SPOKEN_RANGE = re.compile(r"\b(?:from|between)(?: the)? \Z", re.IGNORECASE)
UNITS = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}
REACH = 20


def is_bare(text: str, mention: Record) -> bool:
    """Whether a time stands without a day."""
    return _BARE_TIME.fullmatch(text, mention["start"], mention["end"]) is not None


def clock_of(mention: Record) -> str:
    """The time of day to the second: "17:00:00"."""
    hour, minute, second = [*mention["value"].rpartition("T")[2].rstrip("Z").split(":"), "00", "00"][:3]
    return f"{hour}:{minute}:{second}"


def day_after(day: str, duration: str, *, back: bool) -> str | None:
    parts = re.fullmatch(r"P(\d+)([DWMQY])", duration)
    if parts is None:
        return None
    number = -int(parts[1]) if back else int(parts[1])
    return shifted(date.fromisoformat(day), UNITS[parts[2]], number).isoformat()


def written(text: str, mention: Record, reference: date | None) -> Record:
    """A mention, joined or not, as that set writes it."""
    if "until" in mention:
        return _written_stretch(text, mention, mention.pop("until"), reference)
    if "whole" in mention:
        return mention
    if mention["type"] == "DURATION":
        return _written_duration(text, mention, reference)
    if mention["type"] == "SET" or not mention.get("value"):
        return mention | {"value": (mention.get("value") or "").removeprefix("XXXX-XX-XX") or None}
    words = text[mention["start"] : mention["end"]]
    if mention["type"] == "TIME" and (about := _before(_ABOUT, text, mention)):
        mention = mention | {"start": about.start()}
    return _with_relation(text, mention, _value_in_words(words, mention, reference))


def _written_stretch(text: str, mention: Record, until: Record, reference: date | None) -> Record:
    if {mention["type"], until["type"]} == {"TIME"} and "begun" in mention and is_bare(text, until):
        mention["value"], until["value"] = clock_of(mention), clock_of(until)
    now = reference.isoformat() if reference and until["value"] == "PRESENT_REF" else ""
    return mention | {"value": f"{_begin(text, mention)}/{now or _begin(text, until)}"}


def _with_relation(text: str, mention: Record, value: str) -> Record:
    """With the words that open a stretch before or behind: "since", "by", "or later"."""
    first, last = mention.get("first"), mention.get("last")
    if mention["type"] == "DATE" and (later := _OR_LATER.match(text, mention["end"])):
        return mention | {"end": later.end(), "value": f"{first or value}/.."}
    if "/" in mention["value"] and (opened := _before(_SPOKEN_RANGE, text, mention)):
        return mention | {"start": opened.start(), "value": value}
    relation = _before(_RELATION, text, mention)
    if relation is None:
        return mention | {"value": value}
    if first and last and mention["type"] == "DATE":
        opened_on = _after(last) if relation["after"] else first
        is_month = re.fullmatch(r"\d{4}-\d\d", value)
        if mention.get("mod") == "END" and is_month and _LATE.match(text, mention["start"]):
            opened_on = f"{value}-16"
        value = f"../{_begin(text, mention)}" if relation["before"] else f"{opened_on}/.."
    return mention | {"start": relation.start(), "value": value}


def _before(words: re.Pattern[str], text: str, mention: Record) -> re.Match[str] | None:
    """Words that stand right before a mention."""
    return words.search(text, max(0, mention["start"] - REACH), mention["start"])


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
    if words.endswith("to date") and reference:
        return f"{first}/{reference.isoformat()}"
    if mention.get("mod") == "MID" and re.fullmatch(r"\d{4}-\d\d", value):
        return f"{value}-10/{value}-21"
    if months := _MONTHS.fullmatch(value):
        return f"{first}/{_after(last) if _NUMBERED.match(words) else f'{months[2]}-01'}"
    return f"{first}/{_after(last)}" if _WHOLE.fullmatch(value) and not _NARROWED.match(words) else value


def _written_duration(text: str, mention: Record, reference: date | None) -> Record:
    value = (mention.get("value") or "").replace("X", "3")
    if mention.get("first") and mention.get("last"):
        goes_on = _FOR.search(text, max(0, mention["start"] - REACH), mention["start"])
        if goes_on and _BEGUN.fullmatch(text, mention["start"], mention["end"]):
            ends = f"{mention['first']}/{mention['last']}"
            return mention | {"start": goes_on.start(), "type": "DATE", "value": ends}
        words = _PAST.match(text, mention["start"])
        article = 4 if text[mention["start"] :].startswith("the ") else 0
        ends = (mention["first"], mention["last"])
        if value.endswith("Q"):
            ends = (ends[0], _after(ends[1]))
        elif not words:
            ends = (_after(ends[0]), _after(ends[1]))
        return mention | {"start": mention["start"] + article, "type": "DATE", "value": "/".join(ends)}
    ahead = IN.search(text, max(0, mention["start"] - REACH), mention["start"])
    day = day_after(reference.isoformat(), value, back=False) if ahead and reference else None
    if ahead and day:
        return mention | {"start": ahead.start(), "type": "DATE", "value": day}
    return mention | {"value": value}


def _begin(text: str, mention: Record) -> str:
    """Where a stretch begins or ends: of "the end of May" it is the last day, of its middle the sixteenth."""
    if mention["type"] == "TIME" or not mention.get("first"):
        return mention.get("value") or ""
    part, value = _END_OF.match(text, mention["start"], mention["end"]), mention["value"]
    if part and part["middle"] == "end":
        return _after(mention["last"])
    if part and re.fullmatch(r"\d{4}(?:-\d\d)?", value):
        return f"{value}-16" if "-" in value else f"{value}-07-02"
    return mention["first"]


def _after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(1)).isoformat()
