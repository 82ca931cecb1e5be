"""Reader of Markdown: front matter as metadata, then the readable text without markup, block by block.

Raw HTML is not trusted: its tags are dropped, its words kept. Places are followed through the markup, so
that the words of the text lead back to where they stand in the source.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import EnvType

from flows.english.letterheads import names_body
from flows.ingest.markdown.front_matter import read_front_matter
from flows.ingest.markdown.markdown_heads import is_set_as_heading, lines_of_head, lines_of_notes
from flows.ingest.markdown.markdown_inline import PlaceFinder, inline_links, inline_pieces, only_images
from flows.ingest.markdown.markdown_items import LISTS, MarkdownItems
from flows.ingest.markdown.markdown_notes import MARKS, NOTE, find_marks, read_notes
from flows.ingest.text.assembling import LinkedWords, Piece, Shape, TextAssembly, fold_pieces
from flows.ingest.text.decoding import decode_text
from flows.ingest.text.item_labels import ListPlaces
from flows.ingest.text.normalising import normalise_text
from flows.ingest.text.offset_runs import chain_offsets
from flows.ingest.text.plain_text import describe_decoding, read_plain_text
from flows.ingest.text.read_text import STAGE, ReadText
from flows.ingest.text.tagged_text import words_without_tags
from flows.model.document import Block, Role
from flows.model.problems import Problem
from flows.model.source import Fact, Metadata, Origin, Source

_DEEPEST = 40
_OPENING = 8
_LEVEL_OF_BOLD = 3
_LONGEST_LABEL = 120
_FEWEST_WORDS_OF_TITLE = 5
_LONGEST_PARAGRAPH = 50_000
"""Inline markup of a longer paragraph is left as it stands: hostile markup takes quadratic time."""


def read_markdown(source: Source) -> ReadText:
    """The readable text of a .md file, its blocks, and what its front matter states."""
    decoded = decode_text(source.content)
    text, inner = normalise_text(decoded.text)
    start, stated, problems = read_front_matter(source.path, text)
    builder = _Builder(text, start)
    builder.build()
    if builder.too_deep:
        return _as_plain_text(source)
    assembly = builder.assembly
    blocks, title = name_title(tuple(assembly.blocks), assembly.text)
    return ReadText(
        assembly.text,
        chain_offsets(assembly.runs, inner, assembly.length),
        stated.over(Metadata(title=title)),
        blocks,
        problems=describe_decoding(source.path, decoded) + problems,
        links=tuple(assembly.links),
    )


def name_title(blocks: tuple[Block, ...], text: str) -> tuple[tuple[Block, ...], Fact | None]:
    """The blocks with a first heading of level 1 named as the title, and the fact; only labels stand above it.

    Where that only names a body, the heading below it is the title: "# Board of Elections", "## Board orders recount".
    """
    for index, block in enumerate(blocks):
        if block.role is Role.HEADING and block.level == 1:
            place = _title_below(blocks, index, text) or index
            title = Block(blocks[place].span, Role.TITLE, blocks[place].level)
            named = (*blocks[:place], title, *blocks[place + 1 :])
            return named, Fact(title.span.of(text), Origin.DOCUMENT, "heading")
        words = block.span.of(text)
        is_label = index < _OPENING and len(words) <= _LONGEST_LABEL and words[-1] not in ".!?:;"
        if block.role is not Role.CAPTION and not (block.role is Role.PARAGRAPH and is_label):
            break
    return blocks, None


def _title_below(blocks: Sequence[Block], index: int, text: str) -> int:
    """The place of the heading of some words below a body's name, with no more than labels between; 0 if none."""
    if not names_body(blocks[index].span.of(text)):
        return 0
    for place in range(index + 1, min(index + 1 + _OPENING, len(blocks))):
        block = blocks[place]
        if block.role is Role.HEADING:
            return place if len(block.span.of(text).split()) >= _FEWEST_WORDS_OF_TITLE else 0
        if block.role is not Role.PARAGRAPH or len(block.span) > _LONGEST_LABEL:
            return 0
    return 0


def _as_plain_text(source: Source) -> ReadText:
    """Markdown that nests beyond reason, with its markup, so that none of its words is lost."""
    plain = read_plain_text(source)
    message = "Its lists or quotations are nested too deeply; it was read as plain text."
    deep = Problem(STAGE, source.path, message, f"Nest no deeper than {_DEEPEST // 2} levels.")
    return replace(plain, problems=(*plain.problems, deep))


