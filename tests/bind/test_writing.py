"""The file as written: every kind of value comes back, in every reader, whatever it is."""

import io

import pikepdf
import pypdfium2 as pdfium
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)

from flows.bind.assembly import OBJECTS_PER_STREAM, Assembly
from flows.bind.page_tree import PageTree


def written(**entries: object) -> bytes:
    """A file of one blank page whose catalog has these entries."""
    assembly = Assembly()
    pages = PageTree(assembly)
    box = ArrayObject([NumberObject(n) for n in (0, 0, 200, 100)])
    pages.append(
        assembly.add(
            DictionaryObject({NameObject("/Type"): NameObject("/Page"), NameObject("/MediaBox"): box})
        )
    )
    for name, value in entries.items():
        assembly.catalog[NameObject(f"/{name}")] = value
    pages.write()
    return assembly.written()


def test_all_readers_open_a_file_of_many_objects() -> None:
    assembly = Assembly()
    pages = PageTree(assembly)
    for number in range(150):
        box = ArrayObject([NumberObject(n) for n in (0, 0, 100 + number, 100)])
        content = assembly.add_stream(b"q Q", {})
        page = {
            "/Type": NameObject("/Page"),
            "/MediaBox": box,
            "/Contents": content,
            "/Resources": DictionaryObject(),
        }
        pages.append(assembly.add(DictionaryObject({NameObject(k): v for k, v in page.items()})))
        assembly.write_out()
    spare = [assembly.add(NumberObject(n)) for n in range(2 * OBJECTS_PER_STREAM + 7)]
    assembly.catalog[NameObject("/Spare")] = ArrayObject(spare)
    pages.write()
    content = assembly.written()

    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert [float(page.mediabox[2]) for page in pdf.pages] == [100.0 + n for n in range(150)]
        assert [int(n) for n in pdf.Root.Spare] == list(range(len(spare)))
        assert pdf.check_pdf_syntax() == []
    reader = PdfReader(io.BytesIO(content))
    assert [int(page.mediabox[2]) for page in reader.pages] == [100 + n for n in range(150)]
    document = pdfium.PdfDocument(content)
    assert [round(page.get_width()) for page in document] == [100 + n for n in range(150)]
    document.close()


def test_scalars_of_every_kind_come_back() -> None:
    values = ArrayObject(
        [
            BooleanObject(True), NullObject(), NumberObject(-7), FloatObject("0.125"), NameObject("/a b#(/é"),
            TextStringObject("Тоқаев (5)\\"), ByteStringObject(bytes(range(256))),
        ]
    )  # fmt: skip
    with pikepdf.open(io.BytesIO(written(Values=values))) as pdf:
        boolean, null, number, decimal, name, text, string = pdf.Root.Values
        assert (boolean, null, int(number), float(decimal)) == (True, None, -7, 0.125)
        assert str(name) == "/a b#(/é"
        assert str(text) == "Тоқаев (5)\\"
        assert bytes(string) == bytes(range(256))


@given(st.text(max_size=30), st.binary(max_size=30), st.integers(-(2**31), 2**31 - 1))
def test_any_text_bytes_and_number_come_back(text: str, string: bytes, number: int) -> None:
    text = "".join(c for c in text if not 0xD800 <= ord(c) < 0xE000)
    values = ArrayObject([TextStringObject(text), ByteStringObject(string), NumberObject(number)])
    with pikepdf.open(io.BytesIO(written(Values=values))) as pdf:
        got = list(pdf.Root.Values)
        assert (str(got[0]), bytes(got[1]), int(got[2])) == (text, string, number)


@settings(deadline=None)
@given(st.binary(max_size=50))
def test_streams_end_where_their_data_does(data: bytes) -> None:
    assembly = Assembly()
    pages = PageTree(assembly)
    box = ArrayObject([NumberObject(n) for n in (0, 0, 9, 9)])
    pages.append(
        assembly.add(
            DictionaryObject({NameObject("/Type"): NameObject("/Page"), NameObject("/MediaBox"): box})
        )
    )
    assembly.catalog[NameObject("/Plain")] = assembly.add_stream(data, {}, compress=False)
    pages.write()
    content = assembly.written()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert pdf.Root.Plain.read_raw_bytes() == data
    assert b"\r\nendstream" in content


def test_the_identifier_follows_the_content() -> None:
    def identifier(content: bytes) -> bytes:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            return bytes(pdf.trailer.ID[0])

    one, same, other = (
        written(Value=NumberObject(1)),
        written(Value=NumberObject(1)),
        written(Value=NumberObject(2)),
    )
    assert one == same
    assert identifier(one) == identifier(same) != identifier(other)


def test_the_table_of_objects_lists_itself_and_every_other() -> None:
    content = written()
    start = int(content.rsplit(b"startxref\n", 1)[1].split()[0])
    reader = PdfReader(io.BytesIO(content))
    listed = {number for numbers in reader.xref.values() for number in numbers} | set(reader.xref_objStm)
    assert listed - {0} == set(range(1, max(listed) + 1))
    assert reader.trailer["/Size"] == max(listed) + 1
    assert start in {place for numbers in reader.xref.values() for place in numbers.values()}
