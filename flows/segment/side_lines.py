"""Lines printed with a text that are no part of it, wherever they are: contents, credits, notes, what else to read."""

import re
from collections.abc import Iterator, Sequence

from flows.english.head_lines import END_MARK, NOTE
from flows.model.calendar_names import MONTHS
from flows.model.document import Role

_LONGEST = 400
_CONTENTS = re.compile(
    r"(?:Table of )?[Cc]ontents:?|(?:TABLE OF )?CONTENTS:?|In this (?:issue|report|briefing):?"
)
_ENTRY = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,2}\.? )?[^\W\d_][^\n]{1,100}?[ .…\t]{1,80}\d{1,4}")
_ENTRIES = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,2}\.? [A-Z][^\d\n]{2,80} \d{1,4}(?: |\Z)){2,60}")
_QUOTED = re.compile(r"[“\"][^“”\"\n]{1,200}[”\"]")
_TELLS = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|that)\b")
"""What a note holds that tells something; one that only says where something is found holds it in titles alone."""
_MONTH = f"(?:{'|'.join(month[:3].upper() for month in MONTHS)})"
_BESIDE = (
    END_MARK,
    re.compile(
        r"(?:READ MORE|Read more|SEE ALSO|See also|RELATED|Related|MORE ON THIS|Read also)\b ?[:|–-] ?\S.{0,300}"
    ),
    re.compile(r"PLEASE (?:CREDIT|NOTE)\b[^a-z]{3,300}"),
    re.compile(
        r"[^.!?]{0,80}[.!]? ?Unsubscribe\b[^.!?]{0,80}|[^.!?]{3,120}\bbecause you subscribed\b.{0,120}"
    ),
    re.compile(
        r"(?:Stay up[- ]to[- ]date with|Follow us\b|Follow [A-Z][\w ]{1,30} on"
        r"|Subscribe to|Sign up (?:for|to)|Join us on"
        r"|Download our)\b[^.!?]{2,140}[.!]?"
    ),
    re.compile(
        r"(?:\([^()]{3,200}\) ?)?(?:[A-Z]{2,6}[ -])?(?:[a-z]{2,4}(?:/[a-z]{2,4}){0,5} )?"
        rf"(?:\d{{6}}Z? {_MONTH} \d\d|\d\d {_MONTH} \d\d \d{{4}}|\d{{4}} {_MONTH} \d\d"
        r"|-?[A-Z]{2}-\d\d-\d\d-\d\d \d{4}(?: ?[A-Z]{2,4})?)(?: (?:\(?more (?:follows|to come)\)?|MORE|ends|ENDS))?\W*"
    ),
    re.compile(r"\(\([^()]{0,200}@[^()]{0,100}\)\)"),
    re.compile(
        r"(?:For (?:more|further|additional) (?:information|details)\b[^.!?]{0,120},? )?"
        r"(?:[Cc]lick here|[Vv]isit (?:www\.|https?:)\S+)\.?"
    ),
    re.compile(
        r"For (?:(?:more|further|additional) )?(?:information|media enquiries|enquiries|inquiries)"
        r"(?:,? (?:please )?contact)?:"
    ),
)


def side_roles(words: Sequence[str]) -> Iterator[tuple[int, Role]]:
    """The numbers of such lines and of notes among the lines of a text, white space folded; an empty one is none."""
    notes = {number for number, line in enumerate(words) if NOTE.match(line)}
    telling = {number for number in notes if _TELLS.search(_QUOTED.sub("", words[number][:_LONGEST]))}
    listed = False
    for number, line in enumerate(words):
        heads = _CONTENTS.fullmatch(line) is not None and _lists(words[number + 1 : number + 2])
        listed = heads or (listed and _is_entry(line))
        if (
            heads
            or listed
            or (line and len(line) <= _LONGEST and any(form.fullmatch(line) for form in _BESIDE))
        ):
            yield number, Role.BYLINE
        elif number in notes - telling and notes & {number - 1, number + 1}:
            yield number, Role.FOOTNOTE


def _lists(below: Sequence[str]) -> bool:
    return bool(below) and _is_entry(below[0])


def _is_entry(line: str) -> bool:
    """Whether a line is an entry of a list of contents with its page, or several of them."""
    return len(line) <= _LONGEST and (_ENTRIES.fullmatch(line) or _ENTRY.fullmatch(line)) is not None
