"""Tolls: how many people a happening killed, hurt or drove out, as a source gives it and of which day it is.

A toll is read from the words beside the number: "killed at least 118 people", "427 people are confirmed dead",
"a toll of 118 on 10 October, 302 on 12 October". What is plainly only a part of it (of a village, of one
profession, of another year) is none.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from flows.compose.agreement.figures_apart import leaves_room
from flows.compose.matching.contrary import NEWS_LASTS
from flows.compose.sentences.governing_dates import date_of_figure, dates_near
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import fold
from flows.english.number_words import FIRST_NINE, TENS, UNITS, value_of
from flows.model.annotation import EntityType
from flows.model.document import HEADING_ROLES, Role
from flows.model.spans import Span

_TOLL_OF = (
    r"(?:toll|number of (?:the )?(?:dead|deaths)) (?:from|of|in|on)(?: [\w’'-]+){1,9}? (?:rose|risen|rises|climbed|grew"
    r"|grown|jumped|stands|stood|reached|passed|raised|lowered|cut)(?: further| again)?(?: to| at)?"
)
FATES = {
    "dead": (
        r"dead|died|killed|perished|lost their lives|deaths|fatalities|bodies (?:have been|had been|were) recovered",
        r"kill(?:ed|ing|s)|claim(?:ed|ing) the lives of|toll(?: \w+){0,6}?|number of (?:the )?dead(?: \w+){0,3}?|"
        + _TOLL_OF,
    ),
    "missing": (r"missing|unaccounted for", r"(?:number|count) of (?:the )?missing(?: \w+){0,6}?"),
    "injured": (
        r"injured|wounded|hurt",
        r"injur(?:ed|ing)|wound(?:ed|ing)|number of (?:the )?(?:injured|wounded)(?: \w+){0,3}?",
    ),
    "displaced": (
        r"displaced|homeless|evacuated|forced from their homes",
        r"displac(?:ed|ing)|uprooted|number of (?:the )?displaced(?: \w+){0,3}?",
    ),
}
"""What can become of people: what stands behind their number, and what before it."""
_BOUNDS = (
    r"(?P<bound>(?:at least|no fewer than|more than|over|about|around|some|nearly|almost|close to|up to|roughly"
    r"|approximately|fewer than|less than) )?"
)
_NUMBER = re.compile(
    rf"(?<![\w.,:/$€£-]){_BOUNDS}(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?(?P<million> million)|\d{{1,7}}"
    rf"|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(UNITS[1:10])}))?|{'|'.join(reversed(UNITS[1:]))})"
    r"(?![\w%/:–-]|[.,]\d| (?:hundred|thousand|million)\b)",
    re.IGNORECASE,
)
_PEOPLE = (
    r"people|persons|residents|patients|of the (?:\d{1,3} )?(?:confirmed )?patients|"
    r"were|was|are|have|has|had|been|who|be|now|still|so far|to|confirmed|reported|known|"
    r"listed|officially|remain|remains|remained|left|as"
)
_AFTER = {
    fate: re.compile(rf"(?: (?:{_PEOPLE}))*?(?: (?:{behind}))\b(?! or [a-z])", re.IGNORECASE)
    for fate, (behind, _) in FATES.items()
}
_BEFORE = {fate: re.compile(rf"\b(?:{before})\s\Z", re.IGNORECASE) for fate, (_, before) in FATES.items()}
_WHOLE_AFTER = re.compile(
    r" (?:people|persons)\b|\s*[.;:,)]| (?:on|by|in|when|as|at|since|and|to|had|have|were|was)\b|\Z"
)
"""What may follow a number of people that stands behind its verb: "killed 12 children" is no toll."""
_CORRECTED = re.compile(r"[;,.]? (?:but |and )?the (?:correct|right|true) (?:figure|number|count|toll) is \Z")
"""Between a number that is taken back and the one that holds: "as 36; the correct figure is 63"."""
_TAKEN_BACK = re.compile(
    r"[^.]{0,40}?[;,] (?:but |and )?the (?:correct|right|true) (?:figure|number|count|toll) is "
)
_LISTED = re.compile(r" (?:on|by) [^,;.]{3,30}?,?(?: and)? ")
"""Between the numbers of a list by days: "118 on 10 October, 302 on 12 October"."""
_FROM = re.compile(r"\bfrom \Z")
_PART = re.compile(
    r"\b(?:additional|another|further|extra|other|remaining|includ(?:es|ing))\s\Z"
    r"|(?:\A\W*|[;:]\s)of (?:its|the|their|his|her|these|those)\b[^.;]*,\s\Z",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:could|may|might|would|can|cannot|feared?|fears|expects?|expected|if|not|never)\b(?: [\w-]+){0,4} ?\Z",
    re.IGNORECASE,
)
"""What is only feared or possible, or is denied: "may have killed 400 people"."""
_AMONG = re.compile(r"\bof (?:whom|which|them)\b[^.;]*\Z")
_OF_SOME = re.compile(
    rf"(?:\d|\b(?:{'|'.join(UNITS[2:])})) of (?:the|its|their|those|these|all)\b[^.;]*\bof whom\b[^.;]*\Z",
    re.IGNORECASE,
)
"""Before some of those who are only some of all: "five of the cases are nurses, of whom two have died"."""
_MORE = re.compile(r" (?:more|others?|of (?:them|whom|these|those)|children|of the)\b")
_WHOLE_OF = re.compile(r"\d of (?:the |all )?\Z")
"""Before the number of all of whom some died: "24 of the 66 patients"."""
_OF_CASES = re.compile(r"\b(?:cases|infections),? including \Z")
_DEATHS = re.compile(r" (?:deaths|fatalities)\b")
"""The dead of an outbreak are told of as some of its cases, but are all its dead: "61 cases, including 22 deaths"."""
_OF_PATIENTS = re.compile(r" of the (?:\d{1,3} )?(?:confirmed )?patients\b")
_BACK, _FAR_BACK = 60, 240
"""Characters before a number in which its verb stands, and in which it is said of whom it is a part."""
_AHEAD = 80
_OPENING = 30
"""Characters of a sentence within which a place opens it."""
_OPENS = re.compile(r"\W*(?:in|at|on|across|of)\b[^,;.]*\Z", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:in|at|on|near|across|around|from)\b[^;.,]{0,40}\Z")
_HAPPENED = re.compile(
    r"\b(?:when|after|as|following|in (?:the|an?) (?:[a-z-]+ ){0,3}(?:accident|attack|blast|bombing|collapse|collision"
    r"|crash|derailment|disaster|earthquake|eruption|explosion|fire|flood|landslide|quake|shooting|storm|strike|wreck))\b"
)
"""Between a number and the place of the whole happening, to which the number is not limited."""
_ORDINALS = {word: number for number, word in enumerate((*FIRST_NINE, "tenth", "eleventh", "twelfth"), 1)}
_ORDER = rf"(?:{'|'.join([*_ORDINALS][1:])}|\d{{1,3}}(?:st|nd|rd|th))"
_ONE_MORE = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he) (?P<order>{_ORDER}) (?:(?:[a-z-]+ )?(?:person|man|woman|passenger|victim|child|boy|girl"
    r"|patient|worker|miner|soldier|teenager|pensioner|resident|tourist|student|climber|sailor|firefighter|driver|guest|employee"
    r"|officer|hiker|swimmer|migrant|prisoner|inmate|hostage|baby|infant|rescuer|volunteer|protester)"
    r" (?:(?:has|had|later|also|now) ){0,2}(?:died|dies|perished|lost (?:his|her|their) life"
    r"|(?:was|been) (?:killed|found dead|confirmed dead|pronounced dead))"
    r"|body (?:(?:has|had) been|was) (?:found|recovered|pulled|retrieved)"
    r"|(?:death|fatality)(?! (?:sentence|penalty|threat)s?\b))\b"
)
""""A third passenger has died", "a 12th body was found": so many are dead."""
_NAMED_AS = re.compile(r" (?:people|persons|residents|patients|passengers|civilians)\b")
_LONG_APART = timedelta(days=NEWS_LASTS)


@dataclass(frozen=True, slots=True)
class Toll:
    """A number of people of one fate. `of` is the day it is of, `stated` whether the text says so: else it is the day
    on which the source was published, if that is known.
    """

    fate: str
    value: str
    bound: str
    span: Span
    of: date | None
    stated: bool


def find_tolls(survey: SourceSurvey) -> Iterator[Toll]:
    """The tolls of a source in text order."""
    leading = _leading_places(survey)
    for sentence in survey.sentences:
        segment = survey.segment_at(sentence.start)
        if segment is None or not segment.number or segment.role is Role.TABLE_CELL:
            continue
        if not tells_of_long_ago(survey, sentence):
            yield from (
                t for t in _in_sentence(survey, sentence) if not _is_local(survey, sentence, t, leading)
            )


def tolls_of(survey: SourceSurvey, sentence: Span) -> list[Toll]:
    """The tolls that one sentence tells."""
    return list(_in_sentence(survey, sentence))


def allow_each_other(one: Toll, other: Toll) -> bool:
    """Whether two tolls are the same, or one is only bounded and leaves room for the other."""
    room = leaves_room(one.value, one.bound, other.value) or leaves_room(other.value, other.bound, one.value)
    return room or one.value == other.value


def told_with_fate(survey: SourceSurvey, toll: Toll) -> Span:
    """A toll with the words beside it that say what became of people: "four dead", "killed two"."""
    text, span = survey.text, toll.span
    behind = _AFTER[toll.fate].match(text, span.end, span.end + _AHEAD)
    if behind:
        return Span(span.start, behind.end())
    before = _BEFORE[toll.fate].search(text, max(0, span.start - _BACK), span.start)
    people = _NAMED_AS.match(text, span.end)
    end = people.end() if people else span.end
    return Span(before.start(), end) if before else span


def find_old_tolls(survey: SourceSurvey) -> Iterator[tuple[Toll, date, Span]]:
    """The tolls of happenings that were long over when a source was written, each with its one day and its sentence."""
    for sentence in survey.sentences:
        if (
            survey.paragraph_at(sentence.start)
            and (happened := _only_day_long_ago(survey, sentence)) is not None
        ):
            for toll in _in_sentence(survey, sentence):
                yield replace(toll, of=survey.published_on, stated=False), happened, sentence


def _only_day_long_ago(survey: SourceSurvey, sentence: Span) -> date | None:
    """The one day long before its source that a sentence names, if it names no more of that time."""
    day = survey.day
    stretches = [d.days for d in dates_near(survey, sentence) if sentence.contains(d.span)]
    old = {s for s in stretches if day is not None and s is not None and day - s.last > _LONG_APART}
    only = next(iter(old)) if len(old) == 1 else None
    return only.first if only is not None and only.first == only.last else None


def deaths_counted_on(survey: SourceSurvey, sentence: Span) -> Iterator[Toll]:
    """The tolls of a sentence that tells of the last who died, or was found, as of the third or the twelfth."""
    for one in _ONE_MORE.finditer(survey.text, sentence.start, sentence.end):
        order = _ORDINALS.get(one["order"]) or int(one["order"][:-2])
        yield _dated(survey, Toll("dead", str(order), "", Span(*one.span()), None, stated=False))


def _in_sentence(survey: SourceSurvey, sentence: Span) -> Iterator[Toll]:
    yield from deaths_counted_on(survey, sentence)
    text, listed, fate, named = survey.text, 0, "", set[str]()
    for match in _NUMBER.finditer(text, sentence.start, sentence.end):
        number = Span(*match.span("number"))
        if any(date.span.overlaps(number) for date in dates_near(survey, number)):
            continue
        goes_on = listed and _goes_on(text, listed, match.start())
        found = _fate_of(text, sentence, match) or (fate if goes_on else "")
        if found and not _is_no_whole(text, sentence, match, again=found in named):
            yield _toll(survey, match, found)
        named.add(found)
        listed, fate = match.end(), found


def _goes_on(text: str, before: int, start: int) -> bool:
    """Whether a number is of the same as the one before it: of a list by days, or its correction."""
    return bool(_LISTED.fullmatch(text, before, start) or _CORRECTED.search(text, before, start))


def _is_no_whole(text: str, sentence: Span, match: re.Match[str], *, again: bool) -> bool:
    """Whether a number is unsure or of some of those counted; one of another fate of theirs ("of whom 83") is not."""
    before = text[max(sentence.start, match.start() - _FAR_BACK) : match.start()]
    among = (again and _AMONG.search(before)) or _OF_SOME.search(before)
    unsure = _UNSURE.search(before[-_BACK:]) or _TAKEN_BACK.match(text, match.end(), sentence.end)
    part = _PART.search(before) and not (_OF_CASES.search(before) and _DEATHS.match(text, match.end()))
    more = _MORE.match(text, match.end(), sentence.end) and not _OF_PATIENTS.match(text, match.end())
    return bool(among or unsure or part or more or _WHOLE_OF.search(before))


def _fate_of(text: str, sentence: Span, match: re.Match[str]) -> str:
    before = text[max(sentence.start, match.start() - _BACK) : match.start()]
    after = text[match.end() : min(sentence.end, match.end() + _AHEAD)]
    for fate in FATES:
        if _AFTER[fate].match(after):
            return fate
    whole = _WHOLE_AFTER.match(after)
    before = re.sub(r"\bfrom [\d,]+ to \Z", "at ", before)
    fates = (fate for fate in FATES if whole and not _FROM.search(before) and _BEFORE[fate].search(before))
    return next(fates, "")


def _toll(survey: SourceSurvey, match: re.Match[str], fate: str) -> Toll:
    number = match["number"].replace(",", "")
    if not number[0].isdigit():
        number = value_of(number) or number
    if match["million"]:
        number = str(int(Decimal(number.split()[0]) * 1_000_000))
    span = Span(match.start(), match.end())
    bound = (match["bound"] or "").strip().lower()
    return _dated(survey, Toll(fate, number, bound, span, None, stated=False))


def _dated(survey: SourceSurvey, toll: Toll) -> Toll:
    """A toll with the day that it is of."""
    mention = date_of_figure(survey, toll.span)
    days = mention.days if mention else None
    if days is not None and days.first == days.last:
        return replace(toll, of=days.first, stated=True)
    return replace(toll, of=survey.published_on)


def tells_of_long_ago(survey: SourceSurvey, sentence: Span) -> bool:
    """Whether a sentence names a day or year long before its source: it tells of another happening, too."""
    day = survey.day
    stretches = (d.days for d in dates_near(survey, sentence) if sentence.contains(d.span))
    return day is not None and any(s is not None and day - s.last > _LONG_APART for s in stretches)


def _leading_places(survey: SourceSurvey) -> frozenset[str]:
    """The places that the title and the headings name."""
    heads = (s.span for s in survey.annotated.segmentation.segments if s.role in HEADING_ROLES)
    return frozenset(fold(span.of(survey.text)) for head in heads for span in _places_within(survey, head))


def _places_within(survey: SourceSurvey, stretch: Span) -> Iterator[Span]:
    """Where places are named within a stretch."""
    mentions = survey.annotated.annotations.mentions
    first = bisect_left(mentions, stretch.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, stretch.end, key=lambda mention: mention.span.start)
    return (mention.span for mention in mentions[first:last] if mention.type is EntityType.PLACE)


def _is_local(survey: SourceSurvey, sentence: Span, toll: Toll, leading: frozenset[str]) -> bool:
    """Whether the sentence limits a toll to a place that is not the one its source is about: "nine died in Wuring"."""
    text = survey.text
    for named in _places_within(survey, sentence):
        opening = text[sentence.start : min(named.start, sentence.start + _OPENING + 1)]
        opens = named.end <= toll.span.start and len(opening) <= _OPENING and _OPENS.fullmatch(opening)
        between = max(toll.span.end, named.start - _BACK), named.start
        follows = (
            named.start >= toll.span.end
            and _WHERE.search(text, *between) is not None
            and _HAPPENED.search(text, toll.span.end, named.start) is None
        )
        if (opens or follows) and fold(named.of(text)) not in leading:
            return True
    return False
