"""What a figure measures as it is printed, and what the cells of a table say of a figure alone in its cell."""

import re
from dataclasses import dataclass

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.table_cells import (
    begins_with_date,
    caption_of,
    cell_of,
    date_inside,
    head_of_column,
    labels_of_row,
    tells_which,
    words_of_cell,
)
from flows.compose.wording.wording import content_words, fold
from flows.english.word_tables import word_list
from flows.model.annotation import Amount
from flows.model.segmentation import Segment

_LIMIT_INSIDE = re.compile(r",?\s*\(?(?P<limit>\b(?:excluding|except for|except|not including)\b[^.;)]*)\)?")
_LIMIT_WORDS = word_list(
    "excluding excluded except not including included exempt exempted spared only without"
)
ANY_COLUMN = word_list(
    "figure figures value values amount amounts number numbers data result results level measure"
)
"""Heads of columns that say nothing of what stands in them."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a figure measures as it is printed, what of this identifies the measure, and its limit."""

    printed: str = ""
    identity: str = ""
    limit: str = ""
    is_change: bool = False
    """Whether the figure is how far it changed."""
    is_clause: bool = False
    """Whether nothing names it, and what is printed is the clause that holds the figure."""

    @property
    def limit_words(self) -> frozenset[str]:
        """The words of the limit, however it is put: "excluding pulp", "pulp is excluded"."""
        return content_words(self.limit) - _LIMIT_WORDS


def measured_in_row(survey: SourceSurvey, amount: Amount) -> Measured:
    """What the cells of its row and the head of its column say of a figure alone in its cell.

    What stands behind it ("Signed") is printed, and is no part of what is measured.
    """
    cell = cell_of(survey, amount.span)
    if cell is None:
        return Measured()
    before, behind = labels_of_row(survey, cell)
    column = head_of_column(survey, cell)
    if not before and not behind:
        return _measured_in_column(survey, column if begins_with_date(survey, cell) else None)
    labels = [words_of_cell(survey, label) for label in before or behind]
    limit = _LIMIT_INSIDE.search(labels[0])
    words, told = "; ".join(labels), ""
    identity = " ".join([labels[0][: limit.start()] if limit else labels[0], *labels[1:]])
    dated = column is not None and date_inside(survey, column) is not None and not tells_which(survey, column)
    if dated and (caption := caption_of(survey, cell)):
        told = words_of_cell(survey, caption)
    elif column is not None and column not in before and not dated:
        told = words_of_cell(survey, column)
    if told and fold(told) not in {*ANY_COLUMN, fold(labels[0])}:
        words, identity = f"{words}; {told}", f"{identity} {told}"
    words = "; ".join([words, *(words_of_cell(survey, label) for label in behind if before)])
    return Measured(words, identity, limit["limit"] if limit else "")


def _measured_in_column(survey: SourceSurvey, column: Segment | None) -> Measured:
    """What the head of its column says of a figure beside which only a year or a day stands."""
    words = words_of_cell(survey, column) if column is not None else ""
    named = column is not None and date_inside(survey, column) is None and fold(words) not in ANY_COLUMN
    return Measured(words, words) if words and named else Measured()
