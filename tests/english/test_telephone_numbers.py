"""Telephone numbers, told by their form or by the line that they stand in."""

import pytest

from flows.english.telephone_numbers import TELEPHONE, TELEPHONE_BEGUN, TELEPHONE_IN_LINE


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("call +44 (0)20 7946 0100 now", "+44 (0)20 7946 0100"),
        ("call +442079460100 now", "+442079460100"),
        ("Tel: 020 7946 0100", "Tel: 020 7946 0100"),
        ("Tel. 5550199", "Tel. 5550199"),
        ("Press office (020) 7946 0100", "(020) 7946 0100"),
        ("Budget up by +12 500 000", None),
        ("A change of +3 -1", None),
        ("Mobile 5G in Arden", None),
        ("Phone 12 is sold", None),
        ("202-555-0199", None),
    ],
)
def test_numbers_told_by_their_form(words: str, number: str | None) -> None:
    found = TELEPHONE.search(words)
    assert (found[0] if found else None) == number


@pytest.mark.parametrize("words", ["+44 20 7946 0100", "202-555-0199", "(202) 555-0199", "020 7946 0100"])
def test_numbers_told_by_their_line(words: str) -> None:
    assert TELEPHONE_IN_LINE.search(words)


@pytest.mark.parametrize(
    ("words", "begun"), [("+44 (0)", True), ("ring 020 7946 ", True), ("+1 202 ", True), ("in May ", False)]
)
def test_what_stands_before_the_last_digits_of_a_number(words: str, *, begun: bool) -> None:
    assert (TELEPHONE_BEGUN.search(words) is not None) is begun
