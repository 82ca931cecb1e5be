"""Whose share a number of a poll is, what a lead is told as, and margins of error."""

import pytest

from flows.annotate import annotate_document
from flows.model.document import Document
from flows.segment import segment_document


def measured(text: str) -> list[tuple[str, str | None]]:
    document = Document(1, "a.txt", "00", "text/plain", text)
    annotated, _ = annotate_document(document, segment_document(document)[0])
    amounts = annotated.annotations.amounts
    return [(a.span.of(annotated.text), a.measure.of(annotated.text) if a.measure else None) for a in amounts]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Sen. Tom Hale (R) leads former mayor Ellen Low (D) by 2 points, 47% to 45%.",
            [
                ("2 points", "Tom Hale (R) leads former mayor Ellen Low (D)"),
                ("47%", "Tom Hale (R)"),
                ("45%", "Ellen Low (D)"),
            ],
        ),
        (
            "A new poll shows Ellen Low leading Tom Hale 51% to 44%.",
            [("51%", "Ellen Low"), ("44%", "Tom Hale")],
        ),
        ("Ellen Low trails Tom Hale, 47% to 44%.", [("47%", "Tom Hale"), ("44%", "Ellen Low")]),
        ("Among women, Ellen Low leads Tom Hale 53% to 41%.", [("53%", None), ("41%", None)]),
        ("Ellen Low leads Tom Hale 45% to 45%.", [("45%", None), ("45%", None)]),
        ("Ellen Low, Otto Reed and Tom Hale got 53% to 41%.", [("53%", None), ("41%", None)]),
    ],
)
def test_shares_are_of_candidates(text: str, found: list[tuple[str, str | None]]) -> None:
    assert measured(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The margin of error is +/- 3.4 points.", [("3.4 points", "margin of error")]),
        (
            "It has a margin of error of plus or minus 4 percentage points.",
            [("4 percentage points", "margin of error")],
        ),
        (
            "The margin of sampling error is ±3.4 points for all and ±4.9 points for women.",
            [("3.4 points", "margin of sampling error"), ("4.9 points", "margin of sampling error")],
        ),
        ("He is within the margin of error; she leads by 4 points.", [("4 points", None)]),
    ],
)
def test_a_margin_of_error_is_named(text: str, found: list[tuple[str, str | None]]) -> None:
    assert measured(text) == found


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Q    The port bill is $4.8 billion.", "port bill"),
        ("MS. HOLM: The port bill is $4.8 billion.", "port bill"),
        ("TORONTO--Arden shares rose 5.4%.", "Arden shares"),
        ("EU exports rose 3%.", "EU exports"),
    ],
)
def test_labels_and_datelines_are_not_measured(text: str, measure: str) -> None:
    assert [told for _, told in measured(text)] == [measure]
