"""Names in quotation marks that stand for somebody's own: '“Maja,” 41, a cleaner', '“Maja” (not her real name)'."""

import re

from flows.model.spans import Span

_NAME = re.compile(r"[“\"‘'](?P<name>[^\W\d_a-z][\w’'-]{1,20}(?: [^\W\d_a-z][\w’'-]{0,20}\.?)?),?[”\"’']")
_AGE = re.compile(r",? ?\d{1,2}(?:-year-old)?,")
_NOT_REAL = re.compile(
    r",? ?\((?:not (?:his|her|their) real name|a pseudonym|(?:his |her )?name (?:has been )?changed)"
)


def pseudonym(text: str, quoted: Span) -> Span | None:
    """The name within quotation marks where an age or "not her real name" behind it tells that it is one."""
    match = _NAME.fullmatch(text, quoted.start, quoted.end)
    told = match is not None and (_AGE.match(text, quoted.end) or _NOT_REAL.match(text, quoted.end))
    return Span(*match.span("name")) if match is not None and told else None
