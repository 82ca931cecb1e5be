"""Sources as records, one after the other and without Prefect: what `briefpack annotate` and `extract` print.

What they yield is either a record or a message worth reading; a message that a source gave no record is a Loss.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from flows.annotate import annotate_document, require_pipeline
from flows.errors import UsageError
from flows.ingest import document_from_record, extraction_record, read_source
from flows.ingest.gathering.containers import open_container
from flows.ingest.gathering.gather import gather_sources
from flows.making.plan import settings_for
from flows.model.document import Document
from flows.model.problems import Problem, Severity
from flows.model.source import Source
from flows.publish import annotation_record
from flows.segment import segment_document
from flows.settings import Settings, load_settings
from flows.workers.work import Workers, WorkFailed

Record = dict[str, Any]
Line = Record | Problem


def annotate_files(files: Sequence[str], config: str | None, pool: Workers) -> Iterator[Line]:
    """A record of annotations for each source, its id the source's path. What reads files works in `pool`."""
    pipeline = _pipeline_of(settings_for(tuple(map(Path, files)), config))
    yield from _for_each(files, config, pool, annotate_source, pipeline)


def annotate_records(path: str, config: str | None) -> Iterator[Line]:
    """A record of annotations for each `{"id", "text", "date"}` line; ids and offsets are kept."""
    pipeline = _pipeline_of(load_settings(Path(config) if config else None, os.environ))
    for number, given in _read_lines(path):
        try:
            record = json.loads(given)
            record_id, text, date = str(record["id"]), record["text"], record.get("date")
        except KeyError as error:
            yield _refused(path, number, f"The record has no {error.args[0]}.")
            continue
        except (ValueError, TypeError, AttributeError):
            yield _refused(path, number, 'It is not a record such as {"id": "1", "text": "Rain fell."}.')
            continue
        if not isinstance(text, str) or not isinstance(date, str | None):
            yield _refused(path, number, "Its text and date must be strings.")
            continue
        yield from _annotated(document_from_record(number, record_id, text, date), record_id, pipeline)


def extract_files(files: Sequence[str], config: str | None, pool: Workers) -> Iterator[Line]:
    """A record of text and metadata for each source; headings of plain text are those the segmenter finds."""
    yield from _for_each(files, config, pool, extract_source)


def _for_each(
    files: Sequence[str], config: str | None, pool: Workers, work: Callable[..., list[Line]], *more: str
) -> Iterator[Line]:
    """What `work` makes of every source of the files and folders named; one that is too much costs only itself."""
    paths = tuple(Path(name) for name in files)
    sources, _, problems = gather_sources(
        paths, settings_for(paths, config), {}, lambda kind, content: pool.run(open_container, kind, content)
    )
    yield from problems
    for source in sources:
        try:
            yield from pool.run(work, source, *more)
        except WorkFailed as failure:
            yield Problem("ingest", source.path, failure.message, failure.next_step, severity=Severity.LOSS)


def annotate_source(source: Source, pipeline: str) -> list[Line]:
    """What was noticed in a source, and the record of its annotations where it could be read."""
    document, problems = read_source(source)
    return [*problems, *(_annotated(document, document.path, pipeline) if document else ())]


def extract_source(source: Source) -> list[Line]:
    """What was noticed in a source, and the record of its text and metadata where it could be read."""
    document, problems = read_source(source)
    if document is None:
        return [*problems]
    segmentation, _ = segment_document(document)
    headings = [
        {"start": h.span.start, "end": h.span.end, "text": h.span.of(document.text)}
        for h in segmentation.headings
    ]
    return [*problems, extraction_record(document) | {"headings": headings}]


def _pipeline_of(settings: Settings) -> str:
    """The spaCy pipeline asked for, or "". Raises EnvironmentMissing when it is not installed."""
    if settings.pack.spacy:
        require_pipeline(settings.pack.spacy)
    return settings.pack.spacy


def _annotated(document: Document, record_id: str, pipeline: str) -> Iterator[Line]:
    segmentation, segmenting = segment_document(document)
    annotated, annotating = annotate_document(document, segmentation, pipeline)
    yield from segmenting + annotating
    yield annotation_record(annotated, record_id)


def _refused(path: str, line: int, message: str) -> Problem:
    return Problem("ingest", path, message, "Correct the line.", f"line {line}", Severity.LOSS)


def _read_lines(path: str) -> Iterator[tuple[int, str]]:
    """The lines of a file (or, for -, of stdin) that hold something, with their numbers."""
    try:
        with nullcontext(sys.stdin) if path == "-" else Path(path).open(encoding="utf-8-sig") as lines:
            yield from ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}.", "Give --records a file of JSON Lines.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not in UTF-8.", "Save it as UTF-8 and run again.") from error
