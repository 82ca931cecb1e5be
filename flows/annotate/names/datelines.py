"""The place that opens a report, before the dash behind which it begins.

"KABUL - The council met.", "LOS ALVAROS, Mexico (AP) -- Rain fell.", "Lima, Sept 4 (EFE).- The mayor left."
"""

from collections.abc import Sequence
from functools import lru_cache

from flows.annotate.names.capitals import may_name, run_from
from flows.annotate.names.gazetteer import Entry, gazetteer
from flows.annotate.names.name_features import is_plain_word
from flows.annotate.names.name_patterns import BODIES, CALENDAR
from flows.annotate.names.naming import Naming
from flows.annotate.names.surnames import is_given_name
from flows.english.american_states import american_state
from flows.english.credit_lines import CHANGES_OF_STORIES
from flows.english.tokens import Stretch, Token, capitalised, is_hyphen
from flows.english.vocabulary import is_common
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_LONGEST_PLACE = 5
"""Tokens of the place: "SAN JUAN DEL SUR", "PORT-AU-PRINCE"."""
_LONGEST_REGION = 3
_LONGEST_DATE = 6
_LONGEST_AGENCY = 3
_FEWEST_LETTERS = 5
"""Of a place in capitals that no table has and nothing but the dash stands behind."""
_RUBRICS = word_list(
    """
    soccer football cricket baseball basketball rugby hockey handball volleyball tennis golf athletics cycling boxing
    swimming skiing skating rowing sailing rallying motorcycling motorsport racing wrestling gymnastics judo badminton
    squash snooker darts chess fencing olympics rally motogp nba nfl nhl mlb
    """
)
"""What a headline says it is about, in capitals before its dash."""
_KINDS_OF_REPORTS = word_list(
    """
    update wrapup corrected correction refile exclusive analysis factbox feature interview insight timeline explainer
    focus preview results poll alert one bulletin newsmaker
    """
)
"""What else stands so before a headline, with a number or without: "UPDATE 2-"."""
_LONGEST_RUBRIC = 3
_DASHES = frozenset({"-", "\N{EM DASH}"})


def dateline_openings(stretch: Stretch) -> list[Naming]:
    """The place that opens a stretch before a free dash, the region behind its comma, the agency in brackets."""
    return list(_read(stretch)[0]) if stretch.has_any(_DASHES) else []


def end_of_dateline(stretch: Stretch) -> int:
    """Behind the dash of the dateline or of what a headline says it is about ("GOLF-Low wins"); 0 where none is."""
    return (_read(stretch)[1] or _end_of_rubric(stretch)) if stretch.has_any(_DASHES) else 0


def is_slug(stretch: Stretch) -> bool:
    """Whether a stretch is a line by which a wire tells of a story: "UPDATE 1-Low wins", "(Adds shares)"."""
    words = [token.text for token in stretch.tokens[:_LONGEST_RUBRIC]]
    if words[:1] == ["("] and words[1:2] != [] and words[1] in CHANGES_OF_STORIES:
        return any(token.text == ")" for token in stretch.tokens[-2:])
    return bool(words) and words[0].lower() in _KINDS_OF_REPORTS and _end_of_rubric(stretch) > 0


def _end_of_rubric(stretch: Stretch) -> int:
    tokens = stretch.tokens
    dash = next((i for i, token in enumerate(tokens[: _LONGEST_RUBRIC + 1]) if token.text == "-"), 0)
    words = [token.text for token in tokens[:dash]]
    about = [word for word in words if not word.isdigit()]
    told = about and about[-1].isupper() and about[-1].lower() in _RUBRICS | _KINDS_OF_REPORTS
    return dash + 1 if told and all(word.isupper() for word in about) and dash + 1 < len(tokens) else 0


@lru_cache(maxsize=64)
def _read(stretch: Stretch) -> tuple[tuple[Naming, ...], int]:
    tokens = stretch.tokens
    last = _end_of_place(stretch)
    if stretch.all_capitals or stretch.heading or not last:
        return (), 0
    region = _region(tokens, last)
    place = region.last if region else _behind_state(tokens, last)
    agency = _agency(tokens, _behind_date(tokens, place))
    signed = agency.last + 1 if agency else _behind_date(tokens, place)
    end = _behind_dash(stretch, signed + (tokens[signed].text == "." if signed < len(tokens) else 0))
    told = signed > last
    if not end or not _may_be_place(tokens[:last], told=told):
        return (), 0
    found = Naming(0, last, EntityType.PLACE, _listed(tokens[:last]))
    return tuple(name for name in (found, region, agency) if name), end


