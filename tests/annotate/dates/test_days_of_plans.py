"""Days without a year, told late in a year, that a verb of what is to come carries into the next, and those it does not."""

import pytest

from flows.annotate.dates.dates import annotate_dates
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument
from flows.segment import segment_document


def read(text: str, day: str | None = "2026-11-24") -> list[str | None]:
    """The values of the dates of a text; 24 November 2026 is a Tuesday."""
    document = document_from_record(1, "report", text, day)
    annotated = AnnotatedDocument(document, segment_document(document)[0])
    return [date.value for date in annotate_dates(annotated).dates]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The winner will be announced on 2 December.", "2026-12-02"),
        ("The winner will be announced on Friday.", "2026-11-27"),
        ("The deal will be announced on 27 November.", "2026-11-27"),
        ("The figures are due to be reported on 2 December.", "2026-12-02"),
        ("The minister will not be announced on 2 December.", "2026-12-02"),
        ("It will be officially confirmed on 2 December.", "2026-12-02"),
        ("Members may be told on 2 December.", "2026-12-02"),
        ("From 1 February the town will have to pay.", "2027-02-01"),
        ("The plan was announced on 2 December.", "2025-12-02"),
        ("The plan, announced on 2 December, failed.", "2025-12-02"),
        ("The law is said to have been announced on 2 December.", "2025-12-02"),
        ("The deaths were reported on Friday.", "2026-11-20"),
    ],
)
def test_what_is_to_be_announced_is_to_come(text: str, value: str) -> None:
    assert read(text)[0] == value
