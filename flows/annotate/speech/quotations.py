"""The layer `quotations`: everything between quotation marks, with speaker, kind and setting.

Speech is a clause that somebody said or wrote; partial is a phrase of somebody's inside the reporter's
sentence; scare is a phrase nobody is said to have spoken: a term, a label, a name. Of headings only what
echoes a quotation below is read.
"""

from collections.abc import Sequence

from flows.annotate.frames.noun_phrases import NounPhrase
from flows.annotate.frames.pseudonyms import pseudonym
from flows.annotate.frames.sentence_frames import Frame, Paragraph, read_frames, read_paragraphs
from flows.annotate.frames.subjects import sentence_subject
from flows.annotate.speech.exchanges import Exchange
from flows.annotate.speech.headline_echoes import find_echoes
from flows.annotate.speech.nested_quotations import read_nested
from flows.annotate.speech.pull_quotes import repeats_reporter
from flows.annotate.speech.quotation_kinds import (
    is_called_so,
    is_clause,
    is_defined,
    is_term,
    is_title,
    word_count,
)
from flows.annotate.speech.quotation_marks import QuotedStretch, find_quoted
from flows.annotate.speech.quoted_by import credit_before, find_credit, main_credit
from flows.annotate.speech.quoted_documents import document_laying_down
from flows.annotate.speech.quoted_people import label_before
from flows.annotate.speech.settings_of_speech import find_setting
from flows.annotate.speech.signed_quotations import SignedQuotations
from flows.annotate.speech.speakers import SpeakerFinder, is_nobody
from flows.annotate.speech.speech_credits import Credit, Manner
from flows.annotate.speech.verbs_behind_quotations import credit_of_unlisted_verb
from flows.english.function_words import POSSESSIVES
from flows.english.person_genders import is_kin
from flows.english.speech_cues import ONLY_INTRODUCING, WEAK_FORMS
from flows.english.titles import is_office
from flows.model.annotation import AnnotatedDocument, Annotations, Quotation, QuotationKind, Speaker

_SENTENCES_BACK = 3
_FEW_WORDS = 2
"""Up to this many words are a label rather than a phrase of speech, unless a verb of speech governs them."""


def annotate_quotations(document: AnnotatedDocument) -> Annotations:
    """The layer `quotations`. Reads the layers `mentions` and `entities`, which may be empty."""
    paragraphs = read_paragraphs(document)
    marked = find_quoted(document.text, [p.span for p in paragraphs])
    stretches = _with_blocks(document.text, paragraphs, marked)
    signed = SignedQuotations(document, [s for s in stretches if s.depth == 0])
    stretches = [s for s in stretches if not signed.is_line(s)]
    outer = [s for s in stretches if s.depth == 0]
    frames = read_frames(document, paragraphs, [s.span for s in outer])
    reader = _QuotationReader(document, frames, outer, signed)
    names = [
        Quotation(s.span, s.words, QuotationKind.SCARE) for s in outer if pseudonym(document.text, s.span)
    ]
    spoken = [*reader.read(), *names]
    quotations = [*spoken, *read_nested(document, stretches, spoken)]
    quotations += find_echoes(document, quotations)
    return Annotations(quotations=tuple(sorted(quotations, key=lambda q: (q.span.start, -q.span.end))))


