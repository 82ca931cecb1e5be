"""The blocks of plain text: lists, quotations, tables, captions, wrapped lines."""

import pytest

from flows.segment import segment_document
from tests.support.plain_texts import PROSE, plain, roles, texts


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("boats – about 1 288 (+90)", "tanks – 11 742 (+0)", "ships / cars – 29 (+0)"), "piii"),
        (("Bookings: 40", "Guests: 900", "Income: $12 million"), "piii"),
        (("it was agreed that of these: 12", "were new, and the rest", "were old."), "pp"),
        (("Bookings: 40", "and so on, they said,", "in the hall."), "pp"),
    ],
)
def test_lines_that_each_count_one_thing_are_a_list(lines: tuple[str, ...], found: str) -> None:
    assert roles(PROSE, "", *lines, "", line_is_paragraph=False) == found


def test_captions() -> None:
    assert (
        roles(PROSE, "A showdown at the booth. Image: Nick Moreau.", "Figure 2. Use of energy", PROSE)
        == "pffp"
    )


def test_bullets_and_numbers() -> None:
    lines = [PROSE, "- One thing.", "  - A part of it.", "- Another.", "1. First.", "2. Second.", PROSE]
    assert roles(*lines) == "piiiiip"
    segments = segment_document(plain("\n".join(lines)))[0].segments
    assert [s.level for s in segments] == [0, 1, 2, 1, 1, 1, 0]
    assert [s.ordered for s in segments] == [False, False, False, False, True, True, False]
    assert texts(*lines)[1:6] == ["One thing.", "A part of it.", "Another.", "First.", "Second."]


def test_markers_that_a_list_would_not_bring_back_stay() -> None:
    assert texts("(a) One thing.", "(b) Another.", PROSE)[:2] == ["(a) One thing.", "(b) Another."]
    assert texts("7. One thing.", "8. Another.", PROSE)[:2] == ["7. One thing.", "8. Another."]


def test_a_lone_letter_or_number_is_no_list() -> None:
    assert roles(PROSE, "A. Smith was there, and so was everybody else.", PROSE) == "ppp"
    assert roles(PROSE, "12. That was the number of seats they lost in the vote.", PROSE) == "ppp"


def test_quotations_marked_and_set_in() -> None:
    assert roles(PROSE, "> " + PROSE, PROSE) == "pqp"
    assert roles(PROSE, "      " + PROSE, PROSE, PROSE) == "pqpp"
    assert texts(PROSE, "> " + PROSE)[1] == PROSE


def test_a_table_of_columns() -> None:
    lines = [PROSE, "", "Country\tTariff", "Kazakhstan\t25%", "Uzbekistan\t10%", "", PROSE]
    assert roles(*lines) == "pccccccp"
    segments = segment_document(plain("\n".join(lines)))[0].segments
    assert [(s.row, s.column, s.number) for s in segments[1:5]] == [
        (1, 1, 2),
        (1, 2, 2),
        (2, 1, 3),
        (2, 2, 3),
    ]


def test_the_heads_of_a_table_whose_first_column_has_none() -> None:
    rows = ["Growth      4.1    2.7", "Inflation   9.8    14.6", "Debt        81     87"]
    heads = "            2024   2025"
    segments = segment_document(plain("\n".join([PROSE, "", heads, *rows, "", PROSE])))[0].segments
    assert [(s.row, s.column) for s in segments[1:6]] == [(1, 2), (1, 3), (2, 1), (2, 2), (2, 3)]
    # A line that is not set in, or stands apart, or has another number of cells, heads no column.
    assert roles(PROSE, "", "2024   2025", *rows, PROSE)[1] != "c"
    assert roles(PROSE, "", heads, "", *rows, PROSE)[1] != "c"
    assert roles(PROSE, "", "            2024", *rows, PROSE)[1] != "c"


def test_wrapped_text() -> None:
    lines = [
        "Leaders agree to talk",
        "",
        "The two sides spoke for an hour about trade, energy and",
        "security. They agreed to meet again",
        "in the spring.",
        "",
        "Outlook",
        "The two sides will speak again about trade, energy and",
        "security, said the office.",
        "",
        "- One thing that is so long that it",
        "  takes two lines.",
        "- Another.",
    ]
    assert roles(*lines, line_is_paragraph=False) == "TpHpii"
    assert texts(*lines, line_is_paragraph=False)[1].count("\n") == 2
    assert (
        texts(*lines, line_is_paragraph=False)[4] == "One thing that is so long that it\n  takes two lines."
    )


def test_drawn_lines_part_and_say_nothing() -> None:
    assert roles("Outlook", "=======", PROSE, "* * *", PROSE) == "Hpp"


@pytest.mark.parametrize(
    ("below", "found"),
    [
        (("Office of the Envoy", "Readout", "November 18, 2026", "", "The Envoy’s Meeting", "", PROSE), "bbbHp"),
        (("On the meeting of the Deputy Minister of Harbours Bo Ray with the envoy of the upper and lower rivers of the south", "", PROSE), "Hp"),
        (("The two spoke of the pier, and of the road to it, which nobody has paid for.", "", PROSE), "pp"),
        (("The pier is shut", "", "8 May 2025", "", PROSE), "Hbp"),
    ],
)  # fmt: skip
def test_a_text_below_a_drawn_line_has_labels_and_a_title_of_its_own(
    below: tuple[str, ...], found: str
) -> None:
    lines = ("Leaders agree to talk", "", PROSE, "", "###", "", *below)
    assert roles(*lines, line_is_paragraph=False) == f"Tp{found}"


@pytest.mark.parametrize(
    "line",
    [
        "NPA jp/ta/sr 250610 NOV 26",
        "NPA jp/dm 232140 NOV 26 more follows",
        "(Reporting by Ann Lee; Editing by Bo Ray) 24 NOV 26 1205",
        "AP-NY-11-24-26 1205EST",
    ],
)
def test_the_sign_off_of_a_wire_is_no_paragraph(line: str) -> None:
    assert roles("Leaders agree to talk", PROSE, PROSE, line) == "Tppb"


@pytest.mark.parametrize("line", ["The fair opens on 24 NOV 26 in Arden.", "NPA jp told us so and so."])
def test_a_sentence_with_such_words_is_one(line: str) -> None:
    assert roles("Leaders agree to talk", PROSE, PROSE, line) == "Tppp"
