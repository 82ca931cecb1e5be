"""Number formats -> what a cell shows."""

import pytest

from flows.ingest.office.number_formats import BUILT_IN, shown_number

MONEY = '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)'


@pytest.mark.parametrize(
    ("stored", "code", "shown"),
    [
        ("1250", "General", "1250"),
        ("0.3333333333333333", "General", "0.3333333333"),
        ("12.10", "General", "12.1"),
        ("1e15", "General", "1000000000000000"),
        ("0.1250000000000001", "0.0%", "12.5%"),
        ("2.675", "0.00", "2.68"),
        ("-0.001", "0.0", "0.0"),
        ("1250", "#,##0", "1,250"),
        ("1234.5", "#,##0.##", "1,234.5"),
        ("1234567", '#,##0.0,," million"', "1.2 million"),
        ("7", "000", "007"),
        ("-300", "#,##0;(#,##0)", "(300)"),
        ("-5", "#,##0;[Red]-#,##0", "-5"),
        ("0", '0;-0;"none"', "none"),
        ("1234.5", MONEY, "$1,234.50"),
        ("0", MONEY, "$-"),
        ("12", "[$€-407]#,##0", "€12"),
        ("12.5", '0.0"°C"', "12.5°C"),
        ("7", 'General" km"', "7 km"),
        ("3", '0 "days; nights"', "3 days; nights"),
    ],
)
def test_numbers_are_shown_as_their_format_says(stored: str, code: str, shown: str) -> None:
    assert shown_number(stored, code) == shown


@pytest.mark.parametrize(
    ("stored", "code", "shown"),
    [
        ("45000", "d mmmm yyyy", "15 March 2023"),
        ("45000", "[$-409]d\\-mmm\\-yy;@", "15 Mar 2023"),
        ("45000", "dddd, d mmmm yyyy", "Wednesday, 15 March 2023"),
        ("45000.25", "d mmm yyyy h:mm AM/PM", "15 Mar 2023 06:00"),
        ("45000", "mmm-yy", "Mar 2023"),
        ("45000", "yyyy", "2023"),
        ("45000", "dd/mm/yyyy", "2023-03-15"),
        ("45000", "mm/dd/yy", "2023-03-15"),
        ("45000", "mm/yyyy", "2023-03"),
        ("45000", BUILT_IN[14], "2023-03-15"),
        ("45000.6041666667", "dd/mm/yyyy hh:mm", "2023-03-15 14:30"),
        ("0.4", "h:mm", "09:36"),
        ("1.5625", "[h]:mm", "37:30"),
        ("1", "yyyy-mm-dd", "1900-01-01"),
        ("61", "yyyy-mm-dd", "1900-03-01"),
    ],
)
def test_days_and_hours(stored: str, code: str, shown: str) -> None:
    assert shown_number(stored, code) == shown


def test_days_of_old_macintosh_workbooks_count_from_1904() -> None:
    assert shown_number("43538", "yyyy-mm-dd", from_1904=True) == "2023-03-15"


@pytest.mark.parametrize(
    ("stored", "code", "shown"),
    [
        ("words", "0", "words"),
        ("NaN", "0", "NaN"),
        ("12345", "0.00E+00", "12345"),
        ("0.5", "# ?/?", "0.5"),
        ("5551234", "000\\-0000", "5551234"),
        ("-1", "yyyy-mm-dd", "-1"),
        ("99999999", "d mmmm yyyy", "99999999"),
        ("5", "", "5"),
        ("5", ";;;", ""),
        ("5", "0" * 300, "5".zfill(255)),
    ],
)
def test_what_cannot_be_shown_so_is_shown_plainly(stored: str, code: str, shown: str) -> None:
    assert shown_number(stored, code) == shown
