"""What a whole document says about a name.

One type for one form, surnames that belong to full names, and every further place where a known form stands.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from flows.annotate.names.abbreviations import common_abbreviations, with_explained
from flows.annotate.names.ages_and_homes import with_hyphened_surnames
from flows.annotate.names.capitals import may_name
from flows.annotate.names.counts_behind_names import without_counts
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.inns import without_inns
from flows.annotate.names.letters_behind_names import without_letters
from flows.annotate.names.lines_of_capitals import with_titled_in_capitals, with_told_in_capitals
from flows.annotate.names.longer_forms import in_longer_forms
from flows.annotate.names.mistaken_names import is_mistaken
from flows.annotate.names.name_evidence import Evidence, gather_evidence
from flows.annotate.names.name_features import word_clusters
from flows.annotate.names.name_patterns import BUSINESSES, CALENDAR, COMPANY_WORDS, FUNCTION_WORDS
from flows.annotate.names.naming import Naming, in_order, words_of
from flows.annotate.names.place_rows import with_rows_of_places
from flows.annotate.names.records_of_speech import with_speakers
from flows.annotate.names.regions import as_division, placed_divisions
from flows.annotate.names.storms import follow_storms
from flows.annotate.names.surnames import is_given_name
from flows.annotate.names.surnames_alike import as_speaker, last_names, plain_surnames
from flows.annotate.names.teams import with_teams
from flows.annotate.names.told_firms import bodies_told_by_it
from flows.annotate.names.told_kinds import SURELY_TOLD_WEIGHT, TOLD_WEIGHT, votes
from flows.annotate.names.told_places import stands_as_place
from flows.annotate.names.told_states import adjectives_of
from flows.english.tokens import Stretch, capitalised
from flows.english.word_tables import read_words
from flows.model.annotation import EntityType

_OF_FIRMS = BUSINESSES | COMPANY_WORDS | {"Credit", "Equity", "Research"}
"""Words of the business of a firm, or of what it is."""
_Step = Callable[[Sequence[Stretch], Sequence[list[Naming]]], list[list[Naming]]]
"""From the namings of every stretch of a document to the same, completed."""
_BEFORE_EVIDENCE: tuple[_Step, ...] = (
    with_speakers,
    without_letters,
    without_counts,
    with_hyphened_surnames,
    with_titled_in_capitals,
    with_explained,
)
_WHEN_SETTLED: tuple[_Step, ...] = (with_told_in_capitals, with_teams, without_inns)


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
    counted: dict[str, Counter[EntityType]] = {}
    for stretch, names in zip(stretches, namings, strict=True):
        for name in names:
            for form, kind, weight in votes(stretch, name, known):
                counted.setdefault(form, Counter())[kind] += weight
    for form in bodies_told_by_it(stretches, namings):
        counted[form][EntityType.ORGANISATION] += TOLD_WEIGHT
    types = {form: max(kinds, key=lambda kind: (kinds[kind], kind)) for form, kinds in counted.items()}
    for form, kinds in counted.items():
        if kinds[EntityType.PLACE] >= SURELY_TOLD_WEIGHT and types[form] is EntityType.PLACE:
            types |= dict.fromkeys(adjectives_of(form) & types.keys(), EntityType.GROUP)
    types |= dict.fromkeys(_first_words_of_firms(types, known.surnames), EntityType.ORGANISATION)
    longest: dict[str, int] = {}
    for form in types:
        words = form.split(" ")
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    given = (form.split(" ")[0] for form, kind in types.items() if kind is EntityType.PERSON and " " in form)
    known_given = frozenset(w for w in given if is_given_name(w) or _is_unknown(w))
    return Forms(types, longest, known.small, known_given, known.surnames)


def _first_words_of_firms(types: Mapping[str, EntityType], surnames: frozenset[str]) -> Iterator[str]:
    """The forms seen as people that are a firm of the document without the words for its business: "Brandt" of "Brandt
    Capital"; not so who is named in full, nor whoever may be by the first word.
    """
    for form, kind in types.items():
        words = form.split(" ")
        end = next((n for n, word in enumerate(words) if n and word in _OF_FIRMS), 0)
        short = " ".join(words[:end])
        if kind is not EntityType.ORGANISATION or types.get(short) is not EntityType.PERSON:
            continue
        named = is_given_name(words[0]) if end > 1 else short in surnames
        if not named and _OF_FIRMS.issuperset(words[end:]):
            yield short


def _is_unknown(word: str) -> bool:
    """Whether a word may be a given name that no list has, by which a person is called in some countries."""
    may = may_name(word) and word.istitle() and word.isalpha()
    return may and word.lower() not in word_clusters() and gazetteer().entry([word]) is None


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
