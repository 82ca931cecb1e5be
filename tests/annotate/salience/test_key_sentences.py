"""Key sentences: what an editor would mark, in few sentences that read well alone."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.annotate.runner import annotate_document
from flows.annotate.salience.key_sentences import FEWEST, MOST, annotate_key_sentences, key_sentence_count
from flows.annotate.salience.sentence_tone import (
    ends_openly,
    goes_on,
    is_bare_line,
    says_what_it_sets_out,
)
from flows.english.sentence_openings import leans_on_others
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument, KeySentence
from flows.model.document import Document, Role
from flows.model.segmentation import Segmentation
from flows.segment import segment_document
from tests.support.annotated import annotated
from tests.support.shared import SEED, SHARED, needs_gold, needs_seed

STORY = """
# Tariffs and talks
{PER t|Donald Trump} held talks on tariffs with the president of {LOC k|Kazakhstan} on {date 2025-09-07|September 7}.
He also thanked all of those who had taken part in it over the years.
# What it costs
Tariffs of {percent 25|25%} on goods from {LOC k|Kazakhstan} were imposed in {date 2025-07|July}, the office said.
Such moves could perhaps be seen as important for the long-term outlook of the region.
Is this the beginning of something that could last for a long time?
The summit in Samarkand unveiled a package of {money 12000000000 EUR|€12 billion} for green energy.
Tariffs of a quarter on goods from {LOC k|Kazakhstan} were imposed in the summer, the office said.
It rained.
"""


def chosen(document: AnnotatedDocument) -> list[str]:
    ranked = sorted(annotate_key_sentences(document).key_sentences, key=lambda key: key.rank)
    return [key.span.of(document.text) for key in ranked]


def test_the_lead_comes_first_and_the_figures_follow() -> None:
    first, *others = chosen(annotated(STORY))
    assert first.startswith("Donald Trump held talks")
    assert {other[:8] for other in others} == {"Tariffs ", "The summ"}


def test_the_same_is_not_said_twice() -> None:
    assert sum("goods from Kazakhstan" in sentence for sentence in chosen(annotated(STORY))) == 1


def test_headings_and_short_sentences_are_never_chosen() -> None:
    document = annotated("# A heading that is about tariffs and talks in Astana\nIt rained.\nNobody came.")
    assert chosen(document) == []


def test_layers_may_be_empty() -> None:
    text = "\n".join(STORY.splitlines()).replace("# ", "")
    document = Document(1, "a", "", "text/plain", text)
    assert len(chosen(AnnotatedDocument(document, segment_document(document)[0]))) == FEWEST
    assert chosen(AnnotatedDocument(document, Segmentation())) == []


def test_how_many() -> None:
    assert [key_sentence_count(n) for n in (0, 2, 8, 37, 400)] == [0, 2, FEWEST, 10, MOST]


def test_what_leans_on_others() -> None:
    leaning = [
        "He also emphasized it.",
        "These moves signal a pivot.",
        "That same year, it fell.",
        "“But we lost,” he said.",
    ]
    alone = [
        "Trump spoke.",
        "Since 2017, both have traded.",
        "Italy fell.",
        "Therese left.",
        "In mid-2025, it rose.",
    ]
    assert [leans_on_others(text) for text in leaning] == [True] * 4
    assert [leans_on_others(text) for text in alone] == [False] * 5


def test_a_day_counted_from_another_leans_on_it() -> None:
    leaning = [
        "Two months later, the summit opened.",
        "Just three days earlier he had left Bergen.",
        "The next day they came back.",
        "In the same year, officials praised the plan.",
        "At the same meeting both sides agreed.",
        "Again, the mayor declined to answer.",
        "In response to the aforementioned faults, the plant was shut.",
    ]
    alone = [
        "Two months later than planned, the bridge opened.",
        "Two months after the fire, the mill opened.",
        "The next day of strikes is Friday.",
        "In 2024 officials praised the plan.",
        "Again and again the dam gave way.",
    ]
    assert [leans_on_others(text) for text in leaning] == [True] * 7
    assert [leans_on_others(text) for text in alone] == [False] * 5


def test_what_a_report_says_of_itself() -> None:
    telling = [
        "In this study we used two microscopes.",
        "The present paper asks why the dam gave way.",
        "Our joint survey found that few of them vote.",
        "This section describes the villages on the river.",
    ]
    others = [
        "The study was published by a rival.",
        "This bridge is closed.",
        "The Secretary shall carry out the duties described in subsection (a) of this section.",
        "A report on this appeared in May.",
    ]
    assert [says_what_it_sets_out(text) for text in telling] == [True] * 4
    assert [says_what_it_sets_out(text) for text in others] == [False] * 4


def test_what_ends_openly() -> None:
    assert ends_openly("The decree ordered the army to leave the town:")
    assert ends_openly("Boats in the harbour at noon")
    whole = [
        "He left.",
        "“He left.”",
        "Was it he?)",
        "He left in May. [3]",
        "He left. [3] [4, 5]",
        "He left…",
    ]
    assert [ends_openly(text) for text in whole] == [False] * 6


def test_lines_without_a_verb() -> None:
    bare = [
        "Ann Lee ann.lee@bath.example University of Bath, United Kingdom",
        "Faculty of Law, Lindow State University, 2100, Lindow City",
        "Old fire station in the harbour area",
    ]
    told = [
        "Readers who look for a town on the map",
        "Dockworkers ended a strike of nine days in May",
        "A harbour without boats.",
    ]
    assert [is_bare_line(text) for text in bare] == [True] * 3
    assert [is_bare_line(text) for text in told] == [False] * 3


def test_authors_and_captions_come_last() -> None:
    text = annotated(
        "Ann Lee ann.lee@bath.example University of Bath, United Kingdom\n"
        "Bo Ray bo.ray@lindow.example Lindow State University, United States\n"
        "Readers of maps look at rivers before they look at roads.\n"
        "In this study we asked 40 readers to find a town on a map.\n"
        "The readers found towns on rivers twice as fast as other towns."
    )
    assert not any("@" in sentence for sentence in chosen(text))


def ranks(text: str, written: str) -> dict[str, int]:
    """The rank of each key sentence of a text of this day, by its first word."""
    document = document_from_record(1, "a", text, written or None)
    keys = annotate_document(document, segment_document(document)[0])[0].annotations.key_sentences
    return {key.span.of(text).split()[0]: key.rank for key in keys}


STORY_OF_TWO_DAYS = """Dockworkers in the port of Bergen ended a strike on Wednesday.

