"""What the sentences behind one make of it: that it is not so, which number is right, or how many it is by now.

"We wrote that the vote was unanimous. It was not." Whatever is printed of the one is printed with the other.
"""

import re
from collections.abc import Iterator

from flows.compose.sentences.checked import checked_behind
from flows.compose.sentences.locating import SourceSurvey, amounts_in, near_to, sentences_behind
from flows.english.held_events import CALLED_OFF
from flows.english.number_words import DIGITS, IN_WORDS
from flows.model.spans import Span

_DENIES = re.compile(
    r"(?:But |Yet |In fact,? )?(?:(?i:it|that|this|they|he|she|we|there|these|those)"
    r" (?:was|were|is|are|did|do|does|had|has|have|will|would|could|can)"
    r"(?: not|n[’']t)(?=[.:;,!]| (?:at all )?(?:so|true|the case|correct|right|accurate)\b)"
    r"|(?i:it|that|this|they|both|neither|the (?:claim|report)) (?:was|were|is|are) (?:simply |just |plainly )?"
    r"(?:wrong|incorrect|inaccurate|untrue|false|a lie|nonsense|mistaken|a mistake|an error|in error)\b"
    r"|\w[\w’'-]*(?: [\w’'-]+){0,4} (?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed)|dismiss(?:es|ed)?)"
    r" (?:(?:it|this|that|them|both)(?=[.,;]|\Z| (?:and|but|as|in|on|to|strongly|categorically)\b)"
    r"|(?:the|that|this|these|those) (?:claim|allegation|report|charge|accusation)s?\b(?! (?:that|of|about)\b))"
    r"|(?:\w[\w’'-]*\.? ){1,9}(?:had|has|was|were|have) (?:been )?(?:misunderstood|misquoted|quoted out of context)\b"
    r"|(?:Absolutely|Certainly|Definitely) not\b|Not (?:so|true)\b)"
)
"""How a sentence begins that denies what the one before it says."""
_ANY_NUMBER = rf"(?P<number>{DIGITS}|{IN_WORDS})"
_COUNTS = r"(?:figure|number|count|toll|total|sum|amount|share)"
_GIVES_NUMBER = re.compile(
    rf"\b(?:gave|gives|given|put|puts|stated|states|reported|recorded|listed)\b [^.;:!?]{{0,80}}?\b{_COUNTS}\b"
    rf"[^.;:!?]{{0,80}}? (?:as|at) (?:about |some |at least )?{_ANY_NUMBER}(?=[.,;:]|\Z| (?:people|in|on)\b)"
)
"""What was said to be the number: "Report 5 gave the number of ships lost as two"."""
_NUMBER_IS = re.compile(
    rf"(?:But |In fact,? )?(?:[Tt]he|[Tt]hat) (?:(?:correct|right|true|real|actual) )?{_COUNTS}"
    rf" (?:is|was|should be|should have been) (?:now |in fact |therefore |thus )?{_ANY_NUMBER}(?=[.,;:]|\Z)"
)
"""How a sentence behind begins that says what the number is."""
_STATES = re.compile(
    r"\b(?:stated|said|reported|announced|recorded|indicated|showed|gave|put|listed"
    r"|(?:was|were) (?:wrongly )?(?:given|printed|shown) as)\b(?P<told>[^;:!?]{0,240})"
)
_RIGHT_IS_NAMED = re.compile(
    r"(?:But |In fact,? )?[Tt]he (?:correct|right|true|actual) "
    r"(?:figure|number|count|toll|total|sum|amount|share|date|day|name|spelling|title|price|rate)"
    r"(?:, [^.;:]{3,120}?,)? (?:is|was|should be|should have been) (?:now |in fact |therefore |thus )?"
    rf"(?:(?:[A-Z]{{3}} |[$€£¥])?{_ANY_NUMBER})?"
)
"""How a sentence begins that puts right what the one before it reports to have been stated."""
_CURRENCY = re.compile(r"\A[$€£¥]")
_WRONG_BEFORE = re.compile(
    r"\b(?:we|I) (?:had )?(?:wrongly |mistakenly |incorrectly )?(?:told you|wrote|reported|said|stated|gave)\b"
    r"|\A\W*(?:\w+, )?(?:an?|one) correction:",
    re.IGNORECASE,
)
_RIGHT_IS = re.compile(
    r"(?:But |In fact,? )?(?:[Ii]t|[Tt]hat|[Tt]hey|[Tt]here|[Tt]he [a-z]+)"
    rf"(?: (?:was|were|is|are)| should (?:be|have been)) (?:in fact |actually |by )?(?:about |at least )?{_ANY_NUMBER}"
)
"""How a sentence begins that gives another number than we did: "It was 52-47"."""
_COUNTS_PEOPLE = re.compile(
    r"\b(?:killed|dead|died|deaths?|fatalities|injured|wounded|hurt|missing)\b", re.IGNORECASE
)
_TOLL = r"(?:(?:death|official|provisional|confirmed|casualty|overall) ){0,2}(?:toll|count|death count)"
_TO_NUMBER = rf"(?:{DIGITS}|{IN_WORDS})\b"
_TOLL_MOVED = re.compile(
    rf"\b(?:raised|increased|lifted|lowered|reduced|cut|revised|updated|brought|put) (?:the|its|that|their) {_TOLL}"
    rf"(?: [a-z]+){{0,3}}? (?:to|at) {_TO_NUMBER}"
    rf"|\b(?:[Tt]he|[Ii]ts|[Tt]hat) {_TOLL} (?:(?:has|had|later|since|now|then) ){{0,3}}"
    rf"(?:rose|risen|climbed|increased|grew|grown|fell|fallen|stands|stood|reached)(?: to| at)? {_TO_NUMBER}"
)
"""How a later count of the dead or the hurt is given: "raised the toll to five"."""
_OPENS_CORRECTION = re.compile(
    r"\W*(?:(?:[Aa]n?|[Oo]ne) )?(?:[Cc]orrection|CORRECTION|Corrigendum|Erratum|Clarification)\b"
    r"(?:[^.;:]|\.(?= ?\d)){0,40}[:–—](?:[^.;]|\.(?=\d)){0,80}?"
    r"\b(?:we|I|(?:earlier|previous|original)(?: \w+)?|version|post|article|report) (?:had )?(?:wrongly |mistakenly )?"
    r"(?:said|wrote|reported|stated|gave|put|told you)\b"
)
_SAYS_RIGHT = re.compile(
    r",? not\b|\brather than\b|\binstead of\b|\bshould\b|[;:] (?:it|he|she|they|the|in fact)\b|\bbut\b|\bin fact\b"
)
_GIVEN_AS = re.compile(r"\b(?:was|were) (?:wrongly )?(?:given|stated|printed|shown|listed) as\b")
_SHOULD_READ = re.compile(
    r"(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]hey|[Tt]hese) should (?:read|be|have (?:read|been)) "
)
"""How a sentence begins that says what should stand where the one before it had something else."""
_ORDER = re.compile(
    r"\b(?:notice|order|decision|direction|declaration|resolution|instruction|appointment|invitation|summons)\b",
    re.IGNORECASE,
)
_REVOKED = re.compile(
    r"(?:That|This|The)(?: (?:said|same|earlier|[A-Z][a-z]+))? (?P<order>[A-Za-z]{5,12})(?: [^.;:?!]{1,60}?)?"
    r" (?:is|was|has been|stands)(?: (?:hereby|now|therefore|accordingly|since|later))?"
    rf" (?:{CALLED_OFF}|withdrawn)\b"
)
"""How a sentence begins that revokes the notice or order of which the one before it tells."""
_UP_TO_NUMBER = 3
"""So many sentences behind the number stands that is right."""


