"""An order or another paper of a court -> its title, the court, the day, who signs, as its caption and its end say."""

import re

from flows.english.court_papers import Caption, day_of_order, is_page_furniture, read_caption, signer_below
from flows.english.letters import lines_of
from flows.ingest.facts.full_dates import read_full_date
from flows.ingest.facts.in_small_letters import in_small
from flows.model.calendar_values import day_or_none
from flows.model.source import Fact, Metadata, Origin

_FILED = re.compile(r"\b(?:Filed|Entered):? (?P<month>\d\d)/(?P<day>\d\d)/(?P<year>\d{4}|\d\d)\b")
_CENTURY = 2000
_LINES_OF_STAMP = 3
_AND_OTHERS = re.compile(r",? et al\.?\Z", re.IGNORECASE)
_IN_THE = re.compile(r"IN (?:THE )?")
_JOINED = ("FOR ", "OF ", "IN AND FOR ")
_WITHIN = "caption"


def read_court_paper(text: str) -> Metadata:
    """What a court's paper says of itself; nothing of any other text."""
    caption = read_caption(text)
    if caption is None:
        return Metadata()
    lines = [" ".join(line.of(text).split()) for line in lines_of(text)]
    closing = next((n for n in range(len(lines) - 1, -1, -1) if day_of_order(lines[n])), None)
    body = text[caption.span.end :]
    day = _filed(lines) or (_day_of(lines[closing]) if closing is not None else "")
    return Metadata(
        title=_fact(_title_of(caption, text, body)),
        outlet=_fact(in_small(_court_of(caption), body)),
        published=_fact(day),
        author=_fact(signer_below(lines[closing + 1 :]) if closing is not None else ""),
    )


def _fact(value: str) -> Fact | None:
    return Fact(value, Origin.DOCUMENT, _WITHIN) if value else None


def _filed(lines: list[str]) -> str:
    """The day that the docket stamps on the first page: the month stands first in it."""
    stamp = next(filter(is_page_furniture, lines[:_LINES_OF_STAMP]), "")
    found = _FILED.search(stamp)
    if found is None:
        return ""
    year = int(found["year"])
    day = day_or_none(year + _CENTURY * (year < 100), int(found["month"]), int(found["day"]))  # noqa: PLR2004
    return day.isoformat() if day else ""


def _day_of(line: str) -> str:
    day = read_full_date(day_of_order(line))
    return day.isoformat() if day else ""


def _title_of(caption: Caption, text: str, body: str) -> str:
    """Who is against whom, and what the paper is."""
    parties = " v. ".join(_named(party, body) for party in caption.parties)
    paper = in_small(" ".join(caption.title.of(text).split()), body) if caption.title else ""
    return ": ".join(filter(None, (parties, paper)))


def _named(party: str, body: str) -> str:
    others = _AND_OTHERS.search(party)
    name = party[: others.start()] if others else party
    return in_small(name, body) + (", et al." if others else "")


def _court_of(caption: Caption) -> str:
    name = _IN_THE.sub("", caption.court[0], count=1)
    for line in caption.court[1:]:
        name += f" {line}" if line.startswith(_JOINED) else f", {line}"
    return name
