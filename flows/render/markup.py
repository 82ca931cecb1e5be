"""Standoff marks -> well-nested markup. The text never changes: without its tags the markup is the text again.

Marks may overlap in any way. The outer of two is the longer one (of equals: the kind named first in the
order below); a mark that another one cuts is closed and opened again at the cut.
"""

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup, escape

from flows.model.content import Mark, MarkKind

_OUTER_FIRST = (MarkKind.QUOTATION, MarkKind.PHRASE, MarkKind.NAME, MarkKind.DATE, MarkKind.FIGURE)


def mark_up(text: str, marks: Sequence[Mark]) -> Markup:
    """The text, escaped, with a span element for each stretch of each mark. Empty marks leave no trace."""
    wanted = [m for m in marks if len(m.span) and m.span.end <= len(text)]
    cuts = sorted({0, len(text), *(m.span.start for m in wanted), *(m.span.end for m in wanted)})
    pieces: list[str] = []
    open_marks: list[Mark] = []
    for start, end in pairwise(cuts):
        covering = sorted((m for m in wanted if m.span.start <= start and m.span.end >= end), key=_nesting)
        kept = _shared_depth(open_marks, covering)
        pieces.append("</span>" * (len(open_marks) - kept))
        pieces.extend(f'<span class="mark mark--{m.kind.value}">' for m in covering[kept:])
        pieces.append(_space_apart(text[start:end]) if end < len(text) else str(escape(text[start:end])))
        open_marks = covering
    pieces.append("</span>" * len(open_marks))
    return Markup("".join(pieces))  # noqa: S704 - every piece of text was escaped above


def _space_apart(text: str) -> str:
    """Text before a mark opens or closes: the space it ends with gets an element of its own.

    WeasyPrint 70 tries whether the last word of a text fits without the space after it, and when it does not, now
    and then sets the words before it on a short line. A text that does not end with a space is spared that.
    """
    words = text.rstrip()
    if not words or words == text:
        return str(escape(text))
    return f"{escape(words)}<span>{escape(text[len(words) :])}</span>"


def _nesting(mark: Mark) -> tuple[int, int, int]:
    """Longer marks outside shorter ones; of equals the kind's rank."""
    return -len(mark.span), mark.span.start, _OUTER_FIRST.index(mark.kind)


def _shared_depth(before: Sequence[Mark], now: Sequence[Mark]) -> int:
    """How many of the open marks go on unchanged."""
    depth = 0
    for old, new in zip(before, now, strict=False):
        if old is not new:
            break
        depth += 1
    return depth
