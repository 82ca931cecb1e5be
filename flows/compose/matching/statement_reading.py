"""The sentences and clauses of sources, read as statements: their names, days and words, and what they call off."""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise, takewhile

from flows.compose.matching.countries_told_of import leading_countries
from flows.compose.matching.joined_entities import Named
from flows.compose.matching.opposites import sides_in
from flows.compose.matching.ranks import ranks_in, set_aside
from flows.compose.matching.statement import Statement, stem
from flows.compose.matching.statements import Statements
from flows.compose.sentences.bare_names import only_names
from flows.compose.sentences.clauses import divide_into_clauses
from flows.compose.sentences.corrected import find_corrections, is_of_earlier_version, withdrawn_stretches
from flows.compose.sentences.courtesies import is_form
from flows.compose.sentences.datelines import without_dateline
from flows.compose.sentences.denied_claims import is_without_claim
from flows.compose.sentences.factuality import read_factuality
from flows.compose.sentences.lead_ins import is_asked_for
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.mastheads import is_head_line
from flows.compose.wording.wording import content_words, fold, on_one_line
from flows.english.held_events import BANNED, DECIDES, EVENT, MOVED
from flows.english.word_tables import word_list
from flows.model.annotation import AmountType, DateMention, EntityType
from flows.model.spans import Span

_NAME_COUNTS = 1.5
"""A name tells so much more than a word as rare."""
_NO_DENIAL = re.compile(
    r"\b(?:not|no) (?:later|earlier|sooner|more|less|fewer) than\b|\bnot only\b", re.IGNORECASE
)
_DENYING = word_list(
    "no not never neither nor nobody nothing none cannot don't doesn't didn't isn't aren't wasn't weren't hasn't"
    " haven't hadn't won't wouldn't can't couldn't shouldn't"
)
"""What a statement denies is told apart from its terms."""
_CALLED_OFF = re.compile(
    r"(?<!\bto be )(?<!\bmay be )(?<!\bmight be )(?<!\bcan be )(?<!\bcould be )(?<!\bshould be )(?<!\bmust be )"
    r"(?<!\bnot )(?<!\bnot be )\b(?:(?:postpon|cancel|cancell|annull|scrapp|abandon|reschedul)ed"
    r"|(?:postpone|cancel|annul|scrap|abandon)s|(?:put|call(?:s|ed)|is|are) off"
    rf"|{DECIDES} to (?:postpone|cancel|annul|scrap|abandon|call off|put off))\b"
    r"(?! (?:once|twice|repeatedly|several times|\w+ times)\b)"
)
"""What says that something will not be, or not then; asking "to postpone" it does not."""
_BANNED = re.compile(
    rf"\b(?:has|have|had) (?:now |also )?{BANNED} (?:[\w’'-]{{1,24}} ){{1,4}}?{EVENT}\b"
    rf"|\b{EVENT}\b[^.;:,?!]{{0,60}}? (?:has|have) (?:now |since )?been {BANNED}\b",
    re.IGNORECASE,
)
_MOVED_TO = re.compile(
    rf"(?<!\bnot )(?<!\bnot be )(?<!\bto be )\b(?:{MOVED}|pushed)\b[^.;:,?!]{{0,60}}?"
    r" (?:to|until|till)(?: the)?(?: \w+day,?)? \Z"
)
"""Before the day to which something is moved."""
_TO_DAY = re.compile(r"\b(?:to|until|till)(?: the)?(?: \w+day,?)? \Z")
_NAME_OF_DAY = re.compile(
    r"\b(?!Election|Polling|Match|Budget|Opening|Closing|Decision|Trading)(?:[A-Z][\w’']+ ){1,3}Day"
    r"(?: is)?(?:,| on|,? of)? \Z"
)
"""Before a day what it is called: "Independence Day on 9 December" tells no more than the day."""
_BEFORE_DAY, _BEFORE_MOVED = 24, 120
_FURTHEST = 60
"""Characters between two parties of one deed."""
_BY = re.compile(r"\b\w{2,}(?:ed|en|wn|ck|ght|pt|ut|it|ot|un|ng) by\b")
"""A participle with "by": who stands behind it acts."""
_WHERE = re.compile(
    r"\b(?:in|at|near|from|to|of|on|for|across|inside|outside|around|over|through|into)(?: the)? \Z"
)
_ACT = frozenset([EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.GROUP])
_LONGEST = 90
"""Terms; a longer sentence is a list or a text without stops."""

