"""Whether a date looks ahead: what the verb beside it says, quoted words and those around them apart.

That is the verb whose clause the date opens ("On Friday the court will rule"), else the last verb before it.
"""

from bisect import bisect_right

from flows.annotate.dates.asked_days import asks_when, is_asked_ahead
from flows.annotate.dates.coming_weekdays import is_told_of_again, may_come
from flows.annotate.dates.outlook_patterns import (
    AHEAD_OF_SUBJECT,
    AND_TO,
    BACK,
    BEFORE,
    BEFORE_IT,
    BEHIND_COMMA,
    BETWEEN,
    CLAUSE,
    COMPARED,
    COUNTED_BY,
    DELIVERY,
    ENTRY,
    ENTRY_AHEAD,
    FINITE,
    FORETOLD,
    GOES_ON_THROUGH,
    HAPPENED_BY,
    IS_OPEN,
    JOINS,
    LONGEST_SENTENCE,
    MARK,
    MARKS,
    MODAL,
    OPENING,
    PAST_ALONE,
    PAST_OF_ACTS,
    PLANNED_THEN,
    PROGRAMME,
    PROMISE,
    PROMISED,
    PROMISED_BY,
    QUOTED,
    SAYS_BEHIND,
    SIGN,
    SINCE,
    STATEMENT,
    SUPPOSED,
    TAKES_PLACE,
    TO,
    UNTIL,
    UNTIL_THEN,
    VERB_BEFORE,
    WAS,
    WAS_SO,
    WOULD,
    YEAR_OPENS,
)
from flows.annotate.dates.past_days import (
    acted_by,
    is_over,
    is_subject,
    is_told_in_later_clause,
    lasted_until,
)
from flows.annotate.dates.planned_days import is_announced, is_asked_for, is_set_for, reach_of_plan
from flows.annotate.dates.recurrences import recurs, tells_of_the_past
from flows.model.segmentation import Segment
from flows.model.spans import Span