def _end_of_place(stretch: Stretch) -> int:
    """Where the words end that open a stretch as a place does: all in capitals, or each with one."""
    tokens = stretch.tokens
    for belongs in (str.isupper, capitalised):
        last = 0
        while last < min(len(tokens), _LONGEST_PLACE) and (
            belongs(tokens[last].text) or (last and is_hyphen(stretch, last) and not _is_double(tokens, last))
        ):
            last += 1
        if last:
            return last
    return 0


def _region(tokens: Sequence[Token], comma: int) -> Naming | None:
    """The country or state behind the comma of a place."""
    if comma >= len(tokens) or tokens[comma].text != ",":
        return None
    last = run_from(tokens, comma + 1, lambda w: capitalised(w) and w not in CALENDAR, _LONGEST_REGION)
    entry = (
        gazetteer().entry([token.text for token in tokens[comma + 1 : last]]) if last > comma + 1 else None
    )
    named = entry is not None and entry.type is EntityType.PLACE
    return Naming(comma + 1, last, EntityType.PLACE, entry) if named else None


def _behind_state(tokens: Sequence[Token], comma: int) -> int:
    """Behind the short form of a state and its stop: "BIG TIMBER, Mont."; where it begins if there is none."""
    words = [token.text for token in tokens[comma : comma + 3]]
    if words[:1] != [","] or words[1:2] == [] or not american_state(words[1]):
        return comma
    return comma + 2 + (words[2:] == ["."])


def _behind_date(tokens: Sequence[Token], comma: int) -> int:
    """Behind ", Sept. 4", ", Monday 4 September 2026"; where it begins if there is none."""
    begin = comma + 1
    words = [token.text.title() for token in tokens[begin : begin + 2]]
    if not words or tokens[comma].text != ",":
        return comma
    if words[0] not in CALENDAR and not (words[0].isdigit() and words[-1] in CALENDAR):
        return comma
    return run_from(tokens, begin + 1, _is_of_date, _LONGEST_DATE)


def _is_of_date(word: str) -> bool:
    return word.isdigit() or word in {".", ","} or word.title() in CALENDAR


def _agency(tokens: Sequence[Token], bracket: int) -> Naming | None:
    """Whose report it is, in brackets: "(Reuters)"."""
    if bracket >= len(tokens) or tokens[bracket].text != "(":
        return None
    last = run_from(tokens, bracket + 1, capitalised, _LONGEST_AGENCY)
    if last >= len(tokens) or tokens[last].text != ")" or last == bracket + 1:
        return None
    entry = gazetteer().entry([token.text for token in tokens[bracket + 1 : last]])
    body = entry if entry is not None and entry.type is EntityType.ORGANISATION else None
    return Naming(bracket + 1, last, EntityType.ORGANISATION, body)


def _behind_dash(stretch: Stretch, place: int) -> int:
    """Behind the free dash here, before which something stands and behind which the report begins; 0 if none."""
    tokens = stretch.tokens
    last = run_from(tokens, place, _DASHES.__contains__, 2)
    double = _is_double(tokens, place)
    if last == place or last >= len(tokens) or (is_hyphen(stretch, place) and not double):
        return 0
    free = double or tokens[last].start > tokens[last - 1].end
    begins = capitalised(tokens[last].text) or tokens[last].text[0] in "\"'0123456789"
    return last if free and begins else 0


def _is_double(tokens: Sequence[Token], place: int) -> bool:
    """Whether two hyphens stand for a dash here, with a blank around them or none: "TORONTO--Low said"."""
    two = [token.text for token in tokens[place : place + 2]] == ["-", "-"]
    return two and tokens[place].end == tokens[place + 1].start


def _may_be_place(words: Sequence[Token], *, told: bool) -> bool:
    """Whether words may name a place: as the tables say, or unknown ones; `told` says that a dateline is sure."""
    texts = [token.text for token in words]
    kind = gazetteer().sure_kind(texts) or gazetteer().sure_kind([text.title() for text in texts])
    if kind is EntityType.PLACE:
        return True
    named = [text.title() for text in texts if text != "-"]
    plain = all(may_name(word, BODIES) or len(word) <= 3 for word in named)  # noqa: PLR2004 - "DEL", "AU"
    other = kind is not None or named[-1].lower() in _RUBRICS or (len(named) > 1 and is_given_name(named[0]))
    if other or not plain or all(is_plain_word(word) for word in named):
        return False
    known = any(is_common(word) or is_plain_word(word) for word in named)
    unlisted = all(text.isupper() or text == "-" for text in texts) and not known
    return told or (unlisted and sum(map(len, named)) >= _FEWEST_LETTERS)


def _listed(words: Sequence[Token]) -> Entry | None:
    for texts in ([token.text for token in words], [token.text.title() for token in words]):
        entry = gazetteer().entry(texts)
        if entry is not None and entry.type is EntityType.PLACE:
            return entry
    return None
