"""The lead sentence of a text -> a clause of it that can stand as a title, in the text's own words.

Nothing is added or changed but the first letter: openings, days and asides are left out, and the rest ends
where a clause ends.
"""

import re

from flows.english.date_lines import FULL_DATE
from flows.model.calendar_names import MONTH, WEEKDAYS

_LONGEST = 92
_LONGEST_WHOLE = 112
"""A clause that need not be cut may be somewhat longer."""
_SHORTEST = 32
_OPENINGS = re.compile(
    r"^(?:in|on|at|after|as|while|when|amid|despite|following|according to|although|though|since|during|with|by|for|"
    r"under|against|before|because|if|earlier|later|today|yesterday|tomorrow|last|this|meanwhile|however|just|until|"
    r"over|from|throughout|speaking|citing|once|now|recently|currently|late|early|hours|days|weeks|to|moreover|also|"
    r"additionally|finally|first|and|but|so|yet|\d+ years? (?:ago|after)|more than)\b",
    re.IGNORECASE,
)
_WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})"
_LEADING = (
    "a an on by of to the and any for this last next each from that every until since after before during"
    " late early"
)
_NOT_LED = "".join(rf"(?<!\b{word} )" for word in _LEADING.split())
"""Behind these words a day cannot be left out alone."""
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|do|does|did|said|says|told|held|gave|took|"
    r"won|lost|met|made|became|began|left|found|saw|rose|fell|went|came|sent|spent|built|brought|kept|struck|hit|shot|"
    r"cut|set|put|led|fought|spoke|got|knew|grew|ran|stood|sold|bought|beat|broke|wrote|drew|celebrates?|marks?|"
    r"welcomes?|condemns?|applauds?|remembers?|warns?|calls?|urges?|plans|wants?|seeks?|faces?|needs?|remains?|makes?|"
    r"takes?|gives?|shows?|honou?rs?|begins?|means?|becomes?|comes?|goes|stands?|backs|threatens?|signs?|offers?|[a-z]{3,}ed)\b"
)
_CREDIT = rf" (?!{_VERB.pattern})[^,;:]{{2,60}} (?:said|says|announced|reported|told)\b"
"""Who said it, behind the comma that parts it from what was said: that comma is not the day's."""
_DAY = re.compile(
    rf",? (?:(?:late |early )?on (?:{_WEEKDAY}|{FULL_DATE}|{MONTH} \d{{1,2}}\b(?!,? \d))"
    rf"|(?<=[a-z] ){_NOT_LED}{_WEEKDAY}(?= (?!Times|News|Post)\S)|yesterday|today)"
    rf"(?:,? (?:{FULL_DATE}|{MONTH} \d{{1,2}}\b(?!,? \d)))?(?: (?:morning|afternoon|evening|night))?(?!['’\w])"
    rf"(?:,(?!{_CREDIT}))?",
)
_ASIDE = re.compile(r" ?\([^()]{1,80}\)| ?\[[^\[\]]{1,40}\]")
_APPOSITION = re.compile(
    r"^([^,“\"]{4,70}), ([^,“\"]{3,90}), (?=(?:has|have|had|is|are|was|were|will|[a-z]+ed|said|told|won|met|held)\b)"
)
_BOUNDARIES = (
    (0.45, re.compile(r"(?:,|;|:| –| —| --?)(?= )")),
    (0.35, re.compile(r" (?=(?:after|while|when|because|although|though|amid|following|where|before|since|until|unless|"
                      r"despite|but|saying|adding|citing|whose|who|which)\b)")),
    (0.1, re.compile(r" (?=(?:in|on|at|for|with|by|from|over|under|during|against|between|through|as|and)\b)")),
)  # fmt: skip
"""Where a clause may end, and how well it ends there, in shares of a title's length."""
_SAYING = re.compile(
    r"\b(?:say|says|said|told|tells|announced?|reported|reports|believes?|warned|warns|claims?|claimed|thinks?|hopes?|"
    r"reporting|confirmed|denied|that)\b"
)
_POOR_WORDS = (
    "a an the of in on at for with to by from over under during against between about into through and or but that "
    "which who whose as is are was were be been being has have had will would can could may might must not its his "
    "her their our my your this these those said says told than more most very also what how why if connection order "
    "response addition accordance front spite part result because such known described regarded including both either "
    "out up u.s."
)
_POOR_ENDS = frozenset(_POOR_WORDS.split())
"""Words after which a reader waits for another."""
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))


def title_from_sentence(sentence: str, text: str) -> str:
    """A title made of the words of `sentence`; `text` tells whom it calls by surname alone. May be empty."""
    clause = _ASIDE.sub("", _without_opening(sentence.strip(" ])}.,;:-–—")))
    clause = _DAY.sub("", clause).strip(" ,")
    clause = _APPOSITION.sub(r"\1 ", clause)
    if len(clause) > _LONGEST:
        clause = _by_surname(clause, text)
    title = _without_end_mark(_ended_at_a_clause(clause))
    return title[:1].upper() + title[1:]


