"""Who signs a letter."""

import pytest

from flows.ingest.facts.signatures import read_signature

PROSE = "The pier of Port Arden was closed on Monday after two of its beams had broken."


@pytest.mark.parametrize(
    ("below", "author"),
    [
        ("Yours sincerely,\n\nAnn Byron\nChair", "Ann Byron"),
        ("With best wishes,\nAnn\nAnn Byron\nHarbour Friends", "Ann Byron"),
        ("Yours truly,\nAnn B Byron", "Ann B Byron"),
        ("Kind regards\nDr Ann van Byron, Chair", "Ann van Byron"),
        ("Yours faithfully,\nThe Harbour Friends of 1990", None),
        ("Yours sincerely,", None),
        ("Ann Byron", None),
    ],
)
def test_the_name_below_the_close(below: str, author: str | None) -> None:
    assert read_signature(f"Dear Mayor,\n{PROSE}\n{below}").value("author") == author


@pytest.mark.parametrize(
    ("below", "author"),
    [
        (
            "Yours sincerely,\n\nAnn Byron, General Secretary, Port Union (PU)\nBo Ray, Chair, Harbour Union\nand 46 others",
            "Ann Byron and 47 others",
        ),
        (
            "Yours faithfully,\nDr Ann Byron, Arden Hospital\nProf. Bo Ray, University of Arden\nEve Low, Nurses' Union",
            "Ann Byron, Bo Ray and Eve Low",
        ),
        (
            "Yours,\nAnn Byron, Chair\nBo Ray, Mayor\nEve Low, Vicar\nTim Orr, Pilot",
            "Ann Byron and 3 others",
        ),
        # One who signs, with what she is below.
        ("Yours sincerely,\nAnn Byron, Chair\nHarbour Friends", "Ann Byron"),
        ("Yours sincerely,\nAnn Byron\nHarbour Road, Port Arden", "Ann Byron"),
    ],
)
def test_who_sign_together(below: str, author: str) -> None:
    assert read_signature(f"Dear Mayor,\n{PROSE}\n{below}").value("author") == author


def test_whoever_says_i_signs_alone() -> None:
    below = "Yours,\nAnn Byron, Chair\nHarbour House, Port Arden"
    assert read_signature(f"Dear Mayor,\n{PROSE} I saw it.\n{below}").value("author") == "Ann Byron"


def test_no_letter_has_no_signature() -> None:
    assert read_signature(f"{PROSE}\nYours sincerely,\nAnn Byron").value("author") is None


def test_hostile_lines_take_no_time() -> None:
    for piece in ("Ann ", "A. ", "Dear ", "Yours "):
        assert read_signature(f"Dear Ann,\nYours,\n{piece * 5000}").value("author") is None