@dataclass(slots=True)
class _Builder:
    """Walks the block tokens of a file and assembles its readable text."""

    source: str
    start: int
    assembly: TextAssembly = field(default_factory=TextAssembly)
    too_deep: bool = False
    _places: PlaceFinder = field(init=False)
    _line_starts: list[int] = field(init=False)
    _around: list[Token] = field(default_factory=list)
    _marks: dict[str, str] = field(init=False)
    _lists: ListPlaces = field(default_factory=ListPlaces)
    _items: MarkdownItems = field(default_factory=MarkdownItems)
    _row: int = 0
    _column: int = 0

    def __post_init__(self) -> None:
        self._marks = find_marks(self.source[self.start :])
        self._places = PlaceFinder(self.source, self.start)
        self._line_starts = [self.start]
        for line in self.source[self.start :].split("\n"):
            self._line_starts.append(self._line_starts[-1] + len(line) + 1)

    def build(self) -> None:
        parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
        read_notes(parser)
        parser.disable(["inline", "text_join"])  # inline markup is parsed here, block by block
        environment: EnvType = {MARKS: self._marks}
        for token in parser.parse(self.source[self.start :], environment):
            self.too_deep = self.too_deep or token.level >= _DEEPEST - 1
            self._take(token, parser, environment)

    def _take(self, token: Token, parser: MarkdownIt, environment: EnvType) -> None:
        if token.map:
            self._places.enter_block(self._offset(token.map[0]), self._offset(token.map[1]))
        if token.type == "inline":
            self._add_inline(token, parser, environment)
        elif token.type in {"fence", "code_block"}:
            self._add_code(token)
        elif token.type == "html_block":
            words = words_without_tags(token.content)
            self._add(self._shape(), [Piece(words, self._places.cursor, verbatim=False)])
        self._enter_or_leave(token)

    def _enter_or_leave(self, token: Token) -> None:
        if token.nesting == 1:
            self._around.append(token)
        elif token.nesting == -1 and self._around:
            self._around.pop()
        self._items.follow(token)
        if token.type == "table_open":
            self._row = 0
        elif token.type == "tr_open":
            self._row, self._column = self._row + 1, 0
        elif token.type in {"th_open", "td_open"}:
            self._column += 1

    def _add_inline(self, token: Token, parser: MarkdownIt, environment: EnvType) -> None:
        if len(token.content) > _LONGEST_PARAGRAPH:
            pieces = [self._places.piece(line) for line in token.content.split("\n")]
            self._add(
                self._shape(),
                [p for piece in pieces for p in (piece, Piece(" ", piece.place, verbatim=False))],
            )
            return
        children: list[Token] = []
        parser.inline.parse(token.content, parser, environment, children)
        shape = self._shape()
        if shape.role is Role.PARAGRAPH and is_set_as_heading(children):
            shape = Shape(Role.HEADING, level=_LEVEL_OF_BOLD)
        lines = lines_of_notes(children)
        if len(lines) == 1 and self._in_opening(shape):
            lines = lines_of_head(children)
        if len(lines) > 1:
            for line in lines:
                self._add(shape, inline_pieces(line, self._places, self._marks), inline_links(line))
            return
        caption = only_images(children)
        pieces = [*self._mark_of_note(), *inline_pieces(children, self._places, self._marks)]
        if caption:
            self._add(Shape(Role.CAPTION), [Piece(caption, self._places.cursor - 1, verbatim=False)])
        else:
            self._add(shape, pieces, inline_links(children))

    def _in_opening(self, shape: Shape) -> bool:
        """Whether a paragraph may belong to the head of the text."""
        return shape.role is Role.PARAGRAPH and len(self.assembly.blocks) < _OPENING

    def _mark_of_note(self) -> list[Piece]:
        """The mark with which a note begins; nothing outside a note."""
        around = self._around[-1] if self._around else None
        if around is None or around.type != NOTE:
            return []
        return [Piece(f"{self._marks[around.info]} ", self._places.cursor, verbatim=False)]

    def _add_code(self, token: Token) -> None:
        pieces: list[Piece] = []
        for line in token.content.rstrip("\n").split("\n"):
            if pieces:
                pieces.append(Piece("\n", self._places.cursor, verbatim=False))
            pieces.append(self._places.piece(line))
        if token.content.strip():
            self._lists.settle(Shape(Role.CODE), "")
            self.assembly.add_block(Shape(Role.CODE), pieces)

    def _add(self, shape: Shape, pieces: list[Piece], links: Sequence[LinkedWords] = ()) -> None:
        """A block; what follows the first words of an item is a paragraph."""
        folded = fold_pieces(pieces)
        label: str | None = ""
        if not folded:
            return
        if shape.role is Role.LIST_ITEM:
            label = self._items.take_label()
            shape = Shape(Role.PARAGRAPH) if label is None else shape
        shape, printed = self._lists.settle(shape, label or "")
        if printed:
            folded = [Piece(f"{printed} ", folded[0].place, verbatim=False), *folded]
        self.assembly.add_block(shape, folded, links)

    def _shape(self) -> Shape:
        """What the innermost container makes of a paragraph."""
        lists = [token for token in self._around if token.type in LISTS]
        for token in reversed(self._around):
            if token.type == "heading_open":
                return Shape(Role.HEADING, level=int(token.tag[1]))
            if token.type in {"th_open", "td_open"}:
                header = token.type == "th_open"
                return Shape(Role.TABLE_CELL, row=self._row, column=self._column, header=header)
            if token.type == "list_item_open":
                return Shape(Role.LIST_ITEM, level=len(lists), ordered=lists[-1].type == "ordered_list_open")
            if token.type == "blockquote_open":
                return Shape(Role.QUOTATION)
            if token.type == NOTE:
                return Shape(Role.FOOTNOTE)
        return Shape(Role.PARAGRAPH)

    def _offset(self, line: int) -> int:
        return min(self._line_starts[min(line, len(self._line_starts) - 1)], len(self.source))
