"""The numbers with which headings are numbered and labels made up: "1.1 The quay", "2 Analysis", "2026-04-R1"."""

import re
from collections import Counter
from collections.abc import Sequence

from flows.english.number_words import SCALE
from flows.model.document import Role
from flows.model.segmentation import Segment

_LEADING = re.compile(
    rf"\s{{0,4}}(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{0,3}})\.? +(?!{SCALE}\b|per ?cent)(?=[^\W\d_]|[“\"(])"
)
_LABEL = re.compile(r"\d{1,4}(?:[-–/]\d{1,4}){0,3} ?[-–/] ?[A-Z]{1,4}-?\d{1,4}\b")
"""Digits joined to letters and digits by hyphens: "2026-04-R1", "7/B2"."""
_DOCKET = re.compile(r"\d{1,4}(?:[-–]\d{1,6})?[-–](?=[A-Z]{1,5}[-–][A-Z\d])[A-Z]")
"""Numbers and letters in capitals, all joined: "26-118-M-MKO", "1-800-HELP-NOW"."""
_OF_YEAR = re.compile(r"(?:19|20)\d\d[-–]\d{1,3}(?![\d%]|\.\d)")
"""The fourth report of 2026: "2026-04"."""
_HEADS = frozenset({Role.HEADING, Role.TITLE})


def outline_numbers(text: str, segments: Sequence[Segment]) -> frozenset[int]:
    """Where the numbers begin that only number headings.

    One with a dot does beside another below the same number; a whole number where headings have all numbers up to it,
    or one below it: a headline may begin with a count.
    """
    leading = [
        match
        for segment in segments
        if segment.role in _HEADS and (match := _LEADING.match(text, segment.span.start, segment.span.end))
    ]
    tops = Counter(number.partition(".")[0] for number in {match["number"] for match in leading})
    whole = {int(match["number"]) for match in leading if match["number"].isdigit()}
    longest = next(n for n in range(len(whole) + 2) if n + 1 not in whole)
    return frozenset(
        match.start("number")
        for match in leading
        if tops[match["number"].partition(".")[0]] > 1
        or (match["number"].isdigit() and longest > 1 and int(match["number"]) <= longest)
    )


def is_in_label(text: str, start: int) -> bool:
    """Whether a number at a place begins a label of letters and digits, or is a year with a number behind it."""
    return any(label.match(text, start) for label in (_LABEL, _DOCKET, _OF_YEAR))
