"""Whether each person of a document is a man or a woman, as far as titles, kin words and given names tell.

"Mr Okello", "his wife, Grace", "MS. HOLM:". Used only to choose whom "he" or "she" means; nothing of it is printed.
"""

from collections.abc import Iterator, Sequence

from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.sentence_frames import Frame
from flows.english.function_words import POSSESSIVES
from flows.english.person_genders import gender_of, is_kin
from flows.english.titles import MODIFIERS, is_title
from flows.model.annotation import AnnotatedDocument, Entity, EntityType, Turn

_OWNERS = POSSESSIVES | {"whose", "'s", "'"}
_LONGEST_TITLE = 5
"""Tokens before a name in which its title stands: "the Rt. Hon. Mrs."."""


def told_genders(document: AnnotatedDocument, frames: Sequence[Frame]) -> dict[str, str]:
    """For each person, by the id of the entity: "m", "f" or empty. What a title tells goes before a given name."""
    people = {e.id: e for e in document.annotations.entities if e.type is EntityType.PERSON}
    genders = dict.fromkeys(people, "")
    told = [*_by_titles(frames), *_by_labels(document.annotations.turns)]
    for entity, gender in [*((e.id, _by_name(e)) for e in people.values()), *told]:
        if gender and entity in genders:
            genders[entity] = gender
    return genders


def _by_name(entity: Entity) -> str:
    titles = [word for role in entity.roles for word in role.text.split()]
    titles += [form.split()[0] for form in (entity.name, *entity.forms) if form.split()]
    return gender_of(titles, entity.name)


def _by_titles(frames: Sequence[Frame]) -> Iterator[tuple[str, str]]:
    """What the words before each mention of a person tell."""
    for frame in frames:
        for name in frame.names:
            if name.mention is not None and name.mention.type is EntityType.PERSON:
                yield name.mention.entity, _gender_before(frame, name)


def _gender_before(frame: Frame, name: FramedName) -> str:
    position = name.first
    while position > 0 and name.first - position < _LONGEST_TITLE:
        word = frame.tokens[position - 1]
        if gender := gender_of([word.text], ""):
            return gender
        if not (word.text == "." or is_title(word.text) or word.low in MODIFIERS):
            break
        position -= 1
    return _kin_before(frame, name.first)


def _kin_before(frame: Frame, first: int) -> str:
    """What "his wife" or "Lee's elder brother" before a name tells, with a comma or without."""
    kin = first - 2 if first > 1 and frame.tokens[first - 1].text == "," else first - 1
    if kin < 1 or not any(t.low in _OWNERS for t in frame.tokens[max(0, kin - 2) : kin]):
        return ""
    return next((gender for gender in ("m", "f") if is_kin(frame.tokens[kin].low, gender)), "")


def _by_labels(turns: Sequence[Turn]) -> Iterator[tuple[str, str]]:
    """What the labels of a transcript tell: "MS. HOLM:"."""
    for turn in turns:
        if turn.speaker.entity:
            yield turn.speaker.entity, gender_of(turn.speaker.text.split()[:1], turn.speaker.name)
