"""What a report recommends is asked for: by which item, of whom, until when; what it calls closed is not."""

import pytest

from flows.annotate import annotate_document
from flows.model.annotation import OpenKind
from flows.segment import segment_document
from tests.support.ingested import read


def recommended(text: str) -> list[tuple[str, str]]:
    """The words that ask, and who is asked."""
    document, _ = read(text, "text/markdown")
    annotated, _ = annotate_document(document, segment_document(document)[0])
    return [
        (one.cue.of(document.text), one.asked.of(document.text) if one.asked else "")
        for one in annotated.annotations.open_questions
        if one.kind is OpenKind.REQUESTED
    ]


HEAD = "# The fire on the ferry\n\nThe ferry burnt in May.\n\n## Safety recommendations\n\n"


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("- **2026-R1** That the operator stop all ferries of type B.", [("stop", "the operator")]),
        ("- That the Ministry of Ports require a log.", [("require", "the Ministry of Ports")]),
        ("To the council:\n\n1. Provide water to each boat.\n2. Count the boats.", [("Provide", "the council"), ("Count", "the council")]),
        ("1. Provide water to each boat.", [("Provide", "")]),
        ("1. Each boat should carry water.", [("should", "")]),
        ("- **2026-R1** That the operator stop all ferries. *Status: closed, 3 May 2026.*", []),
        ("- The mill was burnt down.", []),
    ],
)  # fmt: skip
def test_lists_of_recommendations(items: str, expected: list[tuple[str, str]]) -> None:
    assert recommended(HEAD + items + "\n") == expected


def test_other_lists_ask_for_nothing() -> None:
    assert (
        recommended(
            "# The fire\n\n## What burnt\n\n1. Provide and Hope, two ferries.\n2. Count Low's boat.\n"
        )
        == []
    )
    assert recommended(HEAD + "1. Provide water.\n\n## What burnt\n\n1. Hope and a boat.\n")[1:] == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The Board recommends that the pier be closed.", True),
        ("We also recommend that each boat carry water.", True),
        ("The Board recommended a captain.", False),
        ("Doctors recommend that all sleep.", False),
    ],
)
def test_what_a_body_recommends(sentence: str, *, found: bool) -> None:
    assert bool(recommended(f"# The fire\n\nThe ferry burnt in May.\n\n{sentence}\n")) is found
