"""The registers of an edition for the web: its content as it was printed, and the page of each locator."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from flows.edition import CONTENT_NAME, PAGE_TEXTS_NAME
from flows.model.content import PackContent
from flows.model.json_form import from_json
from flows.model.shelving import PageTexts
from flows.shelf.catalogue import Edition

REGISTERS = {
    "whos-who": "Who’s who",
    "quotations": "Quotations",
    "figures": "Figures",
    "timeline": "Timeline",
    "sources": "Sources",
}
"""By the last segment of their address."""


@dataclass(frozen=True)
class Registers:
    """What an edition prints, and on which folio each anchor of its print variant lies."""

    content: PackContent
    folios: Mapping[str, int]


def read_registers(edition: Edition) -> Registers | None:
    """The registers of an edition; None when they were not kept, or were written by another version."""
    return _read(edition.folder, edition.digest)


@lru_cache(maxsize=16)
def _read(folder: Path, digest: str) -> Registers | None:  # noqa: ARG001 - the digest tells revisions apart
    try:
        content = from_json(PackContent, (folder / CONTENT_NAME).read_text("utf-8"))
        texts = from_json(PageTexts, (folder / PAGE_TEXTS_NAME).read_text("utf-8"))
    except (OSError, ValueError, KeyError):
        return None
    return Registers(content, {anchor.anchor: anchor.folio for anchor in texts.anchors})
