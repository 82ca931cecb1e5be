"""Questions with their answers: neither is printed without the other where it says too little alone."""

import pytest

from flows.annotate import annotate_document
from flows.compose.sentences.locating import survey_source
from flows.compose.sentences.questions_answered import leans_on_question, other_half
from flows.compose.sentences.turn_labels import without_opening
from flows.compose.verify import verify_content
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument
from flows.model.spans import Span
from flows.segment import segment_document
from tests.support.annotated import annotated
from tests.support.composed import compose

TALK = """
    # A talk with {PER a|Ann Byron}
    Q: Will you pay for the quay on {date 2025-10-15|15 October}?
    A: {key 1|We {open undecided|have not decided}.} It is dear.
    Q: There are reports that you threatened to leave in {date 2025-05|May}.
    A: {key 2|That is not true.} {key 3|The quay has been shut since the gale of the winter.}
    Q: And if the town says no?
    A: Then we will meet on {date 2025-11-01|1 November}.
"""


def talk() -> AnnotatedDocument:
    return annotated(TALK, title="A talk", published="2025-06-10", reference_date="2025-06-10")


def test_an_open_answer_carries_its_question() -> None:
    document = talk()
    content = compose((document,))
    (row,) = content.open_questions
    assert "".join(words for words, _ in row.stretches) == (
        "Q: Will you pay for the quay on 15 October? · A: We have not decided."
    )
    verify_content(content, (document,))


def test_dated_questions_and_answers_carry_each_other() -> None:
    told = {row.date: row.told for row in compose((talk(),)).timeline}
    assert told["May 2025"] == (
        "Q: There are reports that you threatened to leave in May. · A: That is not true."
    )
    assert told["1 November 2025"] == "Q: And if the town says no? · A: Then we will meet on 1 November."


def test_an_answer_that_leans_on_its_question_is_no_key_sentence_of_its_own() -> None:
    (brief,) = compose((talk(),)).briefs
    assert "We have not decided." not in [line.text for line in brief.happened]


@pytest.mark.parametrize(
    ("sentence", "leans"),
    [
        ("A: We have not decided.", True),
        ("A: That is not true.", True),
        ("It is dear.", False),
        ("The quay has been shut since the gale of the winter.", False),
        ("Q: And if the town says no?", False),
    ],
)
def test_what_leans_on_its_question(sentence: str, *, leans: bool) -> None:
    survey = survey_source(talk())
    (span,) = [s for s in survey.sentences if s.of(survey.text) == sentence]
    assert leans_on_question(survey, span) is leans


@pytest.mark.parametrize(
    "text",
    [
        "A: The first of two points.\nIt rained.",
        "Q: Who pays?\nNobody has said.",
        "{PER a|Ann Byron}: How long was it shut?\nA gull cried.",
        "Who pays? The council pays.",
    ],
)
def test_what_has_no_other_half(text: str) -> None:
    survey = survey_source(annotated(text))
    assert [other_half(survey, sentence) for sentence in survey.sentences] == [()] * len(survey.sentences)


def test_an_answer_is_more_than_its_number() -> None:
    text = "Letter\n\nQ1. How many events were there in May 2024?\n\nA1. There were 62 events. It is many.\n"
    read = document_from_record(1, "text", text, "2025-10-13")
    document, _ = annotate_document(read, segment_document(read)[0])
    (row,) = compose((document,)).timeline
    assert row.told.endswith("How many events were there in May 2024? · A1. There were 62 events.")


def test_labels_are_no_part_of_what_is_said() -> None:
    survey = survey_source(talk())
    first = without_opening(survey, survey.sentences[1]).of(survey.text)
    assert first == "Will you pay for the quay on 15 October?"
    plain = survey_source(annotated("Q: Who pays?"))
    assert without_opening(plain, plain.sentences[0]) == plain.sentences[0]


def test_labels_are_no_part_of_a_measure() -> None:
    text = """A talk with Ann Byron, the mayor

Q: The creditors say the haircut should be 15%.

A: The debt has cost £3 million.

Mr Bo Ray (Gate and Harbour): The cost is £4 million.

Q: Is it? The town says it lost £5 million.

A: Yes.
"""
    read = document_from_record(1, "text", text, "2025-10-13")
    document, _ = annotate_document(read, segment_document(read)[0])
    assert [row.measure for row in compose((document,)).figures] == [
        "haircut",
        "debt",
        "cost",
        "The town says it lost £5 million",
    ]


def test_an_answer_to_the_first_of_two_questions_stands_without_the_second() -> None:
    asked = (
        "Minister, where will the states of the river meet in the coming autumn, and will you be there yourself or send "
        "somebody else to speak for the town? And the second thing: there was a report in the Mere Gazette that Arden "
        "has offered its guards for the ferry."
    )
    text = f"MINISTER BYRON: Good evening.\n\nQUESTION: {asked}\n\nMINISTER BYRON: {{0}}"
    for answer, asks in (
        ("To the first, we will all meet in Selm on 3 October.", False),
        ("We will all meet in Selm on 3 October.", True),
    ):
        document = document_from_record(1, "talk", text.replace("{0}", answer), "2025-06-10")
        survey = survey_source(annotate_document(document, segment_document(document)[0], "")[0])
        sentence = survey.sentence_of(
            Span(survey.text.index("will all meet"), survey.text.index("will all meet") + 1)
        )
        assert bool(other_half(survey, sentence)) is asks
