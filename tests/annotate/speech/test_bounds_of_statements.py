"""Where what somebody is said to say begins and ends, and who stands beside it."""

import pytest

from flows.model.annotation import AttributionKind
from tests.support.quoted_texts import given_to

DIRECT, INDIRECT = AttributionKind.DIRECT, AttributionKind.INDIRECT


@pytest.mark.parametrize(
    ("marked", "content", "source"),
    [
        ("Lending fell, said the head of the union.", "Lending fell", "head of the union"),
        ("The ship is safe, said the town's mayor, {Ann Lee}.", "The ship is safe", "Ann Lee"),
        ("Rents will rise, said a spokesman for the bank.", "Rents will rise", "spokesman for the bank"),
        ("{Bob Ray}, who had told police that he was alone, left the town.", "that he was alone", "Bob Ray"),
        ("{Bob Ray}, who says the war is over, blamed {Ann Lee}.", "the war is over", "Bob Ray"),
        ("The ministry, which says it has no money, closed it.", "it has no money", "ministry"),
        ("The minister said it was ready, the [Post] reported on Monday.", "it was ready", "minister"),
        ("{Bob Ray}, whose mother said it was late, left.", "it was late", "Bob Ray, whose mother"),
        ("[Watch] interviewed 42 survivors, who said it was late.", "it was late", "42 survivors"),
        ("Iranian state media said the trial had failed.", "the trial had failed", "Iranian state media"),
        ("The blast killed 14, state TV reported.", "The blast killed 14", "state TV"),
        (
            "If the strike goes ahead, the airline said, 200 flights will end.",
            "If the strike goes ahead, the airline said, 200 flights will end",
            "airline",
        ),
        ("Lending fell, according to the bank's governor, {Ann Lee}.", "Lending fell", "Ann Lee"),
        ("An official who spoke to the [Post] said it was late.", "it was late", "official"),
        ("The treaty will hold, according to a draft seen by the [Post].", "The treaty will hold", "draft"),
        ("{Ann Lee} spoke again, suggesting that it was late.", "that it was late", "Ann Lee"),
        ("{Ann Lee} says it'll be late.", "it'll be late", "Ann Lee"),
        ("The court ruled that it was late.", "that it was late", "court"),
        # Who is told of behind a semicolon has said what stands behind it.
        ("It cost 4 million; the vote was moved, the town hall said.", "the vote was moved", "town hall"),
        ("The road is shut; the bridge fell, Mr {Lee} said.", "the bridge fell", "Lee"),
        (
            "&#8220;We don&#8217;t go to war&#8221;, Mr {Lee} said.",
            "&#8220;We don&#8217;t go to war&#8221;",
            "Lee",
        ),
        ("They hit two posts; and took a hill, he said.", "They hit two posts; and took a hill", "he"),
        ("The road is shut, the bridge fell, Mr {Lee} said.", "The road is shut, the bridge fell", "Lee"),
        ("It is because the minister thinks we should wait.", "we should wait", "minister"),
        # A body told of by a clause before its verb.
        (
            "It carried 4 million tonnes, the association that runs it said.",
            "It carried 4 million tonnes",
            "association",
        ),
        ("The line is safe, the firm which built it said on Monday.", "The line is safe", "firm"),
        ("The line is safe, a body that advises them says.", "The line is safe", "body"),
        (
            "The bank—and that is the one that owns the pier—says that the line is safe.",
            "that the line is safe",
            "bank",
        ),
        (
            "Late in May—after a vote that ended the row—{Ann Lee} said that it was over.",
            "that it was over",
            "Ann Lee",
        ),
        ("The agency found that it said no such thing.", "that it said no such thing", "agency"),
    ],
)
def test_a_statement_ends_with_its_clause(marked: str, content: str, source: str) -> None:
    assert (content, source) in [(words, who) for words, _, who, _ in given_to(marked)]


@pytest.mark.parametrize(
    "between",
    [
        " on Monday",
        " on the same day",
        " in a statement",
        " on a visit to Rome",
        " before",
        " twice last week",
        " in a notice to farmers",
    ],
)
def test_days_and_occasions_stand_before_a_statement(between: str) -> None:
    assert given_to(f"{{Ann Lee}} said{between} that the law was void.")[0][0] == "that the law was void"


@pytest.mark.parametrize("hearer", ["the House of Commons", "a group of farmers", "the head of a union"])
def test_hearers_may_have_an_of(hearer: str) -> None:
    assert given_to(f"{{Ann Lee}} told {hearer} that the law was void.")[0][0] == "that the law was void"


@pytest.mark.parametrize("setting", ["in a notice to [Congress]", "in an e-mail to [Reuters]", "in a letter"])
def test_a_setting_is_no_statement(setting: str) -> None:
    assert given_to(f"The plan is ready, {{Ann Lee}} said {setting}.")[0][0] == "The plan is ready"


