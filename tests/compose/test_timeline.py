from dataclasses import replace

import pytest

from flows.annotate.events import annotate_events
from flows.compose.verify import verify_content
from flows.errors import CheckFailed
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, wire_story


def test_rows_follow_the_calendar_and_keep_the_numbers_of_their_source():
    rows = compose((harbour_report(), wire_story())).timeline
    assert [row.sort_key for row in rows] == sorted(row.sort_key for row in rows)
    assert {row.locator.label for row in rows} == {*(f"S1 T{n}" for n in range(1, 8)), "S2 T1"}
    assert rows[0].date == "since early 1990"


def test_relative_dates_say_what_they_were_counted_from():
    notes = {row.locator.label: row.resolution for row in compose((harbour_report(),)).timeline}
    assert notes["S1 T1"] == ""
    assert notes["S1 T2"] == "“last week”, counted from the source’s date, 10 June 2025"
    assert notes["S1 T6"] == "“Two months later”, counted from April 2025"


def test_only_dates_after_the_cut_off_are_forward():
    assert [r.locator.label for r in compose((harbour_report(),)).timeline if r.forward] == ["S1 T7"]


def test_unresolved_dates_stand_apart_and_durations_nowhere():
    content = compose(
        (
            annotated(
                "It took {date P2M DURATION|two months}. It is {date PRESENT_REF|now} open. "
                "It ends {date X unresolved|one day}."
            ),
        )
    )
    assert content.timeline == ()
    assert [date.extract.text for date in content.unresolved_dates] == ["one day"]


def test_one_sentence_and_value_is_one_row():
    content = compose(
        (
            annotated(
                "In {date 2025-07|July} he wrote; {date 2025-07 reference|that month} he called. {date 2025-07|July} ended."
            ),
        )
    )
    assert [row.extract.text[:7] for row in content.timeline] == ["In July", "July en"]
    marks = [mark.span.of(b.text) for b in content.annexes[0].blocks for mark in b.marks]
    assert marks == ["July", "that month", "July"]


def test_those_who_acted_are_named_where_the_sentence_does_not():
    told = annotated(
        "{PER ana|Anna Sörley} came. She met {PER xi|Xi Weiming} on {date 2025-06-09|9 June 2025}. "
        "{PER xi|Xi Weiming} left on {date 2025-06-10|10 June 2025}."
    )
    told = replace(told, annotations=replace(told.annotations, events=annotate_events(told).events))
    content = compose((told,))
    assert [row.acting for row in content.timeline] == ["Anna Sörley, with Xi Weiming", ""]
    verify_content(content, (told,))
    first, *others = content.timeline
    with pytest.raises(CheckFailed, match="does not name those who acted"):
        verify_content(replace(content, timeline=(replace(first, who=("Bo Ray",)), *others)), (told,))
