"""The forms of letters and mails: what stands beside the text and tells nothing."""

import pytest

from flows.annotate import annotate_document
from flows.model.document import Block, Document, Role
from flows.model.source import Fact, Metadata, Origin
from flows.model.spans import Span
from flows.segment import segment_document

PROSE = (
    "The pier of Port Arden was closed on Monday after two of its beams had broken in the storm of last week."
)
LONGER = f"{PROSE} It will be open again in May, and the council will pay 40,000 euros for the work on it."


def document(*paragraphs: str, mail: bool = False) -> Document:
    media_type = "message/rfc822" if mail else "text/plain"
    return Document(1, "a", "", media_type, "\n\n".join(paragraphs), line_is_paragraph=True)


def beside(*paragraphs: str, mail: bool = False) -> list[str]:
    given = document(*paragraphs, mail=mail)
    segments = segment_document(given)[0].segments
    return [s.span.of(given.text) for s in segments if s.beside]


def test_letterhead_address_greeting_close_and_signature() -> None:
    head = ["Quay Street 3, 5003 Arden", "Arden, 11 March 2026", "To the Mayor, Ms Ann Byron"]
    tail = ["Yours sincerely,", "Bo Ray", "Chair"]
    assert beside("Harbour Friends", *head, "Dear Mayor,", PROSE, LONGER, *tail) == [
        *head,
        "Dear Mayor,",
        *tail,
    ]


@pytest.mark.parametrize(
    "greeting",
    ["Dear Ms Byron,", "Dear Ann", "Dear Sir or Madam:", "Excellency,", "Hello all,", "To whom it may concern:",
     "Dear Ann, dear Bo,", "Dear Members of the Harbour Council,", "Good morning Ann,"],
)  # fmt: skip
def test_greetings(greeting: str) -> None:
    assert beside(greeting, PROSE, LONGER) == [greeting]


@pytest.mark.parametrize(
    "close",
    ["Best,", "Kind regards", "With best wishes,", "Yours faithfully,", "Many thanks,", "Sincerely yours"],
)
def test_closes(close: str) -> None:
    assert beside("Dear Ann,", PROSE, close, "Bo Ray", "P.S. The pier is long.") == [
        "Dear Ann,",
        close,
        "Bo Ray",
    ]
    assert beside(PROSE, close, "Bo") == []


@pytest.mark.parametrize(
    "line",
    ["Dear Ann was what he called her for all of those years in the harbour of Port Arden.", "Dear bread", PROSE,
     "Good morning, Port Arden", "Hello again from the harbour"],
)  # fmt: skip
def test_what_is_no_greeting(line: str) -> None:
    assert beside(line, PROSE, LONGER) == ([line] if line == "Dear bread" else [])


QUOTED = ["> Dear Bo,", "> When will the pier be open again? We must know by 13 March.", "> Ann"]


@pytest.mark.parametrize(
    "above",
    [
        "On Thu, 5 Mar 2026 at 17:02, Ann Byron wrote:",
        "On 5 March 2026, Ann Byron <ann@arden.example> wrote:",
    ],
)
def test_mail_that_is_answered(above: str) -> None:
    assert beside("Dear Ann,", LONGER, above, *QUOTED, mail=True) == [
        "Dear Ann,",
        above,
        *(line.removeprefix("> ") for line in QUOTED),
    ]


def test_answers_between_the_lines_are_text() -> None:
    assert PROSE not in beside("Hi Ann,", QUOTED[1], PROSE, QUOTED[2], LONGER, mail=True)


def test_mail_below_the_head_that_a_program_sets() -> None:
    head = [
        "From: Ann Byron <ann@arden.example>",
        "Sent: 5 March 2026 17:02",
        "To: Bo Ray",
        "Subject: The pier",
    ]
    assert beside("Dear Ann,", LONGER, *head, PROSE, mail=True) == ["Dear Ann,", *head, PROSE]
    assert beside("For you.", *head, PROSE, mail=True) == head
    parted = "-----Original Message-----"
    assert beside(LONGER, parted, *head, PROSE, mail=True) == [parted, *head, PROSE]


def test_words_that_somebody_wrote_in_a_report_are_not_mail() -> None:
    assert beside(LONGER, "On 5 March, Ann Byron wrote:", "> The pier is not safe.", PROSE) == []


def test_no_text_is_all_beside() -> None:
    assert beside("Dear Ann,", "Best,", "Bo") == []


def test_nothing_but_names_is_read_in_what_stands_beside() -> None:
    head = ["Harbour Friends", "Quay Street 3, 5003 Bergen", "To the Mayor of Bergen, Ms Ann Byron"]
    text = document(*head, "Dear Mayor,", LONGER, "With best wishes,", "Bo Ray", *QUOTED, mail=True)
    found = annotate_document(text, segment_document(text)[0])[0].annotations
    assert "Ann Byron" in {entity.name for entity in found.entities}
    assert not found.quotations
    assert [amount.span.of(text.text) for amount in found.amounts if amount.unit] == ["40,000 euros"]
    assert all(key.span.start >= text.text.index(LONGER) for key in found.key_sentences)
    assert not any("13 March" in date.span.of(text.text) for date in found.dates)


def test_the_subject_of_a_letter_is_its_title() -> None:
    lines = [
        "Harbour Friends",
        "Quay Street 3, 5003 Arden",
        "The beams of the pier",
        "Dear Mayor,",
        LONGER,
        "Wood",
    ]
    text = "\n".join(lines)
    heads = [
        Block(Span(text.rindex(line), text.rindex(line) + len(line)), Role.HEADING, 1) for line in lines[2::3]
    ]
    title = Metadata(title=Fact("The beams of the pier", Origin.DERIVED))
    letter = Document(1, "a", "", "text/plain", text, title, blocks=tuple(heads))
    segments = segment_document(letter)[0].segments
    assert [s.span.of(text) for s in segments if s.role is Role.TITLE] == ["The beams of the pier"]
    assert [s.span.of(text) for s in segments if s.role is Role.HEADING] == ["Wood"]
