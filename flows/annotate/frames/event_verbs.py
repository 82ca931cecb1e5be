"""Finds the verbs of a sentence that tell what happened or will happen: finite ones, with their auxiliaries.

There is no parser: a word is a verb by its form and by what stands before and after it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.annotate.frames.sentence_frames import Frame
from flows.english.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MODALS_OF_CHOICE,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from flows.english.speech_cues import DENYING_FORMS
from flows.english.word_tables import word_list

PAST_FORMS = word_list(
    """
    began became beat bent bet blew bore bought bound bred broke brought built burned burst came cast caught chose
    clung cost crept cut dealt did drank drew drove fell felt fled flew forbade forgot fought found froze gave
    got grew held hid hit hung hurt kept knelt knew laid lay leapt led left lent let lost made meant met
    overcame overthrew overtook paid put quit ran rang read rode rose sang sank sat saw sent set shook shot
    showed shrank shut slept slid sold sought sped spent split spoke spread sprang stood stole stuck struck strove
    swam swept swore swung taught threw told took tore undertook upheld went wept withdrew woke won wore wrote
    """
)
_PARTICIPLES = word_list(
    """
    been begun beaten bitten blown born borne bought bound broken brought built burnt cast caught chosen come cut
    dealt done drawn driven eaten fallen felt fled flown forbidden forgotten fought found frozen given gone grown
    held hidden hit hung hurt kept known laid lain led left lent let lost made meant met overthrown paid put quit
    read ridden risen run seen sent set sewn shaken shot shown shrunk shut slain sold sought spent split spoken
    spread stolen struck stuck sung sunk sworn swept taken taught thrown told torn undertaken upheld withdrawn
    won worn woven written
    """
)
_PLANNED = word_list(
    """
    begins starts ends opens closes takes meets visits publishes expires holds hosts votes signs travels arrives
    returns leaves enters launches releases presents hears rules decides resumes reopens stops joins becomes
    """
)
"""The present tense in which a programme is told: "talks begin on Monday"."""
_PLANNED_BARE = word_list("begin start end open close meet resume vote expire return arrive take")
_MODAL = word_list("will would shall 'll it'll they'll he'll she'll we'll i'll")
_UNREAL = frozenset({"would", "should", "could", "might"})
"""Before "have" these tell of what did not happen."""
_DISTANT = word_list("expected set scheduled slated planned poised")
"""What somebody "is expected to" do is told by the verb behind."""
_BEING = word_list("is are was were 's 're was wasn't weren't isn't aren't")
_HAVING = word_list("has have had 've hasn't haven't hadn't")
_PASSIVE = _BEING | word_list("be been being")
_DOING = word_list("did didn't")
_SAYING = word_list("said says say saying added adds noted notes")
_NOT = word_list("not n't never hardly")
_ALLEGING = word_list("allege alleges alleged alleging")
_NO_EVENTS = word_list(
    """
    expects hoped hopes thought believed used based due likely missing stood lay owed owned remained stayed knew meant
    contained consisted belonged dated kept deserved lacked needed seemed resembled concerned wanted
    """
)
"""What is told by these lasts and does not happen."""
_NO_PASTS = word_list(
    """
    need feed seed weed deed reed heed bleed breed speed greed indeed exceed proceed succeed hundred unchanged
    unprecedented unexpected
    """
)
"""What ends like a past form and is none."""
_LONGEST_GROUP = 6
_LONGEST_SUBJECT = 14
"""Tokens before a verb in which another that denies or alleges it is looked for."""
_SHORTEST_REGULAR = 4


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Tokens `first` up to, not including, `last`: auxiliaries and main verb; `passive` if done to its subject.

    `happens` is false of what is merely said, denied, possible or unreal.
    """

    first: int
    last: int
    passive: bool = False
    happens: bool = True


def find_verbs(frame: Frame) -> tuple[VerbGroup, ...]:
    """The finite verb groups of a sentence in order, without quoted words."""
    groups: list[VerbGroup] = []
    position = 0
    while position < len(frame.tokens):
        group = _group_at(frame, position)
        if group is not None:
            position = group.last
            groups.append(group if _is_told(frame, group) else replace(group, happens=False))
        else:
            position += 1
    return tuple(groups)


