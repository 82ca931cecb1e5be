"""The fields at the head of a memorandum: "TO: All staff", "FROM: Ann Lee, Legal Department", "RE: The pier"."""

import re
from collections.abc import Sequence

_FIELD = re.compile(
    r"[*_]{0,3}(?P<field>TO|FROM|DATE|RE|SUBJECT|SUBJ|CC|VIA|THROUGH|To|From|Date|Re|Subject|Cc|Via)"
    r"[*_]{0,3} ?:[*_]{0,3}\s+(?P<value>\S[^\n]{0,250})"
)
_SAME = {"SUBJECT": "RE", "SUBJ": "RE"}
_FEWEST = 3
_LINES_BETWEEN = 1
"""So many lines may go on with the field above them."""


def field_of_memo(line: str) -> tuple[str, str] | None:
    """The name of the field that a line states, in capitals, and what stands in it; None for any other line."""
    match = _FIELD.fullmatch(line.strip())
    if match is None:
        return None
    name = match["field"].upper()
    return _SAME.get(name, name), match["value"].strip()


def find_memo_fields(lines: Sequence[str]) -> dict[int, tuple[str, str]]:
    """The fields of a memorandum, by the number of their line; none where there are fewer than three with a sender.

    `lines` are the first of a text, white space folded.
    """
    found: dict[int, tuple[str, str]] = {}
    for number, line in enumerate(lines):
        field = field_of_memo(line)
        if field is None:
            if found and number - max(found) > _LINES_BETWEEN:
                break
            continue
        found[number] = field
    names = {name for name, _ in found.values()}
    return found if len(names) >= _FEWEST and "FROM" in names else {}
