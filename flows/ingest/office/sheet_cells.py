"""The cells of one sheet of a workbook -> what each shows, row by row, as a reader of the open workbook sees them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flows.ingest.office.number_formats import BUILT_IN, GENERAL, shown_number
from flows.ingest.office.sheet_blocks import Cell
from flows.ingest.text.office_xml import attribute, child, local_name, whole_number
from flows.ingest.text.read_text import LARGEST_TEXT, Unreadable

_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ON = frozenset(["1", "true"])
_TRUTHS = {"1": "TRUE", "0": "FALSE"}
_LETTERS = 26
_DIGITS = 8
_MOST_COLUMNS = 16_384
_MOST_COLUMN_RULES = 1_000


@dataclass(slots=True)
class CellReader:
    """What all sheets of a workbook share, and how many cells had nothing to show."""

    strings: Sequence[str]
    formats: Sequence[str]
    from_1904: bool
    unreckoned: int = 0
    hidden: bool = False
    left: int = LARGEST_TEXT
    """Characters: a small workbook can show one long string in a million cells."""

    def rows(self, sheet: Any) -> Iterator[list[Cell]]:
        """The rows of a sheet (the root of its part) that show something; hidden rows and columns are left out."""
        unseen = _hidden_columns(child(sheet, "cols"))
        data = child(sheet, "sheetData")
        last = 0
        for row in data if data is not None else ():
            last = whole_number(attribute(row, "r"), _DIGITS) or last + 1
            cells = list(self._cells(row, last))
            if attribute(row, "hidden") in _ON:
                self.hidden = self.hidden or bool(cells)
                continue
            seen = [cell for cell in cells if cell.column not in unseen]
            self.hidden = self.hidden or len(seen) < len(cells)
            if seen:
                yield seen

    def _cells(self, row: Any, number: int) -> Iterator[Cell]:
        column = 0
        for element in row:
            if local_name(element) != "c":
                continue
            place = _REFERENCE.fullmatch(attribute(element, "r"))
            column = _column_number(place[1]) if place else column + 1
            kind = attribute(element, "t")
            shown = self._shown(element, kind)
            self.left -= len(shown)
            if self.left < 0:
                message = f"Its cells show more than {LARGEST_TEXT // 1_000_000} MB of text."
                raise Unreadable(message, "Split it.")
            if shown.strip():
                yield Cell(number, column, shown.strip(), kind in {"s", "str", "inlineStr"})

    def _shown(self, element: Any, kind: str) -> str:
        if kind == "inlineStr":
            return text_of_string(child(element, "is"))
        value = child(element, "v")
        stored = (value.text or "") if value is not None else ""
        if not stored:
            self.unreckoned += child(element, "f") is not None and kind != "str"
            return ""
        if kind == "s":
            index = whole_number(stored, _DIGITS)
            return self.strings[index] if index < len(self.strings) else ""
        if kind == "b":
            return _TRUTHS.get(stored, stored)
        if kind in {"str", "e", "d"}:
            return stored
        style = whole_number(attribute(element, "s"), _DIGITS)
        code = self.formats[style] if style < len(self.formats) else GENERAL
        return shown_number(stored, code, from_1904=self.from_1904)


def read_strings(root: Any) -> tuple[str, ...]:
    """The strings that sheets share (the root of sharedStrings.xml, or None)."""
    elements = root if root is not None else ()
    return tuple(text_of_string(element) for element in elements if local_name(element) == "si")


def text_of_string(element: Any) -> str:
    """The words of a string, whole or in runs, without how they are pronounced."""
    if element is None:
        return ""
    runs = [element, *(e for e in element if local_name(e) == "r")]
    return "".join((t.text or "") for run in runs for t in run if local_name(t) == "t")


def read_formats(root: Any) -> tuple[str, ...]:
    """The number format of each cell style (the root of styles.xml, or None)."""
    listed = child(root, "numFmts")
    own: Mapping[int, str] = {
        whole_number(attribute(e, "numFmtId"), _DIGITS): attribute(e, "formatCode")
        for e in (listed if listed is not None else ())
    }
    styles = child(root, "cellXfs")
    numbers = [
        whole_number(attribute(e, "numFmtId"), _DIGITS) for e in (styles if styles is not None else ())
    ]
    return tuple(own.get(number) or BUILT_IN.get(number, GENERAL) for number in numbers)


def _hidden_columns(columns: Any) -> frozenset[int]:
    rules = [e for e in (columns if columns is not None else ()) if attribute(e, "hidden") in _ON]
    return frozenset(
        column
        for rule in rules[:_MOST_COLUMN_RULES]
        for column in range(
            whole_number(attribute(rule, "min"), _DIGITS),
            min(whole_number(attribute(rule, "max"), _DIGITS), _MOST_COLUMNS) + 1,
        )
    )


def _column_number(letters: str) -> int:
    """The number of a column called by letters: 1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number