class _QuotationReader:
    """Reads the quotations of one document in order, remembering who spoke last."""

    def __init__(
        self,
        document: AnnotatedDocument,
        frames: Sequence[Frame],
        stretches: Sequence[QuotedStretch],
        signed: SignedQuotations,
    ) -> None:
        self._document = document
        self._text = document.text
        self._signed = signed
        self._frames = frames
        self._stretches = stretches
        self._speakers = SpeakerFinder(document, frames)
        self._last: tuple[Credit, Speaker, int] | None = None
        self._exchange = Exchange()
        self._found: list[Quotation] = []

    def read(self) -> list[Quotation]:
        for number, frame in enumerate(self._frames):
            for position, token in enumerate(frame.tokens):
                if token.quoted >= 0:
                    stretch = self._stretches[token.quoted]
                    signed = self._signed_quotation(stretch)
                    self._found.append(signed or self._quotation(number, position, stretch))
        return self._found

    def _signed_quotation(self, stretch: QuotedStretch) -> Quotation | None:
        """A quotation that a line below or behind it signs, or that stands beside another's line."""
        signer = self._signed.signer(stretch)
        if signer is None and not self._signed.is_beside(stretch):
            return None
        self._last = None
        continues = stretch.continues and bool(self._found)
        return Quotation(stretch.span, stretch.words, QuotationKind.SPEECH, signer, continues=continues)

    def _quotation(self, number: int, position: int, stretch: QuotedStretch) -> Quotation:
        frame = self._frames[number]
        judged = is_called_so(frame, position) and self._text[stretch.words.start].islower()
        term = (is_term(frame, position) and not judged) or is_defined(frame, position)
        words = word_count(self._text, stretch.words)
        named = term and words <= 6 and not stretch.continues  # noqa: PLR2004 - longer names than that are sentences
        alone = frame.only_quoted
        if named or (alone and repeats_reporter(self._document, self._frames, stretch)):
            return Quotation(stretch.span, stretch.words, QuotationKind.SCARE)
        ends_open = self._text[stretch.words.end - 1] != "."
        opening = self._text[stretch.words.start : stretch.words.end].split(maxsplit=1)[:1]
        first = opening[0].lower() if opening else ""
        credit = None if alone else find_credit(frame, position, ends_open=ends_open, opening=first)
        if credit is None and position == 0 and words > _FEW_WORDS and self._calls_for_speaker(stretch):
            credit = credit_of_unlisted_verb(frame, position)
        if stretch.continues and self._last and (credit is None or credit.manner is not Manner.FOLLOWED):
            return self._spoken(stretch, self._last[0], self._last[1], number, QuotationKind.SPEECH)
        if credit is None and alone:
            credit = self._credit_of_lone(number)
        elif credit is None:
            credit = self._credit_of_resumed(number, position)
        if credit is None and words > _FEW_WORDS and not alone:
            credit = self._credit_of_subject(number, position)
        kind = self._kind(frame, position, stretch, credit, words)
        if credit is None or kind is QuotationKind.SCARE:
            return Quotation(stretch.span, stretch.words, kind)
        if credit.manner is Manner.CONTINUED and self._last and credit is self._last[0]:
            return self._spoken(stretch, credit, self._last[1], number, kind)
        speaker = self._speakers.speaker(credit.frame, credit.phrase)
        if is_nobody(speaker):
            return Quotation(stretch.span, stretch.words, kind)
        return self._spoken(stretch, credit, speaker, number, kind)

    def _calls_for_speaker(self, stretch: QuotedStretch) -> bool:
        """Whether the words end, or are followed, so that the sentence goes on: with a comma, a question, a call."""
        behind = self._text[stretch.span.end : stretch.span.end + 1]
        goes_on = self._text[stretch.words.end - 1] in ",?!—-" or behind == ","
        return goes_on and not is_title(self._text, stretch.words)

    def _spoken(
        self, stretch: QuotedStretch, credit: Credit, speaker: Speaker, number: int, kind: QuotationKind
    ) -> Quotation:
        self._last = (credit, speaker, number)
        asks = self._text[stretch.words.end - 1] == "?"
        self._exchange.hear(self._frames[number].paragraph, credit, speaker, asks=asks)
        cue = credit.frame.stretch(credit.first, credit.last) if credit.last > credit.first else None
        continues = stretch.continues and bool(self._found)
        return Quotation(stretch.span, stretch.words, kind, speaker, cue, find_setting(credit), continues)

    def _credit_of_resumed(self, number: int, position: int) -> Credit | None:
        """Who says the rest of a sentence broken off for its speaker: “…,” said Lee, a farmer and priest, “and …”."""
        if (
            self._last is None
            or self._last[2] != number
            or self._frames[number].tokens[position - 1].text != ","
        ):
            return None
        return self._last[0] if self._last[0].manner is Manner.FOLLOWED else None

    def _credit_of_lone(self, number: int) -> Credit | None:
        """Who says a quotation that is a sentence of its own: announced, continued, or told of around it."""
        before = self._frames[number - 1] if number else None
        if before and before.tokens[-1].text in {":", ","}:
            return credit_before(before, len(before.tokens)) or _subject_credit(before)
        if other := self._exchange.whose_turn(self._frames[number].paragraph):
            return other
        if self._last and number - self._last[2] <= 1:
            return self._last[0]
        same = before is not None and before.paragraph == self._frames[number].paragraph
        subject = _subject_credit(before) if before and same else None
        spoken = main_credit(before) if before else None
        if spoken is None and subject and _is_person(subject.frame, subject.phrase):
            spoken = self._teller_of_kin(subject) or subject
        return spoken or self._credit_of_last_person(number)

    def _teller_of_kin(self, subject: Credit) -> Credit | None:
        """Who spoke in the paragraph, told of with the kin whom "he" means: “…,” said Ann Lee, with her son Bo."""
        if self._last is None or not subject.phrase.pronoun:
            return None
        credit = self._last[0]
        if credit.frame.paragraph != subject.frame.paragraph or credit.frame.start >= subject.frame.start:
            return None
        meant = self._speakers.speaker(subject.frame, subject.phrase).entity
        named = [n for n in credit.frame.names if n.mention is not None and n.mention.entity == meant]
        return credit if named and _is_kin_of_one(credit.frame, named[0].first) else None

    def _credit_of_last_person(self, number: int) -> Credit | None:
        """The person named last in the few sentences before."""
        for frame in reversed(self._frames[max(0, number - _SENTENCES_BACK) : number]):
            people = [n for n in frame.names if n.mention is not None and n.person]
            if people:
                name = people[-1]
                phrase = NounPhrase(name.first, name.last, name)
                return Credit(frame, phrase, name.last, name.last, Manner.SUBJECT)
        return None

    def _credit_of_subject(self, number: int, position: int) -> Credit | None:
        """A person or document the sentence is about, when no verb of speech stands in it."""
        frame = self._frames[number]
        document = document_laying_down(frame, position) or label_before(frame, position)
        phrase = document or sentence_subject(frame, position)
        if phrase is None or not (document or _is_person(frame, phrase)):
            return None
        return Credit(frame, phrase, phrase.last, phrase.last, Manner.SUBJECT)

    def _kind(
        self, frame: Frame, position: int, stretch: QuotedStretch, credit: Credit | None, words: int
    ) -> QuotationKind:
        clause = is_clause(self._text, stretch.words)
        by_nobody = credit is not None and credit.manner is Manner.SUBJECT and position > 0
        titled = is_title(self._text, stretch.words) and (by_nobody or not _announced(frame, position))
        if titled and (not clause or _of_programme(frame, position)):
            return QuotationKind.SCARE
        if frame.only_quoted and (credit or (clause and words > 4)):  # noqa: PLR2004
            return QuotationKind.SPEECH
        if credit is None or _is_unspoken(frame, position):
            return QuotationKind.SCARE
        if words <= 1 and credit.manner in (Manner.SUBJECT, Manner.TRAILING):
            return QuotationKind.SCARE
        if words <= 1 and _cue_word(credit) in WEAK_FORMS:
            return QuotationKind.SCARE
        added = credit.manner is Manner.INTRODUCED and _cue_word(credit) in ONLY_INTRODUCING
        added = added and not _cue_word(credit).startswith("read")  # "a sign reading “No war”"
        if added and not clause and frame.tokens[position - 1].low == _cue_word(credit):
            return QuotationKind.SCARE
        if clause and position and frame.tokens[position - 1].text == ":":
            return QuotationKind.SPEECH
        if credit.manner in (Manner.INTRODUCED, Manner.FOLLOWED) and (clause or _announced(frame, position)):
            return QuotationKind.SPEECH
        return QuotationKind.PARTIAL


