"""Bodies that one source names in short and another in full.

Without what others say of its reach or its members, "Stability Fund" of "International Stability Fund", or by its head
alone, "the Department"; without its country or legal form, "Coast Guard" of "Icelandic Coast Guard".
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from flows.compose.matching.countries_told_of import leading_countries
from flows.compose.matching.entity_groups import Members, fullest_name, is_body
from flows.compose.matching.positions import COUNTRY, bearers
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import fold
from flows.english.legal_forms import FIRM_ENDINGS, LEGAL_FORMS
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_REACHES = word_list("international national european royal federal central world global regional general")
_OF_MEMBERS = word_list(
    "union federation confederation association society alliance chamber league club guild network"
)
"""Last words of bodies that have members, which a source of their own country names without it."""
_HEADS = word_list("department ministry committee institute commission agency council authority tribunal")
_FEWEST = 3
"""Words of a name with its reach."""
_LEGAL_FORMS = frozenset(fold(form) for form in LEGAL_FORMS | FIRM_ENDINGS)
_LONGEST_COUNTRY = 3
"""Words."""
_BEFORE, _BEHIND = 60, 60
"""Characters beside a body in which its country is looked for."""
_WORD = re.compile(r"[^\W\d_][\w.]{0,40}")
_OWNS = re.compile(r"(?:['’]s?)?[\s-]\Z")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")


def bodies_by_reach(groups: Mapping[str, Members]) -> dict[str, str]:
    """From the keys of bodies named short to the key of the only longer one that is the same."""
    places = {
        fold(entity.name) for m in groups.values() for _, entity in m if entity.type is EntityType.PLACE
    }
    bodies = {key: fold(members[0][1].name) for key, members in groups.items() if is_body(members)}
    longer: dict[str, list[str]] = defaultdict(list)
    for key, name in bodies.items():
        if short := _short_name(name.split(), places):
            longer[short].append(key)
    found = {key: longer[name][0] for key, name in bodies.items() if len(longer.get(name, ())) == 1}
    return {**found, **_heads_alone(bodies)}


class ShortBodies:
    """Which body a short name means, in sources whose entities are grouped by what they are.

    A body named without its country is that of the country where no other country's is told of, and where one of the
    sources that name it in short says whose it is or tells most of that country. What its legal form adds to a firm's
    name makes no other; one word is short for its full name where the same person is named beside both. No source may
    name both.
    """

    def __init__(self, groups: Mapping[str, Members], sources: Sequence[SourceSurvey]) -> None:
        self._groups = groups
        self._surveys = {survey.number: survey for survey in sources}
        self._countries = _countries_by_name(groups)
        self._longer: dict[str, list[str]] = defaultdict(list)
        """The keys of the bodies whose names hold another at their beginning or end."""
        self._named: dict[str, list[str]] = defaultdict(list)
        """The keys of all whose names hold a word."""
        for key, members in groups.items():
            words = fold(fullest_name(members)).split()
            for word in set(words):
                self._named[word].append(key)
            if is_body(members):
                for parts in _openings_and_ends(words):
                    self._longer[parts].append(key)

    def in_full(self, key: str, *, may_be_any: bool) -> str:
        """The key of the body that a group names in short, else its own.

        `may_be_any` says that a short name is a word that many bodies are called by.
        """
        members = self._groups[key]
        short = fold(fullest_name(members))
        longer = self._longer[short] if is_body(members) else []
        longer = [other for other in longer if self._adds_legal_form(short, other)] or longer
        if len(longer) != 1 or self._named_together(key, longer[0]):
            return key
        if self._adds_legal_form(short, longer[0]) or self._begins_firm(short, longer[0]):
            return longer[0]
        country = self._country_beside(short, longer[0])
        if country:
            return longer[0] if self._is_of(country, members) else key
        alone = not may_be_any and " " not in short and len(self._named[short]) == 2  # noqa: PLR2004 - itself and the longer
        return longer[0] if alone and self._is_firm(key, longer[0]) else key

    def _adds_legal_form(self, short: str, longer: str) -> bool:
        rest = fold(fullest_name(self._groups[longer])).removeprefix(f"{short} ").split()
        return all(word in _LEGAL_FORMS for word in rest)

    def _begins_firm(self, short: str, longer: str) -> bool:
        """Whether several words, which tell no country or its people, begin the full name of a firm."""
        words = fold(fullest_name(self._groups[longer])).split()
        begins = " " in short and words[: len(short.split())] == short.split()
        return begins and words[-1] in _LEGAL_FORMS and not any(map(self._code_of, words[:-1]))

    def _named_together(self, one: str, other: str) -> bool:
        return not {n for n, _ in self._groups[one]}.isdisjoint(n for n, _ in self._groups[other])

    def _country_beside(self, short: str, longer: str) -> str:
        """The code of the country in a name that consists of it and a shorter one; else empty."""
        name = fold(fullest_name(self._groups[longer]))
        behind = _OF.split(name.removeprefix(short))[-1] if name.startswith(short) else ""
        return self._code_of(behind or name.removesuffix(f" {short}"))

    def _is_of(self, country: str, members: Members) -> bool:
        """Whether a body named without a country is that of one."""
        name = fullest_name(members)
        told = {number: set(self._told_of(name, survey)) for number, survey in self._surveys.items()}
        if set().union(*told.values()) - {country}:
            return False
        numbers = {number for number, _ in members}
        return any(told[n] or leading_countries(self._surveys[n]) == {country} for n in numbers)

    def _told_of(self, body: str, survey: SourceSurvey) -> Iterator[str]:
        """The countries whose body a source tells of, in small letters, too: "Iceland's coast guard"."""
        text = survey.text
        for match in re.finditer(rf"(?<!\w){re.escape(body)}(?!\w)", text, re.IGNORECASE):
            before = text[max(0, match.start() - _BEFORE) : match.start()]
            if owns := _OWNS.search(before):
                words = _WORD.findall(before[: owns.start()])[-_LONGEST_COUNTRY:]
                yield from self._first_country(" ".join(words[n:]) for n in range(len(words)))
            if of := _OF.match(text, match.end()):
                words = _WORD.findall(text[of.end() : of.end() + _BEHIND])[:_LONGEST_COUNTRY]
                yield from self._first_country(" ".join(words[:n]) for n in range(len(words), 0, -1))

    def _first_country(self, names: Iterator[str]) -> Iterator[str]:
        yield from [code for name in names if (code := self._code_of(name))][:1]

    def _code_of(self, name: str) -> str:
        """The code of a country by its name or that of its people; empty for what is neither."""
        bare = name.removesuffix(".")  # the end of a sentence, or "U.S."
        return self._countries.get(fold(name), "") or self._countries.get(fold(bare), "") or _country(bare)

    def _is_firm(self, key: str, longer: str) -> bool:
        """Whether a word begins the full name of a firm, and the same person stands beside both."""
        short, words = fold(fullest_name(self._groups[key])), fold(fullest_name(self._groups[longer])).split()
        is_full = words[0] == short and words[-1] in _LEGAL_FORMS
        if not is_full or bearers(short) or any(self._code_of(word) for word in words):
            return False
        return not self._people_beside(key).isdisjoint(self._people_beside(longer))

    def _people_beside(self, key: str) -> set[str]:
        """The surnames of those who are named in the same paragraphs as a body."""
        found: set[str] = set()
        for number, entity in self._groups[key]:
            survey = self._surveys[number]
            beside = {survey.segment_index(mention.start) for mention in entity.mentions} - {None}
            for person in survey.annotated.annotations.entities:
                if person.type is EntityType.PERSON and any(
                    survey.segment_index(mention.start) in beside for mention in person.mentions
                ):
                    found.add(fold(person.name).split()[-1])
        return found


def _short_name(words: Sequence[str], places: Collection[str]) -> str:
    """A name without the word before it that says how far the body reaches, or where its members are; "" if none."""
    if len(words) < _FEWEST:
        return ""
    national = words[0] in places and words[-1] in _OF_MEMBERS
    return " ".join(words[1:]) if words[0] in _REACHES or national else ""


def _heads_alone(bodies: Mapping[str, str]) -> dict[str, str]:
    """From a head alone, as in "the Department", to the only body that has the word, if its name begins with it."""
    having: dict[str, list[str]] = defaultdict(list)
    for key, name in bodies.items():
        for word in set(name.split()) & _HEADS:
            having[word].append(key)
    found: dict[str, str] = {}
    for key, name in bodies.items():
        others = [other for other in having.get(name, ()) if other != key]
        if len(others) == 1 and bodies[others[0]].split()[1:2] in (["of"], ["for"]):
            found[key] = others[0]
    return found


def _openings_and_ends(words: Sequence[str]) -> set[str]:
    """The names in which a longer one begins or ends, but for its country or what else it adds."""
    cuts = range(1, len(words))
    return {" ".join(words[cut:]) for cut in cuts} | {" ".join(words[:cut]) for cut in cuts}


def _countries_by_name(groups: Mapping[str, Members]) -> dict[str, str]:
    """The codes of the countries, by the names of them and of their peoples that the sources use."""
    found: dict[str, str] = {}
    for _, entity in (member for members in groups.values() for member in members):
        if entity.type in {EntityType.PLACE, EntityType.GROUP}:
            of_people = entity.place_of if entity.type is EntityType.GROUP else ""
            country = _country(of_people or entity.key.partition(":")[2])
            found.update((fold(form), country) for form in (entity.name, *entity.forms) if country)
    return found


def _country(name: str) -> str:
    """The code of the country that bears a name; empty where none does."""
    return next((place.country for place in bearers(name)[:1] if place.kind == COUNTRY), "")
