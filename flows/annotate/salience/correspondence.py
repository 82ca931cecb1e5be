"""Sentences of a letter that only say that it is written, and answers that are nothing without their question."""

import re
from collections.abc import Sequence

from flows.annotate.salience.sentence_tone import may_be_verb

_OPENING = r"\W*(?:[^.!?]{1,100}, )?"
_WRITING = re.compile(
    rf"{_OPENING}(?:I|[Ww]e) (?:(?:am|are) (?:also )?writing|write|wrote)"
    r"(?: (?:to|this|today|again|back)\b[^.!?]{0,40}?)?"
    r" (?:to you\b|about|on behalf|regarding|concerning|with regard|in (?:reply|response|reference|connection)|as\b"
    r"|further to|following)"
    r"|\W*(?:Thank you|Many thanks|Thanks|(?:I|We) (?:thank you|am grateful|are grateful)(?: very much)?) for"
    r" (?:your|the|our) (?:kind |last |recent )?(?:letter|e-?mail|mail|message|note|call|reply"
    r"|invitation|time|attention)"
    r"|\W*Please (?:find|see) (?:attached|enclosed|below)|\W*(?:Attached|Enclosed|Below) (?:is|are|please)"
    r"|\W*(?:I|We) (?:attach|enclose|refer to (?:your|our|the))\b|\W*(?:I|We) (?:very much )?look forward to"
    r"|\W*Please (?:do not hesitate|let me know if|feel free|accept)|\W*I (?:hope|trust) (?:that )?(?:this|you)\b"
    r"|\W*I remain\b"
)
"""How a sentence begins that tells of the letter or mail in which it stands."""
_REQUEST = re.compile(
    r"\bto (?:ask|request|inform|tell|notify|complain|object|announce|confirm|warn|urge|protest)\b"
)
"""What a letter is written to do is what it tells."""
_BARE_ANSWER = re.compile(
    r"\W*(?:(?:Yes|No|Not (?:at all|yet|really|quite|now)|Never|Of course|Absolutely|Exactly|Correct|Right|Sure|Perhaps"
    r"|Maybe|Certainly|Indeed|Probably|Nothing|Nobody|None)(?:[,.!]| —| –)"
    r"|(?:It|He|She|They|I|We|You|That|This|There) (?:\w{2,15} )?so[,.]"
    r"|(?:It|He|She|They|I|We|You|That|This|There) (?:does|do|did|is|was|are|were|has|have|had|will|would|can|could)"
    r"(?:n[’']t| not)?[,.]|Then\b|That (?:is|was) (?:for|up to|not for)\b|[Ii]f [^,]{1,80}, (?:yes|no)\b)"
)
"""How an answer begins that leaves to the question what it speaks of."""


def only_says_it_is_written(text: str) -> bool:
    """Whether a sentence tells no more than that somebody writes, thanks for a letter, or sends something along."""
    return _WRITING.match(text) is not None and _REQUEST.search(text) is None


def needs_its_question(text: str, words: Sequence[str]) -> bool:
    """Whether an answer, given with its `words` in small letters, says nothing without what was asked."""
    return _BARE_ANSWER.match(text) is not None or not any(map(may_be_verb, words))
