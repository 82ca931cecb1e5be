"""Which namings name the same: the tables' names, full names and surnames, long forms and abbreviations."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from flows.annotate.entities.bynames import bynames
from flows.annotate.entities.clues_to_people import Beside, tell_beside
from flows.annotate.entities.person_aliases import PersonIndex
from flows.annotate.entities.person_keys import know_or_doubt, person_key, short_full_names
from flows.annotate.entities.relatives import read_families
from flows.annotate.entities.thing_aliases import ThingIndex
from flows.annotate.names.abbreviations import explained_names, initials_of, is_abbreviation
from flows.annotate.names.gazetteer import Entry, gazetteer
from flows.annotate.names.name_patterns import BODIES, COMPANY_WORDS, PAPERS
from flows.annotate.names.naming import Naming, word_before, words_of
from flows.annotate.names.regions import regions_of_namesakes
from flows.annotate.names.sites import SITE_ENDINGS
from flows.english.legal_forms import LEGAL_FORMS
from flows.english.person_genders import sure_gender_of
from flows.english.plain_letters import unmarked
from flows.english.tokens import Stretch, capitalised
from flows.english.vocabulary import is_common
from flows.model.annotation import EntityType, StatedRole
from flows.model.spans import Span

_UNITED_STATES = re.compile(r"\A(?:US|U\.S|U\. ?S\.|United States)(?:'s)? (?=[A-Z])")
"""The country before the name of a body."""
_STATE = re.compile(
    r"(?:(?:\w+ )?Kingdom|Sultanate|Principality|State|Commonwealth|Province) of (?:the )?(.+)"
    r"|(?:\w+ )?Republic of (?!China\b|Korea\b|(?:the )?Congo\b)(?:the )?(.+)"
)
_CITY = re.compile(r"City of (?!London\b|New York\b|Washington\b)(.+)")
"""Such as "City of Cleveland"; the City of London is a part of London, and New York is a state, too."""
_LAND = re.compile(r"(?<=\w) (?:island|peninsula)\Z")
"""What may follow the name of an unlisted piece of land: "Socotra Island" is Socotra."""
_MADE = frozenset({EntityType.PRODUCT, EntityType.MISC, EntityType.WORK})
_OF_SOMETHING = 3
"""Words of a body and what it is of: "House of Commons"."""
_FEWEST_INITIALS = 3
_OF_TWO = 2
_LEFT_OUT = frozenset({"Agency", "Service"})
"""What initials may leave out at the end: "Torran-Vale News Agency" is TVN."""
_TRADES = frozenset({"Motor", "Computer", "Computers", "Stores"})
"""What a firm's full name adds to its usual one: "Toyota Motor"."""
_MINISTRIES = frozenset({"Ministry", "Department"})
"""What stands before "of" and its subject, or behind that."""
_NOTHING_BESIDE = Beside()
"""Beside what is no person, nothing is looked for."""
_OFFICES_OF_STATE = frozenset({"Branch", "Board", "Office", "Division", "Inspectorate", "Unit"})
_LONGEST_COUNTRY = 3
"""Words of a country before a body of it."""


@dataclass(slots=True)
class Cluster:
    """All namings of one thing, while they are being gathered."""

    type: EntityType
    key: str
    country: str = ""
    spans: list[Span] = field(default_factory=list)