@pytest.mark.parametrize(
    "added",
    [
        ", which the rebels deny",
        ", which the rebels have denied",
        ", a claim the rebels deny",
        ", an allegation that {Bo Ray} has rejected",
        ", prompting laughter in the chamber",
        ", drawing a sharp rebuke from {Bo Ray}",
        ", his first comment since June",
        " in an interview with the [BBC] on Monday",
        " in a statement",
        " when asked by Mr {Bo Ray}",
        ", but he gave no date",
    ],
)
def test_what_the_reporter_adds_is_not_said(added: str) -> None:
    assert given_to(f"The minister said the town was lost{added}.")[0][0] == "the town was lost"


@pytest.mark.parametrize(
    "said",
    [
        "the town was lost, which the army had held since June",
        "the rains had failed, prompting thousands to flee",
        "the list was published in a statement",
        "that he had told her in a letter",
        "the dam was old, a fault that would cost lives",
    ],
)
def test_what_belongs_to_the_statement_stays(said: str) -> None:
    assert given_to(f"The minister said {said}.")[0][0] == said


def test_as_of_a_day_opens_no_comment() -> None:
    assert (
        given_to("As of 7 May, the ministry had reported 48 cases, including 15 deaths, in the west.") == []
    )


@pytest.mark.parametrize(
    "speaker",
    [
        "the bank's {Ann Lee}",
        "Rome's President {Ann Lee}",
        "{Ann Lee}, the finance minister,",
        "Ms {Ann Lee}, the finance minister,",
        "the finance minister, {Ann Lee},",
        "a spokeswoman, {Ann Lee},",
    ],
)
@pytest.mark.parametrize("verb", ["said", "told reporters"])
def test_a_closing_clause_may_have_a_long_subject(speaker: str, verb: str) -> None:
    rows = given_to(f"Growth will slow, {speaker} {verb}.")
    assert [(words, whose) for words, _, whose, _ in rows] == [("Growth will slow", "Ann Lee")]


@pytest.mark.parametrize("described", ["the witness", "a witness", "her neighbour", "the village chief"])
def test_the_description_before_a_name_is_not_said(described: str) -> None:
    rows = given_to(f"“I did not see him,” {described}, {{Ann Lee}}, told the court.")
    assert [(words, kind, whose) for words, kind, whose, _ in rows] == [
        ("“I did not see him,”", DIRECT, "Ann Lee")
    ]


def test_an_apposition_within_a_statement_stays() -> None:
    assert (
        given_to("He has left Rome, the capital, said Mr {Bo Ray}.")[0][0] == "He has left Rome, the capital"
    )


@pytest.mark.parametrize("said", ["40 people died", "14 people drowned", "at least 31 people died"])
def test_a_statement_may_end_in_its_verb(said: str) -> None:
    assert given_to(f"The ministry said {said}.") == [(said, INDIRECT, "ministry", "said")]


@pytest.mark.parametrize(
    "dateline",
    [
        "",
        "LAGOS (AP) — ",
        "LAGOS, May 9 ([Reuters]) - ",
        "Lagos, May 9 (dpa) - ",
        "LAGOS, Oyo (AP) — ",
        "LAGOS - ",
    ],
)
@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("{Ann Lee}", "Ann Lee"),
        ("The [Supreme Court] on Monday", "Supreme Court"),
        ("The army", "army"),
        ("[Nigeria]'s army on Tuesday", "Nigeria's army"),
        ("The governor of {Oyo}", "governor of Oyo"),
    ],
)
def test_the_subject_speaks_and_no_dateline(dateline: str, subject: str, speaker: str) -> None:
    rows = given_to(f"{dateline}{subject} rejected the plan of [Rome], saying it was dead.")
    assert rows == [("it was dead", INDIRECT, speaker, "saying")]


def test_a_dateline_is_no_part_of_what_is_said() -> None:
    assert given_to("LAGOS (AP) — Six people died, police said.")[0][0] == "Six people died"
    assert given_to("LAGOS (AP) — “It is over,” {Ann Lee} said.")[0][:2] == ("“It is over,”", DIRECT)


@pytest.mark.parametrize(
    "marked",
    [
        "{Ann Lee} (Labour) — a former minister — left the town, saying it was over.",
        "Elected in May, {Ann Lee} left the town, saying it was over.",
    ],
)
def test_dashes_and_participles_make_no_dateline(marked: str) -> None:
    assert given_to(marked)[0][2] == "Ann Lee"


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("Prices rose, their steepest climb since May, the [Central Bank] said.", "Prices rose, their steepest climb since May"),
        ("Growth will slow, Rome's finance minister, {Ann Lee}, said.", "Growth will slow"),
        ("Growers want help, said {Ann Lee}, the minister.", "Growers want help"),
        ("Growth will slow, {Ann Lee} told reporters in Rome, having said so before.", "Growth will slow"),
    ],
)  # fmt: skip
def test_what_stands_beside_the_speaker(marked: str, content: str) -> None:
    assert content in [row[0] for row in given_to(marked)]
