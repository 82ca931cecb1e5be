"""Presentations -> slide by slide what they show, and what was left out."""

from bisect import bisect_right

import pytest

from flows.model.document import Role
from tests.support.ingested import read_alone, shown_blocks
from tests.support.office_files import DOCX, core_properties, word_file
from tests.support.slides_and_sheets import (
    PPTX,
    box,
    chart_part,
    deck_file,
    element,
    frame,
    relations,
    slide,
)

CHART = '<c:chart r:id="rId7"/>'


def _paragraph(words: str, properties: str = "") -> str:
    return f"<a:p><a:pPr{properties}</a:pPr><a:r><a:t>{words}</a:t></a:r></a:p>"


def test_slides_have_titles_lists_and_boxes() -> None:
    found = read_alone(
        deck_file(
            slide(box("Water plan", place="ctrTitle"), box("Ministry of Water", place="subTitle", index="1")),
            slide(
                box("Source: water office"),
                box("The dam opens", _paragraph("in May", ' lvl="1">'), place="", index="1"),
                box("What is decided", place="title"),
                box("12", place="sldNum"),
                box("20/11/2026", place="dt"),
            ),
            **{
                "docProps/core.xml": core_properties(
                    title="Plan", creator="Ada Holm", created="2026-11-20T08:00:00Z"
                )
            },
        ),
        PPTX,
    )
    assert shown_blocks(found) == [
        (Role.TITLE, "Water plan"),
        (Role.PARAGRAPH, "Ministry of Water"),
        (Role.HEADING, "What is decided"),
        (Role.PARAGRAPH, "Source: water office"),
        (Role.LIST_ITEM, "The dam opens"),
        (Role.LIST_ITEM, "in May"),
    ]
    assert [b.level for b in found.blocks if b.role is Role.LIST_ITEM] == [1, 2]
    assert (found.properties.value("author"), found.properties.value("published")) == (
        "Ada Holm",
        "2026-11-20",
    )
    assert found.problems == ()


@pytest.mark.parametrize(
    ("paragraphs", "shown"),
    [
        ([_paragraph("a", "><a:buNone/>"), _paragraph("b", ">")], ["¶ a", "• b"]),
        ([_paragraph("a", '><a:buAutoNum type="arabicPeriod"/>'), _paragraph("b", '><a:buAutoNum type="arabicPeriod"/>')], ["# a", "# b"]),
        ([_paragraph("a", '><a:buAutoNum type="alphaLcParenBoth"/>'), _paragraph("b", '><a:buAutoNum type="alphaLcParenBoth"/>')], ["• (a) a", "• (b) b"]),
        ([_paragraph("a", '><a:buAutoNum type="arabicParenR" startAt="4"/>')], ["• 4) a"]),
        ([_paragraph("over 10<a:x/>", ">")], ["• over 10"]),
    ],
)  # fmt: skip
def test_a_list_on_a_slide_is_counted_as_it_says(paragraphs: list[str], shown: list[str]) -> None:
    found = read_alone(
        deck_file(slide(box("T", place="title"), box(*paragraphs, place="body", index="1"))), PPTX
    )
    marks = {(Role.PARAGRAPH, False): "¶", (Role.LIST_ITEM, True): "#", (Role.LIST_ITEM, False): "•"}
    blocks = found.blocks[1:]
    assert [f"{marks[b.role, b.ordered]} {b.span.of(found.text)}" for b in blocks] == shown


def test_a_layout_may_take_the_bullets_of_its_text_away() -> None:
    plain = "<a:lstStyle><a:lvl1pPr><a:buNone/></a:lvl1pPr></a:lstStyle>"
    layout = slide(box("Click", place="body", index="3").replace("<p:txBody>", f"<p:txBody>{plain}"))
    found = read_alone(
        deck_file(
            slide(box("Words of a caption", place="body", index="3"), box("An item", place="body", index="4")),
            **{"ppt/slides/_rels/slide1.xml.rels": relations(rId1="slideLayout:../slideLayouts/l.xml"),
               "ppt/slideLayouts/l.xml": layout},
        ),
        PPTX,
    )  # fmt: skip
    assert shown_blocks(found) == [(Role.PARAGRAPH, "Words of a caption"), (Role.LIST_ITEM, "An item")]


