"""Which other sources bear out a key point, in whole or in part: the key points and the gaps say the same of it."""

from collections.abc import Sequence
from dataclasses import replace

from flows.model.agreement import Agreement
from flows.model.key_points import KeyPoint
from flows.model.locators import Extract, Locator

MOST_NAMED = 3
"""Beside a key point is room for so many places; all of them stand in the register of agreement."""


OTHERWISE = "otherwise "
"""Before the places of other sources that deny a point, or state what it denies."""


def rests_on_one_source(point: KeyPoint, agreements: Sequence[Agreement]) -> bool:
    """Whether no other source says what a key point says, or agrees with a matter in its sentence."""
    return len({place.source for place in point.locators}) == 1 and not witnesses_in_part(point, agreements)


def note_witnesses(
    points: Sequence[KeyPoint], agreements: Sequence[Agreement], *, registered: bool = True
) -> tuple[KeyPoint, ...]:
    """The key points; beside one that stands in one source, where others agree with a matter in it.

    Where the register of agreement is not printed (`registered`), its numbers are not named.
    """
    return tuple(_noted(point, agreements, registered=registered) for point in points)


def _noted(point: KeyPoint, agreements: Sequence[Agreement], *, registered: bool) -> KeyPoint:
    if len({place.source for place in point.locators}) > 1:
        return point
    witnesses = witnesses_in_part(point, agreements)
    further = len(witnesses) - MOST_NAMED
    named = ", ".join(place.label for place in witnesses[:MOST_NAMED])
    said = f"in part also {named}" + (f" and {further} more" if further > 0 else "") if witnesses else ""
    differing = [
        row.locator.label
        for row in agreements
        if registered and row.differs and _is_told_otherwise(point, row)
    ]
    if not witnesses and OTHERWISE in point.note:  # the places stand there already
        return point
    against = f"others differ: {', '.join(differing[:MOST_NAMED])}" if differing else ""
    return replace(point, note="; ".join(filter(None, (point.note, said, against))))


def _is_told_otherwise(point: KeyPoint, row: Agreement) -> bool:
    """Whether a point holds what others tell otherwise, or tells otherwise what leads a matter or agrees with it."""
    return _holds(point, row.lead) or any(_holds(point, s.extract) for s in row.stances)


def _holds(point: KeyPoint, extract: Extract) -> bool:
    sentence = point.extract
    return sentence is not None and sentence.source == extract.source and sentence.span.contains(extract.span)


def witnesses_in_part(point: KeyPoint, agreements: Sequence[Agreement]) -> tuple[Locator, ...]:
    """Where other sources agree with a matter that stands in the sentence of a key point: one place of each source."""
    found: dict[int, Locator] = {}
    sentence = point.extract
    if sentence is None:
        return ()
    for row in agreements:
        agreeing = [row.lead, *(s.extract for s in row.stances if s.agrees and not s.copied)]
        if any(_holds(point, extract) for extract in agreeing):
            for extract in agreeing:
                if extract.source != sentence.source:
                    found.setdefault(extract.source, extract.locator)
    return tuple(found[source] for source in sorted(found))
