"""Strips: along the paragraphs of each source, where its quotations and its figures stand.

One strip for each source, all to the same scale: a paragraph is as wide in each, a quotation (above the line) and a
figure (below it) as high. Lengths are CSS pixels, from the upper left corner of the drawing.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from flows.model.annexed import AnnexBlock
from flows.model.content import PackContent
from flows.model.locators import Extract, source_locator
from flows.render.filters import counted
from flows.render.text_widths import width_of
from flows.render.tokens import Tokens

FEWEST_MARKS, FEWEST_PARAGRAPHS = 4, 6
"""Fewer quotations and figures, or paragraphs, need no drawing."""
MOST_STRIPS = 20
"""Strips in one drawing."""
_TALLEST = 500.0
"""Pixels of a drawing that leave room on the page for the head of the register and the key."""
_NARROWEST, _WIDEST = 2.4, 34.0
"""Pixels for a paragraph; where they would be narrower, several paragraphs are one cell."""
_BAR, _WIDEST_BAR = 0.6, 7.0
_HIGHEST, _UNIT = 12.0, 5.0
_STEPS = (1, 5, 10, 20, 50, 100, 200, 500)
_IN_PARAGRAPH = re.compile(r"s(\d+)-p(\d+)\Z")

Counts = Counter[tuple[int, int]]
"""How many stand in each paragraph, by S number and paragraph number."""
Cells = dict[int, Counter[int]]
"""How many stand in each cell, the first being cell 0, by S number."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What stands in one paragraph, or a few neighbours: left edge and height."""

    left: float
    height: float


@dataclass(frozen=True, slots=True)
class Strip:
    """One source: number, anchor, height and end of its line, its quotations and its figures."""

    label: str
    anchor: str
    y: float
    end: float
    quotations: tuple[Bar, ...]
    figures: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Strips:
    """Strips ready to draw: where lines begin, how wide bars are, the numbers of paragraphs above the first strip.

    `together` is how many paragraphs one bar stands for, `highest` how many quotations or figures the highest does.
    """

    width: float
    height: float
    left: float
    bar: float
    rise: float
    scale_y: float
    scale: tuple[tuple[float, str], ...]
    strips: tuple[Strip, ...]
    together: int
    highest: int
    alternative: str


def draw_strips(content: PackContent, tokens: Tokens) -> tuple[Strips, ...]:
    """The strips of all sources that quote or count anything; none where a drawing would say nothing."""
    quotations = _count(row.extract for row in (*content.quotations, *content.phrases))
    figures = _count(row.extract for row in content.figures)
    lengths = {annex.number: _paragraphs(annex.blocks) for annex in content.annexes}
    sources = sorted({source for source, _ in (*quotations, *figures)} & set(lengths))
    if quotations.total() + figures.total() < FEWEST_MARKS or not sources:
        return ()
    if max(lengths[source] for source in sources) < FEWEST_PARAGRAPHS:
        return ()
    pen = _Pen(tokens, quotations, figures, {source: lengths[source] for source in sources})
    drawings = ceil(len(sources) / pen.most)
    each = ceil(len(sources) / drawings)
    return tuple(pen.draw(sources[n : n + each]) for n in range(0, len(sources), each))


def _count(extracts: Iterable[Extract]) -> Counts:
    found = (_IN_PARAGRAPH.match(extract.locator.anchor) for extract in extracts)
    return Counter((int(match[1]), int(match[2])) for match in found if match)


def _paragraphs(blocks: Sequence[AnnexBlock]) -> int:
    return max((block.number for block in blocks), default=0)


