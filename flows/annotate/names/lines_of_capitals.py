"""Names in lines of capitals: the place of a dateline, and in headlines what the text below names.

"LAGOS 1996-11-09", "AKRON, Ohio 1996-08-22"; "ADEYEMI TO RUN IN BERLIN" over "Tunde Adeyemi will run in Berlin";
"BRIEFING BY PRESS SECRETARY ANN HOLM" over "MS. HOLM: Good afternoon."
"""

from collections.abc import Collection, Mapping, Sequence

from flows.annotate.names.capitals import may_name, run_from
from flows.annotate.names.gazetteer import LONGEST_AMBIGUOUS, gazetteer
from flows.annotate.names.name_patterns import BODIES, CALENDAR
from flows.annotate.names.naming import PERSON_BODY_OR_PLACE, Naming, in_order, words_of
from flows.annotate.names.surnames import is_given_name, surname
from flows.english.letterheads import is_letterhead
from flows.english.outlet_names import names_outlet
from flows.english.titles import LINKS, MODIFIERS, is_title
from flows.english.tokens import Stretch, Token, capitalised, is_hyphen
from flows.english.vocabulary import is_common
from flows.english.word_tables import read_words
from flows.model.annotation import EntityType

_LONGEST_PLACE = 4
"""Words of the place of a dateline: "SAN JUAN DEL SUR"."""
_LONGEST_DATELINE = 14
_LONGEST_LETTERHEAD = 12
_LONGEST_NAME = 5
"""Tokens of a full name."""
_MOST_FIGURES = 3
"""Of a date: its day, month and year."""
_DATE_MARKS = frozenset({"-", "/", ".", ","})


def dateline_places(stretch: Stretch) -> list[Naming]:
    """The place in capitals, and the country or state behind its comma, of a line that has but a date besides."""
    tokens = stretch.tokens
    if len(tokens) > _LONGEST_DATELINE:
        return []
    last = _end_of_place(tokens)
    if not last:
        return []
    found = [_place(tokens, 0, last)]
    if found[0].entry is None and any(is_common(token.text) for token in tokens[:last]):
        return []  # "MINUTES 2024-03-05"
    rest = last
    if tokens[last].text == ",":
        rest = run_from(tokens, last + 1, lambda word: capitalised(word) and word not in CALENDAR)
        entry = gazetteer().entry([token.text for token in tokens[last + 1 : rest]])
        if entry is not None and entry.type is EntityType.PLACE:
            found.append(Naming(last + 1, rest, EntityType.PLACE, entry))
    return found if _is_date([token.text for token in tokens[rest:]]) else []


def letterheads_in_capitals(stretch: Stretch) -> list[Naming]:
    """The office or paper that is all that a line in capitals names: "CENTRAL BANK OF ARVENIA"."""
    words = stretch.words
    if stretch.heading or not stretch.all_capitals or not 1 < len(words) <= _LONGEST_LETTERHEAD:
        return []
    line = " ".join(words)
    named = line.isupper() and (is_letterhead(line) or names_outlet(line)) and words[0] != "OFFICIAL"
    return [Naming(int(words[0] == "THE"), len(words), EntityType.ORGANISATION)] if named else []


def _is_date(words: Sequence[str]) -> bool:
    """Whether words are a date and no row of figures: "1996-11-09", "3 December 1996"."""
    figures = [word for word in words if word.isdigit()]
    dated = all(word.isdigit() or word in _DATE_MARKS or word.title() in CALENDAR for word in words)
    year = any(len(word) == len("1996") for word in figures)
    marked = any(not word.isdigit() for word in words)
    return dated and year and marked and len(figures) <= _MOST_FIGURES


def _end_of_place(tokens: Sequence[Token]) -> int:
    """Where the words in capitals that begin a line end; 0 if they are not as the name of a place is."""
    last = run_from(tokens, 0, str.isupper, _LONGEST_PLACE)
    words = [token.text for token in tokens[:last]]
    named = words and last < len(tokens) and all(w.replace(".", "").replace("-", "").isalpha() for w in words)
    plain = all(may_name(word.title(), BODIES) for word in words)
    return last if named and plain and len(words[0]) > LONGEST_AMBIGUOUS - 1 else 0


def _place(tokens: Sequence[Token], first: int, last: int) -> Naming:
    """With what the tables know of the place as written in small letters: LONDON is London."""
    entry = gazetteer().entry([token.text.title() for token in tokens[first:last]])
    listed = entry if entry is not None and entry.type is EntityType.PLACE else None
    return Naming(first, last, EntityType.PLACE, listed)


def with_titled_in_capitals(
    stretches: Sequence[Stretch], namings: Sequence[list[Naming]]
) -> list[list[Naming]]:
    """The namings with the full names behind titles in lines of capitals.

    A given name and a surname that is no ordinary word are one, and so is a run of words that ends in the label of a
    turn below.
    """
    labels = frozenset(filter(None, map(_label, stretches)))
    return [
        _with_titled(stretch, names, labels) if stretch.all_capitals else names
        for stretch, names in zip(stretches, namings, strict=True)
    ]


