"""Tolls of one happening in several sources: the latest of each, set side by side with the days they are of.

A toll that grows is no disagreement: sources differ only where they speak of the same day. Two sources tell of one
happening where the words around the numbers name the same kind of it and the same place.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.compose.agreement.common_matters import Matter, Saying
from flows.compose.agreement.dead_counted import newest_count
from flows.compose.agreement.old_tolls import old_tolls
from flows.compose.agreement.overtaken_counts import overtaken_counts
from flows.compose.agreement.told_tolls import (
    ToldToll,
    is_below,
    kinds_in,
    same_day,
    same_happening,
    told_tolls,
)
from flows.compose.agreement.tolls import FATES, allow_each_other
from flows.compose.sentences.entries import SourceEntries
from flows.compose.sentences.locating import SourceSurvey, Surveys
from flows.compose.wording.dates_in_words import day_in_words
from flows.english.sentence_openings import leans_on_others
from flows.model.locators import Extract
from flows.model.spans import Span

_COMPARED_AT_MOST = 200
"""So many tolls that share a name are compared with each."""
NOWHERE = (0, Span(0, 0))


@dataclass(frozen=True, slots=True)
class TollSentences:
    """The sentence that tells how many died by the latest count, for each happening, and those with older counts."""

    latest: frozenset[tuple[int, Span]] = frozenset()
    outdated: frozenset[tuple[int, Span]] = frozenset()
    counted: tuple[int, Span] = NOWHERE
    """Where no tolls can be set side by side: the sentence of the newest source that tells how many have died."""
    overtaken: frozenset[tuple[int, Span]] = frozenset()
    """Of those with older counts the ones that tell nothing else."""


_OF_THE_DEAD = "people dead"
NO_TOLLS = TollSentences()


def toll_sentences(tolls: Sequence[Matter], surveys: Surveys) -> TollSentences:
    """Where the latest tolls stand, each by its source and its sentence, and where the older ones that differ."""

    def stand(extract: Extract) -> tuple[int, Span]:
        return extract.source, surveys[extract.source].sentence_of(extract.span)

    latest = set()
    for toll in (toll for toll in tolls if toll.about.startswith(_OF_THE_DEAD)):
        newest_first = [toll.sayings[0], *reversed(toll.sayings[1:])]
        found = map(stand, (saying.extract for saying in newest_first))
        alone = [at for at in found if not leans_on_others(at[1].of(surveys[at[0]].text))]
        telling = (at for at in alone if _tells_of_what(surveys[at[0]], at[1]))
        latest |= {at for at in [next(telling, None) or next(iter(alone), None)] if at}
    others = (s for toll in tolls for s in toll.sayings[1:] if s.other_day and s.when)
    counts = overtaken_counts(tuple(surveys.values()))
    outdated = frozenset(stand(s.extract) for s in others) | counts.beside | counts.wholly
    outdated |= frozenset(map(stand, _undated_below(tolls, surveys)))
    latest = latest - counts.wholly - counts.beside or {
        at for at in counts.by if not leans_on_others(at[1].of(surveys[at[0]].text))
    }
    counted = NOWHERE if latest else newest_count(surveys) or NOWHERE
    return TollSentences(frozenset(latest), outdated - latest, counted, counts.wholly - latest)


def _undated_below(tolls: Sequence[Matter], surveys: Surveys) -> Iterator[Extract]:
    """The counts of the dead in sources without a date that are below the latest of one happening: a toll grows."""
    latest = [toll.sayings[0].extract for toll in tolls if toll.about.startswith(_OF_THE_DEAD)]
    leads = [t for e in latest for t in told_tolls(surveys[e.source]) if t.toll.span == e.span]
    for survey in surveys.values() if leads else ():
        if survey.published_on is None and survey.day is None:
            dead = (told for told in told_tolls(survey) if told.toll.fate == leads[0].toll.fate)
            yield from (_extract(told) for told in dead if any(is_below(told, lead) for lead in leads))


def _tells_of_what(survey: SourceSurvey, sentence: Span) -> bool:
    """Whether a sentence names something or a happening: "17 people have died." tells nobody of what."""
    mentions = survey.annotated.annotations.mentions
    first = bisect_left(mentions, sentence.start, key=lambda mention: mention.span.start)
    names = first < len(mentions) and mentions[first].span.start < sentence.end
    return names or bool(kinds_in(sentence.of(survey.text)))


def common_tolls(sources: Sequence[SourceEntries]) -> list[Matter]:
    """For each happening and each fate of people the toll of every source that gives one, the latest first."""
    told = [one for source in sources for one in told_tolls(source.survey)]
    matters = [
        matter for fate in FATES for matter in _matters(fate, [t for t in told if t.toll.fate == fate])
    ]
    return matters + old_tolls([source.survey for source in sources])


def _matters(fate: str, told: list[ToldToll]) -> Iterator[Matter]:
    """The happenings of which several sources give a toll."""
    left = sorted(told, key=lambda t: (-t.day.toordinal(), t.survey.number, t.toll.span))
    while left:
        lead = left[0]
        same = _all_of_one(lead, left)
        left = [other for other in left if other not in same]
        latest: dict[int, ToldToll] = {}
        for one in same:
            latest.setdefault(one.survey.number, one)
        if len(latest) > 1:
            yield _matter(fate, lead, [t for t in latest.values() if t is not lead])


def _all_of_one(lead: ToldToll, told: Sequence[ToldToll]) -> list[ToldToll]:
    """The tolls that lead from the first to one another as told of one happening, in their order."""
    same, news = {lead.key}, [lead]
    near = _Near(told)
    while news:
        here = news.pop()
        found = [other for other in near.to(here) if other.key not in same and same_happening(here, other)]
        same |= {other.key for other in found}
        news += found
    return [one for one in told if one.key in same]


class _Near:
    """Tolls by their source and by what is named around them."""

    def __init__(self, told: Sequence[ToldToll]) -> None:
        self._of_source: dict[int, list[ToldToll]] = defaultdict(list)
        self._named: dict[str, list[ToldToll]] = defaultdict(list)
        for one in told:
            self._of_source[one.survey.number].append(one)
            for name in one.named | one.leading:
                self._named[name].append(one)

    def to(self, here: ToldToll) -> list[ToldToll]:
        """Those of the same source, and the first of others that share a name."""
        shared = (
            other
            for name in sorted(here.named | here.leading)
            for other in self._named[name][:_COMPARED_AT_MOST]
        )
        found = {other.key: other for other in (*self._of_source[here.survey.number], *shared)}
        return list(found.values())


def _matter(fate: str, lead: ToldToll, others: Sequence[ToldToll]) -> Matter:
    day = f", {'as of ' if lead.toll.stated else ''}{_when(lead)}" if _when(lead) else ""
    ordered = sorted(others, key=lambda t: (t.day, t.survey.number))
    sayings = (Saying(_extract(lead)), *(_say(lead, other) for other in ordered))
    return Matter("figure", f"people {fate}{day}", sayings)


def _say(lead: ToldToll, other: ToldToll) -> Saying:
    mine, theirs = lead.toll, other.toll
    agrees = mine.value == theirs.value or (allow_each_other(mine, theirs) and same_day(lead, other))
    return Saying(
        _extract(other),
        agrees,
        in_part=agrees and mine.value != theirs.value,
        when=_when(other),
        other_day=not agrees and not same_day(lead, other),
    )


def _when(told: ToldToll) -> str:
    """The day that a toll is of, in words, or else that on which its source was published."""
    if told.toll.of is None:
        return ""
    return f"{'' if told.toll.stated else 'published '}{day_in_words(told.toll.of)}"


def _extract(told: ToldToll) -> Extract:
    return told.survey.extract(told.toll.span)
