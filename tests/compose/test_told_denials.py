"""The register of open questions says who denies what, and no day or figure of a denied claim is told as one."""

import pytest

from flows.annotate import annotate_document
from flows.ingest import document_from_record
from flows.model.content import PackContent
from flows.segment import segment_document
from tests.support.composed import compose


def content(text: str) -> PackContent:
    document = document_from_record(1, "1.txt", f"News\n\n{text}\n", "2025-06-01")
    return compose((annotate_document(document, segment_document(document)[0])[0],))


@pytest.mark.parametrize(
    ("text", "status", "said_by"),
    [
        ("The Port Authority, which owns the quay, denied that it had been warned.", "denied by Port Authority", "the source"),
        ("The minister rejected reports that the port would close.", "denied by minister", "the source"),
        ("His lawyer, Ruslan Omarov, later denied there had been a quarrel.", "denied by Ruslan Omarov", "the source"),
        ("Helen Marchbank rejected calls to resign.", "rejected by Helen Marchbank", "the source"),
        ("She denied the charges.", "denied", "the source"),
        ("Iran denies such allegations.", "denied by Iran", "the source"),
        ("A minister in Iran denies such allegations.", "denied by minister in Iran", "the source"),
        ("There is no truth in reports that the bank is for sale, a spokesman for Norbank said.", "denied", "spokesman for Norbank"),
    ],
)  # fmt: skip
def test_who_denies(text: str, status: str, said_by: str) -> None:
    (row,) = content(text).open_questions
    assert (row.extract.text, row.status, row.said_by) == (text, status, said_by)


def test_what_is_called_untrue_stands_before_it() -> None:
    told = content("We hear that the slope was on our list. This is not correct.").open_questions[0]
    assert [extract.text for extract in told.around] == ["We hear that the slope was on our list."]


@pytest.mark.parametrize(
    "text",
    [
        "Reports that the airport will close on 14 July are untrue, the airport said.",
        "It is not true that the school will close on 14 July.",
        "The minister rejected reports that the port would close on 14 July.",
    ],
)
def test_a_day_that_is_denied_is_not_ahead(text: str) -> None:
    assert not content(text).forward


def test_the_sum_of_a_denied_deed_is_nobodys() -> None:
    text = "The company denied having paid €3 million to the mayor of Arden."
    assert [row.said_by for row in content(text).figures] == ["denied"]
    assert [row.said_by for row in content("The company paid €3 million to the mayor.").figures] == [
        "the source"
    ]
