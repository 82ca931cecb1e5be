"""What the file says of itself: title, author, dates from the data cut-off, language, labels, how it opens.

It claims PDF/UA-1 and PDF/A-3a at once; a pack of which our own check finds the claim untrue is not published.
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


def pdf_date(created: str) -> str:
    """An ISO 8601 moment in UTC as a PDF date."""
    return "D:" + "".join(c for c in created if c.isdigit()) + "Z"


def _write_information(assembly: Assembly, imprint: Imprint) -> None:
    stamp = pdf_date(imprint.created)
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
            assembly.information[NameObject(name)] = TextStringObject(value)


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
{_CLAIM if imprint.conforming else ""}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


_CLAIM = """<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""
"""Both identifications; PDF/A asks for a description of every property it does not know itself."""
