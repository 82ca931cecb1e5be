"""Changed since the last edition: what is told otherwise, sources, rows of the registers, paragraphs.

Compares the content of two editions as they were printed. What a new or updated source tells otherwise than the last
edition did has both sides: the day, figure or words of before and of now. Of a source that is new or gone the rows are
counted, and what a new one announces and leaves open is listed; of one that was updated every row that came or went;
and every matter of which other sources speak, or speak otherwise, than before. What would fill pages is counted.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from flows.compose.pages.changed_matters import compare_matters
from flows.compose.pages.changed_paragraphs import CHANGED, NEW, compare_annexes
from flows.compose.pages.changed_points import with_corrections
from flows.compose.pages.changed_rows import CALENDAR, GONE, KEY_POINTS, TIMELINE, RowPairs, pair_rows
from flows.compose.pages.changed_shifts import ToldAlready, fresh_shifts, in_order, shift_of, shifts_of
from flows.compose.pages.changed_sources import (
    DROPPED,
    UPDATED,
    SourcePairs,
    list_source_changes,
    pair_sources,
)
from flows.compose.pages.listed_changes import list_new, within_limits
from flows.compose.points.news import all_said, tell_news
from flows.compose.wording.wording import capitalise_first, count_phrase, join_words, on_one_line
from flows.model.agreement import Agreement
from flows.model.changes import (
    DAY,
    DAY_MOVED,
    FIGURE,
    GIVEN_UP,
    OPEN,
    POST,
    SPEAKER,
    STATEMENT,
    STATUS,
    TOLL,
    Changes,
    ParagraphChange,
    RowChange,
    Shift,
    SourceChange,
)
from flows.model.content import PackContent

FIRST = "This is the first edition of its series: there is nothing to compare it with."
NOT_KEPT = "The content of the last edition was not kept or cannot be read: only its number is known."
NOTHING = "Nothing has changed since then: the same sources, word for word."
MOST_PARAGRAPHS, MOST_OF_A_KIND = 30, 12
"""Paragraphs, and shifts of one kind, that are listed; the others are counted."""
_COUNTED = {
    DAY_MOVED: "day", GIVEN_UP: "day", DAY: "day", TOLL: "figure", FIGURE: "figure", STATEMENT: "statement",
    POST: "post", STATUS: "plan", SPEAKER: "speaker", OPEN: "open question",
}  # fmt: skip
"""What each kind of shift is counted as."""
_NOUNS = tuple(dict.fromkeys(_COUNTED.values()))


def compare_editions(since: str, previous: PackContent | None, current: PackContent) -> PackContent:
    """The current content with what changed, and with a mark on every block that is new or changed.

    `since` names the last edition and is empty for the first; `previous` is None where its content is not at hand.
    """
    if previous is None:
        return replace(current, changes=Changes(since, NOT_KEPT if since else FIRST))
    found = pair_sources(previous, current)
    sources = tuple(list_source_changes(found, previous, current))
    annexes, paragraphs = compare_annexes(previous, current, found.updated)
    pairs = pair_rows(previous, current, found.updated)
    same = frozenset(found.same.values())
    shifts = in_order((*shifts_of(pairs, paragraphs), *fresh_shifts(previous, current, same, found.came)))
    rows, uncounted = _rows(previous, current, found, pairs, ToldAlready(shifts))
    statement = _count(sources, shifts, rows, len(current.sources)) if sources or rows else NOTHING
    listed, unlisted = within_limits(rows, current)
    shown, more = _some(paragraphs)
    weighty, others = _first_of_each_kind(shifts)
    counted = (*others, *unlisted, *uncounted, *more)
    changes = Changes(since, statement, sources, listed, shown, weighty, counted)
    current = replace(current, key_points=with_corrections(current.key_points, shifts, paragraphs))
    glance = tell_news(previous, current, changes.compared, sources)
    return replace(current, annexes=annexes, changes=changes, glance=glance)


def _rows(
    previous: PackContent, current: PackContent, found: SourcePairs, pairs: RowPairs, told: ToldAlready
) -> tuple[list[RowChange], tuple[str, ...]]:
    """The rows that came, went or have other parties, without those of which the shifts tell; and what of them is only
    counted: what reads otherwise, key points whose source still says them, and matters on which sources agree.
    """
    rows, reworded = _rows_of_updated(pairs, told)
    said = {NEW: all_said(previous), GONE: all_said(current)}
    kept = [row for row in rows if not (row.register == KEY_POINTS and _stood(row, said))]
    matters = compare_matters(previous, current, found.same, found.came)
    news = [(row, matter) for row, matter in matters if not (matter and _is_told(matter, told))]
    differing = [row for row, matter in news if matter is None or matter.differs]
    counts = (
        (len(rows) - len(kept), "key point", "that came or went while their sources say the same"),
        (reworded, "row", "of updated sources that read otherwise and tell the same days and figures"),
        (
            len(news) - len(differing),
            "matter",
            "on which new or updated sources agree with others, or no longer do",
        ),
    )
    phrases = tuple(f"{count_phrase(count, noun)} {words}" for count, noun, words in counts if count)
    new = list(list_new(previous, current, found.brought, told))
    # The calendar and the timeline tell a point with its day.
    dated = [row.new for row in (*new, *kept) if row.register in {CALENDAR, TIMELINE}]
    kept = [row for row in kept if row.register != KEY_POINTS or not _is_dated(row, dated)]
    return [*kept, *differing, *new], phrases


def _rows_of_updated(pairs: RowPairs, told: ToldAlready) -> tuple[list[RowChange], int]:
    """The key points and the rows of updated sources that came or went, and how many others only read otherwise."""
    rows: list[RowChange] = []
    reworded = 0
    for row, was in pairs.pairs:
        if told.holds(row.extract) or told.prints(row.words) or (was and shift_of(row, was)):
            continue
        if was is None:
            rows.append(RowChange(NEW, row.printed_in, "", row.words, row.locator))
        elif row.register == KEY_POINTS:
            rows.append(RowChange(CHANGED, row.register, was.words, row.words, row.locator))
        else:
            reworded += 1
    gone = (row for row in pairs.gone if not told.prints(row.words))
    return [*rows, *(RowChange(GONE, row.printed_in, row.words, "", None) for row in gone)], reworded


def _is_dated(row: RowChange, dated: Sequence[str]) -> bool:
    return row.kind == NEW and any(words.endswith(row.new) for words in dated)


def _stood(row: RowChange, said: Mapping[str, str]) -> bool:
    """Whether a source said before what a new key point tells, or still says what one did that is gone."""
    return row.kind in said and on_one_line(row.new or row.old) in said[row.kind]


def _is_told(matter: Agreement, told: ToldAlready) -> bool:
    """Whether shifts tell all that is told otherwise of a matter."""
    others = [stance.extract for stance in matter.stances if stance.differs]
    return bool(others) and all(told.sets_apart(matter.lead, other) for other in others)


def _first_of_each_kind(shifts: Sequence[Shift]) -> tuple[tuple[Shift, ...], tuple[str, ...]]:
    """As many shifts of each kind as are listed, and the others counted."""
    seen: Counter[str] = Counter()
    listed: list[Shift] = []
    more: Counter[str] = Counter()
    for shift in shifts:
        seen[shift.kind] += 1
        if seen[shift.kind] <= MOST_OF_A_KIND:
            listed.append(shift)
        else:
            more[_COUNTED[shift.kind]] += 1
    return tuple(listed), tuple(
        f"{count_phrase(n, f'more {noun}')} told otherwise" for noun, n in more.items()
    )


def _some(paragraphs: Sequence[ParagraphChange]) -> tuple[tuple[ParagraphChange, ...], tuple[str, ...]]:
    """As many paragraphs as are listed, and the others counted: each is marked where it stands."""
    more = len(paragraphs) - MOST_PARAGRAPHS
    if more <= 0:
        return tuple(paragraphs), ()
    words = f"{count_phrase(more, 'more paragraph')} of updated sources, marked in their annexes"
    return tuple(paragraphs[:MOST_PARAGRAPHS]), (words,)


def _count(
    sources: Sequence[SourceChange], shifts: Sequence[Shift], rows: Sequence[RowChange], now: int
) -> str:
    """One sentence for the sources, one for what is told otherwise, one for the rows."""
    by_kind = {kind: sum(change.kind == kind for change in sources) for kind in (NEW, UPDATED, DROPPED)}
    unchanged = now - by_kind[NEW] - by_kind[UPDATED]
    parts = [count_phrase(n, f"{kind} source") for kind, n in by_kind.items() if n]
    sentences = [join_words([*parts, f"{count_phrase(unchanged, 'source')} unchanged"])]
    kinds = Counter(_COUNTED[shift.kind] for shift in shifts if shift.kind != OPEN)
    if kinds:
        counted = join_words([count_phrase(kinds[noun], noun) for noun in _NOUNS if kinds[noun]])
        sentences.append(f"{counted} {'is' if kinds.total() == 1 else 'are'} told otherwise than before")
    if since := len(shifts) - kinds.total():
        sentences.append(
            f"{count_phrase(since, 'open question')} {'is' if since == 1 else 'are'} told of since"
        )
    if rows:
        differ = "differs" if len(rows) == 1 else "differ"
        more = "more " if shifts else ""
        sentences.append(f"{count_phrase(len(rows), f'{more}row')} of the registers {differ}")
    return " ".join(f"{capitalise_first(sentence)}." for sentence in sentences)
