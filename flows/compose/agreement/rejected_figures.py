"""Figures that one source gives and another rejects: "the statement that 900 are without water is incorrect".

So does a text that takes back what its earlier version said. Whoever rejects a figure bears it out for nobody.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from flows.compose.agreement.common_matters import Matter, Saying, what_is_counted
from flows.compose.matching.statement import stem
from flows.compose.matching.statements import Statements
from flows.compose.sentences.denied_claims import tells_denial
from flows.compose.sentences.entries import FigureEntry, SourceEntries
from flows.compose.sentences.former_numbers import is_former_amount, is_revised_amount
from flows.compose.sentences.locating import SourceSurvey, sentence_before
from flows.compose.sentences.ratings import is_rated_false, rating_of
from flows.compose.sentences.reversals import with_reversal
from flows.compose.wording.wording import content_words, fold
from flows.english.word_tables import word_list
from flows.model.annotation import Amount, AmountType
from flows.model.locators import Extract
from flows.model.spans import Span

_ON_TELLING = frozenset(
    stem(word)
    for word in word_list(
        "article story report release version text statement claim figure number sum amount total earlier previous"
        " original said say state give put correct incorrect wrong error mistake false untrue deny reject dispute"
    )
)
"""What says only that something is told, or told wrongly."""
_FEWEST = 2
"""Words in common that show two figures to be of one thing; of sources that name much the same, one."""
_SMALL = 2
"""Digits besides the last noughts; a number with fewer stands everywhere, and needs a word more."""
_MILLIONS = 7
_NAMES_IN_COMMON = 2
_COMPARED_AT_MOST = 50
"""So many figures of one value are compared with one that is rejected."""

_FOR_ANOTHER = re.compile(r"\b(?:rather than|instead of)(?: [a-z]+){0,3} [^\s\w]?\Z")
_BACK = 50
_Kind = tuple[str, str, str]
"""Type, unit and value of a figure."""


@dataclass(frozen=True, slots=True)
class ToldFigure:
    """A figure, and the terms of its sentence with that before it."""

    survey: SourceSurvey
    entry: FigureEntry
    sentence: frozenset[str]
    around: frozenset[str]

    @property
    def source(self) -> int:
        return self.survey.number


Rejections = Sequence[tuple[ToldFigure, Sequence[ToldFigure]]]
"""Figures that are rejected, each with those of other sources that state it."""


def rejected_figures(rejections: Rejections) -> list[Matter]:
    """One matter for each figure that a source rejects and others state: these first, then whoever rejects it."""
    matters: dict[tuple[int, Span], Matter] = {}
    for rejecting, stated in rejections:
        place = stated[0].source, stated[0].entry.amount.span
        known = matters.get(place)
        matters[place] = _joined(known, rejecting) if known else _matter(stated, rejecting)
    return list(matters.values())


def called_false(rejections: Rejections) -> tuple[Extract, ...]:
    """The figures that another source calls false, as a fact check does: no sentence that gives them is prominent."""
    return tuple(
        one.entry.row.extract
        for rejecting, stated in rejections
        if is_rated_false(rejecting.survey, rejecting.survey.sentence_of(rejecting.entry.amount.span))
        for one in stated
    )


def note_rejected(sources: Sequence[SourceEntries], rejections: Rejections) -> tuple[SourceEntries, ...]:
    """The same entries, each row of a figure that another source rejects or revises saying where."""
    places: dict[tuple[int, Span], dict[str, None]] = defaultdict(dict)
    for rejecting, stated in rejections:
        for one in stated:
            places[one.source, one.entry.amount.span][_what_is_done(rejecting)] = None
    return tuple(
        replace(
            source,
            figures=tuple(_noted(e, places.get((source.number, e.amount.span), ())) for e in source.figures),
        )
        for source in sources
    )


def _what_is_done(rejecting: ToldFigure) -> str:
    """Where a figure is rejected, revised or set aside for another."""
    label, start = rejecting.entry.row.sentence.locator.label, rejecting.entry.amount.span.start
    if _FOR_ANOTHER.search(rejecting.survey.text, max(0, start - _BACK), start):
        return f"{label} sets it aside"
    return f"{label} {'rejects' if rejecting.entry.denied else 'revises'} it"


def _noted(entry: FigureEntry, places: Iterable[str]) -> FigureEntry:
    words = "; ".join(filter(None, (entry.row.conflict, *places)))
    return replace(entry, row=replace(entry.row, conflict=words), rejected=True) if places else entry


def find_rejections(
    sources: Sequence[SourceEntries], sentences: Statements, superseded: Mapping[int, AbstractSet[Span]]
) -> Rejections:
    """Each figure that is rejected, with those of other sources that state it.

    `superseded` are the sentences of each source that a later version puts right.
    """
    return tuple(_rejections(sources, sentences, superseded))


def _rejections(
    sources: Sequence[SourceEntries], sentences: Statements, superseded: Mapping[int, AbstractSet[Span]]
) -> Iterator[tuple[ToldFigure, Sequence[ToldFigure]]]:
    told = [one for entries in sources for one in _told(entries, sentences)]
    stated: dict[_Kind, list[ToldFigure]] = defaultdict(list)
    for one in told:
        if not one.entry.denied and not is_former_amount(one.survey, one.entry.amount):
            stated[_kind(one.entry)].append(one)
    named = _names_by_source(sentences)
    for one in (one for one in told if one.entry.denied or _is_revised(one)):
        near = stated[_kind(one.entry)][:_COMPARED_AT_MOST]
        if not one.entry.denied:
            near = [other for other in near if _is_earlier(other, one)]
        near = [other for other in near if not _says_why(one, other)]
        same = [o for o in near if _is_superseded(o, superseded) or _are_of_one_thing(one, o, named)]
        if same and all(other.source != one.source for other in same):
            yield one, same


def _is_revised(one: ToldFigure) -> bool:
    return is_revised_amount(one.survey, one.entry.amount)


def _says_why(one: ToldFigure, other: ToldFigure) -> bool:
    """Whether a figure stands in the words that rate as false the claim with another: "The £940,000 was paid to"."""
    if one.source != other.source:
        return False
    rating = rating_of(one.survey, one.survey.sentence_of(one.entry.amount.span))
    paragraph = one.survey.segment_at(rating.start) if rating else None
    return paragraph is not None and paragraph.span.contains(other.entry.amount.span)


def _is_earlier(one: ToldFigure, other: ToldFigure) -> bool:
    """Whether the source of one figure is not of a day after that of another."""
    days = one.survey.day, other.survey.day
    return days[0] is None or days[1] is None or days[0] <= days[1]


def _is_superseded(one: ToldFigure, superseded: Mapping[int, AbstractSet[Span]]) -> bool:
    return one.survey.sentence_of(one.entry.amount.span) in superseded.get(one.source, ())


def with_rejected(matters: Iterable[Matter], rejected: Iterable[Matter]) -> tuple[list[Matter], list[Matter]]:
    """The matters, those that tell a rejected figure with whoever rejects it; and what of the rejected is left."""
    kept, told, every = list[Matter](), list[Matter](), list(rejected)
    for matter in matters:
        found = next((one for one in every if _is_told_in(one.sayings[0].extract, matter)), None)
        if found is None:
            kept.append(matter)
            continue
        told.append(found)
        differing = {saying.extract.source for saying in matter.sayings if not saying.agrees}
        against = [s for s in found.sayings if not s.agrees and s.extract.source not in differing]
        sources = {saying.extract.source for saying in against}
        others = [saying for saying in matter.sayings[1:] if saying.extract.source not in sources]
        ordered = sorted([*others, *against], key=lambda saying: saying.extract.source)
        kept.append(replace(matter, sayings=(matter.sayings[0], *ordered)))
    return kept, [one for one in every if one not in told]


def _is_told_in(figure: Extract, matter: Matter) -> bool:
    """Whether a figure stands in what the first source of a matter says, or those that agree with it."""
    return any(
        saying.agrees and saying.extract.source == figure.source and saying.extract.span.contains(figure.span)
        for saying in matter.sayings
    )


def _told(entries: SourceEntries, sentences: Statements) -> Iterator[ToldFigure]:
    for entry in entries.figures:
        if entry.amount.value:
            sentence = entries.survey.sentence_of(entry.amount.span)
            own = _terms(entries.survey, sentence, sentences)
            leaning = _leaned_on(entries.survey, entry, sentence)
            yield ToldFigure(
                entries.survey,
                entry,
                own,
                own.union(*(_terms(entries.survey, other, sentences) for other in leaning)),
            )


def _leaned_on(survey: SourceSurvey, entry: FigureEntry, sentence: Span) -> list[Span]:
    """The sentence before that of a figure; of one that is revised, all before it in their paragraph."""
    leaning = []
    while (before := sentence_before(survey, sentence)) is not None:
        leaning.append(before)
        if not is_revised_amount(survey, entry.amount):
            break
        sentence = before
    return leaning


def _terms(survey: SourceSurvey, sentence: Span, sentences: Statements) -> frozenset[str]:
    statement = sentences.at(survey.number, sentence)
    return statement.terms - _ON_TELLING if statement else frozenset()


def _names_by_source(sentences: Statements) -> Mapping[int, set[str]]:
    named: dict[int, set[str]] = defaultdict(set)
    for statement in sentences.by_place.values():
        named[statement.source] |= statement.names
    return named


def _kind(entry: FigureEntry) -> _Kind:
    amount = entry.amount
    unit = "" if amount.type is AmountType.COUNT else amount.iso or fold(amount.unit)
    return amount.type.value, unit, amount.value or ""


def _are_of_one_thing(rejected: ToldFigure, other: ToldFigure, named: Mapping[int, set[str]]) -> bool:
    """Whether what is rejected is the figure of another sentence: by the words and names that both have."""
    common = rejected.around & other.sentence
    plain = sum(term[0].isalpha() for term in common)
    near = len(named.get(rejected.source, set()) & named.get(other.source, set())) >= _NAMES_IN_COMMON
    named_alike = sum(term.startswith("@") for term in common)
    digits = _digits(rejected.entry.amount)
    if _count_other_things(rejected.entry, other.entry):
        return False
    if near and _is_exact_sum(rejected.entry.amount) and any(term.startswith(("#", "~")) for term in common):
        return True
    if near and digits >= _SMALL and named_alike >= (1 if _is_quoted(rejected, other) else _NAMES_IN_COMMON):
        return True
    if not plain:
        return False
    needed = _FEWEST + (digits < _SMALL) - (near and digits >= _SMALL)
    return plain >= needed or (plain >= needed - 1 and named_alike > 0)


def _digits(amount: Amount) -> int:
    """The digits by which a number is known again; a sum of millions is, be it ever so round."""
    value = amount.value or ""
    if amount.type is AmountType.MONEY and len(value.partition(".")[0]) >= _MILLIONS:
        return _SMALL
    return len(value.replace(".", "").strip("0"))


def _is_exact_sum(amount: Amount) -> bool:
    """Whether it is money of more than one digit and noughts: two sources hardly give it for one year by chance."""
    return amount.type is AmountType.MONEY and len((amount.value or "").replace(".", "").strip("0")) >= _SMALL


def _is_quoted(rejected: ToldFigure, other: ToldFigure) -> bool:
    """Whether a figure that is rejected is quoted, bound and all, as the other source gives it."""
    printed = rejected.entry.row.extract
    start = printed.span.start
    opens = rejected.survey.text[max(0, start - 1) : start] in {"“", '"', "‘"}
    return opens and fold(printed.text) == fold(other.entry.row.extract.text)


def _count_other_things(rejected: FigureEntry, other: FigureEntry) -> bool:
    """Whether two counts are of things of other names."""
    mine, theirs = (content_words(entry.measured.identity) for entry in (rejected, other))
    told = content_words(rejected.row.sentence.text)
    apart = bool(mine and theirs) and mine.isdisjoint(theirs) and theirs.isdisjoint(told)
    return rejected.amount.type is AmountType.COUNT and apart


def _matter(stated: Sequence[ToldFigure], rejecting: ToldFigure) -> Matter:
    first: dict[int, ToldFigure] = {}
    for one in stated:
        first.setdefault(one.source, one)
    sayings = [Saying(one.entry.row.extract) for one in first.values()]
    lead = stated[0]
    return _joined(Matter("figure", what_is_counted(lead.survey, lead.entry), tuple(sayings)), rejecting)


def _joined(matter: Matter, rejecting: ToldFigure) -> Matter:
    """A matter with one more source that rejects its figure."""
    if any(saying.extract.source == rejecting.source for saying in matter.sayings):
        return matter
    said = said_against(rejecting)
    denies = tells_denial(rejecting.survey, said.span)
    return replace(matter, sayings=(*matter.sayings, Saying(said, agrees=False, denies=denies)))


def said_against(rejecting: ToldFigure) -> Extract:
    """The words that reject a figure: its sentence, with what takes that back, or the rating of its claim."""
    survey = rejecting.survey
    sentence = survey.sentence_of(rejecting.entry.amount.span)
    return survey.extract(rating_of(survey, sentence) or with_reversal(survey, sentence))
