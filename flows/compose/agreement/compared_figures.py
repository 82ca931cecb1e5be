"""Figures as they are compared with others: kind, value, the words of their measure, their day, what narrows them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from flows.compose.agreement.falling_figures import tells_fall
from flows.compose.agreement.figures_apart import Circumstances, describe_circumstances, names_in
from flows.compose.agreement.parts_of_wholes import Part, describe_part, leading_places
from flows.compose.agreement.same_measures import GROWTH, unit_and_value
from flows.compose.agreement.words_measured import what_is_measured
from flows.compose.matching.countries_told_of import leading_countries
from flows.compose.sentences.entries import FigureEntry, SourceEntries
from flows.compose.sentences.former_numbers import is_former_amount, is_revised_amount
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.figure_openings import leans
from flows.compose.wording.wording import fold, on_one_line
from flows.model.annotation import AmountType

_VARIED = 3
"""Values of one measure in one source, none of them of a day."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Of what a source tells: the countries and the words of the places that lead in it, and all that it names."""

    countries: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ComparedFigure:
    """A figure as the comparison sees it. `place` is its source's and its own index among the entries."""

    place: tuple[int, int]
    label: str
    printed: str
    kind: tuple[str, str, bool]
    """Its type, its unit and whether it says how far its measure changed."""
    value: str
    words: frozenset[str]
    limit: str
    limit_words: frozenset[str]
    as_of: str
    countries: frozenset[str] = frozenset()
    """Those of which its source tells most."""
    told: Circumstances | None = None
    former: bool = False
    """Whether it is what something was before: "up from 12"."""
    falls: bool | None = None
    """Whether it is how far something fell; None where it is no change or nothing says which way."""
    named: frozenset[str] = frozenset()
    """All that its source names."""
    said: frozenset[str] = frozenset()
    """The words of its measure as its source puts it."""
    whose: frozenset[str] = frozenset()
    """The words of names in the measure of growth or inflation: of which country it is."""
    annual: str = ""
    """Against when it is measured: "year on year"."""
    part: Part = field(default_factory=Part)
    """What narrows it."""
    varied: bool = False
    """Whether its source counts so many things by the same words that these do not tell which is meant."""


def describe_figures(sources: Sequence[SourceEntries]) -> list[ComparedFigure]:
    """All figures of all sources that are said to hold, and are not revised there, in order, as they are compared."""
    known = [_described_by(source.survey) for source in sources]
    return [
        figure
        for s, source in enumerate(sources)
        for figure in _with_variety(
            [
                describe_figure((s, f), entry, source.survey, known[s])
                for f, entry in enumerate(source.figures)
                if not entry.denied and not is_revised_amount(source.survey, entry.amount)
            ]
        )
    ]


def _with_variety(figures: Sequence[ComparedFigure]) -> Iterator[ComparedFigure]:
    """The figures of one source with their days, those marked whose words count one thing after another: "27 polling
    stations ... 22 polling stations ... the 1,021 polling stations observed".
    """
    values: dict[frozenset[str], set[str]] = defaultdict(set)
    for figure in figures:
        if figure.kind[0] == AmountType.COUNT and not (figure.as_of or figure.former):
            values[figure.said].add(figure.value)
    varied = {said for said, numbers in values.items() if len(numbers) >= _VARIED}
    for figure in _with_days_told(figures):
        yield replace(figure, varied=True) if figure.said in varied else figure


def _described_by(survey: SourceSurvey) -> Telling:
    return Telling(leading_countries(survey), names_in(survey), leading_places(survey))


def _with_days_told(figures: Sequence[ComparedFigure]) -> Iterator[ComparedFigure]:
    """The figures of one source, those without a day with that which it tells of the same number of the same."""
    dated: dict[object, ComparedFigure] = {}
    for figure in figures:
        part = figure.part
        key = figure.kind, figure.value, figure.words, part.narrowed, part.whole, part.is_left
        first = dated.get(key)
        if figure.as_of and figure.words:
            dated.setdefault(key, figure)
        elif first is not None and first.told and figure.told:
            told = replace(figure.told, held=first.told.held, moment=first.told.moment)
            yield replace(figure, as_of=first.as_of, told=told)
            continue
        yield figure


def standing_alone(entry: FigureEntry, text: str) -> str:
    """A figure without the words that set it against another."""
    printed = entry.row.extract.text
    return on_one_line(entry.amount.span.of(text) if leans(printed) else printed)


def describe_figure(
    place: tuple[int, int], entry: FigureEntry, survey: SourceSurvey, telling: Telling
) -> ComparedFigure:
    """One figure as it is compared; `telling` is what its source tells of."""
    amount = entry.amount
    measured = what_is_measured(survey, entry)
    is_change, words = measured.is_change, measured.words
    kind, unit, value = unit_and_value(amount, entry.row.extract.text)
    falls = tells_fall(survey, amount) if is_change else None
    if words == {GROWTH}:  # to grow by so much and growth of so much are one
        is_change, falls = False, bool(falls)
    return ComparedFigure(
        place=place,
        label=entry.row.locator.label,
        printed=_printed_in_passing(standing_alone(entry, survey.text), amount.approximation),
        kind=(kind, unit, is_change),
        value=value,
        words=words,
        limit=entry.measured.limit,
        limit_words=entry.measured.limit_words,
        as_of=fold(entry.row.as_of),
        countries=telling.countries,
        told=describe_circumstances(survey, amount),
        former=is_former_amount(survey, entry.amount),
        falls=falls,
        named=telling.named,
        said=measured.said,
        whose=measured.whose,
        annual=measured.against,
        part=describe_part(survey, entry, telling.places),
    )


def _printed_in_passing(printed: str, bound: str) -> str:
    """A figure as it reads within a sentence: "at least 82" for "At least 82"."""
    opens = bool(bound) and printed.casefold().startswith(bound)
    return printed[:1].lower() + printed[1:] if opens else printed
