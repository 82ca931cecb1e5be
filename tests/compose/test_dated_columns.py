"""Tables with a column for each day: of two editions the newest column is set beside the newest, never one in its place."""

from dataclasses import replace

from flows.compose.pages.changes import compare_editions
from flows.compose.registers.dated_columns import newest_of_columns
from flows.model.annotation import AnnotatedDocument
from flows.model.content import PackContent
from flows.model.document import Role
from flows.model.json_form import from_json, to_json
from tests.support.annotated import annotated
from tests.support.composed import compose

NAMES = {17: "17 June", 18: "18 June", 19: "19 June"}


def report(
    days: tuple[int, int], burnt: tuple[int, int], dead: tuple[int, int], sha: str
) -> AnnotatedDocument:
    """A situation report with a table of two measures on two days."""
    heads = [f"{{date 2025-06-{day}|{NAMES[day]}}}" for day in days]
    cells = [
        "Measure",
        *heads,
        "Hectares burnt",
        *(f"{{count {n}|{n}}}" for n in burnt),
        "Bodies found",
        *(f"{{count {n}|{n}}}" for n in dead),
    ]
    found = annotated("\n".join(cells), 1, published="2025-06-19", reference_date="2025-06-19")
    table = tuple(
        replace(
            segment,
            role=Role.TABLE_CELL,
            number=1 + i // 3,
            row=1 + i // 3,
            column=1 + i % 3,
            header=i < len(heads) + 1,
        )
        for i, segment in enumerate(found.segmentation.segments)
    )
    found = replace(found, document=replace(found.document, sha256=sha * 64))
    return replace(found, segmentation=replace(found.segmentation, segments=table))


def shifts(before: AnnotatedDocument, after: AnnotatedDocument) -> list[tuple[str, str]]:
    kept = from_json(PackContent, to_json(compose((before,))))
    changes = compare_editions("Edition 1", kept, compose((after,))).changes
    assert not [row for row in changes.rows if row.register == "Figures"]
    return [(shift.before.value, shift.now.value) for shift in changes.shifts if shift.kind == "figure"]


def test_the_newest_column_is_set_beside_the_newest() -> None:
    before, after = (
        report((17, 18), (412, 587), (2, 4), "a"),
        report((18, 19), (587, 884), (4, 4), "b"),
    )
    (burnt,) = shifts(before, after)
    assert burnt == ("587 Hectares burnt", "884 Hectares burnt")


def test_a_column_of_the_same_day_that_tells_another_number_is_told_otherwise() -> None:
    before, after = report((17, 18), (412, 587), (2, 4), "a"), report((17, 18), (412, 591), (2, 3), "b")
    assert shifts(before, after) == [
        ("587 Hectares burnt", "591 Hectares burnt"),
        ("4 Bodies found", "3 Bodies found"),
    ]


def test_the_two_pages_at_a_glance_show_the_newest_column() -> None:
    content = compose((report((17, 18), (412, 587), (4, 2), "a"),))
    assert [row.extract.text for row in newest_of_columns(content.figures)] == ["587", "2"]
    assert not {"412", "4"} & {row.extract.text for row in content.glance.figures}
