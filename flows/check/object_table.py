"""A number for some objects of a file, by their object numbers: in four bytes each, where a dict takes a hundred."""

from array import array
from dataclasses import dataclass, field
from itertools import repeat

LARGEST_NUMBER = 8_388_607
"""The highest object number that there may be (ISO 32000-1, Annex C)."""


@dataclass(slots=True)
class ObjectTable:
    """Numbers from 1 to 4,294,967,295; 0 stands for none. OverflowError is raised for any other."""

    values: "array[int]" = field(default_factory=lambda: array("I"))

    def __getitem__(self, number: int) -> int:
        return self.values[number] if 0 < number < len(self.values) else 0

    def __setitem__(self, number: int, value: int) -> None:
        if not 0 < number <= LARGEST_NUMBER:
            return  # no object of a file that `PackedObjects` reads has this number
        self.values.extend(repeat(0, number + 1 - len(self.values)))
        self.values[number] = value

    def __contains__(self, number: int) -> bool:
        return bool(self[number])
