"""The figures at a glance: of every source those of its key sentences and those that sources agree or differ on."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from flows.compose.registers.dated_columns import newest_of_columns
from flows.model.agreement import Agreement
from flows.model.content import FigureRow
from flows.model.key_points import KeyPoint
from flows.model.locators import Extract

FIGURES = 6
_COUNT = re.compile(r"(?:[A-Za-z]+ ){0,3}[\d.,]+")
"""A number alone, with the word that bounds it."""
_PEOPLE, _DEAD = "people ", "people dead"
"""How it is said what a toll counts."""
_OF_A_TOLL = re.compile(r"\b(?:toll|dead|deaths?|died|killed|lives|missing|injured|displaced)\b")
_TOLL = re.compile(r"\btoll\b")
_SUFFERED = re.compile(
    r"\b(?:toll|dead|deaths?|died|killed|lives|missing|injured|wounded|displaced|homeless|casualties|victims"
    r"|prisoners?|hostages?|captives?|infections?|infected|cases|patients)\b",
    re.IGNORECASE,
)
"""What became of people."""
_OF_PAPER = re.compile(
    r"(?:\A|\b(?:a|to|from|from \d{1,4}) )(?:page|pages|paragraphs?|brackets|footnotes?|words|chapters?|slides?)\b"
)
"""What tells how long a text is, and nothing of its subject."""
_DIFFER, _TOLD, _AGREE = 3, 2, 1
"""How much it tells of a figure that sources differ on it, that a key point holds it, that sources agree on it."""


def telling_figures(
    figures: Sequence[FigureRow],
    points: Sequence[KeyPoint],
    agreements: Sequence[Agreement],
    published: Mapping[int, date],
) -> tuple[FigureRow, ...]:
    """Figures of which a source says what they measure, each value once with its fullest measure.

    `figures` are those that stand by themselves: not what something was before, nor denied.

    Every source's first goes before second ones, and those printed in digits before those in words that are not of
    people who suffered; of these those first that tell most. Of several that sources give of one matter the newest
    source's stands for all. They are printed in the order of the register.
    """
    matters = [row for row in agreements if row.kind == "figure" or not all(s.agrees for s in row.stances)]
    sources = frozenset(row.extract.source for row in figures)
    passed_over = [e for row in matters for e in _older(row, published, sources)]
    passed_over += [row.extract for row in _given_anew(figures, matters, published, sources)]
    tolls = [row for row in matters if row.about.startswith(_PEOPLE)]
    seen: dict[str, FigureRow] = {}
    for row in newest_of_columns(_last_of_changes(figures)):
        value = row.extract.text.partition(" (")[0].casefold()  # the same without its conversion is the same
        outdated = any(_is_older_toll(row, toll) for toll in tolls)
        told = row.measure and not outdated and not _is_passed_over(row, passed_over)
        if told and (value not in seen or _fullness(row) > _fullness(seen[value])):
            seen[value] = row
    weights = _Weights(points, matters)
    turns: Counter[int] = Counter()
    ranked: list[tuple[bool, int, int, FigureRow]] = []
    places = {value: position for position, value in enumerate(seen)}
    for value, row in sorted(seen.items(), key=lambda pair: weights.of(pair[1]), reverse=True):
        in_words = not any(map(str.isdigit, value)) and not _is_of_people(row)
        source = row.extract.source
        ranked.append((in_words, turns[source], places[value], row))
        turns[source] += not in_words
    chosen = sorted(ranked, key=lambda item: item[:2])[:FIGURES]
    return tuple(row for *_, row in sorted(chosen, key=lambda item: (item[0], item[2])))


class _Weights:
    """How much each figure tells."""

    def __init__(self, points: Sequence[KeyPoint], matters: Sequence[Agreement]) -> None:
        self._sentences = [p.extract for p in points if p.extract]
        self._matters = [
            (extract, _DIFFER if any(s.differs for s in row.stances) else _AGREE)
            for row in matters
            for extract in _extracts(row)
        ]

    def of(self, row: FigureRow) -> tuple[bool, int, bool, bool, bool, bool]:
        """Whether it is of no paper; how much it tells; then whether it is of what people suffered, has a name, is no
        count, and is no change.
        """
        told = _TOLD if any(_holds(sentence, row.extract) for sentence in self._sentences) else 0
        weight = told + max((weight for e, weight in self._matters if _holds(e, row.extract)), default=0)
        suffered, named = _is_of_people(row), not row.told_by_clause
        more = suffered or _COUNT.fullmatch(row.extract.text) is None
        return (
            _OF_PAPER.search(row.measure) is None,
            weight,
            suffered,
            named,
            more,
            row.extract.text not in row.measure,
        )


def _is_of_people(row: FigureRow) -> bool:
    """Whether a figure tells of what became of people."""
    return _SUFFERED.search(row.measure) is not None


def _fullness(row: FigureRow) -> tuple[bool, int]:
    """How much is said of what a figure measures: a noun before a clause, more words before fewer."""
    return not row.told_by_clause, len(row.measure)


def _extracts(row: Agreement) -> Iterable[Extract]:
    return (row.lead, *(stance.extract for stance in row.stances))


def _older(row: Agreement, published: Mapping[int, date], sources: Collection[int]) -> Sequence[Extract]:
    """What some sources say of one matter, but the newest; of sources without a date the first is the newest."""
    said = [extract for extract in _extracts(row) if extract.source in sources]
    newest = max(said, key=lambda extract: published.get(extract.source, date.min), default=None)
    return [extract for extract in said if extract is not newest]


def _given_anew(
    figures: Sequence[FigureRow],
    matters: Sequence[Agreement],
    published: Mapping[int, date],
    sources: Collection[int],
) -> Iterable[FigureRow]:
    """The figures in what older sources say of a matter of which the newest gives others of the same measure."""
    for matter in matters:
        older = _older(matter, published, sources)
        newest = [e for e in _extracts(matter) if e.source in sources and e not in older]
        now = {row.measure for row in figures if any(_holds(row.sentence, e) for e in newest)}
        yield from (
            row for row in figures if row.measure in now and any(_holds(e, row.extract) for e in older)
        )


def _is_passed_over(row: FigureRow, older: Sequence[Extract]) -> bool:
    """Whether a figure is one that a newer source gives, too; in a sentence that differs it is the one set apart."""
    return any(e == row.extract or (row.conflict and _holds(e, row.extract)) for e in older)


def _is_older_toll(row: FigureRow, toll: Agreement) -> bool:
    """Whether a figure is an older count of the people that a toll is of, whoever repeats it."""
    if toll.lead.text in {row.extract.text, row.sentence.text}:
        return False
    older = {stance.extract.text for stance in toll.stances if not stance.agrees}
    counted = row.extract.text in older and _OF_A_TOLL.search(row.measure)
    return bool(counted or (toll.about.startswith(_DEAD) and _TOLL.search(row.measure)))


def _holds(whole: Extract, part: Extract) -> bool:
    return whole.source == part.source and whole.span.contains(part.span)


def _last_of_changes(figures: Sequence[FigureRow]) -> list[FigureRow]:
    """The rows without a figure with which a change began, where that with which it ended tells of both."""
    ends = {(row.extract.source, row.measure) for row in figures if _ends_change(row)}
    return [
        row
        for row in figures
        if row.extract.text not in row.measure
        or _ends_change(row)
        or (row.extract.source, row.measure) not in ends
    ]


def _ends_change(row: FigureRow) -> bool:
    return row.measure.partition(" [")[0].endswith(row.extract.text)
