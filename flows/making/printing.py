"""Steps 4 to 7: from what was read to the bound pack, with every page number real and every check passed."""

from collections import deque
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial

from flows.bind.collation import place_parts
from flows.compose import compose_pack
from flows.compose.desk.corrections import Corrections
from flows.compose.pages.changes import compare_editions
from flows.compose.pages.revisions import as_revision
from flows.compose.points.news import all_said
from flows.compose.verify import verify_content
from flows.edition import PACK_NAME, variant_file_name
from flows.errors import CheckFailed, SourceMisquoted
from flows.making.bindery import Bindery
from flows.making.enclosures import Enclosures, enclose, list_attachments, state_record
from flows.making.page_texts import PageWords, begin_reading
from flows.making.plan import (
    BuildPlan,
    describe_furniture,
    describe_imprint,
    identify_pack,
    software_versions,
)
from flows.making.reading import Reading
from flows.making.typesetting import Body, begin_body, facsimile_parts, number_pages, pages_of
from flows.making.unprinted import INSTALL_A_FONT, unprinted
from flows.making.workbench import Workbench
from flows.model.content import PackContent, PackIdentity
from flows.model.printed import MISSING_GLYPH, BriefingPack, PrintedPart
from flows.model.problems import Problem
from flows.model.publication import PreviousEdition
from flows.model.source import Source
from flows.model.variants import PRINT, Style, Variant
from flows.packaged import templates_root
from flows.publish import next_revision
from flows.recipes import key_of, style_digest
from flows.store import Reused, Store
from flows.tasks import perform
from flows.workers.garbage import give_back_memory, look_seldom

LOOK = "Look at the page; if that spoils it, report the sources as a defect."
NEXT_STEPS = {MISSING_GLYPH: INSTALL_A_FONT}
"""What to do about a finding of the layout; where nothing is said here, `LOOK`."""
MANY_PAGES = 500
"""A pack that takes so much memory to bind that no worker waits idly meanwhile."""


@dataclass(frozen=True, slots=True)
class PrintedVariant:
    """One bound pack, in one variant, and the parts it was bound from.

    `words` are those of every page of the parts, or why they could not be read; of the print variant only.
    """

    variant: Variant
    pack: BriefingPack
    parts: tuple[PrintedPart, ...]
    words: PageWords | Exception = ()


@dataclass(frozen=True, slots=True)
class Printing:
    """The bound packs, the print variant first; the content they print, and the reading it rests on.

    `made_from` is the name of everything that decided them.
    """

    variants: tuple[PrintedVariant, ...]
    content: PackContent
    enclosures: Enclosures
    reading: Reading
    made_from: str = ""

    @property
    def in_print(self) -> PrintedVariant:
        return self.variants[0]


def print_pack(  # noqa: PLR0913, PLR0917 - everything a pack is made of
    plan: BuildPlan,
    previous: PreviousEdition | None,
    last: PackContent | None,
    sources: Sequence[Source],
    handed: list[Reading],
    corrections: Corrections,
    bench: Workbench,
) -> Printing:
    """Compose, render, typeset and bind, in every variant.

    A source that cannot be typeset, or of which anything would be printed that it does not say, gets an error sheet;
    one with characters that no font has, a line on the page of problems.
    `handed` holds what was read, and is emptied; `last` is the content of the previous edition. Raises CheckFailed,
    naming the place, for a quotation, link, page number or layout that does not hold.
    """
    identity = identify_pack(plan, previous)
    while handed:
        content, reading = compose(plan, identity, handed.pop(), corrections, last, bench.store)
        enclosures = enclose(plan, previous, sources, reading, content)
        made_from = key_of_result(plan, content, enclosures)
        content = as_revision(content, next_revision(plan.folder, plan.edition, made_from))
        content = state_record(content, enclosures)
        look_seldom()  # what was composed stays to the end
        with ExitStack() as open_binderies:
            try:
                bodies = typeset_bodies(plan, content, reading, open_binderies, bench)
            except SourceMisquoted as lost:
                handed.append(reading.without({lost.number: lost}, "check"))
                continue
            failures = {number: lost for variant in bodies for number, lost in variant.body.failures.items()}
            if failures:
                handed.append(reading.without(failures, "typeset"))
                continue
            if missing := unprinted((part for variant in bodies for part in variant.body.all_parts), reading):
                handed.append(replace(reading, problems=reading.problems + missing))
                continue
            reading = reading.without_annotations()
            variants = bind_variants(content, bodies, enclosures, bench)
    found = tuple(problem for printed in variants for problem in layout_problems(printed))
    return Printing(
        variants, content, enclosures, replace(reading, problems=reading.problems + found), made_from
    )


def key_of_result(plan: BuildPlan, content: PackContent, enclosures: Enclosures) -> str:
    """The name of everything that decides the finished files of an edition, but for the revision they name."""
    looks = [style_digest(style, templates_root()) for style in plan.styles]
    attached = plan.settings.pack.attach_sources
    return key_of("edition", content, enclosures.annotations, enclosures.build_record, attached, looks)


@dataclass(frozen=True, slots=True)
class _VariantBody:
    """One variant as far as it is typeset, and the bindery that has begun with it."""

    style: Style
    body: Body
    bindery: Bindery