def has_verb(title: str) -> bool:
    return bool(_VERB.search(title))


def _without_opening(sentence: str) -> str:
    """The sentence after its opening phrases: "In a bid that ..., ", "On September 7, 2025, "."""
    while _OPENINGS.match(sentence):
        comma = _end_of_opening(sentence)
        if comma < 0:
            return sentence
        sentence = sentence[comma + 1 :].lstrip()
    return sentence


def _end_of_opening(sentence: str) -> int:
    """The comma after which the sentence proper begins, or -1."""
    comma = sentence.find(",")
    while 0 <= comma < len(sentence) // 2 + _SHORTEST:
        rest = sentence[comma + 1 :].lstrip()
        following = rest.split(",")[0]
        goes_on = "," in rest and (len(following.split()) <= 2 or not _can_begin(following))  # noqa: PLR2004
        if not goes_on:
            return comma if len(rest) >= _SHORTEST and not rest.lower().startswith(("and ", "or ")) else -1
        comma = sentence.find(",", comma + 1)
    return -1


def _can_begin(segment: str) -> bool:
    """Whether the sentence proper may begin here: with a name or an article, or with anything that has a verb."""
    return segment[:1].isupper() or segment.startswith(("the ", "a ", "an ")) or has_verb(segment)


def _by_surname(clause: str, text: str) -> str:
    """The clause with "Trump held" for "U.S. President Donald Trump held", if the text goes on to call him so."""
    match = re.match(
        r"^(?:[A-Z][\w.'’-]* )*?(?:[Pp]resident|[Mm]inister|[Ss]ecretary|[Ss]enator|[Cc]hancellor|[Gg]overnor) "
        r"((?:of (?:[A-Z]\w+ )+)?(?:[A-Z][\w.'’-]* )+)(?=[a-z])",
        clause[:160],
    )
    names = match[1].split() if match else []
    if not match or len(names) < 2 or not names[-1].isalpha():  # noqa: PLR2004 - forename and surname
        return clause
    if not _stands_alone(names[-1], names[-2], text):
        return clause
    return names[-1] + " " + clause[match.end() :]


def _stands_alone(surname: str, forename: str, text: str) -> bool:
    """Whether the text uses the surname without the word before it."""
    return text.count(surname) > text.count(f"{forename} {surname}")


def _ended_at_a_clause(clause: str) -> str:
    """The whole clause, or its best beginning: long, but no longer than a title, and complete in itself."""
    if len(clause) <= _LONGEST_WHOLE:
        return clause
    ends = [
        (match.start() / _LONGEST + merit, match.start())
        for merit, boundary in _BOUNDARIES
        for match in boundary.finditer(clause, _SHORTEST, _LONGEST + 1)
        if _is_whole(clause[: match.start()]) and not _in_a_list(clause, match.start())
    ]
    return clause[: max(ends)[1]] if ends else _ended_at_a_word(clause)


def _is_whole(head: str) -> bool:
    """Whether a beginning says something complete: a verb, what was said and not only that it was."""
    said = list(_SAYING.finditer(head))
    return _ends_well(head) and has_verb(head[said[-1].end() :] if said else head)


def _ends_well(head: str) -> bool:
    words = head.rstrip(" ,;:–—-").split()
    balanced = (
        all(head.count(left) == head.count(right) for left, right in _PAIRS) and not head.count('"') % 2
    )
    return bool(words) and balanced and words[-1].lower() not in _POOR_ENDS


def _in_a_list(clause: str, end: int) -> bool:
    """Whether the comma at `end` parts the members of a list ("Britain, Germany, and France") or an aside."""
    if clause[end : end + 1] != ",":
        return False
    inner = clause[:end].rpartition(", ")[2] if ", " in clause[:end] else ""
    if inner.startswith(("the ", "a ", "an ")) and not has_verb(inner):
        return True  # an apposition, or the beginning of "..., the minister, J. Doe, said"
    following = clause[end + 1 :].split(",", maxsplit=1)[0].split()
    return len(following) <= 3 or following[0] in {"and", "or"}  # noqa: PLR2004


def _ended_at_a_word(clause: str) -> str:
    """As many words as a title takes, not parting a name and not ending on a word that wants another."""
    words = clause[: _LONGEST + 1].split()[:-1] or [clause[:_LONGEST]]
    following = clause.split()[len(words)] if len(clause.split()) > len(words) else ""
    for count in range(len(words), 3, -1):
        head = " ".join(words[:count])
        if _ends_well(head) and not (words[count - 1][0].isupper() and following[:1].isupper()):
            return head
        following = words[count - 1]
    return " ".join(words)


def _without_end_mark(title: str) -> str:
    title = title.strip(" ,;:–—-")
    if title.endswith(".") and not re.search(r"\b(?:[A-Z]\.){2,}$", title):
        title = title.rstrip(".")
    return title
