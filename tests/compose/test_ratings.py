"""A claim that a text rates as false or doubtful is no fact, no point and agrees with nobody without its rating."""

import pytest

from flows.compose.sentences.locating import survey_source
from flows.compose.sentences.ratings import is_rated_false, rated_claims
from flows.model.content import PackContent
from tests.support.annotated import annotated
from tests.support.composed import compose

CLAIM = "“{PER i|Ida Marn} closed the harbour clinic of {LOC h|Hudby}.” -- {ORG c|Tarn campaign} ad, week of 5 January"
WHY = "The council closed it; {PER i|Marn} voted against that."


def rated(text: str) -> list[tuple[str, str]]:
    survey = survey_source(annotated(text))
    return [(claim.of(survey.text), note.of(survey.text)) for claim, note in rated_claims(survey)]


def pack(*texts: str) -> PackContent:
    return compose(
        tuple(
            annotated(text, n, path=f"{n}.txt", published="2026-02-05", reference_date="2026-02-05")
            for n, text in enumerate(texts, 1)
        )
    )


@pytest.mark.parametrize(
    ("rating", "denied"),
    [
        ("Rating: False.", [True]),
        ("Our ruling: Pants on Fire.", [True]),
        ("VERDICT: Mostly false.", [True]),
        ("We rate this claim False.", [True]),
        ("Rating: Two Pinocchios.", [False]),
        ("The verdict: Misleading.", [False]),
        ("Fact check: half true.", [False]),
    ],
)
def test_what_rates_a_claim_is_tied_to_it(rating: str, denied: list[bool]) -> None:
    told = "The Tarn campaign says that Marn closed the clinic."
    text = f"{told}\n{rating} She did not vote for it. Nobody slept."
    assert rated(text) == [(told, f"{rating} She did not vote for it.")]
    survey = survey_source(annotated(text))
    assert [is_rated_false(survey, survey.sentences[0])] == denied


@pytest.mark.parametrize(
    "behind",
    [
        "Rating: True. It was closed in March.",
        "Our ruling: Mostly true. It was closed in March.",
        "Rating: 4 stars.",
        "The rating agency called it false economy.",
        "Its credit rating: unchanged.",
        "False alarms are common in Hudby.",
    ],
)
def test_a_claim_that_is_borne_out_or_nothing_of_the_kind_is_not(behind: str) -> None:
    assert rated(f"The Tarn campaign says that Marn closed the clinic.\n{behind}") == []


@pytest.mark.parametrize(
    ("text", "claims", "denied"),
    [
        ("# Claim 4\nHale took €9,000.\nVerdict: false. It was a loan.", ["Hale took €9,000."], True),
        ("Claim: The train had no brakes.\nVerdict: false.", ["Claim: The train had no brakes."], True),
        ("Claim: Hale jumped. False. He was in the cab.", ["Claim: Hale jumped."], True),
        ("MYTH: The train did 100 mph. FACT: It did 58 mph.", ["MYTH: The train did 100 mph."], True),
        ("# Myth\nThe dam is empty.\n# Fact\nIt is full.", ["The dam is empty."], True),
        ("# Claim\nHale took €9,000.\n# Verdict\nMisleading. It was a loan.", ["Hale took €9,000."], False),
        ("# The pay\nHale took €9,000.\nVerdict: false. It was a loan.", ["Hale took €9,000."], False),
        (
            "# Claim 5\nHale jumped. This has been shared 9,000 times.\nVerdict: false.",
            ["Hale jumped."],
            True,
        ),
        # nothing of the kind
        ("Claim: Hale took €9,000. True. The minutes say so.", [], False),
        ("Claim: Hale took €9,000.\nThe facts: it was a loan of the bank.", [], False),
        ("# The pay\nHale took €9,000.\nVerdict: correct. The bank says so.", [], False),
        ("# Claims\nThe fund paid nine.\nFact: nobody slept.", [], False),
        ("The jury met. The verdict: guilty. He got four years.", [], False),
    ],
)
def test_what_is_called_a_claim_is_tied_to_what_is_made_of_it(
    text: str, claims: list[str], *, denied: bool
) -> None:
    assert [claim for claim, _ in rated(text)] == claims
    survey = survey_source(annotated(text))
    assert any(is_rated_false(survey, sentence) for sentence in survey.sentences) == denied


