"""The bytes of object streams: what the check reads there is what the library reads, and damage in them is found."""

import io
import re
import time
from collections.abc import Callable
from contextlib import suppress

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.check import check_pack, packed_objects
from flows.check.opening import OpenedPack
from flows.check.packed_objects import PackedObjects
from flows.check.parent_tree import read_parent_tree
from flows.check.plain_values import NotPlainError, entries_in, references_in, texts_in
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
    assert from_bytes[0].element_count > 3_000
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
    streams = len({number for number in parsed if not tagging.has(number)})
    assert len(set(parsed)) - streams < tagging.element_count / 500


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
        (b"<</Alt null/S /P>>", {b"/S": b"/P"}),
        (b"<</Subtype\0/Link>>", None),
        (b"<</A <</B <</C 1>>>>>>", None),
        (b"[1 0 R]", None),
        (b"<</T (open>>", None),
        (b"", None),
    ],
)
def test_a_plain_dictionary_is_read_from_its_bytes(body: bytes, entries: dict[bytes, bytes] | None) -> None:
    if entries is None:
        with pytest.raises(NotPlainError):
            entries_in(body)
    else:
        assert entries_in(body) == entries


@given(st.binary(max_size=300) | st.text("<>[]()/\\ab1 0R%", max_size=300).map(str.encode))
def test_any_bytes_are_a_plain_dictionary_or_none(body: bytes) -> None:
    with suppress(NotPlainError):
        assert all(key.startswith(b"/") and value for key, value in entries_in(body).items())


@pytest.mark.parametrize(
    "filling",
    [
        b"/A /B", b"(a\\", b"[<<>>", b"/A [[", b"/A <<(", b"1 0 ", b"/A (\\(", b"<<", b"/a1", b"/atrue", b"/a 1 0",
        b"/A 1 0 R ",
    ],
)  # fmt: skip
def test_a_long_dictionary_takes_time_in_proportion(filling: bytes) -> None:
    for read, opening in ((entries_in, b"<<"), (references_in, b"["), (texts_in, b"[")):
        began = time.process_time()
        with suppress(NotPlainError):
            read(opening + filling * (200_000 // len(filling)))
        assert time.process_time() - began < 1.0


ODD = [
    ("/S /Link(/K.*)", rb"/S 1 0 R\1"),
    ("/K \\[(\\d+)\\]", rb"/K [\1\n]"),
    ("/StructParent (\\d+)", rb"/StructParent \1 0 R"),
    ("/F 4", rb"/F 4 0 R"),
    ("/Dest \\(.*?\\)", rb"/Dest [4 0 R]"),
    ("/Headers \\[.*?\\]", rb"/Headers [<FEFF0061>]"),
    ("/P (\\d+) 0 R", rb"/P \1 0\nR"),
    ("^(<<.*)>>", rb"\1/Odd <</Deeper <</Still 1>>>>>>"),
    ("^\\[(.*)\\]", rb"[\1 true]"),
]
"""Ways in which others may write things, and we do not."""


@pytest.mark.parametrize(("pattern", "other"), ODD)
def test_what_is_not_plain_is_asked_for(
    sound: bytes, monkeypatch: pytest.MonkeyPatch, pattern: str, other: bytes
) -> None:
    from_bytes = read_all(sound)
    changed: list[int] = []

    def change(number: int, body: bytes) -> bytes:
        odd = re.sub(pattern.encode(), other, body, count=1, flags=re.DOTALL)
        changed.extend([number] if odd != body else [])
        return odd

    # The library still sees the file as it is: what is asked for there is what it was before.
    monkeypatch.setattr(PackedObjects, "body", packed_bytes(change))
    assert read_all(sound) == from_bytes
    assert changed


def test_an_object_that_its_stream_does_not_hold_there_is_asked_for(
    sound: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    from_bytes = read_all(sound)
    honest = PackedObjects._read_stream

    def shuffled(packed: PackedObjects, number: int) -> tuple[bytes, list[int], list[int]]:
        content, numbers, edges = honest(packed, number)
        return content, numbers[1:] + numbers[:1], edges

    monkeypatch.setattr(PackedObjects, "_read_stream", shuffled)
    assert read_all(sound) == from_bytes


def test_an_action_in_a_stream_that_is_out_of_order_is_found(
    sound: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hide(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Hidden = pdf.make_indirect(
            pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("1"))
        )

    honest = PackedObjects._read_stream
    monkeypatch.setattr(
        PackedObjects, "_read_stream", lambda packed, number: (honest(packed, number)[0], [], [0])
    )
    assert "action: /JavaScript is not allowed" in findings(damaged(sound, hide), "archiving")


@pytest.mark.parametrize(
    "target",
    [
        pikepdf.Dictionary(S=pikepdf.Name.GoToR, F=pikepdf.String("x.pdf"), D=pikepdf.Array([0])),
        pikepdf.Dictionary(S=pikepdf.Name.GoTo, D=pikepdf.Array([])),
    ],
)
def test_an_odd_link_is_a_finding_and_stops_no_check(sound: bytes, target: pikepdf.Dictionary) -> None:
    def lead_elsewhere(pdf: pikepdf.Pdf) -> None:
        annotation = pdf.pages[1].obj.Annots[0]
        del annotation["/Dest"]
        annotation.A = target

    report = damaged(sound, lead_elsewhere)
    assert not any("cannot be read" in str(f) for result in report.results for f in result.findings)
    assert any("not in the file" in finding for finding in findings(report, "links"))


def test_a_hole_in_the_parent_tree_stops_no_check(sound: bytes) -> None:
    def make_a_hole(pdf: pikepdf.Pdf) -> None:
        tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        last = max(int(key) for key in tree)
        tree[last + 1] = pikepdf.Dictionary()
        node = pdf.Root.StructTreeRoot.ParentTree
        while "/Kids" in node:
            node = node.Kids[-1]
        node.Nums[-1] = None

    assert findings(damaged(sound, make_a_hole), "structure tree") == []


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
            own = mode is pikepdf.ObjectStreamMode.generate and file is other
            assert (packed_objects._read_cross_references(pdf, file) is not None) == own
            assert table_of(PackedObjects(pdf, file)) == table_of(PackedObjects(pdf))
    assert check_pack(other).passed
