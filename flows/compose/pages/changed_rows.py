"""The rows of the registers of updated sources that came, went or were others, and the key points that did.

Which old row a new one was is told first by its words, then by what it is of (for a figure its measure, for a date its
sentence), and of several rows with the same by the sentences in which they stand.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from flows.compose.pages.changed_paragraphs import is_like
from flows.compose.registers.dated_columns import days_of_columns
from flows.compose.registers.new_days import SAID_ON
from flows.compose.wording.wording import content_words, on_one_line
from flows.english.number_words import ONE_TO_TWELVE, TENS
from flows.model.content import FigureRow, PackContent, QuotationRow, TimelineRow
from flows.model.locators import Extract, Locator, key_point_locator
from flows.model.open_matters import OpenRow

GONE = "gone"
KEY_POINTS, FIGURES, TIMELINE, QUOTATIONS = "Key points", "Figures", "Timeline", "Quotations"
OPEN_QUESTIONS, CALENDAR = "Open questions", "Forward calendar"
SAME_ROW = 0.85
_TRIED_AT_MOST = 40
"""Rows that are gone are compared letter by letter with a new one up to this many."""
_WORDS_OF_LEAD = 2
"""Words that tell in what stands before a day: fewer say nothing of the matter."""
_SENTENCE = 4
"""Words; a shorter stretch is a cell of a table and tells no figure from another."""
NUMBER = re.compile(
    rf"\d[\d.,\u00a0\u202f]*|\b(?:{ONE_TO_TWELVE}|[a-z]{{3,5}}teen|{'|'.join(TENS)}|half|third|quarter|fifth)\b",
    re.IGNORECASE,
)

_TELLING = re.compile(r"\d[\d.,]*\d[\d.,]*\d|\d\.\d|[^\d\s.,][\d.,]* ?\d|\d ?[^\d\s.,]")
"""A figure by which a row is known: three digits, a fraction, or a unit."""
_STAMP = re.compile(
    r"(?:\A|.*(?:[.:]|\d{4}) )(?:still current at|date of issue|(?:last |first )?"
    r"(?:updated|reviewed|modified|checked|published|issued|printed))\b:?(?: on)?(?: \w+day,?)? \Z",
    re.IGNORECASE | re.DOTALL,
)
"""Before the day of a page itself: "Still current at: 3 June 2025 Updated: 1 June 2025"."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is compared: `key` says which row it is, `words` what it says.

    `setting` is the sentence of a figure with its numbers left out, empty in a table, `kind` the figure without its
    number.
    """

    register: str
    key: tuple[str, ...]
    words: str
    locator: Locator
    setting: str = ""
    kind: str = ""
    value: str = ""
    """The figure, the day or the speaker alone."""
    status: str = ""
    """Of a day ahead how sure it is."""
    told: str = ""
    extract: Extract | None = None
    """Its sentence as printed, and as it stands in the source where it is one stretch of it."""
    place: Locator | None = None
    lead: str = ""
    """The words before its day, where they say of what it is: "Tenders due:"."""
    day: date | None = None
    """Of a figure in a table that tells its measure of several days, the one it is of; its key ends with it."""

    @property
    def printed_in(self) -> str:
        """The register in which the row is found: that of what is dated has two parts."""
        return CALENDAR if self.register == TIMELINE and self.status else self.register

    def of(self, source: str) -> "Row":
        """The row as that of a source, by the label that this has now."""
        return replace(self, key=(source, *self.key))


@dataclass(frozen=True, slots=True)
class RowPairs:
    """The rows of updated sources that say something new, each with the one that it was, and those that are gone."""

    pairs: tuple[tuple[Row, Row | None], ...]
    gone: tuple[Row, ...]


def pair_rows(previous: PackContent, current: PackContent, updated: Mapping[str, str]) -> RowPairs:
    """The rows of updated sources and the key points; `updated` leads from the label of a source to the one it had."""
    gone = list(_rows(previous, {old: new for new, old in updated.items()}))
    newest = _newest_columns(gone)
    came = list(_rows(current, {new: new for new in updated}))
    columns = _newest_columns(came)
    came = [row for row in _take_same(came, gone) if row.day is None or _is_news(row, columns, newest)]
    before: dict[int, Row] = {}
    for finder in (_by_setting, _by_value, _by_key, _by_words, _by_lead):
        for index, row in enumerate(came):
            found = finder(row, gone) if index not in before else None
            if found is not None:
                before[index] = found
                gone.remove(found)
    for index, row in enumerate(came):
        was = newest.get(row.key[:-1]) if row.day and index not in before else None
        if was is not None:
            before[index] = was
    gone = [row for row in gone if row.day is None or row.key[:-1] not in columns]
    return RowPairs(tuple((row, before.get(index)) for index, row in enumerate(came)), tuple(gone))


def _is_news(row: Row, columns: Mapping[tuple[str, ...], Row], newest: Mapping[tuple[str, ...], Row]) -> bool:
    """Whether a figure of a day is the last of its measure, and another than the last one was."""
    was = newest.get(row.key[:-1])
    return columns[row.key[:-1]] is row and (was is None or was.words != row.words)


def _newest_columns(rows: Sequence[Row]) -> dict[tuple[str, ...], Row]:
    """By what it measures the figure of the last day, of those of which a table tells several days."""
    days = sorted((row for row in rows if row.day), key=lambda row: row.key[-1])
    return {row.key[:-1]: row for row in days}


def _take_same(new: Sequence[Row], old: list[Row]) -> list[Row]:
    """The new rows without those that say the same as before, which are taken from the old ones, too."""
    waiting: dict[tuple[str, tuple[str, ...], str], list[Row]] = defaultdict(list)
    for row in old:
        waiting[row.register, row.key, row.words].append(row)
    differing: list[Row] = []
    for row in new:
        same = waiting.get((row.register, row.key, row.words))
        if same:
            old.remove(same.pop(0))
        else:
            differing.append(row)
    return differing


def _by_setting(row: Row, gone: Sequence[Row]) -> Row | None:
    """The first figure that stood in the same words, whatever its number was."""
    if not row.setting:
        return None
    return next((b for b in gone if _is_of(row, b) and b.kind == row.kind and b.setting == row.setting), None)


def _by_value(row: Row, gone: Sequence[Row]) -> Row | None:
    """The figure that was printed just so, where it is no small number: its source told it before, in other words."""
    if row.register != FIGURES or not _TELLING.search(row.value):
        return None
    same = [b for b in gone if _is_of(row, b) and b.value == row.value]
    return same[0] if len(same) == 1 else None


def _by_key(row: Row, gone: Sequence[Row]) -> Row | None:
    """A row of the same key: of figures of one measure that of the same unit, in the sentence most like."""
    same = [b for b in gone if b.register == row.register and b.key == row.key]
    if not row.setting:
        return same[0] if same else None
    alike = [b for b in same if b.kind == row.kind] or (same if len(same) == 1 else [])
    near = next((b for b in alike[:_TRIED_AT_MOST] if is_like(b.setting, row.setting)), None)
    return near or next((b for b in alike if _tell_of_one_thing(b, row)), None)


def _tell_of_one_thing(one: Row, other: Row) -> bool:
    """Whether two figures have a measure of several words, or more in their sentences in common than one word."""
    measure = content_words(one.key[-1])
    shared = content_words(one.setting) & content_words(other.setting)
    return len(measure) > 1 or len(shared - measure) > 1


def _by_words(row: Row, gone: Sequence[Row]) -> Row | None:
    """A row that says nearly the same: it was reworded; a figure in a sentence that says nearly the same."""
    if row.day:
        return None
    near = [b for b in gone if b.register == row.register and not b.day][:_TRIED_AT_MOST]
    found = next((b for b in near if is_like(b.words, row.words, SAME_ROW)), None)
    if found is not None or not row.setting:
        return found
    near = [b for b in gone if _is_of(row, b) and b.kind == row.kind][:_TRIED_AT_MOST]
    return next((b for b in near if is_like(b.setting, row.setting, SAME_ROW)), None)


def _by_lead(row: Row, gone: Sequence[Row]) -> Row | None:
    """The only dated row with the same words before its day, whatever stands behind it: "Tenders due:"."""
    same = [b for b in gone if row.lead and _is_of(row, b) and b.lead == row.lead]
    return same[0] if len(same) == 1 else None


def _is_of(row: Row, before: Row) -> bool:
    """Whether two rows are of one register and one source."""
    return before.register == row.register and before.key[0] == row.key[0]


def _rows(content: PackContent, labels: Mapping[str, str]) -> Iterator[Row]:
    """The key points, and the rows of the sources in `labels`, under the labels these have now."""
    for point in content.key_points:
        locator = key_point_locator(point.number)
        yield Row(
            KEY_POINTS, (point.told,), point.told, locator,
            told=point.told, extract=point.extract, place=point.extract.locator if point.extract else None,
        )  # fmt: skip
    status = {ahead.locator.label: ahead.status.partition(";")[0] for ahead in content.forward}
    days = days_of_columns(content.figures)
    figures = (_of_day(_figure(row), days.get(row.locator.label)) for row in content.figures)
    rows = [*map(_quotation, content.quotations), *figures]
    rows += [_dated(row, status.get(row.locator.label, "")) for row in content.timeline if not _is_stamp(row)]
    rows += map(_question, content.open_questions)
    yield from (row.of(labels[row.locator.source]) for row in rows if row.locator.source in labels)


def _of_day(row: Row, day: date | None) -> Row:
    return replace(row, key=(*row.key, day.isoformat()), day=day) if day else row


def _question(row: OpenRow) -> Row:
    words, place = row.extract.text, row.extract.locator
    return Row(OPEN_QUESTIONS, (words,), words, row.locator, value=row.status, told=words, place=place)


def _quotation(row: QuotationRow) -> Row:
    """A quotation as the register prints it, without a comma before the mark that closes it."""
    extract, said = row.extract, f"“{row.extract.text.removesuffix(',')}”"
    return Row(
        QUOTATIONS, (extract.text,), f"{said} – {row.speaker}", row.locator,
        value=row.speaker, told=said, place=extract.locator,
    )  # fmt: skip


def _dated(row: TimelineRow, status: str) -> Row:
    """A dated row as it is compared; the day on which something was only said is no value of it."""
    extract = row.extract if row.told == row.extract.text else None
    before = on_one_line(_before_day(row)).casefold()
    said_on = SAID_ON.search(_before_day(row))
    return Row(
        TIMELINE,
        (_matter(row),),
        f"{row.date}: {row.told}",
        row.locator,
        value="" if said_on else row.date,
        status=status,
        told=row.told,
        extract=extract,
        place=row.extract.locator,
        lead=before if len(content_words(before)) >= _WORDS_OF_LEAD else "",
    )


def _before_day(row: TimelineRow) -> str:
    return row.extract.text[: max(0, row.date_span.start - row.extract.span.start)]


def _is_stamp(row: TimelineRow) -> bool:
    """Whether a day only says of when the source is: that it is another now goes without saying."""
    return _STAMP.match(_before_day(row)) is not None


def _matter(row: TimelineRow) -> str:
    """What a dated row tells of: its sentence; where a cell of a table holds the date alone, the cells beside it."""
    if row.context and row.extract.span == row.date_span:
        return " · ".join(beside.text for beside in row.context)
    return row.extract.text


def _figure(figure: FigureRow) -> Row:
    """A figure as it is compared: by what it measures, whatever its value."""
    printed = figure.extract.text
    measure = "" if figure.told_by_clause else figure.measure
    measured = measure.replace(printed, "").casefold()
    words, setting = f"{printed} {measure}".strip(), NUMBER.sub("#", figure.sentence.text)
    in_sentence = len(setting.split()) >= _SENTENCE
    return Row(
        FIGURES,
        (NUMBER.sub("", measured) or printed,),
        words,
        figure.locator,
        setting if in_sentence else "",
        NUMBER.sub("", printed).strip().casefold(),
        printed,
        told=figure.sentence.text if in_sentence else words,
        extract=figure.sentence if in_sentence else None,
        place=figure.sentence.locator,
    )
