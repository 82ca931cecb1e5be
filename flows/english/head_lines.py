"""Lines at the head of a text, known where it is read and where it is divided: who wrote it, what kind of text it is,
with which marks they end.
"""

import re

from flows.english.clock_names import ANY_ZONE
from flows.english.telephone_numbers import TELEPHONE_IN_LINE

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
PEOPLE = re.compile(rf"(?P<first>{PERSON})(?P<more>(?:(?:, and|,| and| &| with) {PERSON}){{1,5}})")
"""Nothing but full names."""
ENDS_IN_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|etc|a\.s|s\.r\.o)\.$")
"""A full stop that a title may end with."""
INSTITUTION = re.compile(
    r"\b(?:Institute|Centre|Center|University|Foundation|Observatory|Council|Bank|Fund|Ministry|Department|Office|Commission"
    r"|Committee|Authority|Agency|Library|Forum|Group|Initiative|Programme|Project|Service|Association|Society)\b"
)
"""A word of the name of a body that publishes papers."""
BODY_OF_PEOPLE = re.compile(
    rf"{INSTITUTION.pattern}|\b(?:Survey|Research|Polling|Strategies|Associates|Partners|Consulting|Campaign|Trust|League"
    r"|Alliance|Coalition|Network|College|School|Hospital|Labs?|Analytics|Division|Board|Court|Bureau|Team|Staff|Union"
    r"|Inc|LLC|LLP|Ltd|Co|Corp|PLC)\b"
)
"""A word of the name of any body, as may stand behind the name of somebody who works there."""
KICKER_WORDS = (
    r"(?:for immediate release|press release|news release|media (?:advisory|release)|news|breaking(?: news)?|exclusive"
    r"|opinion|op-ed|analysis|news analysis|comment|commentary|editorial|column|guest essay|essay|perspective|viewpoint"
    r"|explainer|fact[ -]?check|fact ?sheet|backgrounder|obituary|obituaries|profile|feature|interview|special report"
    r"|investigation|newsletter|the (?:long|big|saturday|sunday) read"
    r"|memo(?:randum)?|q ?(?:&|and) ?a|questions and answers|read-?out|statement)"
)
KICKER = re.compile(
    rf"(?:{KICKER_WORDS}|(?:press|news) release no\.? [\w/.-]{{1,20}}|embargoed\b.*|tlp:\w+|unclassified)",
    re.IGNORECASE,
)
"""A line that only says what kind of text stands below it."""
ISSUE_NUMBER = (
    r"(?:(?:Vol(?:ume|\.)?|No\.?|Number|Issue|Edition|Nr\.?)(?: No\.?)? ?#?\d{1,5}(?:/\d{1,5})?"
    r"(?:[,;:|·–—-]| [|·–—-])? ?){1,3}"
)
"""The number of an issue: "Vol. 12 No. 871"."""
ISSUE_LINE = re.compile(rf"{ISSUE_NUMBER}.{{0,60}}", re.IGNORECASE)
KIND_OF_RECORD = (
    r"(?:(?:[Ff]ull|[Ee]dited|[Aa]bridged|[Rr]ough|[Pp]artial) )?"
    r"(?:[Tt]ranscript|[Tt]ranscription|[Ii]nterview|[Bb]roadcast|[Ee]xcerpts?|[Ee]xtracts?)"
)
"""What stands under a station and a day: "Radio Arden, 3 May 2025. Transcript."."""
SUBJECT_FIELD = re.compile(r"(?:Subject|SUBJECT|Re|RE) ?: (?=\S)")
"""What stands before the title of a notice: "Subject: "."""
STOPS = ".!?…。！？؟۔।"
"""Ends of sentences, in any script."""
CLOSERS = "\"'”’»)]*_"
"""Marks that may stand behind them."""
_WRITER = (
    r"(?:Fellow|Associate|Analyst|Researcher|Professor|Lecturer|Editor|Correspondent|Reporter|Writer|Economist|Scholar"
    r"|Scientist|Columnist|Staff|Strategist|Pollster)"
)
_POST_NOUN = (
    rf"(?:{_WRITER}|Director|Advis[eo]r|Manager|Officer|Consultant|Chair|Chairman|Chairwoman|President|Counsel|Secretary"
    r"|Coordinator|Specialist|Head|Assistant|Partner|Chief)"
)
_STEP = r"(?:[A-Z][\w'’-]{0,20} |(?:of|for|and|the) ){0,5}"
_OF_WHAT = r"(?: (?:of|for) (?:the )?[A-Z][\w'’-]{0,20}(?: [A-Z][\w'’-]{0,20}){0,2})?"
POST = re.compile(rf"{_STEP}{_POST_NOUN}s?{_OF_WHAT}")
"""What somebody is where they work: "Senior Fellow", "Director of Research"."""
_TITLE_OF_PERSON = r"(?:(?:Dr|Prof|Professor|Sir|Dame|Mr|Mrs|Ms|Amb|Ambassador|Gen|Lt)\.? ){0,2}"
_WITH_POST = rf"{_TITLE_OF_PERSON}{PERSON}, {_STEP}{_POST_NOUN}{_OF_WHAT}"
AUTHORS_WITH_POSTS = re.compile(
    rf"(?:By |BY )?{_WITH_POST}(?:(?:; and|, and|;|,| and| &) {_WITH_POST}){{1,4}}"
    rf"|{_TITLE_OF_PERSON}{PERSON}, {_STEP}{_WRITER}{_OF_WHAT}|(?:By |BY ){_WITH_POST}"
)
"""Who wrote it, and what they are: "Dr Ann Lee, Senior Fellow, and Bo Ray, Research Associate"."""
NAME_WITH_POST = re.compile(
    rf"(?:\A(?:By |BY )?|[,;] (?:and )?| and | & ){_TITLE_OF_PERSON}(?P<name>{PERSON}), (?=[A-Z])"
)
END_MARK = re.compile(
    r"\W{0,12}(?:(?:ENDS?|Ends)(?: OF (?:STATEMENT|RELEASE|TEXT))?|[-–] ?30 ?[-–])\W{0,60}"
    rf"(?:\d{{1,2}}:\d\d ?[AaPp]\.?[Mm]\.?(?: {ANY_ZONE})?\s{{0,4}})?"
)
"""What closes a release or a transcript: "END", "-30-", "END 12:03 P.M. EDT"; what stands below is of who issues it."""
NOTE = re.compile(r"\[\d{1,3}\] \S")
"""How a note begins that stands below a text."""
_REACHED_AT = re.compile(rf"\S@\S{{1,60}}\.\w|{TELEPHONE_IN_LINE.pattern}")
_CONTACT = re.compile(
    r"(?:(?:For )?(?:(?:Media|Press|News|Public|Investors?|Reader|Customer|Further|More) )?(?:Relations |Office )?"
    r"(?:Contacts?|Enquir(?:y|ies)|Inquir(?:y|ies)|Relations|Queries|Information|Investors|Media|Press)"
    r"(?:,? (?:and|or) (?:media |press )?(?:requests|enquiries|inquiries|interviews))?"
    r"(?: (?:for|in|at) [\w .'-]{2,40})?(?: \([^()]{1,40}\))?(?::|,? (?:please )?(?:contact|call|e-?mail|write to)\b)"
    r"|(?:Write to|To contact|E-?mail)\b)",
    re.IGNORECASE,
)
_LONGEST_CONTACT = 260
_TELLS = re.compile(
    r"[.!?] [A-Z]|\b(?:is|are|was|were|has|have|had|will|can|may|must|said|says|I|we|you|please)\b"
)
"""What makes a sentence of the words before an address."""


def is_contact_line(words: str) -> bool:
    """Whether a line only says whom to ask, with an address or a number: "Media contact: Ann Lee, ann@lee.example"."""
    if len(words) > _LONGEST_CONTACT or _CONTACT.match(words) is None:
        return False
    return _REACHED_AT.search(words) is not None


def is_reached_at(words: str) -> bool:
    """Whether a line is somebody's name and office with an address or a number: "Ann Lee, Officer +44 20 555 0199"."""
    if len(words) > _LONGEST_CONTACT or words[-1:] in ".!?":
        return False
    reached = _REACHED_AT.search(words)
    return reached is not None and _TELLS.search(words[: reached.start()]) is None
