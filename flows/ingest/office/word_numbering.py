"""Automatic numbering of a Word document -> the label of each numbered paragraph: "2.1", "(a)", "Article 3".

Word counts when it shows a document; the file holds only the rules. A reader sees the labels, and texts refer to them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flows.ingest.text.item_labels import number_in_words
from flows.ingest.text.office_xml import attribute, child, local_name, whole_number

BULLET = "bullet"
_UNCOUNTED = frozenset([BULLET, "none", ""])
_PLACE = re.compile(r"%([1-9])")
_LARGEST = 100_000


@dataclass(frozen=True, slots=True)
class NumberLevel:
    """How one level of a list is numbered: `kind` "decimal", "bullet" ..., `text` "%1.%2"."""

    kind: str = ""
    text: str = ""
    start: int = 1

    @property
    def counts(self) -> bool:
        return self.kind not in _UNCOUNTED


@dataclass(slots=True)
class WordNumbering:
    """`levels` by (numbering id, level); `lists` leads from a numbering id to the list it counts in."""

    levels: Mapping[tuple[str, int], NumberLevel]
    lists: Mapping[str, str]
    counts: dict[str, list[int]] = field(default_factory=dict)

    def level_of(self, number: str, level: int) -> NumberLevel:
        return self.levels.get((number, level), NumberLevel())

    def next_label(self, number: str, level: int) -> str:
        """Count one paragraph, and say its label; empty for bullets."""
        counts = self.counts.setdefault(self.lists.get(number, number), [])
        del counts[level + 1 :]
        while len(counts) <= level:
            at = self.level_of(number, len(counts))
            counts.append(at.start - 1 if len(counts) == level else at.start)
        counts[level] = min(counts[level] + 1, _LARGEST)
        rule = self.level_of(number, level)
        if not rule.counts:
            return ""
        return _PLACE.sub(lambda m: self._shown(number, counts, int(m[1]) - 1), rule.text).strip()

    def _shown(self, number: str, counts: list[int], level: int) -> str:
        return (
            number_in_words(counts[level], self.level_of(number, level).kind) if level < len(counts) else ""
        )


def read_numbering(root: Any) -> WordNumbering:
    """From the root of numbering.xml, or None."""
    rules: dict[str, dict[int, NumberLevel]] = {}
    levels: dict[tuple[str, int], NumberLevel] = {}
    lists: dict[str, str] = {}
    for element in root if root is not None else ():
        name = local_name(element)
        if name == "abstractNum":
            rules[attribute(element, "abstractNumId")] = dict(
                _read_level(e) for e in element if local_name(e) == "lvl"
            )
        elif name == "num":
            number, list_id = attribute(element, "numId"), value_of(child(element, "abstractNumId"))
            changed = {
                whole_number(attribute(e, "ilvl")): child(e, "lvl")
                for e in element
                if local_name(e) == "lvlOverride"
            }
            lists[number] = number if changed else list_id
            own = dict(_read_level(e) for e in changed.values() if e is not None)
            for level, rule in (rules.get(list_id, {}) | own).items():
                levels[number, level] = rule
    return WordNumbering(levels, lists)


def _read_level(element: Any) -> tuple[int, NumberLevel]:
    start = child(element, "start")
    rule = NumberLevel(
        value_of(child(element, "numFmt")),
        value_of(child(element, "lvlText"))[:60],
        whole_number(value_of(start)) if start is not None else 1,
    )
    return whole_number(attribute(element, "ilvl")), rule


def value_of(element: Any) -> str:
    """What an element is set to; empty where there is none."""
    return attribute(element, "val") if element is not None else ""
