"""Finds the subject of a verb: the noun phrase before it, over auxiliaries, relative clauses and appositions.

“Ann Lee, team coach, said”; “the coach, Ann Lee, has said”; “Bob Ray, who had told him”.
"""

from flows.annotate.frames.appositions import LONGEST_APPOSITION, SERVANTS, before_apposition
from flows.annotate.frames.event_verbs import find_verbs, is_participle, is_past_form
from flows.annotate.frames.frame_words import is_auxiliary, is_dash, is_possessive
from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.noun_phrases import NounPhrase, phrase_ending
from flows.annotate.frames.phrase_starts import phrase_start
from flows.annotate.frames.sentence_frames import Frame
from flows.english.function_words import (
    AUXILIARIES,
    CONTRACTED,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    SUBORDINATORS,
    WEEKDAYS,
    is_adverb,
)
from flows.english.speech_cues import CUE_FORMS, NOUN_CUES
from flows.english.titles import MODIFIERS, is_office
from flows.english.word_tables import word_list

_FOLLOWERS = SERVANTS | word_list(
    """
    surrogate supporter ally critic backer donor founder co-founder cofounder host co-host anchor columnist analyst
    strategist pollster operative lobbyist adviser campaign veteran historian economist expert reporter
    correspondent editor contributor commentator nominee candidate opponent rival challenger hopeful loyalist
    confidant insider activist organizer organiser staffer executive attorney counsel envoy delegate star
    """
)
_SHORTEST_CLAUSE = 4
_LONGEST_GIVING = 6
_LONGEST_OCCASION = 7
"""Tokens of "on the evening of 19 November" before a verb."""
_LONGEST_STATEMENT = 3
_LONGEST_SUBJECT = 9
_AFTER = frozenset({"after", "before"})
_WHEN = frozenset({"on", "in"})
_GIVEN = word_list("issued published released commissioned conducted produced")
_ASIDES = {("at", "times"), ("in", "turn"), ("in", "part"), ("for", "example"), ("as", "well")}
_RELATIVES = frozenset({"who", "which", "that"})
_OPENERS = SUBORDINATORS - _RELATIVES - {"than", "once"}


def subject_before(frame: Frame, verb: int) -> NounPhrase | None:
    """The subject that ends before the verb at this token, over adverbs, auxiliaries and appositions."""
    last = _before_occasion(frame, _before_auxiliaries(frame, verb))
    if last <= 0:
        return None
    token = frame.tokens[last - 1]
    if token.low in CONTRACTED:
        return NounPhrase(last - 1, last, pronoun=True)
    if token.text in _RELATIVES:
        return _antecedent(frame, last - 1)
    if token.text in {",", ")", "]"} or is_dash(frame, last - 1):
        return before_apposition(frame, last - 1)
    if relative := _clause_opened_by(frame, last):
        return _antecedent(frame, relative)
    phrase = _behind_after(frame, last) or phrase_ending(frame, last)
    if phrase is not None and phrase.name is None and not phrase.pronoun:
        if _holds_verb(frame, phrase):
            return None  # "courts gave recourse to workers denied visas"
        return _apposed_to(frame, phrase) or _with_owner(frame, phrase)
    if phrase is None:
        first = phrase_start(frame, last)
        if first > 0 and frame.tokens[first - 1].text in _RELATIVES:
            return _antecedent(frame, first - 1)
    return phrase


def _behind_after(frame: Frame, last: int) -> NounPhrase | None:
    """The subject of a clause that "after" opens behind a verb: "The yen rose after the minister said"."""
    tokens = frame.tokens
    opener = next(
        (i for i in range(last - 1, max(0, last - _LONGEST_SUBJECT), -1) if tokens[i].low in _AFTER), 0
    )
    inside = tokens[opener + 1 : last]
    if not opener or not inside or not all(token.text[:1].isalpha() for token in inside):
        return None
    begins = inside[0].text[:1].isupper() or inside[0].low in DETERMINERS
    parted = any(token.low in PREPOSITIONS - {"for", "of"} or token.low in SUBORDINATORS for token in inside)
    told = any(is_past_form(token.low) for token in tokens[:opener])
    if not begins or parted or not told or any(is_past_form(token.low) for token in inside):
        return None
    name = frame.name_ending(last)
    if name is not None and name.first > opener:
        return NounPhrase(name.first, last, name) if name.mention is not None else None
    # "people arrested after the protest said": only who holds an office speaks there.
    return NounPhrase(opener + 1, last) if any(is_office(token.low) for token in inside) else None


