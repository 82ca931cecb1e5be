"""Changed since the last edition: what is new, updated, reworded and gone, from two editions as composed."""

from dataclasses import replace

import pytest

from flows.compose.pages.changed_shifts import ToldAlready
from flows.compose.pages.changes import FIRST, MOST_PARAGRAPHS, NOT_KEPT, NOTHING, compare_editions
from flows.compose.pages.listed_changes import list_new
from flows.model.annotation import AnnotatedDocument
from flows.model.content import PackContent
from flows.model.document import Role
from flows.model.json_form import from_json, to_json
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, wire_story

SINCE = "Edition 3 (2025-06-11T0600Z)"


def levy_report(
    levy: str, *, closing: str = "Work resumes soon.", sha256: str = "a" * 64
) -> AnnotatedDocument:
    """One source in two states: its levy, its last sentence and its digest differ."""
    report = annotated(
        f"""
        # Talks on the harbour
        {{key 1|The levy is {{percent {levy.rstrip("%")}|{levy}}} on {{measure|imported timber}}, the council wrote.}}
        The quays were built long ago and they have been mended twice since then.
        {closing}
        """,
        number=1,
        path="levy.txt",
        title="The levy",
        published="2025-06-10",
    )
    return replace(report, document=replace(report.document, sha256=sha256))


def changed(before: PackContent | None, after: PackContent, since: str = SINCE) -> PackContent:
    # As a run has it: the last edition is read back from its file.
    kept = from_json(PackContent, to_json(before)) if before else None
    return compare_editions(since, kept, after)


def test_the_first_edition_says_so() -> None:
    pack = changed(None, compose((harbour_report(),)), since="")
    assert pack.changes.statement == FIRST
    assert changed(None, compose((harbour_report(),))).changes.statement == NOT_KEPT


def test_what_is_new_at_a_glance_is_what_no_source_said_before() -> None:
    first = compose((levy_report("25%"),))
    after = compose((levy_report("25%"), wire_story()))
    glance = changed(first, after).glance
    assert [point.extract.source for point in glance.new_points] == [2, 2]
    assert [point.extract.source for point in glance.points] == [1]
    assert glance.compared.startswith("Compared with Edition 3 (2025-06-11T0600Z). One new source")
    assert glance.new_sources == ()
    same = changed(after, after).glance
    assert (same.new_points, same.new_sources, same.points) == ((), (), after.glance.points)
    assert NOTHING in same.compared
    assert changed(None, after, since="").glance == after.glance
    assert not after.glance.compared


def test_a_new_source_without_a_key_point_is_named_at_a_glance() -> None:
    dull = annotated("It rained.", number=2, path="rain.txt", title="Rain")
    glance = changed(compose((levy_report("25%"),)), compose((levy_report("25%"), dull))).glance
    assert glance.new_points == ()
    assert [(change.kind, change.title) for change in glance.new_sources] == [("new", "Rain")]


def test_the_same_sources_are_no_change() -> None:
    content = compose((harbour_report(), wire_story()))
    changes = changed(content, content).changes
    assert (changes.since, changes.statement) == (SINCE, NOTHING)
    assert changes.sources + changes.rows + changes.paragraphs == ()


def test_new_and_dropped_sources_are_named_with_what_they_hold() -> None:
    before, after = compose((harbour_report(),)), compose((levy_report("25%"), wire_story()))
    changes = changed(before, after).changes
    kinds = {(change.kind, change.title) for change in changes.sources}
    assert kinds == {
        ("new", "The levy"),
        ("new", "Minister meets envoy"),
        ("dropped", "Talks on the harbour"),
    }
    dropped = next(change for change in changes.sources if change.kind == "dropped")
    assert dropped.locator is None
    assert "quotations" in dropped.note
    assert changes.statement.startswith("Two new sources, one dropped source and no sources unchanged.")


def test_an_updated_source_lists_old_and_new_values() -> None:
    before = compose((levy_report("25%"), wire_story()))
    after = compose((levy_report("30%", closing="It was lifted.", sha256="b" * 64), wire_story()))
    pack = changed(before, after)
    (source,) = pack.changes.sources
    assert (source.kind, source.label) == ("updated", "S1")
    (shift,) = pack.changes.shifts
    assert (shift.kind, shift.before.value, shift.now.value) == (
        "figure",
        "25% imported timber",
        "30% imported timber",
    )
    assert (shift.before.stood, shift.now.places[0].label) == ("S1 ¶1", "S1 ¶1")
    # The point reads as the sentence of the figure does, which is printed there.
    assert not any(row.register == "Key points" or "Minister" in row.new for row in pack.changes.rows)


