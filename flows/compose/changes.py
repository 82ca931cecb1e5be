"""Changed since the last edition: sources, rows of the registers, and paragraphs of updated sources.

Compares the content of two editions as they were printed. Of a source that is new or gone the rows are counted;
of one that was updated every row that came, went or reads otherwise is listed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from flows.compose.news import tell_news
from flows.compose.wording import capitalise_first, count_phrase, join_words
from flows.model.annexed import AnnexBlock, AnnexedSource
from flows.model.changes import Changes, ParagraphChange, RowChange, SourceChange
from flows.model.content import FigureRow, PackContent, SourceRow
from flows.model.locators import Locator, paragraph_locator

FIRST = "This is the first edition of its series: there is nothing to compare it with."
NOT_KEPT = "The content of the last edition was not kept or cannot be read: only its number is known."
NOTHING = "Nothing has changed since then: the same sources, word for word."
NEW, UPDATED, DROPPED, CHANGED, GONE = "new", "updated", "dropped", "changed", "gone"
SAME_PARAGRAPH = 0.5
"""From this likeness on, a paragraph that differs is the old one rewritten and not another."""
SAME_ROW = 0.85
LONGEST_COMPARED = 4000
"""Characters of two paragraphs that are compared letter by letter; longer ones only for being equal."""


def compare_editions(since: str, previous: PackContent | None, current: PackContent) -> PackContent:
    """The current content with what changed, and with a mark on every block that is new or changed.

    `since` names the last edition and is empty for the first; `previous` is None where its content is not at hand.
    """
    if previous is None:
        return replace(current, changes=Changes(since, NOT_KEPT if since else FIRST))
    old_sources, new_sources = _by_path(previous), _by_path(current)
    sources = tuple(_compare_sources(old_sources, new_sources, previous, current))
    updated = {
        new_sources[path].locator.label: old_sources[path].locator.label
        for path in new_sources.keys() & old_sources.keys()
        if new_sources[path].sha256 != old_sources[path].sha256
    }
    annexes, paragraphs = _compare_annexes(previous, current, updated)
    rows = tuple(_compare_rows(previous, current, updated))
    statement = _count(sources, rows, len(new_sources)) if sources or rows else NOTHING
    changes = Changes(since, statement, sources, rows, paragraphs)
    glance = tell_news(previous, current, changes.compared, sources)
    return replace(current, annexes=annexes, changes=changes, glance=glance)


def _by_path(content: PackContent) -> dict[str, SourceRow]:
    return {row.path: row for row in content.sources}


def _compare_sources(
    old: dict[str, SourceRow], new: dict[str, SourceRow], previous: PackContent, current: PackContent
) -> Iterator[SourceChange]:
    for path, row in new.items():
        label = row.locator.label
        if path not in old:
            yield SourceChange(NEW, label, row.title, _holdings(current, label), row.locator)
        elif old[path].sha256 != row.sha256:
            words = row.words - old[path].words
            more = "more" if words > 0 else "fewer"
            note = f"{count_phrase(abs(words), 'word')} {more}" if words else "as many words"
            yield SourceChange(UPDATED, label, row.title, note, row.locator)
    for path, row in old.items():
        if path not in new:
            note = _holdings(previous, row.locator.label)
            yield SourceChange(DROPPED, row.locator.label, row.title, note, None)


def _holdings(content: PackContent, label: str) -> str:
    """What the registers hold of one source: "3 quotations, 2 figures and 5 dated passages"."""
    counts = (
        (sum(_source_of(row.locator) == label for row in content.quotations), "quotation"),
        (sum(_source_of(row.locator) == label for row in content.figures), "figure"),
        (sum(_source_of(row.locator) == label for row in content.timeline), "dated passage"),
    )
    return join_words([f"{n} {noun if n == 1 else noun + 's'}" for n, noun in counts if n])


def _source_of(locator: Locator) -> str:
    return locator.label.partition(" ")[0]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row as it is compared: `key` says which row it is, `words` what it says."""

    register: str
    key: tuple[str, ...]
    words: str
    locator: Locator


def _compare_rows(
    previous: PackContent, current: PackContent, updated: dict[str, str]
) -> Iterator[RowChange]:
    """The rows of updated sources that came, went or say something else, and the key points that did."""
    old = {(row.register, row.key): row for row in _rows(previous, {o: n for n, o in updated.items()})}
    new = {(row.register, row.key): row for row in _rows(current, {n: n for n in updated})}
    gone = [row for key, row in old.items() if key not in new]
    for key, row in new.items():
        before = old.get(key) or _take_like(row, gone)
        if before is None:
            yield RowChange(NEW, row.register, "", row.words, row.locator)
        elif before.words != row.words:
            yield RowChange(CHANGED, row.register, before.words, row.words, row.locator)
    for row in gone:
        yield RowChange(GONE, row.register, row.words, "", None)


