"""Teams in reports of matches: called by their town ("Leeds beat Derby 2-1"), or alone on a row of a table.

Only where the text is of sport: a headline says so ("SOCCER - ..."), or words that only reports of matches have.
Teams of countries stay places. A row of figures behind a full name of a person is a player's.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from flows.annotate.names.gazetteer import Entry, gazetteer
from flows.annotate.names.lines_of_capitals import dateline_places
from flows.annotate.names.naming import Naming, in_order, word_before, words_of
from flows.annotate.names.regions import PLACING
from flows.annotate.names.rows_of_matches import (
    end_of_team,
    teams_against,
    teams_meeting,
    teams_of_results,
    teams_of_row,
)
from flows.english.function_words import PREPOSITIONS
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_SPORTS = word_list(
    """
    SOCCER FOOTBALL CRICKET BASEBALL BASKETBALL RUGBY HOCKEY HANDBALL VOLLEYBALL NBA NFL NHL MLB MOTOGP MOTORCYCLING
    MOTORSPORT CYCLING RALLY RALLYING
    """
)
"""Played by teams; in capitals before the dash of a headline."""
_OF_MATCHES = word_list("""
    striker midfielder goalkeeper wicket wickets innings quarterback touchdown touchdowns inning homer homered homers
    pitcher playoff playoffs halftime half-time rebounds batsman bowler fixtures semifinal semifinals standings
    scoreline equaliser equalizer equalised equalized hat-trick relegation relegated shutout winger linebacker goalless
    triple-double substitute stoppage scrum fullback full-back goalscorer bogey birdie rematch dribbled
    """)
_FEWEST_WORDS = 2
_OF_SPORT = _OF_MATCHES | word_list("""
    coach goal goals scored season league cup stadium defender captain penalty match points tries fans title players
    halves leg legs quarter headed scorer club fixture draw win loss defeat victory loan minute struck kicked threw side
    winning stage
    """)
"""Words of reports of matches, and of others; several of them beside a result tell one."""
_HEAD = 5
"""Tokens of a headline before its dash."""
_NATIONS = frozenset({"England", "Scotland", "Wales", "Northern Ireland"})
_PLAYING = word_list("""
    beat beats defeated edged thrashed downed routed blanked outlasted won lost drew scored host hosts hosted visit
    visits trailed trail lead leads play plays played face faces faced handed hammered crushed stunned swept trounced
    outscored eliminated clinched
    """)
_PLAYED = word_list(
    """
    beat beats beating defeated edged thrashed downed routed blanked host hosts face faces over past against v vs handed
    hammered crushed stunned swept trounced outscored eliminated visiting
    """
)
_NO_TEAMS = frozenset({EntityType.PERSON, EntityType.PLACE})
"""What a team looks like that is called by one word."""
_LEADING = PLACING | {"at", "from", "to", "of"}
_PLURAL = word_list("host play face meet visit lead have are were beat")
"""What several do: behind a single name they are a team."""
_BEFORE_PLURAL = word_list(
    "and or , & nor to will would can could may might must should shall did does do not"
)
_BEATING = word_list("beat beats defeated edged thrashed downed routed hammered crushed trounced")
_DASH = frozenset({"-"})
_FARTHEST_SCORE = 8
"""Tokens from that verb to the dash of the score."""
_LONGEST_SCORE = 3
"""Figures of a score: "Durham 114"."""


def with_teams(stretches: Sequence[Stretch], namings: Sequence[list[Naming]]) -> list[list[Naming]]:
    """The namings with towns that play as teams, and with the teams of tables, where the document is of sport."""
    if not _is_of_sport(stretches):
        return list(namings)
    pairs = [(s, _in_stretch(s, names)) for s, names in zip(stretches, namings, strict=True)]
    teams = frozenset(
        " ".join(s.words[first:last])
        for s in stretches
        for first, last in (*teams_of_results(s.tokens), *teams_against(s))
    )
    called = teams | (_last_words(teams) - _words_of_people(pairs))
    return [[_as_known(stretch, name, called) for name in names] for stretch, names in pairs]


def _last_words(teams: AbstractSet[str]) -> frozenset[str]:
    """What teams may be called for short: "Arden" of "Hearts of Arden"."""
    return frozenset(words[-1] for words in (team.split(" of ") for team in teams) if len(words) > 1)


def _words_of_people(pairs: Sequence[tuple[Stretch, list[Naming]]]) -> frozenset[str]:
    """Given names and surnames of the people who are named in full."""
    people = ((s, n) for s, names in pairs for n in names if n.type is EntityType.PERSON)
    return frozenset(word for s, n in people if n.last - n.first > 1 for word in s.words[n.first : n.last])


def _as_known(stretch: Stretch, name: Naming, teams: AbstractSet[str]) -> Naming:
    """A town, a single word or what no table has as the team of a match, but where it is told where something is: "in
    Leeds".
    """
    placed = name.type is not EntityType.PERSON and word_before(stretch, name).lower() in _LEADING
    if placed or words_of(stretch, name) not in teams:
        return name
    town = name.type is EntityType.PLACE and name.entry is not None and _is_town(name.entry)
    other = name.type in {EntityType.PERSON, EntityType.GROUP} and name.last - name.first == 1
    unlisted = name.entry is None and name.type is not EntityType.PERSON and name.last - name.first > 1
    return replace(name, type=EntityType.ORGANISATION, entry=None) if town or other or unlisted else name


def _is_of_sport(stretches: Sequence[Stretch]) -> bool:
    for stretch in stretches:
        head = stretch.words[:_HEAD]
        if "-" in head and not _SPORTS.isdisjoint(head[: head.index("-")]):
            return True
    words: set[str] = set()
    for stretch in stretches:
        words.update(map(str.lower, stretch.vocabulary))
    results = sum(len(teams_of_results(s.tokens)) // 2 + _tells_score(s) for s in stretches)
    return (
        len(words & _OF_MATCHES) >= _FEWEST_WORDS
        or results >= _FEWEST_WORDS
        or (results > 0 and not _OF_SPORT.isdisjoint(words))
    )


def _tells_score(stretch: Stretch) -> bool:
    """Whether somebody beats another so many to so many: "Corvo beat Marden 22-10"."""
    words = stretch.words
    dashes = [place for place in stretch.places_of(_DASH) if 0 < place < len(words) - 1]
    scores = (dash for dash in dashes if words[dash - 1].isdigit() and words[dash + 1].isdigit())
    return any(not _BEATING.isdisjoint(words[max(0, dash - _FARTHEST_SCORE) : dash]) for dash in scores)


def _in_stretch(stretch: Stretch, names: list[Naming]) -> list[Naming]:
    tokens = stretch.tokens
    if dateline_places(stretch):
        return names
    rows = teams_of_row(tokens) or teams_meeting(tokens) or _apart_from_people(names, teams_against(stretch))
    read = [*(_team(tokens, names, *row) for row in rows), *(_scorers(tokens) if len(rows) > 1 else [])]
    apart = [name for name in names if not any(name.overlaps(other) for other in read)]
    return in_order([*read, *(_as_team(tokens, name) for name in apart)])


def _apart_from_people(names: Sequence[Naming], rows: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The teams, or none where a person named in full is but a part of one: "Then Ann Low v Anna Smith"."""
    people = [n for n in names if n.type is EntityType.PERSON and n.last - n.first > 1]
    within = any(
        first <= n.first < last and (n.first, n.last) != (first, last) for n in people for first, last in rows
    )
    return () if within else rows


