"""What a reader types -> a question to SQLite's full-text search that can never be malformed.

Words must all occur; "words in quotation marks" must follow each other; a word with * at its end stands for all
that begin so; -word must not occur.
"""

import re

_TERM = re.compile(r'(-?)"([^"]*)"?|(-?)([^\s"]+)')
_WORD = re.compile(r"\w+")
MOST_TERMS = 20


def full_text_query(typed: str) -> str:
    """A query for FTS5; empty when nothing that can be looked for was typed."""
    wanted: list[str] = []
    unwanted: list[str] = []
    for match in list(_TERM.finditer(_straighten(typed)))[:MOST_TERMS]:
        minus = match[1] or match[3]
        words = _WORD.findall(match[2] if match[2] is not None else match[4])
        if not words:
            continue
        prefix = "*" if match[4] and match[4].endswith("*") else ""
        term = f'"{" ".join(words)}"{prefix}'
        (unwanted if minus else wanted).append(term)
    if not wanted:
        return ""
    return " NOT ".join([f"({' AND '.join(wanted)})", *unwanted])


def _straighten(typed: str) -> str:
    """Curly quotation marks, which some keyboards make, mean the same as straight ones."""
    return re.sub("[“”„«»]", '"', typed.replace("\0", ""))
