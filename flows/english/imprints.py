"""Sentences of the frame of a text and not of what it tells: who makes it, where to write, how to read it."""

import re

from flows.english.telephone_numbers import TELEPHONE

_NAME = r"[A-Z][\w.’'-]{0,30} [A-Z][\w.’'-]{0,30}"
_PAPER = (
    r"(?:[Bb]ulletin|[Nn]ewsletter|[Rr]eport|[Ii]ssue|[Ss]ummary|[Dd]igest|[Bb]rief(?:ing)?|[Pp]ublication|[Ee]dition"
    r"|[Mm]agazine|[Jj]ournal|[Ff]actsheet|[Nn]ote|[Uu]pdate|[Pp]aper|[Rr]eview)"
)
_SAID = (
    r"(?:[Rr]ead-?out|[Ss]tatement|[Cc]ommuniqu[eé]|[Dd]eclaration|[Rr]emarks|[Tt]ext|[Ll]etter|[Mm]essage)"
)
_POST = (
    r"(?:[Dd]irector|[Oo]fficer|[Ee]ditor|[Aa]uthor|[Cc]hair(?:man|woman|person)?|[Mm]anager|[Cc]ontact|[Cc]oordinator"
    r"|[Ll]ead|[Ss]pokes(?:man|woman|person)|[Cc]lerk|[Pp]roducer|[Pp]resenter|[Ss]ecretary)"
)
_IMPRINT = re.compile(
    rf"\W{{0,20}}(?:(?:The|Our) (?:[\w-]{{2,20}} ){{0,2}}?[Ee]ditors?(?: [Ii]n [Cc]hief|-[Ii]n-[Cc]hief)?"
    rf" (?:is|are) {_NAME}"
    rf"[^.;:]{{0,80}}(?:[<(][^<>()]{{3,60}}[>)])?\W*\Z"
    r"|(?:Write to|Contact|E-?mail|Reach|Follow) [^!?]{2,80} (?:at|on|via) \S*(?:@|www\.|https?:)\S*\W*\Z"
    rf"|(?:The|This) (?:[\w’'-]{{1,20}} ){{0,5}}{_PAPER} is (?:\w+ly )?(?:written|edited|published|produced|compiled"
    rf"|issued)\b[^.;:]{{0,40}} by\b"
    rf"|This {_PAPER} was (?:written|edited|compiled|prepared)\b[^.;:]{{0,40}} by\b"
    r"|(?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by [A-Z]"
    r"|(?i:please (?:credit|acknowledge)\b|(?:last updated|first published|updated|published): )"
    rf"|The next {_PAPER} (?:will be|is) (?:issued|published|released|due|expected)\b"
    rf"|(?:The (?:full )?text of )?[Tt]he following (?:\w+ ){{0,3}}?(?:{_PAPER}|{_SAID}) (?:was|were|is|has been)"
    r" (?:issued|released|published|made|delivered|adopted|agreed)\b"
    rf"|(?:This|The present) (?:[\w’'-]{{1,20}} ){{0,4}}?{_PAPER} (?:replaces|supersedes|cancels)\b"
    rf"|(?:[A-Z][A-Za-z-]{{1,20}} ){{0,3}}{_POST}s?: (?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?{_NAME}"
    r"(?: [A-Z][\w’'-]{1,30})?\W*\Z"
    rf"|(?=\D{{0,130}}\d)[^.!?;]{{0,120}}(?:{TELEPHONE.pattern})(?: ?\([a-z]{{2,12}}\))?\W*\Z)"
)
"""Who writes, edits and issues a text, and where to write to them."""
_TO_READ_BY = re.compile(
    r"\W{0,20}(?:(?:[Aa]ll |[Uu]nless [^.;,]{3,40}, )?(?:(?:the )?(?:times|dates|figures|amounts|hours)|[Ll]ocal time)"
    r"(?: (?:given|stated|shown|quoted|in this \w+)){0,2} (?:is|are) (?:in |given in |stated in |shown in |quoted in )?"
    r"(?:the )?(?:UTC|GMT|[A-Z]{3,4}T\b|local|[Cc]oordinated|US dollars|[A-Z]{3}\b)"
    r"|[^.;:]{0,80}\b(?:names?|identit(?:y|ies)) [^.;:]{0,60}\b(?:have|has|had) been (?:changed|withheld|altered)\b"
    r"|[^.;:]{0,40}\b[Nn]ames? [^.;:]{0,60}\b(?:is|are) (?:a )?(?:pseudonyms?|not (?:his|her|their) real names?)\b"
    r"|[Dd]isclaimer:"
    r"|(?:Note: )?The (?:data |information )?cut-?off (?:date |time )?(?:for|of) this \w+ (?:is|was)\b"
    r"|[A-Z][\w&’' -]{1,60} will (?:cover|report on) (?:subsequent|later|further) (?:reports|developments|events)\b"
    r"|(?:(?:Today|This) is )?[Tt]he \d{1,3}(?:,?\d{3})?(?:st|nd|rd|th) day of (?:[\w’'-]{1,20} ){1,4}?"
    r"(?:war|invasion|aggression|occupation|siege|strike|blockade|conflict|operation)(?: in [A-Z]\w+)?\W*\Z"
    r"|(?:[Tt]he (?:words|remarks|answers|replies)|[Qq]uotations) (?:of|by|from) [^.;]{3,60} (?:are|were)"
    r" (?:given|quoted) in\b"
    r"|(?:[Tt]he following|[Bb]elow) is (?:an? |the )?(?:\w+ ){0,2}(?:extract|excerpt|transcript|text|translation)\b"
    r"|[^.;:]{3,80} (?:is|are) part of what (?:is|are) known as\b"
    r"|[Tt]he (?:sole|only) (?:objective|purpose|aim) of (?:the|this|an?|such an?) \w+ (?:is|shall be)\b)",
)
"""By which clock and in which money a text counts and on which day, what it is not for, until when it was written, and
that it calls people by other names."""


def is_imprint(words: str) -> bool:
    """Whether a sentence, on one line, says who makes its text or where to write to them."""
    return _IMPRINT.match(words) is not None


def says_how_to_read(words: str) -> bool:
    """Whether a sentence, on one line, says by which clock its text tells the hours, or that names were changed."""
    return _TO_READ_BY.match(words) is not None
