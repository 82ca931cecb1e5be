"""Finds what the text gives to somebody: the words of speech of a sentence, whose they are, and what is said.

"The report says [the decline …]"; "[Half of all children are deficient], researchers say"; "According to
Lee, [the property …]"; "[…], according to the website"; "their conclusion [that …]".
"""

from dataclasses import dataclass

from flows.annotate.frames.event_verbs import find_verbs, is_past_form
from flows.annotate.frames.frame_words import is_auxiliary
from flows.annotate.frames.noun_phrases import NounPhrase, phrase_starting
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.content_ends import content_end
from flows.annotate.speech.content_starts import STATING_FORMS, content_start
from flows.annotate.speech.cue_verbs import is_passive, possessor_of, subject_of
from flows.annotate.speech.figure_sources import whose_figures
from flows.annotate.speech.inversions import begins_predicate, has_finite_verb, inverted_speaker, is_told
from flows.annotate.speech.relative_speech import end_of_aside
from flows.annotate.speech.speech_credits import closing_clause
from flows.annotate.speech.speech_verbs import denying_verb, is_saying, is_verb
from flows.annotate.speech.withheld_speech import is_withheld
from flows.english.function_words import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from flows.english.titles import is_office

_REACH = 14
_CONDITIONS = frozenset(
    {"when", "if", "after", "before", "because", "although", "though", "unless", "while", "once"}
)
"""What begins with these says nothing alone."""


@dataclass(frozen=True, slots=True)
class ReportedContent:
    """Tokens `first` to `last` are what `phrase` says by the words `cue_first` to `cue_last` (equal if none)."""

    frame: Frame
    first: int
    last: int
    phrase: NounPhrase
    cue_first: int
    cue_last: int


def find_contents(frame: Frame) -> list[ReportedContent]:
    """Everything the sentence gives to somebody, in the order of the words of speech."""
    found: list[ReportedContent] = []
    for position, token in enumerate(frame.tokens):
        if token.low == "according":
            content = _according(frame, position)
        elif is_verb(frame, position, STATING_FORMS):
            if is_withheld(frame, position):
                continue
            inverted = inverted_speaker(frame, position) is not None
            content = (None if inverted else _complement(frame, position)) or _fronted(frame, position)
        else:
            content = _claimed(frame, position)
        if content and content.first < content.last:
            found.append(content)
    return found


def _complement(frame: Frame, verb: int) -> ReportedContent | None:
    """What stands behind the verb: a clause with "that" or without, or a quotation."""
    if verb + 1 < len(frame.tokens) and frame.tokens[verb + 1].low == "by":
        return None
    first = _behind_comment(frame, verb) or content_start(frame, verb)
    if first == 0:
        return None
    phrase = subject_of(frame, verb)
    if phrase is None or (phrase.last > verb and not is_passive(frame, verb)):
        return None
    last = min(content_end(frame, first), end_of_aside(frame, phrase, verb, first))
    return ReportedContent(frame, first, last, phrase, verb, verb + 1)


def _behind_comment(frame: Frame, verb: int) -> int:
    """Where what is said begins after "As Lee told the paper, …"; 0 for any other sentence."""
    opened = frame.tokens[0].low == "as" and frame.tokens[1].low not in PREPOSITIONS  # "As of September,"
    if not opened or any(is_verb(frame, i, STATING_FORMS) for i in range(verb)):
        return 0
    comma = next(
        (i for i in range(verb, min(verb + _REACH, len(frame.tokens))) if frame.tokens[i].text == ","), 0
    )
    return comma + 1 if comma and comma + 1 < len(frame.tokens) else 0


def _fronted(frame: Frame, verb: int) -> ReportedContent | None:
    """What stands before a closing clause: "…, the office reported"."""
    credit = closing_clause(frame, verb)
    if credit is None:
        return None
    last = min(credit.phrase.first, credit.first)
    while last > 0 and frame.tokens[last - 1].text != "," and frame.tokens[last - 1].quoted < 0:
        last -= 1
    if any(is_saying(frame, i) for i in range(last, min(credit.phrase.first, credit.first))):
        return None  # "An aide, who left early, said Rome had agreed"
    closed = frame.tokens[min(credit.phrase.last, len(frame.tokens) - 1)].text == ","
    if closed and credit.phrase.name is not None and last < credit.phrase.last <= credit.first:
        last = _over_description(frame, last)
    return _before(frame, last, credit.phrase, credit.first, credit.last)


