"""Which names of products, works and other things name the same: with their maker or without, by initials."""

from flows.annotate.entities.person_keys import know_or_doubt
from flows.annotate.names.abbreviations import initials_of, is_abbreviation
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_features import is_plain_word
from flows.english.tokens import capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words
from flows.model.annotation import EntityType


class ThingIndex:
    """The things named in a document, by the ways in which other namings may refer to them."""

    def __init__(self) -> None:
        self._named: set[str] = set()
        self._ends: dict[str, str] = {}
        self._initials: dict[str, str] = {}

    def know(self, form: str) -> None:
        """Take in a thing: "Google Chrome" is "Chrome", too, and "Virtual Microscope" is "VM"."""
        whole = form.lower()
        self._named.add(whole)
        words = form.split(" ")
        if len(words) == 1:
            return
        if all(map(capitalised, words)):
            know_or_doubt(self._initials, initials_of(words), whole)
        rest = " ".join(words[1:])
        if gazetteer().kind(words[:1]) is EntityType.ORGANISATION or _is_own_word(rest):
            know_or_doubt(self._ends, rest, whole)

    def key_of(self, form: str) -> str:
        """The same for all namings of one thing."""
        if form.endswith("s") and form[:-1].lower() in self._named:
            form = form[:-1]  # several of the kind: "two A380s"
        by_initials = self._initials.get(form) if is_abbreviation(form) else ""
        return self._ends.get(form) or by_initials or form.lower()


def _is_own_word(word: str) -> bool:
    """Whether one word is made up to be a name ("Firefox", unlike "Prize")."""
    plain = word in read_words("ordinary_words.txt") or is_common(word) or is_plain_word(word)
    return " " not in word and capitalised(word) and not plain