def typeset_bodies(
    plan: BuildPlan, content: PackContent, reading: Reading, open_binderies: ExitStack, bench: Workbench
) -> tuple[_VariantBody, ...]:
    """Every variant without the pages that print page numbers; meanwhile the content is held against its sources."""
    begun = deque((style, begin_body(content, style, bench)) for style in plan.styles)
    perform("check", "quotations", partial(verify_content, content, reading.documents))
    foreign = facsimile_parts(reading, content)
    bodies: list[_VariantBody] = []
    while begun:
        style, finish = begun.popleft()
        bindery = open_binderies.enter_context(Bindery(content.identity.language, bench.store))
        body = finish(bindery.take_in)
        if not style.variant.is_summary and not body.failures:
            bindery.take_in(foreign)
            body = replace(body, parts=(*body.parts, *foreign))
        bodies.append(_VariantBody(style, body, bindery))
    return tuple(bodies)


def bind_variants(
    content: PackContent, bodies: Sequence[_VariantBody], enclosures: Enclosures, bench: Workbench
) -> tuple[PrintedVariant, ...]:
    """Every variant numbered and bound, the print variant first: others may name its pages."""
    if sum(len(part.pages) for part in bodies[0].body.parts) > MANY_PAGES:
        give_back_memory()
    variants: list[PrintedVariant] = []
    for each in bodies:
        in_print = pages_of(variants[0].parts) if variants else None
        parts = each.body.parts
        if not each.style.variant.is_summary:
            parts = number_pages(content, each.style, each.body, in_print, bench)
        variants.append(bind_variant(content, each.style.variant, parts, enclosures, each.bindery, bench))
    return tuple(variants)


def bind_variant(
    content: PackContent,
    variant: Variant,
    parts: tuple[PrintedPart, ...],
    enclosures: Enclosures,
    bindery: Bindery,
    bench: Workbench,
) -> PrintedVariant:
    """Bind one variant that is typeset, and meanwhile read its pages if it is the print variant."""
    is_large = sum(len(part.pages) for part in parts) > MANY_PAGES
    if is_large:
        bench.pool.close()  # the idle workers' memory is needed for binding
        give_back_memory()
    finish_reading = begin_reading(parts, bench.pool) if variant is PRINT else None
    binding = partial(bind, content, variant, parts, enclosures, bindery, bench.store)
    pack = perform("bind", variant.name, binding)
    if is_large:
        give_back_memory()
    perform("check", f"{variant.name} folios", partial(check_folios, pack, parts))
    words = finish_reading() if finish_reading else ()
    return PrintedVariant(variant, pack, parts, words)


def compose(
    plan: BuildPlan,
    identity: PackIdentity,
    reading: Reading,
    corrections: Corrections,
    last: PackContent | None,
    store: Store,
) -> tuple[PackContent, Reading]:
    """The content of the pack, with what has changed since the last edition."""
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
        all_said(last),
    )
    edit = partial(store.reuse, "compose", key_of("compose", *given), partial(compose_pack, *given))
    content, noticed = perform("compose", identity.edition, edit)
    since = identity.supersedes
    content = perform("compose", "changes", partial(compare_editions, since, last, content))
    return content, replace(reading, problems=reading.problems + noticed)


def bind(
    content: PackContent,
    variant: Variant,
    parts: tuple[PrintedPart, ...],
    enclosures: Enclosures,
    bindery: Bindery,
    store: Store,
) -> BriefingPack | Reused[BriefingPack]:
    subject = content.cover.standfirst
    furniture = describe_furniture(content.identity, variant)
    imprint = describe_imprint(content.identity, subject, variant, conforming=may_conform(parts))
    attachments = list_attachments(replace(enclosures, sources=()) if variant.is_summary else enclosures)
    key = key_of("bind", furniture, imprint, *parts, *attachments)
    return store.reuse("bind", key, partial(bindery.finish, parts, furniture, imprint, attachments))


def may_conform(parts: Iterable[PrintedPart]) -> bool:
    """Whether a pack of these parts may claim standards: somebody else's pages may break any, an empty box for a
    character that no font has breaks both.
    """
    findings = (f.kind for part in parts for page in part.pages for f in page.findings)
    return not any(part.is_facsimile for part in parts) and MISSING_GLYPH not in findings


def check_folios(pack: BriefingPack, parts: tuple[PrintedPart, ...]) -> None:
    """Raise CheckFailed unless the pack was bound just as its contents and index say."""
    placement = place_parts(parts)
    if pack.page_count != placement.page_count or dict(pack.folio_of) != dict(placement.folio_of):
        raise CheckFailed(
            f"The bound pack has {pack.page_count} pages and not the {placement.page_count} its contents state.",
            "Please report these sources as a defect.",
        )


def layout_problems(printed: PrintedVariant) -> tuple[Problem, ...]:
    """What the preflight of the laid-out pages found, as problems that name the file, its page and what to do."""
    variant = printed.variant
    name = PACK_NAME if variant is PRINT else variant_file_name(variant.name)
    first = {placed.key: placed.first_folio for placed in printed.pack.parts}
    return tuple(
        Problem(
            "typeset",
            name,
            f"{finding.kind} in {part.title}: {finding.detail}.",
            NEXT_STEPS.get(finding.kind, LOOK),
            f"page {first[part.key] + index}",
        )
        for part in printed.parts
        for index, page in enumerate(part.pages)
        for finding in page.findings
    )
