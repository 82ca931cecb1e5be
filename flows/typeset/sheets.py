"""Style sheets parsed once for all parts that one worker sets: parsing them takes as long as setting half a page.

WeasyPrint reads the sheets a page links anew for every page. Here the links are taken out, and the sheets handed over
parsed, as sheets of the reader's. Those rank below a page's own rules: a part that has some keeps its links.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from weasyprint import CSS

from flows.typeset.complaints import listening
from flows.typeset.faces import FACE_RULES
from flows.typeset.resources import PackResources

_LINK = re.compile(r'<link rel="stylesheet" href="([^"]+)">\n?')
_DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
"""Rules inside a drawing are for that drawing only."""
_OWN_RULES = re.compile(rf"<style[^>]*>(?!{FACE_RULES}</style>)")
_REMEMBERED = 8
"""Styles of as many variants are kept."""

Key = tuple[tuple[str, ...], Path, Path | None, tuple[tuple[str, int, int], ...]]
_PARSED: dict[Key, tuple[CSS, ...]] = {}


@dataclass(slots=True)
class _Fonts:
    """Takes the place of WeasyPrint's fonts while a sheet is parsed: notes whether it brings faces of its own."""

    faces: list[object] = field(default_factory=list)

    def add_font_face(self, rule: object, fetcher: object) -> None:
        del fetcher
        self.faces.append(rule)


def take_sheets(html: str, base: Path, overlay: Path | None) -> tuple[str, tuple[CSS, ...]]:
    """A part without its links to style sheets, and those sheets, parsed.

    A sheet that brings fonts, counters or colours of its own belongs to one document: then the links stay. Raises
    FatalURLFetchingError for one that may not be loaded; what is wrong with it is logged, every time.
    """
    if _OWN_RULES.search(_DRAWING.sub("", html)):
        return html, ()
    addresses = tuple(_LINK.findall(html))
    stamps = _stamps(base, overlay)
    key = (addresses, base, overlay, stamps)
    sheets = _PARSED.get(key)
    if sheets is None:
        begun = _PARSED.get((addresses[:-1], base, overlay, stamps), ())
        with listening() as complaints:
            parsed = _parse(addresses, begun, base, overlay)
        if parsed is None:
            return html, ()
        sheets = parsed
        if not complaints.defects:
            while len(_PARSED) >= _REMEMBERED:
                del _PARSED[next(iter(_PARSED))]
            _PARSED[key] = sheets
    return _LINK.sub("", html), sheets


def _parse(
    addresses: Sequence[str], begun: tuple[CSS, ...], base: Path, overlay: Path | None
) -> tuple[CSS, ...] | None:
    """The sheets with one order of layers, or None when one of them is not for sharing.

    `begun` are the first of them, where these have been parsed: a sheet without layers and page rules may follow.
    """
    fonts = _Fonts()
    layers: list[Any] = []
    pages: list[Any] = []
    counters: dict[str, Any] = {}
    colours: dict[str, Any] = {}
    fetcher = PackResources(base, overlay)
    sheets = tuple(
        CSS(
            url=f"{base.resolve().as_uri()}/{address}",
            url_fetcher=fetcher,
            font_config=fonts,
            counter_style=counters,
            color_profiles=colours,
            page_rules=pages,
            layers=layers,
        )
        for address in addresses[len(begun) :]
    )
    if begun and (layers or pages):
        return _parse(addresses, (), base, overlay)
    sheets = (*begun, *sheets)
    return None if fonts.faces or counters or colours else sheets


def _stamps(base: Path, overlay: Path | None) -> tuple[tuple[str, int, int], ...]:
    """What tells whether a sheet has changed: a desk may work on its own while a process goes on."""
    files = sorted(path for folder in (base, overlay) if folder for path in folder.rglob("*.css"))
    return tuple(
        (str(path), (status := path.stat()).st_mtime_ns, status.st_size) for path in files if path.is_file()
    )
