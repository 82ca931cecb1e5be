"""What the last edition told and a new source tells otherwise stands among the changes with both sides, and only that."""

from dataclasses import replace

import pytest

from flows.annotate import annotate_document
from flows.compose.pages.changes import compare_editions
from flows.compose.verify import verify_content
from flows.ingest import document_from_record
from flows.model.annotation import AnnotatedDocument
from flows.model.changes import Changes
from flows.model.content import PackContent
from flows.model.json_form import from_json, to_json
from flows.segment import segment_document
from tests.support.annotated import annotated
from tests.support.composed import compose

JUNE, JULY = "{date 2025-06-29|29 June}", "{date 2025-07-06|6 July}"
VOTE = f"The by-election for the mayor of Arden will be held as planned on {JUNE}."
PUT_OFF = f"The court has put off the by-election in Arden to {JULY}."
OFF = f"The by-election in Arden planned for {JUNE} has been called off."


def source(text: str, number: int, day: str, *, path: str = "", sha256: str = "") -> AnnotatedDocument:
    found = annotated(text, number, path=path or f"{number}.txt", published=day, reference_date=day)
    return replace(found, document=replace(found.document, sha256=(sha256 or str(number)) * 64))


def changes(before: tuple[AnnotatedDocument, ...], after: tuple[AnnotatedDocument, ...]) -> Changes:
    kept = from_json(PackContent, to_json(compose(before)))
    content = compare_editions("Edition 1", kept, compose(after))
    verify_content(content, after)
    return content.changes


def told(
    *texts: str, days: tuple[str, ...] = ("2025-06-08", "2025-06-10")
) -> list[tuple[str, str, str, str, str]]:
    """Kind, value and places before, value and places now, of what the last text brings to the others."""
    sources = tuple(source(text, n, day) for n, (text, day) in enumerate(zip(texts, days, strict=True), 1))
    found = changes(sources[:-1], sources).shifts
    return [
        (
            s.kind,
            s.before.value,
            ", ".join(p.label for p in s.before.places),
            s.now.value,
            s.now.places[0].label,
        )
        for s in found
    ]


@pytest.mark.parametrize(
    ("first", "later", "expected"),
    [
        (VOTE, PUT_OFF, ("day moved", "29 June 2025", "S1 ¶1", "6 July 2025", "S2 ¶1")),
        (VOTE, OFF, ("given up", "29 June 2025", "S1 ¶1", "", "S2 ¶1")),
        (
            "The school in {LOC a|Arden} has {count 140|140} {measure|pupils}.",
            "The board of the school in {LOC a|Arden} corrected its number of {measure|pupils} to {count 160|160} from {count 140|140}.",
            ("figure", "140", "S1 ¶1", "160", "S2 ¶1"),
        ),
        (
            "The {measure|number of injured passengers} of the crash in {LOC a|Arden} has risen to {count 47|47}.",
            "The {measure|number of injured passengers} in {LOC a|Arden} was revised down to {count 44|44}.",
            ("figure", "47", "S1 ¶1", "44", "S2 ¶1"),
        ),
        (
            "In October she told the House that every high slope of the line had been inspected within the year.",
            "The minister told the House that she had been wrong to say in October that every high slope of the line had been inspected.",
            ("statement", "", "S1 ¶1", "", "S2 ¶1"),
        ),
        (
            "The {ORG c|Arden Ferry} pays {PER b|Bo Ray} a bonus for the new pier of {LOC a|Arden}.",
            "It is not true that the {ORG c|Arden Ferry} pays {PER b|Bo Ray} a bonus for the new pier of {LOC a|Arden}.",
            ("statement", "", "S1 ¶1", "", "S2 ¶1"),
        ),
        (
            "{role b|Harbour master} {PER b|Bo Ray} opened the pier.",
            "{PER b|Bo Ray} has resigned.",
            ("post", "Bo Ray: Harbour master", "S1 ¶1", "", "S2 ¶1"),
        ),
        (
            "{PER r|Bo Ray} {open unanswered|has not responded} to the call that he resign.",
            "{PER r|Bo Ray} resigned as minister.",
            ("open before", "no answer", "S1 ¶1", "", "S2 ¶1"),
        ),
    ],
)  # fmt: skip
def test_what_a_new_source_tells_otherwise_has_both_sides(
    first: str, later: str, expected: tuple[str, str, str, str, str]
) -> None:
    assert expected in told(first, later)


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (VOTE, f"The by-election for the mayor of Holm will be held on {JULY}."),
        (VOTE, f"The court has put off the by-election in Holm to {JULY}."),
        (
            VOTE.replace("Arden", "{LOC a|Arden}"),
            f"The by-election in {{LOC h|Holm}} planned for {JUNE} has been called off.",
        ),
        (VOTE, f"The mayor of Arden will open the by-election fair on {JULY}."),
        (
            "The school in {LOC a|Arden} has {count 140|140} {measure|pupils}.",
            "The school in {LOC h|Holm} has {count 160|160} {measure|pupils}.",
        ),
        (
            "The bank of {LOC a|Arden} expects {measure|growth of the economy} of {percent 2|2%}.",
            "The fund said its forecast of {measure|growth of the economy} in {LOC a|Arden} was cut to {percent 1.7|1.7%}.",
        ),
        (
            "The law prohibits work of children in mines and on ships.",
            "The law does not prohibit work of children in mines and on ships.",
        ),
        (
            "It is {open unknown|not known whether} the law bars children from all work in mines.",
            "The law bars children from some work in mines and on ships.",
        ),
        (
            "The index of {LOC a|Arden} rose in value by {percent 2.4|2.4%} on the day.",
            "The index of {LOC a|Arden} fell in value by {percent 8.1|8.1%} on the day.",
        ),
        (
            "{role b|Harbour master} {PER b|Bo Ray} opened the pier.",
            "{role h|Minister} {PER h|Ada Ray} has resigned.",
        ),
    ],
)
def test_rows_that_merely_look_alike_are_no_change(first: str, later: str) -> None:
    assert told(first, later) == []


