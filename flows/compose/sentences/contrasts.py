"""Figures that one text sets against each other in so many words: "$910 million rather than the $860 million".

Such words need no matching of measures: they say themselves that two numbers are given of one thing. In "not X but Y",
"Y, not X" and "Y rather than X" the figure X is one that its sentence contradicts; in "it is worth X; the ministry puts
it at Y" and "We are told that it is X. We read that it is Y" neither is. Whoever puts otherwise what he had said before
sets nothing against it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.compose.sentences.former_numbers import is_former_amount
from flows.compose.sentences.locating import SourceSurvey
from flows.model.annotation import Amount, AmountType
from flows.model.spans import Span

REGISTERED = (AmountType.MONEY, AmountType.PERCENT, AmountType.COUNT, AmountType.QUANTITY)
"""What has a row in the register of figures."""
_LOOSE = r"(?:about|around|some|nearly|almost|over|roughly|more than|at least|up to)"
_OF_OLD = (
    r"(?:(?:previously|earlier|originally|officially|once) )?"
    r"(?:announced|stated|reported|planned|promised|expected|agreed)"
)
_BEFORE_FIGURE = rf"(?: (?:the|a|an|its|their|{_LOOSE}|{_OF_OLD})){{0,4}} ?\Z"
_FEW_WORDS = r"(?: [A-Za-z][\w’'-]*){0,5}?"
_NOT_THE_NEXT = re.compile(
    rf"{_FEW_WORDS}(?:,? rather than|,? instead of|,? and not|,? but not|(?:,| [–—-]| -) ?not){_BEFORE_FIGURE}"
)
_BARE_RATHER = re.compile(rf"\brather than(?: {_LOOSE})? ?\Z")
_NOT_BEFORE = re.compile(rf"\bnot(?: (?:the|a|an|{_LOOSE})){{0,2}} \Z")
_BUT = re.compile(rf"{_FEW_WORDS},? but(?: rather)?{_BEFORE_FIGURE}")
_SHOULD_BE = re.compile(rf",? should (?:have been|have read|be|read){_BEFORE_FIGURE}")
_NO_MATCH = re.compile(
    r"[^.;?!]{0,40}? (?:did|does|do|could|can)(?:n[’']t| not) (?:agree|match|tally|square|correspond|fit)(?: with| to)?"
    r" [^.;?!]{2,80}? (?:gives?|gave|shows?|showed|puts?|say|says|said|had|has|have|is|are|was|were|of|at)"
    rf"{_BEFORE_FIGURE}"
)
"""What contradicts a figure: "the rate of 68 m did not agree with the authors' data, which give 58 m"."""
_PUT_AT = re.compile(
    r"[^?!]{0,160}\bput(?:s|ting)? (?:it|them|this|that|(?:the|its|their) (?:cost|price|sum|figure|number|total|toll"
    rf"|bill|value|worth)) at(?: {_LOOSE})? ?\Z"
)
_UNTOLD = re.compile(
    r"[.;] [^.;?!]{3,80}\b(?:(?:was|were|is|are|has been|have been)(?:n[’']t| not| never)(?: yet)?|remains?|remained) "
    r"(?:disclosed|given|published|known|told|stated|made public|released|announced|unknown|secret|unclear)\b"
)
"""The second figure is of another thing: "gets 12%. The share of Norland was not disclosed; two put it at 16%"."""
_HAD_PUT_AT = re.compile(r"\bhad (?:\w+ )?put ")
_ONCE = re.compile(
    r"\b(?:earlier|previous|previously|originally|initially|first|before|then|draft|(?:of|in) (?:1[89]|20)\d\d)\b"
)
"""Beside "had put it at": what was thought at another time and is no other view."""
_IT_IS = re.compile(
    rf"\b(?:it|this|that) (?:(?:is|was)(?: worth)?|costs?|would cost|will cost|comes to|came to)(?: {_LOOSE})? ?\Z"
)
_HEARD = re.compile(
    r"\b(?:told|tell|tells|read|reads|say|says|said|hear|hears|heard|reports?|reported|claims?|claimed|according)\b"
)
_BACK = 40


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two figures of one kind with other values that a text sets against each other, in the order of the text.

    `denied` is the one that is said not to hold; None where both are only told. `puts_right` where the text itself says
    so of it: "15, not 19", "62 should have been 58"; nobody is set against anybody.
    """

    first: Amount
    second: Amount
    denied: Amount | None = None
    puts_right: bool = False

    @property
    def span(self) -> Span:
        """From the first figure to the end of the second."""
        return Span(self.first.span.start, self.second.span.end)


