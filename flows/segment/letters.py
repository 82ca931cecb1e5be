"""The forms of a letter or a mail: letterhead, address, greeting, close and signature, and the mail that it answers.

They belong to the text and are printed with it, but nobody tells anything in them: they stand beside it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.english.letters import LONGEST_LINE, MAIL_TYPES, find_greeting, is_close
from flows.model.document import HEADING_ROLES, Document, Role
from flows.model.segmentation import Segment

_MOST_LINES = 8
"""Of an address, or of a signature."""
_FEWEST_WORDS = 25
"""A mail of fewer words of its own passes on the one below, and does not answer it."""
_SIGNED = re.compile(r"-- ?|_{3,40}")
_POSTSCRIPT = re.compile(r"P\.? ?S\b|Annex\b|Enclosures?\b|Appendix\b|Attachments?\b", re.IGNORECASE)
_SENTENCE_ENDS = (".", "!", "?", ";")
_SUBJECT = re.compile(r"(?:Re|Ref|Subject|Concerning|Regarding)\b ?[:.]", re.IGNORECASE)
_WROTE = re.compile(
    r"(?:On|Le|Am) .{4,90}(?:\d{1,2}[:.]\d\d|<[^<>\s]{3,80}@[^<>\s]{3,80}>).{0,90} (?:wrote|writes):",
    re.DOTALL,
)
"""What a mail program puts above the mail that is answered, with the hour or the address."""
_PARTED = re.compile(
    r"[-_ ]{0,40}(?:Original (?:Message|Appointment)|Ursprüngliche Nachricht)[-_ ]{0,40}", re.IGNORECASE
)
_PASSED_ON = re.compile(
    r"[-_ ]{0,40}(?:Begin forwarded message:|Forwarded message)[-_ ]{0,40}", re.IGNORECASE
)
_FIELD = re.compile(
    r"\W{0,3}(?P<field>From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance|Attachments?)\W{0,3}: ?\S?"
)
_FEWEST_FIELDS = 3


def mark_letter_forms(document: Document, segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The same segments, those that are forms of a letter or mail quoted in it with `beside`.

    Where all of a text would stand beside it, none does.
    """
    beside = _beside(document, segments)
    if not beside or all(n in beside for n, s in enumerate(segments) if s.number):
        return tuple(segments)
    return tuple(replace(s, beside=True) if n in beside else s for n, s in enumerate(segments))


def _beside(document: Document, segments: Sequence[Segment]) -> frozenset[int]:
    words = [s.span.of(document.text).strip() for s in segments]
    mail = document.media_type in MAIL_TYPES
    found = set(_quoted(document.text, segments, words, mail=mail))
    greeting = find_greeting(["" if n in found else line for n, line in enumerate(words)])
    if greeting is None and not mail:
        return frozenset(found)
    if greeting is not None:
        found.add(greeting)
        found.update(n for n in range(greeting) if _is_head(segments[n], words[n]))
    found.update(_closing(segments, words, found))
    return frozenset(found)


def _is_head(segment: Segment, words: str) -> bool:
    """Whether what stands above a greeting says who writes, whence, when and to whom."""
    if segment.role in HEADING_ROLES or _SUBJECT.match(words):
        return False
    return _is_short(words) and not words.endswith(_SENTENCE_ENDS)


def _is_short(words: str) -> bool:
    lines = words.split("\n")
    return len(lines) <= _MOST_LINES and all(len(line) <= LONGEST_LINE for line in lines)


def _closing(segments: Sequence[Segment], words: Sequence[str], taken: set[int]) -> Iterator[int]:
    """The last close of a letter and the lines of the signature below it."""
    closes = [
        n for n, line in enumerate(words) if n not in taken and (_closes(line) or _SIGNED.fullmatch(line))
    ]
    for close in closes[-1:]:
        yield close
        for n in range(close + 1, min(len(words), close + 1 + _MOST_LINES)):
            ends = words[n].endswith(_SENTENCE_ENDS) and len(words[n].split()) > 4  # noqa: PLR2004 - "Ann Lee Ph.D."
            if n in taken or ends or not _is_short(words[n]) or _POSTSCRIPT.match(words[n]):
                return
            if segments[n].role in (Role.TABLE_CELL, Role.LIST_ITEM):
                return
            yield n


def _closes(words: str) -> bool:
    return is_close(words.split("\n", 1)[0]) and _is_short(words)


def _quoted(text: str, segments: Sequence[Segment], words: Sequence[str], *, mail: bool) -> Iterator[int]:
    """The mail that is answered, with what stands above it."""
    own = number = 0
    while number < len(segments):
        head = _head_of_quoted(words, number)
        if head:
            answers = own >= _FEWEST_WORDS and not _PASSED_ON.fullmatch(words[number])
            end = _end_of_quoted(segments, number + head, mail=mail) if answers else number + head
            yield from range(number, end)
            number = end
            continue
        if mail and _is_marked(text, segments[number]):
            yield number
        else:
            own += len(words[number].split())
        number += 1


def _end_of_quoted(segments: Sequence[Segment], start: int, *, mail: bool) -> int:
    """Where a mail below its head ends: as far as it is set apart, else with the text."""
    end = start
    while end < len(segments) and segments[end].role is Role.QUOTATION:
        end += 1
    return len(segments) if mail and end == start else end


def _is_marked(text: str, segment: Segment) -> bool:
    """Whether a mail program has put its sign before a paragraph."""
    line = text.rfind("\n", 0, segment.span.start) + 1
    return segment.role is Role.QUOTATION and ">" in text[line : segment.span.start + 1]


def _head_of_quoted(words: Sequence[str], number: int) -> int:
    """How many segments from here on stand above a mail that is quoted; 0 where none does."""
    first = words[number]
    if len(first) <= 2 * LONGEST_LINE and _WROTE.fullmatch(first):
        return 1
    parted = (
        1 if len(first) <= LONGEST_LINE and (_PARTED.fullmatch(first) or _PASSED_ON.fullmatch(first)) else 0
    )
    fields: set[str] = set()
    end = number + parted
    while end < len(words) and (found := _fields_of(words[end])):
        fields |= found
        end += 1
    return end - number if parted or ("From" in fields and len(fields) >= _FEWEST_FIELDS) else 0


def _fields_of(words: str) -> set[str]:
    """The fields of a mail's head that the lines of a segment are, if all of them are."""
    lines = words.split("\n")[:_MOST_LINES]
    found = [_FIELD.match(line) for line in lines]
    return {match["field"] for match in found if match} if found[0] and all(found) else set()