def denied_behind(survey: SourceSurvey, sentence: Span) -> Span | None:
    """The last sentence behind, of the same paragraph, that says it is not so, or what is right; None where there is
    none.
    """
    following = list(sentences_behind(survey, sentence, _UP_TO_NUMBER))
    if following and _DENIES.match(survey.text, following[0].start, following[0].end):
        return following[0]
    if following and _corrects_own_number(survey.text, sentence, following[0]):
        return following[0]
    if following and _only_tells_what_was_wrong(survey.text[sentence.start : sentence.end]):
        return following[0]
    if following and _GIVEN_AS.search(survey.text, sentence.start, sentence.end):
        begin, end = following[0].start, following[0].end
        corrects = _SHOULD_READ.match(survey.text, begin, end) or _RIGHT_IS_NAMED.match(
            survey.text, begin, end
        )
        return following[0] if corrects else None
    if right := list(_right_named(survey, sentence)):
        return survey.sentence_of(Span(*right[-1].span()))
    if _GIVES_NUMBER.search(survey.text, sentence.start, sentence.end) is None:
        return None
    return next((s for s in following if _NUMBER_IS.match(survey.text, s.start, s.end)), None)


def _only_tells_what_was_wrong(words: str) -> bool:
    """Whether a correction begins with what was said before, and leaves to the next sentence what is right."""
    return _OPENS_CORRECTION.match(words) is not None and _SAYS_RIGHT.search(words) is None


