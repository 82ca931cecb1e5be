"""Tallies of votes in the words of news: "passed the bill 52-47", "51-48: the Senate vote"."""

import pytest

from tests.support.dated_texts import dated


def divisions(text: str) -> list[tuple[str, str | None]]:
    document = dated(text)
    return [(a.span.of(text), a.value) for a in document.annotations.amounts if a.unit == "vote"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bill passed 52-47.", [("52-47", "52/47")]),
        ("The Senate passed the harbour bill 52–47 on Monday.", [("52–47", "52/47")]),
        ("It cleared the House, 218-215, and went to the governor.", [("218-215", "218/215")]),
        ("The nominee was confirmed 51-49.", [("51-49", "51/49")]),
        ("The amendment failed, 44-55.", [("44-55", "44/55")]),
        ("The council approved the levy (5-2).", [("5-2", "5/2")]),
        ("The jury acquitted him, 12-0.", [("12-0", "12/0")]),
        ("51-48: the Senate vote on the harbour bill.", [("51-48", "51/48")]),
        ("The tally was 51-48.", [("51-48", "51/48")]),
        ("It passed on a 6-3 party-line vote.", [("6-3", "6/3")]),
        ("Along party lines, 6-3, the court upheld the ban.", [("6-3", "6/3")]),
        ("The board voted for the plan on Monday, 6-1.", [("6-1", "6/1")]),
        ("The committee voted by seven to four to refuse.", [("seven to four", "7/4")]),
        ("The plan was rejected by eight to three on Monday.", [("eight to three", "8/3")]),
        (
            "We wrote that the Senate passed the bill by 51-48. It was 52-47.",
            [("51-48", "51/48"), ("52-47", "52/47")],
        ),
    ],
)
def test_a_tally_is_one_figure(text: str, found: list[tuple[str, str]]) -> None:
    assert divisions(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Norland passed Arden 3-2 in extra time.",
        "The Rovers failed 3-2.",
        "The committee approved grants. It was 3-2 at the break.",
        "The council passed the 2026-27 budget.",
        "Parliament passed Bill 25-12 on Monday.",
        "The House passed House Resolution 12-10 in May.",
        "The board approved grants of 3-5 million crowns.",
        "The Senate passed 12-15 bills.",
        "The council approved a 40-45 mile road.",
        "The House passed a 10-15 percent cut.",
        "The panel rejected 3-1 shots.",
        "Members voted by nine to one to strike.",
        "Arden won by seven to four.",
        "The vote was two to three hours away.",
        "The board voted to give three to five grants.",
    ],
)
def test_other_pairs_are_no_votes(text: str) -> None:
    assert divisions(text) == []
