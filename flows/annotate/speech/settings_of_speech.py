"""The stretches that tell how something was said: an opening clause, the hearers, an occasion, the channel.

"As she left the ministry", "In her letter", "According to the office"; "told reporters"; "in a statement";
"via the press office".
"""

from flows.annotate.frames.frame_words import is_dash
from flows.annotate.frames.noun_phrases import phrase_starting
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.speech_credits import Credit
from flows.english.function_words import (
    AUXILIARIES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from flows.english.speech_cues import TELLING_FORMS
from flows.english.titles import is_office
from flows.english.word_tables import word_list
from flows.model.spans import Span

OCCASIONS = word_list(
    """
    letter interview statement speech address conference briefing meeting call summit post tweet tweets posts message
    remarks visit trip ceremony rally debate hearing testimony appearance memo article book report readout op-ed
    email e-mail filing lawsuit podcast broadcast video talks event forum session documentary blog column
    editorial essay motion ruling opinion decree note presentation lecture sermon toast broadcasts press-release
    release reception dinner phone telephone twitter facebook instagram telegram television tv radio affidavit
    complaint indictment notice notification bulletin dispatch mail monologue segment episode announcement communique
    communiqué declaration deposition
    """
)
_CLAUSE_OPENERS = word_list(
    "as while when after before speaking asked writing answering responding following"
)
_PHRASE_OPENERS = word_list("in at during on via through from to amid")
_CHANNELS = word_list("via through by")
_MOUTHPIECES = word_list(
    """
    office spokesman spokeswoman spokesperson spokespeople lawyer lawyers attorney attorneys aide aides agent
    ministry secretary service embassy representative representatives publicist intermediary intermediaries
    interpreter translator
    """
)
_GIVEN_OUT = word_list(
    "issued released published posted circulated distributed shared delivered relayed emailed quoted"
)
_SPOKE = word_list("spoke speaking addressed addressing")
_JOINED = word_list("supported backed seconded joined opposed echoed")
_CLAUSES = frozenset({"who", "which", "that", "but"})
_WHOSE = POSSESSIVES | {"the"}
_LONGEST_OFFICE = 6
_LONGEST_OPENING = 30
_REACH = 14


def find_setting(credit: Credit) -> tuple[Span, ...]:
    """How it was said, as far as the sentence of the credit tells, in text order; no stretch overlaps another."""
    frame = credit.frame
    if frame.tokens[min(credit.first, len(frame.tokens) - 1)].low == "according":
        return ()
    found: list[Span] = []
    for span in (_opening(credit), _supporters(credit), _hearer(credit), *_occasions(credit)):
        if span is not None and not any(span.start < f.end and f.start < span.end for f in found):
            found.append(span)
    return tuple(sorted(found))


def _opening(credit: Credit) -> Span | None:
    """The clause or phrase before the first comma, if it tells of an occasion and the speaker follows it."""
    frame = credit.frame
    comma = next((i for i, t in enumerate(frame.tokens[:_LONGEST_OPENING]) if t.text == ","), 0)
    limit = min(credit.phrase.first, credit.first) if credit.last > credit.first else credit.phrase.first
    if not 1 < comma < limit or any(t.quoted >= 0 for t in frame.tokens[:comma]):
        return None
    first = frame.tokens[0].low
    words = [t.low for t in frame.tokens[:comma]]
    # "After the vote US Secretary of State, Ann Lee, said": the speaker's office, not an occasion.
    if any(is_office(t.text) and t.text[:1].isupper() for t in frame.tokens[max(0, comma - 3) : comma]):
        return None
    comma = _before_office(frame, comma)
    if first == "according" or first in _CLAUSE_OPENERS:
        return frame.stretch(0, comma)
    if first in _PHRASE_OPENERS and any(word in OCCASIONS for word in words):
        return frame.stretch(0, comma)
    return None


def _supporters(credit: Credit) -> Span | None:
    """For whom and with whom somebody speaks: "CHINA, supported by INDIA and PERU, called", "JAPAN, for the GROUP,"."""
    frame, first = credit.frame, credit.phrase.last + 1
    if first >= credit.first or frame.tokens[first - 1].text != ",":
        return None
    words = [token.low for token in frame.tokens[first : first + 3]]
    joined = words[:1] != [] and words[0] in _JOINED and words[1:2] == ["by"]
    for_others = words[:1] == ["for"] or words == ["on", "behalf", "of"]
    limit = min(credit.first, first + _LONGEST_OPENING)
    comma = next((i for i in range(limit - 1, first, -1) if frame.tokens[i].text == ","), 0)
    if not (joined or for_others) or not comma or _tells_something(frame, first + 2, comma):
        return None
    named = [n.first for n in frame.names_within(first, comma) if n.speaks and not (for_others and n.person)]
    begun = first + (3 if words[0] == "on" else 1)
    led = joined or any(begun <= place <= begun + 1 for place in named)  # not "Lee, for years mayor of Hull,"
    return frame.stretch(first, comma) if named and led else None


def _tells_something(frame: Frame, first: int, last: int) -> bool:
    """Whether a quotation, a finite verb or "who" stands between two tokens."""
    return any(t.quoted >= 0 or t.low in AUXILIARIES or t.low in _CLAUSES for t in frame.tokens[first:last])


def _before_office(frame: Frame, comma: int) -> int:
    """Where an opening ends before the speaker's office: "In a letter of May | its chief executive, Ann Low, said"."""
    if not is_office(frame.tokens[comma - 1].text):
        return comma
    places = range(comma - 2, max(1, comma - _LONGEST_OFFICE), -1)
    owned = next((i for i in places if frame.tokens[i].low in _WHOSE), comma)
    apart = (
        frame.tokens[owned - 1].low not in PREPOSITIONS
    )  # unlike "in a letter to its president, Ann Low said"
    return owned if apart and all(frame.tokens[i].text.islower() for i in range(owned, comma)) else comma


def _occasions(credit: Credit) -> list[Span]:
    """Behind the verb: "in a statement", "at a news conference in Astana", "via the press office"."""
    frame = credit.frame
    found: list[Span] = []
    if credit.last == credit.first:
        return found
    begin = max(credit.last, credit.phrase.last if credit.phrase.first >= credit.last else 0)
    position = begin
    while position < min(begin + _REACH, len(frame.tokens)):
        token = frame.tokens[position]
        if token.quoted >= 0 or token.text in {";", ".", ":"} or token.low == "that":
            break
        if token.low in RELATIVES and not _tells_of_speaking(frame, position):
            position = _behind_clause(frame, position)
            continue
        led = position == begin or not _describes_company(frame.tokens[position - 1].low)
        last = _end_of_channel(frame, position) if token.low in _CHANNELS and led else 0
        if not last and token.low in _PHRASE_OPENERS:
            last = end_of_occasion(frame, position)
        if last:
            found.append(frame.stretch(position, last))
        position = max(last, position + 1)
    return found


def _tells_of_speaking(frame: Frame, relative: int) -> bool:
    """Whether a clause tells where the speaker spoke: "who was speaking at a conference"."""
    return any(token.low in _SPOKE for token in frame.tokens[relative + 1 : relative + 4])


def _behind_clause(frame: Frame, relative: int) -> int:
    """Behind the comma that ends a clause on the speaker: "who runs the port, | in a statement"."""
    behind = range(relative, len(frame.tokens))
    return next((i + 1 for i in behind if frame.tokens[i].text == ","), len(frame.tokens))


def _describes_company(low: str) -> bool:
    """Whether a participle before "by" tells who was there: "flanked by his lawyer", not "issued by his office"."""
    return low.endswith("ed") and low not in _GIVEN_OUT


def _end_of_channel(frame: Frame, first: int) -> int:
    """Where "via the press office" ends: the next noun phrase, if it is somebody who speaks for another; else 0."""
    phrase = phrase_starting(frame, first + 1)
    if phrase is None or phrase.pronoun:
        return 0
    words = [t.low for t in frame.tokens[first + 1 : phrase.last]]
    return phrase.last if any(word in _MOUTHPIECES for word in words) else 0


def end_of_occasion(frame: Frame, first: int) -> int:
    """Where the phrase that begins with this preposition ends, if it holds an occasion; else 0."""
    occasion = 0
    for position in range(first + 1, min(first + _REACH, len(frame.tokens))):
        token = frame.tokens[position]
        if token.quoted >= 0 or token.text in ",.;:()" or is_dash(frame, position):
            return occasion
        if token.low in SUBORDINATORS or token.low in AUXILIARIES:
            return occasion
        if token.low in OCCASIONS:
            occasion = position + 1
        elif token.low in PREPOSITIONS and occasion and token.low not in {"with", "to", "of"}:
            return occasion
        elif occasion and any(name.first <= position < name.last for name in frame.names):
            occasion = position + 1
    return occasion


def _hearer(credit: Credit) -> Span | None:
    """The verb with those it is said to: "told reporters", "told the BBC"."""
    frame = credit.frame
    if credit.last == credit.first or frame.tokens[credit.first].low not in TELLING_FORMS:
        return None
    last = credit.first + 1
    while last < len(frame.tokens) and last - credit.first <= _REACH // 2:
        token = frame.tokens[last]
        closed = token.low in PREPOSITIONS or token.low in SUBORDINATORS or token.low in AUXILIARIES
        begins = token.low in PRONOUNS and last > credit.first + 1  # "told the paper | she had"
        if token.quoted >= 0 or closed or begins or token.text in ",.;:()" or is_dash(frame, last):
            break
        last += 1
    ended = (
        last >= len(frame.tokens)
        or frame.tokens[last].text in ',.;:"'
        or frame.tokens[last].low in _AFTER_HEARER
    )
    return frame.stretch(credit.first, last) if last > credit.first + 1 and ended else None


_AFTER_HEARER = PREPOSITIONS | PRONOUNS | frozenset({"that", "after", "before", "as", "when", "while"})
