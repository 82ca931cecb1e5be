"""What a text is about, in its own phrases: runs of nouns and their modifiers, and the names it mentions most.

A phrase weighs by how often it stands in the text (not counting where it is part of a longer phrase that is
chosen), by how rare its words are in other prose, and by whether it stands in a heading or near the beginning.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.annotate.amounts.measure_words import UNIT_WORDS
from flows.annotate.salience.phrase_candidates import Candidate, Stems, find_candidates, running_sentences
from flows.english.function_words import WEEKDAYS
from flows.english.money_words import CODES
from flows.english.money_words import NAMES as CURRENCIES
from flows.english.titles import is_office
from flows.english.vocabulary import count_words, know_word, read_words_in, stem_of
from flows.english.word_tables import word_list
from flows.model.annotation import AnnotatedDocument, Annotations, Entity, EntityType, KeyPhrase
from flows.model.spans import Span

MOST = 15
_FEWEST = 5
_WORDS_PER_PHRASE = 60
"""A short text has few phrases."""
_ENOUGH = 10
"""Beyond so many, a phrase must come back to be one."""
_NAMES = 1 / 3
"""Share of the phrases that may be names."""
_LEAST_WEIGHT = 6.0
"""Bits that a word must tell to be a phrase of its own."""
_MOST_WEIGHT = 11.0
"""Bits beyond which rarity counts no more: the rarest words are often misspelt."""
_OFTEN = 3
"""Places at which such a word must stand."""
_GREETINGS = frozenset(
    {"good morning", "good afternoon", "good evening", "good day", "good night", "best wishes"}
)
_MEASURING = (
    UNIT_WORDS
    | WEEKDAYS
    | frozenset(form for name in CURRENCIES if " " not in name for form in (name, f"{name}s"))
    | word_list(
        """
        million millions billion billions trillion thousand thousands hundred hundreds dozen dozens percent percentage
        date dates day days night nights morning mornings afternoon afternoons evening evenings midday noon week
        weeks weekend weekends fortnight month months quarter quarters year years decade decades century centuries time
        times today yesterday tomorrow spring summer autumn winter season seasons deadline deadlines
        paragraph paragraphs section sections chapter chapters page pages annex annexes footnote footnotes heading
        headings sentence sentences table tables figure figures item items point points
        side sides
        moderator moderators interpreter interpreters question questions answer answers transcript transcripts
        dob pob tax id
        """
    )
)
"""What figures are counted in, what the calendar, a text and a record are parted into, who meets, whoever it is, and
the labels of those who speak in turn.
"""
_OFFICE_OF = re.compile(r"\b(?P<office>[A-Z]\w{2,20}) (?:of|for)(?: the)? \Z")
_MINISTRIES = frozenset({"Ministry", "Department"})
_REACH = 32
_NAMED_TYPES = frozenset([EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.EVENT])


@dataclass(frozen=True, slots=True)
class _Choice:
    text: str
    stems: Stems
    spans: tuple[Span, ...]
    weight: float
    name: bool = False


def annotate_key_phrases(document: AnnotatedDocument) -> Annotations:
    """The layer `key_phrases`: the most telling first by score, none a part of another, in text order."""
    beginning = _beginning(document)
    phrases = [_weigh(c, beginning) for c in find_candidates(document).values() if _is_fair(c, document.text)]
    names = [_weigh_name(e) for e in document.annotations.entities if e.mentions and e.type in _NAMED_TYPES]
    ranked = sorted([*phrases, *names], key=lambda c: (-c.weight, c.spans[0], c.text))
    chosen = list(_choose(ranked, _limit(document)))
    best = max((choice.weight for choice in chosen), default=1.0)
    layer = [KeyPhrase(c.text, c.spans, round(c.weight / best, 4)) for c in chosen]
    return Annotations(key_phrases=tuple(sorted(layer, key=lambda phrase: (phrase.spans[0], phrase.text))))


def _limit(document: AnnotatedDocument) -> int:
    words = sum(count_words(document.text, sentence) for sentence, _ in running_sentences(document))
    return min(MOST, max(_FEWEST, words // _WORDS_PER_PHRASE))


def _beginning(document: AnnotatedDocument) -> int:
    """Where the first tenth of the text ends."""
    return len(document.text) // 10


def _is_fair(candidate: Candidate, text: str) -> bool:
    """Whether a phrase may stand alone: two words or more, or one rare word that comes back as such."""
    if candidate.headed and len(candidate.spans) == 1:
        return False  # headings make phrases that the text does not use
    if any(is_office(form.split()[-1].removesuffix("s")) for form in candidate.forms):
        return False  # "U.S. President", "Uzbek presidents": titles of people who have names
    if all(form.istitle() for form in candidate.forms) and len(candidate.stems) == 1:
        return False  # "Fisheries": a part of a name
    if all(_is_of_office(text, span) for span in candidate.spans):
        return False  # "Foreign Affairs" of a minister
    if all(form.lower() in _GREETINGS for form in candidate.forms):
        return False
    if all(form in CODES or _MEASURING.issuperset(form.lower().split()) for form in candidate.forms):
        return False
    if len(candidate.stems) > 1:
        return candidate.alone > 0 or len(candidate.spans) > 1
    word = candidate.stems[0]
    often = len(candidate.spans) >= _OFTEN and candidate.alone > 0
    return often and know_word(word).weight >= _LEAST_WEIGHT


def _is_of_office(text: str, span: Span) -> bool:
    """Whether it is what an office is of, with capitals: "Minister for Water Resources"."""
    found = _OFFICE_OF.search(text, max(0, span.start - _REACH), span.start)
    of_office = found is not None and (is_office(found["office"]) or found["office"] in _MINISTRIES)
    return of_office and text[span.start].isupper()


def _weigh(candidate: Candidate, beginning: int) -> _Choice:
    weights = [min(know_word(stem).weight, _MOST_WEIGHT) for stem in candidate.stems]
    rarity = math.sqrt(sum(weights) / len(weights) / _MOST_WEIGHT)
    length = 1.0 if len(weights) == 1 else 1.5 + 0.1 * len(weights)
    often = math.log2(0.5 + candidate.alone + 0.7 * candidate.nested)
    place = (1.4 if candidate.headed else 1.0) * (1.2 if candidate.spans[0].start < beginning else 1.0)
    text = max(candidate.forms, key=lambda form: (candidate.forms[form], form.islower()))
    return _Choice(text, candidate.stems, tuple(candidate.spans), often * rarity * length * place)


def _weigh_name(entity: Entity) -> _Choice:
    words = read_words_in(entity.name, Span(0, len(entity.name)))
    weight = math.log2(0.5 + len(entity.mentions)) * (1.3 if entity.type is EntityType.EVENT else 1.0)
    stems = tuple(stem_of(word.form) for word in words)
    return _Choice(entity.name, stems, tuple(sorted(entity.mentions)), weight, name=True)


def _choose(ranked: list[_Choice], limit: int) -> Iterator[_Choice]:
    """The best that are neither part of a better one nor hold one, with no more than their share of names."""
    taken: list[frozenset[str]] = []
    names = 0
    for choice in ranked:
        if len(taken) == limit:
            return
        stems = frozenset(choice.stems)
        if not stems or (choice.name and names >= limit * _NAMES):
            continue
        if len(choice.spans) == 1 and len(taken) >= _ENOUGH:
            continue
        if any(_alike(stems, other) for other in taken):
            continue
        taken.append(stems)
        names += choice.name
        yield choice


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two phrases share most of the words of the shorter: all of one or two, all but one of three or four."""
    return 2 * len(one & other) >= min(len(one), len(other)) + (min(len(one), len(other)) > 1)
