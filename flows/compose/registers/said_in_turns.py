"""What is said in a transcript, without quotation marks: of each speaker the few statements that tell most.

Of an interview every word is somebody's. The register of quotations holds what speakers commit themselves to, judge or
give figures of; what only goes on from the sentence before, asks, thanks or greets is left to the annexed source.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from flows.compose.sentences.courtesies import is_form, is_greeting
from flows.compose.sentences.locating import SourceSurvey, amounts_in
from flows.compose.sentences.voices import Voices, is_transcript
from flows.compose.wording.wording import closing_mark, fold, on_one_line
from flows.english.function_words import FIRST_PERSON
from flows.english.sentence_openings import leans_on_others
from flows.english.vocabulary import is_common
from flows.model.annotation import Quotation, QuotationKind, Turn
from flows.model.spans import Span

OF_SPEAKER, OF_SOURCE = 3, 8
"""So many statements of one speaker, and of one source, are quotations beside others."""
LONGEST_QUESTION = 160
_FEWEST, _MOST = 7, 45
"""Words of a statement."""
_LEAST = 2
"""What a statement must be worth."""
_IS_SO = (
    r"(?:(?:[’'](?:ve|m|re)| (?:have|am|are))(?: (?:just|also|really|very|so|not|never|already)){0,2}"
    r" (?:heard|seen|lived|been (?:here|there)|stood|an?|all right|alright|fine|ok|okay|here|there|sorry|glad|happy"
    r"|lucky|tired|sure)\b)"
)
"""What somebody has or is that commits him to nothing: "I've a broken wrist", "I have heard that rumour"."""
_COMMITS = re.compile(
    rf"\b(?:I|[Ww]e)(?!{_IS_SO})(?:[’'](?:ll|d|ve|re|m)| (?:will|won[’']t|would|shall|cannot|can[’']t|could|must"
    r"|should|have|haven[’']t|do not|don[’']t|did not|didn[’']t|am|are|had|intend|want|think|believe|expect|rule"
    r"|respect|reject|deny|regret|apologi[sz]e|promise|accept|support|oppose|insist|agree|disagree|demand|urge|warned|asked"
    r"|decided|proposed?))\b"
)
"""What somebody will do, has done, thinks or refuses."""
_JUDGES = re.compile(
    r"\b(?:must|should|ought|mistake|wrong|right to|unacceptable|unfair|illegal|never|nobody|no one|responsib\w+"
    r"|fail\w*|needs? to|cannot|can[’']t|won[’']t|no (?:plans?|intention|choice|reason|doubt|excuse|evidence)"
    r"|rule out|too)\b"
)
_SAYS_NOTHING = re.compile(
    r"\b(?:comment|go (?:any )?further|of (?:it|that|this|them)|as (?:I|we) (?:said|say)|thoughts are with)\b"
    r"|\bsay (?:a (?:bit|little) )?more about (?:it|this|that)(?=[.,;]| (?:shortly|later|soon|in due course)\b)"
    r"|\b(?:I|[Ww]e) (?:don[’']t|do not) (?:know|have any(?:thing)? (?:information|updates?|more|further|beyond))\b"
    r"|\bI(?:[’']m| am| was|[’']ve been| have been) told\b"
    r"|\bthat (?:rumour|rumor|question|claim|point|story|report|one)\b|\bas far as I know\b"
    r"|\A(?:[Gg]ood )?(?:[Mm]orning|[Aa]fternoon|[Ee]vening|[Hh]ello|[Hh]i|[Tt]hanks), [A-Z]"
)
"""What is no statement, or one only beside others: "half of that"."""
_IS_TOLD_TO = re.compile(r"([A-Z][a-z]+), (?:I|we)(?:[’']m| am|[’']ve| have|[’']re| are| stood| was| were)\b")
"""How an answer turns to who asked: "Neema, I stood"."""
_ONLY_LEADS_ON = re.compile(
    r"\b(?:I|we)(?:[’'](?:d|ll|m|re)| would| will| am| are)?(?: just| also| first| now| quickly| briefly)*"
    r" (?:(?:like|want(?:ed)?|going|hope) to (?:just )?(?:(?:talk|speak) (?:about|to|on)|spend|take a look|share with"
    r"|share a|recap|begin|do over)\b"
    r"|(?:(?:like|want(?:ed)?|going|hope) to )?(?:(?:begin|start|close|conclude|finish) (?:with|off|by \w+ing)\b"
    r"|turn (?:to|it|this|things)\b|take (?:your |the )?questions?\b|go to \w+ from\b"
    r"|(?:have to )?wrap (?:this|it|things) up\b|refer you\b"
    r"|(?:hand|pass) (?:it |you )?(?:over|back)\b|walk you\b|provid(?:e|ing) you\b"
    r"|(?:give|provid(?:e|ing)) (?:you )?an? (?:\w+ )?(?:update|overview|sense|readout)\b))"
    r"|\blet me\b|\bour (?:\w+ )?speakers?\b|\A(?:now )?(?:moving on|turning) to\b"
    r"|\b(?:honou?r(?:ed)?|pleasure|pleased|glad|privileged?|great|good|fantastic|wonderful) to"
    r" (?:welcome|be (?:here|with|back|joined)|have you|see you|meet)\b"
    r"|\bexpress (?:my|our) (?:\w+ )?(?:gratitude|thanks|appreciation)\b",
    re.IGNORECASE,
)
"""What says of what will be spoken next, or is glad of who is there."""
_STUMBLES = re.compile(
    r"\byou know,|\A(?:hey|hi|folks),|\bI[’']m sorry ?(?:—|–|--|,)"
    r"|\((?:inaudible|crosstalk|unintelligible)\.?\)|\w[-–—] (?:—|–|--) "
    r"|\b(?P<again>[\w’']+(?: [\w’']+){0,3}) ?(?:—|–|--) ?(?P=again)\b"
    r"|\bI(?:[’']\w+)?(?: \w+)? ?(?:—|–|--) ?I\b",
    re.IGNORECASE,
)
"""What breaks off or cannot be made out: "I want — I want to say", "in the end, you know, it fell"."""


def statements_in_turns(survey: SourceSurvey) -> tuple[Quotation, ...]:
    """The statements of a transcript that are worth a row, in text order, each as words of its speaker."""
    if not is_transcript(survey):
        return ()
    worth = sorted(_worth_telling(Voices(survey)), key=lambda pair: (-pair[0], pair[1].span.start))
    of_speaker: Counter[str] = Counter()
    chosen: list[Quotation] = []
    for _, statement in worth:
        name = statement.speaker.name if statement.speaker else ""
        if len(chosen) < OF_SOURCE and of_speaker[name] < OF_SPEAKER:
            of_speaker[name] += 1
            chosen.append(statement)
    return tuple(sorted(chosen, key=lambda quotation: quotation.span.start))


def is_said_in_turn(quotation: Quotation) -> bool:
    """Whether it is a statement of a transcript: no marks stand around its words."""
    return quotation.span == quotation.words


def asked_in(survey: SourceSurvey, quotation: Quotation) -> str:
    """What was asked before a statement of a transcript, where it is short and can be made out."""
    questions = (on_one_line(span.of(survey.text)) for span in quotation.setting)
    clear = (asked for asked in questions if len(asked) <= LONGEST_QUESTION and not _STUMBLES.search(asked))
    return next((f"asked: {asked}" for asked in clear), "")


def _worth_telling(voices: Voices) -> Iterator[tuple[int, Quotation]]:
    """What those who answer or debate say that stands by itself, and how much it tells."""
    survey = voices.survey
    turns = [turn for turn in survey.annotated.annotations.turns if turn.speaker.name]
    key = {sentence.span.start for sentence in survey.annotated.annotations.key_sentences}
    for turn in _of_who_answers(turns):
        first = max(0, bisect_right(survey.sentence_starts, turn.span.start) - 1)
        asked = voices.asked_before(turn.span)
        for sentence in survey.sentences[first : bisect_left(survey.sentence_starts, turn.span.end)]:
            words = voices.part_told(sentence)
            if not turn.span.contains(words) or not _stands_alone(survey, words):
                continue
            worth = _worth(survey, words) + (sentence.start in key)
            if worth >= _LEAST:
                setting = (asked,) if asked else ()
                yield worth, Quotation(words, words, QuotationKind.SPEECH, turn.speaker, setting=setting)


def _of_who_answers(turns: Sequence[Turn]) -> Iterator[Turn]:
    """The turns that ask nothing, of those who do not mostly ask."""
    asked = Counter(fold(turn.speaker.name) for turn in turns if turn.asks)
    all_turns = Counter(fold(turn.speaker.name) for turn in turns)
    for turn in turns:
        name = fold(turn.speaker.name)
        if not turn.asks and 2 * asked[name] <= all_turns[name]:
            yield turn


def _stands_alone(survey: SourceSurvey, span: Span) -> bool:
    words = on_one_line(span.of(survey.text))
    few = not _FEWEST <= len(words.split()) <= _MOST or _SAYS_NOTHING.search(words)
    few = few or _ONLY_LEADS_ON.search(words) or _STUMBLES.search(words)
    if (
        few
        or _is_told_to_somebody(words)
        or words[:1].islower()
        or closing_mark(words) not in {".", "!", "…"}
        or is_greeting(words)
        or is_form(words)
        or leans_on_others(words)
    ):
        return False
    quoted = survey.annotated.annotations.quotations
    return not any(q.span.overlaps(span) for q in quoted) and survey.paragraph_at(span.start) > 0


def _is_told_to_somebody(words: str) -> bool:
    """Whether a statement begins with a name, and with no word of how or when: not "Importantly, we have"."""
    told = _IS_TOLD_TO.match(words)
    return told is not None and not is_common(told[1]) and not told[1].endswith("ly")


def _worth(survey: SourceSurvey, span: Span) -> int:
    """How much a statement tells: what somebody commits himself to most, then what he judges or counts."""
    text = survey.text
    commits = _COMMITS.search(text, span.start, span.end) is not None
    judges = _JUDGES.search(text, span.start, span.end) is not None
    speaks = FIRST_PERSON.search(text, span.start, span.end) is not None
    return 2 * commits + judges + speaks * (not commits) + bool(amounts_in(survey, span))
