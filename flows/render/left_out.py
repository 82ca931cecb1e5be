"""Rows of sections that a pack leaves out: nothing refers to what is not printed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from flows.model.annexed import AnnexBlock, AnnexedSource
from flows.model.content import PackContent
from flows.model.locators import Locator
from flows.render.printed_locators import NO_BREAK_SPACE

_ROW = re.compile(r"S\d+\s(?P<register>[QFTO])\d+|(?P<matter>[AK])\d+")
_SECTIONS = {
    "K": "key-points", "A": "agreement", "Q": "quotations", "F": "figures", "T": "timeline", "O": "open-questions",
}  # fmt: skip
_KEY = (
    ("key-points", "K", "key point"),
    ("quotations", "Q", "quotation"),
    ("figures", "F", "figure"),
    ("timeline", "T", "date in the timeline"),
    ("agreement", "A", "a matter of agreement"),
    ("open-questions", "O", "an open question"),
)
_USES = (
    ("key-points", "key point (K)"),
    ("briefs", "brief"),
    ("agreement", "matter of agreement (A)"),
)


def is_printed(locator: Locator, content: PackContent) -> bool:
    """Whether a locator leads to what the pack prints: a place in a text, or a row of a section that is not off."""
    if locator.anchor.startswith("brief-"):
        return "briefs" in content.sections
    row = _ROW.fullmatch(locator.label.replace("\u00a0", " "))
    section = _SECTIONS[row["register"] or row["matter"]] if row else ""
    if section == "timeline" and "calendar" in content.sections:
        return section in content.sections or any(ahead.locator == locator for ahead in content.forward)
    return not section or section in content.sections


def of_printed(locators: Iterable[Locator], content: PackContent | None) -> tuple[Locator, ...]:
    """Those of some locators that lead to what the pack prints; all of them where there is no pack."""
    return tuple(locator for locator in locators if content is None or is_printed(locator, content))


def without_left_out(annex: AnnexedSource, content: PackContent) -> AnnexedSource:
    """An annexed source with no note beside it on what is not printed."""
    brief = annex.brief if annex.brief and is_printed(annex.brief, content) else None
    return replace(annex, brief=brief, blocks=tuple(_noted(block, content) for block in annex.blocks))


def _noted(block: AnnexBlock, content: PackContent) -> AnnexBlock:
    kept = tuple(n for n in block.notes if n.target is None or is_printed(n.target, content))
    return block if kept == block.notes else replace(block, notes=kept)


def key_of_letters(content: PackContent) -> str:
    """What the letters in locators stand for: "K stands for key point, Q for quotation"; of sections printed."""
    printed = [(letter, words) for section, letter, words in _KEY if _has(section, content)]
    return ", ".join(
        f"{letter}{NO_BREAK_SPACE}{'for' if index else 'stands for'} {words}"
        for index, (letter, words) in enumerate(printed)
    )


def key_of_notes(content: PackContent) -> str:
    """What the notes beside an annexed text say: where a paragraph is used, then its rows in the registers."""
    uses = [words for section, words in _USES if _has(section, content)]
    rows = [
        f"{letter}{NO_BREAK_SPACE}{words.removeprefix('an ')}"
        for section, letter, words in _KEY
        if letter not in "KA" and _has(section, content)
    ]
    used = f"where the pack uses a paragraph: → {_or(uses)}" if uses else ""
    listed = f"its rows in the registers: {', '.join(rows)}" if rows else ""
    return "; then ".join(filter(None, (used, listed))) if used else listed


def _has(section: str, content: PackContent) -> bool:
    if section == "timeline":
        return bool({"timeline", "calendar"} & {*content.sections})
    return section in content.sections


def _or(words: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))
