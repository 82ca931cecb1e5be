"""What is planned in one source and given up in another: whether both tell of one thing, by its names and its words."""

import pytest

from tests.support.coming_days import AUGUST, JUNE, coming_days_of


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
