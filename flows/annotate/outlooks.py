"""Whether a date looks ahead: what the verb beside it says, quoted words and those around them apart.

That is the verb whose clause the date opens ("On Friday the court will rule"), else the last verb before it.
"""

import re
from bisect import bisect_right

from flows.annotate.event_verbs import PAST_FORMS
from flows.annotate.recurrences import recurs, tells_of_the_past
from flows.model.segmentation import Segment
from flows.model.spans import Span

_ON_THE_WAY = "meeting|travell?ing|visiting|returning|starting|opening|hosting|convening"
"""What is told in the present and happens later: "the talks are starting on Friday"."""
_PLANNED_FOR = (
    r"(?:begins|starts|opens|expires) (?:on|in)"
    r"|(?:(?:begins|starts|opens|expires|resumes|reopens|reconvenes|ends|closes|concludes|votes|meets|arrives|departs"
    r"|go(?:es)? to the polls)|(?<=s )(?:resume|begin|start|open|close|expire|reconvene))"
    r" (?:again )?(?:on|next|at (?=\d|noon|midnight))"
)
"""The present tense in which a programme is told: "talks resume on"."""
_SIGN = re.compile(
    r"\b(?P<ahead>will|shall|is to|are to|upcoming|plans? to|scheduled|slated|set to|due|expected|expects?|forecast|"
    r"hopes? to|would(?! (?:have|never|often|always|sometimes|not)\b)"
    r"|aims? to|intends? to|promised?|pledged? to|next|going to"
    r"|agreed? to (?:speak|meet|hold|convene|resume|return|visit)"
    rf"|(?:is|are) (?:taking place|being held|{_ON_THE_WAY})"
    rf"|{_PLANNED_FOR}|comes? into (?:force|effect)|takes? effect|to take place)\b"
    r"|[’'](?P<shortly>ll)\b|\b(?:was|were|did)\b"
    r"|(?<!\bbe )\b(?:said|told|announced|reported|added|wrote|stated|confirmed|warned|ruled)\b"
)
"""A verb that looks ahead, or one that tells of what is past."""
_BACK = re.compile(
    r"\b(?:said|told [\w ]{1,30}|announced|reported|added|wrote|stated|confirmed)(?: on)? \Z"
    r"|(?<!\bbe )(?<!\bbe newly )(?<!\bget )(?<!\bgets )(?<!\band )(?<!\bor )(?<!\bhave )(?<!\bto )"
    r"\b(?!expect|schedul|plann|slat|postpon|delay|need)[a-z]{3,}ed (?:in|on|last|early in|late in) \Z"
)
"""What came about: "officials said on", "grants announced in"."""
_UNTIL = re.compile(
    r"\b(?:until|till|by) (?:(?:(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?|noon|midnight|midday)"
    r"(?: [A-Z]{2,4}| local time)?,? (?:on )?)?|the (?:morning|evening|night) of )\Z",
    re.IGNORECASE,
)
_HAPPENED_BY = re.compile(r"\b(?:was|were|had)\b(?:(?!\bto\b)[^.;])*\bby \Z")
_COUNTED_BY = re.compile(
    r"\b(?:(?<=\d )of (?:them|whom|which)|(?:reached|rose|risen|stood at|grew|grown|fell|fallen|climbed|hit|passed"
    r"|exceeded|totalled|numbered|swelled|jumped|dropped|counted|recorded|registered|collected|gathered|killed|injured|found)"
    r"\b(?:(?!\bto\b)[^.;]|\.(?=\d)){0,60}) by \Z"
)
"""A count that had come about by then: "the toll reached 118 by", "163 of them by"."""
_VERB_BEFORE = re.compile(
    r"(?<!to )(?<!will )(?<!would )(?<!must )(?<!may )(?<!be )\b([a-z]{3,}) (?:on|late on|early on) \Z"
)
_PAST_ALONE = PAST_FORMS - {
    "set",
    "put",
    "cut",
    "let",
    "hit",
    "shut",
    "read",
    "quit",
    "cast",
    "spread",
    "split",
}
"""Without those that are another form as well."""
_DELIVERY = re.compile(r" (?:deliver(?:y|ies)|futures|contracts?|settlement|expiry)\b")
"""What is traded now and handed over then: "crude for December delivery"."""
_BEFORE_IT = re.compile(r"\bbefore \Z", re.IGNORECASE)
_ENTRY = re.compile(r" ?[:–—]|\t")
_IS_OPEN = re.compile(r" (?:is|are|will|would|may|might|could|seems?|looks?)\b")
_UNTIL_THEN = re.compile(r"\b(?:until|till) \Z", re.IGNORECASE)
_MARK = re.compile(r"[,;:–—“”\"()]")
_WAS = re.compile(r"\b(?:was|were|had|did|been)\b")
_SINCE = re.compile(r"\bsince(?: late| early)? \Z", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:from|against|than|versus|compared (?:with|to)|up on|down on|up from|down from) (?:(?:about|some|around|just"
    r"|only|nearly|almost|over|a|an|the) ){0,2}[$€£¥]?\d(?:[^,;.]|[.,](?=\d)){0,40} (?:in|on|at|for|of) "
    r"(?:its |the |their )?(?:early |late |mid-)?\Z",
    re.IGNORECASE,
)
"""What figures are compared with has been: "from 1,200 in June"."""
QUOTED = re.compile(r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)|\A[^“”]*”")
_OPENING = re.compile(
    r"(?:\A|[,;:—–(“\"] ?|\b(?:that|and|but|while) )(?:(?:but|and|then|also|later|only|on|in|by|from|at|over|during"
    r"|starting|beginning|early|late|the) ){0,4}\Z",
    re.IGNORECASE,
)
"""What stands before a date that opens a clause."""
_PROGRAMME = re.compile(
    r"\b(?:summit|election|vote|meeting|talk|hearing|session|referendum|conference|ballot|poll|round|review|trial"
    r"|visit|trip|debate|budget|launch|opening|ceremony|run-?off)s? (?:on|in|at) (?:the )?\Z",
    re.IGNORECASE,
)
"""What is planned, right before its date: "elections in November will decide"."""
_AHEAD_OF_SUBJECT = re.compile(
    r"(?:[’']s\b)?(?P<subject>,? ?(?:[^.;:!?“”\"]|\.(?=\w)|(?<=\b[MDS][rst])\.|(?<=\b[A-Z]\.[A-Z])\.){0,120}?)[ ’']"
    r"(?:(?:will|shall|ll|may|might)(?! (?:\w{1,12} )?have\b)|plans? to|hopes? to|aims? to|intends? to|takes? effect"
    r"|comes? into (?:force|effect)|(?:is|are) (?:to|due|set to|going to|expected|scheduled|slated|likely to"
    rf"|{_ON_THE_WAY}))\b(?P<verb>(?: \w{{1,12}}){{0,2}})"
)
"""A subject and its verb behind the date that opens their clause."""
_NOT_OF_SUBJECT = re.compile(
    r"was|were|had|has|have|did|does|do|says?|said|told|added|noted|held|goe?s?|who|which|whose|where|when|after|if|as"
    r"|that|because|since|while|whether|how"
)
"""Words that begin another clause, or are a verb themselves."""
_LINKS = frozenset({"and", "but", "or"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you"})
_ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her", "our"})
_TAKES_PLACE = re.compile(
    r" (?:be held|take place|decide|elect|choose|determine|focus|gather|discuss|bring)\b"
)
"""What is planned does on its day."""
_WAS_SO = re.compile(
    r",? (?:[^.;:!?“”\"]{0,60}? )?(?:had|was|were)\b(?! (?:expected|due|to|set|scheduled|supposed)\b)"
)
_MODAL = re.compile(r"\b(?:will|would|shall|may|might|is|are|must|should|can|could)\b")
_FINITE = re.compile(
    r"\b(?:will|would|shall|may|might|must|should|can|could|is|are|has|have|had|been|be|do|does)\b"
)
_BEFORE = 48
"""Characters right before a date that are looked at for its verb or preposition."""
_CLAUSE = 200
"""Characters before "by" in which its verb is looked for."""
_LONGEST_SENTENCE = 2000
"""Characters of a sentence that are looked at for its verbs."""


class Outlook:
    """The sentences of one segment, ready to be asked whether a date in them looks ahead."""

    def __init__(self, text: str, segment: Segment) -> None:
        self._text = text
        self._sentences = segment.sentences
        self._signs: dict[int, tuple[tuple[int, int, bool], ...]] = {}
        self._quoted: dict[int, tuple[Span, ...]] = {}
        self._yearly: dict[int, bool] = {}
        self._tenseless: dict[int, bool] = {}
        self._present: dict[int, bool] = {}

    def is_ahead(self, offset: int, end: int) -> bool:
        """Whether the date that stands there is one to come."""
        index = self._sentence_at(offset)
        if index < 0:
            return False
        sentence = self._sentences[index]
        start = max(sentence.start, offset - _BEFORE)
        if self.looks_back(offset):
            return False
        if _DELIVERY.match(self._text, end, sentence.end):
            return True
        clause = max(sentence.start, offset - _CLAUSE)
        if any(told.search(self._text, clause, offset) for told in (_COMPARED, _COUNTED_BY)):
            return False
        if _BEFORE_IT.search(self._text, start, offset) and (
            _IS_OPEN.match(self._text, end, sentence.end) or self.tells_no_past(offset)
        ):
            return True
        if _UNTIL.search(self._text, start, offset):
            past = _WAS_SO.match(self._text, end, sentence.end)
            if past and not _MODAL.search(past[0]):
                return False
            return not _HAPPENED_BY.search(self._text, clause, offset)
        return self._opens_what_is_ahead(sentence, offset, end) or self._last_sign(index, offset)

    def looks_back(self, offset: int) -> bool:
        """Whether the words right before a place say that something came about then: "met on", "since"."""
        index = self._sentence_at(offset)
        start = max(self._sentences[index].start if index >= 0 else 0, offset - _BEFORE)
        if any(told.search(self._text, start, offset) for told in (_BACK, _SINCE)):
            return True
        verb = _VERB_BEFORE.search(self._text, start, offset)
        return verb is not None and verb[1] in _PAST_ALONE

    def is_since(self, offset: int) -> bool:
        """Whether the date there is only the beginning of what is told: "the highest since June 2008"."""
        return _SINCE.search(self._text, max(0, offset - _BEFORE), offset) is not None

    def is_yearly(self, offset: int) -> bool:
        """Whether the sentence there tells of what comes again every year."""
        index = self._sentence_at(offset)
        if index < 0:
            return False
        if index not in self._yearly:
            self._yearly[index] = recurs(self._text, self._sentences[index])
        return self._yearly[index]

    def tells_no_past(self, offset: int) -> bool:
        """Whether no verb of the sentence there is one of the past."""
        index = self._sentence_at(offset)
        if index >= 0 and index not in self._present:
            sentence = self._sentences[index]
            words = self._text[sentence.start : min(sentence.end, sentence.start + _LONGEST_SENTENCE)]
            self._present[index] = not tells_of_the_past(words) and not _WAS.search(words)
        return index >= 0 and self._present[index]

    def ends_stretch(self, offset: int) -> bool:
        """Whether the date there is the end of what goes on until then."""
        return _UNTIL_THEN.search(self._text, max(0, offset - _BEFORE), offset) is not None

    def is_tenseless(self, offset: int) -> bool:
        """Whether its sentence has no verb that looks back or ahead: "The call on the 24th."."""
        index = self._sentence_at(offset)
        if index >= 0 and index not in self._tenseless:
            self._tenseless[index] = not _tells_tense(self._text, self._sentences[index])
        return index >= 0 and self._tenseless[index]

    def heads_entry(self, offset: int, end: int) -> bool:
        """Whether the date opens its sentence, and a colon or dash follows."""
        index = self._sentence_at(offset)
        opens = index >= 0 and offset - self._sentences[index].start <= len("- ")
        return opens and _ENTRY.match(self._text, end) is not None

    def are_in_one_clause(self, end: int, start: int) -> bool:
        """Whether both places are in one sentence, and no comma or other mark stands between."""
        together = self._sentence_at(end) == self._sentence_at(start)
        return together and _MARK.search(self._text, end, min(start, end + _CLAUSE)) is None

    def _sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds a place; -1 before the first."""
        return bisect_right(self._sentences, offset, key=lambda sentence: sentence.start) - 1

    def _opens_what_is_ahead(self, sentence: Span, offset: int, end: int) -> bool:
        """Whether the verb that follows says so: of the clause that the date opens, or of what is planned for it."""
        before = self._text[max(sentence.start, offset - _BEFORE) : offset]
        ahead = _AHEAD_OF_SUBJECT.match(self._text, end, sentence.end)
        if ahead is None:
            return False
        subject = ahead["subject"].strip(", ")
        if not subject:
            return bool(_PROGRAMME.search(before) and _TAKES_PLACE.match(ahead["verb"]))
        return bool(_OPENING.search(before)) and _is_subject(subject)

    def _last_sign(self, index: int, offset: int) -> bool:
        """Whether the last verb before a place looks ahead: of those in the same quoted words, or outside any."""
        if index not in self._signs:
            sentence = self._sentences[index]
            words = self._text[sentence.start : min(sentence.end, sentence.start + _LONGEST_SENTENCE)]
            self._quoted[index] = tuple(Span(*found.span()) for found in QUOTED.finditer(words))
            self._signs[index] = tuple(
                (found.end(), self._voice(index, found.start()), bool(found["ahead"] or found["shortly"]))
                for found in _SIGN.finditer(words)
            )
        place = offset - self._sentences[index].start
        clause = self._text.rfind("; ", max(self._sentences[index].start, offset - _CLAUSE), offset)
        if clause >= 0 and tells_of_the_past(self._text[clause:offset]):
            return False
        voice = self._voice(index, place)
        before = [ahead for end, spoken, ahead in self._signs[index] if end <= place and spoken == voice]
        return bool(before) and before[-1]

    def _voice(self, index: int, place: int) -> int:
        """Which quoted words of a sentence hold a place, by their number; -1 for none."""
        return next((n for n, span in enumerate(self._quoted[index]) if span.start <= place < span.end), -1)


def _tells_tense(text: str, sentence: Span) -> bool:
    words = text[sentence.start : min(sentence.end, sentence.start + _LONGEST_SENTENCE)]
    return bool(_SIGN.search(words) or _FINITE.search(words)) or tells_of_the_past(words)


def _is_subject(words: str) -> bool:
    """Whether no verb of another clause stands in the words: participles behind an article are none."""
    behind = ""
    for word in re.findall(r"[\w’'-]+", words):
        verb = word in PAST_FORMS or (word.islower() and word.endswith("ed") and len(word) > len("need"))
        described = behind.lower() in _ARTICLES or (behind.islower() and behind.endswith("ly"))
        other_clause = (behind and word in _PRONOUNS) or (not behind and word in _LINKS)
        if other_clause or _NOT_OF_SUBJECT.fullmatch(word) or (verb and not described):
            return False
        behind = word
    return behind not in _LINKS
