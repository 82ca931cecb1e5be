"""Sources -> documents, end to end: what is stated, found and derived; records in and out; the samples."""

import dataclasses
import json
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.ingest import document_from_record, extraction_record, read_source, readers
from flows.ingest.facts.dating import date_document
from flows.ingest.gathering.gather import gather_sources
from flows.ingest.text.read_text import ReadText
from flows.model.document import Document
from flows.model.json_form import from_json, to_json
from flows.model.problems import Severity
from flows.model.source import BY_MONTH, Fact, Metadata, Origin
from flows.model.spans import OffsetMap
from flows.settings import load_settings
from tests.support.ingested import check_places, read, source_of
from tests.support.shared import PROJECT, SEED, needs_seed

INPUTS = PROJECT / "inputs"


@needs_seed
def test_the_seed() -> None:
    content = SEED.read_bytes()
    document, problems = read(content)
    assert document.text == content.decode()
    assert document.offsets == OffsetMap()
    assert (document.language, document.line_is_paragraph, document.blocks) == ("en", True, ())
    assert document.reference_date == Fact("2025-09-07", Origin.DERIVED)
    assert document.metadata.published is None
    assert document.metadata.title is not None
    assert document.metadata.title.origin is Origin.DERIVED
    assert [p.severity for p in problems] == [Severity.NOTE, Severity.NOTE]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\x85", "\u2028"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_one_text_in_many_files(newline: str, encoding: str) -> None:
    words = "Presidents speak\nThe two presidents “agreed” to broaden the partnership of their countries on May 1, 2025.\n"
    decoded = words.replace("\n", newline)
    document, _ = read(decoded.encode(encoding))
    assert document.text == words
    assert check_places(document, decoded) > 0.95
    assert document.metadata.value("title") == "Presidents speak"
    assert document.reference_date == Fact("2025-05-01", Origin.DERIVED)


def test_stated_goes_before_found_before_derived() -> None:
    text = "Presidents speak\nBy Jane Doe\nMay 1, 2025\nThe two presidents agreed to broaden the partnership of their countries."
    found = read(text)[0].metadata
    assert found.author == Fact("Jane Doe", Origin.DOCUMENT, "byline")
    assert found.published == Fact("2025-05-01", Origin.DOCUMENT, "date line")
    stated = Metadata(title=Fact("Stated", Origin.SETTINGS), published=Fact("2025-06-01", Origin.SIDECAR))
    document, problems = read(text, stated=stated)
    assert document.metadata.title == Fact("Stated", Origin.SETTINGS)
    assert document.metadata.author == Fact("Jane Doe", Origin.DOCUMENT, "byline")
    assert document.reference_date == Fact("2025-06-01", Origin.SIDECAR)
    assert problems == ()


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Tuesday, June 3, 2025", "2025-06-03"),
        ("Tuesday, June 24, 2025", "2025-06-02"),
        ("Updated Tuesday, June 3, 2025", "2025-06-02"),
        ("Arden and the sea", "2025-06-02"),
    ],
)
def test_relative_dates_count_from_a_date_line_next_to_the_stated_day(line: str, day: str) -> None:
    content = (
        f"Rivers\n\n{line}\n\nYesterday the river rose over the walls of the old town, and many left it."
    )
    stated = Metadata(published=Fact("2025-06-02T23:40:00Z", Origin.SIDECAR))
    document, _ = read(content, stated=stated)
    assert document.metadata.published == stated.published
    assert document.reference_date is not None
    assert document.reference_date.value[:10] == day
    assert document.day == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("lead", "updated", "day"),
    [
        (
            "The firm on Friday put off the launch of the satellite once more, to no earlier than next week, it said.",
            "2026-11-20",
            "2026-11-20",
        ),
        (
            "The firm on Tuesday put off the launch of the satellite once more, to no earlier than next week, it said.",
            "2026-11-20",
            "2026-11-18",
        ),
        (
            "The firm on Friday put off the launch of the satellite once more, to no earlier than next week, it said.",
            "2026-11-30",
            "2026-11-18",
        ),
        (
            "The firm will on Friday put off the launch of the satellite once more, to no earlier than next week.",
            "2026-11-20",
            "2026-11-18",
        ),
    ],
)
def test_a_page_whose_lead_was_written_anew_counts_from_its_last_change(
    lead: str, updated: str, day: str
) -> None:
    stated = Metadata(published=Fact("2026-11-18", Origin.SIDECAR), updated=Fact(updated, Origin.SIDECAR))
    document, _ = read(f"Launch put off\n\n{lead}", stated=stated)
    assert document.reference_date is not None
    assert document.reference_date.value == day