@pytest.mark.parametrize(
    ("spoken", "kinds"), [("{}", ["statement"]), ("MR LOW: {}\n\nMS RAY: I see.\n\nMR LOW: Well.", [])]
)
def test_what_is_said_otherwise_in_a_debate_is_no_change(spoken: str, kinds: list[str]) -> None:
    voted = "The committee voted to close the Arden pier and the Lowmere harbour in July."
    told_otherwise = (voted, voted.replace("voted", "did not vote"))
    documents = [
        document_from_record(number, f"{number}.txt", spoken.format(words), f"2025-06-0{number}")
        for number, words in enumerate(told_otherwise, 1)
    ]
    read = tuple(annotate_document(one, segment_document(one)[0])[0] for one in documents)
    assert [shift.kind for shift in compose(read).shifts] == kinds


def test_a_later_source_is_not_overtaken_by_an_older_one() -> None:
    assert told(VOTE, PUT_OFF, days=("2025-06-10", "2025-06-08")) == []


def test_what_both_editions_told_otherwise_is_no_news() -> None:
    moved = (source(VOTE, 1, "2025-06-08"), source(PUT_OFF, 2, "2025-06-09"))
    rain = source("It rained.", 3, "2025-06-10")
    assert changes(moved, (*moved, rain)).shifts == ()


def test_what_two_new_sources_tell_otherwise_of_one_another_is_no_change() -> None:
    rain = source("It rained.", 1, "2025-06-07")
    assert (
        changes((rain,), (rain, source(VOTE, 2, "2025-06-08"), source(PUT_OFF, 3, "2025-06-10"))).shifts == ()
    )


def test_one_day_that_several_sources_announced_is_one_matter() -> None:
    again = f"The by-election in Arden is on {JUNE}, the council said."
    (shift,) = told(VOTE, again, OFF, days=("2025-06-07", "2025-06-08", "2025-06-10"))
    assert shift[:3] == ("given up", "29 June 2025", "S1 ¶1, S2 ¶1")


