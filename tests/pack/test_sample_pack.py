"""Facts about a finished pack, read back by independent readers: numbers agree, links lead, nothing is lost."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from flows.edition import CONTENT_NAME, PAGE_TEXTS_NAME
from flows.model.content import PackContent
from flows.model.index_entries import IndexEntry, IndexSubentry
from flows.model.json_form import from_json
from flows.model.shelving import PageTexts
from flows.render.page_numbers import page_ranges, page_turns
from tests.support.building import EDITION, Built, build
from tests.support.shared import PROJECT


@pytest.fixture(scope="module", params=["sample", "seed"])
def built(request: pytest.FixtureRequest) -> Built:
    result: Built = request.getfixturevalue(f"{request.param}_pack")
    assert result.code == 0, result.stderr
    return result


@pytest.fixture(scope="module")
def pdf(built: Built) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(built.pack) as opened:
        yield opened


@pytest.fixture(scope="module")
def texts(built: Built) -> list[str]:
    document = pdfium.PdfDocument(built.pack)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def test_the_path_of_the_pack_is_the_last_line_of_stdout(built: Built) -> None:
    assert built.stdout.splitlines() == [str(built.pack)]
    assert built.edition.name == EDITION
    assert (built.edition.parent / "latest").resolve() == built.edition.resolve()


def test_the_manifest_is_true(built: Built) -> None:
    manifest = built.manifest
    assert (manifest.status, manifest.number, manifest.revision) == ("complete", 1, 1)
    for record in manifest.files:
        content = (built.edition / record.name).read_bytes()
        assert (hashlib.sha256(content).hexdigest(), len(content)) == (record.sha256, record.size)
    on_disk = {str(p.relative_to(built.edition)) for p in built.edition.rglob("*") if p.is_file()}
    assert on_disk == {record.name for record in manifest.files} | {"manifest.json"}


def test_every_page_prints_the_folio_that_its_label_says(pdf: pikepdf.Pdf, texts: list[str]) -> None:
    total = len(pdf.pages)
    for number, text in enumerate(texts, 1):
        assert pdf.pages[number - 1].label == str(number)
        if number > 1:  # the cover's folio is counted, not printed
            assert re.search(rf"\b{number}\s*/\s*{total}\b", text), (
                f"page {number} has no folio {number} / {total}"
            )


def test_the_contents_print_the_pages_that_bookmarks_open(pdf: pikepdf.Pdf, texts: list[str]) -> None:
    with pdf.open_outline() as outline:
        flat = list(_flatten(outline.root))
    assert flat, "the pack has no bookmarks"
    pages = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    for title, target in flat:
        number = pages[target.objgen]
        match = re.search(r"p\. (\d+)", title)
        assert match, title
        assert int(match[1]) == number, title


def _flatten(items: list[pikepdf.OutlineItem]) -> Iterator[tuple[str, pikepdf.Object]]:
    for item in items:
        destination = item.destination if item.destination is not None else item.action.D
        yield item.title, destination[0]
        yield from _flatten(item.children)


def test_no_link_is_left_unresolved(pdf: pikepdf.Pdf) -> None:
    links = internal = 0
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            if annotation.get("/Subtype") != "/Link":
                continue
            links += 1
            action = annotation.get("/A")
            if action is not None and action.get("/S") == "/URI":
                assert not str(action.URI).startswith("pack:"), action.URI
            else:
                internal += 1
    assert internal > 50
    assert links >= internal


def test_every_font_is_embedded(pdf: pikepdf.Pdf) -> None:
    names = set()
    for page in pdf.pages:
        for font in (page.resources.get("/Font") or {}).values():
            for descendant in font.get("/DescendantFonts", [font]):
                descriptor = descendant.FontDescriptor
                names.add(str(descendant.BaseFont).split("+")[-1])
                assert any(key in descriptor for key in ("/FontFile2", "/FontFile3", "/FontFile"))
    assert names
    # WeasyPrint names a face by its CSS family, the furniture by its own name: nothing else may be there.
    assert all(name.startswith(("Text", "Label", "Line-End-Hyphen", "SourceSansPro")) for name in names), (
        names
    )


def test_the_pack_is_tagged_titled_and_has_a_language(pdf: pikepdf.Pdf) -> None:
    root = pdf.Root
    assert root.MarkInfo.Marked
    assert "/StructTreeRoot" in root
    assert str(root.Lang).startswith("en")
    assert root.ViewerPreferences.DisplayDocTitle
    assert str(pdf.docinfo["/Title"])
    assert all("/StructParents" in page for page in pdf.pages if page.get("/Annots"))


def test_annotations_cut_their_words_out_of_the_text(built: Built) -> None:
    records = json.loads((built.edition / "annotations.json").read_text(encoding="utf-8"))
    assert len(records) == len(built.manifest.inputs)
    for record in records:
        text = record["text"]
        for heading in record["headings"]:
            assert text[heading["start"] : heading["end"]] == heading["text"]
        for layer in ("sentences", "names", "entities", "dates", "amounts", "quotes", "attributions"):
            for row in record[layer]:
                assert text[row["start"] : row["end"]].strip(), (layer, row)


def test_the_whole_text_of_every_source_is_annexed(built: Built, texts: list[str]) -> None:
    printed = _letters("".join(texts))
    records = json.loads((built.edition / "annotations.json").read_text(encoding="utf-8"))
    assert all(record["sentences"] for record in records)
    for record in records:
        for sentence in record["sentences"]:
            words = _letters(record["text"][sentence["start"] : sentence["end"]])
            # A page, or a note beside it, may part a sentence, but only once: its beginning or its end is whole.
            assert words[:15] in printed or words[-15:] in printed, words


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def test_no_source_sentence_is_in_the_templates() -> None:
    templates = _letters(" ".join(p.read_text("utf-8") for p in (PROJECT / "templates").rglob("*.html")))
    sources = [source.read_text("utf-8") for source in (PROJECT / "inputs").glob("*.txt")]
    lines = [line for text in sources for line in text.splitlines() if len(line) > 40]
    assert lines
    assert [line for line in lines if _letters(line) in templates] == []


@pytest.mark.slow
def test_the_same_inputs_give_the_same_bytes(sample_pack: Built, tmp_path: Path) -> None:
    again = build(
        PROJECT / "inputs",
        tmp_path,
        "--workers",
        "1",
        environment={"PYTHONHASHSEED": "7", "TZ": "Asia/Almaty"},
    )
    assert again.code == 0, again.stderr
    first = {record.name: record.sha256 for record in sample_pack.manifest.files}
    assert {record.name: record.sha256 for record in again.manifest.files} == first


def test_the_index_leads_to_the_pages_on_which_a_person_is_named(built: Built, texts: list[str]) -> None:
    content = from_json(PackContent, (built.edition / CONTENT_NAME).read_text(encoding="utf-8"))
    printed = from_json(PageTexts, (built.edition / PAGE_TEXTS_NAME).read_text(encoding="utf-8"))
    folios = {anchor.anchor: anchor.folio for anchor in printed.anchors}
    turns = page_turns(folios)
    assert turns, "some paragraph goes on overleaf"
    found = 0
    for entry in content.index:
        surname = re.match(r"(\w+), \w", entry.heading)
        lines: tuple[IndexEntry | IndexSubentry, ...] = (entry, *entry.subentries)
        for line in lines if surname else ():
            for places in page_ranges(line.locators, folios, turns, line.depths):
                first, _, last = places.label.partition("–")
                for folio in range(int(first), int(last or first) + 1):
                    assert surname[1] in texts[folio - 1], f"{entry.heading} is not on page {folio}"
                    found += 1
    assert found > 5
