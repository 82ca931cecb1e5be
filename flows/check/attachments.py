"""The files inside the pack: whole, described, the very sources that the record of the build names."""

import hashlib
import json
from collections.abc import Iterator

import pikepdf

from flows.check.opening import OpenedPack
from flows.edition import ANNOTATIONS_NAME, BUILD_RECORD_NAME
from flows.model.checking import Finding

METHOD = "method"
"""The anchor of the section that prints the digest of the record of the build."""


def check_attachments(pack: OpenedPack) -> tuple[int, Iterator[Finding]]:
    """Every attached file, and the record of the build against what is attached and printed."""
    return len(pack.attachments), _faults(pack)


def _faults(pack: OpenedPack) -> Iterator[Finding]:
    associated = {file.objgen for file in pack.root.get("/AF", pikepdf.Array())}
    for name, file in pack.attachments.items():
        content = file.EF.F
        stated = content.get("/Params", pikepdf.Dictionary()).get("/CheckSum")
        digest = hashlib.md5(content.read_bytes(), usedforsecurity=False).digest()
        if stated is None or bytes(stated) != digest:
            yield Finding(name, "its content is not what its checksum says")
        if file.objgen not in associated or "/AFRelationship" not in file or "/Desc" not in file:
            yield Finding(name, "it is not described as an associated file")
    # A selection of parts travels without files, and does not claim to be fit for the archive.
    is_whole = bool(pack.attachments) or any(claim.startswith("PDF/A") for claim in pack.claims)
    for name in (ANNOTATIONS_NAME, BUILD_RECORD_NAME) if is_whole else ():
        if name not in pack.attachments:
            yield Finding("attachments", f"{name} is missing")
    record = pack.attached(BUILD_RECORD_NAME)
    if record is not None:
        yield from _fault_in_record(pack, record)


def _fault_in_record(pack: OpenedPack, record: bytes) -> Iterator[Finding]:
    printed = _method_text(pack)
    if printed is not None and hashlib.sha256(record).hexdigest() not in printed:
        yield Finding(BUILD_RECORD_NAME, "its digest is not the one that the method section prints")
    try:
        inputs = json.loads(record)["value"]["inputs"]
        given = {int(row["number"]): str(row["sha256"]) for row in inputs}
    except (ValueError, KeyError, TypeError) as error:
        yield Finding(BUILD_RECORD_NAME, f"it cannot be read: {error}")
        return
    for name in pack.attachments:
        number = name.split(" ", 1)[0].removeprefix("S")
        if name.startswith("S") and number.isdecimal():
            content = pack.attached(name) or b""
            if given.get(int(number)) != hashlib.sha256(content).hexdigest():
                yield Finding(name, "it is not the source that the record of the build names")


def _method_text(pack: OpenedPack) -> str | None:
    """The text of the part that holds the method section, or None: a desk may leave the section out."""
    if pack.tagging is None or METHOD not in pack.destinations:
        return None
    places = pack.parts_on_page[pack.destinations[METHOD]]
    return "".join(pack.text_of_part(pack.tagging.parts[place]) for place in sorted(places))
