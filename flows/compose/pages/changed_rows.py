"""The rows of the registers of updated sources that came, went or say something else, and the key points that did.

Which old row a new one was is told first by its words, then by what it is of (for a figure its measure, for a date its
sentence), and of several rows with the same by the sentences in which they stand.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from flows.compose.pages.changed_paragraphs import CHANGED, NEW, is_like
from flows.model.changes import RowChange
from flows.model.content import FigureRow, PackContent, TimelineRow
from flows.model.locators import Locator

GONE = "gone"
KEY_POINTS = "Key points"
SAME_ROW = 0.85
_TRIED_AT_MOST = 40
"""Rows that are gone are compared letter by letter with a new one up to this many."""
_SENTENCE = 4
"""Words; a shorter stretch is a cell of a table and tells no figure from another."""
_NUMBER = re.compile(
    r"\d[\d.,\u00a0\u202f]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|twenty|"
    r"thirty|forty|fifty|sixty|seventy|eighty|ninety|half|third|quarter|fifth)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Row:
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
    printed: str = ""
    """A figure alone."""


def compare_rows(
    previous: PackContent, current: PackContent, updated: Mapping[str, str]
) -> Iterator[RowChange]:
    """What differs in the rows of updated sources; `updated` leads from the label of a source to the one it had."""
    pairs, gone = _pair(previous, current, updated)
    for row, old in pairs:
        if old is None:
            yield RowChange(NEW, row.register, "", row.words, row.locator)
        else:
            yield RowChange(CHANGED, row.register, old.words, row.words, row.locator)
    for row in gone:
        yield RowChange(GONE, row.register, row.words, "", None)


def changed_figures(
    previous: PackContent, current: PackContent, updated: Mapping[str, str]
) -> dict[tuple[str, str], tuple[str, Locator]]:
    """For each changed figure, by the label that its source has now and the old print: the new print, and where."""
    pairs, _ = _pair(previous, current, updated)
    return {
        (old.key[0], old.printed): (row.printed, row.locator) for row, old in pairs if old and old.printed
    }


def _pair(
    previous: PackContent, current: PackContent, updated: Mapping[str, str]
) -> tuple[list[tuple[_Row, _Row | None]], list[_Row]]:
    """The rows that say something new, each with the one that it was before, and those that are gone."""
    gone = list(_rows(previous, {old: new for new, old in updated.items()}))
    came = _take_same(list(_rows(current, {new: new for new in updated})), gone)
    before: dict[int, _Row] = {}
    for finder in (_by_setting, _by_key, _by_words):
        for index, row in enumerate(came):
            found = finder(row, gone) if index not in before else None
            if found is not None:
                before[index] = found
                gone.remove(found)
    return [(row, before.get(index)) for index, row in enumerate(came)], gone


def _take_same(new: Sequence[_Row], old: list[_Row]) -> list[_Row]:
    """The new rows without those that say the same as before, which are taken from the old ones, too."""
    waiting: dict[tuple[str, tuple[str, ...], str], list[_Row]] = defaultdict(list)
    for row in old:
        waiting[row.register, row.key, row.words].append(row)
    differing: list[_Row] = []
    for row in new:
        same = waiting.get((row.register, row.key, row.words))
        if same:
            old.remove(same.pop(0))
        else:
            differing.append(row)
    return differing


def _by_setting(row: _Row, gone: Sequence[_Row]) -> _Row | None:
    """The first figure that stood in the same words, whatever its number was."""
    if not row.setting:
        return None
    return next((b for b in gone if _is_of(row, b) and b.kind == row.kind and b.setting == row.setting), None)


def _by_key(row: _Row, gone: Sequence[_Row]) -> _Row | None:
    """A row of the same key: of figures of one measure that of the same unit, in the sentence most like."""
    same = [b for b in gone if b.register == row.register and b.key == row.key]
    if not row.setting:
        return same[0] if same else None
    alike = [b for b in same if b.kind == row.kind] or (same if len(same) == 1 else [])
    return next(
        (b for b in alike[:_TRIED_AT_MOST] if is_like(b.setting, row.setting)), alike[0] if alike else None
    )


def _by_words(row: _Row, gone: Sequence[_Row]) -> _Row | None:
    """A row that says nearly the same: it was reworded; a figure in a sentence that says nearly the same."""
    near = [b for b in gone if b.register == row.register][:_TRIED_AT_MOST]
    found = next((b for b in near if is_like(b.words, row.words, SAME_ROW)), None)
    if found is not None or not row.setting:
        return found
    near = [b for b in gone if _is_of(row, b) and b.kind == row.kind][:_TRIED_AT_MOST]
    return next((b for b in near if is_like(b.setting, row.setting, SAME_ROW)), None)


def _is_of(row: _Row, before: _Row) -> bool:
    """Whether two rows are of one register and one source."""
    return before.register == row.register and before.key[0] == row.key[0]


def _rows(content: PackContent, labels: Mapping[str, str]) -> Iterator[_Row]:
    """The rows of the sources in `labels`, under the labels these have now."""

    def label(locator: Locator) -> str | None:
        return labels.get(locator.source)

    for point in content.key_points:
        yield _Row(KEY_POINTS, (point.told,), point.told, Locator(f"K{point.number}", point.anchor))
    for quotation in content.quotations:
        if source := label(quotation.locator):
            words = f"“{quotation.extract.text}” – {quotation.speaker}"
            yield _Row("Quotations", (source, quotation.extract.text), words, quotation.locator)
    for figure in content.figures:
        if source := label(figure.locator):
            yield _figure(figure, source)
    sentences = [
        ("Timeline", _matter(row), f"{row.date}: {row.told}", row.locator) for row in content.timeline
    ]
    sentences += [
        ("Open questions", row.extract.text, row.extract.text, row.locator) for row in content.open_questions
    ]
    for register, sentence, words, locator in sentences:
        if source := label(locator):
            yield _Row(register, (source, sentence), words, locator)


def _matter(row: TimelineRow) -> str:
    """What a dated row tells of: its sentence; where a cell of a table holds the date alone, the cells beside it."""
    if row.context and row.extract.span == row.date_span:
        return " · ".join(beside.text for beside in row.context)
    return row.extract.text


def _figure(figure: FigureRow, source: str) -> _Row:
    """A figure as it is compared: by what it measures, whatever its value."""
    printed = figure.extract.text
    measure = "" if figure.told_by_clause else figure.measure
    measured = measure.replace(printed, "").casefold()
    setting = _NUMBER.sub("#", figure.sentence.text)
    return _Row(
        "Figures",
        (source, _NUMBER.sub("", measured) or printed),
        f"{printed} {measure}".strip(),
        figure.locator,
        setting if len(setting.split()) >= _SENTENCE else "",
        _NUMBER.sub("", printed).strip().casefold(),
        printed,
    )
