"""What sets two figures of one measure apart, so that they are no rivals: other days, happenings, areas or parts."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from flows.compose.matching.contrary import NEWS_LASTS
from flows.compose.sentences.governing_dates import date_of_figure, end_of_stretch
from flows.compose.sentences.locating import SourceSurvey, amounts_in, near_to
from flows.compose.sentences.table_cells import date_of_cell
from flows.compose.wording.wording import content_words, fold
from flows.english.level_verbs import MOVES, TRADED
from flows.english.number_words import ABOUT, APPROXIMATIONS, AT_LEAST, AT_MOST, JUST_BELOW
from flows.english.sentence_openings import leans_on_others
from flows.model.annotation import Amount, AmountType, DateMention, EntityType
from flows.model.calendar_values import Days, clock_of
from flows.model.spans import Span

_LONG_APART = timedelta(days=NEWS_LASTS)
"""Between two days from which on a count is another count."""
_HAPPENING = re.compile(
    r"\b(?:Hurricane|Typhoon|Cyclone|Storm|Operation|Super Typhoon)s? (?P<name>[A-Z][\w’'-]+)"
    r"(?:(?: and|,) (?P<second>[A-Z][\w’'-]+))?"
)
_AS_OFTEN = 0.5
"""The share of the mentions of the happening named most from which on another leads beside it."""
_PART_BEFORE = re.compile(
    r"\b(?:additional|another|further|extra|remaining|other|of which|of whom|of them|including|includes?) "
    r"(?:(?:about|around|some|nearly|almost|more than|over|at least|up to) )?\Z",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(r" (?:more|other|others|additional|further|extra|of them|of these|of those)\b")
_WISHED = re.compile(
    r"\b(?:prefer(?:s|red)?|want(?:s|ed)?|wish(?:es|ed)?|urg(?:es|ed)|demand(?:s|ed)|favou?r(?:s|ed)?|recommend(?:s|ed)?"
    r"|call(?:s|ed)? for|seeks?|sought|argu(?:es|ed) for|should|ought to)\b"
)
_DENIED = re.compile(
    r" (?:cannot|(?:can|could|do|does|did|is|are|was|were|has|have|had|will|would|may|might|must|shall|should) not)\b"
)
_SAMPLE_BEFORE = re.compile(
    r"\b(?:(?:polls?|surveys?|samples?|interviews?|panels?|studies|study) (?:of|with|among|conducted among)"
    r"|(?i:surveyed|polled|interviewed|questioned|sampled))(?: [a-z]+){0,3} \Z"
)
_SAMPLE_AFTER = re.compile(
    r"(?: [\w-]+){0,3} (?:(?:were |was )?(?:surveyed|polled|interviewed|questioned|sampled)|respondents|interviews"
    r"|(?:likely|registered) voters)\b"
)
_AREA_BEFORE = re.compile(r"\b(?:[Ii]n|[Aa]cross|[Ff]or|[Aa]t|[Ww]ithin|[Tt]hroughout) (?:\w+ ){0,2}\Z")
_AREA_AFTER = re.compile(r"[-–]wide\b|[’']s\b")
_AFTERSHOCK_BEFORE = re.compile(r"\baftershocks?\b[^.;:,]{0,40}\Z", re.IGNORECASE)
_AFTERSHOCK_AFTER = re.compile(r"[ -](?:[a-z]+ )?aftershocks?\b")
_ROUNDED = ABOUT | JUST_BELOW
_NEAR = Decimal("0.1")
"""The share of a rounded number within which another may be the same."""
_REACH, _FAR = 40, 400
_MOVES = re.compile(
    rf"\b(?:{'|'.join(sorted(MOVES | TRADED))}|settled|closed|ended|opened|traded|trading"
    r"|unchanged|little changed|changed hands)\b"
)
_TRADED = re.compile(
    r"\b(?:shares?|stocks?|futures|index|crude|bullion|yields?|spot|contracts?|closed at|settled at)\b",
    re.IGNORECASE,
)
_PER_GOODS = re.compile(
    r"(?: (?:an?|per) |/)(?:metric )?(?:tonnes?|tons?|t|barrels?|bbl|ounces?|oz|pounds?|lbs?|bushels?|lit(?:re|er)s?"
    r"|gallons?|kilos?|kilograms?|kg|MWh|therms?)\b"
)
_OF_LEVELS = ("centimetre", "metre", "foot", "inch", "degree", "degree Celsius", "degree Fahrenheit")
_LAST_WORDS = re.compile(rf"\b[a-z]+\s+(?:{APPROXIMATIONS} )?\Z")
"""The verb right before a share, which many holders have in common: "hold", "land"."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Where and of when a figure is told. `sentence` is its source's number and its sentence."""

    sentence: tuple[int, Span]
    held: Days | None
    """The stretch of the calendar that governs it."""
    published_on: date | None
    happenings: frozenset[str]
    areas: frozenset[str]
    is_part: bool
    """Whether it comes on top of another number, or is of it: "an additional 200", "of which 40"."""
    approximation: str
    is_rate: bool
    is_share_of: bool = False
    """Whether it is the share that somebody has in a whole: "holds 4.2% of the quota"."""
    is_wished: bool = False
    """Whether somebody only wants it: "preferred to keep the rate at 7%"."""
    is_of_what_does_not: bool = False
    """Whether it counts those of which something is denied: "92 stations cannot be used"."""
    is_sample: bool = False
    """Whether it counts those whom a survey asked."""
    moment: date | None = None
    """The last day of which it is, else that of its source."""
    is_of_one_day: bool = False
    """Whether it is a price, a quotation or a level, which the next day is another."""
    aftershock: str | None = None
    """Of an aftershock the hour at which it struck, which may be empty; None of all else."""
    told_of: frozenset[str] = frozenset()
    """The words that say whose such a share is; empty where nothing stands beside it, as in a table."""


