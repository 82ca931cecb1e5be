"""Who speaks in a record of speeches, and what a member of parliament sits for there.

"Cat Maddox: I thank the Minister." at the head of a paragraph; "Mr Paul Low (Ridge and Harbour): ...".
"""

from collections.abc import Sequence

from flows.annotate.names.capitals import may_name
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.letters_behind_names import place_behind_letters
from flows.annotate.names.name_patterns import BODIES, COMPASS, LANDMARKS
from flows.annotate.names.naming import Naming, in_order, words_of
from flows.english.titles import ADDRESS, is_title
from flows.english.tokens import Stretch, capitalised
from flows.english.vocabulary import is_common
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_FEWEST_SPEAKERS = 3
"""So many paragraphs of a record open with a speaker."""
_SHORTEST_NAME, _LONGEST_NAME = 2, 4
"""Words of a full name."""
_LONGEST_BEFORE_SEAT = 7
"""Tokens before the bracket."""
_LONGEST_SEAT = 8
_PARTS = COMPASS | word_list("Upper Lower Inner Outer Mid Greater")
_OF_PARTIES = ("ists", "crats", "ives", "als", "ans", "Greens", "Party")
_INSIDE = frozenset({"and", "of", "the", "on", "in", "upon", "-", ",", "&", "'s"})


def with_speakers(stretches: Sequence[Stretch], namings: Sequence[list[Naming]]) -> list[list[Naming]]:
    """The namings with every seat in the label of a turn, and in a record of speeches every speaker.

    There each full name before a colon is a person's. It is a record when at least three sentences open so and a
    person is already seen in half of them: a list of islands opens so too.
    """
    namings = [_with_seat(stretch, names) for stretch, names in zip(stretches, namings, strict=True)]
    speakers = {i: last for i, stretch in enumerate(stretches) if (last := _speaker_end(stretch))}
    people = sum(
        any(n.type is EntityType.PERSON and n.last == last for n in namings[i])
        for i, last in speakers.items()
    )
    if len(speakers) < _FEWEST_SPEAKERS or 2 * people < len(speakers):
        return namings
    return [_with_speaker(names, speakers.get(i, 0)) for i, names in enumerate(namings)]


def _with_speaker(names: list[Naming], last: int) -> list[Naming]:
    known = any(name.type is EntityType.PERSON and name.last == last for name in names if name.first == 0)
    if not last or known:
        return names
    speaker = Naming(0, last, EntityType.PERSON)
    return in_order([speaker, *(name for name in names if not name.overlaps(speaker))])


def _speaker_end(stretch: Stretch) -> int:
    """Where a full name that opens a sentence before a colon ends; 0 when none does."""
    if stretch.heading:
        return 0
    words = [token.text for token in stretch.tokens[: _LONGEST_NAME + 1]]
    last = words.index(":") if ":" in words else 0
    return last if last >= _SHORTEST_NAME and all(map(_may_be_named, words[:last])) else 0


def _may_be_named(word: str) -> bool:
    plain = may_name(word, BODIES, LANDMARKS) and word.replace("'", "").isalpha()
    return plain and not is_common(word) and gazetteer().sure_kind([word]) is None


def _with_seat(stretch: Stretch, names: Sequence[Naming]) -> list[Naming]:
    """The names of a stretch, what is in brackets between the person who opens it and a colon as one place."""
    tokens = stretch.tokens
    who = next((n for n in names if n.type is EntityType.PERSON), None)
    bracket = (
        place_behind_letters(tokens, who.last) if who and who.last <= _LONGEST_BEFORE_SEAT else len(tokens)
    )
    led = who and all(token.text in ADDRESS or is_title(token.text) for token in tokens[: who.first])
    if not led or bracket >= len(tokens) or tokens[bracket].text != "(":
        return list(names)
    words = [token.text for token in tokens[bracket + 1 : bracket + 3 + _LONGEST_SEAT]]
    length = words.index(")") if ")" in words else 0
    seat = Naming(bracket + 1, bracket + 1 + length, EntityType.PLACE)
    if not length or words[length + 1 : length + 2] != [":"] or not _may_be_seat(words[:length]):
        return list(names)
    if any(n.settled and n.overlaps(seat) and words_of(stretch, n) == words_of(stretch, seat) for n in names):
        return list(names)
    return in_order([seat, *(n for n in names if not n.overlaps(seat))])


def _may_be_seat(words: Sequence[str]) -> bool:
    """Whether words may be a place: two joined by "and" or a part of one, no office, party or other listed name."""
    other = gazetteer().kind(words) not in {None, EntityType.PLACE}
    plain = all(capitalised(word) or word in _INSIDE for word in words) and capitalised(words[0])
    joined = "and" in words[1:-1] or "&" in words[1:-1]
    parted = len(words) > 1 and (words[0] in _PARTS or words[-1] in _PARTS)
    usual = all(word in _INSIDE or is_common(word) for word in words)
    party = any(word.endswith(_OF_PARTIES) or is_title(word) for word in words)
    return plain and (joined or parted) and not (other or usual or party)
