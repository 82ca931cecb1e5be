"""Step 6: PartMarkup -> PrintedPart: one tagged PDF for each part, and what layout found on its pages.

Runs in worker processes; the same markup gives the same bytes. The only place that imports WeasyPrint.
"""

from flows.typeset.parts import typeset_part

__all__ = ["typeset_part"]
