"""Small files of every format, and endless damaged versions of them: the same ones for the same number."""

import io
import json
import os
import random
import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from compressed_rtf import compress

from flows.ingest.gathering.media_types import recognise_media_type
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

WORDS = "Ministers met in the old port on Monday and agreed on a plan for the water of the basin."
_TOKENS = (
    b"\0", b"\xff\xff\xff\xff", b"\x80\0\0\0", b"<", b">", b"&", b"{", b"}", b"\\", b'"', b"%", b"\n\n", b"\r", b"<!--",
    b"]]>", b"&#x110000;", b"&#0;", b"\xed\xa0\x80", b"../../", b"-1", b"99999999999", b"1e309", b"<w:p>", b"</w:p>",
    b"<table:table-row>", b"{\\rtf1", b"\\u-1 ?", b"endobj", b"stream\n", b"<< /Length 1 0 R >>", b"--frontier\n",
    b"Content-Transfer-Encoding: base64\n", b"\xe2\x80\xae",
)  # fmt: skip


def samples() -> dict[str, bytes]:
    """A small file of each format, by name."""
    body = (
        paragraph("Water plan", "Titel") + paragraph("Why", "U1") + paragraph(WORDS) + paragraph("one", number=(2, 0))
        + '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Item</w:t></w:r></w:p></w:tc>'
        + "<w:tc><w:p><w:r><w:t>Cost</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        + '<w:p><w:r><w:t>x</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    )  # fmt: skip
    text = (
        '<text:h text:outline-level="1">Plan</text:h><text:p>Rain<text:s text:c="3"/>fell.</text:p>'
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>1</text:p>'
        "</table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>"
    )
    page = (
        f"<html><head><title>Rain</title><meta property='og:title' content='Rain'><script type='application/ld+json'>"
        f'{{"@type": "NewsArticle", "headline": "Rain", "author": {{"name": "Ada Byron"}}}}</script></head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>Rain</h1><p>{WORDS}</p><p>{WORDS}</p><table><tr>"
        "<td rowspan='2'>a</td><td colspan='3'>b</td></tr><tr><td>c</td></tr></table></article></body></html>"
    )
    saved = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/\nMIME-Version: 1.0\n"
        f'Content-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n{page}\n--b--\n'
    )
    rtf = (
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset204 A;}}{\\stylesheet{\\s1 heading 1;}}{\\info{\\title T}}"
        f"{{\\pard\\s1 Plan\\par}}\\pard {WORDS} \\u1044?\\'e9{{\\footnote x}}\\par\\trowd\\intbl a\\cell b\\cell\\row}}"
    )
    wrapped = (
        "{\\rtf1\\ansi\\fromhtml1{\\fonttbl{\\f0 A;}}{\\*\\htmltag64 <html><body><h1>}Rain{\\*\\htmltag92 </h1><p>}"
        f"\\htmlrtf {{\\b \\htmlrtf0 {WORDS}{{\\*\\htmltag84 &amp;}}\\htmlrtf &}}\\htmlrtf0 \\u1044?\\'e9}}"
    )
    lines = "".join(show(f"{WORDS[:40]} {n}", 60, 700 - 14 * n) for n in range(12)) + show("3", 300, 30)
    message = {
        "__properties_version1.0": b"\0" * 32 + struct.pack("<IIQ", 0x00390040, 6, 133_700_000_000_000_000)
    }
    message["__substg1.0_0037001F"] = "Rain".encode("utf-16-le")
    message["__substg1.0_1000001F"] = WORDS.encode("utf-16-le")
    message["__substg1.0_10090102"] = compress(wrapped.encode())
    message["__attach_version1.0_#00000000/__substg1.0_37010102"] = b"The plan."
    feed = (
        "<rss version='2.0'><channel><title>The Paper</title><item><title>Rain</title><link>https://example.org/a</link>"
        f"<pubDate>Sun, 07 Sep 2025 10:00:00 GMT</pubDate><description>{WORDS}</description></item></channel></rss>"
    )
    note = f'<w:footnote w:id="2">{paragraph("So they say.")}</w:footnote>'
    core = core_properties(title="Plan", creator="Ada", created="2025-09-07")
    return {
        "a.docx": word_file(body, footnotes=note, **{"docProps/core.xml": core}),
        "a.doc": old_word_file(
            [
                ("Plan", "\r", 4, ()),
                (WORDS, "\r", 0, ()),
                ("a", "\x07", 0, (IN_ROW,)),
                ("", "\x07", 0, (IN_ROW, ROW_END)),
            ],
            "A note.\r",
        ),
        "a.odt": open_document_file(text),
        "a.epub": ebook_file({"a": f"<h1>First</h1><p>{WORDS}</p>"}, "<dc:title>Book</dc:title>"),
        "a.rtf": rtf.encode(),
        "wrapped.rtf": wrapped.encode(),
        "a.pdf": write_pdf(lines, lines),
        "a.eml": mail_file(WORDS, f"<h1>Rain</h1><p>{WORDS}</p>", {"plan.txt": b"The plan."}),
        "a.msg": compound_file(message),
        "a.mhtml": saved.encode(),
        "a.html": page.encode(),
        "a.xml": feed.encode(),
        "a.zip": packed({"a.txt": WORDS, "b/c.md": f"# Rain\n\n{WORDS}"}),
        "a.md": f"---\ntitle: Rain\n---\n# Rain\n\n{WORDS}\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n".encode(),
        "a.txt": f"Rain\n\nBy Ada Byron\n\n{WORDS}\n".encode(),
    }


