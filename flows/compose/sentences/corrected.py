"""What a text itself takes back or puts right: a sentence, and the words that say that it does not hold.

"We wrote that the vote was unanimous. It was not." - "This story has been corrected to say that the levy will be cut by
a quarter, not halved." Whatever is printed of the one is printed with the other, or not at all.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from flows.compose.sentences.checked import checked_behind
from flows.compose.sentences.locating import SourceSurvey, amounts_in, sentences_behind
from flows.compose.sentences.ratings import rated_claims
from flows.compose.sentences.reservations import find_reservations
from flows.compose.sentences.word_forms import beginning, same_word
from flows.compose.wording.wording import content_words
from flows.english.number_words import DIGITS, IN_WORDS
from flows.model.segmentation import Segment
from flows.model.spans import Span

_DENIES = re.compile(
    r"(?:But |Yet |In fact,? )?(?:(?i:it|that|this|they|he|she|we|there|these|those)"
    r" (?:was|were|is|are|did|do|does|had|has|have|will|would|could|can)"
    r"(?: not|n[’']t)(?=[.:;,!]| (?:at all )?(?:so|true|the case|correct|right|accurate)\b)"
    r"|(?i:it|that|this|they|both|neither|the (?:claim|report)) (?:was|were|is|are) (?:simply |just |plainly )?"
    r"(?:wrong|incorrect|inaccurate|untrue|false|a lie|nonsense|mistaken|a mistake|an error|in error)\b"
    r"|\w[\w’'-]*(?: [\w’'-]+){0,4} (?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed)|dismiss(?:es|ed)?)"
    r" (?:(?:it|this|that|them|both)(?=[.,;]|\Z| (?:and|but|as|in|on|to|strongly|categorically)\b)"
    r"|(?:the|that|this|these|those) (?:claim|allegation|report|charge|accusation)s?\b)"
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
    r"\b(?:stated|said|reported|announced|recorded|indicated|showed|gave|put|listed)\b(?P<told>[^;:!?]{0,240})"
)
_RIGHT_IS_NAMED = re.compile(
    r"(?:But |In fact,? )?[Tt]he (?:correct|right|true|actual) "
    r"(?:figure|number|count|toll|total|sum|amount|share|date|day|name|spelling|title|price|rate)"
    r"(?:, [^.;:]{3,120}?,)? (?:is|was|should be|should have been) (?:now |in fact |therefore |thus )?"
    rf"(?P<number>{DIGITS}|{IN_WORDS})?"
)
"""How a sentence begins that puts right what the one before it reports to have been stated."""
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
_UP_TO_NUMBER = 3
"""So many sentences behind the number stands that is right."""
_CORRECTS = re.compile(
    r"\A\W*(?:[A-Z][a-z]+, )?(?:[Aa]n?|[Oo]ne) correction:"
    r"|\b(?:has|have|had) been corrected\b|\A\W*(?:Correction|CORRECTION|Corrigendum|Erratum|Corrected)\b|\bCorrects\b"
    r"|\b(?:earlier|previous|original) version of (?:this|the) \w+\b"
    r"|\((?:Adds|Updates|Recasts|Refiles|Repeats|Removes|Clarifies)\b[^()]{0,300}?\bcorrects\b"
    r"|\bregrets? (?:that|the error)\b|\bapologi[sz]es? for\b"
    r"|\bthe (?:correct|right) (?:figure|number|date|name|spelling|title|sum|amount|day|total) (?:is|was|should)\b"
    r"|\b(?:wrongly|mistakenly|erroneously|incorrectly|in error)\b[^.;]{0,40}?\b(?:said|stated|reported|gave|put|wrote"
    r"|named|described)\b"
    r"|\b(?:said|stated|reported|gave|put|wrote|named|described)\b[^.;]{0,40}?\b(?:wrongly|mistakenly|erroneously"
    r"|incorrectly|in error)\b"
)
_WROTE = re.compile(
    r"\b(?:we|I|this (?:paper|blog|page|site)) (?:had )?(?:wrote|reported|said|written|told you)\b",
    re.IGNORECASE,
)
_TAKEN_BACK = (
    re.compile(r",? (?:and )?not (?P<words>[^.,;:()]{2,60})"),
    re.compile(r"\b(?:rather than|instead of) (?P<words>[^.,;:()]{2,60})"),
    re.compile(r"\b[Cc]orrects\b[^.;()]{2,80} from (?P<words>[^.,;:()]{1,60})"),
    re.compile(
        r"\b(?:gave|put|stated|reported|described|named|identified)\b[^.;:()]{2,80}? (?:as|at) "
        r"(?P<words>[^.,;:()]{1,60})"
    ),
    re.compile(r"\b(?:said|wrote|reported|stated|told you)\b[^.;:()]{0,40}? that (?P<words>[^.;:()]{3,120})"),
    re.compile(
        r"\bversion of (?:this|the) \w+ (?:(?:wrongly|mistakenly|erroneously|incorrectly) )?"
        r"(?:said|wrote|reported|stated|misstated|gave|put|had|listed|suggested|implied)"
        r" (?!that\b)(?P<words>[^.;:()]{3,120})"
    ),
)
"""What a correction says was wrong."""
_WHERE = re.compile(
    r" in (?:(?:the )?(?:paragraph|headline|heading|title|lead|summary|table)\b|paragraphs?\b).*", re.DOTALL
)
_OF_EARLIER_VERSION = re.compile(
    r"\W*(?:An?|The|Our) (?:earlier|previous|original) version of (?:this|the|our) \w+\b", re.IGNORECASE
)
_SPACES = dict.fromkeys(map(ord, "\t\n\r\u00a0"), " ")
"""One for one, so that places stay."""
_LONGEST = 700
"""Characters of a paragraph that is read as one correction."""
_MOST_NOTES, _FEWEST_WORDS = 20, 2


def denied_behind(survey: SourceSurvey, sentence: Span) -> Span | None:
    """The last sentence behind, of the same paragraph, that says it is not so, or what is right; None where there is
    none.
    """
    following = list(sentences_behind(survey, sentence, _UP_TO_NUMBER))
    if following and _DENIES.match(survey.text, following[0].start, following[0].end):
        return following[0]
    if following and _corrects_own_number(survey.text, sentence, following[0]):
        return following[0]
    if right := list(_right_named(survey, sentence)):
        return survey.sentence_of(Span(*right[-1].span()))
    if _GIVES_NUMBER.search(survey.text, sentence.start, sentence.end) is None:
        return None
    return next((s for s in following if _NUMBER_IS.match(survey.text, s.start, s.end)), None)


def _corrects_own_number(text: str, sentence: Span, following: Span) -> bool:
    """Whether a sentence tells what the text had told before, with a number, and the next says which is right."""
    wrong = _WRONG_BEFORE.search(text, sentence.start, sentence.end)
    right = _RIGHT_IS.match(text, following.start, following.end)
    return bool(wrong and right and any(map(str.isdigit, text[wrong.end() : sentence.end])))


def is_put_right(survey: SourceSurvey, number: Span) -> bool:
    """Whether a sentence behind says that another number than this, which was given before, is right."""
    sentence = survey.sentence_of(number)
    if _is_only_number_put_right(survey, sentence, number):
        return True
    given = _GIVES_NUMBER.search(survey.text, sentence.start, sentence.end)
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
    stated = _STATES.search(survey.text, sentence.start, sentence.end)
    if stated is None or number.start < stated.start("told"):
        return False
    told = [a.span for a in amounts_in(survey, Span(stated.start("told"), sentence.end))]
    right = [m["number"] for m in _right_named(survey, sentence) if m["number"]]
    return told == [number] and right != [] and number.of(survey.text) not in right


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


def with_reversal(survey: SourceSurvey, span: Span) -> Span:
    """A sentence together with the one behind it, where that says that it does not hold, gives a later count, or tells
    what came of a check.
    """
    behind = denied_behind(survey, span) or grown_behind(survey, span) or checked_behind(survey, span)
    return Span(span.start, behind.end) if behind and behind.end > span.end else span


def find_corrections(survey: SourceSurvey) -> dict[Span, Span]:
    """The sentences of a source that it puts right elsewhere, each with the words that do so.

    So is a claim of what a study shows, where the study says that it cannot be concluded, and one that is rated.
    """
    return dict(find_reservations(survey)) | corrected_by(survey, survey) | dict(rated_claims(survey))


def corrected_by(correcting: SourceSurvey, survey: SourceSurvey) -> dict[Span, Span]:
    """The sentences of a source that a text, the same or another, puts right, each with the words of that text."""
    notes = _first_notes(correcting)
    numbered = [s for s in survey.sentences if survey.paragraph_at(s.start)] if notes else []
    told = [content_words(sentence.of(survey.text)) for sentence in numbered]
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for index, words in enumerate(told):
        for word in words:
            holders[beginning(word)].add(index)
    found: dict[Span, Span] = {}
    for note in notes:
        words = content_words(note.of(correcting.text))
        wrongs = (content_words(_WHERE.sub("", w.of(correcting.text))) for w in _taken_back(correcting, note))
        for wrong in filter(None, wrongs):
            telling = frozenset(word for word in wrong if any(map(str.isdigit, word))) or wrong
            for index in sorted(set.intersection(*(holders[beginning(word)] for word in telling))):
                own = survey is correcting and note.overlaps(numbered[index])
                if not own and _tells(told[index], wrong, words - wrong):
                    found.setdefault(numbered[index], note)
    return found


def withdrawn_stretches(survey: SourceSurvey) -> tuple[Span, ...]:
    """The words by which a source tells what it, or its earlier version, had wrong."""
    return tuple(stretch for note in _first_notes(survey) for stretch in _taken_back(survey, note))


def is_of_earlier_version(words: str) -> bool:
    """Whether a sentence, on one line, only tells what an earlier version of its text said."""
    return _OF_EARLIER_VERSION.match(words) is not None


def _first_notes(survey: SourceSurvey) -> list[Span]:
    return list(islice(_notes(survey), _MOST_NOTES))


def _notes(survey: SourceSurvey) -> Iterator[Span]:
    """The stretches that correct something: a short paragraph, or the sentence with the one behind it."""
    for segment in survey.annotated.segmentation.segments:
        if not segment.number:
            continue
        if len(segment.span) <= _LONGEST and _corrects(survey, segment, segment.span):
            yield segment.span.trimmed(survey.text)
            continue
        for sentence in segment.sentences:
            if _corrects(survey, segment, sentence):
                yield with_reversal(survey, sentence)


def _corrects(survey: SourceSurvey, segment: Segment, stretch: Span) -> bool:
    if _CORRECTS.search(stretch.of(survey.text)):
        return stretch is not segment.span or _corrects_first(survey, segment)
    sentences = [s for s in segment.sentences if stretch.contains(s)]
    return stretch is not segment.span and any(
        _WROTE.search(survey.text, s.start, s.end) and denied_behind(survey, s) for s in sentences
    )


def _corrects_first(survey: SourceSurvey, segment: Segment) -> bool:
    """Whether a paragraph begins by correcting: else only the sentence of it that does so is a correction."""
    first = segment.sentences[0] if segment.sentences else segment.span
    return _CORRECTS.search(first.of(survey.text)) is not None


def _taken_back(survey: SourceSurvey, note: Span) -> Iterator[Span]:
    """What a note says was wrong, as stretches of its text."""
    words = note.of(survey.text).translate(_SPACES)
    for pattern in _TAKEN_BACK:
        for match in islice(pattern.finditer(words), 3):
            yield Span(*match.span("words")).shift(note.start)


def _tells(told: frozenset[str], wrong: frozenset[str], about: frozenset[str]) -> bool:
    """Whether a sentence holds all that was wrong, and something more of what the correction is about; of a longer
    statement with a number this and most of the words.
    """
    held = {word for word in wrong if any(same_word(word, other) for other in told)}
    if held != wrong:
        numbers = {word for word in wrong if any(map(str.isdigit, word))}
        plain, found = wrong - numbers, held - numbers
        most = len(found) >= _FEWEST_WORDS and 2 * len(found) >= len(plain)
        return bool(numbers) and numbers <= held and most
    return len(wrong) > 1 or any(same_word(word, other) for word in about for other in told)
