"""Roles as the sources state them: each wording once, with the country it is of and the time it was stated for."""

import re
from collections.abc import Sequence
from dataclasses import replace

from flows.compose.registers.dates_explained import nearest_date
from flows.compose.registers.quotations import ends_in, fullest_wording
from flows.compose.sentences.locating import SourceSurvey, Surveys
from flows.compose.sentences.whose_office import whose_office
from flows.compose.wording.dates_in_words import date_in_words
from flows.compose.wording.wording import fold, on_one_line
from flows.english.kin import is_kin_word
from flows.english.speech_cues import CUE_FORMS
from flows.english.word_tables import word_list
from flows.model.annotation import DateMention, Entity, StatedRole
from flows.model.whos_who import StatedAs

LONG_BEFORE = 180
"""Days; a role of a passage about an earlier time may not be the present one."""
_WHOSE = re.compile(r"(?P<country>[A-Z][\w.’'-]*(?:\s(?:of|and|the|[A-Z][\w.’'-]*))*),\s+whose\s+$")
_REACH = 60
_OPENING_WORDS = 2
"""Words before a date that opens its sentence: "By late"."""
_GOES_ON = re.compile(
    r"[,;:“”\"()]|\b(?:that|which|who|whose|when|where|while|after|before|as|to|with|than|like|since)\b"
)

_WORD = re.compile(r"[a-z]{2,20}")
_SAYING = CUE_FORMS - word_list("told")
_MOST_BEFORE_A_DAY = 2
"""Words between a verb of saying and its own day: "said late in 2022"."""

Members = Sequence[tuple[int, Entity]]


def list_roles(members: Members, surveys: Surveys) -> tuple[StatedAs, ...]:
    """Each wording once, where it first stands; "President" not beside "U.S. President"."""
    roles: dict[str, StatedAs] = {}
    for source, entity in members:
        for role in entity.roles:
            stated = _state(surveys[source], role, entity.id)
            roles.setdefault(fold(stated.text), stated)
    wordings = [_bare(role.text) for role in roles.values()]
    own = [role for role in roles.values() if fullest_wording(_bare(role.text), wordings) == _bare(role.text)]
    fuller = {_bare(role.text) for role in own if role.text != _bare(role.text)}
    return tuple(role for role in own if role.text not in fuller)


def with_countries(roles: Sequence[StatedAs], everywhere: Sequence[StatedAs]) -> tuple[StatedAs, ...]:
    """The roles one source states; a bare title as the fuller wording that another source has, with its place."""
    return tuple(_fuller(role, everywhere) for role in roles)


def _fuller(role: StatedAs, everywhere: Sequence[StatedAs]) -> StatedAs:
    if " " in role.text:
        return role
    return next((other for other in everywhere if ends_in(_bare(other.text), role.text)), role)


def _bare(role: str) -> str:
    return role.partition(" [")[0]


def _state(survey: SourceSurvey, role: StatedRole, entity: str) -> StatedAs:
    words = on_one_line(role.text)
    if " " not in words:
        before = _WHOSE.search(survey.text[max(0, role.span.start - _REACH) : role.span.start])
        words = f"{words} [{on_one_line(before['country'])}]" if before else words
    if whose := whose_office(survey, role.span, entity):
        words = f"{words} [{whose}]"
    stated = StatedAs(words, survey.locator_at(role.span.start))
    return replace(stated, as_of=_as_of(survey, role))


def _as_of(survey: SourceSurvey, role: StatedRole) -> str:
    """The date of the passage, if it ends long before the source's own date."""
    mention = nearest_date(survey, role.span)
    days = mention.days if mention else None
    day = survey.day
    if mention is None or days is None or day is None or _is_of_another(survey, role, mention):
        return ""
    words = date_in_words(mention, survey.text)
    # What has lasted since a day has lasted until now.
    past = not words.startswith(("since ", "from ", "after ")) and (day - days.last).days > LONG_BEFORE
    return words if past else ""


def _is_of_what_is_said(words: str) -> bool:
    """Whether words tell what a holder of an office says, and not when: "Low said prices had risen from 3%"."""
    said = next((match for match in _WORD.finditer(words) if match[0] in _SAYING), None)
    return said is not None and len(words[said.end() :].split()) > _MOST_BEFORE_A_DAY


def _is_of_another(survey: SourceSurvey, role: StatedRole, mention: DateMention) -> bool:
    """Whether a date dates something else in the sentence: "president, as in the raid of 1993".

    Before the role, only what opens the sentence is said of all of it: not "the talks of 2024, and met the secretary".
    """
    if is_kin_word(role.text.split()[-1]):
        return True  # whose brother he is he has been ever since
    if mention.span.start > role.span.end:
        between = survey.text[role.span.end : mention.span.start]
        return _GOES_ON.search(between) is not None or _is_of_what_is_said(between)
    between = survey.text[mention.span.end : role.span.start]
    opening = survey.text[survey.sentence_of(role.span).start : mention.span.start]
    return len(opening.split()) > _OPENING_WORDS and _GOES_ON.search(between) is not None
