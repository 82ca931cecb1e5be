"""Step 8, seen from the flow: the files and the manifest of an edition, and the artifact it leaves in Prefect."""

import hashlib
import json
from dataclasses import fields
from pathlib import Path

from prefect.artifacts import create_markdown_artifact

from flows.edition import ANNOTATIONS_NAME, PACK_NAME, part_file_name
from flows.model.problems import Severity
from flows.model.publication import (
    Count,
    InputRecord,
    Manifest,
    PreviousEdition,
    PublishedEdition,
    PublishedFile,
    Setting,
    Status,
)
from flows.plan import BuildPlan, software_versions
from flows.printing import Printing
from flows.publish import annotation_record
from flows.reading import Reading


def list_files(printing: Printing) -> tuple[PublishedFile, ...]:
    """The pack, its parts as they were typeset, and the annotations of every source."""
    records = [annotation_record(a, a.document.path) for a in printing.reading.documents]
    annotations = "".join(json.dumps(r, ensure_ascii=False, sort_keys=True) + ",\n" for r in records)
    parts = tuple(
        PublishedFile(part_file_name(position, part.key), part.pdf)
        for position, part in enumerate(printing.parts, 1)
    )
    listing = "[\n" + annotations.removesuffix(",\n") + "\n]\n"
    return (
        PublishedFile(PACK_NAME, printing.pack.pdf),
        PublishedFile(ANNOTATIONS_NAME, listing.encode("utf-8")),
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
        inputs=_inputs(reading),
        previous=previous,
        settings=_settings(plan),
        versions=software_versions(),
        counts=_counts(printing),
        problems=reading.problems,
        files=(),
    )


def leave_artifact(edition: PublishedEdition) -> None:
    """A page in Prefect's interface: what was built, where it is, what fell short."""
    manifest = edition.manifest
    create_markdown_artifact(
        key=_artifact_key(manifest.series),
        markdown=edition_summary(edition),
        description=f"{manifest.title}, edition {manifest.number} ({manifest.status.value})",
    )


def edition_summary(edition: PublishedEdition) -> str:
    """The edition as a page of Markdown: path, counts, problems."""
    manifest = edition.manifest
    rows = [f"| {count.name} | {count.value} |" for count in manifest.counts]
    problems = [f"- {p.severity.value}: {p}" for p in manifest.problems] or ["None."]
    return "\n".join(
        [
            f"# {manifest.title}",
            f"Edition {manifest.number} ({manifest.edition}), revision {manifest.revision}: {manifest.status.value}.",
            f"The pack is at `{Path(edition.pack).resolve()}`.",
            "",
            "| what | count |",
            "|--|--:|",
            *rows,
            "",
            "## Problems and notes",
            *problems,
        ]
    )


def _artifact_key(series: str) -> str:
    """Artifact keys know only lower-case letters, digits and dashes."""
    return "pack-" + "".join(c if c.isascii() and c.isalnum() else "-" for c in series.lower()).strip("-")


def _inputs(reading: Reading) -> tuple[InputRecord, ...]:
    read = [
        InputRecord(
            a.document.number,
            a.document.path,
            a.document.sha256,
            "read" if a.document.annotatable else "not annotated",
        )
        for a in reading.documents
    ]
    unread = [InputRecord(u.number, u.path, u.sha256, "not read") for u in reading.unread]
    return tuple(sorted(read + unread, key=lambda record: record.number))


def _settings(plan: BuildPlan) -> tuple[Setting, ...]:
    """What was decided, with the digests of the files it was decided in."""
    pack = plan.settings.pack
    stated = [Setting(f.name, str(getattr(pack, f.name))) for f in fields(pack)]
    for name, path in (("pack.toml", plan.settings.config), ("corrections.toml", plan.corrections)):
        digest = hashlib.sha256(path.read_bytes()).hexdigest() if path else ""
        stated.append(Setting(f"{name} sha256", digest))
    return tuple(stated)


def _counts(printing: Printing) -> tuple[Count, ...]:
    content = printing.content
    return (
        Count("pages", printing.pack.page_count),
        Count("sources", len(content.sources)),
        Count("paragraphs", sum(row.paragraphs for row in content.sources)),
        Count("key points", len(content.key_points)),
        Count("timeline rows", len(content.timeline)),
        Count("names", sum(len(group.rows) for group in content.whos_who)),
        Count("quotations", len(content.quotations)),
        Count("quoted phrases", len(content.phrases)),
        Count("figures", len(content.figures)),
        Count("index headings", len(content.index)),
    )
