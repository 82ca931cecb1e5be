"""Documents whose words are quoted behind a verb that is none of speech: "The memo directs offices to “…”"."""

from flows.annotate.frames.noun_phrases import NounPhrase
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import subject_before
from flows.english.function_words import BE, DETERMINERS, PREPOSITIONS, WEEKDAYS
from flows.english.verb_forms import verb_forms
from flows.english.word_tables import word_list

_DOCUMENTS = word_list(
    """
    memo letter order bill resolution amendment lawsuit complaint indictment filing brief ruling opinion dissent
    directive memorandum proclamation petition ad flier flyer mailer email e-mail statement report op-ed statute
    affidavit subpoena constitution law act treaty charter decree
    """
)
_LONGEST_DOCUMENT = 6
_LAYING_DOWN = verb_forms(
    word_list(
        """
        direct instruct order require ban bar prohibit forbid define guarantee mandate specify allow permit encourage
        authorize authorise
        """
    )
)


def document_laying_down(frame: Frame, position: int) -> NounPhrase | None:
    """The document that lays down what is quoted at a token, by the last verb before it by which anything does so.

    "The memo directs", "an order directing", "Order 12, “River Rights,” which directs".
    """
    for verb in range(position - 1, 0, -1):
        token = frame.tokens[verb]
        if token.low not in _LAYING_DOWN or frame.tokens[verb - 1].low in BE:
            continue
        relative = frame.tokens[verb - 1].low in {"which", "that"}
        document = _document_ending(frame, verb - 1 if relative else verb)
        if document is not None or relative or token.low.endswith("ing"):
            return document
        subject = subject_before(frame, verb)
        return subject if subject is not None and _is_document(frame, subject) else None
    return None


def _document_ending(frame: Frame, last: int) -> NounPhrase | None:
    """The document named before a token, over its title and what stands between commas: "the order, signed by Lee,"."""
    tokens = frame.tokens
    while last > 0 and (
        tokens[last - 1].quoted >= 0 or (tokens[last - 1].text == "," and tokens[last - 2].quoted >= 0)
    ):
        last -= 1
    if last > 1 and tokens[last - 1].text == ",":
        comma = next((i for i in range(last - 2, 0, -1) if tokens[i].text == ","), 0)
        return _document_ending_at(frame, last - 1) or (_document_ending_at(frame, comma) if comma else None)
    return _document_ending_at(frame, last)


def _document_ending_at(frame: Frame, last: int) -> NounPhrase | None:
    tokens = frame.tokens
    while last > 1 and tokens[last - 1].low in WEEKDAYS | {"on"}:
        last -= 1
    name = frame.name_ending(last)
    if name is not None and any(token.low in _DOCUMENTS for token in tokens[name.first : name.last]):
        return NounPhrase(name.first, name.last, name)
    if last < 1 or tokens[last - 1].low not in _DOCUMENTS:
        return None
    near = range(last - 2, max(-1, last - _LONGEST_DOCUMENT), -1)
    first = next((i for i in near if tokens[i].low in DETERMINERS), -1)
    return NounPhrase(first, last) if first >= 0 else None


def _is_document(frame: Frame, phrase: NounPhrase) -> bool:
    """Whether a phrase names an order, a bill, a memo or the like."""
    words = [token.low for token in frame.tokens[phrase.first : phrase.last]]
    if phrase.name is not None:
        return not _DOCUMENTS.isdisjoint(words)
    head = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
    return not phrase.pronoun and words[0] in DETERMINERS and words[head - 1] in _DOCUMENTS
