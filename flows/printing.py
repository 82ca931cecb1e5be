"""Steps 4 to 7: from what was read to the bound pack, with every page number real and every check passed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from flows.bind import bind_pack
from flows.bind.collation import place_parts
from flows.compose import compose_pack
from flows.compose.changes import compare_editions
from flows.compose.corrections import Corrections
from flows.compose.verify import verify_content
from flows.enclosures import Enclosures, enclose, list_attachments, state_record
from flows.errors import CheckFailed
from flows.garbage import look_seldom
from flows.model.content import PackContent, PackIdentity
from flows.model.printed import BriefingPack, PrintedPart
from flows.model.problems import Problem
from flows.model.publication import PreviousEdition
from flows.model.source import Source
from flows.model.variants import PRINT, Style, Variant
from flows.plan import BuildPlan, describe_furniture, describe_imprint, identify_pack, software_versions
from flows.reading import Reading
from flows.recipes import key_of
from flows.render import Pages
from flows.store import Reused, Store
from flows.tasks import perform
from flows.typesetting import Body, facsimile_parts, number_pages, pages_of, typeset_body
from flows.workbench import Workbench

MANY_PAGES = 500
"""A pack that takes so much memory to bind that no worker waits idly meanwhile."""


@dataclass(frozen=True, slots=True)
class PrintedVariant:
    """One bound pack, in one variant, and the parts it was bound from."""

    variant: Variant
    pack: BriefingPack
    parts: tuple[PrintedPart, ...]


@dataclass(frozen=True, slots=True)
class Printing:
    """The bound packs, the print variant first; the content they print, and the reading it rests on."""

    variants: tuple[PrintedVariant, ...]
    content: PackContent
    enclosures: Enclosures
    reading: Reading

    @property
    def in_print(self) -> PrintedVariant:
        return self.variants[0]


def print_pack(  # noqa: PLR0913, PLR0917 - everything a pack is made of
    plan: BuildPlan,
    previous: PreviousEdition | None,
    last: PackContent | None,
    sources: Sequence[Source],
    reading: Reading,
    corrections: Corrections,
    bench: Workbench,
) -> Printing:
    """Compose, render, typeset and bind, in every variant. A source that cannot be typeset gets an error sheet.

    `last` is the content of the previous edition. Raises CheckFailed, naming the place, for a quotation, link,
    page number or layout that does not hold.
    """
    identity = identify_pack(plan, previous)
    while True:
        content, reading = compose(plan, identity, reading, corrections, last, bench.store)
        enclosures = enclose(plan, previous, sources, reading, content)
        content = state_record(content, enclosures)
        look_seldom()  # what was read and composed stays to the end
        bodies = {style: typeset_body(content, style, bench) for style in plan.styles}
        failures = {number: lost for body in bodies.values() for number, lost in body.failures.items()}
        if not failures:
            break
        reading = reading.without(failures)
    foreign = facsimile_parts(reading, content)
    variants: list[PrintedVariant] = []
    for style, body in bodies.items():
        in_print = pages_of(variants[0].parts) if variants else None
        whole = replace(body, parts=(*body.parts, *foreign))
        variants.append(print_variant(content, style, whole, enclosures, in_print, bench))
    found = tuple(problem for printed in variants for problem in layout_problems(printed))
    return Printing(tuple(variants), content, enclosures, replace(reading, problems=reading.problems + found))


def print_variant(
    content: PackContent,
    style: Style,
    body: Body,
    enclosures: Enclosures,
    in_print: Pages | None,
    bench: Workbench,
) -> PrintedVariant:
    """Number and bind one variant whose body is typeset."""
    name = style.variant.name
    if style.variant.is_summary:
        parts = tuple(part for part in body.parts if not part.is_facsimile)
    else:
        parts = number_pages(content, style, body, in_print, bench)
    if pages_of(parts).count > MANY_PAGES:
        bench.pool.close()  # the idle workers' memory is needed for binding
    pack = perform("bind", name, partial(bind, content, style.variant, parts, enclosures, bench.store))
    perform("check", f"{name} folios", partial(check_folios, pack, parts))
    return PrintedVariant(style.variant, pack, parts)


def compose(
    plan: BuildPlan,
    identity: PackIdentity,
    reading: Reading,
    corrections: Corrections,
    last: PackContent | None,
    store: Store,
) -> tuple[PackContent, Reading]:
    """The content of the pack, every quotation and locator in it verified against the sources."""
    given = (
        reading.documents,
        reading.facsimiles,
        reading.unread,
        identity,
        plan.settings,
        corrections,
        reading.problems,
        software_versions(),
        reading.copies,
    )
    edit = partial(store.reuse, "compose", key_of("compose", *given), partial(compose_pack, *given))
    content, noticed = perform("compose", identity.edition, edit)
    since = identity.supersedes
    content = perform("compose", "changes", partial(compare_editions, since, last, content))
    perform("check", "quotations", partial(verify_content, content, reading.documents))
    return content, replace(reading, problems=reading.problems + noticed)


def bind(
    content: PackContent,
    variant: Variant,
    parts: tuple[PrintedPart, ...],
    enclosures: Enclosures,
    store: Store,
) -> BriefingPack | Reused[BriefingPack]:
    # Somebody else's pages may break any standard: with them in it, the pack claims none.
    conforming = not any(part.is_facsimile for part in parts)
    subject = content.cover.standfirst
    furniture = describe_furniture(content.identity, variant)
    imprint = describe_imprint(content.identity, subject, variant, conforming=conforming)
    attachments = list_attachments(replace(enclosures, sources=()) if variant.is_summary else enclosures)
    key = key_of("bind", furniture, imprint, *parts, *attachments)
    return store.reuse("bind", key, partial(bind_pack, parts, furniture, imprint, attachments))


def check_folios(pack: BriefingPack, parts: tuple[PrintedPart, ...]) -> None:
    """Raise CheckFailed unless the pack was bound just as its contents and index say."""
    placement = place_parts(parts)
    if pack.page_count != placement.page_count or dict(pack.folio_of) != dict(placement.folio_of):
        raise CheckFailed(
            f"The bound pack has {pack.page_count} pages and not the {placement.page_count} its contents state.",
            "Please report these sources as a defect.",
        )


def layout_problems(printed: PrintedVariant) -> tuple[Problem, ...]:
    """What the preflight of the laid-out pages found, as problems that name variant, part and page."""
    prefix = "" if printed.variant is PRINT else f"{printed.variant.name}: "
    return tuple(
        Problem(
            "typeset", f"{prefix}{part.key}", f"{finding.kind}: {finding.detail}", locator=f"page {number}"
        )
        for part in printed.parts
        for number, page in enumerate(part.pages, 1)
        for finding in page.findings
    )
