"""Teams in reports of matches: called by their town ("Leeds beat Derby 2-1"), or alone on a row of a table.

Only where the text is of sport: a headline says so ("SOCCER - ..."), or words that only reports of matches have.
Teams of countries stay places. A row of figures behind a full name of a person is a player's.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.annotate.names.gazetteer import Entry, gazetteer
from flows.annotate.names.lines_of_capitals import dateline_places
from flows.annotate.names.name_patterns import CALENDAR
from flows.annotate.names.naming import Naming, in_order
from flows.english.function_words import PREPOSITIONS
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_SPORTS = word_list(
    "SOCCER FOOTBALL CRICKET BASEBALL BASKETBALL RUGBY HOCKEY HANDBALL VOLLEYBALL NBA NFL NHL MLB"
)
"""Played by teams; in capitals before the dash of a headline."""
_OF_MATCHES = word_list("""
    striker midfielder goalkeeper wicket wickets innings quarterback touchdown touchdowns inning homer pitcher playoff
    playoffs halftime half-time rebounds batsman bowler fixtures semifinal standings scoreline equaliser equalizer
    hat-trick relegation shutout winger linebacker goalless
    """)
_FEWEST_WORDS = 2
_FEWEST_FIGURES = 3
_LONGEST_TEAM = 3
_HEAD = 5
"""Tokens of a headline before its dash."""
_NATIONS = frozenset({"England", "Scotland", "Wales", "Northern Ireland"})
_PLAYING = word_list("""
    beat beats defeated edged thrashed downed routed blanked outlasted won lost drew scored host hosts hosted visit
    visits trailed trail lead play plays played face faces faced
    """)
_PLAYED = word_list(
    "beat beats beating defeated edged thrashed downed routed blanked host hosts face faces over past against v vs"
)
_LONGEST_SCORE = 3
"""Figures of a score: "Durham 114"."""
_MEETING = word_list("at v vs")


def with_teams(stretches: Sequence[Stretch], namings: Sequence[list[Naming]]) -> list[list[Naming]]:
    """The namings with towns that play as teams, and with the teams of tables, where the document is of sport."""
    if not _is_of_sport(stretches):
        return list(namings)
    return [_in_stretch(stretch, names) for stretch, names in zip(stretches, namings, strict=True)]


def _is_of_sport(stretches: Sequence[Stretch]) -> bool:
    for stretch in stretches:
        head = [token.text for token in stretch.tokens[:_HEAD]]
        if "-" in head and not _SPORTS.isdisjoint(head[: head.index("-")]):
            return True
    met: set[str] = set()
    for stretch in stretches:
        met.update(token.text for token in stretch.tokens if token.text in _OF_MATCHES)
        if len(met) >= _FEWEST_WORDS:
            return True
    return False


def _in_stretch(stretch: Stretch, names: list[Naming]) -> list[Naming]:
    tokens = stretch.tokens
    if dateline_places(stretch):
        return names
    rows = _teams_of_row(tokens) or _teams_meeting(tokens)
    read = [*(_team(tokens, names, *row) for row in rows), *(_scorers(tokens) if len(rows) > 1 else [])]
    apart = [name for name in names if not any(name.overlaps(other) for other in read)]
    return in_order([*read, *(_as_team(tokens, name) for name in apart)])


def _as_team(tokens: Sequence[Token], name: Naming) -> Naming:
    """A name as that of a team where it plays or has a score behind it: "Leeds beat", "Somerset 83"."""
    last = name.last
    if name.type is EntityType.MISC and last - name.first > 1 and tokens[last - 1].text.isdigit():
        entry = gazetteer().entry([token.text for token in tokens[name.first : last - 1]])
        town = entry is not None and entry.type is EntityType.PLACE and _is_town(entry)
        return Naming(name.first, last - 1, EntityType.ORGANISATION) if town else name
    return replace(name, type=EntityType.ORGANISATION, entry=None) if _plays(tokens, name) else name


def _scorers(tokens: Sequence[Token]) -> list[Naming]:
    """Who scored, in the brackets behind a team's goals, with the minutes: "Valencia 2 ( Raul 12 , Low 60 )"."""
    found: list[Naming] = []
    inside = False
    for place, token in enumerate(tokens):
        inside = token.text == "(" or (inside and token.text != ")")
        first = _end_of_name(tokens, place)
        begins = tokens[place - 1].text in {"(", ","} if place else False
        if inside and begins and place < first < len(tokens) and tokens[first].text.isdigit():
            found.append(Naming(place, first, EntityType.PERSON))
    return found


