"""What came about on a day: verbs of the past around a date, by which it cannot lie ahead.

"In October he left", "the fire on 20 September killed 12", "the army seized the town in October", "ran until June".
"""

import re

from flows.annotate.dates.outlook_patterns import (
    ARTICLES,
    LINKS,
    MODAL,
    NOT_OF_SUBJECT,
    OPENING,
    PAST_ALONE,
)
from flows.annotate.frames.event_verbs import is_participle, is_past_form
from flows.english.function_words import PRONOUNS
from flows.english.held_events import EVENT
from flows.english.speech_cues import SAID
from flows.model.spans import Span

_PLANNING = (
    r"(?:expected|scheduled|planned|slated|postponed|delayed|deferred|adjourned|needed|proposed|announced|called"
    r"|set|due"
    r"|booked|fixed|promised|pledged|agreed|wanted|hoped|intended|decided|feared|threatened|urged|demanded|requested"
    r"|approved|organi[sz]ed|supposed|meant|forecast|projected|cancelled|canceled|suspended|extended|confirmed|named"
    r"|titled|dubbed|based|aimed|entitled|related|linked|tipped|likely|ready|convened|required|invited|asked)"
)
"""What is told by these on one day may come about on another."""
_SAYING = rf"(?:{'|'.join(sorted(SAID))})"
_NEXT_WORD = r" (?:(?:also|then|later|alone|already|finally|\w{3,12}ly) )?"
_VERB_NEXT = re.compile(rf"{_NEXT_WORD}(?=(?P<verb>[a-z]{{3,24}})\b)")
_NOUN_AND_VERB_NEXT = re.compile(rf" [a-z]{{3,20}}{_NEXT_WORD}(?=(?P<verb>[a-z]{{3,24}})\b)")
_OBJECT = re.compile(
    r" (?:up to |at least |about |nearly |almost |more than |some |all |off |out )?"
    r"(?:the|an?|its|his|her|their|our|my|him|them|it|us|dozens|hundreds|thousands|several|many|\d|[A-Z])"
)
_WAS = re.compile(
    r"(?:was|were)(?: not| also| \w{2,12}ly)? (?:in|at|an?|the|one|held|won|lost|attended|marred|followed)\b"
    rf"|(?:had|did)\b(?!(?: not| \w{{2,12}}ly)?(?: been)? {_PLANNING}\b)(?! to\b)"
)
_WORD = re.compile(r"[\w’'-]+")
_REST = re.compile(r"[^.;:!?“”\"]{0,160}")
_CLAUSE = re.compile(r"(?:[^,.;:!?“”\"]|(?<=\d)[.,](?=\d)){0,160}")
_PRESENT = re.compile(r"\b(?:will|shall|is|are|may|might|must|plans?|hopes?|aims?)\b")
_NO_ACT = re.compile(rf"{_PLANNING}\Z")
_SAID = re.compile(rf"{_SAYING}\Z")
_PLANNED = re.compile(rf" (?:not |\w{{2,12}}ly )?(?:to|been {_PLANNING}|{_PLANNING})\b")
_NOUN_BEFORE = re.compile(r"(?<!\bto )\b[a-z][\w’'-]{2,24} (?:on|in|of) (?:the )?\Z")
_ARTICLE_BEFORE = re.compile(r"\b(?:the|an?|its|his|her|their) \Z", re.IGNORECASE)
_ACTS = (
    r"(?:seized|captured|took|retook|overran|attacked|bombed|raided|stormed|struck|shelled|killed|shot|wounded|injured"
    r"|arrested|detained|abducted|kidnapped|freed|released|expelled|deported|executed|signed|launched|opened|closed"
    r"|visited|met|won|lost|beat|defeated|elected|ousted|toppled|overthrew|dismissed|sacked|fired|dissolved|bought"
    r"|acquired|sold|founded|joined|left|destroyed|broke|ratified|adopted|passed|enacted|imposed|repealed|withdrew"
    r"|devalued|nationali[sz]ed|invaded|crossed|fled)"
)
_COULD_UNTIL = re.compile(
    r"\bcould (?:still |also |only )?be (?:lodged|submitted|filed|cast|entered|made|handed in|sent|seen|viewed|visited"
    r"|bought|collected|returned|raised|registered|paid|ordered|claimed|inspected)\b[^.;:,?!“”\"]{0,60}?"
    r" (?:until|till|up to) (?:the )?(?:(?:noon|midnight|midday|\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\.?)?)(?: on)? )?\Z"
)
_SAID_ANYWHERE = re.compile(rf"\b(?:{_SAYING}|says?)\b")
_PLAIN = (
    r"(?: (?!to\b|for\b|on\b|that\b|which\b|who\b|and\b|about\b|by\b|before\b|after\b|until\b)[\w’'-]{1,24})"
)
_NO_EVENT = rf"(?<!\w)(?!{EVENT} )[\w’'-]{{1,24}} "
_ACTED = re.compile(rf"(?<!to )(?<!be )\b{_ACTS}{_PLAIN}{{0,6}} {_NO_EVENT}(?:in|on)(?: early| late)? \Z")
_WAS_THEN = re.compile(
    rf"\b(?:was|were|had|did)(?:(?! {_PLANNING}\b)(?! (?:will|would|may|could|should|can|must|is|are|be|been)\b)"
    rf"{_PLAIN}){{1,7}} (?:in|on|(?<!effect )(?<!effective )(?<!starting )(?<!beginning )from|during)"
    r"(?: early| late)? \Z"
)
_EVENT_LAST = re.compile(rf"\b(?:{EVENT}|completion) (?:in|on|from|during)(?: early| late)? \Z")
_SAID_BEFORE = re.compile(r"\b(?:said|says?|told|expects?|expected|will|would)\b")
_LASTED = re.compile(
    r"(?<!to )(?<!or )\b(?:(?:ran|ruled|reigned|governed|served|lived|worked|stayed|remained|lasted|continued|waited"
    r"|came|went|applied|existed|belonged|stood|sat|flew|sailed|employed|produced|supplied|published|used to"
    r"|fought|taught|played|chaired|headed|led|presided|operated|fell|rose|grew|declined|dropped|climbed|increased|sank"
    r"|persisted|insisted|refused|resisted|hesitated|haggled|bargained|negotiated|talked|argued|searched|gone on"
    r"|held (?:office|power|out|on|the (?:post|office|job|seat)))\b"
    r"|(?:(?:was|were|been)(?: \w{2,12}ly)?|(?:was|were)\b[^.;:,“”\"]{2,60}? and(?: \w{2,12}ly)?)"
    r" (?:held|detained|kept|questioned|jailed|imprisoned|hospitali[sz]ed|confined|stranded|trapped)\b"
    r"|had been (?:shut|closed|held|used|banned|blocked|occupied|kept|idle|empty|suspended)"
    r"|had (?:run|ruled|served|lived|worked|stayed|remained|lasted|led|fought)\b"
    r"|(?:was|were|had been) (?:still |not |also |\w{2,12}ly )?(?:in|at|under|an?|the|its|his|her|president|minister"
    r"|head|chief|chair\w{0,6}|governor|mayor|ambassador|open|alive|free|unknown|used|known|married|led|ruled"
    r"|owned|home"
    r"|part|there|available|legal|illegal|valid)\b)"
    r"(?:(?!\b(?:to|will|would|that|which|who|must|should|is|are)\b)[^.;:“”\"]){0,100}? ?"
    r"\b(?:until|till) (?:at least )?\Z"
)
_THEN_ENDED = re.compile(
    r",? (?:and|but) then (?:[a-z]{2,12}ed|went|came|left|fell|was|were|did|had)\b|,? when (?:it|he|she|they"
    r"|the [a-z]{3,20}) "
    r"(?:[a-z]{2,12}ed|went|came|left|fell|was|were|did|had)\b"
)
"""Behind the end of what is over: "was made until April and then stopped"."""
_ACTED_BY = re.compile(
    r"\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|who) (?:left|arrived|came|went|departed|returned|withdrew|fled|died|paid"
    r"|repaid|finished|completed|delivered|submitted|signed|reached|closed|opened|ended|stopped|surrendered)"
    rf"{_PLAIN}{{0,3}} (?:by|(?:no|not) later than) \Z"
)
"""What somebody did by a day: "they left by 31 March"."""
_UNTIL_OPENS = re.compile(r"(?:\A|[,;:—–] ?|\b(?:and|but) )(?:until|till) \Z", re.IGNORECASE)
_LATER_CLAUSE = re.compile(r"\b(?:after|because|since|when|who|which|where)\b(?P<clause>[^,;:.]{3,120})\Z")
_NOT_YET = re.compile(r"\b(?:has|have|be|is|are|get|gets|to|will|would|may|could|should|must)\b")
_NEAR = 48
"""Characters right before a date: more than a noun, its preposition and an article have."""
REACH = 160
"""Characters before a date that are looked at for its verb."""


