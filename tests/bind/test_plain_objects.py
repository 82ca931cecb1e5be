"""Objects carried as bytes: which are, that only references change in them, and that the pack is the same pack."""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader
from pypdf.generic import DecodedStreamObject, IndirectObject, NameObject, NumberObject

from flows.bind import bind_pack, carrying
from flows.bind.plain_objects import PlainObjects, take_plain_objects
from flows.check.checks import check_pack
from flows.check.elements import Element, Kid, element_of, read_kid
from flows.check.opening import OpenedPack, open_pack
from flows.model.printed import Furniture, Imprint, PrintedPart
from tests.support.small_parts import small_part

FURNITURE = Furniture(head="Desk", foot="Data", marking="TLP:CLEAR")
IMPRINT = Imprint("Desk", "The desk", "Counts.", ("desk",), "en", "2025-09-09T06:00:00Z", "briefing-pack")
ELEMENT = b"<</Type /StructElem/S /Span/K [0 12 0 R]/Pg 7 0 R/P 37 0 R>>"
LINK = (
    b"<</Type /Annot/Subtype /Link/Rect [76.5 719.7 123.8 707.7]/BS <</W 0>>/Contents (pack:two)"
    b"/A <</Type /Action/S /URI/URI (pack:two)>>/StructParent 4>>"
)


