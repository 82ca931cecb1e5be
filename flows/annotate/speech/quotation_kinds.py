"""Tells clauses from phrases and terms among quoted words."""

from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.speech.cue_verbs import is_passive
from flows.english.function_words import AUXILIARIES, DETERMINERS, PRONOUNS, is_adverb
from flows.english.speech_cues import ALWAYS_NAMING, NAMED_THINGS, NAMING
from flows.english.tokens import read_tokens
from flows.english.word_tables import word_list
from flows.model.spans import Span

_FEW = 4
_MANY = 12
_RELATIVE_REACH = 5
_LONGEST_DEFINITION = 10
_NAME_BEHIND_COMMA = 2
_CALLING = word_list(
    """
    called calls call calling dubbed dubs labelled labeled labels branded brands termed terms pronounced declared
    declares deemed deems
    """
)
_AMENDING = word_list(
    "insert inserts inserting inserted substitute substitutes substituting substituted omit omits omitting delete"
    " deletes deleting deleted"
)
_TAKING_OUT = word_list("leave leaves leaving left strike strikes striking struck")
_WORDS = word_list("word words expression expressions figure figures")
_REACH_OF_AMENDING = 4
"""Tokens from “shall” to the verb of "for “shall” substitute “may”"."""
_SPEAKING_PRONOUNS = word_list("i we you he she they it i'm we're it's that's there")


def word_count(text: str, words: Span) -> int:
    return sum(1 for token in read_tokens(text, _beginning(words)) if token.text[:1].isalnum())


def is_clause(text: str, words: Span) -> bool:
    """Whether quoted words are a clause: they have a finite verb, or are many, or end like a sentence."""
    tokens = [token.text for token in read_tokens(text, _beginning(words))]
    count = sum(1 for token in tokens if token[:1].isalnum())
    if count >= _MANY:
        return True
    low = [token.lower() for token in tokens]
    if low[:1] and low[0] in _SPEAKING_PRONOUNS and count > 1:
        return True
    finite = any(word in AUXILIARIES or word.endswith("n't") for word in low[1:])
    ends = tokens[-1:] and tokens[-1] in {".", "!", "?"}
    starts = tokens[:1] and tokens[0][:1].isupper()
    return bool((finite and count > _FEW - 1) or (ends and starts and count > 1) or (starts and finite))


def is_term(frame: Frame, position: int) -> bool:
    """Whether the quoted words are a name or a term: a film called “…”, the term “…”, also known as “…”."""
    index = position - 1
    while index > 1 and frame.tokens[index].low in {"and", "or"} and frame.tokens[index - 1].quoted >= 0:
        index -= 2  # "graded “poor” or “very poor”"
    while index >= 0 and frame.tokens[index].low in DETERMINERS | {"as", ","}:
        index -= 1
    if index < 0:
        return False
    before = frame.tokens[index]
    if before.low in {"words", "phrase"} and index and frame.tokens[index - 1].low in {"'s", "'"}:
        return False  # "in Lee's phrase, “a long night”"
    apart = frame.tokens[position - 1].text == "," and index == position - _NAME_BEHIND_COMMA
    if before.low in NAMED_THINGS and (index == position - 1 or (apart and _closed(frame, position))):
        return True
    if before.low in ALWAYS_NAMING or _called_by_nobody(frame, index) or _is_amended(frame, position):
        return True
    if before.low not in NAMING or index == 0:
        return False
    namer = frame.tokens[index - 1]
    noun = (
        namer.text[:1].islower() and namer.low not in AUXILIARIES | PRONOUNS and not namer.low.endswith("s")
    )
    return is_passive(frame, index) or (noun and not _in_relative(frame, index)) or namer.text in {"-", ","}


def _is_amended(frame: Frame, position: int) -> bool:
    """Whether the words are those of a text that are put in or taken out: "leave out “shall” and insert “may”"."""
    index = position - 1
    while index > 0 and (frame.tokens[index].low in DETERMINERS or frame.tokens[index].low in _WORDS):
        index -= 1
    if _amends(frame, index):
        return True
    near = range(max(1, position - _REACH_OF_AMENDING), min(position + _REACH_OF_AMENDING, len(frame.tokens)))
    return frame.tokens[index].low in {"for", "after", "before"} and any(_amends(frame, i) for i in near)


def _amends(frame: Frame, position: int) -> bool:
    low = frame.tokens[position].low
    taken_out = low == "out" and position > 0 and frame.tokens[position - 1].low in _TAKING_OUT
    return taken_out or low in _AMENDING


def is_defined(frame: Frame, position: int) -> bool:
    """Whether the words are what something is called from here on: (“Orla” or the “Company”)."""
    first, last = position - 1, position + 1
    while first >= 0 and position - first < _LONGEST_DEFINITION and _may_define(frame, first):
        first -= 1
    while last < len(frame.tokens) and last - position < _LONGEST_DEFINITION and _may_define(frame, last):
        last += 1
    closed = last < len(frame.tokens) and frame.tokens[last].text == ")"
    return first >= 0 and frame.tokens[first].text == "(" and closed


def _may_define(frame: Frame, position: int) -> bool:
    token = frame.tokens[position]
    return (
        token.quoted >= 0
        or token.text == ","
        or token.low in {"the", "or", "and", "together", "collectively"}
    )


def is_called_so(frame: Frame, position: int) -> bool:
    """Whether somebody calls the thing before the quotation so: "called the report “rubbish”"."""
    index = position - 1
    while index > 0 and position - index < _FEW and frame.tokens[index].low not in DETERMINERS:
        index -= 1
    verb = frame.tokens[index - 1].low if index > 1 else ""
    return frame.tokens[index].low in DETERMINERS and verb in _CALLING


def _closed(frame: Frame, position: int) -> bool:
    """Whether a comma or the end of the sentence closes what stands in apposition."""
    return position + 1 == len(frame.tokens) or frame.tokens[position + 1].text in {",", "."}


def _in_relative(frame: Frame, verb: int) -> bool:
    """Whether somebody names something here: "which the conductor called", "what critics called"."""
    return any(t.low in {"which", "what"} for t in frame.tokens[max(0, verb - _RELATIVE_REACH) : verb])


def _called_by_nobody(frame: Frame, index: int) -> bool:
    """Whether the words are what something is "often referred to as"."""
    if index < 2 or frame.tokens[index].low != "to" or frame.tokens[index - 1].low != "referred":  # noqa: PLR2004
        return False
    position = index - 2
    while position > 0 and is_adverb(frame.tokens[position].low):
        position -= 1
    return frame.tokens[position].text in {",", "-", "—", "("} or is_passive(frame, index - 1)


def is_title(text: str, words: Span) -> bool:
    """Whether quoted words are written like the title of a work: two or more, the long ones in capitals."""
    tokens = [t.text for t in read_tokens(text, _beginning(words)) if t.text[:1].isalpha()]
    long = [word for word in tokens if len(word) > _FEW - 1]
    return len(tokens) > 1 and len(long) > 1 and all(word[:1].isupper() for word in [tokens[0], *long])


def _beginning(words: Span) -> Span:
    """The first words of a stretch: enough to see what it is, however long it runs."""
    return Span(words.start, min(words.end, words.start + 400))