def gather_aliases(
    stretches: Sequence[Stretch], namings: Sequence[list[Naming]], roles: Mapping[Span, Sequence[StatedRole]]
) -> list[Cluster]:
    """One cluster for each thing named, in the order of first naming; every naming is in exactly one.

    `roles` are the offices stated beside names, which tell people of one surname apart.
    """
    index = _Index(_stated_abbreviations(stretches, namings), short_full_names(stretches, namings))
    index.regions = regions_of_namesakes(stretches, namings)
    for stretch, names in zip(stretches, namings, strict=True):
        for name in names:
            if name.type is EntityType.PERSON and name.last - name.first > 1:
                full = words_of(stretch, name)
                told = sure_gender_of(word_before(stretch, name), full)
                index.people.know(full.split(" "), _stated(stretch, name, roles), told)
            elif name.type is EntityType.ORGANISATION:
                form = words_of(stretch, name)
                listed = _entry_of(name, form)
                index.know_organisation(form, listed.canonical if listed else _usual(form))
            elif name.type in _MADE:
                index.things.know(words_of(stretch, name))
    index.people.know_families(read_families(stretches, namings))
    for words, others in bynames(stretches, namings):
        index.people.know_byname(words, others)
    for number, (stretch, names) in enumerate(zip(stretches, namings, strict=True)):
        for name in names:
            beside = _NOTHING_BESIDE
            if name.type is EntityType.PERSON:
                beside = tell_beside(stretches, namings, number, name, _stated(stretch, name, roles))
            index.add(name, words_of(stretch, name), stretch.span(name.first, name.last), beside)
    return list(index.clusters.values())


def _stated(stretch: Stretch, name: Naming, roles: Mapping[Span, Sequence[StatedRole]]) -> tuple[str, ...]:
    return tuple(role.text for role in roles.get(stretch.span(name.first, name.last), ()))


class _Index:
    """The names met so far, by the ways in which later ones may refer to them."""

    def __init__(self, abbreviations: dict[str, str], short_full_names: dict[str, str]) -> None:
        self.clusters: dict[tuple[EntityType, str], Cluster] = {}
        self.regions: dict[tuple[int, int], str] = {}
        self._abbreviations = abbreviations
        self.people = PersonIndex(short_full_names)
        self.things = ThingIndex()
        self._initials: dict[str, str] = {}
        self._named_in_full: set[str] = set()
        self._organisations: dict[str, str] = {}
        self._parts_of_organisations: dict[str, str] = {}
        self._firms: set[str] = set()
        """Firms as named without the end of their full names: "Harrow" of "Harrow Group plc"."""

    def know_organisation(self, form: str, name: str) -> None:
        words = form.split(" ")
        if len(words) > 1:
            self._named_in_full.add(name)
            self._initials.setdefault(initials_of(words), name)
            if words[1:2] == ["&"] and len(words) > _OF_TWO:
                self._initials.setdefault(f"{words[0][0]}&{words[2][0]}", name)
            if is_abbreviation(words[0]):
                self._initials.setdefault(words[0] + initials_of(words[1:]), name)
            self._initials.setdefault(initials_of(_parted(words)[0]), name)
            if words[-1] in _LEFT_OUT and len(initials_of(words)) > _FEWEST_INITIALS:
                self._initials.setdefault(initials_of(words[:-1]), name)
            if words[:2] == ["United", "Nations"] and len(words) > _OF_SOMETHING:
                self._initials.setdefault(initials_of(words[2:]), name)
        entry = _entry_of_company(words)
        name = entry.canonical if entry else name
        stem = _company_stem(_usual(form).split(" ")).replace(" - ", " ")
        full = self._organisations.setdefault(stem, name)
        if words[-1] in LEGAL_FORMS:
            self._firms.add(stem)
        parts = stem.split(" ")
        for cut in range(1, len(parts)):
            another = cut == 1 and (_belongs_to_another(parts) or _is_of_common_words(parts))
            opening = [] if another else [parts[:cut]]
            closing = [] if parts[cut : cut + 2] == ["Bank", "of"] else [parts[cut:]]
            for part in (*opening, *closing):
                know_or_doubt(self._parts_of_organisations, " ".join(part), full)

    def add(self, name: Naming, form: str, span: Span, beside: Beside) -> None:
        """Take in a naming, with what the words beside it tell."""
        key = self._key(name, form, beside)
        if region := self.regions.get((span.start, span.end)):
            key = f"{key}, {region.lower()}"
        cluster = self.clusters.get((name.type, key))
        if cluster is None:
            entry = _entry_of(name, form)
            country = entry.country if entry else ""
            cluster = self.clusters[name.type, key] = Cluster(name.type, key, country)
        cluster.spans.append(span)

    def _key(self, name: Naming, form: str, beside: Beside) -> str:
        if stated := self._abbreviations.get(form) or self._abbreviations.get(form.upper()):
            whole = name.type is EntityType.ORGANISATION and name.entry is None
            return self._organisation(stated.split(" "), stated) if whole else stated.lower()
        entry = _entry_of(name, form)
        if entry and not self._is_of_another(form, entry):
            return entry.canonical.lower()
        if name.type is EntityType.PERSON:
            return self.people.key_of(form.split(" "), beside)
        if name.type is EntityType.ORGANISATION:
            usual = _usual(form)
            return self._organisation(usual.split(" "), usual)
        if name.type is EntityType.PLACE:
            state = _STATE.fullmatch(form)
            bare = next(filter(None, state.groups())) if state else ""
            plain = (
                unmarked(form if " " in bare else bare or form).replace(" - ", " ").replace("-", " ")
            )  # Basse-Terre, Basse Terre
            return _LAND.sub("", plain)
        return self.things.key_of(form) if name.type in _MADE else form.lower()

    def _is_of_another(self, form: str, entry: Entry) -> bool:
        """Whether the text names in full another body that has these letters than the one the tables know by them."""
        if entry.type is not EntityType.ORGANISATION or not is_abbreviation(form):
            return False
        other = self._initials.get(form, entry.canonical)
        return other != entry.canonical and entry.canonical not in self._named_in_full

    def _organisation(self, words: list[str], form: str) -> str:
        letters = "".join(words[::2]) if set(words[1::2]) == {"-"} else form  # "ZANU-PF"
        if len(form) == len("J & J") and (whole := self._initials.get(form.replace(" ", ""))):
            return whole.lower()
        if is_abbreviation(letters) and (len(words) == 1 or letters.isupper()):
            stands_for = self._initials.get(letters.upper().replace(".", ""))
            known = self._parts_of_organisations.get(form) or self._organisations.get(form)
            return (stands_for or known or form).lower()
        stem = _company_stem(words).replace(" - ", " ")
        known = self._organisations.get(stem)
        longer = self._parts_of_organisations.get(stem)
        if stem in self._firms and known:
            return known.lower()  # its subsidiary "Harrow Retail Limited" is another
        return (longer or known or form).lower()


