"""What a figure measures, in the words of its sentence: the thing counted with what is said of it, and its limits.

The annotation gives the words right beside the figure. What happened to them often stands around these: "the
deportation of 131 Uzbek nationals", "programs slashed by executive orders", "a package worth €12 billion".
"""

import re
from bisect import bisect_left
from itertools import pairwise

from flows.compose.sentences.clauses import clause_of
from flows.compose.sentences.figures_without_nouns import (
    explained_behind,
    shared_noun,
    telling_clause,
    told_clause,
    what_it_is_in,
    what_was_decided,
)
from flows.compose.sentences.locating import SourceSurvey, near_to
from flows.compose.sentences.row_measures import Measured, measured_in_row
from flows.compose.sentences.table_cells import cell_of
from flows.compose.sentences.turn_labels import without_opening
from flows.compose.wording.clause_measures import (
    clause_to_measure,
    is_change,
    with_change,
    with_noun_of_change,
)
from flows.compose.wording.wording import content_words, on_one_line
from flows.english.level_verbs import LEVELS
from flows.english.number_words import APPROXIMATIONS
from flows.english.word_tables import word_list
from flows.model.annotation import Amount, AmountType, EntityType
from flows.model.spans import Span

_FROM = re.compile(rf"\b[Ff]rom (?:{APPROXIMATIONS} )?\Z")
_TO = re.compile(rf"(?: (?:in|at|on)(?: [\w.]{{1,12}}){{1,4}}?)?,? to (?:{APPROXIMATIONS} )?")
"""Between the figures of a change: "4.8 million tonnes in 2014 to about 2.6 million"."""
_OF = re.compile(r"\bof (?:the |its |their )?$")
_ROUGHLY = rf"(?:{APPROXIMATIONS}\s+)?$"
_DEED_BEFORE = re.compile(
    rf"(?<!\w)(?:(?P<deed>[a-z]{{3,}}(?:tion|sion|ment|ing|al|ure|ship|loss|death|murder|arrest|release|sale))\s+of"
    rf"|(?P<verb>[a-z]{{3,}}(?:ed|ing)))\s+(?:the\s+|all\s+)?{_ROUGHLY}"
)
"""A noun of action or a verb right before the figure: "the deportation of", "slashing"."""
_NO_DEED = word_list(
    "estimated reported figure including excluding during following according regarding being having used need needed"
)
_DEED_AFTER = re.compile(
    r"(?:, (?:among|including) [^,;.]{2,60},)?"
    r"\s+(?:(?:was|were|is|are|had been|have been|has been)\s+(?:confirmed dead|dead|missing|unaccounted for"
    r"|(?:feared|believed|presumed|reported|confirmed) [a-z]+ed|(?!seen|given|taken|shown)[a-z]+(?:ed|en)"
    r"|held|shot|hurt)"
    r"(?: as [a-z]+| (?:over|out|back|down|twice|again|alive|unharmed|wrongly)\b"
    r"| or (?:presumed |feared |believed )?(?:dead|dying|missing|[a-z]{3,}ed)\b)?"
    r"|(?:have|has|had) (?:since |also |now |already |so far )?(?!need|want)[a-z]{2,}ed(?! (?:to|an?|the|its|their)\b)"
    r"|(?:have |has |had )?lost their (?:lives|homes|jobs|posts)"
    r"|(?:can|could)(?:not| not)? be [a-z]+ed"
    r"|[a-z]+ed(?: or [a-z]+ed)?(?! (?:an?|the|its|their|his|her|our|this|that|these|those)\b)"
    r"(?! (?!as\b|across\b|towards\b|besides\b|unless\b)[a-z]{3,15}s\b))\b"
    r"(?:\s+by(?:\s+(?!and\b|in\b|on\b|at\b)(?:(?:[A-Z]\.){2,}|[\w’'-]+)){1,4})?"
    r"|\s+in (?:attendance|custody|office|prison|hospital)\b"
)
"""A participle or a verb right behind what is counted, and by whom."""
_SUM_FIRST = re.compile(r"(?:[A-Z]{3} |[A-Z]{0,2}[$€£¥])\d")
"""How the whole begins of which a sum is part: "€1.9 billion of the €6 billion facility"."""
_THINGS_OF = re.compile(
    r"\b(?!(?:groups|totals|members|crowds|teams|pairs|sets|means|hundreds|thousands|millions|dozens|scores|tens|this|its"
    rf"|his|ours|theirs)\b)[a-z]{{3,20}}(?<!s)s of (?:the |its |their |all |these |those )?{_ROUGHLY}"
)
"""Things of those who are counted, to which it happened: "the records of 40 patients were copied"."""
_RELATIVE = re.compile(r"(?:which|who|whom|whose|that)\b")
_OF_THEM = re.compile(r" of (?:them|these|those)\b")
_OF_ONE = re.compile(r"\s+(?:is|was)\b")
_BARE_DEED = re.compile(r"\s+[a-z]+ed")
_NO_END = re.compile(r"(?:[ ,;:–]|(?<!\.[A-Z])\.)+$")
"""What does not belong to words that are cut out of a sentence; the last stop of "the U.S." does."""
_AND_MORE = re.compile(r"\s+and\s+(?P<more>(?:[a-z][\w-]*\s+){0,2}[a-z][\w-]*)(?=[.,;:)]|$)")
"""The rest of a pair of nouns, up to a stop: "infrastructure and green energy"."""
_NO_NOUN = re.compile(
    r"\b\w+(?:ly|ing|ed)\b|\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might)\b"
)
_THING_WORTH = re.compile(
    rf"(?:^.*\b(?:[Aa]n?|[Tt]he|its|their|his|her|this|that|new)\s+|^\s*)"
    rf"(?P<thing>(?:[\w–’'-]+\s+){{0,5}}?[\w–’'-]+)\s+(?:worth|valued at|totalling|totaling|of)\s+{_ROUGHLY}",
    re.DOTALL,
)
_NOTHING_WORTH = word_list("total sum amount top much part some most all kind because out")
"""What stands before "of" and a sum without being worth it."""
_DESCRIBED = re.compile(
    r"(?: [A-Z][\w&.’'-]{1,20}){1,6}(?<!\.)| (?!and\b|or\b|in\b|on\b|of\b|for\b|to\b|at\b|by\b|was\b|is\b)[a-z]{3,15}"
)
"""What a number with a noun joined to it describes: "a 61-page opinion"."""
_LIMIT_AFTER = re.compile(
    r"[;,]\s+(?P<limit>[^.;,]{3,60}\b(?:is|are|was|were)\s+(?:excluded|exempt|exempted|spared))\b"
)
_DIVISION = "vote"
"""The unit of the two sides of a vote, together one figure."""
_LONGEST_CLAUSE = 12
"""Words; a clause that is no longer says by itself what its figure is about."""
_OWNED = re.compile(r"\b(?:its|their|his|her)\b")


