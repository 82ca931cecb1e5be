"""A bar chart as SVG: names at the left, one bar each, its value at the end."""

from collections.abc import Sequence
from html import escape

WIDTH, NAMES, ROW = 900, 380, 26


def draw_bars(title: str, bars: Sequence[tuple[str, float]]) -> str:
    """The chart. Bars are as long as their share of the longest; a line stands at 1."""
    longest = max((value for _, value in bars), default=1.0)
    room = WIDTH - NAMES - 70
    height = ROW * (len(bars) + 1) + 10
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" font-family="sans-serif" font-size="13">',
        f'<rect width="{WIDTH}" height="{height}" fill="white"/>',
        f'<text x="{NAMES}" y="18" font-weight="bold">{escape(title)}</text>',
    ]
    for number, (name, value) in enumerate(bars, 1):
        top = ROW * number
        length = max(1.0, room * value / longest)
        lines.append(f'<text x="{NAMES - 8}" y="{top + 17}" text-anchor="end">{escape(name)}</text>')
        lines.append(
            f'<rect x="{NAMES}" y="{top + 4}" width="{length:.1f}" height="{ROW - 8}" fill="#31547a"/>'
        )
        lines.append(f'<text x="{NAMES + length + 6:.1f}" y="{top + 17}">{value:.2f}</text>')
    if longest > 1:
        x = NAMES + room / longest
        lines.append(f'<line x1="{x:.1f}" y1="{ROW}" x2="{x:.1f}" y2="{height - 6}" stroke="#b0413e"/>')
    return "\n".join([*lines, "</svg>"]) + "\n"
