"""The table of checks, and running them."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass

import pikepdf

from flows.check.archive import check_archive
from flows.check.attachments import check_attachments
from flows.check.glyphs import check_fonts, check_glyphs, check_images
from flows.check.links import check_links
from flows.check.metadata import check_metadata
from flows.check.opening import OpenedPack, open_pack
from flows.check.page_content import PageContent
from flows.check.page_numbers import check_page_numbers
from flows.check.provenance import check_annexes, check_quotations
from flows.check.structure import check_reading_order, check_structure
from flows.model.checking import CheckReport, CheckResult, Finding

MOST_FINDINGS = 20
"""How many findings of one check are kept; all are counted."""

_DAMAGE = (
    pikepdf.PdfError,
    AttributeError,
    LookupError,
    OverflowError,
    TypeError,
    ValueError,
    RecursionError,
)
"""What reading a file raises that is not built as PDF files are."""

Examined = tuple[int, Iterable[Finding]]
"""How many things were looked at, and what is wrong with them."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name, what it counts, the work, and the claim without which it does not apply."""

    name: str
    unit: str
    examine: Callable[[OpenedPack], Examined]
    claim: str = ""


GLYPHS = "glyphs"
"""The check that fails where a source has a character that no font of the machine has, which is no fault of a pack."""
CHECKS = (
    Check("document properties", "entries", check_metadata),
    Check("structure tree", "elements", check_structure),
    Check("reading order", "parts", check_reading_order),
    Check("links", "links", check_links),
    Check("page numbers", "numbers", check_page_numbers),
    Check("fonts", "fonts", check_fonts),
    Check(GLYPHS, "pages", check_glyphs),
    Check("images", "images", check_images),
    Check("attachments", "files", check_attachments),
    Check("annexed texts", "sentences", check_annexes),
    Check("quotations", "quotations", check_quotations),
    Check("archiving", "objects", check_archive, claim="PDF/A"),
)


def check_pack(pdf: bytes, name: str = "The pack", pages: tuple[PageContent, ...] = ()) -> CheckReport:
    """Every check of one PDF; `pages` are what `read_pages` found on them, if that was asked before.

    Raises UsageError for a file that cannot be opened.
    """
    pack = open_pack(pdf, name)
    with pack.pdf:
        if len(pages) == len(pack.pdf.pages):
            pack.contents_read = pages
        applicable = [c for c in CHECKS if not c.claim or any(x.startswith(c.claim) for x in pack.claims)]
        results = tuple(_run(check, pack) for check in applicable)
        return CheckReport(len(pack.pdf.pages), pack.claims, results)


def read_pages(pdf: bytes, first: int, end: int) -> tuple[PageContent, ...]:
    """What is drawn on some pages, counted from 0; nothing where they cannot be read: the check then says why.

    Raises UsageError for a file that cannot be opened.
    """
    pack = open_pack(pdf, "The pack")
    with pack.pdf, suppress(*_DAMAGE):
        return pack.read_contents(first, min(end, len(pack.pdf.pages)))
    return ()


def _run(check: Check, pack: OpenedPack) -> CheckResult:
    """The result of one check; a file too damaged for it is a finding, not an exception."""
    examined, found = 0, 0
    kept: list[Finding] = []
    try:
        examined, findings = check.examine(pack)
        for finding in findings:
            found += 1
            if found <= MOST_FINDINGS:
                kept.append(finding)
    except _DAMAGE as error:
        found += 1
        kept.append(Finding("file", f"it cannot be read here: {type(error).__name__}: {error}"))
    return CheckResult(check.name, examined, check.unit, tuple(kept), found)
