"""What looks like a name and is none: words that have their capitals from elsewhere, offices, kinds of things.

Recognisers learn from news; the texts of governments and parliaments capitalise more. Nothing the tables are sure
of is ever taken back.
"""

import re
from collections.abc import Sequence

from flows.annotate.frames.event_verbs import PAST_FORMS
from flows.annotate.names.datelines import is_slug
from flows.annotate.names.name_evidence import Evidence, behind_article
from flows.annotate.names.name_features import is_plain_word
from flows.annotate.names.name_patterns import (
    CALENDAR,
    GENERATIONS,
    GOVERNMENTS,
    INNER_WORDS,
    is_regnal_number,
)
from flows.annotate.names.naming import Naming, word_behind, words_before, words_in, words_of
from flows.annotate.names.offices_as_names import are_offices, is_bare_office, is_holder, is_of_an_office
from flows.annotate.names.parts_of_names import (
    is_currency,
    is_honour,
    is_in_name_of_building,
    is_no_word_of_a_name,
    is_rank,
    numbers_a_document,
)
from flows.annotate.names.short_marks import is_short_mark
from flows.annotate.names.surnames import is_given_name
from flows.annotate.names.words_of_forms import is_word_of_a_form
from flows.english.function_words import PREPOSITIONS, is_adverb
from flows.english.titles import is_office, is_title
from flows.english.tokens import Stretch, capitalised, is_hyphen, titled_tokens
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

_HEADS = word_list(
    """
    Ministry Department University Institute Bank Agency Council Committee Commission Academy Federation Foundation
    Embassy Authority Directorate Bureau Parliament
    """
)
"""Words that make a body of ordinary words: "Department of Health"."""
_KINDS = word_list(
    """
    NGO IDP HIV AIDS DNA RNA FGM GBV LGBT LGBTI LGBTQ LGBTQI WMD STEM GDP GNP CEO CFO PhD VAT TV AI IT PDF EBIT EPS
    EBITDA
    B.A. M.A. J.D. R&D Tel Tel. Fax Fax. P.S. P.P.S. N.B.
    """
)
"""Abbreviations of things of which there are many."""
_MEASURES = word_list(
    """
    CPI HICP RPI PPI FDI KPI ROI IPO ETF ESG SME SDR Eurobond Eurobonds
    BUY SELL HOLD NEUTRAL OVERWEIGHT UNDERWEIGHT OUTPERFORM UNDERPERFORM
    """
)
"""Abbreviations of measures and of the like, which a text may also explain as those of bodies."""
_SEASONS = frozenset((storm, "Season") for storm in ("Hurricane", "Typhoon", "Cyclone", "Storm"))
"""Times of the year that are written like storms."""
_SEVERAL = re.compile(r"[A-Z]{2,6}s")
_PERIOD = re.compile(r"(?:Q[1-4]|H[12]|FY\d{2,4})")
"""A quarter, a half or a fiscal year: "Q2", "FY2027"."""
_CAPITALISED = word_list(
    """
    Federal Presidential Parliamentary Members States Majesty Inhuman Extraordinary Plenipotentiary Whip Whips Exchequer
    Under Gentleman Gentlemen Ladies Excellency Highness Honourable Honorable Madam Antisemitic Antisemitism
    Kingdom County Parish Member God Allah Islam Christianity Judaism Hinduism Buddhism Communism Nazism Democracy
    """
)
"""Single words that speeches and records write with a capital."""
_GRADES = frozenset({"Brent", "Urals"})
_OIL = word_list("oil crude barrel barrels futures $ edges edged eases eased settles settled")
_HOUSES = frozenset({"Lords", "Commons"})
_NAMED_AFTER = word_list("sanctions scale prize index")
"""What bears somebody's name: "Magnitsky sanctions" name nobody."""
_OF_NO_DAY = frozenset({EntityType.PLACE, EntityType.PERSON, EntityType.ORGANISATION})
"""Of none of these a day is called by a common word: "Independence Day"."""
_LIKENED = word_list("style like type esque inspired")
"""What stands behind the hyphen of a likeness."""


def _is_ticker(stretch: Stretch, name: Naming, words: Sequence[str]) -> bool:
    """Whether it is the mark of a share behind that of its exchange: "(OSE: HALV)"."""
    before, behind = words_before(stretch, name, 3), word_behind(stretch, name)
    in_brackets = before[:1] == ["("] and before[2:] == [":"] and behind in {")", ";", ","}
    return in_brackets and len(words) == 1 and words[0].isupper() and before[1].isupper()


