"""Whether a verb of speech tells of what is not said: denied, refused, or only asked for."""

from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import subject_before
from flows.annotate.speech.speech_verbs import starts_content
from flows.english.function_words import AUXILIARIES, MODALS_OF_CHOICE, is_adverb
from flows.english.level_verbs import BEING
from flows.english.titles import is_title
from flows.english.word_tables import word_list

_WITHHOLDING = word_list(
    """
    not never n't yet nor cannot refused refuses refuse refusing declined declines decline declining unable failed fails
    failing fail unwilling reluctant too without hardly denied denies denying deny avoided avoids avoiding stopping
    """
)
_NOBODY = word_list("no nobody none neither nothing few")
_CONDITIONS = word_list("if unless whether nor neither lest")
_BIDDING = word_list(
    """
    ask asks asked asking order orders ordered ordering force forces forced forcing urge urges urged urging
    tell tells told telling press presses pressed pressing compel compels compelled pressure pressures
    pressured require requires required instruct instructs instructed persuade persuades persuaded invite
    invites invited beg begs begged expect expects expected
    """
)
"""Behind these and "to" stands what somebody is to do."""
_WISHING = word_list("want wants wanted need needs needed like")
"""The same, where somebody else stands between: "wanted him to say"."""
_REACH_OF_BIDDING = 7
_LONGEST_GROUP = 8
_AMENDED = word_list("corrected amended updated revised edited changed altered modified clarified rewritten")
"""What is done to a text that has been wrong, for it "to say" something else: what it says then nobody said."""
_BETWEEN = word_list("to able early soon and or")
"""What may stand between the word that withholds and the verb: "unable or unwilling to say"."""


def is_withheld(frame: Frame, verb: int) -> bool:
    """Whether a verb tells of what nobody says: "did not say when", "refused to say", "too early to say"."""
    if is_put_right(frame, verb):
        return True
    if verb and frame.tokens[verb - 1].low in MODALS_OF_CHOICE and not starts_content(frame, verb + 1):
        return True  # "anybody may report abuse"
    position = verb
    while position > 0 and verb - position < _LONGEST_GROUP:
        low = frame.tokens[position - 1].low
        if low in _WITHHOLDING or low.endswith("n't"):
            return True
        if not (low in AUXILIARIES or is_adverb(low) or low in _BETWEEN):
            break
        position -= 1
    infinitive = verb > 0 and frame.tokens[verb - 1].low == "to"
    if infinitive and (_is_only_called_for(frame, verb - 1) or _is_put_right(frame, verb - 1)):
        return True
    subject = subject_before(frame, verb)
    if subject is None:
        return False
    before = _word_before_subject(frame, subject.first)
    asked = subject.pronoun and subject.first > 0 and frame.tokens[subject.first - 1].low in AUXILIARIES
    return (
        asked
        or before in _CONDITIONS
        or _inverts_sentence(frame, subject.first)
        or frame.tokens[subject.first].low in _NOBODY
    )


def is_put_right(frame: Frame, verb: int) -> bool:
    """Whether a verb tells how words of a text should be: "the fourth paragraph should read", "should have read"."""
    before = [token.low for token in frame.tokens[max(0, verb - 2) : verb]]
    return frame.tokens[verb].low == "read" and (before[-1:] == ["should"] or before == ["should", "have"])


def _is_only_called_for(frame: Frame, infinitive: int) -> bool:
    """Whether somebody is only asked to say it, or it is only called fair or hard to say.

    "Was ordered to say"; "urged him to say"; "it is fair to say".
    """
    tokens = frame.tokens
    for position in range(infinitive - 1, max(-1, infinitive - _REACH_OF_BIDDING), -1):
        low = tokens[position].low
        if low in {",", ";"} or tokens[position].quoted >= 0 or low in {"and", "but", "that", "to"}:
            return False
        if low in _BIDDING:
            told = position + 1 < infinitive or (position > 0 and tokens[position - 1].low in BEING)
            return told or is_adverb(tokens[position - 1].low)
        if low in _WISHING:
            return position + 1 < infinitive
        if low in BEING:
            return (position > 0 and tokens[max(0, position - 2)].low == "it") or tokens[
                position - 1
            ].low == "it"
    return False


def _is_put_right(frame: Frame, infinitive: int) -> bool:
    """Whether a text is corrected: "This story has been corrected to say"."""
    for position in range(infinitive - 1, max(0, infinitive - _REACH_OF_BIDDING), -1):
        low = frame.tokens[position].low
        if low in {",", ";"} or low in {"and", "but", "that", "to"}:
            return False
        if low in _AMENDED:
            before = [token.low for token in frame.tokens[max(0, position - 2) : position]]
            return not BEING.isdisjoint(before)
    return False


def _word_before_subject(frame: Frame, first: int) -> str:
    """The word before a subject, over its titles: "nor Mr Lee"."""
    position = first - 1
    while position >= 0 and (
        is_title(frame.tokens[position].text) or frame.tokens[position].low in {".", "the"}
    ):
        position -= 1
    return frame.tokens[position].low if position >= 0 else ""


def _inverts_sentence(frame: Frame, first: int) -> bool:
    """Whether an auxiliary opens the sentence before its subject: "Had the minister said", "Did Mr Lee say"."""
    opens = frame.tokens[0].low in AUXILIARIES
    return opens and 0 < first <= 3 and _word_before_subject(frame, first) == frame.tokens[0].low  # noqa: PLR2004
