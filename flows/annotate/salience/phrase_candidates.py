"""The phrases of a text that could be key phrases: runs of modifiers and nouns, and all shorter runs inside them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from flows.english.vocabulary import Use, Word, is_telling, know_word, read_words_in, stem_of
from flows.model.annotation import AnnotatedDocument, EntityType
from flows.model.document import Role
from flows.model.spans import Span

LONGEST = 4
"""Words in a phrase."""
_LONGEST_RUN = 12
"""A longer run of nouns is no phrase but a table or a list."""
_SILENT = frozenset([Role.CODE, Role.BYLINE, Role.TABLE_CELL, Role.CAPTION])
_PERSONAL = frozenset([EntityType.PERSON, EntityType.EVENT])
_HEADINGS = frozenset([Role.TITLE, Role.HEADING])

Stems = tuple[str, ...]
_CONTRACTED = re.compile(r"n[’']t\Z|[’'](?:re|ve|m|ll|d)\Z|\A(?:he|she|it|that|there|what|who|let)[’']s\Z")
"""An auxiliary in short: "don't", "we're", "it's"."""


@dataclass(slots=True)
class Candidate:
    """A phrase by its stems: where it stands, how often inside longer runs, whether in a heading."""

    stems: Stems
    spans: list[Span] = field(default_factory=list)
    nested: int = 0
    headed: bool = False
    forms: Counter[str] = field(default_factory=Counter)

    @property
    def alone(self) -> int:
        """How often it stands as a run of its own."""
        return len(self.spans) - self.nested


def find_candidates(document: AnnotatedDocument) -> dict[Stems, Candidate]:
    """All candidates of a document by their stems, in the order of their first places."""
    names = _NamePlaces(document)
    found: dict[Stems, Candidate] = {}
    for sentence, headed in running_sentences(document):
        for run in _runs(document.text, read_words_in(document.text, sentence), names):
            for first, last in _phrases(run):
                words = run[first:last]
                if not names.keeps_whole(words):
                    continue
                stems = tuple(stem_of(word.form) for word in words)
                candidate = found.setdefault(stems, Candidate(stems))
                span = Span(words[0].start, words[-1].end)
                candidate.spans.append(span)
                candidate.nested += len(words) < len(run)
                candidate.headed = candidate.headed or headed
                candidate.forms[" ".join(span.of(document.text).split())] += 1
    return found


def running_sentences(document: AnnotatedDocument) -> Iterator[tuple[Span, bool]]:
    """The sentences whose words count, and whether each is a title or heading."""
    for segment in document.segmentation.segments:
        if segment.role not in _SILENT:
            for sentence in segment.sentences:
                yield sentence, segment.role in _HEADINGS


class _NamePlaces:
    """Which words are part of names, so that no phrase cuts a name in two or is a person's."""

    def __init__(self, document: AnnotatedDocument) -> None:
        self._first: dict[int, int] = {}
        self._end: dict[int, int] = {}
        self._persons: set[int] = set()
        for mention in document.annotations.mentions:
            words = read_words_in(document.text, mention.span)
            for word in words:
                self._first[word.start] = words[0].start
                if mention.type in _PERSONAL:
                    self._persons.add(word.start)
            if words:
                start = words[0].start
                self._end[start] = max(words[-1].end, self._end.get(start, 0))

    def named(self, word: Word) -> bool:
        """Whether the word belongs to a name that a phrase may hold."""
        return word.start in self._first and word.start not in self._persons

    def personal(self, word: Word) -> bool:
        """Whether the word belongs to the name of a person or an event: those are phrases of their own."""
        return word.start in self._persons

    def keeps_whole(self, words: Sequence[Word]) -> bool:
        """Whether a phrase holds no name, or one whole name at its beginning and something behind it."""
        named = [word for word in words if self.named(word)]
        if not named:
            return True
        start = words[0].start
        return (
            all(self._first[word.start] == start for word in named)
            and self._end[start] == named[-1].end
            and len(named) < len(words)
        )


def _runs(text: str, words: Sequence[Word], names: _NamePlaces) -> Iterator[list[Word]]:
    """The longest stretches of words that can belong to one noun phrase."""
    run: list[Word] = []
    torn = False
    end = 0
    for word in words:
        gap = text[end : word.start]
        belongs = _can_belong(word, names)
        # "U.S.–Uzbek ties": what a dash without spaces joins is not torn apart.
        joined = bool(run) and bool(gap) and not any(character.isspace() for character in gap)
        if run and (gap.strip() or run[-1].possessive or not belongs):
            yield from _bounded(run, torn=torn or joined)
            run, torn = [], joined
        if belongs:
            run.append(word)
        else:
            torn = False
        end = word.end
    yield from _bounded(run, torn=torn)


def _bounded(run: list[Word], *, torn: bool) -> Iterator[list[Word]]:
    if not torn and 0 < len(run) <= _LONGEST_RUN:
        yield run


def _can_belong(word: Word, names: _NamePlaces) -> bool:
    return names.named(word) or (not names.personal(word) and _fits(word.form))


@lru_cache(maxsize=20_000)
def _fits(form: str) -> bool:
    """Whether a word in small letters, no part of a name, can stand in a noun phrase that tells something."""
    if not form[0].isalpha() or "." in form or _CONTRACTED.search(form):
        return False
    return is_telling(form) and know_word(form).use is not Use.OTHER


def _phrases(run: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """First and last-but-one index of every part of a run that ends in a noun."""
    for last in range(1, len(run) + 1):
        if _can_end(run[last - 1].form):
            for first in range(max(0, last - LONGEST), last):
                # "sides highlighting plans": a participle in the middle makes a clause.
                if not any(word.form.endswith("ing") for word in run[first + 1 : last - 1]):
                    yield first, last


def _can_end(form: str) -> bool:
    return know_word(form).use is Use.NOUN and not form.endswith("ed")
