"""Days that bind somebody: deadlines, and what is ordered, decided or agreed for a day."""

import re

from flows.compose.sentences.clauses import clause_of
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.surroundings import surroundings
from flows.compose.sentences.table_cells import head_of_column, words_of_cell
from flows.model.document import Role
from flows.model.spans import Span

DEADLINE, ORDERED, DECIDED, AGREED = "deadline", "ordered", "decided", "agreed"
_DUE_HEAD = re.compile(
    r"(?:dead-?lines?|due(?: dates?| by)?|by when|to be done by|time limits?)", re.IGNORECASE
)
_NO_DUTY = (
    r"(?<!\bnot )(?<!\bnever )(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bmay )(?<!\bcould )(?<!\bshould )"
)
_NO_NOUN = "".join(
    rf"(?<!\b{word} )" for word in ("the", "last", "new", "first", "all", "its", "their", "his", "of", "by")
)
_ORDERS = re.compile(
    rf"{_NO_DUTY}{_NO_NOUN}\b(?:orders?|ordered|directs|directed|instructs|instructed|compels|compelled)\b"
    r"(?= (?:that\b|the\b|an?\b|its?\b|him\b|her\b|them\b|us\b|[A-Z])|:)"
)
_DECIDES = re.compile(
    rf"{_NO_DUTY}\b(?:decides|decided|resolves|resolved|rules|ruled|decrees|decreed"
    r"|(?:[Ww]e|[Tt]hey) (?:decide|resolve))\b"
    r"(?=(?: (?:also|further|hereby|therefore|unanimously))?(?: (?:that|to)\b|:))"
)
_AGREES = re.compile(
    rf"{_NO_DUTY}\b(?:agreed|agrees|(?:[Ww]e|[Tt]hey) agree)\b(?=(?: (?:also|further))? (?:that|to)\b|:)"
)
_SHALL = re.compile(r"(?<!\bI )(?<!\b[Ww]e )\bshall\b(?! not\b)")
"""In the first person it tells no more than "will"."""
_DUTY = re.compile(
    r"\b(?:shall|must|ha(?:s|ve) to|(?:is|are) (?:required|obliged|ordered) to|(?:is|are) to(?= (?:be |present|submit"
    r"|report|deliver|publish|file|pay|name|answer|reply|complete|hand|send|leave|register|finish|provide)))\b"
)
_LEAVE = re.compile(
    r"\b(?:may|can) (?!not\b)(?:still |also |now )?(?:be |apply|appeal|file|submit|register"
    r"|object|vote|enrol)"
)
_BY = re.compile(
    r"\b(?:by|before|no later than|not later than|at the latest by|on or before) (?:(?:\d{1,2}[:.]\d\d|noon|midnight"
    r"|close of business|the)(?: [ap]\.?m\.?)?(?: on)? )?\Z"
)
_UNTIL = re.compile(r"\b(?:until|till|by|before) \Z")
_DEADLINE_IS = re.compile(
    r"\b(?:deadline|time limit|closing date)\b[^.;]{0,80}(?: (?:is|expires|ends|of|on)|,|:) (?:on )?\Z"
)
_BEHIND = 160
_COUNTED = re.compile(r"(?:by|within|not later than|no later than) ", re.IGNORECASE)
_NOT_AFTER = re.compile(r" at the latest\b")


def how_binding(survey: SourceSurvey, date: Span) -> str:
    """What the words around a date say that it is to somebody: a deadline, ordered, decided, agreed; else empty."""
    if _in_column_of_deadlines(survey, date):
        return DEADLINE
    sentence = survey.sentence_of(date)
    before = survey.text[sentence.start : date.start]
    clause = survey.text[clause_of(survey, date).start : date.start]
    led = " ".join(extract.text for extract in surroundings(survey, sentence) if extract.text.endswith(":"))
    if _ORDERS.search(before) or _ORDERS.search(led):
        return ORDERED
    if _is_due(survey, date, clause) or _DEADLINE_IS.search(clause):
        return DEADLINE
    if _DECIDES.search(before) or _DECIDES.search(led):
        return DECIDED
    if _AGREES.search(before) or _AGREES.search(led):
        return AGREED
    return DECIDED if _SHALL.search(clause) else ""


def _is_due(survey: SourceSurvey, date: Span, clause: str) -> bool:
    """Whether somebody is bound to have done something by a date, or may do it no longer."""
    counted = _COUNTED.match(date.of(survey.text))
    at_latest = counted or _BY.search(clause) or _NOT_AFTER.match(survey.text, date.end)
    may_until = (counted or _UNTIL.search(clause)) and _LEAVE.search(clause)
    end = survey.sentence_of(date).end
    bound = _DUTY.search(clause) or (
        counted and _DUTY.search(survey.text, date.end, min(end, date.end + _BEHIND))
    )
    return bool((at_latest and bound) or may_until)


def _in_column_of_deadlines(survey: SourceSurvey, date: Span) -> bool:
    index = survey.segment_index(date.start)
    if index is None or survey.annotated.segmentation.segments[index].role is not Role.TABLE_CELL:
        return False
    head = head_of_column(survey, index)
    return head is not None and _DUE_HEAD.fullmatch(words_of_cell(survey, head)) is not None