def test_what_is_told_as_changed_is_not_listed_as_new() -> None:
    found = changes(
        (source(VOTE, 1, "2025-06-08"),), (source(VOTE, 1, "2025-06-08"), source(PUT_OFF, 2, "2025-06-10"))
    )
    assert found.statement.startswith(
        "One new source and one source unchanged. One day is told otherwise than before."
    )
    assert [
        row for row in found.rows if row.register in {"Forward calendar", "Key points", "Agreement"}
    ] == []


def test_of_a_toll_the_last_before_leads_to_the_latest() -> None:
    days = ("2025-06-07", "2025-06-08", "2025-06-09")
    quake = "# Quake in Lowmere\nA quake struck the island of {{LOC l|Lowmere}}. The quake killed {{count {0}|{0}}} people."
    texts = [quake.format(dead) for dead in (118, 302, 427)]
    tolls = [shift for shift in told(*texts, days=days) if shift[0] == "toll"]
    assert tolls == [("toll", "302", "S2 ¶1", "427", "S3 ¶1")]


def updated(before: str, after: str) -> Changes:
    return changes((source(before, 1, "2025-06-08"),), (source(after, 1, "2025-06-10", sha256="9"),))


def test_an_updated_source_tells_its_day_old_and_new() -> None:
    opens = "The pier of Arden opens on {{date 2025-07-{0}|{0} July}}."
    (shift,) = updated(opens.format("12"), opens.format("15")).shifts
    assert (shift.kind, shift.before.value, shift.now.value) == ("day moved", "12 July 2025", "15 July 2025")
    assert (shift.before.words, shift.before.stood) == ("The pier of Arden opens on 12 July.", "S1 ¶1")
    assert shift.before.places == ()
    assert shift.now.places[0].anchor == "s1-p1"


@pytest.mark.parametrize(
    ("before", "after", "days"),
    [
        (
            "The mayor of Arden will visit Holm on {date 2025-07-12|12 July} before she goes on to the fair of Lund.",
            "The mayor of Arden will visit Holm on {date 2025-07-15|15 July}. She will see nobody else there at all.",
            [("12 July 2025", "15 July 2025")],
        ),
        (
            "The board of Arden has bought a boat.\nTenders due: {date 2025-07-12|12 July 2025}.",
            "The board of Arden has bought a boat.\nTenders due: {date 2025-07-15|15 July 2025} (instead of {date 2025-07-12|12 July 2025}).",
            [("12 July 2025", "15 July 2025")],
        ),
        (
            "On {date 2025-07-12|12 July} the mayor of Arden will visit Holm and see the fair.",
            "On {date 2025-07-15|15 July} a boat will sail to Lund.",
            [],
        ),
    ],
)
def test_an_updated_source_may_tell_otherwise_what_stands_behind_its_day(
    before: str, after: str, days: list[tuple[str, str]]
) -> None:
    shifts = updated(before, after).shifts
    assert [(s.before.value, s.now.value) for s in shifts if s.kind == "day moved"] == days


def test_the_day_on_which_an_updated_source_says_something_is_not_moved() -> None:
    said = "The pier of Arden will stay open, the council said on {{date 2025-06-{0}|{1}}}."
    assert updated(said.format("08", "Sunday"), said.format("10", "Tuesday")).shifts == ()


def test_the_day_of_something_past_that_an_updated_source_puts_right_was_not_moved() -> None:
    burnt = "The pier of Arden burnt down on {{date 2025-06-0{0}|{0} June}}."
    (shift,) = updated(burnt.format("5"), burnt.format("6")).shifts
    assert (shift.kind, shift.before.value, shift.now.value) == ("day", "5 June 2025", "6 June 2025")


def test_a_key_point_of_an_updated_source_that_reads_as_it_did_but_for_one_number_is_a_figure() -> None:
    died = "{{key 1|{0} people died when a bus left the road near Arden.}}"
    found = updated(died.format("Twelve"), died.format("Fourteen"))
    (shift,) = found.shifts
    assert (shift.kind, shift.before.value, shift.now.value) == ("figure", "Twelve", "Fourteen")
    assert found.rows == ()


QUAY = "It is not known whether the old quay of Arden will be closed."


