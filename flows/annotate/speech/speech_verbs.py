"""Which words of a sentence are verbs of speech here, and no nouns, participles or parts of a name."""

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.frames.finite_verbs import PRESENT_FORMS, THIRD_PERSON_FORMS
from flows.annotate.frames.frame_words import is_auxiliary, is_possessive
from flows.annotate.frames.phrase_starts import phrase_start
from flows.annotate.frames.sentence_frames import Frame
from flows.english.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
)
from flows.english.speech_cues import (
    BASE_FORMS,
    CLEARLY_SAYING,
    DENYING_FORMS,
    NEVER_PAST_TENSE,
    NOUN_CUES,
    QUOTING_FORMS,
    SAYING_FORMS,
    THINKING_FORMS,
)
from flows.english.word_tables import word_list

_BEFORE_NOUNS = (DETERMINERS | PREPOSITIONS | {"'s"}) - {
    "to",
    "that",
    "this",
    "these",
    "those",
    "all",
    "both",
}
_QUANTIFIERS = word_list("another some many several most few one two three four five six each")
_BEFORE_CLAIMS = DETERMINERS | word_list(
    "as false untrue baseless media press earlier new recent foreign unconfirmed"
)
"""What stands between such a verb and the claim: "rejected as false the reports"."""
_REACH_OF_DENIAL = 6
_CLEARLY_FINITE = word_list("said says told tells wrote writes")
_ORDINALS = word_list("first second third fourth fifth final last")
"""Behind these a form in "-ing" is a noun: "the second reading of a bill"."""
_DEGREES = word_list("least best worst")
"""Behind these a participle describes: "the least noticed result"."""
_FINDING = _CLEARLY_FINITE | word_list(
    "found finds showed shows warned warns concluded concludes noted notes"
)
_WRITINGS = NOUN_CUES | word_list(
    "sign banner slogan placard poster headline caption note inscription text notice plaque"
    " signs banners posters placards"
)
_ALSO_NOUNS = frozenset({"finding", "ruling"})
_DECISIONS = word_list("ruling order decision opinion study verdict judge court jury panel and or by in of")
_PLURALS = word_list("people media police men women many some others most")
_OF_SEVERAL = word_list("were are have")
_LONGEST_OBJECT = 5
"""Tokens from the article to the noun in "seek the same old terms"."""
_TAKING_CLAUSE = SAYING_FORMS | THINKING_FORMS
_NOT_DESCRIBING = PREPOSITIONS | PRONOUNS | AUXILIARIES | CONJUNCTIONS | SUBORDINATORS
_OPENING_ASIDE = word_list("in for by on at since during under last earlier with after before")
_SINCE_WHEN = word_list("first long originally initially once recently previously only already also")
_LONGEST_ASIDE = 16
_HELD_FORMS = word_list("said thought believed reported known alleged estimated feared understood")


def is_verb(frame: Frame, position: int, forms: frozenset[str]) -> bool:
    """Whether the word is one of these verb forms and stands here as a verb, not as a noun."""
    token = frame.tokens[position]
    if token.low not in forms or (token.text[:1].isupper() and position):
        return False
    if any(name.first <= position < name.last and name.mention for name in frame.names):
        return False
    before = word_before(frame, position)
    counted = before in _QUANTIFIERS and (token.low in _CLEARLY_FINITE or _is_told_of(frame, position))
    if (
        before in _DEGREES
        or (before in _ORDINALS and token.low.endswith("ing"))
        or (before in _BEFORE_NOUNS and not counted)
        or (position and is_possessive(frame, position))
    ):
        return False
    if token.low in NEVER_PAST_TENSE and before not in AUXILIARIES:
        return False
    if _names_the_state(frame, position) or _describes_number(frame, position, before):
        return False
    if _is_object(frame, position):
        return False
    if _is_noun_of_compound(frame, position, before) or _only_describes(frame, position):
        return False
    if token.low in _HELD_FORMS and _tells_what_is_held(frame, position):
        return False
    if _is_bare(token.low):
        return _takes_bare_form(frame, position, before)
    return True


