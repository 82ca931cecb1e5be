"""Imposition: every page once, in the place where folding puts it in order."""

import io
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.bind import impose_booklet
from flows.bind.booklet import SHEET_WIDTH, arrange_sides
from flows.errors import UsageError
from tests.support.small_packs import write_small_pack


def test_eight_pages_in_saddle_order() -> None:
    assert list(arrange_sides(8)) == [(7, 0), (1, 6), (5, 2), (3, 4)]


def test_blanks_fill_the_last_sheet() -> None:
    assert list(arrange_sides(5)) == [(None, 0), (1, None), (None, 2), (3, 4)]


def test_sections_of_one_sheet() -> None:
    assert list(arrange_sides(9, 1)) == [(3, 0), (1, 2), (7, 4), (5, 6), (None, 8), (None, None)]


@given(st.integers(1, 200), st.one_of(st.none(), st.integers(1, 20)))
def test_folding_puts_the_pages_in_their_order(pages: int, sheets: int | None) -> None:
    sides = list(arrange_sides(pages, sheets))
    assert len(sides) == 2 * -(-pages // 4)
    per_section = 2 * (sheets or len(sides))
    read: list[int | None] = []
    for start in range(0, len(sides), per_section):
        section = sides[start : start + per_section]
        fronts, backs = section[0::2], section[1::2]
        first = [page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])]
        second = [page for front, back in zip(fronts, backs, strict=True) for page in (front[0], back[1])]
        read += [*first, *reversed(second)]
    assert [page for page in read if page is not None] == list(range(pages))
    assert None not in read[:pages]


def test_sections_of_no_sheet_are_refused() -> None:
    with pytest.raises(UsageError, match="cannot have 0 sheets"):
        list(arrange_sides(8, 0))


def test_the_sheets_hold_the_pages_and_claim_nothing(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path)
    content, sheets = impose_booklet(pack)
    assert sheets == 3
    assert impose_booklet(pack) == (content, sheets)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert {tuple(float(v) for v in page.mediabox) for page in pdf.pages} == {(0, 0, 841.89, 595.276)}
        assert "/StructTreeRoot" not in pdf.Root
        assert "/Metadata" not in pdf.Root
        assert "/MarkInfo" not in pdf.Root
        assert str(pdf.docinfo["/Title"]) == "Desk, edition 3: booklet"
    document = pdfium.PdfDocument(content)
    halves = []
    for page in document:
        words = page.get_textpage()
        left = words.get_text_bounded(right=SHEET_WIDTH / 2)
        right = words.get_text_bounded(left=SHEET_WIDTH / 2)
        halves.append((left, right))
    document.close()
    for (left, right), folios in zip(
        halves, [(None, 1), (2, None), (None, 3), (4, 9), (8, 5), (6, 7)], strict=True
    ):
        for text, folio in ((left, folios[0]), (right, folios[1])):
            if folio is None:
                assert not text.strip()
            elif folio > 1:
                assert f"{folio} / 9" in text
