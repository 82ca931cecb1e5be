"""Which sentences of a source are its news: acts, charges and changed plans, not what is over, background or leaning."""

from datetime import date

import pytest

from flows.compose.points.news_value import NewsValue, is_decisive, news_value, sets_scene
from flows.compose.sentences.locating import SourceSurvey, survey_source
from flows.compose.sentences.voices import Voices
from tests.support.annotated import annotated
from tests.support.composed import compose

LEAD = "The harbour of Lowmere is old.\nIts pier is of wood.\n"
CUT_OFF = date(2025, 6, 12)


def told(sentence: str) -> SourceSurvey:
    return survey_source(annotated(f"{LEAD}{sentence}", published="2025-06-09"))


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The captain was charged on {date 2025-06-07|Saturday} with fishing by night.", NewsValue.NEWS),
        ("The hearing was moved from {date 2025-06-24|24 June} to {date 2025-06-27|27 June}.", NewsValue.NEWS),
        ("The two harbours agreed on a levy.", NewsValue.NEWS),
        ("The boats landed fish for {money 40000 EUR|€40,000} in {date 2024|2024}.", NewsValue.TOLD),
        ("Quotas for {date 2025|2025} have not been agreed.", NewsValue.TOLD),
        ("By the harbour's own count the cut means a loss of {money 40000 EUR|€40,000}.", NewsValue.TOLD),
        ("She signed the treaty on {date 2025-06-07|Saturday}.", NewsValue.LEANING),
        ("We signed the treaty on {date 2025-06-07|Saturday}.", NewsValue.LEANING),
        ("This closed the pier.", NewsValue.LEANING),
        ("A captain sent a notice. The notice was withdrawn on {date 2025-06-07|7 June}.", NewsValue.LEANING),
        ("A captain left. The notice was withdrawn on {date 2025-06-07|7 June}.", NewsValue.NEWS),
        ("A captain sent a notice. The notice was withdrawn by Ada Lind on {date 2025-06-07|7 June}.", NewsValue.NEWS),
        ("There was a shooting. The shooting was looked into by a judge on {date 2025-06-07|7 June}.", NewsValue.LEANING),
        ("There was a fire.\nThe fire killed {count 12|12} {measure|sailors} in {LOC s|Selm}.", NewsValue.LEANING),
        ("There was a fire. The fire at the mill killed {count 12|12} {measure|sailors}.", NewsValue.NEWS),
        ("{count 17|Seventeen} {measure|people} have died.", NewsValue.LEANING),
        ("At least {count 17|17} {measure|people} have been killed so far.", NewsValue.LEANING),
        ("{count 17|Seventeen} {measure|people} have died in {LOC s|Selm}.", NewsValue.NEWS),
        ("It was noted that the pier will be ready in {date 2026-06|June 2026}.", NewsValue.LEANING),
        ("The two sides had a candid talk on the pier.", NewsValue.LEANING),
        ("Following up on their April call, the two leaders discussed the pier.", NewsValue.LEANING),
        ("The leaders agreed on a levy for the pier.", NewsValue.NEWS),
        ("The leaders of both harbours spoke of the pier.", NewsValue.TOLD),
        ("The Committee recommends that the pier be closed.", NewsValue.NEWS),
        ("The council does not support the levy.", NewsValue.NEWS),
        ("The council does not meet on Sundays.", NewsValue.TOLD),
        ("This report finds that the pier is too short for larger boats.", NewsValue.NEWS),
        ("In Selm a levy cut landings by {percent 17|17%} (Okoro et al., 2018, p. 44).", NewsValue.SLIGHT),
        ("Landings rose by {percent 17|17%} (see below).", NewsValue.TOLD),
        ("The council today published its review of the pier.", NewsValue.SLIGHT),
        ("It is probable that the fire was caused by a lamp.", NewsValue.NEWS),
        ("The probable cause of the fire was a lamp.", NewsValue.NEWS),
        ("On Monday, the second week of the Lowmere Fishing Conference opened with the arrival of captains.", NewsValue.SLIGHT),
        ("The talks on the pier resumed in Selm on Monday.", NewsValue.SLIGHT),
        ("The talks on the pier resumed after the council agreed to a levy.", NewsValue.NEWS),
        ("The conference opened with a promise of 12 boats.", NewsValue.NEWS),
        ("Today’s announcement comes on top of the progress made for captains.", NewsValue.SLIGHT),
        ("Today’s move builds on a levy that the two harbours agreed on.", NewsValue.SLIGHT),
        ("Today’s announcement closed the pier in Selm.", NewsValue.NEWS),
        ("The pier was sold long ago, let me remind you.", NewsValue.SLIGHT),
        ("Ada Lind, 51, has been Selm's mayor since the vote of {date 2025-05|May}.", NewsValue.SLIGHT),
        ("Ada Lind has been held since the vote of {date 2025-05|May}.", NewsValue.TOLD),
        ("Action requested: please tell us what to say by {date 2025-06-17|17 June}.", NewsValue.SLIGHT),
        ("The council today published a review showing that the pier is sinking.", NewsValue.TOLD),
        ("The council has revised its estimate of the cost.", NewsValue.NEWS),
        ("The boat is expected to leave on {date 2025-06-10|Tuesday}.", NewsValue.OVER),
        ("When the mayors meet {date 2025-06-10|tomorrow}, a pier will be the least of it.", NewsValue.OVER),
        ("The court will hear it on {date 2025-06-24|24 June}.", NewsValue.TOLD),
        ("When Ada Lind called the harbour on {date 2025-06-03|3 June}, she offered a levy and signed.", NewsValue.TOLD),
        ("When Ada Lind called on {date 2025-06-09|Monday}, she signed the treaty on the levy.", NewsValue.NEWS),
        ("When a crane fell on {date 2025-06-03|3 June}, two captains were killed.", NewsValue.NEWS),
        ("All fish of {date 2025-06|June} goes over the pier, which boats struck in May.", NewsValue.TOLD),
        ("The board of the harbour met in Selm on {date 2025-06-07|Saturday} to review the pier.", NewsValue.SLIGHT),
        ("Mayor Low held bilateral talks with the captains of Selm.", NewsValue.SLIGHT),
        ("The board met in Selm on {date 2025-06-07|Saturday} and agreed on a levy.", NewsValue.NEWS),
        ("The board met in Selm on {date 2025-06-07|Saturday} for the first time since the fire.", NewsValue.NEWS),
        ("Mayor Low met the captains, who said that boats will leave.", NewsValue.NEWS),
        ("It was noted that the pier of {LOC s|Selm} will open in June instead of March.", NewsValue.NEWS),
        ("It was noted by the captains.", NewsValue.LEANING),
        ("It said that the pier will open in June.", NewsValue.LEANING),
        ("The two mayors agreed on the importance of the pier.", NewsValue.SLIGHT),
        ("The two mayors agreed on the sale of the pier.", NewsValue.NEWS),
        ("Mayor Low will travel to Selm to meet the families of the captains.", NewsValue.SLIGHT),
        ("Mayor Low will travel to Selm and Orle from {date 2025-06-24|24 June}.", NewsValue.TOLD),
        ("There is a small inn opposite the gate of the pier.", NewsValue.SLIGHT),
        ("There is a sharp rise in levies.", NewsValue.TOLD),
        ("On a wet morning in May the pier closed.", NewsValue.SLIGHT),
        ("On a single day 40 captains died at the pier.", NewsValue.NEWS),
        ("A captain in Selm told us that he shuts the gate.", NewsValue.SLIGHT),
        ("A captain told the court that he shuts the gate.", NewsValue.TOLD),
        ("In {date 2024-06|June 2024} the council closed the pier.", NewsValue.SLIGHT),
        ("The council decided to close the pier on the terms agreed in {date 2024-06|June 2024}.", NewsValue.NEWS),
        ("The terms were agreed in {date 2024-06|June 2024}.", NewsValue.SLIGHT),
        ("The ferry left the rails and derailed at Selm.", NewsValue.NEWS),
        ("The council, which met on {date 2025-06-07|Saturday}, will vote on {date 2025-06-10|Tuesday}.", NewsValue.NEWS),
    ],
)  # fmt: skip
def test_news_values(sentence: str, value: NewsValue) -> None:
    survey = told(sentence)
    assert news_value(Voices(survey), survey.sentences[-1], 3, CUT_OFF) is value


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("1. Background", NewsValue.SLIGHT),
        ("About the river", NewsValue.SLIGHT),
        ("Background of the quarrel", NewsValue.TOLD),
        ("What it costs", NewsValue.TOLD),
    ],
)
def test_what_leads_up_to_the_rest_waits(heading: str, value: NewsValue) -> None:
    survey = survey_source(annotated(f"{LEAD}# {heading}\nThe river flows for {{quantity 640 km|640 km}}."))
    assert news_value(Voices(survey), survey.sentences[-1], 3, CUT_OFF) is value