@dataclass(frozen=True)
class _Pen:
    """What strips of one pack share: the counts, and how many paragraphs each source has.

    Each measure is worked out once: there may be a thousand sources.
    """

    tokens: Tokens
    quotations: Counts
    figures: Counts
    lengths: dict[int, int]

    @cached_property
    def size(self) -> float:
        return self.tokens.length("size-note")

    @cached_property
    def left(self) -> float:
        """Where the lines begin: right of the numbers of the sources."""
        return round(max(width_of(f"S{source}", self.size, 600) for source in self.lengths) + self.size, 2)

    @cached_property
    def together(self) -> int:
        """How many paragraphs one cell holds."""
        room = (self.tokens.length("drawing-width") - self.left) / _NARROWEST
        return ceil(max(self.lengths.values()) / room)

    @cached_property
    def cell(self) -> float:
        room = self.tokens.length("drawing-width") - self.left
        return min(_WIDEST, room / ceil(max(self.lengths.values()) / self.together))

    @cached_property
    def up(self) -> float:
        """How high the highest bar stands above its line."""
        return self.unit * _highest(self.above)

    @cached_property
    def pitch(self) -> float:
        """From the line of a strip to the next."""
        below = self.unit * _highest(self.below) + self.size / 2
        return max(self.up + below, self.tokens.length("line-note"))

    @cached_property
    def most(self) -> int:
        """How many strips go into one drawing."""
        return max(1, min(MOST_STRIPS, int(_TALLEST / self.pitch)))

    def draw(self, sources: Sequence[int]) -> Strips:
        up, pitch = self.up, self.pitch
        line = self.tokens.length("line-note")
        strips = tuple(
            Strip(
                f"S{source}",
                source_locator(source).anchor,
                round(line + up + position * pitch, 2),
                round(self.left + self.cell * ceil(self.lengths[source] / self.together), 2),
                self._bars(self.above.get(source, Counter())),
                self._bars(self.below.get(source, Counter())),
            )
            for position, source in enumerate(sources)
        )
        return Strips(
            width=round(self.tokens.length("drawing-width"), 2),
            height=round(line + pitch * len(sources), 2),
            left=self.left,
            bar=self._bar,
            rise=round(0.34 * self.size, 2),
            scale_y=round(0.7 * line, 2),
            scale=tuple(self._scale()),
            strips=strips,
            together=self.together,
            highest=self.highest,
            alternative=self._describe(sources),
        )

    @cached_property
    def _bar(self) -> float:
        return round(min(_WIDEST_BAR, self.cell * _BAR), 2)

    @cached_property
    def above(self) -> Cells:
        return self._cells(self.quotations)

    @cached_property
    def below(self) -> Cells:
        return self._cells(self.figures)

    @cached_property
    def highest(self) -> int:
        """What the highest bar stands for."""
        return max(_highest(self.above), _highest(self.below)) or 1

    @cached_property
    def unit(self) -> float:
        """How high one quotation or figure is."""
        return min(_UNIT, _HIGHEST / self.highest) * self.size / 10

    def _cells(self, counts: Counts) -> Cells:
        cells: Cells = {}
        for (source, paragraph), count in counts.items():
            cells.setdefault(source, Counter())[(paragraph - 1) // self.together] += count
        return cells

    def _bars(self, cells: Counter[int]) -> tuple[Bar, ...]:
        inset = (self.cell - self._bar) / 2
        return tuple(
            Bar(round(self.left + cell * self.cell + inset, 2), round(count * self.unit, 2))
            for cell, count in sorted(cells.items())
        )

    def _scale(self) -> list[tuple[float, str]]:
        """The numbers of some paragraphs, each with the middle of its cell."""
        last = max(self.lengths.values())
        needed = width_of(f"¶{last}", self.size) + self.size
        step = next((s for s in _STEPS if s * self.cell / self.together >= needed), _STEPS[-1])
        # The first is named too where the next one leaves it room.
        begins = 1 if step == 1 or (step - 1) * self.cell / self.together >= needed else step
        numbers = sorted({begins, *range(step, last + 1, step)})
        places = [
            (round(self.left + ((number - 1) // self.together + 0.5) * self.cell, 2), f"¶{number}")
            for number in numbers
        ]
        width = self.tokens.length("drawing-width")
        return [(x, label) for x, label in places if x + width_of(label, self.size) / 2 <= width]

    def _describe(self, sources: Sequence[int]) -> str:
        """What the strips show, in words."""
        each = "; ".join(
            f"S{source} {counted(_in(self.above, source), 'quotation')} and "
            f"{counted(_in(self.below, source), 'figure')} in {counted(self.lengths[source], 'paragraph')}"
            for source in sources
        )
        return f"Where quotations and figures stand along the paragraphs of each source: {each}."


def _in(cells: Cells, source: int) -> int:
    return cells.get(source, Counter()).total()


def _highest(cells: Cells) -> int:
    return max((max(of_one.values()) for of_one in cells.values()), default=0)
