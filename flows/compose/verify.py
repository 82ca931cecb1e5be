"""The last look before print: every extract, quotation, role, figure and locator held against its source.

Nothing here trusts how the content was made: it is read as a stranger would. The first thing that does not hold
costs its source its place in the edition, and where it is no one source's, stops the edition.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from flows.compose.cited_words import Cited, Documents, missing_from, places_by_anchor, read_paragraphs
from flows.compose.verify_agreements import check_agreements
from flows.compose.wording.wording import on_one_line
from flows.errors import CheckFailed, SourceMisquoted
from flows.model.annexed import AnnexedSource
from flows.model.annotation import AnnotatedDocument
from flows.model.content import FigureRow, PackContent
from flows.model.locators import Extract, Locator
from flows.model.spans import Span
from flows.model.whos_who import WhoGroup

_NEXT_STEP = "Nothing was published; please report this as a defect."
_REPORT = "Please report this as a defect."

_MARKERS = re.compile(r"(?:[\W_]|\(?\w{1,3}[.)]\s)*")
"""What may stand between two blocks: white space, rules, and the markers of list items ("-", "(a)", "4.")."""
_RULES = re.compile(r"[\W_]*")
"""What may stand behind the last block."""

_PLAIN = frozenset({str, int, float, bool, type(None)})
"""Classes of values in which nothing else can be."""
_Way = tuple["_Way | None", str | int]
"""How to get to an object: the way to what holds it, and the field or the place in it."""


def verify_content(content: PackContent, documents: tuple[AnnotatedDocument, ...]) -> None:
    """Raise CheckFailed, naming the place, when the content says anything its sources do not.

    Of what one source is said to say, SourceMisquoted.
    """
    by_number = {annotated.document.number: annotated for annotated in documents}
    _check_annexes(content.annexes, by_number)
    _check_extracts(content, by_number)
    _check_rows(content, by_number)
    _check_locators(content)


def collect_anchors(content: PackContent) -> frozenset[str]:
    """Every anchor that something of the pack defines."""
    anchors = [row.locator.anchor for row in (*content.quotations, *content.phrases)]
    anchors += [row.locator.anchor for row in content.figures]
    anchors += [row.locator.anchor for row in content.timeline]
    anchors += [row.locator.anchor for row in content.agreements]
    anchors += [row.locator.anchor for row in content.open_questions]
    anchors += [point.anchor for point in content.key_points]
    anchors += [brief.anchor for brief in content.briefs]
    anchors += [sheet.anchor for sheet in content.error_sheets]
    anchors += [sheet.anchor for sheet in content.facsimiles]
    anchors += [row.locator.anchor for row in content.sources if row.is_copy]
    anchors += [row.anchor for group in content.whos_who for row in group.rows]
    for annex in content.annexes:
        anchors += [annex.anchor, *(block.anchor for block in annex.blocks if block.anchor)]
    return frozenset(anchors)


def _fail(place: str, what: str, source: int = 0) -> CheckFailed:
    """The failure of a place, and where it is one source's alone, of that source."""
    message = f"{place}: {what}"
    return SourceMisquoted(message, _REPORT, source) if source else CheckFailed(message, _NEXT_STEP)


def _check_extracts(content: PackContent, documents: Documents) -> None:
    for way, extract in _find(content, Extract, "content"):
        annotated = documents.get(extract.source)
        if annotated is None:
            raise _fail(extract.locator.label, f"an extract of a source that is not there ({_spell(way)}).")
        if not _is_verbatim(extract.text, extract.span, annotated.text):
            raise _fail(
                extract.locator.label,
                f"“{_shown(extract.text)}” is not what the source says ({_spell(way)}).",
                extract.source,
            )


def _is_verbatim(words: str, span: Span, text: str) -> bool:
    return span.end <= len(text) and text[span.start : span.end] == words


def _check_annexes(annexes: Sequence[AnnexedSource], documents: Documents) -> None:
    """Blocks stand in the source, whole and in order; marks lie inside their block; anchors are unique."""
    for annex in annexes:
        annotated = documents.get(annex.number)
        if annotated is None:
            raise _fail(annex.anchor, "an annex of a source that is not there.")
        position = 0
        for block in annex.blocks:
            start = annotated.text.find(block.text, position)
            if start < 0 or not _MARKERS.fullmatch(annotated.text[position:start]):
                raise _fail(
                    block.anchor or annex.anchor,
                    f"the annexed text is not the source’s: “{_shown(block.text)}”.",
                    annex.number,
                )
            position = start + len(block.text)
            if any(mark.span.end > len(block.text) for mark in block.marks):
                raise _fail(block.anchor or annex.anchor, "a mark ends beyond its block.", annex.number)
        if not _RULES.fullmatch(annotated.text, position):
            raise _fail(
                annex.anchor,
                f"the annex ends too early, before “{_shown(annotated.text[position:].strip())}”.",
                annex.number,
            )


