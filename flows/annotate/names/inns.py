"""Single words behind "the" and before no noun, which no person is called by: "The Talbot at Lund has shut"."""

from collections.abc import Sequence

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.names.naming import Naming, word_before, word_behind, words_in
from flows.english.function_words import AUXILIARIES, PREPOSITIONS
from flows.english.tokens import Stretch
from flows.model.annotation import EntityType

_BEHIND = AUXILIARIES | PREPOSITIONS | {",", ".", ";", ")", ""}


def without_inns(stretches: Sequence[Stretch], namings: Sequence[list[Naming]]) -> list[list[Naming]]:
    """The namings of a document without such people; who is also named in full stays."""
    named = {
        word
        for stretch, names in zip(stretches, namings, strict=True)
        for name in names
        if name.type is EntityType.PERSON and name.last - name.first > 1
        for word in words_in(stretch, name)
    }
    return [
        [name for name in names if not _is_inn(stretch, name) or words_in(stretch, name)[0] in named]
        for stretch, names in zip(stretches, namings, strict=True)
    ]


def _is_inn(stretch: Stretch, name: Naming) -> bool:
    """Whether "the" stands before the word, and behind it what may follow a subject; of several there is an s."""
    if name.type is not EntityType.PERSON or name.last - name.first > 1:
        return False
    behind = word_behind(stretch, name)
    follows = behind in _BEHIND or is_past_form(behind)
    several = words_in(stretch, name)[0].endswith("s")
    return follows and not several and word_before(stretch, name).lower() == "the"
