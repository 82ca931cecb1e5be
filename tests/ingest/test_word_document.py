"""Word documents -> their text as a reader of the printed page sees it, its structure, and what was left out."""

import pytest

from flows.ingest.text.assembling import Shape
from flows.ingest.text.given_text import settle_labels
from flows.ingest.text.page_blocks import PageBlock
from flows.model.document import Document, Role
from flows.model.problems import Severity
from tests.support.ingested import read, read_alone, shown_blocks
from tests.support.office_files import DOCX, core_properties, paragraph, word_file


def read_word(body: str, **parts: str | bytes) -> Document:
    return read(word_file(body, **parts), DOCX)[0]


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def test_styles_give_roles_whatever_they_are_called_here() -> None:
    document = read_word(
        paragraph("Water plan", "Titel")
        + paragraph("Why", "U1")
        + paragraph("It  rained\n a lot.")
        + paragraph("Where", "Own")
        + paragraph("“Here.”", "Z")
        + paragraph("Figure 1. A dam", "B")
    )
    assert shown_blocks(document) == [
        (Role.TITLE, "Water plan"),
        (Role.HEADING, "Why"),
        (Role.PARAGRAPH, "It rained a lot."),
        (Role.HEADING, "Where"),
        (Role.QUOTATION, "“Here.”"),
        (Role.CAPTION, "Figure 1. A dam"),
    ]
    assert [b.level for b in document.blocks if b.role is Role.HEADING] == [1, 2]
    assert document.metadata.value("title") == "Water plan"


def test_numbers_that_word_counts_are_text_where_printing_would_not_bring_them_back() -> None:
    document = read_word(
        paragraph("Scope", "U1", (3, 0))
        + paragraph("Terms", "U2", (3, 1))
        + paragraph("one", number=(2, 0))
        + paragraph("first", number=(2, 1))
        + paragraph("second", number=(2, 1))
        + paragraph("two", number=(2, 0))
        + paragraph("Between.")
        + paragraph("three", number=(2, 0))
        + paragraph("point", number=(1, 0))
    )
    assert [(b.role, b.ordered, b.level, b.span.of(document.text)) for b in document.blocks] == [
        (Role.TITLE, False, 1, "1 Scope"),
        (Role.HEADING, False, 2, "1.1 Terms"),
        (Role.LIST_ITEM, True, 1, "one"),
        (Role.LIST_ITEM, False, 2, "(a) first"),
        (Role.LIST_ITEM, False, 2, "(b) second"),
        (Role.LIST_ITEM, True, 1, "two"),
        (Role.PARAGRAPH, False, 0, "Between."),
        (Role.LIST_ITEM, False, 1, "3. three"),
        (Role.LIST_ITEM, False, 1, "point"),
    ]


def test_tables_keep_their_cells_and_merged_ones_their_places() -> None:
    document = read_word(
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
        + cell("Item", '<w:vMerge w:val="restart"/>')
        + cell("Cost", '<w:gridSpan w:val="2"/>')
        + cell("Year")
        + "</w:tr><w:tr>"
        + cell("", "<w:vMerge/>")
        + cell("1")
        + cell("2")
        + cell("2025")
        + "</w:tr></w:tbl>"
    )
    assert [(b.row, b.column, b.header, b.span.of(document.text)) for b in document.blocks] == [
        (1, 1, True, "Item"),
        (1, 2, True, "Cost"),
        (1, 4, True, "Year"),
        (2, 2, False, "1"),
        (2, 3, False, "2"),
        (2, 4, False, "2025"),
    ]


def test_a_table_of_one_cell_is_a_frame() -> None:
    document = read_word(f"<w:tbl><w:tr>{cell('Only words.')}</w:tr></w:tbl>")
    assert shown_blocks(document) == [(Role.PARAGRAPH, "Only words.")]


def test_a_footnote_stands_behind_its_paragraph() -> None:
    body = '<w:p><w:r><w:t>The plan</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> works.</w:t></w:r></w:p>'
    notes = f'<w:footnote w:type="separator" w:id="0">{paragraph("----")}</w:footnote><w:footnote w:id="2">{paragraph("So they say.")}</w:footnote>'
    document = read_word(body + paragraph("On."), footnotes=notes)
    assert shown_blocks(document) == [
        (Role.PARAGRAPH, "The plan¹ works."),
        (Role.FOOTNOTE, "¹ So they say."),
        (Role.PARAGRAPH, "On."),
    ]


def test_notes_are_numbered_as_they_are_referred_to_unless_they_have_a_mark_of_their_own() -> None:
    body = (
        '<w:p><w:r><w:t>One.</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>'
        '<w:p><w:r><w:t>Two</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r></w:p>'
        '<w:p><w:r><w:t>Three.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    )
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(words)}</w:footnote>'
        for number, words in ((2, "Third."), (3, "* Second."), (7, "First."))
    )
    assert [text for _, text in shown_blocks(read_word(body, footnotes=notes))] == [
        "One.¹",
        "¹ First.",
        "Two*",
        "* Second.",
        "Three.²",
        "² Third.",
    ]


