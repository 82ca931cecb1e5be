"""An annexed text as it is set: heading depths, numbers of list items, tables put together, notes in lines."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from flows.model.annexed import AnnexBlock, AnnexedSource, SideNote
from flows.model.document import HEADING_ROLES, Role
from flows.render.side_column import lines_in_side_column
from flows.render.table_columns import WIDTH, column_shares, fits_in_columns

USE = "→ "
"""How a note begins that says where the pack uses a paragraph."""
MOST_GATHERED, MOST_NOTES = 2, 30
"""Lines of the side column that gathered notes of one kind may take, and notes that are sure not to go into them."""
TEXT_LINE = 82
"""Characters that no line of the text column exceeds."""
NOTE_LEADING, NOTE_DROP, CLOSEST_LEADING = 10.5, 2.2, 13.0
"""Points: leading of the notes, the space above them, and the leading of the text where it is set closest."""
MOST_LINES_TOGETHER = 8
"""Of a text, so that its notes end beside them; notes that ask for more are gathered."""
_ROW_LABEL = re.compile(r"([A-Z])(\d+)\b")
_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_LETTER = re.compile(r"[^\W\d_]")
_LETTER_TO_THE_LEFT = re.compile(
    r"(?=[^\W\d_])[\u05d0-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters of the scripts that are written from right to left, by the blocks that Unicode keeps for them."""
_LETTERHEAD = 12
"""A title is among the first blocks; above it stand at most bylines, and the addresses of a letter."""
_LONGEST_ADDRESS = 120
_OWN_MARK = re.compile(r"(?:\((?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\)|(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])\s")


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One line of the side column: one note, or several that say where the paragraph is used."""

    lead: str
    notes: tuple[SideNote, ...]

    @property
    def lines(self) -> int:
        """How many lines of the side column it takes."""
        return lines_in_side_column(self.lead + ", ".join(note.text for note in self.notes))


@dataclass(frozen=True, slots=True)
class SetBlock:
    """A block and how it is set.

    `heading` is the heading level, 2 or 3; `place` the number of an item in its numbered list. `note_lines`
    is how many lines of the side column its notes may take, 0 when the text is sure to be longer; `together` is
    how many of its own lines must stay on one page so that the notes beside them do not run off it.
    """

    block: AnnexBlock
    heading: int = 0
    place: int = 0
    notes: tuple[NoteLine, ...] = ()
    note_lines: int = 0
    together: int = 2

    @property
    def own_mark(self) -> str:
        """The mark with which an item itself begins, "(a)" or "7.", so that it is given none; else empty."""
        found = _OWN_MARK.match(self.block.text) if self.block.role is Role.LIST_ITEM else None
        return found[0].rstrip() if found else ""


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row of a table: its ¶ number and anchor, its cells, the notes beside it, and whether it heads the columns."""

    number: int
    anchor: str
    cells: tuple[AnnexBlock, ...]
    notes: tuple[NoteLine, ...]
    heads: bool = False


@dataclass(frozen=True, slots=True)
class SetTable:
    """A table, every row as wide as the widest: the tagged table must be rectangular.

    `head` is its first row when all of its cells are heads and others follow; else it is empty. `shares` are those of
    its columns in its width.
    """

    head: tuple[SetRow, ...]
    body: tuple[SetRow, ...]
    shares: tuple[float, ...]
    as_list: bool = False
    """Whether it has more columns than a page has room for: its rows are then printed as lines."""


def set_annex(annex: AnnexedSource, table_width: float = WIDTH) -> tuple[SetBlock | SetTable, ...]:
    """The blocks of a source in order. A title line that only repeats the section's title is left to the latter.

    `table_width` is how many ems of its letters a table may be wide.
    """
    title = title_block(annex)
    return set_blocks([block for block in annex.blocks if block is not title], table_width)


def set_blocks(blocks: Sequence[AnnexBlock], table_width: float = WIDTH) -> tuple[SetBlock | SetTable, ...]:
    """Blocks of a text in order, the cells of each table put together."""
    placed: list[SetBlock | SetTable] = []
    headings: list[int] = []
    counters: list[int] = []
    for group in _grouped(blocks):
        first = group[0]
        if first.role is Role.TABLE_CELL:
            placed.append(_table(group, table_width))
        else:
            placed.append(_block(first, headings, counters))
        if first.role is not Role.LIST_ITEM:
            counters.clear()
    return tuple(placed)


