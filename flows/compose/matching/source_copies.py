"""Which sources are copies of others: the same text, a wire story cut short by one outlet, the same page twice.

Texts are compared by the runs of words that they share, as a share of the shorter one: a copy that was cut is found
as surely as one that was not. One of the copies is printed: the best graded, then the most complete, then the
earliest. The others keep their S numbers and are listed with what differs in them; nothing is dropped.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from flows.compose.wording.wording import count_phrase, words_of
from flows.model.annotation import AnnotatedDocument
from flows.model.locators import runs_of
from flows.model.problems import Problem, Severity
from flows.model.source_copies import CopyKind, SourceCopy

RUN = 5
"""Words in a run."""
NEARLY_ALL = 0.8
"""The share of the shorter text's runs that must stand in the longer one."""
OF_ONE_PAGE = 0.5
"""The same, for two texts of one address."""
_SHORTEST = 40
"""Runs; shorter texts may be alike by chance, or be notes that every source carries."""
_SMALLEST_SHARE = 0.3
"""A text much shorter than another that holds it is quoted there, not copied."""
_HELD_AT_MOST = 200
"""A run that more sources hold shows nothing."""
_AS_LONG = 0.9
_ABSENT = 0.3
"""A paragraph or sentence of which less stands in the other text is not in it."""
_MOST_SHOWN = 3
_LONGEST_SHOWN = 240
_SHORTEST_SENTENCE = 6
_UNGRADED = "Z9"
_TRACKING = re.compile(r"^(?:utm_|mc_|fbclid$|gclid$|ref$|cmp$|ito$|at_|ns_|smid$|xtor$)", re.IGNORECASE)

Run = int
"""The hash of its words: sources have hundreds of thousands of runs."""


@dataclass(frozen=True, slots=True)
class _Text:
    """One source as it is compared."""

    annotated: AnnotatedDocument
    words: tuple[str, ...]
    runs: frozenset[Run]
    page: str

    @property
    def number(self) -> int:
        return self.annotated.document.number

    @property
    def grade(self) -> str:
        """The better grade is the smaller word; the worst is none."""
        return self.annotated.document.metadata.value("grade") or _UNGRADED


def set_copies_aside(
    documents: Sequence[AnnotatedDocument], distinct: Collection[int] = ()
) -> tuple[tuple[AnnotatedDocument, ...], tuple[SourceCopy, ...]]:
    """The sources that are printed, and the copies of them, both by S number.

    `distinct` are the numbers of sources that the desk wants printed whatever they hold.
    """
    texts = [_read(annotated) for annotated in documents]
    alike = {t.number: t for t in texts if t.number not in distinct}
    copies: dict[int, SourceCopy] = {}
    for group in _groups(alike, _pairs(list(alike.values()))):
        printed = _choose(group)
        for text in group:
            if text is not printed and _is_copy(text, printed):
                copies[text.number] = _describe(text, printed)
    kept = tuple(annotated for annotated in documents if annotated.document.number not in copies)
    return kept, tuple(copies[number] for number in sorted(copies))


def note_copies(copies: Sequence[SourceCopy]) -> tuple[Problem, ...]:
    """A note for each copy: nothing is lost, and the desk may want it printed all the same."""
    return tuple(
        Problem(
            "compose",
            copy.document.path,
            f"It is {copy.kind} S{copy.original}: it is listed with what differs, not printed again.",
            "To print it too, state distinct = true in pack.toml.",
            severity=Severity.NOTE,
        )
        for copy in copies
    )


def canonical_address(url: str) -> str:
    """An address without what does not change the page: scheme, "www.", fragment, tracking, a slash at the end."""
    try:
        parts = urlsplit(url.strip())
        query = urlencode([(k, v) for k, v in parse_qsl(parts.query) if not _TRACKING.match(k)])
    except ValueError:
        return ""
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    path = parts.path.rstrip("/") or "/"
    return f"{host}{path}{'?' + query if query else ''}" if host and path != "/" else ""


def _read(annotated: AnnotatedDocument) -> _Text:
    words = words_of(annotated.text)
    return _Text(
        annotated,
        words,
        frozenset(_runs(words)),
        canonical_address(annotated.document.metadata.value("url") or ""),
    )


