"""Where the noun phrase behind a number ends because a verb begins: "58% backed it", "people aboard crashed"."""

import re

from flows.annotate.frames.event_verbs import PAST_FORMS, is_past_form
from flows.english.function_words import DETERMINERS, PREPOSITIONS, PRONOUNS, is_adverb
from flows.english.word_tables import word_list

_WORD = re.compile(r"[A-Za-z][\w’'-]*|\d[\d.,]*|[^\w\s]")
PRESENT_FORMS = word_list(
    """
    accept agree aim allow appear argue arrive ask attend skip back become begin believe belong benefit bring build
    buy call carry cause choose claim come compete comprise consider contain continue cost cover create cross decide
    demand depend deserve die disagree do drink drive drop earn eat employ enter exceed exist expect export face
    fail fall favour favor feel fight fly follow form get give go grow hang happen have help hinge hold hope import
    include increase join keep know lack lead learn leave like live lose love make mean meet miss move need offer
    operate oppose own pass pay play prefer produce provide qualify reach receive refuse rely remain rent represent
    require return rise run say see seek seem sell send serve share show sit sleep speak spend stand start stay
    struggle study suffer support survive take tell tend think travel travelled try turn understand use visit vote
    wait walk want watch wear wish work worry
    """
)
"""Verbs in the present, as they stand behind a plural."""
_SINGULAR_FORMS = word_list(
    "is was has does remains says means includes costs makes takes comes goes seems becomes needs accounts represents"
)
THIRD_PERSON_FORMS = _SINGULAR_FORMS | frozenset(
    form + ("es" if form.endswith(("s", "sh", "ch", "x", "o")) else "s")
    for form in PRESENT_FORMS
    if form[-1] != "y"
)
"""Verbs in the present, as they stand behind a singular."""
_NO_VERBS = word_list(
    """
    advanced armed united limited hundred aged related red need seed feed weed deed reed breed speed shed bleed skilled
    unskilled registered retired wounded injured displaced unaccompanied suspected alleged disabled unemployed
    """
)
"""Forms like the past that describe the noun behind them, or name people themselves."""
_ALSO_NOUNS = word_list(
    "cut cast lost set hit hurt put read cost shot split left spread bet run burst held built born shut"
)
_PLURALS = word_list("people men women children police staff troops media youth dead cattle sheep percent")


_CLOSING = word_list("and or but that if as them him her us out up down off abroad home together")
_NEVER_NOUNS = word_list(
    "remain die say agree believe disagree live want have oppose become require seem exist include attend favour favor"
)


def verb_begins(text: str, start: int, end: int, *, share: bool = False, at_once: bool = False) -> int | None:
    """The offset of the first finite verb of a stretch that begins with the words behind a number.

    Behind a share a past form tells what it did: "58% backed plans"; behind a count it may describe: "58 armed men".
    `at_once` where nothing but adverbs may stand before the verb.
    """
    words = list(_WORD.finditer(text, start, end))
    following = _WORD.search(text, end)
    low = [word[0].lower() for word in words]
    shown = [*(word[0] for word in words[1:]), following[0] if following else ""]
    for index in range(len(words)):
        # A name behind what may be a noun or a verb is its object: "the quake hit Arden".
        after = (
            "" if index and low[index] in _ALSO_NOUNS and shown[index][:1].isupper() else shown[index].lower()
        )
        if share and not index:
            found = is_past_form(low[0]) or low[0] in _NEVER_NOUNS | _SINGULAR_FORMS
        else:
            found = _is_verb(low, index, after)
        if found:
            first = index
            while first and is_adverb(low[first - 1]):
                first -= 1
            return words[first].start()
        if at_once and not is_adverb(low[index]):
            return None
    return None


def _is_verb(low: list[str], index: int, after: str) -> bool:
    word, before = low[index], low[index - 1] if index else ""
    present = word in PRESENT_FORMS or word in _SINGULAR_FORMS
    if not present and not is_past_form(word):
        return False
    opens = not index or all(is_adverb(w) for w in low[:index])
    if before in DETERMINERS or before in PREPOSITIONS or before in {"-", "’", "'"}:
        return False
    plural = opens or before in _PLURALS or _is_plural(before)
    if present:
        return plural and (not opens or word in _NEVER_NOUNS or _closes_phrase(after))
    if word in PAST_FORMS:
        return word not in _ALSO_NOUNS or (plural and not opens) or _closes_phrase(after)
    if "-" in word or (opens and word in _NO_VERBS):
        return False
    return _closes_phrase(after) or (plural and not opens)


def _is_plural(word: str) -> bool:
    return word.endswith("ese") or (word.endswith("s") and not word.endswith(("ss", "us", "’s", "'s")))


def _closes_phrase(after: str) -> bool:
    """Whether a word cannot be the noun that an adjective before it describes."""
    return (
        not after
        or not after[0].isalpha()
        or after in DETERMINERS
        or after in PREPOSITIONS
        or after in PRONOUNS
        or after in _CLOSING
        or is_adverb(after)
    )
