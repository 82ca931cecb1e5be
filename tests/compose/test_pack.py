import subprocess
import sys
from dataclasses import replace
from hashlib import sha256

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.compose.verify import verify_content
from flows.model.annotation import (
    Amount,
    AmountType,
    AnnotatedDocument,
    Annotations,
    DateMention,
    DateType,
    Entity,
    EntityType,
    KeySentence,
    Mention,
    Quotation,
    QuotationKind,
)
from flows.model.calendar_values import days_of_value
from flows.model.content import PackContent
from flows.model.json_form import from_json, to_json
from flows.model.labels import LabelledFact
from flows.model.problems import Problem, Severity
from flows.model.source import UnreadSource
from flows.model.spans import Span
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, wire_story

UNREAD = UnreadSource(3, "plan.pdf", "ab" * 32, "It is encrypted.", "Remove the password.")


def test_a_pack_without_any_readable_source_still_stands():
    content = compose((), (UNREAD,))
    assert content.identity.title == "River Desk"
    assert content.cover.standfirst == "No sources. One further source could not be read."
    assert [(s.locator.label, s.status) for s in content.sources] == [("S3", "not read")]
    assert [(sheet.anchor, sheet.reason) for sheet in content.error_sheets] == [("s3", "It is encrypted.")]
    verify_content(content, ())


def test_a_text_without_findings_has_a_brief_without_rows():
    document = annotated("Nothing at all to find.")
    content = compose((document,))
    assert content.briefs[0].happened == ()
    assert content.sources[0].status == "read, not used"
    verify_content(content, (document,))


def test_a_source_in_another_language_is_annexed_and_not_annotated():
    document = annotated("Ничего.", language="ru")
    content = compose((document,))
    assert content.briefs == ()
    assert content.annexes[0].brief is None
    assert content.annexes[0].facts[-1] == LabelledFact("Not annotated", "its language (ru) is not English")
    assert content.sources[0].status == "not annotated: language"
    assert content.annexes[0].language == "ru"
    assert content.annexes[0].blocks[0].text == "Ничего."
    assert any("other languages" in statement for statement in content.method.statements)


def test_sources_stand_in_order_of_their_numbers_with_words_grade_and_origin():
    content = compose((harbour_report(4), wire_story(7)), (UNREAD,))
    assert [row.locator.label for row in content.sources] == ["S3", "S4", "S7"]
    row = content.sources[1]
    assert (row.grade, row.paragraphs, row.status) == ("not graded", 4, "used")
    facts = {fact.label: fact.value for fact in row.facts}
    assert facts["Published"] == "10 June 2025 (stated by the desk)"
    assert facts["Dates count from"] == "10 June 2025 (derived from the text)"


def test_the_method_section_parts_problems_from_notes_and_digests_the_inputs():
    problems = (
        Problem("ingest", "a.txt", "Its title was derived.", severity=Severity.NOTE),
        Problem("ingest", "b.pdf", "It is encrypted.", severity=Severity.LOSS),
    )
    document = harbour_report()
    method = compose((document,), (UNREAD,), problems=problems).method
    assert method.notes == ("a.txt: Its title was derived.",)
    assert method.problems == ("b.pdf: It is encrypted.",)
    facts = {fact.label: fact.value for fact in method.facts}
    listed = f"harbour.txt\t{document.document.sha256}\nplan.pdf\t{'ab' * 32}\n"
    assert facts["Inputs digest (SHA-256)"] == sha256(listed.encode()).hexdigest()
    assert facts["Software"].startswith("briefing-pack 0.1.0")


def test_rows_keep_their_numbers_whatever_other_sources_there_are():
    alone, together = compose((harbour_report(),)), compose((harbour_report(), wire_story()))
    assert {row.locator for row in alone.figures} <= {row.locator for row in together.figures}
    assert {row.locator for row in alone.timeline} <= {row.locator for row in together.timeline}


def test_content_survives_json():
    content = compose((harbour_report(), wire_story()), (UNREAD,))
    assert from_json(PackContent, to_json(content)) == content


def test_another_hash_seed_gives_the_same_content():
    program = (
        "from tests.support.composed import *\n"
        "from flows.model.json_form import to_json\n"
        "print(to_json(compose((harbour_report(), wire_story()))))"
    )
    results = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(results) == 1


SPANS = st.tuples(st.integers(0, 120), st.integers(1, 60))


def _scatter(base: AnnotatedDocument, spans: list[tuple[int, int]]) -> AnnotatedDocument:
    """The document with annotations of every kind at arbitrary places, across sentences and paragraphs."""
    text = base.text
    places = sorted({Span(min(a, len(text) - 1), min(a + b, len(text))) for a, b in spans})
    return replace(
        base,
        annotations=Annotations(
            mentions=tuple(Mention(s, EntityType.PERSON, f"E{i}") for i, s in enumerate(places)),
            entities=tuple(
                Entity(f"E{i}", EntityType.PERSON, s.of(text), f"per:{s.of(text).lower()}", mentions=(s,))
                for i, s in enumerate(places)
            ),
            dates=tuple(
                DateMention(s, DateType.DATE, "2025-09", days=days_of_value("2025-09"))
                if s.start % 2
                else DateMention(s, DateType.DATE, None)
                for s in places
            ),
            amounts=tuple(Amount(s, AmountType.MONEY, "12", iso="EUR") for s in places),
            quotations=tuple(Quotation(s, s, QuotationKind.PARTIAL) for s in places),
            key_sentences=tuple(KeySentence(s, i + 1, 0.5) for i, s in enumerate(places)),
        ),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SPANS, max_size=8), st.lists(SPANS, max_size=8))
def test_whatever_the_annotations_are_the_content_agrees_with_its_sources(one, other):
    first = annotated(
        "# Heading\nOne river rose. It fell.\n- An item here\nMore words follow in this place.", 1
    )
    second = annotated("Another text of one line. It has two sentences, both short.", 2)
    documents = (_scatter(first, one), _scatter(second, other))
    verify_content(compose(documents, (UNREAD,)), documents)
