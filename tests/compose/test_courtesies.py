"""What tells nothing and opens a debate or a meeting."""

import pytest

from flows.compose.sentences.courtesies import is_form, is_greeting


@pytest.mark.parametrize(
    "words",
    [
        "Order, Members.",
        "Mr. Speaker, Sir, I am the Senator for Lowmere and I want to speak for the millers.",
        "The Chair (Hon. Low): Order, Members.",
        "Sen. Ray: Madam Chair, I am the Senator for Lowmere.",
        "I rise to request a statement on the quay.",
        "Good morning, ladies and gentlemen.",
        "On a point of order, Madam Chair.",
        "In accordance with rule 12 of the rules of procedure, I invite the envoys of Low and Mere to take part.",
        "The Chair: I now give the floor to the Senator for Lowmere.",
        "I invite Ms. Ray, head of the mill board, to brief the members.",
        "The meeting rose at 4.40 p.m.",
        "The sitting was suspended at noon and resumed at 2 p.m.",
        "The agenda was adopted.",
        "(Adds quotes of the mayor; corrects number of boats to 19, paragraph 3)",
        "I did not intend to take the floor again.",
        "I would like to welcome my dear brother, Minister Low, to Arden.",
        "Our thoughts are with the families of the four millers who died today.",
        "Mere Boats ASA refers to its stock exchange announcement of 24 May 2026.",
        "Reference is made to the announcement of 24 May 2026 about the sale of the mill.",
        "ANN LOW: First, can I say that our hearts go out to those who were hurt.",
        "At the outset, I should like to warmly thank the Government of Mere for its invitation.",
    ],
)
def test_greetings(words: str) -> None:
    assert is_greeting(words)


@pytest.mark.parametrize(
    "words",
    [
        "Order in the harbour was kept by sixty officers.",
        "The Senator for Lowmere said that the millers had been paid.",
        "I am told that the quay costs more.",
        "I would like to close the quay by May.",
        "He said he would like to thank the millers.",
        "Welcome news came to the mill.",
        "The council welcomed the offer of the bank.",
        "Our thoughts on the quay are set out below.",
        "The families of the four millers went home.",
        "In accordance with the treaty, the millers withdrew their boats.",
        "The trial was adjourned to 5 May.",
        "The President invited the envoy of Mere to the mill.",
        "I invite both sides to talk.",
        "(The mayor adds that the boats are sold.)",
        "Under rule 12 the millers lost their licences.",
        "The bill refers to the notice; the millers lost their licences.",
        "The term refers to boats that are sold.",
    ],
)
def test_what_tells_something(words: str) -> None:
    assert not is_greeting(words)


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("I would like to welcome my dear brother, Minister Low, to Arden.", True),
        ("At the outset, I should like to thank the Government for its invitation.", True),
        ("I am delighted to congratulate the mayor.", True),
        ("I'd like to thank the mayor.", True),
        ("I welcome the offer.", True),
        ("I would like to close the quay.", False),
        ("I want the council to pay.", False),
    ],
)
def test_who_would_like_to_thank_tells_nothing(words: str, *, form: bool) -> None:
    assert is_form(words) is form
