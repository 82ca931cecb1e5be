"""Tables of so many numbers that the register of figures does not list them one by one."""

import re
from collections.abc import Iterator
from itertools import groupby

from flows.compose.sentences.locating import SourceSurvey
from flows.model.document import Role
from flows.model.locators import Locator

_NUMBER = re.compile(r"\d[\d.,\s]{0,20}")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_FEWEST = 20
"""Numbers of a table that stand in no register before it is named; fewer are ranks, pages and the like."""


def unlisted_tables(survey: SourceSurvey) -> Iterator[Locator]:
    """Where the tables of a source begin most of whose numbers are no figures of the register."""
    text = survey.text
    listed = {amount.span.start for amount in survey.annotated.annotations.amounts}
    segments = survey.annotated.segmentation.segments
    for is_table, run in groupby(segments, key=lambda segment: segment.role is Role.TABLE_CELL):
        cells = [cell.span.trimmed(text) for cell in run] if is_table else []
        numbers = [c for c in cells if _NUMBER.fullmatch(c.of(text)) and not _YEAR.fullmatch(c.of(text))]
        if sum(number.start not in listed for number in numbers) >= _FEWEST:
            yield survey.extract(cells[0]).locator
