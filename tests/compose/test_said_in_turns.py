"""What speakers of transcripts say stands in the register of quotations, a few statements of each."""

import pytest

from flows.annotate import annotate_document
from flows.ingest import document_from_record
from flows.model.content import QuotationRow
from flows.segment import segment_document
from tests.support.composed import compose

INTERVIEW = """Interview with Vera Holm, Minister of Transport

Q: Should the bridge have been closed?

A: That is what the inquiry must find out. We will pay 5,000 crowns to every driver by Friday. {more}

Q: Will you be in office at the end of the week?

A: I do not comment on rumours. I would resign only if the parliament asked me to.

Q: And the ferry?

A: It is safe. Thank you very much for the question.
"""


def rows(text: str) -> tuple[QuotationRow, ...]:
    document = document_from_record(1, "1.txt", text, "2026-11-24")
    return compose((annotate_document(document, segment_document(document)[0])[0],)).quotations


def said(text: str) -> list[tuple[str, str]]:
    return [(row.extract.text, row.speaker) for row in rows(text)]


def test_answers_are_words_of_whoever_answers() -> None:
    assert [(row.extract.text, row.speaker, row.setting) for row in rows(INTERVIEW.format(more=""))] == [
        (
            "We will pay 5,000 crowns to every driver by Friday.",
            "Vera Holm",
            "asked: Should the bridge have been closed?",
        ),
        (
            "I would resign only if the parliament asked me to.",
            "Vera Holm",
            "asked: Will you be in office at the end of the week?",
        ),
    ]


@pytest.mark.parametrize(
    "more",
    [
        "They were told so three times in May and in June.",
        "Half of that has been paid since 1 March by our bank.",
        "I cannot go any further than that this morning, as you know.",
        "Our thoughts are with the families of those who were hurt.",
        "Why should I have closed it on a Sunday in May? Nobody asked.",
        "We will open it again in May, I am told by the council.",
        "I will now hand over to Dr Ines Brandt of the district hospital.",
        "Never.",
        "I would like to talk about the 3 new bridges over the river.",
        "I will begin with the state of the 3 bridges over the river.",
        "We will go to Chris from the Arden Post for the last of 3 questions.",
        "I would like to spend a minute on the 3 bridges over the river.",
        "I am honoured to welcome you to the town with its 3 bridges.",
        "I want to — I want to say that we will build 3 bridges.",
        "We will build, you know, 3 bridges over the river by May.",
        "We will build 3 (inaudible) over the river in the north by May.",
        "I would refer you to the council on those 3 bridges in the north.",
        "We do not know what the council will decide on Monday.",
        "I will say more about that shortly, on 4 May.",
        "I have heard that rumour too, and it is about 3 bridges.",
        "Vera, I stood this afternoon on one of the 3 bridges.",
        "Good morning, Vera, we will build 3 bridges over the river.",
        "I have a broken wrist and I was on the bridge.",
        "I am all right and I was on the bridge then.",
    ],
)
def test_what_says_nothing_alone_is_left_out(more: str) -> None:
    assert said(INTERVIEW.format(more=more)) == said(INTERVIEW.format(more=""))


@pytest.mark.parametrize(
    "more",
    [
        "We will begin the work on 3 bridges in the north on 4 May.",
        "We will finish by May with all 3 bridges over the river.",
        "We do not have any plans to close 3 bridges in the north.",
        "We will close 3 bridges over the river in the north in May.",
        "I will speak to the council about all 3 bridges on 4 May.",
        "We will pay for 3 bridges — two in the north — by May.",
        "We have counted 12 cracks in the piers of the old bridge.",
        "I am not going to close all 3 bridges in the north.",
        "Already, we have built 3 bridges over the river.",
        "We will say more about that closing of 3 bridges in the north in May.",
        "Admittedly, we have built 3 bridges too few.",
    ],
)
def test_what_says_what_will_be_done_is_a_statement(more: str) -> None:
    assert more in [words for words, _ in said(INTERVIEW.format(more=more))]


def test_a_question_that_cannot_be_made_out_is_left_out() -> None:
    asked = "(Inaudible.) Should the bridge have been closed?"
    text = INTERVIEW.format(more="").replace("Should the bridge have been closed?", asked)
    assert rows(text)[0].setting == ""


def test_of_one_speaker_three_statements_stand_there_at_most() -> None:
    more = " ".join(f"We will build {n} new bridges over the river in the north." for n in range(20, 40))
    assert len(said(INTERVIEW.format(more=more))) == 3


def test_who_mostly_asks_is_not_quoted() -> None:
    debate = """MS HOLM: Should we not close the bridge now?

MR REID: We cannot close the bridge without a vote of the council.

MS HOLM: Who has asked for a vote on the bridge?

MR REID: I have asked for a vote in every year since 2019.

MS HOLM: I think that we should hear the next speaker now.
"""
    assert {speaker for _, speaker in said(debate)} == {"Reid"}


def test_words_in_marks_stand_there_once() -> None:
    more = "We have said “never again” to the council of the town."
    assert [words for words, _ in said(INTERVIEW.format(more=more))][1:2] == ["never again"]


def test_a_report_has_no_statements_but_those_in_marks() -> None:
    told = (
        "We will pay 5,000 crowns to every driver by Friday, the minister said. She has asked for a vote.\n"
    )
    assert said(told) == []


@pytest.mark.parametrize(
    ("more", "said_by"),
    [
        ("We will act, for Norbank has said that 400 customers have lost their savings.", "Norbank"),
        ("We will act for all 400 customers who have lost their savings.", "Vera Holm"),
    ],
)
def test_a_figure_of_another_in_a_statement_is_the_others(more: str, said_by: str) -> None:
    document = document_from_record(1, "1.txt", INTERVIEW.format(more=more), "2026-11-24")
    content = compose((annotate_document(document, segment_document(document)[0])[0],))
    assert more in [row.extract.text for row in content.quotations]
    assert [row.said_by for row in content.figures if row.extract.text == "400"] == [said_by]
