"""What a text has dated so far."""

import re
from dataclasses import dataclass, replace
from datetime import date

from flows.model.annotation import DateMention, DateType
from flows.model.document import HEADING_ROLES, Role
from flows.model.segmentation import Segment

_FAR = 1000
"""Paragraphs for which a heading counts."""
PART_OF_YEAR = re.compile(r"\d{4}-[QH]\d|\d{4}-\d\d(?:-\d\d)?/\d{4}-\d\d(?:-\d\d)?")
"""The value of a quarter, a half, or a stretch of days or months."""


@dataclass(frozen=True, slots=True)
class Story:
    """What has been dated so far, and the source's reference day."""

    reference: date | None
    narrative: DateMention | None = None
    day: DateMention | None = None
    year: DateMention | None = None
    """The last year told by itself."""
    paragraphs: int = 0
    """Since the last date was told; 0 in the same."""
    paragraphs_since_day: int = 0
    period: DateMention | None = None
    """The last part of a year told: a quarter, a half, a stretch of months."""
    paragraphs_since_period: int = 0
    heading_day: DateMention | None = None
    """The last day that a title or heading names."""
    section_day: DateMention | None = None
    """The day that the nearest heading names."""
    ahead: bool = False
    """Whether the last date told was told as one to come."""
    is_dated: bool = True
    """Whether the text has a day of its own: a reference day may only be the last that a text names."""
    base: DateMention | None = None
    """The date line of a later item of the same file, from which its dates count."""
    outside: "Story | None" = None
    """In a paragraph that was added later: the story outside of it."""

    def after(self, mention: DateMention, *, reported: bool = False, ahead: bool = False) -> "Story":
        """The story once this date has been told; `reported` is the day on which something is said, and what is `ahead`
        has not come about.
        """
        if mention.type is not DateType.DATE or mention.days is None or not mention.value:
            return self
        names_day = re.match(r"\d{4}-\d\d-\d\d", mention.value)
        is_part = PART_OF_YEAR.fullmatch(mention.value)
        return replace(
            self,
            narrative=mention,
            ahead=ahead,
            paragraphs=0,
            year=mention if re.fullmatch(r"\d{4}", mention.value) else self.year,
            day=mention if names_day else self.day,
            paragraphs_since_day=0 if names_day else self.paragraphs_since_day,
            period=mention if is_part else self.period if reported else None,
            paragraphs_since_period=0 if is_part else self.paragraphs_since_period,
        )

    def based_on(self, line: DateMention) -> "Story":
        """The story of another item of the same file, with a date line of its own."""
        return replace(self, base=line, reference=line.days.first if line.days else self.reference)

    def within_update(self, line: DateMention) -> "Story":
        """The story in a paragraph that was added on the day with which it begins."""
        return replace(self.based_on(line), outside=self.outside or self)

    def without_days(self) -> "Story":
        """The story where nobody can say from which day the next one counts."""
        return replace(self, narrative=None, day=None)

    def in_entry(self) -> "Story":
        """The story under a heading that opens with an hour, as in a report hour by hour: it is on the day that a title
        or heading names, else on the source's own; what was told before is of no weight.
        """
        return replace(self, day=self.heading_day, paragraphs_since_day=0)

    def under(self, mention: DateMention) -> "Story":
        """The story once a title or heading has named this date."""
        names_day = mention.type is DateType.DATE and re.fullmatch(r"\d{4}-\d\d-\d\d", mention.value or "")
        return replace(self, heading_day=mention, section_day=mention) if names_day else self

    def in_next(self, segment: Segment) -> "Story":
        """The story where the next paragraph begins; items of a list and cells are one with what leads to them."""
        if self.outside is not None:
            whole = self.outside
            return replace(self, reference=whole.reference, base=whole.base, outside=None).in_next(segment)
        headed = segment.role in HEADING_ROLES
        steps = _FAR if headed else int(segment.role not in (Role.LIST_ITEM, Role.TABLE_CELL))
        return replace(
            self,
            section_day=None if headed else self.section_day,
            paragraphs=self.paragraphs + max(steps, 1),
            paragraphs_since_day=self.paragraphs_since_day + steps,
            paragraphs_since_period=self.paragraphs_since_period + steps,
        )
