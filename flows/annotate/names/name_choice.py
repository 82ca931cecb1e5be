"""Chooses the names of one stretch from what the tables list, the recogniser sees and the patterns say.

To add a way to tell names: write `finder(Stretch) -> list[Naming]` in a module of its own, and put it into FINDERS.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from flows.annotate.names.cited_authors import cited_authors
from flows.annotate.names.datelines import dateline_openings, end_of_dateline
from flows.annotate.names.fields_of_government import fields_of_offices
from flows.annotate.names.firms import firms
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.holders_of_offices import holders_of_offices
from flows.annotate.names.hyphened_names import hyphened_people
from flows.annotate.names.joint_bodies import bodies_of_two, joint_bodies
from flows.annotate.names.lines_of_capitals import dateline_places, letterheads_in_capitals
from flows.annotate.names.name_forms import read_by_form
from flows.annotate.names.name_patterns import (
    FOREIGN_INNER_WORDS,
    INNER_WORDS,
    PARTICLES,
    organisations_by_head,
    titled_and_given_names,
)
from flows.annotate.names.naming import Naming, in_order
from flows.annotate.names.numbered_units import numbered_units
from flows.annotate.names.particled_people import particled_people
from flows.annotate.names.people_in_rows import people_in_rows
from flows.annotate.names.recogniser import Recognised, recognise
from flows.annotate.names.reconciled_names import reconcile
from flows.annotate.names.regions import county_names
from flows.annotate.names.rulers import rulers
from flows.annotate.names.ships import ship_names
from flows.annotate.names.short_marks import states_in_short
from flows.annotate.names.sites import with_site_endings
from flows.annotate.names.storms import storm_names
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
    letterheads_in_capitals,
    dateline_places,
    dateline_openings,
    states_in_short,
    storm_names,
    county_names,
    introduced_people,
    people_in_rows,
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
_INNER = PARTICLES | INNER_WORDS | FOREIGN_INNER_WORDS
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
            _add_free(chosen, reconcile(stretch, read, listed))
    _add_free(chosen, sure)
    if stretch.capitals_mean_names:
        _add_free(chosen, people)
        _add_free(chosen, organisations_by_head(stretch))
        for seen in others:
            for part in _unbroken(stretch.tokens, seen):
                _add_free(chosen, reconcile(stretch, part, listed))
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
