"""What somebody demands: in a list ("The union demands: / – a rise of 9 per cent"), in a sentence ("calls for a public
inquiry"), and in speech that says what another must do ("He should resign").
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeVar

from flows.annotate.uncertainty.deadlines import deadline_behind
from flows.english.opinion_pieces import ARGUED, HEAD, label_of_opinion
from flows.english.word_tables import word_list
from flows.model.annotation import (
    AnnotatedDocument,
    Attribution,
    OpenKind,
    OpenQuestion,
    Quotation,
    QuotationKind,
)
from flows.model.document import Role
from flows.model.spans import Span

_Said = TypeVar("_Said", Quotation, Attribution)
_ADVERBS = r"(?:(?:also|now|therefore|again|still|further|today|strongly) ){0,2}"
_BODY = (
    r"(?:unions?|part(?:y|ies)|committee|commission|group|board|council|opposition|mps?|lawmakers|families|residents"
    r"|workers|campaigners|protesters|demonstrators|parents|ministers?|government|ministry|petition|letter|association"
    r"|federation|alliance|coalition|leaders?|critics|activists|teachers|nurses|doctors|farmers|miners|drivers|owners"
    r"|victims|villagers|students|members|delegates|mayors?|governors?|president|chairman|chairwoman|spokesman"
    r"|spokeswoman|[Ww]e|I|[Hh]e|[Ss]he|[Tt]hey)"
)
_NAME = (
    r"(?!(?:It|This|That|The|These|Those|Such|Our|Their|Its|His|Her|All|New|No)\b)"
    r"[A-Z][\w’'-]{1,30}(?<!Plan)(?<!Act)(?<!Bill)(?<!Budget)(?<!Law)(?<!Treaty)"
)
_WHO = rf"(?:{_BODY}|{_NAME})"
_LISTS = re.compile(
    rf"(?:(?:\b{_WHO} {_ADVERBS}(?:demands?|(?:is|are) demanding|calls? for|(?:is|are) calling for|wants?)"
    r"|\b(?:[Oo]ur|[Tt]heir|[Tt]he|[Ii]ts) (?:[\w’'-]+ ){0,3}demands(?: are| include)?|^Demands)"
    r"(?: (?:the following|these(?: things)?|that))?\s?:?\s*)\Z"
)
"""How a list of demands is led in."""
_ITEM = re.compile(
    r"\W*(?:\w{1,3}[).] )?(?P<what>(?:an?|the|no|more|full|immediate|better|fair|equal|safe|higher|lower|shorter)\b.*)",
    re.DOTALL,
)
_WHAT = (
    r"(?= (?:an? (?!lot\b|great deal\b|good deal\b)|the (?!same\b)|his |her |their |its |that |more |full |immediate "
    r"|better |new |no |Mr |Ms |Mrs |Sir ))"
)
_SAYS = re.compile(
    rf"\b(?:(?i:{_BODY}) (?P<plural>{_ADVERBS}(?:demand|call for))|{_WHO} (?P<cue>{_ADVERBS}(?:demands"
    rf"|(?:is|are) demanding|(?:has|have) demanded|calls for|(?:is|are) calling for|(?:has|have) called for))){_WHAT}"
)
_NO_DEMAND = re.compile(
    r"\b(?:who|which|that|if|when|whether|to|the|these|those|such|any|all|some|new|rejected|dismissed|resisted|despite"
    r"|amid)\s\Z"
)
"""Before "demands" or "calls" they are things, or not the writer's own."""
_DEEDS = (
    r"(?:resign|step down|stand down|quit|go(?=[.,;!”’\"]| now\b)|apologi[sz]e|come to (?:the|this) [A-Z]\w+|explain"
    r"|publish|release|withdraw|hand (?:back|over)|answer (?:for|to|the|these|our)|correct the|set up|halt|repeal"
    r"|lift the|reinstate|restore|stop the|end the|suspend the|scrap|compensate|investigate|reopen|abandon|drop the"
    r"|vote (?:on|against))"
)
_OFFICE = (
    r"[Tt]he (?:[a-z]+ ){0,2}?(?:government|minister|ministry|council|board|company|president|mayor|chairman"
    r"|chairwoman|bank|commission|parliament|department|agency|authority|firm|operator)"
)
_MUST = re.compile(
    r"\b(?:(?P<who>[Hh]e|[Ss]he|[Tt]hey|[Yy]ou)"
    rf"|(?P<whom>(?:[Tt]he )?[A-Z][\w’'-]{{1,30}}(?: [A-Z][\w’'-]{{1,30}}){{0,4}}|{_OFFICE}))"
    r" (?P<cue>(?:must|should|ought to|needs? to|ha(?:s|ve) to)(?: now| immediately| at once| today)? "
    rf"{_DEEDS})\b"
)
_OUGHT = re.compile(
    rf"(?P<whom>\b(?:[Tt]he )?(?!(?:I|We|You|It|There|This|That|What|Who|They|He|She)\b)[A-Z][\w’'-]{{1,30}}"
    rf"(?: [A-Z][\w’'-]{{1,30}}){{0,4}}|{_OFFICE})"
    r" (?P<cue>(?:must|should|ought to|needs? to|will (?:need|have) to) (?:now |first |also )?"
    r"(?!be\b|have\b|not\b|know\b)[a-z]{3,20})\b"
)
"""What an author says in a text that argues."""
_SIGN = re.compile(r"\b(?:demand|call|must\b|should\b|ought\b|needs? to\b|ha(?:s|ve) to\b)")
"""Looked for first: most sentences hold none of these words."""
_PROVISION = re.compile(
    r"\W*\(\d{1,3}[A-Z]{0,2}\) |.*\b(?:subsection|paragraph|clause) \(\w{1,4}\)", re.DOTALL
)
"""A rule that stands in a law or is to: "(2) The board must publish a report under subsection (1)."."""
_CONDITION = re.compile(r"\b(?:if|whether|unless|when|why|how|what|not)\s[^.;,]{0,40}\Z", re.IGNORECASE)
_BEFORE, _REACHING = 60, 8
_NO_NAMES = word_list("It There This That What Who Why How If When Then And But So Or Yet We I")


