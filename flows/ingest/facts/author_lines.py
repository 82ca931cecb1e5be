"""Lines under a title that name who wrote a text and where: "Ann Lee in Budapest and Bo Ray in Paris"."""

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from flows.english.date_lines import is_date_line
from flows.english.head_lines import (
    AUTHORS_IN_ONE_PLACE,
    AUTHORS_IN_PLACES,
    AUTHORS_WITH_POSTS,
    BODY_OF_PEOPLE,
    NAME_WITH_POST,
    PEOPLE,
    PERSON,
)
from flows.english.outlet_names import names_outlet
from flows.ingest.facts.imprints import month_of_imprint, read_dated_imprint
from flows.model.source import Fact, Metadata, Origin

_LINE = re.compile(r"\S[^\n]*")
_AMONG = 5
"""So many lines of a text may stand above and be the one that names its authors."""
_LONGEST = 120
_END = 2500
"""Characters at the end of a text, where it tells who its author is."""
_BY = re.compile(r"\A(?:EXCLUSIVE[:,]? )?(?:[Bb]y|BY|From(?= .{3,60} in [A-Z])) ")
_ONE = re.compile(PERSON)
_MOST_WORDS = 3
_NAMED = re.compile(rf"(?:, and|,| and| &| with) (?P<name>{PERSON})(?= in |, | and | & | with |\Z)")

_SPEECH_BY = re.compile(
    r"(?:(?:[Oo]pening|[Cc]losing|[Kk]eynote|[Ii]ntroductory|[Cc]oncession|[Ff]ull|[Pp]ress) )?"
    r"(?i:remarks|speech|address|statement|lecture|testimony)(?: delivered| made| given)? (?:by|BY|of) "
    rf"(?P<name>{PERSON})(?=,| (?:[Aa]t|[Oo]n|[Tt]o|[Bb]efore|[Ii]n|[Dd]uring|[Ff]ollowing|[Aa]fter)\b| [–—-] |\Z)"
)
_SAYS_I = re.compile(r"\bI(?= [a-z]|[’'](?:m|ve|d|ll)\b)")
_FEWEST = 2


def read_speaker(title: str, text: str) -> Metadata:
    """Who a title says gave a speech, where its text says "I": "Remarks by Ann Lee, Mayor of Arden, on the pier"."""
    told = _SPEECH_BY.match(title)
    if told is None or BODY_OF_PEOPLE.search(told["name"]) or names_outlet(told["name"]):
        return Metadata()
    if len(_SAYS_I.findall(text)) < _FEWEST:
        return Metadata()
    return Metadata(author=Fact(_joined([told["name"]]), Origin.DOCUMENT, "title"))


def read_author_line(text: str, title: str = "") -> Metadata:
    """The authors named by one of the first lines below the first; the `title` names none."""
    lines = [match[0].strip() for match in islice(_LINE.finditer(text), _AMONG + 1)]
    for line, following in pairwise((*lines[1:], "")):
        if line == title:
            continue
        authors = authors_of(line, dated=_tells_day(following)) or _one_above_imprint(line, following)
        if authors := authors or _one_told_of(line, following, text):
            return Metadata(author=Fact(authors, Origin.DOCUMENT, "byline"))
        if len(line) > _LONGEST:
            break
    return Metadata()


def _one_above_imprint(line: str, following: str) -> str:
    """A line of nothing but a full name, above one that names the paper and its day."""
    outlet = read_dated_imprint(following).outlet
    name = _BY.sub("", line)
    is_one = len(name.split()) <= _MOST_WORDS and _ONE.fullmatch(name) and not BODY_OF_PEOPLE.search(name)
    return _joined([name]) if outlet and is_one and not names_outlet(name) else ""


def _one_told_of(line: str, following: str, text: str) -> str:
    """A line of nothing but a full name, above one of the day, where one of the last lines tells who that is."""
    if not (_tells_day(following) and _ONE.fullmatch(line)) or BODY_OF_PEOPLE.search(line):
        return ""
    told = re.compile(
        rf"(?:\A|\n)[*_]{{0,3}}{re.escape(line)}[*_]{{0,3}},? (?:is|was|writes|teaches|covers|reports)\b"
    )
    return _joined([line]) if told.search(text[-_END:]) else ""


def _tells_day(line: str) -> bool:
    """Whether a line says where and when a text came out."""
    dated = is_date_line(line) or month_of_imprint(line) or read_dated_imprint(line).published
    return len(line) <= _LONGEST and bool(dated)


def authors_of(line: str, *, dated: bool = False) -> str:
    """The names of a line that holds nothing but authors and their places; "" for any other.

    Where a line follows that says when the text came out, `dated`, names alone are those of authors.
    """
    if len(line) > _LONGEST:
        return ""
    line, by = _BY.subn("", line)
    if AUTHORS_WITH_POSTS.fullmatch(line):
        return _joined([found["name"] for found in NAME_WITH_POST.finditer(line)])
    match = (
        AUTHORS_IN_PLACES.fullmatch(line)
        or AUTHORS_IN_ONE_PLACE.fullmatch(line)
        or (PEOPLE.fullmatch(line) if dated or by else None)
    )
    if match is None:
        return ""
    names = [match["first"], *(found["name"] for found in _NAMED.finditer(match["more"]))]
    return "" if any(BODY_OF_PEOPLE.search(name) or names_outlet(name) for name in names) else _joined(names)


def _joined(names: Sequence[str]) -> str:
    """Names in one line; in capitals only as far as they are initials: "ANN LEE" is "Ann Lee"."""
    if all(name.isupper() for name in names):
        names = [" ".join(w if "." in w else w.title() for w in name.split()) for name in names]
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"  # noqa: PLR2004
