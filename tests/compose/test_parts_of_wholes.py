"""What is no difference between figures: a part beside the whole, another day, what is left of what has gone."""

from dataclasses import replace

import pytest

from flows.annotate import annotate_document
from flows.ingest import read_source
from flows.model.annotation import AnnotatedDocument
from flows.model.content import PackContent
from flows.model.source import Fact, Metadata, Origin, Source
from flows.segment import segment_document
from tests.support.composed import compose

TABLE = (
    "<html><body><main><article><h1>Nests of the shore</h1><p>{text}</p><table><caption>{caption}</caption><tbody>{rows}"
    "</tbody></table></article></main></body></html>"
)


def read(text: str, day: str, media_type: str = "text/plain") -> AnnotatedDocument:
    source = Source(
        1, "a.txt", "0" * 64, media_type, text.encode(), Metadata(published=Fact(day, Origin.SETTINGS))
    )
    document, _ = read_source(source)
    assert document is not None
    return annotate_document(document, segment_document(document)[0])[0]


def pack(*told: AnnotatedDocument) -> PackContent:
    return compose(
        tuple(
            replace(one, document=replace(one.document, number=n, path=f"{n}.txt"))
            for n, one in enumerate(told, 1)
        )
    )


def table(
    caption: str, *rows: str, text: str = "The count of the shore is done twice a day by men in boats."
) -> str:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split('|'))}</tr>" for row in rows)
    return TABLE.format(caption=caption, rows=cells, text=text)


DISTRICTS = table("Counts", "District|Ringed gulls|Lost eggs", "Lowmere|31|13", "Ashby|17|6", "Total|48|19")


def test_a_row_of_a_table_is_no_other_number_than_the_whole() -> None:
    content = pack(
        read(DISTRICTS, "2026-05-20", "text/html"),
        read("Gulls\n\nThe council counted 48 ringed gulls on the shore.", "2026-05-20"),
    )
    assert {row.conflict for row in content.figures} == {""}
    (row,) = [row for row in content.agreements if row.kind == "figure"]
    assert (row.lead.text, [s.agrees for s in row.stances]) == ("48", [True])


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("The council counted 29 ringed gulls at Lowmere.", "S2 F1 gives 29"),
        ("The council counted 29 ringed gulls.", ""),
    ],
)
def test_the_same_row_in_other_words_is_another_number(said: str, label: str) -> None:
    content = pack(read(DISTRICTS, "2026-05-20", "text/html"), read(f"Gulls\n\n{said}", "2026-05-20"))
    assert content.figures[0].conflict == label


def test_a_caption_says_what_rows_under_days_count() -> None:
    text = table("Boats by quay", "Quay|16 September|17 September", "Ashby|14|19", "All|34|41")
    content = pack(read(text, "2026-09-18", "text/html"))
    assert [(r.extract.text, r.measure) for r in content.figures][:2] == [
        ("14", "Ashby; Boats by quay"),
        ("19", "Ashby; Boats by quay"),
    ]


def test_the_days_in_a_caption_are_those_of_its_figures() -> None:
    text = table("Gulls, 27 April to 19 May 2026", "District|Ringed gulls", "Lowmere|31", "Ashby|17")
    content = pack(read(text, "2026-05-20", "text/html"))
    assert [row.as_of for row in content.figures] == ["27 April 2026 to 19 May 2026"] * 2


def stances(*told: tuple[str, str]) -> list[list[tuple[bool, bool, str]]]:
    content = pack(*(read(f"Report\n\n{text}", day) for text, day in told))
    rows = [row for row in content.agreements if row.kind in {"figure", "statement", "event"}]
    return [[(s.agrees, s.differs, s.when) for s in row.stances] for row in rows]


def test_what_grows_from_day_to_day_is_told_with_its_days() -> None:
    assert stances(
        ("Confirmed cases of plague rose to 64 on 19 May, the ministry said.", "2026-05-20"),
        ("As confirmed cases rose to 66, the harbour was shut.", "2026-05-21"),
        ("Of the 61 confirmed cases reported as of 18 May, 33 are sailors.", "2026-05-19"),
    ) == [[(False, False, "published 21 May 2026"), (False, False, "18 May 2026")]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("The harbour has 64 confirmed cases.", "2026-05-20"), ("It has 61 confirmed cases.", "2026-05-20")),
        # A later number that is smaller has not grown.
        (("The harbour has 64 confirmed cases.", "2026-05-20"), ("It has 61 confirmed cases.", "2026-05-22")),
        (("The harbour has 64 fishing boats.", "2026-05-20"), ("It has 66 fishing boats.", "2026-05-22")),
    ],
)
def test_other_numbers_of_one_day_and_of_what_does_not_grow_differ(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert stances(one, other) == [[(False, True, "")]]


def test_progress_from_report_to_report_is_no_agreement() -> None:
    first = "The watch has verified the return of 49 of 64 boats by Norland and 47 of 71 by Westport."
    second = "The watch has verified the return of all 64 boats by Norland and of 69 of 71 by Westport."
    assert stances((first, "2026-09-16"), (second, "2026-09-21")) == [
        [(False, False, "published 21 September 2026")]
    ]


def test_those_still_there_are_no_rivals_of_those_that_have_left() -> None:
    content = pack(
        read("Report\n\nThe watch has verified the return of 69 of 71 Westport boats.", "2026-09-21"),
        read("Report\n\nA source said that 14 Westport boats were still at sea.", "2026-09-17"),
    )
    assert {row.conflict for row in content.figures} == {""}
    assert not [row for row in content.agreements if row.kind == "figure"]


def test_a_place_that_only_one_measure_names_narrows_it() -> None:
    content = pack(
        read("Report\n\nThe ministry counts 58 broken street lamps.", "2026-09-21"),
        read("Report\n\nThe ministry counts 15 broken street lamps in Durban.", "2026-09-21"),
    )
    assert {row.conflict for row in content.figures} == {""}


def test_a_number_that_opens_its_sentence_differs_from_another() -> None:
    assert stances(
        ("Twenty-one Kyrgyz sailors were handed over at the Kulundu crossing on Monday.", "2026-09-16"),
        ("Nineteen Kyrgyz sailors were handed over at the Kulundu crossing on Monday.", "2026-09-16"),
    ) == [[(False, True, "")]]


@pytest.mark.parametrize(("day", "differs"), [("21 September", False), ("14 September", True)])
def test_a_source_does_not_contradict_what_was_counted_after_it(day: str, *, differs: bool) -> None:
    content = pack(
        read("Report\n\nTajikistan holds 19 Kyrgyz sailors.", "2026-09-16"),
        read(f"Report\n\nThe navy said that 21 Kyrgyz sailors came home on {day}.", "2026-09-22"),
    )
    assert any(row.conflict for row in content.figures) == differs
