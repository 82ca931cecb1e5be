"""Deadlines that a text gives as a length from a day it states: "within three days of the vote on 31 May"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from flows.compose.registers.held_things import BEFORE_DAY
from flows.compose.sentences.governing_dates import dates_near
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import words_of
from flows.english.held_events import EVENT
from flows.english.vocabulary import stem_of
from flows.model.annotation import Anchor, DateMention, DateType
from flows.model.calendar_values import Days
from flows.model.spans import Span

_LENGTH = re.compile(r"P(\d{1,4})([DWMY])")
_WORKING = re.compile(r"\b(?:working|business|banking|school|trading)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\b[Ww]ithin (?:a (?:period|maximum) of )?\Z")
_AT_LEAST = re.compile(r"\b(?:[Nn]ot later than|[Nn]o later than|[Aa]t least) \Z")
_REACH = 40
_FAR = 120
"""Characters before a day in which stands what is then."""
_LONGEST = 2000
"""Characters of a sentence that says within what time something must be done."""
_FROM = re.compile(r" (?:of|after|from|following|as of|as from) ")
_BEFORE = re.compile(r" (?:before|prior to|ahead of) ")
_THING = re.compile(
    rf"(?:the|its|that|this) (?:date of (?:the |its )?)?(?:[\w’'-]{{1,24}} ){{0,2}}?(?P<noun>{EVENT})\b"
)
_ON = re.compile(r"(?: (?:in|for|of) [\w’' -]{2,40}?)? (?:on|of)(?: the)? ")
_ACT = re.compile(
    r"(?:the|its|their|that|this) (?:date of (?:the |its )?|day of (?:the |its )?)?"
    r"(?P<act>notification|publication|display|announcement|delivery|signing|signature|adoption|submission|filing"
    r"|receipt|appointment|dissolution)\b(?P<own> of (?:this|the present) [A-Za-z]{3,20}\b)?"
)
_OWN_KIND = (
    r"(?:this|the present) (?:[A-Z][a-z]+ )?(?:[Oo]rder|[Dd]ecision|[Jj]udge?ment|[Rr]uling|[Nn]otice|[Ll]etter"
    r"|[Dd]irection|[Dd]ecree|[Rr]esolution|[Rr]eport|[Mm]emorandum|[Pp]roclamation|[Dd]irective)\b"
)
_PAPER = re.compile(rf"(?:the )?(?:(?:date|day|entry|issuance) (?:hereof\b|of {_OWN_KIND})|{_OWN_KIND})")
"""The text itself: "within 14 days of the date of this Order"."""
_STEMS = {
    "notification": "notif", "publication": "publish", "display": "display", "announcement": "announc",
    "delivery": "deliver", "signing": "sign", "signature": "sign", "adoption": "adopt", "submission": "submit",
    "filing": "file", "receipt": "receiv", "appointment": "appoint", "dissolution": "dissol",
}  # fmt: skip
_OWN_ACTS = ("signing", "signature", "adoption", "publication")
"""What is done with a text on the day it states as its own."""
_LENGTHS = re.compile(r"\bwithin\b", re.IGNORECASE)
_VOTES = frozenset({"vote", "poll", "election", "by-election", "ballot", "referendum"})
_ENDS = re.compile(r"[.;,)]|\Z|\n")
_DUTY = re.compile(
    r"\b(?:shall|must|ha(?:s|ve) to|(?:is|are) (?:required |obliged |ordered )?to|orders? [^.;]{1,80} to)"
    r"\b[^.;]{0,100}\Z"
)


class _KnownDays:
    """The only days of things and acts in a text, each looked for once."""

    def __init__(self, survey: SourceSurvey) -> None:
        self._survey = survey
        self._found: dict[str, tuple[date, Span] | None] = {}

    def of_thing(self, noun: str) -> tuple[date, Span] | None:
        """The day of a thing, if nothing else of its kind has another: else it is not certain which is meant."""
        told = stem_of(words_of(noun)[-1])
        nouns = "|".join(sorted(_VOTES) if told in _VOTES else [re.escape(told)])
        return self._only_day(rf"\b(?i:{nouns})s?\b[^.;:]{{0,60}} \Z")

    def of_act(self, act: str) -> tuple[date, Span] | None:
        """The day of the only act of its kind."""
        return self._only_day(rf"\b{_STEMS[act]}[a-z]{{0,4}}\b[^.;:]{{0,60}}? (?:on|of|from){BEFORE_DAY} \Z")

    def _only_day(self, before: str) -> tuple[date, Span] | None:
        if before not in self._found:
            found = list(self._days_behind(re.compile(before)))
            self._found[before] = found[0] if len({day for day, _ in found}) == 1 else None
        return self._found[before]

    def _days_behind(self, words: re.Pattern[str]) -> Iterator[tuple[date, Span]]:
        survey = self._survey
        for day in survey.annotated.annotations.dates:
            days, start = _single_day(day), day.span.start
            begin = max(survey.sentence_of(day.span).start, start - _FAR)
            if days and words.search(survey.text, begin, start):
                yield days.first, day.span


def counted_deadlines(survey: SourceSurvey) -> Iterator[DateMention]:
    """The last days of such lengths, as dates that stand where these do; only where the day they begin is certain."""
    known = _KnownDays(survey)
    for mention in survey.annotated.annotations.dates:
        if mention.type is not DateType.DURATION or _WORKING.search(mention.span.of(survey.text)):
            continue
        length = _LENGTH.fullmatch(mention.value or "")
        start = max(0, mention.span.start - _REACH)
        within = _WITHIN.search(survey.text, start, mention.span.start)
        at_least = _AT_LEAST.search(survey.text, start, mention.span.start)
        if length is None or mention.mod or not (within or at_least):
            continue
        begin = _begin(survey, mention, known) if within else _thing_behind(survey, mention, _BEFORE, known)
        if begin is None:
            continue
        number = int(length[1]) * (1 if within else -1)
        day = _shifted(begin[0], number, length[2])
        lead = within or at_least
        yield replace(
            mention,
            span=Span(lead.start() if lead else mention.span.start, mention.span.end),
            type=DateType.DATE,
            value=day.isoformat(),
            days=Days(day, day, "day"),
            reach=None,
            anchor=Anchor.NARRATIVE if begin[1] else Anchor.REFERENCE,
            anchor_span=begin[1],
        )


def _begin(survey: SourceSurvey, mention: DateMention, known: _KnownDays) -> tuple[date, Span | None] | None:
    """The day from which "within 45 days" counts, and where the text states it; None for its own day."""
    if _FROM.match(survey.text, mention.span.end):
        return _thing_behind(survey, mention, _FROM, known)
    sentence = survey.sentence_of(mention.span)
    if len(sentence) > _LONGEST:
        return None
    alone = (
        _ENDS.match(survey.text, mention.span.end) and len(_LENGTHS.findall(sentence.of(survey.text))) == 1
    )
    others = (m for m in dates_near(survey, mention.span) if sentence.contains(m.span) and _single_day(m))
    if not alone or any(others) or not _DUTY.search(survey.text, sentence.start, mention.span.start):
        return None
    return _own_day(survey)


def _own_day(survey: SourceSurvey) -> tuple[date, None] | None:
    return (survey.day, None) if survey.day and survey.annotated.document.is_dated else None


def _thing_behind(
    survey: SourceSurvey, mention: DateMention, joined: re.Pattern[str], known: _KnownDays
) -> tuple[date, Span | None] | None:
    """The day of what stands behind "of" or "before": a day itself, what is held on one, or what is done."""
    lead = joined.match(survey.text, mention.span.end)
    if lead is None:
        return None
    for day in dates_near(survey, mention.span):
        if day.span.start == lead.end() and (days := _single_day(day)):
            return days.first, day.span
    if _PAPER.match(survey.text, lead.end()):
        return _own_day(survey)
    act = _ACT.match(survey.text, lead.end())
    if act is not None and act["own"]:
        return _own_day(survey) if act["act"] in _OWN_ACTS else None
    if thing := _THING.match(survey.text, lead.end()):
        return _day_behind(survey, mention, thing.end()) or known.of_thing(thing["noun"])
    return known.of_act(act["act"]) if act else None


def _day_behind(survey: SourceSurvey, mention: DateMention, end: int) -> tuple[date, Span] | None:
    """The day that follows the words for a thing: "of the vote on 31 May"."""
    for day in dates_near(survey, mention.span):
        days = _single_day(day) if day.span.start > end else None
        if days and _ON.fullmatch(survey.text, end, day.span.start):
            return days.first, day.span
    return None


def _single_day(mention: DateMention) -> Days | None:
    days = mention.days if mention.type in (DateType.DATE, DateType.TIME) else None
    return days if days and days.first == days.last and days.precision == "day" else None


def _shifted(day: date, number: int, unit: str) -> date:
    if unit in "DW":
        return day + timedelta(number * (7 if unit == "W" else 1))
    months = day.year * 12 + day.month - 1 + number * (12 if unit == "Y" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
