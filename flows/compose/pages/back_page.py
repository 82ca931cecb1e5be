"""The back page: the abbreviations that the sources use, the scales that readers need, and whom to ask."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from flows.compose.pages.abbreviations_explained import explained_abbreviations
from flows.compose.pages.pack_title import series_in_words
from flows.compose.registers.sources import NOT_GRADED
from flows.compose.wording.wording import fold
from flows.model.annexed import AnnexedSource
from flows.model.back_page import Abbreviation, BackPage, Scale
from flows.model.content import PackContent
from flows.model.labels import LabelledFact
from flows.model.locators import Locator
from flows.model.whos_who import WhoRow

RELIABILITY = Scale(
    "Grade, letter: how reliable the source is",
    tuple(
        LabelledFact(letter, meaning)
        for letter, meaning in (
            ("A", "completely reliable"),
            ("B", "usually reliable"),
            ("C", "fairly reliable"),
            ("D", "not usually reliable"),
            ("E", "unreliable"),
            ("F", "cannot be judged"),
        )
    ),
)
CREDIBILITY = Scale(
    "Grade, number: how credible the information is",
    tuple(
        LabelledFact(number, meaning)
        for number, meaning in (
            ("1", "confirmed by other sources"),
            ("2", "probably true"),
            ("3", "possibly true"),
            ("4", "doubtful"),
            ("5", "improbable"),
            ("6", "cannot be judged"),
        )
    ),
)
"""The Admiralty grades: both are the desk's judgement, never the programme's."""

_ABBREVIATION = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][A-Za-z]?[.+]?){2,7}\d?|[A-Z]\d\+\d")


def make_back_page(content: PackContent) -> BackPage:
    """What the back page of this pack prints: only what the pack uses."""
    identity = content.identity
    rows = [row for group in content.whos_who for row in group.rows]
    graded = any(row.grade != NOT_GRADED for row in content.sources)
    facts = [
        LabelledFact(label, value)
        for label, value in (
            ("Prepared by", identity.issuer),
            ("Contact", identity.contact),
            ("Series", f"{series_in_words(identity.series)}, {identity.issue.lower()} ({identity.edition})"),
        )
        if value
    ]
    return BackPage(
        abbreviations=_list_abbreviations(rows, content.annexes),
        scales=(RELIABILITY, CREDIBILITY) if graded else (),
        facts=tuple(facts),
    )


def _list_abbreviations(rows: Sequence[WhoRow], annexes: Sequence[AnnexedSource]) -> tuple[Abbreviation, ...]:
    """Each short form once, in order: as a name's, else as a source explains it."""
    found: dict[str, Abbreviation] = {}
    kinds = (_abbreviations(rows, annexes), explained_abbreviations(annexes))
    for abbreviation in chain(*kinds):
        found.setdefault(abbreviation.short, abbreviation)
    return tuple(sorted(found.values(), key=lambda a: (fold(a.short), a.short)))


def _abbreviations(rows: Iterable[WhoRow], annexes: Sequence[AnnexedSource]) -> Iterator[Abbreviation]:
    """Names that the sources print both in full and short, each short form once."""
    seen: set[str] = set()
    texts = {block.anchor: block.text for annex in annexes for block in annex.blocks if block.anchor}
    for row in rows:
        forms = (row.name, *row.other_forms)
        for short in filter(_is_short, forms):
            full = next((_bare(f) for f in forms if not _is_short(f) and short not in f.split()), "")
            place = _first_place(short, row, texts)
            if full and short not in seen and place is not None:
                seen.add(short)
                yield Abbreviation(short, full, place)


def _bare(form: str) -> str:
    """A name without the short form that follows it in brackets."""
    return form.partition(" (")[0]


def _is_short(form: str) -> bool:
    return _ABBREVIATION.fullmatch(form) is not None and sum(c.isupper() for c in form) > 1


def _first_place(short: str, row: WhoRow, texts: Mapping[str, str]) -> Locator | None:
    """The first place of the name at which the short form itself is printed."""
    printed = re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")
    return next((place for place in row.locators if printed.search(texts.get(place.anchor, ""))), None)
