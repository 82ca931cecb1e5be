"""A coming day that another source or sentence gives up: its row says so, and Next dates has the new day."""

import pytest

from tests.support.annotated import annotated
from tests.support.coming_days import JUNE, coming_days_of
from tests.support.composed import compose

AUGUST = "{date 2025-08-31|31 August}"
VOTE = f"The by-election for the mayor of Arden will be held as planned on {JUNE}."
PUT_OFF = f"The court has put off the by-election in Arden to {AUGUST}."


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


@pytest.mark.parametrize(
    ("announced", "moved"),
    [
        ("The ferry expects to buy a boat by {other} and to build a new pier by {old}.", "It now expects to build its new pier by {new}, nine weeks later than planned."),
        ("The new winter timetable will start on {old}.", "What will become of the new timetable?\nIt will now start on {new} instead of {old}."),
        ("The council meets in Arden on {old}.", "The council was told so. It will now meet on {new} rather than {old}."),
        ("We will pay the injured by {old}.", "Payments will start on {new} and not, as we had said, by {old}."),
        ("Passengers may claim a full refund until {old}.", "Passengers can claim a refund until {new}. We previously said {old}."),
        ("Boats will run again from {old}.", "Boats will be idle until {new}. We had hoped to run again from {old}."),
    ],
)  # fmt: skip
def test_what_a_pronoun_stands_for_is_what_moves(announced: str, moved: str) -> None:
    other = "{date 2025-06-20|20 June}"
    rows = coming_days_of(
        announced.format(old=JUNE, other=other),
        moved.format(old=JUNE, new=AUGUST),
        written=("2025-06-08", "2025-06-10"),
    )
    assert "tells of another day: " in next(status for day, status in rows if "29 June" in day)


def test_a_day_for_which_somebody_had_been_due_is_none_to_come() -> None:
    assert coming_days_of(f"The visit was put off. He had been due in Arden on {JUNE}.") == []
    assert coming_days_of(f"The visit goes on. He has been due in Arden on {JUNE}.") != []


def test_what_another_pronoun_stands_for_is_not_what_moves() -> None:
    rows = coming_days_of(
        f"The winter fair opens on {JUNE}.",
        f"The council was told about the winter. It will now meet on {AUGUST} instead of {JUNE}.",
        written=("2025-06-08", "2025-06-10"),
    )
    assert rows[0] == ("29 June 2025", "reported")


