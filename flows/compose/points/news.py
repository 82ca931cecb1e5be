"""What is new at a glance: key points that no source of the last edition said, and the sources that brought none."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from flows.compose.points.glance import LONGEST_POINT, POINTS
from flows.compose.wording.wording import on_one_line
from flows.model.changes import SourceChange
from flows.model.content import Glance, PackContent
from flows.model.key_points import KeyPoint

NEW_SOURCES = 3
"""So many sources are named at a glance; all of them stand under “Changes”."""


def tell_news(
    previous: PackContent, current: PackContent, compared: str, sources: Sequence[SourceChange]
) -> Glance:
    """The two pages of the current edition with what is new in it before its other main points.

    `compared` says with which edition it was compared, and the outcome; `sources` are those that came or changed.
    """
    said = all_said(previous)
    written = {point.written for point in previous.key_points if point.written}
    new = _one_of_each_source([point for point in current.key_points if _is_new(point, said, written)])
    told = {f"S{point.extract.source}" for point in new if point.extract}
    silent = tuple(change for change in sources if change.locator and change.label not in told)
    others = tuple(point for point in current.glance.points if point not in new)
    return replace(
        current.glance,
        points=others[: POINTS - len(new)],
        compared=compared,
        new_points=new,
        new_sources=silent[:NEW_SOURCES],
    )


def _one_of_each_source(points: Sequence[KeyPoint]) -> tuple[KeyPoint, ...]:
    """As many points as there is room for: the first of each source before any second, in their order."""
    turns: Counter[int] = Counter()
    ranked: list[tuple[int, int]] = []
    for index, point in enumerate(points):
        source = point.extract.source if point.extract else 0
        ranked.append((turns[source], index))
        turns[source] += 1
    return tuple(points[index] for index in sorted(index for _, index in sorted(ranked)[:POINTS]))


def all_said(edition: PackContent | None) -> str:
    """All words of the sources of an edition, a block a line; empty for none."""
    blocks = (block for annex in edition.annexes for block in annex.blocks) if edition else ()
    return "\n".join(on_one_line(block.text) for block in blocks)


def _is_new(point: KeyPoint, said: str, written: set[str]) -> bool:
    """Whether a point is short enough to be told at a glance, and was not said before."""
    if point.extract is None:
        return len(point.written) <= LONGEST_POINT and point.written not in written
    words = on_one_line(point.extract.text)
    return len(words) <= LONGEST_POINT and words not in said
