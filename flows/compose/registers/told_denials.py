"""Who denies something: "the ministry" of "The ministry, which owns the track, has always denied that"."""

import re
from bisect import bisect_left

from flows.compose.registers.sayings import name_source
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import on_one_line
from flows.model.annotation import EntityType, OpenQuestion
from flows.model.spans import Span

_REPORTED = re.compile(r"(?:deny|denie|reject|dismiss|refut|rebut|repudiat)", re.IGNORECASE)
"""How a cue begins before which stands who denies; others, as "no truth in", are what somebody says."""
_BETWEEN = re.compile(
    r"(?:, [^,;:]{2,80},|,)?"
    r"(?: (?:has|have|had|also|later|again|always|repeatedly|on \w+day|yesterday|today|\w+ly)){0,3} "
)
"""Between who denies and the verb."""
_DESCRIBED = re.compile(
    rf"(?:(?:But|And|Yet) )?(?:[Tt]he|[Aa]n?) (?P<who>[\w’'-]+(?: [\w’'-]+){{0,5}}?){_BETWEEN.pattern}"
)
_CAN_DENY = {EntityType.PERSON, EntityType.ORGANISATION}


def who_denies(survey: SourceSurvey, denial: OpenQuestion) -> str:
    """The name or the description of who denies it, where it stands as the subject; else empty."""
    if not _REPORTED.match(denial.cue.of(survey.text)):
        return ""
    for attribution in survey.annotated.annotations.attributions:
        if attribution.cue is not None and attribution.cue.overlaps(denial.cue):
            return name_source(survey, attribution)
    return _subject(survey, Span(survey.sentence_of(denial.cue).start, denial.cue.start))


def _subject(survey: SourceSurvey, before: Span) -> str:
    """Who is named right before the verb, be it a state that opens the sentence, or described from there on."""
    annotations = survey.annotated.annotations
    last = bisect_left(annotations.mentions, before.end, key=lambda mention: mention.span.start)
    for mention in reversed(annotations.mentions[max(0, last - 3) : last]):
        behind = mention.span.end
        opens = mention.type is EntityType.PLACE and mention.span.start == before.start
        if (mention.type in _CAN_DENY or opens) and _BETWEEN.fullmatch(
            survey.text, behind, max(behind, before.end)
        ):
            return on_one_line(annotations.entity(mention.entity).name)
    described = _DESCRIBED.fullmatch(survey.text, before.start, before.end)
    return on_one_line(described["who"]) if described else ""
