"""What several sources speak of: the same figure, found again source by source.

Each finder gives matters: the first source's words and those of the others, each said to agree or to differ.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.compose.agreement.compared_figures import ComparedFigure, describe_figures
from flows.compose.agreement.figure_conflicts import agree, contradict, grow_apart
from flows.compose.sentences.clauses import clause_of
from flows.compose.sentences.entries import FigureEntry, SourceEntries
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.dates_in_words import day_in_words
from flows.compose.wording.wording import content_words, on_one_line
from flows.model.annotation import AmountType
from flows.model.locators import Extract
from flows.model.spans import Span

_RATE = re.compile(r"(?:an?|per|each|every) [\w-]+")
_LONGEST_CLAUSE = 20
"""Words; a longer clause tells too much to say what its figure measures."""
_COMPARED_AT_MOST = 200
"""Rows that share a word or a run of words are compared pair by pair up to this many."""
_BESIDE = 6
"""Words on either side of a figure in a longer clause."""
_WORD = re.compile(r"\S+")
_SMALL_COUNT = 2
"""Digits of a count that many things have."""
_TELLING_VALUE = 2
"""Figures with so few digits ("5") agree too easily; they need words of measure in common, two of them."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Where a source speaks of a matter, and whether it says the same as the first."""

    extract: Extract
    agrees: bool = True
    in_part: bool = False
    """Whether a party or a figure of the first is missing in it, or it sets another limit to the figure."""
    when: str = ""
    """The day that its figure is of, in words, where the source says so."""
    other_day: bool = False
    """Whether its figure is another, but not of the same day for all that is said."""
    speaker: str = ""
    """Who says the same words there, where it is another."""
    denies: bool = False
    """Whether it tells that what others say is not so."""


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter and what each source says of it, the first source first; one saying for each source."""

    kind: str
    about: str
    sayings: tuple[Saying, ...]


def common_figures(sources: Sequence[SourceEntries]) -> list[Matter]:
    """Figures of the same measure in several sources, with the same number or another."""
    figures = describe_figures(sources)
    sets: dict[tuple[int, int], list[ComparedFigure]] = {}
    taken: set[tuple[int, int]] = set()
    for one, other in _figure_pairs(figures):
        if other.place in taken or (one.place in taken and one.place not in sets):
            continue
        told = one.value != other.value or _telling(one, other, sources)
        apart = one.value != other.value and (contradict(one, other) or grow_apart(one, other))
        if told and (agree(one, other) or apart):
            group = sets.setdefault(one.place, [one])
            if all(figure.place[0] != other.place[0] for figure in group):
                group.append(other)
                taken.update((one.place, other.place))
    return [_figure_matter(sources, group) for _, group in sorted(sets.items()) if len(group) > 1]


def _telling(one: ComparedFigure, other: ComparedFigure, sources: Sequence[SourceEntries]) -> bool:
    """Whether two equal figures can be no chance: the number, what it measures or the words around it tell enough.

    "12 officers" is said of many: a small count needs a word more that both sentences have.
    """
    digits, common = sum(map(str.isdigit, one.value)), one.words & other.words
    if digits < _TELLING_VALUE or one.kind[0] != AmountType.COUNT or digits > _SMALL_COUNT:
        return digits >= _TELLING_VALUE or len(common) > 1
    around = [content_words(sources[s].figures[f].row.sentence.text) for s, f in (one.place, other.place)]
    plain = {word for word in around[0] & around[1] if not word.isdecimal()}
    return len(common) > 1 or len(plain - one.words - other.words) > 0


def _figure_pairs(figures: Sequence[ComparedFigure]) -> Iterator[tuple[ComparedFigure, ComparedFigure]]:
    """Figures of two sources that are of one kind and share a word of their measure, in order."""
    holders: dict[tuple[tuple[str, str, bool], str], list[ComparedFigure]] = defaultdict(list)
    for figure in figures:
        for word in sorted(figure.words):
            holders[figure.kind, word].append(figure)
    for one in figures:
        near = {
            other.place: other
            for word in sorted(one.words)
            for other in holders[one.kind, word][:_COMPARED_AT_MOST]
            if other.place[0] > one.place[0]
        }
        yield from ((one, near[place]) for place in sorted(near))


def _figure_matter(sources: Sequence[SourceEntries], group: Sequence[ComparedFigure]) -> Matter:
    leader = group[0]
    entries = [sources[source].figures[index] for source, index in (figure.place for figure in group)]
    sayings = tuple(_say(leader, figure, e) for figure, e in zip(group, entries, strict=True))
    return Matter("figure", what_is_counted(sources[leader.place[0]].survey, entries[0]), sayings)


def _say(leader: ComparedFigure, figure: ComparedFigure, entry: FigureEntry) -> Saying:
    agrees, other_day = figure.value == leader.value, grow_apart(leader, figure)
    moment = figure.told.moment if other_day and figure.told else None
    return Saying(
        entry.row.extract,
        agrees,
        in_part=figure.limit_words != leader.limit_words,
        when=entry.row.as_of or (f"published {day_in_words(moment)}" if moment else ""),
        other_day=not agrees and other_day,
    )


def what_is_counted(survey: SourceSurvey, entry: FigureEntry) -> str:
    """What a figure measures; the clause that tells it where its measure is empty or only a rate ("a tonne")."""
    measure = on_one_line(entry.row.measure)
    if measure and not _RATE.fullmatch(measure):
        return measure
    clause = clause_of(survey, entry.amount.span)
    words = on_one_line(clause.of(survey.text)).rstrip(".")
    return (
        words
        if len(words.split()) <= _LONGEST_CLAUSE
        else measure or _words_around(survey.text, clause, entry)
    )


def _words_around(text: str, clause: Span, entry: FigureEntry) -> str:
    """The words of a long clause right beside its figure: "… its neighbour roughly $1.5 billion in port charges"."""
    figure = entry.row.extract.span
    before = list(_WORD.finditer(text, clause.start, figure.start))[-_BESIDE:]
    after = list(_WORD.finditer(text, figure.end, clause.end))[:_BESIDE]
    start = before[0].start() if before else figure.start
    end = after[-1].end() if after else figure.end
    opening, closing = ("… " if start > clause.start else ""), (" …" if end < clause.end else "")
    return f"{opening}{on_one_line(text[start:end]).rstrip('.,;:')}{closing}"
