"""A bound pack, read by an independent reader: structure, links, folios, outline, metadata, determinism."""

import hashlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from flows.bind import bind_pack
from flows.errors import CheckFailed
from flows.model.printed import BriefingPack, Furniture, Imprint
from tests.support.small_parts import long_part, small_part

FURNITURE = Furniture(
    head="Desk · Edition 3", foot="Data to 9 September 2025, 06:00 UTC", marking="TLP:CLEAR"
)
IMPRINT = Imprint(
    "Desk, edition 3", "The desk", "Counts.", ("desk",), "en", "2025-09-09T06:00:00Z", "briefing-pack"
)


def parts() -> list:
    return [
        small_part(
            "cover", "<h1 id=cover>Cover</h1><p><a href='pack:two-2'>to two</a></p>", 1, furniture=False
        ),
        long_part("one", 2, 2),
        long_part("two", 3, 3),
        long_part("three", 1, 4, recto=False),
    ]


@pytest.fixture(scope="module")
def pack() -> BriefingPack:
    return bind_pack(parts(), FURNITURE, IMPRINT)


@pytest.fixture(scope="module")
def pdf(pack: BriefingPack) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pack.pdf))


def test_rectos_get_blank_versos_before_them(pack: BriefingPack, pdf: pikepdf.Pdf) -> None:
    assert [(p.key, p.first_folio, p.pages) for p in pack.parts] == [
        ("cover", 1, 1), ("one", 3, 2), ("two", 5, 3), ("three", 8, 1),
    ]  # fmt: skip
    assert pack.blank_folios == (2,)
    assert pack.page_count == len(pdf.pages) == 8
    assert dict(pack.folio_of)["two-2"] == 6


def test_every_page_shows_its_furniture(pack: BriefingPack) -> None:
    document = pdfium.PdfDocument(pack.pdf)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert all(text.count("TLP:CLEAR") == 2 for text in texts)
    assert "Desk · Edition 3" not in texts[0]
    assert "1 / 8" not in texts[0]
    assert "This page is intentionally blank" in texts[1]
    for folio in range(2, 9):
        assert f"{folio} / 8" in texts[folio - 1]
    assert "Desk · Edition 3" in texts[4]
    assert "Data to 9 September 2025, 06:00 UTC" in texts[4]


def test_furniture_is_artifact_and_not_content(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        last = page.Contents[len(page.Contents) - 1].read_bytes().decode("ascii")
        drawn = re.findall(r"BT .*? ET", last, flags=re.DOTALL)
        artifacts = re.findall(r"/Artifact <</Type /Pagination .*?>> BDC\n(.*?)\nEMC", last, flags=re.DOTALL)
        assert drawn
        assert sum(block.count("BT ") for block in artifacts) == len(drawn)


def test_structure_is_one_document_of_parts_in_reading_order(pdf: pikepdf.Pdf) -> None:
    (document,) = pdf.Root.StructTreeRoot.K
    assert document.S == "/Document"
    assert [(str(part.S), str(part.T)) for part in document.K] == [
        ("/Part", "Cover"), ("/Part", "One"), ("/Part", "Two"), ("/Part", "Three"),
    ]  # fmt: skip


def test_every_mark_on_every_page_belongs_to_one_element_of_the_tree(pdf: pikepdf.Pdf) -> None:
    owners: dict[tuple, tuple] = {}
    walk(pdf.Root.StructTreeRoot, pdf.Root.StructTreeRoot.K, owners)
    parents = {int(k): v for k, v in pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree).items()}
    seen = 0
    for page in pdf.pages:
        streams = b"".join(stream.read_bytes() for stream in page.Contents)
        row = parents[int(page.StructParents)]
        for found in re.finditer(rb"/MCID (\d+)", streams):
            number = int(found[1])
            assert owners[page.objgen, number] == row[number].objgen
            seen += 1
        for annotation in page.get("/Annots", []):
            element = parents[int(annotation.StructParent)]
            assert element.S == "/Link"
    assert seen > 40


def walk(parent: pikepdf.Object, kids: pikepdf.Object, owners: dict[tuple, tuple]) -> None:
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            owners[parent.Pg.objgen, kid] = parent.objgen
        elif kid.get("/Type") == "/MCR":
            owners[(kid.get("/Pg") or parent.Pg).objgen, int(kid.MCID)] = parent.objgen
        elif kid.get("/Type") != "/OBJR":
            assert kid.P.objgen == parent.objgen
            walk(kid, kid.get("/K", pikepdf.Array([])), owners)


