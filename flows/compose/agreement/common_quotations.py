"""Words that several sources quote: the same, a part of them, or nearly the same with a word changed."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from flows.compose.agreement.common_matters import Matter, Saying
from flows.compose.registers.quotations import NOBODY
from flows.compose.sentences.entries import QuotationEntry, SourceEntries
from flows.compose.sentences.governing_dates import dates_near
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import are_reworded, words_of
from flows.model.annotation import QuotationKind

_TELLING = 4
"""Words; shorter ones may be quoted by two sources without being the same."""
_NEVER_REPEATED = 12
"""Words; so long a quotation two people do not say by chance."""
_HELD_AT_MOST = 200
_QUOTED_AGAIN = re.compile(r"\bquoted\b[^.!?]{0,80}\bas (?:saying|having said)\b[^.!?]{0,80}\Z")
"""What stands before words that are quoted from somewhere else: who speaks is told there."""
_ENDS = re.compile(r"[.!?]\W*\Z")


@dataclass(frozen=True, slots=True)
class _Quoted:
    survey: SourceSurvey
    entry: QuotationEntry
    words: tuple[str, ...]
    is_quoted_again: bool
    """Whether its source takes it from a report of it."""

    @property
    def source(self) -> int:
        return self.survey.number

    @property
    def days(self) -> frozenset[date]:
        """The days that its sentence names."""
        sentence = self.survey.sentence_of(self.entry.quotation.span)
        found = (
            mention.days for mention in dates_near(self.survey, sentence) if sentence.contains(mention.span)
        )
        return frozenset(days.first for days in found if days is not None and days.first == days.last)

    @property
    def joined(self) -> str:
        return f" {' '.join(self.words)} "

    @property
    def runs(self) -> tuple[tuple[str, ...], ...]:
        return tuple(
            dict.fromkeys(self.words[i : i + _TELLING] for i in range(len(self.words) - _TELLING + 1))
        )


def common_quotations(sources: Sequence[SourceEntries]) -> list[Matter]:
    """Words quoted by several sources, one saying for each: a part of them agrees in part, another speaker or another
    word differs.
    """
    holders: dict[tuple[str, ...], list[_Quoted]] = defaultdict(list)
    groups: dict[tuple[int, int], list[_Quoted]] = {}
    for quoted in (q for entries in sources for q in _read(entries)):
        leader = _first_like(holders, quoted)
        if leader is not None:
            group = groups.setdefault((leader.source, leader.entry.quotation.span.start), [leader])
            if all(other.source != quoted.source for other in group):
                group.append(quoted)
            continue
        for run in quoted.runs:
            if len(holders[run]) < _HELD_AT_MOST:
                holders[run].append(quoted)
    return [_matter(group) for _, group in sorted(groups.items())]


def _read(entries: SourceEntries) -> Iterator[_Quoted]:
    survey = entries.survey
    for entry in entries.quotations:
        words = words_of(entry.row.extract.text)
        if len(words) >= _TELLING and entry.quotation.kind != QuotationKind.SCARE:
            span = entry.quotation.span
            before = survey.text[survey.sentence_of(span).start : span.start]
            yield _Quoted(survey, entry, words, bool(_QUOTED_AGAIN.search(before)))


def _first_like(holders: dict[tuple[str, ...], list[_Quoted]], quoted: _Quoted) -> _Quoted | None:
    """The first quotation of an earlier source that holds these words or is held in them, or of one speaker is nearly
    the same.
    """
    ends = dict.fromkeys((*quoted.runs[:2], *quoted.runs[-2:]))
    for run in ends:
        for other in holders.get(run, ()):
            within = other.joined in quoted.joined or quoted.joined in other.joined
            if other.source < quoted.source and within and _may_be_said_once(other, quoted):
                return other
    for run in ends:
        for other in holders.get(run, ()):
            if (
                other.source < quoted.source
                and _may_be_of_one(other, quoted)
                and are_reworded(other.words, quoted.words)
            ):
                return other
    return None


def _may_be_said_once(one: _Quoted, other: _Quoted) -> bool:
    """Whether the words of two quotations may have been said only once: many repeat a short phrase, each on his day.

    What two people are said to have said differs only where it was said on one day, or is too long to be repeated.
    """
    if _may_be_of_one(one, other) or min(len(one.words), len(other.words)) >= _NEVER_REPEATED:
        return True
    if one.days and other.days:
        return bool(one.days & other.days)
    mine, theirs = (q.days or frozenset(filter(None, [q.survey.published_on])) for q in (one, other))
    if bool(mine) != bool(theirs):
        return False
    apart = [abs((day - another).days) for day in mine for another in theirs]
    return min(apart, default=0) <= 1


def _may_be_of_one(one: _Quoted, other: _Quoted) -> bool:
    """Whether nothing says that two people speak: a name is known, "the minister" may be anybody."""
    if one.is_quoted_again or other.is_quoted_again:
        return True
    known = [_named(quoted) for quoted in (one, other)]
    return not all(known) or bool(known[0] & known[1])


def _named(quoted: _Quoted) -> frozenset[str]:
    speaker = quoted.entry.quotation.speaker
    name = quoted.entry.row.speaker
    return frozenset(words_of(name)) if name != NOBODY and speaker and speaker.entity else frozenset()


def _matter(group: Sequence[_Quoted]) -> Matter:
    leader, *others = group
    row = leader.entry.row
    sayings = [Saying(row.extract), *(_saying(leader, other) for other in others)]
    return Matter("quotation", row.speaker if row.speaker != NOBODY else "", tuple(sayings))


def _saying(leader: _Quoted, other: _Quoted) -> Saying:
    row = other.entry.row
    same_words = leader.joined in other.joined or other.joined in leader.joined
    same_speaker = _may_be_of_one(leader, other)
    return Saying(
        row.extract,
        agrees=same_words and same_speaker,
        in_part=len(other.words) < len(leader.words) or _goes_on(leader, other),
        speaker="" if same_speaker else row.speaker,
    )


def _goes_on(leader: _Quoted, other: _Quoted) -> bool:
    """Whether one quotes as a whole sentence what goes on in the other."""
    if not _ENDS.search(leader.entry.row.extract.text) or leader.joined == other.joined:
        return False
    printed = other.entry.row.extract.text
    last = list(re.finditer(rf"\b{re.escape(leader.words[-1])}\b", printed, re.IGNORECASE))
    return any(not re.match(r"\W*\Z|[”’\"']*[.!?]", printed[match.end() :]) for match in last[-1:])
