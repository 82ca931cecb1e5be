"""How telephone numbers are written: those told by their form, and those that only a line of contacts tells."""

import re

_ENOUGH = r"(?=(?:[ .()/-]{0,3}\d){7})"
"""Digits enough for a number to ring."""
_GROUPS = r"(?:[ .()/-]{1,3}\d{1,8}){1,7}"
_NO_THOUSANDS = r"(?!\d{1,3}(?:[ .]\d{3}){1,4}(?![ .()/-]{0,3}\d))"
"""Not a change, which is written alike: "+12 500 000"."""
_WORD = (
    r"(?:(?:[Tt]el(?:ephone)?|TEL|[Pp]hone|[Ff]ax|FAX|[Mm]ob(?:ile)?|[Hh]otline)(?:\.?:|\.)"
    r"|(?:Tel(?:ephone)?|Phone|Fax|Mob(?:ile)?))(?: no\.?:?)?"
)
TELEPHONE = re.compile(
    rf"\+{_NO_THOUSANDS}{_ENOUGH}(?:\d{{1,3}}{_GROUPS}|\d{{10,15}})"
    rf"|\b{_WORD} ?{_ENOUGH}\(?\d{{1,12}}(?:{_GROUPS})?"
    rf"|(?<!\w)(?:\d )?{_ENOUGH}\(0\d{{1,4}}\){_GROUPS}"
)
"""With a country's code, behind a word for it, or with the code of a town in brackets."""
TELEPHONE_IN_LINE = re.compile(
    rf"{TELEPHONE.pattern}|\b\(?\d{{3}}\)?[ .-]\d{{3}}[ .-]\d{{4}}\b|\b\d{{2,5}}[ -]\d{{3,4}}[ -]\d{{3,4}}\b"
)
"""Those, and what is one in a line that says whom to ask: "202-555-0199", "020 7946 0100"."""
TELEPHONE_BEGUN = re.compile(r"(?:\(0\) ?|(?<!\d)0\d{2,4} (?:\d{3,4} )?|\+\d{1,3} (?:\d{2,4} ){0,2})\Z")
"""Before the last digits of one: "+44 (0)", "020 7946 "."""