def is_mistaken(stretch: Stretch, name: Naming, known: Evidence) -> bool:
    """Whether a naming is no name."""
    words = words_in(stretch, name)
    if _is_of_another_kind(stretch, name, words, known):
        return True
    if name.settled:
        return words[-1] == "Affairs" and is_of_an_office(stretch, name, words)
    if is_slug(stretch) and words_of(stretch, name) not in known.told:
        return True
    return _is_accidental(stretch, name, words, known) or _is_no_such_name(stretch, name, words, known)


def _is_of_another_kind(stretch: Stretch, name: Naming, words: Sequence[str], known: Evidence) -> bool:
    """Whether a naming is a mark, a currency, a rank, a period or a bare office, however sure it is elsewhere."""
    bare_office = name.type is EntityType.MISC and len(words) == 1 and is_office(words[0])
    of_day = (
        name.type in _OF_NO_DAY
        and len(words) == 1
        and is_common(words[0])
        and word_behind(stretch, name) == "Day"
    )
    return bool(
        words_before(stretch, name, 1) in (["ticker"], ["ISIN"])
        or _is_ticker(stretch, name, words)
        or is_no_word_of_a_name(stretch, name, words)
        or (words == ["Pool"] and words_before(stretch, name, 1) == ["("])
        or is_short_mark(stretch, name)
        or is_word_of_a_form(stretch, name)
        or _is_heading_in_capitals(stretch, name, words, known)
        or is_currency(stretch, name, words)
        or is_rank(stretch, name, words)
        or _PERIOD.fullmatch(" ".join(words))
        or of_day
        or bare_office
        or words[-1] in {"Extraordinary", "Plenipotentiary", "Chargé"}
    )


def _is_accidental(stretch: Stretch, name: Naming, words: Sequence[str], known: Evidence) -> bool:
    """Whether a naming that nothing settles stands where a capital, a number or an office only looks like a name."""
    return (
        _is_likened_to(stretch, name, known)
        or _opens_by_accident(stretch, name, known)
        or _is_kind(words)
        or (words[0] in _MEASURES and words[0] not in known.explained and len(words) == 1)
        or _of_a_heading(stretch, name, words, known)
        or is_of_an_office(stretch, name, words)
        or numbers_a_document(stretch, name)
    )


def _is_no_such_name(stretch: Stretch, name: Naming, words: Sequence[str], known: Evidence) -> bool:
    """Whether a naming is none of the kind for which it is taken: no body, no place, no person."""
    if name.type is EntityType.ORGANISATION:
        return (
            words == ["Group"]
            or words[0] == "Shadow"
            or is_holder(words)
            or (len(words) > 1 and are_offices(words, known))
        )
    if name.type is EntityType.PLACE:  # "the Slovak Presidency"; "the Group", "first in Group C"
        return words == ["Group"] or (len(words) > 1 and words[-1] in GOVERNMENTS)
    return name.type is EntityType.PERSON and (
        is_in_name_of_building(stretch, name)
        or is_honour(stretch, name, words)
        or is_bare_office(words, known)
        or _is_thing(stretch, name, words, known)
    )


def _is_heading_in_capitals(stretch: Stretch, name: Naming, words: Sequence[str], known: Evidence) -> bool:
    """Whether a heading of one word in capitals is taken for somebody whom no sentence names: "STOCKTAKE"."""
    alone = stretch.heading and name.type is EntityType.PERSON and len(stretch.tokens) == len(words) == 1
    word = words[0]
    return (
        alone
        and word.isupper()
        and not known.told & {word, word.title()}
        and word.title() not in known.surnames
    )


def _opens_by_accident(stretch: Stretch, name: Naming, known: Evidence) -> bool:
    """A single unlisted word that opens a sentence and is an ordinary word of this document."""
    single = name.last - name.first == 1
    if single and name.first == 0 and _is_adverb(stretch):
        return True
    opens = name.first == 0 or stretch.tokens[name.first - 1].text in {'"', "'", ":", "("}
    opens = opens or (stretch.heading and stretch.tokens[name.first - 1].text == "-")
    small = stretch.tokens[name.first].text.lower()
    # The tables know works and products; the word over a column of a table is none.
    heads = name.first == 0 and name.type is EntityType.MISC and is_common(small)
    return (
        single
        and opens
        and (small in known.small or heads or _is_participle(stretch, name) or _is_call(stretch, name))
    )