def _is_told_of(frame: Frame, position: int) -> bool:
    """Whether a past form has its object right behind it: "another described it as", "some called the plan"."""
    following = frame.tokens[position + 1].low if position + 1 < len(frame.tokens) else "."
    takes_object = following in DETERMINERS or following in {"it", "him", "her", "them"}
    return is_past_form(frame.tokens[position].low) and takes_object


def is_saying(frame: Frame, verb: int) -> bool:
    return is_verb(frame, verb, SAYING_FORMS)


def denying_verb(frame: Frame, noun: int) -> int:
    """The verb that denies a claim: that of "dismissed claims", "rejected as false the allegation"; 0 if none does."""
    if frame.tokens[noun].low not in NOUN_CUES:
        return 0
    for position in range(noun - 1, max(0, noun - _REACH_OF_DENIAL), -1):
        if frame.tokens[position].low in DENYING_FORMS:
            return position
        if frame.tokens[position].low not in _BEFORE_CLAIMS:
            return 0
    return 0


def starts_content(frame: Frame, position: int) -> bool:
    """Whether a statement may begin here, so that the verb before is no mere "he said."."""
    if position >= len(frame.tokens):
        return False
    token = frame.tokens[position]
    return token.low == "that" or token.quoted >= 0 or token.text == ":"


def starts_quotation(frame: Frame, position: int) -> bool:
    return position < len(frame.tokens) and frame.tokens[position].quoted >= 0


def _names_the_state(frame: Frame, position: int) -> bool:
    """Whether "state" says whose something is: "Iranian state media", "state prosecutors"."""
    if frame.tokens[position].low != "state" or position + 1 >= len(frame.tokens):
        return False
    return not starts_content(frame, position + 1) and frame.tokens[position + 1].text != ","


def _is_object(frame: Frame, position: int) -> bool:
    """Whether a form in "-s" is what another verb wants or takes: "would seek the same terms", "wants the old rules".

    Not in "said the ministry terms it": behind a verb that takes a clause the subject of one may stand.
    """
    tokens = frame.tokens
    low = tokens[position].low
    if not low.endswith("s") or low.endswith("ss") or low in _CLEARLY_FINITE:
        return False
    near = range(position - 2, max(0, position - _LONGEST_OBJECT), -1)
    article = next((i for i in near if tokens[i].low in DETERMINERS - {"that"}), 0)
    described = tokens[article + 1 : position]
    if not article or not all(t.text.isalpha() and t.low not in _NOT_DESCRIBING for t in described):
        return False
    led = tokens[article - 1].low in PREPOSITIONS
    verb = article - 2 if led else article - 1  # "ask for the same rules"
    if verb < 0 or (not led and tokens[verb].low in _TAKING_CLAUSE) or tokens[verb].low in SUBORDINATORS:
        return False  # "it is because the minister thinks so"
    before = tokens[verb - 1].low if verb else ""
    following = tokens[position + 1].low if position + 1 < len(tokens) else ""
    if before in RELATIVES or "that" in (before, following):
        return False  # "the aide who met the minister notes"
    acts = tokens[verb].low in THIRD_PERSON_FORMS or (not led and is_past_form(tokens[verb].low))
    return acts or before in AUXILIARIES or before == "to"


def _is_noun_of_compound(frame: Frame, position: int, before: str) -> bool:
    """Whether a form is a noun behind another: "a social media post that", "the endangerment finding"."""
    low = frame.tokens[position].low
    near = {token.low for token in frame.tokens[max(0, position - 3) : position - 1]}
    if before == "media":
        return low in NOUN_CUES and not near.isdisjoint({"a", "an", "his", "her", "one"})
    return low in _ALSO_NOUNS and before not in _WRITINGS | _DECISIONS and not near.isdisjoint(DETERMINERS)