@pytest.mark.parametrize(
    ("after", "settled"),
    [
        ("The old quay of Arden will be closed on {date 2025-07-20|20 July}.", [QUAY]),
        ("The fair of Holm begins on {date 2025-07-20|20 July}.", []),
        ("The cafe will stay.", []),
    ],
)
def test_what_was_open_in_an_updated_source_is_told_where_it_stood(after: str, settled: list[str]) -> None:
    rest = "The cafe on the pier will stay open all winter, its owner told the council of the town."
    asked = QUAY.replace("It is not known whether", "{open unknown|It is not known whether}")
    found = updated(f"{asked} {rest}", f"{after} {rest}")
    assert [s.before.words for s in found.shifts if s.kind == "open before"] == settled
    gone = [row.old for row in found.rows if row.register == "Open questions"]
    assert [*settled, *gone] == [QUAY]


def test_what_is_told_since_is_not_what_the_open_sentence_itself_told() -> None:
    asked = (
        "Two boats of Arden came home on {{date 2025-06-05|5 June}}{0} {{open unknown|still missing}}."
        " The cafe on the pier will stay open all winter, its owner told the council of the town."
    )
    before = asked.format(", the third boat of Arden is")
    after = asked.format("; the third boat of Arden was found on {date 2025-06-07|7 June}").replace(
        " {open unknown|still missing}", ""
    )
    told = [s.now.words for s in updated(before, after).shifts if s.kind == "open before"]
    assert told == ["the third boat of Arden was found on 7 June."]


def test_a_plan_that_is_surer_in_an_updated_source_has_another_status() -> None:
    opens = f"If the council agrees, the pier of Arden and its hall open on {JULY}."
    (shift,) = updated(opens, opens.replace("If ", "As ")).shifts
    assert (shift.kind, shift.before.value, shift.now.value) == ("status", "on a condition", "reported")


def test_of_a_great_many_figures_that_are_told_otherwise_the_first_are_listed_and_the_rest_counted() -> None:
    def sold(more: int) -> str:
        years = range(2000, 2020)
        return " ".join(
            f"In the year {year} they sold {{count {year + more}|{year + more}}} {{measure|ferries}}."
            for year in years
        )

    found = updated(sold(3000), sold(5000))
    assert (len(found.shifts), found.unlisted) == (12, ("eight more figures told otherwise",))
    assert "20 figures are told otherwise" in found.statement


def test_an_updated_source_that_names_a_speaker_says_who() -> None:
    (shift,) = updated(
        "An aide spoke: {speech |“We will not pay for the pier.”}",
        "{PER a|Ana Dahl} spoke: {speech a|“We will not pay for the pier.”}",
    ).shifts
    assert (shift.kind, shift.now.value) == ("speaker", "Ana Dahl")


AIDE = "The aide of the minister said: {speech |“We will not pay for the pier of Arden this year.”}"
NAMED = "{PER a|Ana Dahl} said: {speech a|“We will not pay for the pier of Arden this year.”}"


def test_a_new_source_that_names_who_spoke_says_who() -> None:
    assert told(AIDE, NAMED) == [("speaker", "—", "S1 ¶1", "Ana Dahl", "S2 ¶1")]
    assert told(NAMED, AIDE) == []
    both = (source(AIDE, 1, "2025-06-08"), source(NAMED, 2, "2025-06-09"))
    assert changes(both, (*both, source("It rained.", 3, "2025-06-10"))).shifts == ()


def test_rows_of_an_updated_source_that_only_read_otherwise_are_counted() -> None:
    found = updated(f"The pier of Arden opens on {JULY}.", f"The pier of Arden will open on {JULY}.")
    assert found.shifts == ()
    assert [row for row in found.rows if row.register == "Timeline"] == []
    assert (
        "one row of updated sources that read otherwise and tell the same days and figures" in found.unlisted
    )


PAGES = "The levy is {}.\nThe quays were built long ago.\nThey have been mended twice.\nWork resumes soon."


def test_a_text_in_a_new_file_that_has_most_of_one_that_is_gone_takes_its_place() -> None:
    before = source(PAGES.format("low"), 1, "2025-06-08", path="v1.txt")
    after = source(PAGES.format("high"), 2, "2025-06-10", path="v2.txt")
    found = changes((before,), (after,))
    assert [(s.kind, s.label, s.note) for s in found.sources] == [
        ("updated", "S2", "takes the place of S1; as many words")
    ]
    assert [(p.old, p.new) for p in found.paragraphs] == [("The levy is low.", "The levy is high.")]


