"""Whom "his", "her" or "its" before an office means: "Mayor Ann Low spoke. Her deputy, Paul Orr, ..."."""

import re

from flows.compose.sentences.locating import SourceSurvey, sentence_before
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import EntityType, Mention
from flows.model.spans import Span

_POSSESSIVE = re.compile(r"\b(?P<whose>[Hh]is|[Hh]er|[Ii]ts)\s\Z")
_REACH = 6
_OPENS = re.compile(r"(?:(?:The|A|An|As|of|for|and|the|[A-Z][\w.’'-]{0,30},?)\s){0,8}\Z")
"""What may stand before a name that is the subject of its sentence: titles and what they are of."""
_LONGEST_ARTICLE = len("The ")
"""Characters before a body that opens its sentence."""
_SOMEBODY = {"his": re.compile(r"\b(?:[Hh]e|him|[Hh]is)\b"), "her": re.compile(r"\b(?:[Ss]he|[Hh]ers?)\b")}
_SUBJECT = {"his": re.compile(r"She\b"), "her": re.compile(r"He\b")}
_UNNAMED_BODY = re.compile(
    r"\b(?:the|an?|another|this|that) (?:[\w-]{1,20} ){0,2}(?:company|firm|group|party|club|union|bank|ministry|agency"
    r"|organi[sz]ation|association|charity|university|council|institute|newspaper|foundation|retailer|carmaker|airline"
    r"|manufacturer|committee|board|court|team|network)\b"
)
"""What else may have an office: "The Treasury blacklisted the bank with its chairman"."""
_UNNAMED = re.compile(
    r"The (?P<office>(?:[A-Z][\w-]{1,20} ){0,4}"
    r"(?:Minister|President|Premier|Chancellor|Governor|Mayor|Ambassador|King|Queen|Emir|Secretary|Director|Envoy"
    r"|Commissioner|Chair|Chairman|Chairwoman))\b"
)


def whose_office(survey: SourceSurvey, told: Span, entity: str) -> str:
    """The words for whose office or kin is told of, at a stretch behind "his", "her" or "its"; empty where two could be
    meant.

    The only one named before it in the sentence, or in the sentence before where "his" opens its own. `entity` is the
    one of whom it is told.
    """
    found = _POSSESSIVE.search(survey.text, max(0, told.start - _REACH), told.start)
    if found is None:
        return ""
    whose = found["whose"].lower()
    sentence = survey.sentence_of(told)
    opening = survey.text[sentence.start : told.start].lstrip("“\"‘' ").lower()
    opens = opening.startswith(f"{whose} ")
    stretch = sentence_before(survey, sentence) if opens else Span(sentence.start, found.start())
    if stretch is None:
        return ""
    if whose == "its":
        return _body_in(survey, stretch, at_head=opens)
    return _person_in(survey, stretch, whose, entity)


def _body_in(survey: SourceSurvey, stretch: Span, *, at_head: bool) -> str:
    """The only body named in a stretch, which must begin with it where `at_head`, with no unnamed body behind it."""
    named = _only_one(survey, stretch, EntityType.ORGANISATION, "")
    if not named or (at_head and named[0].span.start - stretch.start > _LONGEST_ARTICLE):
        return ""
    if not at_head and _UNNAMED_BODY.search(survey.text, named[-1].span.end, stretch.end):
        return ""
    return on_one_line(named[0].span.of(survey.text))


def _person_in(survey: SourceSurvey, stretch: Span, whose: str, entity: str) -> str:
    """The only person named in a stretch who can be meant by one gender's pronouns.

    A sentence begins with the name or with somebody of the other gender; or with an office, where nobody is named.
    """
    words = stretch.of(survey.text)
    named = _only_one(survey, stretch, EntityType.PERSON, entity)
    if named is None:
        return ""
    if not named:
        unnamed = _UNNAMED.match(words)
        return on_one_line(unnamed["office"]) if unnamed and not _SOMEBODY[whose].search(words) else ""
    name = named[0].span
    is_subject = _OPENS.match(survey.text[stretch.start : name.start]) is not None
    other = _SUBJECT[whose].match(words) is not None and not _SOMEBODY[whose].search(words)
    return on_one_line(name.of(survey.text)) if is_subject or other else ""


def _only_one(survey: SourceSurvey, stretch: Span, kind: EntityType, apart_from: str) -> list[Mention] | None:
    """The mentions in a stretch of the only entity of a kind, besides one; none where none is named, None of two."""
    mentions = survey.annotated.annotations.mentions
    found = [m for m in mentions if m.type is kind and m.entity != apart_from and stretch.contains(m.span)]
    return found if len({mention.entity for mention in found}) <= 1 else None
