"""Annotated documents written down as marked text.

    document = annotated(
        '''
        # A heading
        {PER trump|Donald Trump} told reporters, {speech trump|“We had a great conversation,”} on
        {date 2025-09-07|September 7, 2025}. {key 1|This sentence is telling.}
        '''
    )

Each non-empty line is a segment: "# " a heading, "- " a list item, "> " a block quotation, anything else a
paragraph. `{tag arguments|text}` marks its text; marks nest. Tags:

    PER ORG LOC EVENT NORP <id> [place]  a mention of the entity with this id, and the place it is of
    role <id>                         a stated role of that entity
    date <value> [MOD] [reference|narrative|unresolved|DURATION|SET]
    money <value> <ISO or -> [unit]  percent|count|quantity <value> [unit]   (an argument "=": the same as the figure before)
    measure  scope                    of the figure that begins last before it
    speech|partial|scare [id]         a quotation with its marks, said by that entity
    setting  cue                      of the quotation that begins last before it, or of the next one
    said <id>                         content given to somebody (an indirect attribution)
    key <rank>                        a key sentence
    phrase                            a key phrase
    open <kind> [reader] [until]      words that say something is open; a request to the reader, by the next date

Turns are read from the labels at the head of lines. Sentences end at a full stop, question or exclamation mark (with closing marks) before a space and a capital.
"""

import re
from dataclasses import replace
from hashlib import sha256
from typing import Any

from flows.annotate.speech import annotate_turns
from flows.model.annotation import (
    Amount,
    AmountType,
    Anchor,
    AnnotatedDocument,
    Annotations,
    Attribution,
    AttributionKind,
    DateMention,
    DateType,
    Entity,
    EntityType,
    KeyPhrase,
    KeySentence,
    Mention,
    OpenKind,
    OpenQuestion,
    Quotation,
    QuotationKind,
    Speaker,
    StatedRole,
)
from flows.model.calendar_values import days_of_value
from flows.model.document import Document, Role
from flows.model.segmentation import Segment, Segmentation
from flows.model.source import Fact, Metadata, Origin
from flows.model.spans import Span
from flows.segment.datelines import find_dateline

_TOKEN = re.compile(r"\{([^|{}]+)\||\}")
_SENTENCE_END = re.compile(r"[.!?][”’)]*(?= [A-Z“])")
_ENTITY_TAGS = tuple(kind.value for kind in EntityType)
_AMOUNT_TAGS = {
    "money": AmountType.MONEY,
    "percent": AmountType.PERCENT,
    "count": AmountType.COUNT,
    "quantity": AmountType.QUANTITY,
}
_ROLES = {"# ": Role.HEADING, "- ": Role.LIST_ITEM, "> ": Role.QUOTATION}

Tag = tuple[list[str], Span]


def annotated(
    marked: str,
    number: int = 1,
    path: str = "",
    language: str = "en",
    reference_date: str = "",
    reference_origin: Origin = Origin.DERIVED,
    **metadata: str,
) -> AnnotatedDocument:
    """The document that the marked text describes; metadata as stated facts (`title="..."`)."""
    lines = [line.strip() for line in marked.strip().splitlines() if line.strip()]
    roles = [
        next((role for sign, role in _ROLES.items() if line.startswith(sign)), Role.PARAGRAPH)
        for line in lines
    ]
    bare = "\n".join(
        line[2:] if role != Role.PARAGRAPH else line for line, role in zip(lines, roles, strict=True)
    )
    text, tags = _take_tags_out(bare)
    document = Document(
        number=number,
        path=path or f"s{number}.txt",
        sha256=sha256(text.encode()).hexdigest(),
        media_type="text/plain",
        text=text,
        metadata=Metadata(**{name: Fact(value, Origin.SETTINGS) for name, value in metadata.items()}),
        language=language,
        reference_date=Fact(reference_date, reference_origin) if reference_date else None,
    )
    segmentation = _segment(text, roles)
    read = AnnotatedDocument(document, segmentation, _annotate(text, tags, segmentation.sentences))
    return replace(read, annotations=replace(read.annotations, turns=annotate_turns(read).turns))


def _take_tags_out(bare: str) -> tuple[str, list[Tag]]:
    text, tags, open_tags, position = "", [], [], 0
    for token in _TOKEN.finditer(bare):
        text += bare[position : token.start()]
        position = token.end()
        if token[1]:
            open_tags.append((token[1].split(), len(text)))
        else:
            words, start = open_tags.pop()
            tags.append((words, Span(start, len(text))))
    return text + bare[position:], sorted(tags, key=lambda tag: (tag[1].start, -tag[1].end))


def _segment(text: str, roles: list[Role]) -> Segmentation:
    segments, start, number = [], 0, 0
    for line, role in zip(text.split("\n"), roles, strict=True):
        span = Span(start, start + len(line))
        number += role != Role.HEADING
        ends = [] if role == Role.HEADING else [m.end() for m in _SENTENCE_END.finditer(line)]
        starts = [0, *(end + 1 for end in ends)]
        sentences = tuple(Span(start + a, start + b) for a, b in zip(starts, [*ends, len(line)], strict=True))
        segments.append(
            Segment(
                span,
                role,
                0 if role == Role.HEADING else number,
                1 if role == Role.HEADING else 0,
                sentences=sentences,
            )
        )
        start = span.end + 1
    return Segmentation(tuple(segments), find_dateline(text, segments))