def is_over(text: str, start: int, offset: int, end: int) -> bool:
    """Whether a verb around the date says that it is past; `start` opens its sentence."""
    before = max(start, offset - REACH)
    return (
        _opens_what_happened(text, before, offset, end)
        or _is_followed_by_past(text, before, offset, end)
        or _acted_then(text, before, offset)
    )


def lasted_until(text: str, start: int, offset: int, end: int) -> bool:
    """Whether "until" before the date ends what is over: "he ruled until March"; not "it was shut until March"."""
    before = max(start, offset - REACH)
    if _UNTIL_OPENS.search(text, before, offset):
        return _past_verb_behind(text, end)
    return _LASTED.search(text, before, offset) is not None or _THEN_ENDED.match(text, end) is not None


def acted_by(text: str, start: int, offset: int) -> bool:
    """Whether somebody did something by the date there: "they left by 31 March", not "they agreed to leave by"."""
    return _ACTED_BY.search(text, max(start, offset - REACH), offset) is not None


def could_be_done_until(text: str, sentence: Span, offset: int) -> bool:
    """Whether it is the day until which something could be done, as no longer: "Bids could be lodged until Tuesday";
    not so where somebody says that it can: "Bids could be lodged until Tuesday, he said".
    """
    told = _COULD_UNTIL.search(text, max(sentence.start, offset - REACH), offset)
    return told is not None and _SAID_ANYWHERE.search(text, sentence.start, sentence.end) is None


