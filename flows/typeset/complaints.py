"""What WeasyPrint only logs. The templates are ours, so a warning is a defect in them; except one.

A character that no font on the machine can print comes from a source, not from a template: it is remembered,
so that the preflight can name the word and the page.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from flows.errors import BriefingError, CheckFailed, UsageError

_UNPRINTABLE = re.compile(r"\.notdef glyph rendered")
_IGNORED = re.compile(r"Ignored `(?P<rule>[^`]*)` at (?P<line>\d+):(?P<column>\d+), (?P<why>.*)", re.DOTALL)
_CODE_POINT = re.compile(r"U\+([0-9A-F]{4,6})")


@dataclass(slots=True)
class Complaints:
    """Warnings that are defects, and characters that were printed as an empty box."""

    defects: list[str] = field(default_factory=list)
    unprintable: set[str] = field(default_factory=set)


def fault_of(defect: str, part: str, overlay: Path | None) -> BriefingError:
    """The error that a defect is: of our own templates, or of the desk's sheets, with sheet and line if it is found."""
    if overlay is None:
        return CheckFailed(f"Part {part}: {defect}.", "Correct the template or style sheet.")
    place = _place_of(defect, overlay)
    if place:
        return UsageError(f"{place}.", "Correct the rule.")
    return UsageError(f"Part {part}: {defect}.", "Correct the templates and style sheets given.")


def _place_of(defect: str, overlay: Path) -> str:
    """The desk's sheet and line that an ignored rule stands in, and what is wrong; empty where it is in none."""
    found = _IGNORED.fullmatch(defect)
    if found is None:
        return ""
    rule, line, column = found["rule"].strip(), int(found["line"]), int(found["column"])
    for sheet in sorted(overlay.rglob("*.css")):
        lines = sheet.read_text(encoding="utf-8", errors="replace").splitlines()
        if lines[line - 1 : line] and lines[line - 1][column - 1 :].startswith(rule.split("\n")[0]):
            return f"{sheet.relative_to(overlay).as_posix()} line {line}: `{rule}`: {found['why']}"
    return ""


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
