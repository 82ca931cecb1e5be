"""Whose words those are that somebody only learns: "We understand from the mayor, Ann Lee, that the pier is shut"."""

from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.noun_phrases import NounPhrase
from flows.annotate.frames.sentence_frames import Frame
from flows.english.word_tables import word_list

_LEARNING = word_list("understand understood hear heard learn learned learnt gather gathered know knew")
_BEFORE = word_list("have had now also only just recently since")
"""What may stand between who learns and the verb."""
_REACH = 14
"""Tokens from "from" to the end of a name with its office."""


def verb_of_learning(frame: Frame, subject: NounPhrase) -> int | None:
    """The place of the verb behind "I" or "we", where it says that something is learnt."""
    tokens, position = frame.tokens, subject.last
    while position < len(tokens) and tokens[position].low in _BEFORE:
        position += 1
    learns = position < len(tokens) and tokens[position].low in _LEARNING
    return position if learns and tokens[subject.first].low in {"i", "we"} else None


def teller(frame: Frame, verb: int) -> FramedName | None:
    """From whom it is learnt, where a name behind the verb and "from" says so before what is told."""
    tokens = frame.tokens
    if verb + 1 >= len(tokens) or tokens[verb + 1].low != "from":
        return None
    begun = tokens[verb + 2 : verb + 2 + _REACH]
    end = next(
        (n for n, token in enumerate(begun) if token.low in {"that", "how", "what", "whether"}), len(begun)
    )
    named = [name for name in frame.names if verb < name.first and name.last <= verb + 2 + end]
    people = [name for name in named if name.person]
    return next(iter(people or [name for name in named if name.speaks_for_itself]), None)
