"""The bytes of object streams: what the check reads there is what the library reads, and damage in them is found."""

import io
import re
import time
from collections.abc import Callable

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.check import check_pack, packed_objects
from flows.check.opening import OpenedPack
from flows.check.packed_objects import PackedObjects, entries_in
from flows.check.parent_tree import read_parent_tree
from flows.check.tagging import Tagging
from tests.check.test_check_pack import damaged, findings
from tests.support.building import Built


@pytest.fixture(scope="module")
def sound(sample_pack: Built) -> bytes:
    return sample_pack.pack.read_bytes()


def read_all(pdf: bytes) -> tuple[object, ...]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pack = OpenedPack(opened)
        return pack.tagging, pack.annotations, read_parent_tree(opened.Root.StructTreeRoot, pack.packed)


def packed_bytes(change: Callable[[int, bytes], bytes]) -> Callable[[PackedObjects, int], bytes]:
    """A way to read object streams that hands out other bytes than stand there."""
    honest = PackedObjects.body
    return lambda packed, number: change(number, honest(packed, number))


def test_elements_links_and_owners_read_from_their_bytes_are_those_that_the_library_reads(
    sound: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    from_bytes = read_all(sound)
    assert isinstance(from_bytes[0], Tagging)
    assert len(from_bytes[0].kinds) > 3_000
    monkeypatch.setattr(PackedObjects, "body", lambda *_: b"")  # now the library is asked for all of them
    assert read_all(sound) == from_bytes


def test_hardly_an_element_of_a_pack_needs_the_library(sound: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[int] = []
    honest = PackedObjects.parsed

    def parse(packed: PackedObjects, number: int) -> pikepdf.Object:
        parsed.append(number)
        return honest(packed, number)

    monkeypatch.setattr(PackedObjects, "parsed", parse)
    with pikepdf.open(io.BytesIO(sound)) as pdf:
        tagging = OpenedPack(pdf).tagging
    assert tagging is not None
    streams = len({number for number in parsed if number not in tagging.kinds})
    assert len(set(parsed)) - streams < len(tagging.kinds) / 500


@pytest.mark.parametrize(
    ("pattern", "other", "check", "words"),
    [
        (
            rb"/S /Link(/K.*)/P \d+ 0 R",
            rb"/S /Link\1/P 1 0 R",
            "structure tree",
            "does not name the one above",
        ),
        (rb"/S /H2/K", rb"/S /H5/K", "structure tree", "a heading of level 5 follows"),
        (rb"/Headers \[\((\w)", rb"/Headers [(no-\1", "structure tree", "names the header no-"),
        (rb"(/Subtype /Link.*)/F 4", rb"\1/F 2", "archiving", "would not be printed"),
        (rb"(/Subtype /Link.*)/Dest \(s1-p3\)", rb"\1/Dest (s2-p3)", "links", "leads to s2-p3"),
        (rb"(/Subtype /Link.*)/Contents \(.*?\)", rb"\1", "structure tree", "a link has no description"),
        (
            rb"^\[(\d+ 0 R) \d+ 0 R",
            rb"[\1 \1",
            "structure tree",
            "belongs to another element than the page says",
        ),
    ],
)
def test_damage_in_the_bytes_is_found(
    sound: bytes, monkeypatch: pytest.MonkeyPatch, pattern: bytes, other: bytes, check: str, words: str
) -> None:
    damage = packed_bytes(lambda _, body: re.sub(pattern, other, body, count=1))
    monkeypatch.setattr(PackedObjects, "body", damage)
    report = check_pack(sound)
    assert any(words in finding for finding in findings(report, check)), findings(report, check)


def test_an_action_hidden_in_an_object_stream_is_found(sound: bytes) -> None:
    def hide(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Hidden = pdf.make_indirect(
            pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("1"))
        )

    assert "action: /JavaScript is not allowed" in findings(damaged(sound, hide), "archiving")


@pytest.mark.parametrize(
    ("body", "entries"),
    [
        (b"<</S /P/K [1 2 0 R]>>\n", {b"/S": b"/P", b"/K": b"[1 2 0 R]"}),
        (b"<< /T (a \\) b) /ID <FEFF> >>", {b"/T": b"(a \\) b)", b"/ID": b"<FEFF>"}),
        (
            b"<</A <</O /Table/Headers [(x)]>>/Pg 4 0 R>>",
            {b"/A": b"<</O /Table/Headers [(x)]>>", b"/Pg": b"4 0 R"},
        ),
        (b"<</K [<</Type /OBJR/Obj 1 0 R>> 3]/F 4>>", {b"/K": b"[<</Type /OBJR/Obj 1 0 R>> 3]", b"/F": b"4"}),
        (b"<</A <</B <</C 1>>>>>>", None),
        (b"[1 0 R]", None),
        (b"<</T (open>>", None),
        (b"", None),
    ],
)
def test_a_plain_dictionary_is_read_from_its_bytes(body: bytes, entries: dict[bytes, bytes] | None) -> None:
    assert entries_in(body) == entries


@given(st.binary(max_size=300) | st.text("<>[]()/\\ab1 0R%", max_size=300).map(str.encode))
def test_any_bytes_are_a_plain_dictionary_or_none(body: bytes) -> None:
    entries = entries_in(body)
    assert entries is None or all(key.startswith(b"/") and value for key, value in entries.items())


@pytest.mark.parametrize(
    "filling", [b"/A /B", b"(a\\", b"[<<>>", b"/A [[", b"/A <<(", b"1 0 ", b"/A (\\(", b"<<"]
)
def test_a_long_dictionary_takes_time_in_proportion(filling: bytes) -> None:
    began = time.perf_counter()
    entries_in(b"<<" + filling * (200_000 // len(filling)))
    assert time.perf_counter() - began < 1.0


def table_of(packed: PackedObjects) -> tuple[object, ...]:
    return packed.count, packed.loose, packed._streams, packed._places, packed._generations


def test_cross_references_read_from_the_file_are_those_that_the_library_knows(sound: bytes) -> None:
    with pikepdf.open(io.BytesIO(sound)) as pdf:
        asked = table_of(PackedObjects(pdf))
        # A file that the library does not let us read ourselves would be asked for again, and agree.
        assert packed_objects._read_cross_references(pdf, sound) is not None
        assert table_of(PackedObjects(pdf, sound)) == asked


@pytest.mark.parametrize("mode", [pikepdf.ObjectStreamMode.disable, pikepdf.ObjectStreamMode.generate])
def test_files_of_another_make_and_later_revisions_are_read_as_the_library_reads_them(
    sound: bytes, mode: pikepdf.ObjectStreamMode
) -> None:
    with pikepdf.open(io.BytesIO(sound)) as pdf:
        buffer = io.BytesIO()
        pdf.save(buffer, object_stream_mode=mode)
    other = buffer.getvalue()
    revised = (
        other + b"1 0 obj\n<<>>\nendobj\nxref\n1 1\n0000000000 00000 f \ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"
    )
    for file in (other, revised):
        with pikepdf.open(io.BytesIO(file)) as pdf:
            assert table_of(PackedObjects(pdf, file)) == table_of(PackedObjects(pdf))
    assert check_pack(other).passed
