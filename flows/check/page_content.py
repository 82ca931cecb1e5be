"""What is drawn on a page: its text by marked content, its furniture, its missing glyphs, its images."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from flows.check.font_codes import FontCodes, read_font

OPERATORS = "q Q cm BDC BMC EMC Tf Tj TJ ' \" Do"
DEEPEST_FORM = 8
POINTS_PER_INCH = 72
_HEX_STRING = re.compile(rb"<([0-9A-Fa-f]*)>")


@dataclass(slots=True)
class PageContent:
    """One page as drawn.

    `marked` is the text by marked-content number, `furniture` that of pagination artifacts by their subtype,
    `untagged` text that is neither. `empty_glyphs` counts empty boxes by font, `resolutions` are the images' in
    dots per inch, `fonts` those that text was set in.
    """

    marked: dict[int, str] = field(default_factory=dict)
    furniture: dict[str, str] = field(default_factory=dict)
    untagged: str = ""
    repeated: list[int] = field(default_factory=list)
    empty_glyphs: dict[str, int] = field(default_factory=dict)
    resolutions: list[float] = field(default_factory=list)
    fonts: dict[str, FontCodes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Mark:
    """An open marked-content sequence: its number, or the subtype of the artifact it is ("" for plain ones)."""

    number: int | None
    artifact: str | None


@dataclass(slots=True)
class ContentReader:
    """Reads pages; fonts are decoded once for the whole file."""

    _fonts: dict[tuple[int, int], FontCodes] = field(default_factory=dict)

    def read(self, page: pikepdf.Page) -> PageContent:
        """The content of a page. Raises pikepdf.PdfError for a stream that cannot be read."""
        content = PageContent()
        resources = page.obj.get("/Resources", pikepdf.Dictionary())
        _Drawing(self, content).draw(page, resources)
        return content

    def font(self, name: str, resources: pikepdf.Object) -> FontCodes | None:
        font = resources.get("/Font", pikepdf.Dictionary()).get(name)
        if font is None:
            return None
        if font.objgen not in self._fonts or font.objgen == (0, 0):
            self._fonts[font.objgen] = read_font(font)
        return self._fonts[font.objgen]


class _Drawing:
    """Follows the operators of one page."""

    def __init__(self, reader: ContentReader, content: PageContent) -> None:
        self._reader = reader
        self._content = content
        self._marks: list[_Mark] = []
        self._font: FontCodes | None = None
        self._scale = (1.0, 0.0, 0.0, 1.0)
        self._scales: list[tuple[float, float, float, float]] = []

    def draw(self, stream: pikepdf.Object | pikepdf.Page, resources: pikepdf.Object, depth: int = 0) -> None:
        for instruction in pikepdf.parse_content_stream(stream, OPERATORS):
            operator, operands = str(instruction.operator), list(instruction.operands)
            if operator in {"Tj", "TJ", "'", '"'}:
                self._show(b"".join(_strings(operands)))
            elif operator == "Tf":
                self._font = self._reader.font(str(operands[0]), resources)
                if self._font is not None:
                    self._content.fonts[self._font.name] = self._font
            elif operator in {"BDC", "BMC"}:
                self._open(operands, resources)
            elif operator == "EMC":
                if self._marks:
                    self._marks.pop()
            elif operator == "Do":
                self._place(
                    resources.get("/XObject", pikepdf.Dictionary()).get(str(operands[0])), resources, depth
                )
            else:
                self._move(operator, operands)

    def _show(self, string: bytes) -> None:
        """Note the text of one operator: its strings, between which letters are only moved, as one."""
        if self._font is None:
            return
        text, empty = self._font.decode(string)
        content = self._content
        if empty:
            content.empty_glyphs[self._font.name] = content.empty_glyphs.get(self._font.name, 0) + empty
        mark = next(
            (m for m in reversed(self._marks) if m.number is not None or m.artifact is not None), None
        )
        if mark is None:
            content.untagged += text
        elif mark.number is not None:
            content.marked[mark.number] += text
        elif mark.artifact:
            # One line each: a head and a folio must not run together.
            content.furniture[mark.artifact] = f"{content.furniture.get(mark.artifact, '')}{text}\n"

    def _open(self, operands: Sequence[Any], resources: pikepdf.Object) -> None:
        tag = str(operands[0])
        properties = operands[1] if len(operands) > 1 else pikepdf.Dictionary()
        if isinstance(properties, pikepdf.Name):
            properties = resources.get("/Properties", pikepdf.Dictionary()).get(
                str(properties), pikepdf.Dictionary()
            )
        number = int(properties["/MCID"]) if "/MCID" in properties else None
        if number is not None:
            if number in self._content.marked:
                self._content.repeated.append(number)
            self._content.marked.setdefault(number, "")
        artifact = str(properties.get("/Subtype", "")).removeprefix("/") if tag == "/Artifact" else None
        self._marks.append(_Mark(number, artifact))

    def _place(self, drawn: pikepdf.Object | None, resources: pikepdf.Object, depth: int) -> None:
        if drawn is None or depth == DEEPEST_FORM or _is_facsimile(drawn):
            return
        if drawn.get("/Subtype") == "/Form":
            outer = (self._scale, self._font)
            self._apply(list(drawn.get("/Matrix", pikepdf.Array([1, 0, 0, 1, 0, 0]))))
            self.draw(drawn, drawn.get("/Resources", resources), depth + 1)
            self._scale, self._font = outer
        elif drawn.get("/Subtype") == "/Image":
            a, b, c, d = self._scale
            across, along = (a * a + b * b) ** 0.5, (c * c + d * d) ** 0.5
            if across and along:
                dots = min(int(drawn.Width) / across, int(drawn.Height) / along)
                self._content.resolutions.append(dots * POINTS_PER_INCH)

    def _move(self, operator: str, operands: Sequence[Any]) -> None:
        if operator == "q":
            self._scales.append(self._scale)
        elif operator == "Q" and self._scales:
            self._scale = self._scales.pop()
        elif operator == "cm":
            self._apply(operands)

    def _apply(self, matrix: Sequence[Any]) -> None:
        a, b, c, d = (float(value) for value in list(matrix)[:4])
        e, f, g, h = self._scale
        self._scale = (a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h)


def _is_facsimile(drawn: pikepdf.Object) -> bool:
    """Whether what is drawn is a page printed as it was received: nothing in it is the pack's."""
    return "/BriefingPack" in drawn.get("/PieceInfo", pikepdf.Dictionary())


def _strings(operands: Sequence[Any]) -> Iterator[bytes]:
    """The strings that a text operator shows; between them in an array stand numbers, and there are many."""
    for operand in operands:
        if isinstance(operand, pikepdf.Array):
            written = operand.unparse()
            if b"(" in written:
                yield from (bytes(item) for item in operand if isinstance(item, pikepdf.String))
            else:
                yield bytes.fromhex(b"".join(_HEX_STRING.findall(written)).decode("ascii"))
        elif isinstance(operand, pikepdf.String):
            yield bytes(operand)