def test_what_a_text_found_out_before_its_rating_is_not_rated() -> None:
    found = "The minutes are public. Marn voted no. The council voted six to one."
    assert rated(f"{found}\nRating: False. It was the council.") == []


def test_a_claim_rated_false_is_no_point_and_is_borne_out_by_nobody() -> None:
    content = pack(
        f"{{key 1|{CLAIM}}}\nRating: Mostly false. {WHY}",
        "{key 1|“{PER i|Ida Marn} closed the harbour clinic of {LOC h|Hudby}”, the {ORG c|Tarn campaign} wrote.}",
    )
    assert not any(stance.agrees for row in content.agreements for stance in row.stances)
    assert all(p.extract and p.extract.source == 2 for p in content.key_points)
    (brief, _) = content.briefs
    told = [extract.text for extract in brief.happened]
    assert not told or any(words.startswith("Rating: Mostly false.") for words in told)
    (row,) = content.agreements
    assert [row.lead.text.startswith("Rating"), row.stances[0].differs] == [True, True]


def test_a_claim_rated_false_is_nothing_its_source_says() -> None:
    content = pack(
        "{key 1|{PER i|Ida Marn} took {money 9000 EUR|€9,000} on {date 2026-02-03|3 February}.}\n"
        "{key 2|MYTH: {PER i|Ida Marn} took {money 214000 EUR|€214,000} on {date 2026-02-03|3 February}.}"
        " FACT: It was a loan of the bank."
    )
    assert [p.extract.text for p in content.key_points if p.extract] == [
        "Ida Marn took €9,000 on 3 February."
    ]
    assert [(row.said_by, row.conflict) for row in content.figures] == [
        ("the source", ""),
        ("a claim", "its source calls it false"),
    ]
    assert [row.came_about for row in content.timeline] == [True, False]


def test_a_rating_is_no_point() -> None:
    content = pack("{key 1|Verdict: correct in cash, understated in real terms, the auditors agreed.}")
    assert not content.key_points


def test_a_figure_in_a_claim_rated_false_is_rejected() -> None:
    content = pack(
        "{key 1|“{PER i|Ida Marn} took {money 214000 EUR|€214,000} from {ORG m|Meridian Mills}.” -- {PER b|Bo Tarn}}\nRating: False. It was a loan.",
        "{key 1|{PER i|Ida Marn} took {money 214000 EUR|€214,000} from {ORG m|Meridian Mills}, {PER b|Bo Tarn} said.}",
    )
    assert [s.agrees for row in content.agreements for s in row.stances] == [False]


def test_a_sum_that_only_the_reason_of_its_rating_gives_again_is_rejected() -> None:
    names = "{PER i|Ida Marn} and the {ORG m|Meridian Mills} met."
    content = pack(
        f"{{key 1|The mill chief got {{money 940000 EUR|€940,000}} in {{date 2025|2025}}.}} {names}",
        "Claim: {PER i|Ida Marn} was paid {money 940000 EUR|€940,000} in {date 2025|2025}.\n"
        f"Verdict: false. The {{money 940000 EUR|€940,000}} was paid to another. {names}",
    )
    assert [row.conflict for row in content.figures] == [
        "S2 ¶1 rejects it",
        "its source calls it false",
        "",
    ]
    assert all(p.extract and p.extract.source != 1 for p in content.key_points)


def test_a_round_sum_of_one_year_is_not_known_again_by_that() -> None:
    names = "{PER i|Ida Marn} and the {ORG m|Meridian Mills} met."
    content = pack(
        f"{{key 1|The harbour cost {{money 900000 EUR|€900,000}} in {{date 2025|2025}}.}} {names}",
        "Claim: {PER i|Ida Marn} was paid {money 900000 EUR|€900,000} in {date 2025|2025}.\n"
        f"Verdict: false. It was a loan. {names}",
    )
    assert [row.conflict for row in content.figures] == ["", "its source calls it false"]
    assert [p.extract.source for p in content.key_points if p.extract] == [1]
