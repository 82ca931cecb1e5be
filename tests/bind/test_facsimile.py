"""PDFs printed as they were received: what they draw is printed, what they do is left behind, what they break is theirs."""

import hashlib
import io
from collections.abc import Callable

import pikepdf
import pypdfium2 as pdfium
import pytest

from flows.bind import bind_pack, print_facsimile, set_facsimile
from flows.check import check_pack
from flows.model.printed import Furniture, Imprint
from flows.model.problems import Severity
from flows.model.source import Facsimile, Source
from tests.support.small_parts import long_part, small_part

FURNITURE = Furniture(head="Desk", foot="Data to 9 September 2025", marking="OFFICIAL")
IMPRINT = Imprint("Desk", "", "", (), "en", "2025-09-09T06:00:00Z", "briefing-pack", conforming=False)


def made(
    change: Callable[[pikepdf.Pdf], None] = lambda pdf: None, pages: int = 2, **saving: object
) -> Source:
    """A source with a PDF of a few landscape pages, to which something was done."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
    )
    for number in range(1, pages + 1):
        page = pdf.add_blank_page(page_size=(792, 612))
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.obj.Contents = pdf.make_stream(f"BT /F1 24 Tf 72 500 Td (Sheet {number}) Tj ET".encode())
    change(pdf)
    buffer = io.BytesIO()
    pdf.save(buffer, **saving)
    return source_of(buffer.getvalue())


def source_of(content: bytes) -> Source:
    digest = hashlib.sha256(content).hexdigest()
    return Source(4, "programme.pdf", digest, "application/pdf", content, is_facsimile=True)


def printed(source: Source) -> Facsimile:
    facsimile, problems = print_facsimile(source)
    assert facsimile is not None, problems
    return facsimile


def bound(facsimile: Facsimile) -> bytes:
    parts = [
        small_part("cover", "<h1 id=cover>Cover</h1>", 1, furniture=False),
        set_facsimile(facsimile, "Programme", 2),
        long_part("last", 1, 3, recto=False),
    ]
    return bind_pack(parts, FURNITURE, IMPRINT).pdf


def texts(pdf: bytes) -> list[str]:
    document = pdfium.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def test_pages_are_printed_with_folio_and_marking_and_nothing_else_of_ours() -> None:
    read = texts(bound(printed(made())))
    assert "Sheet 1" in read[1]
    assert "Sheet 2" in read[2]
    for number, text in enumerate(read[1:3], 2):
        assert f"{number} / 4" in text
        assert text.count("OFFICIAL") == 2
        assert "Desk" not in text


def test_the_pack_with_it_is_still_one_sound_tagged_document() -> None:
    pdf = bound(printed(made()))
    report = check_pack(pdf)
    assert report.claims == ()
    assert [str(f) for r in report.results if r.name != "attachments" for f in r.findings] == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        figures = [
            str(k.Alt) for part in opened.Root.StructTreeRoot.K[0].K for k in part.K if k.S == "/Figure"
        ]
        assert figures == [f"Page {n} of 2 of source S4, printed as it was received" for n in (1, 2)]
        assert [float(v) for v in opened.pages[1].mediabox] == [0, 0, 792, 612]
        with opened.open_outline() as outline:
            titles = [item.title for item in outline.root[0].children] or [i.title for i in outline.root]
        assert any(
            "As received (p. 2)" in title for title in [*titles, *(i.title for i in _flat(outline.root))]
        )


def _flat(items: list[pikepdf.OutlineItem]) -> list[pikepdf.OutlineItem]:
    return [found for item in items for found in (item, *_flat(item.children))]


def test_turned_and_cropped_pages_stand_upright_at_their_printed_size() -> None:
    def turn(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Rotate = 90
        pdf.pages[1].CropBox = pikepdf.Array([36, 36, 756, 576])

    assert printed(made(turn)).page_sizes == ((612.0, 792.0), (720.0, 540.0))


def test_notes_are_printed_and_links_scripts_and_files_are_left_behind() -> None:
    def arm(pdf: pikepdf.Pdf) -> None:
        look = pdf.make_stream(b"BT /F1 12 Tf 2 4 Td (Seen by Ada) Tj ET", BBox=[0, 0, 100, 20])
        look.Type, look.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        look.Resources = pdf.pages[0].obj.Resources
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, Rect=[72, 72, 172, 92], F=4,
            AP=pikepdf.Dictionary(N=look),
        )  # fmt: skip
        link = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9],
            A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI="http://tracker.example/"),
        )  # fmt: skip
        pdf.pages[0].obj.Annots = pdf.make_indirect(
            pikepdf.Array([pdf.make_indirect(note), pdf.make_indirect(link)])
        )
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        pdf.attachments["evil.exe"] = pikepdf.AttachedFileSpec(pdf, b"MZ", filename="evil.exe")

    pdf = bound(printed(made(arm)))
    assert "Seen by Ada" in texts(pdf)[1]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert "/Annots" not in opened.pages[1].obj
        everything = b"".join(
            thing.unparse() for thing in opened.objects if not isinstance(thing, pikepdf.Stream)
        )
    for trace in (b"tracker", b"JavaScript", b"evil"):
        assert trace not in everything


def bad_font(pdf: pikepdf.Pdf) -> None:
    file = pdf.make_stream(b"\x00\x01\x00\x00 no font", Length1=12)
    described = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.CIDFontType2, BaseFont=pikepdf.Name.Bad, W=[0, [500]],
        CIDToGIDMap=pikepdf.Name.Identity,
        FontDescriptor=pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.FontDescriptor, FontFile2=file)),
    )  # fmt: skip
    pdf.pages[0].obj.Resources.Font.F2 = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type0, BaseFont=pikepdf.Name.Bad,
            Encoding=pikepdf.Name("/Identity-H"), DescendantFonts=[pdf.make_indirect(described)],
            ToUnicode=pdf.make_stream(b"no map"),
        )
    )  # fmt: skip


def form_bomb(pdf: pikepdf.Pdf) -> None:
    """Ten forms, each drawing the next ten times: ten thousand million drawings."""
    inner = pdf.make_stream(b"", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9])
    for _ in range(10):
        resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner))
        inner = pdf.make_stream(b"/X Do\n" * 10, Resources=resources, BBox=[0, 0, 9, 9])
        inner.Type, inner.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    pdf.pages[0].obj.Resources.XObject = pikepdf.Dictionary(X=inner)
    pdf.pages[0].contents_add(b"/X Do")


def foreign_tags(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.StructParents = 0
    pdf.pages[0].obj.Contents = pdf.make_stream(
        b"/P <</MCID 0>> BDC BT /F1 9 Tf (a) Tj ET EMC /P <</MCID 0>> BDC EMC"
    )
    pdf.Root.StructTreeRoot = pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot)


@pytest.mark.parametrize("change", [bad_font, form_bomb, foreign_tags])
def test_what_is_odd_inside_a_page_stays_inside_it(change: Callable[[pikepdf.Pdf], None]) -> None:
    report = check_pack(bound(printed(made(change))))
    assert [str(f) for r in report.results if r.name != "attachments" for f in r.findings] == []


def huge(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].MediaBox = pikepdf.Array([0, 0, 20_000, 20_000])


def flat(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].MediaBox = pikepdf.Array([0, 0, 600, 0])


def swollen(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Contents = pdf.make_stream(b"0 0 m " * 10_000_000)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (source_of(b""), "damaged"),
        (source_of(b"%PDF-1.7\n1 0 obj\n<<"), "damaged"),
        (made(encryption=pikepdf.Encryption(owner="o", user="u")), "needs a password"),
        (made(pages=0), "has 0 pages"),
        (made(pages=1001), "has 1001 pages"),
        (made(huge), "page 2 measures 20000 by 20000 points"),
        (made(flat), "page 1 measures"),
        (made(swollen), "page 1 draws too much"),
    ],
    ids=["empty", "cut off", "locked", "no pages", "many pages", "huge", "flat", "swollen"],
)
def test_what_cannot_be_printed_is_a_loss_that_says_why(source: Source, reason: str) -> None:
    facsimile, (problem,) = print_facsimile(source)
    assert facsimile is None
    assert problem.severity is Severity.LOSS
    assert problem.source == "programme.pdf"
    assert reason in problem.message
    assert problem.next_step


def test_the_same_file_gives_the_same_bytes() -> None:
    source = made()
    assert bound(printed(source)) == bound(printed(source))
