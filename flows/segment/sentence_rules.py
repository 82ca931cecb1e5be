"""The table of rules that decide whether a sentence begins at a place. The first rule with an answer decides.

Each rule sees the words on either side and answers True (a sentence begins), False (it does not) or None.
Where no rule answers, the proposal stands.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from flows.english.clock_names import AMERICAN_ZONE, TWO_ZONE_LETTERS, UNIVERSAL_TIME, ZONE_LETTERS
from flows.english.state_names import ONE_WORD, TWO_WORDS
from flows.english.word_tables import word_list
from flows.model.calendar_names import MONTHS, SHORT_MONTHS, WEEKDAYS
from flows.segment.abbreviations import (
    BEFORE_NUMBERS,
    CLOSING_WORDS,
    FOREIGN,
    INSTITUTIONS,
    NEVER_LAST,
    ORDINAL_LANGUAGES,
    SMALL,
    STARTERS,
)

_MONTHS = frozenset((*MONTHS, *SHORT_MONTHS))
_CLOSERS = "\"'”’»)]"
_OPENERS = "\"'“‘«(["
_REPORTING = re.compile(
    r"(?:(?:he|she|they|it|I|we)|(?:[A-Z][\w'’.-]*\s+){0,3}[A-Z][\w'’-]*)\s+"
    r"(?:said|says|asked|asks|wrote|writes|added|adds|told|replied|tweeted|beams|beamed|shouted|cried|exclaimed"
    r"|wondered|declared|answered|warned|urged|quipped|joked|recalled|insisted|continued|responded|retorted|demanded"
    r"|mused|yelled|screamed|roared|thundered|snapped|chanted|announced|observed|remarked|muttered|whispered|laughed"
    r"|fumed|pressed|inquired|countered|concluded|argued|explained|tells|pleaded|begged|vowed|promised|proclaimed)\b"
)
_ASIDE = re.compile(r"\([^()]{1,60}\)(?:[,;:]|\s+[a-z])")
_ENUMERATOR = re.compile(r"[\"“(]?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.)]+")
_INITIALS = re.compile(r"(?:^|[\s(“\"-])(?P<initials>(?:[^\W\d_]\.[ -]?)+)$")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OMISSION = re.compile(r"\.\.\.|…|\. \. \.")
_OMITTED = re.compile(r"[\s\"”](?:\.\.\.|…|\. \. \.)$")
_TIMES = re.compile(r"\b[ap]\.m\.$")
_AFTER_TIME = re.compile(
    rf"(?:{'|'.join(WEEKDAYS)}|{UNIVERSAL_TIME}|{ZONE_LETTERS}|{TWO_ZONE_LETTERS}|{AMERICAN_ZONE}"
    r"|Moscow|London|Local)\b"
)

_MEASURE = re.compile(r"(?:\bper cent|\bp(?:er )?ct|\d ?(?:cent|kg|km))\.$")
"""What is abbreviated behind a number, so that only the words after it tell whether the sentence ends."""
_OF_A_LOAN = re.compile(
    r"(?:[A-Z]\w{1,20} ){0,2}(?:Stock|Bonds?|Loans?|Notes?|Consols|Debentures?|Shares|Preference)\b"
)
"""What bears interest: "the 5 per cent. War Loan"."""
_COUNTED = re.compile(
    r"\d[\d,]{0,9}(?: of (?:the |its |their )?\d[\d,]{0,9})?(?: [a-z][a-z-]{1,20}){1,6}?"
    r" (?:were|was|are|is|had|have|has|will|would)\b"
)
"""A number of things that do something, with which a sentence begins."""
_ANSWERED_NO = re.compile(r"\b(?:sa(?:id|ys?)|voted?|votes|answer(?:ed|s)?|a|is|was|or|and|flat|firm) no\.$")
_SUBJECT_AND_VERB = re.compile(
    r"(?P<one>[A-Z]\w{2,15})(?: (?P<two>[A-Z]\w{2,12}))?"
    r"(?:(?P<owns>['’]s) | (?:also |now |then |still )?(?P<verb>[a-z’']{2,14})\b)"
)
_FINITE = word_list(
    """
    is are was were has have had does do did will would shall should can could might must isn't wasn't hasn't
    didn't doesn't won't says said denied denies puts confirmed insists insisted accuses accused rejected rejects
    refused refuses declined called condemned blamed blames replied responded wants wanted agreed announced claimed
    argues argued warned expects expected gave gives told voted sent signed joined abstained supported opposed
    """
)
"""Verb forms that no noun has, behind the name of a state that is their subject."""


@dataclass(frozen=True)
class Place:
    """Where a sentence may begin: the words before it (from the beginning of the open sentence on, when
    `whole`) and after it, whether nupunkt proposes it, the language of the text.
    """

    before: str
    after: str
    whole: bool
    proposed: bool
    language: str

    @cached_property
    def bare(self) -> str:
        """The words before, without closing marks."""
        return self.before.rstrip(_CLOSERS)

    @cached_property
    def last(self) -> str:
        """The last word before the stop, without it."""
        words = self.bare.rstrip(".!?…").split()
        return words[-1].lstrip(_OPENERS) if words else ""

    @cached_property
    def next(self) -> str:
        """The first word after, without opening marks."""
        match = _WORD.match(self.after.lstrip(_OPENERS))
        return match.group().partition("'")[0].partition("’")[0] if match else ""


def begins_sentence(place: Place) -> bool:
    """Whether a sentence begins here."""
    for rule in RULES:
        if (answer := rule(place)) is not None:
            return answer
    return place.proposed


def after_wide_stop(place: Place) -> bool | None:
    """Chinese, Japanese, Arabic, Urdu and Hindi stops leave no doubt."""
    return True if place.bare[-1:] in set("。！？؟۔।") and place.after[:1] not in set("」』）”’") else None


def before_closing_mark(place: Place) -> bool | None:
    """What begins with a comma or a closing bracket goes on."""
    return False if place.after[:1] in set(",;:)]»") else None


def before_dash(place: Place) -> bool | None:
    """A dash after a stop names who said it: "It is a long game." - Matthew Ingram."""
    return False if re.match(r"[-–—]{1,2}\s", place.after) else None


def before_small_letter(place: Place) -> bool | None:
    """A small letter after a single stop goes on, unless it begins a name like iPhone."""
    following = place.after.lstrip(_OPENERS)
    if not following[:1].islower() or re.match(r"[a-z]{1,2}[A-Z]", following):
        return None
    return False if place.before[-1:] in _CLOSERS or place.bare[-1:] == "!" else None


def after_enumerator(place: Place) -> bool | None:
    """The number of a block, "4.1.", is not a sentence of its own."""
    return False if place.whole and _ENUMERATOR.fullmatch(place.before) else None


def before_reporting_clause(place: Place) -> bool | None:
    """As in: "Wonderful!" Winston beamed."""
    asked = place.before[-1:] in set("\"”’»'") and place.bare[-1:] in set("!?")
    return False if asked and _REPORTING.match(place.after) else None


def before_aside(place: Place) -> bool | None:
    """As in: "for Viva Maria! (1965), and"."""
    return False if place.bare[-1:] in set("!?.…") and _ASIDE.match(place.after) else None


def around_omission(place: Place) -> bool | None:
    """An ellipsis that stands free, or behind a quotation, marks what was left out, not an end."""
    return False if _OMISSION.match(place.after) or _OMITTED.search(place.before) else None


def after_time(place: Place) -> bool | None:
    """As in: "3 p.m. Friday"."""
    if not _TIMES.search(place.before):
        return None
    return not (_AFTER_TIME.match(place.after) or place.next in _MONTHS or place.after[:1].isdecimal()) and (
        place.next in STARTERS or place.proposed
    )


def before_number(place: Place) -> bool | None:
    """As in: "No. 5", "Sept. 9"."""
    number = place.after[:1].isdecimal() or re.match(r"[IVX]+\b", place.after)
    known = place.last.lower() in BEFORE_NUMBERS or (place.last in _MONTHS and len(place.last) <= 4)  # noqa: PLR2004
    return False if number and known and place.bare.endswith(".") else None


def after_ordinal(place: Place) -> bool | None:
    """As in: "am 7. September"."""
    if place.language not in ORDINAL_LANGUAGES or not re.search(r"(?:^|\s)\d{1,2}\.$", place.before):
        return None
    return False


def after_foreign_abbreviation(place: Place) -> bool | None:
    """Abbreviations of the text's own language ("г.", "z.B.")."""
    known = FOREIGN.get(place.language, frozenset())
    return False if place.before.endswith(".") and place.last.lower() in known else None


