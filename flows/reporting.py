"""Step 8, seen from the flow: the files and the manifest of an edition, and the artifact it leaves in Prefect."""

from pathlib import Path
from typing import Any

from prefect.artifacts import create_link_artifact, create_markdown_artifact

from flows.edition import (
    ANNOTATIONS_NAME,
    CONTENT_NAME,
    PACK_NAME,
    edition_address,
    part_file_name,
    variant_file_name,
)
from flows.enclosures import count_content, list_inputs, list_settings
from flows.model.json_form import plain, to_json
from flows.model.problems import Severity
from flows.model.publication import Count, Manifest, PreviousEdition, PublishedEdition, PublishedFile, Status
from flows.plan import BuildPlan, software_versions
from flows.printing import Printing


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
    """The manifest, but for the revision and the file digests, which publishing fills in."""
    reading, identity = printing.reading, printing.content.identity
    lost = any(problem.severity is Severity.LOSS for problem in reading.problems)
    return Manifest(
        series=identity.series,
        edition=identity.edition,
        number=identity.number,
        revision=1,
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
    )


def leave_artifact(edition: PublishedEdition, shelf: str) -> None:
    """A page in Prefect's interface: what was built, where it is, what fell short; and a link to it on the shelf."""
    manifest = edition.manifest
    key = _artifact_key(manifest.series)
    description = f"{manifest.title}, edition {manifest.number} ({manifest.status.value})"
    address = edition_address(shelf, manifest.series, manifest.edition)
    create_markdown_artifact(key=key, markdown=edition_summary(edition, address), description=description)
    create_link_artifact(
        link=address, link_text=description, key=f"{key}-on-the-shelf", description=description
    )


def edition_summary(edition: PublishedEdition, address: str) -> str:
    """The edition as a page of Markdown: path, counts, problems. `address` is its page on the shelf."""
    manifest = edition.manifest
    rows = [f"| {count.name} | {count.value} |" for count in manifest.counts]
    problems = [f"- {p.severity.value}: {p}" for p in manifest.problems] or ["None."]
    return "\n".join(
        [
            f"# {manifest.title}",
            f"Edition {manifest.number} ({manifest.edition}), revision {manifest.revision}: {manifest.status.value}.",
            *(
                []
                if edition.changed
                else ["Nothing it is made from has changed since; no new edition was made."]
            ),
            f"The pack is at `{Path(edition.pack).resolve()}`, its page on the shelf at <{address}>.",
            "",
            "| what | count |",
            "|--|--:|",
            *rows,
            "",
            "## Problems and notes",
            *problems,
        ]
    )


def summary_record(edition: PublishedEdition) -> dict[str, Any]:
    """The edition as one plain record, for programs."""
    manifest = edition.manifest
    return {
        "pack": edition.pack,
        "series": manifest.series,
        "edition": manifest.edition,
        "number": manifest.number,
        "revision": manifest.revision,
        "status": manifest.status.value,
        "changed": edition.changed,
        "title": manifest.title,
        "cut_off": manifest.cut_off,
        "counts": {count.name: count.value for count in manifest.counts},
        "files": [plain(record) for record in manifest.files],
        "problems": [plain(problem) for problem in manifest.problems],
    }


def _artifact_key(series: str) -> str:
    """Artifact keys know only lower-case letters, digits and dashes."""
    return "pack-" + "".join(c if c.isascii() and c.isalnum() else "-" for c in series.lower()).strip("-")
