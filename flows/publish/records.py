"""An annotated document as one plain record: the line `briefpack annotate` prints, the entry in annotations.json.

All offsets are half-open and count code points of `text`.
"""

from dataclasses import asdict
from typing import Any

from flows.model.annotation import (
    Actor,
    Amount,
    AmountType,
    AnnotatedDocument,
    Attribution,
    DateMention,
    Entity,
    Event,
    InnerName,
    KeySentence,
    OpenQuestion,
    Quotation,
    QuotationKind,
    Speaker,
)
from flows.model.spans import Span

Record = dict[str, Any]
SUMMARY_SENTENCES = 2
"""Two sentences score best against summaries written by people."""

_COUNTED_TYPES = {AmountType.COUNT: "QUANTITY"}
"""Published sets of figures know counts as quantities."""


def annotation_record(annotated: AnnotatedDocument, record_id: str) -> Record:
    """Every layer of a document as plain lists and dictionaries, in text order."""
    text, layers = annotated.text, annotated.annotations
    types = {entity.id: entity.type.value for entity in layers.entities}
    return {
        "id": record_id,
        "number": annotated.document.number,
        "text": text,
        "sentences": [_span(s) for s in annotated.segmentation.sentences],
        "headings": [_span(h.span) | {"text": h.span.of(text)} for h in annotated.segmentation.headings],
        "names": [_span(m.span) | {"type": m.type.value} for m in layers.mentions],
        "entities": [
            *(
                _span(m.span) | {"type": types[m.entity], "cluster": m.entity, "form": "named"}
                for m in layers.mentions
            ),
            *(_inner_name(inner) for inner in layers.inner_names),
        ],
        "dates": [_date(d) for d in layers.dates],
        "amounts": [_amount(a, text) for a in layers.amounts],
        "turns": [_span(t.span) | {"speaker": _speaker(t.speaker), "asks": t.asks} for t in layers.turns],
        "quotes": [_quotation(q) for q in layers.quotations if q.kind is not QuotationKind.ECHO],
        "headline_echoes": [_quotation(q) for q in layers.quotations if q.kind is QuotationKind.ECHO],
        "attributions": [_attribution(a, text) for a in layers.attributions],
        "estimates": [_attribution(a, text) for a in layers.estimates],
        "hedges": [_span(h.span) | {"kind": h.kind} for h in layers.hedges],
        "open_questions": [_open_question(q, text) for q in layers.open_questions],
        "events": [_event(e, text) for e in layers.events],
        "key_sentences": [
            _span(k.span) | {"rank": k.rank, "score": round(k.score, 4)} for k in layers.key_sentences
        ],
        "key_phrases": [asdict(p) | {"score": round(p.score, 4)} for p in layers.key_phrases],
        "summary": " ".join(s.of(text) for s in _summary_spans(layers.key_sentences)),
        "entities_ranked": [e.name for e in ranked_entities(layers.entities)],
    }


def ranked_entities(entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The most mentioned first; of equals the one that comes first in the text."""
    return tuple(sorted(entities, key=lambda e: (-len(e.mentions), e.mentions[:1])))


def _summary_spans(sentences: tuple[KeySentence, ...]) -> list[Span]:
    """The best few key sentences in text order: what a reader would take for a summary."""
    return sorted(k.span for k in sentences if k.rank <= SUMMARY_SENTENCES)


def _span(span: Span) -> Record:
    return {"start": span.start, "end": span.end}


def _inner_name(inner: InnerName) -> Record:
    """A name inside a longer one, grouped with those of its entity, or by its key where the text has none."""
    of = inner.entity or inner.key
    return _span(inner.span) | {"type": inner.type.value, "cluster": of, "form": "named", "inside": True}


def _open_question(question: OpenQuestion, text: str) -> Record:
    found = _span(question.span) | {"cue": _said(question.cue, text), "kind": question.kind.value}
    if question.asked:
        found["asked"] = _said(question.asked, text)
    if question.until:
        found["until"] = _said(question.until, text)
    return found


def _said(span: Span, text: str) -> Record:
    return _span(span) | {"text": span.of(text)}


def _date(date: DateMention) -> Record:
    record = _span(date.span) | {"type": date.type.value, "value": date.value, "anchor": date.anchor.value}
    if date.mod:
        record["mod"] = date.mod
    if days := date.days or date.reach:
        record |= {"first": days.first.isoformat(), "last": days.last.isoformat()}
    return record


def _event(event: Event, text: str) -> Record:
    return _span(event.span) | {
        "trigger": _span(event.trigger) | {"text": event.trigger.of(text)},
        "date": _span(event.date),
        "who": [_speaker(actor) for actor in event.who],
        "whom": [_speaker(actor) for actor in event.whom],
    }


def _amount(amount: Amount, text: str) -> Record:
    kind = _COUNTED_TYPES.get(amount.type, amount.type.value)
    record = _span(amount.span) | {
        "type": kind,
        "value": amount.value,
        "unit": amount.unit or None,
        "iso": amount.iso or None,
    }
    if amount.approximation:
        record["approximation"] = amount.approximation
    if amount.measure:
        record["measure"] = amount.measure.of(text)
    if amount.rate:
        record["rate"] = amount.rate.of(text)
    return record


def _speaker(speaker: Speaker | Actor | None) -> Record | None:
    if speaker is None:
        return None
    return _span(speaker.span) | {"text": speaker.text, "name": speaker.name}


def _quotation(quotation: Quotation) -> Record:
    return _span(quotation.span) | {
        "kind": quotation.kind.value,
        "speaker": _speaker(quotation.speaker),
        "cue": _span(quotation.cue) if quotation.cue else None,
        "setting": [_span(span) for span in quotation.setting],
        "continues": quotation.continues,
    }


def _attribution(attribution: Attribution, text: str) -> Record:
    cue = attribution.cue
    return _span(attribution.span) | {
        "kind": attribution.kind.value,
        "source": _speaker(attribution.source),
        "cue": _span(cue) | {"text": cue.of(text)} if cue else None,
    }