def _before_occasion(frame: Frame, last: int) -> int:
    """Where a subject ends before a day or "in a statement" that parts it from its verb: "Rome on Monday called".

    Only behind a name or an office: "the talks on Monday" is all one subject.
    """
    tokens = frame.tokens
    first = next(
        (i for i in range(last - 1, max(0, last - _LONGEST_OCCASION), -1) if tokens[i].low in _WHEN), 0
    )
    words = [token.low for token in tokens[first + 1 : last]] if first else []
    if not words or (frame.name_ending(first) is None and not is_office(tokens[first - 1].low)):
        return last
    dated = all(word in WEEKDAYS or word in MONTHS or word.isdecimal() for word in words)
    said = (
        tokens[first].low == "in"
        and words[:1] == ["a"]
        and words[-1] in NOUN_CUES
        and len(words) <= _LONGEST_STATEMENT
    )
    return first if dated or said else last


def _apposed_to(frame: Frame, phrase: NounPhrase) -> NounPhrase | None:
    """The person a sentence begins with, when a description follows: "Ann Lee, agency spokesperson said"."""
    if phrase.first < 2 or frame.tokens[phrase.first - 1].text != ",":  # noqa: PLR2004 - a name and a comma
        return None
    person = phrase_ending(frame, phrase.first - 1)
    if person is None or person.name is None or person.name.mention is None or not person.name.person:
        return None
    return person if all(t.text[:1].isupper() for t in frame.tokens[: person.first]) else None


def _clause_opened_by(frame: Frame, last: int) -> int:
    """The "who" of a clause between a subject and its verb, else 0: "an official who spoke to the paper said"."""
    for position in range(last - 1, max(0, last - LONGEST_APPOSITION), -1):
        token = frame.tokens[position]
        parted = token.text in {",", ";", ":"} or is_dash(frame, position)
        if parted or token.quoted >= 0 or token.low in {"and", "but"}:
            return 0
        if token.low in _OPENERS or (token.low == "since" and _names_somebody(frame, position + 1)):
            return 0  # "those that were taken since the President called"
        if token.low in _RELATIVES:
            told = _tells_behind(frame, position, last - 1)
            return position if told and frame.tokens[position - 1].text != "," else 0
    return 0


def _names_somebody(frame: Frame, position: int) -> bool:
    """Whether somebody is named there, and no day: "since the President", not "since March"."""
    named = frame.tokens[position + (frame.tokens[position].low in DETERMINERS)]
    return named.text[:1].isupper() and named.low not in MONTHS | WEEKDAYS


def _tells_behind(frame: Frame, relative: int, last: int) -> bool:
    """Whether a verb stands right behind "who", "which" or "that", so that a clause of its own begins there."""
    tokens = frame.tokens
    verbs = range(relative + 1, min(relative + (2 if tokens[relative].low == "that" else 3), last))
    if tokens[relative].low == "that" and tokens[relative - 1].low in PREPOSITIONS:
        return False  # "moments like that must"
    if any(is_auxiliary(frame, i) or is_past_form(tokens[i].low) for i in verbs):
        return True
    low = tokens[relative + 1].low
    present = low.endswith("s") and not low.endswith("ss") and low not in DETERMINERS | PREPOSITIONS
    return relative + 1 < last and present and phrase_start(frame, relative) < relative - 1


def _holds_verb(frame: Frame, phrase: NounPhrase) -> bool:
    """Whether a description is so long that a verb stands in it: then it is a clause and nobody."""
    if phrase.last - phrase.first < _SHORTEST_CLAUSE:
        return False
    return any(
        phrase.first < verb.first and verb.last < phrase.last and not _is_given_out(frame, verb.first)
        for verb in find_verbs(frame)
    )