def describe_measure(survey: SourceSurvey, amount: Amount, other: Amount | None) -> Measured:
    """What a figure, or the same figure in another unit right behind it, measures; empty where nothing says so."""
    if amount.holder is not None:
        return _stated(survey, amount.span, amount, amount.holder)
    for stated in (amount, other):
        if stated is not None and stated.measure is not None and not _says_its_rate(stated):
            return _stated(survey, Span(amount.span.start, stated.span.end), stated, stated.measure)
    worth = _thing_worth(survey, amount)
    if worth:
        return Measured(worth, worth)
    if cell_of(survey, amount.span) is not None:
        return measured_in_row(survey, amount)
    clause = explained_behind(survey, amount.span)
    if not clause and amount.unit == _DIVISION:
        clause = what_was_decided(survey, amount.span)
    clause = clause or telling_clause(survey, amount.span)
    if not clause and amount.type is AmountType.MONEY and (spent := what_it_is_in(survey, amount.span)):
        return Measured(spent, spent)
    clause = clause or told_clause(survey, amount.span)
    return Measured(clause, is_clause=bool(clause))


def _says_its_rate(amount: Amount) -> bool:
    """Whether what stands as a measure is printed with the figure: "24 percent of gross domestic product"."""
    return amount.rate is not None and amount.measure is not None and amount.rate.contains(amount.measure)


