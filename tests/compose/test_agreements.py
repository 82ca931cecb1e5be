"""The same matter in several sources: who agrees, who differs, who is silent, who only carries a copy."""

from dataclasses import replace

import pytest

from flows.compose.verify import verify_content
from flows.errors import CheckFailed
from flows.model.agreement import Agreement
from flows.model.annotation import AnnotatedDocument
from flows.model.content import PackContent
from flows.model.locators import paragraph_locator
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report

WIRE = """
{key 1|Dock workers in {LOC port|Port Arden} ended a strike on {date 2025-06-11|Wednesday} after the {ORG hc|Harbour Council} raised pay by {percent 6|6%}.}
{speech berg|“Nobody got everything, and that is how you know it was a negotiation,”} said {PER berg|Anders Berg}.
{key 2|Police said {count 131|131} {measure|dock workers} were held at a protest on {date 2025-06-07|7 June} near the customs house.}
"""
COAST = """
The quiet lasted a night.
{key 1|On {date 2025-06-11|11 June} dock workers went back after the {ORG hc|Harbour Council} accepted to raise their pay by {percent 6|6%} in {LOC port|Port Arden}, it was said.}
{partial berg|“that is how you know it was a negotiation,”} {PER berg|Anders Berg} told the agency.
{key 2|On {date 2025-06-07|7 June} officers held {count 157|157} {measure|dock workers} at a protest by the customs house.}
"""
LAKES = "{key 1|The {ORG ferry|Lakes Ferry Company} raises its fares by {percent 4|4 percent} in September.}"


def sources(*texts: str) -> tuple[AnnotatedDocument, ...]:
    return tuple(
        annotated(text, number=number, path=f"{number}.txt", reference_date="2025-06-12")
        for number, text in enumerate(texts, 1)
    )


@pytest.fixture(scope="module")
def documents() -> tuple[AnnotatedDocument, ...]:
    return sources(WIRE, WIRE, COAST, LAKES)


@pytest.fixture(scope="module")
def content(documents: tuple[AnnotatedDocument, ...]) -> PackContent:
    return compose(documents)


def parties(row: Agreement) -> tuple[str, list[str], list[str], list[str]]:
    """Its lead's place, the places that agree, those that differ, and the silent."""
    agree = [s.extract.locator.label for s in row.stances if s.agrees]
    differ = [f"{s.extract.locator.label} {s.extract.text}" for s in row.stances if not s.agrees]
    return row.lead.locator.label, agree, differ, [locator.label for locator in row.silent]


def test_the_same_event_is_found_in_other_words(content: PackContent) -> None:
    event = content.agreements[0]
    assert (event.locator.label, event.kind, event.about) == ("A1", "event", "11 June 2025")
    assert parties(event) == ("S1 ¶1", ["S2 ¶1", "S3 ¶2"], [], [])
    assert [locator.label for locator in event.elsewhere] == ["S4"]


def test_silent_is_who_names_much_of_the_same_and_does_not_speak_of_it() -> None:
    silent = (
        "The {ORG hc|Harbour Council} of {LOC port|Port Arden} has a new door, {PER berg|Anders Berg} wrote."
    )
    (row, *_) = compose(sources(WIRE, COAST, silent, LAKES)).agreements
    assert [locator.label for locator in row.silent] == ["S3"]
    assert [locator.label for locator in row.elsewhere] == ["S4"]


def test_a_copy_is_no_second_witness(content: PackContent) -> None:
    assert [stance.copied for stance in content.agreements[0].stances] == [True, False]
    (copy,) = content.shared_copy
    assert [place.label for place in copy.paragraphs] == ["S1 ¶1", "S1 ¶2", "S1 ¶3"]
    (carrier,) = copy.carriers
    assert ([place.label for place in carrier.paragraphs], carrier.of) == (["S2 ¶1", "S2 ¶2", "S2 ¶3"], 3)


def test_a_quotation_of_which_another_source_has_a_part(content: PackContent) -> None:
    quoted = next(row for row in content.agreements if row.kind == "quotation")
    assert quoted.about == "Anders Berg"
    assert parties(quoted) == ("S1 ¶2", ["S2 ¶2", "S3 ¶3"], [], [])


