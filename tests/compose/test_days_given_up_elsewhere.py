"""A coming day that another source or sentence gives up: its row says so, and it is no point then."""

import pytest

from tests.support.annotated import annotated
from tests.support.coming_days import AUGUST, JUNE, PUT_OFF, VOTE, coming_days_of
from tests.support.composed import compose


@pytest.mark.parametrize(
    ("announced", "moved"),
    [
        (VOTE, PUT_OFF),
        (VOTE, f"The by-election in Arden has been postponed to {AUGUST}."),
        (VOTE, f"It orders that the by-election for the mayor of Arden be held on Sunday, {AUGUST}."),
        (VOTE, f"The by-election for the mayor of Arden shall be held on {AUGUST}."),
        (VOTE, f"Arden has no mayor. The council rules that the by-election be held on {AUGUST}."),
        (f"The board set the by-election in Arden for {JUNE}.", PUT_OFF),
    ],
)
def test_a_row_says_that_a_later_source_puts_it_off(announced: str, moved: str) -> None:
    rows = coming_days_of(announced, moved, written=("2025-06-08", "2025-06-10"))
    assert rows[0] == ("29 June 2025", "reported; S2 ¶1 tells of another day: 31 August 2025")
    assert rows[1][0] == "31 August 2025"


@pytest.mark.parametrize(
    ("announced", "moved"),
    [
        (VOTE, f"The court has put off the by-election in Holm to {AUGUST}."),
        (VOTE, f"The court has put off the hearing in Arden to {AUGUST}."),
        (VOTE, f"The court has put off the by-election to {AUGUST}."),
        (f"The campaign for the by-election in Arden opens on {JUNE}.", PUT_OFF),
        (f"After the by-election in Arden the fair opens on {JUNE}.", PUT_OFF),
        (f"The by-election in Arden will be held on {AUGUST}.", PUT_OFF),
    ],
)
def test_other_things_and_their_days_are_not_overtaken(announced: str, moved: str) -> None:
    rows = coming_days_of(announced, moved, written=("2025-06-08", "2025-06-10"))
    assert not any("tells of" in status for _, status in rows)


def test_a_day_for_which_somebody_had_been_due_is_none_to_come() -> None:
    assert coming_days_of(f"The visit was put off. He had been due in Arden on {JUNE}.") == []
    assert coming_days_of(f"The visit goes on. He has been due in Arden on {JUNE}.") != []


def test_a_deadline_of_an_order_on_hold_says_so() -> None:
    ordered = f"The town must pay the mills by {JUNE}."
    held = f"A court put on hold an order that would have forced the town to pay the mills by {JUNE}."
    assert coming_days_of(ordered, held, written=("2025-06-10", "2025-06-12")) == [
        ("by 29 June 2025", "deadline; S2 ¶1 tells that this day is given up")
    ]


def test_an_older_source_overtakes_no_newer_one() -> None:
    rows = coming_days_of(PUT_OFF, VOTE, written=("2025-06-08", "2025-06-10"))
    assert not any("tells of" in status for _, status in rows)


def test_a_day_within_a_week_that_is_given_up_is_overtaken() -> None:
    rows = coming_days_of(
        "{PER a|Ida Low} will receive President {PER b|Xi Weiming} in {LOC p|Port Arden} on {date 2025-06-18|18 June}.",
        "The visit of President {PER b|Xi Weiming} to {LOC p|Port Arden}, which had been planned for"
        " {date 2025-W25|next week}, has been postponed to {date 2025-12|December}.",
        written=("2025-06-08", "2025-06-10"),
    )
    assert rows[0] == ("18 June 2025", "reported; S2 ¶1 tells of another day: December 2025")


def test_what_is_called_off_elsewhere_says_so() -> None:
    rows = coming_days_of(
        VOTE, f"The court has annulled the by-election of {JUNE}.", written=("2025-06-08", "2025-06-10")
    )
    assert rows == [("29 June 2025", "reported; S2 ¶1 tells that this day is given up")]


ROE = f"Mayor Roe is due in Arden on {JUNE}."


