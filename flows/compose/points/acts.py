"""What a sentence says that somebody did, or that happened: a deal, a charge, an accident, a changed plan."""

import re

from flows.model.calendar_names import MONTH, WEEKDAY

_MOVED = (
    r"moved (?:forward|back|(?:from|to) (?:(?:[\w’'-]+ ){0,3}?"
    rf"(?:\d{{1,4}}|{MONTH}|{WEEKDAY}|weeks?|months?|year|spring|summer|autumn|winter)))"
)
"""Of plans: from one day to another; who moves to another house, or post, changes little."""
ACT = re.compile(
    rf"\b(?:(?:instead of|rather than) (?:(?:in|on|by|from) )?(?:\d{{1,2}} )?(?:{MONTH}|{WEEKDAY})"
    r"|agreed|signed|announced|approved|adopted|imposed|launched|unveiled|ordered|banned|arrested|killed|elected"
    r"|appointed|decided|pledged|promised|lifted|suspended|granted|allocated|resigned|withdrew|opened|closed"
    r"|(?<!\bthe )(?<!\ba )(?<!\bthis )(?<!\bany )cut|raised"
    r"|rejected|voted|ruled|met|struck|seized|released|attacked|charged|indicted|convicted|acquitted|sentenced|detained"
    r"|postponed|adjourned|cancelled|canceled|rescheduled|delayed|dismissed|sacked|ratified|vetoed|posted|recalled"
    r"|(?:has|have|had|is|are|was|were) (?:now )?(?:revised|lowered|reduced|increased|doubled|halved|dropped|scrapped)"
    r"|(?:has|have) (?:today |now |also )?(?:asked|instructed|directed)"
    r"|will (?:move|table|introduce|bring forward|withdraw|resign|appeal|veto|sign) (?:an?|the)"
    r"|(?:revised|lowered|trimmed) (?:its|their|his|her|the)|called on \w+ to"
    r"|derailed|crashed|collided|exploded|collapsed|capsized|sank|died|quit|conceded|ousted|impeached|sued|fined|raided"
    r"|evacuated|issued|withdrawn|revoked|repealed|scrapped|overturned"
    rf"|expelled|halted|resumed|extended|awarded|{_MOVED}|put (?:off|back)|brought forward"
    r"|reached (?:an?|the) (?:\w{2,20} )?(?:deal|agreement|settlement|accord|truce|compromise))\b"
)
"""What somebody did, or what was done."""
DECISIVE = re.compile(
    r"\b(?:(?:has|have|had|was|were|been|be) (?:\w{2,20}ly )?(?:charged|indicted|convicted|acquitted|sentenced"
    r"|postponed|adjourned|cancelled|canceled|rescheduled|brought forward|put (?:off|back)"
    rf"|{_MOVED}"
    r"|ratified|vetoed|signed|agreed|lifted|suspended|released|arrested|detained|killed|approved|rejected|withdrawn)"
    rf"|(?:instead of|rather than) (?:(?:in|on|by|from) )?(?:\d{{1,2}} )?(?:{MONTH}|{WEEKDAY})"
    r"|(?:reached|struck|signed) (?:an?|the) (?:\w{2,20} )?(?:deal|agreement|settlement|accord|truce|compromise|treaty)"
    r"|(?:agreed|voted|decided) (?:to|on|that)|resigned|will go (?:down|up) to)\b"
)
"""What changes matters, wherever in a text it stands."""
DENIED = re.compile(r"\b(?:not|never|nobody|declined|failed|refused|yet to)\b|n[’']t\b")

_BESIDE = re.compile(r", (?:which|who|whom|whose|where) [^,;:“”\"]{1,200}\Z")
"""What a sentence tells last of somebody or something that it names, and is not what it tells."""
_MEETS = re.compile(
    r"\b(?:met|held (?:(?:an?|the|their|its|his|her) )?(?:[a-z-]{3,20} ){0,2}"
    r"(?:meetings?|talks|consultations|discussions|sessions?))\b"
)
_SAYS_MORE = re.compile(
    r"\b(?:said|says|told|asked|warned|urged|vowed|accused|failed|will|would|first|after|amid|but|despite|ending"
    r"|without|where|which|who|that|when|no)\b"
)


def without_clause_behind(words: str) -> str:
    """A sentence without what it tells last of somebody or something that it names."""
    return _BESIDE.sub("", words)


def only_meets(words: str) -> bool:
    """Whether a sentence says no more than that somebody met somebody, where, when and on what: "The working group met
    in Baku under the chairmanship of the deputy minister."
    """
    met = _MEETS.search(words)
    if met is None:
        return False
    others = words[: met.start()] + words[met.end() :]
    return ACT.search(others) is None and _SAYS_MORE.search(others) is None
