"""The gaps of a pack: what it did not find in its sources, said plainly and with the places where it is missing."""

from collections.abc import Iterator, Sequence

from flows.compose.matching.witnesses import rests_on_one_source
from flows.compose.registers.quotations import NOBODY
from flows.compose.registers.sources import AS_RECEIVED, NOT_ANNOTATED, NOT_GRADED, NOT_READ
from flows.compose.registers.unlisted_tables import unlisted_tables
from flows.compose.registers.whos_who import PEOPLE
from flows.compose.sentences.entries import SourceEntries
from flows.compose.sentences.voices import is_transcript
from flows.model.annotation import EntityType
from flows.model.content import PackContent, SourceRow
from flows.model.locators import Locator, key_point_locator, source_locator
from flows.model.open_matters import Gap
from flows.model.whos_who import WhoGroup

MOST_PLACES = 18
"""Of more places the first are printed, and how many there are in all."""
_FACTS = (("published", "date of publication"), ("outlet", "outlet"), ("author", "author"))

_Found = tuple[str, list[Locator]]


def list_gaps(sources: Sequence[SourceEntries], content: PackContent) -> tuple[Gap, ...]:
    """Every kind of gap that this pack has; a kind that it has not is not mentioned."""
    found = (
        *_sources_without_text(content.sources),
        *_empty_registers(sources),
        *_unstated_facts(sources, content.sources),
        *_incomplete_rows(sources, content.whos_who),
        *_single_witness(content),
    )
    gaps = ((what, tuple(dict.fromkeys(places))) for what, places in found)
    return tuple(Gap(what, places[:MOST_PLACES], len(places)) for what, places in gaps if places)


def _sources_without_text(registered: Sequence[SourceRow]) -> Iterator[_Found]:
    for status, what in (
        (NOT_READ, "Sources that could not be read"),
        (AS_RECEIVED, "Sources printed as received, in which nothing was read"),
        (NOT_ANNOTATED, "Sources in a language in which nothing is looked for"),
    ):
        yield what, [row.locator for row in registered if row.status == status]


def _empty_registers(sources: Sequence[SourceEntries]) -> Iterator[_Found]:
    """The sources that a register has nothing of, among those in which it was looked for.

    Of a debate or an interview every word is somebody's: without quotations it lacks none.
    """
    read = [source for source in sources if source.annotatable]
    for register, what in (
        (lambda s: s.dates, "No dated passage found"),
        (_people, "Nobody named"),
        (lambda s: s.quotations or is_transcript(s.survey), "No quotation found"),
        (lambda s: s.figures, "No figure found"),
    ):
        yield what, [source_locator(source.number) for source in read if not register(source)]


def _people(source: SourceEntries) -> list[str]:
    entities = source.survey.annotated.annotations.entities
    return [entity.id for entity in entities if entity.type is EntityType.PERSON]


def _unstated_facts(sources: Sequence[SourceEntries], registered: Sequence[SourceRow]) -> Iterator[_Found]:
    for field, words in _FACTS:
        without = [s.number for s in sources if not s.survey.annotated.document.metadata.value(field)]
        yield f"No {words} stated", [source_locator(number) for number in without]
    yield "Not graded for reliability", [row.locator for row in registered if row.grade == NOT_GRADED]


def _incomplete_rows(sources: Sequence[SourceEntries], whos_who: Sequence[WhoGroup]) -> Iterator[_Found]:
    yield (
        "Dates that could not be placed on the calendar",
        [date.extract.locator for source in sources for date in source.unresolved],
    )
    yield (
        "Quotations that name no speaker",
        [e.row.locator for s in sources for e in s.quotations if _is_nobodys(e.row.kind, e.row.speaker)],
    )
    yield (
        "Figures whose measure was not recognised",
        [entry.row.locator for source in sources for entry in source.figures if not entry.row.measure],
    )
    yield (
        "Tables of which only totals are listed as figures",
        [locator for source in sources for locator in unlisted_tables(source.survey)],
    )
    people = [row for group in whos_who if group.heading == PEOPLE for row in group.rows]
    yield (
        "People for whom no role was found",
        [Locator(row.name, row.anchor) for row in people if not row.roles],
    )


def _is_nobodys(kind: str, speaker: str) -> bool:
    """Whether words that somebody said are given to nobody; a quoted term has no speaker by nature."""
    return kind != "scare" and speaker in ("", NOBODY)


def _single_witness(content: PackContent) -> Iterator[_Found]:
    """Key points of which no other source says anything, in a pack of several."""
    if len(content.sources) < 2:  # noqa: PLR2004 - one source has no second witness
        return
    points = content.key_points
    alone = [key_point_locator(p.number) for p in points if rests_on_one_source(p, content.agreements)]
    if len(alone) == len(points) > 2:  # noqa: PLR2004 - a list of all of them tells no more than that
        yield "Key points that rest on one source", [Locator(f"K1–K{len(alone)}, all", alone[0].anchor)]
    else:
        yield "Key points that rest on one source", alone
