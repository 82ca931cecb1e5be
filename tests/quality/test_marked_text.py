"""The marked prose of the gold set: what its marks become, and where they are refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.quality.marked_text import Record, read_marked, read_own_set

HEAD = "genre: note\ndate: 2025-03-12\n---\n"


def read(body: str) -> Record:
    return read_marked("note", HEAD + body)


def words(record: Record, layer: str) -> list[str]:
    return [record["text"][x["start"] : x["end"]] for x in record[layer]]


def test_lines_are_sentences_and_blocks_are_paragraphs() -> None:
    record = read("# A heading\n\n! One here.\nTwo there.\n\n- First\n! 2. Second\n")
    assert record["text"] == "A heading\n\nOne here. Two there.\n\n- First\n2. Second"
    assert words(record, "sentences") == ["A heading", "One here.", "Two there.", "First", "Second"]
    assert words(record, "headings") == ["A heading"]
    assert words(record, "key_sentences") == ["One here.", "Second"]
    assert (record["id"], record["genre"], record["date"]) == ("note", "note", "2025-03-12")


def test_marks_nest_and_run_over_lines() -> None:
    record = read(
        "{speech a|“We met on {date 2025-03-10|Monday}.\nIt rained,”} {PER a|Ada Lee} said.\n{PER a|Lee} left."
    )
    assert words(record, "quotes") == ["“We met on Monday. It rained,”"]
    assert words(record, "dates") == ["Monday"]
    assert words(record, "sentences") == ["“We met on Monday.", "It rained,” Ada Lee said.", "Lee left."]
    speaker = record["quotes"][0]["speaker"]
    assert speaker["name"] == "Ada Lee"
    assert speaker["aliases"] == ["Ada Lee", "Lee"]
    assert [entity["cluster"] for entity in record["entities"]] == ["a", "a"]


def test_dates_and_figures() -> None:
    record = read(
        "In {date 2025,FY2025 MID|mid-2025} {date ?|one day} {money 5 EUR|€5} and {percent 4|4%} of {of|it}; "
        "{of next|jobs} fell by {quantity 3/5 tonne|3 to 5 tonnes} for {date P2D DURATION|two days}."
    )
    assert [(d["value"], d["values"], d["mod"], d["type"]) for d in record["dates"]] == [
        ("2025", ["FY2025"], "MID", "DATE"),
        ("UNRESOLVED", [], "", "DATE"),
        ("P2D", [], "", "DURATION"),
    ]
    assert [(a["type"], a["value"], a["unit"], a["iso"], a["measure"]) for a in record["amounts"]] == [
        ("MONEY", "5", None, "EUR", None),
        ("PERCENT", "4", "", None, "it"),
        ("QUANTITY", "3/5", "tonne", None, "jobs"),
    ]


def test_statements_are_direct_mixed_or_indirect() -> None:
    record = read(
        "{one x|A clerk} said {said x|it was {partial x|“late”} again} and {said x|it rained}.\n"
        "{speech x|“Go {scare|‘home’},”} he said of the {scare|“plan”}."
    )
    assert [(a["kind"], record["text"][a["start"] : a["end"]]) for a in record["attributions"]] == [
        ("mixed", "it was “late” again"),
        ("indirect", "it rained"),
        ("direct", "“Go ‘home’,”"),
    ]
    assert record["attributions"][0]["source"]["mentions"] == [(0, 7)]


@pytest.mark.parametrize("body", ["{date 2025|One", "One} two", "{dat 2025|One}", "{said b|One}"])
def test_what_is_written_wrong_is_refused(body: str) -> None:
    with pytest.raises(ValueError):
        read(body)


@given(
    st.lists(st.sampled_from(["{PER a|", "}", "Ann", " ", "went.", "ü", "{date 2025|", "\n"]), max_size=12)
)
def test_marks_never_move_text(pieces: list[str]) -> None:
    body = "".join(pieces)
    try:
        record = read(f"x{body}x")
    except ValueError:
        return
    bare = f"x{body}x".replace("{PER a|", "").replace("{date 2025|", "").replace("}", "")
    assert record["text"].split() == bare.split()


def test_every_annotation_of_our_own_set_lies_on_words() -> None:
    for record in read_own_set():
        for layer in (
            "sentences",
            "headings",
            "hedges",
            "names",
            "dates",
            "amounts",
            "quotes",
            "attributions",
        ):
            for printed in words(record, layer):
                assert printed, (record["id"], layer)
                assert printed == printed.strip(), (record["id"], layer)
