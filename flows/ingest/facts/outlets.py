"""The first lines of a text -> who issues it: the letterhead above its title, or the name of a paper by its byline."""

from collections.abc import Sequence

from flows.ingest.facts.bylines import OPENING_LINES, first_lines, is_prose_line, read_byline
from flows.ingest.facts.date_lines import read_date_line
from flows.ingest.facts.imprints import WITHIN, names_outlet, read_dated_imprint
from flows.ingest.facts.in_small_letters import in_small
from flows.ingest.facts.letterheads import is_kind_of_text, is_letterhead
from flows.model.source import Fact, Metadata, Origin


def read_outlet(text: str) -> Metadata:
    """The outlet that the first lines name; one in capitals as the text writes it elsewhere."""
    lines = _head(first_lines(text, OPENING_LINES))
    name = _letterhead(lines) or _beside_label(lines)
    return Metadata(outlet=Fact(in_small(name, text), Origin.DOCUMENT, WITHIN)) if name else Metadata()


def _head(lines: Sequence[str]) -> Sequence[str]:
    """The lines up to the first of prose."""
    end = next((n for n, line in enumerate(lines) if is_prose_line(line)), len(lines))
    return lines[:end]


def _letterhead(lines: Sequence[str]) -> str:
    """The first line, if it names an office or a paper and both a title and a label stand below it."""
    if not lines or not (is_letterhead(lines[0]) or names_outlet(lines[0])):
        return ""
    below = [line for line in lines[1:] if not is_letterhead(line)]
    labels = [line for line in below if _is_label(line)]
    return lines[0] if labels and len(labels) < len(below) else ""


def _beside_label(lines: Sequence[str]) -> str:
    """A line with nothing but the name of a paper, under a byline or above or below a date."""
    for number, line in enumerate(lines[1:], 1):
        if names_outlet(line):
            beside = (*lines[number - 1 : number], *lines[number + 1 : number + 2])
            if any(read_byline(other) != Metadata() or _dated(other) for other in beside):
                return line
    return ""


def _is_label(line: str) -> bool:
    return is_kind_of_text(line) or read_byline(line) != Metadata() or _dated(line)


def _dated(line: str) -> bool:
    found = read_date_line(line).over(read_dated_imprint(line))
    return found.published is not None or found.updated is not None
