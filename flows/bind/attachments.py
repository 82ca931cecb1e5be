"""Files inside the pack, as associated files (PDF/A-3, ISO 32000-2 14.13): named, described, with their digests."""

import codecs
import hashlib
from collections.abc import Sequence
from typing import cast

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from flows.bind.assembly import Assembly
from flows.bind.metadata import pdf_date
from flows.bind.trees import write_tree
from flows.model.printed import Attachment, Imprint


def attach_files(assembly: Assembly, attachments: Sequence[Attachment], imprint: Imprint) -> None:
    """Embed the files and name them in the catalog; their date is the pack's, as file times decide nothing."""
    if not attachments:
        return
    ordered = sorted(attachments, key=lambda attachment: _tree_key(attachment.name))
    files = [(_tree_key(a.name), _file(assembly, a, imprint)) for a in ordered]
    names = assembly.catalog.setdefault(NameObject("/Names"), DictionaryObject())
    tree = assembly.add(write_tree(assembly, files, "/Names"))
    cast(DictionaryObject, names)[NameObject("/EmbeddedFiles")] = tree
    assembly.catalog[NameObject("/AF")] = ArrayObject([reference for _, reference in files])


def _tree_key(name: str) -> ByteStringObject:
    """The name as key of the name tree: all in one encoding, so that they are in order by bytes and as text too."""
    return ByteStringObject(codecs.BOM_UTF16_BE + name.encode("utf-16-be"))


def _file(assembly: Assembly, attachment: Attachment, imprint: Imprint) -> IndirectObject:
    content = _content(assembly, attachment, imprint)
    specification = {
        "/Type": NameObject("/Filespec"),
        "/F": TextStringObject(attachment.name),
        "/UF": TextStringObject(attachment.name),
        "/Desc": TextStringObject(attachment.description),
        "/AFRelationship": NameObject(f"/{attachment.relationship}"),
        "/EF": DictionaryObject({NameObject("/F"): content, NameObject("/UF"): content}),
    }
    return assembly.add(DictionaryObject({NameObject(key): value for key, value in specification.items()}))


def _content(assembly: Assembly, attachment: Attachment, imprint: Imprint) -> IndirectObject:
    digest = hashlib.md5(attachment.content, usedforsecurity=False).digest()  # the format asks for MD5
    parameters = {
        "/ModDate": TextStringObject(pdf_date(imprint.created)),
        "/Size": NumberObject(len(attachment.content)),
        "/CheckSum": ByteStringObject(digest),
    }
    return assembly.add_stream(
        attachment.content,
        {
            "/Type": NameObject("/EmbeddedFile"),
            "/Subtype": NameObject(f"/{attachment.media_type}"),
            "/Params": DictionaryObject({NameObject(key): value for key, value in parameters.items()}),
        },
    )
