"""Numbers that sources give differently of one thing: "at least 11 clinics have closed", "four clinics have closed".

Both sentences tell the same, whoever says it and on whichever day he does; each gives one number of the kind.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from flows.compose.agreement.common_matters import Matter, Saying
from flows.compose.agreement.common_sums import SUMS
from flows.compose.agreement.figure_conflicts import GROWING
from flows.compose.agreement.figures_apart import (
    Circumstances,
    describe_circumstances,
    is_more,
    leaves_room,
    tell_apart,
)
from flows.compose.matching.contrary import at_other_times, opposed
from flows.compose.matching.countries_told_of import tell_of_others
from flows.compose.matching.statement import Statement, stem, without_telling_days
from flows.compose.matching.statements import Statements
from flows.compose.sentences.factuality import read_factuality
from flows.compose.sentences.locating import SourceSurvey, Surveys, amounts_in
from flows.compose.wording.dates_in_words import day_in_words
from flows.compose.wording.wording import content_words, fold, on_one_line
from flows.english.sentence_openings import leans_on_others
from flows.english.vocabulary import stem_of
from flows.english.word_tables import word_list
from flows.model.annotation import Amount, AmountType
from flows.model.locators import Extract
from flows.model.spans import Span

"""By their S number."""

_FORMER = re.compile(
    r"\b(?:from|compared (?:with|to)|against|up|down|than|not|over|within|after|before)(?: \w+)? \Z"
)
"""Before a number that is another's, or what something was."""
_BACK = 30
_CLAUSE_ENDS = re.compile(r"[,;:](?!\d)|\b(?:and|but|while|when|after|that|said|says)\b")
_GROWING = frozenset(map(stem, GROWING))
_PEOPLE = word_list("people persons men women patients passengers residents adults")
_VOTE = "vote"
_NEARLY_VERBATIM, _FEWEST = 0.9, 3
"""The likeness and the terms from which on short sentences tell the same, too."""
_ALIKE = 0.6
"""The likeness of two sentences from which on each may give a sum of what both tell."""


@dataclass(frozen=True, slots=True)
class _Number:
    """A number with what is counted or what governs it, and the day, area and part that it is of."""

    survey: SourceSurvey
    amount: Amount
    about: frozenset[str]
    told: Circumstances
    fate: frozenset[str] | None = None
    """What is said of them, where only people are counted, of whom there are many."""

    @property
    def extract(self) -> Extract:
        """The number with what bounds it before it and what is counted behind it."""
        start, measure, bound = self.amount.span.start, self.amount.measure, self.amount.approximation
        behind = measure is not None and measure.start >= start
        end = measure.end if behind and measure is not None else 0
        before = self.survey.text[max(0, start - len(bound) - 1) : start]
        opening = len(before) if bound and before.casefold() == f"{bound} " else 0
        return self.survey.extract(Span(start - opening, max(self.amount.span.end, end)))


_Kind = tuple[str, str]


def disputed_numbers(surveys: Surveys, sentences: Statements) -> list[Matter]:
    """One matter for each number that leads, with the other numbers that later sources give of the same."""
    groups: dict[tuple[int, Span], list[_Number]] = {}
    counting = {p: s for p, s in sentences.by_place.items() if amounts_in(surveys[s.source], s.span)}
    for one, other in replace(sentences, by_place=counting).pairs():
        if _tell_of_one(one, other, sentences):
            for mine, theirs in _numbers_apart(surveys, one, other, sentences):
                group = groups.setdefault((one.source, mine.amount.span), [mine])
                if all(theirs.survey.number != number.survey.number for number in group):
                    group.append(theirs)
    following = {(n.survey.number, n.amount.span) for group in groups.values() for n in group[1:]}
    return [_matter(group) for place, group in groups.items() if place not in following]


def _tell_of_one(one: Statement, other: Statement, sentences: Statements) -> bool:
    """Whether two sentences tell the same, but for who says it and when."""
    if one.calls_off != other.calls_off or one.planned != other.planned:
        return False
    bare = without_telling_days(one), without_telling_days(other)
    few = min(len(one.terms), len(other.terms))
    verbatim = few >= _FEWEST and sentences.likeness(*bare) >= _NEARLY_VERBATIM
    if not verbatim and not sentences.same(one, other) and not sentences.same(*bare):
        return False
    if at_other_times(*bare) or opposed(*bare):
        return False
    return bool(bare[0].days & bare[1].days) or not tell_of_others(one.countries, other.countries)


def _numbers_apart(
    surveys: Surveys, one: Statement, other: Statement, sentences: Statements
) -> Iterator[tuple[_Number, _Number]]:
    """The numbers of one thing of which either sentence gives one, not the same."""
    mine, theirs = (_numbers_in(surveys[s.source], s.span) for s in (one, other))
    alike = sentences.likeness(*map(without_telling_days, (one, other))) >= _ALIKE
    alike = alike and _are_of_the_same(surveys, one, other)
    own = one.names - one.speakers, other.names - other.speakers
    if own[0] and own[1] and not own[0] & own[1]:
        return
    for kind in sorted(mine.keys() & theirs.keys()):
        first, second = mine[kind], theirs[kind]
        plain = len(first) == len(second) == 1 and (alike or kind[0] == AmountType.COUNT)
        if plain and _are_rivals(first[0], second[0]):
            yield first[0], second[0]


