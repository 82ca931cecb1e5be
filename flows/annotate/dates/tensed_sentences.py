"""The sentences around the dates of one segment: which holds a place, and of what time its verbs are."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from flows.annotate.dates.outlook_patterns import (
    BEFORE,
    BEHIND_COMMA,
    CLAUSE,
    ENTRY,
    FINITE,
    JOINS,
    LONGEST_SENTENCE,
    MARK,
    OPENING,
    PASSIVE_NOW,
    PAST_ALONE,
    PAST_OF_ACTS,
    QUOTED,
    SIGN,
    SUPPOSED,
    WAS,
    YEAR_OPENS,
)
from flows.annotate.dates.past_days import is_told_in_later_clause
from flows.annotate.dates.recurrences import is_limit_of_season, recurs, tells_of_the_past
from flows.annotate.frames.event_verbs import PAST_FORMS
from flows.model.spans import Span

_SCRAP = re.compile(
    r"[“\"](?:not )?(?:after|before|by|on|from|until|till|in|no later than|as of) [^“”\".;:]{2,40}[.,]?[”\"]?"
)
"""Quoted words that are but a piece of the sentence that quotes them: through "after Friday"."""
_OF_EITHER_TIME = re.compile(rf"\b(?:{'|'.join(sorted(PAST_FORMS - PAST_ALONE))})\b")
"""Past forms that are the present as well: "is closed on Thursday and shut early on Friday"."""


class TensedSentences:
    """The sentences of one segment, ready to be asked of what time they tell."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        self.text = text
        self._sentences = sentences
        self._signs: dict[int, tuple[tuple[int, int, bool], ...]] = {}
        self._quoted: dict[int, tuple[Span, ...]] = {}
        self._yearly: dict[int, bool] = {}
        self._tenseless: dict[int, bool] = {}
        self._present: dict[int, bool] = {}
        self._supposed: dict[int, bool] = {}

    @property
    def whole(self) -> Span:
        """From the first sentence to the last."""
        return Span(self._sentences[0].start, self._sentences[-1].end) if self._sentences else Span(0, 0)

    def are_in_one_sentence(self, told: int, offset: int) -> bool:
        """Whether both places are of one sentence."""
        return self._sentence_at(told) == self._sentence_at(offset)

    def are_in_one_clause(self, end: int, start: int) -> bool:
        """Whether "and" or the like joins both places in one clause, with no mark or verb of the past between."""
        if self._sentence_at(end) != self._sentence_at(start) or start - end > CLAUSE:
            return False
        between = self.text[end:start]
        joined = JOINS.search(between) and not MARK.search(between)
        return bool(joined) and not tells_of_the_past(_OF_EITHER_TIME.sub("", between))

    def sentence_of(self, offset: int) -> Span:
        """The sentence that holds a place; from there on where none does."""
        index = self._sentence_at(offset)
        return self._sentences[index] if index >= 0 else Span(offset, offset)

    def _sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds a place; -1 before the first."""
        return bisect_right(self._sentences, offset, key=lambda sentence: sentence.start) - 1

    def opens_sentence_of(self, opening: int, offset: int) -> bool:
        """Whether the words at `opening` begin the sentence of a place: "In 2026 ... in March"."""
        index = self._sentence_at(offset)
        if index < 0 or self._sentence_at(opening) != index:
            return False
        start = self._sentences[index].start
        if self.text[opening + len("2027") : opening + len("2027:")] == ":":
            return start == opening
        return YEAR_OPENS.fullmatch(self.text, start, opening) is not None

    def heads_entry(self, offset: int, end: int) -> bool:
        """Whether the date opens its sentence, and a colon or dash follows."""
        index = self._sentence_at(offset)
        opens = index >= 0 and offset - self._sentences[index].start <= len("- ")
        return opens and ENTRY.match(self.text, end) is not None

    def opens_clause(self, offset: int) -> bool:
        """Whether a date opens a clause: "In March", but not "from March", "They met in March"."""
        index = self._sentence_at(offset)
        start = max(self._sentences[index].start if index >= 0 else 0, offset - BEFORE)
        return OPENING.search(self.text[start:offset]) is not None

    def is_quoted(self, offset: int) -> bool:
        """Whether the place stands in quoted words of its sentence."""
        sentence = self.sentence_of(offset)
        words, place = sentence.of(self.text), offset - sentence.start
        return any(found.start() <= place < found.end() for found in QUOTED.finditer(words))

    def is_yearly(self, offset: int) -> bool:
        """Whether the sentence there tells of what comes again every year."""
        index = self._sentence_at(offset)
        if index < 0:
            return False
        if index not in self._yearly:
            self._yearly[index] = recurs(self.text, self._sentences[index])
        return self._yearly[index] or is_limit_of_season(self.text, self._sentences[index].start, offset)

    def tells_no_past(self, offset: int) -> bool:
        """Whether no verb of the sentence there is one of the past."""
        index = self._sentence_at(offset)
        if index >= 0 and index not in self._present:
            sentence = self._sentences[index]
            words = self.text[sentence.start : min(sentence.end, sentence.start + LONGEST_SENTENCE)]
            self._present[index] = not tells_of_the_past(words) and not WAS.search(words)
        return index >= 0 and self._present[index]

    def is_tenseless(self, offset: int) -> bool:
        """Whether its sentence has no verb that looks back or ahead: "The call on the 24th."."""
        index = self._sentence_at(offset)
        if index >= 0 and index not in self._tenseless:
            self._tenseless[index] = not _tells_tense(self.text, self._sentences[index])
        return index >= 0 and self._tenseless[index]

    def _is_supposed(self, index: int) -> bool:
        """Whether a sentence says what would come of something that has not come about."""
        if index not in self._supposed:
            sentence = self._sentences[index]
            end = min(sentence.end, sentence.start + LONGEST_SENTENCE)
            self._supposed[index] = SUPPOSED.search(self.text, sentence.start, end) is not None
        return self._supposed[index]

    def _last_sign(self, index: int, offset: int) -> bool:
        """Whether the last verb before a place looks ahead: of those in the same quoted words, or outside any."""
        if index not in self._signs:
            sentence = self._sentences[index]
            words = self.text[sentence.start : min(sentence.end, sentence.start + LONGEST_SENTENCE)]
            self._quoted[index] = tuple(Span(*found.span()) for found in QUOTED.finditer(words))
            self._signs[index] = tuple(
                (found.end(), self._voice(index, found.start()), bool(found["ahead"] or found["shortly"]))
                for found in SIGN.finditer(words)
                if (not found["bare"] or self.tells_no_past(offset))
                and not (
                    found["told"] and PASSIVE_NOW.search(words, max(0, found.start() - BEFORE), found.start())
                )
            )
        place = offset - self._sentences[index].start
        clause = self.text.rfind("; ", max(self._sentences[index].start, offset - CLAUSE), offset)
        if clause >= 0 and tells_of_the_past(self.text[clause:offset]):
            return False
        if self._tells_past_since_comma(index, offset):
            return False
        voice = self._voice(index, place)
        if voice >= 0 and self._is_scrap(index, voice):
            voice = -1
        before = [
            (end, ahead) for end, spoken, ahead in self._signs[index] if end <= place and spoken == voice
        ]
        if not before or not before[-1][1]:
            return False
        behind = self.text[max(self._sentences[index].start + before[-1][0], offset - CLAUSE) : offset]
        return not is_told_in_later_clause(behind)

    def _tells_past_since_comma(self, index: int, offset: int) -> bool:
        """Whether the verb behind the last comma is one of the past: "Lee, who will come on Friday, met Roe on"."""
        start = max(self._sentences[index].start, offset - CLAUSE)
        start = max(start, self.text.rfind("; ", start, offset))
        verb = BEHIND_COMMA.match(self.text, self.text.rfind(", ", start, offset), offset)
        return verb is not None and (verb[1] in PAST_ALONE or verb[1] in PAST_OF_ACTS)

    def _is_scrap(self, index: int, voice: int) -> bool:
        """Whether quoted words are but a preposition and what it is before, without a verb of their own."""
        start, quoted = self._sentences[index].start, self._quoted[index][voice]
        words = self.text[start + quoted.start : start + quoted.end]
        is_phrase = _SCRAP.fullmatch(words) is not None
        return is_phrase and not FINITE.search(words) and not tells_of_the_past(words)

    def _voice(self, index: int, place: int) -> int:
        """Which quoted words of a sentence hold a place, by their number; -1 for none."""
        return next((n for n, span in enumerate(self._quoted[index]) if span.start <= place < span.end), -1)


def _tells_tense(text: str, sentence: Span) -> bool:
    words = text[sentence.start : min(sentence.end, sentence.start + LONGEST_SENTENCE)]
    return bool(SIGN.search(words) or FINITE.search(words)) or tells_of_the_past(words)
