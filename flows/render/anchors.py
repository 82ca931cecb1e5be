"""What a part defines and points to, read from the markup that was really produced."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

SCHEME = "pack:"


@dataclass(frozen=True, slots=True)
class Anchors:
    """Element ids of a part, and the anchors its links lead to, each in order and once."""

    defines: tuple[str, ...]
    refers: tuple[str, ...]


def find_anchors(html: str) -> Anchors:
    """The anchors of one part."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Anchors(tuple(reader.defines), tuple(reader.refers))


@dataclass
class _Reader(HTMLParser):
    defines: dict[str, None] = field(default_factory=dict)
    refers: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.defines[str(values["id"])] = None
        address = values.get("href") or ""
        if tag == "a" and address.startswith(SCHEME):
            self.refers[address.removeprefix(SCHEME)] = None