def _label(stretch: Stretch) -> tuple[str, ...]:
    """The surname in the label of a turn that opens a stretch: HOLM of "MS. HOLM: Good afternoon."."""
    words = [token.text for token in stretch.tokens[: _LONGEST_NAME + 2]]
    colon = words.index(":") if ":" in words else 0
    titled = colon > 1 and is_title(words[0]) and all(word.isupper() or word == "-" for word in words[:colon])
    return tuple(words[1:colon]) if titled else ()


def _with_titled(stretch: Stretch, names: list[Naming], labels: Collection[tuple[str, ...]]) -> list[Naming]:
    found: list[Naming] = []
    for first in range(1, len(stretch.tokens)):
        if not _is_behind_title(stretch.tokens, first):
            continue
        last = _end_of_name(stretch, first)
        words = [token.text for token in stretch.tokens[first:last]]
        labelled = any(tuple(words[-len(label) :]) == label != tuple(words) for label in labels)
        if labelled or _is_full_name(words):
            found.append(Naming(first, last, EntityType.PERSON))
    return in_order([*(n for n in names if not any(n.overlaps(person) for person in found)), *found])


def _is_behind_title(tokens: Sequence[Token], first: int) -> bool:
    """Whether a title ends before a token: "SPECIAL ENVOY", "SECRETARY OF STATE"; or an address: "MS."."""
    before = [token.text for token in tokens[max(0, first - 3) : first]]
    of_field = before[1:2] == ["OF"] and is_title(before[0]) and before[2].lower() in MODIFIERS
    return is_title(before[-1]) or of_field


def _end_of_name(stretch: Stretch, first: int) -> int:
    """Where the words of a line of capitals end that a name may have."""
    tokens = stretch.tokens
    last = first
    while last < min(len(tokens), first + _LONGEST_NAME) and _may_be_of_name(stretch, last):
        last += 1
    return last


def _may_be_of_name(stretch: Stretch, place: int) -> bool:
    word = stretch.tokens[place].text
    plain = word.isupper() and word.replace(".", "").isalpha() and may_name(word.title(), BODIES)
    return is_hyphen(stretch, place) or (plain and word.lower() not in LINKS | MODIFIERS)


def _is_full_name(words: Sequence[str]) -> bool:
    """Whether a run is a given name, an initial perhaps, and a surname that is no ordinary word."""
    named = len(words) > 1 and is_given_name(words[0].title()) and not is_common(words[-1])
    return named and len(words[-1]) > 1 and all(word.endswith(".") for word in words[1:-1])


def with_told_in_capitals(
    stretches: Sequence[Stretch], namings: Sequence[list[Naming]]
) -> list[list[Naming]]:
    """The namings with those in lines of capitals of whom the rest of the document names: by full name or surname."""
    told = _told_forms(stretches, namings)
    if not told:
        return list(namings)
    longest = max(form.count(" ") + 1 for form in told)
    return [
        _with_told(stretch, names, told, longest) if stretch.all_capitals else names
        for stretch, names in zip(stretches, namings, strict=True)
    ]


def _told_forms(stretches: Sequence[Stretch], namings: Sequence[list[Naming]]) -> dict[str, EntityType]:
    """The forms named in sentences, in capitals; a single word that is also an ordinary one tells nothing."""
    told: dict[str, EntityType] = {}
    for stretch, names in zip(stretches, namings, strict=True):
        if stretch.all_capitals:
            continue
        for name in names:
            if name.type not in PERSON_BODY_OR_PLACE:
                continue
            form = words_of(stretch, name)
            forms = [form]
            if name.type is EntityType.PERSON and " " in form:
                forms.append(surname(form.split(" ")).replace("-", " - "))
            for one in forms:
                if _tells(one):
                    told.setdefault(one.upper(), name.type)
    return told


def _tells(form: str) -> bool:
    common = is_common(form) or form in read_words("ordinary_words.txt")
    return " " in form or (len(form) > LONGEST_AMBIGUOUS and not common)


def _with_told(
    stretch: Stretch, names: list[Naming], told: Mapping[str, EntityType], longest: int
) -> list[Naming]:
    taken = {place for name in names for place in range(name.first, name.last)}
    added: list[Naming] = []
    position = 0
    while position < len(stretch.tokens):
        last = _end_of_told(stretch, position, told, longest)
        if last and taken.isdisjoint(range(position, last)):
            kind = told[words_of(stretch, Naming(position, last, EntityType.MISC))]
            added.append(Naming(position, last, kind))
        position = last or position + 1
    return in_order([*names, *added])


def _end_of_told(stretch: Stretch, first: int, told: Mapping[str, EntityType], longest: int) -> int:
    for last in range(min(len(stretch.tokens), first + longest), first, -1):
        if " ".join(token.text for token in stretch.tokens[first:last]) in told:
            return last
    return 0
