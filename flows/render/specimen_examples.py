"""One example of everything that components print, in words that say what it is for; nothing here is of a source."""

from collections.abc import Mapping
from dataclasses import replace

from flows.model.agreement import Agreement, Carrier, SharedCopy, Stance
from flows.model.annexed import AnnexBlock, Mark, MarkKind, SideNote
from flows.model.back_page import Abbreviation, Scale
from flows.model.changes import ParagraphChange, RowChange, Shift, SourceChange, Told
from flows.model.content import (
    FigureRow,
    ForwardRow,
    PackIdentity,
    QuotationRow,
    SourceRow,
    TimelineRow,
)
from flows.model.document import Role
from flows.model.handling import Handling
from flows.model.key_points import KeyPoint
from flows.model.labels import LabelledFact
from flows.model.locators import (
    Extract,
    Locator,
    agreement_locator,
    key_point_locator,
    paragraph_locator,
    row_locator,
    source_locator,
)
from flows.model.open_matters import Gap, OpenRow
from flows.model.spans import Span
from flows.model.whos_who import Member, PlaceRow, StatedAs, Tie, WhoRow
from flows.render.annexed import set_blocks
from flows.render.matrix import matrix_of
from flows.render.printed_locators import join_places
from flows.render.views import ContentsLine, IndexLine, KeyPointView, PagedLocator


def _extract(text: str, source: int = 1, paragraph: int = 1) -> Extract:
    return Extract(text, source, Span(0, len(text)), paragraph_locator(source, paragraph))


def _timeline(
    number: int, date: str, text: str, resolution: str = "", first: str = "", last: str = ""
) -> TimelineRow:
    return TimelineRow(
        row_locator(1, "T", number),
        date,
        "",
        "",
        "day",
        resolution,
        _extract(text),
        Span(0, 1),
        forward=False,
        first=first,
        last=last or first,
    )


_DATED = (
    _timeline(
        1,
        "July 2025",
        "What the source says of the date.",
        "“two months later”, counted from May 2025",
        "2025-07-01",
        "2025-07-31",
    ),
    _timeline(2, "7 September 2025", "Every date the sources give, in order.", first="2025-09-07"),
)
DRAWN = (
    replace(_timeline(3, "since May 2024", "", first="2024-05-01", last="2024-05-31"), open_end="later"),
    *_DATED,
    replace(_timeline(4, "14 October 2025", "", first="2025-10-14"), forward=True),
)
IDENTITY = PackIdentity(
    series="",
    title="",
    subtitle="",
    edition="",
    number=1,
    cut_off="2025-09-09",
    cut_off_printed="9 September 2025",
    issuer="",
    contact="",
    marking="",
    supersedes="",
)
_POINT = KeyPoint(
    1,
    key_point_locator(1).anchor,
    _extract("A key point is one sentence of a source, word for word; beside it stands where."),
    "",
    (paragraph_locator(1, 1), paragraph_locator(2, 4)),
    "in two sources",
)
_FIGURE = FigureRow(
    row_locator(1, "F", 1),
    _extract("€12 billion (US$13.2 billion)"),
    "12 000 000 000 EUR = 13 200 000 000 USD",
    "what the figure measures, in the words of the source",
    "April 2025",
    "who says so",
    _extract("The sentence in which it stands."),
    "S2 F3 gives another",
)
_QUOTATION = QuotationRow(
    row_locator(1, "Q", 1),
    _extract("Words between quotation marks, checked character by character.", 1, 2),
    "speech",
    "The speaker",
    "capacity as stated",
    "7 September 2025",
    "told reporters",
)
_AGREEMENT = Agreement(
    agreement_locator(1),
    "figure",
    _extract("131"),
    "a matter of which several sources speak",
    (
        Stance(_extract("131", 2, 3), agrees=True),
        Stance(_extract("157", 3, 2), agrees=False),
        Stance(_extract("131", 4, 1), agrees=True, copied=True),
    ),
    (source_locator(5),),
)
_ANNEXED_WORDS = (
    "An annexed paragraph is printed as received. Marked in it are a “quotation”, a “phrase” that is nobody’s "
    "speech, a figure of 25%, a date in July 2025, and the first mention of a Name."
)


def _marks(*marked: tuple[MarkKind, str]) -> tuple[Mark, ...]:
    starts = [(kind, _ANNEXED_WORDS.index(words), len(words)) for kind, words in marked]
    return tuple(Mark(Span(start, start + length), kind, None) for kind, start, length in starts)


