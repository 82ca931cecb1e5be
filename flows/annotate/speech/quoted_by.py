"""Finds who is said to have said a quotation: the word that says so and the noun phrase it belongs to.

The ways a reporter may put it are tried in order: introduced (He said, “…”), followed (“…,” he said; “…,”
said the minister; “…”, according to the minister), spoken at the end of the sentence (It was “…”, he said),
and governed from before (praised its “…”; what he called a “…”; his promise of “…”).
"""

from dataclasses import replace

from flows.annotate.frames.frame_words import is_auxiliary
from flows.annotate.frames.noun_phrases import NounPhrase, phrase_starting
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import subject_before
from flows.annotate.speech.cue_verbs import is_passive, possessor_of, subject_of
from flows.annotate.speech.inversions import NEVER_INVERTED, inverted_speaker
from flows.annotate.speech.quoted_people import quoted_as, quoted_with_mark
from flows.annotate.speech.speech_credits import (
    Credit,
    Manner,
    according_to,
    agent_behind,
    attributed_to,
    put_by,
    trailing_credit,
)
from flows.annotate.speech.speech_verbs import is_saying, is_verb, starts_content
from flows.annotate.speech.withheld_speech import is_withheld
from flows.annotate.speech.words_of_another import is_act, is_told_of, outer_credit
from flows.english.function_words import AUXILIARIES, PREPOSITIONS, SUBORDINATORS, is_adverb
from flows.english.speech_cues import (
    CLAUSAL_FORMS,
    CUE_FORMS,
    NAMING,
    ONLY_INTRODUCING,
    THINKING_FORMS,
    WEAK_FORMS,
)
from flows.english.titles import is_office, is_title
from flows.english.word_tables import word_list

_REACH = 45
"""Tokens between a quotation and the verb that governs it."""
_FOLLOWING_REACH = 26
_NEAR = 2
"""Tokens from a verb of knowing or holding to the quotation it can introduce."""
_BARE_INVERSIONS = word_list("says writes adds notes asks said wrote added read reads")
_HITTING = word_list(
    """
    hit hits shot shoots fired fires fought fights struck strikes snapped snaps barked barks lashed lashes spoke speaks
    chimed chimes weighed weighs called calls cried cries
    """
)
"""What somebody does back, out or in when he speaks."""
_VIEWS = frozenset({"view", "opinion", "words", "phrase"})
_PARTICLES = frozenset({"as", "to", "for"})
_WITHOUT_PARTICLE = word_list("say says said saying write writes wrote tell tells told")


def find_credit(frame: Frame, position: int, *, ends_open: bool, opening: str = "") -> Credit | None:
    """Who says the quotation at token `position`.

    `ends_open` if its last character is no full stop, `opening` its first word in small letters.
    """
    if agent := agent_behind(frame, position):
        return agent
    governed = _hitting_back(frame, position) or credit_before(frame, position, opening)
    act = governed is not None and is_act(frame, governed.first)
    if governed and governed.manner is Manner.INTRODUCED and not act:
        return governed
    followed = _credit_behind(frame, position, ends_open=ends_open)
    told = governed is not None and (is_saying(frame, governed.first) or _is_named(governed))
    if followed and not (told and not act and _is_source(followed)):
        return followed
    trailing = trailing_credit(frame, position + 1)
    if governed and (trailing is None or (told and not act)):
        # "Trump praised its “reforms”, the press office reported": the office reports, Trump speaks.
        return governed
    return trailing or _possessed(frame, position)