def describe_circumstances(survey: SourceSurvey, amount: Amount) -> Circumstances:
    """The circumstances of one figure, as far as its sentence and its source tell."""
    text, sentence = survey.text, survey.sentence_of(amount.span)
    governing = date_of_figure(survey, amount.span) or date_of_cell(survey, amount.span.start)
    end = end_of_stretch(survey, governing) if governing else None
    last = end or governing
    held = last.days if last else None
    is_dated = survey.annotated.document.is_dated
    near = near_to(amount.span, sentence)
    named = _happenings(near.of(text)) or leading_happenings(text)
    before = text[max(sentence.start, amount.span.start - _REACH) : amount.span.start]
    return Circumstances(
        sentence=(survey.number, sentence),
        held=governing.days if governing else None,
        moment=held.last if held else survey.day if is_dated else None,
        published_on=survey.day if is_dated else None,
        happenings=frozenset(named),
        areas=_areas(survey, near),
        is_part=bool(_PART_BEFORE.search(before) or _PART_AFTER.match(text, amount.span.end)),
        approximation=amount.approximation,
        is_rate=amount.type is AmountType.PERCENT or " per " in text[amount.span.end : amount.span.end + 5],
        is_wished=_WISHED.search(text, near.start, amount.span.start) is not None,
        is_share_of=_is_share_of(text, amount),
        is_of_one_day=_is_of_one_day(text, sentence, amount),
        is_sample=is_sample(survey, amount),
        is_of_what_does_not=_DENIED.match(
            text, max(amount.span.end, amount.measure.end if amount.measure else 0)
        )
        is not None,
        aftershock=_aftershock(text, near, amount, governing),
        told_of=_told_of(survey, sentence, amount) if _is_share_of(text, amount) else frozenset(),
    )


def _aftershock(text: str, near: Span, amount: Amount, governing: DateMention | None) -> str | None:
    told = _AFTERSHOCK_BEFORE.search(text, near.start, amount.span.start)
    told = told or _AFTERSHOCK_AFTER.match(text, amount.span.end)
    return clock_of(governing.value or "") if told and governing else "" if told else None


def is_sample(survey: SourceSurvey, amount: Amount) -> bool:
    """Whether a figure counts those whom a survey asked: of two surveys neither contradicts the other with it."""
    sentence = survey.sentence_of(amount.span)
    before = survey.text[max(sentence.start, amount.span.start - _REACH) : amount.span.start]
    end = amount.span.end
    return bool(_SAMPLE_BEFORE.search(before) or _SAMPLE_AFTER.match(survey.text, end, sentence.end))


def _is_share_of(text: str, amount: Amount) -> bool:
    measure = amount.measure
    if amount.type is not AmountType.PERCENT or measure is None or measure.start < amount.span.end:
        return False
    return text[amount.span.end : measure.start].startswith(" of ")


def _told_of(survey: SourceSurvey, sentence: Span, amount: Amount) -> frozenset[str]:
    """The words of the sentence without the figure, its measure and its verb; with a pronoun, of the one before too."""
    text, measure, near = survey.text, amount.measure or amount.span, near_to(amount.span, sentence)
    before = text[near.start : amount.span.start]
    verb = content_words((_LAST_WORDS.search(before) or [""])[0])
    words = content_words(before) | content_words(text[measure.end : near.end])
    if leans_on_others(sentence.of(text)):
        index = bisect_left(survey.sentence_starts, sentence.start) - 1
        start = survey.sentence_starts[index] if index >= 0 else sentence.start
        words |= content_words(text[start : sentence.start])
    return frozenset(word for word in words - verb if not word.isdecimal())


def tells_of_one_day(survey: SourceSurvey, span: Span) -> bool:
    """Whether a stretch holds a price, a quotation or a level that the next day is another."""
    sentence = survey.sentence_of(span)
    return any(_is_of_one_day(survey.text, sentence, amount) for amount in amounts_in(survey, span))


