"""The last lines of a text that say who made it: "This bulletin is written by Ann Lee and Bo Ray.", "Cy Poe in Arden
contributed to this report."
"""

import re

from flows.english.head_lines import PERSON
from flows.english.outlet_names import names_periodical

_LONGEST = 400
_DEGREE = re.compile(r",? (?:Ph\.? ?D|M\.? ?D|M\.?Sc|LL\.?M|J\.?D|Jr|Sr)\.?(?=,| and|\.|$)")
_NAMED = rf"{PERSON}(?:(?:, and|,| and| &) {PERSON}){{0,7}}"
_MADE = re.compile(
    rf"(?P<what>(?:This|The) [^.,;:!?]{{3,80}}?) (?:is|was|has been) (?:written|compiled|edited|prepared|reported)"
    rf"(?: and (?:edited|compiled))? by (?P<names>{_NAMED})\."
)
_THIS_TEXT = re.compile(
    r"This (?:[a-z]+ )?(?:issue|edition|bulletin|newsletter|digest|report|article|story|brief|briefing|paper|summary"
    r"|explainer|factsheet|fact sheet|update|column|note)"
)
_SPLIT = re.compile(r", and |, | and | & ")
_HELPED = re.compile(
    r"(?:[^.!?]{3,160}\. )?[^.!?]{3,160} contributed(?: reporting)? to this (?:report|article|story|piece)\."
    r"|[*_]?With (?:files|reporting|additional reporting) (?:from|by) [^.!?]{3,120}\.?[*_]?"
)


def makers_of(words: str) -> tuple[str, ...]:
    """The names that a line begins with as those of the makers of "this" text or of a bulletin; none of any other."""
    if len(words) > _LONGEST:
        return ()
    match = _MADE.match(_DEGREE.sub("", words))
    if match is None or not (_THIS_TEXT.fullmatch(match["what"]) or names_periodical(match["what"])):
        return ()
    return tuple(_SPLIT.split(match["names"]))


def credits_helpers(words: str) -> bool:
    """Whether a line only says who helped: "Cy Poe in Arden contributed to this report."."""
    return len(words) <= _LONGEST and _HELPED.fullmatch(words) is not None
