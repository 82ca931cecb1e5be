"""Whether a verb of speech tells of what is not said: denied, refused, or only asked for."""

from flows.annotate.english.function_words import AUXILIARIES, is_adverb
from flows.annotate.english.sentence_frames import Frame
from flows.annotate.english.subjects import subject_before
from flows.annotate.english.word_tables import word_list
from flows.annotate.speech.cue_verbs import starts_content

_WITHHOLDING = word_list(
    """
    not never n't yet nor cannot refused refuses refuse refusing declined declines decline declining unable failed fails
    failing fail unwilling reluctant too without hardly
    """
)
_NOBODY = word_list("no nobody none neither nothing few")
_LONGEST_GROUP = 8
_ALLOWING = word_list("may can could should must might")
_BETWEEN = word_list("to able early soon and or")
"""What may stand between the word that withholds and the verb: "unable or unwilling to say"."""


def is_withheld(frame: Frame, verb: int) -> bool:
    """Whether a verb tells of what nobody says: "did not say when", "refused to say", "too early to say"."""
    if verb and frame.tokens[verb - 1].low in _ALLOWING and not starts_content(frame, verb + 1):
        return True  # "anybody may report abuse"
    position = verb
    while position > 0 and verb - position < _LONGEST_GROUP:
        low = frame.tokens[position - 1].low
        if low in _WITHHOLDING or low.endswith("n't"):
            return True
        if not (low in AUXILIARIES or is_adverb(low) or low in _BETWEEN):
            break
        position -= 1
    subject = subject_before(frame, verb)
    if subject is None:
        return False
    asked = subject.pronoun and subject.first > 0 and frame.tokens[subject.first - 1].low in AUXILIARIES
    return asked or frame.tokens[subject.first].low in _NOBODY
