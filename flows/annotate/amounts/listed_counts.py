"""Counts in lists of lines that name a thing and then say how many there are: "tanks – 11 742 (+3)", "Guests: 900"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from flows.annotate.amounts.table_counts import names_things
from flows.english.function_words import MONTHS, WEEKDAYS
from flows.english.number_words import APPROXIMATIONS, DIGITS
from flows.model.annotation import AnnotatedDocument
from flows.model.spans import Span

_LINE = re.compile(
    r"^[ \t]{0,4}(?:[•*‣◦–—-] )?(?P<name>[^\W\d_][^\d\n:;–—|]{1,60}?)(?: [–—-] |: )"
    rf"(?:{APPROXIMATIONS} )?(?P<number>{DIGITS})(?: ?\([+\-−±]?\d[\d., ]{{0,12}}\))?"
    r"(?: (?:persons|people|units?|pcs|pieces))?[.;,]?[ \t]{0,4}$",
    re.MULTILINE,
)
_OF_NOTICES = re.compile(
    r"^[ \t]{0,4}(?:[•*‣◦–—-] )?(?P<name>[Uu]nits(?: (?:affected|recalled|sold))?|[Qq]uantity"
    r"|(?:[Tt]otal )?[Nn]umber of [a-z][a-z ]{2,40}?"
    r"|(?:People|[A-Z][a-z]{2,20}s) (?:affected|recalled|sold|killed|injured|missing|displaced|evacuated|rescued"
    r"|involved|destroyed|damaged|infected|tested|vaccinated|seized|arrested)):[ \t]"
    rf"(?:(?i:{APPROXIMATIONS}) )?(?P<number>{DIGITS})(?=[ \t]{{0,4}}$|[ \t]?\(|[.;,](?!\d))",
    re.MULTILINE,
)
"""A line of a notice that says how many there are, though it stands alone: "Units affected: about 61,000 (of which"."""
_TIMES = MONTHS | WEEKDAYS
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_FEWEST = 2
"""Lines."""


def counts_in_lists(document: AnnotatedDocument) -> Mapping[Span, Span]:
    """The numbers of such lines, each with the name of what it counts; no list of people, places, days or pages."""
    named = {mention.span for mention in document.annotations.mentions}
    found = {
        Span(*line.span("number")): Span(*line.span("name")) for line in _OF_NOTICES.finditer(document.text)
    }
    for lines in _runs(document.text):
        places = [(Span(*line.span("number")), Span(*line.span("name"))) for line in lines]
        if _lists_counts(lines) and named.isdisjoint(name for _, name in places):
            found.update(places)
    return found


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """The lines that follow one another, with nothing but empty ones between."""
    run: list[re.Match[str]] = []
    for line in _LINE.finditer(text):
        if run and text[run[-1].end() : line.start()].strip():
            yield run
            run = []
        run.append(line)
    yield run


def _lists_counts(lines: Sequence[re.Match[str]]) -> bool:
    if len(lines) < _FEWEST:
        return False
    numbers = [float(re.sub(r"[^\d.]", "", line["number"]).strip(".") or 0) for line in lines]
    if numbers == sorted(numbers) or all(_YEAR.fullmatch(line["number"]) for line in lines):
        return False  # as pages, years and places in a row do
    things = [line for line in lines if names_things(line["name"]) and line["name"].lower() not in _TIMES]
    return 2 * len(things) > len(lines)