def _team(tokens: Sequence[Token], names: Sequence[Naming], first: int, last: int) -> Naming:
    """A team at this place, or the country or the person that stands there."""
    same = next((name for name in names if (name.first, name.last) == (first, last)), None)
    entry = gazetteer().entry([token.text for token in tokens[first:last]])
    if entry is not None and entry.type is EntityType.PLACE and not _is_town(entry):
        return same or Naming(first, last, EntityType.PLACE, entry)
    person = same is not None and same.type is EntityType.PERSON and (last - first > 1)
    return same if same is not None and person else Naming(first, last, EntityType.ORGANISATION)


def _is_town(entry: Entry) -> bool:
    return bool(entry.country) and entry.canonical not in _NATIONS


def _teams_of_row(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The teams of "Celtic 3 2 1 0 9 3 7" or "Arsenal 2 Derby 2"; none where the row is no such one."""
    first = _end_of_name(tokens, 0)
    if not first:
        return []
    figures = [token.text for token in tokens[first:]]
    if all(_is_figure(word) for word in figures):
        return [(0, first)] if sum(word[0].isdigit() for word in figures) >= _FEWEST_FIGURES else []
    if not figures or not figures[0].isdigit():
        return []
    start = _behind_brackets(tokens, first + 1)
    second = _end_of_name(tokens, start)
    scored = second > start and second < len(tokens) and tokens[second].text.isdigit()
    closed = scored and (second + 1 == len(tokens) or tokens[second + 1].text in {"(", "."})
    return [(0, first), (start, second)] if closed else []


def _behind_brackets(tokens: Sequence[Token], place: int) -> int:
    """Behind what stands in brackets here, or here."""
    if place >= len(tokens) or tokens[place].text != "(":
        return place
    return next((i + 1 for i in range(place, len(tokens)) if tokens[i].text == ")"), place)


def _teams_meeting(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The teams of "DALLAS AT DENVER", "Leeds v Derby", a line of its own."""
    for place in range(1, min(len(tokens) - 1, _LONGEST_TEAM + 1)):
        if tokens[place].text.lower() not in _MEETING:
            continue
        names = _end_of_name(tokens, 0, place) == place and _end_of_name(tokens, place + 1) == len(tokens)
        capitals = all(token.text.isupper() for token in tokens)
        return (
            [(0, place), (place + 1, len(tokens))]
            if names and (capitals or tokens[place].text != "at")
            else []
        )
    return []


def _is_figure(word: str) -> bool:
    return word[0].isdigit() or word in {"-", "/", ".", "+", "½"}


def _end_of_name(tokens: Sequence[Token], first: int, end: int = 1000) -> int:
    last = first
    while last < min(len(tokens), end, first + _LONGEST_TEAM) and capitalised(tokens[last].text):
        if last == first and tokens[last].text.title() in CALENDAR:
            return first
        last += 1
    return last


def _plays(tokens: Sequence[Token], name: Naming) -> bool:
    """Whether a town stands where a team does: before "beat" or behind it."""
    if name.type is not EntityType.PLACE or name.entry is None or not _is_town(name.entry):
        return False
    before = tokens[name.first - 1].text.lower() if name.first else ""
    behind = tokens[name.last].text.lower() if name.last < len(tokens) else ""
    scored = behind.isdigit() and len(behind) <= _LONGEST_SCORE and before not in PREPOSITIONS
    return scored or behind in _PLAYING or before in _PLAYED
