"""The check of a finished pack: it passes the real one, and catches each way in which we know to break it."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from flows.bind import bind_pack
from flows.check import check_pack, read_pages
from flows.check.checks import CHECKS
from flows.errors import UsageError
from flows.model.checking import CheckReport
from tests.support.building import Built
from tests.support.small_packs import FURNITURE, IMPRINT
from tests.support.small_parts import small_part

Damage = Callable[[pikepdf.Pdf], None]


@pytest.fixture(scope="module")
def sound(sample_pack: Built) -> bytes:
    return sample_pack.pack.read_bytes()


def damaged(sound: bytes, damage: Damage) -> CheckReport:
    """The report on a pack after something was done to it."""
    with pikepdf.open(io.BytesIO(sound)) as pdf:
        damage(pdf)
        buffer = io.BytesIO()
        pdf.save(buffer)
    return check_pack(buffer.getvalue())


def findings(report: CheckReport, name: str) -> list[str]:
    return [str(finding) for result in report.results if result.name == name for finding in result.findings]


def test_a_sound_pack_passes_every_check_and_each_has_something_to_look_at(sound: bytes) -> None:
    report = check_pack(sound)
    assert [(r.name, r.findings) for r in report.results if not r.passed] == []
    assert [r.name for r in report.results] == [check.name for check in CHECKS]
    assert {r.name for r in report.results if not r.examined} == {"images"}, "the samples have no image"
    assert report.claims == ("PDF/UA-1", "PDF/A-3A")


def test_pages_may_be_read_elsewhere_in_lots(sound: bytes) -> None:
    report = check_pack(sound)
    pages = tuple(page for first in range(0, report.pages, 7) for page in read_pages(sound, first, first + 7))
    assert len(pages) == report.pages
    assert check_pack(sound, pages=pages) == report
    assert not check_pack(sound, pages=(replace(pages[0], untagged="stray"), *pages[1:])).passed
    assert check_pack(sound, pages=pages[1:]) == report, "with pages missing, all are read again"


def drop_a_part(pdf: pikepdf.Pdf) -> None:
    document = pdf.Root.StructTreeRoot.K[0]
    del document.K[5]


def swap_link_owners(pdf: pikepdf.Pdf) -> None:
    links = [a for page in pdf.pages for a in page.obj.get("/Annots", [])]
    first, other = links[0], links[7]
    first.StructParent, other.StructParent = int(other.StructParent), int(first.StructParent)


def swap_parts(pdf: pikepdf.Pdf) -> None:
    kids = pdf.Root.StructTreeRoot.K[0].K
    kids[3], kids[4] = kids[4], kids[3]


def share_page_keys(pdf: pikepdf.Pdf) -> None:
    pdf.pages[3].obj.StructParents = int(pdf.pages[4].obj.StructParents)


def swap_page_keys(pdf: pikepdf.Pdf) -> None:
    one, other = pdf.pages[3].obj, pdf.pages[4].obj
    one.StructParents, other.StructParents = int(other.StructParents), int(one.StructParents)


def skip_a_heading_level(pdf: pikepdf.Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/H2":
            thing.S = pikepdf.Name.H4
            return


def write_untagged_text(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[4]
    font = next(iter(page.obj.Resources.Font.keys()))
    stream = f"BT {font} 9 Tf 1 0 0 1 90 90 Tm <00030004> Tj ET".encode()
    page.contents_add(stream)


def swap_two_pages(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[5]
    del pdf.pages[5]
    pdf.pages.insert(8, page)


def misnumber_a_bookmark(pdf: pikepdf.Pdf) -> None:
    first = pdf.Root.Outlines.First
    first.Title = str(first.Title).replace("(p. ", "(p. 1")


def restart_the_labels(pdf: pikepdf.Pdf) -> None:
    pdf.Root.PageLabels.Nums[1].St = 5


def lose_a_destination(pdf: pikepdf.Pdf) -> None:
    tree = pikepdf.NameTree(pdf.Root.Names.Dests)
    del tree["s1-p1"]


def lead_a_link_astray(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            if str(annotation.get("/Dest", "")) == "s1-p3":
                annotation.Dest = pikepdf.String("s2-p3")
                return


def link_to_a_program(pdf: pikepdf.Pdf) -> None:
    annotation = pdf.pages[1].obj.Annots[0]
    del annotation["/Dest"]
    annotation.A = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("run.exe"))


def take_out_a_font(pdf: pikepdf.Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/FontFile2" in thing:
            del thing["/FontFile2"]
            return


def print_empty_boxes(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[4]
    content = b"\n".join(stream.read_bytes() for stream in page.obj.Contents)
    first = content.index(b"<", content.index(b"Tf"))
    page.obj.Contents = pdf.make_stream(content[: first + 1] + b"0000" + content[first + 5 :])


def harden_the_hyphens(pdf: pikepdf.Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing:
            thing.ToUnicode.write(thing.ToUnicode.read_bytes().replace(b"<00ad>", b"<002d>"))


def alter_a_source(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Names.EmbeddedFiles.Names[1].EF.F.write(b"something else")


def alter_the_annotations(pdf: pikepdf.Pdf) -> None:
    file = dict(pikepdf.NameTree(pdf.Root.Names.EmbeddedFiles).items())["annotations.json"]
    text = file.EF.F.read_bytes().decode()
    file.EF.F.write(text.replace("great conversation", "quick conversation").encode())


def alter_the_record(pdf: pikepdf.Pdf) -> None:
    file = dict(pikepdf.NameTree(pdf.Root.Names.EmbeddedFiles).items())["build.json"]
    file.EF.F.write(file.EF.F.read_bytes().replace(b"central-asia", b"central-asie"))


def lose_the_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def lose_the_colours(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/OutputIntents"]


def hide_an_annotation(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.Annots[0].F = 2


def set_a_coarse_image(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[4]
    image = pdf.make_stream(
        bytes(100), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=10, Height=10
    )
    image.ColorSpace, image.BitsPerComponent = pikepdf.Name.DeviceGray, 8
    name = page.add_resource(image, pikepdf.Name.XObject)
    page.contents_add(f"/Artifact BMC q 200 0 0 200 100 100 cm {name} Do Q EMC".encode())


@pytest.mark.parametrize(
    ("damage", "check", "words"),
    [
        (drop_a_part, "structure tree", "is missing from the structure tree"),
        (swap_link_owners, "structure tree", "a link is owned by another element"),
        (swap_parts, "reading order", "is read after"),
        (share_page_keys, "structure tree", "has the same key"),
        (swap_page_keys, "structure tree", "belongs to another element"),
        (skip_a_heading_level, "structure tree", "a heading of level 4 follows"),
        (write_untagged_text, "structure tree", "neither tagged nor an artifact"),
        (swap_two_pages, "page numbers", "and is labelled"),
        (misnumber_a_bookmark, "page numbers", "leads to page"),
        (restart_the_labels, "page numbers", "and is labelled"),
        (lose_a_destination, "links", "leads to s1-p1, which is nowhere"),
        (lead_a_link_astray, "links", "leads to s2-p3"),
        (link_to_a_program, "links", "something other than lead somewhere"),
        (link_to_a_program, "archiving", "an action /Launch is not allowed"),
        (take_out_a_font, "fonts", "is not in the file"),
        (print_empty_boxes, "glyphs", "empty box"),
        (harden_the_hyphens, "annexed texts", "is not printed as it stands"),
        (alter_a_source, "attachments", "is not the source that the record"),
        (alter_the_annotations, "annexed texts", "is not printed as it stands"),
        (alter_the_annotations, "quotations", "no source says"),
        (alter_the_record, "attachments", "is not the one that the method section prints"),
        (lose_the_language, "document properties", "does not state its language"),
        (lose_the_colours, "archiving", "no colour profile"),
        (hide_an_annotation, "archiving", "would not be printed"),
        (set_a_coarse_image, "images", "4 dots per inch"),
    ],
)
def test_each_damage_is_found(sound: bytes, damage: Damage, check: str, words: str) -> None:
    report = damaged(sound, damage)
    assert not report.passed
    assert any(words in finding for finding in findings(report, check)), findings(report, check)


def test_a_pack_without_a_claim_is_not_held_to_it(sound: bytes) -> None:
    def disclaim(pdf: pikepdf.Pdf) -> None:
        text = pdf.Root.Metadata.read_bytes()
        pdf.Root.Metadata = pdf.make_stream(
            text.replace(b"pdfaid:part", b"pdfaid:none"), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
        )

    report = damaged(sound, disclaim)
    assert report.claims == ("PDF/UA-1",)
    assert "archiving" not in {result.name for result in report.results}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "mine.pdf is no PDF."),
        (b"plain text", "mine.pdf is no PDF."),
        (b"%PDF-1.7\nnothing of the kind", "mine.pdf is a PDF, but damaged."),
    ],
)
def test_what_is_no_pdf_is_refused(content: bytes, says: str) -> None:
    with pytest.raises(UsageError) as refused:
        check_pack(content, "mine.pdf")
    assert refused.value.message == says


def test_a_locked_pack_is_refused(sound: bytes, tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    with pikepdf.open(io.BytesIO(sound)) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(UsageError, match="needs a password"):
        check_pack(path.read_bytes(), "locked.pdf")


def test_a_damaged_file_gives_findings_and_no_traceback(sound: bytes) -> None:
    def ruin(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Names.EmbeddedFiles.Names[1] = pikepdf.Dictionary()

    assert any("cannot be read here" in finding for finding in findings(damaged(sound, ruin), "attachments"))


@pytest.mark.parametrize(
    ("title", "name", "page", "found"),
    [
        ("Harvest of<br>2027", "s3", "2", []),
        ("2027", "s3", "2", []),
        ("Group of<br>77", "w-group-of-77", "2", []),
        ("Harvest of<br>2028", "s3", "2", ["page 1: the link '2028' leads to s3 on page 2"]),
        ("Harvest of<br>2027", "s3", "3", ["page 1: the link '3' leads to s3 on page 2"]),
    ],
)
def test_a_number_alone_on_the_last_line_of_a_title_is_no_page(
    title: str, name: str, page: str, found: list[str]
) -> None:
    contents = f"<h1 id=contents>Contents</h1><p><a href='pack:{name}'>{title}</a> at <a href='pack:s3'>{page}</a></p>"
    annexed = "<h1 id=s3>Harvest of 2027</h1><p id='w-group-of-77'>Grain.</p>"
    parts = [
        small_part("contents", contents, 1, furniture=False),
        replace(small_part("s3", annexed, 2, recto=False), title="S3 Harvest of 2027"),
    ]
    report = check_pack(bind_pack(parts, FURNITURE, IMPRINT, []).pdf)
    assert findings(report, "links") == found
