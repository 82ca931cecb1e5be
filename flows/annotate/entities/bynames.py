"""What people are also called where a text says so: "Ann Low, better known as Corva", "Corva, born Ann Low"."""

from collections.abc import Iterator, Sequence

from flows.annotate.names.naming import Naming, words_in
from flows.english.titles import is_title
from flows.english.tokens import Stretch
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_LEADS = (["known", "as"], ["born"], ["alias"], ["nicknamed"])
_BETWEEN = word_list(
    "a an the better also widely popularly once formerly usually commonly simply then now , ("
)
"""What may stand between a name and that, beside what its bearer is."""
_LONGEST_BETWEEN = 5


def bynames(
    stretches: Sequence[Stretch], namings: Sequence[Sequence[Naming]]
) -> Iterator[tuple[list[str], list[str]]]:
    """The words of a person's name and those of another name of his."""
    for stretch, names in zip(stretches, namings, strict=True):
        people = {name.first: name for name in names if name.type is EntityType.PERSON}
        for name in people.values():
            other = people.get(_place_of_other(stretch, name))
            if other is not None:
                yield words_in(stretch, name), words_in(stretch, other)


def _place_of_other(stretch: Stretch, name: Naming) -> int:
    """Where the other name of whom a naming names begins; -1 where the text tells of none."""
    words = [token.text for token in stretch.tokens[name.last : name.last + _LONGEST_BETWEEN + 4]]
    if words[:1] not in ([","], ["("]):
        return -1
    place = 1
    while place <= _LONGEST_BETWEEN and place < len(words):
        lead = next((lead for lead in _LEADS if words[place : place + len(lead)] == lead), None)
        if lead:
            quoted = words[place + len(lead) : place + len(lead) + 1] == ['"']
            return name.last + place + len(lead) + quoted
        if not (words[place] in _BETWEEN or (words[place].islower() and is_title(words[place]))):
            return -1
        place += 1
    return -1
