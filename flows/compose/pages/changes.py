"""Changed since the last edition: sources, rows of the registers, and paragraphs of updated sources.

Compares the content of two editions as they were printed. Of a source that is new or gone the rows are counted, and
what a new one announces and leaves open is listed; of one that was updated every row that came, went or reads
otherwise; and every matter of which other sources speak, or speak otherwise, than before.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from flows.compose.pages.changed_paragraphs import CHANGED, NEW, compare_annexes
from flows.compose.pages.changed_points import follow_points, new_in_registers, with_corrections
from flows.compose.pages.changed_rows import GONE, changed_figures, compare_rows
from flows.compose.points.news import tell_news
from flows.compose.wording.wording import capitalise_first, count_phrase, join_words
from flows.model.agreement import Agreement
from flows.model.changes import Changes, RowChange, SourceChange
from flows.model.content import PackContent, SourceRow
from flows.model.locators import Extract, Locator

FIRST = "This is the first edition of its series: there is nothing to compare it with."
NOT_KEPT = "The content of the last edition was not kept or cannot be read: only its number is known."
NOTHING = "Nothing has changed since then: the same sources, word for word."
UPDATED, DROPPED = "updated", "dropped"
ChangedFigures = Mapping[tuple[str, str], tuple[str, Locator]]


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
    annexes, paragraphs = compare_annexes(previous, current, updated)
    brought = frozenset(new_sources[path].locator.label for path in new_sources.keys() - old_sources.keys())
    same = {
        old_sources[p].locator.label: new_sources[p].locator.label for p in old_sources.keys() & new_sources
    }
    rows = tuple(follow_points(tuple(compare_rows(previous, current, updated)), previous, current, same))
    rows += tuple(_brought(current, brought)) + tuple(new_in_registers(previous, current, brought))
    rows += tuple(_compare_matters(previous, current, same, changed_figures(previous, current, updated)))
    statement = _count(sources, rows, len(new_sources)) if sources or rows else NOTHING
    changes = Changes(since, statement, sources, rows, paragraphs)
    current = replace(current, key_points=with_corrections(current.key_points, rows, paragraphs))
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
        (sum(row.locator.source == label for row in content.quotations), "quotation"),
        (sum(row.locator.source == label for row in content.figures), "figure"),
        (sum(row.locator.source == label for row in content.timeline), "dated passage"),
    )
    return join_words([f"{n} {noun if n == 1 else noun + 's'}" for n, noun in counts if n])


def _brought(current: PackContent, labels: Collection[str]) -> Iterator[RowChange]:
    """What new sources announce and leave open: their other rows are counted, these are what a desk waits for."""
    found = [
        ("Forward calendar", f.row.locator, f"{f.row.date}: {f.row.extract.text}") for f in current.forward
    ]
    found += [("Open questions", row.locator, row.extract.text) for row in current.open_questions]
    for register, locator, words in found:
        if locator.source in labels:
            yield RowChange(NEW, register, "", words, locator)


def _compare_matters(
    previous: PackContent, current: PackContent, same: Mapping[str, str], changed: ChangedFigures
) -> Iterator[RowChange]:
    """The rows of the register of agreement that came, went or have other parties.

    `same` leads from the label that a source had to the one that it has. What a source that agreed before says instead
    is told with the row: of a figure that others still give, that it now gives another.
    """
    # Of several matters that begin with the same words those that stand as they did are no news of the others.
    stood = {(_matter_key(row, same), _parties(row, same)) for row in previous.agreements}
    stand = {(_matter_key(row, {}), _parties(row, {})) for row in current.agreements} & stood
    former = (
        row for row in previous.agreements if (_matter_key(row, same), _parties(row, same)) not in stand
    )
    old = {_matter_key(row, same): row for row in former}
    for row in current.agreements:
        if (_matter_key(row, {}), _parties(row, {})) in stand:
            continue
        was = old.pop(_matter_key(row, {}), None)
        before, now = _parties(was, same) if was else "", _parties(row, {})
        parted = [words for words, _ in _parted(was, same, changed)] if was else []
        told = (words for words in parted if words.replace(" now:", " differs:") not in now)
        now = "; ".join((now, *told))
        yield RowChange(CHANGED if was else NEW, "Agreement", before, now, row.locator)
    for was in old.values():
        parted_now = _parted(was, same, changed)
        if parted_now:
            words = "; ".join(said for said, _ in parted_now)
            yield RowChange(CHANGED, "Agreement", _parties(was, same), words, parted_now[0][1])
        else:
            yield RowChange(GONE, "Agreement", _parties(was, same), "", None)


def _parted(row: Agreement, same: Mapping[str, str], changed: ChangedFigures) -> list[tuple[str, Locator]]:
    """The sources that agreed on a figure and now give another: "S4 now: 190"."""
    if row.kind != "figure":
        return []
    agreed = [row.lead, *(stance.extract for stance in row.stances if stance.agrees)]
    said = ((_label(extract, same), changed.get((_label(extract, same), extract.text))) for extract in agreed)
    return [(f"{label} now: {now[0]}", now[1]) for label, now in said if now]


def _matter_key(row: Agreement, same: Mapping[str, str]) -> tuple[str, str, str]:
    return row.kind, _label(row.lead, same), row.lead.text


def _parties(row: Agreement, same: Mapping[str, str]) -> str:
    """What is said, and how each source stands to it: "$860 million – S1, S2; S3 differs: $910 million"."""
    agreeing = [_label(row.lead, same), *(_label(s.extract, same) for s in row.stances if s.agrees)]
    said = f"{row.lead.text} – {', '.join(agreeing)}"
    differing = [f"{_label(s.extract, same)} differs: {s.extract.text}" for s in row.stances if s.differs]
    return "; ".join((said, *differing))


def _label(extract: Extract, same: Mapping[str, str]) -> str:
    label = f"S{extract.source}"
    return same.get(label, label)


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