def find_demands(document: AnnotatedDocument) -> Iterator[OpenQuestion]:
    """The demands of a text, one for each sentence. Reads the layers of dates, turns, quotations and attributions."""
    leading, argues = "", _is_opinion(document)
    for segment in document.segmentation.segments:
        if segment.role is Role.LIST_ITEM and leading:
            sentence = segment.sentences[0] if segment.sentences else segment.span
            item = _ITEM.match(document.text, sentence.start, sentence.end)
            if item:
                yield _open(document, sentence, Span(*item.span("what")).trimmed(document.text))
        elif segment.role in {Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION}:
            for sentence in segment.sentences:
                yield from _of_sentence(document, sentence, argues=argues)
        if segment.role is not Role.LIST_ITEM:
            last = segment.sentences[-1] if segment.sentences else segment.span
            leading = last.of(document.text) if _LISTS.search(last.of(document.text).strip()) else ""


def _is_opinion(document: AnnotatedDocument) -> bool:
    """Whether a text is called one that argues, by its metadata or a line at its head."""
    kind = document.document.metadata.value("kind") or ""
    heads = (s.span.of(document.text) for s in document.segmentation.segments[:HEAD])
    return kind.casefold() in ARGUED or any(label_of_opinion(" ".join(head.split())) for head in heads)


def _of_sentence(document: AnnotatedDocument, sentence: Span, *, argues: bool) -> Iterator[OpenQuestion]:
    text = document.text
    if _SIGN.search(text, sentence.start, sentence.end) is None:
        return
    if text[sentence.start : sentence.end].rstrip("”’\"' ").endswith("?"):
        return
    for match in _SAYS.finditer(text, sentence.start, sentence.end):
        if not _NO_DEMAND.search(text, max(sentence.start, match.start() - _BEFORE), match.start()):
            yield _open(document, sentence, Span(*match.span("cue" if match["cue"] else "plural")))
            return
    if _PROVISION.match(text, sentence.start, sentence.end):
        return
    for pattern in (_OUGHT, _MUST) if argues else (_MUST,):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            before = text[max(sentence.start, match.start() - _BEFORE) : match.start()]
            if _CONDITION.search(before) or not (argues or _is_said(document, match.start("cue"))):
                continue
            named = bool(match["whom"]) and match["whom"].split()[0] not in _NO_NAMES
            if named or match.groupdict().get("who"):
                whom = Span(*match.span("whom")) if named else None
                yield _open(document, sentence, Span(*match.span("cue")), whom)
                return


def _is_said(document: AnnotatedDocument, offset: int) -> bool:
    """Whether somebody is quoted with what stands at a place, or told to say it."""
    layers = document.annotations
    quoted = (q.span for q in _before(layers.quotations, offset) if q.kind is not QuotationKind.SCARE)
    told = (a.span for a in _before(layers.attributions, offset) if a.source is not None)
    return any(offset < span.end for spans in (quoted, told) for span in spans)


def _before(said: Sequence[_Said], offset: int) -> Sequence[_Said]:
    """The few that begin before a place and can reach over it: nobody nests speech deeper."""
    end = bisect_right(said, offset, key=lambda one: one.span.start)
    return said[max(0, end - _REACHING) : end]


def _open(document: AnnotatedDocument, sentence: Span, cue: Span, whom: Span | None = None) -> OpenQuestion:
    return OpenQuestion(
        span=sentence,
        cue=cue,
        kind=OpenKind.REQUESTED,
        asked=whom,
        until=deadline_behind(document, Span(cue.start, sentence.end)),
    )