def _is_told(frame: Frame, group: VerbGroup) -> bool:
    """Whether a verb tells by itself what happened: no verb of saying, nothing denied or alleged, nothing unreal."""
    tokens = frame.tokens
    unreal = tokens[0].low == "had" and not any(t.text == "," for t in tokens[: group.first])
    if tokens[group.last - 1].low in _SAYING or unreal:
        return False
    that = -1
    for position in range(group.first - 1, max(-1, group.first - _LONGEST_SUBJECT), -1):
        low = tokens[position].low
        if low in _ALLEGING or (low in DENYING_FORMS and that >= 0):
            return False  # what stands behind "that" did not happen, say those who deny it
        if tokens[position].text in {";", ":"} or low in {"but", "after", "when"}:
            return True
        that = position if low == "that" else that
    return True


def _group_at(frame: Frame, position: int) -> VerbGroup | None:
    low = frame.tokens[position].low
    if low in _MODAL or low in _BEING or low in _HAVING or low in _DOING or low in MODALS_OF_CHOICE:
        return _auxiliary_group(frame, position)
    return _simple_group(frame, position)


def _auxiliary_group(frame: Frame, first: int) -> VerbGroup | None:
    """What begins with an auxiliary, as "has been seen", "is to be signed"; None where no verb follows it."""
    tokens = frame.tokens
    if tokens[first].low == "'s" and (first == 0 or tokens[first - 1].low not in {"it", "he", "she", "that"}):
        return None
    helpers = [tokens[first].low]
    for position in range(first + 1, min(first + _LONGEST_GROUP, len(tokens))):
        low = tokens[position].low
        if low in AUXILIARIES or low in {"to", "be", "been", "not", "due", "next", "last"} or is_adverb(low):
            helpers.append(low)
            continue
        if not tokens[position].text[:1].islower():
            return None
        passive = any(helper in _PASSIVE for helper in helpers) and not low.endswith("ing")
        bare = helpers[-1] in {"to", "did", "didn't", "not"} or any(
            h in _MODAL | MODALS_OF_CHOICE for h in helpers
        )
        if is_participle(low) or (low.endswith("ing") and low not in _NO_EVENTS):
            last = _behind_expected(frame, position)
            passive = passive and "to" not in helpers[-1:] and last == position + 1
            return VerbGroup(first, last, passive, happens=_is_told_as_fact(helpers))
        if bare and not _cannot_be_verb(low) and "be" not in helpers:
            return VerbGroup(first, position + 1, happens=_is_told_as_fact(helpers))
        return None
    return None


def _is_told_as_fact(helpers: Sequence[str]) -> bool:
    """Whether the auxiliaries of a verb neither deny it nor call it possible or unreal."""
    denied = any(helper in _NOT or helper.endswith("n't") for helper in helpers)
    unreal = "have" in helpers and not _UNREAL.isdisjoint(helpers)
    return not denied and not unreal and MODALS_OF_CHOICE.isdisjoint(helpers)


def _behind_expected(frame: Frame, participle: int) -> int:
    """The end of the verb group of a participle: with what is "expected to happen"."""
    tokens = frame.tokens
    position = participle + 1
    if tokens[participle].low not in _DISTANT or tokens[position : position + 1] == ():
        return position
    if tokens[position].low != "to" or position + 1 >= len(tokens):
        return position
    verb = position + 1
    if tokens[verb].low == "be" and verb + 1 < len(tokens):
        verb += 1
    return position if _cannot_be_verb(tokens[verb].low) or not tokens[verb].text.isalpha() else verb + 1


def _simple_group(frame: Frame, position: int) -> VerbGroup | None:
    """One word in the past or, of what is planned, in the present."""
    token = frame.tokens[position]
    if position == 0 or not token.text[:1].islower() or not token.text.isalpha():
        return None
    before = frame.tokens[position - 1].low
    if not _may_follow(frame, position, before):
        return None
    if token.low in _NO_EVENTS:
        return None
    if token.low in _SAYING and not _is_parenthetical(frame, position):
        return VerbGroup(position, position + 1)
    if is_past_form(token.low):
        if _is_reduced(frame, position):
            return None
        return VerbGroup(position, position + 1, happens=before not in _NOT)
    if token.low == "close" and [t.low for t in frame.tokens[position + 1 : position + 2]] == ["to"]:
        return None  # "sources close to the king"
    if token.low in _PLANNED or (token.low in _PLANNED_BARE and before.endswith("s")):
        return VerbGroup(position, position + 1)
    return None


