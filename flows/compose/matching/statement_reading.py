"""The sentences and clauses of sources, read as statements: their names, days and words, and what they call off."""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from flows.compose.matching.countries_told_of import leading_countries
from flows.compose.matching.joining import JoinedEntity
from flows.compose.matching.statements import Statement, Statements, stem
from flows.compose.sentences.clauses import divide_into_clauses
from flows.compose.sentences.corrected import find_corrections
from flows.compose.sentences.courtesies import is_form
from flows.compose.sentences.datelines import without_dateline
from flows.compose.sentences.lead_ins import is_asked_for
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import content_words
from flows.model.annotation import DateMention, EntityType
from flows.model.spans import Span

_NAME_COUNTS = 1.5
"""A name tells so much more than a word as rare."""
_NO_DENIAL = re.compile(
    r"\b(?:not|no) (?:later|earlier|sooner|more|less|fewer) than\b|\bnot only\b", re.IGNORECASE
)
_CALLED_OFF = re.compile(
    r"(?<!\bto be )(?<!\bmay be )(?<!\bmight be )(?<!\bcan be )(?<!\bcould be )(?<!\bshould be )(?<!\bmust be )"
    r"(?<!\bnot )(?<!\bnot be )\b(?:(?:postpon|cancel|cancell|annull|scrapp|abandon|reschedul)ed"
    r"|(?:postpone|cancel|annul|scrap|abandon)s|(?:put|call(?:s|ed)|is|are) off)\b"
)
"""What says that something will not be, or not then; asking "to postpone" it does not."""
_TO_DAY = re.compile(r"\b(?:to|until|till)(?: the)?(?: \w+day,?)? \Z")
_BEFORE_DAY = 24
_LONGEST = 90
"""Terms; a longer sentence is a list or a text without stops."""

Named = Mapping[tuple[int, str], JoinedEntity]


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
    corrected = find_corrections(survey)
    for whole in divide_into_clauses(survey):
        clause = without_dateline(survey, whole)
        formal = is_form(clause.of(survey.text)) or is_asked_for(survey, clause.start)
        if not formal and survey.sentence_of(clause) not in corrected:
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
    mentions = sorted(_mentions(survey, named))
    dates = survey.annotated.annotations.dates
    amounts = [amount.span for amount in survey.annotated.annotations.amounts]
    starts = [span.start for span, *_ in mentions]
    countries = leading_countries(survey)
    for whole in spans:
        if not survey.paragraph_at(whole.start):
            continue
        sentence = without_dateline(survey, whole)
        held = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        days = [d for d in _within(dates, sentence) if d.days is not None]
        left_out = [span for span, *_ in held] + [d.span for d in days]
        left_out += _spans_within(amounts, sentence)
        names = frozenset(anchor for _, anchor, _ in held)
        parties = frozenset(anchor for _, anchor, acts in held if acts)
        calendar = frozenset(day for mention in days for day in _days(mention))
        plain = _NO_DENIAL.sub(" ", _without(survey.text, sentence, left_out))
        words = frozenset(stem(word) for word in content_words(plain))
        terms = words | {f"@{name}" for name in names} | {f"#{day}" for day in calendar}
        terms |= {f"~{mention.value}" for mention in days if not _days(mention)}
        if len(terms) <= _LONGEST:
            off = _CALLED_OFF.search(survey.text, sentence.start, sentence.end) is not None
            to_day = off and bool(calendar) and all(_is_new_day(survey.text, d) for d in days if _days(d))
            yield Statement(
                survey.number, whole, terms, names, parties, calendar, survey.day, countries,
                calls_off=off and not to_day, puts_off=to_day,
            )  # fmt: skip


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
