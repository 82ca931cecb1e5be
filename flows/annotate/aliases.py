"""Which namings name the same: the tables' names, full names and surnames, long forms and abbreviations."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from flows.annotate.name_consistency import GENERATIONS, surname
from flows.annotate.name_patterns import abbreviations_in_brackets, initials_of, is_abbreviation
from flows.annotate.name_tables import word_list
from flows.annotate.name_tokens import Stretch, capitalised
from flows.annotate.naming import Naming, words_of
from flows.model.annotation import EntityType
from flows.model.spans import Span

COMPANY_WORDS = word_list(
    """
    Corporation Corp Corp. Company Co Co. Inc Inc. Incorporated Ltd Ltd. Limited LLC PLC plc AG SA S.A. NV N.V.
    GmbH Group Holdings Holding , & and LP LLP SE Oyj ASA AB KG JSC
    """
)


_LETTERS_WITH_STROKES = str.maketrans("łŁøØđĐıİ", "lLoOdDii")


@dataclass(slots=True)
class Cluster:
    """All namings of one thing, while they are being gathered."""

    type: EntityType
    key: str
    country: str = ""
    spans: list[Span] = field(default_factory=list)


def gather_aliases(stretches: Sequence[Stretch], namings: Sequence[list[Naming]]) -> list[Cluster]:
    """One cluster for each thing named, in the order of first naming; every naming is in exactly one."""
    index = _Index(_stated_abbreviations(stretches, namings))
    for stretch, names in zip(stretches, namings, strict=True):
        for name in names:
            if name.type is EntityType.PERSON and name.last - name.first > 1:
                index.know_person(words_of(stretch, name).split(" "))
            elif name.type is EntityType.ORGANISATION and not name.settled:
                index.know_organisation(words_of(stretch, name))
    for stretch, names in zip(stretches, namings, strict=True):
        for name in names:
            index.add(name, words_of(stretch, name), stretch.span(name.first, name.last))
    return list(index.clusters.values())


class _Index:
    """The names met so far, by the ways in which later ones may refer to them."""

    def __init__(self, abbreviations: dict[str, str]) -> None:
        self.clusters: dict[tuple[EntityType, str], Cluster] = {}
        self._abbreviations = abbreviations
        self._by_surname: dict[str, str] = {}
        self._by_given_name: dict[str, str] = {}
        self._by_ending: dict[str, str] = {}
        self._latest: dict[str, str] = {}
        self._initials: dict[str, str] = {}
        self._organisations: dict[str, str] = {}

    def know_person(self, words: list[str]) -> None:
        full = person_key(words)
        self._by_surname.setdefault(unmarked(surname(words)), full)
        _know_or_doubt(self._by_given_name, unmarked(words[0]), full)
        for begin in range(1, len(words) - 1):
            _know_or_doubt(self._by_ending, person_key(words[begin:]), full)

    def know_organisation(self, form: str) -> None:
        words = form.split(" ")
        if len(words) > 1:
            self._initials.setdefault(initials_of(words), form)
        self._organisations.setdefault(_company_stem(words), form)

    def add(self, name: Naming, form: str, span: Span) -> None:
        key = self._key(name, form)
        cluster = self.clusters.get((name.type, key))
        if cluster is None:
            country = name.entry.country if name.entry else ""
            cluster = self.clusters[name.type, key] = Cluster(name.type, key, country)
        cluster.spans.append(span)

    def _key(self, name: Naming, form: str) -> str:
        if form in self._abbreviations:
            return self._abbreviations[form]
        if name.entry:
            return name.entry.canonical.lower()
        words = form.split(" ")
        if name.type is EntityType.PERSON:
            return self._person(words)
        if name.type is EntityType.ORGANISATION:
            return self._organisation(words, form)
        return form.lower()

    def _person(self, words: list[str]) -> str:
        key = person_key(words)
        last = unmarked(surname(words))
        if len(words) > 1:
            # "von der Leyen" is "Ursula von der Leyen".
            key = self._by_ending.get(key) or key
            self._latest[last] = key
            return key
        # Of two people with one surname, the one named in full last is meant.
        return self._latest.get(last) or self._by_surname.get(last) or self._by_given_name.get(last) or key

    def _organisation(self, words: list[str], form: str) -> str:
        if len(words) == 1 and is_abbreviation(form):
            return self._initials.get(form.upper().replace(".", ""), form).lower()
        return self._organisations.get(_company_stem(words), form).lower()


def _know_or_doubt(known: dict[str, str], short: str, full: str) -> None:
    """A short form that fits two names stands for neither."""
    known[short] = full if known.get(short, full) == full else ""


def person_key(words: Sequence[str]) -> str:
    """A person's key in small letters, without accents, initials in the middle and "Jr.": "donald trump"."""
    kept = [w for i, w in enumerate(words) if w not in GENERATIONS and not (i and _is_initial(w))]
    return unmarked(" ".join(kept if len(kept) > 1 else words).replace(" - ", "-"))


def unmarked(word: str) -> str:
    """A word in small letters without accents: "erdogan" for "Erdoğan"."""
    letters = unicodedata.normalize("NFKD", word.translate(_LETTERS_WITH_STROKES).lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _is_initial(word: str) -> bool:
    return word[:1].isupper() and word[1:] in ("", ".")


def _company_stem(words: Sequence[str]) -> str:
    """An organisation's words without "Inc." and its like at the end."""
    last = len(words)
    while last > 1 and words[last - 1] in COMPANY_WORDS:
        last -= 1
    return " ".join(words[:last])


def _stated_abbreviations(stretches: Sequence[Stretch], namings: Sequence[list[Naming]]) -> dict[str, str]:
    """The abbreviations that the document itself explains, with the key of what they stand for."""
    stated: dict[str, str] = {}
    for stretch, names in zip(stretches, namings, strict=True):
        for place, bracket in abbreviations_in_brackets(stretch):
            long = next((name for name in names if name.last == bracket), None)
            short = next((name for name in names if name.first == place), None)
            if long and short and capitalised(stretch.tokens[long.first].text) and long.type is short.type:
                canonical = long.entry.canonical if long.entry else words_of(stretch, long)
                stated.setdefault(stretch.tokens[place].text, canonical.lower())
    return stated
