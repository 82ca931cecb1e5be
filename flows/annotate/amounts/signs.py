"""The sign of a figure: "−3.1%" in running text, "+16.1" and "–12" alone in the cell of a table."""

from flows.model.annotation import AmountType
from flows.model.document import Role
from flows.model.segmentation import Segment

_MINUS = "-–−"
_SIGNS = _MINUS + "+"


def sign_before(text: str, start: int) -> str:
    """The sign right before a figure at `start`, where nothing but space or a bracket stands before it; or empty."""
    sign = text[start - 1 : start]
    before = text[start - 2 : start - 1] if start > 1 else " "
    return sign if sign and sign in _SIGNS and (before.isspace() or before == "(") else ""


def may_bear_sign(sign: str, kind: AmountType, segment: Segment) -> bool:
    """Whether a sign belongs to its figure: outside of tables a dash opens words, and counts have none."""
    return segment.role is Role.TABLE_CELL or (sign != "–" and kind is not AmountType.COUNT)


def with_sign(value: str | None, sign: str) -> str | None:
    """A plain decimal or range with the minus that stands before it."""
    return f"-{value}" if value and sign and sign in _MINUS and "/" not in value else value
