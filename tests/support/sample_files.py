"""A small file of each format that can be read, with something of all that the format offers."""

import struct

from compressed_rtf import compress

from tests.support.compound_files import compound_file
from tests.support.office_files import (
    core_properties,
    ebook_file,
    mail_file,
    open_document_file,
    packed,
    paragraph,
    word_file,
)
from tests.support.old_word_files import IN_ROW, ROW_END, old_word_file
from tests.support.pdf_files import show, write_pdf
from tests.support.slides_and_sheets import (
    box,
    chart_part,
    deck_file,
    frame,
    number,
    relations,
    sheet,
    slide,
    workbook_file,
)

WORDS = "Ministers met in the old port on Monday and agreed on a plan for the water of the basin."
WEB_PAGE = (
    f"<html><head><title>Rain</title><meta property='og:title' content='Rain'><script type='application/ld+json'>"
    f'{{"@type": "NewsArticle", "headline": "Rain", "author": {{"name": "Ada Byron"}}}}</script></head>'
    f"<body><nav><a href='/'>Home</a></nav><article><h1>Rain</h1><p>{WORDS}</p><p>{WORDS}</p><table><tr>"
    "<td rowspan='2'>a</td><td colspan='3'>b</td></tr><tr><td>c</td></tr></table></article></body></html>"
)
SAVED_PAGE = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/\nMIME-Version: 1.0\n"
    f'Content-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n{WEB_PAGE}\n--b--\n'
)
FEED = (
    "<rss version='2.0'><channel><title>The Paper</title><item><title>Rain</title><link>https://example.org/a</link>"
    f"<pubDate>Sun, 07 Sep 2025 10:00:00 GMT</pubDate><description>{WORDS}</description></item></channel></rss>"
)
RTF = (
    "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset204 A;}}{\\stylesheet{\\s1 heading 1;}}{\\info{\\title T}}"
    f"{{\\pard\\s1 Plan\\par}}\\pard {WORDS} \\u1044?\\'e9{{\\footnote x}}\\par\\trowd\\intbl a\\cell b\\cell\\row}}"
)
WRAPPED_PAGE = (
    "{\\rtf1\\ansi\\fromhtml1{\\fonttbl{\\f0 A;}}{\\*\\htmltag64 <html><body><h1>}Rain{\\*\\htmltag92 </h1><p>}"
    f"\\htmlrtf {{\\b \\htmlrtf0 {WORDS}{{\\*\\htmltag84 &amp;}}\\htmlrtf &}}\\htmlrtf0 \\u1044?\\'e9}}"
)
OPEN_TEXT = (
    '<text:h text:outline-level="1">Plan</text:h><text:p>Rain<text:s text:c="3"/>fell.</text:p>'
    '<table:table><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>1</text:p>'
    "</table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>"
)


def samples() -> dict[str, bytes]:
    """The files, by name."""
    return {
        "a.docx": _word(),
        "a.doc": _old_word(),
        "a.pptx": _slides(),
        "a.xlsx": _workbook(),
        "a.odt": open_document_file(OPEN_TEXT),
        "a.epub": ebook_file({"a": f"<h1>First</h1><p>{WORDS}</p>"}, "<dc:title>Book</dc:title>"),
        "a.rtf": RTF.encode(),
        "wrapped.rtf": WRAPPED_PAGE.encode(),
        "a.pdf": _pdf(),
        "a.eml": mail_file(WORDS, f"<h1>Rain</h1><p>{WORDS}</p>", {"plan.txt": b"The plan."}),
        "a.msg": _outlook(),
        "a.mhtml": SAVED_PAGE.encode(),
        "a.html": WEB_PAGE.encode(),
        "a.xml": FEED.encode(),
        "a.zip": packed({"a.txt": WORDS, "b/c.md": f"# Rain\n\n{WORDS}"}),
        "a.md": f"---\ntitle: Rain\n---\n# Rain\n\n{WORDS}\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n".encode(),
        "a.txt": f"Rain\n\nBy Ada Byron\n\n{WORDS}\n".encode(),
    }


def _word() -> bytes:
    body = (
        paragraph("Water plan", "Titel") + paragraph("Why", "U1") + paragraph(WORDS) + paragraph("one", number=(2, 0))
        + '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Item</w:t></w:r></w:p></w:tc>'
        + "<w:tc><w:p><w:r><w:t>Cost</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        + '<w:p><w:r><w:t>x</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    )  # fmt: skip
    note = f'<w:footnote w:id="2">{paragraph("So they say.")}</w:footnote>'
    core = core_properties(title="Plan", creator="Ada", created="2025-09-07")
    return word_file(body, footnotes=note, **{"docProps/core.xml": core})


def _slides() -> bytes:
    """A title, a list, a table that a chart draws."""
    listed = box(
        "The dam opens", "<a:p><a:pPr lvl='1'/><a:r><a:t>in May</a:t></a:r></a:p>", place="", index="1"
    )
    return deck_file(
        slide(box("Water plan", place="title"), listed, frame('<c:chart r:id="rId7"/>', "Rain")),
        **{
            "ppt/slides/_rels/slide1.xml.rels": relations(rId7="chart:../charts/c.xml"),
            "ppt/charts/c.xml": chart_part("Rain", {"2024": ["0.12"], "2025": ["0.31"]}, ["Holm"], "0%"),
        },
    )


def _workbook() -> bytes:
    rows = [["Lake", "Level"], ["Holm", number("B2", "1250.5", 1)], ["on", number("B3", "46298", 2)]]
    return workbook_file({"Levels": sheet(rows)}, ("#,##0.0", "d mmmm yyyy"), ["shared"])


def _old_word() -> bytes:
    rows = [("a", "\x07", 0, (IN_ROW,)), ("", "\x07", 0, (IN_ROW, ROW_END))]
    return old_word_file([("Plan", "\r", 4, ()), (WORDS, "\r", 0, ()), *rows], "A note.\r")


def _pdf() -> bytes:
    lines = "".join(show(f"{WORDS[:40]} {n}", 60, 700 - 14 * n) for n in range(12)) + show("3", 300, 30)
    return write_pdf(lines, lines)


def _outlook() -> bytes:
    sent = struct.pack("<IIQ", 0x00390040, 6, 133_700_000_000_000_000)
    return compound_file({
        "__properties_version1.0": b"\0" * 32 + sent,
        "__substg1.0_0037001F": "Rain".encode("utf-16-le"),
        "__substg1.0_1000001F": WORDS.encode("utf-16-le"),
        "__substg1.0_10090102": compress(WRAPPED_PAGE.encode()),
        "__attach_version1.0_#00000000/__substg1.0_37010102": b"The plan.",
    })  # fmt: skip
