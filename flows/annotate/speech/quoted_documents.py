"""Documents whose words are quoted behind a verb that is none of speech: "The memo directs offices to “…”"."""

from flows.annotate.frames.noun_phrases import NounPhrase
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.frames.subjects import subject_before
from flows.english.function_words import BE, DETERMINERS, PREPOSITIONS
from flows.english.verb_forms import verb_forms
from flows.english.word_tables import word_list

_DOCUMENTS = word_list(
    """
    memo letter order bill resolution amendment lawsuit complaint indictment filing brief ruling opinion dissent
    directive memorandum proclamation petition ad flier flyer mailer email e-mail statement report op-ed statute
    affidavit subpoena constitution law act treaty charter decree
    """
)
_LAYING_DOWN = verb_forms(
    word_list(
        """
        direct instruct order require ban bar prohibit forbid define guarantee mandate specify allow permit encourage
        authorize authorise
        """
    )
)


def document_laying_down(frame: Frame, position: int) -> NounPhrase | None:
    """The document that lays down what is quoted at a token, as the subject of the verb by which it does so."""
    for verb in range(1, position):
        if frame.tokens[verb].low in _LAYING_DOWN and frame.tokens[verb - 1].low not in BE:
            subject = subject_before(frame, verb)
            return subject if subject is not None and _is_document(frame, subject) else None
    return None


def _is_document(frame: Frame, phrase: NounPhrase) -> bool:
    words = [token.low for token in frame.tokens[phrase.first : phrase.last]]
    head = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
    return not phrase.pronoun and words[0] in DETERMINERS and words[head - 1] in _DOCUMENTS