@pytest.mark.parametrize(
    ("head", "value"), [("", NewsValue.NEWS), ("By Ann Low\nThe Selm Post\nSELM\n", NewsValue.NEWS)]
)
def test_the_news_of_a_text_stands_in_the_first_paragraphs_that_tell_something(head, value) -> None:
    survey = survey_source(
        annotated(f"{head}The harbour of Lowmere is old and its pier of wood.\nIt rained.")
    )
    span = next(s for s in survey.sentences if s.of(survey.text).startswith("The harbour"))
    assert news_value(Voices(survey), span, 1, CUT_OFF) is value
    assert news_value(Voices(survey), span, 3, CUT_OFF) is NewsValue.TOLD


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("I called on Deputy Minister Ann Low on {date 2025-06-09|Monday}.", NewsValue.SLIGHT),
        ("I met the mayor, who has agreed to sell the pier.", NewsValue.NEWS),
    ],
)
def test_a_writer_s_own_steps_are_no_news(sentence: str, value: NewsValue) -> None:
    survey = survey_source(annotated(f"{LEAD}{sentence}", published="2025-06-09", author="Ben Poe"))
    assert news_value(Voices(survey), survey.sentences[-1], 3, CUT_OFF) is value


def test_a_scene_is_set_only_for_what_is_over() -> None:
    survey = told("When the mayors meet {date 2025-06-10|tomorrow}, a pier will be the least of it.")
    assert sets_scene(survey, survey.sentences[-1], CUT_OFF)
    assert not sets_scene(survey, survey.sentences[-1], date(2025, 6, 10))
    assert not sets_scene(survey, survey.sentences[-1], date.max)


