"""Ships, procedures, works and products under names of their own, which look like bodies, firms or people.

"aboard the Havbris", "Havbris, a 68-metre trawler"; "Beam Guided Approach (BGA)" by its head word, the song "Martin" by
the kind of work before its marks, "Tiger, the newest version of" by what is said behind its comma.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_features import word_clusters, word_kinds
from flows.annotate.names.name_patterns import BODIES, COMPANY_ENDINGS, INNER_WORDS
from flows.annotate.names.naming import Naming, word_before, word_behind, words_before, words_behind, words_in
from flows.annotate.names.ships import KINDS_OF_SHIPS
from flows.english.function_words import AUXILIARIES, PREPOSITIONS
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_THINGS = word_list(
    """
    Kit Toolkit Approach Procedure Index Ratio Rate Species Syndrome Disease Disorder Virus Therapy Test Technique
    Method Methodology Model Algorithm Interface Language Format Vehicle Aircraft Missile Engine Device Sensor Radar
    Telescope Scale Score Questionnaire Inventory Survey Assessment Tax Allowance Strategy Framework Degree Certificate
    Diploma Diet Law Bill Estimate Requirement Requirements Goal Goals Contract Loan Prize Award
    """
)
"""Last words of what somebody makes, does, has or measures, and nobody is."""
_SURVEYS_THAT_ARE_BODIES = word_list(
    "Geological Ordnance Antarctic Biological Meteorological Archaeological Land"
)
_WORKS = word_list(
    """
    song songs single ballad anthem hymn album film movie documentary sitcom novel novella poem play musical opera
    ballet sonata painting sculpture memoir
    """
)
"""What stands before the title of a work, in small letters."""
_TITLED = frozenset({"is", "was", "called", "titled", "entitled", "named", ","})
"""What may stand between the kind of work and its title."""
_QUOTATION_MARK = frozenset({'"'})
_LONGEST_TITLE = 8
_LONGEST_CODE = 4
"""Letters and digits of a model: "A380"."""
_PRODUCTS = word_list(
    """
    version smartphone browser sedan hatchback jetliner airliner rocket missile console spacecraft satellite software
    app drug vaccine chatbot
    """
)
"""What a thing that is made is told to be."""
_MAKERS = word_list("maker developer manufacturer company firm dealer trader user owner agency")
_CODE_NAMES = (["code", "name"], ["code", "-"], ["codename", "for"], ["codename", "of"])
_DOUBTFUL = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.MISC})
_AFLOAT = KINDS_OF_SHIPS | word_list(
    "boat boats vessels ships trawlers crew skipper moored harbour shipwreck sank sunk aground sailed"
)
"""What a text tells of that names a ship."""
_REPEALING = word_list("repeal repeals repealed repealing ratify ratified ratifying enact enacted enacting")
"""What is done to laws alone."""
_AFFAIRS = word_list("affair incident case seizure detention sinking disaster row dispute")
"""What is called after a ship where the text tells of ships: "the Havbris affair"."""
_OF_SHIPS = word_list("captain skipper master crew deck hull bridge hold wreck sinking owners")
"""What ships have."""
_LONGEST_DESCRIPTION = 5
"""Words of "a 68-metre Norwegian trawler"."""
_NO_SHIP = word_list("owner captain skipper master agent engineer cook officer builder company firm operator")
"""Who has to do with a ship, and stands behind its kind."""


def is_repealed(stretch: Stretch, name: Naming) -> bool:
    """Whether what is seen as somebody is a law called after two people: "repeal Jackson-Vanik"."""
    two = name.type is EntityType.PERSON and words_in(stretch, name)[1:-1] == ["-"]
    return two and word_before(stretch, name) in _REPEALING


def is_thing_by_head(words: Sequence[str]) -> bool:
    """Whether the last of several words says that a thing is named, and none of them a body."""
    if len(words) == 1 or words[-1] not in _THINGS or not BODIES.isdisjoint(words):
        return False
    return COMPANY_ENDINGS.isdisjoint(words) and not (
        words[-1] == "Survey" and words[-2] in _SURVEYS_THAT_ARE_BODIES
    )


def is_model(words: Sequence[str]) -> bool:
    """Whether words are a listed maker and what a model of his is called: "Ford Model T", "Audi A4"."""
    last = words[-1]
    coded = last[0].isupper() and not last.isalpha() and last.isalnum() and len(last) <= _LONGEST_CODE
    if len(words) == 1 or not (coded or "Model" in words[1:]):
        return False
    return gazetteer().kind(words[:1]) is EntityType.ORGANISATION


def quoted_works(stretch: Stretch) -> list[Naming]:
    """The works of a stretch whose kind stands before their titles in quotation marks: the song "Martin"."""
    if not stretch.has_any(_WORKS):
        return []
    found: list[Naming] = []
    tokens = stretch.tokens
    for opening in stretch.places_of(_QUOTATION_MARK):
        if not opening or not _kind_before(tokens, opening):
            continue
        last = _end_of_title(tokens, opening + 1)
        if last > opening + 1:
            found.append(Naming(opening + 1, last, EntityType.WORK))
    return found


def _kind_before(tokens: Sequence[Token], opening: int) -> bool:
    place = opening - 1
    place -= place > 0 and tokens[place].text in _TITLED
    return tokens[place].text in _WORKS


def _end_of_title(tokens: Sequence[Token], first: int) -> int:
    """Just before the mark that closes a title, and a comma or stop before that; `first` if it is no title."""
    closing = next(
        (i for i in range(first, min(first + _LONGEST_TITLE + 2, len(tokens))) if tokens[i].text == '"'),
        first,
    )
    last = closing - (closing > first and tokens[closing - 1].text in {",", ".", "!", "?"})
    words = [token.text for token in tokens[first:last]]
    titled = words != [] and all(capitalised(w) or w in INNER_WORDS or not w[0].isalpha() for w in words)
    return last if titled and capitalised(words[0]) else first


def told_product(stretch: Stretch, name: Naming, people: AbstractSet[str]) -> EntityType | None:
    """That a name is a product's, where the words behind its comma say so: "Panther, the newest version of"."""
    if name.type not in _DOUBTFUL or not people.isdisjoint(words_in(stretch, name)):
        return None
    behind = words_behind(stretch, name, 4)
    coded = behind[:2] in ([",", "the"], [",", "a"]) and behind[2:4] in _CODE_NAMES
    return EntityType.PRODUCT if coded or is_described(stretch, name, _PRODUCTS, _MAKERS) else None


