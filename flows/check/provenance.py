"""Sources printed and quoted: every annexed sentence is there, every quotation stands in its source.

The attached annotations hold the text of each source as it was read; the pages are held against it. White space
and soft hyphens, which no text is read with, are left out of account: lines break where the page wants. So is the
difference of characters that are drawn with one glyph.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from flows.check.opening import OpenedPack
from flows.check.right_to_left import is_made_of, runs_right_to_left, stands_on_page
from flows.check.tagging import TaggedPart
from flows.edition import ANNOTATIONS_NAME
from flows.model.checking import Finding

QUOTED = re.compile(r"“([^“”]+)”")
_ROW = re.compile(r"s\d+-q\d+")
_PARAGRAPH = re.compile(r"s(\d+)-p\d+")
SOFT_HYPHEN = "\xad"
_SHOWN = 60
_DRAWN_ALIKE = str.maketrans(
    "\u02bb\u02bc\u2010\u00b5\u2206\u2126\u02cb\u02ca\u02c9", "‘’-\u03bc\u0394\u03a9`´¯", SOFT_HYPHEN
)
"""Characters for which the text face has one glyph: read from a page, it stands for whichever came first there."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and whether its line has letters written from right to left, among which its ends may turn."""

    text: str
    turned: bool


@dataclass(frozen=True, slots=True)
class _Record:
    """What the annotations say of one source: its number, its text, its sentences."""

    number: int
    text: str
    sentences: tuple[Sentence, ...]
    is_copy: bool
    """Its text is that of another source, which is annexed."""


def check_annexes(pack: OpenedPack) -> tuple[int, Iterator[Finding]]:
    """Every sentence of every source stands in the part that annexes it.

    A pack that annexes no source at all was asked for without: links to what is missing are another check's.
    """
    annexed = any(_PARAGRAPH.fullmatch(name) for name in pack.destinations)
    records = [record for record in _read_records(pack) if not record.is_copy] if annexed else []
    return sum(len(record.sentences) for record in records), _missing_sentences(pack, records)


def check_quotations(pack: OpenedPack) -> tuple[int, Iterator[Finding]]:
    """Everything between quotation marks in a part that lists quotations stands so in a source."""
    records = _read_records(pack)
    pages = {page for name, page in pack.destinations.items() if _ROW.fullmatch(name)}
    quoted = [q for part in _parts_on(pack, pages) for q in QUOTED.findall(pack.text_of_part(part))]
    return len(quoted), _foreign_quotations(quoted, records)


def _read_records(pack: OpenedPack) -> list[_Record]:
    """The attached annotations, numbered as the record of the build numbers the sources. Raises ValueError."""
    content = pack.attached(ANNOTATIONS_NAME)
    if content is None:
        return []
    return [
        _Record(
            int(record["number"]),
            record["text"],
            tuple(sentence_of(record["text"], s["start"], s["end"]) for s in record["sentences"]),
            "copy_of" in record,
        )
        for record in json.loads(content)
    ]


def sentence_of(text: str, start: int, end: int) -> Sentence:
    """The sentence from `start` to `end` of a text, with what its line says of how it is drawn."""
    line_end = text.find("\n", end)
    line = text[text.rfind("\n", 0, start) + 1 : line_end if line_end >= 0 else len(text)]
    return Sentence(text[start:end], runs_right_to_left(line))


def _missing_sentences(pack: OpenedPack, records: list[_Record]) -> Iterator[Finding]:
    pages = _pages_by_source(pack)
    for record in records:
        annexed = _parts_on(pack, pages[record.number])
        printed = "".join(_bare(pack.text_of_part(part)) for part in annexed)
        for sentence in record.sentences:
            if not is_printed(sentence, printed):
                yield Finding(
                    f"S{record.number}",
                    f"a sentence is not printed as it stands: {sentence.text[:_SHOWN]!r}",
                )


def _foreign_quotations(quoted: list[str], records: list[_Record]) -> Iterator[Finding]:
    texts = [_bare(record.text) for record in records]
    for words in quoted:
        bare = _bare(words)
        if runs_right_to_left(bare):
            found = any(is_made_of(bare, text) for text in texts)
        else:
            found = any(bare in text for text in texts)
        if not found:
            yield Finding("quotations", f"no source says {words[:_SHOWN]!r}")


def _pages_by_source(pack: OpenedPack) -> defaultdict[int, set[int | None]]:
    """The pages on which paragraphs of each source begin: a long source is bound from several pieces."""
    pages: defaultdict[int, set[int | None]] = defaultdict(set)
    for name, page in pack.destinations.items():
        paragraph = _PARAGRAPH.fullmatch(name)
        if paragraph:
            pages[int(paragraph[1])].add(page)
    return pages


def is_printed(sentence: Sentence, printed: str) -> bool:
    """Whether a sentence is printed; `printed` is without white space."""
    if sentence.turned:
        return stands_on_page(sentence.text, printed)
    return _bare(sentence.text) in printed


def _parts_on(pack: OpenedPack, pages: set[int | None]) -> list[TaggedPart]:
    """The parts that have something on one of these pages."""
    if pack.tagging is None:
        return []
    places = {place for page in pages for place in pack.parts_on_page.get(page, ())}
    return [pack.tagging.parts[place] for place in sorted(places)]


def _bare(text: str) -> str:
    return "".join(text.split()).translate(_DRAWN_ALIKE)
