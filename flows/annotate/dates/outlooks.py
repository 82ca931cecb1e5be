"""Whether a date looks ahead: what the verb beside it says, quoted words and those around them apart.

That is the verb whose clause the date opens ("On Friday the court will rule"), else the last verb before it.
"""

from flows.annotate.dates.asked_days import asks_when, is_asked_ahead
from flows.annotate.dates.coming_weekdays import is_told_of_again, may_come
from flows.annotate.dates.decided_days import is_decided_for, is_resolved
from flows.annotate.dates.outlook_patterns import (
    AHEAD_OF_SUBJECT,
    AND_TO,
    ASIDE_STATEMENT,
    BACK,
    BEFORE,
    BEFORE_IT,
    BETWEEN,
    CLAUSE,
    COMPARED,
    COUNTED_BY,
    DELIVERY,
    ENTRY_AHEAD,
    FORETOLD,
    GOES_ON_THROUGH,
    HAPPENED_BY,
    IS_OPEN,
    MARKS,
    MODAL,
    NOT_BEFORE,
    OPENING,
    PASSIVE_NOW,
    PAST_ALONE,
    PLANNED_THEN,
    PROGRAMME,
    PROMISE,
    PROMISED,
    PROMISED_BY,
    PROMISED_SUM,
    SAYS_BEHIND,
    SINCE,
    STATEMENT,
    TAKES_PLACE,
    TO,
    TO_BE_DONE,
    UNTIL,
    UNTIL_THEN,
    VERB_BEFORE,
    WAS_SO,
    WOULD,
)
from flows.annotate.dates.past_days import acted_by, could_be_done_until, is_over, is_subject, lasted_until
from flows.annotate.dates.planned_days import (
    comes_about,
    is_announced,
    is_asked_for,
    is_set_for,
    reach_of_plan,
    was_not_kept,
)
from flows.annotate.dates.tensed_sentences import TensedSentences
from flows.model.segmentation import Segment
from flows.model.spans import Span


class Outlook(TensedSentences):
    """The sentences of one segment, ready to be asked whether a date in them looks ahead."""

    def __init__(self, text: str, segment: Segment, before: Segment | None = None) -> None:
        super().__init__(text, segment.sentences)
        self._before = before
        self._set: dict[int, bool] = {}
        self._back: dict[int, bool] = {}

    def is_ahead(self, offset: int, end: int) -> bool:
        """Whether the date that stands there is one to come."""
        index = self._sentence_at(offset)
        if index < 0:
            return False
        sentence = self._sentences[index]
        start = max(sentence.start, offset - BEFORE)
        if was_not_kept(self.text, sentence.start, Span(offset, end)):
            return False
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
            or (self.tells_no_past(offset) and self._is_programme(sentence, offset, end))
            or is_asked_for(self.text, start, offset)
            or is_decided_for(self.text, sentence.start, offset, end)
            or self._is_asked(index, offset)
        ):
            return True
        clause = max(sentence.start, offset - CLAUSE)
        if self.text.rfind(" by ", start, offset) >= 0 and self._is_counted_by(clause, offset):
            return False
        known = self._goes_on_until(sentence, offset, end)
        if known is not None:
            return known
        return (
            self._opens_what_is_ahead(sentence, offset, end)
            or self._heads_plan(sentence, offset, end)
            or self._last_sign(index, offset)
        )

    def _is_counted_by(self, clause: int, offset: int) -> bool:
        """Whether so many had come together by the date: "100 were injured by Friday"."""
        counted = COUNTED_BY.search(self.text, clause, offset)
        return counted is not None and not TO_BE_DONE.search(self.text, clause, counted.start())

    def _is_programme(self, sentence: Span, offset: int, end: int) -> bool:
        """Whether a sentence in the present tells what the day brings, or what happens then."""
        brings = MARKS.match(self.text, end, sentence.end) is not None
        return brings or comes_about(self.text, sentence.start, offset)

    def _goes_on_until(self, sentence: Span, offset: int, end: int) -> bool | None:
        """Whether what is told with "before", "until", "by" or "through" goes on; None behind other words."""
        start, clause = max(sentence.start, offset - BEFORE), max(sentence.start, offset - CLAUSE)
        if BEFORE_IT.search(self.text, start, offset) and (
            IS_OPEN.match(self.text, end, sentence.end) or self.tells_no_past(offset)
        ):
            return True
        if NOT_BEFORE.search(self.text, clause, offset):
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

    def _is_of_what_said(self, start: int, offset: int, end: int) -> bool:
        """Whether it is the day of a statement that says something: "a statement on Monday said"."""
        if self.text.startswith((",", ")", " –", " —"), end):
            return ASIDE_STATEMENT.search(self.text, start, offset) is not None
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
        if was_not_kept(self.text, opening, Span(offset, end)):
            return True
        if self._is_set(opening, offset, end):
            return False
        start = max(opening, offset - BEFORE)
        if any(told.search(self.text, start, offset) for told in (SINCE, PLANNED_THEN, PROMISED_SUM)):
            return True
        came = BACK.search(self.text, start, offset)
        if came is not None and not PASSIVE_NOW.search(self.text, start, came.start()):
            return True
        clause = max(opening, offset - CLAUSE)
        if COMPARED.search(self.text, clause, offset):
            return True
        promised = PROMISED.search(self.text, clause, offset)
        verb = VERB_BEFORE.search(self.text, start, offset)
        if (promised and PROMISE.match(self.text, end)) or (verb is not None and verb[1] in PAST_ALONE):
            return True
        if index >= 0 and could_be_done_until(self.text, self._sentences[index], offset):
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

    def is_foretold(self, told: Span, day: Span, *, would: bool) -> bool:
        """Whether the sentence promises or settles something for that day on the one told before, or, if a "would" is
        to count, says what would be then.
        """
        index = self._sentence_at(day.start)
        if index < 0 or self._sentence_at(told.start) != index or day.start - told.end > CLAUSE:
            return False
        start = max(self._sentences[index].start, told.start - BEFORE)
        if is_resolved(self.text, start, day):
            return True
        said = FORETOLD.search(self.text, start, day.start)
        if said is None:
            return False
        behind = max(told.end, said.end())
        is_said = would and WOULD.search(self.text, behind, day.start) is not None
        return is_said or PROMISED_BY.search(self.text, start, day.start) is not None

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

    def is_end_of(self, begin: Span, offset: int, end: int) -> bool:
        """Whether "to" or the like joins the date there to one with which a stretch begins, in the same sentence."""
        if self._sentence_at(begin.start) != self._sentence_at(offset):
            return False
        between = BETWEEN.search(self.text, max(0, begin.start - BEFORE), begin.start) is not None
        joined = AND_TO if between else TO
        opening = self._sentences[self._sentence_at(offset)].start
        is_end = joined.fullmatch(self.text, begin.end, offset) is not None
        return is_end and not self._is_set(opening, offset, end)

    def _heads_plan(self, sentence: Span, offset: int, end: int) -> bool:
        """Whether the date heads an entry that tells what is due or will be then, and nothing of the past."""
        return (
            self.heads_entry(offset, end)
            and self.tells_no_past(offset)
            and ENTRY_AHEAD.match(self.text, end, sentence.end) is not None
        )

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