def _is_of_one_day(text: str, sentence: Span, amount: Amount) -> bool:
    """Whether a sentence tells how a price, a share, an index or a river moved, or where it closed."""
    start, end = max(sentence.start, amount.span.start - _FAR), min(sentence.end, amount.span.end + _FAR)
    moves = _MOVES.search(text, start, end) is not None
    if moves and amount.type is AmountType.QUANTITY and amount.unit in _OF_LEVELS:
        return True
    priced = amount.type is AmountType.MONEY and _PER_GOODS.match(text, amount.span.end) is not None
    return moves and (priced or _TRADED.search(text, start, end) is not None)


def _are_of_other_days(one: Circumstances, other: Circumstances) -> bool:
    """Whether one of two figures is only of its day, and the other is of another, or of one that is not known."""
    return (one.is_of_one_day or other.is_of_one_day) and one.moment != other.moment


def _belong_to_others(one: Circumstances, other: Circumstances) -> bool:
    """Whether two shares of a whole are of holders that no word says to be the same."""
    shares = one.is_share_of and other.is_share_of and one.sentence[0] != other.sentence[0]
    return shares and bool(one.told_of and other.told_of) and one.told_of.isdisjoint(other.told_of)


def tell_apart(one: Circumstances, other: Circumstances) -> bool:
    """Whether two figures of one measure are told of different things, so that neither contradicts the other."""
    if one.sentence == other.sentence or one.is_part != other.is_part or one.is_wished != other.is_wished:
        return True
    if one.is_of_what_does_not != other.is_of_what_does_not or one.is_sample or other.is_sample:
        return True
    if hold_at_other_times(one, other) or _are_of_other_days(one, other):
        return True
    if (one.aftershock is None) != (other.aftershock is None):
        return True
    if one.aftershock and other.aftershock and one.aftershock != other.aftershock:
        return True
    same_source = one.sentence[0] == other.sentence[0]
    if (same_source and one.is_part) or _belong_to_others(one, other):
        return True
    areas = (one.is_rate and other.is_rate) or same_source
    return areas and bool(one.areas and other.areas) and one.areas.isdisjoint(other.areas)


def hold_at_other_times(one: Circumstances, other: Circumstances) -> bool:
    """Whether two figures are of days far apart or of happenings of other names."""
    if one.happenings and other.happenings and one.happenings.isdisjoint(other.happenings):
        return True
    days = (_only(one.published_on), _only(other.published_on))
    moments = (one.held or days[0], other.held or days[1])
    return _are_far(*moments) and (one.sentence[0] == other.sentence[0] or _are_far(*days))


def leaves_room(value: str, approximation: str, other: str) -> bool:
    """Whether a number that is only bounded or rounded leaves room for another: "more than 100" for 131."""
    try:
        stated, told = Decimal(value), Decimal(other)
    except InvalidOperation:
        return False
    if approximation in AT_LEAST:
        return told >= stated
    if approximation in AT_MOST or approximation == "just under":
        return told <= stated
    return approximation in _ROUNDED and abs(told - stated) <= _NEAR * abs(stated)


def is_more(one: str, other: str) -> bool:
    """Whether the one value is larger."""
    try:
        return Decimal(one) > Decimal(other)
    except InvalidOperation:
        return False


def _are_far(one: Days | None, other: Days | None) -> bool:
    if one is None or other is None:
        return False
    return one.first - other.last > _LONG_APART or other.first - one.last > _LONG_APART


def _only(day: date | None) -> Days | None:
    return Days(day, day, "day") if day else None


def _happenings(words: str) -> Counter[str]:
    """The named storms and operations of some words, with how often each is named."""
    found = (name for match in _HAPPENING.finditer(words) for name in match.groups() if name)
    return Counter(fold(name) for name in found)


@lru_cache(maxsize=64)
def leading_happenings(text: str) -> frozenset[str]:
    """The storms and operations, by their own names, that a text names most."""
    counts = _happenings(text)
    most = max(counts.values(), default=0)
    return frozenset(name for name, count in counts.items() if count >= _AS_OFTEN * most)


def _areas(survey: SourceSurvey, sentence: Span) -> frozenset[str]:
    """The places of which a sentence tells: "in Bristol", "the England-wide rate"."""
    mentions = survey.annotated.annotations.mentions
    first = bisect_left(mentions, sentence.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, sentence.end, key=lambda mention: mention.span.start)
    return frozenset(
        fold(mention.span.of(survey.text))
        for mention in mentions[first:last]
        if mention.type is EntityType.PLACE
        and (
            _AREA_BEFORE.search(survey.text, sentence.start, mention.span.start)
            or _AREA_AFTER.match(survey.text, mention.span.end)
        )
    )


def names_in(survey: SourceSurvey) -> frozenset[str]:
    """All that a source names, in small letters."""
    return frozenset(fold(entity.name) for entity in survey.annotated.annotations.entities)