def _are_of_the_same(surveys: Surveys, one: Statement, other: Statement) -> bool:
    """Whether two sentences name somebody or something in common, besides who speaks, or neither names or means any."""
    if one.names & other.names:
        return True
    pairs = ((s, s.span.of(surveys[s.source].text)) for s in (one, other))
    return not any(s.names - s.speakers or leans_on_others(words) for s, words in pairs)


def _are_rivals(one: _Number, other: _Number) -> bool:
    """Whether two numbers are not equal, neither leaves room for the other, and they are told of the same."""
    values = one.amount.value or "", other.amount.value or ""
    room = leaves_room(values[0], one.amount.approximation, values[1])
    room = room or leaves_room(values[1], other.amount.approximation, values[0])
    if values[0] == values[1] or room or not one.about & other.about:
        return False
    if one.fate is not None and other.fate is not None and not one.fate & other.fate:
        return False
    held = one.told.held, other.told.held
    return not tell_apart(one.told, other.told) and (held[0] == held[1] or None in held)


def _numbers_in(survey: SourceSurvey, sentence: Span) -> dict[_Kind, list[_Number]]:
    """The numbers of a sentence that it states, by what is counted or their unit."""
    factuality = read_factuality(survey, sentence)
    unstated = (*factuality.denied, *factuality.open)
    found: dict[_Kind, list[_Number]] = defaultdict(list)
    for amount in amounts_in(survey, sentence):
        kind = _kind_of(survey, amount)
        before = survey.text[max(sentence.start, amount.span.start - _BACK) : amount.span.start]
        plain = not any(part.contains(amount.span) for part in unstated) and not _FORMER.search(before)
        if kind and amount.value and plain:
            about = _about(survey, sentence, amount)
            told, fate = describe_circumstances(survey, amount), _fate(survey, sentence, amount)
            found[kind].append(_Number(survey, amount, about, told, fate))
    return found


def _fate(survey: SourceSurvey, sentence: Span, amount: Amount) -> frozenset[str] | None:
    """The words of the clause around a number of people of whom nothing is said beside it; None of others."""
    measure = amount.measure
    if amount.type is not AmountType.COUNT or measure is None:
        return None
    if fold(measure.of(survey.text)) not in _PEOPLE:
        return None
    behind = _CLAUSE_ENDS.search(survey.text, measure.end, sentence.end)
    end = behind.start() if behind else sentence.end
    begins = [m.end() for m in _CLAUSE_ENDS.finditer(survey.text, sentence.start, amount.span.start)]
    start = max(begins[-1] if begins else sentence.start, amount.span.start - _BACK)
    words = content_words(survey.text[start : amount.span.start]) | content_words(
        survey.text[measure.end : end]
    )
    return frozenset(map(stem, words))


def _kind_of(survey: SourceSurvey, amount: Amount) -> _Kind | None:
    if amount.type in SUMS:
        return (amount.type.value, amount.iso or fold(amount.unit)) if amount.unit != _VOTE else None
    measure = amount.measure
    if amount.type is not AmountType.COUNT or measure is None or measure.start < amount.span.start:
        return None
    return amount.type.value, stem_of(fold(measure.of(survey.text).split()[-1]))


def _about(survey: SourceSurvey, sentence: Span, amount: Amount) -> frozenset[str]:
    """What is counted; of a sum the words right before it, with the verb, and its measure."""
    measure = amount.measure.of(survey.text) if amount.measure else ""
    before = survey.text[max(sentence.start, amount.span.start - _BACK) : amount.span.start]
    words = content_words(measure) | (content_words(before) if amount.type in SUMS else frozenset())
    return frozenset(stem(word) for word in words)


def _matter(group: Sequence[_Number]) -> Matter:
    lead = group[0]
    measure = lead.amount.measure
    about = on_one_line(measure.of(lead.survey.text)) if measure else ""
    sayings = [Saying(lead.extract)]
    sayings += [_say(lead, number) for number in group[1:]]
    return Matter("figure", about, tuple(sayings))


def _say(lead: _Number, number: _Number) -> Saying:
    """What a later source gives; how many people are in a state, or cases there are, is another number the next day."""
    days = lead.survey.published_on, number.survey.published_on
    of_days = None not in (lead.fate, number.fate) or _has_grown(lead, number)
    other_day = of_days and None not in days and days[0] != days[1]
    agrees = number.amount.value == lead.amount.value
    when = f"published {day_in_words(days[1])}" if other_day and days[1] else ""
    return Saying(number.extract, agrees, when=when, other_day=other_day and not agrees)


def _has_grown(lead: _Number, number: _Number) -> bool:
    """Whether the later of two counts of what is counted from a first day on, as cases are, is the larger."""
    days = lead.survey.published_on, number.survey.published_on
    if days[0] is None or days[1] is None or (lead.about | number.about).isdisjoint(_GROWING):
        return False
    earlier, later = (lead, number) if days[0] < days[1] else (number, lead)
    return is_more(later.amount.value or "", earlier.amount.value or "")
