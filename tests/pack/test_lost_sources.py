"""What the pack says of a source that had to be given up."""

from dataclasses import replace

import pytest

from flows.making.reading import Reading
from flows.workers.work import WorkFailed
from tests.support.annotated import annotated

TOO_LONG = WorkFailed("It took too long.", "Split the source.")


@pytest.mark.parametrize(
    ("media_type", "failure", "reason", "step"),
    [
        ("text/plain", TOO_LONG, "It took too long.", "Split the source."),
        ("text/markdown", TOO_LONG, "It took too long.", "Split the source."),
        (
            "application/pdf",
            TOO_LONG,
            "It took too long.",
            "Split the source. Or send its text as plain text.",
        ),
        ("application/pdf", KeyError("x"), "'x'", "Send its text as plain text."),
        ("text/plain", KeyError("x"), "'x'", "Split it: only the part at fault is then lost."),
    ],
)
def test_what_to_do_fits_the_kind_of_source(
    media_type: str, failure: Exception, reason: str, step: str
) -> None:
    one = annotated("One.")
    one = replace(one, document=replace(one.document, media_type=media_type))
    (unread,) = Reading((one,), (), ()).without({one.document.number: failure}, "typeset").unread
    assert (unread.reason, unread.next_step) == (reason, step)
