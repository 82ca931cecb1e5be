"""What WeasyPrint only logs. The templates are ours, so a warning is a defect in them; except one.

A character that no font on the machine can print comes from a source, not from a template: it is remembered,
so that the preflight can name the word and the page.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

_UNPRINTABLE = re.compile(r"\.notdef glyph rendered")
_CODE_POINT = re.compile(r"U\+([0-9A-F]{4,6})")


@dataclass(slots=True)
class Complaints:
    """Warnings that are defects, and characters that were printed as an empty box."""

    defects: list[str] = field(default_factory=list)
    unprintable: set[str] = field(default_factory=set)


@contextmanager
def listening() -> Iterator[Complaints]:
    """Collect WeasyPrint's warnings and errors inside the block instead of printing them."""
    complaints = Complaints()
    handler = _Listener(complaints)
    logger = logging.getLogger("weasyprint")
    level, propagate = logger.level, logger.propagate
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    try:
        yield complaints
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
        logger.propagate = propagate


class _Listener(logging.Handler):
    def __init__(self, complaints: Complaints) -> None:
        super().__init__(logging.WARNING)
        self._complaints = complaints

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if _UNPRINTABLE.match(message):
            self._complaints.unprintable.update(chr(int(code, 16)) for code in _CODE_POINT.findall(message))
        else:
            self._complaints.defects.append(message.rstrip("."))
