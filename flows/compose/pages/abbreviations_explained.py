"""Abbreviations of what is no name, which a source explains: "barrels of oil equivalent per day (boe/d)"."""

import re
from collections.abc import Iterator, Sequence

from flows.compose.wording.wording import on_one_line
from flows.english.word_tables import word_list
from flows.model.annexed import AnnexedSource
from flows.model.back_page import Abbreviation
from flows.model.locators import Locator, paragraph_locator

_EXPLAINED = re.compile(
    r"(?<=\w) \((?P<short>[A-Z][A-Za-z/&]{1,7}|[a-z]{1,5}[/A-Z][A-Za-z/]{1,5}|[b-df-hj-np-tv-z]{2,5})\)"
)
"""In brackets; what is all small has a stroke or no vowel, unlike "(and)"."""
_WORD = re.compile(r"[A-Za-z][\w’'-]{0,40}")
_PASSED_OVER = word_list("of per and the for in to on a an by")
_LONGEST = 160
"""Characters of what an abbreviation stands for."""


def explained_abbreviations(annexes: Sequence[AnnexedSource]) -> Iterator[Abbreviation]:
    """Each abbreviation behind the words whose initials it is: "barrels of oil equivalent per day (boe/d)"."""
    for text, place in _paragraphs(annexes):
        for found in _EXPLAINED.finditer(text):
            full = _words_for(text[max(0, found.start() - _LONGEST) : found.start()], found["short"])
            if full:
                yield Abbreviation(found["short"], full, place)


def _paragraphs(annexes: Sequence[AnnexedSource]) -> Iterator[tuple[str, Locator]]:
    for annex in annexes:
        for block in annex.blocks:
            if block.number and annex.language.startswith("en"):
                yield block.text, paragraph_locator(annex.number, block.number)


def _words_for(before: str, short: str) -> str:
    """The words at the end of a text whose initials are the letters of an abbreviation; "" if they are not."""
    wanted = [letter.lower() for letter in short if letter.isalpha()]
    for word in reversed(list(_WORD.finditer(before))):
        initial = word[0][0].lower()
        if wanted and initial == wanted[-1]:
            wanted.pop()
            if not wanted:
                return on_one_line(before[word.start() :])
        elif word[0].lower() not in _PASSED_OVER:
            return ""
    return ""
