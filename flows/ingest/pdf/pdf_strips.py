"""Upright strips of a page that stay empty, between pieces of text that stand side by side."""

from flows.ingest.pdf.pdf_runs import GlyphRun

NARROWEST = 4.0
"""Each side of a strip is at least so many ems wide: a bullet is no column."""
FEWEST = 3
"""Lines on each side of a strip, and rows of a table."""

Interval = tuple[float, float]
Row = list[GlyphRun]


def free_strips(row: Row, edges: Interval, least: float) -> list[Interval]:
    """The empty parts of a row that are at least so wide."""
    free: list[Interval] = []
    reached = edges[0]
    for piece in sorted(row, key=lambda s: s.left):
        if piece.left - reached >= least:
            free.append((reached, piece.left))
        reached = max(reached, piece.right)
    if edges[1] - reached >= least:
        free.append((reached, edges[1]))
    return free


def strips_in_both(these: list[Interval], those: list[Interval], least: float) -> list[Interval]:
    """What is empty in two rows alike, where it is at least so wide."""
    met = [(max(a[0], b[0]), min(a[1], b[1])) for a in these for b in those]
    return [(left, right) for left, right in met if right - left >= least]


def useful_strips(
    strips: list[Interval], rows: list[Row], em: float, narrowest: float = NARROWEST
) -> list[Interval]:
    """The strips with enough lines, wide enough, on both sides."""
    pieces = [s for row in rows for s in row]
    useful = []
    before = min((s.left for s in pieces), default=0.0)
    for strip in sorted(strips):
        left = [s for s in pieces if before <= s.left and s.right <= strip[0] + 0.1]
        right = [s for s in pieces if s.left >= strip[1] - 0.1]
        if _is_wide(left, narrowest * em) and _is_wide(right, narrowest * em):
            useful.append(strip)
            before = strip[1]
    return useful


def _is_wide(pieces: list[GlyphRun], least: float) -> bool:
    if len({round(s.base) for s in pieces}) < FEWEST:
        return False
    return max(s.right for s in pieces) - min(s.left for s in pieces) >= least


def column_of(piece: GlyphRun, strips: list[Interval]) -> int:
    """The number of the column, from 0, in which a piece stands."""
    middle = (piece.left + piece.right) / 2
    return sum(1 for strip in strips if middle > strip[0])


def bounds_of(strips: list[Interval], edges: Interval) -> list[Interval]:
    """How far each column between and beside the strips reaches."""
    lefts = [edges[0], *(strip[1] for strip in strips)]
    rights = [*(strip[0] for strip in strips), edges[1]]
    return list(zip(lefts, rights, strict=True))
