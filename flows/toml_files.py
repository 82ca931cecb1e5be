"""Reads the TOML files of a desk, and says what to do about one that cannot be read or a name that nobody knows."""

import re
import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from flows.errors import UsageError

_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_UNQUOTED = re.compile(r"\s*([\w.-]{1,60})\s*=\s*([^\W\d][^\"'\[\]{}#=]{0,200}?)\s*(?:#.*)?")
"""A key and bare words: what people write who do not know that TOML wants text in quotation marks."""
_TYPES = {
    str: "text in quotation marks",
    int: "a whole number",
    bool: "true or false",
    float: "a number",
    list: "a list",
    dict: "a table",
}
_CORRECT = "Correct the line and run again."
_LIKE = 0.7


def read_toml(path: Path, if_missing: str) -> dict[str, Any]:
    """The tables of a file. Raises UsageError; `if_missing` is the next step where the file cannot be opened."""
    try:
        content = path.read_bytes()
        return tomllib.loads(content.decode("utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}.", if_missing) from error
    except RecursionError as error:
        raise UsageError(f"{path}: its brackets stand too deep inside each other.", _CORRECT) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not in UTF-8.", "Save it as UTF-8 and run again.") from error
    except tomllib.TOMLDecodeError as error:
        advice = _advise_on_toml(content.decode("utf-8-sig"), error)
        raise UsageError(f"{path}: not valid TOML: {error}.", advice) from error


def _advise_on_toml(content: str, error: Exception) -> str:
    """The next step: to set text in quotation marks where that is what is missing, else to correct the line."""
    found = _LINE.search(str(error))
    number = int(found[1]) if found else 0
    lines = content.splitlines()[number - 1 : number] if number else []
    bare = _UNQUOTED.fullmatch(lines[0]) if lines else None
    return f'Text stands in quotation marks: {bare[1]} = "{bare[2]}".' if bare else _CORRECT


def name_type(kind: type) -> str:
    """A type of value in the words of somebody who writes TOML."""
    return _TYPES.get(kind, kind.__name__)


def suggest_name(name: str, known: Iterable[str], label: str = "Known are") -> str:
    """The known name that somebody may have meant, else all of them."""
    names = sorted(known)
    near = get_close_matches(name, names, 1, _LIKE)
    return f"Did you mean {near[0]}?" if near else f"{label} {', '.join(names)}."
