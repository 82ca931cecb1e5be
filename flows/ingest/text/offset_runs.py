"""Two offset maps, one after the other, as one: from the readable text through the file's text to the source."""

from bisect import bisect_right

from flows.model.spans import OffsetMap

Run = tuple[int, int, bool]


def chain_offsets(runs: list[Run], inner: OffsetMap, length: int) -> OffsetMap:
    """The map of a text of `length` characters whose `runs` lead into another text that `inner` leads on from."""
    if not runs:
        return OffsetMap.from_runs([(0, 0, False)])
    chained: list[Run] = []
    for index, (start, place, verbatim) in enumerate(runs):
        end = runs[index + 1][0] if index + 1 < len(runs) else length
        if verbatim:
            chained.extend(_split_run(start, place, end - start, inner))
        else:
            chained.append((start, inner.to_source(place), False))
    return OffsetMap.from_runs(chained)


def _split_run(start: int, place: int, length: int, inner: OffsetMap) -> list[Run]:
    """A verbatim run, broken where the inner map breaks."""
    if not inner.text_offsets:
        return [(start, place, True)]
    first = max(bisect_right(inner.text_offsets, place) - 1, 0)
    pieces: list[Run] = []
    for index in range(first, len(inner.text_offsets)):
        begin = max(inner.text_offsets[index], place)
        if begin >= place + length:
            break
        advance = begin - inner.text_offsets[index] if inner.verbatim[index] else 0
        pieces.append((start + begin - place, inner.source_offsets[index] + advance, inner.verbatim[index]))
    return pieces
