"""Lines at the head of a text, known where it is read and where it is divided: who wrote it, what kind of text it is,
with which marks they end.
"""

import re

_WORD = r"[^\W\d_a-z][^\W\d_]+(?:['’-][^\W\d_]+)*"
PERSON = rf"(?:{_WORD}|[A-Z]\.)(?: (?:{_WORD}|[A-Z](?:\.|(?= [^\W\d_a-z]))|van|von|de|der|den|bin|al|la|da|di)){{1,4}}"
"""A full name."""
_PLACE = rf"{_WORD}(?: {_WORD}){{0,2}}"
AUTHORS_IN_PLACES = re.compile(
    rf"(?:[Bb]y |BY )?(?P<first>{PERSON}) in {_PLACE}(?P<more>(?:(?:, and|,| and) {PERSON} in {_PLACE}){{0,4}})"
)
"""Who wrote it and where: "Ann Lee in Budapest and Bo Ray in Paris"."""
AUTHORS_IN_ONE_PLACE = re.compile(
    rf"(?:[Bb]y |BY )?(?P<first>{PERSON})(?P<more>(?:, {PERSON}){{0,4}} and {PERSON})(?: in|,) {_PLACE}"
)
PEOPLE = re.compile(rf"(?P<first>{PERSON})(?P<more>(?:(?:, and|,| and| &) {PERSON}){{1,5}})")
"""Nothing but full names."""
ENDS_IN_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|etc)\.$")
"""A full stop that a title may end with."""
INSTITUTION = re.compile(
    r"\b(?:Institute|Centre|Center|University|Foundation|Observatory|Council|Bank|Fund|Ministry|Department|Office|Commission"
    r"|Committee|Authority|Agency|Library|Forum|Group|Initiative|Programme|Project|Service|Association|Society)\b"
)
"""A word of the name of a body that publishes papers."""
KICKER = re.compile(
    r"(?:for immediate release|press release|news release|media advisory|news|breaking(?: news)?|exclusive|opinion"
    r"|analysis|comment|editorial|read-?out|statement|(?:press|news) release no\.? [\w/.-]{1,20}"
    r"|embargoed\b.*|tlp:\w+|unclassified)",
    re.IGNORECASE,
)
"""A line that only says what kind of text stands below it."""
KIND_OF_RECORD = (
    r"(?:(?:[Ff]ull|[Ee]dited|[Aa]bridged|[Rr]ough|[Pp]artial) )?"
    r"(?:[Tt]ranscript|[Tt]ranscription|[Ii]nterview|[Bb]roadcast|[Ee]xcerpts?|[Ee]xtracts?)"
)
"""What stands under a station and a day: "Radio Arden, 3 May 2025. Transcript."."""
STOPS = ".!?…。！？؟۔।"
"""Ends of sentences, in any script."""
CLOSERS = "\"'”’»)]*_"
"""Marks that may stand behind them."""
