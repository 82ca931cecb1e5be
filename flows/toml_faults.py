"""What to do about a TOML file that cannot be read, and about a name in it that nobody knows."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_UNQUOTED = re.compile(r"\s*([\w.-]{1,60})\s*=\s*([^\W\d][^\"'\[\]{}#=]{0,200}?)\s*(?:#.*)?")
"""A key and bare words: what people write who do not know that TOML wants text in quotation marks."""
_CORRECT = "Correct the line and run again."
_LIKE = 0.7


def advise_on_toml(content: str, error: Exception) -> str:
    """The next step: to set text in quotation marks where that is what is missing, else to correct the line."""
    found = _LINE.search(str(error))
    number = int(found[1]) if found else 0
    lines = content.splitlines()[number - 1 : number] if number else []
    bare = _UNQUOTED.fullmatch(lines[0]) if lines else None
    return f'Text stands in quotation marks: {bare[1]} = "{bare[2]}".' if bare else _CORRECT


def suggest_name(name: str, known: Iterable[str], label: str = "Known are") -> str:
    """The known name that somebody may have meant, else all of them."""
    names = sorted(known)
    near = get_close_matches(name, names, 1, _LIKE)
    return f"Did you mean {near[0]}?" if near else f"{label} {', '.join(names)}."
