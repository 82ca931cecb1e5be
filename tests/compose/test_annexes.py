from dataclasses import replace

from flows.compose.verify import verify_content
from flows.model.annexed import MarkKind
from flows.model.annotation import AnnotatedDocument
from flows.model.document import Document, Link, Role
from flows.model.segmentation import Segment, Segmentation
from flows.model.spans import Span
from flows.render import render_texts
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report


def test_every_block_is_there_with_its_anchor():
    document = harbour_report()
    blocks = compose((document,)).annexes[0].blocks
    assert [block.anchor for block in blocks] == ["s1-h1", "s1-p1", "s1-h2", "s1-p2", "s1-p3", "s1-p4"]
    assert "\n".join(block.text for block in blocks) == document.text


def test_marks_cover_the_words_of_their_rows():
    block = compose((harbour_report(),)).annexes[0].blocks[3]
    assert [
        (mark.kind, mark.span.of(block.text), mark.target.label) for mark in block.marks if mark.target
    ] == [
        (MarkKind.QUOTATION, "“We made a good start,”", "S1 Q1"),
        (MarkKind.QUOTATION, "“patient work”", "S1 Q2"),
        (MarkKind.FIGURE, "€12 million (US$13.2 million)", "S1 F1"),
    ]


def test_only_the_first_mention_of_a_name_is_marked():
    content = compose((annotated("# {PER a|Ida Low}\n{PER a|Ida Low} came.\n{PER a|Low} left."),))
    marked = [
        (block.anchor, mark.span.of(block.text))
        for block in content.annexes[0].blocks
        for mark in block.marks
    ]
    assert marked == [("s1-p1", "Ida Low")]


def test_the_margin_says_where_a_paragraph_is_used():
    blocks = compose((harbour_report(),)).annexes[0].blocks
    assert [note.text for note in blocks[3].notes] == [
        "→ K2",
        "→ Brief S1",
        "Q1 Ana Sörley, told reporters",
        "Q2 Ana Sörley",
        "F1",
    ]
    assert [note.target.anchor for note in blocks[3].notes if note.target][:3] == ["k2", "brief-s1", "s1-q1"]


def test_a_setting_from_the_beginning_of_a_sentence_is_written_small_in_the_margin():
    content = compose(
        (annotated("{setting next|In that letter}, {PER a|Ida Low} promised {partial a|“fair trade”}."),)
    )
    assert content.annexes[0].blocks[0].notes[-1].text == "Q1 Ida Low, in that letter"
    assert content.quotations[0].setting == "In that letter"


def test_the_cells_of_a_table_row_share_a_number_and_one_anchor():
    text = "Year\tShare"
    cells = tuple(
        Segment(span, Role.TABLE_CELL, number=1, row=1, column=column, sentences=(span,))
        for column, span in enumerate((Span(0, 4), Span(5, 10)), 1)
    )
    document = AnnotatedDocument(Document(1, "t.md", "", "text/markdown", text), Segmentation(cells))
    blocks = compose((document,)).annexes[0].blocks
    assert [(block.number, block.anchor, block.column) for block in blocks] == [(1, "s1-p1", 1), (1, "", 2)]


def test_a_text_without_segments_is_still_annexed():
    document = AnnotatedDocument(Document(1, "t.txt", "", "text/plain", "Some words."))
    assert [block.text for block in compose((document,)).annexes[0].blocks] == ["Some words."]


def test_the_links_of_a_text_stand_below_it_with_their_addresses() -> None:
    plain = annotated("One day. See the council page now.", path="a.md")
    link = Link(Span(13, 29), "https://example.org/bridge")
    document = replace(plain, document=replace(plain.document, links=(link,)))
    content = compose((document,))
    (kept,) = content.annexes[0].links
    assert (kept.words.text, kept.words.locator.label, kept.address) == (
        "the council page",
        "S1 ¶1",
        link.address,
    )
    part = next(part for part in render_texts(content) if part.key == "annex-s1")
    assert "the council page: https://example.org/bridge" in part.html
    verify_content(content, (document,))