def credit_before(frame: Frame, position: int, opening: str = "") -> Credit | None:
    """The nearest words of speech before a quotation, or a token, with whom they belong to."""
    weak: Credit | None = None
    for verb in range(position - 1, max(-1, position - _REACH), -1):
        token = frame.tokens[verb]
        if token.text in {";", "."} and verb + 1 < position:
            break
        credit = (
            according_to(frame, verb, Manner.GOVERNED)
            or attributed_to(frame, verb)
            or put_by(frame, verb, Manner.GOVERNED)
        )
        if credit and credit.phrase.last <= position:
            return replace(credit, manner=Manner.INTRODUCED) if _only_comma(credit, position) else credit
        if not is_verb(frame, verb, CUE_FORMS | THINKING_FORMS) or _names_something(frame, verb):
            continue
        if is_told_of(frame, verb, position, opening):
            continue
        phrase = (
            quoted_with_mark(frame, verb, position)
            or inverted_speaker(frame, verb)
            or subject_of(frame, verb)
        )
        if phrase is None or phrase.last > position:
            continue
        manner = Manner.INTRODUCED if _introduces(frame, verb, position) else Manner.GOVERNED
        if manner is Manner.GOVERNED and not _governs(frame, verb, position):
            continue
        credit = Credit(frame, phrase, verb, _with_particles(frame, verb, position), manner)
        distant = token.low not in CUE_FORMS and position - verb > _NEAR
        if token.low not in WEAK_FORMS and not distant:
            return outer_credit(frame, credit, position) or credit
        if manner is Manner.INTRODUCED and not distant:
            return outer_credit(frame, credit, position) or credit
        weak = weak or outer_credit(frame, credit, position) or credit
    return weak


def _hitting_back(frame: Frame, position: int) -> Credit | None:
    """Who hits back, lashes out or chimes in with the quotation behind a colon: "A spokesman hit back: “…”"."""
    verb = position - 3
    if (
        verb < 1
        or frame.tokens[position - 1].text != ":"
        or frame.tokens[position - 2].low not in {"back", "out", "in"}
    ):
        return None
    phrase = subject_before(frame, verb) if frame.tokens[verb].low in _HITTING else None
    return Credit(frame, phrase, verb, verb + 2, Manner.INTRODUCED) if phrase else None


def _is_source(credit: Credit) -> bool:
    """Whether it only tells where something is known from: "Lee called it “…,” according to a book"."""
    return credit.frame.tokens[credit.first].low == "according"


def _is_named(credit: Credit) -> bool:
    return credit.phrase.name is not None and credit.phrase.name.speaks


def _only_comma(credit: Credit, position: int) -> bool:
    between = credit.frame.tokens[credit.phrase.last : position]
    return not any(t.text[:1].isalnum() or t.quoted >= 0 for t in between[1:])


def main_credit(frame: Frame) -> Credit | None:
    """Whose words the sentence as a whole reports: its first verb of speech, or its closing one."""
    for verb in range(min(len(frame.tokens), _REACH)):
        credit = according_to(frame, verb, Manner.CONTINUED)
        if credit:
            return credit
        if is_saying(frame, verb) and not frame.tokens[verb].low.endswith("ing"):
            phrase = subject_of(frame, verb) if not is_withheld(frame, verb) else None
            if phrase:
                return Credit(frame, phrase, verb, verb + 1, Manner.CONTINUED)
    return trailing_credit(frame, 0)


def _credit_behind(frame: Frame, position: int, *, ends_open: bool) -> Credit | None:
    tokens = frame.tokens
    start = position + 1
    while start < len(tokens) and tokens[start].text in {",", ")", "("}:
        start += 1
    if start >= len(tokens):
        return None
    return (
        according_to(frame, start, Manner.FOLLOWED)
        or _inverted(frame, start)
        or _followed_by_clause(frame, start, eager=ends_open or start > position + 1)
    )


def _inverted(frame: Frame, start: int) -> Credit | None:
    """Said Ann Lee."""
    verb = start + 1 if is_adverb(frame.tokens[start].low) and start + 1 < len(frame.tokens) else start
    if not is_saying(frame, verb) and not _is_bare_inversion(frame, verb):
        return None
    if frame.tokens[verb].low.endswith("ing") or frame.tokens[verb].low in NEVER_INVERTED:
        return None
    phrase = phrase_starting(frame, verb + 1)
    if phrase is None or (phrase.pronoun and frame.tokens[phrase.first].low == "it"):  # "“Max,” denied it"
        return None
    return Credit(frame, phrase, verb, verb + 1, Manner.FOLLOWED)


def _is_bare_inversion(frame: Frame, verb: int) -> bool:
    return frame.tokens[verb].low in _BARE_INVERSIONS