@pytest.mark.parametrize(
    ("sentence", "decisive"),
    [
        ("The hearing has been moved to {date 2025-06-27|27 June}.", True),
        ("The union and the port reached a deal on {date 2025-06-08|Sunday}.", True),
        ("The hearing has been moved.", False),
        ("The hearing has not been moved to {date 2025-06-27|27 June}.", False),
        ("The treaty was signed in {date 1990|1990}.", False),
        ("They drank tea on {date 2025-06-08|Sunday}.", False),
    ],
)
def test_decisive_sentences(sentence: str, decisive: bool) -> None:  # noqa: FBT001
    survey = told(sentence)
    assert is_decisive(survey, survey.sentences[-1]) is decisive


def test_a_decisive_sentence_is_a_point_wherever_it_stands() -> None:
    text = (
        "{key 1|When the mayors meet {date 2025-06-10|tomorrow}, a pier will be the least of it.}\n"
        "{key 2|The boats landed fish for {money 40000 EUR|€40,000} in {date 2024|2024}.}\n"
        "It rained. The hearing has been moved to {date 2025-06-27|27 June}."
    )
    points = compose((annotated(text, published="2025-06-09"),), key_points=2).key_points
    assert [point.extract.text for point in points if point.extract] == [
        "The boats landed fish for €40,000 in 2024.",
        "The hearing has been moved to 27 June.",
    ]
    (point,) = compose((annotated(text, published="2025-06-09"),), key_points=1).key_points
    assert point.extract is not None
    assert point.extract.text.startswith("The hearing")
