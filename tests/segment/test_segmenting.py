"""The whole stage: given blocks, numbers, the seed article, independent gold, hostile texts."""

import json
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.model.document import Block, Document, Role
from flows.model.spans import Span
from flows.segment import segment_document
from tests.support.shared import SEED, SHARED, needs_gold, needs_seed


def document(text: str, *blocks: Block, line_is_paragraph: bool = True) -> Document:
    return Document(1, "a.txt", "", "text/plain", text, blocks=blocks, line_is_paragraph=line_is_paragraph)


def test_given_blocks_are_taken_and_gaps_filled() -> None:
    text = "Title\n\nLoose words.\n\nFirst. Second.\n\na\tb\nc\td\n\nlast"
    segmentation, problems = segment_document(
        document(
            text,
            Block(Span(0, 5), Role.TITLE, 1),
            Block(Span(21, 35), Role.QUOTATION),
            Block(Span(37, 38), Role.TABLE_CELL, row=1, column=1, header=True),
            Block(Span(39, 40), Role.TABLE_CELL, row=1, column=2, header=True),
            Block(Span(41, 42), Role.TABLE_CELL, row=2, column=1),
            Block(Span(43, 44), Role.TABLE_CELL, row=2, column=2),
        )
    )
    assert not problems
    assert [(s.role, s.number) for s in segmentation.segments] == [
        (Role.TITLE, 0),
        (Role.PARAGRAPH, 1),
        (Role.QUOTATION, 2),
        (Role.TABLE_CELL, 3),
        (Role.TABLE_CELL, 3),
        (Role.TABLE_CELL, 4),
        (Role.TABLE_CELL, 4),
        (Role.PARAGRAPH, 5),
    ]
    assert segmentation.segments[3].header
    assert [s.of(text) for s in segmentation.segments[2].sentences] == ["First.", "Second."]


def test_lines_on_who_wrote_a_given_text_and_when_are_not_numbered() -> None:
    lines = [
        "Two doors to the sea",
        "Lowland Institute, Briefing Paper 22, 18 October 2025",
        "By Ann Holm",
        "It rained.",
        "Port Arden, 19 October 2025",
    ]
    text = "\n\n".join(lines)
    places = [Span(text.index(line), text.index(line) + len(line)) for line in lines]
    given = [Block(place, Role.TITLE if not n else Role.PARAGRAPH) for n, place in enumerate(places)]
    segmentation, _ = segment_document(document(text, *given))
    assert [s.role for s in segmentation.segments] == [
        Role.TITLE,
        Role.BYLINE,
        Role.BYLINE,
        Role.PARAGRAPH,
        Role.PARAGRAPH,
    ]


def test_short_lines_above_a_given_title_and_contacts_at_the_end_are_labels() -> None:
    lines = [
        "Commission of Arden",
        "Brussels, 8 May 2026",
        "Ferries go by night",
        "Ferries will go by night again, the commission said. Nobody had asked for it.",
        "Press contacts: Ann LEE (+32 2 555 01 44)",
    ]
    text = "\n\n".join(lines)
    places = [Span(text.index(line), text.index(line) + len(line)) for line in lines]
    given = [Block(place, Role.TITLE if n == 2 else Role.PARAGRAPH) for n, place in enumerate(places)]
    segmentation, _ = segment_document(document(text, *given))
    assert [s.number for s in segmentation.segments] == [0, 0, 0, 1, 0]


def test_two_tables_in_a_row_do_not_share_a_number() -> None:
    cells = [Block(Span(i, i + 1), Role.TABLE_CELL, row=1, column=1) for i in (0, 2)]
    segmentation, _ = segment_document(document("a\nb", *cells))
    assert [s.number for s in segmentation.segments] == [1, 2]


def test_blocks_that_overlap_are_named_and_their_words_kept() -> None:
    text = "One two three."
    segmentation, problems = segment_document(
        document(text, Block(Span(0, 7), Role.PARAGRAPH), Block(Span(4, 99), Role.QUOTATION))
    )
    assert [s.span.of(text) for s in segmentation.segments] == ["One two", "three."]
    assert [p.source for p in problems] == ["a.txt"]


def test_headings_and_code_are_one_sentence() -> None:
    text = "A title. With two stops\n\nx = 1. Y = 2."
    segmentation, _ = segment_document(
        document(text, Block(Span(0, 23), Role.HEADING), Block(Span(25, 38), Role.CODE))
    )
    assert [len(s.sentences) for s in segmentation.segments] == [1, 1]


def test_an_empty_text_has_no_parts() -> None:
    assert segment_document(document(" \n \n"))[0].segments == ()


@needs_seed
def test_the_seed_article() -> None:
    text = SEED.read_text(encoding="utf-8")
    segmentation, problems = segment_document(document(text))
    assert not problems
    assert [h.span.of(text) for h in segmentation.headings] == [
        "“Great Conversation” With Tokayev",
        "Strategic Outreach to Uzbekistan",
        "Why Now? Geopolitics, Tariffs, and Regional Recalibration",
        "Implications and outlook",
    ]
    assert [p.number for p in segmentation.paragraphs] == list(range(1, 15))
    assert sum(len(p.sentences) for p in segmentation.paragraphs) == 37


