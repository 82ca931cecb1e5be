"""A pack's content written by hand, for the stage that sets it: several sources with everything a page must bear.

The facts are those of the sample sources, told in words of our own; every extract really stands in its block.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.compose.pages.back_page import CREDIBILITY, RELIABILITY
from flows.compose.points.glance import choose_glance
from flows.model.annexed import ErrorSheet
from flows.model.back_page import Abbreviation, BackPage
from flows.model.calendar_values import days_of_value
from flows.model.changes import Changes, ParagraphChange, RowChange, SourceChange
from flows.model.content import (
    Brief,
    Cover,
    FigureRow,
    ForwardRow,
    Method,
    PackContent,
    PackIdentity,
    QuotationRow,
    SourceRow,
    TimelineRow,
    UnresolvedDate,
)
from flows.model.handling import Handling
from flows.model.key_points import KeyPoint
from flows.model.labels import LabelledFact
from flows.model.locators import Extract, paragraph_locator, row_locator, source_locator
from flows.model.open_matters import Gap, OpenRow
from flows.model.spans import Span
from tests.support.sample_annexes import (
    BYLINES,
    DATES,
    FIGURES,
    NAMES,
    PARAGRAPHS,
    QUOTED,
    TITLES,
    sample_annex,
)
from tests.support.sample_names import sample_index, sample_network, sample_places, sample_whos_who, who_row


@dataclass(frozen=True, slots=True)
class _Found:
    """A text found in a paragraph of a source."""

    text: str
    paragraph: int
    start: int

    def extract(self, source: int) -> Extract:
        return Extract(
            self.text,
            source,
            Span(self.start, self.start + len(self.text)),
            paragraph_locator(source, self.paragraph),
        )


def sample_content(sources: int = 5, *, unread: int = 1) -> PackContent:
    """A pack of so many sources; the fifth is in Kazakh and not annotated. `unread` more could not be read."""
    numbers = range(1, sources + 1)
    annotated = [n for n in numbers if n % 5]
    sheets = tuple(_error_sheet(sources + n) for n in range(1, unread + 1))
    quotations = [row for n in annotated for row in _quotations(n)]
    timeline = tuple(sorted((r for n in annotated for r in _timeline(n)), key=lambda r: r.sort_key))
    whos_who, key_points = sample_whos_who(annotated), _key_points(annotated)
    figures = tuple(row for n in annotated for row in _figures(n))
    forward = tuple(ForwardRow(row, "reported") for row in timeline if row.forward)
    content = PackContent(
        identity=_identity(),
        cover=_cover(sources),
        key_points=key_points,
        briefs=tuple(_brief(n) for n in annotated),
        timeline=timeline,
        unresolved_dates=tuple(
            UnresolvedDate(
                _find("the end of the year").extract(n),
                Extract(PARAGRAPHS[3], n, Span(0, 1), paragraph_locator(n, 4)),
            )
            for n in annotated[:2]
        ),
        whos_who=whos_who,
        quotations=tuple(quotations),
        phrases=tuple(_phrase(n) for n in annotated),
        figures=figures,
        sources=(*map(_source_row, numbers), *map(_unread_row, sheets)),
        annexes=tuple(map(sample_annex, numbers)),
        error_sheets=sheets,
        index=sample_index(annotated),
        method=_method(),
        handling=Handling("TLP:CLEAR", "May be shared.", "Return it.", ("The Secretary", "The Library")),
        changes=Changes(
            "Edition 36",
            "One new source.",
            (SourceChange("dropped", "S9", "A source that is gone", "two figures", None),),
            (RowChange("changed", "Figures", "24% duty", "25% duty", figures[0].locator),) if figures else (),
            (ParagraphChange("It was so.", "It is so.", paragraph_locator(numbers[0], 1)),)
            if numbers
            else (),
        ),
        open_questions=tuple(_open_row(n) for n in annotated),
        gaps=tuple(
            Gap(what, tuple(source_locator(n) for n in numbers)[:18], sources)
            for what in ("No author stated", "Not graded for reliability")
            if sources
        ),
        forward=forward,
        places=sample_places(whos_who),
        network=sample_network(whos_who),
        back=BackPage(
            (Abbreviation("US", "United States", paragraph_locator(numbers[0], 1)),) if numbers else (),
            (RELIABILITY, CREDIBILITY),
            (LabelledFact("Prepared by", "Central Asia desk"),),
        ),
    )
    return replace(content, glance=choose_glance(content, figures))


def empty_content() -> PackContent:
    """A pack of nothing: the smallest content there can be."""
    return PackContent(
        identity=_identity(),
        cover=Cover("Central Asia · Edition 1", "Nothing came in", "No source.", ()),
        key_points=(), briefs=(), timeline=(), unresolved_dates=(), whos_who=(), quotations=(), phrases=(),
        figures=(), sources=(), annexes=(), error_sheets=(), index=(),
        method=Method((), (), (), (), ()),
    )  # fmt: skip


def _identity() -> PackIdentity:
    return PackIdentity(
        series="central-asia",
        title="Central Asia and the United States",
        subtitle="Calls, tariffs and summits",
        edition="2025-09-09T0600Z",
        number=37,
        cut_off="2025-09-09T06:00:00Z",
        cut_off_printed="9 September 2025, 06:00 UTC",
        issuer="Central Asia desk",
        contact="desk@example.org",
        marking="TLP:CLEAR",
        supersedes="Edition 36 of 2 September 2025",
    )


def _cover(sources: int) -> Cover:
    return Cover(
        "Central Asia · Edition 37",
        "Central Asia and the United States",
        f"{sources} sources, each line traced to its paragraph.",
        (
            LabelledFact("Period covered", "1 to 9 September 2025"),
            LabelledFact("Data to", "9 September 2025, 06:00 UTC"),
            LabelledFact("Prepared by", "Central Asia desk"),
            LabelledFact("Supersedes", "Edition 36 of 2 September 2025"),
            LabelledFact(
                "How made",
                "Extracted automatically from the annexed sources; nothing is written by a machine except headings and labels.",
            ),
        ),
    )


def _find(text: str) -> _Found:
    for number, paragraph in enumerate(PARAGRAPHS, 1):
        if text in paragraph:
            return _Found(text, number, paragraph.index(text))
    raise ValueError(text)


def _key_points(annotated: Sequence[int]) -> tuple[KeyPoint, ...]:
    points = []
    for number in range(1, min(7, 2 * len(annotated)) + 1):
        source = annotated[(number - 1) % len(annotated)]
        paragraph = (number - 1) % len(PARAGRAPHS) + 1
        words = PARAGRAPHS[paragraph - 1]
        place = paragraph_locator(source, paragraph)
        extract = None if number == 7 else Extract(words, source, Span(0, len(words)), place)
        also = tuple(paragraph_locator(other, paragraph) for other in annotated[:2] if other != source)
        points.append(
            KeyPoint(
                number,
                f"k{number}",
                extract,
                "The desk expects a further call before the summit." if number == 7 else "",
                (place, *also),
                "written by the desk" if number == 7 else "",
            )
        )
    return tuple(points)


def _quotations(source: int) -> list[QuotationRow]:
    return [
        QuotationRow(
            row_locator(source, "Q", number),
            _find(words).extract(source),
            "partial",
            ("Donald Trump", "Shavkat Mirziyoyev", "Kassym-Jomart Tokayev")[number - 1],
            ("U.S. President", "President of Uzbekistan", "")[number - 1],
            ("7 September 2025", "", "July 2025")[number - 1],
            ("told reporters as he left for the final", "according to the office", "")[number - 1],
        )
        for number, words in enumerate(QUOTED, 1)
    ]


def _phrase(source: int) -> QuotationRow:
    return QuotationRow(
        row_locator(source, "Q", 4), _find("by the end of the year").extract(source), "scare", "–", "", "", ""
    )


def _figures(source: int) -> list[FigureRow]:
    measures = (
        "Kazakh goods, key raw materials excepted",
        "Global Gateway",
        "Uzbek nationals",
        "USAID programmes",
    )
    rows = []
    for number, (text, measure) in enumerate(zip(FIGURES, measures, strict=True), 1):
        found = _find(text)
        words = PARAGRAPHS[found.paragraph - 1]
        sentence = Extract(words, source, Span(0, len(words)), paragraph_locator(source, found.paragraph))
        rows.append(
            FigureRow(
                row_locator(source, "F", number), found.extract(source),
                "12\u2009000\u2009000\u2009000 EUR" if "€" in text else "", measure, "mid-2025" if number == 1 else "",
                "the source" if number % 2 else "Press office of the President of Uzbekistan",
                sentence, f"other values: S{source} F2" if number == 4 else "",
            )
        )  # fmt: skip
    return rows


def _timeline(source: int) -> list[TimelineRow]:
    stated = (
        "7 September 2025",
        "the week of 1 September 2025",
        "mid-2025",
        "July 2025",
        "since January 2025",
        "April 2025",
        "14 October 2025",
    )
    iso = ("2025-09-07", "2025-W36", "2025-06", "2025-07", "2025-01", "2025-04", "2025-10-14")
    rows = []
    for number, (text, date, value) in enumerate(zip(DATES, stated, iso, strict=True), 1):
        found = _find(text)
        words = PARAGRAPHS[found.paragraph - 1]
        resolution = "“Earlier the same week”, counted from 7 September 2025" if number == 2 else ""
        stretch = days_of_value(value)
        assert stretch is not None
        rows.append(
            TimelineRow(
                row_locator(source, "T", number), date, value, f"{value} {source:05}", "day", resolution,
                Extract(words, source, Span(0, len(words)), paragraph_locator(source, found.paragraph)),
                Span(found.start, found.start + len(text)), forward=number == 7,
                first=stretch.first.isoformat(), last=stretch.last.isoformat(),
                open_end="later" if date.startswith("since") else "",
            )
        )  # fmt: skip
    return rows


def _open_row(source: int) -> OpenRow:
    cue = _find("will be settled")
    words = PARAGRAPHS[cue.paragraph - 1]
    return OpenRow(
        row_locator(source, "O", 1),
        Extract(words, source, Span(0, len(words)), paragraph_locator(source, cue.paragraph)),
        (Span(cue.start, cue.start + len(cue.text)),),
        "not decided",
        "The Times of Central Asia",
    )


def _brief(number: int) -> Brief:
    words = PARAGRAPHS[:3]
    happened = [
        Extract(w, number, Span(0, len(w)), paragraph_locator(number, n)) for n, w in enumerate(words, 1)
    ]
    return Brief(
        number=number,
        anchor=f"brief-s{number}",
        title=TITLES[(number - 1) % 5],
        byline=BYLINES[(number - 1) % 5],
        happened=tuple(happened),
        who=tuple(who_row(name, [number]) for name in NAMES[:3]),
        figures=tuple(_figures(number)),
        quotations=tuple(_quotations(number)),
        dates=tuple(_timeline(number)),
        phrases=("strategic partnership", "raw materials", "trade"),
        annex=source_locator(number),
    )


def _source_row(number: int) -> SourceRow:
    facts = [
        LabelledFact("Outlet", "The Times of Central Asia"),
        LabelledFact("Published", "8 September 2025 (given in pack.toml)"),
        LabelledFact(
            "Address", f"https://example.org/news/2025/09/08/{'a-very-long-address-' * 6}{number}.html"
        ),
        LabelledFact("File", f"inputs/source-{number}.txt"),
    ]
    status = "not annotated: language" if number % 5 == 0 else "used"
    return SourceRow(
        source_locator(number),
        TITLES[(number - 1) % 5],
        tuple(facts),
        974,
        4,
        "not graded",
        f"{number:064x}",
        status,
    )


def _unread_row(sheet: ErrorSheet) -> SourceRow:
    return SourceRow(
        source_locator(sheet.number),
        sheet.path,
        (LabelledFact("File", sheet.path),),
        0,
        0,
        "not graded",
        "",
        "not read",
    )


def _error_sheet(number: int) -> ErrorSheet:
    return ErrorSheet(
        number,
        f"s{number}",
        f"scans/page-{number}.pdf",
        "The file begins like a PDF but holds no page.",
        "Save it again, or leave it out with include = false in pack.toml.",
    )


def _method() -> Method:
    return Method(
        statements=("Each source was read as a file; nothing in its text was changed.",) * 4,
        facts=(
            LabelledFact("Edition", "2025-09-09T0600Z"),
            LabelledFact("Inputs digest (SHA-256)", "ab" * 32),
        ),
        corrections=("inputs/source-1.txt ¶1: speaker of “great conversation” set to Donald Trump",),
        problems=("scans/page-6.pdf: The file begins like a PDF but holds no page.",),
        notes=("inputs/source-3.txt title: it has no title; one was made from its text.",),
    )
