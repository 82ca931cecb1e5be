"""Paths in print order and the previous edition's numbers -> S numbers that stay with their sources."""

from collections.abc import Iterable, Mapping
from itertools import count


def number_sources(paths: Iterable[str], previous: Mapping[str, int]) -> dict[str, int]:
    """Numbers by path: the previous edition's for those it had, the next free ones for new paths, in their order.

    A number of the previous edition is not free even when its source is gone: "S3" must not change its meaning
    from one edition to the next.
    """
    held = set(previous.values())
    given: set[int] = set()
    numbers: dict[str, int] = {}
    free = (number for number in count(1) if number not in held)
    for path in paths:
        kept = previous.get(path)
        numbers[path] = kept if kept is not None and kept not in given else next(free)
        given.add(numbers[path])
    return numbers
