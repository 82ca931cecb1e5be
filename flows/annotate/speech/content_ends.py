"""Finds where a reported statement ends: where another's turn, or the reporter's own words, begin."""

from flows.annotate.frames.event_verbs import find_verbs, is_past_form
from flows.annotate.frames.frame_words import is_auxiliary
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.cue_verbs import is_passive, subject_of
from flows.annotate.speech.settings_of_speech import end_of_occasion
from flows.annotate.speech.speech_credits import closing_clause
from flows.annotate.speech.speech_verbs import is_saying
from flows.english.function_words import DETERMINERS, SUBORDINATORS, is_adverb
from flows.english.speech_cues import CUE_FORMS, DENYING_FORMS, NOUN_CUES, TELLING_FORMS
from flows.english.titles import is_office
from flows.english.word_tables import word_list

_REACH = 14
_CLAIMS = NOUN_CUES | word_list("charge charges figure version account move")
_REACTIONS = word_list("prompting drawing sparking triggering provoking eliciting earning")
_REACTIONS_HEARD = word_list(
    """
    laughter applause cheers boos jeers gasps criticism condemnation anger outrage protests fury rebuke rebukes backlash
    praise scorn ridicule derision reaction reactions response denial denials questions speculation
    """
)
"""What a statement draws from those who hear it: "prompting laughter"."""
_MAKING_PUBLIC = word_list(
    """
    published released posted issued announced aired broadcast made given gave set unveiled spoken spoke appeared appear
    discussed described repeated written signed
    """
)
"""Behind these an occasion is that of what is told: "the list was published in a statement"."""
_REACH_OF_ANOTHER = 18
"""Tokens of "and the ministry, in a forecast that is three weeks old, says"."""
_LONGEST_OF_ROW = 20
"""Tokens from one verb of a row to the last."""
_COMMENT = 8
"""Tokens of a comment in which it shows that it is one."""
_CALLING = word_list("called calls described describes")
_OBJECTS = word_list("him her them it me us")
_ORDINALS = word_list("first second third latest last strongest only most clearest harshest longest earliest")
_GIVEN_OUT = word_list(
    "interview statement post tweet briefing conference podcast broadcast newsletter release"
)
"""Occasions at which the reporter heard it: at the end of a sentence they are no part of what was said."""


def content_end(frame: Frame, first: int) -> int:
    """Where a statement ends: at another's turn ("…, but he says"), a semicolon, or with the sentence."""
    tokens = frame.tokens
    last = len(tokens)
    spoken = _end_of_speech(frame, first)
    if spoken:
        return spoken
    last = next((i for i in range(first + 2, len(tokens)) if _ends_at(frame, first, i)), last)
    while last > first and tokens[last - 1].text in {".", ",", ")"} and tokens[last - 1].quoted < 0:
        if tokens[last - 1].text == ")" and any(t.text == "(" for t in tokens[first:last]):
            break
        last -= 1
    return last


def _ends_at(frame: Frame, first: int, position: int) -> bool:
    """Whether what is said from token `first` on ends before this token."""
    token = frame.tokens[position]
    if token.text == ",":
        behind = position + 1
        turned = _turns(frame, behind) or _runs_on(frame, behind)
        return turned or _is_comment(frame, behind) or _closed_by(frame, position)
    if token.low in {"and", "but"}:
        behind_quotation = frame.tokens[position - 1].quoted >= 0
        return _second_verb(frame, position) or (behind_quotation and _another_says(frame, position + 1))
    if token.low in {"while", "whereas"}:
        return _another_says(frame, position + 1)
    asked = token.low == "when" and [t.low for t in frame.tokens[position + 1 : position + 2]] == ["asked"]
    return token.text == ";" or asked or _is_given_out(frame, first, position)


def _is_comment(frame: Frame, position: int) -> bool:
    """Whether the reporter goes on about what was said.

    "…, which Lee denies"; "…, which has not yet come"; "…, a claim Lee rejects"; "…, prompting laughter"; "…, his
    first comment since June".
    """
    near = [token.low for token in frame.tokens[position : position + _COMMENT]]
    if near[:1] == ["which"] or (near[:1] in (["a"], ["an"]) and not _CLAIMS.isdisjoint(near[1:3])):
        unmet = near[:1] == ["which"] and {"not", "yet"} <= set(near)
        return unmet or not DENYING_FORMS.isdisjoint(near)
    if near and near[0] in _REACTIONS:
        return not _REACTIONS_HEARD.isdisjoint(near[1:4])
    owned = bool(near) and near[0] in {"his", "her", "its", "their"}
    return owned and not _ORDINALS.isdisjoint(near[1:3]) and not NOUN_CUES.isdisjoint(near[2:6])


