"""Tolls of happenings of months ago, of which several sources tell by their day: "the fire of 3 March killed 38"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from flows.compose.agreement.common_matters import Matter, Saying
from flows.compose.agreement.figures_apart import leaves_room
from flows.compose.agreement.tolls import Toll, find_old_tolls
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.dates_in_words import day_in_words
from flows.compose.wording.wording import content_words, fold
from flows.english.word_tables import word_list
from flows.model.calendar_names import MONTHS, WEEKDAYS
from flows.model.spans import Span

_MOST_OF_A_SOURCE = 50
_WORDS = 2
"""Words that the sentences must have in common where no name is."""
_OF_ANY_TOLL = frozenset(map(fold, (*MONTHS, *WEEKDAYS))) | word_list(
    "people persons killed killing died dead deaths death toll left missing injured wounded number"
)


@dataclass(frozen=True, slots=True)
class _Told:
    survey: SourceSurvey
    toll: Toll
    named: frozenset[str]
    words: frozenset[str]

    @property
    def day(self) -> date:
        """The day by which it is put in order."""
        return self.toll.of or date.min


def old_tolls(surveys: Sequence[SourceSurvey]) -> list[Matter]:
    """For each day of a happening and each fate of people the first toll of every source, the newest source's first."""
    told: dict[tuple[str, date], list[_Told]] = defaultdict(list)
    for survey in surveys:
        for toll, happened, sentence in islice(find_old_tolls(survey), _MOST_OF_A_SOURCE):
            told[toll.fate, happened].append(_describe(survey, toll, sentence))
    groups = ((fate, day, list(_of_one(found))) for (fate, day), found in sorted(told.items()))
    return [_matter(fate, day, group) for fate, day, group in groups if len(group) > 1]


def _describe(survey: SourceSurvey, toll: Toll, sentence: Span) -> _Told:
    named = frozenset(
        fold(mention.span.of(survey.text))
        for mention in survey.annotated.annotations.mentions
        if sentence.contains(mention.span)
    )
    words = content_words(sentence.of(survey.text)) - _OF_ANY_TOLL
    plain = frozenset(word for word in words if not word.isdecimal())
    return _Told(survey, toll, named, plain)


def _of_one(told: Sequence[_Told]) -> Iterator[_Told]:
    """Of the tolls of one day those of the first source's happening, the first of each source, the newest first."""
    ordered = sorted(told, key=lambda one: (-one.day.toordinal(), one.survey.number, one.toll.span))
    seen: set[int] = set()
    for one in ordered:
        lead = ordered[0]
        same = one.named & lead.named or len(one.words & lead.words) >= _WORDS
        if same and one.survey.number not in seen:
            seen.add(one.survey.number)
            yield one


def _matter(fate: str, happened: date, group: Sequence[_Told]) -> Matter:
    lead, *others = group
    sayings = [Saying(lead.survey.extract(lead.toll.span))]
    sayings += [_say(lead, other) for other in sorted(others, key=lambda one: (one.day, one.survey.number))]
    return Matter("figure", f"people {fate}, {day_in_words(happened)}", tuple(sayings))


def _say(lead: _Told, other: _Told) -> Saying:
    mine, theirs = lead.toll, other.toll
    room = leaves_room(mine.value, mine.bound, theirs.value)
    room = room or leaves_room(theirs.value, theirs.bound, mine.value)
    agrees = mine.value == theirs.value or (room and mine.of == theirs.of)
    grown = not agrees and mine.of != theirs.of
    when = f"published {day_in_words(theirs.of)}" if grown and theirs.of else ""
    in_part = agrees and mine.value != theirs.value
    return Saying(other.survey.extract(theirs.span), agrees, in_part=in_part, when=when, other_day=grown)