def _annotate(text: str, tags: list[Tag], sentences: tuple[Span, ...]) -> Annotations:
    entities = _entities(text, tags)
    by_id = {entity.id: entity for entity in entities}
    return Annotations(
        mentions=tuple(
            Mention(span, EntityType(words[0]), words[1]) for words, span in tags if words[0] in _ENTITY_TAGS
        ),
        entities=entities,
        dates=_dates(tags),
        amounts=_amounts(tags),
        quotations=_quotations(text, tags, by_id),
        attributions=tuple(
            Attribution(span, AttributionKind.INDIRECT, _speaker(words, text, by_id, span), None)
            for words, span in tags
            if words[0] == "said"
        ),
        key_sentences=tuple(
            KeySentence(span, int(words[1]), 1 / int(words[1])) for words, span in tags if words[0] == "key"
        ),
        key_phrases=_phrases(text, tags),
        open_questions=tuple(
            OpenQuestion(
                _sentence_around(span, sentences),
                span,
                OpenKind(words[1]),
                asks_reader="reader" in words,
                until=next(d.span for d in _dates(tags) if d.span.start > span.end)
                if "until" in words
                else None,
            )
            for words, span in tags
            if words[0] == "open"
        ),
    )


def _sentence_around(span: Span, sentences: tuple[Span, ...]) -> Span:
    return next(sentence for sentence in sentences if sentence.contains(span))


def _entities(text: str, tags: list[Tag]) -> tuple[Entity, ...]:
    found: dict[str, Entity] = {}
    for words, span in tags:
        if words[0] not in _ENTITY_TAGS:
            continue
        printed = span.of(text)
        entity = found.setdefault(
            words[1], Entity(words[1], EntityType(words[0]), printed, "", place_of=" ".join(words[2:]))
        )
        forms = list(dict.fromkeys((entity.name, *entity.forms, printed)))
        name = max(forms, key=len)
        found[words[1]] = replace(
            entity,
            name=name,
            key=f"{words[0].lower()}:{name.lower()}",
            forms=tuple(form for form in forms if form != name),
            mentions=(*entity.mentions, span),
        )
    for words, span in tags:
        if words[0] == "role":
            entity = found[words[1]]
            found[words[1]] = replace(entity, roles=(*entity.roles, StatedRole(span.of(text), span)))
    return tuple(found.values())


def _dates(tags: list[Tag]) -> tuple[DateMention, ...]:
    dates: list[DateMention] = []
    for words, span in tags:
        if words[0] != "date":
            continue
        mods = [w for w in words[2:] if w.isupper() and w not in tuple(DateType)]
        kind = next((DateType(w) for w in words[2:] if w in tuple(DateType)), DateType.DATE)
        anchor = Anchor.EXPLICIT
        if "reference" in words:
            anchor = Anchor.REFERENCE
        elif "narrative" in words:
            anchor = Anchor.NARRATIVE
        value = None if "unresolved" in words else words[1]
        mod = mods[0] if mods else ""
        dates.append(
            DateMention(
                span,
                kind,
                value,
                mod,
                anchor if value else Anchor.NONE,
                dates[-1].span if anchor == Anchor.NARRATIVE and dates else None,
                days_of_value(value, mod) if value else None,
            )
        )
    return tuple(dates)


def _amounts(tags: list[Tag]) -> tuple[Amount, ...]:
    amounts: list[Amount] = []
    for words, span in tags:
        if words[0] in _AMOUNT_TAGS:
            rest = [w for w in words[2:] if w != "="]
            kind = _AMOUNT_TAGS[words[0]]
            iso = rest[0].strip("-") if kind == AmountType.MONEY and rest else ""
            unit = " ".join(rest[1:] if kind == AmountType.MONEY else rest)
            same = amounts[-1].span if "=" in words else None
            if same:
                amounts[-1] = replace(amounts[-1], equals=span)
            amounts.append(Amount(span, kind, words[1], unit=unit, iso=iso, equals=same))
        elif words[0] == "measure" and amounts:
            amounts[-1] = replace(amounts[-1], measure=span)
        elif words[0] == "scope" and amounts:
            amounts[-1] = replace(amounts[-1], scope=span)
    return tuple(amounts)


def _quotations(text: str, tags: list[Tag], entities: dict[str, Entity]) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    waiting: dict[str, Any] = {}
    for words, span in tags:
        if words[0] in tuple(QuotationKind):
            inner = Span(span.start + 1, span.end - 1)
            speaker = _speaker(words, text, entities, span)
            found.append(Quotation(span, inner, QuotationKind(words[0]), speaker, **waiting))
            waiting = {}
        elif words[0] in ("setting", "cue"):
            stated = (span,) if words[0] == "setting" else span
            if found and "next" not in words:
                found[-1] = replace(found[-1], **{words[0]: stated})
            else:
                waiting[words[0]] = stated
    return tuple(found)


def _speaker(words: list[str], text: str, entities: dict[str, Entity], span: Span) -> Speaker | None:
    if len(words) < 2:
        return None
    entity = entities[words[1]]
    nearest = min(entity.mentions, key=lambda m: abs(m.start - span.start))
    return Speaker(nearest, nearest.of(text), entity.name, entity.id)


def _phrases(text: str, tags: list[Tag]) -> tuple[KeyPhrase, ...]:
    spans: dict[str, list[Span]] = {}
    for words, span in tags:
        if words[0] == "phrase":
            spans.setdefault(span.of(text).lower(), []).append(span)
    return tuple(KeyPhrase(text, tuple(found), 1.0) for text, found in spans.items())