def _over_description(frame: Frame, last: int) -> int:
    """The place before "the minister," in "…, the minister, Ann Lee, said"; `last` where none stands there."""
    tokens = frame.tokens
    comma = last - 1
    if comma < 1 or tokens[comma].text != ",":
        return last
    for first in range(comma - 1, max(-1, comma - _REACH), -1):
        token = tokens[first]
        if token.text == "," or token.quoted >= 0:
            owned = any(t.low == "'s" for t in tokens[first + 1 : comma]) or is_office(tokens[comma - 1].text)
            described = (owned or tokens[first + 1].low in DETERMINERS) and comma - first > 1
            return first + 1 if described and not has_finite_verb(frame, first + 1, comma) else last
        if token.text in {";", ":"}:
            break
    return last


def _before(
    frame: Frame, last: int, phrase: NounPhrase, cue_first: int, cue_last: int
) -> ReportedContent | None:
    """The statement that ends before token `last`; of "X, he said, Y" the longer part."""
    first = _behind_label(frame)
    tokens = frame.tokens
    while last > 0 and tokens[last - 1].text in {",", "-", "("} and tokens[last - 1].quoted < 0:
        last -= 1
    # Of two sentences with a semicolon between them who is named behind the second need not have said the first.
    parted = max((i + 1 for i in range(first, last - 1) if _parts(frame, i)), default=first)
    goes_on = tokens[parted].low in CONJUNCTIONS or is_past_form(tokens[parted].low)
    first = first if goes_on else parted
    if first < last and (tokens[first].low in {"and", "but"} or tokens[first].text in {")", ","}):
        first += 1
    behind = max(cue_last, phrase.last)
    quoted = any(t.quoted >= 0 for t in tokens[first:last])
    if not quoted and (predicate := _predicate_behind(frame, behind)):
        # "The war, he said, would end": the subject stands before who says it.
        return ReportedContent(frame, first, content_end(frame, predicate), phrase, cue_first, cue_last)
    rest = 0 if quoted else _rest_of_statement(frame, behind)
    if rest - behind > 1.5 * (last - first):
        return ReportedContent(frame, behind + 1, rest, phrase, cue_first, cue_last)
    if not rest and (tokens[first].low in _CONDITIONS or _is_adverbial(frame, first, last)):
        return None
    if rest and (tokens[first].low in _CONDITIONS or not _is_whole(frame, first, last)):
        # "The war, he said, would end": what is said stands around who says it.
        return ReportedContent(frame, first, rest, phrase, cue_first, cue_last)
    if last - first < 2 and not quoted:  # noqa: PLR2004
        return None
    return ReportedContent(frame, first, last, phrase, cue_first, cue_last)


def _parts(frame: Frame, position: int) -> bool:
    """Whether a token is a semicolon between two clauses, and none that ends a sign of HTML: "don&#8217;t"."""
    semicolon = frame.tokens[position]
    sign = position > 1 and frame.tokens[position - 2].text == "#"
    return semicolon.text == ";" and not sign and frame.tokens[position + 1].start > semicolon.end


def _behind_label(frame: Frame) -> int:
    """Where a sentence begins behind the label in capitals that names who speaks: "MR. LEE: "."""
    first = frame.opening
    colon = next((i for i in range(first + 1, len(frame.tokens) - 1) if frame.tokens[i].text == ":"), 0)
    label = [token.text for token in frame.tokens[first:colon]]
    return colon + 1 if all(not text.isalpha() or text.isupper() for text in label) and colon else first


def _predicate_behind(frame: Frame, behind: int) -> int:
    """Where the verb stands to which the words before an insertion are the subject: "…, he said on Monday, | fell"."""
    limit = min(behind + _REACH, len(frame.tokens))
    comma = next((i for i in range(behind, limit) if frame.tokens[i].text in {",", ";", "."}), limit)
    if comma + 1 >= len(frame.tokens) or frame.tokens[comma].text != ",":
        return 0
    if any(token.quoted >= 0 for token in frame.tokens[behind:comma]) or has_finite_verb(
        frame, behind, comma
    ):
        return 0
    return comma + 1 if begins_predicate(frame, comma + 1) else 0


