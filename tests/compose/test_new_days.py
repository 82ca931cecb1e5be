"""The day that comes in the place of one given up: which it is, where no day is one, and what Next dates has of it."""

import pytest

from tests.support.annotated import annotated
from tests.support.coming_days import AUGUST, JUNE, PUT_OFF, VOTE, coming_days_of
from tests.support.composed import compose


@pytest.mark.parametrize(
    ("announced", "moved"),
    [
        ("The council is to vote on the pier on {}.", "The mayor said on {said} that the council would vote on the pier on {new} rather than {old}."),
        ("The council will vote on the pier on {}.", "The bank will close, its chair said on {said}, and the council will vote on the pier on {new} instead of {old}."),
        ("The council is to decide in Arden on {}.", "The Norland energy board will raise the fee of the port by a tenth in the autumn, its chair said on {said}, and the council will decide on the pier on {new} rather than {old}."),
        ("The report on the pier will be released on {}.", "The report on the pier, which was to be released on {old}, will be released on {new}."),
        ("The fair in Arden opens on {}.", "The fair in Arden, which the mayor had said would open on {old}, will now open on {new}."),
        ("The fair in Arden opens on {}.", "The council moved the fair in Arden, due on {old}, to {new}, it said on {said}."),
        ("The mill will close its plant in Arden on {}.", "The closure of the plant of the mill in Arden, announced for {old}, is postponed until {new}."),
        ("The ministers will meet again on {}.", "The ministers brought forward their next meeting to {new} from {old}."),
        ("The ferry will sail to Arden on {}.", "The ferry sails to Arden on {new}, a day brought forward from {old}."),
        ("The fair in Arden is set for {}.", "H.E. Mayor Bo Low announced that the fair in Arden due on {old} will not be held on that date. It will take place on {new}."),
        ("The briefing of the ministry is on {}.", "The ministry wishes to inform the press that its briefing announced for {old} will not take place. The briefing will be held on {new}."),
        ("The first meeting with him will be held on {}.", "The meeting with the envoy on {old} has been moved to {new}."),
        ("The congress will be held in Arden on {}.", "The congress in Arden will be held on {new}, having been due on {old}."),
        ("The vote on the pier will be held on {}.", "The vote on the pier will be held on {new} and not, as the clerk had said, on {old}."),
    ],
)  # fmt: skip
def test_the_new_day_is_the_one_that_is_tied_to_the_old_and_not_that_of_saying_so(
    announced: str, moved: str
) -> None:
    said = "{date 2025-06-09|Monday}"
    rows = coming_days_of(
        announced.format(JUNE),
        moved.format(old=JUNE, new=AUGUST, said=said),
        written=("2025-06-08", "2025-06-10"),
    )
    assert rows == [
        ("29 June 2025", "reported; S2 ¶1 tells of another day: 31 August 2025"),
        ("31 August 2025", "reported"),
    ]


def test_a_day_that_its_own_source_takes_back_says_so() -> None:
    correction = "The mayor wishes to correct a statement. She said that the boats would land on {}. They will land on {}."
    assert coming_days_of(correction.format(JUNE, AUGUST)) == [
        ("29 June 2025", "reported; its source puts it right"),
        ("31 August 2025", "reported"),
    ]


def test_of_an_hour_that_moves_the_day_stays() -> None:
    noon, two = "{date 2025-06-29T12:00|12:00 on 29 June}", "{date 2025-06-29T14:00|14:00}"
    rows = coming_days_of(
        f"The briefing in Arden will begin at {noon}. The briefing in Arden is on {JUNE}. Mass is at {noon}.",
        f"The briefing in Arden, which had been planned for {noon}, has been moved to {two}.",
        written=("2025-06-08", "2025-06-10"),
    )
    assert rows == [
        ("29 June 2025", "reported"),
        ("29 June 2025, 12:00", "reported; S2 ¶1 tells of another hour: 29 June 2025, 14:00"),
        ("29 June 2025, 12:00", "reported"),
        ("29 June 2025, 14:00", "reported"),
    ]