def _is_likened_to(stretch: Stretch, name: Naming, known: Evidence) -> bool:
    """Whether a word only says what something is like: "a Moody-style agency", unless somebody here is called so."""
    place = name.last
    if name.last - name.first > 1 or place + 1 >= len(stretch.tokens) or not is_hyphen(stretch, place):
        return False
    liked = (
        stretch.tokens[place + 1].text in _LIKENED and stretch.tokens[name.first].text not in known.surnames
    )
    return liked and name.type in {EntityType.PERSON, EntityType.MISC}


def _is_call(stretch: Stretch, name: Naming) -> bool:
    """Whether a single unknown word is all that is quoted: "Shukran," he said."""
    around = [token.text for token in stretch.tokens[max(0, name.first - 1) : name.last + 2]]
    alone = len(around) == 4 and around[0] == around[3] == '"' and around[2] in {",", ".", "!"}  # noqa: PLR2004
    return alone and name.type is EntityType.PERSON and not is_given_name(around[1])


def _is_participle(stretch: Stretch, name: Naming) -> bool:
    """As "United across the ocean, we stand" at the head of a sentence."""
    words = [token.text for token in stretch.tokens[name.first : name.first + 2]]
    if len(words) < 2 or words[1] not in PREPOSITIONS:  # noqa: PLR2004 - the word and the next
        return False
    return words[0] == "United" or (words[0].lower() in PAST_FORMS and is_common(words[0]))


def _is_adverb(stretch: Stretch) -> bool:
    """As "Fourthly," at the head of a sentence; nobody listed is called so."""
    word = stretch.tokens[0].text
    before_comma = len(stretch.tokens) > 1 and stretch.tokens[1].text == ","
    listed = word in read_words("given_names.txt") or word in read_words("surnames.txt")
    return before_comma and is_adverb(word.lower()) and not listed


def _is_kind(words: Sequence[str]) -> bool:
    """As "NGOs", "HIV", "Federal": a kind of thing, or a word that has its capital from reverence."""
    word = words[0]
    if len(words) > 1:
        return set(words) <= GENERATIONS or tuple(words) in _SEASONS
    return (
        word in _KINDS or word in _CAPITALISED or word in GENERATIONS or _SEVERAL.fullmatch(word) is not None
    )


def _of_a_heading(stretch: Stretch, name: Naming, words: Sequence[str], known: Evidence) -> bool:
    """Ordinary words that have their capitals from a heading: "Freedom of Movement", if no sentence names it."""
    if name.last > titled_tokens(stretch) or (name.type is EntityType.PERSON and len(words) > 1):
        return False
    if " ".join(words) in known.told or not _HEADS.isdisjoint(words) or known.surnames.intersection(words):
        return False
    return all(word in INNER_WORDS or (not word.isupper() and _is_ordinary(word, known)) for word in words)


def _is_described_thing(stretch: Stretch, name: Naming) -> bool:
    """Whether an adjective stands between it and its article: "a bad Bill"."""
    before = words_before(stretch, name, 2)
    return (
        len(before) > 1
        and before[0].lower() in {"a", "an", "the"}
        and before[1].islower()
        and before[1].isalpha()
    )


def _is_thing(stretch: Stretch, name: Naming, words: Sequence[str], known: Evidence) -> bool:
    """A single word behind an article ("the Bill"), or one that stands there elsewhere and is nobody's name here."""
    word = words[0]
    behind_brackets = words_before(stretch, name, 1) == [")"]  # "the Ports (Fees) Bill"
    if word == "Bill" and len(words) == 1 and (behind_brackets or _is_described_thing(stretch, name)):
        return True
    if len(words) == 1 and (len(word) == 1 or word in _HOUSES or word == "State"):
        return True  # "blood group O", "My Lords", "Secretary of State"
    if len(words) > 1:
        titled = name.first > 0 and is_title(stretch.tokens[name.first - 1].text)
        return is_regnal_number(words[1]) and is_plain_word(word) and not titled  # "Pillar III"
    if not capitalised(word):
        return False
    behind = word_behind(stretch, name)
    if (
        behind == "Poll"
        or _is_grade_of_oil(stretch, word)
        or (behind in _NAMED_AFTER and word not in known.surnames)
        or (word in CALENDAR and word not in known.surnames)
    ):
        return True
    if not _is_ordinary(word, known):
        return False
    return behind_article(stretch, name) or (word in known.determined and word not in known.surnames)


def _is_grade_of_oil(stretch: Stretch, word: str) -> bool:
    """Whether a kind of crude oil is named where oil is told of: "Brent rose to $68 a barrel"."""
    return word in _GRADES and any(token.text.lower() in _OIL for token in stretch.tokens)


def _is_ordinary(word: str, known: Evidence) -> bool:
    return word.lower() in known.small or is_common(word) or word in read_words("ordinary_words.txt")
