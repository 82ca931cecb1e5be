"""Links: each leads somewhere, only where a pack may lead, and to the very thing its words name."""

import re
from collections.abc import Iterator

import pikepdf

from flows.check.opening import OpenedPack
from flows.model.checking import Finding

SCHEMES = ("http://", "https://", "mailto:")
PARAGRAPH = re.compile(r"S(\d+)\s¶(\d+)")
ROW = re.compile(r"(?:S(\d+)\s)?([QFT])(\d+)\b")
PAGE = re.compile(r"p\.\s(\d+)$")
NUMBER = re.compile(r"\d+")
_PLACE = re.compile(r"s(\d+)-([pqft])(\d+)")


def check_links(pack: OpenedPack) -> tuple[int, Iterator[Finding]]:
    """Every link annotation of the file, and every named destination."""
    links = [
        (index, annotation)
        for index, page in enumerate(pack.pdf.pages)
        for annotation in page.obj.get("/Annots", pikepdf.Array())
        if annotation.get("/Subtype") == "/Link"
    ]
    return len(links), _faults(pack, links)


def _faults(pack: OpenedPack, links: list[tuple[int, pikepdf.Object]]) -> Iterator[Finding]:
    for name, page in pack.destinations.items():
        if page is None:
            yield Finding("destinations", f"{name} leads to a page that is not in the file")
    for index, annotation in links:
        place = f"page {index + 1}"
        action = annotation.get("/A")
        target = annotation.get("/Dest", action.get("/D") if action is not None else None)
        if target is not None:
            yield from _fault_inside(pack, place, annotation, target)
        elif action is None or action.get("/S") != "/URI":
            yield Finding(place, "a link does something other than lead somewhere")
        elif not str(action.get("/URI", "")).lower().startswith(SCHEMES):
            yield Finding(place, f"a link leads to {action.get('/URI')}")


def _fault_inside(
    pack: OpenedPack, place: str, annotation: pikepdf.Object, target: pikepdf.Object
) -> Iterator[Finding]:
    if isinstance(target, pikepdf.Array):
        if target[0].objgen not in pack.page_index:
            yield Finding(place, "a link leads to a page that is not in the file")
        return
    name = str(target)
    page = pack.destinations.get(name)
    if page is None:
        yield Finding(place, f"a link leads to {name}, which is nowhere")
        return
    words = link_text(pack, annotation)
    if words and not words_agree(words, name, page, pack.labels):
        yield Finding(place, f"the link {words!r} leads to {name} on page {page + 1}")


def link_text(pack: OpenedPack, annotation: pikepdf.Object) -> str:
    """The words that a link is laid on, in all its pieces."""
    if pack.tagging is None:
        return ""
    owner = pack.tagging.objects.get(annotation.objgen)
    return pack.text_of(pack.tagging.content.get(owner, [])) if owner is not None else ""


def words_agree(words: str, name: str, page: int, labels: tuple[str, ...]) -> bool:
    """Whether a destination is what the words of its link say: a paragraph, a register row, a page number."""
    label = labels[page] if page < len(labels) else ""
    stated_page = PAGE.search(words)
    if stated_page and stated_page[1] != label:
        return False
    place = _PLACE.fullmatch(name)
    paragraph, row = PARAGRAPH.match(words), ROW.match(words)
    if paragraph:
        return place is not None and place.groups() == (paragraph[1], "p", paragraph[2])
    if row and place is not None and place[2] != "p":
        source, kind, number = row.groups()
        return (place[2], place[3]) == (kind.lower(), number) and source in {None, place[1]}
    if NUMBER.fullmatch(words) and (place is None or place[2] == "p"):
        # A bare number is that of a page, or after "S1 ¶2," of one more paragraph.
        return words == label or (place is not None and words == place[3])
    return True
