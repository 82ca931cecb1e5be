"""Key points that say that their source was corrected, with what reads otherwise in it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from flows.model.changes import DAY_MOVED, FIGURE, ParagraphChange, Shift
from flows.model.key_points import KeyPoint

_MOST_VALUES = 5
_CORRECTS = re.compile(
    r"\b(?:corrects|(?:has|have|had) been corrected|regrets? (?:that|the error)|corrected version)\b|\ACorrection\b",
    re.IGNORECASE,
)


def with_corrections(
    points: Sequence[KeyPoint], shifts: Sequence[Shift], paragraphs: Sequence[ParagraphChange]
) -> tuple[KeyPoint, ...]:
    """The key points; beside one that says that its source was corrected stands what reads otherwise there."""
    return tuple(_with_corrections(point, shifts, paragraphs) for point in points)


def _with_corrections(
    point: KeyPoint, shifts: Sequence[Shift], paragraphs: Sequence[ParagraphChange]
) -> KeyPoint:
    if point.extract is None or not _CORRECTS.search(point.extract.text):
        return point
    label = f"S{point.extract.source}"
    values = [_values(shift) for shift in shifts if any(p.source == label for p in shift.now.places)]
    places = (
        p.locator.label for p in paragraphs
        if p.locator.source == label and p.old and p.new and p.locator.label != point.extract.locator.label
    )  # fmt: skip
    told = [*dict.fromkeys(filter(None, values))][:_MOST_VALUES]
    changed = ", ".join(place.removeprefix(f"{label} ") for place in dict.fromkeys(places))
    said = "; ".join([*told, *([f"changed: {changed}"] if changed else [])])
    return replace(point, note="; ".join(filter(None, (point.note, said)))) if said else point


def _values(shift: Shift) -> str:
    """What a figure or a day of an updated source was, and is now: "151 → 154 people"."""
    if shift.kind not in {FIGURE, DAY_MOVED} or not shift.before.stood:
        return ""
    return _without_common_words(shift.before.value.split(), shift.now.value.split())


def _without_common_words(old: list[str], new: list[str]) -> str:
    """Both, the words at their ends that are the same printed once: "until 20 → 22 April", "151 → 154 people"."""
    first = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    rest = min(len(old), len(new)) - first
    last = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), 0)
    middle = [*old[first : len(old) - last], "→", *new[first : len(new) - last]]
    return " ".join([*old[:first], *middle, *old[len(old) - last :]])
