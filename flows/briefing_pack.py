"""The flow: one edition of a briefing pack, stage by stage, from top to bottom.

Runs on Prefect. Called as a function it builds on this machine; served or deployed (`flows.schedule`) it
builds on a schedule. Everything that decides the result is a parameter or a file among the sources.
"""

from functools import partial
from typing import Any, cast

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.futures import PrefectFuture
from prefect.states import Completed
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner

from flows.compose.corrections import correct_documents, read_corrections
from flows.compose.source_copies import note_copies, set_copies_aside
from flows.ingest.gather import gather_sources
from flows.intake import fetch_for
from flows.model.problems import Problem
from flows.model.publication import PublishedEdition
from flows.plan import BuildPlan, plan_build
from flows.previewing import preview_pack
from flows.printing import print_pack
from flows.publish import claim_series, find_previous, publish_edition, read_content, retain_editions
from flows.reading import Reading, open_in_worker, read_sources
from flows.reporting import describe_edition, leave_artifact, list_files
from flows.scheduled_runs import due_time, newer_run_is_due
from flows.tasks import perform
from flows.workers import WorkerPool, default_workers

THREADS = 2 * default_workers()
"""They only wait for the worker processes: enough to keep those busy, few enough to keep waiting short."""


RUNNER = cast(TaskRunner[PrefectFuture[Any]], ThreadPoolTaskRunner(max_workers=THREADS))


@flow(name="briefing-pack", task_runner=RUNNER, persist_result=False)
def briefing_pack(  # noqa: PLR0913, PLR0917 - one parameter for each flag of the command
    sources: list[str] | None = None,
    output: str = "outputs",
    as_of: str | None = None,
    config: str | None = None,
    series: str | None = None,
    title: str | None = None,
    workers: int | None = None,
    variants: list[str] | None = None,
    paper: str | None = None,
    templates: str | None = None,
    fetch: bool = False,  # noqa: FBT001, FBT002 - Prefect reads parameters from the signature
) -> State[PublishedEdition | None]:
    """Build and publish one edition; the name of the state says whether it is complete or partial.

    Raises a BriefingError, and publishes nothing, when the request cannot be served or a check fails.
    """
    if newer_run_is_due():
        return Completed(name="Superseded", message="A newer run of this schedule is already due.")
    due = due_time()
    plan = plan_build(
        sources or (),
        output,
        as_of=as_of or (due.isoformat() if due else None),
        config=config,
        series=series,
        title=title,
        workers=workers,
        variants=variants,
        paper=paper,
        templates=templates,
    )
    fetched = fetch_first(plan) if fetch else ()
    with claim_series(plan.folder), WorkerPool(plan.workers) as pool:
        edition = build_edition(plan, pool, fetched)
    leave_artifact(edition, plan.settings.shelf.url)
    return Completed(name=edition.manifest.status.value.capitalize(), message=edition.pack, data=edition)


def fetch_first(plan: BuildPlan) -> tuple[Problem, ...]:
    """Fetch what pack.toml asks for, if it does; gives back what could not be."""
    wanted = plan.settings.fetch
    if wanted is None:
        return ()
    report = perform("fetch", "addresses", partial(fetch_for, plan.sources, plan.settings, wanted))
    return tuple(report.problems)


def build_edition(plan: BuildPlan, pool: WorkerPool, fetched: tuple[Problem, ...] = ()) -> PublishedEdition:
    """The eight steps, from the folder of sources to the published edition; `fetched` is what fetching met."""
    previous, forgotten = find_previous(plan.folder, plan.edition)
    numbers = {record.path: record.number for record in previous.inputs} if previous else {}
    sources, unread, gathered = perform(
        "gather",
        "sources",
        partial(gather_sources, plan.sources, plan.settings, numbers, partial(open_in_worker, pool)),
    )
    reading = read_sources(sources, pool)

    corrections, unclear = read_corrections(plan.corrections)
    documents, unmatched = correct_documents(reading.documents, corrections)
    noticed = forgotten + fetched + gathered + reading.problems + unclear + unmatched
    documents, copies = set_copies_aside(documents, {s.number for s in sources if s.is_distinct})
    noticed += note_copies(copies)
    reading = Reading(documents, unread + reading.unread, noticed, reading.facsimiles, copies)

    last = read_content(plan.folder, previous.edition) if previous else None
    printing = print_pack(plan, previous, last, sources, reading, corrections, pool)
    previews, printing = preview_pack(printing)
    manifest = describe_edition(plan, previous, printing)
    files = list_files(printing) + previews
    edition = perform("publish", plan.edition, partial(publish_edition, plan.folder, manifest, files))
    perform("publish", "retention", partial(retain_editions, plan.folder, plan.settings.shelf.keep))
    return edition
