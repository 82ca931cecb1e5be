"""Tables as lists, for variants whose letters are too large for columns: each row a block, each cell with its head.

Works on the markup of our own templates, whose tables hold no tables.
"""

import re
from itertools import zip_longest

_TABLE = re.compile(r'<table class="data-table([^"]*)">(.*?)</table>', re.DOTALL)
_TOO_WIDE = "annexed-table--as-list"
"""The class of a table that has more columns than there is room for in letters of any size."""
_CAPTION = re.compile(r"<caption>(.*?)</caption>", re.DOTALL)
_ROW = re.compile(r"<tr([^>]*)>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[hd])([^>]*)>(.*?)</\1>", re.DOTALL)
_HEAD = re.compile(r"<thead>(.*?)</thead>", re.DOTALL)
_NOTHING = frozenset({"", "–"})
"""Cells of our own tables that hold nothing. The dash of an annexed table is a word of its source."""


def tables_as_lists(html: str) -> str:
    """The markup with every register table as blocks of labelled lines. Ids, classes and order are kept."""
    return _TABLE.sub(lambda table: _as_list(table[2], annexed="annexed" in table[1]), html)


def wide_tables_as_lists(html: str) -> str:
    """The same of tables that are too wide alone: the cells of a row follow one another in its lines."""
    if _TOO_WIDE not in html:
        return html
    return _TABLE.sub(
        lambda table: (
            _as_list(table[2], annexed=True, kind=" records--run-in") if _TOO_WIDE in table[1] else table[0]
        ),
        html,
    )


def _as_list(table: str, *, annexed: bool, kind: str = "") -> str:
    caption, head = _CAPTION.search(table), _HEAD.search(table)
    heads = [_label(_words(cell[3])) for cell in _CELL.finditer(head[1])] if head else []
    body = table[head.end() :] if head else table
    # The head of an annexed table is a numbered paragraph itself.
    numbered = [row for row in _ROW.finditer(head[1]) if "id=" in row[1]] if head else []
    nothing = frozenset({""}) if annexed else _NOTHING
    records = [_as_record(row[1], row[2], [], nothing) for row in numbered]
    records += [_as_record(row[1], row[2], heads, nothing) for row in _ROW.finditer(body)]
    title = f'<p class="record-caption">{caption[1]}</p>' if caption else ""
    return f'<div class="records{kind}">{title}{"".join(records)}</div>'


def _as_record(attributes: str, row: str, heads: list[str], nothing: frozenset[str]) -> str:
    cells = []
    for cell, head in zip_longest(_CELL.finditer(row), heads, fillvalue=""):
        if isinstance(cell, str) or _words(cell[3]) in nothing:
            continue
        mark = "" if head.endswith(".") else ":"
        label = f'<span class="record__label">{head}{mark}</span> ' if head else ""
        own = " ".join(re.findall(r'class="[^"]*"', cell[2]))
        cells.append(f"<div {_with_class(own, 'record__cell').strip()}>{label}{cell[3]}</div>")
    return f"<div{_with_class(attributes, 'record')}>{''.join(cells)}</div>"


def _label(head: str) -> str:
    """The head of a column as a label; the number of the head's own paragraph is none."""
    return "" if head.startswith("¶") else head


def _with_class(attributes: str, name: str) -> str:
    """Attributes with one class more."""
    found = attributes.replace('class="', f'class="{name} ', 1)
    return found if found != attributes else f'{attributes} class="{name}"'


def _words(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html).strip()
