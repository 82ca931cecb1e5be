"""What a text holds beside what it tells: words on itself, contacts and missions at its end, questions put to others.

None of it says what happened, so that none of it is a key sentence.
"""

import re
from bisect import bisect_left
from collections import defaultdict

from flows.annotate.salience.correspondence import only_says_it_is_written
from flows.annotate.salience.sentence_tone import is_question
from flows.english.head_lines import BODY_OF_PEOPLE
from flows.english.imprints import is_imprint, says_how_to_read
from flows.english.telephone_numbers import TELEPHONE
from flows.model.annotation import AnnotatedDocument, Turn
from flows.model.document import Role
from flows.model.segmentation import Segment
from flows.model.spans import Span

_ON_ITSELF = re.compile(
    r"\W*(?:(?:Excerpt|Extract|Adapted|Translated|Abridged|Reprinted|Transcribed) (?:from|by)\b|Interview (?:with|by)\b"
    r"|(?:This|The) (?:article|interview|transcript|text|version|translation|conversation|excerpt|post) (?:was|is|has"
    r"|have|first|originally|appeared)\b|(?:Additional |Further )?[Rr]eporting by\b|Edit(?:ed|ing) by\b"
    r"|(?:(?:Extract|Text|Transcript|Recording|Copy|Cutting) )?"
    r"(?:[Pp]asted|[Ss]upplied|[Ff]orwarded|[Cc]ompiled|[Mm]onitored) by\b"
    r"|Consider (?:what|how|why|the following|this)\b"
    r"|(?:Photos?|Photographs?|Source|Researchers?|Authors?|Editors?|Reporters?|Translators?|Producers?): |Read more\b"
    r"|(?:He|She|They) (?:was|were|spoke|has|have)(?: been)? (?:interviewed|speaking)\b)"
)
"""How a sentence begins that speaks of the text and not of the world."""
_TALKED = re.compile(
    r"\b(?:spoke|talked|sat down|was interviewed|gave an interview|was speaking|answered questions)\b"
)
"""How the lines above an interview say that it took place."""
_SPEAKER_LINE = re.compile(r"\([^()]{1,60}\) ?(?:\([^()]{1,60}\) ?)?(?:\[\w+\]|:)\Z")
"""How a line ends that only says who speaks next: "Ann Lee (Bath) [78002]", "Bo Ray (Minister of State):"."""
_STAGE = re.compile(r"[\[(](?:[Ll]augh|[Aa]pplau|[Pp]aus|[Cc]rosstalk|[Ii]naudible)\w*[\])]")
_LEADS_IN = re.compile(
    r"^[^.!?]{1,80}\b(?:wrote|writes|said|says|added|asked|replied|answered|reads?|stated):\Z"
)
"""A line that only says whose words come below it."""
_ADDRESS = re.compile(r"\S@\S+\.\w|\bwww\.|https?://")
_FEW_WORDS = 12
"""A late sentence with so few words and an address in it only says where to turn."""
_CONTACT = re.compile(
    r"\b[Ff]or (?:more|further|additional|media|press|any) (?:information|details|enquir|inquir|quer)"
    rf"|\b(?:can|may) be (?:obtained|downloaded|contacted) (?:from|at|on|by)\b|{TELEPHONE.pattern}"
)
_MISSION = re.compile(
    r"(?:\A\W*The mission of\b|\bmission is to\b|\b(?:is|are) (?:the|an?) (?:[\w’'-]+ ){0,6}?(?:agency|body|charity"
    r"|organi[sz]ation|network|institution|company|provider|service|think tank|alliance|association|programme"
    r"|non-profit)s? (?:\w+ )?(?:responsible|dedicated|committed|that|which|working|for|based|mandated|devoted"
    r"|charged)\b)"
)
"""How an issuer describes itself below its text."""
_TAIL = re.compile(
    r"\W*(?:Notes? (?:to|for) (?:the )?editors?|(?:Media|Press) (?:contacts?|enquiries|inquiries)|Contacts?|ENDS?"
    r"|About (?:the )?[A-Z][\w’' -]{1,60}|Background for editors"
    r"|For (?:more|further|media|press) (?:information|enquiries|inquiries)[^.]*)\W*\Z"
)
"""A line from which on a text speaks of those who issue it."""
_LAST = 0.6
"""The share of a text behind which its tail may begin, and its issuer may describe itself."""
_PUT = re.compile(
    r"\W*(?:[^.?!]{1,140}: )?To ask (?:the|Her|His)\b"
    r"|.{0,80}\basked (?:His|Her) Majesty[’']s Government\b|\W*(?:Q|Question)(?: \d+)?[:.] ",
    re.DOTALL,
)
_COURTESY = re.compile(
    r"(?:\A\W*|\A[^:.]{1,80}: )(?:I beg (?:to move|leave)\b|I am (?:\w+ )?(?:grateful|indebted|obliged) (?:to|for)\b"
    r"|I (?:thank|congratulate|commend|pay tribute)\b|(?:Will|Would) (?:my |the )?(?:right )?hon\."
    r"|I (?:will )?give way\b|Go ahead\b)"
)
"""How a sentence begins that only observes the forms of a debate."""
_RECORD = re.compile(
    r"\[[^\[\]]{1,200}\]\Z"
    r"|(?:Motion|Question|Amendments?|Debate|Sitting|Meeting|Hearing|Session|Clauses?|Bill|Resolution)\b[^.;:“\"]{0,60}?"
    r"\b(?:put|agreed to|adjourned|resumed|suspended|closed|opened|concluded|negatived|withdrawn|read|began|ended)\b"
    r"[^;:“\"]{0,60}\Z"
    r"|The (?:House|Senate|Assembly|Committee|Council|Chamber|Court|sitting|meeting|hearing|session) (?:was |then )?"
    r"(?:adjourned|rose|met|sat|suspended|resumed|closed|opened)(?: until| at| again| for|\.)[^;:“\"]{0,60}\Z"
)
"""What the record of a sitting says of the sitting; without an article before its subject it is no report of it."""
_CHAIR = re.compile(
    r"(?:The |Mr\.? |Madam |Mrs\.? )?(?:Deputy |Acting |Vice[- ])?"
    r"(?:Speaker|Chair(?:man|woman|person)?|Presiding Officer)",
    re.IGNORECASE,
)
"""Who leads a sitting, and says what is in order."""
_DISCLAIMER = re.compile(
    r"\b(?:views?|opinions?|findings|conclusions|statements?) (?:expressed|stated|contained|presented"
    r"|set out) (?:in|by|here)"
    r"[^.]{0,60}\b(?:are (?:those|solely)|do(?:es)? not|should not|may not)\b"
    r"|\bdo(?:es)? not (?:necessarily )?(?:represent|reflect|constitute) (?:the )?(?:views?|opinions?|position"
    r"|advice|an? )"
    r"|\bpress releases? (?:include|contain|convey)s?\b|\bforward-looking statements\b|\ball rights reserved\b",
    re.IGNORECASE,
)
_VISITORS = (
    r"\W{0,4}(?:The|Our) (?:[\w-]{2,20} ){0,2}?(?:team|mission|staff|delegation|experts?)"
    r"(?: (?:also|would like to|wishes to)){0,2}"
)
_VISIT = re.compile(
    rf"{_VISITORS} (?:met|held (?:meetings|discussions|talks)|had (?:meetings"
    rf"|discussions)) with\b[^.]{{0,400}}\b(?:representatives"
    r"|officials|stakeholders|counterparts|private sector|civil society|partners)\b"
    rf"|{_VISITORS} (?:thanks?|express(?:es)? (?:its|their) (?:gratitude|appreciation))\b"
)
"""Whom a mission met and thanks, as the words issued at its end always say."""
_AND = re.compile(r", and | and |, ")
_MOSTLY = 0.5
_READ = (Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION)


