"""Reader of PDF files: reading order, columns, tables; running heads removed, broken words mended, pages kept.

Pages that are pictures of text are read through OCRmyPDF where it is installed; where it is not, the desk is told
which pages are missing. Scripts are never run, nothing outside the file is loaded.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from flows.ingest.facts.document_properties import properties_as_facts
from flows.ingest.pdf.pdf_furniture import without_furniture
from flows.ingest.pdf.pdf_layout import arrange
from flows.ingest.pdf.pdf_pages import MOST_PAGES, PdfFile, PdfPage
from flows.ingest.pdf.pdf_paragraphs import ITEM, Paragraph, find_paragraphs
from flows.ingest.pdf.recognised_pages import recognise_pages
from flows.ingest.text.assembling import Piece, Shape, TextAssembly
from flows.ingest.text.given_text import name_title
from flows.ingest.text.mended_lines import LineMender
from flows.ingest.text.normalising import normalise_text
from flows.ingest.text.read_text import STAGE, ReadText, Unreadable, note
from flows.model.document import Block, Role
from flows.model.problems import Problem, Severity
from flows.model.source import Metadata, Source
from flows.model.spans import OffsetMap

_SCANNED = 0.5
"""A page without text of which a picture covers so much is a picture of text."""
_FEWEST_CHARACTERS = 12
_ABOVE_TITLE = 200
_NAMED_AMONG = 4


@dataclass(frozen=True, slots=True)
class _PdfText:
    pages: tuple[PdfPage, ...]
    properties: dict[str, str]

    @property
    def scanned(self) -> tuple[int, ...]:
        """The numbers of the pages that are pictures."""
        return tuple(p.number for p in self.pages if _is_scanned(p))


def read_pdf(source: Source) -> ReadText:
    """The text of a .pdf file, its blocks, where its pages begin, and its properties. Raises Unreadable."""
    text = _load(source.content)
    problems: tuple[Problem, ...] = ()
    if text.scanned:
        text, problems = _recognise(source, text)
    pages = without_furniture(text.pages)
    paragraphs, mender = find_paragraphs((page.number, arrange(page.runs)) for page in pages)
    return _assemble(paragraphs, mender, text, problems)


def _load(content: bytes) -> _PdfText:
    pdf = PdfFile.of(content)
    try:
        if len(pdf) > MOST_PAGES:
            raise Unreadable(f"It has {len(pdf)} pages, more than {MOST_PAGES}.", "Split it.")
        return _PdfText(tuple(pdf.page(index) for index in range(len(pdf))), pdf.properties)
    finally:
        pdf.close()


def _is_scanned(page: PdfPage) -> bool:
    return page.pictured >= _SCANNED and sum(len(s.text) for s in page.runs) < _FEWEST_CHARACTERS


def _recognise(source: Source, text: _PdfText) -> tuple[_PdfText, tuple[Problem, ...]]:
    """The text with that of its pictured pages, or a problem that says which are missing. Raises Unreadable."""
    which = _list_pages(text.scanned)
    recognised = recognise_pages(source.content, source.stated.value("language") or "")
    if isinstance(recognised, bytes):
        read = _load(recognised)
        message = f"{which} scanned; what is read there was recognised by OCRmyPDF and may hold errors."
        return replace(read, properties=text.properties), (
            note(source.path, message, "Check what you quote."),
        )
    if len(text.scanned) == len(text.pages):
        raise Unreadable(f"All its pages are pictures of text: it needs OCR. {recognised}".strip(),
                         "Install OCRmyPDF, or run OCR on the file and put the result in its place.")  # fmt: skip
    message = f"{which} pictures of text and not in the pack. {recognised}".strip()
    missing = Problem(
        STAGE, source.path, message, "Install OCRmyPDF, or run OCR on the file.", severity=Severity.LOSS
    )
    return text, (missing,)


def _list_pages(numbers: Sequence[int]) -> str:
    shown = ", ".join(str(n) for n in numbers[:12]) + (" ..." if len(numbers) > 12 else "")  # noqa: PLR2004
    return f"Page {shown} is" if len(numbers) == 1 else f"Pages {shown} are"


def _assemble(
    paragraphs: Sequence[Paragraph], mender: LineMender, text: _PdfText, problems: tuple[Problem, ...]
) -> ReadText:
    """One text; the place of each piece is the number of its page."""
    assembly = TextAssembly()
    place = 0
    for paragraph in paragraphs:
        if paragraph.rows:
            _add_table(assembly, paragraph)
            continue
        place = place + 1 if paragraph.shape.role is Role.LIST_ITEM else 0
        shape, pieces = paragraph.shape, list(_pieces(paragraph, mender))
        if place:
            shape, pieces = _without_label(shape, pieces, place)
        assembly.add_block(shape, pieces)
    properties = _properties(text.properties)
    blocks, title = name_title(
        _with_title(assembly, paragraphs, properties.value("title") or ""),
        assembly.text,
        properties.value("title") or "",
    )
    return ReadText(
        assembly.text,
        OffsetMap.from_runs([(0, 0, False)]),
        Metadata(title=title),
        blocks,
        problems=problems,
        properties=properties,
        page_starts=assembly.page_starts(len(text.pages)),
    )


def _pieces(paragraph: Paragraph, mender: LineMender) -> Iterator[Piece]:
    lines = list(zip(paragraph.lines, paragraph.pages, strict=True))
    for (line, page), (below, _) in pairwise(lines):
        words, space = mender.join(line.text, below.text)
        yield Piece(normalise_text(words)[0] + space, page, verbatim=False)
    last, page = lines[-1]
    yield Piece(normalise_text(mender.clean(last.text))[0], page, verbatim=False)


def _without_label(shape: Shape, pieces: list[Piece], place: int) -> tuple[Shape, list[Piece]]:
    """An item without its bullet, or without a number that says no more than its place in the list."""
    label = ITEM.match(pieces[0].text)
    if label is None:
        return shape, pieces
    ordered = (label["number"] or "") == str(place)
    if not ordered and label["bullet"] is None:
        return replace(shape, ordered=False), pieces
    bare = replace(pieces[0], text=pieces[0].text[label.end() :])
    return replace(shape, ordered=ordered), [bare, *pieces[1:]]


def _add_table(assembly: TextAssembly, paragraph: Paragraph) -> None:
    for number, row in enumerate(paragraph.rows, 1):
        for column, words in enumerate(row, 1):
            shape = Shape(
                Role.TABLE_CELL, row=number, column=column, header=number == 1 and paragraph.has_head
            )
            assembly.add_block(
                shape,
                [
                    Piece(
                        normalise_text(LineMender.clean(words))[0].strip(), paragraph.pages[0], verbatim=False
                    )
                ],
            )


def _with_title(assembly: TextAssembly, paragraphs: Sequence[Paragraph], stated: str) -> tuple[Block, ...]:
    """The blocks; the largest heading is the title if it opens the first page, with little above it.

    One of the first that begins with what the file is called by its properties, `stated`, goes before it.
    """
    blocks = tuple(assembly.blocks)
    for index, block in enumerate(blocks[:_NAMED_AMONG]):
        begins = block.span.of(assembly.text).casefold().startswith(stated.casefold())
        if block.role is Role.HEADING and len(stated.split()) > 1 and begins:
            return (*blocks[:index], replace(block, role=Role.TITLE, level=1), *blocks[index + 1 :])
    first = next(
        (i for i, p in enumerate(paragraphs) if p.shape.role is Role.HEADING and p.shape.level == 1), None
    )
    if first is None or paragraphs[first].pages[0] != 1:
        return blocks
    if sum(len(p.words) for p in paragraphs[:first]) > _ABOVE_TITLE:
        return blocks
    words = " ".join(paragraphs[first].words.split())[:20]
    for index, block in enumerate(blocks):
        if (
            block.role is Role.HEADING
            and block.level == 1
            and block.span.of(assembly.text).startswith(words[:10])
        ):
            return (*blocks[:index], replace(block, role=Role.TITLE), *blocks[index + 1 :])
    return blocks


def _properties(given: dict[str, str]) -> Metadata:
    created, changed = _pdf_day(given.get("CreationDate", "")), _pdf_day(given.get("ModDate", ""))
    return properties_as_facts({
        "title": given.get("Title", ""),
        "author": given.get("Author", ""),
        "published": created,
        "updated": changed if changed != created else "",
    })  # fmt: skip


def _pdf_day(moment: str) -> str:
    """The day of a PDF date: of D:20250907101500Z the day 2025-09-07."""
    digits = moment.removeprefix("D:")[:8]
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if len(digits) == 8 and digits.isdecimal() else ""  # noqa: PLR2004