_ANNEXED = (
    AnnexBlock(Role.HEADING, "A heading of the source", level=1),
    AnnexBlock(
        Role.PARAGRAPH,
        _ANNEXED_WORDS,
        "s1-p1",
        1,
        marks=_marks(
            (MarkKind.QUOTATION, "“quotation”"),
            (MarkKind.PHRASE, "“phrase”"),
            (MarkKind.FIGURE, "25%"),
            (MarkKind.DATE, "July 2025"),
            (MarkKind.NAME, "Name"),
        ),
        notes=(
            SideNote("→ K1", key_point_locator(1)),
            SideNote("Q1 The speaker, told reporters", None),
            SideNote("F1", None),
            SideNote("T1 July 2025", None),
        ),
    ),
    AnnexBlock(
        Role.PARAGRAPH,
        "A bar stands beside a paragraph that is new or changed since the last edition.",
        "s1-p2",
        2,
        change="changed",
    ),
    AnnexBlock(Role.LIST_ITEM, "An item of a list.", "s1-p3", 3, level=1, ordered=True),
    AnnexBlock(Role.QUOTATION, "A block quotation.", "s1-p4", 4),
    AnnexBlock(Role.TABLE_CELL, "A table", "s1-p5", 5, row=1, column=1, header=True),
    AnnexBlock(Role.TABLE_CELL, "as received", number=5, row=1, column=2, header=True),
    AnnexBlock(Role.TABLE_CELL, "with its ¶ numbers", "s1-p6", 6, row=2, column=1),
    AnnexBlock(Role.TABLE_CELL, "in the margin", number=6, row=2, column=2),
)


EXAMPLES: Mapping[str, object] = {
    "point": KeyPointView(_POINT, tuple(PagedLocator(place, "12") for place in _POINT.locators)),
    "extract": _extract("Words of a source, and their place beside them."),
    "figure": _FIGURE,
    "quotation": _QUOTATION,
    "phrase": replace(
        _QUOTATION, locator=row_locator(1, "Q", 2), extract=_extract("a phrase, but nobody’s speech")
    ),
    "timeline": _DATED,
    "forward": ForwardRow(
        _timeline(3, "1 January 2030", "What is announced for the time after the cut-off."),
        "who announced it",
    ),
    "person": WhoRow(
        "who-name",
        "A name as printed",
        ("another form of it",),
        (StatedAs("a role as stated", paragraph_locator(1, 1)),),
        (paragraph_locator(1, 1), paragraph_locator(1, 2), paragraph_locator(2, 4)),
        3,
    ),
    "nation": WhoRow(
        "who-nation", "A name of which nothing more is stated", (), (), (paragraph_locator(1, 1),), 1
    ),
    "agreements": (_AGREEMENT,),
    "matrix": matrix_of((replace(_AGREEMENT, locator=agreement_locator(2)),), (1, 2, 3, 4, 5)),
    "shared_copy": SharedCopy(
        (paragraph_locator(1, 2), paragraph_locator(1, 3)), (Carrier((paragraph_locator(2, 1),), 9),)
    ),
    "source": SourceRow(
        source_locator(1),
        "A source",
        (
            LabelledFact("Outlet", "its outlet (stated by the desk)"),
            LabelledFact("Published", "7 September 2025"),
        ),
        976,
        14,
        "C3",
        "0" * 64,
        "used",
    ),
    "open_question": OpenRow(
        row_locator(1, "O", 1),
        _extract("It is not known when the sentence will be settled."),
        (Span(3, 15),),
        "not known",
        "who says so",
    ),
    "gap": Gap("what the pack looked for and did not find", (source_locator(1), source_locator(2)), 3),
    "facts": (LabelledFact("A label", "and its value"),),
    "contents": (
        ContentsLine(1, "A section", "specimen", "3"),
        ContentsLine(2, "A source in it", "specimen", "8", "S1", "Outlet · 7 September 2025"),
    ),
    "index": IndexLine(
        "Name, a",
        (),
        (),
        subentries=(
            IndexLine(
                "quoted", join_places([Locator("12", "specimen")]), join_places([paragraph_locator(1, 2)])
            ),
            IndexLine("S1:", join_places([Locator("12–13", "specimen")]), ()),
        ),
    ),
    "see": IndexLine("Short form", (), (), see="Name, a"),
    "tie": Tie(
        Member("Name, a", "specimen", is_person=True),
        Member("Organisation, an", "specimen", is_person=False),
        (paragraph_locator(1, 1), paragraph_locator(2, 4)),
    ),
    "place": PlaceRow(
        WhoRow("specimen-place", "A place", ("Another name",), (), (paragraph_locator(1, 1),), 2), "city"
    ),
    "handling": Handling(
        "TLP:CLEAR",
        "What the marking permits stands here.",
        "And what the desk adds.",
        ("Recipient one", "Recipient two"),
    ),
    "shift": Shift(
        "day moved",
        Told("12 May 2025", (paragraph_locator(1, 2),), written="What was told before."),
        Told("15 May 2025", (paragraph_locator(2, 1),), written="What is told now."),
    ),
    "changes": (
        SourceChange("updated", "S1", "A source that says something else now", "1 paragraph changed", None),
    ),
    "rows": (RowChange("changed", "Figures", "24%", "25%", row_locator(1, "F", 1)),),
    "paragraph": ParagraphChange("What the paragraph said.", "What it says now.", paragraph_locator(1, 2)),
    "abbreviation": Abbreviation("SF", "Short Form", paragraph_locator(1, 1)),
    "scale": Scale(
        "A scale", (LabelledFact("A", "completely reliable"), LabelledFact("F", "cannot be judged"))
    ),
    "annexed": set_blocks(_ANNEXED),
}
"""One example of everything that components print, by the name that the template calls it."""
