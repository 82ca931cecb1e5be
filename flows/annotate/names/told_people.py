"""People whom the words beside them tell, whatever the recogniser takes the parts of their names for.

By an honour of another country ("Dato' Sri Najib Razak"), a nickname in quotation marks (Vicente "Tito" Sotto III), a
title before a surname that is also a firm's ("Minister Tore Sandvik"), a stated office and commas ("the foreign
minister, Badr Abdelatty, said"), what is told of saints ("the relics of St. Ludmila"), "spoke to Zarran".
"""

from collections.abc import Sequence

from flows.annotate.frames.event_verbs import is_past_form
from flows.annotate.names.capitals import run_before, run_from
from flows.annotate.names.fields_of_government import ends_of_fields
from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.name_features import is_plain_word
from flows.annotate.names.name_patterns import (
    AGREED,
    BODIES,
    BUSINESSES,
    COMPANY_WORDS,
    FUNCTION_WORDS,
    GENERATIONS,
    HAPPENINGS,
    LANDMARKS,
    PARTICLES,
    is_regnal_number,
)
from flows.annotate.names.naming import Naming, word_behind, words_before, words_behind, words_in
from flows.annotate.names.surnames import is_given_name
from flows.english.function_words import AUXILIARIES
from flows.english.kin import CHILDREN
from flows.english.speech_cues import CUE_FORMS
from flows.english.titles import is_office, is_title
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

HONOURS_BEFORE = frozenset(
    {
        ("Dato", "'"),
        ("Dato", "Sri"),
        ("Datuk", "Seri"),
        ("Tan", "Sri"),
        ("Engr", "."),
        ("Eng", "."),
        ("Barr", "."),
    }
)
"""Honours of Malaysia, Nigeria and Kenya before full names, in two tokens."""
_OPENING_HONOURS = frozenset(first for first, _ in HONOURS_BEFORE)
_FURTHER_HONOURS = word_list("Sri Seri Datuk Dato")
_QUOTATION_MARK = frozenset({'"'})
_LONGEST = 5
"""Words of a name."""
_OF_FIRMS = word_list("owner founder cofounder investor organiser organizer sponsor host candidate author")
"""Who may be no single person although an office: "the owner, Bexhill Foods, said"."""
_PERSONAL = word_list(
    "met meets thanked phoned telephoned praised congratulated hosted sacked dismissed appointed replaced"
)
"""Done to people alone."""
_MEN_AND_WOMEN = word_list(
    "man men woman women boy boys girl girls prisoner prisoners soldier soldiers victim victims"
)
_CREDITS = [["Reporting", "by"], ["Writing", "by"], ["Editing", "by"], ["reporting", "by"]]
_OF_ONE = word_list("is was has heads leads runs chairs")
_FULL = 3
"""Words of a given name and a surname or two."""
_INSIDE_NAMES = PARTICLES | {"mint"}
""""Aminetou Mint Sidi": a daughter in Mauritania, as a son is "Ould"."""
_BEHIND_PEOPLE = AUXILIARIES | CUE_FORMS | {"'s", "and", "who"}
_ENDS = frozenset({",", ".", ")", ";"})
_NEVER_LAST = BODIES | BUSINESSES | COMPANY_WORDS | LANDMARKS | HAPPENINGS | AGREED
_OF_SAINTS = word_list(
    "relics relic feast tomb icon statue miracles martyrdom intercession canonisation canonization"
)
_LIVED = word_list("preached wrote prayed died baptised baptized converted")
_DONE_TO = word_list("born martyred canonised canonized beheaded baptised baptized crucified ordained")
"""What saints are told of, and no places."""
_PEERAGE = frozenset({"Lord", "Lady", "Baroness", "Viscount", "Dame", "Justice"})
_OWNING = frozenset({"'s", "his", "her", "whose", "my", "our", "their"})
_WILL = frozenset({"Will"})
_SPEAKING = word_list("speak speaks spoke spoken speaking talk talks talked talking")


def introduced_people(stretch: Stretch) -> list[Naming]:
    """The people of a stretch with such an honour, nickname or title."""
    if not stretch.capitals_mean_names:
        return []
    found = [
        *_honoured(stretch),
        *_nicknamed(stretch),
        *_with_names_of_firms(stretch),
        *_titled_with_names_of_firms(stretch),
        *_called_will(stretch),
    ]
    return [Naming(first, last, EntityType.PERSON) for first, last in found]