def _followed_by_clause(frame: Frame, start: int, *, eager: bool) -> Credit | None:
    """“…,” Ann Lee told reporters; “…,” Lee, the minister, said."""
    first = start + 1 if frame.tokens[start].low in {"as", "or"} else start
    for verb in range(first + 1, min(start + _FOLLOWING_REACH, len(frame.tokens))):
        token = frame.tokens[verb]
        if token.quoted >= 0 or token.text in {".", ";", ":"}:
            return None
        quoting = token.low in {"quoted", "cited"} and frame.tokens[start].low not in {"and", "but"}
        if quoting and (credit := quoted_as(frame, verb)):
            return credit
        if not (quoting or is_saying(frame, verb)) or token.low.endswith("ing") or is_passive(frame, verb):
            continue
        phrase = subject_of(frame, verb)
        if phrase is None or not first <= phrase.first < verb:
            return None
        hears = token.low in {"told", "tells"}  # "told “The Morning Show.”"
        if starts_content(frame, verb + 1) and phrase.name is None and not phrase.pronoun and not hears:
            return None
        return (
            Credit(frame, phrase, verb, verb + 1, Manner.FOLLOWED)
            if _reaches_back(frame, first, phrase, eager=eager)
            else None
        )
    return None


def _reaches_back(frame: Frame, first: int, phrase: NounPhrase, *, eager: bool) -> bool:
    """Whether nothing but the speaker's titles stands between the quotation and the speaker."""
    between = frame.tokens[first : phrase.first]
    if not between:
        return True
    if not eager:
        return False
    office = any(is_office(token.low) or is_title(token.text) for token in between[:2])
    return not any(
        is_auxiliary(frame, i)
        or t.low in SUBORDINATORS
        or (
            t.low in {"and", "but"}
            and not (office and i + 1 < phrase.first and frame.tokens[i + 1].text.istitle())
        )
        or t.text in ";:("
        for i, t in enumerate(between, first)
    ) and (between[0].text[:1].isupper() or between[0].low not in PREPOSITIONS)


def _introduces(frame: Frame, verb: int, position: int) -> bool:
    """Whether the verb leads straight into the quotation: a comma, a colon or nothing but the hearer between."""
    before = frame.tokens[position - 1]
    if before.text == ":":
        return True
    if position == verb + 1:
        return True
    if before.text == ",":
        between = frame.tokens[verb + 1 : position - 1]
        return not any(t.low in AUXILIARIES or t.quoted >= 0 for t in between)
    return before.low == "that" and position - verb <= 3  # noqa: PLR2004 - "told them that"


def _governs(frame: Frame, verb: int, position: int) -> bool:
    """Whether a verb that needs a clause has one before the quotation or around it."""
    if frame.tokens[verb].low in ONLY_INTRODUCING:
        subject = subject_of(frame, verb)
        parted = subject is not None and subject.first > 0 and frame.tokens[subject.first - 1].text == ","
        aside = parted and frame.tokens[verb + 1].text == ","  # "the plan, she added, was “…”"
        return frame.tokens[verb + 1].low == "that" or aside
    if frame.tokens[verb].low not in CLAUSAL_FORMS:
        return True
    return any(t.low == "that" or t.low in AUXILIARIES for t in frame.tokens[verb + 1 : position])


def _with_particles(frame: Frame, verb: int, end: int) -> int:
    """The end of a verb with its particle: "described as", "committed to"."""
    last = verb + 1
    if frame.tokens[verb].low in _WITHOUT_PARTICLE:
        return last
    while last < end and last <= verb + 2 and frame.tokens[last].low in _PARTICLES:
        last += 1
    return last


def _names_something(frame: Frame, verb: int) -> bool:
    """Whether a participle here only gives a thing its name: "a robot named “Hope”"."""
    low = frame.tokens[verb].low
    if low not in NAMING:
        return low == "quote" and frame.tokens[verb - 1].low == "i"  # "It says, and I quote, “…”"
    phrase = subject_of(frame, verb)
    if phrase is None:
        return True
    return not (
        phrase.pronoun or (phrase.name is not None and phrase.name.speaks) or phrase.last - phrase.first > 1
    )


def _possessed(frame: Frame, position: int) -> Credit | None:
    """His promise of “…”: a noun of speech with its owner, when no verb governs."""
    for noun in range(position - 1, max(-1, position - 12), -1):
        phrase = possessor_of(frame, noun)
        if phrase and phrase.last <= position:
            return Credit(frame, phrase, noun, noun + 1, Manner.GOVERNED)
        viewed = noun == position - 1 and frame.tokens[noun - 1].low in _VIEWS  # "In Lee's view, “…”"
        if frame.tokens[noun].text in {";", ".", ","} and not viewed:
            return None
    return None
