"""The register of agreement: of each matter that several sources speak of, who agrees, differs and is silent."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from flows.compose.agreement.common_matters import Matter, Saying, common_figures
from flows.compose.agreement.common_measures import common_measures
from flows.compose.agreement.common_quotations import common_quotations
from flows.compose.agreement.common_statements import common_statements
from flows.compose.agreement.common_sums import common_sums
from flows.compose.agreement.common_votes import common_votes
from flows.compose.agreement.contradictions import claims_denied, plans_at_other_times, plans_called_off
from flows.compose.agreement.disputed_numbers import disputed_numbers
from flows.compose.agreement.disputed_sums import disputed_sums
from flows.compose.agreement.doubted_figures import without_doubted
from flows.compose.agreement.rejected_figures import Rejections, rejected_figures, with_rejected
from flows.compose.agreement.same_numbers import find_numbers
from flows.compose.matching.pack_survey import PackSurvey
from flows.compose.matching.shared_copy import Origins
from flows.compose.matching.statements import Statements
from flows.compose.sentences.entries import SourceEntries
from flows.compose.sentences.locating import Surveys
from flows.compose.sentences.turn_labels import without_opening
from flows.compose.wording.dates_in_words import day_in_words
from flows.model.agreement import Agreement, Stance
from flows.model.locators import Extract, agreement_locator, source_locator

_NAMES_IN_COMMON = 3
"""Between sources that tell of the same."""


def list_agreements(
    sources: Sequence[SourceEntries], read: PackSurvey, tolls: Sequence[Matter], rejections: Rejections
) -> tuple[Agreement, ...]:
    """All matters of two sources or more, `tolls` among them, in the order of their first places."""
    surveys, sentences, clauses = read.surveys, read.statements, read.clauses
    contrary = plans_at_other_times(surveys, clauses) + plans_called_off(surveys, sentences)
    contrary += claims_denied(surveys, sentences)
    measures = common_measures(sources, read.succession.overtaken)
    told = [*_not_told_otherwise(common_statements(sources, clauses), contrary), *contrary]
    told = list(_not_told_otherwise(told, measures, only_agreeing=True))
    quoted = common_quotations(sources)
    disputed = disputed_sums(sources, clauses)
    alike = common_figures(sources)
    figures = [m for m in alike if not any(_holds(toll, m) for toll in tolls)]
    figures = [m for m in figures if not any(_settles(dispute, m) for dispute in disputed)] + disputed
    figures = [m for m in figures if not any(_settles(measure, m) for measure in measures)] + measures
    found = {_key(s.extract) for matter in (*tolls, *figures) for s in matter.sayings}
    sums = [m for m in common_sums(sources, clauses) if not any(_key(s.extract) in found for s in m.sayings)]
    found |= {_key(s.extract) for matter in sums for s in matter.sayings}
    votes = [m for m in common_votes(sources, alike) if not any(_key(s.extract) in found for s in m.sayings)]
    counted = list(without_doubted([*tolls, *figures, *sums, *votes], surveys, sentences))
    # A figure is told with its sentence, and a sentence that is all quotation with the quotation.
    by_sentence = _index(told, surveys), _index(quoted, surveys)
    rejected = rejected_figures(rejections)
    (told, left), (counted, also_left) = with_rejected(told, rejected), with_rejected(counted, rejected)
    counted += [one for one in left if one in also_left]
    apart = (
        m for m in disputed_numbers(surveys, sentences) if not _is_told_apart(m, [*told, *counted], surveys)
    )
    counted += apart
    figures = [m for m in counted if not any(_counts(other, m) for other in told)]
    near = _tell_of_the_same(sentences, surveys)
    matters = [m for m in figures if not _repeats(m, by_sentence[0], surveys)] + quoted
    reworded = _index([m for m in quoted if not all(s.agrees for s in m.sayings)], surveys)
    matters += [
        m for m in told if not _repeats(m, reworded if m.kind == "event" else by_sentence[1], surveys)
    ]
    against = {_key(s.extract) for matter in rejected for s in matter.sayings if not s.agrees}
    of_their_days = (
        _of_its_day(matter, read.succession.pairs, surveys, against) for matter in sorted(matters, key=_place)
    )
    return tuple(
        _enter(number, matter, sources, surveys, read.copies.whole, near)
        for number, matter in enumerate(of_their_days, 1)
    )


def _of_its_day(
    matter: Matter,
    pairs: AbstractSet[frozenset[int]],
    surveys: Surveys,
    against: AbstractSet[tuple[int, int]],
) -> Matter:
    """A matter in which a report is no rival of one before it that it replaces or follows: it tells of another day,
    but for what it says `against` a figure of that report.
    """
    lead, *others = matter.sayings

    def told(saying: Saying) -> Saying:
        day = surveys[saying.extract.source].published_on
        rivals = not saying.agrees and frozenset((lead.extract.source, saying.extract.source)) not in pairs
        if saying.agrees or rivals or day is None or _key(saying.extract) in against:
            return saying
        return replace(saying, other_day=True, when=saying.when or f"published {day_in_words(day)}")

    return replace(matter, sayings=(lead, *map(told, others)))


def _not_told_otherwise(
    agreeing: Iterable[Matter], contrary: Sequence[Matter], *, only_agreeing: bool = False
) -> Iterator[Matter]:
    """The matters without the sources that tell the same words of the first otherwise: nobody does both, or twice.

    With `only_agreeing` sources stay that are said to differ.
    """
    against = [
        (matter.sayings[0].extract, saying.extract)
        for matter in contrary
        for saying in matter.sayings[1:]
        if not saying.agrees
    ]
    for matter in agreeing:
        lead, *others = matter.sayings
        kept = [
            other
            for other in others
            if (only_agreeing and not other.agrees)
            or not any(_are_pair(pair, lead.extract, other.extract) for pair in against)
        ]
        if kept:
            yield replace(matter, sayings=(lead, *kept))


def _are_pair(pair: tuple[Extract, Extract], one: Extract, other: Extract) -> bool:
    """Whether two stretches share words with a pair, each with one of it."""
    return any(
        first.source == one.source
        and second.source == other.source
        and first.span.overlaps(one.span)
        and second.span.overlaps(other.span)
        for first, second in (pair, pair[::-1])
    )


def _is_told_apart(dispute: Matter, matters: Iterable[Matter], surveys: Surveys) -> bool:
    """Whether other matters already tell that two of these sentences do not agree, or name the same figure."""
    here = _sentences(dispute, surveys)
    figures = {_key(saying.extract) for saying in dispute.sayings}
    return any(
        figures & {_key(s.extract) for s in matter.sayings if s is matter.sayings[0] or not s.agrees}
        or (len(here & _sentences(matter, surveys)) > 1 and not all(s.agrees for s in matter.sayings))
        for matter in matters
    )


def _holds(toll: Matter, figure: Matter) -> bool:
    """Whether the figures of a matter stand in the sentences of a toll, and say no more than that."""
    tolls = {(s.extract.source, s.extract.locator) for s in toll.sayings}
    return all((s.extract.source, s.extract.locator) in tolls for s in figure.sayings) and all(
        any(figure.text in s.extract.text for s in toll.sayings)
        for figure in (saying.extract for saying in figure.sayings)
    )


def _settles(dispute: Matter, figure: Matter) -> bool:
    """Whether all figures of a matter are told in a dispute."""
    told = {s.extract.source: s.extract.span for s in dispute.sayings}
    spans = [(told.get(s.extract.source), s.extract.span) for s in figure.sayings]
    return all(whole is not None and whole.contains(span) for whole, span in spans)


def _key(extract: Extract) -> tuple[int, int]:
    return extract.source, extract.span.start


def _place(matter: Matter) -> tuple[int, int, str]:
    lead = matter.sayings[0].extract
    return lead.source, lead.span.start, matter.kind


Sentences = frozenset[tuple[int, int]]


def _index(matters: Sequence[Matter], surveys: Surveys) -> dict[tuple[int, int], list[Sentences]]:
    """For each sentence, the sentences of every matter that it belongs to."""
    index: dict[tuple[int, int], list[Sentences]] = {}
    for matter in matters:
        whole = _sentences(matter, surveys)
        for sentence in whole:
            index.setdefault(sentence, []).append(whole)
    return index


def _repeats(matter: Matter, index: dict[tuple[int, int], list[Sentences]], surveys: Surveys) -> bool:
    """Whether another matter already sets all sentences of this one side by side."""
    mine = _sentences(matter, surveys)
    return any(mine <= whole for whole in index.get(min(mine), ()))


def _counts(told: Matter, figure: Matter) -> bool:
    """Whether a statement holds this figure for every source that gives it: in a table, the figure stands alone."""
    said = {saying.extract.source: saying.extract.text for saying in told.sayings}
    printed = ((saying.extract.source, re.escape(saying.extract.text)) for saying in figure.sayings)
    return all(re.search(rf"(?<![\d.,]){words}(?!\d)", said.get(source, "")) for source, words in printed)


def _sentences(matter: Matter, surveys: Surveys) -> Sentences:
    return frozenset(_sentence(saying.extract, surveys) for saying in matter.sayings)


def _sentence(extract: Extract, surveys: Surveys) -> tuple[int, int]:
    return extract.source, surveys[extract.source].sentence_of(extract.span).start


def _enter(
    number: int,
    matter: Matter,
    sources: Sequence[SourceEntries],
    surveys: Surveys,
    origins: Origins,
    near: Mapping[int, frozenset[int]],
) -> Agreement:
    lead, *others = (_without_opening(saying, surveys) for saying in matter.sayings)
    seen = {_origin(lead.extract, surveys, origins)}
    stances: list[Stance] = []
    for saying in others:
        origin = _origin(saying.extract, surveys, origins)
        copied = origin in seen
        stances.append(
            Stance(
                saying.extract,
                saying.agrees,
                copied and saying.agrees,
                saying.in_part,
                saying.when,
                saying.other_day,
                saying.speaker,
                saying.denies,
            )
        )
        seen.add(origin)
    speaking = {saying.extract.source for saying in matter.sayings}
    unheard = [source for source in sources if source.number not in speaking]
    same_number = tuple(find_numbers(lead.extract.text, unheard)) if matter.kind == "figure" else ()
    beside = frozenset[int]().union(*(near[number] for number in speaking))
    speaking |= {extract.source for extract in same_number}
    unheard_of = [n for n in sorted(surveys) if n not in speaking]
    return Agreement(
        agreement_locator(number),
        matter.kind,
        lead.extract,
        matter.about,
        tuple(stances),
        tuple(source_locator(n) for n in unheard_of if n in beside),
        same_number,
        tuple(source_locator(n) for n in unheard_of if n not in beside),
    )


def _without_opening(saying: Saying, surveys: Surveys) -> Saying:
    """A saying without the dateline or the label of a turn that opens its sentence."""
    survey = surveys[saying.extract.source]
    told = without_opening(survey, saying.extract.span)
    return saying if told == saying.extract.span else replace(saying, extract=survey.extract(told))


def _tell_of_the_same(sentences: Statements, surveys: Iterable[int]) -> Mapping[int, frozenset[int]]:
    """For each source those that name much that it names: silence tells something only of what one might speak of."""
    names: dict[int, set[str]] = {number: set() for number in surveys}
    for sentence in sentences.by_place.values():
        names[sentence.source] |= sentence.names
    return {
        one: frozenset(
            other
            for other in names
            if other != one and len(names[one] & names[other]) >= _names_needed(names[one], names[other])
        )
        for one in names
    }


def _names_needed(one: AbstractSet[str], other: AbstractSet[str]) -> int:
    """So many of the names of the source with fewer of them, but one at least."""
    return max(1, min(_NAMES_IN_COMMON, len(one), len(other)))


def _origin(extract: Extract, surveys: Surveys, origins: Origins) -> tuple[int, int]:
    """The first paragraph with the words of the one in which an extract stands."""
    here = extract.source, surveys[extract.source].paragraph_at(extract.span.start)
    return origins.get(here, here)
