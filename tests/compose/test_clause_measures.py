"""Whether a figure says how much something is or how far it changed."""

import pytest

from flows.compose.wording.clause_measures import is_change
from flows.model.spans import Span


@pytest.mark.parametrize(
    ("sentence", "figure", "changed"),
    [
        ("The levy rose by 2% in May.", "2%", True),
        ("The levy rose to 7% in May.", "7%", False),
        ("The levy gained 15 percent in a quarter.", "15 percent", True),
        ("The levy was 16.7 percent in March and 12.3 percent in May.", "12.3 percent", False),
        ("The levy is projected to average 9 percent in 2026 and 8 percent in 2027.", "8 percent", False),
        (
            "The levy slowed to 9 percent in May from 12 percent in March and 14 percent in April.",
            "14 percent",
            False,
        ),
    ],
)
def test_levels_and_changes(sentence: str, figure: str, *, changed: bool) -> None:
    start = sentence.index(figure)
    measure = Span(4, 8)
    assert is_change(sentence, measure, Span(start, start + len(figure))) is changed