def title_block(annex: AnnexedSource) -> AnnexBlock | None:
    """The text's own title line, when the section's title says just that: it is then printed once."""
    for block in annex.blocks[:_LETTERHEAD]:
        if repeats_title(block, annex):
            return block
        if block.role is Role.HEADING or len(block.text) > _LONGEST_ADDRESS:
            return None
    return None


def repeats_title(block: AnnexBlock, annex: AnnexedSource) -> bool:
    """Whether a block is the title line of a text, with at most a letterhead above it, and says what its title does."""
    return block.role is Role.TITLE and " ".join(block.text.split()) == " ".join(annex.title.split())


def writing_direction(text: str, language: str) -> str:
    """The direction as HTML names it, "rtl" or "ltr": that of most letters of a text, without any its language's.

    A paragraph in another script is drawn its own way: else its figures and marks would stand at the wrong end.
    """
    letters = len(_LETTER.findall(text))
    if not letters:
        return "rtl" if language.partition("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"
    return "rtl" if 2 * len(_LETTER_TO_THE_LEFT.findall(text)) > letters else "ltr"


def _grouped(blocks: Sequence[AnnexBlock]) -> Iterator[list[AnnexBlock]]:
    """Single blocks, and the cells of each table together. A cell that does not come after the last begins a table."""
    table: list[AnnexBlock] = []
    for block in blocks:
        goes_on = (
            block.role is Role.TABLE_CELL
            and table
            and (block.row, block.column) > (table[-1].row, table[-1].column)
        )
        if table and not goes_on:
            yield table
            table = []
        if block.role is Role.TABLE_CELL:
            table.append(block)
        else:
            yield [block]
    if table:
        yield table


def _block(block: AnnexBlock, headings: list[int], counters: list[int]) -> SetBlock:
    notes = join_notes(block.notes)
    if _lines_beside(_note_lines(notes)) > MOST_LINES_TOGETHER:
        notes = gather_notes(notes)
    lines = _note_lines(notes)
    shorter = ceil(len(block.text) / TEXT_LINE) <= _lines_beside(lines)
    return SetBlock(
        block,
        heading=_heading_level(block, headings),
        place=_place_in_list(block, counters),
        notes=notes,
        note_lines=lines if shorter else 0,
        together=max(2, _lines_beside(lines)),
    )


def _heading_level(block: AnnexBlock, seen: list[int]) -> int:
    """2 for the highest headings so far, 3 below them: no level is ever skipped."""
    if block.role not in HEADING_ROLES:
        return 0
    level = 0 if block.role is Role.TITLE else block.level
    deeper = any(level > other for other in seen)
    seen.append(level)
    return 3 if deeper else 2


def _place_in_list(block: AnnexBlock, counters: list[int]) -> int:
    """The number of an item in its list; counters of deeper lists end with a shallower item, others with a bullet."""
    if block.role is not Role.LIST_ITEM:
        return 0
    depth = max(1, block.level)
    del counters[depth:]
    counters.extend([0] * (depth - len(counters)))
    counters[depth - 1] = counters[depth - 1] + 1 if block.ordered else 0
    return counters[depth - 1]


def join_notes(notes: Sequence[SideNote]) -> tuple[NoteLine, ...]:
    """Notes as lines: the uses together in the first, numbers that say no more ("F2", "F3") side by side, every other
    note in a line of its own.
    """
    uses = tuple(replace(n, text=n.text.removeprefix(USE)) for n in notes if n.text.startswith(USE))
    others: list[NoteLine] = []
    for note in (note for note in notes if not note.text.startswith(USE)):
        last = others[-1] if others else NoteLine("", ())
        longer = replace(last, notes=(*last.notes, note))
        if last.notes and _are_of_one_row(last.notes[-1], note) and longer.lines == 1:
            others[-1] = longer
        else:
            others.append(NoteLine("", (note,)))
    return (NoteLine(USE, uses), *others) if uses else tuple(others)


def _are_of_one_row(one: SideNote, other: SideNote) -> bool:
    """Whether two notes are nothing but numbers in the same register."""
    kinds = [match[1] for note in (one, other) if (match := _ROW_LABEL.fullmatch(note.text))]
    return len(kinds) > 1 and kinds[0] == kinds[1]


def gather_notes(lines: Sequence[NoteLine]) -> tuple[NoteLine, ...]:
    """Notes beside a paragraph that has too many: what is numbered as ranges in one line, "T2–T9", and no longer a
    line than fits; the rest is counted.

    They have to end on the page they begin on: a list that ran on would stand in the middle of a sentence for
    whoever has the page read aloud.
    """
    others: dict[str, list[SideNote]] = {}
    numbered: dict[tuple[str, str], list[tuple[int, SideNote]]] = {}
    for line in lines:
        for note in line.notes:
            label = _ROW_LABEL.match(note.text)
            if label is None:
                others.setdefault(line.lead, []).append(note)
            else:
                numbered.setdefault((line.lead, label[1]), []).append((int(label[2]), note))
    gathered = [NoteLine(lead, tuple(notes)) for lead, notes in others.items()]
    gathered += [NoteLine(lead, tuple(_ranges(kind, rows))) for (lead, kind), rows in numbered.items()]
    return tuple(_cut(line) for line in gathered)


def _cut(line: NoteLine) -> NoteLine:
    """The first notes of a line that would take too many lines of the side column, and how many more there are."""
    cut = line
    for shown in range(min(len(line.notes), MOST_NOTES) - 1, 0, -1):
        if cut.lines <= MOST_GATHERED:
            break
        more = SideNote(f"{len(line.notes) - shown} more", None)
        cut = replace(line, notes=(*line.notes[:shown], more))
    return cut


def _ranges(register: str, rows: Iterable[tuple[int, SideNote]]) -> Iterator[SideNote]:
    """Neighbouring rows as one note that leads to the first of them."""
    runs: list[list[tuple[int, SideNote]]] = []
    for number, note in sorted(rows, key=lambda row: row[0]):
        if runs and number == runs[-1][-1][0] + 1:
            runs[-1].append((number, note))
        else:
            runs.append([(number, note)])
    for run in runs:
        first, last = run[0][0], run[-1][0]
        text = f"{register}{first}" if first == last else f"{register}{first}–{register}{last}"
        yield replace(run[0][1], text=text)


def _lines_beside(note_lines: int) -> int:
    """How many lines of the text are at least as high as the notes beside it."""
    return ceil((note_lines * NOTE_LEADING + NOTE_DROP) / CLOSEST_LEADING) if note_lines else 0


def _note_lines(notes: Iterable[NoteLine]) -> int:
    return sum(line.lines for line in notes)


def _table(cells: Sequence[AnnexBlock], width: float) -> SetTable:
    rows: dict[int, dict[int, AnnexBlock]] = {}
    for cell in cells:
        rows.setdefault(cell.row, {})[cell.column] = cell
    columns = sorted({cell.column for cell in cells})
    empty = AnnexBlock(role=Role.TABLE_CELL, text="")
    lines = [_row([row.get(column, empty) for column in columns]) for row in rows.values()]
    words = [[cell.text for cell in line.cells] for line in lines]
    shares, as_list = column_shares(words, width), not fits_in_columns(words, width)
    # The corner over the names of rows is empty, and no heading by itself.
    headed = len(lines) > 1 and any(cell.header for cell in lines[0].cells)
    headed = headed and all(cell.header or not cell.text for cell in lines[0].cells)
    if headed:
        return SetTable((replace(lines[0], heads=True),), tuple(lines[1:]), shares, as_list)
    # Heads of some rows only would leave the cells of the others without any (PDF/UA-1, 7.5).
    ruled = all(any(cell.header for cell in line.cells) for line in lines)
    return SetTable((), tuple(lines if ruled else map(_without_heads, lines)), shares, as_list)


def _without_heads(row: SetRow) -> SetRow:
    return replace(row, cells=tuple(replace(cell, header=False) for cell in row.cells))


def _row(cells: Sequence[AnnexBlock]) -> SetRow:
    notes = tuple(dict.fromkeys(note for cell in cells for note in cell.notes))
    return SetRow(
        number=next((cell.number for cell in cells if cell.number), 0),
        anchor=next((cell.anchor for cell in cells if cell.anchor), ""),
        cells=tuple(cells),
        notes=join_notes(notes),
    )
