"""Which dates of a source tell when something happens, those that get a row of the timeline; what is to come."""

import re
from datetime import date

from flows.compose.registers.came_about import verb_ahead
from flows.compose.registers.counted_deadlines import counted_deadlines
from flows.compose.registers.days_given_up import day_now_meant
from flows.compose.registers.forward import announces_nothing
from flows.compose.registers.open_hours import as_far_as_known
from flows.compose.sentences.clauses import clause_of
from flows.compose.sentences.governing_dates import belongs_to_name
from flows.compose.sentences.locating import SourceSurvey, sentence_before
from flows.compose.sentences.table_cells import row_of
from flows.compose.wording.dates_in_words import is_told_of, is_very_end
from flows.compose.wording.wording import content_words
from flows.english.held_events import MOVED
from flows.english.speech_cues import SAID
from flows.model.annotation import DateMention, DateType
from flows.model.calendar_values import Days, clock_of
from flows.model.document import Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_NO_TELLING_ROLES = (Role.BYLINE, Role.CAPTION, Role.FOOTNOTE)
"""What stands beside the text and tells of it, of a picture or of where something was found."""
_COMES_NEXT = re.compile(
    r"[Nn]ext (?:\w{1,12} )?(?:report|update|issue|bulletin|edition|meeting)(?: due)?: ?(?:on )?"
)
"""Before a day among the labels of a text that is told nowhere else: "Next report: 2 December 2026"."""
_REPORT_FOR = re.compile(
    r"\b(?:results|figures?|data|accounts|statistics|minutes) (?:(?:is|are|was|were) for|for|of) (?:the )?\Z",
    re.IGNORECASE,
)
_MEASURE_OF = re.compile(
    r"\b(?:prices|inflation|sales|output|production|trade|GDP|growth|unemployment|employment|wages?|earnings|exports"
    r"|imports|orders|turnover|registrations|spending|lending|index|deficit|surplus|balance) (?:for|in|of) (?:the )?\Z",
    re.IGNORECASE,
)
_IS_PUBLISHED = re.compile(
    r" (?:will|(?:is|are)(?: due| set| scheduled| expected)? to) be (?:published|announced|reported|released|out)\b"
)
"""Around the stretch of which figures are that come out later: "Consumer prices for November will be published"."""
_REPORT_REACH = 64
_COMPARED = re.compile(
    r"\b(?:(?:more|less|fewer|higher|lower|up|down|greater|smaller|larger|bigger) than|as (?:in|on|at))"
    r"(?: (?:on|in|at|for|the|it was)){0,2} \Z"
    r"|\b(?:highest|lowest|biggest|largest|smallest|greatest|fewest|strongest|weakest|sharpest|steepest|deepest|fastest"
    r"|slowest|longest|worst|best|hottest|coldest|wettest|driest|heaviest|deadliest|busiest|most|least)"
    r"(?: [\w’'-]{1,20}){0,4}? since(?: late| early| the)? \Z"
    r"|(?:©|\(c\)|\bcopyright)(?: ©)?(?-i:(?: (?:[A-Z][\w&.’-]*|of|and|by|the),?){0,6}) \Z"
    r"|(?-i:\bDOB:?|\bPassport [A-Z0-9]{4,12}(?: \([A-Z][\w ]{2,30}\))? (?:expires|issued)|\bEstablished Date) \Z",
    re.IGNORECASE,
)
"""Before a day with which figures are compared, of which nothing is told: "two more than the day before", "the highest
since September 2025"; and before the year of a copyright or the day of a birth or paper in a list of names.
"""
_FORECAST = re.compile(
    r"\b(?:(?:is|are|was|were|now|still) (?:projected|expected|forecast|predicted|estimated|likely|set)"
    r"|expects?|forecasts?|projects|predicts?|outlook|projections?|guidance|(?:now|still) sees?|sees? (?:it|them) at)\b"
)
_ON_CONDITION = re.compile(r"(?:\A|, |\b(?:and|but|that) )(?:[Ii]f|[Uu]nless) ")
_MOVED_TO = re.compile(rf"\b{MOVED} (?:from [^.;:?!]{{2,20}}? )?(?:to|until|till) \Z")
END_OF_DAY, _NOON = "24:00", "12:00"
_SO_FAR = re.compile(r"\b(?:so far|already)(?: in| during)? \Z", re.IGNORECASE)
_DONE_BEHIND = re.compile(
    rf" (?:{'|'.join(sorted(SAID))}|found|showed|saw|put|gave|met|held|left|took|went|began"
    r"|(?!scheduled\b|planned\b|expected\b)[a-z]{3,16}ed)\b"
)
_OF_ITS_OWN, _OF_THING = re.compile(r"[’']s "), 60
_CENTURY = 99
"""Years from its first to its last."""
_PLACE = re.compile(r"\(?(?:[A-Z][\w.,/’' -]{1,60})?")
_PROSE_BEGINS = re.compile(
    r",? ?(?:\([^()\n]{1,40}\) ?(?:—|–|--?)|\)? ?(?:—|–|--?)|\)|\.?\Z|\.\s|,? ?\([^()\n]{1,60}\)\.?\Z)"
)
"""What stands around the date of a dateline: "ARDEN, Norland, 10 October (Agency) –", "Arden, 10 October 2025"."""
_IN_A_SENTENCE = re.compile(r"\b(?:on|by|of|in|at|for|from|until|since|before|after) \Z")
"""Before a day that no dateline gives."""
_FIGURE = re.compile(r"\d")
_IMPRINT = re.compile(
    r"(?:[^,.;:!?]{1,60}, (?:Session )?){1,4}|[A-Z][A-Za-z -]{2,40}: "
    r"|[A-Z][A-Za-z-]{2,24}(?: (?:of|the|[A-Z][A-Za-z-]{1,24})){0,3} (?:[Nn]o\.?|[Nn]r\.?|№)"
    r" ?[\w./-]{1,24} (?:of|dated) "
)
_LABELS_BEFORE, _LABELS_BEHIND = (
    re.compile(r"(?:[^.!?]{1,120} ?[|·•] ?)?"),
    re.compile(r"\W{0,3}| ?[|·•][^.!?]{0,60}"),
)
"""Around the date of a line of labels: "Ann Lee and Bo Ray · 22 November 2026 · 11 minutes"."""
_SLOGAN = re.compile(r"(?:[A-Z][\w,’'&-]* )(?:(?!(?:is|are|was|were|has|have|had)\b)[\w,’'&-]+ ){0,8}?")
"""Before "since 1998" where nothing else stands in a line at the head of a paper."""
_HEAD_OF_PAPER = 3
"""What stands before the date in one of the first lines: "River Observatory, Briefing Paper 4, ", "For release: "."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_NOW_IT_IS = re.compile(r"\W*(?:It|Today|This)(?:[’']s| is)(?: now| only| still| just)? (?:a )?")
"""Before a date that tells what day it is: "It’s Tuesday.", "“It is 2025.”"."""


def telling_dates(survey: SourceSurvey, cut_off: date) -> list[DateMention]:
    """Dates and times of the text proper; a byline's date belongs to the source, not to what it reports.

    The year in the name of a law or happening dates the law: "under the Harbour Act of 2014" tells of no event. Nor
    does the year in a title ("2019 Country Report") or the century that all live in, and what is only asked about a day
    to come announces nothing.
    """
    stated = (
        as_far_as_known(survey, day_now_meant(survey, mention))
        for mention in survey.annotated.annotations.dates
    )
    mentions = sorted((*stated, *counted_deadlines(survey)), key=lambda mention: mention.span)
    return [
        mention
        for mention in mentions
        if mention.type in (DateType.DATE, DateType.TIME)
        and _stands_in_text(survey, mention, cut_off)
        and not _is_our_century(mention, cut_off)
        and not announces_nothing(survey, mention, cut_off)
        and not _names_report(survey, mention)
        and not _is_compared(survey, mention)
        and not _is_dateline(survey, mention)
        and not _names_nothing(survey, mention)
        and not belongs_to_name(survey.text, mention)
    ]


def _stands_in_text(survey: SourceSurvey, mention: DateMention, cut_off: date) -> bool:
    """Whether a date stands in what the source tells; of a table, in a cell that says of what it is the date."""
    segment = survey.segment_at(mention.span.start)
    if segment is None:
        return True
    if segment.role is Role.HEADING and (mention.value or "").isdecimal():
        return False
    if segment.role is Role.TITLE:
        return not (mention.value or "").isdecimal() and not _is_own_day(survey, mention)
    if segment.role is Role.TABLE_CELL:
        return not segment.header and _is_told_of(survey, mention, segment)
    if segment.role is Role.BYLINE:
        ahead = mention.days is not None and mention.days.first > cut_off
        return ahead and _comes_next(survey, mention, segment)
    return segment.role not in _NO_TELLING_ROLES


def _comes_next(survey: SourceSurvey, mention: DateMention, segment: Segment) -> bool:
    label = survey.text[segment.span.start : mention.span.start]
    label = label[max(label.rfind("\n"), label.rfind("|")) + 1 :].lstrip(" *")
    return _COMES_NEXT.fullmatch(label) is not None


def _is_own_day(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a date is the day of its source."""
    return survey.day is not None and (mention.value or "").startswith(survey.day.isoformat())


