"""Lines above a title that name the paper, its part, its issue or the message of a wire."""

import pytest

from flows.english.mastheads import issuer_with_kind, paper_of_section, stands_above_title


@pytest.mark.parametrize(
    "line",
    [
        "Business",
        "BUSINESS & DIPLOMACY",
        "Arden Window — Diplomacy",
        "World > Eurasia",
        "Home / News / Rivers",
        "December 2026 issue",
        "Spring 2026 edition",
        "BC-CHINA-TRADE",
        "BC-USA-PIERS/DEALS (UPDATE 1)",
        "NPA 2140 23/11 RAIL Crash LEAD",
        "Arden Police - Media Statement 4",
        "Union of Dockers – press statement, 24 November 2026, 04:45",
    ],
)
def test_lines_that_stand_above_a_title(line: str) -> None:
    assert stands_above_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "Business leaders warn of a pier tax",
        "China-US trade",
        "The December issue",
        "Pier gives way – ferry lost",
        "Arden – the pier and what it costs",
        "NPA 2140",
        "AL-SHABAAB TAKES TOWN",
        "Leaders agree - statement of five presidents",
        "Opinions differ",
    ],
)
def test_lines_that_may_be_titles(line: str) -> None:
    assert not stands_above_title(line)


def test_the_names_in_such_lines() -> None:
    assert paper_of_section("Arden Window — Diplomacy") == "Arden Window"
    assert not paper_of_section("Business & Politics")
    assert issuer_with_kind("Central Bank of Arvenia – Questions and answers") == "Central Bank of Arvenia"
    assert not issuer_with_kind("Harbour tax – Questions and answers")
