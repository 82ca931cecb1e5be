"""Days of the week counted from the source's date: "on Monday", "Tuesday of last week", "next weekend"."""

import re
from datetime import date, timedelta

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.before_matches import found_before
from flows.annotate.dates.clock_patterns import HOUR_IN_WORDS
from flows.annotate.dates.counted_dates import STEPS
from flows.annotate.dates.date_meanings import UNRESOLVED, Match, Meaning, number_of, part_of, stated, week_of
from flows.annotate.dates.date_words import WEEKDAYS
from flows.annotate.dates.lengths import BACK
from flows.model.annotation import Anchor, DateType

_SATURDAY = 6
_BESIDE_TOLD = ("following", "previous")
_NEXT_TURNS = 2
"""Paragraphs behind a day in which "the Monday" is the one after it: in an interview a question stands between."""
_WEEK, _STORY = timedelta(7), timedelta(366)
_REACH = 60
_BARE_YEAR = re.compile(r"\d{4}")
_THE = re.compile(r"(?:\b(?P<had>had)\b[^.;:,]{1,40}?)?\b(?:on|since|by|until) the \Z", re.IGNORECASE)
_BESIDE_A_THING = re.compile(r" (?:after|before) (?:the|his|her|its|their)\b")
_BROUGHT_FORWARD = re.compile(
    r"\bbrought(?: [\w’'-]{1,24}){0,4}? forward from [A-Z][a-z]{2,8}day(?: (?:morning|afternoon|evening|night))? to \Z"
)
_FORWARD_TO = re.compile(r"\b(?:brought forward|moved (?:up|forward)) to (?:late |early )?\Z")
_OF_ANOTHER = re.compile(r" (?:of|in|after|before|when|following|that|which|or)\b")
"""Behind "the Monday" that is counted from something else."""
_HOUR_BEHIND = re.compile(
    rf",? (?:at )?(?:(?:{HOUR_IN_WORDS}|1[0-2]|[1-9]) o[’']?clock|noon|(?:1[0-2]|[1-9])(?::[0-5]\d)? ?[ap]\.?m\b)"
)
_NEAR = 1
"""Paragraphs after a day in which "the following Monday" is the one after it."""


def read_weekday(match: Match, bearings: Bearings) -> Meaning:
    reference = bearings.reference
    if reference is None or _is_beside_a_thing(match) or _is_remembered(bearings):
        return UNRESOLVED
    if bearings.yearly:
        return Meaning(f"XXXX-WXX-{WEEKDAYS[stated(match, 'weekday')]}", DateType.SET)
    wanted, step = WEEKDAYS[stated(match, "weekday")], _step_of(match, bearings)
    if step in _BESIDE_TOLD and (beside := _day_beside(wanted, step, bearings)):
        return Meaning(beside.isoformat(), mod=part_of(match), anchor=Anchor.NARRATIVE)
    back = (reference.isoweekday() - wanted) % 7
    if step == "this" and wanted >= reference.isoweekday():
        day = reference + timedelta(days=wanted - reference.isoweekday())
    elif step in ("next", "following", "coming", "upcoming"):
        day = reference + timedelta(days=-back % 7 or 7)
    elif (_is_ahead(bearings) or _is_called_out(match, bearings)) and step not in BACK:
        day = reference + timedelta(days=-back % 7)
    else:
        day = reference - timedelta(days=back or (7 if step in BACK else 0))
    if found_before(_BROUGHT_FORWARD, match, _REACH):
        return Meaning(day.isoformat(), mod=part_of(match), anchor=Anchor.REFERENCE)
    before = bearings.narrative_day
    follows_day = before is not None and before > reference and bearings.day_in_clause and not step
    if before is not None and follows_day and not (bearings.looks_back or bearings.tenseless):
        # "opens on 20 October and votes on Thursday"
        follows = before + timedelta((wanted - before.isoweekday()) % 7)
        return Meaning(follows.isoformat(), mod=part_of(match), anchor=Anchor.REFERENCE)
    if planned := _day_spoken_of(wanted, match, bearings) or _day_planned(wanted, bearings):
        return Meaning(planned.isoformat(), mod=part_of(match), anchor=Anchor.NARRATIVE)
    return Meaning(
        _end_of_week(day, match, bearings).isoformat(), mod=part_of(match), anchor=Anchor.REFERENCE
    )


def _step_of(match: Match, bearings: Bearings) -> str:
    """Such as "next"; "previous" where it is "brought forward" from a day told in its sentence."""
    if bearings.day_in_sentence and found_before(_FORWARD_TO, match, _REACH):
        return "previous"
    return stated(match, "step").removeprefix("this ") or stated(match, "next")


def _end_of_week(day: date, match: Match, bearings: Bearings) -> date:
    """The weekday, a week on where it ends a stretch that begins after it: "from next Monday to Friday"."""
    before = bearings.narrative_day
    ends = match["until"] is not None and bearings.day_in_clause
    is_before = ends and before is not None and timedelta() < before - day < _WEEK
    return day + _WEEK if is_before else day


def _is_remembered(bearings: Bearings) -> bool:
    """Whether quoted words remember an earlier year, told right before: "In 2016 it shut. “They came on Tuesday,”"."""
    told, reference = bearings.narrative or "", bearings.reference
    if (
        not bearings.told_here
        or reference is None
        or not _BARE_YEAR.fullmatch(told)
        or int(told) >= reference.year
    ):
        return False
    return bearings.outlook.is_quoted(bearings.start) and not (bearings.tells_no_past or bearings.forward)


