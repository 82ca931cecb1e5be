"""What a text asks somebody to do: who is asked, and by when, as far as the words say it.

Asked for now: what a report says was asked once is listed only with its deadline, for it may have been answered since.
"""

import re
from collections.abc import Iterator, Sequence

from flows.annotate.uncertainty.deadlines import deadline_behind
from flows.english.letters import is_letter
from flows.model.annotation import AnnotatedDocument, OpenKind, OpenQuestion
from flows.model.document import Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_NAME = r"[A-Z][\w.’'-]{0,30}"
_WHOM = (
    r"(?P<whom>[Yy]ou|him|her|them"
    r"|(?:the|all|both|every|your|its|their|our|his|her) (?:(?!for [a-z])[\w’'-]{1,30} ){0,7}?[\w’'-]{1,30}"
    rf"|{_NAME}(?: (?:(?:of|for|and|the|de) ){{0,2}}{_NAME}){{0,7}})"
)
_TO_DO = r"(?: for (?:the |your )?[a-z]+)? (?:not )?to (?!the\b|an?\b|[A-Z])[a-z]+"
_WHAT = r" (?:that\b|for (?:an?|the|your|any|confirmation|assurances?|clarification)\b)"
_ADVERBS = r"(?:(?:hereby|kindly|therefore|now|also|respectfully|again|once more|formally|strongly) ){0,2}"
_FIRST_PERSON = re.compile(
    rf"\b(?:I|[Ww]e) {_ADVERBS}(?:(?:ask|request|urge|invite|beg|call (?:up)?on) {_WHOM}{_TO_DO}"
    rf"|(?:ask|request|urge|call){_WHAT})"
)
_AT_PRESENT = re.compile(
    rf"\b{_ADVERBS}(?:(?:asks|requests|urges|calls (?:up)?on) {_WHOM}{_TO_DO}|(?:asks|requests|urges) that\b)"
)
_IN_THE_PAST = re.compile(rf"\b(?:asked|requested|urged|called (?:up)?on) {_WHOM}{_TO_DO}")
_STILL = re.compile(
    rf"(?<!could )(?<!should )(?<!would )(?<!might )(?<!must )\b"
    rf"(?:(?:has|have) {_ADVERBS}(?:asked|requested|urged|called (?:up)?on)"
    rf"|will {_ADVERBS}(?:ask|request|urge|call (?:up)?on)) {_WHOM}{_TO_DO}"
)
"""What has been asked, or is going to be."""
_OF_SOMEBODY = re.compile(
    rf"(?P<whom>\b(?:[Tt]he|[Aa]ll|[Ee]very) (?:[\w’'-]{{1,30}} ){{0,4}}?[\w’'-]{{1,30}}|\b{_NAME}(?: {_NAME}){{0,4}})"
    r"(?<! that)(?<! who)(?<! which)"
    rf" (?:is|are|(?:has|have) been) {_ADVERBS}(?:asked|requested|urged|called (?:up)?on){_TO_DO}"
)
"""What somebody is asked: "the issuer has been requested to publish"."""
_SIGN = re.compile(r" (?:asked|requested|urged|called) ")
_OF_READER = re.compile(
    r"\b(?:[Cc]ould|[Ww]ould|[Cc]an|[Ww]ill) you (?:please |kindly |therefore |also )?"
    r"(?:let|send|tell|confirm|reply|answer|respond|say|give|provide|inform|advise|return|sign|submit|forward|share"
    r"|arrange|come|call|write|supply|clarify|indicate|state|propose|report|comment|ask|make|consider)\b"
    r"|\b(?:[Mm]ay|[Mm]ight|[Cc]ould|[Cc]an) (?:I|we) (?:ask|have|expect) (?:you|your|an?|the)\b"
    r"|\b[Pp]lease (?!do not hesitate|feel free|find|see|note|accept|ignore|contact"
    r"|(?:do not|don[’']t) (?:quote|name|identify|cite|attribute|forward|circulate|reply))(?:do not )?[a-z]+\b"
    r"|\b(?:I|[Ww]e) (?:would|should|shall|will) (?:be (?:very |most )?grateful|appreciate(?: it)?)"
    r" (?:for|if|an?|your)\b"
)
"""What asks the reader of a letter."""
_NOT_ASKED = re.compile(
    r"(?:\b(?:not|never|nobody|if|unless|when|whenever|whether|why|how|what|without|or|before|until|once|after"
    r"|as soon as|since)|n['’]t)\s+\Z",
    re.IGNORECASE,
)
_POINTING = frozenset({"you", "him", "her", "them"})
_BEFORE = 16
_REACH_OF_ANSWER = 2
"""So many sentences behind a request may tell that it was met or refused."""
_ASKING = re.compile(r"\b(?:asks?|requests?|demands?|urges?|call(?:s|ing)? (?:for|on))\b", re.IGNORECASE)
_ASKED_FOR = re.compile(
    rf"\W*(?:\w{{1,3}}[).] )?that (?P<whom>you|the {_NAME}(?: (?:(?:of|for|and) )?{_NAME}){{0,5}}) "
    r"(?!is\b|was\b|are\b|were\b|has\b|had\b|have\b|will\b|would\b|can\b|could\b)[a-z]+"
)
"""What an item of a list of demands begins with: "that you consult us"."""
_LEADING_ON = re.compile(
    rf"\b(?:I|[Ww]e) {_ADVERBS}(?:ask|request|urge|invite|call (?:up)?on|appeal to)(?: {_WHOM})?\s*:?\s*\Z"
)
"""How a list of requests is led in, with whom they go to or without: "We call on", "We ask the Council:"."""
_FOR_WHOM = re.compile(
    r"\W*(?:\w{1,3}[).] )?(?P<whom>(?:(?!who |which |that |has |have |is |are )[\w’'-]{1,30},? ){0,11}?[\w’'-]{1,30})"
    r"(?P<to> (?:not )?to (?!the\b|an?\b|[A-Z])[a-z]+)"
)
_TO_DO_ONLY = re.compile(r"\W*(?:\w{1,3}[).] )?(?P<to>(?:not )?to (?!the\b|an?\b|[A-Z])[a-z]+)")
"""Their items: "the Council to open the pier", "to open the pier"."""
_ANSWERED = re.compile(
    r"\b(?:refused|rejected|declined|agreed|accepted|granted|dismissed|complied|consented|turned (?:it|this|that) down"
    r"|did so|replied|answered)\b"
)
"""What tells behind a request of the past that it is open no longer."""

