"""What a figure measures, in the words by which it is compared: growth, inflation, or what its text says."""

from bisect import bisect_left
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from flows.compose.agreement.same_measures import INFLATION, words_of_measure
from flows.compose.sentences.entries import FigureEntry
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.table_cells import cell_of
from flows.compose.wording.figure_openings import tells_direction
from flows.compose.wording.wording import content_words, fold
from flows.model.annotation import Amount, AmountType, EntityType

_SAME_THING = {"person": "people", "duty": "tariff", "duties": "tariff", "levy": "tariff", "levies": "tariff"}
"""Words for one thing that reports use by turns."""
_PRICES = frozenset({"price", "consumer"})
_COUNTRIES = frozenset({EntityType.PLACE, EntityType.GROUP})
_OF_A_YEAR = "year on year"


@dataclass(frozen=True, slots=True)
class MeasuredWords:
    """`said` are the words of a measure as its text puts it, `words` those by which it is compared.

    `whose` are the words of names that growth and inflation are of, `against` is "year on year" and the like.
    """

    said: frozenset[str]
    words: frozenset[str]
    whose: frozenset[str]
    is_change: bool
    against: str


def what_is_measured(survey: SourceSurvey, entry: FigureEntry) -> MeasuredWords:
    """The words of what a figure measures."""
    amount = entry.amount
    is_change = entry.measured.is_change or tells_direction(entry.row.extract.text)
    # "Week 41" and "Week 42" head two columns.
    numbered = cell_of(survey, amount.span) is not None
    plain = (word for word in content_words(entry.measured.identity) if numbered or not word.isdecimal())
    said = frozenset(_SAME_THING.get(word, word) for word in plain)
    names, against = _words_of_names(survey, amount, frozenset(EntityType)), _told_against(survey, amount)
    countries = _words_of_names(survey, amount, _COUNTRIES) & said
    if is_change and against == _OF_A_YEAR and said - names and said - names <= _PRICES:
        return MeasuredWords(said, frozenset({INFLATION}), countries, is_change=False, against=against)
    grows = is_change or (amount.type is AmountType.PERCENT and bool(said & {"gdp", "economy"}))
    words = words_of_measure(said, is_change=grows, named=names)
    return MeasuredWords(said, words, countries if words != said else frozenset(), is_change, against)


def are_of_other_things(one: MeasuredWords, other: MeasuredWords) -> bool:
    """Whether two figures are not of one measure, or are changes against other times."""
    apart = bool(one.words and other.words) and one.words.isdisjoint(other.words)
    return apart or bool(one.against and other.against and one.against != other.against)


def far_apart(one: str, other: str) -> bool:
    """Whether one value is more than twice the other."""
    try:
        small, large = sorted((abs(Decimal(one)), abs(Decimal(other))))
    except InvalidOperation:
        return False
    return large > 2 * small


def _words_of_names(survey: SourceSurvey, amount: Amount, types: frozenset[EntityType]) -> frozenset[str]:
    """The words of the names of some types that stand in what a figure measures."""
    measure = amount.measure
    if measure is None:
        return frozenset()
    mentions = survey.annotated.annotations.mentions
    first = bisect_left(mentions, measure.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, measure.end, key=lambda mention: mention.span.start)
    named = (m.span.of(survey.text) for m in mentions[first:last] if m.type in types)
    return frozenset().union(*map(content_words, named))


def _told_against(survey: SourceSurvey, amount: Amount) -> str:
    """Against when a change is measured, in small letters, as far as it is told right behind it."""
    told = fold(amount.rate.of(survey.text)).replace("-", " ") if amount.rate else ""
    return told if " on " in told else ""
