"""Chooses the names of one stretch from what the tables list, the recogniser sees and the patterns say.

To add a way to tell names: write `finder(Stretch) -> list[Naming]` in a module of its own, and put it into FINDERS.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from flows.annotate.names.abbreviations import can_stand_for, is_abbreviation
from flows.annotate.names.cited_authors import cited_authors
from flows.annotate.names.datelines import dateline_openings, end_of_dateline
from flows.annotate.names.fields_of_government import fields_of_offices
from flows.annotate.names.firms import firms
from flows.annotate.names.gazetteer import Entry, Listed, gazetteer
from flows.annotate.names.holders_of_offices import holders_of_offices
from flows.annotate.names.hyphened_names import hyphened_people
from flows.annotate.names.joint_bodies import bodies_of_two, joint_bodies
from flows.annotate.names.lines_of_capitals import dateline_places
from flows.annotate.names.name_edges import of_the_calendar, trim_name
from flows.annotate.names.name_events import HEADS
from flows.annotate.names.name_forms import is_noble, read_by_form
from flows.annotate.names.name_patterns import (
    BODIES,
    COMPANY_ENDINGS,
    FOREIGN_INNER_WORDS,
    INNER_WORDS,
    PARTICLES,
    organisations_by_head,
    titled_and_given_names,
)
from flows.annotate.names.naming import Naming, in_order
from flows.annotate.names.numbered_units import numbered_units
from flows.annotate.names.particled_people import particled_people
from flows.annotate.names.recogniser import Recognised, recognise
from flows.annotate.names.regions import county_names
from flows.annotate.names.rulers import rulers
from flows.annotate.names.ships import ship_names
from flows.annotate.names.short_marks import states_in_short
from flows.annotate.names.sites import with_site_endings
from flows.annotate.names.storms import storm_names
from flows.annotate.names.surnames import is_given_name
from flows.annotate.names.surnames_alike import titled_surnames
from flows.annotate.names.told_people import introduced_people
from flows.annotate.names.told_things import quoted_works
from flows.annotate.names.words_of_forms import entries_of_people, other_names_in_entries
from flows.english.titles import PLAIN_ADDRESS, is_office, is_title
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

FINDERS: tuple[Callable[[Stretch], list[Naming]], ...] = (
    entries_of_people,
    dateline_places,
    dateline_openings,
    states_in_short,
    storm_names,
    county_names,
    introduced_people,
    particled_people,
    hyphened_people,
    titled_surnames,
    ship_names,
    firms,
    quoted_works,
    rulers,
    cited_authors,
    joint_bodies,
    numbered_units,
)
"""What tells names in one stretch more surely than the recogniser; each takes what those before it have left."""
_PEERS = frozenset({"Lord", "Lady", "Baroness", "Baron", "Sir", "Dame"})
_BREAKS = frozenset({",", "-", "/", "'s", "'S", "and", "&", ";"})
_INNER = PARTICLES | INNER_WORDS | FOREIGN_INNER_WORDS
_BREAKS_OF_PEOPLE = _BREAKS | {"of"}
_OF_WHERE = word_list(
    "based born led owned backed controlled listed run ruled bound area style wide educated trained"
)
"""What is joined to the name of a place and ends it: "London-based Corvus"."""


def choose_names(stretch: Stretch, others: Sequence[Recognised] = ()) -> list[Naming]:
    """The names of a stretch in order, none overlapping another; `others` are seen by another recogniser."""
    listed = gazetteer().find(stretch)
    sure = [Naming(n.first, n.last, n.entry.type, n.entry) for n in listed if n.entry.sure]
    unnamed = [*fields_of_offices(stretch), *other_names_in_entries(stretch)]
    chosen = list(unnamed)
    for find in FINDERS:
        _add_free(chosen, find(stretch))
    if stretch.capitals_mean_names:
        _add_free(chosen, bodies_of_two(stretch, listed))
        _add_free(chosen, holders_of_offices(stretch, listed))
    people = titled_and_given_names(stretch) if stretch.capitals_mean_names else []
    for seen in recognise(stretch, listed, end_of_dateline(stretch)):
        for part in _unbroken(stretch.tokens, seen):
            free = _behind_person(stretch, _behind_fields(stretch, part, unnamed), chosen)
            held = _as_introduced(stretch, free, people)
            read = read_by_form(stretch.tokens, held)
            _add_free(chosen, _reconcile(stretch, read, listed))
    _add_free(chosen, sure)
    if stretch.capitals_mean_names:
        _add_free(chosen, people)
        _add_free(chosen, organisations_by_head(stretch))
        for seen in others:
            for part in _unbroken(stretch.tokens, seen):
                _add_free(chosen, _reconcile(stretch, part, listed))
    return in_order(with_site_endings(stretch, [name for name in chosen if name not in unnamed]))


def _behind_fields(stretch: Stretch, seen: Recognised, fields: Sequence[Naming]) -> Recognised:
    """The holder behind what an office is of, where both are seen as one: "Agriculture and Fisheries Ann Low"."""
    last = next((f.last for f in fields if f.first <= seen.first < f.last < seen.last), 0)
    held = last and capitalised(stretch.tokens[last].text)
    return Recognised(last, seen.last, EntityType.PERSON) if held else seen


def _behind_person(stretch: Stretch, seen: Recognised, chosen: Sequence[Naming]) -> Recognised:
    """What a person belongs to, where it is seen as one with the end of the name: "Broek of Hale University"."""
    last = next(
        (n.last for n in chosen if n.type is EntityType.PERSON and n.first < seen.first < n.last), seen.last
    )
    belongs = last + 1 < seen.last and stretch.tokens[last].text in {"of", "from", "at"}
    return Recognised(last + 1, seen.last, seen.type) if belongs else seen


def _add_free(chosen: list[Naming], more: Sequence[Naming]) -> None:
    """Add those names whose place no other has taken."""
    for name in more:
        if not any(name.overlaps(other) for other in chosen):
            chosen.append(name)


def _as_introduced(stretch: Stretch, seen: Recognised, people: Sequence[Naming]) -> Recognised:
    """As a person where the text introduces one by title or given name in just this place ("President Tokayev")."""
    for person in people:
        titled = person.first > 0 and is_title(stretch.tokens[person.first - 1].text)
        if not titled or person.last != seen.last:
            continue
        if person.first <= seen.first:
            return Recognised(seen.first, seen.last, EntityType.PERSON)
        words = [token.text for token in stretch.tokens[person.first : person.last]]
        body = seen.type is not EntityType.PLACE and person.first == seen.first + 1
        held = body and is_office(stretch.tokens[seen.first].text)
        if held and len(words) > 1 and not any(map(is_common, words)):
            return Recognised(
                person.first, seen.last, EntityType.PERSON
            )  # "Ombudsman Petro Low" seen as a body
    return seen


def _unbroken(tokens: Sequence[Token], seen: Recognised) -> list[Recognised]:
    """The parts of a name between small words that no name has inside; an event may have any ("general election")."""
    if seen.type is EntityType.EVENT:
        clause = any(_parts_names(token.text) for token in tokens[seen.first : seen.last])
        return [] if clause and capitalised(tokens[seen.last - 1].text) else [seen]
    owner = _owner_in_plural(tokens, seen)
    if owner:
        return [Recognised(owner + 1, seen.last, seen.type)]
    cuts = [
        i
        for i in range(seen.first, seen.last)
        if (_parts_names(tokens[i].text) and not _goes_on(tokens, seen.first, i)) or _is_from(tokens, seen, i)
    ]
    edges = [seen.first - 1, *cuts, seen.last]
    return [
        Recognised(a + 1, b, EntityType.PLACE if a >= 0 and _is_from(tokens, seen, a) else seen.type)
        for a, b in pairwise(edges)
        if b > a + 1
    ]


def _owner_in_plural(tokens: Sequence[Token], seen: Recognised) -> int:
    """The place of the apostrophe behind what employs a person seen, or 0: "Bexhill Foods' Ann Low"."""
    if seen.type is not EntityType.PERSON:
        return 0
    marks = [i for i in range(seen.first + 1, seen.last - 1) if tokens[i].text == "'"]
    owns = len(marks) == 1 and tokens[marks[0] - 1].text.endswith("s") and seen.last - marks[0] > 2  # noqa: PLR2004
    touches = owns and tokens[marks[0]].start == tokens[marks[0] - 1].end
    return marks[0] if touches and tokens[marks[0] + 1].start > tokens[marks[0]].end else 0


def _is_from(tokens: Sequence[Token], seen: Recognised, place: int) -> bool:
    """Whether "of" stands behind a full name: "Oskar Lindqvist of Vestmark", but not "Duke of York"."""
    peer = tokens[seen.first].text in _PEERS
    # No noble has one before his title: "Mr Cole of Hull" is no duke.
    addressed = seen.first > 0 and tokens[seen.first - 1].text in PLAIN_ADDRESS | {"Dr", "Dr."}
    full = (place - seen.first > 1 or addressed) and not is_title(tokens[place - 1].text) and not peer
    return full and seen.type is EntityType.PERSON and tokens[place].text == "of"


def _goes_on(tokens: Sequence[Token], first: int, place: int) -> bool:
    """Whether a small word ends one with a hyphen, or is an article inside: "Co-operative", "Union for a ..."."""
    if place == first:
        return False
    before = tokens[place - 1].text
    if before == "-" and tokens[place].text in _OF_WHERE:
        return False
    return before == "-" or (tokens[place].text in {"a", "an"} and before in {"of", "for"})


def _parts_names(word: str) -> bool:
    return word.islower() and word.isalpha() and word not in _INNER


def _reconcile(stretch: Stretch, seen: Recognised, listed: Sequence[Listed]) -> list[Naming]:
    """What stands where the recogniser sees a name: its own reading, the tables', or several names in a row."""
    tokens = stretch.tokens
    if is_noble(tokens, seen) or (seen.type is EntityType.ORGANISATION and _is_explained(tokens, seen)):
        return trim_name(stretch, seen)
    inside = [n for n in listed if n.first < seen.last and seen.first < n.last]
    for name in inside:
        if name.first <= seen.first and seen.last <= name.last:
            return [_as_listed(name)] if _trusted(tokens, name, seen) else trim_name(stretch, seen)
    if _is_given_name_of(tokens, inside, seen):
        return trim_name(stretch, seen)
    sure = [name for name in inside if name.entry.sure and not _is_whose_body(tokens, name, seen)]
    if any(_is_all_of_it(tokens, name, seen) for name in sure):
        return [Naming(n.first, n.last, n.entry.type, n.entry) for n in sure]
    if _is_row_of_names(tokens, seen, sure) or _is_of_party(seen, sure):
        return _row_of_names(stretch, seen, sure)
    if any(name.first < seen.first or name.last > seen.last for name in sure):
        return [Naming(n.first, n.last, n.entry.type, n.entry) for n in sure]
    return trim_name(stretch, seen)