def test_paragraphs_of_an_updated_source_are_paired_and_marked() -> None:
    before = compose((levy_report("25%"),))
    after = compose((levy_report("30%", closing="It was lifted.", sha256="b" * 64),))
    pack = changed(before, after)
    said = [(change.old, change.new, change.locator.label) for change in pack.changes.paragraphs]
    assert ("The levy is 25% on imported timber, the council wrote.", "The levy is 30% on imported timber, the council wrote.", "S1 ¶1") in said  # fmt: skip
    marks = {block.text: block.change for block in pack.annexes[0].blocks}
    assert marks["The levy is 30% on imported timber, the council wrote."] == "changed"
    assert marks["It was lifted."] == "new"
    assert marks["The quays were built long ago and they have been mended twice since then."] == ""
    assert {"", "Work resumes soon."} & {old for old, new, _ in said if new != "It was lifted."}


def test_what_a_new_source_announces_and_leaves_open_is_listed_and_what_it_agrees_to_counted() -> None:
    first = compose((levy_report("25%"),))
    new = annotated(
        "The council met. {open unknown|It is not known} who pays. The levy is {percent 25|25%} on {measure|imported timber}."
        " Work begins {date 2025-07-01|on 1 July 2025}.",
        number=2,
        path="new.txt",
        published="2025-06-11",
    )
    changes = changed(first, compose((levy_report("25%"), new))).changes
    rows = changes.rows
    listed = {(row.kind, row.register, row.locator.label if row.locator else "") for row in rows}
    assert {
        ("new", "Forward calendar", "S2 T1"),
        ("new", "Open questions", "S2 O1"),
    } <= listed
    assert "Agreement" not in {row.register for row in rows}
    assert changes.unlisted == (
        "one matter on which new or updated sources agree with others, or no longer do",
    )


def test_figures_and_names_of_a_new_source_are_listed() -> None:
    first = compose((levy_report("25%"),))
    new = annotated(
        "{role bo|Chairman} {PER bo|Bo Ray} bought {count 40|40} {measure|ferries}. It rose by {percent 3|3%}.",
        number=2, path="new.txt", published="2025-06-11",
    )  # fmt: skip
    rows = changed(first, compose((levy_report("25%"), new))).changes.rows
    listed = {(row.register, row.new) for row in rows}
    assert ("Figures", "40 ferries") in listed
    assert ("Who’s who", "Bo Ray: Chairman") in listed
    assert not any(row.new.startswith("3%") for row in rows)


def test_a_new_quotation_stands_without_the_comma_before_its_closing_mark() -> None:
    said = "{speech bo|“The pier is shut,”} said {PER bo|Bo Ray}."
    before = compose((levy_report("25%"),))
    rows = changed(before, compose((levy_report("25%", closing=said, sha256="b" * 64),))).changes.rows
    assert [row.new for row in rows if row.register == "Quotations"] == ["“The pier is shut” – Bo Ray"]


@pytest.mark.parametrize(
    ("measure", "told"),
    [
        ("ferries", "40 ferries"),
        ("The number of boats", "40: The number of boats"),
        ("Sales rose from 40 to 60", "Sales rose from 40 to 60"),
    ],
)
def test_a_new_figure_is_told_in_words_that_go_together(measure: str, told: str) -> None:
    content = compose((annotated("They bought {count 40|40} {measure|ferries}."),))
    twice = tuple(replace(figure, measure=measure) for figure in content.figures * 2)
    rows = list_new(content, replace(content, figures=twice), {"S1"}, ToldAlready(()))
    assert [row.new for row in rows if row.register == "Figures"] == [told]


def test_of_a_great_many_figures_the_first_are_listed_and_the_rest_counted() -> None:
    many = " ".join(f"They bought {{count {n}|{n}}} {{measure|ferries}}." for n in range(20, 40))
    new = annotated(many, number=2, path="new.txt", published="2025-06-11")
    other = annotated("They sold {count 99|99} {measure|boats}.", number=3, path="other.txt")
    changes = changed(compose((levy_report("25%"),)), compose((levy_report("25%"), new, other))).changes
    figures = [row.new for row in changes.rows if row.register == "Figures"]
    assert (len(figures), figures[-1]) == (12, "99 boats")
    assert "nine more figures" in changes.unlisted


