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
        "We do not know what the council will decide on Monday.",
    ],
)
def test_what_says_nothing_alone_is_left_out(more: str) -> None:
    assert said(INTERVIEW.format(more=more)) == said(INTERVIEW.format(more=""))


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