def _stated(survey: SourceSurvey, figure: Span, amount: Amount, measure: Span) -> Measured:
    text, sentence = survey.text, survey.sentence_of(amount.span)
    if not sentence.contains(measure):
        # The desk has taken the words from elsewhere: they are printed as they are.
        return Measured(on_one_line(measure.of(text)), measure.of(text))
    if measure.start < figure.start:
        shown = _before_figure(survey, amount, measure, sentence)
        changed = is_change(text, measure, amount.span)
        printed, owner = on_one_line(shown.of(text)), _owner(survey, shown, sentence)
        printed = f"{printed} [{owner}]" if owner else printed
        return Measured(printed, measure.of(text), is_change=changed)
    limit = amount.scope or _limit_after(text, measure, sentence)
    if shared := shared_noun(survey, amount, measure):
        return Measured(f"{on_one_line(measure.of(text))} [{shared}]", f"{measure.of(text)} {shared}")
    if (
        joined := _DESCRIBED.match(text, measure.end, sentence.end)
        if text[figure.end : measure.start] == "-"
        else None
    ):
        whole_noun = Span(measure.start, joined.end()).of(text)
        return Measured(on_one_line(whole_noun), measure.of(text))
    shown = _with_pair(survey, _with_deed(text, figure, amount, measure, sentence), sentence)
    identity = measure.of(text)
    if amount.type is AmountType.PERCENT and len(content_words(identity)) == 1:
        clause = clause_of(survey, amount.span)
        words = clause.of(text)
        whole = len(words.split()) <= _LONGEST_CLAUSE and not _RELATIVE.match(words)
        whole = whole and words.count("(") == words.count(")")
        if whole and clause.contains(measure):
            shown, identity = clause, f"{text[clause.start : figure.start]} {identity}"
    printed = _NO_END.sub("", on_one_line(shown.of(text)))
    owner = _owner(survey, measure, sentence)
    said = on_one_line(limit.of(text)) if limit else ""
    if owner:
        printed = f"{printed} [{owner}]"
    if said and said not in printed:
        printed = f"{printed} {said}" if said.startswith("(") else f"{printed}; {said}"
    return Measured(printed, identity, said)


def _before_figure(survey: SourceSurvey, amount: Amount, measure: Span, sentence: Span) -> Span:
    """What is printed of a measure that stands before its figure; of a change both ends, for one alone misleads."""
    text, sentence = survey.text, near_to(measure, sentence)
    whole = change_around(survey, amount, sentence)
    if _OF_THEM.match(text, amount.span.end):
        return measure  # what stands before it tells of them all
    named = with_noun_of_change(text, measure, sentence)
    if whole is not None and measure.end <= whole.start:
        shown = with_change(text, measure, whole, sentence)
        if shown == measure and named != measure:
            shown = Span(named.start, whole.end)
        if shown != measure:
            return shown
    shown = with_change(text, measure, amount.span, sentence)
    if shown == measure and len(content_words(measure.of(text))) == 1:
        head = without_opening(survey, clause_of(survey, amount.span))
        shown = clause_to_measure(text, head, measure) if named == measure else named
    return shown


