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
    ("text", "expected"),
    [
        ("{}\n\nThe train from Arden to Corve left the rails at 18:47.", "T18:47"),
        ("{}\n\nThe fire broke out at 21:10, they said.", "T21:10"),
        ("{}\n\nThe fire broke out at 07:10, they said.", "2025-09-10T07:10"),
        ("{} The fire broke out at 18:47.", "2025-09-10T18:47"),
        ("{}\n\nThe mayor will speak at 18:47.", "2025-09-10T18:47"),
        ("{}\n\nThe fire broke out on Wednesday at 18:47.", "2025-09-10T18:47"),
        ("It came on Tuesday.\n\nThe fire broke out at 18:47.", "2025-09-09T18:47"),
        (
            "The storm lay off Arden at 2 pm on Wednesday.\n\nAt 5pm Norland issued a warning.",
            "2025-09-10T17",
        ),
        ("It broke out on Wednesday afternoon.\n\nA hall fell at 18:47.", "2025-09-10T18:47"),
        ("They met on Wednesday at 9 am.\n\nThe fire broke out at 18:47.", "T18:47"),
    ],
)
def test_a_late_hour_that_is_past_may_be_of_the_evening_before(text: str, expected: str) -> None:
    assert found(text.format("A man died on Wednesday, the police said."))[-1] == expected


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EMBARGOED UNTIL 09:00 (ARDEN TIME) ON 18 SEPTEMBER", ["2025-09-18T09:00"]),
        ("Send it before 10:00 (GMT) on 19 September.", ["2025-09-19T10:00Z"]),
        ("It starts at 08:30 (local) on 20 September.", ["2025-09-20T08:30"]),
        ("Embargo: 00.01 (Arden time) on Friday 12 September.", ["2025-09-12T00:01"]),
        ("Hold it until 00.01 on Friday.", ["2025-09-12T00:01"]),
        ("The index closed at 12.50 on Tuesday.", ["2025-09-09"]),
        ("They cut rates by 0.50 on 4 September.", ["2025-09-04"]),
    ],
)
def test_a_bracket_parts_no_hour_from_its_day(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last night at about 2:40 a shed burned.", ["2025-09-10T02:40"]),
        ("At 3 a.m. last night a shed burned.", ["2025-09-10T03"]),
        ("A shed burned last night. At 2:40 it fell.", ["2025-09-09", "2025-09-10T02:40"]),
        ("Last night at 11 p.m. a shed burned.", ["2025-09-09T23"]),
        ("It ended at midnight last night.", ["2025-09-09T24:00"]),
        ("It was agreed on the last night, at dinner.", []),
        ("It was their last night in Arden.", []),
        ("The last evening was cold.", []),
        ("It was last night's raid.", ["2025-09-09"]),
    ],
)
def test_the_small_hours_of_last_night_are_those_of_today(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Data as at midnight on 5 September.", ["2025-09-05T24:00"]),
        ("It ran out at midnight on Monday.", ["2025-09-08T24:00"]),
        ("They left by the deadline of midnight.", ["2025-09-10T24:00"]),
        ("It covers 5 September, 00:00 to 24:00.", ["2025-09-05T00:00", "2025-09-05T24:00"]),
        ("The law starts at midnight on 5 September.", ["2025-09-05T00:00"]),
    ],
)
def test_what_ran_until_midnight_ran_to_the_end_of_the_day(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The next meeting will be on 29 September.\n\nThe meeting rose at 4.40 p.m.", "2025-09-10T16:40"),
        ("The next session will be on 29 September. It was adjourned at 17:30.", "2025-09-10T17:30"),
        ("The vote will be on 29 September. Polls will open at 7 a.m.", "2025-09-29T07"),
        ("The vote will be on 29 September. He said polls open at 7 a.m.", "2025-09-29T07"),
        ("The vote will be on 29 September. It was due to end at 17:30.", "2025-09-29T17:30"),
        ("He said they had been seen alive on 28 August.\n\nA gun was heard at 8 p.m.", "2025-09-10T20"),
        ("They fought on 28 August.\n\nA gun was heard at 8 p.m.", "2025-08-28T20"),
        ("He said they had fought on 8 September.\n\nA gun was heard at 8 p.m.", "2025-09-08T20"),
    ],
)
def test_an_hour_that_is_past_is_of_no_day_to_come_nor_of_one_remembered(text: str, expected: str) -> None:
    assert found(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He led it until 1 September.\n\nThe border remains open from 06:00 to 18:00.", "XXXX-XX-XXT18:00"),
        ("The curfew runs from 22:00 to 05:00.", "XXXX-XX-XXT05:00"),
        ("Flights resume on 29 September.\n\nA curfew applies from 22:00 to 05:00.", "XXXX-XX-XXT05:00"),
        ("Flights resume on 29 September.\n\nThe border is open from 06:00 to 18:00.", "2025-09-29T18:00"),
        ("He spoke on 1 September. The shop opens at 9 a.m.", "XXXX-XX-XXT09"),
        ("The road is closed between 22:00 and 05:00 every night.", "XXXX-XX-XXTNI"),
        (
            "The vote is on 29 September.\n\nFor help, ring 01234 567890 between 9 am and noon.",
            "XXXX-XX-XXT12:00",
        ),
        ("The vote is on 29 September.\n\nRing us on Friday between 9 am and noon.", "2025-09-12T12:00"),
        ("The vote is on 29 September.\n\nThe count begins at 10 pm.", "2025-09-29T22"),
        ("The border was open from 06:00 to 18:00.", "2025-09-10T18:00"),
        ("The vote is on 29 September. Polls are open from 06:00 to 18:00.", "2025-09-29T18:00"),
        ("The border is open today from 06:00 to 18:00.", "2025-09-10T18:00"),
        ("He spoke on 1 September. The shop opened at 9 a.m.", "2025-09-01T09"),
    ],
)
def test_opening_hours_are_of_no_day(text: str, expected: str) -> None:
    assert found(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cut the toll on Tuesday afternoon after five people were counted twice.", ["2025-09-09"]),
        ("It broke out on Tuesday night after two men threw bottles.", ["2025-09-09"]),
        ("They left on Tuesday morning before two of the guards woke up.", ["2025-09-09"]),
        ("They left on Tuesday evening before eight armed men came.", ["2025-09-09"]),
        ("They met on Tuesday afternoon after five.", ["2025-09-09T17"]),
        ("They left on Tuesday evening after eight with two friends.", ["2025-09-09T20"]),
        ("They left on Tuesday evening at nine local time.", ["2025-09-09T21"]),
    ],
)
def test_a_number_of_people_behind_a_part_of_a_day_is_no_hour(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polls closed at 8 p.m. on Sunday.\n\n“We have won,” she told them at 2 a.m.", "2025-09-08T02"),
        (
            "Polls closed at 8 p.m. on Sunday.\n\n“We will try,” she told them just after 2 a.m.",
            "2025-09-08T02",
        ),
        ("The train stopped at 22:15 on Sunday. It was found at 1 a.m.", "2025-09-08T01"),
        ("It shut on Sunday evening. He was told at 3 a.m.", "2025-09-08T03"),
        ("Polls closed at 8 p.m. on Sunday. Voting had begun at 4 a.m.", "2025-09-07T04"),
        ("Polls closed at 8 p.m. on Sunday. He spoke at 7 a.m.", "2025-09-07T07"),
        ("The train stopped at noon on Sunday. It was found at 1 a.m.", "2025-09-07T01"),
    ],
)
def test_the_small_hours_behind_an_evening_are_of_the_next_day(text: str, expected: str) -> None:
    assert found(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("The log reads 2026-11-20T18:40Z.", "2026-11-20T18:40Z"),
        ("Sent 2026-11-20T09:05: all is well.", "2026-11-20T09:05"),
        ("Sent 2026-11-20T09: all is well.", "2026-11-20T09"),
    ],
)
def test_a_moment_as_machines_write_it(text: str, moment: str) -> None:
    assert values(text) == [(moment, moment)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Report No. 11 (8 September, 1800 hrs) is out.", ["2025-09-08T18:00"]),
        ("Next report: 9 September, 1200 hrs", ["2025-09-09T12:00"]),
        ("Next report: 1200 hrs, 9 September", ["2025-09-09T12:00"]),
        ("The change expected at 2200 hrs on Friday came at 1840.", ["2025-09-05T22:00", "2025-09-05T18:40"]),
        ("The road was shut at 1900 hrs, the crews left at 2015.", ["2025-09-10T19:00", "2025-09-10T20:15"]),
        ("The road was shut on Friday at 1900 hrs. Lee took over at 0400.", ["2025-09-05T19:00"]),
        ("The fort fell on 8 September 1800 and was burnt.", ["1800-09-08"]),
        ("The road was shut on Friday. The crews left for war at 1840 prices.", ["2025-09-05", "1840"]),
        ("The ship came to Malta in 1840.", ["1840"]),
        ("In May 2020 hours worked fell.", ["2020-05"]),
    ],
)
def test_four_figures_beside_a_day_or_among_such_hours_are_no_year(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That was in the draft of 8 September.\n\nShe left at 03:10.", "2025-09-10T03:10"),
        ("Updated 8 September 2025 to correct a sum.\n\nShe left at 03:10.", "2025-09-10T03:10"),
        ("They met in Arden on 8 September.\n\nShe left at 03:10.", "2025-09-08T03:10"),
        ("That was in the draft of 8 September, which came at 03:10.", "2025-09-08T03:10"),
    ],
)
def test_no_hour_of_another_paragraph_is_of_the_day_of_a_draft(text: str, expected: str) -> None:
    assert found(text)[-1] == expected