def _is_ahead(bearings: Bearings) -> bool:
    """Whether the weekday is the next one: "they will meet on Friday", "Friday: The court rules"."""
    if bearings.forward or (bearings.heads_entry and (bearings.tells_no_past or bearings.ends_in_present)):
        return True
    return bearings.may_come and not bearings.looks_back


def _is_called_out(match: Match, bearings: Bearings) -> bool:
    """Whether quoted words name a day and its hour and tell nothing of it: “Friday, six o’clock. Book your flights.”"""
    is_bare = bearings.tenseless and bearings.outlook.is_quoted(bearings.start)
    return is_bare and _HOUR_BEHIND.match(match.string, match.end()) is not None


def _day_beside(wanted: int, step: str, bearings: Bearings) -> date | None:
    """The weekday after or before the day told near: "He left on 28 August. She came the following Monday"."""
    told = bearings.narrative_day
    if told is None or bearings.paragraphs_since_day > _NEAR:
        return None
    if step == "following":
        return told + timedelta((wanted - told.isoweekday()) % 7 or 7)
    return told - timedelta((told.isoweekday() - wanted) % 7 or 7)


def _day_planned(wanted: int, bearings: Bearings) -> date | None:
    """The weekday for which something was planned that is over: "it left on Sunday and was due on Monday"."""
    told, reference = bearings.narrative_day, bearings.reference
    if not (bearings.reach_of_plan and bearings.day_in_sentence) or told is None or reference is None:
        return None
    if bearings.day_is_aside:  # "extended since it began on 22 August, it was due to end on Tuesday"
        return None
    day = told + timedelta((wanted - told.isoweekday()) % 7 or 7)
    return day if day <= reference else None


def _is_beside_a_thing(match: Match) -> bool:
    """Whether it is counted from something that no calendar tells: "on the Monday after the vote"."""
    return (
        _BESIDE_A_THING.match(match.string, match.end()) is not None and _follows_article(match) is not None
    )


def _follows_article(match: Match) -> re.Match[str] | None:
    """The words before "the Monday" that make it a day of the story: "on the", "since the"."""
    return found_before(_THE, match, _REACH)


def _day_spoken_of(wanted: int, match: Match, bearings: Bearings) -> date | None:
    """The weekday after the day told: "It was found on Friday 23 October. The notice went out on the Monday"; the one
    before it where something "had" come about by then.
    """
    told, reference = bearings.narrative_day, bearings.reference
    if told is None or reference is None or bearings.paragraphs_since_day > _NEXT_TURNS:
        return None
    the = _follows_article(match)
    if the is None or _OF_ANOTHER.match(match.string, match.end()):
        return None
    if told > reference and bearings.forward:  # "The tenth of April is a Saturday. Ask me on the Monday."
        return told + timedelta((wanted - told.isoweekday()) % 7 or 7)
    if bearings.forward or not _WEEK < reference - told < _STORY:
        return None
    if the["had"]:
        return told - timedelta((told.isoweekday() - wanted) % 7 or 7)
    return told + timedelta((wanted - told.isoweekday()) % 7 or 7)


def read_weekday_ahead(match: Match, bearings: Bearings) -> Meaning:
    """Such as "Monday two weeks from now": the Monday of that week."""
    number, reference = number_of(match["number"]), bearings.reference
    if reference is None or number is None or number != int(number):
        return UNRESOLVED
    day = reference + timedelta(
        WEEKDAYS[stated(match, "weekday")] - reference.isoweekday(), weeks=int(number)
    )
    return Meaning(day.isoformat(), anchor=Anchor.REFERENCE)


def read_week_after(match: Match, bearings: Bearings) -> Meaning:
    """Such as "a week on Monday", "Monday three weeks": so long after the next; of what is past it is no one day."""
    reference = bearings.reference
    if reference is None or not (bearings.forward or bearings.present):
        return UNRESOLVED
    weekday = WEEKDAYS[stated(match, "weekday") or stated(match, "the_weekday")]
    weeks = int(number_of(stated(match, "number")) or 0) or (2 if "fortnight" in match[0].lower() else 1)
    following = reference + timedelta((weekday - reference.isoweekday()) % 7 or 7)
    return Meaning((following + timedelta(weeks=weeks)).isoformat(), anchor=Anchor.REFERENCE)


def read_weekend(match: Match, bearings: Bearings) -> Meaning:
    reference, step = bearings.reference, stated(match, "step")
    if reference is None:
        return UNRESOLVED
    ahead = step == "next" or (bearings.forward and step != "last") or (bearings.present and step == "this")
    weeks = 0 if ahead or reference.isoweekday() >= _SATURDAY else -1
    return Meaning(f"{week_of(reference, weeks)}-WE", anchor=Anchor.REFERENCE)


def read_week_day(match: Match, bearings: Bearings) -> Meaning:
    """Such as "Tuesday of last week", "next week on Monday"."""
    if bearings.reference is None:
        return UNRESOLVED
    monday = bearings.reference - timedelta(bearings.reference.isoweekday() - 1)
    weeks = STEPS[stated(match, "step") or stated(match, "later_step")]
    number = WEEKDAYS[stated(match, "weekday") or stated(match, "later_weekday")]
    return Meaning((monday + timedelta(days=7 * weeks + number - 1)).isoformat(), anchor=Anchor.REFERENCE)