def test_the_first_dates_ahead_are_listed_and_the_rest_counted() -> None:
    many = " ".join(f"Ferry {n} sails on {{date 2025-07-{n}|{n} July 2025}}." for n in range(10, 31))
    new = annotated(many, number=2, path="new.txt", published="2025-06-11")
    changes = changed(compose((levy_report("25%"),)), compose((levy_report("25%"), new))).changes
    assert sum(row.register == "Forward calendar" for row in changes.rows) == 18
    assert "three more dates ahead" in changes.unlisted


PIER = "{key 1|The council closed the pier of Arden on {date 2025-06-08|8 June 2025}.}"


def test_a_point_that_another_tells_now_is_not_gone() -> None:
    pier = annotated(PIER, 1, path="pier.txt", published="2025-06-08")
    ruling = annotated(
        "For these reasons the court:\n- {key 1|orders that the council close the pier of Arden on {date 2025-06-08|8 June 2025}.}",
        2, path="ruling.txt", title="Judgment No. 7", published="2025-06-07",
    )  # fmt: skip
    after = compose((pier, ruling))
    assert [[locator.label for locator in p.locators] for p in after.key_points] == [["S2 ¶2", "S1 ¶1"]]
    changes = changed(compose((pier,)), after).changes
    assert not any(row.old for row in changes.rows)
    assert any(words.startswith("one key point that came or went") for words in changes.unlisted)


def test_a_point_that_has_lost_its_place_while_its_source_says_the_same_is_counted() -> None:
    quiet = annotated("{key 1|The ferries lay still.}", 1, path="quiet.txt", published="2025-06-08")
    loud = annotated(PIER, 2, path="loud.txt", published="2025-06-09")
    before, after = compose((quiet,), key_points=1), compose((quiet, loud), key_points=1)
    changes = changed(before, after).changes
    assert not any(row.old for row in changes.rows)
    assert changes.unlisted == ("one key point that came or went while their sources say the same",)


def corrected_report(toll: str, note: str, sha256: str) -> AnnotatedDocument:
    report = annotated(
        f"{{key 2|The council said that {{count {toll}|{toll}}} {{measure|people}} had died.}}\n{note}",
        number=1, path="toll.txt", published="2025-06-10",
    )  # fmt: skip
    return replace(report, document=replace(report.document, sha256=sha256))


def test_beside_a_note_of_a_correction_stands_what_was_corrected() -> None:
    note = "{key 1|The council corrects this release of {date 2025-06-09|9 June 2025} as to the toll.}"
    before = compose((corrected_report("151", "It rained.", "a" * 64),))
    after = compose((corrected_report("154", note, "b" * 64),))
    (point,) = [p for p in changed(before, after).key_points if "corrects" in p.told]
    assert point.note == "151 → 154 people had died; changed: ¶1"


def figure_changes(before: str, after: str) -> set[tuple[str, str, str]]:
    """Kind, old and new words of the figures that differ between two states of one source."""
    old, new = (
        compose((replace(one, document=replace(one.document, sha256=sha * 64)),))
        for sha, one in (("a", annotated(before, number=1)), ("b", annotated(after, number=1)))
    )
    changes = changed(old, new).changes
    rows = {(row.kind, row.old, row.new) for row in changes.rows if row.register == "Figures"}
    return rows | {("changed", shift.before.value, shift.now.value) for shift in changes.shifts}


RELIEF = "The relief is worth {money 9000000 EUR|€9 million} to {measure|farms}."


def test_a_changed_figure_is_not_lost_beside_another_of_its_measure() -> None:
    cost = "The bill would cost {{money {0}000000 EUR|€{0} million}} in fees of {{measure|farms}}. {1}"
    assert figure_changes(cost.format("43", RELIEF), cost.format("46", RELIEF)) == {
        ("changed", "€43 million farms", "€46 million farms")
    }
    swapped = "{1} The bill would cost {{money {0}000000 EUR|€{0} million}} in fees of {{measure|farms}}."
    assert figure_changes(swapped.format("43", RELIEF), swapped.format("46", RELIEF)) == {
        ("changed", "€43 million farms", "€46 million farms")
    }


def test_a_changed_figure_of_which_nothing_is_told_is_known_by_its_sentence() -> None:
    said = "The Fund thinks that it will be smaller; they said {{percent {0}|{0}%}}."
    assert figure_changes(said.format("0.2"), said.format("0.1")) == {("changed", "0.2%", "0.1%")}