def test_tables_groups_pictures_and_diagrams() -> None:
    def cell(words: str, more: str = "") -> str:
        return f"<a:tc{more}><a:txBody><a:p><a:r><a:t>{words}</a:t></a:r></a:p></a:txBody></a:tc>"

    merged = ' hMerge="1"'
    table = (
        f'<a:tbl><a:tblPr firstRow="1"/><a:tr>{cell("Lake")}{cell("Level")}{cell("", merged)}</a:tr>'
        f"<a:tr>{cell('Holm')}{cell('12 m')}{cell('14 m')}</a:tr></a:tbl>"
    )
    picture = '<p:pic><p:nvPicPr><p:cNvPr id="3" descr="A dam"/></p:nvPicPr></p:pic>'
    points = element(
        "dgm:dataModel",
        '<dgm:ptLst><dgm:pt type="doc"/><dgm:pt><dgm:t><a:p><a:r><a:t>Plan</a:t></a:r></a:p></dgm:t></dgm:pt>'
        "<dgm:pt type='pres'><dgm:t><a:p><a:r><a:t>no</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>",
    )
    found = read_alone(
        deck_file(
            slide(
                frame(table),
                f"<p:grpSp>{box('In a group')}{picture}</p:grpSp>",
                frame('<dgm:relIds r:dm="rId5"/>', "How it goes"),
                picture.replace("A dam", ""),
                box("Not seen", name=' hidden="1"'),
            ),
            **{
                "ppt/slides/_rels/slide1.xml.rels": relations(rId5="diagramData:../diagrams/d.xml"),
                "ppt/diagrams/d.xml": points,
            },
        ),
        PPTX,
    )
    assert shown_blocks(found) == [
        (Role.TABLE_CELL, "Lake"),
        (Role.TABLE_CELL, "Level"),
        (Role.TABLE_CELL, "Holm"),
        (Role.TABLE_CELL, "12 m"),
        (Role.TABLE_CELL, "14 m"),
        (Role.PARAGRAPH, "In a group"),
        (Role.CAPTION, "A dam"),
        (Role.LIST_ITEM, "Plan"),
        (Role.CAPTION, "How it goes"),
    ]
    assert [b.header for b in found.blocks if b.role is Role.TABLE_CELL] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert [p.message for p in found.problems] == [
        "1 pictures in it have no description and are not mentioned."
    ]


def test_a_chart_is_the_table_that_it_draws() -> None:
    drawn = chart_part("Rain", {"2024": ["0.12", "0.2"], "2025": ["0.31", ""]}, ["Holm", "Skerra"], "0%")
    found = read_alone(
        deck_file(
            slide(frame(CHART, "Bars")),
            **{
                "ppt/slides/_rels/slide1.xml.rels": relations(rId7="chart:../charts/c.xml"),
                "ppt/charts/c.xml": drawn,
            },
        ),
        PPTX,
    )
    assert found.text.split("\n\n")[:2] == ["Rain", "2024\t2025\nHolm\t12%\t31%\nSkerra\t20%"]
    assert [(b.row, b.column, b.header) for b in found.blocks if b.header] == [(1, 2, True), (1, 3, True)]
    assert found.problems == ()


def test_a_chart_in_a_word_document_too_and_one_without_categories_is_noted() -> None:
    drawing = "<w:p><w:r><w:t>Rain fell.</w:t></w:r><w:r><w:drawing>{}</w:drawing></w:r></w:p>"
    space = 'xmlns:c="c" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    shown = "".join(drawing.format(f'<c:chart {space} r:id="rId{n}"/>') for n in (7, 8))
    parts = {
        "word/_rels/document.xml.rels": relations(rId7="chart:charts/c.xml", rId8="chart:charts/d.xml"),
        "word/charts/c.xml": chart_part("", {"": ["4"]}, ["Holm"]),
        "word/charts/d.xml": chart_part("", {"x": ["4"]}, []),
    }
    found = read_alone(word_file(shown, **parts), DOCX)
    assert found.text == "Rain fell.\n\nHolm\t4\n\nRain fell."
    assert [p.message for p in found.problems] == ["It has charts (1) that are not read."]


def test_hidden_slides_and_speakers_notes_are_left_out_and_noted_and_slides_keep_their_numbers() -> None:
    noted = slide(box("Do not say this", place="body"), box("1", place="sldNum"))
    found = read_alone(
        deck_file(
            slide(box("One", place="title")),
            slide(box("Hidden", place="title"), hidden=True),
            slide(box("Three", place="title")),
            **{"ppt/slides/_rels/slide3.xml.rels": relations(rId1="notesSlide:../notesSlides/n.xml"),
               "ppt/notesSlides/n.xml": noted},
        ),
        PPTX,
    )  # fmt: skip
    assert found.text == "One\n\nThree"
    assert [bisect_right(found.page_starts, found.text.index(words)) for words in ("One", "Three")] == [1, 3]
    assert {word for p in found.problems for word in ("hidden slides", "notes") if word in p.message} == {
        "hidden slides",
        "notes",
    }
