"""The design tokens, read from the style sheets of a style, for what is drawn.

WeasyPrint draws an SVG without the style sheets of its page. So a drawing brings its own sheet,
`drawings/drawing.css`, in which `var(--ink)` is replaced here by the value it has in the style; and whatever is
worked out before it is drawn (where a label fits) is worked out from the same values.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tinycss2

from flows.errors import CheckFailed

_USE = re.compile(r"var\((--[\w-]+)\)")
_LENGTH = re.compile(r"(-?[\d.]+)(px|pt|mm|cm|in)?")
PIXELS = {"px": 1.0, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
"""CSS pixels in each unit; drawings count in CSS pixels."""
_DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Tokens:
    """The values of the tokens of one style, by name without the two hyphens."""

    values: Mapping[str, str]

    def value(self, name: str) -> str:
        """The value of a token as CSS writes it. Raises CheckFailed for a token that no sheet defines."""
        return self.resolved(f"var(--{name})")

    def length(self, name: str) -> float:
        """The value of a token that is a length, in CSS pixels. Raises CheckFailed."""
        match = _LENGTH.fullmatch(self.value(name))
        if match is None:
            raise CheckFailed(
                f"The token --{name} is not a length: {self.value(name)}.", "Give it in mm or pt."
            )
        return float(match[1]) * PIXELS[match[2] or "px"]

    def resolved(self, css: str) -> str:
        """A style sheet or a value in which no token is left. Raises CheckFailed."""
        for _ in range(_DEEPEST):
            if "var(" not in css:
                return css
            css = _USE.sub(self._of, css)
        raise CheckFailed(f"A token is defined by itself: {css[:60]}.", "Give it a value.")

    def _of(self, use: re.Match[str]) -> str:
        name = use[1].removeprefix("--")
        if name not in self.values:
            raise CheckFailed(f"No style sheet defines the token --{name}.", "Define it in tokens.css.")
        return self.values[name]


def read_tokens(sheets: tuple[str, ...], folders: tuple[Path, ...]) -> Tokens:
    """The tokens that some style sheets give to `:root`; later sheets go before earlier ones.

    `sheets` are addresses below the folders, of which the first that has a sheet is taken. An address that none of
    them has is passed over: the typesetter, which must load the sheet, complains of it.
    """
    values: dict[str, str] = {}
    for sheet in sheets:
        values.update(_definitions(Path(sheet), folders, depth=0))
    return Tokens(values)


def _definitions(sheet: Path, folders: tuple[Path, ...], depth: int) -> Iterator[tuple[str, str]]:
    path = next((folder / sheet for folder in folders if (folder / sheet).is_file()), None)
    if path is None or depth > _DEEPEST:
        return
    css = path.read_text(encoding="utf-8", errors="replace")
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        if rule.type == "at-rule" and rule.lower_at_keyword == "import":
            address = next(_addresses(rule.prelude), "")
            if ":" not in address:
                yield from _definitions(_beside(sheet, address), folders, depth + 1)
        elif rule.type == "qualified-rule" and tinycss2.serialize(rule.prelude).strip() == ":root":
            for declaration in tinycss2.parse_blocks_contents(rule.content, skip_comments=True):
                if declaration.type == "declaration" and declaration.name.startswith("--"):
                    yield declaration.name[2:], tinycss2.serialize(declaration.value).strip()


def _addresses(tokens: Iterable[Any]) -> Iterator[str]:
    for token in tokens:
        if token.type in {"url", "string"}:
            yield token.value
        elif token.type == "function" and token.lower_name == "url":
            yield from _addresses(token.arguments)


def _beside(sheet: Path, address: str) -> Path:
    """An address given in a sheet, from the folder of templates: `../components/cover.css` in `css/pack.css`."""
    parts: list[str] = []
    for part in (*sheet.parent.parts, *address.split("/")):
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts.append(part)
    return Path(*parts)
