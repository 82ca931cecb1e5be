"""The JSON form: what goes out comes back equal, and what does not fit is refused by name."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.model.annexed import AnnexedSource
from flows.model.annotation import AnnotatedDocument, Annotations, DateMention, Mention
from flows.model.content import Brief, FigureRow, Method
from flows.model.document import Block, Document
from flows.model.index_entries import IndexEntry
from flows.model.json_form import MODEL_VERSION, from_json, to_json
from flows.model.key_points import KeyPoint
from flows.model.printed import BriefingPack, PrintedPart
from flows.model.problems import Problem
from flows.model.publication import Manifest
from flows.model.segmentation import Segment, Segmentation
from flows.model.source import Metadata, Source
from flows.model.spans import OffsetMap, Span
from flows.model.whos_who import WhoGroup

TRAVELLERS = (
    Source, Document, Segmentation, AnnotatedDocument, PrintedPart, BriefingPack, Manifest,
    # The whole PackContent is too large to be drawn at random again and again; these are its pieces.
    KeyPoint, Brief, FigureRow, WhoGroup, AnnexedSource, IndexEntry, Method,
)  # fmt: skip

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda pair: Span(min(pair), max(pair)))
st.register_type_strategy(Span, spans)
st.register_type_strategy(OffsetMap, st.just(OffsetMap()))
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


@pytest.mark.parametrize("kind", TRAVELLERS, ids=lambda kind: kind.__name__)
def test_every_type_that_travels_comes_back_equal(kind: type) -> None:
    @settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
    @given(st.from_type(kind))
    def round_trip(value: object) -> None:
        assert from_json(kind, to_json(value)) == value

    round_trip()


@given(st.builds(Problem))
def test_the_form_is_one_line_with_sorted_keys(problem: Problem) -> None:
    text = to_json(problem)
    assert "\n" not in text
    assert json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True) == text


def test_another_version_is_refused() -> None:
    text = to_json(Span(1, 2)).replace(f'"version": {MODEL_VERSION}', '"version": 999')
    with pytest.raises(ValueError, match="not a model of version"):
        from_json(Span, text)


def test_another_type_is_refused() -> None:
    with pytest.raises(ValueError, match="holds Span, not Problem"):
        from_json(Problem, to_json(Span(1, 2)))


def test_a_wrong_field_is_named() -> None:
    text = to_json(Segmentation((Segment(Span(0, 3), role=Block(Span(0, 1), role="title").role),)))
    with pytest.raises(ValueError, match=r"Segmentation\.segments\[0\]\.number: 'one' is not"):
        from_json(Segmentation, text.replace('"number": 0', '"number": "one"'))


def test_an_unknown_field_is_named() -> None:
    with pytest.raises(ValueError, match="Span: unknown field middle"):
        from_json(Span, to_json(Span(1, 2)).replace('"start"', '"middle"'))


def test_a_span_that_is_none_is_refused_on_the_way_in() -> None:
    with pytest.raises(ValueError, match="not a span"):
        from_json(Span, to_json(Span(1, 2)).replace('"end": 2', '"end": 0'))


def test_what_is_no_model_object_has_no_json_form() -> None:
    with pytest.raises(TypeError, match="no JSON form for set"):
        to_json({1, 2})


def test_layers_keep_their_order() -> None:
    mentions = tuple(Mention(Span(i, i + 1), type="PER", entity=f"E{i}") for i in range(3))
    again = from_json(Annotations, to_json(Annotations(mentions=mentions)))
    assert [m.entity for m in again.mentions] == ["E0", "E1", "E2"]


def test_metadata_is_completed_not_overwritten() -> None:
    stated = from_json(Metadata, to_json(Metadata()))
    assert stated.over(Metadata()) == Metadata()


def test_optional_spans_travel() -> None:
    date = DateMention(Span(0, 4), type="DATE", value=None, anchor_span=Span(6, 9))
    again = from_json(DateMention, to_json(date))
    assert again.anchor_span == Span(6, 9)
    assert again.value is None
