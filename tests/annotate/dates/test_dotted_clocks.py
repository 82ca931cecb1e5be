"""Hours that are written with a dot, and numbers that only look like them."""

import pytest

from tests.support.dated_texts import values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council meets at 14.30 today.", ["2025-09-10T14:30"]),
        ("An inquest opens on Friday 12 September at 10.30.", ["2025-09-12T10:30"]),
        ("The train left at 18.47 on Monday.", ["2025-09-08T18:47"]),
        ("The talk was planned for 11.00 today.", ["2025-09-10T11:00"]),
        ("Doors close at 09.45.", ["2025-09-10T09:45"]),
        ("They met at 7.30 last night.", ["2025-09-09T19:30"]),
        ("They will meet tomorrow evening at 8.30.", ["2025-09-11T20:30"]),
        ("It began at 5.30 in the afternoon.", ["2025-09-10T17:30"]),
        ("It came at 14.30 on Monday. Crews were sent at 22.15.", ["2025-09-08T14:30", "2025-09-08T22:15"]),
        (
            "It opens at 11.00 today. It was moved to 14.00, he said.",
            ["2025-09-10T11:00", "2025-09-10T14:00"],
        ),
        ("It opens at 11.00 today. At 12.30 the mayor will speak.", ["2025-09-10T11:00", "2025-09-10T12:30"]),
    ],
)
def test_an_hour_may_be_written_with_a_dot(text: str, found: list[str]) -> None:
    assert [value for _, value in values(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "The shares closed at 12.50 on Monday.",
        "The pound stood at 1.23 on Monday.",
        "They sold petrol at 1.45 a litre.",
        "Tickets start at 12.50 from Monday.",
        "The index rose 18.47 points on Monday.",
        "It is banned by section 12.30 of the act.",
        "He won with a lead of 10.30 minutes on Monday.",
        "Growth was put at 2.30 per cent on Monday.",
        "The race was won in 10.30 on Monday.",
        "See paragraphs from 10.30 to 10.45.",
        "The gauge was at 3.15 before the rain.",
        "The town grew by 12.30.",
        "They meet at 14.30 today. Sugar closed at 2.50 a share, as wages start at 12.30 a head.",
    ],
)
def test_other_numbers_are_no_hours(text: str) -> None:
    assert [value for _, value in values(text) if "T" in (value or "") and value != "2025-09-10T14:30"] == []