def after_title(place: Place) -> bool | None:
    """As in: "Lt. Col. Smith", "St. Michael", "MAJ. KIM"."""
    in_capitals = place.last.isupper() and place.next.isupper()
    title, following = (w.title() if in_capitals else w for w in (place.last, place.next))
    if not place.before.endswith(".") or title not in NEVER_LAST:
        return None
    return None if following in STARTERS else False


def after_institution(place: Place) -> bool | None:
    """As in: "the U.S. President", but "in the U.S. The president"."""
    if not place.before.endswith(".") or place.last + "." not in INSTITUTIONS or not place.next[:1].isupper():
        return None
    return place.next in STARTERS or (place.proposed and place.after[:1] in _OPENERS)


def before_state(place: Place) -> bool | None:
    """As in: "according to the U.N. Mozambique puts it at 51", but "the U.N. Mozambique envoy"."""
    match = _SUBJECT_AND_VERB.match(place.after)
    if not match or place.last + "." not in INSTITUTIONS or not place.before.endswith("."):
        return None
    state = match["one"] in ONE_WORD or f"{match['one']} {match['two']}" in TWO_WORDS
    return True if state and (match["owns"] or match["verb"] in _FINITE) else None


def after_initials(place: Place) -> bool | None:
    """As in: "W. H. S. Koerner"."""
    match = _INITIALS.search(place.before)
    if match is None or not match["initials"].rstrip()[-2:-1].isupper() or not place.next[:1].isupper():
        return None
    if place.next in STARTERS or match["initials"].replace(" ", "") in INSTITUTIONS:
        return None
    return False if len(place.next) > 1 or place.after[1:2] == "." else None


