"""The factuality of a sentence: what it tells is so, is not so, is asked or doubted, or was only planned.

"The ministry denies that nurses have stopped work" tells of nurses and of stopping work as a report of it does, and
says the opposite. Whoever counts words in common would call it a confirmation.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from flows.compose.sentences.denied_claims import is_denied_twice
from flows.compose.sentences.locating import SourceSurvey
from flows.compose.sentences.ratings import is_rated_false
from flows.compose.sentences.reversals import denied_behind
from flows.model.spans import Span

_AUXILIARY = (
    r"(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|shall|should|may|might|must|wo|ca)"
)
_NO_DENIAL = (
    r"(?! (?:later|earlier|sooner|more|less|fewer|longer than|only|just|least|necessarily|doubt|wonder|elaborate"
    r"|(?:provide|give|offer|present|cite|publish|supply) (?:any |further |more )?(?:evidence|proof|details?|sources?)"
    r")\b)"
)
_CLAIM = (
    r"(?:that|th(?:is|ese|ose)|claims?|allegations?|reports?|reporting|accusations?|charges?|suggestions?|assertions?"
    r"|rumou?rs?|ideas?|notions?|stor(?:y|ies)|accounts?|statements?|speculation|figures?|version)"
)
_UNTRUE = (
    r"(?:false|untrue|wrong|incorrect|inaccurate|baseless|unfounded|groundless|invented|fabricated|nonsense|fake"
    r"|(?:a|an outright) lie)"
)
_ADVERB = r"(?:(?:simply|entirely|completely|wholly|plainly|also|flatly|firmly|later|now|since|strongly|again) ){0,2}"
_UNSURE = (
    r"(?:(?:can|could|did|do|does|would|will)(?: ?not|n[’']t)|cannot|(?:was|were|is|are) (?:not able|unable) to"
    r"|(?:declin|refus)(?:e[sd]?|ing) to)"
    r" (?:yet |immediately |independently |say or |comment or )?"
    r"(?:confirm|verif(?:y|ied)|corroborate|establish|determine|say|know)\b"
)

_OPEN = re.compile(
    rf"\b(?:[Aa]sked (?:if|whether)|[Ww]hether|{_UNSURE}|(?:said|claimed|supposed|alleged) to show"
    r"|purport(?:s|ed|ing)? to|[Ss]ome (?:[a-z]+ )?(?:analysts|observers|experts|commentators|critics|people|reports)"
    r" (?:say|believe|claim|suggest|think|argue|allege)"
    r"|[Uu]n(?:confirmed|verified|corroborated)"
    r"|(?:not|n[’']t) (?:yet )?(?:been )?(?:confirmed|verified|corroborated|established|known|clear|certain)|unclear"
    r"|[Ii]f(?! (?:enacted|passed|approved|adopted|ratified|agreed|so|any)\b)|[Uu]nless|[Pp]rovided that|[Ii]n case"
    r"|(?:will|would|can|could|shall) [^.;:?!,“”\"\d]{3,60}? (?:once|only (?:when|after))"
    r"(?= [^.;:?!,]{2,60}? ha(?:s|ve)\b)"
    r"|(?:must|should|ought) not(?! have\b))\b"
)
"""What makes a clause a question, a doubt, a condition, or what somebody wants not to be."""
_NEGATION = re.compile(
    rf"\b(?:{_AUXILIARY}(?: not|n[’']t)|cannot|[Nn]ot|[Nn]ever|[Nn]either|[Nn]or|[Nn]obody|[Nn]o one|[Nn]othing"
    rf"|[Nn]one|[Nn]o(?= [a-z])){_NO_DENIAL}\b"
)
_NO_DEED = (
    "".join(
        rf"(?<!\b{deed} )(?<!\b{deed} a )"
        for deed in (
            "make",
            "making",
            "made",
            "gave",
            "give",
            "giving",
            "file",
            "filed",
            "filing",
            "submit",
            "submitted",
        )
    )
    + r"(?<!\bsubmitting )(?<!\bcounts of )(?<!\bcount of )"
)
"""Not before what somebody is charged with: "making a false statement to the police"."""
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)\b"
    rf"|(?:reject|dismiss|refut|rebut|disput|contest|contradict|disown)(?:e?s|e|ed|ing|ted)?(?: \w+){{0,3}}? {_CLAIM}\b"
    r"|no (?:truth|basis|evidence|indication|sign|proof|foundation)\b"
    rf"|(?:is|are|was|were|been|be|as) {_ADVERB}(?:{_UNTRUE}|denied|rejected|withdrawn|retracted)\b"
    rf"|{_NO_DEED}(?:false|untrue|fake|baseless|unfounded) {_CLAIM}\b"
    rf"|(?:withdr(?:ew|awn|aws)|retract(?:s|ed)|recant(?:s|ed)|disavow(?:s|ed)|(?:took|takes?|taken|walk(?:s|ed)) back)"
    rf" (?:\w+ ){{0,2}}{_CLAIM}\b)"
)
_ELLIPSIS = re.compile(
    rf"\b(?:it|that|this|they|he|she|we|there|these|those) {_AUXILIARY}(?: not|n[’']t)(?=\s*[.;,!”’\"]|\s*\Z)"
)
"""What denies all that stands before it: "...; they did not"."""
_DENIES_DENYING = re.compile(r" (?:\w+ )?(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?)\b")
_PLANNED = re.compile(
    r"\b(?:(?:was|were|had been) (?:\w+ly )?"
    r"(?:(?:due|set|scheduled|planned|expected|meant|supposed) (?:to|for|on|in|at)"
    r"|to (?:be|have|begin|start|open|take|meet|vote|go|come|leave|end|hold))|should have (?:been )?\w+)\b"
)
"""What was a plan when it was made, and says nothing of what became of it."""
_BOUNDARY = re.compile(r"[;:—]|,? but |,? although | [–-] |, (?=[^\d])|\? |[.!?][”\"]?\[\d{1,3}\] ")
_WIDE_BOUNDARY = re.compile(
    r"[;—]|,? but | [–-] |, (?:saying|adding|insisting|arguing|claiming|asserting|maintaining) |[.!?][”\"]?\[\d{1,3}\] "
)
_END_OF_DOUBT = re.compile(
    r"[;—]|,? but | [–-] | (?:(?:in|of|with|for|to|on|by) )?an? \w+ (?:that|which|who|where) "
)
"""What is told of "a region that ..." is not in question."""
_SUBJECT = r"(?:he|she|they|it|we|you|I)"
_HELP = rf"(?:{_AUXILIARY} )?"
_RELATIVE = re.compile(
    rf"\b(?:(?:who|which|that|whose|where) {_HELP}|(?:whom|which|where|whose \w+) {_SUBJECT} {_HELP})\Z"
)
_CONTACT = re.compile(
    rf"(?P<before>\b[\w’']+ )(?P<noun>(?:an?|the|any|every|some) (?:[a-z-]+ ){{1,3}}?)(?P<subject>{_SUBJECT} {_HELP})\Z"
)
"""A clause right behind its noun: "a dam he had [never visited]"."""
_TELLS_WHOM = re.compile(
    r"(?:tell|tells|telling|told|assur|inform|remind|warn|convinc|persuad|promis|notif|advis|reassur)\w{0,4} \Z"
)
"""Before "the court he had never" is no noun with its clause, but who is told."""
_OF_A_RELATIVE = 5
"""Words that a "not" behind "who" or "which" reaches."""
_MAIN_VERB = re.compile(r"(?<=\w) (?:is|are|was|were|has|have|had|will|would)\b")
"""Behind a relative clause."""
_BEFORE = 64
_UNTIL = re.compile(r"\b(?:until|till|before|unless)\b")
_LONGEST = 2_000
"""Characters; a longer sentence is a list or a text without stops."""
_ALL = re.compile(r"\b(?:[Aa]ll|[Ee]very|[Ee]ach)(?: of)?(?: the| its| their)? (?:\d+ )?(?P<noun>[a-z]{3,})")
_SOME = re.compile(
    r"\b(?:[Ss]ome|[Ss]everal|[Ff]ew|[Mm]any|[Mm]ost|[Hh]alf|[Pp]arts?|[Nn]ot all)(?: of)?(?: the| its| their)?"
    r" (?P<noun>[a-z]{3,})"
)


@dataclass(frozen=True, slots=True)
class Factuality:
    """The parts of a sentence that it does not simply state, and of what it says all or only some."""

    denied: tuple[Span, ...] = ()
    """What it says is not so."""
    open: tuple[Span, ...] = ()
    """What it asks, doubts or makes depend on something."""
    planned: bool = False
    """Whether it tells what was planned."""
    until: bool = False
    """Whether it denies something only up to a time: what will not begin before June may begin then."""
    all_of: frozenset[str] = frozenset()
    """The nouns of which it says "all"."""
    some_of: frozenset[str] = frozenset()
    """The nouns of which it says "some"."""


def read_factuality(survey: SourceSurvey, sentence: Span) -> Factuality:
    """The factuality of a sentence; what the sentence behind it calls untrue is denied as a whole."""
    words = survey.text[sentence.start : sentence.end]
    taken_back = denied_behind(survey, sentence) is not None or is_rated_false(survey, sentence)
    return _factuality_of(words, sentence.start, taken_back=taken_back)


@lru_cache(maxsize=2**13)
def _factuality_of(words: str, start: int, *, taken_back: bool) -> Factuality:
    """The factuality of the words of a sentence that begins at `start` of its text; kept for each of its clauses."""
    if len(words) > _LONGEST:
        return Factuality()
    opened = [] if taken_back and _is_question(words) else list(_open_parts(words))
    denials, negations = list(_denied_parts(words)), list(_negated_parts(words))
    denials += [Span(0, len(words))] * taken_back
    denied = _parts_of_either([part for part in denials if part not in opened], negations)
    return Factuality(
        tuple(part.shift(start) for part in denied),
        tuple(part.shift(start) for part in opened),
        _PLANNED.search(words) is not None,
        any(_UNTIL.search(words, part.start, part.end) for part in negations),
        frozenset(match["noun"] for match in _ALL.finditer(words)),
        frozenset(match["noun"] for match in _SOME.finditer(words)),
    )


def _parts_of_either(some: Sequence[Span], others: Sequence[Span]) -> Iterator[Span]:
    """The parts that lie in some of the one or of the other kind, not in both: what is denied not to be so, is so."""
    edges = sorted({edge for part in (*some, *others) for edge in (part.start, part.end)})
    for start, end in pairwise(edges):
        part = Span(start, end)
        if any(one.contains(part) for one in some) != any(other.contains(part) for other in others):
            yield part


def _is_question(words: str) -> bool:
    return words.rstrip(' ”’"').endswith("?")


def _open_parts(words: str) -> Iterator[Span]:
    if _is_question(words):
        yield Span(0, len(words))
    for match in _OPEN.finditer(words):
        yield _reach(words, match, _END_OF_DOUBT)


def _denied_parts(words: str) -> Iterator[Span]:
    for match in _DENIAL.finditer(words):
        if not is_denied_twice(words, match.start()):
            yield _reach(words, match, _WIDE_BOUNDARY)
    for match in _ELLIPSIS.finditer(words):
        yield Span(0, match.end())


def _negated_parts(words: str) -> Iterator[Span]:
    read = [match.span() for pattern in (_OPEN, _DENIAL) for match in pattern.finditer(words)]
    for match in _NEGATION.finditer(words):
        if any(start <= match.start() < end for start, end in read):
            continue
        if _DENIES_DENYING.match(words, match.end()):
            continue
        part = _reach(words, match, _BOUNDARY)
        before = words[max(part.start, match.start() - _BEFORE) : match.start()]
        relative = _relative_start(before)
        if relative is None:
            yield part
        else:
            first = match.start() - len(before) + relative
            # "That no district is without" may be a statement of its own.
            plain = words.startswith("that", first)
            yield Span(first, _after_words(words, match.end(), part.end, to_verb=not plain))


def _relative_start(before: str) -> int | None:
    """Where in the words before a denial the relative clause begins in which it stands; None where it is in none."""
    if relative := _RELATIVE.search(before):
        return relative.start()
    contact = _CONTACT.search(before)
    if contact is None or _TELLS_WHOM.match(contact["before"]):
        return None
    return contact.start("subject")


def _reach(words: str, match: re.Match[str], boundary: re.Pattern[str]) -> Span:
    """The stretch around a match up to the next boundaries."""
    start, end = 0, len(words)
    for cut in boundary.finditer(words):
        if cut.end() <= match.start():
            start = cut.end()
        elif cut.start() >= match.end():
            end = cut.start()
            break
    return Span(start, end)


def _after_words(words: str, start: int, end: int, *, to_verb: bool) -> int:
    """Where the few words end that stand behind `start`, or the verb of the sentence begins."""
    ends = [match.end() for match in re.finditer(r"\S+", words[start:end])][:_OF_A_RELATIVE]
    last = start + ends[-1] if ends else end
    verb = _MAIN_VERB.search(words, start, last)
    return verb.start() if verb and to_verb else last