def side_matter(document: AnnotatedDocument) -> frozenset[Span]:
    """The sentences that say nothing of what a text tells."""
    segments = [s for s in document.segmentation.segments if s.role in _READ or s.role is Role.HEADING]
    tail = _tail_start(document.text, segments)
    askers = _askers(document)
    title = " ".join((document.document.metadata.value("title") or "").split())
    presented = _presentation(document.document.metadata.value("author") or "")
    return frozenset(
        sentence
        for segment in segments
        for sentence in segment.sentences
        if segment.span.start >= tail
        or (presented and presented.match(document.text, sentence.start, sentence.end))
        or _is_not_said(document, segment, sentence, askers)
        or _stands_beside(document.text, sentence, title)
    )


def _is_not_said(
    document: AnnotatedDocument,
    segment: Segment,
    sentence: Span,
    askers: frozenset[str],
) -> bool:
    """Whether in a transcript a sentence is of those who ask or lead, or tells of those who answer."""
    turns = document.annotations.turns
    turn = document.annotations.turn_at(sentence.end - 1)
    if turn is None:
        above = bool(turns) and sentence.start < turns[0].span.start
        return above and _TALKED.search(sentence.of(document.text)) is not None
    leads = _CHAIR.fullmatch(turn.speaker.text.partition("(")[0].strip()) is not None
    # Nobody speaks of himself by his name: the lines below an interview say who answered.
    below = segment.span.start > turn.span.start and bool(turn.speaker.name)
    below = below and segment.span.of(document.text).startswith(turn.speaker.name)
    return leads or below or _speaker(turn) in askers