@pytest.mark.parametrize(
    "other",
    [
        "The levy is high.\nThe quays were built long ago.\nNobody mends them.\nWork has ended.",
        "The levy is low.",
    ],
)
def test_another_text_takes_no_place(other: str) -> None:
    before = source(PAGES.format("low"), 1, "2025-06-08", path="v1.txt")
    found = changes((before,), (source(other, 2, "2025-06-10", path="v2.txt"),))
    assert [s.kind for s in found.sources] == ["new", "dropped"]


def test_an_updated_source_that_moves_what_it_still_announces_tells_both_days() -> None:
    fair = f"The winter fair of the harbour board in Arden is set for {JUNE}."
    moved = f"The winter fair, previously set for {JUNE}, will now be on {JULY}."
    found = changes(
        (source(fair, 1, "2025-06-08"),), (source(f"{fair}\n{moved}", 1, "2025-06-10", sha256="2"),)
    )
    assert [(s.kind, s.before.value, s.now.value) for s in found.shifts] == [
        ("day moved", "29 June 2025", "6 July 2025")
    ]


def test_what_an_updated_source_announces_is_listed_as_ahead() -> None:
    told = "The harbour board met in Arden. Nobody came."
    now = f"{told}\nThe {{ORG c|Arden Ferry}} opens its pier on {JULY}."
    found = changes((source(told, 1, "2025-06-08"),), (source(now, 1, "2025-06-10", sha256="2"),))
    assert [(row.register, row.kind) for row in found.rows] == [("Forward calendar", "new")]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Still current at: {}", []),
        ("Updated Monday, {}.", []),
        ("The rules of the harbour board were last updated on {}.", ["day moved"]),
        ("The harbour board opens its new winter pier for the Holm ferry on {}.", ["day moved"]),
    ],
)
def test_the_day_of_a_page_itself_is_no_change(words: str, kinds: list[str]) -> None:
    rest = "\nThe harbour board met in Arden."
    first, second = (
        source(words.format(day) + rest, 1, written, sha256=sha)
        for day, written, sha in ((JUNE, "2025-06-08", "1"), (JULY, "2025-06-10", "2"))
    )
    found = changes((first,), (second,))
    assert ([shift.kind for shift in found.shifts], found.rows) == (kinds, ())


@pytest.mark.parametrize(
    ("before", "now", "kept"),
    [
        ("The {{ORG p|Port Company}} has offered {}.", "The {{ORG p|Port Company}} raised its offer to {}.", True),
        ("The {{ORG p|Port Company}} has offered {}.", "The company improved its offer to the dockers to {}.", True),
        ("The dockers demand peace. The union demands {}.", "The union now wants {}, its chair said.", True),
        ("The {{ORG p|Port Company}} has offered {}.", "The {{ORG f|Ferry Board}} raised its offer to {}.", False),
        ("The {{ORG p|Port Company}} has offered {}.", "The {{ORG p|Port Company}} raised its demand to {}.", False),
        ("The {{ORG p|Port Company}} has offered {}.", "The {{ORG p|Port Company}} raised its forecast to {}.", False),
        ("The {{ORG p|Port Company}} has been offered {}.", "The {{ORG p|Port Company}} raised its offer to {}.", False),
        ("The {{ORG p|Port Company}} has offered {}.", "The {{ORG p|Port Company}} has offered {}.", False),
    ],
)  # fmt: skip
def test_an_offer_or_a_demand_that_moves_is_told_with_what_it_was(
    before: str, now: str, *, kept: bool
) -> None:
    four, six = "{percent 4|4 per cent}", "{percent 6|6 per cent}"
    found = told(before.format(four), now.format(six))
    assert found == ([("figure", "4 per cent", "S1 ¶1", "6 per cent", "S2 ¶1")] if kept else [])
    assert not told(before.format(four), now.format(six), days=("2025-06-12", "2025-06-10"))