def test_header_cells_keep_their_ids(pdf: pikepdf.Pdf) -> None:
    ids = {str(k) for k, _ in pikepdf.NameTree(pdf.Root.StructTreeRoot.IDTree).items()}
    headers = []
    for value in pdf.objects:
        if isinstance(value, pikepdf.Dictionary) and value.get("/Type") == "/StructElem":
            attributes = value.get("/A")
            if isinstance(attributes, pikepdf.Dictionary) and "/Headers" in attributes:
                headers += [str(h) for h in attributes.Headers]
    assert headers
    assert set(headers) <= ids


def test_links_between_parts_lead_to_their_pages(pdf: pikepdf.Pdf) -> None:
    destinations = dict(pikepdf.NameTree(pdf.Root.Names.Dests).items())
    (link,) = pdf.pages[0].Annots
    assert "/A" not in link
    assert destinations[str(link.Dest)][0].objgen == pdf.pages[5].objgen


def test_the_outline_opens_the_pages_it_names(pdf: pikepdf.Pdf) -> None:
    pages = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    with pdf.open_outline() as outline:
        tops = outline.root
        titles = [item.title for item in tops]
        assert titles == ["Cover (p. 1)", "one (p. 3)", "two (p. 5)", "three (p. 8)"]
        assert [child.title for child in tops[2].children] == [
            "Section 1 (p. 5)", "Section 2 (p. 6)", "Section 3 (p. 7)",
        ]  # fmt: skip
        for item in [*tops, *tops[2].children]:
            assert f"(p. {pages[item.destination[0].objgen]})" in item.title


def test_labels_view_and_metadata(pdf: pikepdf.Pdf) -> None:
    assert [page.label for page in pdf.pages] == [str(n) for n in range(1, 9)]
    root = pdf.Root
    assert root.PageMode == "/UseOutlines"
    assert root.OpenAction[1] == "/XYZ"
    assert root.OpenAction[4] == 1
    assert root.ViewerPreferences.DisplayDocTitle
    assert str(root.Lang) == "en"
    assert str(pdf.docinfo["/Title"]) == "Desk, edition 3"
    assert str(pdf.docinfo["/CreationDate"]) == "D:20250909060000Z"
    with pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == "Desk, edition 3"


def test_a_link_that_leads_nowhere_names_part_and_anchor() -> None:
    lost = small_part("lost", "<h1>Lost</h1><p><a href='pack:s9-p9'>S9 ¶9</a></p>", 1)
    with pytest.raises(CheckFailed, match="The part lost links to s9-p9"):
        bind_pack([lost], FURNITURE, IMPRINT)


def test_an_anchor_defined_twice_names_both_parts() -> None:
    twins = [small_part(key, "<h1 id=same>A</h1>", order) for order, key in enumerate(("left", "right"))]
    with pytest.raises(CheckFailed, match="anchor same stands in the parts left and right"):
        bind_pack(twins, FURNITURE, IMPRINT)


def test_long_running_heads_are_cut_with_an_ellipsis() -> None:
    title = "A section title that goes on " * 8
    part = small_part("long", f"<h1 data-section='{title}'>A</h1><p>x</p>", 1)
    document = pdfium.PdfDocument(bind_pack([part], FURNITURE, IMPRINT).pdf)
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "…" in text
    assert "Desk · Edition 3" in text


def test_a_running_head_in_another_script_is_the_number_alone() -> None:
    part = small_part("arabic", "<h1 data-section='S2 · بيان'>A</h1><p>x</p>", 1)
    document = pdfium.PdfDocument(bind_pack([part], FURNITURE, IMPRINT).pdf)
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "S2" in text
    assert "?" not in text


SCRIPT = """
import hashlib
from tests.bind.test_pack import FURNITURE, IMPRINT, parts
from flows.bind import bind_pack
print(hashlib.sha256(bind_pack(parts(), FURNITURE, IMPRINT).pdf).hexdigest())
"""


def test_the_same_parts_give_the_same_bytes_in_any_process(pack: BriefingPack) -> None:
    project = Path(__file__).resolve().parents[2]
    there = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=project, env={**os.environ, "PYTHONHASHSEED": "9"},
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert there.strip() == hashlib.sha256(pack.pdf).hexdigest()
