"""Numbered copies: the note on every page, passwords, some of the parts; nothing lost and nothing left over."""

import io
import re
import time
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from flows.bind import NumberedCopy, make_copies, read_recipients
from flows.bind.bound_packs import find_parts, open_pack
from flows.bind.conformance_claims import without_archival_claim
from flows.errors import UsageError
from tests.bind.test_facsimile import bound, made, printed
from tests.support.small_packs import SECRET, write_small_pack
from tests.support.tagged import structure_faults


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_pack(tmp_path_factory.mktemp("pack"))


def copies(pack: Path, rows: str) -> list[NumberedCopy]:
    return list(make_copies(pack, read_recipients(rows.encode(), "list.csv")))


def texts(content: bytes, password: str | None = None) -> list[str]:
    document = pdfium.PdfDocument(content, password=password)
    found = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return found


def reopened(copy: NumberedCopy) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(copy.pdf), password=copy.recipient.password, attempt_recovery=False)


def test_the_parts_of_a_pack_are_found_with_their_pages(pack: Path) -> None:
    with open_pack(pack) as pdf:
        found = [(part.key, part.pages) for part in find_parts(pdf)]
    assert found == [
        ("cover", range(1)), ("one", range(2, 4)), ("two", range(4, 7)), ("three", range(7, 8)), ("four", range(8, 9)),
    ]  # fmt: skip


def test_name_and_number_stand_on_every_page(pack: Path) -> None:
    made = copies(pack, "name,organisation\nAda Byron,Society\nÖzgür Çelik,\n")
    assert [copy.file_name for copy in made] == ["pack-copy-1-ada-byron.pdf", "pack-copy-2-özgür-çelik.pdf"]
    for copy, note in zip(
        made, ["Copy 1 of 2 · Ada Byron, Society", "Copy 2 of 2 · Özgür Çelik"], strict=True
    ):
        pages = texts(copy.pdf)
        assert len(pages) == 9
        assert all(page.count(note) == 1 for page in pages)
    assert "Özgür" not in "".join(texts(made[0].pdf))


def test_the_note_is_an_artifact_in_an_embedded_font(pack: Path) -> None:
    (copy,) = copies(pack, "name\nAda\n")
    with reopened(copy) as pdf:
        for page in pdf.pages:
            drawn = page.obj.Contents[-1].read_bytes()
            assert re.fullmatch(rb"/Artifact <<.*?/Pagination.*?>> BDC\n.*\nEMC", drawn, flags=re.DOTALL)
            font = page.resources.Font.CopyNote
            assert len(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()) > 1000
            assert font.BaseFont == font.DescendantFonts[0].FontDescriptor.FontName


def test_a_copy_is_as_sound_and_claims_as_much_as_the_pack(pack: Path) -> None:
    (copy,) = copies(pack, "name\nAda\n")
    with reopened(copy) as pdf, pikepdf.open(pack) as original:
        assert structure_faults(original) == []
        assert structure_faults(pdf) == []
        assert pdf.Root.Metadata.read_bytes() == original.Root.Metadata.read_bytes()
        assert list(pdf.attachments) == ["four.txt"]


def test_a_copy_looks_like_the_pack_but_for_the_note(pack: Path) -> None:
    (copy,) = copies(pack, "name\nAda\n")
    for before, after in zip(pixel_rows(pack.read_bytes()), pixel_rows(copy.pdf), strict=True):
        changed = [row for row, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
        assert changed
        assert 798 <= changed[0] <= changed[-1] <= 812


def pixel_rows(content: bytes) -> list[list[bytes]]:
    """The rows of pixels of every page, one for each point."""
    document = pdfium.PdfDocument(content)
    pages = []
    for page in document:
        bitmap = page.render(scale=1)
        pixels = bytes(bitmap.buffer)
        pages.append([pixels[i : i + bitmap.stride] for i in range(0, len(pixels), bitmap.stride)])
    document.close()
    return pages


def test_copy_numbers_of_the_list_are_kept(pack: Path) -> None:
    made = copies(pack, "name,copy\nAda,\nBob,12\n")
    assert [copy.file_name for copy in made] == ["pack-copy-01-ada.pdf", "pack-copy-12-bob.pdf"]
    assert "Copy 12 of 12 · Bob" in texts(made[1].pdf)[0]


def test_the_same_list_gives_the_same_bytes_and_each_copy_its_own_identifier(pack: Path) -> None:
    rows = "name,parts\nAda,\nBob,\nCora,one three\n"
    first, second = copies(pack, rows), copies(pack, rows)
    assert [copy.pdf for copy in first] == [copy.pdf for copy in second]
    identifiers = set()
    for copy in first:
        with reopened(copy) as pdf:
            identifiers.add(bytes(pdf.trailer.ID[1]))
    assert len(identifiers) == 3


def test_a_password_encrypts_with_aes_256_and_drops_the_archival_claim_alone(pack: Path) -> None:
    sealed, plain = sorted(copies(pack, "name,password\nAda,sésame\nBob,\n"), key=lambda c: c.recipient.copy)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(sealed.pdf))
    assert b"Nightingale" not in sealed.pdf
    with reopened(sealed) as pdf:
        assert (pdf.encryption.R, pdf.encryption.bits) == (6, 256)
        assert pdf.allow.accessibility
        xmp = pdf.Root.Metadata.read_bytes()
        assert b"pdfaid:part" not in xmp
        assert b"<pdfuaid:part>1<" in xmp
        assert structure_faults(pdf) == []
    assert "Copy 1 of 2 · Ada" in texts(sealed.pdf, "sésame")[3]
    with reopened(plain) as pdf:
        assert b"<pdfaid:part>3<" in pdf.Root.Metadata.read_bytes()


