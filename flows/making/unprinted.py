"""Characters that no font on the machine has: the pack says on its own pages what it cannot print."""

import re
import unicodedata
from collections.abc import Iterable

from flows.making.reading import Reading
from flows.model.printed import PrintedPart
from flows.model.problems import Problem

INSTALL_A_FONT = "Install a font that has them, or correct the source."
MOST_NAMED = 8
"""Characters of one source that are named; more are counted."""
_ANNEX = re.compile(r"annex-s(\d+)(?:-\d+)?")


def unprinted(parts: Iterable[PrintedPart], reading: Reading) -> tuple[Problem, ...]:
    """A problem for every source that has such characters, and one for those that stand in none, as far as `reading`
    does not tell of them yet.
    """
    paths = {str(marked.document.number): marked.document.path for marked in reading.documents}
    found: dict[str, set[str]] = {}
    for part in parts:
        annex = _ANNEX.fullmatch(part.key)
        if part.unprintable:
            found.setdefault(paths.get(annex[1], "") if annex else "", set()).update(part.unprintable)
    of_none = found.pop("", set()).difference(*found.values())
    told = [_problem(path, found[path]) for path in sorted(found)]
    if of_none:
        told.append(_problem("", of_none))
    return tuple(problem for problem in told if problem not in reading.problems)


def _problem(path: str, characters: Iterable[str]) -> Problem:
    """What is said of some characters: their numbers and names, for they cannot be shown."""
    ordered = sorted(characters)
    named = [_named(character) for character in ordered[:MOST_NAMED]]
    more = [f"{len(ordered) - len(named)} more"] if len(ordered) > len(named) else []
    *others, last = named + more
    listed = f"{', '.join(others)} and {last}" if others else last
    boxes = "empty boxes are" if others else "an empty box is"
    return Problem(
        "typeset", path, f"No font on this machine has {listed}; {boxes} printed instead.", INSTALL_A_FONT
    )


def _named(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X}" + (f" ({name.capitalize()})" if name else "")
