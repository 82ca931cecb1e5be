"""Shelves for tests: editions published without building them, and the shelf that serves them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from flows.edition import CARD_NAME, CONTENT_NAME, PAGE_TEXTS_NAME, SeriesFolder, edition_name, parse_cut_off
from flows.model.json_form import to_json
from flows.model.locators import Locator
from flows.model.problems import Problem
from flows.model.publication import (
    Count,
    InputRecord,
    Manifest,
    PublishedEdition,
    PublishedFile,
    Setting,
    Status,
)
from flows.model.shelving import (
    AnchorFolio,
    CardPoint,
    ContentsLine,
    EditionCard,
    PagePicture,
    PageText,
    PageTexts,
)
from flows.publish import publish_edition

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c63f80f0001010100" + "1bb6ee560000000049454e44ae426082"
)
PACK = b"%PDF-1.7\n" + bytes(range(256)) * 8


def card(marking: str = "TLP:CLEAR", changed: str = "Two sources are new.") -> EditionCard:
    return EditionCard(
        subtitle="What happened and who said so",
        issuer="The desk",
        contact="",
        language="en",
        marking=marking,
        permits="May be shared.",
        cut_off="9 September 2025, 06:00 UTC",
        period="1 to 9 September 2025",
        standfirst="Two sources, nine paragraphs.",
        changed=changed,
        key_points=(CardPoint("The ministers agreed.", True, 3, (Locator("S1 ¶1", "s1-p1"),)),),
        contents=(ContentsLine(1, "Cover", 1), ContentsLine(1, "Key points", 3)),
        pictures=(PagePicture("pictures/0001.png", 1, 560, 792),),
    )


def page_texts(*texts: str) -> PageTexts:
    pages = tuple(PageText(folio, "key-points", "Key points", text) for folio, text in enumerate(texts, 1))
    return PageTexts(pages, (AnchorFolio("s1-p1", 2),))


def manifest(series: str, edition: str, marking: str = "TLP:CLEAR", number: int = 1) -> Manifest:
    return Manifest(
        series=series,
        edition=edition,
        number=number,
        revision=1,
        cut_off=f"{edition[:13]}:{edition[13:15]}:00Z",
        title=f"Water talks {number}",
        status=Status.COMPLETE,
        inputs=(InputRecord(1, "note.txt", "00" * 32, "read"),),
        previous=None,
        settings=(Setting("series", series), Setting("marking", marking)),
        versions=(Setting("briefing-pack", "0.1.0"),),
        counts=(Count("pages", 12), Count("sources", 2)),
        problems=(Problem("ingest", "note.txt", "It is not dated.", "State published."),),
        files=(),
        cut_off_printed=f"{edition[:10]} in the desk's own zone",
    )


def put(  # noqa: PLR0913 - what differs between editions
    output: Path,
    series: str = "water",
    cut_off: str = "2025-09-09T06:00",
    *,
    marking: str = "TLP:CLEAR",
    number: int = 1,
    pack: bytes = PACK,
    texts: Sequence[str] = ("The ministers agreed on water.", "A plan for the basin was signed in Astana."),
    changed: str = "Two sources are new.",
    content: bytes = b"{}",
    title: str = "",
) -> PublishedEdition:
    """An edition on the disk, published as a build publishes it."""
    edition = edition_name(parse_cut_off(cut_off))
    folder = SeriesFolder(output, series)
    folder.path.mkdir(parents=True, exist_ok=True)
    described = manifest(series, edition, marking, number)
    files = (
        PublishedFile("pack.pdf", pack),
        PublishedFile("pack-large-print.pdf", pack + b"large"),
        PublishedFile("annotations.json", b"[]\n"),
        PublishedFile(CONTENT_NAME, content),
        PublishedFile(CARD_NAME, to_json(card(marking, changed)).encode()),
        PublishedFile(PAGE_TEXTS_NAME, to_json(page_texts(*texts)).encode()),
        PublishedFile("pictures/0001.png", PNG),
        PublishedFile("parts/0001-cover.pdf", b"%PDF-cover"),
    )
    return publish_edition(folder, replace(described, title=title or described.title), files)
