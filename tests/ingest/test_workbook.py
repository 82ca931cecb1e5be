"""Workbooks -> their tables as they are shown, the text around them, and what was left out."""

from flows.model.document import Role
from tests.support.ingested import read_alone, shown_blocks
from tests.support.slides_and_sheets import XLSX, box, element, number, relations, sheet, workbook_file

CASES = [
    ["Table 1. Cases by district, as of 20 November 2026"],
    [],
    ["District", "Cases", "Fatality", "First case"],
    ["Holm", number("B4", "1250", 1), number("C4", "0.0125", 2), number("D4", "46298", 3)],
    ["Skerra", number("B5", "87", 1), "", number("D5", "46304", 3)],
    ["Figures are provisional."],
]
FORMATS = ("#,##0", "0.0%", "d mmmm yyyy")


def test_a_sheet_is_its_table_with_the_text_around_it() -> None:
    found = read_alone(workbook_file({"Sheet1": sheet(CASES)}, FORMATS), XLSX)
    assert found.text == (
        "Table 1. Cases by district, as of 20 November 2026\n\n"
        "District\tCases\tFatality\tFirst case\nHolm\t1,250\t1.3%\t3 October 2026\nSkerra\t87\t9 October 2026\n\n"
        "Figures are provisional."
    )
    cells = [(b.row, b.column, b.header) for b in found.blocks if b.role is Role.TABLE_CELL]
    assert cells[:4] == [(1, 1, True), (1, 2, True), (1, 3, True), (1, 4, True)]
    assert cells[8:] == [(3, 1, False), (3, 2, False), (3, 4, False)]
    assert found.problems == ()


def test_sheets_are_headed_by_their_names_where_there_are_several() -> None:
    rows = [
        ["Item", "<c r='B1'><v>2025</v></c>", "<c><v>2026</v></c>"],
        ["Vaccines", number("B2", "4"), number("C2", "5")],
    ]
    found = read_alone(
        workbook_file(
            {"Cases": sheet(CASES), "Money": sheet(rows), "-Raw": sheet([["no"]]), "Blank": sheet([])},
            FORMATS,
        ),
        XLSX,
    )
    heads = [text for role, text in shown_blocks(found) if role is Role.HEADING]
    assert heads == ["Cases", "Money"]
    assert [b.span.of(found.text) for b in found.blocks if b.header][-3:] == ["Item", "2025", "2026"]
    assert [p.message for p in found.problems] == ["It has hidden sheets (1), which were left out."]


def test_cells_of_every_kind() -> None:
    strings = ["shared", "<si><r><t>in </t></r><r><t>runs</t></r><rPh><t>said</t></rPh></si>"]
    rows = [
        ['<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>', '<c r="C1" t="s"><v>9</v></c>'],
        ['<c r="A2" t="b"><v>1</v></c>', '<c r="B2" t="e"><v>#N/A</v></c>', '<c r="C2" t="str"><f>A1</f><v>made</v></c>'],
        ['<c r="A3"><f>1+1</f></c>', '<c r="B3" s="77"><v>5</v></c>', '<c r="AA3" t="d"><v>2026-11-20</v></c>'],
    ]  # fmt: skip
    found = read_alone(workbook_file({"S": sheet(rows)}, (), strings), XLSX)
    assert found.text == "shared\tin runs\nTRUE\t#N/A\tmade\n5\t2026-11-20"
    assert [b.column for b in found.blocks if b.row == 3] == [2, 27]
    assert [p.message for p in found.problems] == [
        "1 formulas in it have no stored result and are not shown."
    ]


def test_hidden_rows_and_columns_are_left_out_and_noted() -> None:
    rows = [["a", number("B1", "1"), number("C1", "2")], ["b", number("B2", "3"), number("C2", "4")]]
    hidden = sheet(rows, '<cols><col min="2" max="2" hidden="1"/></cols>').replace(
        '<row r="2">', '<row r="2" hidden="1">'
    )
    found = read_alone(workbook_file({"S": hidden}), XLSX)
    assert found.text == "a\t2"
    assert [p.message for p in found.problems] == ["It has hidden rows or columns, which were left out."]


def test_two_tables_on_a_sheet_are_two() -> None:
    rows = [["a", number("B1", "1")], [], ["b", number("B3", "2")]]
    found = read_alone(workbook_file({"S": sheet(rows)}), XLSX)
    assert found.text == "a\t1\n\nb\t2"


def test_boxes_and_comments() -> None:
    drawing = element("wsDr", box("A word on method").replace("p:sp", "sp").replace("p:txBody", "txBody"))
    found = read_alone(
        workbook_file(
            {"S": sheet([["a", number("B1", "1")]])},
            **{"xl/worksheets/_rels/sheet1.xml.rels": relations(rId1="drawing:../drawings/d.xml"),
               "xl/drawings/d.xml": drawing, "xl/comments1.xml": "<comments/>"},
        ),
        XLSX,
    )  # fmt: skip
    assert found.text == "a\t1\n\nA word on method"
    assert [p.message for p in found.problems] == ["It has comments, which were left out."]
