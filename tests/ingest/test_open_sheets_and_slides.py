"""OpenDocument spreadsheets, presentations and charts -> what they show, and what was left out."""

from flows.ingest.text.read_text import ReadText
from flows.model.document import Role
from tests.support.ingested import read_alone, shown_blocks
from tests.support.office_files import open_document_file

ODS = "application/vnd.oasis.opendocument.spreadsheet"
ODP = "application/vnd.oasis.opendocument.presentation"
HIDING = (
    '<style:style style:name="unseen" style:family="table"><style:table-properties table:display="false"/></style:style>'
    '<style:style style:name="skipped" style:family="drawing-page">'
    '<style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
)


def _read(media_type: str, kind: str, body: str, **members: str) -> ReadText:
    content = open_document_file(body, HIDING, kind=kind, **{"mimetype": media_type, **members})
    return read_alone(content, media_type)


def _cell(words: str, kind: str = "string", more: str = "") -> str:
    return f'<table:table-cell office:value-type="{kind}"{more}><text:p>{words}</text:p></table:table-cell>'


def _row(*cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def _sheet(name: str, *rows: str, style: str = "", columns: str = "") -> str:
    return (
        f'<table:table table:name="{name}" table:style-name="{style}">{columns}{"".join(rows)}</table:table>'
    )


EMPTY = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>'


def test_a_sheet_is_its_table_with_the_text_around_it() -> None:
    table = _sheet(
        "Sheet1",
        _row(_cell("Cases by lake")),
        _row("<table:table-cell/>"),
        _row(_cell("Lake"), _cell("Cases")),
        _row(_cell("Holm"), _cell("1,250", "float")),
        _row(_cell("Skerra"), _cell("", "float"), _cell("7", "float", ' table:number-columns-repeated="2"')),
        _row(_cell("Provisional.")),
        EMPTY,
    )
    found = _read(ODS, "spreadsheet", table)
    assert found.text == "Cases by lake\n\nLake\tCases\nHolm\t1,250\nSkerra\t7\t7\n\nProvisional."
    assert [b.column for b in found.blocks if b.row == 3] == [1, 3, 4]
    assert [b.span.of(found.text) for b in found.blocks if b.header] == ["Lake", "Cases"]
    assert found.problems == ()


def test_what_is_hidden_in_a_spreadsheet_is_left_out_and_noted() -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    first = _sheet("Cases", _row(_cell("a"), _cell("1", "float"), _cell("2", "float")), columns=columns)
    second = _sheet(
        "Money", _row(_cell("b"), _cell("3", "float")), _row(_cell("c"), more=' table:visibility="filter"')
    )
    found = _read(ODS, "spreadsheet", first + second + _sheet("Raw", _row(_cell("no")), style="unseen"))
    assert shown_blocks(found) == [
        (Role.HEADING, "Cases"),
        (Role.TABLE_CELL, "a"),
        (Role.TABLE_CELL, "2"),
        (Role.HEADING, "Money"),
        (Role.TABLE_CELL, "b"),
        (Role.TABLE_CELL, "3"),
    ]
    assert [p.message for p in found.problems] == [
        "It has hidden sheets (1), which were left out.",
        "It has hidden rows or columns, which were left out.",
    ]


def _slide(*frames: str, style: str = "", notes: str = "") -> str:
    spoken = f'<presentation:notes><drawing:frame presentation:class="notes">{notes}</drawing:frame></presentation:notes>'
    return f'<drawing:page drawing:style-name="{style}">{"".join(frames)}{spoken if notes else ""}</drawing:page>'


def _frame(words: str, kind: str = "") -> str:
    held = f' presentation:class="{kind}"' if kind else ""
    return (
        f"<drawing:frame{held}><drawing:text-box><text:p>{words}</text:p></drawing:text-box></drawing:frame>"
    )


def test_slides_are_pages_with_their_titles_first() -> None:
    found = _read(
        ODP,
        "presentation",
        _slide(_frame("Water plan", "title"))
        + _slide(_frame("Not shown", "title"), style="skipped")
        + _slide(
            _frame("The dam opens."),
            _frame("What is decided", "title"),
            notes="<text:p>Say nothing.</text:p>",
        ),
    )
    assert shown_blocks(found) == [
        (Role.TITLE, "Water plan"),
        (Role.HEADING, "What is decided"),
        (Role.PARAGRAPH, "The dam opens."),
    ]
    assert found.page_starts == (0, 10, 10)
    assert [p.message.partition(",")[0] for p in found.problems] == [
        "It has hidden slides (1)",
        "It has speaker's notes",
    ]


def _chart(kind: str) -> str:
    rows = (
        f"<table:table-header-rows>{_row('<table:table-cell/>', _cell('2025'))}</table:table-header-rows>"
        f"<table:table-rows>{_row(_cell('Holm'), _cell('0.31', 'float'))}</table:table-rows>"
    )
    chart = (
        f'<chart:chart chart:class="chart:{kind}"><chart:title><text:p>Rain</text:p></chart:title>'
        f'<table:table table:name="local-table">{rows}</table:table></chart:chart>'
    )
    spaces = " ".join(f'xmlns:{name}="{name}"' for name in ("office", "chart", "table", "text"))
    return f"<office:document-content {spaces}><office:body><office:chart>{chart}</office:chart></office:body></office:document-content>"


def test_a_chart_is_the_table_that_it_draws() -> None:
    held = '<drawing:frame><drawing:object xlink:href="./Object {}"/></drawing:frame>'
    frames = "".join(held.format(number) for number in (1, 2, 3))
    found = _read(
        ODP,
        "presentation",
        _slide(frames),
        **{"Object 1/content.xml": _chart("bar"), "Object 2/content.xml": _chart("scatter")},
    )
    assert found.text == "Rain\n\n2025\nHolm\t0.31"
    assert [p.message for p in found.problems] == ["It has charts (1) that are not read."]