def _is_given_name_of(tokens: Sequence[Token], inside: Sequence[Listed], seen: Recognised) -> bool:
    """Whether all that is listed of a person's name is a group that is a given name, too: "Christian Lindner"."""
    if seen.type is not EntityType.PERSON or len(inside) != 1 or inside[0].first != seen.first:
        return False
    listed = inside[0]
    alone = listed.last == seen.first + 1 < seen.last and listed.entry.type is EntityType.GROUP
    return alone and is_given_name(tokens[seen.first].text)


def _is_explained(tokens: Sequence[Token], seen: Recognised) -> bool:
    """Whether an abbreviation in brackets behind it has its letters: "Social Democratic and Labour Party (SDLP)"."""
    behind = [token.text for token in tokens[seen.last : seen.last + 3]]
    words = [token.text for token in tokens[seen.first : seen.last]]
    return behind[::2] == ["(", ")"] and is_abbreviation(behind[1]) and can_stand_for(behind[1], words)


def _is_whose_body(tokens: Sequence[Token], name: Listed, seen: Recognised) -> bool:
    """Whether what is seen begins with a body that the name belongs to: "University of California, Berkeley"."""
    before = [token.text for token in tokens[seen.first : name.first]]
    return before[-1:] == ["of"] and before[-2:-1] != [] and before[-2] in BODIES