def change_around(survey: SourceSurvey, amount: Amount, sentence: Span) -> Span | None:
    """From the figure with which a change began to that with which it ended, if a figure is one of these."""
    amounts = survey.annotated.annotations.amounts
    index = bisect_left(amounts, amount.span.start, key=lambda other: other.span.start)
    for first, last in pairwise(amounts[max(0, index - 1) : index + 2]):
        of_one_kind = (first.type, first.iso or first.unit) == (last.type, last.iso or last.unit)
        began = _FROM.search(survey.text, sentence.start, first.span.start)
        if of_one_kind and began and _TO.fullmatch(survey.text, first.span.end, last.span.start):
            return Span(first.span.start, last.span.end)
    return None


def _with_deed(text: str, figure: Span, amount: Amount, measure: Span, sentence: Span) -> Span:
    """The measure with what happened to it: behind it, else before the figure."""
    after = _DEED_AFTER.match(text, measure.end, sentence.end)
    if after is not None and amount.type is AmountType.MONEY and _BARE_DEED.fullmatch(after[0]):
        after = None  # "talks over $4 billion of debt dragged on"
    if after is not None and amount.type is AmountType.COUNT and _tells_of_another(after[0]):
        after = None  # "The man who saw 38 people is asked", "Trade of the 38 ports reached"
    of_whole = amount.type is AmountType.PERCENT or _SUM_FIRST.match(text, measure.start)
    share = _OF.search(text[figure.end : measure.start]) if of_whole else None
    start = figure.end + share.start() if share else measure.start
    if after is not None:
        of_things = _THINGS_OF.search(text[sentence.start : figure.start])
        plural = of_things is not None and amount.type is AmountType.COUNT
        begin = sentence.start + of_things.start() if plural and of_things else start
        return Span(begin, after.end())
    if amount.type is AmountType.COUNT or share:
        before = _DEED_BEFORE.search(text[sentence.start : figure.start])
        if before and (before["deed"] or before["verb"]) not in _NO_DEED:
            return Span(sentence.start + before.start(), measure.end)
    return Span(start, measure.end)


def _tells_of_another(deed: str) -> bool:
    """Whether the verb behind a count has another subject: one person, or a thing that amounts to so much."""
    return _OF_ONE.match(deed) is not None or deed.strip().lower() in LEVELS


def _with_pair(survey: SourceSurvey, shown: Span, sentence: Span) -> Span:
    """The words with the second of a pair of nouns that the measure was cut before."""
    more = _AND_MORE.match(survey.text, shown.end, sentence.end)
    if more is None or _NO_NOUN.search(more["more"]):
        return shown
    joined = Span(shown.start, more.end())
    counts = (a.span for a in survey.annotated.annotations.amounts if shown.end < a.span.start < joined.end)
    return shown if any(counts) else joined


def _limit_after(text: str, measure: Span, sentence: Span) -> Span | None:
    found = _LIMIT_AFTER.match(text, measure.end, sentence.end)
    return Span(*found.span("limit")) if found else None


def _owner(survey: SourceSurvey, measure: Span, sentence: Span) -> str:
    """Whose "its goods" are, when the sentence names one place, body or person before it, and no more."""
    if not _OWNED.search(measure.of(survey.text)):
        return ""
    named = {
        entity.name: span
        for entity in survey.annotated.annotations.entities
        if entity.type in {EntityType.PLACE, EntityType.ORGANISATION, EntityType.PERSON}
        for span in entity.mentions
        if sentence.start <= span.start < measure.start
    }
    if len(named) != 1:
        return ""
    name, span = named.popitem()
    # The name of an entity may be a spelling of its own: "Brazil", of which the source has "BRAZIL".
    return on_one_line(name if name in survey.text else span.of(survey.text))


def _thing_worth(survey: SourceSurvey, amount: Amount) -> str:
    """What a sum is the worth of: "Global Gateway package" before "worth €12 billion"."""
    if amount.type is not AmountType.MONEY:
        return ""
    sentence = survey.sentence_of(amount.span)
    found = _THING_WORTH.search(survey.text[sentence.start : amount.span.start])
    if found is None or found["thing"].split()[-1].lower() in _NOTHING_WORTH:
        return ""
    return on_one_line(found["thing"])
