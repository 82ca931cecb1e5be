"""Sites that are named with their ending: "Kommersant.com"."""

from collections.abc import Sequence
from dataclasses import replace

from flows.annotate.names.gazetteer import gazetteer
from flows.annotate.names.naming import Naming
from flows.english.tokens import Stretch, Token
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

SITE_ENDINGS = word_list("com org net media news info kz uz kg ru az ge tj tm ua uk de fr")
_LENGTH = 2
"""Tokens of the dot and the ending."""


def with_site_endings(stretch: Stretch, names: Sequence[Naming]) -> list[Naming]:
    """The namings, those that touch the ending of a site with it; no addresses of mail or pages."""
    return [_as_site(stretch, name) if _touches_ending(stretch.tokens, name) else name for name in names]


def _as_site(stretch: Stretch, name: Naming) -> Naming:
    last = name.last + _LENGTH
    entry = gazetteer().entry([token.text for token in stretch.tokens[name.first : last]])
    return replace(name, last=last, type=EntityType.ORGANISATION, entry=entry)


def _touches_ending(tokens: Sequence[Token], name: Naming) -> bool:
    """Whether a dot and an ending stand right behind, and nothing else touches the whole but a mark that ends it."""
    behind = tokens[name.last : name.last + _LENGTH + 2]
    if len(behind) < _LENGTH or behind[0].text != "." or behind[1].text not in SITE_ENDINGS:
        return False
    first = tokens[name.first]
    before = tokens[name.first - 1] if name.first else None
    inside = before is not None and before.end == first.start and before.text not in {'"', "'", "("}
    joined = tokens[name.last - 1].end == behind[0].start and behind[0].end == behind[1].start
    if inside or not joined:
        return False
    further = behind[_LENGTH:]
    if (
        not further
        or further[0].start > behind[1].end
        or further[0].text in {"'s", ",", ";", ":", ")", '"', "'"}
    ):
        return True
    return further[0].text == "." and (len(further) == 1 or further[1].start > further[0].end)