@pytest.mark.parametrize("parts", ["one", "two three", "cover four", "three", "one two", "four cover three"])
def test_a_selection_is_one_sound_document(pack: Path, parts: str) -> None:
    (copy,) = copies(pack, f"name,parts\nAda,{parts}\n")
    with reopened(copy) as pdf:
        assert structure_faults(pdf) == []
        keys = [str(part.ID) for part in pdf.Root.StructTreeRoot.K[0].K]
        assert keys == [key for key in ("cover", "one", "two", "three", "four") if key in parts.split()]
        kinds = [o.get("/Type") for o in pdf.objects if isinstance(o, pikepdf.Dictionary)]
        assert kinds.count("/Page") == len(pdf.pages)
        assert kinds.count("/StructElem") == len(elements(pdf.Root.StructTreeRoot.K[0]))
        xmp = pdf.Root.Metadata.read_bytes()
        assert b"pdfaid:part" not in xmp
        assert b"<pdfuaid:part>1<" in xmp


def elements(top: pikepdf.Object) -> list[pikepdf.Object]:
    content = top.get("/K", [])
    kids = list(content) if isinstance(content, (list, pikepdf.Array)) else [content]
    below = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return [top, *(element for kid in below for element in elements(kid))]


def test_a_selection_keeps_folios_labels_and_blanks_between_its_parts(pack: Path) -> None:
    def shown(parts: str) -> list[str]:
        (copy,) = copies(pack, f"name,parts\nAda,{parts}\n")
        pages = texts(copy.pdf)
        with reopened(copy) as pdf:
            labels = [page.label for page in pdf.pages]
            assert pdf.Root.OpenAction[0].objgen == pdf.pages[0].obj.objgen
        for label, page in zip(labels[1:], pages[1:], strict=True):
            assert f"{label} / 9" in page
        return labels

    assert shown("cover one") == ["1", "2", "3", "4"]
    assert shown("cover two four") == ["1", "5", "6", "7", "9"]
    assert shown("one four") == ["3", "4", "9"]


def test_links_to_absent_parts_become_plain_text_and_others_stay(pack: Path) -> None:
    (copy,) = copies(pack, "name,parts\nAda,one three\n")
    with reopened(copy) as pdf:
        (one, _, three) = pdf.pages
        assert [str(link.Dest) for link in one.obj.Annots] == ["one"]
        targets = [str(link.Dest) if "/Dest" in link else str(link.A.URI) for link in three.obj.Annots]
        assert targets == ["one", "https://example.org"]
        spans = [e for e in elements(pdf.Root.StructTreeRoot.K[0].K[1]) if e.S == "/Span"]
        assert spans
        names = {str(name) for name, _ in pikepdf.NameTree(pdf.Root.Names.Dests).items()}
        assert names == {"one", "one-1", "one-2", "sub", "sub-sub"}
    assert "two, one and the web" in texts(copy.pdf)[2].replace("\r\n", " ")


def test_headings_and_bookmarks_move_up_where_those_above_them_are_gone(pack: Path) -> None:
    (copy,) = copies(pack, "name,parts\nAda,three\n")
    with reopened(copy) as pdf:
        levels = [str(e.S) for e in elements(pdf.Root.StructTreeRoot.K[0]) if str(e.S).startswith("/H")]
        assert levels == ["/H1", "/H2"]
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root] == ["Below (p. 8)"]


def test_nothing_of_what_was_left_out_is_in_a_selection(pack: Path) -> None:
    (copy,) = copies(pack, "name,parts\nAda,cover one\n")
    with reopened(copy) as pdf:
        assert not list(pdf.attachments)
        assert "/AF" not in pdf.Root
        for value in pdf.objects:
            if isinstance(value, pikepdf.Stream):
                assert SECRET.encode() not in value.read_bytes()
    assert SECRET not in "".join(texts(copy.pdf))


