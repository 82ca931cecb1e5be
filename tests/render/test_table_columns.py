"""The columns of an annexed table get their width by what stands in them."""

from flows.render.table_columns import PADDING, WIDTH, column_shares, fits_in_columns
from flows.render.text_widths import width_of


def room_for(words: str, share: float) -> bool:
    return share * WIDTH >= width_of(words, 1, 600) + PADDING - 0.01


def test_names_get_more_room_than_digits() -> None:
    head = ["District", "Wk 41", "Wk 42", "Wk 43", "Total", "Rate per 100,000"]
    rows = [
        head,
        ["Carrow Hills", "1", "22", "41", "64", "115.2"],
        ["Upper Thornley", "0", "14", "29", "43", "–"],
    ]
    shares = column_shares(rows)
    assert abs(sum(shares) - 1) < 0.001
    assert shares[0] > 2 * shares[1]
    assert room_for("Thornley", shares[0])
    assert room_for("Wk", shares[1])


def test_words_and_short_cells_have_room_before_sentences_have() -> None:
    long = "It was agreed that nothing would be agreed " * 4
    shares = column_shares([["Parliamentary", long, "20 November"]])
    assert room_for("Parliamentary", shares[0])
    assert room_for("20 November", shares[2])
    assert shares[1] > 0.4


def test_columns_of_the_same_share_alike() -> None:
    assert column_shares([["n", "n"], ["m", "m"]]) == (0.5, 0.5)
    assert column_shares([[""]]) == (1.0,)


def test_a_sentence_gets_the_room_that_larger_pages_have() -> None:
    rows = [["2001", "Station on the upper reach of the river", "26,159", "Completed"]]
    assert column_shares(rows, 36)[1] > column_shares(rows, 18)[1]


def test_a_table_fits_unless_its_numbers_were_broken() -> None:
    sums = ["9,124,574"] * 14
    address = "https://example.org/" + "a-long-path/" * 9
    assert not fits_in_columns([sums], 36)
    assert fits_in_columns([sums[:6]], 36)
    assert fits_in_columns([[address, address, "12"]], 36)


def test_more_than_fits_is_shared_by_need() -> None:
    shares = column_shares([["x" * 200, "y" * 50, *("z" * 40,) * 8]])
    assert abs(sum(shares) - 1) < 0.001
    assert min(shares) > 0.05
