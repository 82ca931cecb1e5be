"""Calls on somebody to leave office that a source of that day or a later one overtakes: he has resigned."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import fold, on_one_line
from flows.model.annotation import EntityType
from flows.model.locators import Extract
from flows.model.spans import Span

_TO_LEAVE = (
    r"(?:resign|quit|step down|stand down|go(?= now\b| at once\b| ?[.,;])|leave (?:office|(?:the|his|her) post)"
    r"|be (?:sacked|dismissed|fired|removed))"
)
_ASKS = re.compile(
    rf"\b(?:call(?:s|ed|ing)? (?:up)?on|urg(?:e[sd]?|ing)|ask(?:s|ed|ing)?|press(?:e[sd]|ing)|t(?:ells?|old)"
    rf"|want(?:s|ed)?|demand(?:s|ed|ing)?(?: that)?)\b(?: [^.;:]{{1,80}}?)? {_TO_LEAVE}\b"
    r"|\b(?:call(?:s|ed|ing)?|demand(?:s|ed|ing)?|appeals?|press(?:e[sd]|ing)?)(?: for)? (?:[\w’'.-]+ ){0,5}?"
    r"(?:resignation|dismissal|removal|departure)\b",
)
_MUST = re.compile(rf"\b(?:must|should|ought to|needs to|has to)(?: now)? {_TO_LEAVE}\b")
"""What is told of the one who is named before it."""
_CALLED = re.compile(
    rf"\b(?:calls?|demands?|pressure|appeals?)\b(?: [^.;:]{{1,40}}?)??"
    rf" (?:that (?:he|she|they)(?: should)?|(?:for (?:him|her|them) )?to) {_TO_LEAVE}\b"
)
"""A call of which is told beside the one to whom it goes: "has not answered the call that he resign"."""
_GONE = re.compile(
    r"(?:(?:has|have|had|also|now|later|duly) ){0,2}(?:resigned|stepped down|stood down|quit|left office"
    r"|(?:was|were|been|is) (?:sacked|dismissed|fired|removed|ousted)"
    r"|(?:tendered|submitted|offered|handed in|announced) (?:his|her|their) resignation)\b"
    r"|(?:told|informed|wrote to) (?:his |her |the )?"
    r"(?:staff|colleagues|workers|employees|members|board|party|supporters)\b(?:[^.;:A-Z]|\.\d){0,50}?"
    r" that (?:he|she) (?:(?:is|was) (?:now )?(?:resigning|quitting|(?:standing|stepping) down)"
    r"|(?:has|had) (?:resigned|quit|(?:stood|stepped) down))\b"
)
_BETWEEN = 40
"""Characters that may stand between the name of who leaves and the verb: ", the chairman, "."""
_REACH = 160
_LATER = 30
"""Days after the call."""


def calls_met(surveys: Sequence[SourceSurvey]) -> Mapping[tuple[int, Span], Extract]:
    """The sentences that call on somebody to leave his post who by another source has done so, by S number and place;
    each with the sentence that says so.
    """
    asked = [one for survey in surveys for one in _calls(survey)]
    if not asked:
        return {}
    gone = [(survey, span, name) for survey in surveys for span, name in leavers(survey)]
    found: dict[tuple[int, Span], Extract] = {}
    for survey, sentence, names in asked:
        for other, named, name in gone:
            if other is not survey and _is_later(survey, other) and _is_among(name, names):
                found.setdefault((survey.number, sentence), other.extract(other.sentence_of(named)))
    return found


def _is_later(survey: SourceSurvey, other: SourceSurvey) -> bool:
    days: tuple[date | None, date | None] = survey.day, other.day
    return days[0] is not None and days[1] is not None and 0 <= (days[1] - days[0]).days <= _LATER


def _is_among(name: str, names: frozenset[str]) -> bool:
    """Whether somebody is one of some people: by the same surname, and no other first name."""
    surname = name.rsplit(" ", 1)[-1]
    return any(
        surname == one.rsplit(" ", 1)[-1] and (name == one or " " not in name or " " not in one)
        for one in names
    )


def _calls(survey: SourceSurvey) -> Iterator[tuple[SourceSurvey, Span, frozenset[str]]]:
    """The sentences that ask somebody to go, with those whom they name for it."""
    for sentence in survey.sentences:
        asks = _ASKS.search(survey.text, sentence.start, sentence.end)
        must = _MUST.search(survey.text, sentence.start, sentence.end)
        called = _CALLED.search(survey.text, sentence.start, sentence.end)
        if not (asks or must or called) or not survey.paragraph_at(sentence.start):
            continue
        named = [(span, name) for span, name in _people(survey) if sentence.contains(span)]
        names = {name for span, name in named if asks and 0 <= span.start - asks.start() < _REACH}
        names |= {name for span, name in named if must and 0 <= must.start() - span.end <= 1}
        names |= {name for span, name in named if called and span.end <= called.start()}
        if names:
            yield survey, sentence, frozenset(names)


def leavers(survey: SourceSurvey) -> Iterator[tuple[Span, str]]:
    """Who, by a source, has left his post: the name right before the verb, where it stands and in full, folded."""
    for span, name in _people(survey):
        behind = survey.text[span.end : min(survey.sentence_of(span).end, span.end + 2 * _BETWEEN)]
        match = _GONE.search(behind)
        if match and match.start() <= _BETWEEN and _is_joined(behind[: match.start()]):
            yield span, name


def _is_joined(between: str) -> bool:
    """Whether what stands between a name and a verb leaves the name its subject: nothing, or an apposition."""
    return not between.strip() or re.fullmatch(r", [^,;.]{2,36}, ", between) is not None


def _people(survey: SourceSurvey) -> Iterator[tuple[Span, str]]:
    layers = survey.annotated.annotations
    names = {e.id: fold(on_one_line(e.name)) for e in layers.entities if e.type is EntityType.PERSON}
    return ((m.span, names[m.entity]) for m in layers.mentions if m.entity in names)