def _as_team(tokens: Sequence[Token], name: Naming) -> Naming:
    """A name as that of a team where it plays or has a score behind it: "Leeds beat", "Somerset 83"."""
    last = name.last
    if name.type is EntityType.MISC and last - name.first > 1 and tokens[last - 1].text.isdigit():
        entry = gazetteer().entry([token.text for token in tokens[name.first : last - 1]])
        town = entry is not None and entry.type is EntityType.PLACE and _is_town(entry)
        return Naming(name.first, last - 1, EntityType.ORGANISATION) if town else name
    team = _plays(tokens, name) or _are_several(tokens, name) or _is_of_player(tokens, name)
    return replace(name, type=EntityType.ORGANISATION, entry=None) if team else name


def _are_several(tokens: Sequence[Token], name: Naming) -> bool:
    """Whether a verb in the plural stands behind a single name: "Corvo host Derby on Sunday"."""
    if name.last - name.first > 1 or name.type not in _NO_TEAMS or name.last >= len(tokens):
        return False
    if name.entry is not None and name.type is EntityType.PLACE and not _is_town(name.entry):
        return False
    before = tokens[name.first - 1].text.lower() if name.first else "."
    return tokens[name.last].text in _PLURAL and before not in _BEFORE_PLURAL | PREPOSITIONS


def _is_of_player(tokens: Sequence[Token], name: Naming) -> bool:
    """Whether a name stands in brackets of its own behind a full one, and is no country: "Marco Low (Corvati)"."""
    around = [token.text for token in tokens[max(0, name.first - 3) : name.first]]
    closed = name.last < len(tokens) and tokens[name.last].text == ")"
    if name.type is not EntityType.PERSON or name.last - name.first > 1 or not closed:
        return False
    return around[-1:] == ["("] and len(around) == 3 and all(map(capitalised, around[:2]))  # noqa: PLR2004


def _scorers(tokens: Sequence[Token]) -> list[Naming]:
    """Who scored, in the brackets behind a team's goals, with the minutes: "Valencia 2 ( Raul 12 , Low 60 )"."""
    found: list[Naming] = []
    inside = False
    for place, token in enumerate(tokens):
        inside = token.text == "(" or (inside and token.text != ")")
        first = end_of_team(tokens, place)
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


def _plays(tokens: Sequence[Token], name: Naming) -> bool:
    """Whether a town stands where a team does: before "beat" or behind it."""
    if name.type is not EntityType.PLACE or (name.entry is not None and not _is_town(name.entry)):
        return False
    before = tokens[name.first - 1].text.lower() if name.first else ""
    behind = tokens[name.last].text.lower() if name.last < len(tokens) else ""
    scored = behind.isdigit() and len(behind) <= _LONGEST_SCORE and before not in PREPOSITIONS
    return scored or behind in _PLAYING or before in _PLAYED