def _is_given_out(frame: Frame, verb: int) -> bool:
    """Whether a participle only tells by whom something was given out: "a report issued last week by"."""
    near = frame.tokens[verb + 1 : verb + _LONGEST_GIVING]
    return frame.tokens[verb].low in _GIVEN and any(token.low == "by" for token in near)


def _with_owner(frame: Frame, phrase: NounPhrase) -> NounPhrase:
    """A description behind "whose" with the one it belongs to: "Bo Ray, whose mother"."""
    whose = phrase.first - 1
    if whose < 1 or frame.tokens[whose].low != "whose":
        return phrase
    owner = _antecedent(frame, whose)
    return NounPhrase(owner.first, phrase.last) if owner else phrase


def _antecedent(frame: Frame, relative: int) -> NounPhrase | None:
    """The noun phrase that a relative pronoun at this token stands for."""
    comma = relative > 0 and frame.tokens[relative - 1].text == ","
    last = relative - 1 if comma else relative
    name = frame.name_ending(last)
    a_body = frame.tokens[relative].low != "who" and name is not None and name.speaks
    if name and (name.person or a_body) and name.mention is not None:
        return NounPhrase(name.first, name.last, name)
    phrase = phrase_ending(frame, last)
    if comma and phrase and phrase.name is None and (person := _told_by(frame, phrase)):
        return person
    if phrase and frame.tokens[last - 1].low in {"one", "ones"} and is_auxiliary(frame, phrase.first - 1):
        return subject_before(frame, phrase.first - 1) or phrase  # "they were the ones who said"
    return _behind_verb(frame, phrase) if phrase and phrase.name is None else phrase


def _told_by(frame: Frame, phrase: NounPhrase) -> NounPhrase | None:
    """The person whom a description behind a name tells of: "Ann Lee, 58, a nurse from Erie, who"."""
    comma = phrase.first - 1
    if comma > 1 and frame.tokens[comma - 1].text.isdecimal() and frame.tokens[comma - 2].text == ",":
        comma -= 2
    name = frame.name_ending(comma) if comma > 0 and frame.tokens[comma].text == "," else None
    described = frame.tokens[phrase.first].low in {"a", "an", "the"}
    known = described and name is not None and name.person and name.mention is not None
    return NounPhrase(name.first, name.last, name) if name is not None and known else None


def _behind_verb(frame: Frame, phrase: NounPhrase) -> NounPhrase:
    """Of a stretch with a verb in it what stands behind: of "the court sentenced the man" only "the man"."""
    verbs = [verb.last for verb in find_verbs(frame) if phrase.first < verb.first and verb.last < phrase.last]
    if not verbs:
        return phrase
    behind = range(verbs[-1], phrase.last)
    infinitive = next((i for i in reversed(behind) if frame.tokens[i].low == "to"), verbs[-1])
    owned = (i for i in behind if i > infinitive and frame.tokens[i].low in DETERMINERS)
    return NounPhrase(next(owned, verbs[-1]) if infinitive > verbs[-1] else verbs[-1], phrase.last)


def sentence_subject(frame: Frame, end: int) -> NounPhrase | None:
    """The name or pronoun that the sentence is about, before token `end`, behind any introductory phrase."""
    tokens = frame.tokens
    position = frame.opening
    led = tokens[position].low if position < len(tokens) else ""
    if led in PREPOSITIONS or led in SUBORDINATORS or is_participle(led):
        commas = range(position, min(end, len(tokens)))
        position = next((i + 1 for i in commas if tokens[i].text == ","), position)
    begun = {verb.first for verb in find_verbs(frame)}
    for index in range(position, min(end, len(tokens))):
        token = tokens[index]
        if token.low in {"he", "she", "they", "we", "i"}:
            return NounPhrase(index, index + 1, pronoun=True)
        name = next((n for n in frame.names if n.first == index), None)
        owner = name is not None and (
            is_possessive(frame, name.last) or _is_of_another(frame, position, name)
        )
        if name and name.speaks and not owner and not _modifies(frame, name):
            person = _titled_person(frame, name)
            return NounPhrase(person.first, person.last, person)
        # the "term" of "two-term", the "States" of "United States"
        inside = index > position and tokens[index - 1].text == "-"
        inside = inside or any(n.first < index < n.last for n in frame.names)
        acts = index > position and not inside and (index in begun or _acts(frame, index))
        if is_auxiliary(frame, index) or acts:
            return _subject_over_day(frame, index)
    return None


