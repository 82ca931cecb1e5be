"""What is looked for first, so that most of a text need not be read closely, stands in all that is found."""

import ast
import re
from pathlib import Path

import pytest

from flows.annotate.amounts.amount_patterns import AMOUNT_PATTERNS
from flows.annotate.dates.date_pattern import DatePattern, windows_of
from flows.annotate.dates.date_patterns import DATE_PATTERNS
from flows.english.plain_letters import in_small_letters
from flows.model.annotation import AmountType


def _sentences_of_tests() -> str:
    """Every string in the tests of annotations, one after the other."""
    trees = [
        ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(Path(__file__).parents[1].rglob("*.py"))
    ]
    strings = (node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return "\n\n".join(dict.fromkeys(text for text in strings if isinstance(text, str)))


TEXT = _sentences_of_tests()
SMALL = in_small_letters(TEXT)


@pytest.mark.parametrize("row", DATE_PATTERNS, ids=[row.kind for row in DATE_PATTERNS])
def test_every_date_stands_near_its_sign(row: DatePattern) -> None:
    near = bytearray(len(TEXT))
    for begin, end in windows_of(row.sign, SMALL, 0):
        near[begin:end] = b"\1" * (end - begin)
    found = [match for match in row.pattern.finditer(TEXT) if row.holds(match)]
    assert [match[0] for match in found if not all(near[match.start() : match.end()])] == []


@pytest.mark.parametrize(("kind", "opening", "pattern"), AMOUNT_PATTERNS)
def test_every_figure_begins_where_one_may(
    kind: AmountType, opening: re.Pattern[str], pattern: re.Pattern[str]
) -> None:
    openings = {place.start() for place in opening.finditer(SMALL)}
    assert [match[0] for match in pattern.finditer(TEXT) if match.start() not in openings] == []
