"""Files attached to a pack, as independent readers find them: every name, every byte, and what is said of each."""

import hashlib
import io

import pikepdf
import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from flows.bind import bind_pack
from flows.model.printed import Attachment, Furniture, Imprint, PrintedPart
from tests.support.small_parts import small_part

IMPRINT = Imprint("Desk", "", "", (), "en", "2025-09-09T06:00:00Z", "briefing-pack")
BASE_NAMES = (
    "note.txt",
    "café.html",
    "Тоқаев (1).md",
    "会议 ☃.txt",
    "🙂.txt",
    "back\\slash.txt",
    "a b#c%.txt",
)
KINDS = {"txt": "text/plain", "html": "text/html", "md": "text/markdown"}


def attachment(name: str) -> Attachment:
    content = f"The content of {name}.".encode() + bytes(range(256))
    kind = KINDS[name.rsplit(".", 1)[1]]
    return Attachment(name, content, kind, f"Source as it was given: {name}", "Source")


SOURCES = tuple(attachment(f"S{number} {BASE_NAMES[number % len(BASE_NAMES)]}") for number in range(1, 200))
RECORD = Attachment("build.json", b"{}", "application/json", "The record", "Data")
FILES = (RECORD, *SOURCES)
"""Enough for a name tree of several leaves, in no order."""


@pytest.fixture(scope="module")
def part() -> PrintedPart:
    return small_part("one", "<h1>One</h1>", 1)


@pytest.fixture(scope="module")
def pack(part: PrintedPart) -> bytes:
    return bind_pack([part], Furniture("", "", ""), IMPRINT, FILES).pdf


def test_every_file_is_found_by_its_name_and_comes_out_as_it_went_in(pack: bytes) -> None:
    with pikepdf.open(io.BytesIO(pack)) as pdf:
        names = pikepdf.NameTree(pdf.Root.Names.EmbeddedFiles)
        assert len(names) == len(FILES)
        for given in FILES:
            file = names[given.name]
            assert str(file.F) == str(file.UF) == given.name
            assert str(file.Desc) == given.description
            assert str(file.AFRelationship) == f"/{given.relationship}"
            embedded = file.EF.F
            assert embedded.read_bytes() == given.content
            assert str(embedded.Subtype) == f"/{given.media_type}"
            assert int(embedded.Params.Size) == len(given.content)
            digest = hashlib.md5(given.content, usedforsecurity=False).digest()
            assert bytes(embedded.Params.CheckSum) == digest
            assert str(embedded.Params.ModDate) == "D:20250909060000Z"
        associated = [file.objgen for file in pdf.Root.AF]
        assert sorted(associated) == sorted(file.objgen for file in names.values())


def test_other_readers_list_the_same_files(pack: bytes) -> None:
    expected = {given.name: given.content for given in FILES}
    listed = PdfReader(io.BytesIO(pack)).attachments
    assert {name: contents[0] for name, contents in listed.items()} == expected
    document = pdfium.PdfDocument(pack)
    files = [document.get_attachment(place) for place in range(document.count_attachments())]
    assert {file.get_name(): bytes(file.get_data()) for file in files} == expected
    document.close()


def test_names_stand_in_the_order_of_their_bytes(pack: bytes) -> None:
    """What ISO 32000 asks of a name tree; readers that search it trust that order, and each node's limits."""
    with pikepdf.open(io.BytesIO(pack)) as pdf:
        keys = leaf_keys(pdf.Root.Names.EmbeddedFiles)
    assert len(keys) == len(FILES)
    assert keys == sorted(keys)


def leaf_keys(node: pikepdf.Object) -> list[bytes]:
    own = [bytes(key) for key in list(node.get("/Names", []))[0::2]]
    for kid in node.get("/Kids", []):
        below = leaf_keys(kid)
        assert [bytes(limit) for limit in kid.Limits] == [below[0], below[-1]]
        own += below
    return own


def test_the_order_in_which_files_are_given_does_not_matter(part: PrintedPart, pack: bytes) -> None:
    assert bind_pack([part], Furniture("", "", ""), IMPRINT, FILES[::-1]).pdf == pack


def test_a_pack_without_files_has_no_trace_of_them(part: PrintedPart) -> None:
    with pikepdf.open(io.BytesIO(bind_pack([part], Furniture("", "", ""), IMPRINT).pdf)) as pdf:
        assert "/AF" not in pdf.Root
        assert "/EmbeddedFiles" not in pdf.Root.get("/Names", pikepdf.Dictionary())