@needs_gold
@pytest.mark.parametrize(
    ("name", "sentences", "headings"), [("meantime", 0.99, 0.99), ("uner_pud", 0.992, 0), ("gum", 0.965, 0.9)]
)
def test_independent_gold(name: str, sentences: float, headings: float) -> None:
    records = (SHARED / "gold" / "sentences" / f"{name}.dev.jsonl").read_text(encoding="utf-8").splitlines()
    right = {"sentences": [0, 0], "headings": [0, 0]}
    for record in map(json.loads, records):
        segmentation, _ = segment_document(document(record["text"]))
        found = {
            "sentences": {(s.start, s.end) for s in segmentation.sentences},
            "headings": {(h.span.start, h.span.end) for h in segmentation.headings},
        }
        for layer, spans in found.items():
            gold = {(g["start"], g["end"]) for g in record.get(layer, ())}
            right[layer][0] += 2 * len(gold & spans)
            right[layer][1] += len(gold) + len(spans)
    assert right["sentences"][0] / right["sentences"][1] >= sentences
    assert right["headings"][0] >= headings * right["headings"][1]


PIECES = [
    "\n", " ", "- ", "1. ", "(a) ", "> ", "\t", "| ", "## ", "Outlook", "By Jane Doe", "the end of it.", "“Why?” he said.",
    "===", "Image: x.", "7. September", "[2]", "\u00a0", "…", "他说。", "U.S. ", "a.m.", "\u2028", "A", "é", "    ",
]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.booleans())
def test_every_letter_lies_in_one_segment(pieces: list[str], lines: bool) -> None:  # noqa: FBT001
    text = "".join(pieces)
    segmentation, _ = segment_document(document(text, line_is_paragraph=lines))
    segments = segmentation.segments
    assert all(a.span.end <= b.span.start for a, b in pairwise(segments))
    markers = set("0123456789abivxABIVX.)(#>-*•|")
    for offset, character in enumerate(text):
        if character.isalpha() and character not in markers:
            assert segmentation.segment_at(offset) is not None
    for segment in segments:
        assert segment.sentences
        assert all(segment.span.contains(s) for s in segment.sentences)
    numbers = [s.number for s in segments if s.number]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, len(set(numbers)) + 1))


@pytest.mark.parametrize(
    "piece", ["word ", "A. ", "? ", ".) ", "(", "- a\n", "1. b\n", "a\tb\n", ". [1] ", "\u00a0", "Who?\n"]
)
def test_time_grows_with_length_alone(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    began = time.process_time()
    segment_document(document(text))
    segment_document(document(text, line_is_paragraph=False))
    assert time.process_time() - began < 3


def test_the_number_of_a_paragraph_stands_before_its_first_sentence():
    text = (
        "7. We recommend that clause 14 be taken out of the bill. Nobody has asked for it.\n\n"
        "Rates\n\n9. The department told us on 3 March that it would write to every farm.\n\n"
        "25. It never did so, and the farms asked the regulator in vain for an answer.\n\n"
        "12 farms answered the letter that the regulator sent to them in March of that year."
    )
    segmentation, _ = segment_document(document(text))
    assert [s.span.of(text)[:12] for s in segmentation.paragraphs] == [
        "7. We recomm", "9. The depar", "25. It never", "12 farms ans",
    ]  # fmt: skip
    assert [sentence.of(text)[:12] for s in segmentation.paragraphs for sentence in s.sentences] == [
        "We recommend", "Nobody has a", "The departme", "25. It never", "12 farms ans",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("items", "sentences"),
    [
        ("(a) annuls the lease;\n(b) orders a vote.", ["annuls the lease;", "orders a vote."]),
        ("a) to annul the lease;\nb) to hold a vote.", ["to annul the lease;", "to hold a vote."]),
        ("I. Point one is gone.\nII. Point two stands.", ["Point one is gone.", "Point two stands."]),
        ("a. The office is opened.\nb. The fee is set.", ["The office is opened.", "The fee is set."]),
        ("A. Holm was elected.\nT. Reid was not.", ["A. Holm was elected.", "T. Reid was not."]),
        ("12 farms wrote.\n13 did not.", ["12 farms wrote.", "13 did not."]),
    ],
)
def test_the_mark_of_an_item_is_of_no_sentence(items: str, sentences: list[str]) -> None:
    text = f"The Council decided:\n{items}"
    lines = [Span(text.index(line), text.index(line) + len(line)) for line in items.split("\n")]
    segmentation, _ = segment_document(document(text, *(Block(line, Role.LIST_ITEM, 1) for line in lines)))
    assert [s.of(text) for s in segmentation.sentences][1:] == sentences
    assert [s.span.of(text) for s in segmentation.segments][1:] == items.split("\n")


@pytest.mark.parametrize("marked", [True, False])
def test_authors_and_imprint_below_the_title_are_no_paragraphs(*, marked: bool):
    lines = (
        "Paying for the river: what a charge can do", "Ann Lee and Bo Ray", "Institute for River Policy, February 2026",
        "The charge that the Government proposes would cut what farms take by 7% until 2035, and no more.",
    )  # fmt: skip
    text = "\n\n".join(lines)
    roles = (Role.TITLE, *[Role.PARAGRAPH] * 3)
    starts = [text.index(line) for line in lines]
    blocks = [Block(Span(s, s + len(line)), role) for s, line, role in zip(starts, lines, roles, strict=True)]
    segmentation, _ = segment_document(document(text, *(blocks if marked else ())))
    assert [s.role for s in segmentation.segments] == [Role.TITLE, Role.BYLINE, Role.BYLINE, Role.PARAGRAPH]
