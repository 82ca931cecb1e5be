"""Parts of a pack as lines of text that can be compared: what is printed, and where each link leads."""

from html.parser import HTMLParser

from flows.render.anchors import SCHEME

_BLOCKS = frozenset({"p", "h1", "h2", "h3", "li", "tr", "caption", "div", "section", "header", "table", "ul"})
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset({"style", "title"})


def as_lines(html: str) -> str:
    """The words of a part line by line, cells parted by " | ", behind each link its target: "S1 ¶3 →s1-p3"."""
    reader = _Reader()
    reader.feed(html.partition("<body")[2].partition(">")[2])
    reader.close()
    lines = (" ".join(line.split()).removesuffix(" |") for line in "".join(reader.pieces).split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._targets: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag == "br":
            self.pieces.append(" / ")
        elif tag == "a":
            self._targets.append((dict(attrs).get("href") or "").removeprefix(SCHEME))
        self._unseen += tag in _UNSEEN

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag in _CELLS:
            self.pieces.append(" | ")
        elif tag == "a" and self._targets:
            self.pieces.append(f" →{self._targets.pop()}")
        self._unseen -= tag in _UNSEEN

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(data.replace("\n", " "))