def _is_told_of(survey: SourceSurvey, mention: DateMention, cell: Segment) -> bool:
    """Whether words stand with a date in its cell or row: the dates of a column of numbers only label them."""
    start, end = mention.span.start, mention.span.end
    own = survey.text[cell.span.start : start] + " " + survey.text[end : cell.span.end]
    index = survey.segment_index(start) or 0
    others = (other.span.of(survey.text) for other in row_of(survey, index) if other is not cell)
    return any(_WORD.search(words) for words in (own, *others))


def is_still_to_come(
    survey: SourceSurvey, mention: DateMention, days: Days, cut_off: date, hour: str = END_OF_DAY
) -> bool:
    """Whether something lies ahead: all its days do, or it is only expected of days that are not over yet.

    "Growth in 2025 is projected at 5%", "growth will be 5% in 2025". The data end at `hour` of the day of the cut-off:
    what was announced for later that day is still to come, and so is the very end of a stretch that holds the day.
    """
    if days.first == days.last == cut_off:
        return _is_later_that_day(survey, mention, hour)
    if days.first > cut_off or days.last <= cut_off:
        return days.first > cut_off
    if is_very_end(mention, survey.text):
        return True
    if _is_so_far(survey, mention):
        return False
    clause, sentence = clause_of(survey, mention.span), survey.sentence_of(mention.span)
    text, start = survey.text, mention.span.start
    if _FORECAST.search(text, clause.start, start) or _ON_CONDITION.search(sentence.of(text)):
        return True
    return verb_ahead(text, clause, start) is not None