def test_long_names_are_cut_at_a_word_and_turned_pages_are_written_upright(
    pack: Path, tmp_path: Path
) -> None:
    turned = tmp_path / "turned.pdf"
    with pikepdf.open(pack) as pdf:
        for index, page in enumerate(pdf.pages):
            page.rotate(90 * index, relative=False)
        pdf.save(turned)
    rows = f"name,organisation\n{'Ada ' * 40},{'Society ' * 20}\n"
    (copy,) = copies(turned, rows)
    document = pdfium.PdfDocument(copy.pdf)
    for page in document:
        words = page.get_textpage()
        assert "Copy 1 of 1 · Ada Ada" in words.get_text_range()
        assert words.get_text_range().rstrip().endswith("…")
        start = words.search("Copy 1 of 1").get_next()[0]
        left, bottom, right, top = words.get_charbox(start)
        width, height = page.get_mediabox()[2:]
        rotation = page.get_rotation()
        edge = {0: bottom, 90: width - right, 180: height - top, 270: left}[rotation]
        assert 33 < edge < 36
    document.close()


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            "name,parts\nAda,one\nBob,oen\n",
            "list.csv, line 3: the pack has no part 'oen'. Its parts: cover, one, two",
        ),
        ("name\n王小明\n", "list.csv, line 2: the pack's face has no 小 明 王"),
    ],
)
def test_impossible_wishes_are_refused_before_the_first_copy(pack: Path, rows: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        next(make_copies(pack, read_recipients(rows.encode(), "list.csv")))
    assert message in str(caught.value)


def test_files_that_are_no_packs_are_refused(pack: Path, tmp_path: Path) -> None:
    (whole, sealed) = copies(pack, "name,password\nAda,\nBob,x\n")
    foreign = pikepdf.new()
    foreign.add_blank_page()
    foreign.save(tmp_path / "foreign.pdf")
    contents = {
        "text.pdf": (b"Not a PDF.", "is not a PDF, or damaged"),
        "empty.pdf": (b"", "is not a PDF, or damaged"),
        "cut.pdf": (pack.read_bytes()[:-2000], "is not a PDF, or damaged"),
        "foreign.pdf": ((tmp_path / "foreign.pdf").read_bytes(), "is not a briefing pack"),
        "copy.pdf": (whole.pdf, "is a numbered copy already"),
        "sealed.pdf": (sealed.pdf, "is protected by a password"),
    }
    recipients = read_recipients(b"name\nAda\n", "list.csv")
    for name, (content, message) in contents.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(UsageError, match=message):
            next(make_copies(tmp_path / name, recipients))
    with pikepdf.open(pack) as pdf:
        pdf.Root.StructTreeRoot.K[0].K = pikepdf.Array([1, None])
        pdf.save(tmp_path / "hollow.pdf")
    with pytest.raises(UsageError, match="is damaged"):
        next(make_copies(tmp_path / "hollow.pdf", read_recipients(b"name,parts\nAda,one\n", "list.csv")))
    for missing in (tmp_path / "missing.pdf", tmp_path):
        with pytest.raises(UsageError, match="directory"):
            next(make_copies(missing, recipients))


@pytest.mark.parametrize(
    "claim",
    [
        b"<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>",
        b"<rdf:Description pdfaid:part=\"3\"\n pdfaid:conformance='A'/>",
    ],
)
def test_both_ways_of_writing_the_claim_are_taken_out(claim: bytes) -> None:
    xmp = without_archival_claim(b"<a>" + claim + b"<pdfuaid:part>1</pdfuaid:part></a>")
    assert b"pdfaid:part" not in xmp
    assert b"pdfaid:conformance" not in xmp
    assert b"<pdfuaid:part>1</pdfuaid:part></a>" in xmp


def test_another_copy_without_password_costs_next_to_nothing(pack: Path) -> None:
    copies(pack, "name\nAda\n")
    started = time.process_time()
    copies(pack, "name\nAda\n")
    one = time.process_time() - started
    started = time.process_time()
    assert len(copies(pack, "name\n" + "Ada\n" * 200)) == 200
    assert time.process_time() - started < 5 * one + 0.5


def test_pages_printed_as_received_are_copied_and_chosen_like_others(tmp_path: Path) -> None:
    (tmp_path / "pack.pdf").write_bytes(bound(printed(made())))
    with open_pack(tmp_path / "pack.pdf") as pdf:
        (facsimile,) = (part for part in find_parts(pdf) if part.key.startswith("facsimile"))
    whole, chosen = copies(tmp_path / "pack.pdf", f"name,parts\nAda,\nBob,{facsimile.key}\n")
    assert all("Copy 1 of 2 · Ada" in page for page in texts(whole.pdf))
    assert ["Sheet 1" in page for page in texts(chosen.pdf)] == [True, False]
    with reopened(chosen) as pdf:
        assert structure_faults(pdf) == []
        assert [page.label for page in pdf.pages] == [str(index + 1) for index in facsimile.pages]