def _is_given_out(frame: Frame, first: int, position: int) -> bool:
    """Whether the occasion begins at which all this was said: "the plan was ready | in an interview with the BBC"."""
    tokens = frame.tokens
    opens = tokens[position].low in {"in", "at", "during"}
    if not opens or not {"a", "an"}.intersection(token.low for token in tokens[position + 1 : position + 2]):
        return False
    end = end_of_occasion(frame, position)
    if not end or _GIVEN_OUT.isdisjoint(token.low for token in tokens[position:end]):
        return False
    inner = range(first, position)
    if any(tokens[i].low in _MAKING_PUBLIC or tokens[i].quoted >= 0 or is_saying(frame, i) for i in inner):
        return False
    return any(is_auxiliary(frame, i) for i in inner) or any(
        verb.first in inner for verb in find_verbs(frame)
    )


def _closed_by(frame: Frame, comma: int) -> bool:
    """Whether behind a comma only stands who says it all: "…, the agency reported on Monday"."""
    for verb in range(comma + 1, min(comma + _REACH, len(frame.tokens))):
        token = frame.tokens[verb]
        if token.text in {",", ";"} or token.quoted >= 0 or token.low in SUBORDINATORS:
            return False
        credit = closing_clause(frame, verb)
        if credit is not None:
            begun = comma + 2 if frame.tokens[comma + 1].low in DETERMINERS else comma + 1
            return comma < min(credit.phrase.first, credit.first) <= begun
    return False


def _end_of_speech(frame: Frame, first: int) -> int:
    """Where the statement ends when it begins with a quotation that the sentence leaves again; else 0."""
    last = first
    while last < len(frame.tokens) and (frame.tokens[last].quoted >= 0):
        last += 1
    if last == first or last >= len(frame.tokens):
        return 0
    after = frame.tokens[last]
    return last if after.text == "," or after.low in SUBORDINATORS - {"that"} else 0


def _turns(frame: Frame, position: int) -> bool:
    """Whether a clause of the reporter's own begins: "but …", "with … saying", "highlighting …"."""
    if position >= len(frame.tokens):
        return False
    low = frame.tokens[position].low
    if low == "but":
        return True
    if low == "and":
        return _another_says(frame, position + 1)
    if low in {"while", "whereas"} and _another_says(frame, position + 1):
        return True
    if low in {"with", "while", "whereas", "although", "though"}:
        return any(is_saying(frame, i) for i in range(position + 1, min(position + 9, len(frame.tokens))))
    return low == "according"


def _another_says(frame: Frame, position: int) -> bool:
    """Whether another says something in the clause that begins here: "while Lee insisted", "and one called it"."""
    for verb in range(position + 1, min(position + _REACH_OF_ANOTHER, len(frame.tokens))):
        if frame.tokens[verb].text == ";" or frame.tokens[verb].quoted >= 0:
            return False
        if not is_saying(frame, verb) and frame.tokens[verb].low not in _CALLING:
            continue
        subject = subject_of(frame, verb)
        if subject is None or subject.pronoun or subject.first < position or is_passive(frame, verb):
            return False
        titles = frame.tokens[position : subject.first]
        led = all(
            t.text[:1].isupper() or t.text == "." or t.low in DETERMINERS or is_office(t.low) for t in titles
        )
        following = frame.tokens[verb + 1].low if verb + 1 < len(frame.tokens) else "."
        return led and not (frame.tokens[verb].low in TELLING_FORMS and following in _OBJECTS)
    return False


def _runs_on(frame: Frame, position: int) -> bool:
    """Whether behind a comma the next verb of a row of the speaker's begins: "…, denied it and accused Ray"."""
    tokens = frame.tokens
    if position + 1 >= len(tokens) or not _is_past_cue(tokens[position].low):
        return False
    if tokens[position + 1].low in {"by", "to", "as", "a", "an"} or tokens[position + 1].text in {",", "."}:
        return False  # "the bill, called a disgrace by Ray, was dead"
    further = range(position + 1, min(position + _LONGEST_OF_ROW, len(tokens) - 1))
    return any(tokens[i].low == "and" and _is_past_cue(tokens[i + 1].low) for i in further)


def _is_past_cue(low: str) -> bool:
    return low in CUE_FORMS and is_past_form(low)


def _second_verb(frame: Frame, position: int) -> bool:
    """Whether "and" is followed by another verb of speech of the same speaker: "and said it was"."""
    index = position + 1
    while index < len(frame.tokens) and is_adverb(frame.tokens[index].low):
        index += 1
    return (
        index < len(frame.tokens)
        and is_saying(frame, index)
        and frame.tokens[index].low.endswith(("ed", "said", "told", "wrote", "says", "tells", "writes"))
    )
