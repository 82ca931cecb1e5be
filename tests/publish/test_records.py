"""The record of an annotated document, as other programs read it."""

from dataclasses import replace

from flows.model.annotation import (
    Amount,
    AmountType,
    AnnotatedDocument,
    Annotations,
    Attribution,
    AttributionKind,
    DateMention,
    DateType,
    Entity,
    EntityType,
    InnerName,
    KeySentence,
    Mention,
    Quotation,
    QuotationKind,
    Speaker,
)
from flows.model.calendar_values import days_of_value
from flows.model.document import Document, Role
from flows.model.segmentation import Segment, Segmentation
from flows.model.spans import Span
from flows.publish import annotation_record

TEXT = "Talks\nAda Byron said “yes” to 12 ships on 1 May 2025."


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def annotated() -> AnnotatedDocument:
    ada = Speaker(span_of("Ada Byron"), "Ada Byron", "Ada Byron", "E1")
    prose = Span(6, len(TEXT))
    return AnnotatedDocument(
        Document(1, "a.txt", "00", "text/plain", TEXT),
        Segmentation(
            (
                Segment(Span(0, 5), Role.HEADING, sentences=(Span(0, 5),)),
                Segment(prose, Role.PARAGRAPH, number=1, sentences=(prose,)),
            )
        ),
        Annotations(
            mentions=(Mention(span_of("Ada Byron"), EntityType.PERSON, "E1"),),
            entities=(
                Entity(
                    "E1", EntityType.PERSON, "Ada Byron", "per:ada byron", mentions=(span_of("Ada Byron"),)
                ),
            ),
            dates=(
                DateMention(
                    span_of("1 May 2025"), DateType.DATE, "2025-05-01", days=days_of_value("2025-05-01")
                ),
            ),
            amounts=(Amount(span_of("12"), AmountType.COUNT, "12", measure=span_of("ships")),),
            quotations=(
                Quotation(span_of("“yes”"), span_of("yes"), QuotationKind.PARTIAL, ada, span_of("said")),
            ),
            attributions=(Attribution(span_of("“yes”"), AttributionKind.DIRECT, ada, span_of("said")),),
            key_sentences=(KeySentence(prose, 1, 0.5),),
        ),
    )


def test_every_offset_cuts_its_words() -> None:
    record = annotation_record(annotated(), "a.txt")
    text = record["text"]
    cut = lambda row: text[row["start"] : row["end"]]  # noqa: E731
    assert record["headings"] == [{"start": 0, "end": 5, "text": "Talks"}]
    assert [cut(s) for s in record["sentences"]] == ["Talks", TEXT[6:]]
    assert [(cut(n), n["type"]) for n in record["names"]] == [("Ada Byron", "PER")]
    assert [(cut(e), e["cluster"]) for e in record["entities"]] == [("Ada Byron", "E1")]
    assert [(cut(d), d["value"]) for d in record["dates"]] == [("1 May 2025", "2025-05-01")]
    assert cut(record["quotes"][0]) == "“yes”"
    assert record["quotes"][0]["speaker"]["name"] == "Ada Byron"
    assert cut(record["attributions"][0]["cue"]) == record["attributions"][0]["cue"]["text"] == "said"


def test_a_name_inside_a_longer_one_is_grouped_by_its_entity_or_its_key() -> None:
    layers = annotated().annotations
    inside = (
        InnerName(span_of("Byron"), EntityType.PERSON, "per:ada byron", "E1"),
        InnerName(span_of("May"), EntityType.PLACE, "loc:may"),
    )
    record = annotation_record(replace(annotated(), annotations=replace(layers, inner_names=inside)), "a.txt")
    rows = [(TEXT[e["start"] : e["end"]], e["cluster"], e.get("inside", False)) for e in record["entities"]]
    assert rows == [("Ada Byron", "E1", False), ("Byron", "E1", True), ("May", "loc:may", True)]
    assert [name["start"] for name in record["names"]] == [span_of("Ada Byron").start]


def test_counts_are_quantities_to_other_programs() -> None:
    amount = annotation_record(annotated(), "a.txt")["amounts"][0]
    assert (amount["type"], amount["value"], amount["measure"]) == ("QUANTITY", "12", "ships")


def test_the_summary_is_made_of_key_sentences() -> None:
    record = annotation_record(annotated(), "a.txt")
    assert record["summary"] == TEXT[6:]
    assert record["entities_ranked"] == ["Ada Byron"]
