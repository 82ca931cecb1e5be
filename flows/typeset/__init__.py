"""Step 6: PartMarkup -> PrintedPart: one tagged PDF for each part, and what layout found on its pages.

Runs in worker processes; the same markup gives the same bytes. The only place that imports WeasyPrint, and only when
a part is typeset: the process that hands out the work is spared the import.
"""

from pathlib import Path

from flows.model.printed import PartMarkup, PrintedPart


def typeset_part(markup: PartMarkup, base: Path, overlay: Path | None = None) -> PrintedPart:
    """Set one part as a tagged PDF: `flows.typeset.parts.typeset_part`."""
    from flows.typeset import parts  # noqa: PLC0415 - slow to import

    return parts.typeset_part(markup, base, overlay)


__all__ = ["typeset_part"]
