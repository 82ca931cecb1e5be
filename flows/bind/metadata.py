"""What the file says of itself: title, author, dates from the data cut-off, language, labels, how it opens.

No conformance is claimed here: a claim belongs to whoever has checked it.
"""

from collections.abc import Sequence
from html import escape

from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)

from flows.bind.assembly import Assembly
from flows.model.printed import Imprint


def write_metadata(assembly: Assembly, imprint: Imprint, pages: Sequence[IndirectObject]) -> None:
    """Document information, XMP, language, page labels, and the view in which the file opens."""
    catalog = assembly.catalog
    _write_information(assembly, imprint)
    entries = {"/Type": NameObject("/Metadata"), "/Subtype": NameObject("/XML")}
    catalog[NameObject("/Metadata")] = assembly.add_stream(
        _xmp(imprint).encode("utf-8"), entries, compress=False
    )
    catalog[NameObject("/Lang")] = TextStringObject(imprint.language)
    preferences = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    catalog[NameObject("/ViewerPreferences")] = preferences
    decimal = DictionaryObject({NameObject("/S"): NameObject("/D"), NameObject("/St"): NumberObject(1)})
    labels = DictionaryObject({NameObject("/Nums"): ArrayObject([NumberObject(0), decimal])})
    catalog[NameObject("/PageLabels")] = assembly.add(labels)
    # The first page, its top left corner, at 100 per cent.
    opening = ArrayObject([pages[0], NameObject("/XYZ"), NullObject(), NullObject(), NumberObject(1)])
    catalog[NameObject("/OpenAction")] = opening


def write_output_intent(assembly: Assembly, profile: IndirectObject | None) -> None:
    """The colour profile of the parts, stated once for the pack."""
    if profile is None:
        return
    intent = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/OutputIntent"),
            NameObject("/S"): NameObject("/GTS_PDFA1"),
            NameObject("/OutputConditionIdentifier"): TextStringObject("sRGB IEC61966-2.1"),
            NameObject("/Info"): TextStringObject("sRGB IEC61966-2.1"),
            NameObject("/DestOutputProfile"): profile,
        }
    )
    assembly.catalog[NameObject("/OutputIntents")] = ArrayObject([intent])


def _write_information(assembly: Assembly, imprint: Imprint) -> None:
    information = assembly.writer._info  # noqa: SLF001 - its own setter adds entries we do not want
    assert information is not None  # noqa: S101 - a new writer has one
    information.clear()
    stamp = "D:" + "".join(c for c in imprint.created if c.isdigit()) + "Z"
    for name, value in (
        ("/Title", imprint.title),
        ("/Author", imprint.author),
        ("/Subject", imprint.subject),
        ("/Keywords", ", ".join(imprint.keywords)),
        ("/Producer", imprint.producer),
        ("/CreationDate", stamp),
        ("/ModDate", stamp),
    ):
        if value:
            information[NameObject(name)] = TextStringObject(value)


def _xmp(imprint: Imprint) -> str:
    """The same as XMP (ISO 16684-1)."""
    title, subject = escape(imprint.title), escape(imprint.subject)
    author = f"<dc:creator><rdf:Seq><rdf:li>{escape(imprint.author)}</rdf:li></rdf:Seq></dc:creator>"
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
{author if imprint.author else ""}
<dc:language><rdf:Bag><rdf:li>{escape(imprint.language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{imprint.created}</xmp:CreateDate>
<xmp:ModifyDate>{imprint.created}</xmp:ModifyDate>
<pdf:Keywords>{escape(", ".join(imprint.keywords))}</pdf:Keywords>
<pdf:Producer>{escape(imprint.producer)}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
