"""What a figure counts or is a share of, as far as the sentence says it: the words right before or after it."""

import re
from dataclasses import dataclass

from flows.model.annotation import AmountType
from flows.model.spans import Span

_STOP = re.compile(
    r"\b(?:and|or|but|that|which|who|whose|as|while|when|is|are|was|were|be|been|has|have|had|will|would|could|may|"
    r"might|can|in|at|by|from|since|until|after|before|during|with|to|than|including|plus|amid|under|where|because|"
    r"advanced|met|said|gave|spoke|on|for|into|between|among|compared|despite|against|throughout)\b|(?<!\b[A-Z])\.(?!\d)|,(?!\d{3})|[;:!?()“”\"–—]|\s[-–—]\s"
)
_ADJECTIVE = re.compile(r"[a-z](?:al|ic|ive|ous|ary|ian|less|based|led|backed)\s+\Z")
_DESCRIBED = re.compile(r"\s+(?!the |a |an |its |their |other )[a-z]{3,}(?:-[a-z]+)?\s+[a-z]{3,}")
"""Another adjective and the noun of both: "sexual and gender-based violence"."""
_LINKS_KEPT = ("on", "of", "for", "in", "to")
_LONGEST = 90
_OF = re.compile(r"\s+of\s+(?:the |its |their |his |her |all )?", re.IGNORECASE)
_SCOPE = re.compile(
    r"[ ,]{1,2}(?P<scope>\((?:excluding|including|except|only|without|before|after)[^()]{1,80}\))"
)
_CLOSING = re.compile(r"[)\]](?= )")
_SPACES = re.compile(r"[\s\-]+")


@dataclass(frozen=True, slots=True)
class Measure:
    """The spans of what is measured and of a limitation stated beside it."""

    measured: Span | None
    scope: Span | None


def find_measure(text: str, figure: Span, kind: AmountType, end: int) -> Measure:
    """What the figure at `figure` measures; nothing beyond `end`, the end of its sentence, is looked at."""
    start = figure.end
    bracket = _CLOSING.match(text, start, end)
    if bracket is not None:
        start = bracket.end()
    of = _OF.match(text, start, end) if kind is not AmountType.COUNT else None
    space = _SPACES.match(text, start, end)
    if of is not None:
        start = of.end()
    elif space is not None:
        start = space.end()
    else:
        return Measure(None, None)
    measured = _noun_phrase(text, start, min(end, start + _LONGEST), kind)
    scope = _SCOPE.match(text, measured.end if measured else figure.end, end)
    return Measure(measured, Span(*scope.span("scope")) if scope else None)


def _noun_phrase(text: str, start: int, end: int, kind: AmountType) -> Span | None:
    """The words up to the first that cannot belong: "duty on Kazakh goods", "Uzbek nationals"."""
    stop, linked = start, kind is AmountType.COUNT
    for found in _STOP.finditer(text, start, end):
        word = found[0].lower()
        if (
            word == "and"
            and _ADJECTIVE.search(text, start, found.start())
            and _DESCRIBED.match(text, found.end(), end)
        ):
            continue
        stop = found.start()
        if linked or word not in _LINKS_KEPT or found.start() == start:
            break
        linked = True
    else:
        stop = end if end < start + _LONGEST else text.rfind(" ", start, end)
    span = Span(start, max(start, stop)).trimmed(text)
    words = span.of(text)
    return span if any(c.isalpha() for c in words) else None
