"""What travels inside the pack: its sources as they were given, their annotations, and the record of the build."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import PurePosixPath

from flows.edition import ANNOTATIONS_NAME, BUILD_RECORD_NAME
from flows.making.plan import BuildPlan, software_versions
from flows.making.reading import Reading
from flows.model.annotation import AnnotatedDocument
from flows.model.content import PackContent
from flows.model.json_form import to_json
from flows.model.labels import LabelledFact
from flows.model.printed import Attachment
from flows.model.publication import BuildRecord, Count, InputRecord, PreviousEdition, Setting
from flows.model.source import Source
from flows.model.source_copies import SourceCopy
from flows.publish import annotation_record

BUILD_RECORD_LABEL = "Record of the build (SHA-256)"


@dataclass(frozen=True, slots=True)
class Enclosures:
    """The bytes of the two files the pack makes itself, and the sources that were read, by S number."""

    annotations: bytes
    build_record: bytes
    sources: tuple[Source, ...]

    @property
    def digest(self) -> str:
        """The SHA-256 of the build record, which the method section prints."""
        return hashlib.sha256(self.build_record).hexdigest()


def enclose(
    plan: BuildPlan,
    previous: PreviousEdition | None,
    sources: Sequence[Source],
    reading: Reading,
    content: PackContent,
) -> Enclosures:
    """Everything that is to travel inside the pack, before any of it is printed."""
    read = {*(a.document.number for a in reading.documents), *(f.number for f in reading.facsimiles)}
    read |= {copy.number for copy in reading.copies}
    given = tuple(source for source in sources if source.number in read and plan.settings.pack.attach_sources)
    record = record_build(plan, previous, reading, content)
    return Enclosures(
        write_annotations(reading.documents, reading.copies), to_json(record).encode("utf-8"), given
    )


def record_build(
    plan: BuildPlan, previous: PreviousEdition | None, reading: Reading, content: PackContent
) -> BuildRecord:
    """What the pack was made from and with, and how much is in it; nothing that only printing can tell."""
    identity = content.identity
    return BuildRecord(
        series=identity.series,
        edition=identity.edition,
        number=identity.number,
        cut_off=identity.cut_off,
        title=identity.title,
        inputs=list_inputs(reading),
        previous=previous,
        settings=list_settings(plan),
        versions=software_versions(),
        counts=count_content(content),
    )


def state_record(content: PackContent, enclosures: Enclosures) -> PackContent:
    """The content with the digest of the build record among the facts of its method section."""
    fact = LabelledFact(BUILD_RECORD_LABEL, f"{BUILD_RECORD_NAME} {enclosures.digest}")
    return replace(content, method=replace(content.method, facts=(*content.method.facts, fact)))


def list_attachments(enclosures: Enclosures) -> tuple[Attachment, ...]:
    """The files as they are attached: named, described, and said to be source or data."""
    sources = tuple(
        Attachment(
            f"S{source.number} {PurePosixPath(source.path).name}",
            source.content,
            source.media_type,
            f"Source S{source.number} as it was given: {source.path}",
            "Source",
        )
        for source in enclosures.sources
    )
    return (
        *sources,
        Attachment(
            ANNOTATIONS_NAME,
            enclosures.annotations,
            "application/json",
            "Every annotation of every source, with offsets into its text",
            "Data",
        ),
        Attachment(
            BUILD_RECORD_NAME,
            enclosures.build_record,
            "application/json",
            "Inputs with their digests, settings, software versions and register counts of this edition",
            "Data",
        ),
    )


def write_annotations(documents: Sequence[AnnotatedDocument], copies: Sequence[SourceCopy]) -> bytes:
    """One JSON array with an object for each source, a line each; that of a copy says of which."""
    origins = {copy.document.number: copy.original for copy in copies}
    given = sorted([*documents, *(copy.annotated for copy in copies)], key=lambda a: a.document.number)
    lines = ",\n".join(_write_record(annotated, origins) for annotated in given)
    return f"[\n{lines}\n]\n".encode()


def _write_record(annotated: AnnotatedDocument, origins: Mapping[int, int]) -> str:
    """One source as a line. Line by line: all of them as dictionaries would be many times as large."""
    document = annotated.document
    record = annotation_record(annotated, document.path)
    if document.number in origins:
        record["copy_of"] = origins[document.number]
    return json.dumps(record, ensure_ascii=False, sort_keys=True)


def list_inputs(reading: Reading) -> tuple[InputRecord, ...]:
    """Every source that was given, with what became of it."""
    read = [
        InputRecord(
            a.document.number,
            a.document.path,
            a.document.sha256,
            "read" if a.document.annotatable else "not annotated",
        )
        for a in reading.documents
    ]
    read += [InputRecord(f.number, f.path, f.sha256, "printed as received") for f in reading.facsimiles]
    read += [
        InputRecord(c.number, c.document.path, c.document.sha256, f"copy of S{c.original}")
        for c in reading.copies
    ]
    unread = [InputRecord(u.number, u.path, u.sha256, "not read") for u in reading.unread]
    return tuple(sorted(read + unread, key=lambda record: record.number))


def list_settings(plan: BuildPlan) -> tuple[Setting, ...]:
    """What was decided, with the digests of the files it was decided in."""
    pack = plan.settings.pack
    stated = [Setting(f.name, _as_words(getattr(pack, f.name))) for f in fields(pack)]
    return (*stated, *plan.decided_in)


def _as_words(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def count_content(content: PackContent) -> tuple[Count, ...]:
    """How many sources, rows and entries the pack has."""
    return (
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