_BARE_OPENING = re.compile(r"[\W\d_]*(?:(?:The|And|But|Yet) )?")
_DOES = re.compile(r" (?:(?:have|had|has|will) )?(?:[a-z]+ly )?[a-z]+")
_IN_PLACE = re.compile(r"(?: [a-z][a-z’'-]{1,20}){0,3} (?:in|at|near) (?:the )?")
"""Between a number and the place of what it counts."""
_SAID_ON = re.compile(
    r"\b(?:says?|said|told (?!to\b)[^.;:]{1,30}?|stated|announced|declared|insisted|replied|wrote|posted|speaking)"
    r"(?: in [^.;:,]{1,20}?)?(?: (?:late|early|on|in|earlier|the|again)){0,3} \Z"
)
"""Before the day on which something is said."""


def read_statements(sources: Sequence[SourceSurvey], named: Named) -> Statements:
    """The sentences of all sources as statements, in order."""
    return _weigh_all(s for survey in sources for s in _read(survey, named, survey.sentences))


def read_clauses(sources: Sequence[SourceSurvey], named: Named) -> Statements:
    """The clauses of all sources as statements, in order: what one sentence joins may be told apart elsewhere."""
    return _weigh_all(s for survey in sources for s in _read(survey, named, _telling_clauses(survey)))


def _telling_clauses(survey: SourceSurvey) -> Iterator[Span]:
    """The clauses without those that only observe the forms of a debate or a letter, or only ask for something, and
    those of sentences that their source puts right.
    """
    corrected, withdrawn = find_corrections(survey), withdrawn_stretches(survey)
    for whole in divide_into_clauses(survey):
        clause = without_dateline(survey, whole)
        formal = is_form(on_one_line(clause.of(survey.text))) or is_asked_for(survey, clause.start)
        if (
            not formal
            and clause.start < survey.end
            and not is_head_line(survey, clause.start)
            and not only_names(survey, whole)
            and survey.sentence_of(clause) not in corrected
            and not any(wrong.overlaps(clause) and 2 * len(wrong) > len(clause) for wrong in withdrawn)
            and not is_of_earlier_version(on_one_line(survey.sentence_of(clause).of(survey.text)))
        ):
            yield clause


def _weigh_all(statements: Iterable[Statement]) -> Statements:
    found = tuple(statements)
    counts = Counter(term for statement in found for term in statement.terms)
    weights = {
        term: math.log2(1 + len(found) / count) * (_NAME_COUNTS if term.startswith(("@", "#")) else 1.0)
        for term, count in counts.items()
    }
    return Statements(weights, {(s.source, s.span): s for s in found})


