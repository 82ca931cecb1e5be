"""Lines of nothing but a date, known alike where a text is read and where it is divided."""

import pytest

from flows.english.date_lines import date_of_line, is_date_line


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("9 September 2025", "9 September 2025"),
        ("Friday, July 21, 2017.", "July 21, 2017"),
        ("Published: 14 Oct 2025, 14:30 GMT", "14 Oct 2025"),
        ("Embargoed until 14 October 2025, 10:00", "14 October 2025"),
        ("Press release | 2025-10-14", "2025-10-14"),
        ("No. 12: 14.10.2025", "14.10.2025"),
        ("14.10/2025", ""),
        ("14 October 2025 in Arden", ""),
        ("October 2025", ""),
        ("2025", ""),
        ("On 9 September 2025 they met.", ""),
    ],
)
def test_the_day_of_a_line(line: str, day: str) -> None:
    assert date_of_line(line) == day
    assert is_date_line(line) is bool(day)
