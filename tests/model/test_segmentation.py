"""Finding the segment, sentence and paragraph at an offset."""

from flows.model.document import Role
from flows.model.segmentation import Segment, Segmentation
from flows.model.spans import Span

SEGMENTATION = Segmentation(
    (
        Segment(Span(0, 5), Role.HEADING, sentences=(Span(0, 5),)),
        Segment(Span(7, 30), Role.PARAGRAPH, number=1, sentences=(Span(7, 15), Span(16, 30))),
        Segment(Span(32, 40), Role.PARAGRAPH, number=2, sentences=(Span(32, 40),)),
    )
)


def test_offsets_between_segments_belong_to_none() -> None:
    assert SEGMENTATION.segment_at(6) is None
    assert SEGMENTATION.segment_at(31) is None
    assert SEGMENTATION.segment_at(40) is None


def test_first_and_last_character_belong_to_their_segment() -> None:
    _, first, second = SEGMENTATION.segments
    assert SEGMENTATION.segment_at(7) is first
    assert SEGMENTATION.segment_at(29) is first
    assert SEGMENTATION.segment_at(39) is second


def test_headings_have_no_paragraph_number() -> None:
    assert SEGMENTATION.segments[0].number == 0
    assert [s.number for s in SEGMENTATION.paragraphs] == [1, 2]


def test_the_sentence_at_an_offset() -> None:
    assert SEGMENTATION.sentence_at(20) == Span(16, 30)
    assert SEGMENTATION.sentence_at(15) is None
