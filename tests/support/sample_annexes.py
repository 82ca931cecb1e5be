"""The annexed sources of the sample pack: what they say, and where names, dates, figures and quotations stand in it."""

from collections.abc import Sequence

from flows.model.annexed import AnnexBlock, AnnexedSource, Mark, MarkKind, SideNote
from flows.model.document import Role
from flows.model.labels import LabelledFact
from flows.model.locators import Locator, key_point_locator, row_locator
from flows.model.spans import Span

PARAGRAPHS = (
    (
        "On 7 September 2025 the presidents of the United States and Kazakhstan spoke by telephone; "
        "the American side called it a “great conversation”."
    ),
    (
        "Earlier the same week President Shavkat Mirziyoyev of Uzbekistan had also been telephoned. His press "
        "office said that both sides would broaden their strategic partnership, and that the caller had praised "
        "the country’s “irreversible reforms”."
    ),
    (
        "In mid-2025 a duty of 25% was laid on Kazakh goods, key raw materials excepted. Kassym-Jomart Tokayev had "
        "answered in July that he sought “developing fair, predictable, and mutually beneficial trade relations”, "
        "and an aide spoke of €12 billion (US$13.2 billion) for the Global Gateway."
    ),
    (
        "Since January 2025 the engagement has rested on tariffs and on migration: 131 Uzbek nationals were sent "
        "home in April, while 83% of USAID programmes were cut. Chevron and ExxonMobil stay; what comes next, "
        "officials said, will be settled “by the end of the year”, at a meeting in Samarkand on 14 October 2025."
    ),
)


TITLES = (
    "Washington reopens the line to Astana and Tashkent",
    "Tariffs: what was laid on, and what was left out",
    "Three summits in one year",
    (
        "Readout of a telephone call between the President of Uzbekistan and the President of the United States, "
        "issued by the press office in Tashkent"
    ),
    "Қазақстан мен АҚШ президенттері телефон арқылы сөйлесті",
)


BYLINES = (
    "The Times of Central Asia · 8 September 2025",
    "The Harbour Review · A. Correspondent · 9 September 2025",
    "",
    "Press office of the President · 5 September 2025",
    "9 September 2025",
)


QUOTED = (
    "great conversation",
    "irreversible reforms",
    "developing fair, predictable, and mutually beneficial trade relations",
)


NAMES = (
    "Shavkat Mirziyoyev",
    "Kassym-Jomart Tokayev",
    "United States",
    "Kazakhstan",
    "Uzbekistan",
    "Chevron",
    "ExxonMobil",
    "Samarkand",
)


DATES = (
    "7 September 2025",
    "Earlier the same week",
    "mid-2025",
    "July",
    "January 2025",
    "April",
    "14 October 2025",
)


FIGURES = ("25%", "€12 billion (US$13.2 billion)", "131", "83%")


def sample_annex(number: int) -> AnnexedSource:
    title = TITLES[(number - 1) % 5]
    foreign = number % 5 == 0
    return AnnexedSource(
        number=number,
        anchor=f"s{number}",
        title=title,
        title_note="Title derived from the text" if number % 5 == 3 else "",
        facts=(LabelledFact("File", f"inputs/source-{number}.txt"),),
        blocks=_foreign_blocks(number) if foreign else _blocks(number, title),
        language="kk" if foreign else "en",
        brief=None if foreign else Locator(f"Brief S{number}", f"brief-s{number}"),
        byline=BYLINES[(number - 1) % 5],
    )


def _foreign_blocks(number: int) -> tuple[AnnexBlock, ...]:
    words = "Қазақстан Президенті Қасым-Жомарт Тоқаев АҚШ Президентімен телефон арқылы сөйлесті. Тараптар сауда мен инвестиция мәселелерін талқылады."
    return tuple(AnnexBlock(Role.PARAGRAPH, words, f"s{number}-p{n}", n) for n in range(1, 4))


def _blocks(number: int, title: str) -> tuple[AnnexBlock, ...]:
    numbered = [_paragraph(number, n) for n in range(1, 5)]
    return (
        AnnexBlock(Role.TITLE, title),
        AnnexBlock(Role.BYLINE, "From our correspondent"),
        *numbered[:2],
        AnnexBlock(Role.HEADING, "What was laid on", level=2),
        *numbered[2:],
        AnnexBlock(Role.HEADING, "In detail", level=3),
        AnnexBlock(Role.LIST_ITEM, "Kazakh goods, at 25%", f"s{number}-p5", 5, level=1, ordered=True, notes=_notes(number, "F1")),
        AnnexBlock(Role.LIST_ITEM, "raw materials: none", f"s{number}-p6", 6, level=2),
        AnnexBlock(Role.LIST_ITEM, "Uzbek goods, not yet", f"s{number}-p7", 7, level=1, ordered=True),
        AnnexBlock(Role.QUOTATION, "We sought fair trade, and we shall find it.", f"s{number}-p8", 8),
        *_table(number),
        AnnexBlock(Role.CODE, "25 % x 100 = 25\n  75 remain", f"s{number}-p12", 12),
    )  # fmt: skip


def _table(number: int) -> tuple[AnnexBlock, ...]:
    rows = (("Goods", "Duty"), ("steel", "25%"), ("uranium", "0%"))
    return tuple(
        AnnexBlock(
            Role.TABLE_CELL, text, f"s{number}-p{8 + row}" if column == 1 else "", 8 + row,
            row=row, column=column, header=row == 1 or (row, column) == (3, 1), notes=_notes(number, "F1") if (row, column) == (2, 1) else (),
        )
        for row, cells in enumerate(rows, 1)
        for column, text in enumerate(cells, 1)
    )  # fmt: skip


def _paragraph(source: int, number: int) -> AnnexBlock:
    words = PARAGRAPHS[number - 1]
    marks = [
        *_marks(words, QUOTED, MarkKind.QUOTATION),
        *_marks(words, NAMES, MarkKind.NAME),
        *_marks(words, DATES, MarkKind.DATE),
        *_marks(words, FIGURES, MarkKind.FIGURE),
        *_marks(words, ("by the end of the year",), MarkKind.PHRASE),
    ]
    rows = [label for label in ("Q", "F", "T") for _ in range(1)]
    return AnnexBlock(
        Role.PARAGRAPH, words, f"s{source}-p{number}", number,
        marks=tuple(sorted(marks, key=lambda m: m.span)),
        notes=(
            SideNote("→ K1", key_point_locator(1)),
            SideNote(f"→ Brief S{source}", Locator(f"Brief S{source}", f"brief-s{source}")),
            *(SideNote(f"{label}1 Donald Trump, to reporters" if label == "Q" else f"{label}1", row_locator(source, label, 1)) for label in rows),
        ),
    )  # fmt: skip


def _marks(words: str, wanted: Sequence[str], kind: MarkKind) -> list[Mark]:
    return [
        Mark(Span(words.index(text), words.index(text) + len(text)), kind, None)
        for text in wanted
        if text in words
    ]


def _notes(source: int, row: str) -> tuple[SideNote, ...]:
    return (SideNote(row, row_locator(source, row[0], int(row[1:]))),)
