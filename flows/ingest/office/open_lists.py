"""Lists of an OpenDocument file -> the label of each item: "2.1", "(a)", "IV.".

The file holds only the rules; whoever shows it counts. A list may go on counting where another one stopped.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flows.ingest.text.item_labels import kind_of_format, number_in_words, stated_number
from flows.ingest.text.office_xml import attribute, local_name

_LONGEST_MARK = 20


@dataclass(frozen=True, slots=True)
class OpenLevel:
    """How one level of a list style is numbered; `kind` is empty where it does not count."""

    kind: str = ""
    before: str = ""
    behind: str = ""
    start: int = 1
    shown: int = 1
    """How many levels a label shows: 2 for "3.1"."""


@dataclass(slots=True)
class OpenLists:
    """The lists around, outermost first, and how far each has counted."""

    levels: Mapping[tuple[str, int], OpenLevel]
    styles: list[str] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    by_name: dict[str, list[int]] = field(default_factory=dict)
    by_style: dict[str, list[int]] = field(default_factory=dict)

    @property
    def depth(self) -> int:
        return len(self.styles)

    @property
    def level(self) -> OpenLevel:
        return self._level(self.depth)

    def enter(self, element: Any) -> None:
        """Into a `text:list`."""
        style = attribute(element, "style-name") or (self.styles[-1] if self.styles else "")
        if not self.styles:
            self.counts = self._followed(element, style)
            self.by_name[attribute(element, "id")] = self.by_style[style] = self.counts
        self.styles.append(style)

    def _followed(self, element: Any, style: str) -> list[int]:
        """The counts of the list that a list goes on; new ones where it begins."""
        if name := attribute(element, "continue-list"):
            return self.by_name.get(name, [])
        return self.by_style.get(style, []) if attribute(element, "continue-numbering") == "true" else []

    def leave(self) -> None:
        self.styles.pop()

    def next_label(self, item: Any) -> str:
        """Count one item, and say its label; empty where its level does not count."""
        depth, level = self.depth, self.level
        del self.counts[depth:]
        while len(self.counts) < depth:
            at = len(self.counts) + 1
            self.counts.append(self._level(at).start - (at == depth))
        stated = stated_number(attribute(item, "start-value"))
        self.counts[-1] = self.counts[-1] + 1 if stated is None else stated
        if not level.kind:
            return ""
        first = max(depth - level.shown, 0)
        numbers = (
            number_in_words(count, self._level(at).kind)
            for at, count in enumerate(self.counts[first:], first + 1)
            if self._level(at).kind
        )
        return f"{level.before}{'.'.join(numbers)}{level.behind}".strip()

    def _level(self, depth: int) -> OpenLevel:
        return self.levels.get((self.styles[min(depth, self.depth) - 1], depth), OpenLevel())


def read_levels(*roots: Any) -> dict[tuple[str, int], OpenLevel]:
    """The levels of the list styles of some parts of a file (None for one that is not there)."""
    levels: dict[tuple[str, int], OpenLevel] = {}
    for root in roots:
        for style in root.iter() if root is not None else ():
            if local_name(style) != "list-style":
                continue
            for level in style:
                number = stated_number(attribute(level, "level"))
                if number:
                    levels[attribute(style, "name"), number] = _read_level(level)
    return levels


def _read_level(element: Any) -> OpenLevel:
    if local_name(element) != "list-level-style-number":
        return OpenLevel()
    start, shown = (stated_number(attribute(element, name)) for name in ("start-value", "display-levels"))
    return OpenLevel(
        kind_of_format(attribute(element, "num-format")),
        attribute(element, "num-prefix")[:_LONGEST_MARK],
        attribute(element, "num-suffix")[:_LONGEST_MARK],
        1 if start is None else start,
        shown or 1,
    )