def test_a_word_of_many_measures_makes_no_two_figures_one() -> None:
    before = "Relief centres: Arden has {count 412|412} {measure|people} in beds."
    after = "The {count 3|three} {measure|people} who were missing at Selm are alive."
    assert {kind for kind, _, _ in figure_changes(before, after)} == {"new", "gone"}
    moved = "Relief centres at Arden now hold {count 1240|1,240} {measure|people}, more than ever."
    assert figure_changes(before, moved) == {("changed", "412 people", "1,240 people")}


def test_figures_of_other_sentences_or_units_are_not_taken_for_changed() -> None:
    before = "The Fund thinks that it will be smaller; they said {percent 0.2|0.2%}."
    after = "The harbour master told the council on the quay of {percent 0.1|0.1%}."
    assert {kind for kind, _, _ in figure_changes(before, after)} == {"new", "gone"}
    euros = "The Fund thinks that it will be smaller; they said {money 2 EUR|€2}."
    assert {kind for kind, _, _ in figure_changes(before, euros)} == {"new", "gone"}


def test_a_figure_that_was_told_in_other_words_is_none_in_the_place_of_another() -> None:
    before = (
        "We put the number at {count 640000|640,000} {measure|patients}. "
        "Of {count 212000|212,000} of them the records were kept for many years in Arden."
    )
    after = "The files of the clinic hold a history for {count 212000|212,000} {measure|patients}."
    assert not {old for kind, old, _ in figure_changes(before, after) if kind == "changed" and "640" in old}
    other = after.replace("212000|212,000", "215000|215,000")
    assert {old for kind, old, _ in figure_changes(before, other) if kind == "changed"} == {
        "640,000 patients"
    }


def test_matters_in_the_same_words_that_stand_as_they_did_are_no_change() -> None:
    told = "The {ORG hc|Harbour Council} saw {count 160|160} {measure|boats of the harbour} before noon."
    content = compose(tuple(annotated(told, number=n, path=f"{n}.txt") for n in (1, 2, 3)))
    (row,) = content.agreements
    twin = replace(row, stances=row.stances[:1])
    before = replace(content, agreements=(row, twin))
    assert changed(before, before).changes.rows == ()
    # Put together otherwise out of sources that all stand as they did, it is no change either.
    assert changed(before, replace(content, agreements=(row,))).changes.rows == ()


def test_a_source_that_agreed_and_now_gives_another_figure_is_told_of() -> None:
    told = (
        "The {{ORG hc|Harbour Council}} saw {{count {0}|{0}}} {{measure|boats of the harbour}} before noon."
    )
    others = [annotated(told.format(160), number=n, path=f"{n}.txt") for n in (1, 2)]
    third = annotated(told.format(160), number=3, path="3.txt")
    after = annotated(told.format(190), number=3, path="3.txt")
    after = replace(after, document=replace(after.document, sha256="b" * 64))
    shifts = changed(compose((*others, third)), compose((*others, after))).changes.shifts
    told = {
        (shift.kind, shift.before.stood or shift.before.places[0].label, shift.now.places[0].label)
        for shift in shifts
    }
    assert told == {("figure", "S3 ¶1", "S3 ¶1")}
    assert all("190" in shift.now.words for shift in shifts)


def test_a_date_that_fills_a_cell_is_known_by_the_cells_beside_it() -> None:
    def timetable(day: str) -> AnnotatedDocument:
        told = annotated(f"Stage 2 begins\n{{date 2025-06-{day}|{day} June 2025}}")
        cells = tuple(
            replace(s, role=Role.TABLE_CELL, number=1, row=1, column=n)
            for n, s in enumerate(told.segmentation.segments, 1)
        )
        document = replace(told.document, sha256=day * 32)
        return replace(told, document=document, segmentation=replace(told.segmentation, segments=cells))

    after = changed(compose((timetable("16"),)), compose((timetable("23"),)))
    (shift,) = after.changes.shifts
    assert (shift.before.value, shift.now.value) == ("16 June 2025", "23 June 2025")
    assert shift.now.words == "Stage 2 begins · 23 June 2025"


def test_of_a_great_many_paragraphs_the_first_are_listed_and_the_rest_counted() -> None:
    def report(word: str, sha256: str) -> AnnotatedDocument:
        text = "\n".join(f"Line {word} {n} of the harbour rules." for n in range(MOST_PARAGRAPHS + 5))
        found = annotated(text, number=1, path="rules.txt")
        return replace(found, document=replace(found.document, sha256=sha256 * 64))

    changes = changed(compose((report("a", "a"),)), compose((report("b", "b"),))).changes
    assert len(changes.paragraphs) == MOST_PARAGRAPHS
    assert "five more paragraphs of updated sources, marked in their annexes" in changes.unlisted