def _is_of_another(frame: Frame, position: int, name: FramedName) -> bool:
    """Whether a name belongs to the one spoken of: "the governor of Goma"."""
    before = name.first - 1
    if before > position and frame.tokens[before].low == "the":
        before -= 1
    return before > position and frame.tokens[before].low in {"of", "in", "at", "from", "for"}


def _subject_over_day(frame: Frame, verb: int) -> NounPhrase | None:
    """The subject of a verb, over "on Monday" between them."""
    last = verb
    if last and frame.tokens[last - 1].low in WEEKDAYS:
        last -= 2 if last > 1 and frame.tokens[last - 2].low == "on" else 1
    return subject_before(frame, last)


def _modifies(frame: Frame, name: FramedName) -> bool:
    """Whether a name only describes the one who follows: "one British official", "a White House official"."""
    if name.last >= len(frame.tokens):
        return False
    after = frame.tokens[name.last].low
    if name.mention is not None and not name.person and _is_of_people(after):
        before = frame.tokens[max(0, name.first - 2) : name.first]
        return any(token.low in DETERMINERS for token in before)
    if name.speaks_for_itself:
        return False
    word = frame.tokens[name.last].text.islower() and after.isalpha()
    return word and after not in CUE_FORMS and after not in AUXILIARIES and not is_adverb(after)


def _is_of_people(noun: str) -> bool:
    return noun == "official" or noun in _FOLLOWERS or is_office(noun)


def _titled_person(frame: Frame, name: FramedName) -> FramedName:
    """The person behind a name that is part of a title: "German Foreign Minister Ann Lee"."""
    sure = name.mention is not None and name.person
    for later in frame.names:
        if later.first < name.last:
            continue
        between = frame.tokens[name.last : later.first]
        if sure and not any(t.low in _FOLLOWERS for t in between):
            return name
        if not all(_describes(t.text) for t in between):
            return name
        if later.mention is not None and later.person:
            return later
    return name


def describes_next(frame: Frame, name: FramedName) -> bool:
    """Whether a name only tells whose or whence the person behind it is: "Trump adviser Ann Lee"."""
    after = next((n for n in frame.names if n.first > name.last and n.person), None)
    between = frame.tokens[name.last : after.first] if after is not None else ()
    return any(_is_of_people(t.low) for t in between) and all(_describes(t.text) for t in between)


def _describes(word: str) -> bool:
    """Whether a word may stand between a name and the person it describes: "Treasury adviser Ann Lee"."""
    return word[:1].isupper() or is_office(word) or word in MODIFIERS or word in _FOLLOWERS


def _acts(frame: Frame, position: int) -> bool:
    """Whether the word is a verb of speech with its subject before it, not a noun in the subject."""
    low = frame.tokens[position].low
    before = frame.tokens[position - 1].low
    if low not in CUE_FORMS or before in DETERMINERS or before in PREPOSITIONS:
        return False
    return low not in NOUN_CUES or frame.name_ending(position) is not None


def _before_auxiliaries(frame: Frame, verb: int) -> int:
    last = verb
    while last > 0 and verb - last < 8:  # noqa: PLR2004 - more than eight words of "has repeatedly" is no verb group
        if tuple(token.low for token in frame.tokens[max(0, last - 2) : last]) in _ASIDES:
            last -= 2
            continue
        low = frame.tokens[last - 1].low
        if low in CONTRACTED:  # "they've said"
            break
        if low not in AUXILIARIES and not is_adverb(low) and low != "to":
            break
        last -= 1
    return last
