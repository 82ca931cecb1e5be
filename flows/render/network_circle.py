"""The drawn network: names in a round, a line between every two that are mentioned together.

Names stand in two columns at the sides, evenly spaced, so that none lies upon another; they are ordered so that those
who are mentioned together stand close. Lengths are CSS pixels, from the upper left corner of the drawing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from flows.model.whos_who import Member, Network, Tie
from flows.render.filters import counted
from flows.render.text_widths import width_of
from flows.render.tokens import Tokens

WEIGHTS = (1, 2, 3, 5)
"""From so many shared paragraphs on a line is of the first, second, third, fourth thickness."""
_NARROWEST_ROUND, _WIDEST_ROUND, _ROUND = 0.1, 0.2, 0.6
"""Half the width of the round: at least and at most in widths of the drawing, of which names have what is left, and at
most in its own height."""
_CLOSEST, _FURTHEST, _WANTED = 1.35, 2.6, 13
"""From a name to the next at least and at most, and the height of the round that is wanted, in lines."""
_CLOSEST_IN_TWO_LINES = 1.7
"""The same where a name may take two lines: those above and below it have one."""
_LINES_OF_TWO = 3
_INWARD = 0.5
"""How far from the middle of the round a line bends: 0 at the middle, 1 not at all."""
_MARK, _GAP, _RISE = 0.24, 0.6, 0.34
"""In sizes of the labels."""
_PASSES = 12


@dataclass(frozen=True, slots=True)
class Name:
    """A name, its anchor and its mark in the round; one `on_left` ends before its mark, another begins after it.

    A long one is set in two `lines`.
    """

    lines: tuple[str, ...]
    anchor: str
    x: float
    y: float
    on_left: bool
    is_person: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A path between two marks and how thick it is, 1 to 4."""

    path: str
    weight: int


@dataclass(frozen=True, slots=True)
class NetworkDrawing:
    """A network ready to draw: `mark` is half the width of a mark, `gap` the space to its name."""

    width: float
    height: float
    mark: float
    gap: float
    rise: float
    line: float
    names: tuple[Name, ...]
    lines: tuple[Line, ...]
    alternative: str


def draw_network(network: Network, tokens: Tokens) -> NetworkDrawing | None:
    """The drawing of a network; None where there is none."""
    if not network.ties:
        return None
    width, size, line = (tokens.length(name) for name in ("drawing-width", "size-note", "line-note"))
    ordered = order_members(network.members, network.ties)
    rows = (len(ordered) + 1) // 2
    widest = max(width_of(member.name, size) for member in ordered) + (_MARK + _GAP) * size
    closest = _CLOSEST if widest <= (0.5 - _NARROWEST_ROUND) * width else _CLOSEST_IN_TWO_LINES
    pitch = line * max(closest, min(_FURTHEST, _WANTED / rows))
    middle = width / 2, rows * pitch / 2
    half = max(
        _NARROWEST_ROUND * width, min(_WIDEST_ROUND * width, _ROUND * rows * pitch, width / 2 - widest)
    )
    names: list[Name] = []
    for position, member in enumerate(ordered):
        on_left = position >= rows
        y = (2 * rows - 1 - position if on_left else position) * pitch + pitch / 2
        away = half * sqrt(1 - ((y - middle[1]) / (middle[1] + pitch / 2)) ** 2)
        x = middle[0] - away if on_left else middle[0] + away
        room = width / 2 - away - (_MARK + _GAP) * size
        lines = _in_lines(member.name, size, room)
        if names and names[-1].on_left == on_left and len(lines) + len(names[-1].lines) > _LINES_OF_TWO:
            lines = (_shortened(member.name, size, room),)
        names.append(Name(lines, member.anchor, round(x, 1), round(y, 1), on_left, member.is_person))
    spots = {member: (name.x, name.y) for member, name in zip(ordered, names, strict=True)}
    return NetworkDrawing(
        width=round(width, 2),
        height=round(rows * pitch, 2),
        mark=round(_MARK * size, 2),
        gap=round(_GAP * size, 2),
        rise=round(_RISE * size, 2),
        line=round(line, 2),
        names=tuple(names),
        lines=tuple(_line(tie, spots, middle) for tie in reversed(network.ties)),
        alternative=describe(network),
    )


def order_members(members: Sequence[Member], ties: Sequence[Tie]) -> tuple[Member, ...]:
    """An order in which those who are often mentioned together stand close; the same for the same network.

    Each in turn takes the place at which the lines together are shortest, until nobody moves any more.
    """
    ordered = list(members)
    for _ in range(_PASSES):
        before = list(ordered)
        for member in members:
            ordered.remove(member)
            places = [[*ordered[:place], member, *ordered[place:]] for place in range(len(ordered) + 1)]
            ordered = min(places, key=lambda order: _length(order, ties))
        if ordered == before:
            break
    return tuple(ordered)


def _length(order: Sequence[Member], ties: Sequence[Tie]) -> int:
    """The length of all lines in steps around the round, those of several paragraphs counted as often."""
    place = {member: position for position, member in enumerate(order)}
    steps = ((len(tie.locators), abs(place[tie.one] - place[tie.other])) for tie in ties)
    return sum(count * min(apart, len(order) - apart) for count, apart in steps)


def _line(tie: Tie, spots: dict[Member, tuple[float, float]], middle: tuple[float, float]) -> Line:
    (x1, y1), (x2, y2) = spots[tie.one], spots[tie.other]
    x, y = (
        middle[0] + _INWARD * ((x1 + x2) / 2 - middle[0]),
        middle[1] + _INWARD * ((y1 + y2) / 2 - middle[1]),
    )
    path = f"M{x1:.1f} {y1:.1f}Q{x:.1f} {y:.1f} {x2:.1f} {y2:.1f}"
    return Line(path, sum(len(tie.locators) >= least for least in WEIGHTS))


def _in_lines(name: str, size: float, widest: float) -> tuple[str, ...]:
    """A name in one line, or in the two that are most alike; cut off where it is too wide for its column even so."""
    if width_of(name, size) <= widest:
        return (name,)
    words = name.split()
    halves = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    if not halves:
        return (_shortened(name, size, widest),)
    best = min(halves, key=lambda pair: max(width_of(half, size) for half in pair))
    return tuple(_shortened(half, size, widest) for half in best)


def _shortened(name: str, size: float, widest: float) -> str:
    """A name, cut off where it is too wide for its column; the table has it in full."""
    if width_of(name, size) <= widest:
        return name
    kept = name
    while kept and width_of(f"{kept}…", size) > widest:
        kept = kept[:-1].rstrip()
    return f"{kept}…"


def describe(network: Network) -> str:
    """What the drawing shows, in words."""
    people = sum(member.is_person for member in network.members)
    organisations = len(network.members) - people
    who = " and ".join(
        words
        for count, words in (
            (people, counted(people, "person", "people")),
            (organisations, counted(organisations, "organisation")),
        )
        if count
    )
    first = network.ties[0]
    together = f"{first.one.name} and {first.other.name}, in {counted(len(first.locators), 'paragraph')}"
    return (
        f"Network of {who} with {counted(len(network.ties), 'tie')} between those named in the same paragraph. "
        f"Most often together: {together}. The table below lists every tie."
    )