def _only_describes(frame: Frame, position: int) -> bool:
    """Whether a participle only tells of the noun before it: "the examples cited were", "those accused have"."""
    token = frame.tokens[position]
    following = frame.tokens[position + 1].low if position + 1 < len(frame.tokens) else "."
    describes = token.low.endswith("ed") and token.low in QUOTING_FORMS and token.low not in SAYING_FORMS
    verb_behind = following in {"was", "were", "is", "are", "has", "have", "had", "would", "will"}
    return (describes and verb_behind) or _opens_aside(frame, position)


def _describes_number(frame: Frame, position: int, before: str) -> bool:
    """Whether a participle or noun tells of a number of things: "27 suspected cases", "in 34 states"."""
    low = frame.tokens[position].low
    participle = low.endswith("ed") or low in {"found", "known", "thought"} or _is_bare(low)
    dated = position > 1 and frame.tokens[position - 2].low in MONTHS  # "on May 6 called the raid"
    counted = (before[:1].isdigit() and not dated) or before == "%"  # "its 6% notes due in May"
    return participle and counted and not starts_content(frame, position + 1)


def _tells_what_is_held(frame: Frame, position: int) -> bool:
    """Whether a participle tells what is held of the noun before it: "one thought to be ill", "Lee, believed dead"."""
    tokens = frame.tokens
    following = [token.low for token in tokens[position + 1 : position + 3]]
    if following[:1] == ["to"] and not PRESENT_FORMS.union({"have", "be"}).isdisjoint(following[1:]):
        return True
    return tokens[position].low != "said" and _is_first_comma(frame, position - 1)


def _is_first_comma(frame: Frame, position: int) -> bool:
    """Whether a comma is the first of a sentence that has no verb yet: no subject can be closed behind it."""
    if position < 0 or frame.tokens[position].text != ",":
        return False
    before = frame.tokens[:position]
    return not any(t.text == "," or t.quoted >= 0 or t.low in AUXILIARIES for t in before)


def _opens_aside(frame: Frame, position: int) -> bool:
    """Whether a participle opens what is told in passing: "The bridge, first promised in 2020, is", but not "Lee, 45,
    promised in".
    """
    tokens, low = frame.tokens, frame.tokens[position].low
    following = tokens[position + 1].low if position + 1 < len(tokens) else "."
    if not low.endswith("ed") or following not in _OPENING_ASIDE:
        return False
    begin = position - (position > 0 and tokens[position - 1].low in _SINCE_WHEN)
    closing = any(t.text == "," for t in tokens[position + 1 : position + _LONGEST_ASIDE])
    return closing and _is_first_comma(frame, begin - 1)


def _is_bare(low: str) -> bool:
    """Whether a form may as well be a noun: no past, no participle ("report", "claims")."""
    if low.endswith(
        ("ed", "ing", "said", "told", "wrote", "thought", "felt", "knew", "found", "says", "tells")
    ):
        return False
    return low in BASE_FORMS or low.endswith("s")


def _takes_bare_form(frame: Frame, position: int, before: str) -> bool:
    """Whether what stands around a bare form lets it be a verb: "they say", "to warn", "the firm says"."""
    if denying_verb(frame, position) or _is_told_of_as_several(frame, position):
        return False
    if before in PRONOUNS or before in AUXILIARIES or before in {"to", "who", "which"} or before in _PLURALS:
        return True
    after = frame.tokens[position + 1].low if position + 1 < len(frame.tokens) else "."
    if _has_plain_object(frame, position, before, after):
        return True
    if frame.tokens[position].low == "read" and (after == ":" or _is_writing(frame, position)):
        return True
    if after in {"of", "by", "between"} or after in AUXILIARIES:
        return False
    if after in _FINDING:
        return False  # "the Lee report said", "two member states said"
    named = frame.name_ending(position)
    if named is not None and not named.speaks_for_itself:  # "Asian states also", "American think tanks"
        return after in DETERMINERS or after in PRONOUNS or starts_content(frame, position + 1)
    if after == "for" and starts_quotation(frame, position + 2):
        return _has_determiner(frame, position) or named is not None
    if before in CONJUNCTIONS or before in SUBORDINATORS:
        return after in DETERMINERS or starts_content(frame, position + 1)
    return before not in {"", ".", ":", ";", "-"} if named else _follows_description(frame, position, before)


