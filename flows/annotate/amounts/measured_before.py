"""What a figure measures by the words of its sentence that stand before it, other figures and dates looked past."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from flows.annotate.amounts.clause_tokens import DATE, FIGURE
from flows.annotate.amounts.poll_leads import measured_in_poll
from flows.annotate.amounts.subject_measures import measure_before
from flows.annotate.amounts.table_counts import names_things
from flows.annotate.frames.event_verbs import is_past_form
from flows.english.function_words import AUXILIARIES, DETERMINERS, MONTHS, PREPOSITIONS, PRONOUNS
from flows.english.level_verbs import LEVEL_VERBS
from flows.english.number_words import APPROXIMATIONS
from flows.model.annotation import Amount, AmountType, AnnotatedDocument, EntityType
from flows.model.spans import Span

_OPENING_PHRASE = re.compile(
    r"(?:The|Its|Their|His|Her|Our) (?P<noun>(?:[\w’'-]{1,20} ){0,6}[\w’'-]{2,20}), "
)
_OPENS_SENTENCE = re.compile(
    r"(?:The|Its|Their|His|Her|Our|That|This) (?P<noun>(?:(?!is\b|was\b|are\b|were\b|has\b|had\b)[\w’'-]{1,20} ){0,6}?"
    r"[\w’'-]{2,20})(?=, which | (?:is|was|are|were|has been|had been) )"
)
_GIVEN = r"(?:given|put|stated|calculated|estimated|measured|reported|recorded|assessed|determined|reckoned)"
_IN_RELATIVE = re.compile(
    rf", which (?!is\b|was\b)[^,;]{{2,80}} (?:gave|gives|puts?|{_GIVEN}) (?:as|at) (?:{APPROXIMATIONS} )?"
)
_CALCULATED = re.compile(
    rf"(?:, which [^,;]{{2,100}},)? (?:is|was|are|were|has been|had been) (?:now |later |since |first )?{_GIVEN}"
    rf"(?: by [^,;]{{2,60}})? (?:as|at|to be) (?:{APPROXIMATIONS} )?"
)
_SECOND_NOUN = re.compile(
    r"(?:\band|,) (?:its|their|the) (?P<noun>(?:[a-z-]{3,20} ){0,2}(?P<last>[a-z-]{3,20}))"
    r"(?: (?:about|some|around|nearly|almost|over))? \Z"
)
_FIRST_VERB = re.compile(r"\b(?:is|are|was|were|be|been)(?: (?:about|some|around|nearly|almost|over))? \Z")
_VERB_BEHIND = re.compile(r", (?:is|was|are|were|will|would|should|has|had)\b")
_MONTH = re.compile(
    rf"\b(?:in|since|by|until|from|of|last|early|late) (?P<month>{'|'.join(sorted(map(str.capitalize, MONTHS)))})\b"
)
"""A month that is no day of the calendar by itself: "cut in May to 9 cents"."""
_OPENING = re.compile(
    r"(?:[QA](?:[:.]\s{1,8}|\s{2,8}|\t\s{0,4})|(?:[A-Z][A-Z.’'-]{1,20} ?){1,5}: "
    r"|[A-Z][A-Z.’'-]{2,20}(?: [A-Z.’'-]{2,20}){0,3}(?:, [A-Z][A-Za-z.]{1,15}){0,2} ?(?:--|[–—]) ?)"
)
"""The label of a turn or a dateline, which opens a paragraph and is no part of what it says."""
_LENGTH = re.compile(r"[\w-]{1,12}-(?:hour|day|week|month|year)")
"""Before a noun, of which it is part: "the two-week rate"."""
_PLACED = re.compile(r"(?:In|Across|At) (?:the )?")
_BEHIND_PLACE = re.compile(r" (?P<noun>[a-z-]{2,20})(?: (?P<next>[a-z-]{2,20}))?\b")
_OWNER = re.compile(r" (?:on|of|in|for|at|from|to|by) (?:[\w-]{1,20} ){0,3}[\w-]{1,20}[’'](?:s)?\Z")
_OTHER_NOUN = re.compile(r" [a-z]{3,15}ed (?P<noun>[a-z]{3,15})\b")
_OUT_OF = re.compile(r" out(?: of(?: (?:an?|the|its|their|all|some))? |\Z)")
"""Between what is counted and the whole of which it is a part."""
_MARKS = ' :"“”‘'
_PLACES_OF_LIFE = frozenset({"school", "home", "university", "college", "work", "prison", "hospital", "town"})
"""What somebody leaves at an age: "left school at 16"."""
_NAMELESS = frozenset({"figures", "numbers"})
"""What says of several that they are numbers: "the figures were 2 and 14"."""
_LOOKED_BACK = 300
"""Characters before a figure in which its measure is looked for."""
_BESIDE = 24
"""Characters before a figure in which its verb stands."""
_NEAREST = 20
"""As many figures before it are looked past."""
_LABEL = re.compile(
    rf"(?:[-•*–—] )?(?P<noun>(?!(?:Re|Tel|Fax|Ref|No|Note|Page|Source)\b)[^\W\d_][^\n:;.!?“”\"]{{2,70}}?)"
    rf"(?: \([^()\n]{{1,30}}\))?:\s{{1,3}}(?:{APPROXIMATIONS} )?"
)
_ENDS_LABELLED = re.compile(
    r"(?:,? (?:excluding|including|plus|before|after|exclusive of|inclusive of|net of)"
    r" (?:VAT|GST|(?:[a-z]+ )?tax(?:es)?))?"
    r"(?: \([^()\n]{1,60}\))?[.,;]?\s{0,3}(?=\n|\Z)"
)
"""A label before a figure with which its line ends: "Cost of the dam: €4.5 million"."""

_PRONOUN = re.compile(r"(?:us|them|him|her|it|me|you)\b")
"""With which no words begin that name what is measured: "puts us on a path to 2.5 degrees"."""
_COMPARED = re.compile(r"(?:below|above) (?:the |an? |its |their )?(?=[a-z])")
"""Before what another figure is compared with: "11% below consensus of NOK 575m"."""


def measured_before(document: AnnotatedDocument, amounts: Sequence[Amount], index: int) -> Span | None:
    """What one of the figures of a segment measures; None where the words before it do not say."""
    measure = _measured(document, amounts, index)
    if measure is None or _PRONOUN.match(document.text, measure.start):
        return None
    compared = _COMPARED.match(document.text, measure.start, measure.end)
    return _of_whole(document.text, Span(compared.end(), measure.end) if compared else measure)


def _measured(document: AnnotatedDocument, amounts: Sequence[Amount], index: int) -> Span | None:
    amount = amounts[index]
    sentence = document.segmentation.sentence_at(amount.span.start)
    if sentence is None:
        return None
    named = (
        _named_inside(document.text, amounts, index)
        or _labelled(document, amount, sentence)
        or measured_in_poll(document, amounts, index, sentence)
        or _in_apposition(document.text, amount, sentence)
        or _given_as(document.text, amount, sentence)
    )
    if named or (named := _without_verb(document.text, amounts, index, sentence)):
        return named
    opening = _OPENING.match(document.text, sentence.start, amount.span.start)
    begins = _behind_place(document, opening.end() if opening else sentence.start)
    window = Span(max(begins, amount.span.start - _LOOKED_BACK), amount.span.start)
    masked = _without_figures(document, amounts[max(0, index - _NEAREST) : index], window)
    measure = measure_before(masked, len(masked), amount.type)
    if measure is None:
        return None
    if index and _counts_other(document.text, amounts[index - 1], amount, measure.shift(window.start)):
        return None
    measure = _without_owner(document.text, measure.shift(window.start))
    measure = _without_marks(document.text, measure) if measure else None
    words = measure.of(document.text).lower() if measure else ""
    if measure is None or words in _PLACES_OF_LIFE | _NAMELESS:
        return None
    if words == "figure" and amount.type is not AmountType.COUNT:
        return None  # "In 2025 the figure was 4 tons"
    return None if _ends_with_person(document, measure) else measure


def _without_figures(document: AnnotatedDocument, others: Sequence[Amount], window: Span) -> str:
    """The words of a window with its dates and the other figures blotted out."""
    letters = list(window.of(document.text))
    dates = document.annotations.dates
    begins = bisect_left(dates, window.start, key=lambda date: date.span.start)
    ends = bisect_left(dates, window.end, key=lambda date: date.span.start)
    for date in dates[begins:ends]:
        if not _LENGTH.fullmatch(document.text, date.span.start, date.span.end):
            _blot(letters, date.span, window, DATE)
    for month in _MONTH.finditer(document.text, window.start, window.end):
        _blot(letters, Span(*month.span("month")), window, DATE)
    for other in others:
        _blot(letters, _with_whole(other, document.text), window, FIGURE)
    return "".join(letters)


def _behind_place(document: AnnotatedDocument, begins: int) -> int:
    """Where a sentence goes on that opens with a place without a comma: "In Norland growth is forecast"."""
    opens = _PLACED.match(document.text, begins)
    if opens is None:
        return begins
    mentions = document.annotations.mentions
    index = bisect_left(mentions, opens.end(), key=lambda mention: mention.span.start)
    place = mentions[index] if index < len(mentions) else None
    if place is None or place.span.start != opens.end() or place.type is not EntityType.PLACE:
        return begins
    behind = _BEHIND_PLACE.match(document.text, place.span.end)
    if behind is None or behind["noun"] in PREPOSITIONS:
        return begins
    follows = behind["next"] or ""
    goes_on = follows in LEVEL_VERBS | AUXILIARIES | PREPOSITIONS or is_past_form(follows)
    # Of "In London boroughs turnout was" the place is what the noun is of.
    return place.span.end if goes_on or not behind["noun"].endswith("s") else begins


def _counts_other(text: str, before: Amount, amount: Amount, measure: Span) -> bool:
    """Whether a noun of its own stands behind the second of two sums: "payments of £5m and £3m bottled water"."""
    other = _OTHER_NOUN.match(text, amount.span.end) if measure.end <= before.span.start else None
    return other is not None and other["noun"] not in PREPOSITIONS


def _without_marks(text: str, measure: Span) -> Span | None:
    """The words without a mark at their end, which opens what the figure stands in: 'cost "five billion', "Cost: 5"."""
    words = measure.of(text).rstrip(_MARKS)
    return Span(measure.start, measure.start + len(words)) if words else None


def _of_whole(text: str, measure: Span) -> Span:
    """The noun of the whole in "vacancies out of an establishment of 410"; of the part in "votes out of 71,402"."""
    whole = _OUT_OF.search(text, measure.start, measure.end)
    if whole is None:
        return measure
    begins = whole.end()
    if begins == measure.end and not text.startswith(" of ", begins):
        return measure
    return Span(begins, measure.end) if begins < measure.end else Span(measure.start, whole.start())


def _without_owner(text: str, measure: Span) -> Span | None:
    """The words without an owner at their end whose own noun stands behind a figure: "spread on Arden's 6% notes"."""
    words = measure.of(text)
    if not words.endswith(("'s", "’s", "s’", "s'")):
        return measure
    owner = _OWNER.search(words)
    return Span(measure.start, measure.start + owner.start()) if owner and owner.start() else None


def _named_inside(text: str, amounts: Sequence[Amount], index: int) -> Span | None:
    """What a sum is called inside of what a share is of: "half of the total of $860 million"."""
    amount = amounts[index]
    wholes = (other.measure for other in amounts[max(0, index - _NEAREST) : index])
    whole = next((w for w in wholes if w and w.start < amount.span.start and amount.span.end <= w.end), None)
    words = text[whole.start : amount.span.start] if whole else ""
    return (
        Span(whole.start, whole.start + len(words) - len(" of "))
        if whole and words.endswith(" of ")
        else None
    )


def _labelled(document: AnnotatedDocument, amount: Amount, sentence: Span) -> Span | None:
    """The label that opens the line of a figure, where the line ends with the figure; no name, and nothing told."""
    if amount.type is AmountType.COUNT:
        return None  # "Room: 301" counts nothing; lists of counts are read as lists
    label = _LABEL.fullmatch(document.text, sentence.start, amount.span.start)
    if label is None or not _ENDS_LABELLED.match(document.text, amount.span.end, sentence.end):
        return None
    noun, words = Span(*label.span("noun")), label["noun"].lower().split()
    tells = any(word in AUXILIARIES or is_past_form(word) for word in words[1:])
    if tells or words[0] in DETERMINERS | PRONOUNS or not names_things(label["noun"]):
        return None
    return None if _ends_with_person(document, noun) else noun


def _in_apposition(text: str, amount: Amount, sentence: Span) -> Span | None:
    """The noun phrase that opens the sentence, where the figure stands behind it: "Its share, $420 million, is ..."."""
    before = _OPENING_PHRASE.fullmatch(text, sentence.start, amount.span.start)
    behind = _VERB_BEHIND.match(text, amount.span.end)
    return Span(*before.span("noun")) if before and behind else None


def _given_as(text: str, amount: Amount, sentence: Span) -> Span | None:
    """The noun phrase that opens the sentence, given as the figure: "The factor, which they gave as 2"."""
    opened = _OPENS_SENTENCE.match(text, sentence.start, amount.span.start)
    if opened is None:
        return None
    told = _IN_RELATIVE.fullmatch(text, opened.end("noun"), amount.span.start)
    told = told or _CALCULATED.fullmatch(text, opened.end("noun"), amount.span.start)
    return Span(*opened.span("noun")) if told else None


def _without_verb(text: str, amounts: Sequence[Amount], index: int, sentence: Span) -> Span | None:
    """The noun beside a figure of which the verb stands with the figure before: "its size was 4 and its cost 3"."""
    amount, before = amounts[index], amounts[index - 1] if index else None
    if before is None or before.span.start < sentence.start:
        return None
    if amount.span.start - before.span.end > _LOOKED_BACK:
        return None
    noun = _SECOND_NOUN.search(text, before.span.end, amount.span.start)
    if noun is None or not _FIRST_VERB.search(
        text, max(sentence.start, before.span.start - _BESIDE), before.span.start
    ):
        return None
    # A single word behind its article is no verb: "its cost", but "the town paid".
    acts = " " in noun["noun"] and (is_past_form(noun["last"]) or noun["last"].endswith("s"))
    return None if acts else Span(*noun.span("noun"))


def _ends_with_person(document: AnnotatedDocument, measure: Span) -> bool:
    """Whether the words are a person, whom no figure measures."""
    mentions = document.annotations.mentions
    index = bisect_left(mentions, measure.end, key=lambda mention: mention.span.start) - 1
    last = mentions[index] if index >= 0 else None
    if last is None or last.type is not EntityType.PERSON or last.span.end != measure.end:
        return False
    return not any(word.islower() for word in document.text[measure.start : last.span.start].split())


def _with_whole(amount: Amount, text: str) -> Span:
    """A share with what it is of, "0.3% of GDP"; a count too, "300 barrels a day", "300 barrels,"."""
    behind = [span.end for span in (amount.measure, amount.rate) if span and span.start > amount.span.end]
    whole = bool(behind) and amount.type is AmountType.PERCENT
    if behind and amount.measure and amount.type is AmountType.COUNT:
        whole = amount.rate is not None or text.startswith(",", max(behind))
    if amount.type in {AmountType.MONEY, AmountType.QUANTITY} and amount.rate:
        return Span(amount.span.start, max(amount.span.end, amount.rate.end))
    return Span(amount.span.start, max(behind)) if whole else amount.span


def _blot(letters: list[str], span: Span, window: Span, sign: str) -> None:
    start, end = max(0, span.start - window.start), min(len(letters), span.end - window.start)
    if start < end:
        letters[start:end] = sign * (end - start)