def _entry_of(name: Naming, form: str) -> Entry | None:
    """What the tables know of a name, also of "State of Florida" (Florida) and of "Basse Terre" (Basse-Terre)."""
    if name.entry:
        return name.entry
    if name.type is EntityType.ORGANISATION:
        words = form.split(" ")
        listed = gazetteer().entry(words) or gazetteer().entry(_usual(form).split(" "))
        if listed is not None and listed.type is EntityType.ORGANISATION:
            return listed  # what the text tells to be a firm that the tables doubt: "the carmaker Ford"
        return _entry_of_national_body(words) or _entry_of_company(words)
    if name.type is not EntityType.PLACE:
        return None
    of_a_state, of_a_city = _STATE.fullmatch(form), _CITY.fullmatch(form)
    named = of_a_state or of_a_city
    bare = next(filter(None, named.groups())) if named else ""
    listed = gazetteer().entry(bare.split(" ") if named else form.replace(" ", " - ").split(" "))
    if listed is None or listed.type is not EntityType.PLACE or (of_a_city and not listed.country):
        return None
    return listed


def _entry_of_company(words: Sequence[str]) -> Entry | None:
    """What the tables know of a company named with "Inc." or its like: "Boeing Co" is Boeing."""
    stem = _company_stem(words).split(" ")
    listed = gazetteer().entry(stem) if len(stem) < len(words) else None
    if listed is None and len(stem) > 1 and stem[-1] in _TRADES:
        listed = gazetteer().entry(stem[:-1])
    return listed if listed is not None and listed.type is EntityType.ORGANISATION and listed.sure else None