def test_a_stated_language_wins() -> None:
    document, _ = read(
        "Words in English, of course.", stated=Metadata(language=Fact("French", Origin.SETTINGS))
    )
    assert document.language == "fr"
    assert not document.annotatable


def test_a_text_without_any_date_has_no_reference_date() -> None:
    document, problems = read("The two presidents agreed to broaden the partnership of their countries.")
    assert document.reference_date is None
    assert any(p.locator == "date" for p in problems)


def test_with_a_latest_day_in_view_nothing_worked_out_lies_after_it() -> None:
    text = "The bank lowered its rate on May 1, 2025. The new rate holds from May 9, 2026, the chairman said then."
    document, _ = read(text)
    dated, notes = date_document(document, date(2025, 10, 20))
    assert dated.reference_date == Fact("2025-05-01", Origin.DERIVED)
    assert [note.locator for note in notes] == ["date"]
    line = "ARDEN, 10 October (Agency) – Rain fell on the town for a week, and its river rose, officials said on Friday."
    document, _ = read(line)
    assert document.reference_date is None
    dated, notes = date_document(document, date(2025, 10, 20))
    assert dated.metadata.published == dated.reference_date == Fact("2025-10-10", Origin.DERIVED, "dateline")
    assert notes == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ARDEN. REDINFORM – The head of state received the envoy on October 9. The line opens in 2029.", "2025-10-09"),
        ("ARDEN – The envoy came on 9 October. On 17 May he had met the minister, officials said here.", "2025-10-09"),
        ("ARDEN. REDINFORM – The envoy will come on October 9 to open the line, the ministry of roads said.", None),
        ("ARDEN. REDINFORM – The envoy came on October 9 and met the minister on October 8, it was said.", None),
        ("The head of state received the envoy on October 9, Redinform reports from the old palace here.", None),
    ],
)  # fmt: skip
def test_a_report_with_a_dateline_without_a_day_counts_from_the_day_of_its_lead(
    text: str, day: str | None
) -> None:
    dated, notes = date_document(read(text)[0], date(2025, 10, 20))
    assert dated.metadata.published is None
    assert (dated.reference_date.value if dated.reference_date else None) == day
    assert [note.locator for note in notes] == ["date"]


def test_a_text_that_was_updated_counts_from_its_publication_with_a_note() -> None:
    prose = "It rained on the town for a week, and on Monday its river rose over the walls."
    content = f"Rivers\n\n8 September 2025\nUpdated 12 September 2025\n\n{prose}".encode()
    document, problems = read(content, "text/plain")
    assert document.metadata.value("updated") == "2025-09-12"
    assert document.reference_date is not None
    assert document.reference_date.value == "2025-09-08"
    assert [p.message.partition(";")[0] for p in problems] == ["It was updated on 2025-09-12"]


def test_a_month_gives_its_last_possible_day() -> None:
    document, _ = read(
        "Report on the rivers\n\nOctober 2025\n\nIt rained on the town for a week, and its river rose."
    )
    assert document.reference_date == Fact("2025-10-31", Origin.DERIVED, BY_MONTH)
    dated, notes = date_document(document, date(2025, 10, 20))
    assert dated.reference_date == Fact("2025-10-20", Origin.DERIVED, BY_MONTH)
    assert "last possible day of its month" in notes[0].message


def test_an_issue_is_out_before_its_month() -> None:
    document, _ = read(
        "Basin Watch\nDecember 2025 issue\n\nThe last river\n\nIt rained on the town, and on 17 November its river rose."
    )
    assert document.reference_date == Fact("2025-12-31", Origin.DERIVED, BY_MONTH)
    assert date_document(document, date(2025, 11, 20))[0].reference_date == Fact(
        "2025-11-20", Origin.DERIVED, BY_MONTH
    )
    early = date_document(document, date(2025, 9, 20))[0].reference_date
    assert early is None or early.within != BY_MONTH