def _is_told_of_as_several(frame: Frame, position: int) -> bool:
    """Whether a clause with "that" tells of what is said: "Status reports that were due", not "Lee claims that"."""
    following = [token.low for token in frame.tokens[position + 1 : position + 3]]
    plural = following[:1] == ["that"] and following[1:] != [] and following[1] in _OF_SEVERAL
    return plural and frame.tokens[position].low in NOUN_CUES and frame.tokens[position].low.endswith("s")


def _is_writing(frame: Frame, verb: int) -> bool:
    """Whether the subject is something written: "a sign outside the hall read"."""
    subject = [token.low for token in frame.tokens[phrase_start(frame, verb) : verb]]
    head = next((i for i, word in enumerate(subject) if i and word in PREPOSITIONS), len(subject))
    return bool(subject) and subject[head - 1] in _WRITINGS


def _follows_description(frame: Frame, position: int, before: str) -> bool:
    """Whether a bare form may be the verb of a subject that is no name: "the report states", "critics say"."""
    low = frame.tokens[position].low
    if low in NOUN_CUES:
        return starts_content(frame, position + 1)
    if low not in BASE_FORMS:
        return _has_determiner(frame, position)
    return before.endswith("s") or before in _PLURALS


def _has_plain_object(frame: Frame, position: int, before: str, after: str) -> bool:
    """Whether subject and object stand around the form: "critics call it", "the report, by Lee, calls the rules"."""
    low = frame.tokens[position].low
    takes_object = after in DETERMINERS or after in {"it", "him", "her", "them"}
    if low in CLEARLY_SAYING and (takes_object or after in PRONOUNS) and _has_plural_head(frame, position):
        return True
    if low in {"call", "describe"} and before.endswith("s") and takes_object:
        return True
    verb_form = low.endswith("s") and low not in NOUN_CUES
    verb_form = verb_form or any(name.first == position + 1 for name in frame.names)
    return before == "," and (takes_object or verb_form) and _opening_of_aside(frame, position - 1) > 0


def _has_plural_head(frame: Frame, position: int) -> bool:
    """Whether the subject is of several, though its last word is not: "sources close to the king", "some of it"."""
    first = phrase_start(frame, position)
    low = [token.low for token in frame.tokens[first:position]]
    end = next((i for i, word in enumerate(low) if i and (word in PREPOSITIONS or word == "close")), 0)
    head = low[end - 1] if end else ""
    return head in _PLURALS or (
        head.endswith("s") and not head.endswith(("ss", "us", "is")) and head not in AUXILIARIES
    )


def _opening_of_aside(frame: Frame, closing: int) -> int:
    """The first of two commas behind the subject that begins a sentence, with no finite verb before; else 0."""
    tokens = frame.tokens
    opening = next((i for i in range(closing) if tokens[i].text == ","), 0)
    plain = not any(is_auxiliary(frame, i) or is_past_form(tokens[i].low) for i in range(opening))
    return opening if plain and tokens[0].low in DETERMINERS else 0


def _has_determiner(frame: Frame, position: int) -> bool:
    """Whether a singular subject with its determiner stands before: "the report states", not "member states"."""
    for index in range(position - 2, max(-1, position - 10), -1):
        token = frame.tokens[index]
        if token.low in DETERMINERS or token.low == "'s":
            return True
        if token.quoted >= 0 or token.text in {",", ";"}:
            return False
    return False


def word_before(frame: Frame, position: int) -> str:
    """The word before a verb, over adverbs, in small letters."""
    index = position - 1
    while index >= 0 and is_adverb(frame.tokens[index].low):
        index -= 1
    return frame.tokens[index].low if index >= 0 else ""
