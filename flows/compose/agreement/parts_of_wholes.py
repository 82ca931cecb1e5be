"""Whether a figure counts only a part of what another counts: a row of a table, a place, what is left of a whole.

"31 confirmed cases" beside the name of a district are no other number than the 64 of the country, nor are "14 boats
still there" another than "69 of 71 withdrawn".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from flows.compose.matching.positions import COUNTRY, bearers
from flows.compose.sentences.datelines import without_dateline
from flows.compose.sentences.entries import FigureEntry
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.row_measures import ANY_COLUMN
from flows.compose.sentences.table_cells import cell_of, head_of_column, head_of_row, words_of_cell
from flows.compose.wording.wording import content_words, fold
from flows.english.word_tables import word_list
from flows.model.annotation import Amount, AmountType, EntityType
from flows.model.document import Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_TOTALS = word_list("total totals all overall sum together altogether nationwide national countrywide")
"""The heads of a row or column that hold the whole."""
_WHOLE = re.compile(r" of (?:[\w’'-]{1,20} ){0,2}(?P<whole>\d[\d,.]{0,14})\Z")
_LEFT = re.compile(
    r" (?:still|remain(?:s|ed|ing)?)\b"
    r"| (?:is|are|was|were|has|have|had)(?: been)? (?:still|yet|not yet|left|outstanding)\b"
)
"""Behind what is counted of those to which something has not happened."""

_WHERE = re.compile(r" (?:in|at|near|across|from) (?:the )?(?:[a-z]{3,10} of )?")
_AS_OFTEN = 0.5
"""The share of the namings of the place named most from which on another leads beside it."""
_NAMED_AT_MOST = 8
_OPENING = 8
"""Segments among which the title stands."""


@dataclass(frozen=True, slots=True)
class Part:
    """What narrows a figure: the words of each head of its row and column and of each place that its measure names.

    `around` are the words told around it, `whole` the number that it is said to be a part of, `is_left` whether it
    counts those that are still as they were.
    """

    narrowed: tuple[frozenset[str], ...] = ()
    around: frozenset[str] = frozenset()
    whole: str = ""
    is_left: bool = False


def leading_places(survey: SourceSurvey) -> frozenset[str]:
    """The words of the places of which a source tells most."""
    places = [e for e in survey.annotated.annotations.entities if e.type is EntityType.PLACE]
    most = max((len(place.mentions) for place in places), default=0)
    leading = (place.name for place in places if most > 1 and len(place.mentions) >= _AS_OFTEN * most)
    return frozenset().union(*map(content_words, leading))


def describe_part(survey: SourceSurvey, entry: FigureEntry, leading: frozenset[str]) -> Part:
    """What narrows one figure, as far as its table, its sentence and the headings above it tell.

    `leading` are the words of the places of which its source tells most.
    """
    amount, text = entry.amount, survey.text
    cell = cell_of(survey, amount.span)
    heads = tuple(_heads(survey, cell)) if cell is not None else ()
    sentence = without_dateline(survey, survey.sentence_of(amount.span))
    told = leading.union(content_words(sentence.of(text)), *heads, *_headings(survey, amount.span))
    whole = _WHOLE.search(entry.row.extract.text)
    measured = max(amount.span.end, amount.measure.end if amount.measure else 0)
    return Part(
        narrowed=(*(h for h in heads if not h & _TOTALS), *_places(survey, amount)),
        around=frozenset(told),
        whole=whole["whole"] if whole else "",
        is_left=_LEFT.match(text, measured) is not None,
    )


def tells_part(printed: str) -> bool:
    """Whether a figure as it is printed gives the whole, too: "49 of 64"."""
    return _WHOLE.search(printed) is not None


def are_of_other_parts(one: Part, other: Part) -> bool:
    """Whether one is narrowed in a way of which nothing is told around the other, or they are of other wholes."""
    narrowed = any(words.isdisjoint(other.around) for words in one.narrowed) or any(
        words.isdisjoint(one.around) for words in other.narrowed
    )
    of_others = bool(one.whole and other.whole) and one.whole != other.whole
    return narrowed or of_others or one.is_left != other.is_left


def _heads(survey: SourceSurvey, cell: int) -> Iterator[frozenset[str]]:
    row, column = head_of_row(survey, cell), head_of_column(survey, cell)
    for head in dict.fromkeys((row, column)):
        words = words_of_cell(survey, head) if head is not None else ""
        if words and fold(words) not in ANY_COLUMN:
            yield content_words(words) | {word for word in fold(words).split() if word in _TOTALS}


def _headings(survey: SourceSurvey, span: Span) -> Iterator[frozenset[str]]:
    """The words of the title of a source and of the heading above a place."""
    segments = survey.annotated.segmentation.segments
    above = survey.heading_over(span.start)
    titles: list[Segment] = [segment for segment in segments[:_OPENING] if segment.role is Role.TITLE]
    for segment in (*titles, *((above,) if above else ())):
        yield content_words(segment.span.of(survey.text))
    yield content_words(survey.annotated.document.metadata.value("title") or "")


def _places(survey: SourceSurvey, amount: Amount) -> Iterator[frozenset[str]]:
    """The words of the places within countries that a measure names or that stand right behind it: "cases in Ashby"."""
    measure = amount.measure
    if measure is None or amount.type is not AmountType.COUNT:
        return
    mentions = survey.annotated.annotations.mentions
    first = bisect_left(mentions, measure.start, key=lambda mention: mention.span.start)
    for mention in mentions[first : first + _NAMED_AT_MOST]:
        start, name = mention.span.start, mention.span.of(survey.text)
        if start >= measure.end and _WHERE.fullmatch(survey.text, measure.end, start) is None:
            return
        is_country = any(place.kind == COUNTRY for place in bearers(name))
        if mention.type is EntityType.PLACE and not is_country:
            yield content_words(name)
