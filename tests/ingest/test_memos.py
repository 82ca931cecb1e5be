"""The fields at the head of a memorandum, in plain text and in Markdown."""

import pytest

from flows.model.document import Role
from flows.segment import segment_document
from tests.support.ingested import read

PROSE = "The river rose by two metres in May, and the pier was closed for nine days. Nobody was hurt by it."


def memo(sender: str = "Ann Byron", head: str = "MEMORANDUM\n\n", subject: str = "The pier in May") -> str:
    return f"{head}TO: All staff\nFROM: {sender}\nDATE: May 16, 2026\nRE: {subject}\n\n{PROSE}\n\n{PROSE}\n"


def test_its_fields_are_facts_and_labels() -> None:
    document, _ = read(memo())
    facts = document.metadata
    assert (facts.value("title"), facts.value("author"), facts.value("published")) == (
        "The pier in May",
        "Ann Byron",
        "2026-05-16",
    )
    segments = segment_document(document)[0].segments
    assert [s.span.of(document.text)[:5] for s in segments if s.number] == ["The r", "The r"]


def test_a_title_of_its_own_goes_before_the_subject() -> None:
    assert (
        read(memo(head="MEMO: A pier is closed\n\n"))[0].metadata.value("title") == "MEMO: A pier is closed"
    )
    assert read(memo(head=""))[0].metadata.value("title") == "The pier in May"


def test_fields_in_bold_are_lines_of_their_own() -> None:
    fields = "".join(
        f"**{name}:** {value}\n"
        for name, value in (
            ("TO", "All staff"),
            ("FROM", "Ann Byron and Bo Ray, Harbour Research"),
            ("DATE", "16 May 2026"),
            ("RE", "The pier"),
        )
    )
    document, _ = read(f"# A pier is closed\n\n{fields}\n{PROSE}\n", "text/markdown")
    facts = document.metadata
    assert (facts.value("title"), facts.value("author"), facts.value("outlet"), facts.value("published")) == (
        "A pier is closed",
        "Ann Byron and Bo Ray",
        "Harbour Research",
        "2026-05-16",
    )
    roles = [segment.role for segment in segment_document(document)[0].segments]
    assert roles == [Role.TITLE, *[Role.BYLINE] * 4, Role.PARAGRAPH]


@pytest.mark.parametrize(
    ("sender", "author", "outlet"),
    [
        ("Ann Byron, Harbour Research", "Ann Byron", "Harbour Research"),
        ("Dr. Ann Byron, Chief Economist, Bank of Arvenia", "Ann Byron", "Bank of Arvenia"),
        ("Ann Byron, Director of Policy", "Ann Byron", None),
        ("Ann Byron <ann@byron.example>", "Ann Byron", None),
        (
            "Ann Byron, Bo Ray, and Cy Poe, Harbour Research",
            "Ann Byron, Bo Ray and Cy Poe",
            "Harbour Research",
        ),
        ("Office of the Harbour Master", None, "Office of the Harbour Master"),
        ("Ann Byron, Port Arden", "Ann Byron", None),
    ],
)
def test_who_sends_it(sender: str, author: str | None, outlet: str | None) -> None:
    facts = read(memo(sender))[0].metadata
    assert (facts.value("author"), facts.value("outlet")) == (author, outlet)


def test_two_fields_are_no_memorandum() -> None:
    document, _ = read(f"A pier is closed\n\nFROM: Ann Byron\nRE: The pier\n\n{PROSE}\n\n{PROSE}")
    assert document.metadata.value("author") is None
