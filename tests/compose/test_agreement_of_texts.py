"""What the register of agreement says of short texts as they come, read by all that reads texts."""

import pytest

from flows.annotate import annotate_document
from flows.ingest import document_from_record
from flows.model.content import PackContent
from flows.segment import segment_document
from tests.support.composed import compose


def pack(*told: tuple[str, str]) -> PackContent:
    """The content of a pack of texts, each with its day in November 2026."""
    documents = [
        document_from_record(number, f"{number}.txt", f"News\n\n{text}\n", f"2026-11-{day}")
        for number, (day, text) in enumerate(told, 1)
    ]
    return compose(tuple(annotate_document(d, segment_document(d)[0])[0] for d in documents))


def stances(*told: tuple[str, str]) -> list[str]:
    """What others say of each matter: "=" that agrees, "#" that differs, "~" of another day."""
    signs = {(True, False): "=", (False, False): "#", (False, True): "~"}
    return [
        f"{signs[stance.agrees, stance.other_day]} {stance.extract.text}"
        for matter in pack(*told).agreements
        for stance in matter.stances
    ]


TRAIN = "The train from Westmere to Harbottle came off the rails at {} after running into a landslip."
CRASH = "{} on Monday when a train derailed at Thornley, police in Calderby said."


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Two people were killed", "Three people were killed", ["~ Three people were killed"]),
        ("Two people were killed", "Two people were killed", ["= " + CRASH.format("Two people were killed")]),
        ("At least two people were killed", "Three people were killed",
         ["= " + CRASH.format("Three people were killed")]),
    ],
)  # fmt: skip
def test_an_event_told_with_another_toll_differs(first: str, second: str, found: list[str]) -> None:
    assert stances(("23", CRASH.format(first)), ("24", CRASH.format(second))) == found


def test_the_dead_of_one_crash_are_counted_in_words_and_by_the_last_who_died() -> None:
    told = "{} a train derailed at Thornley, Calder Rail and the Arden Union said in Calderby."
    two, three = told.format("Two people were killed when"), told.format("A third passenger has died after")
    four = told.format("Four people were killed when")
    matters = pack(("23", two), ("24", three), ("25", four)).agreements
    dead = next(matter for matter in matters if matter.about.startswith("people dead"))
    assert dead.lead.text == "Four"
    assert [stance.extract.text for stance in dead.stances] == ["Two", "A third passenger has died"]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        # Two groups of people of whom other things are said.
        ("A spokeswoman said nine people were being treated there, three of them in a critical condition.",
         "Four people remain in a critical condition.", []),
        # Whoever puts a number right agrees with whoever gives the right one.
        (TRAIN.format("18.47, not at about 18.40 as previously reported,"),
         TRAIN.format("18.47"), [f"= {TRAIN.format('18.47')}"]),
        (TRAIN.format("18.47, not at about 18.40 as previously reported,"),
         TRAIN.format("18.40"), [f"# {TRAIN.format('18.40')}"]),
        # A signature says nothing.
        ("RSIB chief inspector Dr Alan Frith said the inquiry would look at drains.",
         "The RSIB is looking at it.\n\nDr Alan Frith, Chief Inspector of Rail Accidents", []),
        # How often something happens.
        ("Replacement buses are running between Zurich and Basel every 30 minutes.",
         "A replacement bus leaves Zurich station for Basel every 20 minutes.",
         ["# A replacement bus leaves Zurich station for Basel every 20 minutes."]),
        ("The finance ministry, which holds 64 percent of MEZ, declined to comment.",
         "CORRECTION: An earlier version of this article said the ministry held 69 percent of MEZ. It holds 64 percent.", []),
    ],
)  # fmt: skip
def test_what_is_said_of_the_same_thing(first: str, second: str, found: list[str]) -> None:
    assert stances(("24", first), ("24", second)) == found


SAID = ", Statistics Norway and Norges Bank said."


@pytest.mark.parametrize(
    ("first", "second", "differs"),
    [
        ("GDP of Norway grew by 1.9 per cent in the third quarter",
         "The economy of Norway grew 1.7 per cent in the third quarter", True),
        ("The economy of Norway is expected to grow by 1.8 per cent in 2026",
         "They expect growth in Norway of 1.9 per cent in 2026", True),
        ("Inflation in Norway was 2.5 per cent in October",
         "Prices in Norway rose by 2.7 per cent year on year in October", True),
        ("The economy of Norway grew by 1.8 per cent in 2025", "The economy of Sweden grew by 1.9 per cent in 2025", False),
        ("Norway's GDP grew by 0.3 per cent in the third quarter",
         "Norway's economy grew by 1.9 per cent year on year in the third quarter", False),
        ("Norway's exports grew by 0.3 per cent in 2025", "Norway's economy grew by 1.9 per cent in 2025", False),
        ("Norway's mainland economy grew by 0.3 per cent in 2025", "Norway's economy grew by 1.9 per cent in 2025", False),
        ("Food prices in Norway rose by 0.3 per cent in October", "Inflation in Norway was 2.5 per cent in October", False),
    ],
)  # fmt: skip
def test_growth_and_inflation_by_other_names(first: str, second: str, *, differs: bool) -> None:
    assert any(s.startswith("#") for s in stances(("24", first + SAID), ("27", second + SAID))) is differs


@pytest.mark.parametrize(
    ("first", "second", "conflict"),
    [
        ("The firm announced $4.2 billion in agreements signed at the forum in Arden.",
         "The firm cut its tally of agreements signed at the forum in Arden to $3.7 billion from $4.2 billion.",
         "S2 ¶1 revises it"),
        ("The World Bank expects growth in Norway of 1.9 per cent in 2026.",
         "The World Bank lowered its forecast for growth in Norway in 2026 to 1.7 per cent from 1.9 per cent.",
         "S2 ¶1 revises it"),
        ("There were about 180 passengers on board the train near Arden.",
         "Around 210 passengers were on board the train near Arden, a firm said, revising an earlier estimate of 180.",
         "S2 ¶1 revises it"),
        ("Trade in Norway was $4 million.", "Trade in Norway rose to $5 million from $4 million.", ""),
        ("Debt service will cost £104 million rather than £106 million.", "It rained in Arden.", ""),
    ],
)  # fmt: skip
def test_a_figure_that_another_source_revises_says_so(first: str, second: str, conflict: str) -> None:
    told = pack(("24", first), ("27", second)).figures[0].conflict
    assert (conflict in told) if conflict else "revises" not in told and "gives £" not in told


def test_two_notes_of_correction_tell_of_two_things() -> None:
    first = "Correction, 23 May 2026: an earlier version of this briefing said that amendment 44 was agreed to by 217 votes."
    second = "CORRECTION: An earlier version of this story said the levy was 2.75 percent."
    right = " That is the rate of the port insurance. The levy is 1.5 percent."
    one, other = f"Peers met.\n\n{first} The correct figure is 207.", f"The court met.\n\n{second}{right}"
    assert stances(("24", one), ("24", other)) == []


def test_a_forecast_that_its_source_revises_differs_from_nobody() -> None:
    met = "The Czech National Bank met in Prague on Friday. "
    bank = met + "It expects the Czech economy to grow by 2.0 per cent in 2026. The World Bank was consulted."
    fund = "The World Bank on Friday cut its forecast for Czech growth this year to 1.7 percent from 1.9 percent."
    conflicts = [row.conflict for row in pack(("20", bank), ("28", met + fund)).figures]
    assert conflicts == ["S2 F1 gives 1.7 percent", "S1 F1 gives 2.0 per cent", ""]
