"""The filters that templates may use: how a value looks, never which value."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from markupsafe import Markup, escape

from flows.model.annexed import AnnexBlock
from flows.model.locators import Locator
from flows.model.paired_marks import with_paired_marks
from flows.render.annexed import writing_direction
from flows.render.density import size_of_title
from flows.render.folding import around_values, folded, of_one_date, told_together
from flows.render.left_out import key_of_letters, key_of_notes, of_printed
from flows.render.markup import SPACE, behind_dash, keep_together, mark_up
from flows.render.printed_locators import NO_BREAK_SPACE, Place, join_places
from flows.render.side_column import lines_of_places

_NUMERAL = re.compile(
    r"[^\d]{0,30}\d[\d.,]{0,20}(?:(?: ?[–—-] ?| to )[^\d\s]{0,3}\d[\d.,]{0,20})?%?"
    r"(?: (?:thousand|million|billion|trillion))?(?= )"
)
LONGEST_NUMERAL = 14
"""Characters of a figure that is set in one size; a longer one would take three lines."""
_HYPHENATED = re.compile(r"([A-Z]\w{0,30}-[A-Z]\w{0,30})")
_OPENING_WORDS = frozenset(
    {"According", "After", "As", "At", "Before", "During", "In", "On", "Speaking", "When", "While"}
)
COMPANY = 3
"""Words from which on a title can do with its last two kept together."""
LONGEST_COMPANY = 24
LONGEST_SENTENCE, AROUND_CUE = 600, 150
"""Characters of a sentence that is printed whole in a register, and of a longer one before and after each cue."""


def marked_text(block: AnnexBlock) -> Markup:
    """The text of an annexed block with its annotations as well-nested spans."""
    return mark_up(block.text, block.marks)


def marked_item(block: AnnexBlock, mark: str) -> Markup:
    """The text of an item that begins with a mark of its own, this set as the marks of other items are."""
    words = marked_text(block)
    if not words.startswith(escape(mark)):
        return words  # an annotation begins with the mark
    behind = words[len(escape(mark)) :].lstrip()
    return Markup('<span class="annexed__marker">{}</span> ').format(mark) + behind


def marked_title(block: AnnexBlock) -> Markup:
    """A title line of a text with its annotations, and where they leave it whole, its last two words kept together."""
    words = block.text.split(" ")
    company = " ".join(words[-2:])
    begins = len(block.text) - len(company)
    if (
        len(words) <= COMPANY
        or len(company) > LONGEST_COMPANY
        or any(m.span.end > begins for m in block.marks)
    ):
        return marked_text(block)
    last = Markup('<span class="whole">{}</span>').format(company)
    return mark_up(block.text[: begins - 1], block.marks) + SPACE + last


def grouped_digest(digest: str) -> str:
    """A whole SHA-256 in groups of eight, so that it can break over lines."""
    return " ".join(digest[i : i + 8] for i in range(0, len(digest), 8))


def unbroken(text: str) -> str:
    """A short text that must not be torn apart at a line end."""
    return text.replace(" ", NO_BREAK_SPACE)


def joined_places(locators: Iterable[Locator]) -> tuple[Place, ...]:
    """Locators as they are printed in a row."""
    return join_places(locators)


def held_together(title: str) -> Markup:
    """A title that is not parted badly: not at the hyphen of a name, and with no single word left for the last line."""
    if writing_direction(title, "") == "rtl":
        return escape(title)  # Its words would stand in another order, piece by piece.
    words = title.split(" ")
    last = " ".join(words[-2:])
    if len(words) <= COMPANY or len(last) > LONGEST_COMPANY:
        return _whole_names(title)
    return _whole_names(" ".join(words[:-2])) + SPACE + Markup('<span class="whole">{}</span>').format(last)


def _whole_names(words: str) -> Markup:
    """Words in which "Kassym-Jomart" is not parted at its hyphen."""
    pieces = _HYPHENATED.split(words)
    # Every second piece is a hyphenated word: the pattern has one group.
    return Markup("").join(
        Markup('<span class="whole">{}</span>').format(piece) if index % 2 else escape(piece)
        for index, piece in enumerate(pieces)
    )


def mid_sentence(words: str) -> str:
    """Words that stood at the beginning of a sentence, set inside one: "In that July letter" loses its capital."""
    first = words.split(" ", 1)[0]
    return words[:1].lower() + words[1:] if first in _OPENING_WORDS else words


def around_cues(stretches: Sequence[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """The stretches of a sentence; what is far from every cue (True) of a very long one is left out: "…"."""
    last = len(stretches) - 1
    is_long = sum(len(words) for words, _ in stretches) > LONGEST_SENTENCE
    for place, (words, is_cue) in enumerate(stretches):
        if is_cue or not is_long or len(words) <= 2 * AROUND_CUE:
            yield words, is_cue
            continue
        begins = "" if place == 0 else _without_begun_quotation(words[:AROUND_CUE].rpartition(" ")[0]) + " "
        ends = "" if place == last else " " + _without_ended_quotation(words[-AROUND_CUE:].partition(" ")[2])
        yield f"{begins}…{ends}", False


def _without_begun_quotation(words: str) -> str:
    """Words up to a quotation that does not end in them: what stands between marks is verbatim."""
    begun = words.rfind("“")
    return words[:begun].rstrip() if begun > words.rfind("”") else words


def _without_ended_quotation(words: str) -> str:
    """Words from behind a quotation that does not begin in them."""
    ended, begun = words.find("”"), words.find("“")
    return words[ended + 1 :].lstrip() if ended >= 0 and not 0 <= begun < ended else words


def numeral_and_unit(value: str) -> tuple[str, str]:
    """A figure cut into what is printed as a large numeral and a unit of several words or letters beside it.

    "0.25 percentage points" is ("0.25", "percentage points"); what fits on a line as it is stays whole.
    """
    found = _NUMERAL.match(value)
    if found is None or len(value) <= LONGEST_NUMERAL:
        return value, ""
    return value[: found.end()], value[found.end() :].strip()


def empty_joined(registers: Iterable[tuple[str, Sequence[object]]]) -> tuple[tuple[str, str], ...]:
    """The registers of a brief in their order, each with its heading: the title again, or nothing where it is empty.

    Empty ones that follow each other have one heading.
    """
    headed: list[tuple[str, str]] = []
    for is_empty, group in groupby(registers, key=lambda register: not register[1]):
        titles = [title for title, _ in group]
        headed += [(_listed(titles), "")] if is_empty else [(title, title) for title in titles]
    return tuple(headed)


def _listed(titles: Sequence[str]) -> str:
    """Titles as one: "Quotations, figures and dates"."""
    *others, last = (titles[0], *(title.lower() for title in titles[1:]))
    return f"{', '.join(others)} and {last}" if others else last


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 quotation", "7 quotations"."""
    return f"{number}{NO_BREAK_SPACE}{one if number == 1 else many or f'{one}s'}"


FILTERS: dict[str, Callable[..., Any]] = {
    "around_cues": around_cues,
    "marked_item": marked_item,
    "marked_text": marked_text,
    "marked_title": marked_title,
    "held_together": held_together,
    "keep_together": keep_together,
    "behind_dash": behind_dash,
    "mid_sentence": mid_sentence,
    "grouped_digest": grouped_digest,
    "unbroken": unbroken,
    "joined_places": joined_places,
    "lines_of_places": lines_of_places,
    "key_of_letters": key_of_letters,
    "key_of_notes": key_of_notes,
    "of_printed": of_printed,
    "counted": counted,
    "empty_joined": empty_joined,
    "with_paired_marks": with_paired_marks,
    "numeral_and_unit": numeral_and_unit,
    "folded": folded,
    "of_one_date": of_one_date,
    "told_together": told_together,
    "around_values": around_values,
    "size_of_title": size_of_title,
    "writing_direction": writing_direction,
}