def test_a_reader_that_fails_costs_only_its_source(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> ReadText:
        raise RecursionError

    monkeypatch.setitem(readers.READERS, "text/plain", fail)
    document, problems = read_source(source_of("words"))
    assert document is None
    assert [p.severity for p in problems] == [Severity.LOSS]
    assert problems[0].next_step


def test_a_type_without_a_reader_is_a_loss() -> None:
    document, problems = read_source(source_of(b"words", "application/pdf"))
    assert document is None
    assert [p.severity for p in problems] == [Severity.LOSS]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["text/plain", "text/markdown", "text/html"]))
def test_any_bytes_are_read_or_refused(content: bytes, media_type: str) -> None:
    document, problems = read_source(source_of(content, media_type))
    if document is None:
        assert any(p.severity is Severity.LOSS for p in problems)
    else:
        assert from_json(Document, to_json(document)) == document
        document.text.encode()


def test_a_record_keeps_its_text_and_offsets() -> None:
    text = "One\r\ntwo\u200b \x00three \ud800"
    document = document_from_record(3, "r3", text, "2025-09-09")
    assert document.text == text.replace("\ud800", "\ufffd")
    assert document.offsets == OffsetMap()
    assert (document.number, document.path) == (3, "r3")
    assert document.metadata.value("published") == "2025-09-09"
    assert document.reference_date is not None
    assert document.reference_date.value == "2025-09-09"


@pytest.mark.parametrize("date", [None, "", "soon"])
def test_a_record_may_be_undated(date: str | None) -> None:
    assert document_from_record(1, "r", "Words.", date).reference_date is None
    assert document_from_record(1, "r", "", date).text == ""


def test_the_extraction_record() -> None:
    document, _ = read("# Title\n\nWords of the text.\n\n## Part\n\nMore.", "text/markdown")
    record = extraction_record(dataclasses.replace(document, path="a.md"))
    assert json.loads(json.dumps(record)) == {
        "id": "a.md",
        "title": "Title",
        "author": None,
        "date": None,
        "text": "Title\n\nWords of the text.\n\nPart\n\nMore.",
        "headings": [{"start": 0, "end": 5, "text": "Title"}, {"start": 27, "end": 31, "text": "Part"}],
    }


def _samples() -> list[Document]:
    sources, unread, problems = gather_sources([INPUTS], load_settings(INPUTS / "pack.toml", {}), {})
    assert (unread, problems) == ((), ())
    return [read(s.content, s.media_type, s.stated)[0] for s in sources]


def test_the_samples_are_read_whole() -> None:
    documents = _samples()
    assert [d.metadata.value("kind") for d in documents] == [
        "report",
        "readout",
        "analysis",
        "report",
        "analysis",
    ]
    assert [d.line_is_paragraph for d in documents[:2]] == [True, False]
    assert [d.metadata.title and d.metadata.title.origin for d in documents].count(Origin.DERIVED) == 1
    assert all(d.language == "en" for d in documents)
    assert {d.reference_date and d.reference_date.value for d in documents} == {"2025-09-07"}
    for document in documents:
        assert 230 <= len(document.text.split()) <= 450


def _words(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


@needs_seed
def test_the_samples_hold_no_figure_and_no_quotation_of_their_own() -> None:
    seed = _words(SEED.read_text(encoding="utf-8"))
    for document in _samples():
        text = _words(document.text)
        for quotation in re.findall("“([^”]+)”", text):
            assert quotation.strip(".,") in seed
        for figure in re.findall(r"\d[\d.,]*\d|\d", text):
            assert figure in seed


def test_the_day_of_an_imprint_next_to_the_one_stated_is_that_of_the_text() -> None:
    stated = Metadata(published=Fact("2026-11-18", Origin.SIDECAR))
    document, _ = read(
        "Lake Daily | Vol. 14 No. 9 | Thursday, 19 November 2026\n\nThe talks go on.", stated=stated
    )
    assert document.reference_date is not None
    assert document.reference_date.value == "2026-11-19"
