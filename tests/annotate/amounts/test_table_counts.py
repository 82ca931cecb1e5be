"""Bare numbers in the cells of a table."""

import pytest

from flows.annotate import annotate_document
from flows.ingest import document_from_record
from flows.model.annotation import AmountType
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
        (("10.8M|People in need", "3.7M|Displaced", "15,172|Killed"), ["10.8M", "3.7M", "15,172"]),
        (("412|Ferries", "57|Trawlers", "12|Tugs"), ["412", "57", "12"]),
        (("412|Ferries|Arden", "57|Trawlers|Selm", "12|Tugs|Orn"), []),
        (("Number|Item", "412|Ferries", "57|Trawlers"), []),
        (("12|Chapter", "57|Section", "14|Annex"), []),
        (("Division|May|June", "Food|0.1|-0.8", "Fuel|−2.2|–3.1"), ["0.1", "-0.8", "−2.2", "–3.1"]),
        (("Growth|Spring", "Year-on-year|2.4", "Month on month|0.3"), ["2.4", "0.3"]),
        (("Port|Plan year", "Arden|3", "Skerra|7"), []),
        (("Ship|2024|2025", "Ferries|23*|1,204†", "Trawlers|7 **|9"), ["23", "1,204", "7", "9"]),
        (("Item|2026 previous guidance", "Ferries|23", "Trawlers|7"), ["23", "7"]),
        (("Ward|CU|NR|SD", "Arden|5|6|2", "Skerra|6|5|2"), ["5", "6", "2", "6", "5", "2"]),
        (("Ward|NR|Seats", "Arden|31|14", "Skerra|12|15"), ["14", "15"]),
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


def test_of_a_table_without_end_the_totals_are_figures() -> None:
    rows = [f"Ferry {chr(65 + n)}|{n * 37 + 11}|{n * 5 + 3}|{n * 42 + 14}" for n in range(20)]
    counted = counted_in_tables(table("Ship|Crew|Mates|Total", *rows, "Total|7250|1010|8260"))
    assert counted == [*(str(n * 42 + 14) for n in range(20)), "7250", "1010", "8260"]


@pytest.mark.parametrize("year", ["2026", "2026 (p)", "2026r", "2026*", "2026 (provisional)"])
def test_a_year_with_a_mark_heads_its_row(year: str) -> None:
    assert counted_in_tables(table("Year|Boats|Crews", "2024|41|12", f"{year}|44|17")) == [
        "41",
        "12",
        "44",
        "17",
    ]


def shares_in(*rows: str) -> list[str]:
    text = table(*rows, *(["Dories" + "|n.m." * rows[0].count("|")] * 2))
    document = Document(1, "a", "", "text/plain", text)
    found = annotate_document(document, segment_document(document)[0])[0].annotations
    return [amount.span.of(text) for amount in found.amounts if amount.type is AmountType.PERCENT]


@pytest.mark.parametrize(
    ("rows", "shares"),
    [
        (("Region|Phase 3|Phase 3+ (%)", "Bay|290,000|39"), ["39"]),
        (("Item|This year", "Boats|41", "Fatality, per cent|50"), ["50"]),
        (("Item|5% band", "Boats|41"), ["5%"]),
        (("Item|Change, percentage points", "Boats|41"), []),
    ],
)
def test_numbers_under_a_percent_sign_are_shares(rows: tuple[str, ...], shares: list[str]) -> None:
    assert shares_in(*rows) == shares


def in_units(*rows: str) -> list[tuple[str, str | None, str]]:
    text = table(*rows, *(["Dories" + "|n.m." * rows[0].count("|")] * 2))
    document = Document(1, "a", "", "text/plain", text)
    found = annotate_document(document, segment_document(document)[0])[0].annotations
    return [(amount.span.of(text), amount.value, amount.iso) for amount in found.amounts]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (("£m|This year|Last year", "Revenue|312.4|296"),
         [("312.4", "312400000", "GBP"), ("296", "296000000", "GBP")]),
        (("$ million|This year", "Revenue|312.4", "Net loss|(6)"),
         [("312.4", "312400000", "USD"), ("(6)", "-6000000", "USD")]),
        (("Item|2026 (€bn)|Crew", "Revenue|3|12"), [("3", "3000000000", "EUR"), ("12", "12", "")]),
        (("Item|This year", "Revenue (USD ’000)|312", "Boats|41"), [("312", "312000", "USD"), ("41", "41", "")]),
        # What is no sum.
        (("£m|This year|Change %", "Revenue|312|5.5"), [("312", "312000000", "GBP"), ("5.5", "5.5", "")]),
        (("£m|This year", "Number of boats|12"), [("12", "12", "")]),
        (("NOK m|2025", "EPS (NOK)|6.90", "Sales|12"), [("6.90", "6.9", ""), ("12", "12000000", "NOK")]),
        (("NOK m|2025", "Catch of cod (NOK)|6.90"), [("6.90", "6.9", "")]),
        (("Item|This year", "Boats at 4m|12"), [("12", "12", "")]),
    ],
)  # fmt: skip
def test_the_unit_that_a_table_states(
    rows: tuple[str, ...], found: list[tuple[str, str | None, str]]
) -> None:
    assert in_units(*rows) == found


PARTIES = ("Party|2024|2026|Seats", "Union|31.2|28.9|14", "Renewal|22.7|25.8|12")


@pytest.mark.parametrize(
    ("caption", "shares"),
    [
        ("## Votes, per cent, by party", ["31.2", "28.9", "22.7", "25.8"]),
        ("## Votes (%)", ["31.2", "28.9", "22.7", "25.8"]),
        ("## Votes in per cent", ["31.2", "28.9", "22.7", "25.8"]),
        ("## Votes by party", []),
        ("## A 5 per cent threshold", []),
    ],
)
def test_a_caption_tells_that_a_table_is_of_shares(caption: str, shares: list[str]) -> None:
    rows = "\n".join(f"|{row}|" for row in (PARTIES[0], "-|-|-|-", *PARTIES[1:]))
    document = document_from_record(
        1, "a", f"# The vote\n\nIt was close.\n\n{caption}\n\n{rows}\n", "2026-11-16"
    )
    found = annotate_document(document, segment_document(document)[0])[0].annotations
    percents = (a for a in found.amounts if a.type is AmountType.PERCENT)
    assert [a.span.of(document.text) for a in percents if "5 per" not in a.span.of(document.text)] == shares
