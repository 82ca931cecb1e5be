"""Which sections a pack prints, where each has its place, and how they are divided."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from flows.model.content import PackContent
from flows.model.printed import Tab
from flows.render.locator_map import can_draw

COVER, CONTENTS = 0, 1
STEP = 1_000_000
"""The room for the parts of one section; a pack has fewer parts than this."""
DIVIDED = 4
"""From so many sources on, divisions open with a divider and their pages bear a tab."""
BRIEFS, REGISTERS, ANNEXES = "Briefs", "Registers", "Annexed sources"
_DIVISION_OF = {
    "briefs": BRIEFS,
    "timeline": REGISTERS,
    "calendar": REGISTERS,
    "whos-who": REGISTERS,
    "network": REGISTERS,
    "places": REGISTERS,
    "quotations": REGISTERS,
    "figures": REGISTERS,
    "agreement": REGISTERS,
    "open-questions": REGISTERS,
    "sources": REGISTERS,
    "annexes": ANNEXES,
}


@dataclass(frozen=True, slots=True)
class Division:
    """Sections that stand together behind one divider."""

    tab: Tab
    title: str
    sections: tuple[str, ...]

    @property
    def anchor(self) -> str:
        return f"division-{self.tab.letter.lower()}"


def printed_sections(content: PackContent, sections: Sequence[str] | None = None) -> tuple[str, ...]:
    """The sections asked for, without those that a pack like this has nothing to say in."""
    several = len(content.annexes) > 1
    sources = content.annexes or content.error_sheets or content.facsimiles
    absent = {
        name
        for name, present in (
            ("briefs", content.briefs),
            ("network", content.network.ties),
            ("places", can_draw(content.places)),
            ("agreement", several),
            ("annexes", sources),
        )
        if not present
    }
    return tuple(name for name in (content.sections if sections is None else sections) if name not in absent)


def place_of_section(content: PackContent, section: str) -> int:
    """The place in the pack at which a section begins; one that is switched off has one after all others."""
    sections = content.sections
    return (sections.index(section) + 1 if section in sections else len(sections) + 1) * STEP


def place_of_annex(content: PackContent, number: int) -> int:
    """The place of a source's annex in the pack. The next one is free: for pages that follow a sheet."""
    return place_of_section(content, "annexes") + 2 * number


def divide(content: PackContent) -> tuple[Division, ...]:
    """The divisions of a pack of many sources, in order; none for a small pack."""
    if len(content.sources) < DIVIDED:
        return ()
    runs = [
        (title, tuple(names))
        for title, names in groupby(printed_sections(content), lambda name: _DIVISION_OF.get(name, ""))
    ]
    named = [(title, names) for title, names in runs if title]
    return tuple(
        Division(Tab(chr(ord("A") + position), position + 1, len(named)), title, names)
        for position, (title, names) in enumerate(named)
    )


def division_of(content: PackContent, section: str) -> Division | None:
    """The division that a section stands in, if the pack is divided."""
    return next((division for division in divide(content) if section in division.sections), None)
