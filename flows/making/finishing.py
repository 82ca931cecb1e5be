"""Steps 4 to 8: from what was read to the published edition. `flows.briefing_pack` imports it meanwhile."""

from collections.abc import Sequence
from functools import partial

from flows.compose.desk.corrections import Corrections
from flows.edition import ANNOTATIONS_NAME, CONTENT_NAME, PACK_NAME, part_file_name, variant_file_name
from flows.making.checking import begin_checks
from flows.making.delivery import deliver
from flows.making.enclosures import count_content, list_inputs, list_settings
from flows.making.plan import BuildPlan, software_versions
from flows.making.previewing import preview_pack
from flows.making.printing import Printing, print_pack
from flows.making.reading import Reading
from flows.making.workbench import Workbench
from flows.model.json_form import to_json
from flows.model.problems import Severity
from flows.model.publication import Count, Manifest, PreviousEdition, PublishedEdition, PublishedFile, Status
from flows.model.source import Source
from flows.packaged import templates_root
from flows.publish import publish_edition, read_content
from flows.recipes import style_digest
from flows.render import get_ready as get_templates_ready
from flows.tasks import perform


def get_ready(plan: BuildPlan) -> None:
    """What can be done before anything is read, and need not be waited for then."""
    for style in plan.styles:
        style_digest(style, templates_root())
        get_templates_ready(style)


def finish_edition(
    plan: BuildPlan,
    previous: PreviousEdition | None,
    sources: Sequence[Source],
    handed: list[Reading],
    corrections: Corrections,
    bench: Workbench,
) -> PublishedEdition:
    """Compose, print, check, publish and deliver. Raises a BriefingError, and publishes nothing, when a check fails.

    `handed` holds what was read, and is emptied.
    """
    last = read_content(plan.folder, previous.edition) if previous else None
    printing = print_pack(plan, previous, last, sources, handed, corrections, bench)
    finish_checks = begin_checks(printing, bench)
    previews, printing = preview_pack(printing, bench.pool)
    finish_checks()  # before anything is published
    manifest = describe_edition(plan, previous, printing)
    files = list_files(printing) + previews
    edition = perform("publish", plan.edition, partial(publish_edition, plan.folder, manifest, files))
    command = plan.settings.deliver.command
    if command and edition.changed:
        edition = perform("deliver", plan.edition, partial(deliver, command, plan.folder, edition))
    return edition


def list_files(printing: Printing) -> tuple[PublishedFile, ...]:
    """The pack in all its variants, the parts as they were typeset, the annotations and the content."""
    parts = tuple(
        PublishedFile(part_file_name(position, part.key), part.pdf)
        for position, part in enumerate(printing.in_print.parts, 1)
    )
    variants = tuple(
        PublishedFile(variant_file_name(printed.variant.name), printed.pack.pdf)
        for printed in printing.variants[1:]
    )
    return (
        PublishedFile(PACK_NAME, printing.in_print.pack.pdf),
        *variants,
        PublishedFile(ANNOTATIONS_NAME, printing.enclosures.annotations),
        PublishedFile(CONTENT_NAME, to_json(printing.content).encode("utf-8")),
        *parts,
    )


def describe_edition(plan: BuildPlan, previous: PreviousEdition | None, printing: Printing) -> Manifest:
    """The manifest, but for the file digests, which publishing fills in."""
    reading, identity = printing.reading, printing.content.identity
    lost = any(problem.severity is Severity.LOSS for problem in reading.problems)
    return Manifest(
        series=identity.series,
        edition=identity.edition,
        number=identity.number,
        revision=identity.revision,
        cut_off=identity.cut_off,
        title=identity.title,
        status=Status.PARTIAL if lost else Status.COMPLETE,
        inputs=list_inputs(reading),
        previous=previous,
        settings=list_settings(plan),
        versions=software_versions(),
        counts=(Count("pages", printing.in_print.pack.page_count), *count_content(printing.content)),
        problems=reading.problems,
        files=(),
        made_from=printing.made_from,
        cut_off_printed=identity.cut_off_printed,
    )