def _presentation(author: str) -> re.Pattern[str] | None:
    """How a sentence begins that says what an author is: "Mr. Lee was Arden's mayor", "Ann Lee is a fellow of ..."."""
    people = [name for name in _AND.split(author) if " " in name and not BODY_OF_PEOPLE.search(name)]
    called = [re.escape(name) for name in people]
    called += [rf"(?:Mr|Ms|Mrs|Dr)\.? {re.escape(name.rpartition(' ')[2])}" for name in people]
    if not called:
        return None
    return re.compile(rf"\W*(?:{'|'.join(called)}) (?:is|was) (?:an?|the|[A-Z][\w.’']{{1,20}}) ")


def _stands_beside(text: str, sentence: Span, title: str) -> bool:
    words = " ".join(sentence.of(text).split())
    if words == title or any(pattern.match(words) for pattern in (_ON_ITSELF, _PUT)):
        return True
    if any(pattern.search(words) for pattern in (_CONTACT, _SPEAKER_LINE, _STAGE, _COURTESY)):
        return True
    if is_imprint(words) or says_how_to_read(words):
        return True
    if only_says_it_is_written(words) or _LEADS_IN.search(words) or _DISCLAIMER.search(words):
        return True
    if _RECORD.match(words) or _VISIT.match(words):
        return True
    addressed = len(words.split()) <= _FEW_WORDS and _ADDRESS.search(words)
    return sentence.start >= _LAST * len(text) and bool(addressed or _MISSION.search(words))


def _tail_start(text: str, segments: list[Segment]) -> int:
    """Where the part begins that speaks of the issuer; the end of the text where there is none."""
    late = (s.span for s in segments if s.span.start >= _LAST * len(text))
    return next((span.start for span in late if _TAIL.match(span.of(text))), len(text))


def _askers(document: AnnotatedDocument) -> frozenset[str]:
    """Those who mostly ask in a transcript, "q" among them; nobody where all ask or none."""
    sentences = document.segmentation.sentences
    asked: dict[str, list[bool]] = defaultdict(list)
    for turn in document.annotations.turns:
        last = bisect_left(sentences, turn.span.end, key=lambda sentence: sentence.start) - 1
        asks = last >= 0 and is_question(sentences[last].of(document.text))
        speaker = _speaker(turn)
        asked[speaker].append(asks or speaker == "q")
    asking = frozenset(speaker for speaker, asks in asked.items() if sum(asks) > _MOSTLY * len(asks))
    return asking if len(asking) < len(asked) else frozenset()


def _speaker(turn: Turn) -> str:
    """Who takes a turn: a name, or else the letter that stands for it ("q", "a")."""
    return turn.speaker.name or turn.speaker.text[:1].casefold()