def _is_so_far(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether only what is over of a stretch is told of: "earlier this month", "so far this year", "A report this month
    found that it will close".
    """
    text, start, end = survey.text, mention.span.start, mention.span.end
    if mention.span.of(text).lower().startswith("earlier"):
        return True
    if _DONE_BEHIND.match(text, end):
        return True
    if _OF_ITS_OWN.match(text, end) and verb_ahead(text, Span(end, end + _OF_THING), end) is None:
        return True  # "whether this year's summit should name the day on which it is due to close"
    return _SO_FAR.search(text, max(0, start - _REPORT_REACH), start) is not None


def _is_later_that_day(survey: SourceSurvey, mention: DateMention, hour: str) -> bool:
    """Whether what is told of the last day of the data lies behind their last hour.

    A source of an earlier day has announced it, or its verb looks ahead; a day without an hour is open until noon.
    """
    announced = survey.day is not None and mention.days is not None and survey.day < mention.days.first
    clause, start = clause_of(survey, mention.span), mention.span.start
    will = verb_ahead(survey.text, clause, start) or _MOVED_TO.search(survey.text, clause.start, start)
    told = clock_of(mention.value or "")
    return bool(announced or will) and (told > hour if told else hour < _NOON)


def _names_report(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a date only says of when some figures are: "Results for the third quarter will be published"."""
    sentence, start = survey.sentence_of(mention.span), mention.span.start
    before = max(sentence.start, start - _REPORT_REACH)
    if _REPORT_FOR.search(survey.text, before, start):
        return True
    measured = _MEASURE_OF.search(survey.text, before, start) is not None
    return measured and _IS_PUBLISHED.match(survey.text, mention.span.end, sentence.end) is not None


def _is_compared(survey: SourceSurvey, mention: DateMention) -> bool:
    sentence, start = survey.sentence_of(mention.span), mention.span.start
    compared = _COMPARED.search(survey.text, max(sentence.start, start - _REPORT_REACH), start) is not None
    return compared and not is_told_of(mention, survey.text)


def _names_nothing(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether the sentence of a date names nothing besides it but a number, nor what stands before it: "This year
    will be about 13."; or says only what day it is.
    """
    segment = survey.segment_at(mention.span.start)
    if segment is None or segment.role is not Role.PARAGRAPH:
        return False
    sentence, text = survey.sentence_of(mention.span), survey.text
    if _NOW_IT_IS.fullmatch(text, sentence.start, mention.span.start) and _is_now(survey, mention):
        return not content_words(text[mention.span.end : sentence.end])
    if sentence_before(survey, sentence) is not None:
        return False
    words = f"{text[sentence.start : mention.span.start]} {text[mention.span.end : sentence.end]}"
    told = content_words(words)
    return bool(told) and all(word.isdecimal() for word in told)


def _is_now(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether the day of the source lies in a stretch."""
    days = mention.days
    return survey.day is not None and days is not None and days.first <= survey.day <= days.last


def _is_our_century(mention: DateMention, cut_off: date) -> bool:
    days = mention.days
    return days is not None and days.last.year - days.first.year >= _CENTURY and days.last.year > cut_off.year


def _is_dateline(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a date is all that its paragraph says, or opens it with a place: the day of the text itself."""
    segment = survey.segment_at(mention.span.start)
    if segment is None or segment.role is Role.TABLE_CELL or _comes_next(survey, mention, segment):
        return False
    text, (start, end) = survey.text, (segment.span.start, segment.span.end)
    before, after = text[start : mention.span.start], text[mention.span.end : end]
    if not any(character.isalnum() for character in before + after):
        return True
    if _is_own_day(survey, mention) and _is_among_labels(before, after):
        return True
    if segment.number <= _HEAD_OF_PAPER and _is_imprint(before, after, mention.span.of(text)):
        return True
    words = mention.span.of(text)
    return (
        _is_own_day(survey, mention)
        and bool(_PLACE.fullmatch(before) and _PROSE_BEGINS.match(after))
        and _FIGURE.search(words) is not None
        and not (_IN_A_SENTENCE.search(before) or _IN_A_SENTENCE.match(f"{words.partition(' ')[0]} "))
    )


def _is_among_labels(before: str, after: str) -> bool:
    """Whether marks part a date from the others of a line of labels."""
    parted = _LABELS_BEFORE.fullmatch(before) and _LABELS_BEHIND.fullmatch(after)
    return bool(parted) and any(mark in before + after for mark in "|·•")


def _is_imprint(before: str, after: str, date: str) -> bool:
    """Whether a line at the head of a paper names it and its day, or says only since when there is who publishes it."""
    if not after and _IMPRINT.fullmatch(before):
        return True
    words = f"{before}{date}"
    since = re.search(r"(?:since|[Ee]st(?:ablished|\.)?(?: in)?|founded in) \d{4}\Z", words)
    return (
        since is not None and not after.strip(" .") and _SLOGAN.fullmatch(words[: since.start()]) is not None
    )