def find_contrasts(survey: SourceSurvey) -> tuple[Contrast, ...]:
    """The contrasts of one source in text order; a figure belongs to one of them at most."""
    found: list[Contrast] = []
    taken: set[Span] = set()
    for first, second in _neighbours(survey):
        contrast = None if first.span in taken else _contrast(survey, first, second)
        if contrast is not None:
            found.append(contrast)
            taken |= {first.span, second.span}
    return tuple(found)


def _neighbours(survey: SourceSurvey) -> Iterator[tuple[Amount, Amount]]:
    """Figures with other values that follow each other in a paragraph, those of other kinds left out.

    The whole of which a figure is a part is none of them: the 410 of "88 vacancies out of an establishment of 410".
    """
    last: dict[tuple[AmountType, str], Amount] = {}
    for second in survey.annotated.annotations.amounts:
        kind = second.type, second.iso or second.unit
        first = last.get(kind)
        if first is not None and first.measure is not None and first.measure.contains(second.span):
            continue
        last[kind] = second
        if first is None or second.type not in REGISTERED or not survey.paragraph_at(first.span.start):
            continue
        together = survey.paragraph_at(first.span.start) == survey.paragraph_at(second.span.start)
        if together and first.value and second.value and first.value != second.value:
            yield first, second


def _contrast(survey: SourceSurvey, first: Amount, second: Amount) -> Contrast | None:
    text, sentence = survey.text, survey.sentence_of(first.span)
    between = re.sub(r"\s", " ", text[first.span.end : second.span.start])
    if sentence.contains(second.span):
        before = text[max(sentence.start, first.span.start - _BACK) : first.span.start]
        if _NOT_THE_NEXT.fullmatch(between) and not _NOT_BEFORE.search(before):
            # "Rather than the 860 announced" tells of another view, "rather than 860" gives it up.
            given_up = "rather than" not in between or _BARE_RATHER.search(between) is not None
            return Contrast(first, second, second, puts_right=given_up)
        if _NOT_BEFORE.search(before) and _BUT.fullmatch(between):
            return Contrast(first, second, first, puts_right=True)
        if _NO_MATCH.fullmatch(between):
            return Contrast(first, second, first)
        if _SHOULD_BE.fullmatch(between):
            return Contrast(first, second, first, puts_right=True)
    told = _PUT_AT.fullmatch(between) and not _UNTOLD.search(between)
    told = told or _are_heard(survey, first, second)
    if told and is_former_amount(survey, first):
        return None
    if told and _HAD_PUT_AT.search(between):
        told = not _ONCE.search(between + text[second.span.end : survey.sentence_of(second.span).end])
    return Contrast(first, second) if told else None


def _are_heard(survey: SourceSurvey, first: Amount, second: Amount) -> bool:
    """Whether two sentences in a row each tell of something heard that "it is" so much, and of nothing else."""
    sentences = [survey.sentence_of(amount.span) for amount in (first, second)]
    index = bisect_left(survey.sentence_starts, sentences[0].start)
    if list(survey.sentences[index : index + 2]) != sentences:
        return False
    return all(
        _IT_IS.search(survey.text, max(sentence.start, amount.span.start - _BACK), amount.span.start)
        and _HEARD.search(sentence.of(survey.text))
        for sentence, amount in zip(sentences, (first, second), strict=True)
    )


def rival_of(contrasts: Sequence[Contrast], amount: Amount) -> Amount | None:
    """The figure that its text sets against a figure, other than by putting it right."""
    for contrast in contrasts:
        if not contrast.puts_right and amount in {contrast.first, contrast.second}:
            return contrast.second if amount == contrast.first else contrast.first
    return None