def after_measure(place: Place) -> bool | None:
    """A share or measure ends the sentence before a capital: "to 4 per cent. Norway", not "4 per cent. Stock".

    And before a number of things that do something: "by 18 per cent. 46 slopes had failed".
    """
    if not _MEASURE.search(place.bare):
        return None
    if place.after[:1].isdecimal():
        return True if _COUNTED.match(place.after) else None
    if not place.next[:1].isupper():
        return None
    return not _OF_A_LOAN.match(place.after)


def after_refusal(place: Place) -> bool | None:
    """The word no ends it, unlike the abbreviation: "Oslo said no. Iceland said yes"."""
    return True if _ANSWERED_NO.search(place.bare) and place.next[:1].isupper() else None


def after_ordinary_word(place: Place) -> bool | None:
    """A full stop behind a word that is no abbreviation ends the sentence before a capital."""
    if not re.search(r"[^.]\.$", place.bare) or not place.next[:1].isupper():
        return None
    word = place.last.rsplit("-", 1)[-1]
    if word.islower() and word.isalpha() and len(word) > 1 and word not in SMALL:
        return True
    known = word.istitle() and len(word) > 3 and word not in CLOSING_WORDS  # noqa: PLR2004
    return True if known and word.isalpha() and place.next in STARTERS else None


RULES: tuple[Callable[[Place], bool | None], ...] = (
    before_closing_mark,
    after_wide_stop,
    after_enumerator,
    before_dash,
    around_omission,
    before_reporting_clause,
    before_aside,
    before_small_letter,
    after_time,
    before_number,
    after_ordinal,
    after_foreign_abbreviation,
    after_title,
    before_state,
    after_institution,
    after_initials,
    after_measure,
    after_refusal,
    after_ordinary_word,
)
