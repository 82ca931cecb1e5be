"""What a judgment, a resolution or a declaration decides goes before what leads up to it."""

import pytest

from flows.compose.sentences.locating import survey_source
from flows.compose.sentences.orders import find_orders
from flows.model.key_points import KeyPoint
from tests.support.annotated import annotated
from tests.support.composed import compose

RULING = """
{key 1|The harbour was leased to the ferries on {date 2025-02-04|4 February 2025}.}
{key 2|The company argues that the law leaves it a choice.}
For these reasons the Council, by four votes to three:
- annuls the lease;
- {key 3|orders that the vote be held on {date 2025-07-01|1 July 2025};}
- orders the company to leave the pier within ten days;
- dismisses the application for costs.
"""
DECLARATION = """
{key 1|We, the ministers of five harbours, met in Arden on {date 2025-06-09|9 June 2025}.}
{key 2|We welcome the growth of trade.}
We decide to build a common pier.
We agree that the levy shall fall by {percent 15|15 per cent} of {measure|its level}.
We have not reached agreement on the ferries.
Nothing in this Declaration shall prejudge the lease.
A bureau shall be opened in Arden.
"""


def orders(text: str, title: str) -> list[tuple[str, int, str]]:
    survey = survey_source(annotated(text, title=title, published="2025-06-10"))
    return [
        (o.told(survey.text).of(survey.text), o.rank, o.lead.of(survey.text) if o.lead else "")
        for o in find_orders(survey).values()
        if not o.formal
    ]


def test_the_items_of_a_ruling_are_its_orders_but_for_costs() -> None:
    lead = "For these reasons the Council, by four votes to three:"
    assert orders(RULING, "Judgment No. 7") == [
        ("annuls the lease", 1, lead),
        ("orders that the vote be held on 1 July 2025", 0, lead),
        ("orders the company to leave the pier within ten days", 1, lead),
    ]


def test_what_a_declaration_decides_is_told_from_what_it_welcomes() -> None:
    assert [(words[:22], rank) for words, rank, _ in orders(DECLARATION, "Arden Declaration")] == [
        ("We decide to build a c", 1),
        ("We agree that the levy", 0),
        ("We have not reached ag", 1),
        ("A bureau shall be open", 2),
    ]
    assert orders(DECLARATION, "Five ministers in Arden") == []
    assert orders(DECLARATION, "Arden declaration stuns the ferries") == []


@pytest.mark.parametrize(
    ("lead", "decides"),
    [
        ("The Commission, in execution of the judgment, resolves:", True),
        ("The Council of Ministers decided:", True),
        ("The parties have agreed as follows:", True),
        ("The court ordered that:", True),
        ("The Council also decided:", False),
        ("The Council has not decided:", False),
        ("The shop lists the orders:", False),
        ("The ministers agreed on the agenda:", False),
        ("The ferries carry the following:", False),
        ("We call on:", False),
    ],
)
def test_the_words_above_a_list_say_whether_it_decides(lead: str, *, decides: bool) -> None:
    text = f"{lead}\n- the levy shall fall to ten;\n- the pier is closed."
    assert bool(orders(text, "Of harbours")) is decides


JOINT = """
{key 1|The ministers met in Arden on {date 2025-06-09|9 June 2025}.}
The two sides agreed to reopen the ferry on {date 2025-07-01|1 July 2025}.
We decided to build a common pier.
The ministers agreed with the mayor.
The sides agreed in 1990 that the pier was old.
"""


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Joint statement of the ministers", ["The two sides agreed to reopen the ferry", "We decided to build a common pier"]),
        ("Joint communiqué", ["The two sides agreed to reopen the ferry", "We decided to build a common pier"]),
        ("Judgment No. 7", []),
        ("Ministers agree on ferry", []),
    ],
)  # fmt: skip
def test_what_those_who_declare_together_have_agreed_is_an_order(title: str, found: list[str]) -> None:
    assert [words.partition(" on 1 July")[0].rstrip(".") for words, *_ in orders(JOINT, title)] == found


def test_a_dissent_orders_nothing() -> None:
    text = RULING + "# Dissenting opinion\nThe lease shall stand until July."
    assert len(orders(text, "Judgment No. 7")) == 3


def _printed(point: KeyPoint) -> str:
    return f"{point.told} {point.locators[0].label}"


def test_orders_are_the_first_points_with_what_leads_in_to_them() -> None:
    forecast = annotated(
        "{key 1|We think that the ferries will stop on {date 2025-08-01|1 August 2025}.} {key 2|The pier closed on {date 2025-06-08|8 June 2025}.}",
        1, title="What the ferries may do", published="2025-06-10", author="Ana Holm", outlet="Lowland Institute",
    )  # fmt: skip
    ruling = annotated(RULING, 2, title="Judgment No. 7", published="2025-06-10")
    content = compose((forecast, ruling), key_points=3)
    assert [_printed(point) for point in content.key_points] == [
        "For these reasons the Council, by four votes to three: annuls the lease S2 ¶4",
        "For these reasons the Council, by four votes to three: orders that the vote be held on 1 July 2025 S2 ¶5",
        "The pier closed on 8 June 2025. S1 ¶1",
    ]


def test_a_long_preamble_is_printed_once_among_the_points() -> None:
    preamble = "The Harbour Commission, in execution of Judgment No. 7 of the court, notified to it on Monday, resolves:"
    text = f"{preamble}\n- The vote shall be held on {{date 2025-07-01|1 July 2025}}.\n- The lists shall be shown by {{date 2025-06-20|20 June 2025}}."
    points = compose(
        (annotated(text, title="Resolution No. 19", published="2025-06-10"),), key_points=2
    ).key_points
    assert [p.told for p in points] == [
        f"{preamble} The vote shall be held on 1 July 2025.",
        "The lists shall be shown by 20 June 2025.",
    ]


def test_beside_what_several_declare_stands_the_title_of_their_text() -> None:
    declaration = annotated(DECLARATION, title="Arden Declaration", published="2025-06-10")
    points = compose((declaration,), key_points=2).key_points
    assert [(p.told[:8], p.speaker) for p in points] == [
        ("We decid", "Arden Declaration"), ("We agree", "Arden Declaration"),
    ]  # fmt: skip


def test_a_brief_tells_the_orders_behind_what_leads_in_to_them() -> None:
    (brief,) = compose((annotated(RULING, title="Judgment No. 7", published="2025-06-10"),)).briefs
    assert [extract.text for extract in brief.happened] == [
        "The harbour was leased to the ferries on 4 February 2025.",
        "The company argues that the law leaves it a choice.",
        "For these reasons the Council, by four votes to three:",
        "annuls the lease",
        "orders that the vote be held on 1 July 2025",
        "orders the company to leave the pier within ten days",
    ]
