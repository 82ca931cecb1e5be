"""From where the date that comes next in a text counts: from the source's day, or from what was dated before."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from flows.annotate.dates.outlooks import Outlook
from flows.annotate.dates.story import Story
from flows.annotate.dates.words_beside import (
    comes_next,
    ends_in_present,
    ends_stretch,
    is_aside,
    is_last_night,
    is_lived,
    is_of_end,
    is_stamp,
    names_day,
)
from flows.model.spans import Span

_NEAR_PERIOD = 3
"""So many paragraphs after a quarter "a year earlier" may still be one."""
_REPORTED_WITHIN = timedelta(days=45)


@dataclass(frozen=True)
class Bearings:
    """From where the date at `start` to `end` counts: what is told before it, and what the words around it say.

    The words are looked at only when they are asked about: most dates state their year.
    """

    story: Story
    outlook: Outlook
    start: int
    end: int

    @property
    def reference(self) -> date | None:
        """The source's reference day."""
        return self.story.reference

    @property
    def narrative(self) -> str | None:
        """The last calendar date before it, as a TIMEX3 value: "2025-04"."""
        return self.story.narrative.value if self.story.narrative else None

    @property
    def period(self) -> str | None:
        """The quarter, half or other part of a year told near, where the last date told is but a day of these weeks."""
        period, told, reference = self.story.period, self.story.narrative, self.reference
        if period is None or self.story.paragraphs_since_period > _NEAR_PERIOD:
            return None
        if told is None or told.days is None or told.days.first != told.days.last or reference is None:
            return None
        is_of_report = abs(told.days.first - reference) <= _REPORTED_WITHIN
        return period.value if is_of_report else None

    @property
    def narrative_day(self) -> date | None:
        """The last date that named a day."""
        day = self.story.day
        return day.days.first if day and day.days else None

    @property
    def section_day(self) -> date | None:
        """The day that the heading names under which the date stands."""
        day = self.story.section_day
        return day.days.first if day and day.days else None

    @property
    def night_before(self) -> bool:
        """Whether the last day told is that of "last night"."""
        day = self.story.day
        return day is not None and is_last_night(self.outlook.text, day.span)

    @cached_property
    def forward(self) -> bool:
        """Whether the sentence speaks of what is to come."""
        return self.outlook.is_ahead(self.start, self.end)

    @property
    def yearly(self) -> bool:
        """Whether the sentence speaks of what comes again every year."""
        return self.outlook.is_yearly(self.start)

    @property
    def told_here(self) -> bool:
        """Whether the last calendar date stands in the same paragraph."""
        return not self.story.paragraphs

    @property
    def paragraphs_since_day(self) -> int:
        """How many paragraphs ago the last day was told; a heading counts for many."""
        return self.story.paragraphs_since_day

    @property
    def day_in_clause(self) -> bool:
        """Whether the last day was told in the same clause."""
        day = self.story.day
        if day is None or self.story.paragraphs_since_day:
            return False
        return self.outlook.are_in_one_clause(day.span.end, self.start)

    @property
    def day_in_sentence(self) -> bool:
        """Whether the last day was told in the same sentence."""
        day = self.story.day
        if day is None or self.story.paragraphs_since_day:
            return False
        return self.outlook.are_in_one_sentence(day.span.start, self.start)

    @property
    def names_day(self) -> bool:
        """Whether the words are those of a day, not only of a month."""
        return names_day(self.outlook.text, Span(self.start, self.end))

    @property
    def is_aside(self) -> bool:
        """Whether the date is only one with which things are compared, or since which they go on."""
        return is_aside(self.outlook.text, self.start)

    @property
    def day_is_aside(self) -> bool:
        """Whether the last day told is only one with which things are compared, or since which they go on."""
        return self.story.day is not None and is_aside(self.outlook.text, self.story.day.span.start)

    @property
    def looks_back(self) -> bool:
        """Whether the verb right before the date tells of what came about then."""
        return self.outlook.looks_back(self.start, self.end)

    @property
    def tenseless(self) -> bool:
        """Whether the sentence has no verb to say whether it looks back or ahead."""
        return self.outlook.is_tenseless(self.start)

    @property
    def present(self) -> bool:
        """Whether no verb of the sentence is one of the past, or what it tells of may be called for the day."""
        return self.outlook.may_be_near(self.start)

    @property
    def tells_no_past(self) -> bool:
        """Whether no verb of the sentence is one of the past."""
        return self.outlook.tells_no_past(self.start)

    @property
    def ends_in_present(self) -> bool:
        """Whether the last auxiliary of the sentence is one of the present: "The aide charged then is in court"."""
        return ends_in_present(self.outlook.text, self.outlook.sentence_of(self.start))

    @property
    def may_come(self) -> bool:
        """Whether what may be, or a programme, is told of: for weekdays, which are near."""
        return self.outlook.may_come(self.start, self.end)

    @property
    def reach_of_plan(self) -> int:
        """Within how many days what was planned lies ahead, where it may be over: "was due in June"; else 0."""
        return self.outlook.reach_of_plan(self.start, self.end)

    @property
    def set_in_story(self) -> bool:
        """Whether something was set for it on the date told before: "On 5 May 2008 he called a vote for 8 June"."""
        told = self.story.narrative
        return told is not None and self.outlook.is_set_beside(told.span.start, self.start, self.end)

    @property
    def is_foretold(self) -> bool:
        """Whether it was said on the date told before what would be: "In 2019 she said it would close by Christmas"."""
        told, reference = self.story.narrative, self.reference
        if told is None or self.story.paragraphs:
            return False
        is_older = reference is None or (told.value or "")[: len("2025")] < f"{reference.year:04d}"
        return self.outlook.is_foretold(told.span, Span(self.start, self.end), would=is_older or self.forward)

    @property
    def told_is_past(self) -> bool:
        """Whether the month or day told last is not after the source's own."""
        told = self.story.narrative
        return bool(
            told is not None
            and told.days is not None
            and self.reference is not None
            and told.days.first <= self.reference
            and re.match(r"\d{4}-\d\d", told.value or "")
        )

    @property
    def ends_stretch(self) -> bool:
        """Whether the date is the end of what goes on "until" then."""
        return ends_stretch(self.outlook.text, self.start)

    @property
    def told_is_over(self) -> bool:
        """Whether the date told last is told as past, whatever its year."""
        told = self.story.narrative
        if told is None:
            return False
        return self.outlook.looks_back(told.span.start, told.span.end) or is_lived(
            self.outlook.text, told.span
        )

    @property
    def is_stamp(self) -> bool:
        """Whether the date is that of a post in a thread, which no other post gives its year."""
        return is_stamp(self.outlook.text, Span(self.start, self.end), self.outlook.whole)

    @property
    def told_is_of_end(self) -> bool:
        """Whether the date told last is that on which a term or the like runs out."""
        told = self.story.narrative
        return told is not None and is_of_end(self.outlook.text, told.span.start)

    @property
    def comes_next(self) -> bool:
        """Whether what is told is what comes next from now: "The next meeting is on", "They will meet again on"."""
        return comes_next(self.outlook.text, self.outlook.sentence_of(self.start).start, self.start)

    @property
    def told_is_end(self) -> bool:
        """Whether the date told last is the end of what goes on "until" then."""
        return self.story.narrative is not None and ends_stretch(
            self.outlook.text, self.story.narrative.span.start
        )

    @property
    def opening_year(self) -> int | None:
        """The year with which the sentence begins: "In 2026 ... in March"."""
        year = self.story.year
        if year is None or not year.value or self.story.paragraphs:
            return None
        return int(year.value) if self.outlook.opens_sentence_of(year.span.start, self.start) else None

    @property
    def range_from(self) -> date | None:
        """The day with which the stretch begins whose end the date is: "from December to March"."""
        told = self.story.narrative
        if told is None or told.days is None:
            return None
        is_end = self.outlook.is_end_of(told.span, self.start, self.end)
        return told.days.first if is_end else None

    @property
    def in_chronicle(self) -> bool:
        """Whether both the date told last and this one open their clauses: "In March 2023 ... In April"."""
        told = self.story.narrative
        if told is None or self.story.paragraphs:
            return False
        return self.outlook.opens_clause(told.span.start) and self.outlook.opens_clause(self.start)

    @property
    def heads_entry(self) -> bool:
        """Whether the date is that of an entry, as of a calendar: "13 April: hearings of the committee"."""
        return self.outlook.heads_entry(self.start, self.end)
