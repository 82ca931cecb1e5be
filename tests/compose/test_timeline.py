"""The rows of the timeline: their order, what they tell of a date and how it was found."""

from dataclasses import replace

import pytest

from flows.annotate.events.events import annotate_events
from flows.compose.verify import verify_content
from flows.errors import CheckFailed
from flows.model.document import Role
from flows.model.source import Fact, Origin
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, wire_story


def test_rows_follow_the_calendar_and_keep_the_numbers_of_their_source():
    rows = compose((harbour_report(), wire_story())).timeline
    assert [row.sort_key for row in rows] == sorted(row.sort_key for row in rows)
    assert {row.locator.label for row in rows} == {*(f"S1 T{n}" for n in range(1, 8)), "S2 T1"}
    assert rows[0].date == "since early 1990"


def test_a_day_compared_with_has_a_row_where_the_sentence_says_what_happened_then():
    storm = "{date 2025-06-09|Monday}’s storm was the worst since {date 2019-03|March 2019}"
    rows = compose((annotated(f"{storm}, when 31 people died."),)).timeline
    assert [row.date for row in rows] == ["March 2019", "9 June 2025"]
    assert rows[0].told.endswith("March 2019, when 31 people died.")
    assert [row.date for row in compose((annotated(f"{storm}, the mayor said."),)).timeline] == [
        "9 June 2025"
    ]


def test_relative_dates_say_what_they_were_counted_from():
    notes = {row.locator.label: row.resolution for row in compose((harbour_report(),)).timeline}
    assert notes["S1 T1"] == ""
    assert notes["S1 T2"] == "“last week”, latest past day named, 10 June 2025"
    assert notes["S1 T6"] == "“Two months later”, counted from April 2025"


@pytest.mark.parametrize(
    ("lead", "items", "told"),
    [
        ("The Council decided:", "- to close the pier on {date 2025-07-01|1 July 2025};", "The Council decided: to close the pier on 1 July 2025;"),
        (
            "The Council, in execution of Judgment No. 7 of the Harbour Court, notified to it in March, resolves:",
            "- The pier shall be closed on {date 2025-07-01|1 July 2025}.",
            "resolves: The pier shall be closed on 1 July 2025.",
        ),
        (
            "The Council resolves:",
            "- The pier shall be closed. It has been shut since {date 2025-03-01|1 March 2025}.",
            "It has been shut since 1 March 2025.",
        ),
        (
            "The opponents of the Council, who have gathered three hundred names on two lists in March, claim:",
            "- The pier was closed on {date 2025-03-01|1 March 2025}.",
            "The opponents of the Council, who have gathered three hundred names on two lists in March, claim: The pier was closed on 1 March 2025.",
        ),
    ],
)  # fmt: skip
def test_what_leads_in_to_an_item_is_printed_with_it_as_briefly_as_it_may(
    lead: str, items: str, told: str
) -> None:
    (row,) = compose((annotated(f"{lead}\n{items}"),)).timeline
    assert row.told == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The minister invited her colleagues to the Arden Forum, which opens in the old mill on {date 2025-07-01|1 July 2025}, and left on {date 2025-06-09|9 June 2025}.",
            ["The minister invited her colleagues to the Arden Forum, which opens in the old mill on 1 July 2025"],
        ),
        (
            "I have with me {date 2025-06-09|today} the envoy for the ferries, Bo Ray, who came back from the pier {date 2025-06-08|last night}.",
            ["I have with me today the envoy for the ferries, Bo Ray, who came back from the pier last night."],
        ),
        (
            "We think that the bureau will open late, probably in {date 2025-08|August 2025}, and that the second cut will not come before {date 2026|2026}.",
            ["We think that the bureau will open late, probably in August 2025, and that the second cut will not come before 2026."],
        ),
        (
            "The council met in Arden on {date 2025-06-09|9 June 2025}; the old pier was closed by the ferries on {date 2025-06-08|8 June 2025}.",
            ["the old pier was closed by the ferries on 8 June 2025."],
        ),
    ],
)  # fmt: skip
def test_a_clause_that_leans_on_a_noun_keeps_it(text: str, told: list[str]) -> None:
    rows = [row.extract.text for row in compose((annotated(text),)).timeline]
    assert set(told) <= set(rows)
    assert not any(row.startswith(("which", "who", "that")) for row in rows)


def test_a_date_that_could_not_be_placed_stands_with_what_takes_its_sentence_back() -> None:
    text = "At {date X unresolved|15:48} we wrote that the council was of one mind. It was not: the vote was four to three."
    (date,) = compose((annotated(text),)).unresolved_dates
    assert date.sentence.text == text.replace("{date X unresolved|15:48}", "15:48")


def test_beside_what_a_source_puts_right_stand_the_words_that_do_so() -> None:
    text = (
        "{key 1|The council halved the levy on {date 2025-06-09|9 June 2025}.}\n"
        "The pier closed on {date 2025-06-08|8 June 2025}. It did not.\n"
        "Correction: The levy was cut by a quarter, not halved."
    )
    rows = {row.extract.text: [c.text for c in row.context] for row in compose((annotated(text),)).timeline}
    assert rows == {
        "The council halved the levy on 9 June 2025.": [
            "Correction: The levy was cut by a quarter, not halved."
        ],
        "The pier closed on 8 June 2025.": ["It did not."],
    }