def is_introduced(stretch: Stretch, name: Naming) -> bool:
    """Whether an unlisted name of several words stands where only a person does.

    Behind an office and a comma, or as "Niger's Abdourahamane Tiani" behind "met" or before a verb of saying.
    """
    if name.entry is None and name.type is EntityType.ORGANISATION and _is_credited(stretch, name):
        return True
    if name.entry or not stretch.capitals_mean_names or not may_be_full_name(words_in(stretch, name)):
        return False
    if name.type is EntityType.ORGANISATION and _has_who(stretch, name):
        return True
    before, behind = words_before(stretch, name, 3), word_behind(stretch, name) or "."
    if before[-1:] == [","]:
        office = before[-2:-1] and is_office(before[-2]) and before[-2].lower() not in _OF_FIRMS
        return bool(office or name.first - 1 in ends_of_fields(stretch)) and behind in _ENDS
    if (
        before[-1:] != []
        and before[-1] in {"called", "named"}
        and _is_calling_person(stretch, name.first - 1)
    ):
        return True
    owned = before[1:] and before[-1] == "'s" and capitalised(before[-2])
    if name.type is not EntityType.MISC or not owned:
        return False
    return before[0] in _PERSONAL or behind in CUE_FORMS


def _has_who(stretch: Stretch, name: Naming) -> bool:
    """Whether one who is told of by "who" and a verb of one only stands there: "Hope Furaha, who heads the office,"."""
    behind = words_behind(stretch, name, 3)
    verb = behind[2] if behind[:2] == [",", "who"] and len(behind) > 2 else ""  # noqa: PLR2004 - a comma, "who"
    return verb in _OF_ONE or (verb.islower() and verb.endswith("s") and not verb.endswith("ss"))


def _is_credited(stretch: Stretch, name: Naming) -> bool:
    """Whether a line names its writers so: "By Hope Furaha and Bo Ray", "(Reporting by Hope Furaha in Goma"."""
    words, plain = words_in(stretch, name), {",", "and", "By"}
    if not 1 < len(words) < _LONGEST or is_plain_word(words[-1]) or not _NEVER_LAST.isdisjoint(words):
        return False
    is_byline = stretch.words[0] == "By" and all(word in plain or capitalised(word) for word in stretch.words)
    return is_byline or words_before(stretch, name, 2) in _CREDITS


def _is_calling_person(stretch: Stretch, called: int) -> bool:
    """Whether the noun before "called" is of a person: "One of the men was called Vasyl Low", "a woman named Ann"."""
    words = [token.text.lower() for token in stretch.tokens[max(0, called - 3) : called]]
    while words and words[-1] in AUXILIARIES:
        words.pop()
    return words[-1:] != [] and words[-1] in _MEN_AND_WOMEN


def is_saint(stretch: Stretch, name: Naming) -> bool:
    """Whether a saint is told of, and no place called after one: "the relics of St. Ludmila"."""
    if name.last - name.first == 1 or stretch.tokens[name.first].text not in {"St", "St.", "Saint"}:
        return False
    before = [word.lower() for word in words_before(stretch, name, 2)]
    behind = [word.lower() for word in words_behind(stretch, name, 2)]
    of_saint = before[-1:] == ["of"] and before[0] in _OF_SAINTS
    done = len(behind) > 1 and behind[0] == "was" and behind[1] in _DONE_TO
    lived = done or (behind != [] and behind[0] in _LIVED)
    return of_saint or before[-1:] in (["became"], ["venerated"]) or lived


def is_child(stretch: Stretch, name: Naming) -> bool:
    """Whether one word names somebody's child: "whose son Zain, aged two"."""
    before = [word.lower() for word in words_before(stretch, name, 2)]
    lone = name.last - name.first == 1 and not capitalised(word_behind(stretch, name))
    return lone and before[1:] != [] and before[1] in CHILDREN and before[0] in _OWNING


def is_spoken_to(stretch: Stretch, name: Naming) -> bool:
    """Whether an unlisted word seen as a place is spoken to: "spoke to Zarran"."""
    lone = name.last - name.first == 1 and not capitalised(word_behind(stretch, name))
    listed = name.entry or gazetteer().entry(words_in(stretch, name))
    if name.type is not EntityType.PLACE or not lone or listed:
        return False
    before = words_before(stretch, name, 2)
    return len(before) > 1 and before[0] in _SPEAKING and before[1] in {"to", "with"}


