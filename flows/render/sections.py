"""Which registers share a part: long ones open on a page of their own, short ones follow on.

Lengths are estimated from the number of characters in the widest column; it need not be exact, only the same
on every machine, because the division shows in the names of the files beside the pack.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from flows.model.content import PackContent

PAGE_LINES = 58
"""Lines of a register on a page."""
LONG = 2.5
"""Pages from which on a register begins on a page of its own."""
HEAD_LINES = 8
DRAWING_LINES, MAP_LINES = 12, 36
GAP = 0.5
"""The space in a row above and below its words, in lines."""
TEXT_LINE, WORDS_LINE, MEASURE_LINE, PLACES_LINE, AGREED_LINE = 62, 44, 38, 30, 40
"""Characters in a line: of the timeline's sentences, of quoted words, of measures, of places, of matters."""
GAP_PLACES = 8
"""Places in a line of the gaps."""


@dataclass(frozen=True, slots=True)
class Register:
    """A register: anchor (also the name of its template), title, and how many lines it takes."""

    anchor: str
    title: str
    lines: Callable[[PackContent], float]


def group_registers(content: PackContent, sections: Sequence[str]) -> tuple[tuple[Register, ...], ...]:
    """The registers among some sections in their order, those of one part together: no other section between them."""
    groups: list[list[Register]] = []
    follows = False
    for name in sections:
        register = REGISTERS.get(name)
        if register is None:
            follows = False
            continue
        if not follows or register.lines(content) > LONG * PAGE_LINES:
            groups.append([register])
        else:
            groups[-1].append(register)
        follows = True
    return tuple(tuple(group) for group in groups)


def _timeline(content: PackContent) -> float:
    past = [row for row in content.timeline if not row.forward or "calendar" not in content.sections]
    rows = sum(_row(row.told, TEXT_LINE, 3 if row.resolution else 1) for row in past)
    return (
        HEAD_LINES
        + DRAWING_LINES
        + rows
        + sum(_row(d.sentence.text, TEXT_LINE) for d in content.unresolved_dates)
    )


def _calendar(content: PackContent) -> float:
    return HEAD_LINES + sum(_row(forward.row.told, TEXT_LINE) for forward in content.forward)


def _whos_who(content: PackContent) -> float:
    rows = [row for group in content.whos_who for row in group.rows]
    lines = sum(max(1 + GAP, len(row.roles) + GAP, len(row.locators) * 3 / PLACES_LINE) for row in rows)
    return HEAD_LINES + lines + 6 * len(content.whos_who)


def _network(content: PackContent) -> float:
    network = content.network
    rows = sum(max(1 + GAP, len(tie.locators) * 3 / PLACES_LINE) for tie in network.ties)
    return HEAD_LINES + len(network.members) + rows


def _places(content: PackContent) -> float:
    rows = sum(max(1 + GAP, len(place.row.locators) * 3 / PLACES_LINE) for place in content.places)
    return HEAD_LINES + MAP_LINES + rows


def _quotations(content: PackContent) -> float:
    rows = (*content.quotations, *content.phrases)
    strips = 2 * len(content.annexes)
    return HEAD_LINES + strips + sum(_row(row.extract.text, WORDS_LINE, 2) for row in rows)


def _figures(content: PackContent) -> float:
    return HEAD_LINES + sum(_row(f"{row.measure} {row.conflict}", MEASURE_LINE, 2) for row in content.figures)


def _agreement(content: PackContent) -> float:
    rows = sum(_row(row.lead.text, AGREED_LINE, 2) for row in content.agreements)
    return HEAD_LINES + rows + 4 * len(content.shared_copy)


def _open_questions(content: PackContent) -> float:
    rows = sum(_row(row.extract.text, TEXT_LINE) for row in content.open_questions)
    return HEAD_LINES + rows + sum(1 + len(gap.places) / GAP_PLACES for gap in content.gaps)


def _sources(content: PackContent) -> float:
    return HEAD_LINES + sum(5 + 0.7 * len(row.facts) for row in content.sources)


def _row(text: str, line: int, least: int = 1) -> float:
    return max(least, ceil(len(text) / line)) + GAP


REGISTERS = {
    register.anchor: register
    for register in (
        Register("timeline", "Timeline", _timeline),
        Register("calendar", "Forward calendar", _calendar),
        Register("whos-who", "Who’s who", _whos_who),
        Register("network", "Mentioned together", _network),
        Register("places", "Places", _places),
        Register("quotations", "Quotations", _quotations),
        Register("figures", "Figures", _figures),
        Register("agreement", "Agreement", _agreement),
        Register("open-questions", "Open questions and gaps", _open_questions),
        Register("sources", "Source register", _sources),
    )
}
"""The registers by the names of their sections."""
