"""What a whole document says about a name.

One type for one form, surnames that belong to full names, and every further place where a known form stands.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from flows.annotate.names.abbreviations import common_abbreviations, in_brackets, with_explained
from flows.annotate.names.capitals import may_name
from flows.annotate.names.firms import LEGAL_FORMS
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.introduced_people import is_introduced
from flows.annotate.names.letters_behind_names import without_letters
from flows.annotate.names.lines_of_capitals import with_titled_in_capitals, with_told_in_capitals
from flows.annotate.names.longer_forms import in_longer_forms
from flows.annotate.names.mistaken_names import Evidence, gather_evidence, is_mistaken
from flows.annotate.names.name_features import word_clusters, word_kinds
from flows.annotate.names.name_patterns import (
    BODIES,
    CALENDAR,
    COMPANY_NOUNS,
    COMPANY_WORDS,
    FUNCTION_WORDS,
    LANDMARKS,
    PAPERS,
)
from flows.annotate.names.named_things import told_product
from flows.annotate.names.naming import Naming, in_order, words_of
from flows.annotate.names.place_rows import with_rows_of_places
from flows.annotate.names.records_of_speech import with_speakers
from flows.annotate.names.regions import as_division, placed_divisions
from flows.annotate.names.sites import SITE_ENDINGS
from flows.annotate.names.storms import follow_storms
from flows.annotate.names.surnames import is_given_name, surname
from flows.annotate.names.surnames_alike import as_speaker, last_names, plain_surnames
from flows.annotate.names.teams import with_teams
from flows.annotate.names.told_by_verbs import bodies_told_by_it, kind_by_verb
from flows.annotate.names.told_kinds import behind_the, place_inside, stands_as_place, told_kind
from flows.annotate.names.told_things import ship_behind_kind, told_thing
from flows.annotate.names.unlisted_states import adjectives_of, place_of_body, told_state
from flows.annotate.names.usual_capitals import in_usual_capitals
from flows.english.titles import is_title
from flows.english.tokens import Stretch, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words, word_list
from flows.model.annotation import EntityType

COMPANY_WEIGHT = 3
"""Votes that "Ford Motor Company" is worth for the type of "Ford" alone."""
TOLD_WEIGHT = 3
"""Votes that the words beside an unknown name are worth for its type."""
SURELY_TOLD_WEIGHT = 20
"""Votes that words beside a name are worth which no person is named with: more than often being taken for one."""
OWN_WORD_WEIGHT = 2
"""Votes that a body's name is worth for the type of its first word alone, where that is known for nothing else."""
SURNAME_WEIGHT = 3
"""Votes that a full name is worth for the type of its surname alone."""
_Step = Callable[[Sequence[Stretch], Sequence[list[Naming]]], list[list[Naming]]]
"""From the namings of every stretch of a document to the same, completed."""
_BEFORE_EVIDENCE: tuple[_Step, ...] = (
    with_speakers,
    without_letters,
    with_titled_in_capitals,
    with_explained,
)
_WHEN_SETTLED: tuple[_Step, ...] = (with_told_in_capitals, with_teams)
_OF_PLACES = frozenset({EntityType.ORGANISATION, EntityType.PLACE})
_PAPERS = word_list("newspaper daily weekly tabloid broadcaster")
"""What stands before the name of a paper."""


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of one document that are named somewhere in it: their type, and how long they run."""

    types: dict[str, EntityType]
    longest: dict[str, int]
    small: frozenset[str]
    """Words that the document also writes in small letters."""
    given: frozenset[str]
    """Given names of the people whom it names in full."""
    people: frozenset[str]
    """Given names and surnames of these."""


def settle_names(stretches: Sequence[Stretch], namings: Sequence[list[Naming]]) -> list[list[Naming]]:
    """The namings of every stretch, made consistent over the document and completed."""
    for completed in _BEFORE_EVIDENCE:
        namings = completed(stretches, namings)
    known = gather_evidence(stretches, namings)
    kept = _without_mistaken(stretches, namings, known)
    kept = [with_rows_of_places(s, names, known.surnames) for s, names in zip(stretches, kept, strict=True)]
    forms = _read_forms(stretches, kept, known)
    settled = [_settle(stretch, names, forms) for stretch, names in zip(stretches, kept, strict=True)]
    for completed in _WHEN_SETTLED:
        settled = completed(stretches, settled)
    return follow_storms(stretches, settled, known.surnames)


def _without_mistaken(
    stretches: Sequence[Stretch], namings: Sequence[list[Naming]], known: Evidence
) -> list[list[Naming]]:
    """The namings that are no mistakes, those of people and divisions that look like each other as what they are."""
    placed = placed_divisions(stretches, namings)
    common = common_abbreviations(stretches)
    bearers = last_names(stretches, namings)
    return [
        [
            as_division(stretch, as_speaker(stretch, name, bearers), known.surnames, placed)
            for name in names
            if not is_mistaken(stretch, name, known)
            and (name.settled or words_of(stretch, name) not in common)
        ]
        for stretch, names in zip(stretches, namings, strict=True)
    ]


def _read_forms(stretches: Sequence[Stretch], namings: Sequence[list[Naming]], known: Evidence) -> Forms:
    votes: dict[str, Counter[EntityType]] = {}
    for stretch, names in zip(stretches, namings, strict=True):
        for name in names:
            for form, kind, weight in _votes(stretch, name, known):
                votes.setdefault(form, Counter())[kind] += weight
    for form in bodies_told_by_it(stretches, namings):
        votes[form][EntityType.ORGANISATION] += TOLD_WEIGHT
    types = {form: max(kinds, key=lambda kind: (kinds[kind], kind)) for form, kinds in votes.items()}
    for form, kinds in votes.items():
        if kinds[EntityType.PLACE] >= SURELY_TOLD_WEIGHT and types[form] is EntityType.PLACE:
            types |= dict.fromkeys(adjectives_of(form) & types.keys(), EntityType.GROUP)
    longest: dict[str, int] = {}
    for form in types:
        words = form.split(" ")
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    given = (form.split(" ")[0] for form, kind in types.items() if kind is EntityType.PERSON and " " in form)
    known_given = frozenset(w for w in given if is_given_name(w) or _is_unknown(w))
    return Forms(types, longest, known.small, known_given, known.surnames)


def _votes(stretch: Stretch, name: Naming, known: Evidence) -> Iterator[tuple[str, EntityType, int]]:
    """What a naming says of its form, and of the part of it by which the same may be named again."""
    form = words_of(stretch, name)
    people = known.surnames
    if not name.settled:
        yield form, name.type, int(not _is_doubtful_person(stretch, name))
        thing = told_thing(stretch, name, people, known.small) or told_product(stretch, name, people)
        if thing or (thing := ship_behind_kind(stretch, name, people)):
            yield form, thing, SURELY_TOLD_WEIGHT
        if state := told_state(stretch, name, people):
            yield form, state, SURELY_TOLD_WEIGHT
        yield from ((form, kind, TOLD_WEIGHT) for kind in _told_beside(stretch, name, people))
    words = form.split(" ")
    if len(words) > 1:
        yield from _votes_for_part(words, name.type, people)
        if name.type in _OF_PLACES and (place := place_of_body(words, people)):
            yield place, EntityType.PLACE, SURELY_TOLD_WEIGHT
        usual = in_usual_capitals(form, name.type)
        if (
            usual != form and name.type is EntityType.PERSON
        ):  # whom the label of a turn names, a heading may, too
            yield usual, name.type, 1


def _is_doubtful_person(stretch: Stretch, name: Naming) -> bool:
    """Whether one word behind "the" is seen as somebody's name, which whatever else the text says outweighs."""
    single = name.type is EntityType.PERSON and name.last - name.first == 1
    return single and behind_the(stretch, name)