def may_be_full_name(words: Sequence[str]) -> bool:
    """Whether words can be a given name and a surname: capitals without the words of bodies, places and things."""
    plain = [word for word in words if word.lower() not in _INSIDE_NAMES and word != "-"]
    whole = 1 < len(plain) <= _LONGEST and all(
        capitalised(w) and not w.isupper() and w.replace("'", "").isalpha() for w in plain
    )
    return (
        whole
        and _NEVER_LAST.isdisjoint(plain)
        and not any(is_title(word) or is_plain_word(word) for word in plain)
    )


def _honoured(stretch: Stretch) -> list[tuple[int, int]]:
    tokens, found = stretch.tokens, []
    for place in stretch.places_of(_OPENING_HONOURS):
        if stretch.words[place : place + 2] not in HONOURS_BEFORE:
            continue
        first = run_from(tokens, place + 2, _FURTHER_HONOURS.__contains__)
        last = _end_of_words(tokens, first)
        if last > first + 1:
            found.append((first, last))
    return found


def _nicknamed(stretch: Stretch) -> list[tuple[int, int]]:
    """Names with one word in quotation marks between the given name and the surname."""
    tokens, found = stretch.tokens, []
    for place in stretch.places_of(_QUOTATION_MARK):
        if not 0 < place < len(tokens) - 3:
            continue
        quoted = tokens[place + 2].text == '"' and capitalised(tokens[place + 1].text)
        last = _end_of_words(tokens, place + 3) if quoted else place
        if last > place + 3 and is_given_name(tokens[place - 1].text):
            found.append((run_before(tokens, place - 1, is_given_name), last))
    return found


def _end_of_words(tokens: Sequence[Token], first: int) -> int:
    """Where a run of capitals ends that can be a surname, with "III" or "Jr." behind it."""
    last = first
    while last < min(len(tokens), first + _LONGEST):
        word = tokens[last].text
        further = last > first and (
            is_regnal_number(word) or word in GENERATIONS or word.lower() in PARTICLES
        )
        if not further and (not capitalised(word) or not word.isalpha() or word in FUNCTION_WORDS):
            break
        last += 1
    while last > first and tokens[last - 1].text.lower() in PARTICLES:
        last -= 1
    return last


def _called_will(stretch: Stretch) -> list[tuple[int, int]]:
    """Those called Will, which opens no question: "Will Preece, a farmer, said no"."""
    tokens, found = stretch.tokens, []
    for place in [] if "?" in stretch.vocabulary else stretch.places_of(_WILL):
        last = _end_of_words(tokens, place + 1)
        behind = tokens[last].text if last < len(tokens) else "."
        joined = place > 0 and capitalised(tokens[place - 1].text) and not is_title(tokens[place - 1].text)
        told = behind in _ENDS or behind in _BEHIND_PEOPLE or is_past_form(behind)
        if place + 1 < last <= place + _FULL and told and not joined:
            found.append((place, last))
    return found


def _with_names_of_firms(stretch: Stretch) -> list[tuple[int, int]]:
    """A title with a capital, a given name and a listed firm, with no further name behind."""
    words, found = stretch.words, []
    for place in (title + 1 for title in stretch.capitals):
        if place + 1 >= len(words) or not (is_title(words[place - 1]) and is_given_name(words[place])):
            continue
        last, behind = words[place + 1], words[place + 2] if place + 2 < len(words) else "."
        if capitalised(behind):
            continue
        if last.istitle() and gazetteer().kind([last]) is EntityType.ORGANISATION:
            found.append((place, place + 2))
    return found


def _titled_with_names_of_firms(stretch: Stretch) -> list[tuple[int, int]]:
    """A peer's or judge's title and a listed firm, with no further name behind: "Lord Tennant agrees"."""
    words, found = stretch.words, []
    for title in stretch.places_of(_PEERAGE):
        last, behind = (*words[title + 1 : title + 3], ".", ".")[:2]
        ends = not capitalised(behind) and behind not in {"-", "&", "/", "and"}
        if ends and last.istitle() and gazetteer().kind([last]) is EntityType.ORGANISATION:
            found.append((title + 1, title + 2))
    return found
