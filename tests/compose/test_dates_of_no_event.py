"""Dates that tell of no event: of the text itself, in names, labels, captions and of what is only reported on."""

from dataclasses import replace
from datetime import date

import pytest

from flows.compose.registers.timeline import enter_dates
from flows.compose.sentences.locating import survey_source
from flows.model.document import Role
from flows.model.source import Fact, Origin
from tests.support.annotated import annotated
from tests.support.composed import compose


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Arden, {date 2025-06-09|9 June 2025}", 0),
        ("ARDEN, Norland, {date 2025-06-09|9 June 2025} (Agency) – It rained.", 0),
        ("(Arden/Holm, {date 2025-06-09|9 June 2025}) It rained.", 0),
        ("For immediate release: {date 2025-06-09|9 June 2025}", 0),
        ("Fourth Report, Session {date 2025/2026|2025–26}", 0),
        ("Judgment No. 7/CC/2026 of {date 2025-06-09|9 June}", 0),
        ("The court lifted Order No. 7 of {date 2025-06-09|9 June}", 1),
        ("It rained in Arden. The vote is on: {date 2025-06-09|9 June 2025}", 1),
        ("In Arden on {date 2025-06-09|9 June 2025} it rained.", 1),
        ("In Arden, {date 2025-06-08|8 June 2025} – a Sunday – was wet.", 1),
    ],
)
def test_the_day_of_the_text_is_no_event(text: str, rows: int):
    told = annotated(text)
    published = Fact("2025-06-09", Origin.DOCUMENT, "date line")
    metadata = replace(told.document.metadata, published=published)
    told = replace(told, document=replace(told.document, metadata=metadata))
    assert len(compose((told,)).timeline) == rows


def test_the_year_in_the_name_of_a_law_or_happening_is_no_date_of_the_timeline():
    content = compose(
        (
            annotated(
                "The Harbour Renewal Act of {date 2014|2014} pays for it. "
                "The {date 2023|2023} River Budget Act pays too. It mends what the {date 2020|2020} floods left. "
                "It passed the act in {date 2015|2015}. The plan of {date 2016 START|early 2016} failed."
            ),
        )
    )
    assert [row.date for row in content.timeline] == ["2015", "early 2016"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The yield on the {date 2034|2034} dollar bond rose.", []),
        ("It swaps bonds due in {date 2029|2029} and {date 2034|2034}.", []),
        ("It sold bonds in {date 2019|2019}.", ["2019"]),
        ("Farms draw more (Lund and Moe, {date 2018|2018}, p. 44; Ask, {date 2019|2019}).", []),
        ("Lund et al. ({date 2018|2018}) count less.", []),
        ("On appeal from: [{date 2025|2025}] EWCA Civ 1127.", []),
        ("It did not follow Re Holm [{date 2016|2016}] UKSC 12, which is old.", []),
        ("The Water Act (No. 9 of {date 2026|2026}) is in force.", []),
        ("The court sat ({date 2016|2016}) in Arden.", ["2016"]),
        ("It ran 9 of {date 2016|2016} events.", ["2016"]),
        ("Farms draw more (the council ended it in {date 2018|2018}).", ["2018"]),
        ("Farms draw more (it ended {date 2018|2018}).", ["2018"]),
    ],
)
def test_the_year_of_a_bond_or_of_a_cited_work_is_no_event(text: str, rows: list[str]):
    assert [row.date for row in compose((annotated(text),)).timeline] == rows


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("Next report: {date 2025-11-12|12 November 2025}", ["12 November 2025"]),
        ("Next meeting: {date 2025-11-12|12 November 2025}", ["12 November 2025"]),
        ("Next report: {date 2025-05-12|12 May 2025}", []),
        ("Published: {date 2025-11-12|12 November 2025}", []),
        ("Data to: {date 2025-11-12|12 November 2025}", []),
    ],
)
def test_of_the_labels_of_a_text_only_what_comes_next_is_told(line: str, rows: list[str]):
    document = annotated(f"{line}\nThe pier is shut.")
    first, *rest = document.segmentation.segments
    segments = (replace(first, role=Role.BYLINE), *rest)
    document = replace(document, segmentation=replace(document.segmentation, segments=segments))
    assert [row.date for row in compose((document,)).timeline] == rows


def test_results_of_a_quarter_are_no_event_of_it() -> None:
    told = (
        "Results for the {date 2025-Q3|third quarter} will be published on {date 2025-11-06|6 November 2025}."
    )
    (entry,) = enter_dates(survey_source(annotated(told)), date(2025, 10, 20), frozenset())[0]
    assert entry.row.iso == "2025-11-06"


@pytest.mark.parametrize("role", [Role.CAPTION, Role.FOOTNOTE])
def test_captions_and_footnotes_tell_no_events(role: Role) -> None:
    document = annotated("Boats at the quay on {date 2025-06-11|Wednesday}.")
    (segment,) = document.segmentation.segments
    spoken = replace(
        document, segmentation=replace(document.segmentation, segments=(replace(segment, role=role),))
    )
    assert enter_dates(survey_source(spoken), date(2025, 10, 20), frozenset())[0] == ()


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("Ann Lee and Bo Ray · {date 2025-06-10|10 June 2025} · 11 minutes", []),
        ("by Ann Lee | {date 2025-06-10|June 10, 2025}", []),
        ("Harbour intelligence {date 1998 |since 1998}", []),
        ("Ann Lee has led the port since {date 1998|1998}.", ["since 1998"]),
        ("Prices since {date 1998|1998} are low.", ["since 1998"]),
        ("Vote | {date 2025-07-04|4 July 2025} | Arden", ["4 July 2025"]),
        ("On {date 2025-06-10|10 June 2025} the pier fell | Arden", ["10 June 2025"]),
    ],
)
def test_a_line_of_labels_tells_no_event(line: str, rows: list[str]) -> None:
    document = annotated(f"The harbour board met. It was late.\n{line}", reference_date="2025-06-10")
    assert [row.date for row in compose((document,)).timeline] == rows
