"""Whether a source tells a date as that of something that came about: no plan, no question, nothing that it denies."""

import re
from datetime import date

from flows.compose.matching.same_event import published_on
from flows.compose.sentences.clauses import clause_of
from flows.compose.sentences.denials import denied_behind
from flows.compose.sentences.hour_headings import told_under
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.turn_labels import is_asked
from flows.compose.wording.calendar_values import Stretch
from flows.english.speech_cues import SAID
from flows.model.annotation import DateMention
from flows.model.document import Role

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
_QUESTIONER = re.compile(r"\s*(?:Q|QUESTION|Question)(?:[.:]|\s{2,8}|\t)")
_QUESTION_END = re.compile(r"\?[\"'”’)\]]*\s*\Z")


def has_come_about(survey: SourceSurvey, mention: DateMention, stretch: Stretch) -> bool:
    """Whether a date that is past is one on which, by its source, something happened."""
    segment = survey.segment_at(mention.span.start)
    if segment is not None and segment.role is Role.TITLE:
        return False
    written = _written(survey)
    if written is not None and stretch.first > written:
        return False
    sentence = survey.sentence_of(mention.span)
    told = sentence.of(survey.text)
    if _QUESTION_END.search(told) or _is_of_question(survey, sentence.start) or _DENIED.search(told):
        return False
    if denied_behind(survey, sentence) is not None or _announces_only(survey, mention):
        return False
    return not _is_planned(survey, mention, may_be_ahead=written is None or stretch.last >= written)


def _is_of_question(survey: SourceSurvey, offset: int) -> bool:
    segment = survey.segment_at(offset)
    labelled = segment is not None and _QUESTIONER.match(survey.text, segment.span.start, segment.span.end)
    return bool(labelled) or is_asked(survey, offset)


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
    will = _AHEAD.search(survey.text, clause.start, clause.end) if may_be_ahead else None
    if will is None or (will.end() < start and _CAME.search(survey.text, will.end(), start)):
        return False
    said = _SAYING.search(survey.text, clause.start, clause.end)
    return not (said and said.start() < will.start() and start < will.start())


def _written(survey: SourceSurvey) -> date | None:
    """The day of a source: that of its publication, else the one from which its dates count."""
    published, reference = published_on(survey), survey.annotated.document.reference_date
    if published is not None or reference is None:
        return published
    try:
        return date.fromisoformat(reference.value[:10])
    except ValueError:
        return None
