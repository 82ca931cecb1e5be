"""Which units of a plain text are its title and its headings: short lines with something under them to head."""

from collections import Counter
from collections.abc import Iterator

from flows.english.head_lines import SUBJECT_FIELD
from flows.model.document import Role
from flows.segment.shapes import (
    MARKED_HEADING,
    ends_in_brackets,
    is_generic_heading,
    is_numbered_heading,
    is_question,
    is_spoken_question,
    is_stray_caption,
    is_stub,
    list_marker,
    reads_like_heading,
)
from flows.segment.turn_labels import is_stage_direction, is_titled, opens_turn, speaker_label
from flows.segment.units import Page

_TITLE_AMONG = 8
"""The title is one of the first units."""
_PROSE_WITHIN = 12
"""Prose begins at most so many units below a title."""
_LONGEST_RUN = 3
"""More lines than this, one under the other, are a list of something, not headings."""
_MOST_QUESTIONS = 2
"""A text with more short questions is an interview."""
_SPEAKERS = 3
"""So many lines with brackets at their ends name who speaks."""
_STUBS = 3
"""So many stubs ("Respondent race.") above prose make a style of heading."""


def find_marked_headings(page: Page) -> Iterator[int]:
    """Lines marked as in Markdown: "## Outlook"."""
    for index, unit in enumerate(page.units):
        marker = MARKED_HEADING.match(unit.words)
        if marker and unit.lines == 1 and reads_like_heading(unit.words[marker.end() :], title=True):
            yield index


def find_numbered_headings(page: Page) -> Iterator[int]:
    """As in: "4.1. Outlook", directly above prose, and not the last item of a list."""
    for index, unit in enumerate(page.units):
        if not is_numbered_heading(unit.words) or not page.holds_content(index + 1):
            continue
        beside = [page.units[i].words for i in (index - 1, index + 1) if 0 <= i < len(page.units)]
        if not any(_same_marks(unit.words, words) for words in beside):
            yield index


def _same_marks(words: str, beside: str) -> bool:
    """Whether a line beside one bears the mark of an item, and of the same kind if both do: "(a)" may follow "416."."""
    mark, other = list_marker(words), list_marker(beside)
    return other is not None and (mark is None or mark.lastgroup == other.lastgroup)


def find_title(page: Page) -> list[int]:
    """The first unit that reads like a title, when nothing but labels stands above it and prose comes below."""
    if Role.TITLE in page.roles:
        return []
    first = range(min(_TITLE_AMONG, len(page.units)))
    for index in first:
        lines = [i for i in (index, index + 1) if page.open(i)]
        for count in range(1, len(lines) + 1):
            words = " ".join(page.units[i].words for i in lines[:count])
            if page.title and page.title in (words, SUBJECT_FIELD.sub("", words)):
                return lines[:count]
    for index in first:
        unit = page.units[index]
        if not page.open(index):
            if page.roles[index] is not None and not page.holds_content(index):
                continue
            return []
        fair = reads_like_heading(unit.words, title=True) and not is_generic_heading(unit.words)
        prose = any(page.holds_content(i) for i in range(index + 1, index + 1 + _PROSE_WITHIN))
        return [index] if fair and prose and unit.lines <= _LONGEST_RUN else []
    return []


def find_letterheads(page: Page) -> list[int]:
    """The short lines above the title: who issues the text, what kind of text it is."""
    title = next((i for i, role in enumerate(page.roles[:_TITLE_AMONG]) if role is Role.TITLE), 0)
    return [i for i in range(title) if page.open(i) and not page.is_prose(i)]


def find_named_speakers(page: Page) -> list[int]:
    """Lines that name with brackets who asks or speaks: where there are several, none of them is a heading."""
    lines = [i for i, unit in enumerate(page.units) if unit.lines == 1 and ends_in_brackets(unit.words)]
    return lines if len(lines) >= _SPEAKERS else []


def find_turns(page: Page) -> list[int]:
    """Units that open with the name of who speaks, as in a debate or an interview, and what stands there in brackets.

    A name must come again or bear a title, and three such units make a record: "Kenya: the road" may be a heading.
    """
    labels = [speaker_label(unit.words) for unit in page.units]
    often = Counter(filter(None, labels))
    turns = [
        i
        for i, unit in enumerate(page.units)
        if opens_turn(unit.words) or often[labels[i]] > 1 or is_titled(labels[i])
    ]
    if len(turns) < _SPEAKERS:
        return []
    stage = [i for i, unit in enumerate(page.units) if is_stage_direction(unit.words) and i > turns[0]]
    return turns + stage


def find_headings(page: Page) -> list[int]:
    """Short lines with prose, a list or a picture under them; of several in a row, those that head the rest."""
    candidates = _candidates(page)
    found: list[int] = []
    run: list[int] = []
    for index in range(len(page.units) + 1):
        if index in candidates:
            run.append(index)
            continue
        if run and _can_be_headed(page, index):
            found.extend(_heads_of(page, run))
        run = []
    return found


def _candidates(page: Page) -> frozenset[int]:
    questions = sum(1 for u in page.units if u.lines == 1 and len(u) < 200 and is_question(u.words))  # noqa: PLR2004
    stubs = [i for i, unit in enumerate(page.units) if is_stub(unit.words) and page.holds_content(i + 1)]
    spoken = bool(find_turns(page))
    candidates = set(stubs) if len(stubs) >= _STUBS and not spoken else set()
    seen = {page.units[i].words for i, role in enumerate(page.roles) if role is not None}
    for index, unit in enumerate(page.units):
        if unit.lines > 2 or not page.open(index):  # noqa: PLR2004
            continue
        if is_generic_heading(unit.words) or (
            reads_like_heading(unit.words)
            and unit.words not in seen
            and not is_spoken_question(unit.words)
            and not (is_question(unit.words) and questions > _MOST_QUESTIONS)
        ):
            candidates.add(index)
    return frozenset(candidates)


def _can_be_headed(page: Page, index: int) -> bool:
    """Content, or a few words with a full stop before it, such as a picture's legend."""
    if page.holds_content(index):
        return True
    return page.open(index) and is_stub(page.units[index].words) and page.holds_content(index + 1)


def _heads_of(page: Page, run: list[int]) -> list[int]:
    """Of lines one under the other those that are headings; a line below the title is one of a row, too."""
    if len(run) > _LONGEST_RUN:
        return []
    above = run[0] - 1
    while above >= 0 and page.roles[above] is Role.BYLINE:
        above -= 1
    row = len(run) > 1 or (above >= 0 and page.roles[above] is Role.TITLE)
    return [i for i in run if not row or not is_stray_caption(page.units[i].words)]
