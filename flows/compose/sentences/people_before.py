"""The person that "his" or "her" means before an office: "Mayor Ann Low spoke. Her deputy, Paul Orr, ..."."""

import re

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import EntityType
from flows.model.spans import Span

_POSSESSIVE = re.compile(r"\b(?P<whose>[Hh]is|[Hh]er)\s\Z")
_REACH = 6
_OPENS = re.compile(r"(?:(?:The|A|An|As|of|for|and|the|[A-Z][\w.’'-]{0,30},?)\s){0,8}\Z")
"""What may stand before a name that is the subject of its sentence: titles and what they are of."""
_SOMEBODY = {"his": re.compile(r"\b(?:[Hh]e|him|[Hh]is)\b"), "her": re.compile(r"\b(?:[Ss]he|[Hh]ers?)\b")}
_SUBJECT = {"his": re.compile(r"She\b"), "her": re.compile(r"He\b")}
_UNNAMED = re.compile(
    r"The (?P<office>(?:[A-Z][\w-]{1,20} ){0,4}"
    r"(?:Minister|President|Premier|Chancellor|Governor|Mayor|Ambassador|King|Queen|Emir|Secretary|Director|Envoy"
    r"|Commissioner|Chair|Chairman|Chairwoman))\b"
)


def person_before(survey: SourceSurvey, told: Span, entity: str) -> str:
    """The words for whose office or kin is told of, at a stretch behind "his" or "her"; empty where two could be meant.

    The only person named before it, if a sentence begins with the name or with somebody of the other gender; or the
    office with which the sentence begins, if nobody is named. `entity` is the one whom it is told of.
    """
    found = _POSSESSIVE.search(survey.text, max(0, told.start - _REACH), told.start)
    if found is None:
        return ""
    whose = found["whose"].lower()
    sentence = survey.sentence_of(told)
    opening = survey.text[sentence.start : told.start].lstrip("“\"‘' ").lower()
    if not opening.startswith(f"{whose} "):
        return _named_in(survey, Span(sentence.start, found.start()), whose, entity)
    paragraph = survey.segment_at(told.start)
    before = survey.sentence_of(Span(max(0, sentence.start - 2), sentence.start))
    if paragraph is None or before.start < paragraph.span.start or before == sentence:
        return ""
    return _named_in(survey, before, whose, entity)


def _named_in(survey: SourceSurvey, stretch: Span, whose: str, entity: str) -> str:
    """The only person named there who can be meant by one gender's pronouns."""
    words = stretch.of(survey.text)
    mentions = survey.annotated.annotations.mentions
    people = [
        m for m in mentions if m.type is EntityType.PERSON and m.entity != entity and stretch.contains(m.span)
    ]
    if len({mention.entity for mention in people}) > 1:
        return ""
    if not people:
        unnamed = _UNNAMED.match(words)
        return on_one_line(unnamed["office"]) if unnamed and not _SOMEBODY[whose].search(words) else ""
    named = people[0].span
    is_subject = _OPENS.match(survey.text[stretch.start : named.start]) is not None
    other = _SUBJECT[whose].match(words) is not None and not _SOMEBODY[whose].search(words)
    return on_one_line(named.of(survey.text)) if is_subject or other else ""
