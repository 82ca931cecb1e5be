"""Damaged files of every format: no crash, no hang, no network, nothing opened that was not given.

Some hundreds in every run; BRIEFPACK_FUZZ=1000 makes so many of each sample, and of each file of the public sets
that BRIEFPACK_GOLD names.
"""

import gc
import os
import sys
import time
from pathlib import Path

import pytest

from flows.ingest import read_source
from flows.ingest.gathering.containers import CONTAINERS, open_container
from flows.ingest.gathering.media_types import SUFFIXES, recognise_media_type
from flows.model.problems import Severity
from flows.segment import segment_document
from flows.workers.pool import WorkerPool
from tests.support.ingested import source_of
from tests.support.mutated_files import gold_files, media_type_of, mutations
from tests.support.sample_files import samples

COUNT = int(os.environ.get("BRIEFPACK_FUZZ", "30"))
SECONDS = 10.0
"""For one file; the machine may be busy."""
SAMPLES = samples()
FILES = SAMPLES | (gold_files() if "BRIEFPACK_FUZZ" in os.environ else {})
_FORBIDDEN = (
    "socket.connect",
    "socket.getaddrinfo",
    "subprocess.Popen",
    "os.system",
    "urllib.Request",
    "os.exec",
)


class Watcher:
    """Notes whatever a reader of files has no business with. A hook for audits is never taken out again."""

    def __init__(self) -> None:
        self.awake = False
        self.seen: dict[str, None] = {}

    def __call__(self, event: str, arguments: tuple) -> None:
        if not self.awake:
            return
        if event in _FORBIDDEN:
            self.seen[event] = None
        if event == "open" and isinstance(arguments[0], str) and not arguments[0].startswith(_OWN):
            self.seen[f"open {arguments[0]}"] = None


WATCHER = Watcher()
_OWN = (
    sys.prefix,
    sys.base_prefix,
    str(Path(__file__).resolve().parents[2]),
    "/usr/share/zoneinfo",
    "/dev/null",
    "<",
)


def read_all(name: str, count: int) -> list[str]:
    """Read that many damaged versions of a file; what went wrong."""
    content = FILES[name]
    kind = media_type_of(name, content)
    wrong: list[str] = []
    read_one(name, kind, content)  # imports are done before anybody watches
    sys.addaudithook(WATCHER)
    gc.collect()  # what other tests have left may have files to remove, and is not watched
    for number, damaged in enumerate(mutations(name, content, count)):
        started = time.process_time()
        gc.disable()
        WATCHER.awake = True
        try:
            wrong += [f"{name} {number}: {what}" for what in read_one(name, kind, damaged)]
        finally:
            WATCHER.awake = False
            gc.enable()
        if time.process_time() - started > SECONDS:
            wrong.append(f"{name} {number}: took {time.process_time() - started:.1f} s")
    wrong += [f"{name}: {what}" for what in WATCHER.seen]
    WATCHER.seen.clear()
    return wrong


def read_one(name: str, kind: str, content: bytes) -> list[str]:
    """Everything that must hold of whatever comes out."""
    recognise_media_type(name, content)
    if kind in CONTAINERS:
        open_container(kind, content)
    if kind not in {SUFFIXES[".zip"], SUFFIXES[".xml"]}:
        document, problems = read_source(source_of(content, kind, name))
        if document is None:
            losses = [p for p in problems if p.severity is Severity.LOSS]
            return [] if losses and all(p.message and p.next_step for p in losses) else ["no reason given"]
        if any(c < " " and c not in "\t\n" for c in document.text):
            return ["control characters"]
        segmentation, misplaced = segment_document(document)
        if misplaced or not segmentation.segments:
            return [f"segments: {misplaced}"]
        if list(document.page_starts) != sorted(document.page_starts):
            return ["pages out of order"]
    return []


@pytest.mark.parametrize("name", [name for name in FILES if not name.endswith(".pdf")])
def test_damaged_files_cost_only_themselves(name: str) -> None:
    assert read_all(name, COUNT) == []


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".pdf")])
def test_damaged_pdfs_cost_only_themselves(name: str) -> None:
    """In a worker: pdfium is no Python, and a crash would take the tests along."""
    with WorkerPool(1) as pool:
        assert pool.run(read_all, name, COUNT) == []


def test_every_sample_is_read_when_it_is_whole() -> None:
    for name, content in SAMPLES.items():
        kind = recognise_media_type(name, content)
        assert isinstance(kind, str), name
        if kind not in {SUFFIXES[".zip"], SUFFIXES[".xml"]}:
            document, _ = read_source(source_of(content, kind, name))
            assert document is not None, name
