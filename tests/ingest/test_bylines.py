"""Bylines, date lines and datelines."""

import pytest

from flows.ingest.bylines import dateline_end, read_byline, read_date_line, read_dateline, read_opening


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE", "Jane Doe"),
        ("By Jane Doe and John van der Berg", "Jane Doe and John van der Berg"),
        ("By Jane Doe, Reuters", "Jane Doe"),
        ("Author: Aigerim Seitkali", "Aigerim Seitkali"),
        ("By the time he left", None),
        ("By engaging closely with Astana, the U.S. gains.", None),
        ("By Monday all was over.", None),
    ],
)
def test_bylines(line: str, author: str | None) -> None:
    assert read_byline(line).value("author") == author


def test_a_byline_may_carry_the_date() -> None:
    metadata = read_byline("By Jane Doe | 9 September 2025")
    assert (metadata.value("author"), metadata.value("published")) == ("Jane Doe", "2025-09-09")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Friday, July 21, 2017", "2017-07-21"),
        ("Published: 9 September 2025", "2025-09-09"),
        ("Updated on September 9, 2025 at 14:05 GMT", "2025-09-09"),
        ("2025-09-09", "2025-09-09"),
        ("On September 9, 2025, they met", None),
        ("September 2025", None),
    ],
)
def test_date_lines(line: str, day: str | None) -> None:
    assert read_date_line(line).value("published") == day


@pytest.mark.parametrize(
    ("line", "place", "day", "outlet"),
    [
        ("WASHINGTON, September 8, 2025 -- The talks", "Washington", "2025-09-08", None),
        ("ASTANA, Sept. 9 (Agency) — On May 1, 2025, he", "Astana", "2025-09-09", "Agency"),
        ("NUR-SULTAN, Kazakhstan (AP) — The talks", "Nur-Sultan, Kazakhstan", None, "AP"),
        ("Samarkand, 4 April 2025 – Leaders met", "Samarkand", "2025-04-04", None),
        ("NATO — the alliance — met", None, None, None),
        ("The talks — on September 8, 2025 — ended", None, None, None),
    ],
)
def test_datelines(line: str, place: str | None, day: str | None, outlet: str | None) -> None:
    found = read_dateline(line, line)
    assert (found.value("place"), found.value("published"), found.value("outlet")) == (place, day, outlet)


def test_a_dateline_over_new_year_is_not_before_what_it_tells() -> None:
    line = "ASTANA, Jan. 3 (Agency) — On December 30, 2024, he left."
    assert read_dateline(line, line).value("published") == "2025-01-03"


def test_prose_begins_behind_the_dateline() -> None:
    line = "ASTANA, Sept. 9 (Agency) — The talks ended."
    assert line[dateline_end(line) :] == "The talks ended."
    assert dateline_end("The talks ended.") == 0


def test_only_the_opening_is_read() -> None:
    text = "Title\nBy Jane Doe\n" + "A long first paragraph " * 10 + "\nBy Another One\n2020-01-01"
    assert read_opening(text).metadata.value("author") == "Jane Doe"
    assert read_opening(text).metadata.published is None


def test_hostile_lines_take_no_time() -> None:
    for line in ("A-" * 100_000, "AB " * 100_000, "By " + "A " * 50, "A." * 100_000):
        assert read_opening(line).metadata.published is None
