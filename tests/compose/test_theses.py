"""What an analysis argues is found by how it claims; what only tells has no thesis."""

import pytest

from flows.compose.sentences.locating import survey_source
from flows.compose.sentences.theses import find_thesis
from tests.support.annotated import annotated
from tests.support.composed import compose

ARGUED = """
# The pier was inspected and left alone
There is a small inn opposite the gate of the pier, and it was full on Monday.
Fines close no gate. The council has 6 inspectors for 110 piers in this part of the coast.
The pier shows that a law which only punishes does not protect anybody at all.
If the council sleeps on, somebody must wake it before the next spring.
"""


def thesis(text: str, **metadata: str) -> str:
    survey = survey_source(annotated(text, title="The pier was inspected and left alone", **metadata))
    span = find_thesis(survey)
    return span.of(survey.text) if span else ""


def test_an_analysis_says_what_it_argues() -> None:
    claim = "The pier shows that a law which only punishes does not protect anybody at all."
    assert thesis(ARGUED, kind="analysis") == claim
    assert thesis(ARGUED, kind="report") == ""
    assert thesis(f"ANALYSIS\n{ARGUED}") == claim


@pytest.mark.parametrize(
    "sentence",
    [
        "The pier should be closed by the council before the winter comes?",
        "This shows that the pier should be closed before the winter comes.",
        "{said low|The pier should be closed before the winter comes}, {PER low|Ann Low} said.",
        "The pier was closed by the council before the winter came to the coast.",
        "If it rains, the pier must be closed before the winter comes.",
    ],
)
def test_what_claims_nothing_in_its_own_words_is_no_thesis(sentence: str) -> None:
    assert thesis(f"It rained.\n{sentence}", kind="analysis") == ""


@pytest.mark.parametrize(("heading", "found"), [("Implications and outlook", True), ("The levies", False)])
def test_a_report_has_one_in_the_part_that_concludes(heading: str, *, found: bool) -> None:
    claim = "The harbour cannot be kept by levies on timber and fish alone."
    assert thesis(f"The pier is of wood.\n# {heading}\n{claim}") == (claim if found else "")


def test_what_a_text_argues_is_its_first_point_and_waits_for_the_news_of_others() -> None:
    argued = ARGUED.replace("The council has", "{key 1|The council has {count 6|6} inspectors.} It has")
    news = "{key 1|The council of Selm sold {count 70|70} {measure|boats}.} {key 2|Orle lost {count 4|4} {measure|boats}.}"
    documents = annotated(argued, 1, kind="analysis"), annotated(news, 2)
    points = [p.extract.text for p in compose(documents, key_points=2).key_points if p.extract]
    assert points[0] == "The council of Selm sold 70 boats."
    assert points[1].startswith("The pier shows")
