"""What a text itself takes back or puts right elsewhere: a sentence, and the words that say that it does not hold.

"This story has been corrected to say that the levy will be cut by a quarter, not halved." Whatever is printed of the
one is printed with the other, or not at all.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.ratings import rated_claims
from flows.compose.sentences.reservations import find_reservations
from flows.compose.sentences.reversals import denied_behind, with_reversal
from flows.compose.sentences.word_forms import beginning, same_word
from flows.compose.wording.wording import content_words, on_one_line
from flows.english.credit_lines import CHANGES_OF_STORIES
from flows.model.segmentation import Segment
from flows.model.spans import Span

_CORRECTS = re.compile(
    r"\A\W*(?:[A-Z][a-z]+, )?(?:[Aa]n?|[Oo]ne) correction:"
    r"|\b(?:has|have|had) been corrected\b|\A\W*(?:Correction|CORRECTION|Corrigendum|Erratum|Corrected)\b|\bCorrects\b"
    r"|\bversion of (?:this|the) \w+ corrects\b"
    r"|\b(?:earlier|previous|original) version of (?:this|the) \w+\b"
    rf"|\((?:{'|'.join(CHANGES_OF_STORIES)})\b[^()]{{0,300}}?\bcorrects\b"
    r"|\b(?:figures?|numbers?|totals?|sums?|counts?) of (?:[^.;]|\.(?= ?\d)){1,80}?"
    r" (?:given|published|reported|stated|printed) (?:in|on|earlier|previously|yesterday)\b"
    r"(?:[^.;]|\.(?= ?\d)){0,60}? (?:was|were|is|are) (?:wrong|incorrect|in error)\b"
    r"|\b(?:wish(?:es)?|wants?|would like|ha(?:ve|s)|needs?) to correct (?:an?|the|his|her|its|my|our|what)\b"
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
    re.compile(
        r"\b[Cc]orrects\b(?:[^.;()]|(?<=[A-Z][a-z]{2})\.|\.(?=\d)){2,100} from "
        r"(?P<words>(?:[^.,;:()]|[.,](?=\d)){1,60})"
    ),
    re.compile(
        r"\b(?:gave|put|stated|reported|described|named|identified)\b[^.;:()]{2,80}? (?:as|at) "
        r"(?P<words>[^.,;:()]{1,60})"
    ),
    re.compile(
        r"\b(?:said|wrote|reported|stated|told you)\b[^.;:()]{0,40}? that (?P<words>(?:[^.;:()]|\.(?=\d)){3,120})"
    ),
    re.compile(
        r"\b(?:figures?|numbers?|totals?|sums?|counts?) of (?P<words>[$€£]?\d(?:[\d,]|\.(?=\d)){0,15})\b[^;:()]{1,140}?"
        r" (?:was|were|is|are) (?:wrong|incorrect|in error)\b"
    ),
    re.compile(r"\b(?:we|I) (?:had )?(?:said|wrote|reported|told you) (?!that\b)(?P<words>[^.;:()]{3,120})"),
    re.compile(
        r"\bversion of (?:this|the) \w+ (?:(?:wrongly|mistakenly|erroneously|incorrectly) )?"
        r"(?:said|wrote|reported|stated|misstated|gave|put|had|listed|suggested|implied)"
        r" (?!that\b)(?P<words>(?:[^.;:()]|\.(?=\d)){3,120})"
    ),
)
"""What a correction says was wrong."""
_WHERE = re.compile(
    r" in (?:(?:the )?(?:paragraph|headline|heading|title|lead|summary|table)\b|paragraphs?\b).*", re.DOTALL
)
_LABEL = r"(?:Corrections?|Clarification|Erratum|(?:Editor[’']s )?Note)\b[^:\n]{0,30}:\W*"
_EARLIER_TEXT = (
    r"(?:An?|The|Our)(?: [\w’'-]{1,20}){0,3}? (?:release|report|bulletin|summary|answer|notice|statement|article|story"
    r"|table|briefing|list)\b(?: (?:issued|published|released|sent|dated|handed down|printed|given|laid|on)\b"
    r"(?:[^.;:]|(?<=[A-Z][a-z]{2})\.){1,40}?) (?:gave|stated|said|put|listed|showed|named|reported)\b"
)
_OF_EARLIER_VERSION = re.compile(
    rf"\W*(?:{_LABEL})?(?:An?|The|Our) (?:earlier|previous|original) version of (?:this|the|our) \w+\b"
    rf"|\W*{_LABEL}{_EARLIER_TEXT}",
    re.IGNORECASE,
)
_ERRATUM = re.compile(
    r"\W*(?:[IVX]{1,4}\. ?)?(?:errat(?:um|a)|corrigend(?:um|a)|corrections?|clarifications?)\b", re.IGNORECASE
)
_ONCE_STATED = re.compile(
    rf"\W*{_EARLIER_TEXT}"
    r"|(?!.*\bshould\b).{1,300}\b(?:was|were) (?:wrongly )?(?:given|stated|printed|shown|listed) as\b",
    re.IGNORECASE,
)
"""Under the heading of an erratum, what was stated before it."""
_SPACES = dict.fromkeys(map(ord, "\t\n\r\u00a0"), " ")
"""One for one, so that places stay."""
_LONGEST = 700
"""Characters of a paragraph that is read as one correction."""
_MOST_NOTES, _FEWEST_WORDS = 20, 2


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


def tells_what_was_wrong(survey: SourceSurvey, sentence: Span) -> bool:
    """Whether a sentence only tells what an earlier version said, or what is put right under an erratum's title."""
    words = on_one_line(sentence.of(survey.text))
    if is_of_earlier_version(words):
        return True
    return bool(_ONCE_STATED.match(words) and _ERRATUM.match(survey.words_over(sentence.start)))


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
