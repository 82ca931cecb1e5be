"""A label of the pack's own with its value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LabelledFact:
    """A label of the pack's own and a value, as on the cover: "Data to", "9 September 2025, 06:00 UTC"."""

    label: str
    value: str