@pytest.mark.parametrize(
    ("announced", "later", "status"),
    [
        (
            ROE,
            f"Mayor Roe will not go to Arden on {JUNE}.",
            "reported; S2 ¶1 tells that this day is given up",
        ),
        (ROE, f"Mayor Poe will not go to Arden on {JUNE}.", "reported"),
        (ROE, f"Mayor Roe will not go to Corve on {JUNE}.", "reported"),
        (
            f"A convoy of ten trucks is planned for {JUNE} to Arden.",
            f"The convoy to Arden planned for {JUNE} has been cancelled.",
            "reported; S2 ¶1 tells that this day is given up",
        ),
        (
            f"The next exchange will be on {JUNE}.",
            f"The next exchange, which had been due on {JUNE}, would not take place before {AUGUST}.",
            "reported; S2 ¶1 tells of another day: from 31 August 2025",
        ),
        (
            f"The next exchange, of ten men from each side, will be on {JUNE}, two days before the pact ends.",
            f"Arden said on Monday that the next exchange of men with Corve, due on {JUNE}, would not take place.",
            "reported; S2 ¶1 tells that this day is given up",
        ),
        (
            f"The gala of the port will be held on {JUNE}.",
            f"The owners have scrapped the gala planned for {JUNE}.",
            "reported; S2 ¶1 tells that this day is given up",
        ),
        (
            f"The owners of the port will meet on {JUNE}.",
            f"The owners have scrapped the gala planned for {JUNE}.",
            "reported",
        ),
        (
            f"The gala of the port will be held on {JUNE}.",
            f"The gala, planned for {JUNE}, will now be held on {AUGUST}.",
            "reported; S2 ¶1 tells of another day: 31 August 2025",
        ),
        (
            f"The envoy will go on a trip to Arden on {JUNE}.",
            f"The trip of the envoy to Arden, planned for {JUNE}, has been postponed by a day.",
            "reported; S2 ¶1 tells of another day: 30 June 2025",
        ),
    ],
)
def test_a_plan_says_that_another_source_gives_it_up_and_is_no_point_then(
    announced: str, later: str, status: str
) -> None:
    told = f"{{key 1|{announced}}}", f"{{key 1|{later}}}"
    content = compose(
        tuple(
            annotated(text, n, f"{n}.txt", published=day, reference_date=day)
            for n, (text, day) in enumerate(zip(told, ("2025-06-10", "2025-06-11"), strict=True), 1)
        )
    )
    assert [row.status for row in content.forward if row.row.extract.source == 1] == [status]
    points = sorted(p.extract.source for p in content.key_points if p.extract)
    assert points == ([2] if "tells" in status else [1, 2])


def test_what_is_announced_again_is_marked_and_stays_a_point() -> None:
    told = (
        f"The convoy planned for {JUNE} has been cancelled.",
        f"The convoy will leave on {JUNE} after all.",
    )
    content = compose(
        tuple(
            annotated(f"{{key 1|{text}}}", n, f"{n}.txt", published=day, reference_date=day)
            for n, (text, day) in enumerate(zip(told, ("2025-06-10", "2025-06-11"), strict=True), 1)
        )
    )
    assert [row.status for row in content.forward] == ["reported; S1 ¶1 tells that this day is given up"]
    assert [row.row.date for row in content.glance.ahead] == ["29 June 2025"]
    assert 2 in {p.extract.source for p in content.key_points if p.extract}


FIRST, SECOND = "{date 2025-06-28|Saturday 28}", "{date 2025-06-29|Sunday 29 June}"


def test_what_is_called_off_on_days_in_a_row_is_so_on_each() -> None:
    rows = coming_days_of(
        f"Members will walk out on {FIRST} and {SECOND}. The guards will walk on {SECOND}.",
        f"The union has suspended the strikes on trams planned for {FIRST} and {SECOND} after talks.",
        written=("2025-06-08", "2025-06-10"),
    )
    assert rows == [
        ("28 and 29 June 2025", "reported; S2 ¶1 tells that this day is given up"),
        ("29 June 2025", "reported"),
    ]