def _take_like(row: _Row, gone: list[_Row]) -> _Row | None:
    """A row that is gone and says nearly the same as this new one: it was reworded. It is taken from the list."""
    for before in gone:
        if before.register == row.register and _is_like(before.words, row.words, SAME_ROW):
            gone.remove(before)
            return before
    return None


def _rows(content: PackContent, labels: dict[str, str]) -> Iterator[_Row]:
    """The rows of the sources in `labels`, under the labels these have now."""

    def label(locator: Locator) -> str | None:
        return labels.get(_source_of(locator))

    for point in content.key_points:
        words = point.extract.text if point.extract else point.written
        yield _Row("Key points", (words,), words, Locator(f"K{point.number}", point.anchor))
    for quotation in content.quotations:
        if source := label(quotation.locator):
            words = f"“{quotation.extract.text}” – {quotation.speaker}"
            yield _Row("Quotations", (source, quotation.extract.text), words, quotation.locator)
    for figure in content.figures:
        if source := label(figure.locator):
            key = (source, _measured(figure) or figure.extract.text)
            words = f"{figure.extract.text} {figure.measure}".strip()
            yield _Row("Figures", key, words, figure.locator)
    sentences = [
        ("Timeline", row.extract.text, f"{row.date}: {row.extract.text}", row.locator)
        for row in content.timeline
    ]
    sentences += [
        ("Open questions", row.extract.text, row.extract.text, row.locator) for row in content.open_questions
    ]
    for register, sentence, words, locator in sentences:
        if source := label(locator):
            yield _Row(register, (source, sentence), words, locator)


def _measured(figure: FigureRow) -> str:
    """What a figure measures, whatever its value."""
    return figure.measure.replace(figure.extract.text, "").casefold()


def _compare_annexes(
    previous: PackContent, current: PackContent, updated: dict[str, str]
) -> tuple[tuple[AnnexedSource, ...], tuple[ParagraphChange, ...]]:
    """The annexes with marks on what is new in them, and the paragraphs of updated sources that differ."""
    before = {f"S{annex.number}": annex for annex in previous.annexes}
    annexes: list[AnnexedSource] = []
    paragraphs: list[ParagraphChange] = []
    for annex in current.annexes:
        old = before.get(updated.get(f"S{annex.number}", ""))
        if old is None:
            annexes.append(annex)
            continue
        blocks, differing = _compare_blocks(annex.number, old.blocks, annex.blocks)
        annexes.append(replace(annex, blocks=blocks))
        paragraphs += differing
    return tuple(annexes), tuple(paragraphs)


def _compare_blocks(
    source: int, old: Sequence[AnnexBlock], new: Sequence[AnnexBlock]
) -> tuple[tuple[AnnexBlock, ...], list[ParagraphChange]]:
    """Blocks that stand in both texts are left alone; between them old and new ones are paired in order."""
    marked = list(new)
    differing: list[ParagraphChange] = []
    matcher = SequenceMatcher(None, [b.text for b in old], [b.text for b in new], autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        gone = list(old[first:last])
        for index in range(start, end):
            like = next((block for block in gone if _is_like(block.text, new[index].text)), None)
            if like is not None:
                gone.remove(like)
            marked[index] = replace(new[index], change=CHANGED if like else NEW)
            differing.append(
                ParagraphChange(like.text if like else "", new[index].text, _place(source, new, index))
            )
        differing += [ParagraphChange(block.text, "", _place(source, new, start)) for block in gone]
    return tuple(marked), differing


def _is_like(old: str, new: str, least: float = SAME_PARAGRAPH) -> bool:
    if len(old) + len(new) > LONGEST_COMPARED:
        return old[:80] == new[:80] or old[-80:] == new[-80:]
    return SequenceMatcher(None, old, new, autojunk=False).ratio() >= least


def _place(source: int, blocks: Sequence[AnnexBlock], index: int) -> Locator:
    """The numbered paragraph at a block, or the next one after it, or the last."""
    following = (block.number for block in blocks[index:] if block.number)
    last = max((block.number for block in blocks), default=0)
    return paragraph_locator(source, next(following, last) or 1)


def _count(sources: Sequence[SourceChange], rows: Sequence[RowChange], now: int) -> str:
    """One sentence for the sources, one for the rows: "Two new sources and one source unchanged." and so on."""
    by_kind = {kind: sum(change.kind == kind for change in sources) for kind in (NEW, UPDATED, DROPPED)}
    unchanged = now - by_kind[NEW] - by_kind[UPDATED]
    parts = [count_phrase(n, f"{kind} source") for kind, n in by_kind.items() if n]
    parts.append(f"{count_phrase(unchanged, 'source')} unchanged")
    sentence = f"{capitalise_first(join_words(parts))}."
    if rows:
        differ = "differs" if len(rows) == 1 else "differ"
        sentence += f" {capitalise_first(count_phrase(len(rows), 'row'))} of the registers {differ}."
    return sentence
