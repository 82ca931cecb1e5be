"""The offices that a text states beside a person's name, as printed.

Before it, behind it, or told of by a verb: "he was elected president".
"""

import re
from collections.abc import Sequence

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.names.letters_behind_names import place_behind_letters
from flows.annotate.names.naming import Naming
from flows.annotate.offices.offices_after_names import OPENERS, office_after
from flows.annotate.offices.offices_before_names import office_before
from flows.annotate.offices.offices_by_marks import offices_by_marks
from flows.annotate.offices.offices_held import office_held
from flows.annotate.offices.offices_in_apposition import office_in_apposition
from flows.annotate.offices.offices_named import office_named
from flows.annotate.offices.offices_taken import office_taken
from flows.english.function_words import DETERMINERS, PRONOUNS, is_adverb
from flows.english.titles import ADDRESS, MODIFIERS, is_office
from flows.english.tokens import Stretch, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType, StatedRole
from flows.model.spans import Span

_LINK = re.compile(r"(?:and|or)\s+", re.IGNORECASE)
_TELLING_TIME = word_list("since until now then later formerly previously once currently")


def stated_roles(text: str, stretch: Stretch, names: Sequence[Naming]) -> list[tuple[Naming, StatedRole]]:
    """The roles stated in one stretch, with the person each belongs to."""
    people = [name for name in names if name.type is EntityType.PERSON]
    spans = [(name, span) for name in people for span in _spans(stretch, name, names)]
    stated = [(name, _without_link(text, span)) for name, span in spans]
    return [(name, StatedRole(" ".join(span.of(text).split()), span)) for name, span in stated]


def _spans(stretch: Stretch, name: Naming, names: Sequence[Naming]) -> list[Span]:
    apposed, title = office_in_apposition(stretch, name, names), office_before(stretch, name, names)
    before = apposed or title
    also = title if apposed and title and title.start > apposed.end else None  # "its head, Professor Low"
    after = None if _acts(stretch, name, before) else office_after(stretch, name, names)
    after = None if apposed and after and _is_of_next(stretch, after, names) else after
    held = office_held(stretch, name, names)
    taken = None if held else office_taken(stretch, name, names)
    parts = _then_and_since(stretch, after) if after else ()
    named = office_named(stretch, name, names)
    found = (before, also, *parts, taken, held, named, *offices_by_marks(stretch, name, names))
    return [span for span in found if span]


def _is_of_next(stretch: Stretch, office: Span, names: Sequence[Naming]) -> bool:
    """Whether an office is the next one's, in a row: "the mayor, Ann Low, the dean, Ms Eva Orr, and others"."""
    tokens = stretch.tokens
    comma = next((i for i, token in enumerate(tokens) if token.start >= office.end), len(tokens))
    place = comma + 1
    while place < len(tokens) and tokens[place].text in ADDRESS:
        place += 1
    follows = comma < len(tokens) and tokens[comma].text == ","
    return follows and any(n.first == place and n.type is EntityType.PERSON for n in names)


def _then_and_since(stretch: Stretch, office: Span) -> list[Span]:
    """Two offices of two times as two: "then deputy minister and since 12 May ambassador to Oman"."""
    inside = [token for token in stretch.tokens if office.start <= token.start < office.end]
    joins = [
        i
        for i, token in enumerate(inside[:-2])
        if token.text == "and" and inside[i + 1].text in _TELLING_TIME
    ]
    starts = [0, *(i + 1 for i in joins)]
    ends = [*joins, len(inside)]
    return [Span(inside[a].start, inside[b - 1].end) for a, b in zip(starts, ends, strict=True) if b > a]


def _without_link(text: str, span: Span) -> Span:
    """Without the "and" that joins it to what was said before."""
    link = _LINK.match(text, span.start, span.end)
    return Span(link.end(), span.end) if link else span


def _acts(stretch: Stretch, name: Naming, before: Span | None) -> bool:
    """Whether a name stands between commas and the verb of its clause behind it: "the king, Paul Low, met the mayor".

    Behind an office any past form is that verb; "In May, Ann Low, elected mayor in 2020, left" only describes her.
    """
    tokens = stretch.tokens
    place = place_behind_letters(tokens, name.last) + 1
    if name.first == 0 or tokens[name.first - 1].text != "," or place >= len(tokens):
        return False
    while place < len(tokens) - 2 and is_adverb(tokens[place].text):
        place += 1
    verb, after = tokens[place].text, tokens[place + 1].text if place + 1 < len(tokens) else "."
    object_follows = capitalised(after) or after in DETERMINERS or after in PRONOUNS
    if not verb.islower() or verb in MODIFIERS or is_office(verb) or after == "-":
        return False
    if is_past_form(verb):
        return object_follows or before is not None
    return verb.endswith("s") and verb not in OPENERS and object_follows