def _corrects_own_number(text: str, sentence: Span, following: Span) -> bool:
    """Whether a sentence tells what the text had told before, with a number, and the next says which is right."""
    wrong = _WRONG_BEFORE.search(sentence.of(text))
    right = _RIGHT_IS.match(text, following.start, following.end)
    return bool(wrong and right and any(map(str.isdigit, sentence.of(text)[wrong.end() :])))


def is_put_right(survey: SourceSurvey, number: Span) -> bool:
    """Whether a sentence behind says that another number than this, which was given before, is right."""
    sentence = survey.sentence_of(number)
    if _is_only_number_put_right(survey, sentence, number):
        return True
    near = near_to(number, sentence)
    given = _GIVES_NUMBER.search(survey.text, near.start, near.end)
    if given is None or not given.start("number") <= number.start < given.end("number"):
        return False
    stated = (
        _NUMBER_IS.match(survey.text, s.start, s.end)
        for s in sentences_behind(survey, sentence, _UP_TO_NUMBER)
    )
    right = next(filter(None, stated), None)
    return right is not None and right["number"].lower() != given["number"].lower()


def _is_only_number_put_right(survey: SourceSurvey, sentence: Span, number: Span) -> bool:
    """Whether a number is the only one that a sentence reports to have been stated, and the next give the correct."""
    near = near_to(number, sentence)
    stated = _STATES.search(survey.text, near.start, near.end)
    if stated is None or number.start < stated.start("told"):
        return False
    told = [a.span for a in amounts_in(survey, Span(stated.start("told"), sentence.end))]
    right = {m["number"] for m in _right_named(survey, sentence) if m["number"]}
    return (
        told == [number]
        and bool(right)
        and right.isdisjoint(_CURRENCY.sub("", number.of(survey.text)).split())
    )


def _right_named(survey: SourceSurvey, sentence: Span) -> Iterator[re.Match[str]]:
    """The sentences right behind one that reports what was stated, as far as each says what is correct."""
    text = survey.text
    if _STATES.search(text, sentence.start, sentence.end) is None:
        return
    for following in sentences_behind(survey, sentence, _UP_TO_NUMBER):
        right = _RIGHT_IS_NAMED.match(text, following.start, following.end)
        if right is None:
            return
        yield right


def grown_behind(survey: SourceSurvey, sentence: Span) -> Span | None:
    """The sentence behind one that counts dead, hurt or missing, where it gives a later count of them."""
    if _COUNTS_PEOPLE.search(survey.text, sentence.start, sentence.end) is None:
        return None
    following = next(sentences_behind(survey, sentence), None)
    if following is None or _TOLL_MOVED.search(survey.text, following.start, following.end) is None:
        return None
    return following


def revoked_behind(survey: SourceSurvey, sentence: Span) -> Span | None:
    """The sentence behind one that tells of a notice, order or the like, where it says that this is revoked.

    "Notice No. 7 appointed 3 May as the day of the vote. That Notice is revoked."
    """
    following = next(sentences_behind(survey, sentence), None)
    revoked = _REVOKED.match(survey.text, following.start, following.end) if following else None
    if revoked is None:
        return None
    orders = {order.lower() for order in _ORDER.findall(survey.text, sentence.start, sentence.end)}
    return following if revoked["order"].lower() in orders else None


def with_reversal(survey: SourceSurvey, span: Span) -> Span:
    """A sentence together with the one behind it, where that says that it does not hold, gives a later count, or tells
    what came of a check, or revokes it.
    """
    behind = (
        denied_behind(survey, span)
        or grown_behind(survey, span)
        or checked_behind(survey, span)
        or revoked_behind(survey, span)
    )
    return Span(span.start, behind.end) if behind and behind.end > span.end else span
