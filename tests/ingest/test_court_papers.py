"""The papers of a court: title, court, parties, day and judge from the caption and the end."""

import pytest

from flows.english.court_papers import day_of_order, is_page_furniture, read_caption
from flows.model.document import Role
from flows.segment import segment_document
from tests.support.growth import assert_time_grows_with, seconds
from tests.support.ingested import read

STAMP = "Case 4:26-cv-00031-ANB   Document 12   Filed 05/16/26   Page 1 of 9\n\n"
COURT = "IN THE UNITED STATES DISTRICT COURT\nFOR THE DISTRICT OF KANSAS\n\n"
PARTIES = (
    "HARBOUR TRUST, INC., et al.,\n     Plaintiffs,\nv.\nCITY OF ARDEN,\n     Defendant.\n\nNo. 26-31-ANB\n\n"
)
BODY = (
    "The motion of the Harbour Trust is granted in part. The City of Arden shall file a report within ten days of "
    "this order, and again in July.\n\nPage 2 of 9\n\nThe Court heard the parties on 2 May 2026.\n\n"
)
END = "DATED this 15th day of May, 2026.\n\nAnn N. Byron\nUnited States District Judge\n"
ORDER = f"{COURT}{PARTIES}ORDER GRANTING INJUNCTION\n\n{BODY}{END}"


def facts(text: str) -> tuple[str | None, ...]:
    metadata = read(text)[0].metadata
    return tuple(metadata.value(name) for name in ("title", "outlet", "author", "published"))


def test_an_order_is_known_by_its_caption_and_its_end() -> None:
    assert facts(ORDER) == (
        "Harbour Trust, Inc., et al. v. City of Arden: Order Granting Injunction",
        "United States District Court for the District of Kansas",
        "Ann N. Byron",
        "2026-05-15",
    )


def test_the_day_of_the_docket_goes_before_that_of_the_signature() -> None:
    assert facts(STAMP + ORDER)[3] == "2026-05-16"


def test_a_caption_may_state_the_parties_on_one_line() -> None:
    text = f"SUPREME COURT OF ARVENIA\n\nByron v. Holm\n\nJUDGMENT\n\n{BODY}"
    assert facts(text)[:2] == ("Byron v. Holm: Judgment", "Supreme Court of Arvenia")


def test_a_caption_may_stand_in_two_columns() -> None:
    rows = (
        ("HARBOUR TRUST, INC.,", ""),
        ("     Plaintiff,", "No. 26-cv-31-ANB"),
        ("v.", "MEMORANDUM AND ORDER"),
        ("CITY OF ARDEN,", ""),
        ("     Defendant.", ""),
    )
    columns = "\n".join(f"{left:28})   {right}".rstrip() for left, right in rows)
    text = f"UNITED STATES DISTRICT COURT\nDISTRICT OF KANSAS\n\n{columns}\n\n{BODY}{END}"
    document, _ = read(text)
    assert facts(text) == (
        "Harbour Trust, Inc. v. City of Arden: Memorandum and Order",
        "United States District Court, District of Kansas",
        "Ann N. Byron",
        "2026-05-15",
    )
    numbered = [s for s in segment_document(document)[0].segments if s.number]
    assert [s.span.of(text)[:9] for s in numbered] == ["The motio", "The Court"]


def test_the_forms_of_an_order_are_no_paragraphs() -> None:
    document, _ = read(STAMP + ORDER)
    segments = segment_document(document)[0].segments
    assert [s.span.of(document.text)[:9] for s in segments if s.number] == ["The motio", "The Court"]
    assert [s.span.of(document.text) for s in segments if s.role is Role.TITLE] == [
        "ORDER GRANTING INJUNCTION"
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Court strikes down levy\n\nArden v. Holm ends a long quarrel.\n\n{BODY}",
        f"SUPREME COURT RULES FOR ARDEN\n\n{BODY}",
        f"Harbour Trust v. Arden\n\nBy Ann Byron\n\n{BODY}",
        "",
    ],
)
def test_a_report_on_a_court_has_no_caption(text: str) -> None:
    assert read_caption(text) is None


@pytest.mark.parametrize(
    "line",
    [
        STAMP.strip(),
        "Page 2 of 61",
        "- Page 3 of 4 -",
        "USCA4 Appeal: 22-1234 Doc: 45 Filed: 01/02/2023 Pg: 1 of 23",
        "Case: 22-1234 Document: 45 Page: 1 Date Filed: 01/02/2023",
    ],
)
def test_what_stands_on_every_page_is_its_furniture(line: str) -> None:
    assert is_page_furniture(line)


@pytest.mark.parametrize(
    "line", ["Page 2 of 61 is missing", "Case 12 was closed, see page 3", "2 of 61", "Page One"]
)
def test_a_sentence_on_a_page_is_none(line: str) -> None:
    assert not is_page_furniture(line)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("DATED this 13th day of October, 2026.", "13th day of October, 2026"),
        ("Dated: New York, New York, October 13, 2026", "October 13, 2026"),
        ("IT IS SO ORDERED this 3rd day of May, 2025.", "3rd day of May, 2025"),
        ("SO ORDERED.", ""),
        ("The letter dated 3 May 2025", ""),
        ("Dated 3 May 2025, the letter says no.", ""),
    ],
)
def test_the_line_that_dates_an_order(line: str, day: str) -> None:
    assert day_of_order(line) == day


def test_an_order_without_a_caption_is_dated_by_its_end() -> None:
    assert facts(f"Order on the pier\n\n{BODY}{BODY}{END}")[3] == "2026-05-15"


def test_hostile_captions_take_no_time() -> None:
    for piece in ("COURT\n", "A v. B\n", "v.\n", "COURT FOR THE ", "ORDER\n", "Dated A ", "and Plaintiff "):
        assert_time_grows_with(lambda many, piece=piece: read_caption(piece * many), 1000, 4000)
        for read_line in (day_of_order, is_page_furniture):
            assert seconds(lambda length, piece=piece: read_line((piece * 40)[:length]), 160) < 1, piece  # noqa: B023
