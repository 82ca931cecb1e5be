"""Offices that a sentence says somebody has, has had or stands in for, with since when or until when.

"Low is our ambassador in Brussels"; "who until 11 May was Permanent Secretary"; "has acted as head since 12 May". An
office of the past is stated with the words that tell so, for alone it would say that he has it still.
"""

import re
from collections.abc import Sequence

from flows.annotate.names.name_patterns import CALENDAR
from flows.annotate.names.naming import Naming
from flows.annotate.offices.descriptions import ENDS, is_post
from flows.annotate.offices.offices_taken import SUPPOSED, leads_to_head
from flows.english.function_words import ARTICLES, POSSESSIVES
from flows.english.titles import is_office
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.word_tables import word_list
from flows.model.spans import Span

_IS = word_list("is remains")
_STANDING_IN = word_list("acted acts served serves acting serving")
_TIMES = word_list("since until till")
_DETERMINERS = ARTICLES | POSSESSIVES | {"this"}
_LEADS = word_list("of for in at to")
_BEHIND = (
    ENDS | _LEADS | _TIMES | {"and", "but", "who", "when", "from", "with", "on", "there", "today", "now"}
)
"""What may stand behind an office that is the end of what is said: no further noun."""
_LONGEST_TIME = 5
_YEARS = 4
"""Tokens of "from 2014 to 2017"."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_OBJECT = 12


def office_held(stretch: Stretch, name: Naming, names: Sequence[Naming]) -> Span | None:
    """The office that the words behind a name say its bearer has or has had."""
    tokens = stretch.tokens
    if name.first and tokens[name.first - 1].text.lower() in SUPPOSED:
        return None
    place = _behind_aside(tokens, name)
    before = _end_of_time(tokens, place)
    words = [token.text for token in tokens[before : before + 4]]
    standing = next((i for i, word in enumerate(words[:3]) if word in _STANDING_IN), None)
    if standing is not None and set(words[:standing]) <= {"has", "had", "is", "was", "been"}:
        as_ = before + standing + 1
        behind_as = as_ < len(tokens) and tokens[as_].text == "as"
        first = as_ + 1 if words[standing] == "serves" else before + standing
        return _office(stretch, first, as_ + 1, names) if behind_as else None
    if words[:1] == ["was"]:
        return _past_office(stretch, place, before, names)
    if words[:2] == ["has", "been"]:
        found = _office(stretch, before + 2, before + 2, names)
        return found if found and (_tells_time(stretch, found) or _lasts(stretch, found)) else None
    return _office(stretch, before + 1, before + 1, names) if words[:1] and words[0] in _IS else None


def _behind_aside(tokens: Sequence[Token], name: Naming) -> int:
    """Where what is told of somebody begins: behind ", who", behind an age, behind the comma that ends an aside."""
    place = name.last
    words = [token.text for token in tokens[place : place + 3]]
    if words[:2] == [",", "who"]:
        return place + 2
    if len(words) > 2 and words[0] == words[2] == "," and words[1].isdigit():  # noqa: PLR2004 - ", 51,"
        return place + 3
    is_aside = name.first > 0 and tokens[name.first - 1].text == ","
    return place + (is_aside and words[:1] == [","])


def _past_office(stretch: Stretch, place: int, verb: int, names: Sequence[Naming]) -> Span | None:
    """What somebody was "until" a day, with that day before or behind it."""
    found = _office(stretch, place, verb + 1, names)
    return found if found and (place < verb or _tells_time(stretch, found)) else None


def _tells_time(stretch: Stretch, office: Span) -> bool:
    return any(
        t.text in _TIMES or _YEAR.fullmatch(t.text)
        for t in stretch.tokens
        if office.start <= t.start < office.end
    )


def _lasts(stretch: Stretch, office: Span) -> bool:
    """Whether "since" and what came about then follow: "has been minister since the government took office"."""
    behind = next((t.text for t in stretch.tokens if t.start >= office.end), "")
    return behind == "since"


def _office(stretch: Stretch, first: int, start: int, names: Sequence[Naming]) -> Span | None:
    """The words from token `first` on, with the office that begins at `start` and what it is of, since or until."""
    tokens = stretch.tokens
    begin = start + (start < len(tokens) and tokens[start].text.lower() in _DETERMINERS)
    head = begin
    while head < len(tokens) and not _is_head(tokens, head) and leads_to_head(stretch, head, names):
        head += 1
    if head >= len(tokens) or not is_post(tokens[head].text):
        return None
    if head + 1 < len(tokens) and tokens[head + 1].text not in _BEHIND:
        return None
    end = _end_of_time(tokens, _end_of_object(tokens, head + 1, names))
    return stretch.span(begin if first == start else first, end)


def _is_head(tokens: Sequence[Token], place: int) -> bool:
    following = tokens[place + 1].text if place + 1 < len(tokens) else "."
    return is_post(tokens[place].text) and not is_office(following) and following != "-"


def _end_of_object(tokens: Sequence[Token], place: int, names: Sequence[Naming]) -> int:
    """Where "in this Ministry", "to the United Nations" ends; just there if nothing such follows."""
    end = place
    while end + 1 < len(tokens) and tokens[end].text in _LEADS and end - place < _LONGEST_OBJECT:
        start = end + 1 + (tokens[end + 1].text in _DETERMINERS)
        named = next((n.last for n in names if n.first == start), start)
        while named < len(tokens) and capitalised(tokens[named].text) and tokens[named].text not in CALENDAR:
            named += 1
        if named == start:
            break
        end = named
    return end


def _end_of_time(tokens: Sequence[Token], place: int) -> int:
    """Where "since 12 May", "until last week" ends that begins at a place; just there if nothing such follows."""
    if place >= len(tokens) or tokens[place].text not in _TIMES:
        return _end_of_years(tokens, place)
    end = place + 1
    while end < min(len(tokens), place + 1 + _LONGEST_TIME) and _dates(tokens[end].text):
        end += 1
    return end if end > place + 1 else place


def _end_of_years(tokens: Sequence[Token], place: int) -> int:
    """Where "from 2014 to 2017" ends that begins at a place; just there if nothing such follows."""
    words = [token.text for token in tokens[place : place + _YEARS]]
    told = words[::2] == ["from", "to"] and all(_YEAR.fullmatch(word) for word in words[1::2])
    return place + _YEARS if told and len(words) == _YEARS else place


def _dates(word: str) -> bool:
    known = word in CALENDAR or word in {
        "last",
        "this",
        "week",
        "month",
        "year",
        "yesterday",
        "then",
        "early",
        "late",
    }
    return known or word[:1].isdigit()
