"""What a line says besides its extract is left out, and reported, where its source has no such words.

Measures and roles are put together from several places. A fault in that must cost the words it put together, not the
edition; what is printed is still held against the sources at the end.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from flows.compose.cited_words import missing_from, places_by_anchor, read_paragraphs
from flows.compose.sentences.entries import SourceEntries
from flows.compose.sentences.locating import Surveys
from flows.compose.sentences.row_measures import Measured
from flows.compose.wording.wording import on_one_line
from flows.model.problems import Problem
from flows.model.whos_who import WhoGroup

_NEXT_STEP = "Please report this as a defect."


def withhold_measures(
    sources: Sequence[SourceEntries],
) -> tuple[tuple[SourceEntries, ...], tuple[Problem, ...]]:
    """The sources with no measure that holds words they do not have, and what was left out."""
    kept: list[SourceEntries] = []
    problems: list[Problem] = []
    for source in sources:
        document, figures = source.survey.annotated.document, list(source.figures)
        here = on_one_line(document.text) if any(entry.row.measure for entry in figures) else ""
        for index, entry in enumerate(figures):
            words = missing_from(here, entry.row.measure, document.metadata.value("outlet"))
            if words:
                place = entry.row.locator.label
                problems.append(_left_out(document.path, "what it measures", words, place))
                figures[index] = replace(entry, row=replace(entry.row, measure=""), measured=Measured())
        kept.append(replace(source, figures=tuple(figures)))
    return tuple(kept), tuple(problems)


def withhold_roles(
    groups: Iterable[WhoGroup], surveys: Surveys
) -> tuple[tuple[WhoGroup, ...], tuple[Problem, ...]]:
    """The lists of the who's who with no role that its paragraph does not have, and what was left out."""
    groups = tuple(groups)
    documents = {number: survey.annotated for number, survey in surveys.items()}
    anchors = [role.locator.anchor for group in groups for row in group.rows for role in row.roles]
    paragraphs = read_paragraphs(anchors, places_by_anchor(documents), documents)
    problems: list[Problem] = []
    kept: list[WhoGroup] = []
    for group in groups:
        rows = []
        for row in group.rows:
            wrong = {
                role: words
                for role in row.roles
                if (words := missing_from(paragraphs[role.locator.anchor], role.text))
            }
            problems += [
                _left_out("", f"a role of {row.name}", words, role.locator.label)
                for role, words in wrong.items()
            ]
            rows.append(replace(row, roles=tuple(role for role in row.roles if role not in wrong)))
        kept.append(replace(group, rows=tuple(rows)))
    return tuple(kept), tuple(problems)


def _left_out(path: str, what: str, words: str, place: str) -> Problem:
    # No quotation marks, since the words are no source's and what is quoted in print must be.
    message = f"{what[0].upper()}{what[1:]} is left out, since words of it do not stand there: {words}."
    return Problem("compose", path, message, _NEXT_STEP, place)
