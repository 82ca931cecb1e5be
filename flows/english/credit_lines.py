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
_IN_PLACE = r" in [A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,2}"
_FULL_NAME = r"[A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){1,3}"
_NAMES = rf"{_FULL_NAME}(?:{_IN_PLACE})?(?:(?:, and|,| and| &) {_FULL_NAME}(?:{_IN_PLACE})?){{0,7}}"
_REPORTED = re.compile(rf"[*_(\[]{{0,3}}Reporting by (?P<names>{_NAMES})(?=[;.,)*_\]]|\Z)")
_TASK = (
    r"(?:(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)"
    r"(?: and (?:writing|editing))?|[Ee]dited)"
)
_CREDITED = re.compile(
    rf"[*_(\[]{{0,3}}{_TASK} by {_NAMES}(?:[;.,] (?:and )?{_TASK} by {_NAMES}){{0,3}}\.?[*_)\]]{{0,3}}"
)
CHANGES_OF_STORIES = (
    "Adds", "Updates", "Corrects", "Recasts", "Writes", "Rewrites", "Refiles", "Repeats", "Clarifies", "Removes",
    "Fixes", "Releads", "Changes",
)  # fmt: skip
"""How the brackets begin in which a wire says what is new in its own story: "(Adds shares, details)"."""
_OF_WIRE = re.compile(
    rf"\((?:{'|'.join(CHANGES_OF_STORIES)})\b[^()]{{3,200}}\)"
    r"|(?:[A-Z]{2,6} )?[a-z]{2,3}(?:/[a-z]{2,3}){0,3} \d{6} [A-Z]{3} \d{2}(?: ?more follows)?|more follows|MORE FOLLOWS"
)
"""What a wire says of its own message: "(Adds details)", "NPA jp/dm 232140 NOV 26"."""


def makers_of(words: str) -> tuple[str, ...]:
    """The names that a line begins with as those of the makers of "this" text or of a bulletin; none of any other."""
    if len(words) > _LONGEST:
        return ()
    match = _MADE.match(_DEGREE.sub("", words))
    if match is None or not (_THIS_TEXT.fullmatch(match["what"]) or names_periodical(match["what"])):
        return ()
    return tuple(_SPLIT.split(match["names"]))


def reporters_of(words: str) -> tuple[str, ...]:
    """Those who reported, in a line that begins with them: "(Reporting by Ann Lee; Editing by Bo Ray)"."""
    match = _REPORTED.match(words[:_LONGEST])
    if match is None:
        return ()
    return tuple(re.sub(r" in [A-Z].*\Z", "", name) for name in _SPLIT.split(match["names"]))


def credits_helpers(words: str) -> bool:
    """Whether a line only says who helped: "Cy Poe in Arden contributed to this report.", "Editing by Bo Ray"."""
    if len(words) > _LONGEST:
        return False
    bare = words[1:-1] if words.startswith("(") and words.endswith(")") else words
    return any(form.fullmatch(line) for form in (_HELPED, _CREDITED) for line in (words, bare))


def is_note_of_wire(words: str) -> bool:
    """Whether a line is what a wire says of its own message."""
    return len(words) <= _LONGEST and _OF_WIRE.fullmatch(words) is not None