def packed(*bodies: bytes) -> PdfReader:
    """A file with these objects, from number 20 on, in an object stream."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    buffer = io.BytesIO()
    pdf.save(buffer)
    reader = PdfReader(buffer)
    head = b" ".join(
        b"%d %d" % (20 + place, sum(len(body) + 1 for body in bodies[:place])) for place in range(len(bodies))
    )
    stream = DecodedStreamObject()
    stream.set_data(head + b"\n" + b"\n".join(bodies))
    stream[NameObject("/First")] = NumberObject(len(head) + 1)
    reader.cache_indirect_object(0, 19, stream)
    for place in range(len(bodies)):
        reader.xref_objStm[20 + place] = (19, place)
    return reader


def taken(*bodies: bytes) -> tuple[PlainObjects, PdfReader]:
    reader = packed(*bodies)
    return take_plain_objects(reader, "one"), reader


def test_elements_without_strings_are_plain_and_the_others_are_parsed() -> None:
    cell = b"<</Type /StructElem/S /TD/K [50 0 R]/P 46 0 R/A <</O /Table/Headers [(44-0-0)]>>>>"
    coded = b"<</Type /StructElem/S /TH/K 1/P 46 0 R/ID <3434>>>"
    plain, reader = taken(ELEMENT, cell, coded, b"<</Type /OBJR/Obj 8 0 R/Pg 7 0 R>>", LINK)
    assert [number for number in range(20, 25) if number in plain] == [20, 23, 24]
    assert sorted(plain.references(20)) == [7, 12, 37]
    assert plain.references(24) == []
    assert plain.anchors() == ["two"]
    parsed: Any = reader.resolved_objects[0, 21]
    assert str(parsed["/A"]["/Headers"][0]) == "44-0-0"


@pytest.mark.parametrize(
    "link",
    [
        LINK.replace(b"URI (pack:two)", b"URI (https://example.org/)"),
        LINK.replace(b"pack:two", rb"pack:t\)wo"),
        LINK.replace(b"/BS <</W 0>>", b"/BS <</W 1>>"),
    ],
)
def test_a_link_that_is_not_as_expected_is_parsed(link: bytes) -> None:
    plain, _ = taken(link)
    assert 20 not in plain


def test_only_references_change() -> None:
    body = b"<</Type /StructElem/S /R2/A <</Size [12 0 1.12 0]/N /P12>>/K [12 0 R]/P 3 0 R>>"
    plain, reader = taken(body, LINK)
    became = {12: IndirectObject(900, 0, reader), 3: IndirectObject(12, 0, reader)}
    assert (
        plain.moved(20, became, 0)
        == b"<</Type /StructElem/S /R2/A <</Size [12 0 1.12 0]/N /P12>>/K [900 0 R]/P 12 0 R>>"
    )
    moved = plain.moved(21, became, 100)
    assert moved.endswith(b"/Contents (pack:two)/StructParent 104/F 4/Dest (two)>>")


def test_text_runs_are_taken_into_the_element_that_holds_them() -> None:
    """One directly, one through another, one in an element that holds no text itself, one on another page."""

    def element(kind: bytes, kids: bytes, above: int, page: int = 7) -> bytes:
        return b"<</Type /StructElem/S /%b/K [%b]/Pg %d 0 R/P %d 0 R>>" % (kind, kids, page, above)

    plain, reader = taken(
        element(b"P", b"21 0 R 22 0 R 25 0 R", 3),
        element(b"Span", b"0", 20),
        element(b"Span", b"23 0 R", 20),
        element(b"Span", b"24 0 R", 22),
        element(b"Span", b"1", 23),
        element(b"Span", b"0", 20, page=8),
        element(b"Div", b"27 0 R", 3),
        element(b"Span", b"2", 26),
    )
    plain.merge_runs()
    assert sorted(plain.runs) == [21, 22, 23, 24]
    assert {plain.owner(number) for number in plain.runs} == {20}
    assert sorted(plain.references(20)) == [3, 7, 25]
    became = {number: IndirectObject(number, 0, reader) for number in (3, 7, 25)}
    assert b"/K [0 1 25 0 R]" in plain.moved(20, became, 0)


def test_an_element_takes_in_its_reference_to_a_link() -> None:
    plain, reader = taken(
        b"<</Type /StructElem/S /Link/K [21 0 R 2]/Pg 7 0 R/P 30 0 R>>", b"<</Type /OBJR/Obj 8 0 R/Pg 7 0 R>>"
    )
    assert sorted(plain.references(20)) == [7, 7, 8, 30]
    became = {number: IndirectObject(number + 100, 0, reader) for number in (7, 8, 30)}
    assert plain.moved(20, became, 0) == (
        b"<</Type /StructElem/S /Link/K [<</Type /OBJR/Obj 108 0 R/Pg 107 0 R>> 2]/Pg 107 0 R/P 130 0 R>>"
    )


def linked_parts() -> list[PrintedPart]:
    table = "<table><tr><th id=h>Year<th>Sum</tr><tr><td>2024<td>5</tr></table>"
    return [
        small_part("one", f"<h1 id=one>One</h1>{table}<p><a href='pack:two'>to two</a> <a href='https://example.org/'>out</a></p>", 1),
        small_part("two", "<h1 id=two>Two</h1><ul><li>A point<li><a href='pack:one'>back</a></ul>", 2),
    ]  # fmt: skip


def kinds_in_order(pack: OpenedPack) -> Iterator[str]:
    """The kinds of all elements in reading order."""
    waiting: list[Kid | None] = [element_of(pack.root.StructTreeRoot)]
    while waiting:
        kid = waiting.pop()
        if isinstance(kid, int):
            kid = read_kid(pack.packed, kid, 0)
        if isinstance(kid, Element):
            yield kid.kind
            waiting.extend(reversed(kid.kids))


def shape(pdf: bytes) -> Iterator[object]:
    """What a reader sees of the tagging and the links, free of object numbers; not which text runs are elements."""
    pack = open_pack(pdf, "pack")
    tagging = pack.tagging
    assert tagging is not None
    yield [kind for kind in kinds_in_order(pack) if kind != "/Span"]
    yield [pack.text_of_part(part) for part in tagging.parts]
    for page in pack.pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            yield str(annotation.get("/Dest", "")), int(annotation.StructParent), int(annotation.F)


def test_most_of_a_part_is_plain() -> None:
    plain = take_plain_objects(PdfReader(io.BytesIO(linked_parts()[0].pdf)), "one")
    assert plain.anchors() == ["two"]
    assert len(plain.elements) > 5


def test_the_pack_is_the_same_with_and_without(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = bind_pack(linked_parts(), FURNITURE, IMPRINT).pdf
    monkeypatch.setattr(carrying, "take_plain_objects", lambda *_: PlainObjects())
    slow = bind_pack(linked_parts(), FURNITURE, IMPRINT).pdf
    assert list(shape(quick)) == list(shape(slow))
    structural = {"structure tree", "reading order", "links", "page numbers", "fonts", "glyphs"}
    for pdf in (quick, slow):
        assert all(result.passed for result in check_pack(pdf).results if result.name in structural)
