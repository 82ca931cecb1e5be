"""Whatever parts are bound, in whatever number and order, the pack is one sound document."""

import io
from dataclasses import replace
from functools import cache

import pikepdf
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.bind import bind_pack
from flows.check import check_pack
from flows.model.printed import Furniture, Imprint, PrintedPart
from tests.support.small_parts import long_part, small_part

FURNITURE = Furniture("Desk · Edition 3", "Data to 9 September 2025", "TLP:CLEAR")
IMPRINT = Imprint("Desk", "", "", (), "en", "2025-09-09T06:00:00Z", "briefing-pack", conforming=False)
KEYS = ("alpha", "beta", "gamma", "delta")
CHECKED = ("structure tree", "reading order", "links", "page numbers", "fonts", "glyphs")


@cache
def typeset(key: str, pages: int) -> PrintedPart:
    """A part that links to itself, typeset once for all examples; 0 pages are a page without a table."""
    if pages == 0:
        return small_part(key, f"<h1 id={key}>Café {key}</h1><p>See <a href='pack:{key}'>here</a>.</p>", 1)
    return long_part(key, pages, 1)


SPECIFICATIONS = st.lists(
    st.tuples(st.sampled_from(KEYS), st.integers(0, 4), st.booleans()),
    min_size=1,
    max_size=len(KEYS),
    unique_by=lambda specification: specification[0],
)


def parts_of(specifications: list[tuple[str, int, bool]]) -> list[PrintedPart]:
    """The parts in order of their specifications; the first is a cover: one page, its folio not printed."""
    return [
        replace(
            typeset(key, min(pages, 1) if place == 0 else pages),
            order=place + 1,
            recto=recto,
            furniture=place > 0,
        )
        for place, (key, pages, recto) in enumerate(specifications)
    ]


@settings(max_examples=60, deadline=None)
@given(SPECIFICATIONS, st.permutations(range(len(KEYS))))
def test_every_pack_is_sound_and_knows_its_pages(
    specifications: list[tuple[str, int, bool]], order: list[int]
) -> None:
    parts = parts_of(specifications)
    pack = bind_pack(parts, FURNITURE, IMPRINT)
    shuffled = [parts[place] for place in order if place < len(parts)]
    assert bind_pack(shuffled, FURNITURE, IMPRINT).pdf == pack.pdf

    report = check_pack(pack.pdf)
    assert [str(f) for r in report.results if r.name in CHECKED for f in r.findings] == []
    assert report.pages == pack.page_count == sum(p.pages for p in pack.parts) + len(pack.blank_folios)
    for part, placed in zip(sorted(parts, key=lambda p: p.order), pack.parts, strict=True):
        assert placed.first_folio % 2 == 1 or not part.recto
    with pikepdf.open(io.BytesIO(pack.pdf)) as pdf:
        files = {
            font.DescendantFonts[0].FontDescriptor.FontFile2.objgen
            for font in pdf.objects
            if isinstance(font, pikepdf.Dictionary) and font.get("/Subtype") == "/Type0"
        }
        names = {
            str(d.FontName) for d in pdf.objects if isinstance(d, pikepdf.Dictionary) and "/FontFile2" in d
        }
        assert len(files) == len(names)
        folios = dict(pack.folio_of)
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        for name, target in pikepdf.NameTree(pdf.Root.Names.Dests).items():
            assert pages[target[0].objgen] == folios[str(name)]
