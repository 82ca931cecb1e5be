"""Characters of a page that follow each other on a line -> runs of glyphs with their place, size and weight."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from flows.ingest.pdf.pdf_glyphs import Glyph

_SPACE = 0.22
"""A gap of so many ems between two characters is a space."""
_GAP = 1.3
"""A gap of so many ems ends a run: a column or a cell begins."""
_RAISED = 0.55
"""Characters raised or lowered by less than so many ems stand on the same line."""


@dataclass(slots=True)
class GlyphRun:
    """Characters set one after the other on one line; all places in points. `base` is where they stand."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    bold: bool

    @property
    def width(self) -> float:
        return self.right - self.left


def join_glyphs(glyphs: Sequence[Glyph]) -> list[GlyphRun]:
    """Characters that follow each other on a line, as one run."""
    runs: list[GlyphRun] = []
    weights: list[Counter[tuple[float, bool, float]]] = []
    last: Glyph | None = None
    for glyph in glyphs:
        box = glyph.box
        if last is not None and _goes_on(runs[-1], last, glyph):
            run = runs[-1]
            run.text += ("" if run.text.endswith(" ") or not _is_parted(last, glyph) else " ") + glyph.text
            run.left, run.right = min(run.left, box.left), max(run.right, box.right)
            run.top, run.bottom = min(run.top, box.top), max(run.bottom, box.bottom)
        else:
            runs.append(
                GlyphRun(
                    glyph.text, box.left, box.top, box.right, box.bottom, glyph.base, glyph.size, glyph.bold
                )
            )
            weights.append(Counter())
        weights[-1][round(glyph.size, 1), glyph.bold, round(glyph.base, 1)] += 1
        last = glyph
    for run, weight in zip(runs, weights, strict=True):
        run.size, run.bold, run.base = weight.most_common(1)[0][0]
        run.text = run.text.strip()
    return [s for s in runs if s.text]


def _goes_on(run: GlyphRun, last: Glyph, glyph: Glyph) -> bool:
    if glyph.box == last.box:
        return True  # the letters of a ligature
    size = max(last.size, glyph.size)
    level = abs(glyph.base - last.base) < _RAISED * size or abs(glyph.base - run.base) < _RAISED * size
    return level and -size < glyph.box.left - last.box.right < _GAP * size


def _is_parted(last: Glyph, glyph: Glyph) -> bool:
    """Whether a space was set between two characters: neither their boxes nor their ink touch."""
    gap = min(glyph.box.left - last.box.right, glyph.ink.left - last.ink.right)
    return gap >= _SPACE * glyph.size