def gold_files() -> dict[str, bytes]:
    """The files of the public sets, where BRIEFPACK_GOLD names their folder."""
    named = os.environ.get("BRIEFPACK_GOLD")
    folder = Path(named) / "documents" if named else None
    if folder is None or not folder.is_dir():
        return {}
    found: dict[str, bytes] = {}
    for list_ in sorted(folder.glob("*.dev.jsonl")):
        for line in list_.read_text(encoding="utf-8").splitlines():
            file = folder / json.loads(line)["file"]
            found[file.name] = file.read_bytes()
    return found


def mutations(name: str, content: bytes, count: int) -> Iterator[bytes]:
    """So many damaged versions. Of a zip file half are damaged inside: outside, its checksums stop everything."""
    source = random.Random(name)
    for number in range(count):
        inside = number % 2 and content.startswith(b"PK")
        yield _inside(content, source) if inside else _damage(content, source)


def _damage(content: bytes, source: random.Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(source.choice((1, 1, 2, 4, 16))):
        if not damaged:
            break
        source.choice(_WAYS)(damaged, source)
    return bytes(damaged)


def _flip(data: bytearray, source: random.Random) -> None:
    data[source.randrange(len(data))] ^= 1 << source.randrange(8)


def _insert(data: bytearray, source: random.Random) -> None:
    place = source.randrange(len(data) + 1)
    data[place:place] = source.choice(_TOKENS) * source.choice((1, 1, 1, 50))


def _cut(data: bytearray, source: random.Random) -> None:
    start = source.randrange(len(data))
    del data[start : start + source.choice((1, 4, 64, 1024, len(data)))]


def _repeat(data: bytearray, source: random.Random) -> None:
    start = source.randrange(len(data))
    piece = data[start : start + source.choice((4, 64, 512))]
    data[start:start] = piece * source.choice((1, 3, 40))


def _exchange(data: bytearray, source: random.Random) -> None:
    start, other = source.randrange(len(data)), source.randrange(len(data))
    length = min(source.choice((1, 8, 64)), len(data) - max(start, other))
    data[start : start + length], data[other : other + length] = (
        data[other : other + length],
        data[start : start + length],
    )


_WAYS: tuple[Callable[[bytearray, random.Random], None], ...] = (_flip, _insert, _cut, _repeat, _exchange)


def _inside(content: bytes, source: random.Random) -> bytes:
    """One member of a zip file damaged, the archive itself whole."""
    members: Mapping[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
        return _damage(content, source)
    chosen = source.choice(sorted(members))
    return packed({name: _damage(data, source) if name == chosen else data for name, data in members.items()})


def media_type_of(name: str, content: bytes) -> str:
    """What the file is, or would be if it were whole."""
    kind = recognise_media_type(name, content)
    return kind if isinstance(kind, str) else ""
