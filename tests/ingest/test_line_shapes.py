"""One line for each paragraph, or wrapped."""

import textwrap

import pytest

from flows.ingest.text.line_shapes import lines_are_paragraphs
from tests.support.shared import SEED, needs_seed

PROSE = (
    "The two presidents spoke by telephone earlier in the week, and both sides highlighted plans to expand the "
    "partnership of their countries. Trade, security and energy are part of it. “We had a great conversation,” one "
    "of them told reporters, although he offered no further details on the substance of what had been discussed."
)


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100, 132])
@pytest.mark.parametrize("indent", ["", "    "])
def test_wrapped_text(width: int, indent: str) -> None:
    paragraph = textwrap.fill(PROSE, width, initial_indent=indent)
    assert not lines_are_paragraphs("\n\n".join([paragraph] * 4))
    assert not lines_are_paragraphs("Title of the piece\n\n" + paragraph)


def test_wrapped_text_without_empty_lines() -> None:
    assert not lines_are_paragraphs("\n".join([textwrap.fill(PROSE, 72, initial_indent="  ")] * 4))


@pytest.mark.parametrize(
    "text",
    [
        "\n".join([PROSE] * 5),
        "\n\n".join([PROSE] * 5),
        "A Heading\n" + PROSE + "\nAnother Heading\n" + PROSE,
        "Title\nBy Jane Doe\n\n" + PROSE + "\n\n" + PROSE,
        "He left today.\nShe stays until Monday.\nNobody knows why that is so.\nIt may rain.",
        "Trump Speaks With Tokayev\nTariffs Rise in Mid-2025\nSummit in Samarkand Ends\nSCO Meets in Tianjin Again",
        "- trade\n- security\n- energy and culture, among others",
        "Pier gives way at Arden, hundreds are feared to be on it\n8 March 2025, 05:52\n\n" + PROSE,
        "HARBOURS\n\nThe Council decided:\n\na) to lease the pier until the year is out;\nb) to buy twelve ferries of the new kind;",
        "Only one line.",
        "",
    ],
)
def test_a_line_for_each_paragraph(text: str) -> None:
    assert lines_are_paragraphs(text)


@needs_seed
def test_the_seed_has_a_line_for_each_paragraph() -> None:
    assert lines_are_paragraphs(SEED.read_text(encoding="utf-8"))