def _told_beside(stretch: Stretch, name: Naming, people: AbstractSet[str]) -> Iterator[EntityType]:
    """What the words and marks beside a naming say that it is."""
    if name.type is not EntityType.PLACE and _called_a_company(stretch, name):
        yield EntityType.ORGANISATION
    if name.type is not EntityType.PLACE and in_brackets(stretch, name):
        yield name.type
    if is_introduced(stretch, name):
        yield EntityType.PERSON
    elif told := told_kind(stretch, name, people) or kind_by_verb(stretch, name):
        yield told


def _votes_for_part(
    words: Sequence[str], kind: EntityType, people: AbstractSet[str]
) -> Iterator[tuple[str, EntityType, int]]:
    if kind is EntityType.PERSON:
        last = surname(words).replace("-", " - ")
        of_full = last != " ".join(words)  # "Kessler-Voigt" is no fuller than itself
        if of_full and len(last) > 1 and capitalised(last) and last not in CALENDAR:
            yield last, EntityType.PERSON, SURNAME_WEIGHT
    elif place := place_inside(words, kind, people):
        yield place, EntityType.PLACE, TOLD_WEIGHT
    elif kind is EntityType.ORGANISATION and words[-1] in PAPERS:
        yield words[-1], kind, COMPANY_WEIGHT
    elif kind is EntityType.ORGANISATION and (
        words[-1] in COMPANY_WORDS | SITE_ENDINGS or words[-2:] == ["/", "S"] or _is_firm_of_two(words)
    ):
        yield words[0], EntityType.ORGANISATION, COMPANY_WEIGHT
        if words[-1] in LEGAL_FORMS:
            shorter = (words[:last] for last in range(2, len(words)) if words[last - 1] not in LANDMARKS)
            yield from ((" ".join(part), EntityType.ORGANISATION, TOLD_WEIGHT) for part in shorter)
    elif kind is EntityType.ORGANISATION and _is_own_word(words[0]):
        # "Corvus Paper" is rather called Corvus than "Ridge Chamber of Commerce" is called Ridge.
        yield words[0], EntityType.ORGANISATION, 1 if BODIES.intersection(words) else OWN_WORD_WEIGHT


