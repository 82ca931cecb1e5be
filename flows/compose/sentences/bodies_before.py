"""The body that "its" means before an office: "The Ports Board agreed. Its chair, Ann Low, ..."."""

import re
from collections.abc import Mapping

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import EntityType
from flows.model.spans import Span

_ITS = re.compile(r"\b[Ii]ts\s\Z")
_REACH = 6
_OPENING = len("The ")
"""Characters before a body that opens its sentence."""


def body_before(survey: SourceSurvey, office: Span) -> str:
    """The words of the only body named before "its" and an office in their sentence; else of the only one of the
    sentence before, if that begins with it. Empty if "its" does not stand there, or where two could be meant.
    """
    if _ITS.search(survey.text, max(0, office.start - _REACH), office.start) is None:
        return ""
    sentence = survey.sentence_of(office)
    if survey.text[sentence.start : office.start].lstrip("“\"‘' ").lower() != "its ":
        here = _bodies(survey, Span(sentence.start, office.start))
        return next(iter(here.values())).of(survey.text) if len(here) == 1 else ""
    paragraph = survey.segment_at(office.start)
    before = survey.sentence_of(Span(max(0, sentence.start - 2), sentence.start))
    if paragraph is None or before.start < paragraph.span.start or before == sentence:
        return ""
    told = _bodies(survey, before)
    named = next(iter(told.values()), None)
    opens = named is not None and named.start - before.start <= _OPENING
    return on_one_line(named.of(survey.text)) if named and opens and len(told) == 1 else ""


def _bodies(survey: SourceSurvey, stretch: Span) -> Mapping[str, Span]:
    """The first naming of each body in a stretch, by its entity."""
    found: dict[str, Span] = {}
    for mention in survey.annotated.annotations.mentions:
        if mention.type is EntityType.ORGANISATION and stretch.contains(mention.span):
            found.setdefault(mention.entity, mention.span)
    return found
