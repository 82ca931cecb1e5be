"""Marked sample sources for the compose stage, and a pack composed from them."""

from flows.compose.desk.corrections import Corrections
from flows.compose.pack import compose_pack
from flows.model.annotation import AnnotatedDocument
from flows.model.content import PackContent, PackIdentity
from flows.model.problems import Problem
from flows.model.publication import Setting
from flows.model.source import UnreadSource
from flows.model.whos_who import WhoRow
from flows.settings import PackSettings, Settings
from tests.support.annotated import annotated

NO_CORRECTIONS = Corrections()
IDENTITY = PackIdentity(
    series="river-desk",
    title="",
    subtitle="",
    edition="2025-06-12T0600Z",
    number=1,
    cut_off="2025-06-12T06:00:00Z",
    cut_off_printed="12 June 2025, 06:00 UTC",
    issuer="The River Desk",
    contact="",
    marking="",
    supersedes="",
)


def harbour_report(number: int = 1, path: str = "harbour.txt") -> AnnotatedDocument:
    """A report with the traps of the trade: speech and scare quotes, relative dates, scopes, a conversion."""
    return annotated(
        """
        # Talks on the harbour
        {key 1|{role ana|Harbour minister} {PER ana|Ana Sörley} met {PER xi|Xi Weiming} on {date 2025-06-09|9 June 2025} in {LOC port|Port Arden}.} Earlier that week, {date 2025-W23 reference|last week}, the {ORG hc|Harbour Council (HC)} had called the port a “dead end”.
        # “A good start”
        {PER ana|Sörley} {setting next|told reporters}, {speech ana|“We made a good start,”} and spoke of {partial ana|“patient work”}. {key 2|The {ORG hc|HC} offered {money 12000000 EUR|€12 million} ({money 13200000 USD =|US$13.2 million}) for {measure|new quays}.}
        The levy is {percent 25|25%} on {measure|imported timber}. In {date 2025 MID|mid-2025} it becomes a {percent 25|25%} levy on {measure|imported timber} {scope|(excluding pulp)}. The {scare|“quay question”} is old: ferries ran since {date 1990 START|the early 1990}.
        {key 3|{said hc|About {count 131|131} {measure|dock workers} lost their posts in {date 2025-04|April 2025}}, the council said.} {date 2025-06 narrative|Two months later} the two sides spoke. {count 2|Two} {measure|nations} watch {count 5|five} {measure|ministers}. Work resumes {date 2025-07-01|on 1 July 2025}, or {date X unresolved|some day}.
        """,
        number=number,
        path=path,
        title="Talks on the harbour",
        outlet="The Arden Post",
        published="2025-06-10",
        reference_date="2025-06-10",
    )


def wire_story(number: int = 2, path: str = "wire.md") -> AnnotatedDocument:
    """A second source that repeats one sentence, knows people by surname and counts otherwise."""
    return annotated(
        """
        {key 1|{role ana|Harbour minister} {PER ana|Sörley} met {PER xi|Xi Weiming} on {date 2025-06-09|9 June 2025} in {LOC port|Port Arden}, an aide said.}
        {key 2|Some {count 157|157} {measure|dock workers} were sent home by the {ORG hc|HC}.} The {phrase|timber levy} stays.
        """,
        number=number,
        path=path,
        title="Minister meets envoy",
        published="2025-06-11",
    )


def compose(
    documents: tuple[AnnotatedDocument, ...],
    unread: tuple[UnreadSource, ...] = (),
    corrections: Corrections = NO_CORRECTIONS,
    problems: tuple[Problem, ...] = (),
    key_points: int = 7,
    said_before: str = "",
) -> PackContent:
    """The pack of these documents, with plain settings."""
    settings = Settings(PackSettings(series="river-desk", key_points=key_points))
    versions = (Setting("briefing-pack", "0.1.0"),)
    content, _ = compose_pack(
        documents, (), unread, IDENTITY, settings, corrections, problems, versions, said_before=said_before
    )
    return content


def whos_who_rows(*marked: str) -> dict[str, WhoRow]:
    """The rows of the who's who of these texts, by name."""
    content = compose(tuple(annotated(text, number) for number, text in enumerate(marked, 1)))
    return {row.name: row for group in content.whos_who for row in group.rows}


def compose_papers(*texts: str, day: str = "2026-02-05") -> PackContent:
    """The pack of marked texts, each the one key sentence of a paper of its own, all of one day."""
    return compose(
        tuple(
            annotated(
                f"{{key 1|{text}}}",
                n,
                path=f"{n}.txt",
                outlet=f"Paper {n}",
                published=day,
                reference_date=day,
            )
            for n, text in enumerate(texts, 1)
        )
    )