def _is_unknown(word: str) -> bool:
    """Whether a word may be a given name that no list has, by which a person is called in some countries."""
    may = may_name(word) and word.istitle() and word.isalpha()
    return may and word.lower() not in word_clusters() and gazetteer().entry([word]) is None


def _is_firm_of_two(words: Sequence[str]) -> bool:
    """Whether the tables know a firm under two surnames, so that the first is rather the firm: "Goldman Sachs"."""
    entry = gazetteer().entry(words)
    both = len(words) == 2 and not is_given_name(words[0])  # noqa: PLR2004 - the first is no given name
    return both and entry is not None and words[0] in read_words("surnames.txt") and not is_common(words[0])


def _is_own_word(word: str) -> bool:
    """Whether a word is known for nothing but the name it begins: "Northrop" of "Northrop Grumman"."""
    small, listed = word.lower(), gazetteer().entry([word]) is not None
    names_people = word in read_words("given_names.txt") or word in read_words("surnames.txt")
    kind = word_kinds().get(small)
    of_bodies = kind.startswith("O") if kind else small not in word_clusters()
    return word.istitle() and of_bodies and not listed and not names_people and not is_title(word)


def _called_a_company(stretch: Stretch, name: Naming) -> bool:
    """As in "the automobile manufacturer Ford", "the daily La Jornada"; a man who makes something is named in full."""
    before = stretch.tokens[name.first - 1].text.lower() if name.first else ""
    if name.last - name.first == 1:
        return before in COMPANY_NOUNS
    return before in _PAPERS and not is_given_name(stretch.tokens[name.first].text)


def _settle(stretch: Stretch, names: list[Naming], forms: Forms) -> list[Naming]:
    settled: list[Naming] = []
    for name in in_longer_forms(stretch, in_order(names), forms.types, forms.longest):
        kind = None if name.settled else _kind_here(words_of(stretch, name), name.type, forms)
        if kind is None or kind is name.type or stands_as_place(stretch, name):
            settled.append(name)
        else:
            settled.append(replace(name, type=kind, entry=None))
    taken = [False] * len(stretch.tokens)
    for name in settled:
        taken[name.first : name.last] = [True] * (name.last - name.first)
    further = _further(stretch, taken, forms)
    for name in further:
        taken[name.first : name.last] = [True] * (name.last - name.first)
    return in_order([*settled, *further, *plain_surnames(stretch, taken, forms.people)])


def _kind_here(form: str, seen: EntityType, forms: Forms) -> EntityType | None:
    """The kind that the document says a form is; a team's or firm's word is somebody's if he is named by it in full."""
    if form in forms.given and (seen is EntityType.ORGANISATION or _is_unknown(form)):
        return EntityType.PERSON
    return forms.types.get(form)


def _further(stretch: Stretch, taken: Sequence[bool], forms: Forms) -> list[Naming]:
    """Places where a form that the document names elsewhere stands unmarked."""
    texts = [token.text for token in stretch.tokens]
    found: list[Naming] = []
    position = 0
    while position < len(texts):
        length = min(forms.longest.get(texts[position], 0), len(texts) - position)
        while length and not _is_form(texts, position, length, taken, forms):
            length -= 1
        if length:
            kind = forms.types[" ".join(texts[position : position + length])]
            found.append(Naming(position, position + length, kind))
        position += length or 1
    return found


def _is_form(texts: list[str], position: int, length: int, taken: Sequence[bool], forms: Forms) -> bool:
    if any(taken[position : position + length]):
        return False
    form = " ".join(texts[position : position + length])
    if form not in forms.types or not any(capitalised(word) for word in texts[position : position + length]):
        return False
    return length > 1 or _telling_word(texts, position, forms)


def _telling_word(texts: list[str], position: int, forms: Forms) -> bool:
    """A single word is taken for the name only where it cannot well be anything else."""
    word = texts[position]
    ordinary = word.lower() in forms.small or word in read_words("ordinary_words.txt") or word in CALENDAR
    before, behind = texts[max(0, position - 1) : position], texts[position + 1 : position + 2]
    joined = any(map(capitalised, behind)) or any(capitalised(w) and w not in FUNCTION_WORDS for w in before)
    return not ordinary and (forms.types[word] is EntityType.PERSON or not joined)