def test_another_figure_of_the_same_event_differs(content: PackContent) -> None:
    held = content.agreements[-1]
    assert (held.kind, held.about) == ("event", "7 June 2025")
    assert parties(held) == ("S1 ¶3", ["S2 ¶3"], ["S3 ¶4 157"], [])
    assert len(content.agreements) == 3


def test_another_speaker_of_the_same_words_differs() -> None:
    said = "{speech x|“We shall pay all of the bill,”} said {PER x|%s}."
    (row,) = compose(sources(said % "Ida Low", said % "Xi Weiming")).agreements
    assert row.kind == "quotation"
    assert [(stance.agrees, stance.speaker) for stance in row.stances] == [(False, "Xi Weiming")]


@pytest.mark.parametrize(
    ("first", "second", "days", "rows"),
    [
        ("said {PER x|Ida Low}.", "said {PER x|Xi Weiming}.", ("2025-06-04", "2025-06-08"), 0),
        ("said {PER x|Ida Low}.", "said {PER x|Xi Weiming}.", ("2025-06-04", "2025-06-05"), 1),
        (
            "said {PER x|Ida Low} on {date 2025-06-02|Monday}.",
            "said {PER x|Xi Weiming} on {date 2025-06-03|Tuesday}.",
            ("2025-06-04", "2025-06-04"),
            0,
        ),
        ("said {PER x|Ida Low}.", "said {PER x|Ida Low}.", ("2025-06-04", "2025-06-08"), 1),
        ("said {PER x|Ida Low}.", "said {PER x|Xi Weiming}.", ("2025-06-04", ""), 0),
    ],
)
def test_a_phrase_that_two_people_use_on_two_days_is_no_dispute(first, second, days, rows) -> None:
    said = "{speech x|“We shall pay all of it,”} "
    told = tuple(
        annotated(said + who, n, path=f"{n}.txt", published=day, reference_date=day)
        for n, (who, day) in enumerate(zip((first, second), days, strict=True), 1)
    )
    assert len([row for row in compose(told).agreements if row.kind == "quotation"]) == rows


@pytest.mark.parametrize(
    ("other", "agree"),
    [
        ("The envoy asked for {count 12|twelve} {measure|officers} on the quay.", False),
        ("The chief promised that {count 12|twelve} {measure|officers} would guard the harbour mouth.", True),
        ("The envoy asked for {count 12|twelve} {measure|customs officers}.", False),
    ],
)
def test_a_small_count_of_common_things_agrees_only_beside_other_words(other: str, *, agree: bool) -> None:
    one = "He said {count 12|12} {measure|officers} would be sent to the harbour."
    assert bool(compose(sources(one, other)).agreements) is agree


RIVER = "{speech x|“This river belongs to both our peoples, and neither shall close it.”}"


@pytest.mark.parametrize("speaker", ["{PER x|Ida Low}", "the minister"])
def test_a_quotation_with_a_word_changed_differs_and_is_no_common_statement(speaker: str) -> None:
    one = RIVER + " said {PER x|Ida Low} in {LOC p|Port Arden} on {date 2025-06-03|3 June}."
    other = RIVER.replace("peoples", "nations").replace(
        "speech x", "speech x" if "PER" in speaker else "speech"
    )
    other += f" said {speaker} in {{LOC p|Port Arden}} on {{date 2025-06-03|3 June}}."
    content = compose(sources(one, other))
    (row,) = content.agreements
    assert (row.kind, [s.differs for s in row.stances], row.stances[0].speaker) == ("quotation", [True], "")
    assert content.shared_copy == ()


def test_words_of_two_speakers_with_a_word_changed_are_two_sayings() -> None:
    other = RIVER.replace("peoples", "nations") + " said {PER x|Xi Weiming}."
    assert compose(sources(RIVER + " said {PER x|Ida Low}.", other)).agreements == ()


def test_a_sentence_that_goes_on_in_another_source_agrees_in_part() -> None:
    whole = "{speech x|“A port is a bet on the sea, and on the road.”} said {PER x|Ida Low}."
    (row,) = compose(
        sources("{speech x|“A port is a bet on the sea.”} said {PER x|Ida Low}.", whole)
    ).agreements
    assert [(s.agrees, s.in_part) for s in row.stances] == [(True, True)]


