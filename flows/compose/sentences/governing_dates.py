"""Which date of a sentence governs a figure or quoted words in it; none, rather than merely the nearest."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from flows.compose.sentences.citations import is_cited_year
from flows.compose.sentences.dates_apart import is_of_another
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.dates_in_words import is_told_of
from flows.english.number_words import APPROXIMATIONS
from flows.model.annotation import DateMention, DateType, Quotation
from flows.model.document import Role
from flows.model.spans import Span

_NEIGHBOURS = 8
"""So many dates on either side of a place are looked at: enough for any sentence a person would write."""
_OPENING = 12
"""Characters of a sentence within which a date opens it ("In mid-2025", "At the April 2025 summit")."""
_OPENING_PHRASE = re.compile(r"(?:At|In|On|During|After|By)\b[^,;.]{1,80}")
"""A longer one: "At the summit in Samarkand in April 2025"."""
_KINDS_OF_LAW = (
    r"(?:Acts?|Laws?|Bill|Code|Agreements?|Accords?|Treaty|Convention|Plan|Strategy|Budget|Regulations?|Order|Directive"
    r"|Resolution|Constitution|Protocol|Declaration|Charter|Agenda|Framework|Pact|Compact|Roadmap|Summit|Games|Olympics|Cup|Championships?|Census|Awards?)"
)
_NAMED_BEFORE = re.compile(
    rf"\b(?:{_KINDS_OF_LAW}|ACTS?|ORDER|REGULATIONS?|BILL)(?: \([A-Z]+\))?,? (?:of )?\Z"
)
_NAMED_AFTER = re.compile(
    rf"(?:[’']s)? (?:[A-Z][\w’'.-]* (?:(?:and|of|for|on|the) )?){{0,6}}{_KINDS_OF_LAW}\b"
)
_HAPPENING_AFTER = re.compile(
    r" (?:[a-z-]+ )?(?:earthquakes?|quakes?|hurricanes?|storms?|typhoons?|cyclones?|floods?|flooding|wildfires?|fires"
    r"|droughts?|tsunami|eruption|disasters?|wars?|invasion|revolution|uprising|coup|massacre|genocide|crisis|crash"
    r"|recession|pandemic|epidemic|outbreak|attacks?|bombings?|protests|riots|census|olympics|referendum"
    r"|treaty|agreement|accords?|deal|law|act|constitution)\b"
)
_ARTICLE_BEFORE = re.compile(r"\b(?:the|a|an|its|their|and|that|this|his|her)\s\Z", re.IGNORECASE)
_SECURITY = r"(?:bonds?|eurobonds?|gilts?|treasur(?:y|ies)|bunds?|debentures?|notes|maturit(?:y|ies))"
_SECURITY_AFTER = re.compile(rf" (?:[a-z-]+ ){{0,2}}{_SECURITY}\b")
_SECURITY_BEFORE = re.compile(
    rf"\b{_SECURITY} (?:(?:that (?:is|are|fall|falls) |falling )?due|maturing|that matures?|expiring) (?:in )?"
    r"(?:\d{4}(?:, | and |, and | or )){0,6}\Z"
)
"""A bond is told from others by its last year: "the 2034 dollar bond", "bonds due 2029 and 2034"."""
_BACK, _SINCE_REACH = 60, 100
"""Characters beside a year in which the name is looked for that holds it."""
_APART = re.compile(
    r"[;:]|\s[–—]\s|—|\b(?:who|which|whose|when|where|while|after|before|whereas|because|than)\b"
    r"|\bsince (?:the|its|their|his|her|it|they) (?:[a-z-]+ ){0,3}?(?:was|were|began|started|broke|had|took)\b"
    r"|\band (?:that|if|when)\b"
    r"|\band (?:the|an?|its|their|his|her|our|this|these|it|they|he|she|we)\b(?: [\w’'-]+){0,4}?"
    r" (?:will|would|should|could|may|is|are|was|were|has|have|had|opens|closes|starts|begins|ends|expires|takes)\b"
    r"|\bthat (?:(?:the|an?|its|their|his|her|our|it|they|he|she|we|some|many)\b|[A-Z][\w’'-]+ "
    r"|[a-z]{3,}s (?:has|have|had|were|are|will|would|could|did|do|first)\b)"
    r"|\band (?:now |today |currently )?(?:have|has|had|is|are|was|were|will|there|employs?|runs?|owns?|operates?"
    r"|serves?|holds?|makes?|sells?|exports?|imports?|produces?|covers?|hosts?|supplies|carries|manages?)\b"
)
"""What parts a figure from a date that belongs to another clause."""
_THAT = re.compile(r"\bthat\b")
"""Between a date and what was told then: "said in July that 40 ferries ran"."""
_AT_PRESENT = re.compile(
    r"\b(?:to date|so far|now|currently|at present|already)\b(?! (?:in|this)\b)", re.IGNORECASE
)
_ANEW = re.compile(r";|\band there (?:is|are|was|were)\b")
"""What begins another statement, to which the date that opens the sentence need not reach."""
_FROM = re.compile(r"\b(?:from|between) \Z", re.IGNORECASE)
_TO = re.compile(r" (?:to|and|until|through) (?:the )?")
_UP_TO = re.compile(r" (?:to|until|through) | ?[–-] ?")
_CHANGE_FROM = re.compile(
    r"\b(?:up|down|r[io]se[ns]?|rising|grew|grow[ns]?|growing|f[ae]ll(?:s|en|ing)?|increased?|decreased?|gained|climbed"
    r"|dropped|declined|jumped)(?: by)? [^,;]{1,24} (?:from|than|against|compared (?:with|to))(?: (?:in|the)){0,2} \Z"
    r"|\b(?:higher|lower|more|less|fewer|above|below) than(?: (?:in|on|the)){0,2} \Z"
)
_SINCE = re.compile(r"\bsince (?!then\b)[^,;.]{2,80} (?:on|in)(?: the)? \Z", re.IGNORECASE)
"""The day from which something is counted: "64 cases since it was declared on 27 April"."""
_ASIDE_OPENS = re.compile(r"[(\[;] ?(?:(?:in|at|by|for|end of|target for|previously,?) ){0,2}\Z")
_ASIDE_GOES_ON = re.compile(r":| ?[–—-] ?(?=[\d$€£])")
_ASIDE_TOLD = re.compile(rf"(?::| ?[–—-]) ?(?:{APPROXIMATIONS} )?")
_FOUNDED = re.compile(
    r"(?:Founded|Established|Created|Formed|Born|Launched|Opened|Built|Incorporated|Set up|Chartered)\b[^,;.]{0,60} "
)
"""Since when there is what a sentence tells of: "Founded in 1966, the bank has 69 members"."""
_ROSE_TO = re.compile(rf"\bto (?:{APPROXIMATIONS} )?\Z")
_FROM_SO_MUCH = re.compile(
    r"(?: [\w/]{1,15}){0,4} from [^\d\s,;]{0,4}\d[\d.,]{0,12}(?: [\w/]{1,15}){0,4} (?:on |in |at )?(?:the )?\Z"
)
"""Between the figure with which a change ended and the day of that with which it began."""
_PARTICIPLE = re.compile(
    r"\w (?:[a-z]{2,}ed|built|held|made|set|sent|won|given|taken|drawn)"
    r" (?:at|in|on|by|with|between|under|for|to|from|last|this)\b"
)
_VERB_BEHIND = re.compile(
    r" (?:have|has|had|is|are|was|were|will|would|can|could|may|might|must|shall|should|remains?|remained)\b"
)
_OF_A_NOUN = re.compile(r"(?<!\b[Aa]s )\bof (?:the )?\Z")
_CONTENT = re.compile(
    r"[;:—]|\s–\s|\b(?:that|who|which|whose|when|where|while|after|before|because|if|will|would|is|are|was|were|has|have|had|"
    r"could|can|may|might|must|should|since|until|to (?!the\b|an?\b|reporters|journalists|[A-Z]))\b"
)
"""What begins the thing said, or another clause than that of the verb of saying."""
_MOST_WORDS = 9
"""Between a verb of saying and its date."""


def dates_near(survey: SourceSurvey, span: Span) -> tuple[DateMention, ...]:
    """The dates that begin right before, in and right after a stretch."""
    dates = survey.annotated.annotations.dates
    index = bisect_left(dates, span.start, key=lambda m: m.span.start)
    return dates[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS]


def belongs_to_name(text: str, mention: DateMention) -> bool:
    """Whether a year is part of a name: "the Act of 2014", "the 2020 earthquakes", "the 2034 bond", "Moe (2021)"."""
    if not re.fullmatch(r"\d{4}(?:/\d{4})?", mention.value or "") or mention.mod:
        return False
    start, end = mention.span.start, mention.span.end
    before, after = text[max(0, start - _BACK) : start], text[end : end + _BACK]
    named = _NAMED_BEFORE.search(before) or _NAMED_AFTER.match(after)
    security = _SECURITY_AFTER.match(after) or _SECURITY_BEFORE.search(before)
    cited = is_cited_year(text, mention.span)
    return bool(named or security or cited) or _names_happening(text, mention)


def _names_happening(text: str, mention: DateMention) -> bool:
    """Whether a date tells one happening from others of its kind: "the February 2022 floods"."""
    start, end = mention.span.start, mention.span.end
    article = _ARTICLE_BEFORE.search(text[max(0, start - _BACK) : start])
    return bool(article and _HAPPENING_AFTER.match(text, end, end + _BACK))


def date_of_figure(survey: SourceSurvey, figure: Span) -> DateMention | None:
    """When a figure held: the date that opens its sentence, or the nearest in the same breath.

    A comma or the word that opens a clause parts a figure from a date: "had reached out in July, following tariffs
    of 25%" does not date the tariffs. What is said to hold now has no date but that of the source.
    """
    sentence = survey.sentence_of(figure)
    # Of two as near the one behind goes before: "from 12% in 2010 to 5% in 2022".
    near = sorted(
        _calendar_dates(survey, sentence),
        key=lambda m: (distance(m.span, figure), m.span.start < figure.start, m.span),
    )
    for mention in near:
        between = _between(survey.text, mention.span, figure)
        then = mention.span.end <= figure.start and is_told_of(mention, survey.text)
        if then and not re.search(r"[,;:]", between[1:]):
            return mention
        if between == " of " and mention.span.start >= figure.end:
            return mention  # "the £214 million of 2023"
        if is_of_another(survey.text, sentence, figure, mention.span):
            continue
        if _heads_aside(survey.text, mention.span):
            if mention.span.end <= figure.start and _ASIDE_TOLD.fullmatch(between):
                return mention
            continue
        if _names_happening(survey.text, mention) or _is_base_or_aside(
            survey.text, sentence, figure, mention
        ):
            continue
        anew = _ANEW.search(between) or _AT_PRESENT.search(between)
        if _opens(survey.text, sentence, mention) and not anew:
            return mention
        noun = _OF_A_NOUN.search(survey.text, sentence.start, mention.span.start)
        present = _AT_PRESENT.search(survey.text, sentence.start, max(mention.span.end, figure.end))
        told = mention.span.end <= figure.start and _THAT.search(between)
        if not ("," in between or _APART.search(between) or told or noun or present):
            return mention
    return None


def _heads_aside(text: str, date: Span) -> bool:
    """Whether a date stands in brackets before the figure of another time: "12,100 boats (2025: 11,600)"."""
    opens = _ASIDE_OPENS.search(text, max(0, date.start - _BACK), date.start)
    return opens is not None and _ASIDE_GOES_ON.match(text, date.end) is not None


def _is_base_or_aside(text: str, sentence: Span, figure: Span, mention: DateMention) -> bool:
    """Whether a date is that from which something changed, or of a participle before the verb of a figure.

    "Up 45% from 2023"; "19 of the measures agreed in 2023 have been taken".
    """
    before = text[max(sentence.start, mention.span.start - _BACK) : mention.span.start]
    if mention.span.end <= figure.start and _FOUNDED.fullmatch(text, sentence.start, mention.span.start):
        return True
    if _FROM_SO_MUCH.match(text, figure.end, mention.span.start) and _ROSE_TO.search(
        text, max(sentence.start, figure.start - _BACK), figure.start
    ):
        return True
    stretch = _TO.match(text, mention.span.end)
    since = _SINCE.search(text, max(sentence.start, mention.span.start - _SINCE_REACH), mention.span.start)
    if since is not None and figure.end <= since.start():
        return True
    if _CHANGE_FROM.search(before) and not (stretch and "and" not in stretch[0]):
        return True
    verb = _VERB_BEHIND.match(text, mention.span.end, sentence.end)
    between = text[figure.end : mention.span.start]
    return verb is not None and _PARTICIPLE.search(between) is not None


def end_of_stretch(survey: SourceSurvey, mention: DateMention) -> DateMention | None:
    """The date at which a stretch ends that another begins: "from January 2022 to April 2023", in a caption without
    the "from".
    """
    text, start = survey.text, mention.span.start
    segment = survey.segment_at(start)
    over = segment is not None and segment.role in {Role.CAPTION, Role.HEADING}
    if not (over or _FROM.search(text, max(0, start - len("between ")), start)):
        return None
    behind = (m for m in dates_near(survey, mention.span) if m.span.start >= mention.span.end)
    parted = _UP_TO if over else _TO
    return next((m for m in behind if parted.fullmatch(text, mention.span.end, m.span.start)), None)


def date_of_saying(survey: SourceSurvey, quotation: Quotation, sentence: Span) -> DateMention | None:
    """The day on which words were said: a date of their setting or of the verb of saying, in that verb's sentence.

    A date within quoted words is part of what is said.
    """
    for setting in quotation.setting:
        for mention in _calendar_dates(survey, setting):
            return mention
    cue = quotation.cue or quotation.span
    dates = (m for m in spoken_around(survey, sentence) if not is_to_come(survey, m))
    governing = [m for m in dates if _goes_with(survey, sentence, cue, m)]
    return min(governing, key=lambda m: (distance(m.span, cue), m.span), default=None)


def spoken_around(survey: SourceSurvey, sentence: Span) -> list[DateMention]:
    """The calendar dates of a sentence that stand in no quoted words."""
    quoted = [q.span for q in survey.annotated.annotations.quotations]
    return [m for m in _calendar_dates(survey, sentence) if not any(q.contains(m.span) for q in quoted)]


def _goes_with(survey: SourceSurvey, sentence: Span, cue: Span, mention: DateMention) -> bool:
    if cue.contains(mention.span) or _opens(survey.text, sentence, mention):
        return True
    between = _between(survey.text, mention.span, cue)
    start = min(mention.span.end, cue.end)
    for quotation in reversed(survey.annotated.annotations.quotations):
        if start <= quotation.span.start and quotation.span.end <= start + len(between):
            cut = quotation.span.start - start
            between = between[:cut] + between[cut + quotation.span.end - quotation.span.start :]
    if mention.span.end <= cue.start and "," in between:
        return False  # "Lee, who took office in 2019, said"
    return _CONTENT.search(between) is None and len(between.split()) <= _MOST_WORDS


def is_to_come(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a date lies behind the day of its source: nothing is reported that has not been said."""
    return bool(mention.days and survey.day and mention.days.first > survey.day)


def _calendar_dates(survey: SourceSurvey, stretch: Span) -> Iterable[DateMention]:
    """The dates in a stretch that stand on the calendar and are no part of a name."""
    return [
        mention
        for mention in dates_near(survey, stretch)
        if stretch.contains(mention.span)
        and mention.type in (DateType.DATE, DateType.TIME)
        and mention.days is not None
        and not belongs_to_name(survey.text, mention)
    ]


def _opens(text: str, sentence: Span, mention: DateMention) -> bool:
    opening = text[sentence.start : mention.span.start]
    return len(opening) <= _OPENING or _OPENING_PHRASE.fullmatch(opening) is not None


def _between(text: str, one: Span, other: Span) -> str:
    return text[min(one.end, other.end) : max(one.start, other.start)]


def distance(a: Span, b: Span) -> int:
    """How many characters lie between two spans; 0 where they touch or overlap."""
    return max(0, a.start - b.end, b.start - a.end)