def _parted(words: Sequence[str]) -> tuple[Sequence[str], str]:
    """A body and the country it is of: "National Transportation Safety Board of the United States"."""
    of = max((i for i, word in enumerate(words) if word == "of"), default=0)
    tail = [word for word in words[of + 1 :] if word != "the"]
    entry = gazetteer().entry(tail) if of and tail else None
    short = words[:of]
    is_country = entry is not None and entry.type is EntityType.PLACE and not entry.country
    if entry is None or not is_country or len(initials_of(short)) < _FEWEST_INITIALS:
        return words, ""
    return short, entry.canonical


def _entry_of_national_body(words: Sequence[str]) -> Entry | None:
    """What the tables know of a body named with its own country: "UK Home Office"."""
    short, whose = _parted(words)
    whole = gazetteer().entry(short) if whose else None
    if whole and whole.type is EntityType.ORGANISATION and whole.country == whose:
        return whole
    for cut in range(1, min(len(words), _LONGEST_COUNTRY + 1)):
        country, body = gazetteer().entry(words[:cut]), gazetteer().entry(words[cut:])
        if not country or not body or not body.country or body.type is not EntityType.ORGANISATION:
            continue
        whose = country.country if country.type is EntityType.GROUP else country.canonical
        if whose == body.country:
            return body
    return None


def _usual(form: str) -> str:
    """A body with its country and its ministry written in one way.

    "US" and "United States" as "U.S.", "Finance Ministry" as "Ministry of Finance".
    """
    whole = _UNITED_STATES.sub("U.S. ", form)
    words = whole.split(" ")
    return f"{words[-1]} of {words[0]}" if len(words) == 2 and words[1] in _MINISTRIES else whole  # noqa: PLR2004


def _belongs_to_another(words: Sequence[str]) -> bool:
    """Whether the first word names another than the whole: "House" in "House of Commons Library", a paper's town."""
    of_another = len(words) > _OF_SOMETHING and words[1] in {"of", "for"} and words[0] not in BODIES
    return of_another or words[-1] in PAPERS


def _is_of_common_words(words: Sequence[str]) -> bool:
    """Whether the first word of a body says no more than what it is for: "Rail Safety Investigation Branch"."""
    body = words[-1] in BODIES or words[-1] in _OFFICES_OF_STATE
    return body and len(words) >= _OF_SOMETHING and is_common(words[0])


def _company_stem(words: Sequence[str]) -> str:
    """An organisation's words without "Inc." and its like at the end, or the ending of a site."""
    last = len(words)
    if list(words[-3:]) == ["A", "/", "S"]:
        last -= 3
    elif last > 2 and words[-2] == "." and words[-1] in SITE_ENDINGS:  # noqa: PLR2004 - the name, the dot and the ending
        last -= 2
    while last > 1 and words[last - 1] in COMPANY_WORDS:
        last -= 1
    return " ".join(words[:last])


def _stated_abbreviations(stretches: Sequence[Stretch], namings: Sequence[list[Naming]]) -> dict[str, str]:
    """The abbreviations that the document itself explains, with the key of what they stand for."""
    stated: dict[str, str] = {}
    for stretch, names in zip(stretches, namings, strict=True):
        for place, long in explained_names(stretch, names):
            if not capitalised(stretch.tokens[long.first].text):
                continue
            form = words_of(stretch, long)
            usual = _usual(form) if long.type is EntityType.ORGANISATION else form
            listed = _entry_of(long, form)
            canonical = listed.canonical if listed else usual
            if long.type is EntityType.PERSON:
                canonical = person_key(form.split(" "))
            stated.setdefault(stretch.tokens[place].text, canonical)
    return stated
