"""The axis of the time line: to scale inside its pieces, broken where nothing is dated, labels that fit."""

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.render.text_widths import width_of
from flows.render.time_axis import Axis, draw_axis

WIDTH, SIZE = 600.0, 10.67


def span(first: str, last: str = "") -> tuple[int, int]:
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last or first).toordinal() + 1


def labels(axis: Axis) -> list[list[str]]:
    return [[cell.label for cell in piece.fine if cell.label] for piece in axis.pieces]


def test_a_dense_stretch_is_one_piece_to_scale() -> None:
    axis = draw_axis([span("2025-01-10"), span("2025-03-20"), span("2025-05-30")], WIDTH, SIZE)
    (piece,) = axis.pieces
    assert (piece.left, piece.right) == (0.0, WIDTH)
    assert labels(axis) == [["Jan", "Feb", "Mar", "Apr", "May"]]
    assert [cell.label for cell in piece.coarse] == ["2025"]
    days = (date(2025, 6, 1) - date(2025, 1, 1)).days
    assert axis.position(date(2025, 3, 20).toordinal()) == round(WIDTH * (31 + 28 + 19) / days, 2)


def test_a_long_gap_is_left_out_and_each_side_keeps_its_own_scale() -> None:
    axis = draw_axis(
        [span("1878-03-03"), span("1879-06-01"), span("2025-05-01"), span("2025-06-12")], WIDTH, SIZE
    )
    past, present = axis.pieces
    assert past.right < present.left
    assert past.position(span("1879-06-01")[0]) < past.right
    assert date.fromordinal(present.first) == date(2025, 5, 1)
    assert axis.position(date(1950, 1, 1).toordinal()) == present.left


def test_one_day_is_drawn_in_its_month() -> None:
    axis = draw_axis([span("2025-02-14")], WIDTH, SIZE)
    assert labels(axis) == [[str(day) for day in range(1, 29)]]
    assert [cell.label for cell in axis.pieces[0].coarse] == ["Feb 2025"]


def test_a_narrow_piece_names_its_years() -> None:
    crowd = [span(f"2025-01-{day:02}") for day in range(1, 25)]
    axis = draw_axis([span("1994-01-01", "1996-12-31"), *crowd], WIDTH, SIZE)
    assert labels(axis)[0] == ["1994–96"]


def test_the_calendar_ends_where_python_ends() -> None:
    assert draw_axis([span("0001-01-01"), span("9989-12-31")], WIDTH, SIZE).pieces


dates = st.dates(date(1, 1, 1), date(9900, 1, 1))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(dates, st.integers(1, 40_000)), min_size=1, max_size=30))
def test_any_dates_make_an_axis_that_fits(stretches: list[tuple[date, int]]) -> None:
    spans = [(first.toordinal(), first.toordinal() + days) for first, days in stretches]
    axis = draw_axis(spans, WIDTH, SIZE)
    assert axis.pieces[0].left == 0.0
    assert abs(axis.pieces[-1].right - WIDTH) < 0.1
    assert all(here.right < there.left and here.end < there.first for here, there in pairwise(axis.pieces))
    positions = [axis.position(first) for first, _ in sorted(spans)]
    assert positions == sorted(positions)
    for piece in axis.pieces:
        for row in (piece.fine, piece.coarse):
            printed = [cell for cell in row if cell.label]
            for here, there in pairwise(printed):
                room = (width_of(here.label, SIZE) + width_of(there.label, SIZE)) / 2
                assert there.at - here.at >= room - 1


def test_weeks_in_which_most_days_lie_are_a_wide_piece_of_their_own() -> None:
    years = [(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()) for year in range(2000, 2030)]
    days = [(date(2025, 10, day).toordinal(), date(2025, 10, day).toordinal() + 1) for day in range(1, 31)]
    before, crowded, after = draw_axis([*years, *days], 600, 8).pieces
    assert (date.fromordinal(crowded.first), date.fromordinal(crowded.end)) == (
        date(2025, 10, 1),
        date(2025, 11, 1),
    )
    assert before.end == crowded.first
    assert crowded.end == after.first
    assert crowded.right - crowded.left > 300
    assert len(draw_axis([*years, *days[:5]], 600, 8).pieces) == 1