@pytest.mark.parametrize(
    "off",
    [
        "The union has called off {old}’s strike in Arden, it said on {said}.",
        "The strike in Arden, planned for {old}, will be called off.",
        "The strike called for {old} in Arden and Holm has been banned by the court.",
        "The court has banned the strike in Arden planned for {old}, it said on {said}.",
        "The strike in Arden has been called off, the union said on {said}.",
        "# Strike in Arden on {old} called off\nThe union met on {said}.",
        "The union has postponed the strike in Arden that was to be held on {old}, an aide said on {said}.",
        "The union on {said} called off the strike in Arden set for {old}.",
    ],
)
def test_the_day_on_which_something_is_called_off_is_no_new_day(off: str) -> None:
    rows = coming_days_of(
        f"The union has called a strike in Arden for {JUNE}.",
        off.format(old=JUNE, said="{date 2025-06-09|Monday}"),
        written=("2025-06-08", "2025-06-10"),
    )
    assert [day for day, _ in rows] == ["29 June 2025"]
    assert rows[0][1].endswith(" tells that this day is given up")


def test_next_dates_has_the_new_day_in_the_place_of_the_old_one_and_a_day_once() -> None:
    texts = (
        VOTE
        + " The fair opens on {date 2025-07-01|1 July}. The market opens on {date 2025-07-01|1 July} again."
        " The pier closes on {date 2025-07-02|2 July}. The mill closes on {date 2025-07-03|3 July}."
        " The school closes on {date 2025-07-04|4 July}.",
        PUT_OFF,
    )
    content = compose(
        tuple(
            annotated(
                text, n, f"{n}.txt", published=f"2025-06-{7 + n:02}", reference_date=f"2025-06-{7 + n:02}"
            )
            for n, text in enumerate(texts, 1)
        )
    )
    assert [row.row.date for row in content.glance.ahead] == [
        "1 July 2025",
        "2 July 2025",
        "3 July 2025",
        "31 August 2025",
    ]


def test_the_day_that_a_length_of_time_makes_is_a_row_and_stands_beside_the_old_one() -> None:
    rows = coming_days_of(
        f"The envoy will go on a trip to Arden on {JUNE}.",
        f"The trip of the envoy to Arden, planned for {JUNE}, has been postponed by a week.",
    )
    assert rows == [
        ("29 June 2025", "reported; S2 ¶1 tells of another day: 6 July 2025"),
        ("6 July 2025", "reported"),
    ]


def test_a_sentence_with_another_day_that_is_given_up_gives_way_in_next_dates() -> None:
    texts = (
        f"Envoy Lund will travel to Arden on {JUNE} and to Corve on {AUGUST}.",
        f"The trip of Envoy Lund to Arden, due on {JUNE}, was put off by a day. He will still be in Corve on {AUGUST}.",
    )
    content = compose(
        tuple(annotated(text, n, f"{n}.txt", reference_date="2025-06-10") for n, text in enumerate(texts, 1))
    )
    assert [(row.row.date, row.row.extract.source) for row in content.glance.ahead] == [
        ("30 June 2025", 2),
        ("31 August 2025", 2),
    ]


@pytest.mark.parametrize(
    ("moved", "overtaken"),
    [
        ("The dockers put off their strike by two weeks. It will now begin on {}.", True),
        ("The strike of the dockers has been postponed by two weeks. It will now begin on {}.", True),
        ("The dockers put off their rally by two weeks. It will now begin on {}.", False),
        ("The dockers put off their strike by three weeks. It will now begin on {}.", False),
        ("The dockers put off their strike by two weeks. The court sits on {}.", False),
    ],
)
def test_what_is_put_off_by_so_much_is_told_of_with_it_in_the_next_sentence(
    moved: str, *, overtaken: bool
) -> None:
    later = "{date 2025-07-13|13 July}"
    rows = coming_days_of(
        f"The general strike begins on {JUNE}.", moved.format(later), written=("2025-06-08", "2025-06-10")
    )
    assert ("tells of another day: 13 July" in rows[0][1]) == overtaken


@pytest.mark.parametrize(
    ("off", "instead"),
    [
        (
            "The strike in Arden planned for {} has been cancelled; the funds will be voted on {}.",
            "day is given up",
        ),
        (
            "The strike in Arden planned for {} has been cancelled; it will now be held on {}.",
            "another day: 31 August",
        ),
        (
            "The strike in Arden planned for {} has been cancelled; a new strike is set for {}.",
            "another day: 31 August",
        ),
    ],
)
def test_what_stands_behind_a_semicolon_is_of_the_same_only_where_it_says_so(off: str, instead: str) -> None:
    rows = coming_days_of(
        f"The union has called a strike in Arden for {JUNE}.",
        off.format(JUNE, AUGUST),
        written=("2025-06-08", "2025-06-10"),
    )
    assert instead in rows[0][1]
