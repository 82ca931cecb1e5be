"""Whom a pronoun cannot mean, and the one without a name whom it can.

Of "Asked by Ann Lee, she said" the pronoun is not Lee, nor of "When Lee asked, she said". Behind "The president hit
back hours later." "he" is the president, whoever was named before.
"""

from flows.annotate.frames.frame_words import before_titles, is_possessive
from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.noun_phrases import NounPhrase
from flows.annotate.frames.sentence_frames import Frame
from flows.english.function_words import PREPOSITIONS, SUBORDINATORS
from flows.english.speech_cues import NOUN_CUES
from flows.english.titles import is_office, is_title
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_ASKED = word_list(
    "asked pressed questioned challenged interviewed prodded quizzed grilled told shown reminded"
)
_WHEN = word_list("when as after while before once")
_TURNED_TO = word_list(
    "replying responding answering thanking addressing correcting contradicting interrupting seconding echoing"
)
_PUT = word_list(
    """
    question questions query queries point points intervention request invitation suggestion concern concerns
    enquiry enquiries inquiry inquiries comment comments prompting
    """
)
"""What somebody puts to the one who then speaks: "in response to a question from Lee"."""
_ADDRESSED = NOUN_CUES | {"note", "telegram", "call"}
"""What goes to somebody: "in a letter sent to Lee"."""
_NEAR = 3
"""Tokens from such a noun to the preposition before the name: "a point made by", "a letter sent to"."""
_LONGEST_AREA = 8
"""Tokens from the preposition behind an office to the comma: "of the Freedom Caucus"."""
_LONGEST_OFFICE = 5
"""Words of "the former Texas attorney general"."""


def has_asked(frame: Frame, name: FramedName) -> bool:
    """Whether a name before the main clause is his who asks the one that the pronoun means."""
    comma = next((i for i, token in enumerate(frame.tokens) if token.text == ","), 0)
    if name.last > comma:
        return False
    opening = [token.low for token in frame.tokens[:comma]]
    if opening[0] in _ASKED:
        return opening[name.first - 1] == "by" if name.first else False
    behind = opening[name.last] if name.last < comma else ""
    return opening[0] in _WHEN and behind in _ASKED and name.last + 1 <= comma


def is_other_in_opening(frame: Frame, name: FramedName, pronoun: int) -> bool:
    """Whether a name before the main clause is not of its "he" or "she": who asked, or to whom a letter went.

    "In reply to Mr Lee she said", "At the request of Mr Lee she said", "In a letter sent to Lee in May, he said".
    """
    led = frame.tokens[frame.opening].low
    if name.last > pronoun or (led not in PREPOSITIONS and led not in _TURNED_TO):
        return False
    if led in _TURNED_TO:
        return not is_possessive(frame, name.last)
    first = before_titles(frame, name.first, frame.opening)
    governed = frame.tokens[first - 1].low if first > frame.opening else ""
    nouns = {"to": _ADDRESSED, "from": _PUT, "by": _PUT, "of": _PUT}.get(governed)
    if nouns is None or is_possessive(frame, name.last):
        return False
    return any(token.low in nouns for token in frame.tokens[max(0, first - 1 - _NEAR) : first - 1])


def is_asked_about(frame: Frame, name: FramedName) -> bool:
    """Whether a name is only what somebody is asked about: "Asked about Lee, she said", "Asked if Lee knew, she"."""
    end = end_of_opening(frame)
    if not end or name.last >= end or frame.tokens[frame.opening].low not in _ASKED:
        return False
    return name.first == 0 or frame.tokens[name.first - 1].low != "by"


def is_parted_by_comma(frame: Frame, name: FramedName, pronoun: int) -> bool:
    """Whether a comma alone parts a name from a pronoun, which then is another: "Lee, he said, was late"."""
    return name.last == pronoun - 1 and frame.tokens[name.last].text == ","


def end_of_opening(frame: Frame) -> int:
    """The end of the clause or phrase before the main clause, whose "he" may be named later; 0 where none is.

    "Asked whether he would go, Lee said", "After he lost, Lee said".
    """
    first = frame.tokens[frame.opening].low
    if first not in _ASKED and first not in SUBORDINATORS and first not in PREPOSITIONS:
        return 0
    commas = range(frame.opening, len(frame.tokens))
    return next((i + 1 for i in commas if frame.tokens[i].text == ","), 0)


def office_told_of(frame: Frame, *, formal: bool = False) -> NounPhrase | None:
    """The office that a sentence is about, without the name of its holder: "The Texas senator hit back.".

    In small letters, or, where it may be `formal`, with capitals too.
    """
    first = 1 if frame.tokens and frame.tokens[0].low in {"but", "and", "yet"} else 0
    if first >= len(frame.tokens) or frame.tokens[first].low != "the":
        return None
    near = range(first + 1, min(first + _LONGEST_OFFICE, len(frame.tokens)))
    last = next((i + 1 for i in near if _is_office(frame, i, formal=formal)), 0)
    if not last or last >= len(frame.tokens) or is_possessive(frame, last):
        return None
    inside = [name for name in frame.names if name.first < last and name.mention is not None]
    people = any(name.mention and name.mention.type is EntityType.PERSON for name in inside)
    named = any(name.first == last for name in frame.names)
    if frame.tokens[last].low in PREPOSITIONS and _is_followed_by_holder(frame, last):
        return None
    goes_on = frame.tokens[last].text == "," or frame.tokens[last].text[:1].isupper()
    return None if people or named or goes_on else NounPhrase(first, last)


def _is_followed_by_holder(frame: Frame, position: int) -> bool:
    """Whether a person is named behind the comma that ends what an office is of: "of Utah, Gov. Ann Lee"."""
    near = range(position, min(position + _LONGEST_AREA, len(frame.tokens)))
    comma = next((i for i in near if frame.tokens[i].text == ","), 0)
    first = comma + 1
    while (
        comma
        and first < len(frame.tokens)
        and (is_title(frame.tokens[first].text) or frame.tokens[first].text == ".")
    ):
        first += 1
    return bool(comma) and any(name.first == first and name.person for name in frame.names)


def _is_office(frame: Frame, position: int, *, formal: bool) -> bool:
    word = frame.tokens[position]
    further = position + 1 < len(frame.tokens) and is_office(frame.tokens[position + 1].low)
    of_party = word.low in {"republican", "democrat"}
    return of_party or ((formal or word.text.islower()) and is_office(word.low) and not further)
