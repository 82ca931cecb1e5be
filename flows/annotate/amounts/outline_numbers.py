"""The numbers with which headings are numbered and labels made up: "1.1 The quay", "2 Analysis", "2026-04-R1"."""

import re
from collections import Counter
from collections.abc import Sequence

from flows.english.number_words import SCALE
from flows.model.document import HEADING_ROLES, Role
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
_ENTRY = re.compile(
    r"\s{0,4}(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?\s{1,4}(?P<title>[^\W\d_a-z][^\d\n]{2,80}?)[ .…\t]{1,80}"
    r"(?P<page>\d{1,4})(?=\s|\Z)"
)
"""A line of a contents list: "2 The outbreak 7"."""
_FEWEST_ENTRIES = 3


def outline_numbers(text: str, segments: Sequence[Segment]) -> frozenset[int]:
    """Where the numbers begin that only number headings.

    One with a dot does beside another below the same number; a whole number where headings have all numbers up to it,
    or one below it: a headline may begin with a count.
    """
    leading = [
        match
        for segment in segments
        if segment.role in HEADING_ROLES
        and (match := _LEADING.match(text, segment.span.start, segment.span.end))
    ]
    tops = Counter(number.partition(".")[0] for number in {match["number"] for match in leading})
    whole = {int(match["number"]) for match in leading if match["number"].isdigit()}
    longest = next(n for n in range(len(whole) + 2) if n + 1 not in whole)
    return _listed_contents(text, segments) | frozenset(
        match.start("number")
        for match in leading
        if tops[match["number"].partition(".")[0]] > 1
        or (match["number"].isdigit() and longest > 1 and int(match["number"]) <= longest)
    )


def _listed_contents(text: str, segments: Sequence[Segment]) -> frozenset[int]:
    """Where the numbers begin of lists of contents, on one line or several: those of the entries and of their pages."""
    found: set[int] = set()
    read = 0
    for segment in segments:
        if segment.span.start < read or segment.role is Role.TABLE_CELL:
            continue
        entries: list[re.Match[str]] = []
        place = segment.span.start
        while (entry := _ENTRY.match(text, place)) and _goes_on(entries, entry):
            entries.append(entry)
            place = read = entry.end()
        if len(entries) >= _FEWEST_ENTRIES:
            found |= {entry.start(group) for entry in entries for group in ("number", "page")}
    return frozenset(found)


def _goes_on(entries: Sequence[re.Match[str]], entry: re.Match[str]) -> bool:
    """Whether an entry is the first, or numbered behind the last and on no page before it."""
    number = [*map(int, entry["number"].split("."))]
    if not entries:
        return number == [1]
    last = [*map(int, entries[-1]["number"].split("."))]
    follows = last < number and number[0] <= last[0] + 1
    return follows and int(entries[-1]["page"]) <= int(entry["page"])


def is_in_label(text: str, start: int) -> bool:
    """Whether a number at a place begins a label of letters and digits, or is a year with a number behind it."""
    return any(label.match(text, start) for label in (_LABEL, _DOCKET, _OF_YEAR))
