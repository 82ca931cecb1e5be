"""The source register, and the error sheets of sources that could not be read."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from flows.compose.registers.source_facts import describe_for_annex, describe_source, title_note_of, title_of
from flows.compose.sentences.entries import SourceEntries
from flows.model.annexed import ErrorSheet, FacsimileSheet
from flows.model.content import SourceRow
from flows.model.labels import LabelledFact
from flows.model.locators import source_locator
from flows.model.source import Facsimile, UnreadSource
from flows.model.source_copies import SourceCopy

NOT_GRADED = "not graded"
USED = "used"
NOT_USED = "read, not used"
NOT_ANNOTATED = "not annotated: language"
NOT_READ = "not read"
AS_RECEIVED = "printed as received, not read"


def list_sources(
    sources: Sequence[SourceEntries],
    facsimiles: Sequence[Facsimile],
    unread: Sequence[UnreadSource],
    cited: Collection[int],
    copies: Sequence[SourceCopy],
) -> tuple[SourceRow, ...]:
    """One row for everything given, by S number. `cited` are the numbers of the sources that some line cites."""
    rows = [_row(source, source.number in cited) for source in sources]
    rows += [_facsimile_row(facsimile) for facsimile in facsimiles]
    rows += [_unread_row(source) for source in unread]
    rows += [_copy_row(copy) for copy in copies]
    rows = [_with_carriers(row, copies) for row in rows]
    return tuple(sorted(rows, key=lambda row: int(row.locator.label[1:])))


def with_neighbours(
    rows: Sequence[SourceRow], same_events: Mapping[int, tuple[int, ...]], newest: Mapping[int, int]
) -> tuple[SourceRow, ...]:
    """The rows with the sources that may tell of the same event, where there are some, and the newer or older versions
    of the same report; `newest` is the newest version by the number of a report that it replaces.
    """

    def facts(number: int) -> Iterator[LabelledFact]:
        older = tuple(sorted(old for old, new in newest.items() if new == number))
        others = tuple(o for o in same_events.get(number, ()) if o not in {*older, newest.get(number)})
        if others:
            yield LabelledFact("Perhaps same event", _list_sources(others))
        if number in newest:
            yield LabelledFact("Later version", _list_sources((newest[number],)))
        if older:
            yield LabelledFact("Earlier versions", _list_sources(older))

    return tuple(replace(row, facts=(*row.facts, *facts(int(row.locator.label[1:])))) for row in rows)


def make_error_sheets(unread: Sequence[UnreadSource]) -> tuple[ErrorSheet, ...]:
    return tuple(
        ErrorSheet(u.number, source_locator(u.number).anchor, u.path, u.reason, u.next_step)
        for u in sorted(unread, key=lambda u: u.number)
    )


def make_facsimile_sheets(facsimiles: Sequence[Facsimile]) -> tuple[FacsimileSheet, ...]:
    """The sheet before each source that is printed as it was received."""
    return tuple(
        FacsimileSheet(
            number=facsimile.number,
            anchor=source_locator(facsimile.number).anchor,
            title=title_of(facsimile),
            title_note=title_note_of(facsimile),
            pages=facsimile.pages,
            facts=(*describe_for_annex(facsimile), LabelledFact("SHA-256", facsimile.sha256)),
        )
        for facsimile in facsimiles
    )


def count_words(text: str) -> int:
    """Words as white space parts them."""
    return len(text.split())


def count_paragraphs(source: SourceEntries) -> int:
    """The ¶ numbers given out: the cells of one table row share one."""
    return max((s.number for s in source.survey.annotated.segmentation.segments), default=0)


def _row(source: SourceEntries, cited: bool) -> SourceRow:  # noqa: FBT001 - one caller, by position
    document = source.survey.annotated.document
    status = (USED if cited else NOT_USED) if document.annotatable else NOT_ANNOTATED
    return SourceRow(
        locator=source_locator(document.number),
        title=title_of(document),
        facts=describe_source(document),
        words=count_words(document.text),
        paragraphs=count_paragraphs(source),
        grade=document.metadata.value("grade") or NOT_GRADED,
        sha256=document.sha256,
        status=status,
        path=document.path,
    )


def _facsimile_row(facsimile: Facsimile) -> SourceRow:
    return SourceRow(
        locator=source_locator(facsimile.number),
        title=title_of(facsimile),
        facts=(*describe_source(facsimile), LabelledFact("Pages", str(facsimile.pages))),
        words=0,
        paragraphs=0,
        grade=facsimile.metadata.value("grade") or NOT_GRADED,
        sha256=facsimile.sha256,
        status=AS_RECEIVED,
        path=facsimile.path,
    )


def _copy_row(copy: SourceCopy) -> SourceRow:
    document = copy.document
    differs = tuple(LabelledFact("What differs", words) for words in copy.differs)
    numbers = {segment.number for segment in copy.annotated.segmentation.segments if segment.number}
    return SourceRow(
        locator=source_locator(document.number),
        title=title_of(document),
        facts=(*describe_source(document), *differs),
        words=count_words(document.text),
        paragraphs=len(numbers),
        grade=document.metadata.value("grade") or NOT_GRADED,
        sha256=document.sha256,
        status=f"{copy.kind} S{copy.original}, not printed again",
        path=document.path,
        is_copy=True,
    )


def _with_carriers(row: SourceRow, copies: Sequence[SourceCopy]) -> SourceRow:
    """The row of a printed source with the others that carry its text."""
    carriers = [copy.number for copy in copies if f"S{copy.original}" == row.locator.label]
    if not carriers:
        return row
    return replace(row, facts=(*row.facts, LabelledFact("Also carried by", _list_sources(carriers))))


def _list_sources(numbers: Sequence[int]) -> str:
    return ", ".join(f"S{number}" for number in numbers)


def _unread_row(source: UnreadSource) -> SourceRow:
    facts = (LabelledFact("File", source.path), LabelledFact("Why not", source.reason))
    return SourceRow(
        locator=source_locator(source.number),
        title=source.path,
        facts=facts,
        words=0,
        paragraphs=0,
        grade=NOT_GRADED,
        sha256=source.sha256,
        status=NOT_READ,
        path=source.path,
    )
