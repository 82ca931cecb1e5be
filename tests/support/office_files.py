"""Office documents, e-books and archives, written for the tests from their bare parts."""

import io
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name if name != "svg" else "svg-compatible"}:1.0"'
    for name in (
        "office",
        "text",
        "table",
        "style",
        "drawing",
        "meta",
        "svg",
        "presentation",
        "chart",
        "xlink",
    )
)
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
EPUB = "application/epub+zip"
STYLES = """
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="U1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="U2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Our part"/><w:basedOn w:val="U2"/></w:style>
<w:style w:type="paragraph" w:styleId="Z"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="caption"/></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
"""


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """A zip file with these members, the same bytes every time."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return stream.getvalue()


def paragraph(text: str, style: str = "", number: tuple[int, int] | None = None) -> str:
    """A Word paragraph of one run."""
    listed = (
        f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>' if number else ""
    )
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f'<w:p><w:pPr>{styled}{listed}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def word_file(body: str, **parts: str | bytes) -> bytes:
    """A .docx. `parts` are more of its parts by name: `footnotes="..."`, or whole members by their path."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{STYLES}</w:styles>',
        "word/numbering.xml": f'<w:numbering xmlns:w="{W}">{NUMBERING}</w:numbering>',
    }
    for name, content in parts.items():
        if name in {"footnotes", "endnotes"}:
            members[f"word/{name}.xml"] = f'<w:{name} xmlns:w="{W}">{content!s}</w:{name}>'
        else:
            members[name] = content
    return packed(members)


def core_properties(**values: str) -> str:
    names = {
        "title": "dc:title",
        "creator": "dc:creator",
        "created": "dcterms:created",
        "modified": "dcterms:modified",
    }
    inner = "".join(f"<{names[key]}>{value}</{names[key]}>" for key, value in values.items())
    return (
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:dcterms="http://purl.org/dc/terms/">{inner}</cp:coreProperties>'
    )


def open_document_file(
    body: str, styles: str = "", meta: str = "", kind: str = "text", **members: str | bytes
) -> bytes:
    """An .odt, or another OpenDocument file whose body is of that kind."""
    given: dict[str, str | bytes] = {
        "mimetype": ODT,
        "content.xml": (
            f"<office:document-content {_ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
        ),
        "meta.xml": (
            f'<office:document-meta {_ODF} xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<office:meta>{meta}</office:meta></office:document-meta>"
        ),
    }
    return packed(given | members)


def ebook_file(chapters: Mapping[str, str], metadata: str = "", order: str = "") -> bytes:
    """An .epub with these chapters (bodies of XHTML) in this order, or in that of `order`, a letter for each."""
    items = "".join(f'<item id="{n}" href="text/{n}.xhtml"/>' for n in chapters)
    spine = "".join(f'<itemref idref="{n}"/>' for n in order or chapters)
    members: dict[str, str | bytes] = {
        "mimetype": EPUB,
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        "OPS/book.opf": (
            '<package xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
        ),
    }
    for name, body in chapters.items():
        members[f"OPS/text/{name}.xhtml"] = (
            f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
        )
    return packed(members)


def mail_file(
    plain: str = "", html: str = "", attachments: Mapping[str, bytes] | None = None, **headers: str
) -> bytes:
    """A message. `headers` are written with _ for -."""
    message = EmailMessage()
    for name, value in ({"From": "Ada Byron <ada@example.org>", "Subject": "Rain"} | headers).items():
        message[name.replace("_", "-")] = value
    if plain:
        message.set_content(plain)
    if html:
        message.add_alternative(html, subtype="html") if plain else message.set_content(html, subtype="html")
    for name, content in (attachments or {}).items():
        kind = ("image", "png") if name.endswith(".png") else ("application", "octet-stream")
        message.add_attachment(content, maintype=kind[0], subtype=kind[1], filename=name)
    if message.is_multipart():
        message.set_boundary("frontier")
    return message.as_bytes()
