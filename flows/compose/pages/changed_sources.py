"""The sources that are new, updated or gone since the last edition, and which one took the place of another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flows.compose.pages.changed_paragraphs import NEW
from flows.compose.wording.wording import count_phrase, fold, join_words, on_one_line
from flows.model.changes import SourceChange
from flows.model.content import PackContent, SourceRow

UPDATED, DROPPED = "updated", "dropped"
_SAME_TEXT, _TITLED_ALIKE = 0.5, 0.25
"""The share of the shorter text's paragraphs that both have, above which one is the other in a later version; of texts
of one title fewer are enough.
"""
_FEWEST = 2
"""Paragraphs."""


@dataclass(frozen=True, slots=True)
class SourcePairs:
    """Which source of an edition was which of the last: pairs of old and new rows, the rest new or dropped."""

    pairs: tuple[tuple[SourceRow, SourceRow], ...]
    new: tuple[SourceRow, ...]
    dropped: tuple[SourceRow, ...]

    @property
    def same(self) -> Mapping[str, str]:
        """From the label that a source had to the one that it has."""
        return {old.locator.label: new.locator.label for old, new in self.pairs}

    @property
    def updated(self) -> Mapping[str, str]:
        """From the label of a source that reads otherwise to the one that it had."""
        return {new.locator.label: old.locator.label for old, new in self.pairs if old.sha256 != new.sha256}

    @property
    def brought(self) -> frozenset[str]:
        """The labels of the new ones."""
        return frozenset(row.locator.label for row in self.new)

    @property
    def came(self) -> frozenset[str]:
        """The labels of the new and the updated ones."""
        return self.brought | self.updated.keys()


def pair_sources(previous: PackContent, current: PackContent) -> SourcePairs:
    """The sources of two editions: a file of one name is one source, and so is a text in a new file that has most
    paragraphs of one that is gone.
    """
    before, now = ({row.path: row for row in content.sources} for content in (previous, current))
    pairs = [(before[path], row) for path, row in now.items() if path in before]
    new = [row for path, row in now.items() if path not in before]
    dropped: list[SourceRow] = []
    old_texts, texts = _paragraphs(previous), _paragraphs(current)
    for old in (row for path, row in before.items() if path not in now):
        later = next((row for row in new if _is_later_version(old, row, old_texts, texts)), None)
        if later is None:
            dropped.append(old)
        else:
            new.remove(later)
            pairs.append((old, later))
    return SourcePairs(tuple(pairs), tuple(new), tuple(dropped))


_Texts = Mapping[str, frozenset[str]]


def _paragraphs(content: PackContent) -> _Texts:
    """By the label of a source its numbered paragraphs."""
    return {
        f"S{annex.number}": frozenset(on_one_line(block.text) for block in annex.blocks if block.number)
        for annex in content.annexes
    }


def _is_later_version(old: SourceRow, new: SourceRow, old_texts: _Texts, texts: _Texts) -> bool:
    """Whether most paragraphs of the shorter of two texts stand in the other, under the same title a part of them."""
    one, other = (old_texts.get(old.locator.label, frozenset()), texts.get(new.locator.label, frozenset()))
    needed = _TITLED_ALIKE if fold(old.title) == fold(new.title) else _SAME_TEXT
    common = len(one & other)
    return common >= _FEWEST and common > min(len(one), len(other)) * needed


def list_source_changes(
    found: SourcePairs, previous: PackContent, current: PackContent
) -> Iterator[SourceChange]:
    """Those that are new, updated and dropped, each with what it holds or how much longer it is."""
    for row in found.new:
        label = row.locator.label
        yield SourceChange(NEW, label, row.title, _holdings(current, label), row.locator)
    for old, row in found.pairs:
        if old.sha256 != row.sha256:
            yield SourceChange(UPDATED, row.locator.label, row.title, _note(old, row), row.locator)
    for row in found.dropped:
        note = _holdings(previous, row.locator.label)
        yield SourceChange(DROPPED, row.locator.label, row.title, note, None)


def _note(old: SourceRow, new: SourceRow) -> str:
    words = new.words - old.words
    more = "more" if words > 0 else "fewer"
    length = f"{count_phrase(abs(words), 'word')} {more}" if words else "as many words"
    label = old.locator.label
    return length if label == new.locator.label else f"takes the place of {label}; {length}"


def _holdings(content: PackContent, label: str) -> str:
    """What the registers hold of one source: "3 quotations, 2 figures and 5 dated passages"."""
    counts = (
        (sum(row.locator.source == label for row in content.quotations), "quotation"),
        (sum(row.locator.source == label for row in content.figures), "figure"),
        (sum(row.locator.source == label for row in content.timeline), "dated passage"),
    )
    return join_words([f"{n} {noun if n == 1 else noun + 's'}" for n, noun in counts if n])