def test_text_boxes_are_read_once_and_pictures_are_mentioned() -> None:
    box = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    body = (
        f'<w:p xmlns:mc="m"><w:r><w:t>Out.</w:t><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        '<w:p xmlns:wp="p" xmlns:pic="i"><w:r><w:drawing><wp:docPr descr="A dam in spring"/><pic:pic/></w:drawing></w:r></w:p>'
        '<w:p xmlns:pic="i"><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>'
    )
    document, problems = read(word_file(body), DOCX)
    assert shown_blocks(document) == [
        (Role.PARAGRAPH, "Out."),
        (Role.PARAGRAPH, "In the box."),
        (Role.CAPTION, "A dam in spring"),
    ]
    assert any("1 pictures" in p.message for p in problems)


@pytest.mark.parametrize(
    ("body", "text", "noticed"),
    [
        ("<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>", "new", "tracked"),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret </w:t></w:r><w:r><w:t>shown</w:t></w:r></w:p>", "shown", "hidden"),
        (
            "<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:t>shown</w:t></w:r></w:p>",
            "shown",
            "",
        ),
        ("<w:sdt><w:sdtContent><w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p></w:sdtContent></w:sdt>", "a b", ""),
    ],
)  # fmt: skip
def test_what_is_not_shown_is_not_read(body: str, text: str, noticed: str) -> None:
    document, problems = read(word_file(body), DOCX)
    assert document.text == text
    assert any(noticed in p.message for p in problems)


def test_properties_count_last_and_say_where_they_stand() -> None:
    properties = core_properties(
        title="Draft", creator="Jane Doe", created="2025-09-07T10:00:00Z", modified="2025-09-08T10:00:00Z"
    )
    metadata = read_word(
        paragraph("Plan", "Titel") + paragraph("By Ada Byron") + paragraph("Rain fell."),
        **{"docProps/core.xml": properties},
    ).metadata
    assert (metadata.value("title"), metadata.value("author")) == ("Plan", "Ada Byron")
    assert metadata.published is not None
    assert (metadata.published.value, metadata.published.within) == ("2025-09-07", "document properties")
    assert metadata.value("updated") == "2025-09-08"


@pytest.mark.parametrize(
    ("created", "modified", "published", "updated"),
    [
        ("2019-03-01T08:00:00Z", "2025-09-08T10:00:00Z", "2025-09-08", None),
        ("2013-12-23T23:15:00Z", "2013-12-23T23:15:00Z", None, None),
        ("2013-12-23T23:15:00Z", "2025-09-08T10:00:00Z", "2025-09-08", None),
        ("2025-03-01T08:00:00Z", "2025-09-08T10:00:00Z", "2025-03-01", "2025-09-08"),
        ("2025-09-08T08:00:00Z", "2025-09-08T10:00:00Z", "2025-09-08", None),
        ("soon", "2025-09-08T10:00:00Z", None, "2025-09-08"),
    ],
)
def test_the_day_of_a_template_is_not_that_of_the_text(
    created: str, modified: str, published: str | None, updated: str | None
) -> None:
    properties = core_properties(created=created, modified=modified)
    found = read_alone(
        word_file(paragraph("Rain fell."), **{"docProps/core.xml": properties}), DOCX
    ).properties
    assert (found.value("published"), found.value("updated")) == (published, updated)


@pytest.mark.parametrize("title", ["Microsoft Word - plan.doc", "untitled", "plan.docx", "Document1"])
def test_titles_that_programs_make_up_are_none(title: str) -> None:
    document = read_word(paragraph("Rain fell."), **{"docProps/core.xml": core_properties(title=title)})
    assert document.metadata.value("title") != title


def test_macros_are_noted_and_never_read() -> None:
    document, problems = read(
        word_file(paragraph("Rain."), **{"word/vbaProject.bin": b"Sub AutoOpen()"}), DOCX
    )
    assert document.text == "Rain."
    assert [p.severity for p in problems if "macros" in p.message] == [Severity.NOTE]


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        ("• 1. 2.", "- # #"),
        ("• • 1. • 1.", "- - # - #"),
        ("1. 2. 1. 2.", "# # 1. 2."),
        ("7. 8.", "7. 8."),
        ("(a) 1.", "(a) #"),
    ],
)
def test_a_number_is_left_to_the_list_that_counts_it(labels: str, shown: str) -> None:
    """What stands before the words of each item: "#" where the list counts it, "1." where the text itself says it."""
    items = [PageBlock(Shape(Role.LIST_ITEM, level=1), "words", label=label) for label in labels.split()]
    marks = [
        block.text.removesuffix("words").strip() or ("#" if block.shape.ordered else "-")
        for block in settle_labels(items)
    ]
    assert marks == shown.split()


@pytest.mark.parametrize(
    ("number", "shown"), [("00B0", "It was 4° cold."), ("F0B7", "It was 4 cold."), ("?", "It was 4 cold.")]
)
def test_a_character_given_by_its_number_is_read_where_it_means_something(number: str, shown: str) -> None:
    symbol = f'<w:r><w:sym w:font="Symbol" w:char="{number}"/></w:r>'
    body = (
        f"<w:p><w:r><w:t>It was 4</w:t></w:r>{symbol}<w:r><w:t xml:space='preserve'> cold.</w:t></w:r></w:p>"
    )
    assert read_word(body).text == shown


def test_a_second_line_set_as_a_title_heads_a_part() -> None:
    document = read_word(
        paragraph("Water plan", "Titel") + paragraph("It rained.") + paragraph("Annex", "Titel")
    )
    assert [role for role, _ in shown_blocks(document)] == [Role.TITLE, Role.PARAGRAPH, Role.HEADING]
