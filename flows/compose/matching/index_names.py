"""Names as an index prints and sorts them: people inverted by surname, articles and accents passed over."""

from flows.compose.matching.joined_entities import JoinedEntity
from flows.compose.wording.wording import fold
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_PARTICLES = word_list(
    """
    bin bint ibn von van der den de la le di da dos del du ten ter abu abd abdel abdul al el ben
    """
)
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_PASSED_OVER = ("the ", "al-", "el-", "an-", "as-", "ar-")
_SURNAME_FIRST = word_list(
    """
    xi wang li zhang liu chen yang zhao huang zhou hu zhu qin mao deng kim
    """
)
"""Family names that come first in the names of their bearers, when no shorter form of the name shows it."""


def printed_heading(joined: JoinedEntity) -> str:
    """The heading of an entity: "Tokayev, Kassym-Jomart", "Times of Central Asia, The"."""
    if joined.type == EntityType.PERSON:
        return invert_name(joined.name, joined.other_forms, joined.surname)
    rest = joined.name.removeprefix("The ")
    return f"{rest}, The" if rest and rest != joined.name else joined.name


def invert_name(name: str, forms: tuple[str, ...] = (), surname: str = "") -> str:
    """A person's name with the surname first; names of one word, and those that begin with it, as they are.

    `surname` is the end of the name that begins with it, where that is known.
    """
    if name.partition(",")[0].isupper() and name.partition(", ")[2].casefold() not in _SUFFIXES:
        return name  # "LUND, Rosa", as a list has it
    words = [word.rstrip(",") for word in name.split()]
    suffix = [words.pop()] if len(words) > 1 and words[-1].casefold() in _SUFFIXES else []
    if surname == name or len(words) < 2 or (not surname and _begins_with_surname(words, forms)):  # noqa: PLR2004
        return name
    first = max(1, len(words) + len(suffix) - len(surname.split()) if surname else len(words) - 1)
    while first > 1 and words[first - 1].casefold() in _PARTICLES:
        first -= 1
    return ", ".join(part for part in (" ".join(words[first:]), " ".join(words[:first]), *suffix) if part)


def name_sort_key(joined: JoinedEntity) -> tuple[str, str]:
    return sort_key(printed_heading(joined)), joined.anchor


def sort_key(heading: str) -> str:
    """Case, accents, articles and leading signs removed: words sort before letters (nothing before something)."""
    folded = fold(heading).lstrip("“”\"'‘’([-– ")
    for article in _PASSED_OVER:
        rest = folded.removeprefix(article)
        if rest != folded and rest:
            folded = rest
            break
    return "".join(c if c.isalnum() or c in " ," else " " for c in folded)


def _begins_with_surname(words: list[str], forms: tuple[str, ...]) -> bool:
    """Whether the text itself calls the person by the first word alone ("Xi"), or the name is known to be so."""
    alone = {form for form in forms if len(form.split()) == 1}
    if words[-1] in alone:
        return False
    if words[0].casefold() not in _SURNAME_FIRST:
        return False
    return words[0] in alone or len(words) <= 3  # noqa: PLR2004 - a surname and one or two given names