def _is_all_of_it(tokens: Sequence[Token], name: Listed, seen: Recognised) -> bool:
    """Whether what is seen beyond a listed name is a date before it or the head word of an event after it.

    Who takes part in an event is named here; the event itself is made of them later.
    """
    dated = all(of_the_calendar(token.text) for token in tokens[seen.first : name.first])
    rest = tokens[name.last : seen.last]
    return dated and (not rest or (len(rest) == 1 and rest[0].text.lower() in HEADS))


def _trusted(tokens: Sequence[Token], name: Listed, seen: Recognised) -> bool:
    """A place or team that bears a person's name is believed where the recogniser does not see a person."""
    if name.entry.sure:
        return True
    if seen.type is EntityType.PLACE:
        return name.entry.type is not EntityType.ORGANISATION  # "a lorry from Dover", which is a company, too
    doubtful = name.entry.type is EntityType.PLACE or is_given_name(tokens[name.first].text)
    return seen.type is not EntityType.PERSON or not doubtful


def _as_listed(name: Listed) -> Naming:
    return Naming(name.first, name.last, name.entry.type, name.entry)


def _is_row_of_names(tokens: Sequence[Token], seen: Recognised, sure: Sequence[Listed]) -> bool:
    """Whether a mark or possessive parts listed names: "U.S.-Kazakhstan", "Astana, Kazakhstan", "Iran's Tehran"."""
    if not sure:
        return False
    marks = _BREAKS_OF_PEOPLE if seen.type is EntityType.PERSON else _BREAKS
    breaks = {i for i in range(seen.first, seen.last) if tokens[i].text in marks}
    endings = {i for i in range(1, len(tokens)) if tokens[i].text in COMPANY_ENDINGS}
    breaks -= {i for i in breaks if tokens[i].text == "," and i + 1 in endings}
    if seen.type is EntityType.ORGANISATION:
        owners = [name for name in sure if name.entry.type in (EntityType.PLACE, EntityType.ORGANISATION)]
        joined = {name.last for name in owners} & {name.first - 1 for name in owners}
        breaks -= {i for i in breaks if tokens[i].text == "-" and i not in joined}
    return any(
        (name.last in breaks or name.first - 1 in breaks) and _stands_alone(name.entry) for name in sure
    )


def _is_of_party(seen: Recognised, sure: Sequence[Listed]) -> bool:
    """Whether a place and those who are of it or of a party there are all that is seen: "Nevada Democrat"."""
    if len(sure) < 2 or sure[-1].entry.type is not EntityType.GROUP:  # noqa: PLR2004 - the place and the party
        return False
    kinds = {name.entry.type for name in sure[:-1]}
    whole = sure[0].first == seen.first and sure[-1].last == seen.last
    return whole and kinds == {EntityType.PLACE} and all(a.last == b.first for a, b in pairwise(sure))


def _stands_alone(entry: Entry) -> bool:
    return entry.type in (EntityType.PLACE, EntityType.GROUP, EntityType.ORGANISATION)


def _row_of_names(stretch: Stretch, seen: Recognised, sure: Sequence[Listed]) -> list[Naming]:
    names = [Naming(n.first, n.last, n.entry.type, n.entry) for n in sure]
    rest: list[Naming] = []
    start = seen.first
    edges = [*((name.first, name.last) for name in sure), (seen.last, seen.last)]
    for first, last in edges:
        rest.extend(trim_name(stretch, Recognised(start, first, seen.type)) if first > start else [])
        start = last
    return [*names, *rest]