class Outlook:
    """The sentences of one segment, ready to be asked whether a date in them looks ahead."""

    def __init__(self, text: str, segment: Segment, before: Segment | None = None) -> None:
        self.text = text
        self._before = before
        self._sentences = segment.sentences
        self._signs: dict[int, tuple[tuple[int, int, bool], ...]] = {}
        self._quoted: dict[int, tuple[Span, ...]] = {}
        self._yearly: dict[int, bool] = {}
        self._tenseless: dict[int, bool] = {}
        self._present: dict[int, bool] = {}
        self._set: dict[int, bool] = {}
        self._back: dict[int, bool] = {}
        self._supposed: dict[int, bool] = {}

    def is_ahead(self, offset: int, end: int) -> bool:
        """Whether the date that stands there is one to come."""
        index = self._sentence_at(offset)
        if index < 0:
            return False
        sentence = self._sentences[index]
        start = max(sentence.start, offset - BEFORE)
        if self._is_set(sentence.start, offset, end) or self._is_supposed(index):
            return True
        following = self._sentences[index + 1] if index + 1 < len(self._sentences) else None
        if (
            is_told_of_again(self.text, start, Span(offset, end), following)
            or self.looks_back(offset, end)
            or self._is_of_what_said(start, offset, end)
        ):
            return False
        if (
            DELIVERY.match(self.text, end, sentence.end)
            or (MARKS.match(self.text, end, sentence.end) and self.tells_no_past(offset))
            or is_asked_for(self.text, start, offset)
            or self._is_asked(index, offset)
        ):
            return True
        clause = max(sentence.start, offset - CLAUSE)
        if COMPARED.search(self.text, clause, offset):
            return False
        if self.text.rfind(" by ", start, offset) >= 0 and COUNTED_BY.search(self.text, clause, offset):
            return False
        known = self._goes_on_until(sentence, offset, end)
        if known is not None:
            return known
        return (
            self._opens_what_is_ahead(sentence, offset, end)
            or self._heads_plan(sentence, offset, end)
            or self._last_sign(index, offset)
        )

    def _goes_on_until(self, sentence: Span, offset: int, end: int) -> bool | None:
        """Whether what is told with "before", "until", "by" or "through" goes on; None behind other words."""
        start, clause = max(sentence.start, offset - BEFORE), max(sentence.start, offset - CLAUSE)
        if BEFORE_IT.search(self.text, start, offset) and (
            IS_OPEN.match(self.text, end, sentence.end) or self.tells_no_past(offset)
        ):
            return True
        if self.tells_no_past(offset) and GOES_ON_THROUGH.search(self.text, clause, offset):
            return True
        if UNTIL.search(self.text, start, offset):
            past = WAS_SO.match(self.text, end, sentence.end)
            if past and not MODAL.search(past[0]):
                return False
            return not (HAPPENED_BY.search(self.text, clause, offset) or acted_by(self.text, clause, offset))
        return None

    def _is_asked(self, index: int, offset: int) -> bool:
        """Whether a question asks what will be on the date there, or the date answers when something will be."""
        if is_asked_ahead(self.text, self._sentences[index], offset):
            return True
        if index:
            asked: Span | None = self._sentences[index - 1]
        else:
            asked = self._before.sentences[-1] if self._before and self._before.sentences else None
        return asked is not None and asks_when(self.text, asked) and self.is_tenseless(offset)

    def _is_set(self, opening: int, offset: int, end: int) -> bool:
        """Whether something is set for the date there, or put off to it."""
        if offset not in self._set:
            self._set[offset] = is_set_for(self.text, opening, offset, end)
        return self._set[offset]

    def _is_supposed(self, index: int) -> bool:
        """Whether a sentence says what would come of something that has not come about."""
        if index not in self._supposed:
            sentence = self._sentences[index]
            end = min(sentence.end, sentence.start + LONGEST_SENTENCE)
            self._supposed[index] = SUPPOSED.search(self.text, sentence.start, end) is not None
        return self._supposed[index]

    def _is_of_what_said(self, start: int, offset: int, end: int) -> bool:
        """Whether it is the day of a statement that says something: "a statement on Monday said"."""
        said = SAYS_BEHIND.match(self.text, end)
        return said is not None and STATEMENT.search(self.text, start, offset) is not None

    def looks_back(self, offset: int, end: int) -> bool:
        """Whether the words around a date say that something came about then: "met on", "since", "In May he left"."""
        if offset not in self._back:
            self._back[offset] = self._tells_back(offset, end)
        return self._back[offset]

    def _tells_back(self, offset: int, end: int) -> bool:
        index = self._sentence_at(offset)
        opening = self._sentences[index].start if index >= 0 else 0
        if self._is_set(opening, offset, end):
            return False
        start = max(opening, offset - BEFORE)
        if any(told.search(self.text, start, offset) for told in (BACK, SINCE, PLANNED_THEN)):
            return True
        promised = PROMISED.search(self.text, max(opening, offset - CLAUSE), offset)
        if promised and PROMISE.match(self.text, end):
            return True
        verb = VERB_BEFORE.search(self.text, start, offset)
        if verb is not None and verb[1] in PAST_ALONE:
            return True
        if UNTIL_THEN.search(self.text, start, offset):
            return lasted_until(self.text, opening, offset, end)
        return is_over(self.text, opening, offset, end)

    def reach_of_plan(self, offset: int, end: int) -> int:
        """Within how many days what was planned for the date there lies ahead; 0 where no past plan is told of."""
        index = self._sentence_at(offset)
        return reach_of_plan(self.text, self._sentences[index].start, Span(offset, end)) if index >= 0 else 0

    def is_set_beside(self, told: int, offset: int, end: int) -> bool:
        """Whether something is set for the date there, and the sentence tells another date before it, at `told`."""
        index = self._sentence_at(offset)
        if index < 0 or self._sentence_at(told) != index:
            return False
        return self._is_set(self._sentences[index].start, offset, end)

    def is_foretold(self, told: Span, offset: int, *, would: bool) -> bool:
        """Whether the sentence promises something for the date there on the one told before, or, if a "would" is to
        count, says what would be then.
        """
        index = self._sentence_at(offset)
        if index < 0 or self._sentence_at(told.start) != index or offset - told.end > CLAUSE:
            return False
        start = max(self._sentences[index].start, told.start - BEFORE)
        said = FORETOLD.search(self.text, start, offset)
        if said is None:
            return False
        behind = max(told.end, said.end())
        is_said = would and WOULD.search(self.text, behind, offset) is not None
        return is_said or PROMISED_BY.search(self.text, start, offset) is not None

    def may_come(self, offset: int, end: int) -> bool:
        """Whether the weekday there lies ahead though no "will" says so: "it may meet on Tuesday"."""
        index = self._sentence_at(offset)
        if index < 0:
            return False
        sentence, tells_past = self._sentences[index], not self.tells_no_past(offset)
        return may_come(self.text, sentence, Span(offset, end), tells_past=tells_past)

    def may_be_near(self, offset: int) -> bool:
        """Whether the date may lie some months ahead: no verb tells of the past, or something is called for then."""
        index = self._sentence_at(offset)
        announced = index >= 0 and is_announced(self.text, self._sentences[index].start, offset)
        return announced or self.tells_no_past(offset)

    def is_planned(self, date: Span) -> bool:
        """Whether a date is one to come, or its sentence tells of nothing past."""
        return self.is_ahead(date.start, date.end) or self.tells_no_past(date.start)

    def opens_clause(self, offset: int) -> bool:
        """Whether a date opens a clause: "In March", but not "from March", "They met in March"."""
        index = self._sentence_at(offset)
        start = max(self._sentences[index].start if index >= 0 else 0, offset - BEFORE)
        return OPENING.search(self.text[start:offset]) is not None

    def is_end_of(self, begin: Span, offset: int, end: int) -> bool:
        """Whether "to" or the like joins the date there to one with which a stretch begins, in the same sentence."""
        if self._sentence_at(begin.start) != self._sentence_at(offset):
            return False
        between = BETWEEN.search(self.text, max(0, begin.start - BEFORE), begin.start) is not None
        joined = AND_TO if between else TO
        opening = self._sentences[self._sentence_at(offset)].start
        is_end = joined.fullmatch(self.text, begin.end, offset) is not None
        return is_end and not self._is_set(opening, offset, end)

    def is_yearly(self, offset: int) -> bool:
        """Whether the sentence there tells of what comes again every year."""
        index = self._sentence_at(offset)
        if index < 0:
            return False
        if index not in self._yearly:
            self._yearly[index] = recurs(self.text, self._sentences[index])
        return self._yearly[index]

    def tells_no_past(self, offset: int) -> bool:
        """Whether no verb of the sentence there is one of the past."""
        index = self._sentence_at(offset)
        if index >= 0 and index not in self._present:
            sentence = self._sentences[index]
            words = self.text[sentence.start : min(sentence.end, sentence.start + LONGEST_SENTENCE)]
            self._present[index] = not tells_of_the_past(words) and not WAS.search(words)
        return index >= 0 and self._present[index]

    def sentence_of(self, offset: int) -> Span:
        """The sentence that holds a place; from there on where none does."""
        index = self._sentence_at(offset)
        return self._sentences[index] if index >= 0 else Span(offset, offset)

    def is_tenseless(self, offset: int) -> bool:
        """Whether its sentence has no verb that looks back or ahead: "The call on the 24th."."""
        index = self._sentence_at(offset)
        if index >= 0 and index not in self._tenseless:
            self._tenseless[index] = not _tells_tense(self.text, self._sentences[index])
        return index >= 0 and self._tenseless[index]

    def heads_entry(self, offset: int, end: int) -> bool:
        """Whether the date opens its sentence, and a colon or dash follows."""
        index = self._sentence_at(offset)
        opens = index >= 0 and offset - self._sentences[index].start <= len("- ")
        return opens and ENTRY.match(self.text, end) is not None

    def _heads_plan(self, sentence: Span, offset: int, end: int) -> bool:
        """Whether the date heads an entry that tells what is due or will be then, and nothing of the past."""
        return (
            self.heads_entry(offset, end)
            and self.tells_no_past(offset)
            and ENTRY_AHEAD.match(self.text, end, sentence.end) is not None
        )

    def opens_sentence_of(self, opening: int, offset: int) -> bool:
        """Whether the words at `opening` begin the sentence of a place: "In 2026 ... in March"."""
        index = self._sentence_at(offset)
        if index < 0 or self._sentence_at(opening) != index:
            return False
        start = self._sentences[index].start
        if self.text[opening + len("2027") : opening + len("2027:")] == ":":
            return start == opening
        return YEAR_OPENS.fullmatch(self.text, start, opening) is not None

    def are_in_one_sentence(self, told: int, offset: int) -> bool:
        """Whether both places are of one sentence."""
        return self._sentence_at(told) == self._sentence_at(offset)

    def are_in_one_clause(self, end: int, start: int) -> bool:
        """Whether "and" or the like joins both places in one clause, with no mark or verb of the past between."""
        if self._sentence_at(end) != self._sentence_at(start) or start - end > CLAUSE:
            return False
        between = self.text[end:start]
        joined = JOINS.search(between) and not MARK.search(between)
        return bool(joined) and not tells_of_the_past(between)

    def _sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds a place; -1 before the first."""
        return bisect_right(self._sentences, offset, key=lambda sentence: sentence.start) - 1

    def _opens_what_is_ahead(self, sentence: Span, offset: int, end: int) -> bool:
        """Whether the verb that follows says so: of the clause that the date opens, or of what is planned for it."""
        before = self.text[max(sentence.start, offset - BEFORE) : offset]
        ahead = AHEAD_OF_SUBJECT.match(self.text, end, sentence.end)
        if ahead is None:
            return False
        subject = ahead["subject"].strip(", ")
        if not subject:
            return bool(PROGRAMME.search(before) and TAKES_PLACE.match(ahead["verb"]))
        return bool(OPENING.search(before)) and is_subject(subject)

    def _last_sign(self, index: int, offset: int) -> bool:
        """Whether the last verb before a place looks ahead: of those in the same quoted words, or outside any."""
        if index not in self._signs:
            sentence = self._sentences[index]
            words = self.text[sentence.start : min(sentence.end, sentence.start + LONGEST_SENTENCE)]
            self._quoted[index] = tuple(Span(*found.span()) for found in QUOTED.finditer(words))
            self._signs[index] = tuple(
                (found.end(), self._voice(index, found.start()), bool(found["ahead"] or found["shortly"]))
                for found in SIGN.finditer(words)
                if not found["bare"] or self.tells_no_past(offset)
            )
        place = offset - self._sentences[index].start
        clause = self.text.rfind("; ", max(self._sentences[index].start, offset - CLAUSE), offset)
        if clause >= 0 and tells_of_the_past(self.text[clause:offset]):
            return False
        if self._tells_past_since_comma(index, offset):
            return False
        voice = self._voice(index, place)
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
        verb = BEHIND_COMMA.match(self.text, self.text.rfind(", ", start, offset), offset)
        return verb is not None and (verb[1] in PAST_ALONE or verb[1] in PAST_OF_ACTS)

    def _voice(self, index: int, place: int) -> int:
        """Which quoted words of a sentence hold a place, by their number; -1 for none."""
        return next((n for n, span in enumerate(self._quoted[index]) if span.start <= place < span.end), -1)


def _tells_tense(text: str, sentence: Span) -> bool:
    words = text[sentence.start : min(sentence.end, sentence.start + LONGEST_SENTENCE)]
    return bool(SIGN.search(words) or FINITE.search(words)) or tells_of_the_past(words)
