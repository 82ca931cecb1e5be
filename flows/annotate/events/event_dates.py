"""Which verb of a sentence a date goes with; none where it dates a condition, a comparison, a name or an aside."""

from collections.abc import Sequence

from flows.annotate.frames.event_verbs import VerbGroup, is_participle, is_past_form
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.speech_credits import closing_clause
from flows.english.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    MONTHS,
    OWNERS,
    PREPOSITIONS,
    WEEKDAYS,
    is_adverb,
)
from flows.model.annotation import DateMention

BOUNDARIES = frozenset(
    {
        "who", "which", "that", "whose", "when", "while", "because", "although", "though", "if", "where", "whether",
    }
)  # fmt: skip
_EITHER = frozenset({"after", "before", "until"})
"""Before a clause these bound it, before a noun ("after the vote") they do not."""
HARD = frozenset({";", ":", "—", "--"})
_UNDATED = frozenset({"since", "for", "of"})
_RELATIVES = frozenset({"who", "which", "whose", "where"})
_BEHIND_DATES = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | BOUNDARIES | _EITHER
_LONGEST_SINCE = 6
_CONDITIONS = frozenset({"if", "unless"})
_COMPARING = frozenset({"up", "down", "compared", "versus", "unchanged"})
"""What begins with these tells an earlier figure: "71 per cent, up from 68 in 2020"."""
_PREPOSITIONAL = frozenset(
    {"during", "following", "including", "starting", "beginning", "according", "speaking"}
)
_TIMES_OF = frozenset({"night", "evening", "morning", "afternoon", "week", "weekend"})
_YEAR_DIGITS = 4


def verb_of_date(frame: Frame, verbs: Sequence[VerbGroup], date: DateMention) -> VerbGroup | None:
    """The verb that a date goes with: of its clause the one before it or, where it opens a clause, the one behind."""
    place = _tokens_of(frame, date)
    if place is None or _is_beside_the_point(frame, verbs, *place):
        return None
    first, last = place
    before = next((v for v in reversed(verbs) if v.last <= first), None)
    if before and _parted(frame, verbs, before.last, first):
        before = None
    behind = _first_behind(frame, verbs, last)
    if behind and _ends_aside(frame, first, behind):
        behind = None
    if before and behind and _opens_clause(frame, first):
        return behind
    found = before or behind
    return None if found is not None and found is behind and _tells_it_all(frame, first, found) else found


def _tells_it_all(frame: Frame, first: int, verb: VerbGroup) -> bool:
    """Whether a verb behind a date only says who tells it: "Rome expects rain in 2026, the minister told reporters"."""
    credit = closing_clause(frame, verb.last - 1)
    if credit is None:
        return False
    begin = first
    while begin > 0 and frame.tokens[begin - 1].text not in {",", ";", '"', "("}:
        begin -= 1
    led = frame.tokens[begin].low in PREPOSITIONS or frame.tokens[begin].low in {
        "last",
        "this",
        "early",
        "late",
    }
    return begin != first and not led


def _first_behind(frame: Frame, verbs: Sequence[VerbGroup], last: int) -> VerbGroup | None:
    """The first verb behind a date in its own clause, over asides: "in 2024, before the term began, Lee left"."""
    begin = last
    for verb in verbs:
        if verb.first < begin:
            continue
        if any(token.text in HARD for token in frame.tokens[begin : verb.first]):
            return None
        if not _parted(frame, verbs, begin, verb.first):
            return verb
        comma = next((i for i in range(verb.last, len(frame.tokens)) if frame.tokens[i].text == ","), None)
        if comma is None or not any(token.text == "," for token in frame.tokens[begin : verb.first]):
            return None
        begin = comma + 1
    return None


def _tokens_of(frame: Frame, date: DateMention) -> tuple[int, int] | None:
    """The tokens of a date; None where it is quoted, in a dateline, or behind "since", "for" or "of": no event's."""
    inside = [i for i, t in enumerate(frame.tokens) if t.start < date.span.end and date.span.start < t.end]
    if not inside or inside[0] < frame.opening or any(frame.tokens[i].quoted >= 0 for i in inside):
        return None
    first = inside[0]
    timed = first > 1 and frame.tokens[first - 1].low == "of" and frame.tokens[first - 2].low in _TIMES_OF
    undated = first > 0 and frame.tokens[first - 1].low in _UNDATED and not timed
    if undated or frame.tokens[first].low in _UNDATED:
        return None
    return inside[0], inside[-1] + 1


def _is_beside_the_point(frame: Frame, verbs: Sequence[VerbGroup], first: int, last: int) -> bool:
    return (
        _is_compared(frame, first)
        or _is_counted_from(frame, verbs, first)
        or _describes_noun(frame, verbs, first, last)
        or _is_ahead_of_owned(frame, first, last)
        or _belongs_to_name(frame, first, last)
        or _opening_of_clause(frame, first) in _CONDITIONS | _COMPARING
        or _is_of_participle(frame, verbs, first)
    )


def _is_compared(frame: Frame, first: int) -> bool:
    """Whether what is told is measured by the date: "three times as much as in January", "more than in 2019"."""
    position = first - 1
    if position > 0 and frame.tokens[position].low in PREPOSITIONS:
        position -= 1
    return position >= 0 and frame.tokens[position].low in {"as", "than"}


