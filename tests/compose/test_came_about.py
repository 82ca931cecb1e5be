"""What a source tells as happened, apart from plans, questions and what it denies; hours of a day in their order."""

import pytest

from tests.support.annotated import annotated
from tests.support.composed import compose

JUNE = "{date 2025-06-09|9 June}"


def rows(text: str, published: str | None = "2025-06-10"):
    facts = {"published": published} if published else {}
    return compose((annotated(text, reference_date="2025-06-10", **facts),)).timeline


@pytest.mark.parametrize(
    ("text", "came_about"),
    [
        (f"The council met in Arden on {JUNE}.", True),
        (f"On {JUNE} the mayor said that the pier would be rebuilt.", True),
        (f"He promised on {JUNE} to rebuild the pier.", True),
        ("The mayor will speak in Arden {date 2025-06-10|tonight}.", False),
        ("The ban will be lifted in Arden {date 2025-06-10|tonight}.", False),
        ("The mayor spoke in Arden {date 2025-06-10|this morning}.", True),
        ("The mayor said {date 2025-06-10|on Tuesday} that the pier will stay shut.", True),
        (f"The port had expected the ship on {JUNE}.", False),
        (f"The ship was due in Arden on {JUNE}.", False),
        ("The ship docks in Arden on {date 2025-06-11|11 June}.", False),
        (f"The ship left Arden on {JUNE}, a day later than its owners had hoped.", True),
        ("The court will rule on a man who was held in Arden {date 2025-06-10|today}.", True),
        (f"Did the mayor meet the envoy in Arden on {JUNE}?", False),
        (f"Q    Thank you. Turan News says you met him in Arden on {JUNE}.\nA: No.", False),
        (f"Q: You met him in Arden on {JUNE}.\nA: No.", False),
        (f"Quays were shut in Arden on {JUNE}.", True),
        (f"Issued in Arden, {JUNE}, by the harbour board", False),
        (f"Question 4821, tabled on {JUNE}", False),
        (f"Data as at midnight on {JUNE}", False),
        (f"Correction to Bulletin 11 of {JUNE}", False),
        (f"Correction ({JUNE}): An earlier version of this text said that the pier was lost.", False),
        (f"Note: The last hour of the data for this paper was noon on {JUNE}.", False),
        (f"{JUNE} 7:58 PM - Updated 2 hours ago", False),
        (f"Flash Update No. 1, as of {JUNE}", False),
        (f"*As of {JUNE}*", False),
        (f"Operational information as of {JUNE}", False),
        (f"The law was updated on {JUNE}.", True),
        (f"Forty boats lost as of {JUNE}", True),
        (f"As of {JUNE}, forty boats were lost.", True),
        (f"{JUNE} - Updated rules of the port posted in Arden", True),
        (f"Published reports of {JUNE} told of a storm.", True),
        (f"Question 4821, tabled on {JUNE}, was withdrawn.", True),
        ("Ana Moe, once harbour master, is our envoy in Arden {date 2025-06-10|today}.", False),
        ("Ana Moe is meeting our envoy in Arden {date 2025-06-10|today}.", True),
        (f"The mayor denied that he had met the envoy on {JUNE}.", False),
        (f"Reports that they met on {JUNE} are not true.", False),
        (f"We wrote that the council met on {JUNE}. It did not.", False),
        (f"We wrote that the council met on {JUNE}. It did well.", True),
    ],
)
def test_plans_questions_and_denials_have_not_come_about(text: str, came_about: bool) -> None:  # noqa: FBT001
    assert [row.came_about for row in rows(text) if not row.forward] == [came_about]


def test_what_has_not_come_about_is_none_of_the_latest_dates() -> None:
    text = f"The ship was due in Arden on {JUNE}. A storm hit Arden on {{date 2025-06-08|8 June}}."
    content = compose((annotated(text, reference_date="2025-06-10", published="2025-06-10"),))
    assert [row.date for row in content.glance.recent] == ["8 June 2025"]


def test_what_is_taken_back_stands_with_what_takes_it_back() -> None:
    (row,) = rows(
        f"At noon on {JUNE} we wrote that the vote was unanimous. It was not: it was four to three."
    )
    assert row.told.endswith("unanimous. · It was not: it was four to three.")


def test_the_heading_of_an_hour_stands_with_what_is_told_under_it() -> None:
    text = (
        "# {date 2025-06-09T18:42|18:42} Vote put off\nThe court has put off the vote. It will sit again.\n"
        "# {date 2025-06-09T08:00|08:00} Good morning\nThe court is expected to rule."
    )
    found = rows(text)
    assert [(row.date, row.told, row.came_about) for row in found] == [
        ("9 June 2025, 08:00", "08:00 Good morning · The court is expected to rule.", False),
        (
            "9 June 2025, 18:42",
            "18:42 Vote put off · The court has put off the vote. It will sit again.",
            True,
        ),
    ]


def test_hours_of_a_day_stand_in_their_order_whatever_source_tells_them() -> None:
    first = annotated("It docked at {date 2025-06-09T18:00|18:00}. It sailed on {date 2025-06-09|9 June}.", 1)
    other = annotated(
        "It rained at {date 2025-06-09T07:30|07:30}, and in the {date 2025-06-09TAF|afternoon}.", 2, "2.txt"
    )
    assert [row.iso for row in compose((first, other)).timeline] == [
        "2025-06-09",
        "2025-06-09T07:30",
        "2025-06-09TAF",
        "2025-06-09T18:00",
    ]


def test_the_latest_dates_have_three_hours_of_one_day() -> None:
    hours = " ".join(
        f"It rained at {{date 2025-06-09T{hour}:00|{hour}:00}} in Arden." for hour in range(10, 16)
    )
    text = f"{hours} It snowed on {{date 2025-06-05|5 June}}. It was dry on {{date 2025-06-04|4 June}}."
    assert [row.date for row in compose((annotated(text),)).glance.recent] == [
        "9 June 2025, 15:00",
        "9 June 2025, 14:00",
        "9 June 2025, 13:00",
        "5 June 2025",
        "4 June 2025",
    ]