def test_words_that_a_source_quotes_from_a_report_are_those_of_who_said_them_there() -> None:
    said = "{PER a|Ida Low} called it {partial a|“a sale in the dress of a lease”} at noon."
    again = "She was quoted by an agency as saying that it is {partial b|“a sale in the dress of a lease”}, said {PER b|Xi Weiming}."
    (row,) = compose(sources(said, again)).agreements
    assert [(s.agrees, s.speaker) for s in row.stances] == [(True, "")]


def test_a_figure_stands_alone_where_the_sentences_are_unlike() -> None:
    one = "A levy of {percent 25|25%} on {measure|imported timber} began."
    other = "The builders, who had hoped for better years, now bear {percent 25|25%} on {measure|imported timber}, they wrote."
    third = (
        "Importers of wood say that {percent 30|30%} on {measure|imported timber} is what they pay in truth."
    )
    (row,) = compose(sources(one, other, third)).agreements
    assert (row.kind, row.about) == ("figure", "imported timber")
    assert parties(row) == ("S1 ¶1", ["S2 ¶1"], ["S3 ¶1 30%"], [])


def test_events_of_different_days_and_turns_are_not_the_same() -> None:
    rose = "The {ORG i|Arden Index} rose sharply in {LOC port|Port Arden} trade."
    fell = "The {ORG i|Arden Index} fell sharply in {LOC port|Port Arden} trade."
    assert compose(sources(rose, fell)).agreements == ()
    met = "{PER a|Ida Low} met {PER b|Xi Weiming} in {LOC port|Port Arden} on {date %s|%s} for talks."
    days = (met % ("2025-06-03", "3 June"), met % ("2025-06-05", "5 June"))
    assert compose(sources(*days)).agreements == ()
    assert [row.kind for row in compose(sources(days[0], days[0])).agreements] == ["event"]


def test_key_points_say_an_event_once_and_note_other_figures(content: PackContent) -> None:
    points = [([place.label for place in point.locators], point.note) for point in content.key_points]
    assert (["S4 ¶1"], "") in points
    (first, told), (other, differing) = (points[0], points[2])
    assert (sorted(first), told) == (["S1 ¶1", "S2 ¶1", "S3 ¶2"], "in three sources")
    assert (sorted(other), differing) == (
        ["S1 ¶3", "S2 ¶3", "S3 ¶4"],
        "in three sources, whose figures differ",
    )


CALLED = (
    "{PER a|Ida Low} met {PER b|Xi Weiming} in {LOC port|Port Arden} on {date 2025-06-03|3 June}, "
    "having spoken over the telephone with Governor {PER c|Bo Ray} about timber levies."
)


def test_each_clause_of_a_long_sentence_is_found_by_itself() -> None:
    met = "On {date 2025-06-03|Tuesday} {PER b|Xi Weiming} and {PER a|Ida Low} met in {LOC port|Port Arden}."
    spoke = "Governor {PER c|Bo Ray} and {PER a|Ida Low} have spoken over the telephone about timber levies."
    first, second = compose(sources(CALLED, met, spoke)).agreements
    assert parties(first) == ("S1 ¶1", ["S2 ¶1"], [], ["S3"])
    assert parties(second) == ("S1 ¶1", ["S3 ¶1"], [], ["S2"])
    assert first.lead.text.endswith("on 3 June")
    assert second.lead.text.startswith("having spoken")


def test_a_source_that_names_no_day_or_nobody_concerned_is_not_credited() -> None:
    undated = (
        "The meeting of {PER a|Ida Low} and {PER b|Xi Weiming} in {LOC port|Port Arden} comes at a bad time."
    )
    others = "{PER d|Ana Sörley} met {PER e|Jo Berg} in {LOC port|Port Arden} on {date 2025-06-03|3 June}."
    assert compose(sources(CALLED, undated, others)).agreements == ()


def test_a_sentence_that_leaves_a_party_out_agrees_in_part() -> None:
    less = (
        "{PER a|Ida Low} held a meeting, who met others in {LOC port|Port Arden} on {date 2025-06-03|3 June}."
    )
    (row,) = compose(sources(CALLED, less)).agreements
    assert [stance.in_part for stance in row.stances] == [True]


def test_a_sentence_may_lean_on_the_one_before_for_its_parties() -> None:
    agreed = "{PER a|Ida Low} and {PER b|Xi Weiming} agreed to broaden the river trade across timber, grain and salt."
    leaning = (
        "{PER b|Xi Weiming} received {PER a|Ida Low} at noon. "
        "The two leaders agreed to broaden the river trade across timber, grain and salt."
    )
    (row,) = compose(sources(agreed, leaning)).agreements
    assert [(s.agrees, s.in_part) for s in row.stances] == [(True, False)]