def _check_rows(content: PackContent, documents: Documents) -> None:
    """The words of each row stand in the very paragraph it cites. (That they are verbatim has been checked.)"""
    places = places_by_anchor(documents)
    cited = [
        (row.locator, extract)
        for row in (*content.quotations, *content.phrases)
        for extract in (row.extract, *row.continued)
    ]
    cited += [(row.locator, row.extract) for row in content.figures]
    cited += [(row.locator, row.sentence) for row in content.figures]
    cited += [(row.locator, row.extract) for row in content.timeline]
    cited += [(row.locator, row.extract) for row in content.open_questions]
    cited += [
        (row.locator, extract)
        for row in content.agreements
        for extract in (row.lead, *(stance.extract for stance in row.stances))
    ]
    for row, extract in cited:
        if not _stands_in(places, extract):
            where = extract.locator.label
            raise _fail(row.label, f"“{_shown(extract.text)}” is not in {where}.", extract.source)
    names = {
        number: {on_one_line(entity.name) for entity in annotated.annotations.entities}
        for number, annotated in documents.items()
    }
    for dated in content.timeline:
        if not dated.extract.span.contains(dated.date_span):
            where = dated.extract.locator.label
            raise _fail(dated.locator.label, f"its date is not in {where}.", dated.extract.source)
        named = names[dated.extract.source]
        if not named.issuperset((*dated.who, *dated.whom)):
            raise _fail(
                dated.locator.label, "its source does not name those who acted.", dated.extract.source
            )
    for asked in content.open_questions:
        if not asked.cues or not all(asked.extract.span.contains(cue) for cue in asked.cues):
            where = asked.extract.locator.label
            raise _fail(
                asked.locator.label, f"nothing in {where} says that it is open.", asked.extract.source
            )
    texts = {number: annotated.text for number, annotated in documents.items()}
    check_agreements(content, texts, places, _fail)
    _check_measures(content.figures, places, documents)
    groups = [*content.whos_who, *(WhoGroup(brief.title, brief.who) for brief in content.briefs)]
    _check_roles(groups, places, documents)


def _stands_in(places: Cited, extract: Extract) -> bool:
    return any(
        number == extract.source and span.contains(extract.span)
        for number, span in places.get(extract.locator.anchor, ())
    )


def _check_roles(groups: Sequence[WhoGroup], places: Cited, documents: Documents) -> None:
    """Each role, word for word, stands in the paragraph it cites."""
    roles = [(row.name, role) for group in groups for row in group.rows for role in row.roles]
    paragraphs = read_paragraphs({role.locator.anchor for _, role in roles}, places, documents)
    for name, role in roles:
        if missing_from(paragraphs[role.locator.anchor], role.text):
            stated = places.get(role.locator.anchor, [(0, Span(0, 0))])[0][0]
            raise _fail(name, f"the role “{role.text}” is not in {role.locator.label}.", stated)


def _check_measures(figures: Sequence[FigureRow], places: Cited, documents: Documents) -> None:
    """What a figure measures, its limits and whose it is are words of its source: the desk may take them from anywhere
    in it. Who issues it need not stand in its text.
    """
    anchors = {row.locator.label: f"s{row.extract.source}" for row in figures}
    texts = read_paragraphs(anchors.values(), places, documents)
    for row in figures:
        here = texts[anchors[row.locator.label]]
        source = row.extract.source
        issuer = documents[source].document.metadata.value("outlet")
        if words := missing_from(here, row.measure, issuer):
            raise _fail(row.locator.label, f"“{_shown(words)}” is not in S{source}.", source)


def _check_locators(content: PackContent) -> None:
    anchors = collect_anchors(content)
    for way, locator in _find(content, Locator, "content"):
        if locator.anchor not in anchors:
            raise _fail(
                locator.label, f"it leads to {locator.anchor}, which is nowhere in the pack ({_spell(way)})."
            )


def _find(value: Any, kind: type, place: str) -> Iterator[tuple[_Way, Any]]:
    """Every object of a class inside the content, with the way to it."""
    stack: list[tuple[_Way, Any]] = [((None, place), value)]
    while stack:
        way, item = stack.pop()
        if isinstance(item, kind):
            yield way, item
        if isinstance(item, tuple):
            stack += [((way, index), inner) for index, inner in enumerate(item) if type(inner) not in _PLAIN]
        else:
            within = ((name, getattr(item, name)) for name in _fields_of(item.__class__))
            stack += [((way, name), inner) for name, inner in within if type(inner) not in _PLAIN]


def _spell(way: _Way) -> str:
    """The way to an object in words, put together only when it is wanted: most hold."""
    before, step = way
    if before is None:
        return str(step)
    return _spell(before) + (f"[{step}]" if isinstance(step, int) else f".{step}")


@cache
def _fields_of(kind: type) -> tuple[str, ...]:
    """The names of the fields of a class; none of one that is no dataclass."""
    return tuple(f.name for f in fields(kind)) if is_dataclass(kind) else ()


def _shown(words: str) -> str:
    longest = 60
    words = on_one_line(words)
    return words if len(words) <= longest else f"{words[:longest]}…"