def _runs(words: tuple[str, ...]) -> Iterator[Run]:
    return (hash(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def _pairs(texts: Sequence[_Text]) -> Iterator[tuple[int, int]]:
    """Sources that share enough to be copies, found through the runs they share."""
    holders: dict[Run, list[int]] = defaultdict(list)
    for text in texts:
        for run in text.runs:
            if len(holders[run]) < _HELD_AT_MOST:
                holders[run].append(text.number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        for index, first in enumerate(numbers):
            for second in numbers[index + 1 :]:
                shared[first, second] += 1
    by_number = {text.number: text for text in texts}
    for (first, second), count in sorted(shared.items()):
        if _share_enough(by_number[first], by_number[second], count):
            yield first, second


def _share_enough(first: _Text, second: _Text, shared: int) -> bool:
    shorter, longer = sorted((len(first.runs), len(second.runs)))
    if first.words == second.words:
        return shorter > 0
    if shorter < _SHORTEST or shorter < _SMALLEST_SHARE * longer or _differ_in_kind(first, second):
        return False
    one_page = bool(first.page) and first.page == second.page
    return shared >= (OF_ONE_PAGE if one_page else NEARLY_ALL) * shorter


def _differ_in_kind(first: _Text, second: _Text) -> bool:
    """A statement and the report that quotes it whole are two sources."""
    kinds = [t.annotated.document.metadata.value("kind") for t in (first, second)]
    return None not in kinds and kinds[0] != kinds[1]


def _is_copy(text: _Text, printed: _Text) -> bool:
    return _share_enough(text, printed, len(text.runs & printed.runs))


def _groups(texts: Mapping[int, _Text], pairs: Iterator[tuple[int, int]]) -> list[list[_Text]]:
    """Sources that are copies of each other, directly or through others."""
    leaders = {number: number for number in texts}

    def leader(number: int) -> int:
        while leaders[number] != number:
            number = leaders[number]
        return number

    for first, second in pairs:
        low, high = sorted((leader(first), leader(second)))
        leaders[high] = low
    groups: dict[int, list[_Text]] = defaultdict(list)
    for number in sorted(texts):
        groups[leader(number)].append(texts[number])
    return [group for group in groups.values() if len(group) > 1]


def _choose(group: Sequence[_Text]) -> _Text:
    """The best graded; of equals those that are as long as the longest; of these the earliest."""
    best = [t for t in group if t.grade == min(other.grade for other in group)]
    longest = max(len(t.words) for t in best)
    whole = [t for t in best if len(t.words) >= _AS_LONG * longest]
    return min(whole, key=lambda t: (t.annotated.document.metadata.value("published") or "9999", t.number))


def _describe(text: _Text, printed: _Text) -> SourceCopy:
    if text.words == printed.words:
        return SourceCopy(
            text.annotated, printed.number, CopyKind.SAME, ("Nothing: word for word the same.",)
        )
    kind = CopyKind.SHORTER if len(text.words) < _AS_LONG * len(printed.words) else CopyKind.NEAR
    differs = (*_left_out(text, printed), *_added(text, printed))
    return SourceCopy(text.annotated, printed.number, kind, differs or ("Single words and punctuation.",))


def _left_out(text: _Text, printed: _Text) -> Iterator[str]:
    """The paragraphs of the printed source that the copy does not have."""
    segmentation = printed.annotated.segmentation
    missing = sorted(
        {
            segment.number
            for segment in segmentation.segments
            if segment.number and _is_absent(segment.span.of(printed.annotated.text), text)
        }
    )
    if missing:
        yield f"It leaves out {_list_paragraphs(missing)} of S{printed.number}."


def _added(text: _Text, printed: _Text) -> Iterator[str]:
    """The sentences of the copy that the printed source does not have."""
    words = text.annotated.text
    spans = text.annotated.segmentation.sentences
    added = [s for span in spans if _is_absent(s := " ".join(span.of(words).split()), printed)]
    for sentence in added[:_MOST_SHOWN]:
        cut = (
            sentence
            if len(sentence) <= _LONGEST_SHOWN
            else sentence[:_LONGEST_SHOWN].rsplit(" ", 1)[0] + " …"
        )
        yield f"It adds: {cut}"
    if len(added) > _MOST_SHOWN:
        yield f"It adds {count_phrase(len(added) - _MOST_SHOWN, 'more sentence')}."


def _is_absent(words: str, other: _Text) -> bool:
    """Whether hardly anything of some words stands in another text; a few words alone say nothing."""
    folded = words_of(words)
    if len(folded) < _SHORTEST_SENTENCE:
        return False
    runs = list(_runs(folded))
    return sum(run in other.runs for run in runs) < _ABSENT * len(runs)


def _list_paragraphs(numbers: Sequence[int]) -> str:
    """¶ numbers, runs of them joined: "¶3–5, ¶9"."""
    runs = runs_of(numbers)
    return ", ".join(f"¶{run[0]}" if len(run) == 1 else f"¶{run[0]}–{run[-1]}" for run in runs)
