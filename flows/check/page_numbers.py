"""One number for one page: what is printed on it, its label, its bookmark, and the contents that send you there.

Numbers in contents and index are links, and are held against the page they lead to by the check of links.
"""

import re
from collections.abc import Iterator

import pikepdf

from flows.check.opening import OpenedPack
from flows.model.checking import Finding

FOLIO = re.compile(r"^(\d+) / (\d+)$", re.MULTILINE)
BOOKMARK = re.compile(r"\(p\. (\d+)\)$")


def check_page_numbers(pack: OpenedPack) -> tuple[int, Iterator[Finding]]:
    """Folios, labels and bookmarks. The cover's folio is counted and not printed."""
    bookmarks = list(_bookmarks(pack))
    return len(pack.pdf.pages) + len(bookmarks), _faults(pack, bookmarks)


def _faults(pack: OpenedPack, bookmarks: list[tuple[str, int | None]]) -> Iterator[Finding]:
    count = len(pack.pdf.pages)
    if len(pack.labels) != count:
        yield Finding("page labels", "the document has none")
        return
    total = _total(pack)
    for index, content in enumerate(pack.contents):
        place, label = f"page {index + 1}", pack.labels[index]
        printed = FOLIO.search(content.furniture.get("Footer", ""))
        if printed is None and index > 0:
            yield Finding(place, "no folio is printed")
        elif printed is not None and printed.groups() != (label, total):
            yield Finding(place, f"it prints {printed[0]} and is labelled {label} of {total}")
    if not bookmarks:
        yield Finding("bookmarks", "the document has none")
    for title, page in bookmarks:
        stated = BOOKMARK.search(title)
        if page is None:
            yield Finding("bookmarks", f"{title!r} leads nowhere")
        elif stated is None or stated[1] != pack.labels[page]:
            yield Finding("bookmarks", f"{title!r} leads to page {pack.labels[page]}")


def _total(pack: OpenedPack) -> str:
    """The number of pages that folios count to: the file's own, unless it is a selection that keeps the pack's."""
    count = len(pack.labels)
    if pack.labels == tuple(str(number) for number in range(1, count + 1)):
        return str(count)
    stated = (FOLIO.search(content.furniture.get("Footer", "")) for content in pack.contents)
    return next((folio[2] for folio in stated if folio), str(count))


def _bookmarks(pack: OpenedPack) -> Iterator[tuple[str, int | None]]:
    """Every bookmark with the index of its page; a loop among them ends it."""
    outlines = pack.root.get("/Outlines")
    waiting = [outlines.First] if outlines is not None and "/First" in outlines else []
    seen = set()
    while waiting:
        item = waiting.pop()
        if item.objgen in seen:
            continue
        seen.add(item.objgen)
        waiting += [item[key] for key in ("/Next", "/First") if key in item]
        yield str(item.get("/Title", "")), _page_of(pack, item)


def _page_of(pack: OpenedPack, item: pikepdf.Object) -> int | None:
    target = item.get("/Dest", item.get("/A", pikepdf.Dictionary()).get("/D"))
    if isinstance(target, pikepdf.Array):
        return pack.page_index.get(target[0].objgen[0])
    return pack.destinations.get(str(target)) if target is not None else None
