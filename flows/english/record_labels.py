"""How the records of an assembly begin a turn: "Mr. TANAKA. It is.", "The CHAIRMAN. Thank you.", "Ms. LEE of Ohio."."""

import re

_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Hon|Senator|Representative|Delegate|Governor|Secretary|Ambassador|General|Admiral|Colonel"
    r"|Judge|Justice|Chairman|Chairwoman|Chair|Commissioner|Director|Sheriff|Mayor|Professor)\.?"
)
_SURNAME = r"(?:(?:Mc|Mac|De|de|La|van|von|O[’'])? ?[A-Z][A-Z’'-]{1,24})(?: [A-Z][A-Z’'-]{1,24}){0,2}"
_OFFICE = (
    r"The (?:(?:ACTING|VICE|RANKING|PRESIDING|DEPUTY) )?(?:CHAIR(?:MAN|WOMAN|PERSON)?|PRESIDENT|SPEAKER|OFFICER|CLERK"
    r"|WITNESS|MODERATOR|COURT|MEMBER)(?: pro tempore)?"
)
RECORD_LABEL = re.compile(
    rf"(?:(?P<who>{_TITLE} {_SURNAME})(?: of [A-Z][a-z]+(?: [A-Z][a-z]+)?)?|(?P<office>{_OFFICE}))\.(?=[ \u00a0]\S|\Z)"
)
"""A surname or an office in capitals, its point and words behind it."""