def is_told_in_later_clause(words: str) -> bool:
    """Whether a clause that begins behind "after", "who" or the like tells of the past: "after it lost a vote in"."""
    clause = _LATER_CLAUSE.search(words)
    if clause is None or _NOT_YET.search(clause["clause"]):
        return False
    return any(is_past_form(word) and not _NO_ACT.match(word) for word in _WORD.findall(clause["clause"]))


def is_subject(words: str) -> bool:
    """Whether no verb of another clause stands in the words: participles behind an article are none."""
    found = _WORD.findall(words)
    return _verb_of(found) == len(found) and (not found or found[-1] not in LINKS)


def _verb_of(words: list[str]) -> int:
    """The place of the first word that is a verb of the past or begins another clause; else how many there are."""
    behind = ""
    for place, word in enumerate(words):
        verb = word.islower() and is_past_form(word)
        described = behind.lower() in ARTICLES or (behind.islower() and behind.endswith("ly"))
        other_clause = (behind and word in PRONOUNS) or (not behind and word in LINKS)
        if other_clause or NOT_OF_SUBJECT.fullmatch(word) or (verb and not described):
            return place
        behind = word
    return len(words)


def _opens_what_happened(text: str, before: int, offset: int, end: int) -> bool:
    """Whether the date opens a clause whose verb is one of the past: "In October he left"."""
    return OPENING.search(text[before:offset]) is not None and _past_verb_behind(text, end)


def _past_verb_behind(text: str, end: int) -> bool:
    """Whether a subject and its verb, which tells of what happened, follow."""
    rest = _REST.match(text, end)
    if rest is None:
        return False
    found = list(_WORD.finditer(rest[0]))
    place = _verb_of([word[0] for word in found])
    if not 0 < place < len(found) or MODAL.search(rest[0][: found[place].start()]):
        return False
    verb, behind = found[place][0], rest[0][found[place].end() :]
    clause = _CLAUSE.match(behind)
    if clause is None or _PRESENT.search(clause[0]):
        return False
    if verb in {"was", "were", "had", "did"}:
        return _PLANNED.match(behind) is None
    if _SAID.match(verb):
        return behind[:1] == " "
    is_act = verb in PAST_ALONE or (verb.endswith("ed") and is_past_form(verb))
    return is_act and not _NO_ACT.match(verb) and not behind.startswith(" by ")


def _is_followed_by_past(text: str, before: int, offset: int, end: int) -> bool:
    """Whether what happened on the date is a subject, and its verb follows: "the fire on 20 September killed 12"."""
    near = max(before, offset - _NEAR)
    if _NOUN_BEFORE.search(text, near, offset):
        behind = _VERB_NEXT.match(text, end)
    elif _ARTICLE_BEFORE.search(text, near, offset):
        behind = _NOUN_AND_VERB_NEXT.match(text, end)
    else:
        return False
    if behind is None:
        return False
    verb = behind["verb"]
    if _WAS.match(text, behind.end()):
        return True
    if _NO_ACT.match(verb) or not is_past_form(verb) or (verb not in PAST_ALONE and not verb.endswith("ed")):
        return False
    return not is_participle(verb) or _OBJECT.match(text, behind.end("verb")) is not None


def _acted_then(text: str, before: int, offset: int) -> bool:
    """Whether the verb before the date, with its object, is one of the past: "seized the town in October"."""
    if _EVENT_LAST.search(text, max(before, offset - _NEAR), offset) or _SAID_BEFORE.search(
        text, before, offset
    ):
        return False
    return any(told.search(text, before, offset) for told in (_ACTED, _WAS_THEN))