def test_what_has_only_its_place_in_common_is_not_given_up() -> None:
    rows = coming_days_of(
        f"It will be held on {JUNE} in {{LOC a|Port Arden}}.",
        f"Rallies called for {JUNE} in {{LOC a|Port Arden}} and Holm have been banned by the police.",
        f"The rallies begin in {{LOC a|Port Arden}} on {JUNE}.",
        written=("2025-06-08", "2025-06-10", "2025-06-10"),
    )
    assert rows == [
        ("29 June 2025", "reported"),
        ("29 June 2025", "reported; S2 ¶1 tells that this day is given up"),
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


@pytest.mark.parametrize(
    ("announced", "moved", "overtaken"),
    [
        ("The appeal of Jan Dahl will be heard on {}.", "The court moved the appeal of Jan Dahl to {}.", True),
        ("The convoy to Arden will leave on {}.", "The convoy to Arden has been delayed until {}.", True),
        ("The fair in Arden opens on {}.", "The fair in Arden has been put off to {}.", True),
        ("The fair in Arden opens on {}.", "The fair in Arden has been extended to {}.", False),
        ("The fair in Arden opens on {}.", "The fair in Corve has been put off to {}.", False),
        ("The fair in Arden closes on {}.", "The fair in Arden has been put off to {}.", False),
        ("The fair in Arden opens in May and ends on {}.", "The fair in Arden has been put off to {}.", False),
        ("The convoy to Arden will leave on {}.", "The convoy has been delayed until {}.", False),
        ("The convoy to Arden will leave on {}.", "A second convoy to Arden has been delayed until {}.", False),
        ("The appeal of Jan Dahl will be heard on {}.", "The court moved the appeal of Eva Dahl to {}.", False),
        ("The appeal of Jan Dahl will be heard on {}.", "The court has not moved the appeal of Jan Dahl to {}.", False),
    ],
)  # fmt: skip
def test_what_is_no_meeting_is_put_off_too(announced: str, moved: str, *, overtaken: bool) -> None:
    rows = coming_days_of(announced.format(JUNE), moved.format(AUGUST), written=("2025-06-08", "2025-06-10"))
    marked = "; S2 ¶1 tells of another day: 31 August 2025" if overtaken else ""
    assert rows[0] == ("29 June 2025", f"reported{marked}")


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


@pytest.mark.parametrize(
    ("announced", "later", "given_up"),
    [
        ("The council will vote on the budget on {}.", "The vote on the port law, planned for {}, is cancelled.", False),
        ("The council will vote on the tax bill on {}.", "The council’s vote on the port bill, due on {}, is off.", False),
        ("The court hears the appeal of Jan Dahl on {}.", "The appeal of Rosa Lund, due on {}, was postponed.", False),
        ("The court hears the appeal of Jan Dahl on {}.", "The appeal of Rosa Dahl, due on {}, was postponed.", False),
        ("The court hears the appeal of Jan Dahl on {}.", "The appeal of Jan Dahl, due on {}, was postponed.", True),
        ("The exchange of 300 prisoners will be on {}.", "The exchange of bodies planned for {} is cancelled.", False),
        ("The fair in Arden opens on {}.", "The fair in Corve planned for {} has been cancelled.", False),
        ("The fair in Arden opens on {}.", "The fair planned for {} in Corve has been cancelled.", False),
        ("The fair in Arden opens on {}.", "The fair planned for {} in Arden has been cancelled.", True),
        ("The fair in Arden opens on {}.", "The fair planned for {} has been cancelled.", True),
        ("The ballet will be danced on {}.", "The ballet, which was to open on {}, has been called off.", True),
        ("The opera will open on {}.", "The ballet, which was to open on {}, has been called off.", False),
        ("The king’s envoy Lund is due in Arden on {}.", "U.S. envoy Jan Lund’s trip to Arden due on {} is off.", True),
        ("The envoy Eva Lund is due in Arden on {}.", "U.S. envoy Jan Lund’s trip to Arden due on {} is off.", False),
        ("The king is due in Arden on {}.", "The trip to Arden, due on {}, is off.", False),
        ("The next swap, of 300 from each side, is on {}, Roe said.", "The next swap of men with Corve, due on {}, is off.", True),
        ("On {} the council votes on the port bill.", "The council’s vote on the tax bill, due on {}, is off.", False),
        ("The next swap of bodies is on {}, Roe said.", "The next swap of men with Corve, due on {}, is off.", False),
        ("Envoy Lund will visit Arden on {}.", "The visit of Envoy Lund to Arden due on {} is cancelled.", True),
    ],
)  # fmt: skip
def test_a_day_is_given_up_only_for_the_same_thing(announced: str, later: str, *, given_up: bool) -> None:
    rows = coming_days_of(announced.format(JUNE), later.format(JUNE))
    marked = "; S2 ¶1 tells that this day is given up" if given_up else ""
    assert rows == [("29 June 2025", f"reported{marked}")]


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


@pytest.mark.parametrize(
    ("announced", "moved", "status"),
    [
        (
            "The first sitting of the new assembly is planned for {}.",
            "She spoke of the first sitting of the new assembly, which he said on Monday had been put off from {old} to {new}.",
            "reported; S2 ¶1 tells of another day: 31 August 2025",
        ),
        (
            "The talks of the union and the port in Arden begin on {}.",
            "Update: The talks of the union in Arden have been put off from {old} to {new}.",
            "reported; S2 ¶1 tells of another day: 31 August 2025",
        ),
        (
            "The board must adopt its report by {}.",
            "The board will adopt its report on {{date 2025-06-30|30 June}}, a day later than the law requires.",
            "deadline; S2 ¶1 tells of another day: 30 June 2025",
        ),
        (
            "The parents’ evening is on {}.",
            "An earlier version of these minutes gave {old}. The council meets on {new}.",
            "reported",
        ),
    ],
)
def test_what_is_moved_is_named_before_who_says_so(announced: str, moved: str, status: str) -> None:
    days = {"old": JUNE, "new": AUGUST}
    rows = coming_days_of(announced.format(JUNE), moved.format(**days), written=("2025-06-08", "2025-06-10"))
    assert rows[0][1] == status


@pytest.mark.parametrize(
    ("announced", "off"),
    [
        (
            f"The donors’ meeting in Arden is set for {JUNE}.",
            "The donors’ meeting in Holm has been called off.",
        ),
        (f"The council of Arden will hold a hearing on {JUNE}.", "The fair of Arden has been called off."),
        (
            f"The fair in Arden opens on {JUNE} and ends on {AUGUST}.",
            "The fair in Arden has been called off.",
        ),
    ],
)
def test_what_is_called_off_without_a_day_is_only_what_both_name_and_has_one_day(
    announced: str, off: str
) -> None:
    rows = coming_days_of(announced, off, written=("2025-06-08", "2025-06-10"))
    assert not any("tell" in status for _, status in rows)


@pytest.mark.parametrize(
    ("announced", "late", "overtaken"),
    [
        ("The doses of the vaccine land on {}.", "The flight with 1,500 doses, due on {old}, has been put off to {new}.", True),
        ("Rice for Arden will arrive on {}.", "A ship carrying 200 tonnes of rice, due on {old}, has been delayed until {new}.", True),
        ("The first doses are given on {}.", "The flight with 1,500 doses, due on {old}, has been put off to {new}.", False),
        ("Doctors for Arden arrive on {}.", "The flight with 1,500 doses, due on {old}, has been put off to {new}.", False),
    ],
)  # fmt: skip
def test_what_comes_with_a_flight_or_a_ship_is_late_with_it(
    announced: str, late: str, *, overtaken: bool
) -> None:
    rows = coming_days_of(
        announced.format(JUNE), late.format(old=JUNE, new=AUGUST), written=("2025-06-08", "2025-06-10")
    )
    assert ("tells of another day: 31 August" in rows[0][1]) == overtaken


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
