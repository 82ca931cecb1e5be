"""Whether a source tells a date as that of something that came about: no plan, no question, nothing that it denies."""

import re

from flows.compose.sentences.clauses import clause_of
from flows.compose.sentences.hour_headings import told_under
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.ratings import is_rated_false
from flows.compose.sentences.reversals import denied_behind
from flows.compose.sentences.turn_labels import is_asked
from flows.english.question_marks import QUESTION_END
from flows.english.speech_cues import SAID
from flows.model.annotation import DateMention
from flows.model.calendar_values import Days
from flows.model.document import Role
from flows.model.spans import Span

_AHEAD = re.compile(
    r"\b(?:will(?! of\b)|shall|would(?! have\b)|(?:is|are) to (?!date\b)[a-z]+|(?:is|are) (?:now |still )?"
    r"(?:due|expected|scheduled|set|likely|planned)|expects? to|plans? to|intends? to|hopes? to)\b|[’']ll\b"
)
_WAS_PLANNED = re.compile(
    r"\b(?:had (?:been )?(?:expected|planned|hoped|scheduled)|(?:was|were) (?:expected|due|supposed|scheduled|meant"
    r"|planned)|(?:was|were) to (?!blame\b)[a-z]+)\b"
)
_SAYING = re.compile(
    rf"\b(?:{'|'.join(sorted(SAID))}|agreed|voted|heard|learned|decided|ruled|published|issued|signed|approved|adopted)\b"
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying) (?:that|having|reports|claims|any)|(?:is|are|was|were) (?:not true|untrue|false)"
    r"|do(?:es)? not correspond|no truth|(?:rejected|dismissed) (?:the )?(?:claims?|reports?|allegations?"
    r"|suggestions?))\b"
)
_CAME = re.compile(r"\b(?:has|have|was|were|did|said|(?<!\bbe )(?<!\bis )(?<!\bare )(?<!ly )[a-z]{2,20}ed)\b")
_FRONT = re.compile(
    r"\W*(?:(?:Issued|Published|Released|Updated|Tabled|Dated|Received|Filed|Printed|Circulated|Approved|Revised)"
    r"(?: (?:in|on|at|by|as|to|from)\b|[:,]| \d)|Cover(?:s|ing)\b|Data (?:as|to|up to|until|at)\b"
    r"|(?:Reporting )?[Pp]eriod\b"
    r"|Corr(?:ection|igendum) (?:to|of)\b|Embargo|(?:Written |Oral |Parliamentary |Press |Weekly "
    r"|Daily )?(?:Question|Answer"
    r"|Motion|Petition|Bulletin|Notice|Circular|Report|Letter|Statement|Release)s?,? (?:(?:[Nn]o\.?|[Nn]umber) ?)?\d)"
)
"""How a line begins that stands at the head of a paper."""
_NOTE = re.compile(
    r"\W*(?:Corrections?|CORRECTION|Corrigendum|Errat(?:um|a)|Clarification|Notes?|NOTE|Editor[’']?s[’']? [Nn]ote)"
    r"(?: \([^()\n]{1,30}\))? ?: "
)
"""How a sentence begins that tells of the text, not of its subject."""
_UPDATED = re.compile(
    r"(?:\A\W*|[-–—|·•] ?)(?:Last )?(?:[Uu]pdated|[Pp]ublished|[Pp]osted|[Mm]odified)(?=:|,? (?:on|at|an?|\d)|\W*\Z)"
)
_AS_OF = re.compile(
    r"(?:\A\W*|\b(?:update|report|information|bulletin|briefing|situation|data|no\.?)\b[\s\d.,:*#_-]{0,12})"
    r"as (?:of|at)\b[^;:]{0,40}?\Z",
    re.IGNORECASE,
)
"""Before the day with which a line ends that says of when a report is: "Flash Update No. 1, as of 10:00, 11 May"."""
_FRONT_LINE = 160
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|did|said|says?|told|tells?|gave|gives?|found|finds?)\b"
)
_IS = re.compile(
    r"\b(?:is|are|remains?|lives?|stands?) (?!(?:being|to|due|expected|set|about|meeting|on|in"
    r"|at)\b)(?![a-z]{2,20}ing\b)"
    r"(?![a-z]{2,20}ed\b)[^.;:]{2,80} \Z"
)


def has_come_about(survey: SourceSurvey, mention: DateMention, days: Days) -> bool:
    """Whether a date that is past is one on which, by its source, something happened."""
    segment = survey.segment_at(mention.span.start)
    if segment is not None and segment.role is Role.TITLE:
        return False
    day = survey.day
    if day is not None and days.first > day:
        return False
    sentence = survey.sentence_of(mention.span)
    told = sentence.of(survey.text)
    if _is_front_matter(survey, sentence, mention) or _NOTE.match(told) or _is_so_today(survey, mention):
        return False
    if QUESTION_END.search(told) or is_asked(survey, sentence.start) or _DENIED.search(told):
        return False
    if (
        is_rated_false(survey, sentence)
        or denied_behind(survey, sentence)
        or _announces_only(survey, mention)
    ):
        return False
    return not _is_planned(survey, mention, may_be_ahead=day is None or days.last >= day)


def _is_front_matter(survey: SourceSurvey, sentence: Span, mention: DateMention) -> bool:
    """Whether a paragraph only says of when its text is, or of what day it tells: "Issued in Arden, 21 May, 07:30"."""
    segment = survey.segment_at(sentence.start)
    if segment is None or len(segment.span) > _FRONT_LINE or not segment.span.contains(sentence):
        return False
    words = sentence.of(survey.text)
    if _FINITE.search(words):
        return False
    before, after = words[: mention.span.start - sentence.start], words[mention.span.end - sentence.start :]
    is_head = _AS_OF.search(before) is not None and not any(map(str.isalnum, after))
    return is_head or _FRONT.match(words) is not None or _UPDATED.search(words) is not None


def _is_so_today(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether "today" says how things are in our days: "is our ambassador in Arden today"."""
    if mention.span.of(survey.text).lower() != "today":
        return False
    clause = clause_of(survey, mention.span)
    return _IS.search(survey.text, clause.start, mention.span.start) is not None


def _announces_only(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether what is told under the heading of an hour only tells what is to come."""
    under = told_under(survey, mention.span)
    if under is None:
        return False
    words = survey.sentence_of(under).of(survey.text)
    return bool(_AHEAD.search(words)) and not _CAME.search(_AHEAD.sub(" ", words))


def _is_planned(survey: SourceSurvey, mention: DateMention, *, may_be_ahead: bool) -> bool:
    """Whether the verb of its clause only plans something for a date, which is not the day of the saying."""
    clause, start = clause_of(survey, mention.span), mention.span.start
    if _WAS_PLANNED.search(survey.text, clause.start, start):
        return True
    will = verb_ahead(survey.text, clause, start) if may_be_ahead else None
    return will is not None and not (will.end() < start and _CAME.search(survey.text, will.end(), start))


def verb_ahead(text: str, clause: Span, date: int) -> re.Match[str] | None:
    """By what a clause tells of something to come; None where the date that begins there is the day of the saying."""
    said, will = (verb.search(text, clause.start, clause.end) for verb in (_SAYING, _AHEAD))
    return None if will and said and said.start() < will.start() and date < will.start() else will
