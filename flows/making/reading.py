"""Steps 1 to 3 for all sources, side by side: what could be read, what could not, and everything noticed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TypeVar

from flows.errors import BriefingError, SourceMisquoted
from flows.ingest import read_source
from flows.ingest.facts.dating import LOCATOR, date_document
from flows.ingest.gathering.containers import Opened, open_container
from flows.ingest.gathering.media_types import MARKDOWN, PLAIN_TEXT, Refusal
from flows.making.annotating import annotate, require_pipeline
from flows.making.workbench import Workbench
from flows.model.annotation import AnnotatedDocument
from flows.model.document import Document
from flows.model.problems import Problem, Severity
from flows.model.source import Facsimile, Source, UnreadSource
from flows.model.source_copies import SourceCopy
from flows.recipes import key_of
from flows.segment import segment_document
from flows.store import Reused
from flows.tasks import perform_all
from flows.workers.work import Workers

T = TypeVar("T")
Outcome = tuple[T | None, tuple[Problem, ...]]
Work = Callable[[], Outcome[T] | Reused[Outcome[T]]]


@dataclass(frozen=True, slots=True)
class Reading:
    """Documents by S number, sources that could not be read, everything noticed on the way."""

    documents: tuple[AnnotatedDocument, ...]
    unread: tuple[UnreadSource, ...]
    problems: tuple[Problem, ...]
    facsimiles: tuple[Facsimile, ...] = ()
    """Sources that are printed as they were received."""
    copies: tuple[SourceCopy, ...] = ()
    """Sources that were read, but whose text another holds."""

    def without_annotations(self) -> "Reading":
        """What the record of the build needs of it: of each document only what it is."""
        return replace(self, documents=tuple(AnnotatedDocument(a.document) for a in self.documents))

    def without(self, failures: dict[int, Exception], stage: str) -> "Reading":
        """The same when the documents with these S numbers could not be printed: they get error sheets.

        `stage` is where they failed.
        """
        given: list[Document | Facsimile] = [*(a.document for a in self.documents), *self.facsimiles]
        lost = [source for source in given if source.number in failures]
        unread = tuple(
            UnreadSource(d.number, d.path, d.sha256, *_what_failed(failures[d.number], d.media_type))
            for d in lost
        )
        return Reading(
            tuple(a for a in self.documents if a.document.number not in failures),
            tuple(sorted(self.unread + unread, key=lambda u: u.number)),
            self.problems + tuple(_loss(stage, u) for u in unread),
            tuple(f for f in self.facsimiles if f.number not in failures),
            self.copies,
        )


def open_in_worker(pool: Workers, media_type: str, content: bytes) -> Opened | Refusal:
    """What an archive, a message or a feed holds, opened where a hostile one costs only its worker."""
    return pool.run(open_container, media_type, content)


def read_sources(sources: Sequence[Source], bench: Workbench, pipeline: str, cut_off: date | None) -> Reading:
    """Ingest, segment and annotate every source in the worker pool; one that fails costs only itself.

    Those to be printed as they were received are made ready for that instead. No source is of a day after the
    `cut_off` unless it says so. `pipeline` names an installed spaCy
    pipeline that joins in finding names; raises EnvironmentMissing when it is not there.
    """
    if pipeline:
        require_pipeline(pipeline)
    ledger = _Ledger({source.number: source for source in sources})
    texts = {source.number: source for source in sources if not source.is_facsimile}
    images = {source.number: source for source in sources if source.is_facsimile}
    documents = ledger.collect(
        "ingest",
        {n: partial(_read_dated, s, bench, cut_off) for n, s in texts.items()},
    )
    facsimiles = _reprint(ledger, images, bench) if images else {}
    segmented = ledger.collect(
        "segment",
        {
            n: partial(bench.read, "segment", key_of("segment", d), segment_document, d)
            for n, d in documents.items()
        },
    )
    annotated = ledger.collect(
        "annotate",
        {
            n: partial(
                bench.read,
                "annotate",
                key_of("annotate", documents[n], s, pipeline),
                annotate,
                documents[n],
                s,
                pipeline,
            )
            for n, s in segmented.items()
        },
    )
    return Reading(
        tuple(annotated[n] for n in sorted(annotated)),
        tuple(sorted(ledger.unread, key=lambda u: u.number)),
        tuple(ledger.problems),
        tuple(facsimiles[n] for n in sorted(facsimiles)),
    )


def _read_dated(
    source: Source, bench: Workbench, cut_off: date | None
) -> Outcome[Document] | Reused[Outcome[Document]]:
    """A source read; where its day is worked out, with the cut-off in view. What is kept does not depend on that."""
    outcome = bench.read("ingest", key_of("ingest", source), read_source, source)
    document, problems = outcome.value if isinstance(outcome, Reused) else outcome
    if document is None or cut_off is None or document.is_dated:
        return outcome
    dated, undated = date_document(document, cut_off)
    others = tuple(problem for problem in problems if problem.locator != LOCATOR)
    result = dated, (*others, *undated)
    return Reused(result) if isinstance(outcome, Reused) else result


def _reprint(ledger: "_Ledger", images: dict[int, Source], bench: Workbench) -> dict[int, Facsimile]:
    from flows.bind import print_facsimile  # noqa: PLC0415 - slow to import, and seldom needed here

    works = {
        n: partial(bench.read, "reprint", key_of("reprint", s), print_facsimile, s) for n, s in images.items()
    }
    return ledger.collect("reprint", works)


@dataclass(slots=True)
class _Ledger:
    """Keeps what the stages notice and which sources fell out, while their results pass through."""

    sources: dict[int, Source]
    unread: list[UnreadSource] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def collect(self, stage: str, works: Mapping[int, Work[T]]) -> dict[int, T]:
        """Run one stage for many sources; results by S number, without those that failed."""
        labels = [(f"S{n} {self.sources[n].path}", work) for n, work in works.items()]
        results: dict[int, T] = {}
        for number, outcome in zip(works, perform_all(stage, labels), strict=True):
            if isinstance(outcome, Exception):
                self._give_up(stage, number, outcome)
                continue
            value, problems = outcome
            self.problems.extend(problems)
            if value is None:
                self._set_aside(number, problems)
            else:
                results[number] = value
        return results

    def _give_up(self, stage: str, number: int, failure: Exception) -> None:
        source = self.sources[number]
        what = _what_failed(failure, source.media_type)
        unread = UnreadSource(number, source.path, source.sha256, *what)
        self.unread.append(unread)
        self.problems.append(_loss(stage, unread))

    def _set_aside(self, number: int, problems: tuple[Problem, ...]) -> None:
        """A reader found no text; the loss it reported says why."""
        source = self.sources[number]
        loss = next((p for p in problems if p.severity is Severity.LOSS), None)
        reason, next_step = (loss.message, loss.next_step) if loss else ("No text was found in it.", "")
        self.unread.append(UnreadSource(number, source.path, source.sha256, reason, next_step))


def _what_failed(failure: Exception, media_type: str) -> tuple[str, str]:
    """Why a source of this kind is not printed, and what to do."""
    if isinstance(failure, SourceMisquoted):
        place = failure.message.partition(":")[0]  # what is said there is no quotation of any source
        return f"What would be printed of it at {place} is not what it says.", failure.next_step
    is_plain = media_type in {PLAIN_TEXT, MARKDOWN}
    if isinstance(failure, BriefingError) and failure.next_step:
        return failure.message, failure.next_step + ("" if is_plain else " Or send its text as plain text.")
    step = "Split it: only the part at fault is then lost." if is_plain else "Send its text as plain text."
    return str(failure) or type(failure).__name__, step


def _loss(stage: str, unread: UnreadSource) -> Problem:
    return Problem(stage, unread.path, unread.reason, unread.next_step, severity=Severity.LOSS)
