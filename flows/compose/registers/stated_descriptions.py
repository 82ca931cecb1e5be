"""What somebody does or belongs to, as the sources state it: "Ann Low, who teaches law at Arden," "Bo Ray (Labour)".

Also whom a journalist asks for: "Q (Petr Low, Radio Arden)". What somebody once did, or is said to do, is none.
"""

import re
from collections.abc import Iterator, Sequence

from flows.compose.sentences.locating import SourceSurvey, Surveys
from flows.compose.wording.wording import on_one_line
from flows.english.parties import PARTIES_IN_COMMONS
from flows.model.annotation import Entity, EntityType
from flows.model.spans import Span
from flows.model.whos_who import StatedAs

_DOES = (
    r"(?:teach(?:es)?|taught|lectures|practises|practices|advises|represents|coaches|farms|edits|presides over"
    r"|specialises in|specializes in|(?:works|worked|serves|served) (?:as|for|at|in|with)"
    r"|(?:owns|keeps|manages|runs|founded|co-founded) (?=(?:the|an?|its|one|two|[A-Z])\b))"
)
_RELATIVE = re.compile(
    rf",(?: \d{{1,3}},)? who (?:now |also |currently )?(?P<words>{_DOES}\b[^,.;:?!“”\"()\n]{{2,90}}?)(?=[,.;])"
)
_IN_BRACKETS = re.compile(r" ?\((?P<words>[^()\d\n]{2,40})\)")
_OF_A_PARTY = re.compile(
    r"(?:[A-Z][\w’'-]*[ -](?:[\w’'-]+[ -]){0,4})?(?:Party|Union|League|Front|Movement|Alliance|Bloc|Congress|Democrats?"
    r"|Republicans?|Liberals?|Greens?|Conservatives?|Labour|Independent|Socialists?|Tory)"
    r"|[DRI]-[A-Z][\w. ]{1,20}"
)
_ASKS_FOR = re.compile(r", (?P<words>[A-Z][^()\n]{1,60})\)")
_ASKING = re.compile(r"\b(?:Q|Question) ?\((?:(?:Mr|Mrs|Ms|Dr)\.? )?\Z")
_BEFORE, _REACH = 24, 160


def stated_descriptions(members: Sequence[tuple[int, Entity]], surveys: Surveys) -> Iterator[StatedAs]:
    """Each description that stands right behind a naming of a person, word for word, with its place."""
    for source, entity in members:
        survey = surveys[source]
        for mention in entity.mentions:
            span = _described(survey, mention)
            if span is not None and survey.paragraph_at(span.start):
                yield StatedAs(on_one_line(span.of(survey.text)), survey.locator_at(span.start))


def _described(survey: SourceSurvey, mention: Span) -> Span | None:
    text, end = survey.text, mention.end
    if found := _RELATIVE.match(text, end, end + _REACH):
        return Span(*found.span("words"))
    found = _IN_BRACKETS.match(text, end, end + _REACH)
    if found and _is_membership(survey, Span(*found.span("words"))):
        return Span(*found.span("words"))
    asks = _ASKING.search(text, max(0, mention.start - _BEFORE), mention.start)
    found = _ASKS_FOR.match(text, end, end + _REACH) if asks else None
    return Span(*found.span("words")) if found else None


def _is_membership(survey: SourceSurvey, span: Span) -> bool:
    """Whether words in brackets are a party or a body that the source names so."""
    words = span.of(survey.text)
    party = words.partition(",")[0]
    if party in PARTIES_IN_COMMONS or _OF_A_PARTY.fullmatch(party):
        return True
    mentions = survey.annotated.annotations.mentions
    return any(m.span == span and m.type is EntityType.ORGANISATION for m in mentions)