def _read(survey: SourceSurvey, named: Named, spans: Iterable[Span]) -> Iterator[Statement]:
    mentions, actors = sorted(_mentions(survey, named)), sorted(_actors(survey, named))
    dates = survey.annotated.annotations.dates
    amounts = [amount.span for amount in survey.annotated.annotations.amounts]
    placed = sorted(_placed_numbers(survey, [(span, anchor) for span, anchor, _ in mentions]))
    starts = [span.start for span, *_ in mentions]
    every_people = sorted(_peoples(survey))
    countries = leading_countries(survey)
    said = sorted(a.source.span for a in survey.annotated.annotations.attributions if a.source)
    for whole in spans:
        if not survey.paragraph_at(whole.start):
            continue
        sentence = without_dateline(survey, whole)
        days = [d for d in _within(dates, sentence) if d.days is not None]
        called = [_with_its_name(survey.text, sentence, d.span) for d in days]
        held = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        held = [one for one in held if not any(day.contains(one[0]) for day in called)]
        left_out = [span for span, *_ in held] + called
        left_out += _spans_within(amounts, sentence)
        names = frozenset(anchor for _, anchor, _ in held)
        parties = frozenset(anchor for _, anchor, acts in held if acts)
        calendar = frozenset(day for mention in days for day in _days(mention))
        terms_in = partial(_terms_in, survey.text, left_out, held, days)
        terms = frozenset[str]() if is_without_claim(sentence.of(survey.text)) else terms_in((sentence,))
        told = read_factuality(survey, survey.sentence_of(whole))
        if len(terms) <= _LONGEST:
            off = _CALLED_OFF.search(survey.text, sentence.start, sentence.end) is not None
            off = off or _BANNED.search(survey.text, sentence.start, sentence.end) is not None
            off = off or any(_is_moved_to(survey.text, sentence, d) for d in days if _days(d))
            to_day = off and bool(calendar) and all(_is_new_day(survey.text, d) for d in days if _days(d))
            denied, doubted = (_parts_of(parts, sentence) for parts in (told.denied, told.open))
            first = bisect_left(every_people, sentence.start, key=_start_of)
            voices = _spans_within(said, sentence)
            peoples = every_people[first : bisect_left(every_people, sentence.end, key=_start_of)]
            first = bisect_left(placed, sentence.start, key=_start_of)
            numbers = placed[first : bisect_left(placed, sentence.end, key=_start_of)]
            acting = actors[bisect_left(actors, sentence.start, key=_start_of) :]
            yield Statement(
                survey.number, whole, terms, names, parties, calendar, survey.day, countries,
                calls_off=off and not to_day, puts_off=to_day, denied=terms_in(denied), open=terms_in(doubted),
                set_aside=terms_in(tuple(set_aside(survey.text, sentence))),
                ranks=ranks_in(sentence.of(survey.text)),
                planned=told.planned, until=told.until, all_of=told.all_of, some_of=told.some_of,
                deeds=frozenset(_deeds(survey.text, sentence, acting)),
                sides=sides_in(sentence.of(survey.text)),
                groups=frozenset(name for _, name in peoples),
                openers=frozenset(n for span, n in peoples if _opens(survey.text, sentence, span)),
                speakers=frozenset(
                    anchor for span, anchor, _ in held if any(span.overlaps(voice) for voice in voices)
                ),
                placed=frozenset(pair for _, pair in numbers),
                told_on=frozenset(day for d in days if _is_telling_day(survey.text, d) for day in _days(d)),
            )  # fmt: skip


def _terms_in(
    text: str,
    left_out: Sequence[Span],
    held: Sequence[tuple[Span, str, bool]],
    days: Sequence[DateMention],
    parts: Sequence[Span],
) -> frozenset[str]:
    """The terms of some parts of a sentence, of which the spans left out are read as names and days."""
    terms: set[str] = set()
    for part in parts:
        plain = _NO_DENIAL.sub(" ", _without(text, part, [span for span in left_out if part.contains(span)]))
        terms.update(stem(word) for word in content_words(plain) - _DENYING)
        terms.update(f"@{anchor}" for span, anchor, _ in held if part.contains(span))
        for mention in days:
            if part.contains(mention.span):
                terms.update([f"#{day}" for day in _days(mention)] or [f"~{mention.value}"])
    return frozenset(terms)


def _with_its_name(text: str, sentence: Span, day: Span) -> Span:
    """A day with what it is called before it."""
    name = _NAME_OF_DAY.search(text, max(sentence.start, day.start - _FURTHEST), day.start)
    return Span(name.start(), day.end) if name else day


def _parts_of(parts: Sequence[Span], whole: Span) -> tuple[Span, ...]:
    """What of some parts of a sentence lies in a clause of it."""
    held = (part for part in parts if part.overlaps(whole))
    return tuple(Span(max(part.start, whole.start), min(part.end, whole.end)) for part in held)


def _deeds(text: str, sentence: Span, actors: Iterable[tuple[Span, str]]) -> Iterator[tuple[str, str, str]]:
    """Who does what to whom, as far as word order tells: the parties around each word, "by" turning them round.

    `actors`: those from the beginning of the sentence on.
    """
    for (one, actor), (other, target) in pairwise(takewhile(lambda a: a[0].end <= sentence.end, actors)):
        between = text[one.end : other.start] if one.end <= other.start else ""
        if actor == target or not between or len(between) > _FURTHEST:
            continue
        first, second = (target, actor) if _BY.search(between) else (actor, target)
        yield from ((first, stem(word), second) for word in sorted(content_words(between)))


