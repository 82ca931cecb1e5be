"""The surname in a person's name: the word by which a person is named again, wherever it stands in the name."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from flows.annotate.names.hyphened_names import FAMILY_NAMES, family_name_place, is_of_syllables
from flows.annotate.names.name_patterns import GENERATIONS, is_regnal_number
from flows.english.person_genders import is_gendered
from flows.english.plain_letters import unmarked
from flows.english.titles import leads_surname
from flows.english.word_tables import read_words, word_list

_IBERIAN_MARKS = frozenset("áéíóúñçãõüÁÉÍÓÚÑ")
_IBERIAN_ENDINGS = ("ez", "es", "eiro", "ão", "berria", "etxea")
_FEWEST_OF_TWO_SURNAMES = 3
"""Words of a given name and two surnames."""
ENDINGS_OF_SURNAMES = (
    "ov", "ova", "ev", "eva", "sky", "ski", "skyy", "skyi", "skaya", "enko", "chuk", "shvili", "dze", "yan", "uulu",
    "ovich", "evich", "ović", "oglu", "oğlu", "singhe", "opoulos", "akis", "ez", "sson", "ssen", "berg", "mann",
)  # fmt: skip
"""Of people who may be named by them alone."""
_ARTICLE = re.compile(r"\A(?:al|el|an|ar|as|ash|at|ad|az)-(?=[^\W_])", re.IGNORECASE)
"""The article of Arabic before a surname, which is left out as often as not."""
_LONGEST_FOREIGN = 5
"""Words of a name that is read so."""
_HUNGARIAN = word_list(
    """
    Ádám Ágnes András Attila Balázs Béla Bence Boglárka Csaba Dávid Dóra Emese Enikő Erzsébet Eszter Éva Ferenc Gábor
    Gergely Gergő György Gyula Ildikó Imre István János József Judit Kálmán Katalin Kinga Klára Krisztina Lajos László
    Levente Máté Márton Mátyás Miklós Noémi Nóra Orsolya Péter Réka Sándor Szabolcs Szilárd Tamás Tibor Tünde Viktor
    Zoltán Zsófia Zsolt Zsuzsa Zsuzsanna
    """
)
"""Given names of Hungary, where the surname stands before them."""
COURTESIES = word_list("Pak Bapak Bu Ibu Doña Ustaz Haji Datuk")
"""What stands before a given name out of courtesy: "Pak Rosan" is Rosan."""


def hyphened(words: Iterable[str]) -> list[str]:
    """The words of a name with what hyphens join as one: "El-Sayed"."""
    return " ".join(words).replace(" - ", "-").split(" ")


def surname(words: Sequence[str]) -> str:
    """The word by which a person is named again; the first of "Moon Jae-in", "Assad" of "Bashar al-Assad".

    A ruler's is the name before his number or byname: "Charles" of "Charles V" and "Charles the Bald".
    """
    whole = hyphened(words)
    if len(whole) > 1 and (whole[-2] == "the" or whole[-1] in {"I", "V", "X"}):
        whole = whole[: -2 if whole[-2] == "the" else -1] or whole
    if "," in whole[1:-1] and whole[-1] not in GENERATIONS:
        return whole[whole.index(",") - 1]  # "LUND, Rosa", in a list
    place = _known_place(whole)
    if place is not None:
        return whole[place]
    rest = [word for word in whole if word not in GENERATIONS | {","} and not is_regnal_number(word)]
    return _ARTICLE.sub("", rest[-1] if rest else whole[-1])


@lru_cache(maxsize=20_000)
def is_given_name(word: str) -> bool:
    """Whether a word is known as a given name, or its first half is: "Jean-Luc"."""
    return any(
        part in read_words("given_names.txt") or is_gendered(unmarked(part))
        for part in (word, word.partition("-")[0])
    )


def has_two_surnames(words: Sequence[str]) -> bool:
    """Whether a name is formed as in Spain and Portugal, where the first of two surnames is the usual one."""
    if len(words) < _FEWEST_OF_TWO_SURNAMES or is_given_name(words[-2]):
        return False
    return not _IBERIAN_MARKS.isdisjoint("".join(words)) or any(
        word.endswith(_IBERIAN_ENDINGS) for word in words[-2:]
    )


def shown_surname(name: str, called: Sequence[tuple[str, str]]) -> str:
    """The end of a name that begins with its surname, as the text shows it; empty where it does not.

    `called` are the forms in which the text names the person, each with the title before it, or "". A name of one
    word behind a title is a surname.
    """
    words = hyphened(name.split())
    if len(words) == 1:
        return name if any(title for _, title in called) else ""
    places = [(_place_of(hyphened(form.split()), words), title) for form, title in called]
    behind_title = [place for place, title in places if place is not None and leads_surname(title)]
    alone = [place for place, _ in places if place is not None and not is_given_name(words[place])]
    if len(words) > 1 and words[0].endswith(",") and words[-1] not in GENERATIONS:
        return name  # "LUND, Rosa", in a list
    shown = behind_title or [place for place in alone if place]
    shown = shown or ([] if _is_usual_surname(words) else alone)
    first = min(shown) if shown else _known_place(words)
    return " ".join(words[first:]) if first is not None else ""


def _is_usual_surname(words: Sequence[str]) -> bool:
    """Whether only the last word of a name is a surname by all signs, even if the first stands alone: "Elin Hart"."""
    known = read_words("surnames.txt")
    usual = words[-1] in known or words[-1].endswith(ENDINGS_OF_SURNAMES)
    return usual and words[0] not in known and words[0].lower() not in FAMILY_NAMES


def _known_place(words: Sequence[str]) -> int | None:
    """Where the surname stands in a name that is formed as in another country.

    First in China, Korea and Hungary ("Wu Jing", "Moon Jae-in", "Nagy Péter"), before "i" in Catalonia.
    """
    place = family_name_place(words)
    if place is not None or not 1 < len(words) <= _LONGEST_FOREIGN:
        return place
    if len(words) > _FEWEST_OF_TWO_SURNAMES and words[-2] in {"i", "y"}:
        return len(words) - 3
    if words[-1] in _HUNGARIAN and words[0] not in _HUNGARIAN and not is_given_name(words[0]):
        return 0
    if len(words) > _FEWEST_OF_TWO_SURNAMES or (len(words) == 2 and is_given_name(words[0])):  # noqa: PLR2004
        return None
    chinese = words[0].lower() in FAMILY_NAMES and all(_may_be_given_in_china(word) for word in words[1:])
    return 0 if chinese else None


def _may_be_given_in_china(word: str) -> bool:
    usual = is_given_name(word) or word in read_words("surnames.txt") or word.lower() in FAMILY_NAMES
    return not usual and is_of_syllables(word)


def _place_of(form: Sequence[str], words: Sequence[str]) -> int | None:
    """Where a shorter form stands in a name."""
    if len(form) >= len(words):
        return None
    plain, short = [unmarked(word) for word in words], [unmarked(word) for word in form]
    places = (i for i in range(len(words)) if plain[i : i + len(form)] == short)
    return next(places, None)
