"""Hours and the day they are of: reports hour by hour, last night, midnight, notes on a corrected story."""

import pytest

from flows.annotate.dates.dates import annotate_dates
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument
from flows.segment import segment_document
from tests.support.dated_texts import values


def found(text: str, reference: str = "2025-09-10") -> list[str | None]:
    document = document_from_record(1, "a", text, reference)
    annotated = AnnotatedDocument(document, segment_document(document)[0])
    return [d.value for d in annotate_dates(annotated).dates]


BY_THE_HOUR = "# {title}\n\n## 18:42 Summary\n\nThe vote is put off to 9 November.\n\n## 09:15 Ship in port\n\nIt docked at 07:30. The port had expected it yesterday.\n\n## 8.00 Good morning\n\nHe spoke last night. They will brief us at 11:00."


@pytest.mark.parametrize(
    ("title", "day"), [("As it happened", "2025-09-10"), ("As it happened, 9 September", "2025-09-09")]
)
def test_the_hours_of_a_report_by_the_hour_are_of_its_day(title: str, day: str) -> None:
    values_found = [value for value in found(BY_THE_HOUR.format(title=title)) if value and "T" in value]
    assert values_found == [f"{day}T18:42", f"{day}T09:15", f"{day}T07:30", *values_found[3:]]
    assert values_found[-1] == "2025-09-10T11:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened last night. The ship docked at 07:30.", ["2025-09-09", "2025-09-10T07:30"]),
        ("It opened last night. Shots were heard at 23:00.", ["2025-09-09", "2025-09-09T23:00"]),
        ("He spoke last night. The colonel will brief us at 18:00.", ["2025-09-09", "2025-09-10T18:00"]),
        ("They met on Friday. At 11:00 they left.", ["2025-09-05", "2025-09-05T11:00"]),
        ("On Friday he said they would meet at 11:00.", ["2025-09-05", "2025-09-05T11:00"]),
        ("It happened last night at 07:30.", ["2025-09-09T19:30"]),
    ],
)
def test_last_night_is_no_day_of_what_came_by_day_or_is_to_come(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It ends at midnight on 28 May 2026.", "2026-05-28T24:00"),
        ("The deadline is midnight on 28 May 2026.", "2026-05-28T24:00"),
        ("It is open until midnight on 28 May 2026.", "2026-05-28T24:00"),
        ("It closes on 28 May 2026 at midnight.", "2026-05-28T24:00"),
        ("It begins at midnight on 28 May 2026.", "2026-05-28T00:00"),
        ("The ban is lifted from midnight on 28 May 2026.", "2026-05-28T00:00"),
        ("It ends on 3 May; the law starts at midnight on 28 May 2026.", "2026-05-28T00:00"),
    ],
)
def test_what_ends_at_midnight_ends_with_its_day(text: str, value: str) -> None:
    assert values(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Adds toll. Corrects time of blast to 03:15 from two o'clock)", ["T03:15", "T02"]),
        ("Corrects time to 03:15.", ["T03:15"]),
        ("It corrects itself at 03:15.", ["2025-09-10T03:15"]),
    ],
)
def test_a_note_on_a_correction_tells_no_day_of_its_hours(text: str, expected: list[str]) -> None:
    assert found(text) == expected
