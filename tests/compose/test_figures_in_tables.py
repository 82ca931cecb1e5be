"""What the figures of a table say: by their row, their column and its head."""

from dataclasses import replace

import pytest

from flows.annotate import annotate_document
from flows.model.document import Document, Role
from flows.segment import segment_document
from tests.support.annotated import annotated
from tests.support.composed import compose


def test_a_figure_alone_in_its_cell_measures_what_the_row_says():
    document = annotated("{percent 25|25%}\nduty on Kazakh goods\n{percent 83|83%}\n{count 40|40}")
    segments = document.segmentation.segments
    cells = tuple(
        replace(segment, role=Role.TABLE_CELL, number=1 + i // 2, row=1 + i // 2, column=1 + i % 2)
        for i, segment in enumerate(segments)
    )
    rows = compose((replace(document, segmentation=replace(document.segmentation, segments=cells)),)).figures
    assert [(row.extract.text, row.measure) for row in rows] == [
        ("25%", "duty on Kazakh goods"),
        ("83%", ""),  # its row holds nothing but figures
        ("40", ""),
    ]


def test_the_head_of_a_column_says_what_its_figures_are_and_of_when():
    rows = "Item\nIn {date 2026|2026}\nChange\nFigure\nFares\n{percent 5|5%}\n{percent -3.1|−3.1%}\n{percent 7|7%}"
    document = annotated(rows)
    cells = tuple(
        replace(segment, role=Role.TABLE_CELL, number=1 + i // 4, row=1 + i // 4, column=1 + i % 4)
        for i, segment in enumerate(document.segmentation.segments)
    )
    content = compose((replace(document, segmentation=replace(document.segmentation, segments=cells)),))
    assert [(row.extract.text, row.measure, row.as_of) for row in content.figures] == [
        ("5%", "Fares", "2026"),
        ("−3.1%", "Fares; Change", ""),
        ("7%", "Fares", ""),
    ]


def test_a_year_with_which_a_column_compares_is_not_that_of_its_figures():
    rows = (
        "Port\nChange on {date 2024|2024} (%)\nIn {date 2025|2025}\nArden\n{percent 4.2|4.2%}\n{percent 7|7%}"
    )
    document = annotated(rows)
    cells = tuple(
        replace(segment, role=Role.TABLE_CELL, number=1 + i // 3, row=1 + i // 3, column=1 + i % 3)
        for i, segment in enumerate(document.segmentation.segments)
    )
    content = compose((replace(document, segmentation=replace(document.segmentation, segments=cells)),))
    assert [(row.extract.text, row.measure, row.as_of) for row in content.figures] == [
        ("4.2%", "Arden; Change on 2024 (%)", ""),
        ("7%", "Arden", "2025"),
    ]


def test_a_number_in_a_table_measures_what_its_row_and_column_say():
    lines = ("Ship", "{date 2024|2024}", "Share", "Ferries", "{count 23|23}", "{count 80|80}")
    document = annotated("\n".join(lines))
    cells = tuple(
        replace(segment, role=Role.TABLE_CELL, number=1 + i // 3, row=1 + i // 3, column=1 + i % 3)
        for i, segment in enumerate(document.segmentation.segments)
    )
    content = compose((replace(document, segmentation=replace(document.segmentation, segments=cells)),))
    assert [(row.extract.text, row.measure, row.as_of) for row in content.figures] == [
        ("23", "Ferries", "2024"),
        ("80", "Ferries; Share", ""),
    ]


def test_a_head_that_names_what_it_counts_beside_its_date_is_told_with_its_figures():
    lines = (
        "Ship",
        "{date 2024-Q3|Q3 2024}",
        "Returns {date 2024-Q3|Q3 2024}",
        "Year ended {date 2024|2024}",
    )
    document = annotated("\n".join((*lines, "Ferries", "{count 23|23}", "{count 80|80}", "{count 95|95}")))
    cells = tuple(
        replace(segment, role=Role.TABLE_CELL, number=1 + i // 4, row=1 + i // 4, column=1 + i % 4)
        for i, segment in enumerate(document.segmentation.segments)
    )
    content = compose((replace(document, segmentation=replace(document.segmentation, segments=cells)),))
    assert [(row.extract.text, row.measure, row.as_of) for row in content.figures] == [
        ("23", "Ferries", "the third quarter of 2024"),
        ("80", "Ferries; Returns Q3 2024", "the third quarter of 2024"),
        ("95", "Ferries", "2024"),
    ]


def test_the_first_row_of_a_table_of_facts_is_no_head():
    lines = ("Capital", "Arden", "Area", "{quantity 9 km²|9 km²}", "Head", "Lee", "Mint", "Roe")
    document = annotated("\n".join((*lines, "GDP", "{money 7 EUR|€7} ({date 2025|2025})")))
    cells = tuple(
        replace(segment, role=Role.TABLE_CELL, number=1 + i // 2, row=1 + i // 2, column=1 + i % 2)
        for i, segment in enumerate(document.segmentation.segments)
    )
    content = compose((replace(document, segmentation=replace(document.segmentation, segments=cells)),))
    assert [(row.extract.text, row.measure, row.as_of) for row in content.figures] == [
        ("9 km²", "Area", ""),
        ("€7", "GDP", "2025"),
    ]


def test_a_head_that_tells_which_figures_it_holds_stands_beside_them():
    lines = ("Ship", "Previous ({date 2024-08-05|5 August})", "{date 2024|2024}", "Ferries", "{count 23|23}")
    document = annotated("\n".join((*lines, "{count -80|(80)}")))
    cells = tuple(
        replace(segment, role=Role.TABLE_CELL, number=1 + i // 3, row=1 + i // 3, column=1 + i % 3)
        for i, segment in enumerate(document.segmentation.segments)
    )
    content = compose((replace(document, segmentation=replace(document.segmentation, segments=cells)),))
    assert [(row.extract.text, row.normalised, row.measure, row.as_of) for row in content.figures] == [
        ("23", "", "Ferries; Previous (5 August)", "5 August 2024"),
        ("(80)", "−80", "Ferries", "2024"),
    ]


def in_table(*rows: str, columns: int) -> list[tuple[str, str]]:
    """The figures of a table with what they measure; its cells are parted by " / "."""
    document = annotated("\n".join(cell for row in rows for cell in row.split(" / ")))
    cells = tuple(
        replace(
            segment,
            role=Role.TABLE_CELL,
            number=1 + i // columns,
            row=1 + i // columns,
            column=1 + i % columns,
        )
        for i, segment in enumerate(document.segmentation.segments)
    )
    content = compose((replace(document, segmentation=replace(document.segmentation, segments=cells)),))
    return [(row.extract.text, row.measure) for row in content.figures]


def test_all_labels_of_a_row_say_what_its_figure_is_and_what_stands_behind_is_printed():
    assert in_table(
        "Country / Deal / Value / Status",
        "Norland / Harbour cranes / {money 4 USD|$4 million} / Signed",
        "Westport / Gas turbines / {money 3 USD|$3 million} / Memorandum",
        columns=4,
    ) == [
        ("$4 million", "Norland; Harbour cranes; Signed"),
        ("$3 million", "Westport; Gas turbines; Memorandum"),
    ]


@pytest.mark.parametrize("nothing", ["n.m.", "n/a", "N/A", "nil", "n.a."])
def test_what_stands_in_place_of_a_figure_says_nothing_of_the_others(nothing: str):
    rows = ("Item / Now / Before / Change", f"Loss / {{count 12|12}} / {nothing} / {{count 3|3}}")
    assert in_table(*rows, columns=4) == [("12", "Loss; Now"), ("3", "Loss; Change")]


def test_the_unit_of_a_row_stands_beside_its_figures():
    assert in_table(
        "Good / Unit / Now / Before", "Tin / c/lb / {count 91|91.2} / {count 88|88.7}", columns=4
    ) == [("91.2", "Tin; c/lb; Now"), ("88.7", "Tin; c/lb; Before")]


def test_beside_a_year_the_column_says_what_its_figures_are():
    assert in_table(
        "Year / Notices / Total",
        "{date 2023|2023} / {count 41|41} / {count 66|66}",
        "Notes / None / {count 12|12}",
        columns=3,
    ) == [("41", "Notices"), ("66", "Total"), ("12", "Notes; None; Total")]


def test_the_columns_of_one_row_do_not_contradict_each_other():
    document = annotated("Port\nWeek 41\nWeek 42\nArden Hills\n{count 22|22}\n{count 41|41}")
    cells = tuple(
        replace(segment, role=Role.TABLE_CELL, number=1 + i // 3, row=1 + i // 3, column=1 + i % 3)
        for i, segment in enumerate(document.segmentation.segments)
    )
    content = compose((replace(document, segmentation=replace(document.segmentation, segments=cells)),))
    assert [(row.measure, row.conflict) for row in content.figures] == [
        ("Arden Hills; Week 41", ""),
        ("Arden Hills; Week 42", ""),
    ]


@pytest.mark.parametrize(("ships", "named"), [(30, True), (8, False)])
def test_a_table_of_more_numbers_than_are_listed_is_named_among_the_gaps(ships: int, *, named: bool):
    rows = [f"Ferry {chr(65 + n)}\t{n * 37 + 11}\t{n * 42 + 14}" for n in range(ships)]
    document = Document(1, "a.txt", "", "text/plain", "Fleet\n\n" + "\n".join(["Ship\tCrew\tTonnage", *rows]))
    read = annotate_document(document, segment_document(document)[0])[0]
    gaps = [gap.what for gap in compose((read,)).gaps]
    assert ("Tables of which only totals are listed as figures" in gaps) is named
