"""Bare numbers in the cells of a table."""

import pytest

from flows.annotate import annotate_document
from flows.model.document import Document
from flows.segment import segment_document


def counted_in_tables(*tables: str) -> list[str]:
    text = "\n\nA line of prose stands between the tables.\n\n".join(tables)
    document = Document(1, "a", "", "text/plain", text)
    found = annotate_document(document, segment_document(document)[0])[0].annotations
    return [amount.span.of(text) for amount in found.amounts]


def table(*rows: str) -> str:
    return "\n".join("\t".join(row.split("|")) for row in rows)


@pytest.mark.parametrize(
    ("rows", "counted"),
    [
        (("Item|Number", "Ferries|23", "Trawlers|7"), ["23", "7"]),
        (("Ship|2024|2025", "Ferries|23|1,204", "Trawlers|7|9"), ["23", "1,204", "7", "9"]),
        (("Year|Cargo", "2023|410", "2024|389"), ["410", "389"]),
        (("Item|No. of berths", "Quay|4", "Pier|3"), ["4", "3"]),
        (("Chapter|Page", "Ferries|23", "Trawlers|7"), []),
        (("Port|Rank in 2024", "Arden|3", "Skerra|7"), []),
        (("Office|Number", "Telephone|5551234", "Fax|5551235"), []),
        (("Port|Founded", "Arden|1920", "Skerra|1876"), []),
        (("1|Ferries", "2|Trawlers", "3|Tugs"), []),
        (("Port|Place", "Arden|1", "Skerra|2"), []),
        (("1|2", "3|4", "5|7"), []),
    ],
)
def test_bare_numbers_in_a_table_count_what_the_row_says(rows: tuple[str, ...], counted: list[str]) -> None:
    assert counted_in_tables(table(*rows)) == counted


def test_a_table_without_end_is_no_list_of_figures() -> None:
    rows = [f"Ferry {chr(65 + n // 26)}{chr(65 + n % 26)}|{n * 37 + 11}" for n in range(60)]
    assert counted_in_tables(table("Ship|Crew", *rows)) == []
    assert counted_in_tables(table("Ship|Crew", *rows[:5]), table("Ship|Length", *rows[5:8])) != []


def values_in_table(*rows: str) -> list[tuple[str, str | None]]:
    text = table(*rows, *(["Dories" + "|n.m." * rows[0].count("|")] * 2))
    document = Document(1, "a", "", "text/plain", text)
    found = annotate_document(document, segment_document(document)[0])[0].annotations
    return [(amount.span.of(text), amount.value) for amount in found.amounts]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (("Item|This year|Last year", "Net profit (loss)|(184)|121"), [("(184)", "-184"), ("121", "121")]),
        (("Item|This year|Change", "Revenue|1,092|(18%)"), [("1,092", "1092"), ("(18%)", "-18")]),
        (("Item|This year|Last year", "Cash flow|(12)|(2.5)"), [("(12)", "-12"), ("(2.5)", "-2.5")]),
        (("Item|This year", "Earnings|($40 million)"), [("($40 million)", "-40000000")]),
        # In other tables a share, an error or a note stands in brackets.
        (("Group|Boats (number)|Share", "Ferries|23|(18%)"), [("23", "23"), ("18%", "18")]),
        (("Term|Coefficient on income", "Tonnage|(184)"), []),
        (("Ship|Crew", "Ferries|(184)"), []),
    ],
)
def test_brackets_in_accounts_are_losses(rows: tuple[str, ...], found: list[tuple[str, str | None]]) -> None:
    assert values_in_table(*rows) == found


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (("Plan|Now|Before", "Ore (kt)|305–320|330–350"), [("305–320", "305/320"), ("330–350", "330/350")]),
        (("Plan|Now", "Cost per boat|2.35–2.45"), [("2.35–2.45", "2.35/2.45")]),
        (("Plan|Now", "Boats|20 to 30"), [("20 to 30", "20/30")]),
        (("Match|Score", "Arden|14–21"), []),
        (("Match|Final", "Arden|1–3"), []),
        (("Match|Final", "Arden|52–48"), []),
        (("Chapter|Pages", "Ferries|23–31"), []),
        (("Ship|In service", "Skua|1998–2014"), []),
    ],
)
def test_ranges_in_a_table_are_figures(rows: tuple[str, ...], found: list[tuple[str, str | None]]) -> None:
    assert values_in_table(*rows) == found
