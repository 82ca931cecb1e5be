"""Counts of the dead, the hurt and the missing that a later source has overtaken, or a surer one of the same day.

"A third passenger has died" is overtaken by "a fourth passenger died", "four feared dead" by "police confirm three".
Of attacks and fires, of which there may be another the next day, only what counts on tells of the same: "a fourth",
"rose to 12", "was revised down to 44".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from flows.compose.agreement.told_tolls import Surroundings, ToldToll, is_country
from flows.compose.agreement.tolls import Toll, deaths_counted_on, find_tolls
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import fold, on_one_line
from flows.english.happenings import LASTING, ONCE
from flows.english.number_words import DIGITS, UNITS, value_of
from flows.model.annotation import EntityType
from flows.model.spans import Span

_SOME = "|".join(UNITS[2:])
_WHO = r"(?:(?!of\b|more\b|others?\b|times?\b)[a-z-]{3,20} ){0,3}?"
_FEW = re.compile(
    rf"(?<![\w-])(?P<number>(?i:{_SOME})) {_WHO}(?:(?:have|had|has|were|are|been|now|so|far|already) ){{0,4}}"
    r"(?P<fate>died|dead|killed|perished|hurt|injured|wounded|missing)\b"
)
"""A count below twenty in words: "three people have died"."""
_LOOSE = re.compile(
    r"\b(?:not|no|never|if|another|further|additional|(?:of|about) (?:the|those|them|whom)|feared"
    r"|(?:may|might|could)(?: \w+){0,3})\s\Z|n[’']t\s\Z",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b(?:number|count|toll) of (?:the |people |those |passengers ){0,2}"
    r"(?P<fate>dead|killed|deaths|injured|wounded|hurt|missing)\b[^.;,:]{0,80}? (?:to|at|is|was) (?P<number>"
    + DIGITS
    + rf"|{_SOME})\b(?![,.]?\d| per\b|%)"
)
"""How far the number of some has come: "the number of injured was revised down to 44"."""
_COUNTS_ON = re.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|increas(?:es|ed)|gr(?:ew|own|ows)|fell|fallen|reach(?:es|ed)"
    r"|stands? at|revised|raised|lowered|corrected|put (?:up|down)|cut|updated|reduced|now stands)\b"
)
_REVISES = re.compile(r"\b(?:revised|lowered|corrected|cut|reduced|put down|fell|fallen)\b")
_UNSURE = (
    r"(?:feared|presumed|believed|thought|(?:may|might|could) have)(?: to (?:be|have))?(?: been| already)?"
)
_DEAD, _HURT = r"(?:dead|killed|died|perished)", r"(?:hurt|injured|wounded)"
_FEARED = re.compile(
    rf"\b(?:{_UNSURE} (?P<fate>{_DEAD}|{_HURT}|missing|trapped)\b"
    rf"(?:[^.;]{{0,30}}? and [^.;]{{0,20}}?\b(?P<other>{_DEAD}|{_HURT}))?"
    rf"|{_UNSURE} (?P<killed>killed|injured|wounded) "
    rf"|up to (?:\d{{1,5}}|[a-z]{{3,9}})(?: [a-z]+){{0,2}}? (?:were |are |have )?(?:been )?(?P<most>{_DEAD}|{_HURT}))\b"
)
"""What is only feared: of which fate."""
_BESIDE = re.compile(
    r"\b(?:after|when|while|as|since|following|hours|days|because|which|who|where|that killed)\b"
)
"""What parts from what a sentence tells what it only recalls."""
_SAME_KIND = re.compile(
    r"\b(derail|collision|collid|capsiz|shipwreck|s[aiu]nk|crash|collaps|blaze|wildfire|fire|bomb|shoot|attack"
    r"|massacre|air ?strike)",
    re.IGNORECASE,
)
_FATE = re.compile(
    r"\b(?:dies|died|dead|deaths?|fatality|killed|perished|hurt|injured|wounded|missing|trapped|body)\b"
)
_BEFORE = 40
_LONGEST = 7
"""Days between the two sources."""
_NEAR, _NAMES = 2, 4
"""Days between, and people and bodies of, two sources that show that they tell of one happening where no word for it
does; one fewer is enough beside the same kind of happening.
"""
_MOST = 50
"""So many counts of a source are compared."""


@dataclass(frozen=True, slots=True)
class Overtaken:
    """Sentences with older counts: those that tell nothing else, and those that tell it beside something."""

    wholly: frozenset[tuple[int, Span]] = frozenset()
    beside: frozenset[tuple[int, Span]] = frozenset()
    by: frozenset[tuple[int, Span]] = frozenset()
    """The sentences by which the dead are counted on."""


@dataclass(frozen=True, slots=True)
class _Count:
    """A count of one fate in its sentence: no value where it is only feared."""

    told: ToldToll
    sentence: Span
    words: str
    value: int | None
    goes_on: bool
    kind_words: frozenset[str]
    """The words for the happening."""
    names: frozenset[str]
    """The people and bodies that its source names."""

    @property
    def place(self) -> tuple[int, Span]:
        return self.told.survey.number, self.sentence

    @property
    def fate(self) -> str:
        return self.told.toll.fate


def overtaken_counts(surveys: Sequence[SourceSurvey]) -> Overtaken:
    """The sentences with a count that one of another source has overtaken."""
    counts = [count for survey in surveys for count in islice(_counts(survey), _MOST)]
    sure = [count for count in counts if count.value is not None]
    wholly, beside, by = (set[tuple[int, Span]]() for _ in range(3))
    for count in counts:
        later = next((other for other in sure if _overtakes(other, count)), None)
        if later is not None:
            (wholly if _is_main(count) else beside).add(count.place)
            if later.fate == "dead" and not any(_overtakes(other, later) for other in sure):
                by.add(later.place)
    return Overtaken(frozenset(wholly), frozenset(beside - wholly), frozenset(by - wholly - beside))


def _overtakes(one: _Count, other: _Count) -> bool:
    """Whether a count is the later or the surer of two of one happening."""
    if one.fate != other.fate or one.told.survey.number == other.told.survey.number:
        return False
    days = one.told.survey.day, other.told.survey.day
    if days[0] is None or days[1] is None or not 0 <= (days[0] - days[1]).days <= _LONGEST:
        return False
    if other.value is None:
        return _are_of_one(one, other)
    if one.value is None or days[0] == days[1] or one.value == other.value:
        return False
    grown = one.value > other.value or _REVISES.search(one.words) is not None
    return grown and _are_of_one(one, other)


def _are_of_one(one: _Count, other: _Count) -> bool:
    """Whether two counts are of one happening: of one kind, by the same word for it, and at one place."""
    near = abs((one.told.day - other.told.day).days) <= _NEAR
    named = len(one.names & other.names) if near else 0
    if not other.told.kinds:
        return named >= _NAMES
    alike = named + 1 >= _NAMES
    if not alike and not any(not is_country(name) for name in one.told.named & other.told.named):
        return False
    kinds = one.told.kinds & other.told.kinds
    if not kinds:
        return False
    if kinds & LASTING.keys():
        return True
    mine, theirs = one.kind_words, other.kind_words
    words = mine & theirs or (alike and not (mine and theirs))
    same_day = one.told.survey.day == other.told.survey.day
    return bool(words) and (bool(kinds & ONCE) or one.goes_on or (other.value is None and same_day))


def _names_in(survey: SourceSurvey) -> frozenset[str]:
    named = {EntityType.PERSON, EntityType.ORGANISATION}
    return frozenset(fold(e.name) for e in survey.annotated.annotations.entities if e.type in named)


def _kind_words(survey: SourceSurvey, sentence: Span, words: str) -> frozenset[str]:
    """The words for the happening in a sentence, else in its paragraph and the one before."""
    index = survey.segment_index(sentence.start) or 0
    first = survey.annotated.segmentation.segments[max(0, index - 1)].span.start
    for told in (words, survey.text[first : sentence.end]):
        found = frozenset(fold(match[1]) for match in _SAME_KIND.finditer(told))
        if found:
            return found
    return frozenset()


def _is_main(count: _Count) -> bool:
    """Whether a sentence tells its count first, and not beside something else."""
    recalled = _BESIDE.search(count.words)
    number = count.told.toll.span.start - count.sentence.start
    return recalled is None or number < recalled.start() or _LEVEL.search(count.words) is not None


def _counts(survey: SourceSurvey) -> Iterator[_Count]:
    if survey.day is None:
        return
    read, names = Surroundings(survey), _names_in(survey)
    tolls = list(islice(find_tolls(survey), _MOST))
    for sentence in survey.sentences:
        if not survey.paragraph_at(sentence.start) or not _FATE.search(
            survey.text, sentence.start, sentence.end
        ):
            continue
        words = on_one_line(sentence.of(survey.text))
        own = [toll for toll in tolls if sentence.contains(toll.span)]
        own += _few(survey, sentence)
        last = {toll.span for toll in deaths_counted_on(survey, sentence)}
        goes_on = _COUNTS_ON.search(words) is not None
        found = [(toll, int(toll.value), goes_on or toll.span in last) for toll in own]
        feared = ((toll, None, False) for toll in _feared(survey, sentence))
        for toll, value, counts_on in (*found, *feared):
            told = read.describe(toll)
            if told.kinds or value is None:
                kind = _kind_words(survey, sentence, words)
                yield _Count(told, sentence, words, value, counts_on, kind, names)


def _few(survey: SourceSurvey, sentence: Span) -> Iterator[Toll]:
    for pattern in (_FEW, _LEVEL):
        for match in pattern.finditer(survey.text, sentence.start, sentence.end):
            before = survey.text[max(sentence.start, match.start() - _BEFORE) : match.start()]
            value = value_of(match["number"].lower())
            if value is not None and value.isdecimal() and not _LOOSE.search(before):
                span = Span(*match.span("number"))
                yield Toll(_fate(match["fate"]), value, "", span, survey.day, stated=False)


def _feared(survey: SourceSurvey, sentence: Span) -> Iterator[Toll]:
    for match in _FEARED.finditer(survey.text, sentence.start, sentence.end):
        told = (match[name] for name in ("fate", "other", "killed", "most"))
        for fate in dict.fromkeys(_fate(word) for word in told if word):
            yield Toll(fate, "0", "", Span(*match.span()), survey.day, stated=False)


def _fate(word: str) -> str:
    if re.fullmatch(_HURT, word):
        return "injured"
    return "missing" if word in {"missing", "trapped"} else "dead"
