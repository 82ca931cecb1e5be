"""Links: each leads somewhere, only where a pack may lead, and to the very thing its words name."""

import re
from collections.abc import Iterator

from flows.check.link_annotations import Annotation
from flows.check.opening import OpenedPack
from flows.model.checking import Finding

SCHEMES = ("http://", "https://", "mailto:")
PARAGRAPH = re.compile(r"S(\d+)\s¶(\d+)")
ROW = re.compile(r"(?:S(\d+)\s)?([QFT])(\d+)\b")
PAGE = re.compile(r"p\.\s(\d+)$")
NUMBER = re.compile(r"\d+")
_PLACE = re.compile(r"s(\d+)-([pqft])(\d+)")
_SOURCE = re.compile(r"(?:brief-)?s(\d+)")
_ENTITY = re.compile(r"w-")
"""What leads to a row of who's who bears a name, and a line of it may be a number: "Group of" / "77"."""


def check_links(pack: OpenedPack) -> tuple[int, Iterator[Finding]]:
    """Every link annotation of the file, and every named destination."""
    links = [
        (index, annotation)
        for index, annotations in enumerate(pack.annotations)
        for annotation in annotations
        if annotation.is_link
    ]
    return len(links), _faults(pack, links)


def _faults(pack: OpenedPack, links: list[tuple[int, Annotation]]) -> Iterator[Finding]:
    for name, page in pack.destinations.items():
        if page is None:
            yield Finding("destinations", f"{name} leads to a page that is not in the file")
    for index, link in links:
        place = f"page {index + 1}"
        if link.target is not None:
            yield from _fault_inside(pack, place, link, link.target)
        elif link.action != "/URI":
            yield Finding(place, "a link does something other than lead somewhere")
        elif not link.address.lower().startswith(SCHEMES):
            yield Finding(place, f"a link leads to {link.address}")


def _fault_inside(pack: OpenedPack, place: str, link: Annotation, target: str | int) -> Iterator[Finding]:
    if isinstance(target, int):
        if target not in pack.page_index:
            yield Finding(place, "a link leads to a page that is not in the file")
        return
    page = pack.destinations.get(target)
    if page is None:
        yield Finding(place, f"a link leads to {target}, which is nowhere")
        return
    words = link_text(pack, link)
    if words and not (words_agree(words, target, page, pack.labels) or _is_of_a_name(pack, words, target)):
        yield Finding(place, f"the link {words!r} leads to {target} on page {page + 1}")


def link_text(pack: OpenedPack, link: Annotation) -> str:
    """The words that a link is laid on, in all its pieces."""
    if pack.tagging is None:
        return ""
    return pack.text_of_link(pack.tagging.objects[link.number])


def _is_of_a_name(pack: OpenedPack, words: str, name: str) -> bool:
    """Whether a bare number is no page but a word of the title or the name it leads to, alone on its line."""
    source = _SOURCE.fullmatch(name)
    title = pack.titles.get(f"S{source[1]}", "") if source else ""
    return words in title.split() or bool(NUMBER.fullmatch(words) and _ENTITY.match(name))


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
