"""How a few whole pages look, furniture and all, against pictures of them; of written content, whatever the annotators find.

A change that is meant is taken over with `pytest tests/pack/test_page_pictures.py --update-golden`, and looked at.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw

from flows.bind import bind_pack
from flows.model.printed import Furniture, Imprint, PartMarkup
from flows.render import Pages, render_body, render_numbered, templates_root
from flows.render.absent import unlink
from flows.typeset import typeset_part
from tests.support.page_pictures import compare, packed, picture_of
from tests.support.sample_content import sample_content

PICTURES = Path(__file__).parent / "pictures"
PARTS = {"cover": "cover", "key-points": "key-points", "timeline": "registers", "annex": "annex-s1"}
"""The pages held, by the part that each begins."""
FURNITURE = Furniture(
    "Central Asia · Edition 3", "Data to 9 September 2025, 06:00 UTC", "TLP:CLEAR", gutter=14.2
)
IMPRINT = Imprint("Pictures", "", "", (), "en", "2025-09-09T06:00:00Z", "briefing-pack")


@cache
def pages() -> Mapping[str, Image.Image]:
    """The pages as they look now, by name."""
    markups = {markup.key: markup for markup in written_parts()}
    pack = bind_pack(
        [typeset_part(markup, templates_root()) for markup in markups.values()], FURNITURE, IMPRINT
    )
    first = {part.key: part.first_folio for part in pack.parts}
    return {name: picture_of(pack.pdf, first[key]) for name, key in PARTS.items()}


def written_parts() -> tuple[PartMarkup, ...]:
    """The parts that are pictured; what they link to outside themselves is plain words."""
    content = sample_content(5)
    body = render_body(content)
    folios = dict.fromkeys((anchor for part in body for anchor in part.defines), 7)
    parts = [
        part for part in (*body, *render_numbered(content, Pages(folios, 40))) if part.key in PARTS.values()
    ]
    defined = {anchor for part in parts for anchor in part.defines}
    absent = {anchor for part in parts for anchor in part.refers} - defined
    return tuple(replace(part, html=unlink(part.html, absent)) for part in parts)


@pytest.mark.parametrize("name", PARTS)
def test_a_page_looks_as_it_did(name: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    path, now = PICTURES / f"{name}.png", pages()[name]
    if request.config.getoption("--update-golden"):
        path.write_bytes(packed(now))
    was = Image.open(path).convert("L")
    found = compare(was, now)
    if not found.looks_the_same:
        now.save(tmp_path / f"{name}.png")
    assert found.looks_the_same, f"{found.cells} cells differ, in {found.box}: see {tmp_path / name}.png"


def test_no_other_picture_is_kept() -> None:
    assert {path.stem for path in PICTURES.glob("*.png")} == set(PARTS)


def test_a_page_rasterised_otherwise_looks_the_same() -> None:
    page = pages()["annex"]
    softer = page.resize((page.width * 2, page.height * 2), Image.Resampling.BICUBIC).resize(page.size)
    assert compare(page, softer).looks_the_same
    assert compare(page, ImageChops.offset(page, 1, 0)).cells < 200


def test_what_a_reader_would_see_is_seen() -> None:
    page = pages()["annex"]
    without_a_line, with_a_tint = page.copy(), page.copy()
    ImageDraw.Draw(without_a_line).rectangle((60, 346, 360, 358), fill=255)
    ImageDraw.Draw(with_a_tint).rectangle((0, 300, 595, 360), fill=210)
    for other in (without_a_line, with_a_tint, ImageChops.offset(page, 0, 6), pages()["cover"]):
        assert not compare(page, other).looks_the_same
