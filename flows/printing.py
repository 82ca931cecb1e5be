"""Steps 4 to 7: from what was read to the bound pack, with every page number real and every check passed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from flows.bind import bind_pack, set_facsimile
from flows.bind.collation import place_parts
from flows.check import check_pack
from flows.compose import compose_pack
from flows.compose.corrections import Corrections
from flows.compose.verify import verify_content
from flows.enclosures import Enclosures, enclose, list_attachments, state_record
from flows.errors import CheckFailed
from flows.model.content import PackContent, PackIdentity
from flows.model.printed import BriefingPack, PartMarkup, PrintedPart
from flows.model.problems import Problem
from flows.model.publication import PreviousEdition
from flows.model.source import Source
from flows.plan import BuildPlan, describe_furniture, describe_imprint, identify_pack, software_versions
from flows.reading import Reading
from flows.render import place_of_annex, render_body, render_numbered
from flows.render.environment import templates_root
from flows.tasks import perform, perform_all
from flows.typeset import typeset_part
from flows.workers import TASK_SECONDS, WorkerPool

NUMBERING_ROUNDS = 6
"""Contents and index change the page count they print; it settles in two or three rounds."""


@dataclass(frozen=True, slots=True)
class Printing:
    """The bound pack, the parts it was bound from, the content it prints, and the reading it rests on."""

    pack: BriefingPack
    parts: tuple[PrintedPart, ...]
    content: PackContent
    enclosures: Enclosures
    reading: Reading


def print_pack(
    plan: BuildPlan,
    previous: PreviousEdition | None,
    sources: Sequence[Source],
    reading: Reading,
    corrections: Corrections,
    pool: WorkerPool,
) -> Printing:
    """Compose, render, typeset and bind. A source that cannot be typeset gets an error sheet instead.

    Raises CheckFailed, naming the place, for a quotation, link, page number or layout that does not hold.
    """
    identity = identify_pack(plan, previous)
    while True:
        content, reading = compose(plan, identity, reading, corrections)
        enclosures = enclose(plan, previous, sources, reading, content)
        content = state_record(content, enclosures)
        body, failures = typeset_body(content, pool)
        if not failures:
            break
        reading = reading.without(failures)
    parts = number_pages(content, (*body, *facsimile_parts(reading, content)), pool)
    pack = perform("bind", identity.edition, partial(bind, content, parts, enclosures))
    perform("check", identity.edition, partial(check_folios, pack, parts))
    perform("check", "preflight", partial(check_finished, pack))
    found = replace(reading, problems=reading.problems + layout_problems(parts))
    return Printing(pack, parts, content, enclosures, found)


def compose(
    plan: BuildPlan, identity: PackIdentity, reading: Reading, corrections: Corrections
) -> tuple[PackContent, Reading]:
    """The content of the pack, every quotation and locator in it verified against the sources."""
    edit = partial(
        compose_pack,
        reading.documents,
        reading.facsimiles,
        reading.unread,
        identity,
        plan.settings,
        corrections,
        reading.problems,
        software_versions(),
    )
    content, noticed = perform("compose", identity.edition, edit)
    perform("check", "quotations", partial(verify_content, content, reading.documents))
    return content, replace(reading, problems=reading.problems + noticed)


def typeset_body(
    content: PackContent, pool: WorkerPool
) -> tuple[tuple[PrintedPart, ...], dict[int, Exception]]:
    """Every part that prints no page number of another; failures by S number.

    A part that belongs to no source must not fail: its exception is raised.
    """
    markups = perform("render", "body", partial(render_body, content))
    failures: dict[int, Exception] = {}
    parts: list[PrintedPart] = []
    for markup, outcome in zip(markups, typeset(markups, pool), strict=True):
        if isinstance(outcome, PrintedPart):
            parts.append(outcome)
        elif markup.source:
            failures[markup.source] = outcome
        else:
            raise outcome
    return tuple(parts), failures


def facsimile_parts(reading: Reading, content: PackContent) -> tuple[PrintedPart, ...]:
    """The pages that are printed as received, each lot behind its sheet."""
    titles = {sheet.number: sheet.title for sheet in content.facsimiles}
    return tuple(
        set_facsimile(facsimile, titles[facsimile.number], place_of_annex(facsimile.number) + 1)
        for facsimile in reading.facsimiles
    )


def number_pages(
    content: PackContent, body: tuple[PrintedPart, ...], pool: WorkerPool
) -> tuple[PrintedPart, ...]:
    """All parts in order, the numbered ones typeset again until every page number they print is the real one."""
    folios: dict[str, int] = {}
    page_count = 0
    for _ in range(NUMBERING_ROUNDS):
        markups = perform("render", "page numbers", partial(render_numbered, content, folios, page_count))
        numbered: list[PrintedPart] = []
        for outcome in typeset(markups, pool):
            if isinstance(outcome, Exception):
                raise outcome
            numbered.append(outcome)
        parts = tuple(sorted([*body, *numbered], key=lambda part: part.order))
        placement = place_parts(parts)
        if (dict(placement.folio_of), placement.page_count) == (folios, page_count):
            return parts
        folios, page_count = dict(placement.folio_of), placement.page_count
    raise CheckFailed(
        "The page numbers in the contents and index do not settle.",
        "Please report these sources as a defect.",
    )


def typeset(markups: Sequence[PartMarkup], pool: WorkerPool) -> list[PrintedPart | Exception]:
    base = templates_root()
    return perform_all("typeset", [(m.key, partial(pool.run, typeset_part, m, base)) for m in markups])


def bind(content: PackContent, parts: tuple[PrintedPart, ...], enclosures: Enclosures) -> BriefingPack:
    # Somebody else's pages may break any standard: with them in it, the pack claims none.
    conforming = not content.facsimiles
    imprint = describe_imprint(content.identity, content.cover.standfirst, conforming=conforming)
    return bind_pack(parts, describe_furniture(content.identity), imprint, list_attachments(enclosures))


def check_folios(pack: BriefingPack, parts: tuple[PrintedPart, ...]) -> None:
    """Raise CheckFailed unless the pack was bound just as its contents and index say."""
    placement = place_parts(parts)
    if pack.page_count != placement.page_count or dict(pack.folio_of) != dict(placement.folio_of):
        raise CheckFailed(
            f"The bound pack has {pack.page_count} pages and not the {placement.page_count} its contents state.",
            "Please report these sources as a defect.",
        )


def check_finished(pack: BriefingPack) -> None:
    """Raise CheckFailed, naming the first place, unless the finished file passes every check of the preflight.

    In a worker of its own, whose time grows with the pack.
    """
    with WorkerPool(1, TASK_SECONDS + pack.page_count) as checker:
        report = checker.run(check_pack, pack.pdf)
    for result in report.results:
        if not result.passed:
            raise CheckFailed(
                f"The check of {result.name} failed: {result.findings[0]}"
                + (f" (and {result.found - 1} more)." if result.found > 1 else "."),
                "Nothing was published; please report these sources as a defect.",
            )


def layout_problems(parts: tuple[PrintedPart, ...]) -> tuple[Problem, ...]:
    """What the preflight of the laid-out pages found, as problems that name part and page."""
    return tuple(
        Problem("typeset", part.key, f"{finding.kind}: {finding.detail}", locator=f"page {number}")
        for part in parts
        for number, page in enumerate(part.pages, 1)
        for finding in page.findings
    )