def ship_behind_kind(stretch: Stretch, name: Naming, people: AbstractSet[str]) -> EntityType | None:
    """That a name is a ship's, where the kind of ship stands before it: "the trawler Havbris"."""
    words = words_in(stretch, name)
    told = name.type is EntityType.PRODUCT and word_before(stretch, name) in KINDS_OF_SHIPS
    return EntityType.PRODUCT if told and (len(words) > 1 or people.isdisjoint(words)) else None


def is_ship(stretch: Stretch, name: Naming, small: AbstractSet[str]) -> bool:
    """As in "aboard Havbris", "Havbris, a 68-metre trawler,"; with "the" where the text tells of ships at all.

    `small` are the words that the document writes in small letters.
    """
    before = [word.lower() for word in words_before(stretch, name, 3)]
    led = before[:-1] if before[-1:] == ["the"] else before
    behind = word_behind(stretch, name).lower()
    aboard = led[-1:] == ["aboard"] or led[-2:] == ["on", "board"]
    if (aboard and behind != "'s") or is_described(stretch, name, KINDS_OF_SHIPS, _NO_SHIP):
        return True
    if before[1:] == ["of", "the"] and before[0] in _OF_SHIPS and not _AFLOAT.isdisjoint(small):
        return True
    if (
        before[-1:] != ["the"]
        or _AFLOAT.isdisjoint(small)
        or not _is_rare(stretch.tokens[name.first].text.lower())
    ):
        return False
    ends = (
        not behind[:1].isalpha()
        or behind in _AFFAIRS
        or behind in AUXILIARIES | PREPOSITIONS | {"and"}
        or is_past_form(behind)
    )
    return name.type is EntityType.PERSON and ends


def _is_rare(small: str) -> bool:
    """Whether a word is so rare that nothing is known of how it is used."""
    return small not in word_kinds() and small not in word_clusters()


def is_described(stretch: Stretch, name: Naming, kinds: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """Whether one of the kinds stands behind a name, a comma and an article: ", a 68-metre trawler owned by".

    None of the others behind it: ", a trawler owner".
    """
    words = [word.lower() for word in words_behind(stretch, name, _LONGEST_DESCRIPTION + 4)]
    if words[:1] != [","] or words[1:2] not in (["a"], ["an"], ["the"]):
        return False
    kind = next((i for i, word in enumerate(words) if word in kinds), 0)
    joined = not any(word in PREPOSITIONS or word in {",", "of", "who", "'s"} for word in words[2:kind])
    behind = words[kind + 1] if kind + 1 < len(words) else "."
    ends = not behind.isalpha() or behind in PREPOSITIONS | AUXILIARIES | {"and", "that", "which"}
    return bool(kind) and joined and (ends or is_past_form(behind)) and behind not in others | {"'s", "-"}
