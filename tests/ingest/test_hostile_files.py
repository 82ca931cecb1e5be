"""Files made to do harm: each is read within limits or refused with a reason, and nothing else happens."""

import socket
import time
import zlib
from pathlib import Path

import pytest

from flows.ingest import read_source
from flows.ingest.gathering import loading
from flows.ingest.gathering.gather import gather_sources
from flows.model.problems import Severity
from flows.settings import Settings
from tests.support.ingested import read, source_of
from tests.support.office_files import (
    DOCX,
    EPUB,
    ODT,
    W,
    ebook_file,
    mail_file,
    open_document_file,
    packed,
    paragraph,
    word_file,
)
from tests.support.pdf_files import show, write_pdf
from tests.support.sample_files import WORDS
from tests.support.slides_and_sheets import (
    PPTX,
    XLSX,
    box,
    chart_part,
    deck_file,
    element,
    frame,
    relations,
    sheet,
    slide,
    workbook_file,
)

PDF, RTF, HTML, MAIL = "application/pdf", "application/rtf", "text/html", "message/rfc822"
SECONDS = 15.0
LAUGHS = (
    "<!DOCTYPE x ["
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    + '<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY web SYSTEM "http://127.0.0.1:9/x">]>'
)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reaches for the network fails the test."""

    def refuse(*arguments: object, **more: object) -> None:
        raise AssertionError(f"a reader reached for the network: {arguments}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def flate_bomb(size: int) -> bytes:
    content = zlib.compress(b"BT /F 12 Tf 60 700 Td (x) Tj ET\n" + b"0 g\n" * (size // 4), 9)
    head = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(content)
    pdf = write_pdf(show("x", 60, 700))
    start = pdf.index(b"<< /Length")
    return pdf[:start] + head + content + pdf[pdf.index(b"\nendstream", start) :]


COLUMNS = '<col min="1" max="99999999" hidden="1"/>'


def endless_deck(content: str, times: int) -> bytes:
    """A presentation that shows one slide so many times."""
    listed = '<p:sldId id="256" r:id="rId1"/>' * times
    shown = element("p:presentation", f"<p:sldIdLst>{listed}</p:sldIdLst>")
    return deck_file(content, **{"ppt/presentation.xml": shown})


HOSTILE = {
    "zip bomb in a part": (DOCX, word_file(paragraph("x"), **{"word/styles.xml": b" " * 60_000_000})),
    "entities that multiply": (
        DOCX,
        packed(
            {
                "[Content_Types].xml": "",
                "word/document.xml": f'{LAUGHS}<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>a&a11;&file;&web;</w:t></w:r></w:p></w:body></w:document>',
            }
        ),
    ),
    "entities in an OpenDocument": (
        ODT,
        packed(
            {"mimetype": ODT, "content.xml": f"{LAUGHS}<d><body><text><p>a&a11;&file;</p></text></body></d>"}
        ),
    ),
    "entities in an e-book": (EPUB, ebook_file({"a": "<p>a&a11;</p>"})),
    "nested controls": (DOCX, word_file("<w:sdt><w:sdtContent>" * 5_000 + paragraph("x"))),
    "nested tables": (
        DOCX,
        word_file("<w:tbl><w:tr><w:tc>" * 80 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 80),
    ),
    "a wide table": (
        DOCX,
        word_file(
            f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>{paragraph("a")}</w:tc><w:tc>{paragraph("b")}</w:tc></w:tr></w:tbl>'
        ),
    ),
    "a long table": (
        DOCX,
        word_file(
            "<w:tbl>"
            + f"<w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr>" * 4_000
            + "</w:tbl>"
        ),
    ),
    "styles in a circle": (
        DOCX,
        word_file(
            paragraph("x", "A"),
            **{
                "word/styles.xml": f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="A"/></w:style></w:styles>'
            },
        ),
    ),
    "a note in itself": (
        DOCX,
        word_file(
            '<w:p><w:r><w:t>x</w:t><w:footnoteReference w:id="2"/></w:r></w:p>',
            footnotes='<w:footnote w:id="2"><w:p><w:r><w:t>n</w:t><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote>',
        ),
    ),
    "numbers without end": (
        DOCX,
        word_file(
            "".join(paragraph("x", number=(2, 1)) for _ in range(3_000)),
            **{
                "word/numbering.xml": f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="1"><w:start w:val="99999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%2%2%2%2"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
            },
        ),
    ),
    "references outside": (
        DOCX,
        word_file(
            paragraph("words of the text"),
            **{
                "word/_rels/document.xml.rels": '<Relationships><Relationship Id="r1" Type="attachedTemplate" Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/></Relationships>'
            },
        ),
    ),
    "one slide without end": (PPTX, endless_deck(slide(box("x" * 1_000_000)), 2_000)),
    "one string in every cell": (
        XLSX,
        workbook_file({"S": sheet([['<c t="s"><v>0</v></c>' * 5_000]])}, strings=["x" * 1_000_000]),
    ),
    "columns without end": (
        XLSX,
        workbook_file({"S": sheet([["a"]], f"<cols>{COLUMNS * 20_000}</cols>")}),
    ),
    "series without end": (
        PPTX,
        deck_file(
            slide(frame('<c:chart r:id="rId7"/>', "x")),
            **{
                "ppt/slides/_rels/slide1.xml.rels": relations(rId7="chart:../charts/c.xml"),
                "ppt/charts/c.xml": chart_part("", {str(n): ["1"] for n in range(3_000)}, ["c"] * 500),
            },
        ),
    ),
    "cells repeated": (
        ODT,
        open_document_file(
            '<table:table><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>'
        ),
    ),
    "spaces repeated": (ODT, open_document_file('<text:p>a<text:s text:c="2000000000"/>b</text:p>')),
    "nested lists": (
        ODT,
        open_document_file(
            "<text:list><text:list-item>" * 110 + "<text:p>x</text:p>" + "</text:list-item></text:list>" * 110
        ),
    ),
    "nested groups": (RTF, b"{\\rtf1 words of the text" + b"{" * 1_000_000),
    "closed too often": (RTF, b"{\\rtf1 words of the text" + b"}" * 100_000 + b" more"),
    "words that control": (RTF, b"{\\rtf1 words " + b"\\u-32768 ?" * 50_000 + b"}"),
    "bytes to skip": (RTF, b"{\\rtf1 words of the text\\bin2147483647 x}"),
    "a row of cells": (RTF, b"{\\rtf1\\trowd\\intbl " + b"a\\cell " * 10_000 + b"\\row words}"),
    "a chapter outside": (
        EPUB,
        ebook_file({"../../../etc/passwd": "<p>x</p>", "a": "<p>words of the text</p>"}),
    ),
    "flate bomb": (PDF, flate_bomb(20_000_000)),
    "pages in a circle": (PDF, write_pdf(show("x", 60, 700)).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")),
    "very many characters": (
        PDF,
        write_pdf("".join(show("x" * 80, 60, 700 - n % 600) for n in range(6_000))),
    ),
    "scripts": (
        PDF,
        write_pdf(show("words of the text", 60, 700)).replace(
            b"/Type /Catalog", b"/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>"
        ),
    ),
    "a launch": (
        PDF,
        write_pdf(show("words of the text", 60, 700)).replace(
            b"/Type /Catalog", b"/Type /Catalog /OpenAction << /S /Launch /F (/bin/sh) >>"
        ),
    ),
    "remote pictures": (
        MAIL,
        mail_file(
            html=f"<p>{WORDS}</p><img src='http://127.0.0.1:9/x.png'><iframe src='file:///etc/passwd'></iframe>"
        ),
    ),
    "nested parts": (
        MAIL,
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(200))
        + b"\nwords",
    ),
    "very many parts": (
        MAIL,
        b"Content-Type: multipart/mixed; boundary=b\n\n"
        + b"--b\nContent-Type: text/plain\n\nx\n" * 5_000
        + b"--b--",
    ),
    "a header without end": (MAIL, b"Subject: " + b"=?utf-8?q?a?= " * 100_000 + b"\n\nwords of the text"),
    "addresses without end": (MAIL, b"From: " + b"a@b, " * 200_000 + b"\n\nwords of the text"),
    "a wide page table": (
        HTML,
        f"<table><tr><td colspan='99999999'>a</td><td rowspan='99999999'>{WORDS}</td></tr></table>".encode(),
    ),
    "a long page table": (
        HTML,
        b"<table>" + b"<tr><td rowspan='60000'>a</td><td>b</td></tr>" * 2_000 + b"</table>",
    ),
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_harm_is_contained(name: str) -> None:
    media_type, content = HOSTILE[name]
    started = time.monotonic()
    document, problems = read_source(source_of(content, media_type))
    assert time.monotonic() - started < SECONDS
    if document is None:
        reasons = [p for p in problems if p.severity is Severity.LOSS]
        assert reasons
        assert all("could not be read as" not in p.message for p in reasons), reasons
        return
    assert len(document.text) < 5_000_000
    assert "root:" not in document.text
    assert "haha" not in document.text


@pytest.mark.parametrize(
    "name", ["references outside", "scripts", "a launch", "closed too often", "bytes to skip"]
)
def test_what_surrounds_the_harm_is_still_read(name: str) -> None:
    media_type, content = HOSTILE[name]
    assert "words of the text" in read(content, media_type)[0].text


def test_too_much_text_is_refused_without_being_read(tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_bytes(b"words and words and\n" * 5_000_000)
    (tmp_path / "a.txt").write_text(WORDS)
    sources, (unread,), _ = gather_sources([tmp_path], Settings(), {})
    assert [s.path for s in sources] == ["a.txt"]
    assert unread.reason == "The file is too large (100 MB)."


def test_a_large_text_is_read_in_time(tmp_path: Path) -> None:
    started = time.monotonic()
    document, _ = read((WORDS + "\n").encode() * 50_000)
    assert len(document.text) > 4_000_000
    assert time.monotonic() - started < SECONDS


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04", b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf1", b"", b"\0"]
)
def test_files_cut_short_are_refused_with_a_reason(tmp_path: Path, content: bytes) -> None:
    for suffix in ("docx", "pdf", "msg", "rtf", "eml", "txt", "zip", "epub"):
        (tmp_path / f"a.{suffix}").write_bytes(content)
    sources, unread, _ = gather_sources([tmp_path], Settings(), {})
    assert len(sources) + len(unread) == 8
    assert all(u.reason and u.next_step for u in unread)
    for source in sources:
        document, problems = read_source(source)
        assert document is not None or any(p.severity is Severity.LOSS for p in problems)


def test_a_file_that_nobody_can_tell_costs_only_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: str, content: bytes) -> str:
        if path == "a.txt":
            raise RuntimeError
        return "text/plain"

    monkeypatch.setattr(loading, "recognise_media_type", fail)
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "b.txt").write_text("b")
    sources, (unread,), _ = gather_sources([tmp_path], Settings(), {})
    assert [s.path for s in sources] == ["b.txt"]
    assert unread.path == "a.txt"
