"""The full names that headings in capitals give to labels: "BRIEFING BY PRESS SECRETARY ADA REYN" to "MS. REYN:"."""

import re

from flows.annotate.names.usual_capitals import in_usual_capitals
from flows.english.function_words import CONJUNCTIONS, DETERMINERS, MONTHS, PREPOSITIONS
from flows.english.person_genders import gender_of
from flows.english.titles import MODIFIERS, is_title
from flows.model.annotation import AnnotatedDocument, EntityType
from flows.model.document import HEADING_ROLES

_MOST_SEGMENTS = 12
"""Of the beginning of a text, where it says who speaks."""
_WORD = re.compile(r"[^\W\d_][\w.'’-]{0,40}|[,;:()–—-]")
_LONGEST_NAME = 4
_NO_NAMES = CONJUNCTIONS | DETERMINERS | MONTHS | PREPOSITIONS


def full_names(document: AnnotatedDocument) -> dict[str, str]:
    """The names behind titles in headings all in capitals, by the surname in small letters; none that two share."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for segment in document.segmentation.segments[:_MOST_SEGMENTS]:
        text = segment.span.of(document.text)
        for name in _names_in(text) if segment.role in HEADING_ROLES and text.isupper() else ():
            surname = name.rsplit(maxsplit=1)[-1].casefold()
            if found.setdefault(surname, name) != name:
                twice.add(surname)
    return {surname: name for surname, name in found.items() if surname not in twice}


def may_be_called(name: str, label: str) -> bool:
    """Whether the form of address in a label does not speak against a given name: "MR." against "Laura"."""
    told, given = gender_of(label.split()[:1], ""), gender_of((), name)
    return not told or not given or told == given


def _names_in(heading: str) -> list[str]:
    words = _WORD.findall(heading)
    names: list[str] = []
    position = 0
    while position < len(words):
        first = _behind_title(words, position)
        last = first
        while first and last < len(words) and _may_be_of_name(words[last]):
            last += 1
        if 1 < last - first <= _LONGEST_NAME:
            names.append(in_usual_capitals(" ".join(words[first:last]), EntityType.PERSON))
        position = max(first, position + 1)
    return names


def _behind_title(words: list[str], position: int) -> int:
    """Where the words of a title end that begins here, as "SECRETARY OF STATE"; 0 where none does."""
    if not is_title(words[position]):
        return 0
    position += 1
    while position < len(words):
        of_what = words[position] == "OF" and words[position + 1 : position + 2]
        if is_title(words[position]) or words[position].lower() in MODIFIERS:
            position += 1
        elif of_what and of_what[0].lower() in MODIFIERS:
            position += 2
        else:
            break
    return position


def _may_be_of_name(word: str) -> bool:
    low = word.lower()
    return word[0].isalpha() and not is_title(word) and low not in MODIFIERS and low not in _NO_NAMES
