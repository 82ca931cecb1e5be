"""Counts in lists of lines that name a thing and say how many there are, and wholes of which a part is told."""

import pytest

from flows.annotate import annotate_document
from flows.model.document import Document
from flows.segment import segment_document


def measured(text: str) -> list[tuple[str, str | None]]:
    document = Document(1, "a", "", "text/plain", text)
    found = annotate_document(document, segment_document(document)[0])[0].annotations
    return [(a.span.of(text), a.measure.of(text) if a.measure else None) for a in found.amounts]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("boats – 11,742\nships – 29\nlorries – 655", [("11,742", "boats"), ("29", "ships"), ("655", "lorries")]),
        ("crews – about 1 288 430 (+90) persons\nferries – 11 742 (+0)", [("1 288 430", "crews"), ("11 742", "ferries")]),
        ("- Bookings: 400\n- Guests: 900\n- Staff: 12", [("400", "Bookings"), ("900", "Guests"), ("12", "Staff")]),
        ("Contents – 3\nMethods – 7\nFindings – 12", []),
        (
            "crews – 1 288 430\nferries – 1 655\nLast year there were 1,070 boats.",
            [("1 288 430", "crews"), ("1 655", "ferries"), ("1,070", "boats")],
        ),
        ("Phone: 5551\nPage: 44\nRoom: 9", []),
        ("Founded: 1990\nClosed: 2004\nSold: 1999", []),
        ("Guests: 900\nStaff: 12", [("900", "Guests"), ("12", "Staff")]),
        ("Guests: 900\n\nNobody slept.", []),
        ("Units affected: about 61,000 (of which many in Arden)", [("61,000", "Units affected")]),
        ("People displaced: 4,000\n\nNobody slept.", [("4,000", "People displaced")]),
        ("Number of boats: 12, of which some sank", [("12", "Number of boats")]),
        ("Vessels seized: 3 May", []),
        ("On the boats – 40 of them old – sat\nguests – 900 – in all.", [("40", None)]),
    ],
)  # fmt: skip
def test_lines_that_name_what_they_count(lines: str, found: list[tuple[str, str | None]]) -> None:
    assert measured(f"Nobody slept in the harbour.\n\n{lines}\n\nThe day was long.") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two of the 205 were dead.", [("Two", "dead"), ("205", None)]),
        ("Four of the 90 were injured in the fall.", [("Four", "injured"), ("90", None)]),
        ("One of the 300 was killed.", [("300", None)]),
        ("All of the 205 were dead.", [("205", "dead")]),
        ("Some 40 were injured in the fall.", [("40", "injured")]),
        ("In the last note the figures were 2 and 14.", []),
    ],
)
def test_what_becomes_of_a_part_does_not_become_of_the_whole(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert measured(text) == found
