"""Who gives a figure that stands in no clause: forecasts, estimates, views."""

import pytest

from flows.annotate.speech.attributions import annotate_attributions
from flows.model.annotation import Attribution
from tests.support.quoted_texts import quoted_text


def given(marked: str) -> list[tuple[str, str]]:
    """Per statement or estimate: what is given and by whom, in text order."""
    document = quoted_text(marked)
    layers = annotate_attributions(document)
    both: list[Attribution] = sorted((*layers.attributions, *layers.estimates), key=lambda a: a.span.start)
    return [(a.span.of(document.text), a.source.name if a.source else "-") for a in both]


@pytest.mark.parametrize(
    ("marked", "content", "giver"),
    [
        ("The [Bank] says 2.3% this year.", "2.3% this year", "Bank"),
        ("The farmers say 61 million.", "61 million", "farmers"),
        ("[Harrow], whose clients hold the bonds, say 1.4%.", "1.4%", "Harrow"),
        ("{Ann Lee} said about £3 million.", "about £3 million", "Ann Lee"),
        ("The [Board] puts the cost at £4 million a year.", "the cost at £4 million a year", "Board"),
        ("The president, {Ann Lee}, put the cost to farms alone at 61 million dollars.", "the cost to farms alone at 61 million dollars", "Ann Lee"),
        ("The [Board], in a report of May, put the figure at 28 million.", "the figure at 28 million", "Board"),
        ("The bank now sees it at 3.9% at the end of the year.", "it at 3.9% at the end of the year", "bank"),
        ("The [Board] projects growth of 1.8% in 2026.", "growth of 1.8% in 2026", "Board"),
        ("The [Board] expects the Bill to return 45 million tonnes.", "the Bill to return 45 million tonnes", "Board"),
        ("The company expects to sell 300 cars.", "to sell 300 cars", "company"),
        ("The ministry trimmed its forecast to 2.3% from 2.7%.", "its forecast to 2.3% from 2.7%", "ministry"),
        ("The [Ministry] shut the port. The bank took back its claim that it had lost ships and put the loss at $12 million.", "the loss at $12 million", "bank"),
        ("The [Ministry] shut the port. The bank confirmed it had lost ships and put the loss at $12 million.", "the loss at $12 million", "bank"),
        ("The [Board] shut the port, the bank said, and it put the loss at $12 million.", "the loss at $12 million", "Board"),
        ("The [Board] shut the port. It put the loss at $12 million.", "the loss at $12 million", "Board"),
        ("The [Board] heard that {Ann Lee} put the loss at $12 million.", "the loss at $12 million", "Ann Lee"),
        ("Growth will be 2.3%, the bank forecast.", "Growth will be 2.3%", "bank"),
        ("Growth will be 2.3%, economists forecast in May.", "Growth will be 2.3%", "economists"),
        ("{Ann Lee} spoke. In her view it would have to reach £95.", "it would have to reach £95", "Ann Lee"),
        ("In {Ann Lee}'s opinion, the charge should be £95.", "the charge should be £95", "Ann Lee"),
        ("In the view of the [Board], the charge is 5% too high.", "the charge is 5% too high", "Board"),
        ("The [Board] counts three deaths from cholera.", "three deaths from cholera", "Board"),
        ("The ministry counted at least 12 dead.", "at least 12 dead", "ministry"),
        ("The [Board]'s {Ann Lee} said reserves stood at $5.1 billion.", "reserves stood at $5.1 billion", "Ann Lee"),
    ],
)  # fmt: skip
def test_a_figure_is_of_whoever_gives_it(marked: str, content: str, giver: str) -> None:
    assert given(marked)[-1] == (content, giver)


@pytest.mark.parametrize(
    "marked",
    [
        "Growth is expected to reach 4%.",
        "The [Board] counts 12 members.",
        "The count was three deaths.",
        "Three deaths were counted.",
        "It was put at 5% by many.",
        "A reserve put at 3 million barrels was found.",
        "A bill estimated to cost $4 million passed.",
        "[Petrosal], valued at $3 billion, left.",
        "The council put the meeting at 5 p.m.",
        "He put the paper at page 3.",
        "The plan cut costs to $4 million.",
        "He kept 300 sheep at 40.",
        "Sales rose by 3%, the latest forecast.",
        "They met on 5 May, the council expects.",
        "The view of the sea cost 300 crowns.",
        "She said 14 May.",
        "The town expects visitors in 2030.",
    ],
)
def test_a_figure_that_nobody_gives(marked: str) -> None:
    assert given(marked) == []


@pytest.mark.parametrize(
    ("marked", "giver"),
    [
        ("The [Fund] thinks it will be smaller; they said 0.1%.", "Fund"),
        ("The fund thinks it will be smaller; they said 0.1%.", "fund"),
        ("The [Board] met. The coast institute says 12 died. It counts three deaths.", "coast institute"),
        (
            "The [Board] and the [Union] met. The bank sees growth at 2%. It trimmed its forecast to 1%.",
            "bank",
        ),
        ("The [Board] sees growth at 2%. It trimmed its forecast to 1%.", "Board"),
        (
            "The [Board] met officials. Some officials said it was late. They said 3% was low.",
            "Some officials",
        ),
    ],
)
def test_it_and_they_are_the_body_told_of_before(marked: str, giver: str) -> None:
    assert given(marked)[-1][1] == giver


@pytest.mark.parametrize(
    ("marked", "givers"),
    [
        ("The preliminary estimate published on 30 May had shown growth of 0.5%.", []),
        ("Twelve had expected growth of 2%; five had forecast a cut to 3%.", []),
        ("Police estimate the crowd at 3,000.", ["Police"]),
        ("The staff expected growth of 2.2%.", ["staff"]),
    ],
)
def test_only_somebody_estimates(marked: str, givers: list[str]) -> None:
    assert [giver for _, giver in given(marked)] == givers


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("The bank expects 2.0 percent and the [IMF] 1.8 percent.", [("2.0 percent", "bank"), ("1.8 percent", "IMF")]),
        ("The bank expects growth of 2.0 percent this year and the [IMF] 1.8.", [("growth of 2.0 percent this year", "bank"), ("1.8", "IMF")]),
        ("The bank forecasts inflation of 2.3 per cent, the [IMF] 2.5 per cent and the ministry 2.1 per cent.",
         [("inflation of 2.3 per cent", "bank"), ("2.5 per cent", "IMF"), ("2.1 per cent", "ministry")]),
        ("The government estimates the cost at €40 million, the opposition at €65 million.",
         [("the cost at €40 million", "government"), ("at €65 million", "opposition")]),
        ("The [Board] forecast growth of 2.4 percent, {Ann Lee} about 2.1 percent.",
         [("growth of 2.4 percent", "Board"), ("about 2.1 percent", "Ann Lee")]),
        # one speaker
        ("The [IMF] expects 1.8 percent this year and 2.4 percent next year.", [("1.8 percent this year and 2.4 percent next year", "IMF")]),
        ("The [Board] expects growth of 3 percent and a deficit of 4 percent.", [("growth of 3 percent and a deficit of 4 percent", "Board")]),
        ("Analysts value the bank at €40 million and the fund at €65 million.", [("the bank at €40 million and the fund at €65 million", "Analysts")]),
        ("The ministry expects the bank to lend 3 million euros and the fund 2 million euros.",
         [("the bank to lend 3 million euros and the fund 2 million euros", "ministry")]),
    ],
)  # fmt: skip
def test_a_second_speaker_without_a_verb_has_his_own_figure(
    marked: str, found: list[tuple[str, str]]
) -> None:
    assert given(marked) == found
