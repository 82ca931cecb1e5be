"""What the first words of a sentence tell of it: whether it stands by itself, and whether a body recommends."""

import re

NOT_EXPLETIVE = (
    r"(?! (?:was|is|has been|had been) (?:(?:also|further|jointly|later|widely) )?(?:noted|agreed|decided|announced"
    r"|stressed|emphasi[sz]ed|reported|planned|expected|recalled|confirmed|reaffirmed|concluded|resolved|underlined"
    r"|recommended|proposed|estimated|believed|understood|feared|said|found|made clear|pointed out) that\b)"
)
"""Behind an "it" that stands for somebody or something, not for what follows: "It was agreed that"."""
_LEANING = re.compile(
    r"[\"“'‘(\[]?(?:"
    r"(?:he|she|it|they|his|her|its|their|this|these|that|those|such|both|here|there|so|then|but|and|or|nor|yet"
    r"|also|again(?=,)|however|nevertheless|nonetheless|meanwhile|moreover|furthermore|besides|instead|therefore|thus|hence"
    r"|still|similarly|likewise|consequently|accordingly|otherwise)"
    r"|(?:in|at|by|with|after|because of|against|despite|for|on|during|under|as part of|following)"
    r" (?:this|that|these|those)"
    r"|(?:in \w{2,12} to )?the (?:said|aforementioned|aforesaid|above-mentioned)"
    r"|in (?:addition|contrast|turn)|by contrast|as a result|for (?:example|instance)|on the other hand"
    r"|of (?:them|this|that|these|those)"
    r"|(?:(?:in|at|on|by|during|around|about) )?(?:the|that) same"
    r"|according to the (?:office|ministry|statement|agency|report|company|group|document|letter|readout|source)"
    r"|the (?:former|latter|others?|two|three|pair|duo|moves?|exchange|result)"
    r"|(?:[\w-]{1,12} ){1,3}(?:minutes?|hours?|days?|weeks?|months?|years?|decades?) (?:later|earlier)(?! than)"
    r"|the (?:next|following|previous) (?:morning|evening|night|day|week|month|year)(?! of)"
    r")\b",
    re.IGNORECASE,
)
_RECOMMENDS = re.compile(
    r"[“\"‘'(]?(?:\(?\d{1,3}[.)] {0,3})?(?:We|I|(?:The|This|Our) (?:\w{1,20} ){0,2}?(?:[Cc]ommittee|[Cc]ommission"
    r"|[Pp]anel|[Ii]nquiry|[Bb]oard|[Cc]ourt|[Cc]ouncil|[Rr]eview|[Rr]eport|[Pp]aper|[Ss]tudy|Task Force))"
    r" (?:(?:therefore|also|further|strongly|unanimously|accordingly|again) )?"
    r"(?:recommend(?:s|ed)?|conclude[sd]?|urge[sd]?|calls? (?:on|for)|support(?:s|ed)?|oppose[sd]?|reject(?:s|ed)?"
    r"|endorse[sd]?|finds? that|(?:(?:do|does|did|will|can) not|cannot) "
    r"(?:support|agree|accept|endorse|recommend|believe|consider))\b"
)

_CONCLUDES_CAUSE = re.compile(
    r"[“\"‘'(]?(?:It is (?:(?:highly|most|very) )?(?:probable|likely|almost certain) that [^.;:]{3,120}?"
    r" (?:was|were) caused by"
    r"|[Tt]he (?:probable|likely|most likely|immediate|direct|root|main|primary) causes? (?:of [^.;:]{3,80}? )?"
    r"(?:was|were|is|are)|[^.;:,]{3,80} (?:was|were) (?:most likely |probably |in all likelihood )caused by)\b"
)


def leans_on_others(text: str) -> bool:
    """Whether a sentence begins with what only the sentence before it explains ("He also", "These moves")."""
    return _LEANING.match(text) is not None


def recommends(text: str) -> bool:
    """Whether a body says what it recommends, supports or refuses, or what it takes to be the cause: "We recommend
    that", "It is probable that the fire was caused by".
    """
    return _RECOMMENDS.match(text) is not None or _CONCLUDES_CAUSE.match(text) is not None
