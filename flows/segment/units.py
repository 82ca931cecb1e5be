"""All units of a plain text while their roles are being found."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.model.document import Role
from flows.segment.lines import Unit
from flows.segment.shapes import is_prose

_CONTENT = frozenset([Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION, Role.TABLE_CELL, Role.CAPTION])


@dataclass(frozen=True, slots=True)
class Page:
    """The text, its units, the title that the metadata know of (or ""), what only papers of courts have and what is
    printed beside a text (the role of each such unit), the roles found so far (None: not yet).
    """

    text: str
    units: tuple[Unit, ...]
    title: str
    court: Mapping[int, Role]
    beside: Mapping[int, Role]
    roles: list[Role | None]

    def open(self, index: int) -> bool:
        """Whether there is such a unit and no rule has known it yet."""
        return 0 <= index < len(self.units) and self.roles[index] is None

    def holds_content(self, index: int) -> bool:
        """Whether a heading may stand above this unit: prose, a list, a quotation, a table, a picture."""
        if not 0 <= index < len(self.units):
            return False
        return self.roles[index] in _CONTENT or (self.roles[index] is None and self.is_prose(index))

    def is_prose(self, index: int) -> bool:
        unit = self.units[index]
        return is_prose(unit.words, unit.ending, len(unit))