def _is_counted_from(frame: Frame, verbs: Sequence[VerbGroup], first: int) -> bool:
    """Whether a date tells since when: "the lowest since independence in 1975"."""
    for position in range(first - 1, max(-1, first - _LONGEST_SINCE), -1):
        token = frame.tokens[position]
        if token.low == "since":
            return not any(position < verb.first < first for verb in verbs)
        if not token.text[:1].isalnum():
            return False
    return False


def _describes_noun(frame: Frame, verbs: Sequence[VerbGroup], first: int, last: int) -> bool:
    """Whether a date behind the verb only tells which thing is meant: "its 2026 budget", "in a Monday post"."""
    tokens = frame.tokens
    if not first or last >= len(tokens) or not any(verb.last <= first for verb in verbs):
        return False
    noun = (
        tokens[last].text.isalpha() and tokens[last].text.islower() and tokens[last].low not in _BEHIND_DATES
    )
    noun = noun and not any(verb.first == last for verb in verbs) and not is_adverb(tokens[last].low)
    owned = tokens[first - 1].low in OWNERS
    one_of_many = tokens[first - 1].low in {"a", "an"}
    meant_for = first > 1 and tokens[first - 1].low == "the" and tokens[first - 2].low == "for"
    return noun and (owned or meant_for or one_of_many)


def is_before_noun(frame: Frame, date: DateMention) -> bool:
    """Whether a date is a word of the noun behind it: "the 1994 agreement was replaced in 2018", "a June poll"."""
    place = _tokens_of(frame, date)
    if place is None or place[1] >= len(frame.tokens):
        return False
    first, behind = place[0], frame.tokens[place[1]]
    led = first == 0 or frame.tokens[first - 1].low not in PREPOSITIONS
    is_noun = behind.text.isalpha() and behind.text.islower() and behind.low not in _BEHIND_DATES
    return led and is_noun and not is_adverb(behind.low) and not is_past_form(behind.low)


def _is_ahead_of_owned(frame: Frame, first: int, last: int) -> bool:
    """Whether what happens then only comes later: "prices fell before Tuesday's vote"."""
    tokens = frame.tokens
    owner = last < len(tokens) and tokens[last].low in {"'s", "’s"}
    behind = tokens[first - 1].low if first else ""
    ahead = behind == "before" or (behind == "of" and first > 1 and tokens[first - 2].low == "ahead")
    return owner and ahead


def _belongs_to_name(frame: Frame, first: int, last: int) -> bool:
    """Whether a year ends a name: "the Online Safety Act 2023", "Horizon 2020"."""
    if last - first != 1 or not first or len(frame.tokens[first].text) != _YEAR_DIGITS:
        return False
    before = frame.tokens[first - 1]
    named = before.text[:1].isupper() and before.text.isalpha() and first > 1
    return named and frame.tokens[first].text.isdecimal() and before.low not in MONTHS | PREPOSITIONS


def _opening_of_clause(frame: Frame, first: int) -> str:
    """The first word of the stretch between commas that holds a date, over an "and" or "but"."""
    begin = first
    while begin > 0 and frame.tokens[begin - 1].text not in {",", ";", '"', "("}:
        begin -= 1
    if frame.tokens[begin].low in {"and", "but"} and begin < first:
        begin += 1
    return frame.tokens[begin].low


def _is_of_participle(frame: Frame, verbs: Sequence[VerbGroup], first: int) -> bool:
    """Whether the date is that of a participle before the subject or behind its comma.

    "Elected in 2018, Lee won"; "the drone, launched on Sunday, hit a house"; "he left, returning in 2019".
    """
    begin = first
    while begin > 0 and frame.tokens[begin - 1].text not in {",", ";", '"', "("}:
        begin -= 1
    if begin >= first:
        return False
    opening = frame.tokens[begin].low
    goes_on = begin > 0 and opening.endswith("ing") and opening not in PREPOSITIONS | _PREPOSITIONAL
    if not (is_participle(opening) or opening == "due" or goes_on):
        return False
    return not any(verb.first <= begin < verb.last for verb in verbs)


def _ends_aside(frame: Frame, first: int, behind: VerbGroup) -> bool:
    """Whether a date stands in an aside ("Lee, who was mayor in 2016, is ill") that ends before the verb."""
    if _opening_of_clause(frame, first) not in _RELATIVES:
        return False
    return any(token.text == "," for token in frame.tokens[first : behind.first])


def _parted(frame: Frame, verbs: Sequence[VerbGroup], first: int, last: int) -> bool:
    """Whether a clause begins or ends between two places."""
    return any(
        t.low in BOUNDARIES or t.text in HARD or (t.low in _EITHER and _begins_clause(frame, verbs, i))
        for i, t in enumerate(frame.tokens[first:last], first)
    )


def _begins_clause(frame: Frame, verbs: Sequence[VerbGroup], position: int) -> bool:
    """Whether a verb follows before the next comma."""
    verb = next((v.first for v in verbs if v.first > position), len(frame.tokens))
    return verb < len(frame.tokens) and not any(t.text == "," for t in frame.tokens[position:verb])


def _opens_clause(frame: Frame, first: int) -> bool:
    """Whether a date, with the preposition before it, follows a comma and "and" or "but"."""
    position = first - 1
    while position >= 0 and (
        frame.tokens[position].low in PREPOSITIONS or frame.tokens[position].low == "the"
    ):
        position -= 1
    if position < 0 or frame.tokens[position].low not in {"and", "but", "then"}:
        return False
    return not position or frame.tokens[position - 1].low not in WEEKDAYS  # "on Monday and Tuesday"
