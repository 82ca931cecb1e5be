"""OpenDocument texts -> headings, lists, tables, notes, text boxes, and what was left out."""

import pytest

from flows.model.document import Role
from tests.support.ingested import read, shown_blocks
from tests.support.office_files import ODT, open_document_file

STYLES = (
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>'
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>'
    '<text:list-level-style-bullet text:level="2"/></text:list-style>'
)


def test_structure_is_kept() -> None:
    body = (
        '<text:p text:style-name="P1">Water<text:s text:c="3"/>plan</text:p>'
        '<text:h text:outline-level="2">Why</text:h>'
        "<text:p>Rain<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>A lot.</text:p></text:note-body></text:note> fell<text:line-break/>today.</text:p>"
        '<text:p text:style-name="P2">“Here.”</text:p>'
        '<text:list text:style-name="L1"><text:list-item><text:p>one</text:p><text:list><text:list-item>'
        "<text:p>inner</text:p></text:list-item></text:list></text:list-item>"
        "<text:list-item><text:p>two</text:p></text:list-item></text:list>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Item</text:p>"
        "</table:table-cell><table:table-cell><text:p>Cost</text:p></table:table-cell></table:table-row>"
        "</table:table-header-rows><table:table-row><table:table-cell><text:p>Dam</text:p><text:p>(old)</text:p>"
        "</table:table-cell><table:table-cell><text:p>4</text:p></table:table-cell></table:table-row></table:table>"
    )
    document, _ = read(open_document_file(body, STYLES), ODT)
    assert shown_blocks(document) == [
        (Role.TITLE, "Water plan"),
        (Role.HEADING, "Why"),
        (Role.PARAGRAPH, "Rain¹ fell today."),
        (Role.FOOTNOTE, "¹ A lot."),
        (Role.QUOTATION, "“Here.”"),
        (Role.LIST_ITEM, "one"),
        (Role.LIST_ITEM, "inner"),
        (Role.LIST_ITEM, "two"),
        (Role.TABLE_CELL, "Item"),
        (Role.TABLE_CELL, "Cost"),
        (Role.TABLE_CELL, "Dam (old)"),
        (Role.TABLE_CELL, "4"),
    ]
    items = [b for b in document.blocks if b.role is Role.LIST_ITEM]
    assert [(b.level, b.ordered) for b in items] == [(1, True), (2, False), (1, True)]
    cells = [b for b in document.blocks if b.role is Role.TABLE_CELL]
    assert [(b.row, b.column, b.header) for b in cells] == [
        (1, 1, True),
        (1, 2, True),
        (2, 1, False),
        (2, 2, False),
    ]


def _item(words: str, inner: str = "", start: str = "") -> str:
    stated = f' text:start-value="{start}"' if start else ""
    own = f"<text:p>{words}</text:p>" if words else ""
    return f"<text:list-item{stated}>{own}{inner}</text:list-item>"


def _list(*items: str, more: str = "", style: str = "L2") -> str:
    return f'<text:list text:style-name="{style}"{more}>{"".join(items)}</text:list>'


_NUMBERED = (
    '<text:list-style style:name="L2">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>'
    '</text:list-style><text:list-style style:name="L3">'
    '<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="." text:start-value="3"/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>'
)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (_list(_item("one"), _item("two")), "# one|# two"),
        (_list(_item("one")) + _list(_item("uno")), "# one|1. uno"),
        (_list(_item("one")) + "<text:p>And</text:p>" + _list(_item("two"), more=' text:continue-numbering="true"'), "# one|2. two"),
        (
            _list(_item("one"), more=' xml:id="x"') + _list(_item("uno"))
            + _list(_item("two"), more=' text:continue-list="x"'),
            "# one|1. uno|2. two",
        ),
        (_list(_item("one"), _item("seven", start="7"), _item("eight")), "# one|7. seven|8. eight"),
        (_list(_item("one", _list(_item("in"), _item("too"))), _item("two", _list(_item("in")))), "# one|(a) in|(b) too|# two|(a) in"),
        (_list(_item("one", "<text:p>more of it</text:p>"), _item("two")), "# one|2. two"),
        (_list(_item("three", _list(_item("in"), style="L3")), _item("four"), style="L3"), "III. three|III.1 in|IV. four"),
    ],
)  # fmt: skip
def test_items_have_the_numbers_that_the_file_counts(body: str, shown: str) -> None:
    """ "#" stands for a number that whoever prints the list counts."""
    document, _ = read(open_document_file(body, _NUMBERED), ODT)
    items = [b for b in document.blocks if b.role is Role.LIST_ITEM]
    assert "|".join(f"{'# ' * b.ordered}{b.span.of(document.text)}" for b in items) == shown


def test_deletions_and_comments_are_left_out_and_noted() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>old</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>Rain<office:annotation><text:p>Really?</text:p></office:annotation> fell.</text:p>"
    )
    document, problems = read(open_document_file(body), ODT)
    assert document.text == "Rain fell."
    assert {"tracked", "comments"} <= {
        word for p in problems for word in ("tracked", "comments") if word in p.message
    }


def test_boxes_are_text_and_pictures_are_what_is_said_of_them() -> None:
    body = (
        "<text:p>Out.<drawing:frame><drawing:text-box><text:p>In the box.</text:p></drawing:text-box></drawing:frame></text:p>"
        "<text:p><drawing:frame><drawing:image/><svg:desc>A dam</svg:desc></drawing:frame></text:p>"
    )
    document, _ = read(open_document_file(body), ODT)
    assert shown_blocks(document) == [
        (Role.PARAGRAPH, "Out."),
        (Role.PARAGRAPH, "In the box."),
        (Role.CAPTION, "A dam"),
    ]


def test_properties() -> None:
    meta = (
        "<dc:title>Plan</dc:title><meta:initial-creator>Ada Byron</meta:initial-creator>"
        "<meta:creation-date>2025-09-07T10:00:00</meta:creation-date><dc:date>2025-09-09T10:00:00</dc:date>"
    )
    metadata = read(open_document_file("<text:p>Rain fell.</text:p>", meta=meta), ODT)[0].metadata
    found = {name: metadata.value(name) for name in ("title", "author", "published", "updated")}
    assert found == {
        "title": "Plan",
        "author": "Ada Byron",
        "published": "2025-09-07",
        "updated": "2025-09-09",
    }