def test_a_day_that_is_past_and_was_given_up_elsewhere_says_so():
    first = annotated(
        "{date 2025-05-20|20 May}: court hearing in Arden. The fair opens on {date 2025-05-20|20 May}."
    )
    for moved in (
        "The hearing in Arden has been moved from {date 2025-05-20|20 May} to {date 2025-05-27|27 May}.",
        "The hearing in Arden has been moved from {date 2025-05-20/2025-05-27|20 to 27 May}.",
    ):
        rows = compose((first, annotated(moved, 2, "2.txt"))).timeline
        assert [(row.date, row.resolution) for row in rows] == [
            ("20 May 2025", "S2 ¶1 tells of another day: 27 May 2025"),
            ("20 May 2025", ""),
            ("27 May 2025", ""),
        ]


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


def dated_by(origin: Origin) -> str:
    document = annotated("He wrote {date 2025-06-08 reference|last week}.", reference_date="2025-06-12")
    told = replace(document, document=replace(document.document, reference_date=Fact("2025-06-12", origin)))
    return compose((told,)).timeline[0].resolution


def test_a_date_line_from_which_days_are_counted_is_named():
    document = annotated("He wrote {date 2025-06-08 reference|last week}.", published="2025-06-11")
    line = Fact("2025-06-12", Origin.DOCUMENT, "date line")
    told = replace(document, document=replace(document.document, reference_date=line))
    assert compose((told,)).timeline[0].resolution == "“last week”, date line of 12 June 2025"


def test_a_source_without_a_date_has_none_from_which_days_are_counted():
    assert dated_by(Origin.SIDECAR) == "“last week”, source of 12 June 2025"
    assert dated_by(Origin.DERIVED) == "“last week”, latest past day named, 12 June 2025"


def test_the_day_of_the_source_itself_is_not_told_twice():
    document = annotated("He wrote {date 2025-06-12 reference|today}.", published="2025-06-12")
    told = replace(
        document, document=replace(document.document, reference_date=document.document.metadata.published)
    )
    assert compose((told,)).timeline[0].resolution == "“today”, the source’s date"


def test_a_sentence_with_several_dates_is_cut_into_what_is_told_of_each():
    content = compose(
        (
            annotated(
                "The council met on {date 2025-06-03|3 June} in the old customs house, "
                "having called the members together in {date 2025-05|May} by letter."
            ),
        )
    )
    assert [(row.date, row.extract.text) for row in content.timeline] == [
        ("May 2025", "having called the members together in May by letter."),
        ("3 June 2025", "The council met on 3 June in the old customs house"),
    ]


def test_an_item_of_a_list_stands_with_the_words_that_lead_in_and_a_cell_with_its_row():
    document = annotated(
        "Help includes:\nroads since {date 2019|2019};\n131\npeople moved in {date 2025-04|April}"
    )
    roles = (Role.PARAGRAPH, Role.LIST_ITEM, Role.TABLE_CELL, Role.TABLE_CELL)
    segments = tuple(
        replace(s, role=role, number=min(n, 3))
        for n, (s, role) in enumerate(zip(document.segmentation.segments, roles, strict=True), 1)
    )
    document = replace(document, segmentation=replace(document.segmentation, segments=segments))
    content = compose((document,))
    assert [row.told for row in content.timeline] == [
        "Help includes: roads since 2019;",
        "131 · people moved in April",
    ]
    verify_content(content, (document,))


def test_nobody_is_named_where_others_in_the_sentence_have_no_known_part():
    told = annotated(
        "{PER ana|Anna Sörley} and {PER xi|Xi Weiming} came. "
        "After a word with {PER xi|Xi}, {PER ana|Sörley} left on {date 2025-06-09|9 June 2025}."
    )
    told = replace(told, annotations=replace(told.annotations, events=annotate_events(told).events))
    (row,) = compose((told,)).timeline
    assert row.acting in {"", "Anna Sörley, with Xi Weiming"}  # both or none


def test_a_date_in_a_table_is_one_of_what_its_row_tells():
    document = annotated(
        "Step\n{date 2025-07-01|From 1 July}\nStage 2 begins\n{date 2025-06-16|16 June 2025}\n"
        "{date 2024|2024}\n{count 6550|6,550}"
    )
    segments = tuple(
        replace(s, role=Role.TABLE_CELL, number=1 + n // 2, row=1 + n // 2, column=1 + n % 2, header=n < 2)
        for n, s in enumerate(document.segmentation.segments)
    )
    document = replace(document, segmentation=replace(document.segmentation, segments=segments))
    rows = compose((document,)).timeline
    assert [(row.date, row.told) for row in rows] == [("16 June 2025", "Stage 2 begins · 16 June 2025")]


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        ("{date 2025-11-27|Thu 27}\nBanks shut ({date 2025-11-27|St Ann's Day})", ["27 November 2025"]),
        ("{date 2025-11-28|Fri 28}\nEarly close {date 2025-11-28T13:30|13:30}", ["28 November 2025, 13:30"]),
        (
            "Signed {date 2025-11-24|24 November}\nPaid {date 2025-11-28|28 November}",
            ["24 November 2025", "28 November 2025"],
        ),
    ],
)
def test_a_day_told_in_two_cells_of_a_row_is_told_once(cells: str, rows: list[str]):
    document = annotated(f"Day\nEvent\n{cells}\nOther\nThing")
    segments = tuple(
        replace(s, role=Role.TABLE_CELL, number=1 + n // 2, row=1 + n // 2, column=1 + n % 2, header=n < 2)
        for n, s in enumerate(document.segmentation.segments)
    )
    document = replace(document, segmentation=replace(document.segmentation, segments=segments))
    assert [row.date for row in compose((document,)).timeline] == rows


def test_the_end_of_a_month_stands_behind_its_days():
    told = "It ends by {date 2025-06 END|the end of June}. They meet on {date 2025-06-24|24 June}."
    rows = compose((annotated(told),)).timeline
    assert [row.date for row in rows] == ["24 June 2025", "by the end of June 2025"]
