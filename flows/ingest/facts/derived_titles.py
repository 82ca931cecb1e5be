"""A text without a title -> one made from its own first words, marked as derived by whoever asks for it."""

import re

from flows.english.datelines import read_dateline
from flows.english.sentence_openings import leans_on_others
from flows.ingest.facts.lead_clauses import has_verb, title_from_sentence
from flows.ingest.facts.title_lines import is_prose, paragraphs_from_top
from flows.ingest.text.read_text import ReadText
from flows.model.calendar_names import SHORT_MONTHS

_LONGEST_LEAD = 1500
_SENTENCES = 3
_PARAGRAPHS = 6
_FAIR = 28
_LONGEST_PLAIN = 80
_END = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(]?[A-ZА-ЯЁ\u00c0-\u00de\d])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Sen|Rep|Gov|Pres|St|Jr|Sr|Inc|Ltd|Co|Corp|No|vs"
    rf"|{'|'.join(SHORT_MONTHS)}|U\.S|U\.K|U\.N|D\.C|a\.m|p\.m)|\b[A-Z])\.[\"'”’)]*$"
)
_OF_THE_WRITER = re.compile(r"(?:we|i|you)\b", re.IGNORECASE)


def derive_title(read: ReadText, language: str) -> str:
    """A title in words of the text, or "" when the text has no words. Other languages than English: its beginning."""
    lead = _lead_paragraph(read)
    if language != "en":
        return _beginning(lead)
    candidates = [title_from_sentence(sentence, read.text) for sentence in _first_sentences(lead)]
    for candidate in candidates:
        leans = leans_on_others(candidate) or _OF_THE_WRITER.match(candidate)
        if len(candidate) >= _FAIR and has_verb(candidate) and not leans:
            return candidate
    return next((c for c in candidates if len(c) >= _FAIR), "") or _beginning(lead)


def _lead_paragraph(read: ReadText) -> str:
    """The first paragraph of prose among the first few, without its dateline; else the first of all."""
    first = ""
    for count, span in enumerate(paragraphs_from_top(read)):
        paragraph = " ".join(span.of(read.text)[:_LONGEST_LEAD].split())
        first = first or paragraph
        if is_prose(paragraph):
            dateline = read_dateline(paragraph)
            return paragraph[dateline.end :] if dateline else paragraph
        if count == _PARAGRAPHS:
            break
    return first


def _first_sentences(paragraph: str) -> list[str]:
    sentences: list[str] = []
    start = 0
    for match in _END.finditer(paragraph):
        if _ABBREVIATED.search(paragraph[start : match.end()].rstrip()):
            continue
        sentences.append(paragraph[start : match.end()].strip())
        start = match.end()
        if len(sentences) == _SENTENCES:
            return sentences
    return [*sentences, paragraph[start:].strip()]


def _beginning(lead: str) -> str:
    """The first sentence, or as much of it as a title takes, ended at a word."""
    sentence = _END.split(lead)[0].rstrip(" .,;:")
    if len(sentence) <= _LONGEST_PLAIN:
        return sentence
    head = sentence[:_LONGEST_PLAIN]
    comma = max(head.rfind(mark) for mark in (", ", "; ", ": ", " – ", " — "))
    return head[:comma] if comma > _FAIR else head.rsplit(" ", 1)[0]
