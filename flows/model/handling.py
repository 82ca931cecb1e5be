"""Who may see a pack."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Handling:
    """Who may see the pack and what they may do with it. `permits` says what the marking allows, in words."""

    marking: str
    permits: str
    note: str
    """The desk's own words."""
    distribution: tuple[str, ...]


NO_HANDLING = Handling("", "", "", ())