def _actors(survey: SourceSurvey, named: Named) -> Iterator[tuple[Span, str]]:
    """Where a source names who can act: people, bodies, peoples, and countries that no preposition makes a place."""
    for entity in survey.annotated.annotations.entities:
        for span in entity.mentions if entity.type in _ACT else ():
            before = survey.text[max(0, span.start - _BEFORE_DAY) : span.start]
            if entity.type != EntityType.PLACE or not _WHERE.search(before):
                yield span, named[survey.number, entity.id].anchor


def _placed_numbers(
    survey: SourceSurvey, mentions: Sequence[tuple[Span, str]]
) -> Iterator[tuple[Span, tuple[str, str]]]:
    """Where a source counts something in a place, with the number and the place: "12 people in Riga"."""
    starts = [span.start for span, _ in mentions]
    for amount in survey.annotated.annotations.amounts:
        index = bisect_left(starts, amount.span.end)
        if amount.type is not AmountType.COUNT or not amount.value or index == len(mentions):
            continue
        place, anchor = mentions[index]
        if _IN_PLACE.fullmatch(survey.text, amount.span.end, max(amount.span.end, place.start)):
            yield amount.span, (amount.value, anchor)


def _peoples(survey: SourceSurvey) -> Iterator[tuple[Span, str]]:
    """Where a source names peoples, parties and the like: each by its country, or else by its name."""
    for entity in survey.annotated.annotations.entities:
        if entity.type == EntityType.GROUP:
            yield from ((span, entity.place_of or stem(fold(entity.name))) for span in entity.mentions)


def _opens(text: str, sentence: Span, people: Span) -> bool:
    """Whether a sentence begins with a people that does something: "Republicans won"."""
    behind = text[people.end : people.end + _BEFORE_DAY]
    return not _BARE_OPENING.sub("", text[sentence.start : people.start]) and _DOES.match(behind) is not None


def _is_telling_day(text: str, mention: DateMention) -> bool:
    """Whether a day stands right behind a verb of saying."""
    before = text[max(0, mention.span.start - _FURTHEST) : mention.span.start]
    return _SAID_ON.search(before) is not None


def _start_of(actor: tuple[Span, object]) -> int:
    return actor[0].start


def _is_moved_to(text: str, sentence: Span, mention: DateMention) -> bool:
    """Whether a day is one to which something is moved: "was pushed back to 27 October"."""
    before = text[max(sentence.start, mention.span.start - _BEFORE_MOVED) : mention.span.start]
    return _MOVED_TO.search(before) is not None


def _is_new_day(text: str, mention: DateMention) -> bool:
    """Whether a day is one to which something is put off."""
    before = text[max(0, mention.span.start - _BEFORE_DAY) : mention.span.start]
    return _TO_DAY.search(before) is not None


def _mentions(survey: SourceSurvey, named: Named) -> Iterator[tuple[Span, str, bool]]:
    """Where the source names people, organisations, places and events: the anchor of each, and whether it can act."""
    for entity in survey.annotated.annotations.entities:
        if entity.type != EntityType.GROUP:
            anchor = named[survey.number, entity.id].anchor
            acts = entity.type in {EntityType.PERSON, EntityType.ORGANISATION}
            yield from ((span, anchor, acts) for span in entity.mentions)


def _within(dates: Sequence[DateMention], sentence: Span) -> Sequence[DateMention]:
    first = bisect_left(dates, sentence.start, key=lambda d: d.span.start)
    return dates[first : bisect_left(dates, sentence.end, key=lambda d: d.span.start)]


def _spans_within(spans: Sequence[Span], sentence: Span) -> Sequence[Span]:
    first = bisect_left(spans, sentence.start, key=lambda span: span.start)
    return spans[first : bisect_right(spans, sentence.end, key=lambda span: span.start)]


def _days(mention: DateMention) -> tuple[str, ...]:
    """The day a date names, when it names one; longer stretches are too loose to tell events apart."""
    days = mention.days
    if days is None or days.first != days.last:
        return ()
    return (days.first.isoformat(),)


def _without(text: str, sentence: Span, left_out: Sequence[Span]) -> str:
    """The words of a sentence outside some spans in it."""
    kept: list[str] = []
    position = sentence.start
    for span in sorted(left_out):
        if span.start >= position:
            kept.append(text[position : span.start])
        position = max(position, min(span.end, sentence.end))
    kept.append(text[position : sentence.end])
    return " ".join(kept)
