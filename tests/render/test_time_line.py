"""The drawn time line: every row has its mark, no label meets another, the cut-off stands where it belongs."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.model.content import PackContent, TimelineRow
from flows.model.locators import row_locator
from flows.model.variants import PLAIN, VARIANTS, Style, variant_named
from flows.render import render_body
from flows.render.dated_passages import gathered_ways
from flows.render.environment import tokens_of
from flows.render.time_line import MOST_LANES, TimeLine, draw_time_line
from tests.support.sample_content import empty_content, sample_content

PRINT = tokens_of(PLAIN)


def dated(
    number: int, first: date, days: int = 1, open_end: str = "", *, forward: bool = False
) -> TimelineRow:
    row = sample_content(1).timeline[0]
    last = first + timedelta(days - 1)
    return replace(
        row, locator=row_locator(1, "T", number), first=first.isoformat(), last=last.isoformat(),
        sort_key=first.isoformat(), open_end=open_end, forward=forward, date=first.isoformat(),
    )  # fmt: skip


def pack(*rows: TimelineRow) -> PackContent:
    return replace(empty_content(), timeline=tuple(sorted(rows, key=lambda row: row.sort_key)))


def line_of(content: PackContent) -> TimeLine | None:
    return draw_time_line(content.timeline, content.identity, PRINT)


def drawn(content: PackContent, style: Style = PLAIN) -> TimeLine:
    found = draw_time_line(content.timeline, content.identity, tokens_of(style))
    assert found is not None
    return found


def boxes(line: TimeLine) -> list[tuple[float, float, float]]:
    """Of each mark with its label: left, right, height."""
    found = []
    for mark in line.marks:
        edges = [
            mark.left,
            mark.right,
            mark.label_x,
            mark.label_x + mark.label_width * (-1 if mark.before else 1),
        ]
        edges += [] if mark.arrow is None else [mark.arrow]
        found.append((min(edges), max(edges), mark.y))
    return found


def test_a_day_is_a_dot_a_month_a_bar_and_since_an_arrow() -> None:
    line = drawn(
        pack(
            dated(1, date(2025, 1, 5)),
            dated(2, date(2025, 3, 1), 31),
            dated(3, date(2025, 5, 1), 31, "later"),
            dated(4, date(2025, 12, 1), forward=True),
        )
    )
    day, month, since, ahead = sorted(line.marks, key=lambda mark: mark.left)
    assert day.is_dot
    assert day.label == "S1\u00a0T1"
    assert not month.is_dot
    (piece,) = line.axis.pieces
    scale = (piece.right - piece.left) / (piece.end - piece.first)
    assert month.right - month.left == pytest.approx(31 * scale, abs=0.02)
    assert since.arrow is not None
    assert since.arrow > since.right
    assert ahead.ahead
    assert line.cut_off is not None
    assert since.right < line.cut_off < ahead.left
    assert line.kinds == {"dot", "bar", "open", "ahead"}
    assert line.alternative.startswith(
        "Time line of 4 dated passages, from 2025-01-05 to 2025-12-01. 3 stand before"
    )


def test_passages_of_one_date_share_a_mark_that_names_them() -> None:
    same = [dated(number, date(2025, 2, 2)) for number in range(1, 7)]
    line = drawn(pack(*same, dated(7, date(2025, 3, 3)), dated(8, date(2025, 4, 4))))
    assert next(mark.label for mark in line.marks) == "S1\u00a0T1–3 and 3 more"
    assert len(line.marks) == 3


def test_too_few_dates_are_not_drawn() -> None:
    assert line_of(pack(dated(1, date(2025, 1, 1)), dated(2, date(2025, 2, 2)))) is None
    assert line_of(empty_content()) is None
    assert "<svg" not in next(p.html for p in render_body(empty_content()) if p.key == "registers")


def test_many_dates_are_gathered_until_they_can_be_read() -> None:
    days = [dated(n, date(2020, 1, 1) + timedelta(n * 3)) for n in range(1, 400)]
    line = drawn(pack(*days))
    assert line.gathered in {"month", "year"}
    html = next(part.html for part in render_body(pack(*days)) if part.key == "registers")
    assert f"Bar: the passages of one {line.gathered}, from the first of them to the last." in html
    assert len({mark.y for mark in line.marks}) <= MOST_LANES


def test_days_of_crowded_weeks_are_drawn_by_themselves_among_years() -> None:
    years = [dated(n, date(1980 + n, 1, 1), 365) for n in range(1, 45)]
    days = [dated(100 + n, date(2025, 10, 1 + n)) for n in range(29)]
    line = drawn(pack(*years, *days))
    assert sum(mark.is_dot for mark in line.marks) == 29


def test_this_year_is_no_bar_across_the_crowded_weeks_in_it() -> None:
    past = [dated(n, date(1980 + n, 1, 1), 365) for n in range(1, 45)]
    this_year = [dated(90, date(2025, 1, 1), 365), dated(91, date(2025, 1, 1), 365, forward=True)]
    month = dated(92, date(2025, 8, 1), 31)
    days = [dated(100 + n, date(2025, 8, 1 + n)) for n in range(29)]
    cut_off = date(2025, 8, 20)
    ways = gathered_ways([*past, *this_year, month, *days], cut_off)
    way = next(way for way in ways if way.in_crowd == "date")
    spans = {str(place): found for found in way.dated for place in (loc.label for loc in found.locators)}
    said, announced, august = (spans[row_locator(1, "T", number).label] for number in (90, 91, 92))
    # What is past is drawn up to those weeks; what is ahead begins after the cut-off.
    assert said.end == date(2025, 8, 1).toordinal()
    assert announced.first == cut_off.toordinal() + 1
    assert (august.first, august.end) == (date(2025, 8, 1).toordinal(), date(2025, 9, 1).toordinal())


def test_what_is_spared_is_said_in_the_key() -> None:
    past = [dated(n, date(1950 + 3 * n, 3, 1)) for n in range(1, 25)]
    weeks = [dated(100 + n, date(2025, 7, 1) + timedelta(2 * n % 60), 1 + n % 5) for n in range(40)]
    line = drawn(pack(*past, *weeks))
    assert line.in_crowd == "date"
    html = next(part.html for part in render_body(pack(*past, *weeks)) if part.key == "registers")
    assert f"Bar: the passages of one {line.gathered}, in the crowded weeks those of one date" in html


def test_crowded_weeks_with_more_than_can_be_read_are_marks_of_a_week_each() -> None:
    years = [dated(n, date(1980 + n, 1, 1), 365) for n in range(1, 45)]
    days = [dated(100 + n, date(2025, 10, 1) + timedelta(n % 59), 1 + n % 3) for n in range(177)]
    line = drawn(pack(*years, *days))
    assert line.in_crowd == "week"
    weeks = [mark for mark in line.marks if len(mark.places) + mark.more > 4]
    assert len(weeks) >= 8
    # One row is named and the others are counted: labels of neighbouring weeks have room beside each other.
    assert all(len(mark.places) == 1 and mark.more < 30 for mark in weeks)
    html = next(part.html for part in render_body(pack(*years, *days)) if part.key == "registers")
    assert f"Bar: the passages of one {line.gathered}, in the crowded weeks those of one week" in html


def test_the_shortest_bar_can_be_seen() -> None:
    years = [dated(n, date(1900 + n, 1, 1), 365) for n in range(100)]
    line = drawn(pack(*years, dated(101, date(1950, 3, 1), 2)))
    assert min(mark.right - mark.left for mark in line.marks if not mark.is_dot) >= 3


def test_a_cut_off_far_from_all_dates_is_not_drawn() -> None:
    line = drawn(pack(*(dated(n, date(1890 + n, 1, 1)) for n in range(1, 5))))
    assert line.cut_off is None


@pytest.mark.parametrize("variant", [variant.name for variant in VARIANTS if not variant.is_summary])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_style_draws_inside_its_own_width(variant: str, paper: str) -> None:
    style = Style(variant_named(variant), paper)
    line = drawn(sample_content(5), style)
    assert all(left >= 0 and right <= line.width + 0.1 for left, right, _ in boxes(line))
    html = next(part.html for part in render_body(sample_content(5), style) if part.key == "registers")
    assert line.alternative in html
    assert "var(--" not in html


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.dates(date(1600, 1, 1), date(2100, 1, 1)), st.integers(1, 4000), st.sampled_from(["", "later", "earlier"])),
        min_size=3,
        max_size=60,
        unique_by=lambda drawn: drawn[0],
    )
)  # fmt: skip
def test_no_label_meets_another_and_every_row_is_counted(stretches: list[tuple[date, int, str]]) -> None:
    rows = [dated(n, first, days, open_end) for n, (first, days, open_end) in enumerate(stretches, 1)]
    line = line_of(pack(*rows))
    if line is None:
        return
    for (left, right, y), (other_left, other_right, other_y) in combinations(boxes(line), 2):
        assert y != other_y or right < other_left or other_right < left
    assert all(0 < y < line.base for _, _, y in boxes(line))
    # A label that has room on neither side of its bar stands on it, not beyond the frame.
    assert all(mark.label_x >= (mark.label_width if mark.before else 0) for mark in line.marks)
    assert line == line_of(pack(*rows))