def _is_parenthetical(frame: Frame, position: int) -> bool:
    """Whether a verb of saying stands in a clause of its own: "the talks, he said, began on Friday"."""
    return position + 1 >= len(frame.tokens) or frame.tokens[position + 1].text in {",", ".", ";"}


def _may_follow(frame: Frame, position: int, before: str) -> bool:
    """Whether a finite verb may follow this word: a noun, a pronoun, a mark; not "the", "of", "was"."""
    if (
        before[:1].isdigit()
        or before in DETERMINERS
        or before in PREPOSITIONS
        or before in AUXILIARIES
        or before in {"'s", "'", "-", "to"}
    ):
        # "most of all" may end a subject, "those on strike" may not; a date may: "on Wednesday ended".
        return False
    after = frame.tokens[position + 1].low if position + 1 < len(frame.tokens) else "."
    # "the armed forces" is no verb, but "the forces armed themselves" is.
    return not (
        before.endswith(("al", "ic", "ous", "ive")) and after.endswith("s") and after not in PREPOSITIONS
    )


def _is_reduced(frame: Frame, position: int) -> bool:
    """Whether a past form is a participle that describes the noun before it: "the man held on Monday fell"."""
    tokens = frame.tokens
    low = tokens[position].low
    if not (low.endswith("ed") or low in _PARTICIPLES):
        return False
    after = tokens[position + 1].low if position + 1 < len(tokens) else "."
    if after in DETERMINERS or after in {"that", "to"} or tokens[position + 1 : position + 2] == ():
        return False
    if after == "by":
        return True
    if tokens[position - 1].text == "," and after in PREPOSITIONS:
        return not _closes_insertion(frame, position)
    return after in PREPOSITIONS and _verb_follows(frame, position + 1)


def _closes_insertion(frame: Frame, position: int) -> bool:
    """Whether another comma before this one opens what it closes: "Bexhill, of Dayton, sued in May"."""
    return any(token.text == "," for token in frame.tokens[max(0, position - 20) : position - 1])


def _verb_follows(frame: Frame, position: int) -> bool:
    """Whether another finite verb follows before a mark or conjunction, so that the word before was none."""
    for index in range(position, len(frame.tokens)):
        token = frame.tokens[index]
        if (
            token.text in {",", ";", ":", ".", '"', "("}
            or token.low in CONJUNCTIONS
            or token.low in SUBORDINATORS
            or token.low in {"after", "before", "until"}
        ):
            return False
        helps = token.low in (_BEING - {"'s"}) or token.low in _HAVING or token.low in _MODAL
        if token.low in PAST_FORMS or helps:
            before = frame.tokens[index - 1].low
            return before not in DETERMINERS and before not in PREPOSITIONS
    return False


def is_past(frame: Frame, group: VerbGroup) -> bool:
    """Whether a verb group tells of what has happened: "agreed", "has placed"; not "was to be signed"."""
    low = [token.low for token in frame.tokens[group.first : group.last]]
    if len(low) == 1:
        return is_past_form(low[0])
    return low[0] in _HAVING | _DOING | {"was", "were"} and "to" not in low


def is_past_form(low: str) -> bool:
    """Whether a word in small letters looks like a past tense, by its ending or by the list."""
    regular = low.endswith("ed") and len(low) >= _SHORTEST_REGULAR and low not in _NO_PASTS
    return regular or low in PAST_FORMS


def is_participle(low: str) -> bool:
    """Whether a word in small letters can be a past participle that tells of a happening."""
    return (
        low in _PARTICIPLES or (low.endswith("ed") and len(low) >= _SHORTEST_REGULAR)
    ) and low not in _NO_EVENTS


def _cannot_be_verb(low: str) -> bool:
    return low in DETERMINERS or low in PREPOSITIONS or low in CONJUNCTIONS or low in _NO_EVENTS