def test_a_list_is_not_cut() -> None:
    rose = "Fees rose across harbours, mills, and customs houses of the whole coast."
    (row,) = compose(sources(rose, rose)).agreements
    assert row.lead.text == rose


def test_what_one_denies_another_does_not_say() -> None:
    provides = "The law {word}provide for an independent judiciary in criminal and in civil cases of {{LOC port|Port Arden}}."
    (row,) = compose(sources(provides.format(word="does "), provides.format(word="does not "))).agreements
    assert [stance.differs for stance in row.stances] == [True]
    assert len(compose(sources(*[provides.format(word="does not ")] * 2)).agreements) == 1


def test_the_same_said_of_another_place_is_another_matter() -> None:
    told = "There were no great changes in the state of the harbours of {{LOC {0}|{0}}} during the year."
    assert compose(sources(told.format("Arden"), told.format("Lowmere"))).agreements == ()


def test_a_part_of_a_longer_paragraph_that_comes_later_is_no_fault() -> None:
    part = "The council of the port agreed late on Wednesday to raise the pay of all its dock workers by a tenth."
    rest = (
        "Nobody in the villages up the river had heard of any storm before it tore the roofs off their old houses. "
        * 3
    )
    documents = sources(part, f"{part} {rest}")
    content = compose(documents)
    assert [row.in_part for row in content.shared_copy] == [True]
    verify_content(content, documents)


def test_one_source_has_nobody_to_agree_with() -> None:
    alone = compose((harbour_report(),))
    assert (alone.agreements, alone.shared_copy) == ((), ())


def spoilt(content: PackContent, **changes: object) -> PackContent:
    first, *others = content.agreements
    return replace(content, agreements=(replace(first, **changes), *others))


def test_what_it_claims_is_checked(content: PackContent, documents: tuple[AnnotatedDocument, ...]) -> None:
    verify_content(content, documents)
    row = content.agreements[0]
    with pytest.raises(CheckFailed, match="A1: its sources"):
        verify_content(spoilt(content, elsewhere=()), documents)
    with pytest.raises(CheckFailed, match="A1"):
        verify_content(
            spoilt(content, lead=replace(row.lead, locator=row.stances[1].extract.locator)), documents
        )
    (copy,) = content.shared_copy
    wrong = replace(copy, carriers=(replace(copy.carriers[0], paragraphs=(paragraph_locator(4, 1),)),))
    with pytest.raises(CheckFailed, match="does not carry"):
        verify_content(replace(content, shared_copy=(wrong,)), documents)


def test_every_paragraph_that_a_matter_rests_on_names_it_in_its_margin(
    documents: tuple[AnnotatedDocument, ...],
) -> None:
    content = compose(documents)
    blocks = {block.anchor: block for annex in content.annexes for block in annex.blocks if block.anchor}
    assert content.agreements
    told = {
        (extract.locator.anchor, matter.locator.anchor)
        for matter in content.agreements
        for extract in (matter.lead, *(stance.extract for stance in matter.stances))
    }
    noted = {
        (anchor, note.target.anchor)
        for anchor, block in blocks.items()
        for note in block.notes
        if note.target and note.text.startswith("→ A")
    }
    assert noted == told


def test_speakers_of_other_words_do_not_agree() -> None:
    tail = "said {PER m|Marta Lind}, the chief engineer of the bridge authority."
    one = f"{{speech m|“We needed another week for the cables,”}} {tail}"
    other = f"{{speech m|“We are confident the structure is sound,”}} {tail}"
    assert compose(sources(one, other)).agreements == ()


def test_a_draft_that_leaves_open_what_it_decides_agrees_with_nobody() -> None:
    draft = (
        "{key 1|Decides that {open} a year shall be channelled to the small lake towns of {LOC n|Norland}.}"
    )
    decided = "{key 1|The meeting decided that no less than {money 25|€25 billion} a year shall be channelled to the small lake towns of {LOC n|Norland}.}"
    closed = draft.replace("{open}", "no less than {money 25|€25 billion}")
    assert compose(sources(closed, decided)).agreements
    assert not compose(
        sources(draft.replace("{open}", "[no less than EUR [39] billion]"), decided)
    ).agreements