def _cue_word(credit: Credit) -> str:
    return credit.frame.tokens[credit.first].low if credit.last > credit.first else ""


def _is_person(frame: Frame, phrase: NounPhrase) -> bool:
    if phrase.pronoun:
        return frame.tokens[phrase.first].low.partition("'")[0] in {"he", "she"}
    if phrase.name is None:
        return any(is_office(token.low) for token in frame.tokens[phrase.first : phrase.last])
    return phrase.name.mention is not None and phrase.name.person


def _is_kin_of_one(frame: Frame, name: int) -> bool:
    """Whether a name stands behind whose kin it is of: "her son Bo", "his late wife Ann"."""
    before = [token.low for token in frame.tokens[max(0, name - 3) : name]]
    kin = bool(before) and any(is_kin(before[-1], gender) for gender in ("m", "f"))
    return kin and any(word in POSSESSIVES or word in {"whose", "'s"} for word in before[:-1])


def _subject_credit(frame: Frame) -> Credit | None:
    phrase = sentence_subject(frame, len(frame.tokens))
    return Credit(frame, phrase, phrase.last, phrase.last, Manner.SUBJECT) if phrase else None


def _of_programme(frame: Frame, position: int) -> bool:
    """Whether words written as a title stand where a programme does: said on "Face the State."."""
    before = frame.tokens[position - 1].low
    return before in {"on", "in", "'s", "of", "for", "read", "wrote", "told", "tells"} and position > 1


def _is_unspoken(frame: Frame, position: int) -> bool:
    """Whether somebody did not say the words, or offers what they name: "he said “review”, not “tear up”"."""
    before = [token.low for token in frame.tokens[max(0, position - 2) : position]]
    return before == [",", "not"] or before[-1:] == ["offering"]


def _announced(frame: Frame, position: int) -> bool:
    """Whether a comma or colon before, or nothing at all, sets the quotation off as speech."""
    return position == 0 or frame.tokens[position - 1].text in {",", ":"}


def _with_blocks(
    text: str, paragraphs: Sequence[Paragraph], stretches: Sequence[QuotedStretch]
) -> list[QuotedStretch]:
    """The stretches, and block quotations that stand without marks."""
    marked = {s.paragraph for s in stretches if s.depth == 0}
    blocks = [
        QuotedStretch(p.span.trimmed(text), p.span.trimmed(text), number)
        for number, p in enumerate(paragraphs)
        if p.quotation and number not in marked and len(p.span.trimmed(text))
    ]
    return sorted([*stretches, *blocks], key=lambda s: (s.span.start, -s.span.end))
