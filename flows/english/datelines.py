"""The dateline that opens a report: "NAIROBI, Oct 14 (Unity Wire) - " says where, when and for whom it was written."""

import re
from dataclasses import dataclass

from flows.english.head_lines import KICKER_WORDS
from flows.english.state_names import ONE_WORD, TWO_WORDS
from flows.model.calendar_names import MONTH, WEEKDAY

_LONGEST = 240
_WORD = r"[^\W\d_a-z][\w.'’-]{0,30}"
_COUNTRY = rf"(?!{MONTH}\b){_WORD}(?:[ /](?:(?:of|and|the) ){{0,2}}{_WORD}){{0,3}}"
_PLACE = rf"[^\W\d_a-z][\w.'’-]{{1,30}}(?:[ /]{_WORD}){{0,4}}(?:, {_COUNTRY}){{0,2}}"
_YEAR = r"[12]\d{3}"
_GAP = r"[ \u00a0]"
_DAY = rf"(?:{MONTH}{_GAP}\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?{_GAP}(?:of{_GAP})?{MONTH})"
_FULL = rf"(?:{_DAY},?{_GAP}{_YEAR}\b|{_YEAR}-[01]\d-[0-3]\d)"
_DATE = rf"(?:{_FULL}|{_DAY})"
_AGENCY = r"(?: ?[(/](?P<agency>[A-Z][\w&., ’'-]{1,40})[)/])?"
_DASH = r" ?(?:—|–|\.?--?)"
_CAPITALS = r"[A-Z][A-Z-]{2,20}(?: [A-Z][A-Z-]{1,20}){0,2}"
_BYLINE = r"(?: ?/[A-Z][^/\n]{1,40}/)?"
_FORMS = (
    re.compile(rf"(?P<place>{_PLACE}?)--\((?P<agency>[A-Z ]{{4,30}})\)--(?P<day>{_FULL})--"),
    re.compile(
        rf"(?:(?P<place>{_PLACE}),? (?P<day>{_DATE})|(?P<alone>{_DATE}))[.,]{{0,2}} ?"
        rf"/(?P<agency>[A-Z][\w&., ’'-]{{1,40}})/(?:[.:]|{_DASH}) ?(?=\S)"
    ),
    re.compile(
        rf"(?!(?i:{KICKER_WORDS})\b)(?P<place>{_CAPITALS})(?:[.,] (?P<day>{_DATE}))?\. (?P<agency>{_CAPITALS}){_BYLINE}"
        r" ?[—–-] (?=[A-Z“\"])"
    ),
    re.compile(
        rf"(?P<place>{_PLACE}), (?P<day>{_DATE}), (?P<agency>[A-Z][A-Z-]{{2,20}}|[A-Z]\w+ News Agency){_BYLINE}"
        rf"(?:\s*\Z|(?:[.:]|{_DASH}) (?=\S)|(?<=[A-Z]{{6}}) (?=[A-Z“\"]))"
    ),
    re.compile(
        rf"(?:(?P<place>{_PLACE})(?<!-)(?:,? (?P<day>{_DATE}))?|(?P<alone>{_DATE})),?{_AGENCY}{_DASH} ?(?=\S)"
    ),
    re.compile(
        rf"(?:\((?P<place>{_PLACE}),?|(?![^(]{{0,80}}[a-z])(?P<capitals>{_PLACE}),? \() ?(?P<day>{_FULL})\)"
        rf"(?:{_DASH} ?|:? )(?=\S)"
    ),
)
_CITY_AND_STATE = re.compile(
    rf"(?P<place>[^\W\d_a-z][\w.'’-]{{1,30}}(?: {_WORD}){{0,2}}, "
    rf"(?:D\.?C\.?|{'|'.join(sorted(ONE_WORD | TWO_WORDS))})):"
    r" (?=(?:An?|The|In|On|At|Today|Following|Mr|Ms|Mrs|Dr|Professor)\b)"
)
"""As funds and banks open their statements: "Washington, DC: An IMF mission"."""
_ENDS_IN_YEAR = re.compile(rf"{_FULL}\Z")
_BEFORE_DAY = re.compile(rf", {WEEKDAY}\Z")
_SHORTEST = 3
"""Letters of a place alone before a dash; fewer are initials."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says, in its own words, empty where it does not; `end` is where the prose behind it begins."""

    place: str
    day: str
    agency: str
    end: int


def read_dateline(words: str) -> Dateline | None:
    """The dateline with which words begin; None where there is none."""
    head = words[:_LONGEST]
    if named := _CITY_AND_STATE.match(head):
        return Dateline(named["place"], "", "", named.end())
    match = next((one for form in _FORMS if (one := form.match(head))), None)
    if match is None:
        return None
    said = {name: value or "" for name, value in match.groupdict().items()}
    place = _BEFORE_DAY.sub("", (said["place"] or said.get("capitals", "")).rstrip("-"))
    found = Dateline(place, said["day"] or said.get("alone", ""), said.get("agency", ""), match.end())
    return found if _is_sure(found, head) else None


def is_bare_dateline(words: str) -> bool:
    """Whether a line is a dateline and nothing else: "Arden, November 20, REDTAC"."""
    found = read_dateline(words)
    return found is not None and found.end == len(words)


def _is_sure(found: Dateline, head: str) -> bool:
    """Whether it is no sentence with a dash: a place alone is in capitals, and prose begins behind a free dash."""
    if not found.place or (found.day and found.agency):
        return bool(found.day and found.agency)
    tight = found.place.isupper() and head[: found.end].endswith("--") and head[found.end].isupper()
    begins = tight or (head[found.end - 1] == " " and not head[found.end].islower())
    if found.place.partition(",")[0].isupper():
        return bool(found.day or found.agency) or (begins and len(found.place) >= _SHORTEST)
    return bool(found.day) and (begins or _ENDS_IN_YEAR.match(found.day) is not None)