Talks on wages had broken down on 3 March {year} in Oslo.

Owners of the port promised on Wednesday to raise the wages of the dockworkers by a tenth.

Ships lay at anchor for the whole of the week in front of the port.
"""


def test_what_is_long_over_gives_way_to_what_is_new() -> None:
    new, old = STORY_OF_TWO_DAYS.format(year=2025), STORY_OF_TWO_DAYS.format(year=2019)
    assert ranks(new, "2025-03-12") == {"Dockworkers": 1, "Talks": 2, "Owners": 3}
    assert ranks(old, "2025-03-12") == {"Dockworkers": 1, "Owners": 2, "Talks": 3}
    assert ranks(old, "") == {"Dockworkers": 1, "Talks": 2, "Owners": 3}


def test_what_joins_itself_to_what_was_said() -> None:
    assert goes_on("However, talks went on.")
    assert goes_on("“For example, this one.”")
    assert not goes_on("Howe came. And who is Andrea?")


@needs_seed
def test_the_seed_article() -> None:
    document = Document(1, SEED.name, "", "text/plain", SEED.read_text(encoding="utf-8"))
    whole, _ = annotate_document(document, segment_document(document)[0])
    keys = whole.annotations.key_sentences
    assert [key.span for key in keys] == sorted(key.span for key in keys)
    found = chosen(whole)
    assert found[0].startswith("In a bid that signals")
    for telling in ("25%", "Mirziyoyev", "€12 billion", "USAID"):
        assert any(telling in sentence for sentence in found), telling
    assert not any(sentence.startswith(("He also", "These moves", "The question now")) for sentence in found)


@needs_gold
def test_two_sentences_tell_more_than_the_first_two() -> None:
    """Words shared with human summaries of news (F1 over word counts), against the first two sentences."""
    ours = first = 0.0
    for line in (SHARED / "gold" / "summaries" / "gum.dev.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["genre"] != "news":
            continue
        document = Document(1, "a", "", "text/plain", record["text"])
        segmentation, _ = segment_document(document)
        keys = annotate_document(document, segmentation)[0].annotations.key_sentences
        lead = [
            s
            for segment in segmentation.paragraphs
            if segment.role is Role.PARAGRAPH
            for s in segment.sentences
        ]
        human = [s["text"] for s in record["summaries"] if s["human"]]
        ours += _shared_words(human, [k.span.of(record["text"]) for k in keys if k.rank < 3])
        first += _shared_words(human, [s.of(record["text"]) for s in lead[:2]])
    assert ours > first


def _shared_words(human: list[str], sentences: list[str]) -> float:
    said = " ".join(sentences).lower().split()
    best = 0.0
    for summary in human:
        words = summary.lower().split()
        shared = sum(min(said.count(word), words.count(word)) for word in set(words))
        best = max(best, 2 * shared / (len(said) + len(words)))
    return best


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Trump spoke to them at noon.", "He left.", "Tariffs rose by 5% in the year.", "Why?", "\n"]
        )
    )
)
def test_ranks_are_counted_from_one(sentences: list[str]) -> None:
    document = Document(1, "a", "", "text/plain", " ".join(sentences))
    keys: tuple[KeySentence, ...] = annotate_key_sentences(
        AnnotatedDocument(document, segment_document(document)[0])
    ).key_sentences
    assert sorted(key.rank for key in keys) == list(range(1, len(keys) + 1))
    assert all(0 <= key.score <= 1 for key in keys)


@pytest.mark.parametrize(
    "beside",
    [
        "[The Chair took her seat at 2.30 p.m. and opened the sitting.]",
        "Motion on the closing of the pier agreed to at 6.52 p.m.",
        "The House adjourned until Thursday 21 May at half past two.",
        "The views expressed in this statement are those of the staff and do not necessarily represent those of the board.",
        "The team met with the harbour master, the mayor and representatives of the private sector of Lowmere.",
        "The mission would like to thank the authorities of Lowmere for their candid and open discussions.",
    ],
)
def test_forms_of_sittings_and_missions_are_never_chosen(beside: str) -> None:
    document = annotated(f"The pier of Lowmere was closed on Monday after a storm.\n\n{beside}\n")
    assert chosen(document) == ["The pier of Lowmere was closed on Monday after a storm."]


@pytest.mark.parametrize(
    "told",
    [
        "The motion to close the pier of Lowmere was agreed to on Monday by 34 votes to 23.",
        "The court adjourned the case of the two captains of Lowmere after a lawyer fell ill.",
        "The team met the mayor of Lowmere on Monday and asked him to close the pier.",
        "The council's views on the pier of Lowmere are known to all who live there.",
    ],
)
def test_reports_of_sittings_and_meetings_may_be_chosen(told: str) -> None:
    document = annotated(f"{told}\n\nIt rained on Tuesday and on most days after that in the town.\n")
    assert any(told[:20] in sentence for sentence in chosen(document))
