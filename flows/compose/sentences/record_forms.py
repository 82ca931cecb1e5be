"""The forms of a court paper or a record, which tell nothing by themselves: the parties, the date, those present.

"ACME INC., Plaintiff, v. CITY OF ARDEN, Defendant." - "DATED this 13th day of October." - "Present: Senators Low and".
"""

import re

_PARTY = r"(?i:(?:plaintiff|petitioner|appellant|claimant|applicant|complainant|movant)s?(?:[- /]appell(?:ant|ee)s?)?)"
_OTHER_PARTY = r"(?i:(?:defendant|respondent|appellee)s?(?:[- /]appell(?:ant|ee)s?)?)"
_CAPTION = re.compile(
    rf"[^!?]{{2,200}}?,? \(?{_PARTY}\)?[,;]?(?: -)? (?i:v|vs|versus)\b\.?[^!?]{{2,300}}? \(?{_OTHER_PARTY}\)?\W*"
    rf"|[^a-z!?]{{2,200}},? \(?(?:{_PARTY}|{_OTHER_PARTY})\)?[.,]?"
)
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
_DATED = re.compile(
    r"\W*(?:(?:so )?(?:dated|signed|entered|ordered|done|given|executed|filed|sworn)(?: and (?:dated|signed|entered"
    r"|filed|sealed))?(?: under my hand)?,? (?:in duplicate )?(?:(?:at|in) [^.;]{2,60}?,? )?(?:on )?"
    r"(?:this|the) \d{1,2}(?:st|nd|rd|th)? day of [^.;]{3,40}|it is so ordered|so ordered)[.,]?",
    re.IGNORECASE,
)
_SITTING = re.compile(
    r"\W*(?:(?:members |senators |also |those |councillors )?(?:present|in attendance|attending|apologies|absent)\s?:"
    r"|the (?:sub)?(?:committee|commission|board|council|court|panel|assembly)s? (?:met|convened), pursuant to\b"
    r"|\[whereupon\b)",
    re.IGNORECASE,
)
_WHOSE_WORDS = re.compile(
    r"the (?:below|following|above)(?: (?:statement|text|words|readout|remarks))? (?:is|are|was|were|can be|may be)"
    r"(?: (?:all|to be))? (?:attributable|attributed) to\b",
    re.IGNORECASE,
)
"""The line above a readout."""
_LISTED = re.compile(
    r"\b(?:DOB|POB) [^;]{1,40};(?: [^;]{1,60};){0,4} (?:nationality|passport|gender|tax ID)\b", re.IGNORECASE
)
"""An entry of a list of persons with the day and the place of their birth."""
_OF_ONESELF = re.compile(
    r"(?:[A-Z][A-Za-z.’' ]{1,40}:\s)?\W*(?:(?:And|But|Look|Well|You know),? )?"
    r"I(?:[’']ve| have) (?:been|worked|served|covered|lived|farmed|taught|run)\b[^.;]{0,60}? "
    r"(?:for (?:more than |over |about |nearly |almost |some )?[\w-]{1,14} (?:years|decades|months)|since \d{4})\b"
)
"""How somebody begins who tells how long he has been at it: no news of the matter."""


def is_form_of_record(words: str) -> bool:
    """Whether a sentence, on one line, is a caption, a date line, a list of those present or the like."""
    if (
        any(form.match(words) for form in (_SITTING, _WHOSE_WORDS))
        or _DATED.fullmatch(words)
        or _LISTED.search(words)
    ):
        return True
    return bool(_CAPITALS.search(words)) and _CAPTION.fullmatch(words) is not None


def is_beside_matter(words: str) -> bool:
    """Whether a sentence, on one line, is such a form or begins by telling how long its speaker has been at it."""
    return is_form_of_record(words) or _OF_ONESELF.match(words) is not None
