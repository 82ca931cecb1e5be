"""The keys under which names of people are kept, and the shorter forms that may stand for a full name."""

from collections.abc import Sequence

from flows.annotate.names.hyphened_names import family_name_place
from flows.annotate.names.name_patterns import GENERATIONS, PARTICLES
from flows.annotate.names.naming import Naming, words_of
from flows.annotate.names.surnames import COURTESIES, hyphened, is_given_name, surname
from flows.english.plain_letters import unmarked
from flows.english.titles import is_initial
from flows.english.tokens import Stretch
from flows.model.annotation import EntityType


def may_be_surname(word: str) -> bool:
    """Whether a word inside a name may be a first surname: no initial, small word or given name."""
    plain = word.istitle() and word.lower() not in PARTICLES and not is_given_name(word)
    return plain and not is_initial(word) and not word.endswith(".")


def short_full_names(stretches: Sequence[Stretch], namings: Sequence[list[Naming]]) -> dict[str, str]:
    """The keys of people named by two words, under given name and bare surname."""
    people = (
        hyphened(words_of(stretch, name).split(" "))
        for stretch, names in zip(stretches, namings, strict=True)
        for name in names
        if name.type is EntityType.PERSON
    )
    pairs = (words for words in people if len(words) == 2 and surname(words) != words[0])  # noqa: PLR2004
    return {person_key([words[0], surname(words)]): person_key(words) for words in pairs}


def without_particles(words: Sequence[str]) -> Sequence[str]:
    """The words without small ones at their end: the first surname of "Echeverría de la Cruz" is the first alone."""
    last = len(words)
    while last > 1 and words[last - 1].lower() in PARTICLES:
        last -= 1
    return words[:last]


def person_key(words: Sequence[str]) -> str:
    """A person's key in small letters, without accents, initials in the middle and "Jr.": "donald trump"."""
    kept = [w for i, w in enumerate(words) if w not in GENERATIONS | {","} and not (i and is_initial(w))]
    return unmarked(" ".join(kept if len(kept) > 1 else words).replace(" - ", "-"))


def is_courtesy(words: Sequence[str]) -> bool:
    """Whether it is a word of courtesy and a given name: "Pak Rosan", unlike "Pak Pong-ju"."""
    return len(words) == 2 and words[0] in COURTESIES and family_name_place(words) is None  # noqa: PLR2004


def know_or_doubt(known: dict[str, str], short: str, full: str) -> None:
    """A short form that fits two names stands for neither, but where one is the other with more behind it."""
    other = known.get(short, full)
    if full.startswith(f"{other} ") and other:
        return
    known[short] = full if other == full or other.startswith(f"{full} ") else ""
