"""Where a word may be parted at a line end, and what the hyphen there is to whoever reads the file.

WeasyPrint parts words by the patterns of Pyphen and has no way to choose among them. What may be a name is never
parted; where British and American patterns differ, neither is taken. Which texts are parted, the style sheet says.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import pairwise
from typing import Any

import pyphen
from pyphen import Pyphen
from weasyprint import Document, Page
from weasyprint.formatting_structure import boxes

from flows.hyphen import LINE_END_HYPHEN, SOFT_HYPHEN
from flows.typeset.box_text import text_in

MOST_IN_A_ROW = 2
"""Lines that may end with a hyphen one after the other."""
TRIES = 4
"""How often a document is laid out to have no more of them, before its paragraphs with too many do without."""
FEW_PAGES = 8
_OF_ALL_REGIONS = {"en": ("en_GB", "en_US")}
"""Languages whose texts do not say by which region's habit they are parted."""
_FIRST_WORD, _LAST_WORD = re.compile(r"\w*"), re.compile(r"\w*\Z")


class SureBreaks(Pyphen):
    """The places where a word is parted whoever reads it: none in what may be a name."""

    def __init__(self, lang: str, left: int, right: int, whole: AbstractSet[str] = frozenset()) -> None:
        """`lang` is a language of Pyphen's; so many letters stay before a break, and after it. `whole` are words
        that are not parted.
        """
        regions = _OF_ALL_REGIONS.get(lang.partition("_")[0], (lang,))
        super().__init__(lang=regions[0], left=left, right=right)
        self._others = [Pyphen(lang=region, left=left, right=right) for region in regions[1:]]
        self._whole = whole

    def positions(self, word: str) -> list[Any]:
        """Offsets at which the word may be parted, in order. A break that would change its letters is none."""
        if word in self._whole or not (word.isalpha() and word.islower()):
            return []
        found = [position for position in super().positions(word) if not position.data]
        return [p for p in found if all(p in other.positions(word) for other in self._others)]


def lay_out_with_breaks(lay_out: Callable[[], Document], most_pages: int | None = None) -> Document:
    """What `lay_out` makes, with words parted at sure breaks only, and never at too many line ends in a row.

    Nor, as far as a few tries go, over the end of a page: in a long document every try would make others so. A document
    of more than `most_pages` is of no use, and stays as it is.
    """
    whole: set[str] = set()
    for _ in range(TRIES):
        document = _lay_out(lay_out, whole)
        if most_pages is not None and len(document.pages) > most_pages:
            return document
        refused = {word for _, word in _ladders(document)}
        if len(document.pages) <= FEW_PAGES:
            refused.update(_parted_over_pages(document))
        if not refused:
            return document
        whole |= refused
    for element, _ in _ladders(document):
        element.set("style", f"{element.get('style', '')}; hyphens: none")
    return _lay_out(lay_out, whole)


def write_soft_hyphens(_: Document, pdf: Any) -> None:
    """Say of the hyphen at line ends that it stands for a soft hyphen, in every font of a PDF about to be written."""
    drawn, stands_for = (
        f" <{character.encode('utf-16-be').hex()}>".encode() for character in (LINE_END_HYPHEN, SOFT_HYPHEN)
    )
    for written in pdf.objects:
        rows: list[Any] = getattr(written, "stream", [])
        if b"begincmap" in rows:
            rows[:] = [row.replace(drawn, stands_for) for row in rows]


def _lay_out(lay_out: Callable[[], Document], whole: AbstractSet[str]) -> Document:
    # WeasyPrint looks the class up in its module, anew for every document and language.
    pyphen.Pyphen = partial(SureBreaks, whole=whole)
    try:
        return lay_out()
    finally:
        pyphen.Pyphen = Pyphen


def _ladders(document: Document) -> Iterator[tuple[Any, str]]:
    """Every word parted at one line end too many in a row, after the element of its paragraph."""
    for page in document.pages:
        for box, lines in _paragraphs(page):
            run = 0
            for line, following in pairwise(lines):
                run = run + 1 if _is_parted(line) else 0
                if run > MOST_IN_A_ROW:
                    yield box.element, _parted_word(line, following)
                    run = 0


def _parted_over_pages(document: Document) -> Iterator[str]:
    """Every word that begins on one page and ends on the next."""
    last: dict[int, Any] = {}
    for page in document.pages:
        before, last = last, {}
        for box, lines in _paragraphs(page):
            if (line := before.get(id(box.element))) is not None and _is_parted(line):
                yield _parted_word(line, lines[0])
            last[id(box.element)] = lines[-1]


def _paragraphs(page: Page) -> Iterator[tuple[Any, Sequence[Any]]]:
    """The boxes of a page that hold lines, and these."""
    for box in page._page_box.descendants():  # noqa: SLF001 - WeasyPrint has no public way to its boxes
        lines = [child for child in getattr(box, "children", ()) if isinstance(child, boxes.LineBox)]
        if lines and box.element is not None:
            yield box, lines


def _parted_word(line: Any, following: Any) -> str:
    begun, ended = _LAST_WORD.search(text_in(line)), _FIRST_WORD.match(text_in(following))
    return f"{begun and begun[0]}{ended and ended[0]}"


def _is_parted(line: Any) -> bool:
    """Whether a line ends with a hyphen that layout put there."""
    box = line
    while not isinstance(box, boxes.TextBox):
        children = getattr(box, "children", ())
        if not children:
            return False
        box = children[-1]
    return str(box.text).endswith(LINE_END_HYPHEN)
