"""The style sheets of a desk, held against the tokens they may set before anything is printed with them.

A token that is misspelt changes nothing, and one of the wrong kind fails far from where it is written: both are said
here, with sheet and line.
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import tinycss2
from tinycss2.color4 import parse_color

from flows.errors import UsageError
from flows.packaged import templates_root
from flows.render.environment import HOUSE_SHEET, LOGOS

_USE = re.compile(r"var\(\s*(--[\w-]+)")
_LENGTH = re.compile(r"-?[\d.]+(?:[a-z]{1,4}|%)|0")
_UNITS = frozenset({"px", "pt", "pc", "mm", "cm", "in", "q", "em", "rem", "ex", "ch", "%"})
_ALL_TOKENS = "All tokens stand in templates/css/tokens.css."
TOKENS = "css/tokens.css"


def check_house_sheets(overlay: Path) -> None:
    """Raise UsageError for a folder that changes nothing, and, naming sheet and line, for a token that is not right.

    That is one that nothing uses, or whose value is of another kind.
    """
    _check_names(overlay)
    kinds, used = _kinds(), _used_in(templates_root()) | _used_in(overlay)
    for sheet in sorted(overlay.rglob("*.css")):
        for declaration in _tokens_of(sheet.read_text(encoding="utf-8", errors="replace")):
            place = f"{sheet.relative_to(overlay).as_posix()} line {declaration.source_line}"
            name, value = declaration.name, tinycss2.serialize(declaration.value).strip()
            if name not in kinds and name not in used:
                raise UsageError(f"{place}: no style uses the token {name}.", _suggest(name, kinds))
            if not _fits(value, kinds.get(name, "")):
                kind = kinds[name]
                example = "#003366" if kind == "colour" else "11pt"
                raise UsageError(f"{place}: {name}: {value} is no {kind}.", f"Write one, such as {example}.")


def _check_names(overlay: Path) -> None:
    """Raise UsageError for a logo that is never looked for, and for a folder in which nothing is."""
    own = [HOUSE_SHEET, *(name for name, _ in LOGOS)]
    for logo in sorted(overlay.glob("logo.*")):
        if logo.name not in own:
            raise UsageError(f"{logo} is not printed.", "Save it as logo.svg or logo.png.")
    builtin = templates_root()
    names = (path.relative_to(overlay) for path in overlay.rglob("*") if path.is_file())
    if not any(str(name) in own or (builtin / name).is_file() for name in names):
        raise UsageError(
            f"{overlay} changes nothing.",
            f"Put {', '.join(own)} into it, or files named as those of templates/ that they go before.",
        )


def _suggest(name: str, known: dict[str, str]) -> str:
    near = get_close_matches(name, known, 1, 0.75)
    return f"Did you mean {near[0]}?" if near else _ALL_TOKENS


def _fits(value: str, kind: str) -> bool:
    """Whether a value is of the kind its token has in our own sheet; what is worked out by CSS is taken on trust."""
    if kind == "colour":
        return "var(" in value or parse_color(value) is not None
    if kind == "length" and "(" not in value:
        unit = value.lstrip("-.0123456789").lower()
        return _LENGTH.fullmatch(value.lower()) is not None and (unit in _UNITS or value == "0")
    return True


@cache
def _kinds() -> dict[str, str]:
    """Our tokens, and whether each is a colour, a length or something else."""
    declarations = _tokens_of((templates_root() / TOKENS).read_text(encoding="utf-8"))
    return {d.name: _kind_of(tinycss2.serialize(d.value).strip()) for d in declarations}


def _kind_of(value: str) -> str:
    if value.startswith("#"):
        return "colour"
    return "length" if _LENGTH.fullmatch(value) else ""


def _used_in(folder: Path) -> set[str]:
    """The tokens that the sheets and templates of a folder use."""
    files = (path for path in folder.rglob("*") if path.suffix in {".css", ".html"} and path.is_file())
    return {name for path in files for name in _USE.findall(path.read_text("utf-8", errors="replace"))}


def _tokens_of(css: str) -> Iterator[Any]:
    """The declarations of tokens in a sheet, wherever they stand."""
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            for declaration in tinycss2.parse_blocks_contents(rule.content, skip_comments=True):
                if declaration.type == "declaration" and declaration.name.startswith("--"):
                    yield declaration
