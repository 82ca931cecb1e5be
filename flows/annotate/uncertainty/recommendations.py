"""What a report recommends: each item of its list, and sentences in which a body does; who is to act, where it says so.

A list stands below a heading that calls it so ("Safety recommendations"), its items order ("Provide water"), or begin
with "That the ministry require"; a line above them may say whom they are for ("To the council:").
"""

import re
from collections.abc import Iterator

from flows.annotate.uncertainty.deadlines import deadline_behind
from flows.english.word_tables import word_list
from flows.model.annotation import AnnotatedDocument, OpenKind, OpenQuestion
from flows.model.document import Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_HEADING = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})?[.)]? )?(?:[\w’'-]{1,20} ){0,3}recommendations?(?: (?:to|for) [^.;:]{1,60})?\W{0,2}",
    re.IGNORECASE,
)
_TO_WHOM = re.compile(r"\W*(?:To|For) (?P<whom>(?:the )?[\w’'-]{1,30}(?: [\w’'-]{1,30}){0,7}):\W*")
_MARK = r"\W*(?:(?:(?=[\w./-]*\d)[\w./-]{1,16}|[a-zA-Z])[.):]?\W{1,4}){0,2}"
_THAT = re.compile(
    rf"{_MARK}That (?P<whom>(?:the |all )?(?:(?!(?:is|are|was|were|be|has|have)\b)[\w’'-]{{1,30}} ){{1,8}}?)"
    r"(?P<to>(?!(?:of|for|and|in|on|the)\b)[a-z]{2,20})(?= (?:the|an?|all|its|their|to|no|any|every|each|[a-z]+s)\b)"
)
_ORDERS = re.compile(rf"{_MARK}(?P<to>[A-Z][a-z]{{2,15}})(?= [a-z])")
_NO_ORDER = word_list(
    """
    the this that these those there they their his her its our your some many most all both each every no none such
    when where while although because since after before during under with without for from about among between
    status recommendation
    """
)
"""Words that begin a whole sentence, not an order."""
_MODAL = re.compile(r"\A\W*(?:\S{1,40} ){1,12}?(?P<to>should|must|ought to|needs? to)\b")
_SAYS = re.compile(
    r"\b(?:[Ww]e|I|(?:[Tt]he|[Tt]his|[Oo]ur) (?:[\w’'-]{1,20} ){0,3}?"
    r"(?:[Bb]oard|[Cc]ommission|[Cc]ommittee|[Ii]nquiry|[Pp]anel|[Rr]eport|[Rr]eview|[Aa]uthors?|[Cc]ouncil|[Cc]oroner))"
    r" (?:(?:therefore|also|further|strongly|now|again) )?(?P<to>recommends? that)\b"
)
_CLOSED = re.compile(r"\b[Ss]tatus: (?:closed|implemented|done|completed|withdrawn)\b")


def find_recommendations(document: AnnotatedDocument) -> Iterator[OpenQuestion]:
    """The recommendations of a text that it does not call closed, one for each item or sentence."""
    text, listed, whom = document.text, False, None
    for segment in document.segmentation.segments:
        if segment.role is Role.HEADING:
            listed = _HEADING.fullmatch(segment.span.trimmed(text).of(text)) is not None
            whom = None
        elif segment.role is Role.LIST_ITEM and listed:
            yield from _of_item(document, segment, whom)
        elif segment.role in {Role.PARAGRAPH, Role.LIST_ITEM}:
            if listed and (led := _TO_WHOM.fullmatch(text, segment.span.start, segment.span.end)):
                whom = Span(*led.span("whom"))
            yield from _of_paragraph(document, segment)


def _of_item(document: AnnotatedDocument, item: Segment, whom: Span | None) -> Iterator[OpenQuestion]:
    text = document.text
    if _CLOSED.search(text, item.span.start, item.span.end):
        return
    sentence = item.sentences[0] if item.sentences else item.span
    that = _THAT.match(text, sentence.start, sentence.end)
    order = _ORDERS.match(text, sentence.start, sentence.end)
    modal = _MODAL.search(sentence.of(text))
    if that:
        yield _open(document, sentence, Span(*that.span("to")), Span(*that.span("whom")).trimmed(text))
    elif modal:
        yield _open(document, sentence, Span(*modal.span("to")).shift(sentence.start), whom)
    elif order and order["to"].lower() not in _NO_ORDER:
        yield _open(document, sentence, Span(*order.span("to")), whom)


def _of_paragraph(document: AnnotatedDocument, segment: Segment) -> Iterator[OpenQuestion]:
    for sentence in segment.sentences:
        says = _SAYS.search(document.text, sentence.start, sentence.end)
        if says:
            yield _open(document, sentence, Span(*says.span("to")), None)


def _open(document: AnnotatedDocument, sentence: Span, cue: Span, whom: Span | None) -> OpenQuestion:
    return OpenQuestion(
        span=sentence,
        cue=cue,
        kind=OpenKind.REQUESTED,
        asked=whom,
        until=deadline_behind(document, Span(cue.end, sentence.end)),
    )