_ASKING_LABELS = frozenset({"Q", "Question"})


def find_requests(document: AnnotatedDocument) -> Iterator[OpenQuestion]:
    """The requests of running text and of lists of demands, one for each sentence. Reads the layer of dates."""
    to_reader = is_letter(document.text, document.document.media_type)
    leading = Span(0, 0)
    for segment in document.segmentation.segments:
        if segment.role is Role.LIST_ITEM and len(leading):
            yield from _demand(document, leading, segment)
        elif segment.role in {Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION}:
            for number, sentence in enumerate(segment.sentences):
                following = segment.sentences[number + 1 : number + 1 + _REACH_OF_ANSWER]
                for found in _request(document, sentence, to_reader=to_reader):
                    if not _is_answered(document.text, found, following):
                        yield found
        if segment.role is not Role.LIST_ITEM:
            last = _last_line(segment)
            leading = last if _ASKING.search(last.of(document.text)) else Span(0, 0)


def _is_answered(text: str, request: OpenQuestion, following: Sequence[Span]) -> bool:
    """Whether a text tells right behind a request of the past how it ended: "The court refused."."""
    past = _IN_THE_PAST.match(text, request.cue.start) or text.startswith(
        ("has ", "have "), request.cue.start
    )
    return bool(past) and any(_ANSWERED.search(text, span.start, span.end) for span in following)


def _last_line(segment: Segment) -> Span:
    """What leads in a list: a heading, or the last sentence of a paragraph."""
    return segment.sentences[-1] if segment.sentences else segment.span


def _request(document: AnnotatedDocument, sentence: Span, *, to_reader: bool) -> Iterator[OpenQuestion]:
    text = document.text
    turn = document.annotations.turn_at(sentence.start)
    if turn is not None and turn.speaker.text in _ASKING_LABELS:
        return  # what a reply quotes of the letter that it answers
    for pattern in (_FIRST_PERSON, _AT_PRESENT, _STILL, _OF_SOMEBODY, _OF_READER, _IN_THE_PAST):
        if pattern is _OF_READER and not to_reader:
            continue
        if pattern is _OF_SOMEBODY and not _SIGN.search(text, sentence.start, sentence.end):
            continue
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if _NOT_ASKED.search(text, max(sentence.start, match.start() - _BEFORE), match.start()):
                continue
            found = _found(document, sentence, match, of_reader=pattern is _OF_READER)
            if found.until or pattern is not _IN_THE_PAST:
                yield found
                return


def _demand(document: AnnotatedDocument, leading: Span, item: Segment) -> Iterator[OpenQuestion]:
    text = document.text
    sentence = item.sentences[0] if item.sentences else item.span
    match = _ASKED_FOR.match(text, item.span.start, item.span.end)
    if match:
        yield _found(document, sentence, match, of_reader=False)
        return
    led = _LEADING_ON.search(text, leading.start, leading.end)
    if led is None:
        return
    match = (_TO_DO_ONLY if led["whom"] else _FOR_WHOM).match(text, sentence.start, sentence.end)
    if match:
        asked = led if led["whom"] else match
        yield OpenQuestion(
            span=sentence,
            cue=Span(match.start("to"), match.end()).trimmed(text),
            kind=OpenKind.REQUESTED,
            asked=Span(*asked.span("whom")) if asked["whom"].lower() not in _POINTING else None,
            asks_reader=asked["whom"].lower() == "you",
            until=deadline_behind(document, Span(match.end(), sentence.end)),
        )


def _found(
    document: AnnotatedDocument, sentence: Span, match: re.Match[str], *, of_reader: bool
) -> OpenQuestion:
    whom = match.groupdict().get("whom")
    asked = Span(*match.span("whom")) if whom and whom.lower() not in _POINTING else None
    if asked is not None and asked.start == match.start():
        cue = Span(asked.end + 1, match.end())
    else:
        cue = Span(max(match.start(), sentence.start), asked.start - 1 if asked else match.end())
    return OpenQuestion(
        span=sentence,
        cue=cue,
        kind=OpenKind.REQUESTED,
        asked=asked,
        asks_reader=of_reader or (whom or "").lower() == "you",
        until=deadline_behind(document, Span(match.end(), sentence.end)),
    )