def _is_adverbial(frame: Frame, first: int, last: int) -> bool:
    """Whether words only say when, where or as what: "In a sermon, he said of it", "Speaking as a nurse, I"."""
    low = frame.tokens[first].low
    adverbial = low in PREPOSITIONS or (low.endswith("ing") and low != "nothing")
    return adverbial and not _is_whole(frame, first, last)


def _rest_of_statement(frame: Frame, behind: int) -> int:
    """Where what is said ends behind who says it in its midst; 0 where it does not go on."""
    if behind + 1 >= len(frame.tokens) or not (
        frame.tokens[behind].text == "," or frame.tokens[behind].quoted >= 0
    ):
        return 0
    return content_end(frame, behind + 1)


def _is_whole(frame: Frame, first: int, last: int) -> bool:
    """Whether words can be a statement of their own: a finite verb with something behind it, or a quotation."""
    quoted = any(token.quoted >= 0 for token in frame.tokens[first:last])
    while last > first and is_auxiliary(frame, last - 1):
        last -= 1
    return quoted or is_told(frame, first + 1, last)


def _according(frame: Frame, position: int) -> ReportedContent | None:
    tokens = frame.tokens
    if position + 2 >= len(tokens) or tokens[position + 1].low != "to":
        return None
    phrase = phrase_starting(frame, position + 2)
    source = whose_figures(frame, phrase)
    if phrase is None or source is None:
        return None
    comma = phrase.last < len(tokens) and tokens[phrase.last].text == ","
    opens = (
        position == 0
        or (
            tokens[position - 1].text == ";" and comma
        )  # "It is late, aides say; according to the note, it rained"
        or tokens[position - 1].low in {"that", "but", "and", "while"}
        or (
            tokens[position - 1].text in {",", ":"}
            and position < 4  # noqa: PLR2004
            and not has_finite_verb(frame, 1, position - 1)
        )
    )
    if opens and not (position and _predicate_behind(frame, phrase.last)):
        first = _after_source(frame, phrase.last)
        return ReportedContent(frame, first, content_end(frame, first), source, position, position + 2)
    return _before(frame, position, source, position, position + 2)


def _after_source(frame: Frame, last: int) -> int:
    """Behind the comma that ends "According to …," with all that describes the source."""
    for position in range(last, min(last + _REACH, len(frame.tokens))):
        if frame.tokens[position].text == ",":
            return position + 1
    return last


def _claimed(frame: Frame, noun: int) -> ReportedContent | None:
    """His claim that …"; of claims that somebody rejects what he denies."""
    if noun + 2 >= len(frame.tokens) or frame.tokens[noun + 1].low != "that":
        return None
    if denial := _denied(frame, noun):
        return denial
    phrase = possessor_of(frame, noun)
    if phrase is None:
        return None
    last = min(content_end(frame, noun + 1), _end_of_subject(frame, noun))
    return ReportedContent(frame, noun + 1, last, phrase, noun, noun + 1)


def _denied(frame: Frame, noun: int) -> ReportedContent | None:
    """As in "the office dismissed claims that …", "rejected the allegation that …": given to him who denies it."""
    verb = denying_verb(frame, noun)
    phrase = subject_of(frame, verb) if verb else None
    if phrase is None or phrase.last > verb:
        return None
    return ReportedContent(frame, noun + 1, content_end(frame, noun + 1), phrase, verb, noun + 1)


def _end_of_subject(frame: Frame, noun: int) -> int:
    """Where the verb follows whose subject a claim is: "his claim that it was late | has not helped"."""
    verbs = find_verbs(frame)
    first = noun + 2
    if any(verb.last <= noun for verb in verbs):
        return len(frame.tokens)
    for verb in verbs:
        between = frame.tokens[first : verb.first]
        joined = any(t.low in CONJUNCTIONS | SUBORDINATORS or t.text in {",", ";"} for t in between)
        quoted = any(token.quoted >= 0 for token in between)
        if not joined and (quoted or has_finite_verb(frame, first, verb.first)):
            return verb.first
    return len(frame.tokens)
